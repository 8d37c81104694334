// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/contract_months.h"

#include "core/compile/commitments.h"
#include "core/compile/exact_number.h"
#include "core/compile/indexation.h"
#include "core/economics/escalation.h"
#include "core/economics/fees.h"
#include "core/plan/table.h"

#include <algorithm>

namespace offtake::compile {
namespace {

/// The days on which a fee runs, within its contract.
struct Span {
  Date from;
  Date until;  ///< first day without it
};

Span spanOf(const plan::FixedFee& fee, const plan::Contract& contract) {
  const Date end = Date::firstOf(contract.end);
  return {std::max(fee.start, Date::firstOf(contract.start)),
          fee.end ? std::min(*fee.end, end) : end};
}

/// One billing of a fee: its month and the unrounded amount.
struct Billing {
  Month month;
  Exact amount;
};

/// The month in which the fee of the period [first, end) is billed.
Month billedIn(const plan::Contract& contract, const Span& span, Month first, Month end) {
  if (contract.invoiceTiming == plan::InvoiceTiming::Advance)
    return std::max(first, span.from.month());
  return std::min(end - 1, Date{span.until.days - 1}.month());
}

std::vector<Billing> billings(const plan::FixedFee& fee, const plan::Contract& contract,
                              const std::vector<Exact>& factors) {
  std::vector<Billing> result;
  const Span span = spanOf(fee, contract);
  const auto indexed = [&](Month month) -> Exact {
    const auto years = economics::anniversaries(contract.start.index, month.index);
    return toExact(fee.amount) * factors[static_cast<std::size_t>(years)];
  };
  if (fee.frequency == plan::Frequency::Once) {
    const Month month = fee.start.month();
    if (month >= contract.start && month < contract.end) result.push_back({month, indexed(month)});
    return result;
  }
  const int length = fee.frequency == plan::Frequency::Monthly ? 1 : 3;
  Month first{span.from.month().index / length * length};
  for (; Date::firstOf(first) < span.until; first = first + length) {
    const economics::Share share = economics::prorationShare(
        static_cast<economics::Proration>(fee.proration), Date::firstOf(first).days,
        Date::firstOf(first + length).days, span.from.days, span.until.days);
    const Month month = billedIn(contract, span, first, first + length);
    result.push_back({month, economics::prorated(indexed(month), share)});
  }
  return result;
}

void roundMonths(std::vector<Exact>& months) {
  for (Exact& amount : months) amount = rounded(amount);
}

}  // namespace

Result<FeeMonths> feeMonths(const plan::Plan& plan, const plan::Contract& contract,
                            std::span<const plan::FixedFee* const> fees, Month first, int count) {
  FeeMonths months;
  months.counting.assign(static_cast<std::size_t>(count), Exact(0));
  months.other = months.counting;
  for (const plan::FixedFee* fee : fees) {
    const std::string thing = plan::describeRow(plan, plan::TableId::FixedFee, fee->id.value);
    if (fee->indexation == plan::Indexation::Market)
      return failure(ErrorCode::BadValue, thing, "indexation 'market'",
                     "fixed, escalator or cpi: a fee has no market curve");
    const int years = std::max(0, (contract.end - contract.start) / 12);
    auto factors = indexFactors(indexTermsOf(*fee), contract.start, years, plan.cpiRates, thing);
    if (!factors) return failure(factors.error());
    auto& into = fee->counts ? months.counting : months.other;
    for (const Billing& billing : billings(*fee, contract, *factors)) {
      const int t = billing.month - first;
      if (t >= 0 && t < count) into[static_cast<std::size_t>(t)] += billing.amount;
    }
  }
  roundMonths(months.counting);
  roundMonths(months.other);
  return months;
}

void addOwnedCosts(FeeMonths& months, const plan::Contract& contract, Month first) {
  const std::vector<Money> capex = splitEvenly(contract.ownCapex, contract.ownLifeMonths);
  for (Month month = contract.start; month < contract.end; month = month + 1) {
    const int t = month - first;
    if (t < 0 || t >= static_cast<int>(months.counting.size())) continue;
    Money cost = contract.ownStaffMonthly;
    const auto age = static_cast<std::size_t>(month - contract.start);
    if (age < capex.size()) cost += capex[age];
    months.counting[static_cast<std::size_t>(t)] += toExact(cost);
  }
}

SpendMonths spendMonths(std::span<const plan::Period* const> periods,
                        std::span<const plan::Spend* const> rows,
                        std::optional<Month> closedThrough, Month first, int count) {
  SpendMonths months;
  months.list.assign(static_cast<std::size_t>(count), Exact(0));
  months.marketplace = months.list;
  months.given.assign(static_cast<std::size_t>(count), false);
  const auto inside = [&](Month month) { return month >= first && month - first < count; };
  const auto add = [&](std::vector<Exact>& into, Month month, Money amount) {
    if (inside(month)) into[static_cast<std::size_t>(month - first)] += toExact(amount);
  };
  std::vector<bool> own(static_cast<std::size_t>(count), false);
  for (const plan::Spend* row : rows) {
    if (!inside(row->month)) continue;
    const auto t = static_cast<std::size_t>(row->month - first);
    months.given[t] = months.given[t] || (closedThrough && row->month <= *closedThrough);
    own[t] = own[t] || months.given[t] || row->listSpend != Money{};
  }
  for (const plan::Period* period : periods) {
    if (!period->enteredSpend) continue;
    const auto parts = splitEvenly(*period->enteredSpend, period->end - period->start);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const Month month = period->start + static_cast<int>(k);
      if (inside(month) && !own[static_cast<std::size_t>(month - first)])
        add(months.list, month, parts[k]);
    }
  }
  for (const plan::Spend* row : rows) {
    add(months.list, row->month, row->listSpend);
    add(months.marketplace, row->month, row->marketplace);
  }
  return months;
}

}  // namespace offtake::compile
