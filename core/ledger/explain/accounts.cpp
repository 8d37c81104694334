// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/accounts.h"

#include "core/compile/commitments.h"
#include "core/compile/plan_order.h"

#include <algorithm>
#include <array>
#include <map>

namespace offtake::ledger::explaining {
namespace {

/// A month's lines by kind, contract currency.
struct MonthLines {
  std::array<Money, kLedgerKinds> sums{};
  Money counted;

  [[nodiscard]] Money operator[](LedgerKind kind) const {
    return sums[static_cast<std::size_t>(kind)];
  }
};

std::map<Month, MonthLines> linesUntil(const Line& line) {
  std::map<Month, MonthLines> months;
  const Book& book = line.context.book;
  for (const Entry& entry : book.entries) {
    if (entry.contract != line.entry.contract || entry.month > line.entry.month) continue;
    MonthLines& month = months[entry.month];
    month.sums[static_cast<std::size_t>(entry.kind)] += contractAmount(book, entry);
    if (entry.kind == LedgerKind::Charge) month.counted += countedCharge(book, entry);
  }
  return months;
}

/// Empties the lots that have had their months.
void expire(Lots& lots, Month month, const std::optional<int>& months) {
  if (!months) return;
  std::erase_if(lots, [&](const Lot& lot) { return lot.added + *months <= month; });
}

void openInvoice(const MonthLines& month, Accounts& state) {
  const Money nothing;
  state.counted = month.counted;
  const Money charged = std::max(nothing, month.counted);
  state.open = std::max(nothing, charged + month[LedgerKind::Damages]);
  if (month[LedgerKind::PoolDrawn] != nothing)
    state.open = std::min(state.open, charged + month[LedgerKind::PoolDrawn]);
}

/// What the month left of the accounts. Fee credit pays first, then prepaid shortfalls.
void close(const Line& line, Month at, const MonthLines& month, Accounts& state) {
  const plan::Contract& contract = *line.contract;
  take(state.credit, -month[LedgerKind::CreditUsed]);
  Money open = state.open + month[LedgerKind::CreditUsed];
  const Money drawn = -month[LedgerKind::PrepaymentDrawn];
  const Money ahead = std::min({leftOf(state.prepaid), open, drawn});
  take(state.prepaid, ahead);
  open = open - ahead;
  state.dated -= toExact(drawn - ahead);
  if (contract.prepaymentDraw == plan::PrepaymentDraw::ProRata) {
    if (contract.prepaymentCounts == plan::PrepaymentCounts::WhenDrawn)
      open = std::max(Money{}, open + month[LedgerKind::MakeUp]);
    const Money shared = commitmentsShared(line);
    if (shared > Money{}) {
      const Exact share = std::min(Exact(1), Exact(state.paid / toExact(shared)));
      const Exact exact = share * toExact(open) + state.residue;
      state.residue = exact - rounded(exact);
    }
  }
  const Money bought = month[LedgerKind::TrueUp];
  if (bought != Money{} && contract.onShortfall == plan::OnShortfall::Credit)
    state.credit.push_back({at, bought, {}});
  if (bought != Money{} && contract.onShortfall == plan::OnShortfall::Prepay)
    state.prepaid.push_back({at, bought, {}});
  expire(state.credit, at, contract.creditMonths);
  expire(state.prepaid, at, contract.creditMonths);
}

}  // namespace

Money leftOf(const Lots& lots) {
  Money sum;
  for (const Lot& lot : lots) sum += lot.left();
  return sum;
}

void take(Lots& lots, Money amount) {
  for (Lot& lot : lots) {
    const Money part = std::min(amount, lot.left());
    lot.taken += part;
    amount = amount - part;
  }
}

Money countedCharge(const Book& book, const Entry& charge) {
  Money amount = contractAmount(book, charge);
  for (const WhyInput& input : book.why(charge))
    if (input.key == InputKey::OtherFees) amount = amount - Money{input.value.mantissa()};
  return amount;
}

Money commitmentsShared(const Line& line) {
  const plan::Plan& plan = line.context.plan;
  const auto periods = compile::periodsOf(plan, line.contract->id);
  const auto amounts = compile::commitments(*line.contract, periods);
  Money sum;
  for (std::size_t p = 0; p < periods.size(); ++p)
    if (periods[p]->end > std::max(plan.setting().start, line.contract->start)) sum += amounts[p];
  return std::max(Money{}, sum - line.contract->openingEligible);
}

Accounts accountsBefore(const Line& line) {
  const plan::Contract& contract = *line.contract;
  const Month before = std::max(line.context.plan.setting().start, contract.start) - 1;
  Accounts state;
  if (contract.openingCredit != Money{})
    state.credit.push_back({before, contract.openingCredit, {}});
  state.dated = state.paid = toExact(contract.openingPrepayment);
  for (const auto& [at, month] : linesUntil(line)) {
    state.dated += toExact(month[LedgerKind::Prepayment]);
    state.paid += toExact(month[LedgerKind::Prepayment]);
    openInvoice(month, state);
    if (at == line.entry.month) break;
    close(line, at, month, state);
  }
  return state;
}

}  // namespace offtake::ledger::explaining
