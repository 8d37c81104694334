// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_terms.h"

#include <type_traits>

// nvcc 13.0 answers sizeof by the attribute, but lays the members out on the device at twice that
// size: states of neighbouring paths would overlap. So its code goes without, on the host as well.
// Whoever makes memory for a kernel asks the kernel for the size (gpu/detail/kernels.h).
#if defined(__CUDACC__) || defined(OFFTAKE_DEVICE_LAYOUT)
#define OFFTAKE_NO_ADDRESS
#else
#define OFFTAKE_NO_ADDRESS [[no_unique_address]]
#endif

/// What one contract remembers from month to month on one path: fixed arrays, no heap, and only
/// the parts that the features ask for.
namespace offtake::economics {

/// Stands for the state of a feature that is compiled out.
template <class State>
struct NoState {};

template <Features F, Features Part, class State>
using StateOf = std::conditional_t<(F & Part) != 0, State, NoState<State>>;

/// One amount; the tag keeps the empty stand-ins of two amounts apart.
template <class N, int Tag>
struct Balance {
  N value = N(0);
};

/// Balances that expire. With expiry, the lot of period p lies in slot p mod 8; without, all is
/// in slot 0.
template <class N>
struct Lots {
  N amount[kMaxCreditLots] = {};
  int lastMonth[kMaxCreditLots] = {};  ///< last local month in which the lot can be used
};

template <class N>
struct CreditState : Lots<N> {};
template <class N>
struct TrueUpPrepayState : Lots<N> {};

/// Banked make-up. The vintage of period p lies in slot p mod 5.
template <class N>
struct Vintages {
  N value[kMaxVintages] = {};  ///< units left x price paid, [cents]
  N price[kMaxVintages] = {};  ///< price paid, [cents per unit]
};

template <class N>
struct PrepaymentState {
  N balance = N(0);
  N paid = N(0);         ///< all that was ever paid in
  N commitments = N(0);  ///< what pro_rata shares it over
  N residue = N(0);      ///< pro_rata: what rounding left over, so that the draws add up
};

template <class N>
struct GrowthState {
  N charges = N(0);   ///< net charges of the running period
  N previous = N(0);  ///< of the last settled period
  N due = N(0);       ///< rebate to be credited next month
  bool hasPrevious = false;
};

template <class N>
struct ReliefState {
  N planned = N(0);
  N delivered = N(0);
};

template <class N>
struct ForfeitState {
  N pool = N(0);     ///< what is left of the running period's pool
  N overage = N(0);  ///< charges of the period that found the pool empty
};

template <class N>
struct AggregateState {
  N counted = N(0);  ///< eligible spend, and true-ups where they count, of the term so far
};

/// Options: decided by the caller through exerciseOption().
template <class N>
struct OptionState {
  bool exercised[kMaxOptions] = {};
  int effective[kMaxOptions] = {};  ///< first local month of the effect
};

template <class N>
struct CumulativeState {
  N targets = N(0);  ///< commitments of the settled periods
  N counted = N(0);  ///< eligible spend and true-ups of the settled periods
};

inline constexpr Features kLapsing = kCredit | kTrueUpPrepay | kMakeUp | kForfeit | kPrepayment;

template <class N, Features F = kAllFeatures>
struct ContractState {
  int nextPeriod = 0;  ///< index of the period that is settled next
  N eligible = N(0);   ///< E so far in the running period, without marketplace
  N list = N(0);       ///< list spend so far in the running period
  OFFTAKE_NO_ADDRESS StateOf<F, kMarketplace, Balance<N, 0>> marketplace;  ///< in the period
  OFFTAKE_NO_ADDRESS StateOf<F, kCarry, Balance<N, 1>> carry;              ///< K
  OFFTAKE_NO_ADDRESS StateOf<F, kDeferral, Balance<N, 2>> deferral;        ///< D
  OFFTAKE_NO_ADDRESS StateOf<F, kCredit, Balance<N, 3>> creditUsed;        ///< in the period
  OFFTAKE_NO_ADDRESS StateOf<F, kLapsing, Balance<N, 4>> lapsed;           ///< in the period
  OFFTAKE_NO_ADDRESS StateOf<F, kCredit, CreditState<N>> credit;
  OFFTAKE_NO_ADDRESS StateOf<F, kTrueUpPrepay, TrueUpPrepayState<N>> trueUpPrepay;
  OFFTAKE_NO_ADDRESS StateOf<F, kMakeUp, Vintages<N>> makeUp;
  OFFTAKE_NO_ADDRESS StateOf<F, kPrepayment, PrepaymentState<N>> prepayment;
  OFFTAKE_NO_ADDRESS StateOf<F, kRebate, GrowthState<N>> growth;
  OFFTAKE_NO_ADDRESS StateOf<F, kRelief, ReliefState<N>> relief;
  OFFTAKE_NO_ADDRESS StateOf<F, kForfeit, ForfeitState<N>> forfeit;
  OFFTAKE_NO_ADDRESS StateOf<F, kAggregate, AggregateState<N>> aggregate;
  OFFTAKE_NO_ADDRESS StateOf<F, kCumulative, CumulativeState<N>> cumulative;
  OFFTAKE_NO_ADDRESS StateOf<F, kOptions, OptionState<N>> options;
};

}  // namespace offtake::economics
