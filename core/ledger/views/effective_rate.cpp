// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/effective_rate.h"

#include "core/ledger/entry_writer.h"

#include <map>

namespace offtake::ledger {
namespace {

constexpr std::array<std::string_view, kGapParts> kNames{"discount",   "idle", "shortfall", "lapse",
                                                         "paid_ahead", "fees", "other"};
constexpr std::array<std::string_view, kGapParts> kLabels{
    "Discount", "Reserved, not used", "Shortfall", "Lapsed", "Paid ahead, to be drawn", "Fees",
    "Other"};

/// Hours of one contract, over all its lots.
struct Hours {
  Exact billed = 0;
  Exact used = 0;
  Exact h100e = 0;
};

std::map<std::int64_t, Hours> hoursOf(const plan::Plan& plan, const Book& book) {
  std::map<std::int64_t, Hours> sums;
  for (const LotMonthRow& row : book.lotMonths) {
    Hours& hours = sums[row.contract.value];
    const Exact used = toExact(row.used) * row.month.hours();
    hours.billed += toExact(row.billed);
    hours.used += used;
    hours.h100e += used * toExact(plan::find(plan.skus, row.sku)->h100eInference);
  }
  return sums;
}

Money& part(EffectiveRate& row, GapPart which) { return row.gap[static_cast<std::size_t>(which)]; }

/// List and fees of one charge, in the reporting currency; the discount is what is left.
void addCharge(const Book& book, const Entry& entry, EffectiveRate& row, Money& list) {
  Exact exchange = 1;
  Exact fees = 0;
  Exact atList = 0;
  for (const WhyInput& input : book.why(entry)) {
    if (input.key == InputKey::ExchangeRate) exchange = toExact(input.value);
    if (input.key == InputKey::FixedFees || input.key == InputKey::OtherFees)
      fees += toExact(input.value);
    if (input.key == InputKey::ListSpend) atList = toExact(input.value);
  }
  const Money feesPaid = money(rounded(fees * exchange));
  const Money listPaid = money(rounded(atList * exchange));
  list += listPaid;
  part(row, GapPart::Fees) += feesPaid;
  part(row, GapPart::Discount) += entry.amount - feesPaid - listPaid;
  row.lenses.list += feesPaid + listPaid;
  row.lenses.net += entry.amount;
}

void addEntry(const plan::Contract& contract, const Entry& entry, EffectiveRate& row) {
  const auto shortfall = contract.onShortfall;
  const bool buys = shortfall == plan::OnShortfall::Prepay ||
                    shortfall == plan::OnShortfall::Credit ||
                    shortfall == plan::OnShortfall::MakeUp;
  switch (entry.kind) {
    case LedgerKind::TrueUp:
      part(row, buys ? GapPart::PaidAhead : GapPart::Shortfall) += entry.amount;
      break;
    case LedgerKind::AggregateTrueUp: part(row, GapPart::Shortfall) += entry.amount; break;
    case LedgerKind::Prepayment:
    case LedgerKind::PrepaymentDrawn:
    case LedgerKind::Pool:
    case LedgerKind::PoolDrawn:
    case LedgerKind::CreditUsed:
    case LedgerKind::MakeUp: part(row, GapPart::PaidAhead) += entry.amount; break;
    case LedgerKind::LapseCredit:
    case LedgerKind::LapseMakeUp:
    case LedgerKind::LapsePool:
    case LedgerKind::LapsePrepayment:
      part(row, GapPart::Lapse) += entry.amount;
      part(row, GapPart::PaidAhead) += -entry.amount;
      break;
    default: part(row, GapPart::Other) += entry.amount; break;
  }
  if (entry.kind == LedgerKind::Marketplace) {
    row.lenses.list += entry.amount;
    row.lenses.net += entry.amount;
  }
}

/// Dollars an hour from cents; sums before it are rounded, so that the parts add up.
void setRates(EffectiveRate& row, const Hours& hours) {
  if (hours.used == 0 || hours.billed == 0) return;
  const auto perHour = [&](Money amount) { return stored(toExact(amount) / 100 / hours.used, 9); };
  row.cardRate = perHour(row.usedAtCard);
  row.rate = perHour(row.lenses.cash);
  if (hours.h100e != 0) row.rateH100e = stored(toExact(row.lenses.cash) / 100 / hours.h100e, 9);
  Money sum = row.usedAtCard;
  Exact before = toExact(*row.cardRate);
  for (int p = 0; p < kGapParts; ++p) {
    sum += row.gap[static_cast<std::size_t>(p)];
    const Exact now = toExact(perHour(sum));
    row.gapRates[static_cast<std::size_t>(p)] = stored(now - before, 9);
    before = now;
  }
}

}  // namespace

std::string_view name(GapPart which) { return kNames[static_cast<std::size_t>(which)]; }
std::string_view label(GapPart which) { return kLabels[static_cast<std::size_t>(which)]; }

std::vector<EffectiveRate> effectiveRates(const plan::Plan& plan, const Book& book) {
  auto hours = hoursOf(plan, book);
  std::vector<EffectiveRate> rows;
  std::map<std::int64_t, std::size_t> places;
  for (const CommitmentMet& line : book.commitmentsMet) {
    places.emplace(line.contract.value, rows.size());
    rows.emplace_back().contract = line.contract;
  }
  std::vector<Money> lists(rows.size());
  for (const Entry& entry : book.entries) {
    const auto place = places.find(entry.contract.value);
    if (place == places.end()) continue;
    EffectiveRate& row = rows[place->second];
    if (isCash(entry.kind)) row.lenses.cash += entry.amount;
    if (entry.kind == LedgerKind::Charge) addCharge(book, entry, row, lists[place->second]);
    else addEntry(*plan::find(plan.contracts, entry.contract), entry, row);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EffectiveRate& row = rows[i];
    const plan::Contract& contract = *plan::find(plan.contracts, row.contract);
    // Entered spend is not metred: its hours say nothing about its price.
    const Hours h =
        contract.spendModel == plan::SpendModel::Entered ? Hours{} : hours[row.contract.value];
    row.billedHours = stored(h.billed);
    row.usedHours = stored(h.used);
    row.usedH100e = stored(h.h100e);
    row.usedAtCard =
        h.billed == 0 ? lists[i] : money(rounded(toExact(lists[i]) * h.used / h.billed));
    part(row, GapPart::Idle) = lists[i] - row.usedAtCard;
    setRates(row, h);
  }
  return rows;
}

}  // namespace offtake::ledger
