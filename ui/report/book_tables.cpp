// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/book_tables.h"

#include "core/ledger/views/cash.h"
#include "core/ledger/views/obligations.h"
#include "core/ledger/views/register.h"
#include "core/ledger/views/totals.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"

#include <QObject>

#include <algorithm>
#include <map>

namespace offtake::ui::report {
namespace {

QString contractName(const plan::Plan& plan, Id<plan::Contract> id) {
  const auto* contract = plan::find(plan.contracts, id);
  return contract != nullptr ? toQt(contract->name) : QObject::tr("Other lines");
}

/// The citation in use for a field, or nullptr.
const plan::Citation* citationOf(const plan::Plan& plan, std::string_view table, std::int64_t row,
                                 std::string_view field) {
  const auto at = std::ranges::find_if(plan.citations, [&](const plan::Citation& c) {
    return c.inUse && c.table == table && c.row == row && c.field == field;
  });
  return at == plan.citations.end() ? nullptr : &*at;
}

QString fieldOf(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* table = plan::findTable(citation.table);
  if (table == nullptr) return toQt(citation.table);
  const auto* field = plan::findField(*table, citation.field);
  return toQt(plan::describeRow(plan, table->id, citation.row)) + QStringLiteral(", ") +
         toQt(field != nullptr ? field->label : citation.field);
}

QStringList citationRow(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* source = plan::find(plan.sources, citation.source);
  return {fieldOf(plan, citation), toQt(citation.value), toQt(plan::name(citation.confidence)),
          source != nullptr ? toQt(source->title) : QString(), toQt(citation.notes)};
}

const QList<Column>& citationColumns() {
  static const QList<Column> columns{{QObject::tr("Number")},
                                     {QObject::tr("Value"), true},
                                     {QObject::tr("Confidence")},
                                     {QObject::tr("Source")},
                                     {QObject::tr("Note")}};
  return columns;
}

/// Sums by (row key, contract), as a table with one column a contract and a total.
QString pivot(const plan::Plan& plan, const QString& keyHeading, const QStringList& keys,
              const std::vector<std::map<std::int64_t, Money>>& sums) {
  std::vector<std::int64_t> ids;
  for (const auto& contract : plan.contracts)
    if (std::ranges::any_of(sums, [&](const auto& s) {
          const auto at = s.find(contract.id.value);
          return at != s.end() && at->second.cents != 0;
        }))
      ids.push_back(contract.id.value);
  if (std::ranges::any_of(sums, [](const auto& s) {
        const auto at = s.find(0);
        return at != s.end() && at->second.cents != 0;
      }))
    ids.push_back(0);
  QList<Column> columns{{keyHeading}};
  for (const auto id : ids) columns.append({contractName(plan, {id}), true});
  columns.append({QObject::tr("Total"), true});
  QList<QStringList> rows;
  std::map<std::int64_t, Money> totals;
  const auto line = [&](const QString& key, const std::map<std::int64_t, Money>& of) {
    QStringList row{key};
    Money sum;
    for (const auto id : ids) {
      const auto at = of.find(id);
      const Money amount = at == of.end() ? Money{} : at->second;
      row << millions(amount);
      sum += amount;
    }
    return row << millions(sum);
  };
  for (std::size_t i = 0; i < sums.size(); ++i) {
    rows << line(keys[static_cast<int>(i)], sums[i]);
    for (const auto& [id, amount] : sums[i]) totals[id] += amount;
  }
  rows << line(QObject::tr("Total"), totals);
  return table(columns, rows, 1);
}

}  // namespace

QString contractTable(const plan::Plan& plan, const ledger::Book& book) {
  QList<QStringList> rows;
  const auto all = ledger::contractRegister(plan);
  Money paid, trueUps, committed;
  for (const auto& line : all.lines) {
    const auto& c = *plan::find(plan.contracts, line.contract);
    const auto totals = ledger::totalsOf(book, c.id);
    const Money trueUp =
        totals[ledger::LedgerKind::TrueUp] + totals[ledger::LedgerKind::AggregateTrueUp];
    const auto* citation = citationOf(plan, "contract", c.id.value, "commitment");
    rows << QStringList{toQt(c.name),
                        toQt(c.start.text()) + QStringLiteral(" – ") + toQt((c.end - 1).text()),
                        line.commitment.cents == 0 ? noneText() : compactMoney(line.commitment),
                        citation != nullptr ? toQt(plan::name(citation->confidence)) : noneText(),
                        line.counted ? QObject::tr("yes") : QObject::tr("no"),
                        line.counted ? compactMoney(totals.payable()) : noneText(),
                        line.counted ? compactMoney(trueUp) : noneText()};
    if (!line.counted) continue;
    committed += line.commitment;
    paid += totals.payable();
    trueUps += trueUp;
  }
  rows << QStringList{
      QObject::tr("Counted"), {}, compactMoney(committed), {}, {}, compactMoney(paid),
      compactMoney(trueUps)};
  return table({{QObject::tr("Contract")},
                {QObject::tr("Term")},
                {QObject::tr("Commitment"), true},
                {QObject::tr("Confidence")},
                {QObject::tr("Counted")},
                {QObject::tr("Payable in the book"), true},
                {QObject::tr("of it shortfall"), true}},
               rows, 1);
}

QString guidanceText(const plan::Plan& plan) {
  const auto all = ledger::contractRegister(plan);
  QString html = paragraph(QObject::tr("Registered commitments: %1, counted: %2.")
                               .arg(compactMoney(all.registered), compactMoney(all.counted)));
  if (!all.guidance) return html;
  const QString until = all.guidanceUntil ? toQt(all.guidanceUntil->text()) : noneText();
  html += paragraph(QObject::tr("The customer's own guidance is %1 of spending until %2; "
                                "commitments due by then are %3, and the "
                                "registered total is %4.")
                        .arg(compactMoney(*all.guidance), until, compactMoney(all.dueByGuidance),
                             compactMoney(all.registered)));
  if (all.conflict || all.registered > *all.guidance)
    html +=
        paragraph(QObject::tr("These figures conflict: terms run past that date and several "
                              "amounts are ‘up to’, so both can "
                              "hold, but not every commitment can be spent before it."));
  return html;
}

QString periodTable(const plan::Plan& plan, const ledger::Book& book) {
  QList<QStringList> rows;
  for (const auto& p : book.periods) {
    const QString open = p.settled ? QString() : QObject::tr(" (open)");
    rows << QStringList{contractName(plan, p.contract),
                        QString::number(p.number) + open,
                        toQt(p.start.text()) + QStringLiteral(" – ") + toQt((p.end - 1).text()),
                        millions(p.commitment),
                        millions(p.requirement),
                        millions(p.eligible),
                        millions(p.shortfall),
                        millions(p.trueUp),
                        millions(p.overage)};
  }
  return table({{QObject::tr("Contract")},
                {QObject::tr("Period")},
                {QObject::tr("Months")},
                {QObject::tr("Commitment"), true},
                {QObject::tr("Requirement"), true},
                {QObject::tr("Eligible"), true},
                {QObject::tr("Shortfall"), true},
                {QObject::tr("True-up"), true},
                {QObject::tr("Overage"), true}},
               rows);
}

QString cashTable(const plan::Plan& plan, const ledger::Book& book) {
  QStringList keys;
  std::vector<std::map<std::int64_t, Money>> sums;
  for (const auto& row : ledger::cashByFiscalYear(plan, book)) {
    const QString key =
        row.fiscalYear ? QObject::tr("FY %1").arg(*row.fiscalYear) : QObject::tr("Beyond horizon");
    if (keys.isEmpty() || keys.back() != key) {
      keys << key;
      sums.emplace_back();
    }
    sums.back()[row.contract.value] += row.amount;
  }
  return pivot(plan, QObject::tr("Fiscal year"), keys, sums);
}

Result<QString> obligationTable(const plan::Plan& plan) {
  OFFTAKE_ASSIGN(const auto all, ledger::obligations(plan, plan.setting().start));
  QStringList keys;
  std::vector<std::map<std::int64_t, Money>> sums;
  for (const auto& row : all) {
    const QString key =
        row.fiscalYear ? QObject::tr("FY %1").arg(*row.fiscalYear) : QObject::tr("Thereafter");
    if (keys.isEmpty() || keys.back() != key) {
      keys << key;
      sums.emplace_back();
    }
    sums.back()[row.contract.value] += row.amount;
  }
  return pivot(plan, QObject::tr("Fiscal year"), keys, sums);
}

QString assumptionTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& citation : plan.citations)
    if (citation.inUse && citation.confidence == plan::Confidence::Assumed)
      rows << citationRow(plan, citation);
  return table(citationColumns(), rows);
}

QString conflictTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& other : plan.citations) {
    if (other.inUse) continue;
    if (const auto* used = citationOf(plan, other.table, other.row, other.field)) {
      rows << citationRow(plan, *used);
      rows.back()[4] = QObject::tr("In use. ") + rows.back()[4];
    }
    rows << citationRow(plan, other);
  }
  return table(citationColumns(), rows);
}

QString problemTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& p : plan::check(plan))
    rows << QStringList{toQt(plan::name(p.severity)), toQt(p.message()), toQt(p.advice)};
  if (rows.isEmpty()) return paragraph(QObject::tr("No problems."));
  return table({{QObject::tr("Kind")}, {QObject::tr("Problem")}, {QObject::tr("What to do")}},
               rows);
}

}  // namespace offtake::ui::report
