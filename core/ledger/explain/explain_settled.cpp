// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/commitments.h"
#include "core/compile/plan_order.h"
#include "core/ledger/explain/accounts.h"
#include "core/ledger/explain/explain_line.h"

#include <algorithm>
#include <map>

namespace offtake::ledger::explaining {

std::string Line::in(InputKey key) const {
  for (const WhyInput& input : context.book.why(entry))
    if (input.key == key)
      return input.unit == InputUnit::Cents ? Money{input.value.mantissa()}.text()
                                            : input.value.text();
  return "0";
}

bool Line::has(InputKey key) const {
  return std::ranges::any_of(context.book.why(entry),
                             [key](const WhyInput& input) { return input.key == key; });
}

Money Line::beside(LedgerKind kind) const {
  Money sum;
  for (const Entry& other : context.book.entries)
    if (other.contract == entry.contract && other.month == entry.month && other.kind == kind)
      sum += contractAmount(context.book, other);
  return sum;
}

Money Line::balance(BalanceKind kind) const {
  Money sum = openingBalance(context.plan, context.book, *contract, kind);
  for (const Entry& other : context.book.entries) {
    if (&other == &entry) break;
    if (other.contract != entry.contract) continue;
    if (const auto move = balanceMove(context.book, other, *contract); move && move->kind == kind)
      sum += move->added - move->drawn - move->lapsed;
  }
  return sum;
}

namespace {

/// Paid ahead, by payment: "(100.00 - 40.00) + (50.00 - 0.00)".
std::string lotsText(const Lots& lots, const char* label, Explanation& e) {
  std::string text;
  for (const Lot& lot : lots) {
    e.inputs.push_back(
        {std::string(label) + " of " + lot.added.text(), lot.amount.text(), e.unit, {}, {}});
    if (lot.taken != Money{})
      e.inputs.push_back({"Drawn of it before", lot.taken.text(), e.unit, {}, {}});
    text += (text.empty() ? "(" : " + (") + lot.amount.text() + " - " + lot.taken.text() + ")";
  }
  return text.empty() ? "0" : text;
}

/// An amount that is whole cents but for the residue of a share.
std::string dollarsText(const Exact& cents) { return dollars(cents).text(); }

/// What a draw of the dated prepayments may be, from what is still open.
std::string wantedText(const Line& line, const Accounts& state, const std::string& open,
                       Explanation& e) {
  const plan::Contract& contract = *line.contract;
  const std::string balance = dollarsText(state.dated);
  e.inputs.push_back({"Prepayment left", balance, e.unit, {}, {}});
  if (contract.prepaymentDraw == plan::PrepaymentDraw::First) return balance;
  if (contract.prepaymentDraw == plan::PrepaymentDraw::Last) {
    std::string later = "0";
    for (const PeriodRow& row : line.context.book.periods) {
      if (row.contract != contract.id || row.end <= line.entry.month + 1) continue;
      const Month from = std::max(row.start, line.entry.month + 1);
      later += " + " + row.commitment.text() + " * " + std::to_string(row.end - from) + " / " +
               std::to_string(row.end - row.start);
    }
    return "round(max(0, " + balance + " - (" + later + ")), 2)";
  }
  const Money shared = commitmentsShared(line);
  if (shared <= Money{}) return balance;
  e.inputs.push_back({"Prepaid so far", dollarsText(state.paid), e.unit, {}, {}});
  e.inputs.push_back({"Commitments it is shared over", shared.text(), e.unit, {}, {}});
  e.inputs.push_back(
      {"Part of a cent left over before", dollarsText(state.residue), e.unit, {}, {}});
  return "round(min(1, " + dollarsText(state.paid) + " / " + shared.text() + ") * (" + open +
         ") + (" + dollarsText(state.residue) + "), 2)";
}

}  // namespace

Texts prepaymentDraw(const Line& line, Explanation& e) {
  const Accounts state = accountsBefore(line);
  const Money credit = line.beside(LedgerKind::CreditUsed);
  const std::string open = (state.open + credit).text();
  e.inputs.push_back({"Charge still open", open, e.unit, {}, {}});
  std::string ahead = "0";
  if (!state.prepaid.empty())
    ahead = "min(" + lotsText(state.prepaid, "Shortfall paid ahead", e) + ", " + open + ")";
  if (state.paid == 0) return {"-" + ahead};
  std::string rest = "max(0, " + open + " - " + ahead;
  if (line.contract->prepaymentCounts == plan::PrepaymentCounts::WhenDrawn &&
      line.beside(LedgerKind::MakeUp) != Money{})
    rest += " + (" + line.beside(LedgerKind::MakeUp).text() + ")";
  rest += ")";
  return {"-" + ahead + " - min(" + wantedText(line, state, rest, e) + ", " +
          dollarsText(state.dated) + ", " + rest + ")"};
}

/// Net charges that count, of the period that ended the month before and of the one before that.
Texts rebate(const Line& line, Explanation& e) {
  std::map<int, Money> charges;
  const Book& book = line.context.book;
  int ended = 0;
  for (const ContractMonthRow& row : book.contractMonths) {
    if (row.contract != line.entry.contract || row.month >= line.entry.month || row.period == 0)
      continue;
    charges.try_emplace(row.period);
    ended = row.period;
  }
  for (const ContractMonthRow& row : book.contractMonths)
    if (row.contract == line.entry.contract && row.period != 0 && row.month < line.entry.month)
      for (const Entry& entry : book.entries)
        if (entry.contract == row.contract && entry.month == row.month &&
            entry.kind == LedgerKind::Charge)
          charges[row.period] += countedCharge(book, entry);
  const bool hasEarlier = charges.contains(ended - 1);
  const Money earlier = hasEarlier ? charges[ended - 1] : line.contract->openingEligible;
  e.inputs.push_back({"Net charges of the period", charges[ended].text(), e.unit, {}, {}});
  e.inputs.push_back({"Net charges of the period before", earlier.text(), e.unit, {}, {}});
  return {"-round(" + line.in(InputKey::RebateShare) + " * max(0, " + charges[ended].text() +
          " - (1 + " + line.in(InputKey::GrowthThreshold) + ") * " + earlier.text() + "), 2)"};
}

Texts creditDraw(const Line& line, Explanation& e) {
  const Accounts state = accountsBefore(line);
  e.inputs.push_back({"Charge still open", state.open.text(), e.unit, {}, {}});
  return {"-min(" + lotsText(state.credit, "Credit", e) + ", " + state.open.text() + ")"};
}

Texts poolDraw(const Line& line, Explanation& e) {
  const std::string balance = line.balance(BalanceKind::Pool).text();
  const std::string counted = accountsBefore(line).counted.text();
  e.inputs.push_back({"Left of the pool", balance, e.unit, {}, {}});
  e.inputs.push_back({"Charges that count", counted, e.unit, {}, {}});
  return {"-min(" + balance + ", max(0, " + counted + "))"};
}

namespace {

/// What make-up banked, what was drawn of it and what a fallen price took, by period.
Texts bankLapse(const Line& line, Explanation& e) {
  const plan::Contract& contract = *line.contract;
  Lots bank;
  const Money opening =
      money(rounded(toExact(contract.openingMakeUp) * toExact(contract.openingMakeUpPrice) * 100));
  if (opening != Money{}) bank.push_back({line.context.plan.setting().start - 1, opening, {}});
  std::size_t periods = 0;
  for (const PeriodRow& row : line.context.book.periods) {
    if (row.contract != contract.id || !row.settled || row.end > line.entry.month + 1) continue;
    ++periods;
    take(bank, row.makeUpDrawn + row.makeUpLost);
    const bool last = row.end == line.entry.month + 1;
    if (!last || row.trueUp != Money{}) bank.push_back({row.end - 1, row.trueUp, {}});
    if (last) break;
    // A period keeps its bank for so many periods; older ones have lapsed before.
    const auto kept = static_cast<std::size_t>(contract.makeUpPeriods);
    if (bank.size() > kept) bank.erase(bank.begin());
  }
  Texts texts;
  Lots oldest;
  for (const Lot& lot : bank)
    if (lot.left() != Money{}) oldest.push_back(lot);
  Explanation all = e;
  const std::string everything = lotsText(oldest, "Banked", all);
  if (oldest.size() > 1) {
    oldest.resize(1);
    Explanation one = e;
    const std::string first = lotsText(oldest, "Banked", one);
    one.arithmetic = first;
    if (holds(one)) {
      e = one;
      return {first};
    }
  }
  e = all;
  return {everything};
}

}  // namespace

Texts expiry(const Line& line, Explanation& e) {
  if (line.entry.kind == LedgerKind::LapseMakeUp) return bankLapse(line, e);
  if (line.entry.kind == LedgerKind::LapsePool) {
    const std::string left = line.balance(BalanceKind::Pool).text();
    e.inputs.push_back({"Left of the pool", left, e.unit, {}, {}});
    return {left};
  }
  Accounts state = accountsBefore(line);
  const bool isCredit = line.entry.kind == LedgerKind::LapseCredit;
  Lots& lots = isCredit ? state.credit : state.prepaid;
  const Money drawn = -line.beside(isCredit ? LedgerKind::CreditUsed : LedgerKind::PrepaymentDrawn);
  const Money here = isCredit ? drawn : std::min({leftOf(lots), state.open, drawn});
  take(lots, here);
  // At the term's end all of it lapses, the period's own shortfall and dated prepayments too.
  Lots expired;
  for (const Lot& lot : lots)
    if (line.contract->creditMonths && lot.added + *line.contract->creditMonths <= line.entry.month)
      expired.push_back(lot);
  Explanation partly = e;
  partly.arithmetic = lotsText(expired, "Paid ahead", partly);
  if (holds(partly)) {
    e.inputs = partly.inputs;
    return {partly.arithmetic};
  }
  const auto buys = isCredit ? plan::OnShortfall::Credit : plan::OnShortfall::Prepay;
  if (line.beside(LedgerKind::TrueUp) != Money{} && line.contract->onShortfall == buys)
    lots.push_back({line.entry.month, line.beside(LedgerKind::TrueUp), {}});
  std::string text = lotsText(lots, "Paid ahead", e);
  if (!isCredit && state.paid != 0) {
    const std::string dated = dollarsText(state.dated - toExact(drawn - here));
    e.inputs.push_back({"Left of the dated prepayments", dated, e.unit, {}, {}});
    text += " + " + dated;
  }
  return {text};
}

/// Each late tranche: unit-hours of its first full month, their rate, the share credited.
Texts damages(const Line& line, Explanation& e) {
  const plan::Contract& contract = *line.contract;
  for (const auto& [label, field, value] :
       {std::tuple{"Damages for each day late", "damages_share", contract.damagesShare},
        {"At most", "damages_cap", contract.damagesCap},
        {"Days of grace", "damages_grace_days", Decimal(contract.damagesGraceDays)}})
    e.inputs.push_back(
        cited(line.context.plan, label, value.text(), "", "contract", contract.id.value, field));
  std::string text;
  const auto why = line.context.book.why(line.entry);
  for (std::size_t i = 0; i + 2 < why.size(); ++i)
    if (why[i].key == InputKey::UnitHours && why[i + 1].key == InputKey::Rate)
      text += " - round(" + why[i].value.text() + " * " + why[i + 1].value.text() + " * " +
              why[i + 2].value.text() + ", 2)";
  return {text.empty() ? "0" : "0" + text};
}

/// Each period's commitment by the months of it that were still to come.
Texts termination(const Line& line, Explanation& e) {
  const plan::Contract& contract = *line.contract;
  if (!contract.terminationMonth) return {};
  const auto periods = compile::periodsOf(line.context.plan, contract.id);
  const auto amounts = compile::commitments(contract, periods);
  const bool discounted = contract.terminationFee == plan::TerminationFee::PresentValue;
  const std::string rate = contract.terminationRate.text();
  if (discounted)
    e.inputs.push_back(cited(line.context.plan, "Termination discount rate", rate, "a year",
                             "contract", contract.id.value, "termination_rate"));
  std::string text;
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const Month from = std::max(periods[p]->start, *contract.terminationMonth);
    if (from >= periods[p]->end) continue;
    std::string months = std::to_string(periods[p]->end - from);
    if (discounted) {
      months.clear();
      for (Month month = from; month < periods[p]->end; month = month + 1)
        months += (months.empty() ? "(" : " + ") + ("pow(1 + " + rate + " / 12, -") +
                  std::to_string(month - *contract.terminationMonth + 1) + ")";
      months += ")";
    }
    e.inputs.push_back(cited(line.context.plan, "Commitment from " + periods[p]->start.text(),
                             amounts[p].text(), e.unit, "period", periods[p]->id.value,
                             "commitment"));
    text += (text.empty() ? "" : " + ") + amounts[p].text() + " * " + months + " / " +
            std::to_string(periods[p]->end - periods[p]->start);
  }
  return {"round(" + contract.terminationFeeShare.text() + " * (" + (text.empty() ? "0" : text) +
          "), 2)"};
}

}  // namespace offtake::ledger::explaining
