// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/register.h"
#include "core/ledger/views/totals.h"
#include "core/plan/citations.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/figures/money_tables.h"

#include <QObject>

#include <algorithm>

/// What is committed, and what is left of it.
namespace offtake::ui {
namespace {

using ledger::LedgerKind;

std::string idOf(Id<plan::Contract> id) { return std::to_string(id.value); }

QString termText(Month start, Month end) {
  return toQt(start.text()) + QStringLiteral(" – ") + toQt((end - 1).text());
}

/// The last closed month; the plan's first where none is.
Month lastDone(const plan::Plan& plan) {
  const auto& setting = plan.setting();
  return setting.closedThrough ? *setting.closedThrough : setting.start;
}

/// Of the commitment of the whole term; in the reporting currency only.
Cell left(const plan::Plan& plan, const ledger::Book& book, const plan::Contract& contract,
          Money commitment) {
  const Month month = lastDone(plan);
  const std::string id = idOf(contract.id);
  if (contract.currency) return word(noneText());
  if (month < contract.start) return money(commitment, "register/" + id);
  const auto view = ledger::burnDown(book, contract.id);
  const auto point = std::ranges::find(view.points, month, &ledger::BurnDownPoint::month);
  if (point == view.points.end()) return word(noneText());
  return money(point->left, "burn_down/" + id + "/" + month.text() + "/left");
}

}  // namespace

FigureTable contractFigures(const plan::Plan& plan, const ledger::Book& book) {
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},
                   {QObject::tr("Term")},
                   {QObject::tr("Commitment"), true},
                   {QObject::tr("Left at the end of %1").arg(monthText(lastDone(plan))), true},
                   {QObject::tr("Confidence")},
                   {QObject::tr("Counted")},
                   {QObject::tr("Payable in the book"), true},
                   {QObject::tr("of it shortfall"), true}};
  const auto all = ledger::contractRegister(plan);
  Money paid, trueUps;
  for (const auto& line : all.lines) {
    const auto& c = *plan::find(plan.contracts, line.contract);
    const auto totals = ledger::totalsOf(book, c.id);
    const Money trueUp = totals[LedgerKind::TrueUp] + totals[LedgerKind::AggregateTrueUp];
    const auto* citation = plan::citationInUse(plan, "contract", c.id.value, "commitment");
    const std::string id = idOf(c.id);
    const Cell none = word(noneText());
    table.rows << QList<Cell>{
        word(toQt(c.name)),
        word(termText(c.start, c.end)),
        line.commitment.cents == 0 ? none : money(line.commitment, "register/" + id),
        line.counted && line.commitment.cents != 0 ? left(plan, book, c, line.commitment) : none,
        word(citation != nullptr ? choiceWord(plan::name(citation->confidence)) : noneText()),
        word(line.counted ? QObject::tr("yes") : QObject::tr("no")),
        line.counted ? money(totals.payable(), "sum/payable/" + id + "/all") : none,
        line.counted ? money(trueUp, "sum/true_ups/" + id + "/all") : none};
    if (!line.counted) continue;
    paid += totals.payable();
    trueUps += trueUp;
  }
  const Money other = ledger::totalsOf(book, Id<plan::Contract>{}).payable();
  if (other.cents != 0)
    table.rows << QList<Cell>{word(QObject::tr("Other lines")),  {}, {}, {}, {}, {},
                              money(other, "sum/payable/0/all"), {}};
  table.rows << QList<Cell>{word(QObject::tr("Counted")),
                            {},
                            money(all.counted, "register/counted"),
                            {},
                            {},
                            {},
                            money(paid + other, "sum/payable/all/all"),
                            money(trueUps, "sum/true_ups/all/all")};
  table.totals = 1;
  return table;
}

FigureTable guidanceFigures(const plan::Plan& plan) {
  const auto all = ledger::contractRegister(plan);
  FigureTable table;
  table.columns = {{QObject::tr("Commitments")}, {QObject::tr("Amount"), true}};
  const auto add = [&](const QString& label, Money amount, const char* key) {
    table.rows << QList<Cell>{word(label), money(amount, std::string("register/") + key)};
  };
  add(QObject::tr("Registered"), all.registered, "registered");
  add(QObject::tr("Counted in the book"), all.counted, "counted");
  if (!all.guidance) return table;
  const QString until = all.guidanceUntil ? toQt(all.guidanceUntil->text()) : noneText();
  add(QObject::tr("Customer's own guidance of spending until %1").arg(until), *all.guidance,
      "guidance");
  add(QObject::tr("Registered and due by then"), all.dueByGuidance, "due_by_guidance");
  if (all.conflict || all.registered > *all.guidance)
    table.note = QObject::tr(
        "These figures conflict: terms run past that date and several amounts are ‘up to’, so both "
        "can hold, but not every commitment can be spent before it.");
  return table;
}

}  // namespace offtake::ui
