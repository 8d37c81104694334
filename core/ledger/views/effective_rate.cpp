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

void addCharge(const Book& book, const Entry& entry, EffectiveRate& row, Money& list) {
  const ChargeParts paid = chargeParts(book, entry);
  list += paid.list;
  part(row, GapPart::Fees) += paid.fees;
  part(row, GapPart::Discount) += entry.amount - paid.fees - paid.list;
  row.lenses.list += paid.fees + paid.list;
  row.lenses.net += entry.amount;
}

void addEntry(const plan::Contract& contract, const Entry& entry, EffectiveRate& row) {
  for (int p = 0; p < kGapParts; ++p) {
    const auto which = static_cast<GapPart>(p);
    const int sign = gapSign(which, entry.kind, contract.onShortfall);
    if (sign != 0) part(row, which) += sign < 0 ? -entry.amount : entry.amount;
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

int gapSign(GapPart part, LedgerKind kind, plan::OnShortfall onShortfall) {
  using enum LedgerKind;
  const bool buys = onShortfall == plan::OnShortfall::Prepay ||
                    onShortfall == plan::OnShortfall::Credit ||
                    onShortfall == plan::OnShortfall::MakeUp;
  GapPart home = GapPart::Other;
  switch (kind) {
    case Charge: return 0;
    case TrueUp: home = buys ? GapPart::PaidAhead : GapPart::Shortfall; break;
    case AggregateTrueUp: home = GapPart::Shortfall; break;
    case Prepayment:
    case PrepaymentDrawn:
    case Pool:
    case PoolDrawn:
    case CreditUsed:
    case MakeUp: home = GapPart::PaidAhead; break;
    default: break;
  }
  // What lapses was paid ahead, and is it no longer.
  if (!isCash(kind)) return part == GapPart::Lapse ? 1 : part == GapPart::PaidAhead ? -1 : 0;
  return part == home ? 1 : 0;
}

ChargeParts chargeParts(const Book& book, const Entry& charge) {
  Exact exchange = 1, fees = 0, list = 0;
  for (const WhyInput& input : book.why(charge)) {
    if (input.key == InputKey::ExchangeRate) exchange = toExact(input.value);
    if (input.key == InputKey::FixedFees || input.key == InputKey::OtherFees)
      fees += toExact(input.value);
    if (input.key == InputKey::ListSpend) list = toExact(input.value);
  }
  return {money(rounded(list * exchange)), money(rounded(fees * exchange))};
}

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
