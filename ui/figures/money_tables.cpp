// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/money_tables.h"

#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/cash.h"
#include "core/plan/citations.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"

#include <QObject>

#include <algorithm>
#include <map>

namespace offtake::ui {
namespace {

QString nameOf(const plan::Plan& plan, Id<plan::Contract> id) {
  const auto* contract = plan::find(plan.contracts, id);
  return contract != nullptr ? toQt(contract->name) : QObject::tr("Other lines");
}

std::string idOf(Id<plan::Contract> id) { return std::to_string(id.value); }

QString termText(Month start, Month end) {
  return toQt(start.text()) + QStringLiteral(" – ") + toQt((end - 1).text());
}

/// Sums by (span, contract) as a table: one column a contract, and a total each way.
class Pivot {
public:
  /// @param keyOf  key of a sum by contract ("all", "0", an id) and span ("all", ...)
  using KeyOf = std::function<std::string(const std::string& contract, const std::string& span)>;

  Pivot(const plan::Plan& plan, OneContract only, KeyOf keyOf)
      : m_plan(plan), m_only(only), m_keyOf(std::move(keyOf)) {}

  void add(const QString& label, const std::string& span, Id<plan::Contract> contract,
           Money amount) {
    if (m_only && contract != *m_only) return;
    if (m_spans.empty() || m_spans.back().key != span) m_spans.push_back({label, span, {}});
    m_spans.back().sums[contract.value] += amount;
    m_totals[contract.value] += amount;
  }

  [[nodiscard]] FigureTable table(const QString& heading) const {
    FigureTable table;
    if (m_spans.empty()) {
      table.note = QObject::tr("Not counted in the book: nothing to show.");
      return table;
    }
    std::vector<std::int64_t> ids;
    for (const auto& contract : m_plan.contracts) addIfAny(ids, contract.id.value);
    addIfAny(ids, 0);
    if (m_only) ids = {m_only->value};
    table.columns.append({heading, false});
    for (const auto id : ids) table.columns.append({nameOf(m_plan, {id}), true});
    if (!m_only) table.columns.append({QObject::tr("Total"), true});
    for (const auto& span : m_spans) table.rows << row(span.label, span.key, span.sums, ids);
    table.rows << row(QObject::tr("Total"), "all", m_totals, ids);
    table.totals = 1;
    return table;
  }

private:
  using Sums = std::map<std::int64_t, Money>;
  struct Span {
    QString label;
    std::string key;
    Sums sums;
  };

  void addIfAny(std::vector<std::int64_t>& ids, std::int64_t id) const {
    const bool any = std::ranges::any_of(m_spans, [id](const Span& span) {
      const auto at = span.sums.find(id);
      return at != span.sums.end() && at->second.cents != 0;
    });
    if (any) ids.push_back(id);
  }

  [[nodiscard]] QList<Cell> row(const QString& label, const std::string& span, const Sums& sums,
                                const std::vector<std::int64_t>& ids) const {
    QList<Cell> cells{word(label)};
    Money total;
    for (const auto id : ids) {
      const auto at = sums.find(id);
      const Money amount = at == sums.end() ? Money{} : at->second;
      total += amount;
      cells << money(amount, m_keyOf(std::to_string(id), span), Form::Millions);
    }
    if (!m_only) cells << money(total, m_keyOf("all", span), Form::Millions);
    return cells;
  }

  const plan::Plan& m_plan;
  OneContract m_only;
  KeyOf m_keyOf;
  std::vector<Span> m_spans;
  Sums m_totals;
};

/// The span of a flow as keys have it: "2027-03", "FY2027-Q3", "FY2027", "beyond".
std::string spanKey(const std::optional<Month>& start, ledger::Grain grain, int startMonth) {
  if (!start) return "beyond";
  std::string text = ledger::spanText(start, grain, startMonth);
  if (grain == ledger::Grain::Month) return text;
  std::erase(text, ' ');
  if (grain == ledger::Grain::Quarter) text.insert(text.find('Q'), "-");
  return text;
}

}  // namespace

FigureTable headlineFigures(const plan::Plan& plan, const ledger::Book& book) {
  FigureTable table;
  table.columns = {{QObject::tr("Figure")}, {QObject::tr("Value"), true}};
  table.rows << QList<Cell>{word(QObject::tr("NPV of cash, revenue excluded")),
                            money(book.figures.npv, "figure/npv")};
  table.rows << QList<Cell>{word(QObject::tr("Economic cost, unmet demand in")),
                            money(book.figures.economicCost, "figure/economic_cost")};
  table.rows << QList<Cell>{word(QObject::tr("Shortfall paid")),
                            money(book.figures.trueUps, "sum/true_ups/all/all")};
  const auto counts = plan::citationCounts(plan);
  table.rows << QList<Cell>{word(QObject::tr("Numbers assumed")),
                            number(counts.assumed, "sources/assumed", Form::Count)};
  table.rows << QList<Cell>{word(QObject::tr("Numbers with a source")),
                            number(counts.cited, "sources/cited", Form::Count)};
  return table;
}

FigureTable periodFigures(const plan::Plan& plan, const ledger::Book& book, OneContract only) {
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},
                   {QObject::tr("Period")},
                   {QObject::tr("Months")},
                   {QObject::tr("Commitment"), true},
                   {QObject::tr("Requirement"), true},
                   {QObject::tr("Eligible"), true},
                   {QObject::tr("Shortfall"), true},
                   {QObject::tr("True-up"), true},
                   {QObject::tr("Overage"), true}};
  for (const auto& p : book.periods) {
    if (only && p.contract != *only) continue;
    const QString open = p.settled ? QString() : QObject::tr(" (open)");
    const std::string head = "period/" + idOf(p.contract) + "/" + std::to_string(p.number) + "/";
    const auto cell = [&head](Money amount, const char* column) {
      return money(amount, head + column, Form::Millions);
    };
    table.rows << QList<Cell>{
        word(nameOf(plan, p.contract)),     word(QString::number(p.number) + open),
        word(termText(p.start, p.end)),     cell(p.commitment, "commitment"),
        cell(p.requirement, "requirement"), cell(p.eligible, "eligible"),
        cell(p.shortfall, "shortfall"),     cell(p.trueUp, "true_up"),
        cell(p.overage, "overage")};
  }
  return table;
}

FigureTable flowFigures(const plan::Plan& plan, const ledger::Book& book, ledger::FlowBasis basis,
                        ledger::Grain grain, OneContract only) {
  const std::string head = "sum/" + std::string(ledger::name(basis)) + "/";
  Pivot pivot(plan, only, [&](const std::string& contract, const std::string& span) {
    return head + contract + "/" + span;
  });
  const int startMonth = plan.setting().fiscalYearStartMonth;
  for (const auto& row : ledger::flows(plan, book, basis, grain))
    pivot.add(row.start ? spanWords(ledger::spanText(row.start, grain, startMonth))
                        : QObject::tr("Beyond horizon"),
              spanKey(row.start, grain, startMonth), row.contract, row.amount);
  return pivot.table(grain == ledger::Grain::Month     ? QObject::tr("Month")
                     : grain == ledger::Grain::Quarter ? QObject::tr("Quarter")
                                                       : QObject::tr("Fiscal year"));
}

FigureTable obligationFigures(const plan::Plan& plan, const ledger::ObligationLedger& owed,
                              OneContract only) {
  Pivot pivot(plan, only, [](const std::string& contract, const std::string& span) {
    return "obligation/" + contract + "/" + span;
  });
  for (const auto& row : owed.rows)
    pivot.add(
        row.fiscalYear ? QObject::tr("FY %1").arg(*row.fiscalYear) : QObject::tr("Thereafter"),
        std::to_string(row.bucket), row.contract, row.amount);
  return pivot.table(QObject::tr("Fiscal year"));
}

FigureTable burnDownFigures(const plan::Plan&, const ledger::Book& book,
                            Id<plan::Contract> contract) {
  FigureTable table;
  table.columns = {{QObject::tr("Month")},
                   {QObject::tr("Counted so far"), true},
                   {QObject::tr("Left of the term"), true},
                   {QObject::tr("Left in the period"), true},
                   {QObject::tr("Run rate"), true},
                   {QObject::tr("Required run rate"), true},
                   {QObject::tr("Expected to be met")}};
  const auto view = ledger::burnDown(book, contract);
  for (const auto& point : view.points) {
    const std::string head = "burn_down/" + idOf(contract) + "/" + point.month.text() + "/";
    const auto cell = [&head](Money amount, const char* column) {
      return money(amount, head + column, Form::Millions);
    };
    table.rows << QList<Cell>{
        word(monthText(point.month)),
        cell(point.eligible, "eligible"),
        cell(point.left, "left"),
        cell(point.leftInPeriod, "left_in_period"),
        cell(point.runRate, "run_rate"),
        cell(point.requiredRunRate, "required_run_rate"),
        word(point.expected ? toQt(point.expected->text()) : QObject::tr("not at this rate"))};
  }
  if (table.rows.isEmpty())
    table.note = QObject::tr("Not counted in the book: nothing to burn down.");
  return table;
}

}  // namespace offtake::ui
