// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_periods.h"
#include "core/economics/lots.h"
#include "core/economics/settlement_types.h"
#include "core/economics/tiers.h"

/// The month's invoice for use, in its order: list, tiers, net charge, damages, fee credit,
/// prepayment; and what of it counts toward the commitment.
namespace offtake::economics::detail {

/// What is invoiced for use in a month, before anything is drawn.
template <class N>
struct Billing {
  N counted = N(0);     ///< net charges and fees that count
  N gross = N(0);       ///< the same before discounts
  N open = N(0);        ///< what credit, make-up and prepayment may still pay, >= 0
  N notCounted = N(0);  ///< paid by what does not count: fee credit, prepayment counted when paid
};

/// List -> tiers -> net charge -> damages.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD Billing<N> bill(const ContractTerms<N>& terms, ContractState<N, F>& state,
                                         int running, const MonthSpend<N>& spend,
                                         MonthOutcome<N>& out) {
  using Num = Number<N>;
  out.list = Num::cents(spend.list);
  out.net = out.list;
  if (uses<F, kTiers>(terms)) {
    const TierRange range = running >= 0 ? terms.periods[static_cast<std::uint32_t>(running)].tiers
                                         : terms.tiersOutside;
    N before = N(0);
    if (running >= 0) before = state.list;
    out.net = Num::cents(netOfNext(terms.tiers, range, terms.tierKind, before, out.list));
  }
  Billing<N> billing;
  billing.counted = out.net;
  billing.gross = out.list;
  out.charge = out.net;
  if (uses<F, kFees>(terms)) {
    const N fees = Num::cents(spend.fees);
    billing.counted = billing.counted + fees;
    billing.gross = billing.gross + fees;
    out.charge = out.charge + fees + Num::cents(spend.otherFees);
  }
  billing.open = Num::max(N(0), billing.counted);
  if (uses<F, kDamages>(terms)) {
    const N damages = Num::cents(spend.damages);
    out.damages = N(0) - damages;
    billing.open = Num::max(N(0), billing.open - damages);
  }
  if (running >= 0) state.list = state.list + out.list;
  return billing;
}

/// Forfeit: the pool is invoiced in the period's first month, charges draw it, the excess is
/// billed at the multiple.
template <Features F, class N>
OFFTAKE_HD void drawPool(const ContractTerms<N>& terms, ContractState<N, F>& state, int running,
                         int localMonth, Billing<N>& billing, MonthOutcome<N>& out) {
  if constexpr ((F & kForfeit) != 0) {
    using Num = Number<N>;
    if (!uses<F, kForfeit>(terms) || running < 0) return;
    if (terms.periods[static_cast<std::uint32_t>(running)].first == localMonth) {
      out.pool = Num::cents(terms.takeOrPay * commitmentOf(terms, state, running));
      state.forfeit.pool = out.pool;
    }
    const N charged = Num::max(N(0), billing.counted);
    const N drawn = Num::min(state.forfeit.pool, charged);
    const N excess = charged - drawn;
    state.forfeit.pool = state.forfeit.pool - drawn;
    state.forfeit.overage = state.forfeit.overage + excess;
    out.poolDrawn = N(0) - drawn;
    out.overage = Num::cents((terms.overageMultiple - N(1)) * excess);
    // Damages are paid out even where the pool has paid the charge.
    billing.open = Num::min(billing.open, excess);
  }
}

/// What this month's draw of the dated prepayment may be, from what is still open.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N prepaymentWanted(const ContractTerms<N>& terms,
                                            ContractState<N, F>& state, int localMonth,
                                            const N& open) {
  using Num = Number<N>;
  const N& balance = state.prepayment.balance;
  if (terms.prepaymentDraw == PrepaymentDraw::Last)
    return Num::cents(Num::max(N(0), balance - commitmentOfLaterMonths(terms, state, localMonth)));
  if (terms.prepaymentDraw == PrepaymentDraw::First) return balance;
  const auto shared = N(0) < state.prepayment.commitments;
  const N over = Num::select(shared, state.prepayment.commitments, N(1));
  const N share = Num::min(N(1), state.prepayment.paid / over);
  const N exact = share * open + state.prepayment.residue;
  const N wanted = Num::cents(exact);
  if constexpr (Num::kExact)
    state.prepayment.residue = Num::select(shared, exact - wanted, state.prepayment.residue);
  return Num::select(shared, wanted, balance);
}

/// Draws the dated prepayment. @return what it paid
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N drawPrepayment(const ContractTerms<N>& terms, ContractState<N, F>& state,
                                          int localMonth, Billing<N>& billing,
                                          MonthOutcome<N>& out) {
  if constexpr ((F & kPrepayment) != 0) {
    using Num = Number<N>;
    const N wanted = prepaymentWanted(terms, state, localMonth, billing.open);
    const N drawn = Num::min(Num::min(wanted, state.prepayment.balance), billing.open);
    state.prepayment.balance = state.prepayment.balance - drawn;
    billing.open = billing.open - drawn;
    out.prepaymentDrawn = out.prepaymentDrawn - drawn;
    return drawn;
  } else {
    return N(0);
  }
}

/// Fee credit and the prepayments whose draws do not count, in invoice order.
template <Features F, class N>
OFFTAKE_HD void drawBeforeCounting(const ContractTerms<N>& terms, ContractState<N, F>& state,
                                   int localMonth, Billing<N>& billing, MonthOutcome<N>& out) {
  if constexpr ((F & kCredit) != 0) {
    const N used = drawLots(state.credit, state.nextPeriod, billing.open);
    state.creditUsed.value = state.creditUsed.value + used;
    billing.open = billing.open - used;
    billing.notCounted = billing.notCounted + used;
    out.creditUsed = N(0) - used;
  }
  if constexpr ((F & kTrueUpPrepay) != 0) {
    const N drawn = drawLots(state.trueUpPrepay, state.nextPeriod, billing.open);
    billing.open = billing.open - drawn;
    billing.notCounted = billing.notCounted + drawn;
    out.prepaymentDrawn = N(0) - drawn;
  }
  if (uses<F, kPrepayment>(terms) && terms.prepaymentCounts == PrepaymentCounts::WhenPaid)
    billing.notCounted =
        billing.notCounted + drawPrepayment(terms, state, localMonth, billing, out);
}

/// Adds the month to E, or to the aggregate alone where no period runs.
template <Features F, class N>
OFFTAKE_HD void countMonth(const ContractTerms<N>& terms, ContractState<N, F>& state, int running,
                           const Billing<N>& billing, const MonthSpend<N>& spend,
                           const MonthOutcome<N>& out) {
  using Num = Number<N>;
  const bool gross = terms.measure == Measure::Gross;
  N eligible = gross ? billing.gross : billing.counted;
  N less = billing.notCounted;
  if (gross) {
    const N divisor = Num::select(N(0) < billing.counted, billing.counted, N(1));
    less = Num::cents(less * billing.gross / divisor);
  }
  eligible = eligible - less;
  if (running < 0) {
    if constexpr ((F & kAggregate) != 0)
      state.aggregate.counted = state.aggregate.counted + eligible +
                                Num::cents(terms.marketplaceFactor * out.marketplace);
    return;
  }
  state.eligible = state.eligible + eligible;
  if constexpr ((F & kMarketplace) != 0)
    state.marketplace.value = state.marketplace.value + out.marketplace;
  if constexpr ((F & kRebate) != 0) state.growth.charges = state.growth.charges + billing.counted;
  if constexpr ((F & kRelief) != 0) {
    state.relief.planned = state.relief.planned + spend.planned;
    state.relief.delivered = state.relief.delivered + spend.delivered;
  }
}

}  // namespace offtake::economics::detail
