// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_terms.h"

/// The compiled plan: what a path needs, with every curve, power and date turned into a table.
/// Uniform over paths; non-owning (InputsStorage owns), trivially copyable for a scalar N, so that
/// a device gets it by copying arrays and replacing pointers.
///
/// Units: money in cents of the reporting currency unless "contract's currency" is said; rates in
/// cents per unit-hour; months are indices from the plan's start; logarithms have base 2.
/// A contract's *local* month is the calendar month less the path's term shift.
namespace offtake::economics {

/// What a plan makes use of beyond the settlement's Features. A kernel compiled for a set holds
/// neither the state nor the code of the others.
using PathFeatures = std::uint32_t;
inline constexpr PathFeatures kPathMeanReversion = 1u << 0;
inline constexpr PathFeatures kPathJumps = 1u << 1;
inline constexpr PathFeatures kPathGrowth = 1u << 2;  ///< growth uncertainty
inline constexpr PathFeatures kPathMarket = 1u << 3;  ///< market-indexed rates and their factor
inline constexpr PathFeatures kPathOutages = 1u << 4;
inline constexpr PathFeatures kPathLongstop = 1u << 5;  ///< tranches dropped when late
inline constexpr PathFeatures kPathDamages = 1u << 6;
inline constexpr PathFeatures kPathTermShift = 1u << 7;
inline constexpr PathFeatures kPathRelief = 1u << 8;
inline constexpr PathFeatures kPathOptions = 1u << 9;
inline constexpr PathFeatures kPathPinned = 1u << 10;  ///< a home provider and portability < 1
inline constexpr PathFeatures kPathEgress = 1u << 11;
inline constexpr PathFeatures kPathDeferrable = 1u << 12;
inline constexpr PathFeatures kPathSpendSpread = 1u << 13;  ///< spend_sigma > 0
inline constexpr PathFeatures kPathRevenue = 1u << 14;
inline constexpr PathFeatures kAllPathFeatures = (1u << 15) - 1;

/// What a compiled kernel can do; a template argument of the path.
template <Features Settlement, PathFeatures Path>
struct Uses {
  static constexpr Features kSettlement = Settlement;
  static constexpr PathFeatures kPath = Path;
};
using UsesAll = Uses<kAllFeatures, kAllPathFeatures>;

enum class DelayKind : std::uint8_t {
  Certain,   ///< `meanDelay`, also 0 for what is online by the plan's start
  Pert,      ///< quantile table of kDelayPoints points, linear between
  Discrete,  ///< list of outcomes with cumulative probability
};
inline constexpr std::uint32_t kDelayPoints = 4097;

/// Days, months and fractions of one position in month-time: whole + fraction, fraction in [0, 1).
template <class N>
struct Position {
  int month = 0;
  N fraction = N(0);
};

template <class N>
struct TrancheInputs {
  std::uint32_t contract = 0;
  std::uint32_t lot = 0;
  std::int32_t site = -1;    ///< index of the plan's site; -1: none
  std::int32_t option = -1;  ///< index in Inputs::options that brings it; -1: always there
  std::uint32_t driver = 0;  ///< driver id of its delay
  DelayKind delayKind = DelayKind::Certain;
  bool endMoves = false;         ///< ends with the contract: moves with its shift and extension
  std::uint32_t firstDelay = 0;  ///< first entry of delayTable (Pert) or delayOutcomes (Discrete)
  std::uint32_t delayCount = 0;  ///< entries there
  Position<N> online;            ///< a, without delay
  Position<N> end;               ///< first moment without it
  N meanDelay = N(0);            ///< months >= 0: the book's
  N units = N(0);
  N rampMonths = N(0);
  N availability = N(1);
};

/// One of several possible delays.
template <class N>
struct DelayOutcome {
  N delay = N(0);       ///< months
  N cumulative = N(1);  ///< probability of this delay or one listed before; 1 in the last
};

/// The tranches of one contract and SKU.
template <class N>
struct LotInputs {
  std::uint32_t contract = 0;
  std::uint32_t provider = 0;
  std::uint32_t firstTranche = 0;
  std::uint32_t trancheCount = 0;
  bool reserved = true;  ///< delivered unit-hours are billed; false: used ones
  bool market = false;   ///< rate(t) = baseRate x clamp(rates[t] x market factor, floor, cap)
  N h100eTraining = N(1);
  N h100eInference = N(1);
  N powerKw = N(0);   ///< facility, per unit
  N baseRate = N(0);  ///< cents per unit-hour, contract's currency; weights of relief
  N floor = N(0);     ///< multiple of baseRate; market only
  N cap = N(0);       ///< multiple of baseRate; market only, see hasCap
  bool hasCap = false;
};

/// One contract in one month. Fees are indexed by local month, all else by calendar month.
template <class N>
struct ContractCalendar {
  N enteredList = N(0);         ///< as typed, before price_factor; contract's currency
  N marketplace = N(0);         ///< contract's currency
  N fees = N(0);                ///< that count; escalated, prorated, whole cents; local month
  N otherFees = N(0);           ///< that do not; local month
  N exchange = N(1);            ///< reporting currency per unit of the contract's
  N discount = N(1);            ///< present value on the due date of the month's invoice
  N settlementDiscount = N(1);  ///< of true-ups, overage and termination made in the month
  N prepaymentDiscount = N(1);  ///< of the prepayments dated in the month, weighted by amount
  bool given = false;  ///< a closed month: enteredList is its list spend, whatever is modelled
};

/// A stretch of one of Inputs' tables.
struct Slice {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// Where the parts of a contract's terms lie in the tables at the end of Inputs.
struct TermSlices {
  Slice periods;
  Slice tiers;
  Slice prepayments;
  Slice options;
  Slice periodAt;
};

/// Terms that an amendment supersedes. Periods that begin before `until` have the same index in all
/// terms of a contract.
template <class N>
struct EarlierTerms {
  int until = 0;           ///< first local month in which later terms are in force
  ContractTerms<N> terms;  ///< its arrays are the slices: bindTerms()
  TermSlices slices;       ///< periods: of Inputs::earlierPeriods
};

template <class N>
struct ContractInputs {
  ContractTerms<N> terms;  ///< the last ones; its arrays are the slices: bindTerms()
  TermSlices slices;
  std::uint32_t provider = 0;
  std::uint32_t firstLot = 0;
  std::uint32_t lotCount = 0;
  std::uint32_t firstOption = 0;  ///< in Inputs::options; count is terms.options.size
  Slice earlier;                  ///< of Inputs::earlier: superseded terms, oldest first
  std::uint32_t driver = 0;       ///< driver id of its spend factor
  bool entered = false;           ///< list spend is entered; its lots then supply, unbilled
  bool termShift = false;
  bool dropAtLongstop = false;
  std::int32_t longstopDays = -1;  ///< -1: none
  std::int32_t damagesGraceDays = 0;
  int firstMonth = 0;     ///< [firstMonth, lastMonth): months in which anything can be
  int lastMonth = 0;      ///< entered, without shift; the month after the term is in
  int cashLag = 0;        ///< months from invoice to shown cash: round(net_days / 30)
  N damagesShare = N(0);  ///< of the first full monthly charge, a day
  N damagesCap = N(0);    ///< share of that charge
  N priceFactor = N(1);
  N spendSigma = N(0);  ///< log2
  N spendDrift = N(0);  ///< log2: -sigma^2/2 in natural logs, so that the mean is 1
};

template <class N>
struct OptionInputs {
  std::uint32_t contract = 0;
  std::uint32_t index = 0;  ///< in terms.options
  int from = 0;             ///< local months [from, until) in which it can be exercised
  int until = 0;
  int leadMonths = 0;
  N threshold = N(0);  ///< unmet share of demand
};

template <class N>
struct ProviderInputs {
  N outageProbability = N(0);  ///< a month
  N outageHours = N(0);        ///< mean length
  std::uint32_t hitDriver = 0;
  std::uint32_t lengthDriver = 0;
};

enum class NoiseKind : std::uint8_t { Gbm, MeanReverting };

/// A workload's demand, a revenue line or the market factor. Processes stand in plan order:
/// workloads, revenue lines, then the market factor if a rate follows it.
template <class N>
struct ProcessInputs {
  NoiseKind noise = NoiseKind::Gbm;
  bool noisy = false;  ///< sigma > 0: its row of the factor is used
  bool drawn = false;  ///< a noisy row holds it: its normals are needed
  bool jumps = false;
  bool growthDoubt = false;       ///< growth uncertainty > 0
  bool logistic = false;          ///< s_curve: growthOdds applies
  std::uint32_t firstFactor = 0;  ///< its row in Inputs::factors, zeros left out
  std::uint32_t factorCount = 0;
  std::uint32_t normalDriver = 0;
  std::uint32_t growthDriver = 0;
  std::uint32_t hitDriver = 0;
  std::uint32_t sizeDriver = 0;
  N step = N(0);   ///< log2: gbm sigma sqrt(1/12); mean_reverting sigma sqrt((1-e^(-k/6))/2k)
  N drift = N(0);  ///< log2 a month: gbm -sigma^2/24 (natural); mean_reverting 0
  N decay = N(1);  ///< e^(-kappa/12); gbm 1
  N jumpProbability = N(0);  ///< a month
  N jumpMean = N(0);         ///< log2
  N jumpSpread = N(0);       ///< log2
  N jumpDrift = N(0);        ///< log2 a month: minus the compensation
};

/// A process in one month.
template <class N>
struct ProcessMonth {
  N level = N(0);         ///< T x season x efficiency: H100e, cents a month, or 1
  N halfVariance = N(0);  ///< log2: Var Y(t) / 2 (natural) of mean_reverting
  N growthSlope = N(0);   ///< log2 of the level a unit of the growth draw
  N growthOdds = N(0);    ///< logistic: factor (1 + odds) / (1 + odds 2^(-slope z))
};

/// One non-zero entry of the Cholesky factor: row's process += weight x process' normal.
template <class N>
struct FactorEntry {
  std::uint32_t process = 0;
  N weight = N(0);
};

template <class N>
struct WorkloadInputs {
  std::uint32_t process = 0;
  std::int32_t home = -1;  ///< provider; -1: none, all of it is portable
  bool training = false;
  bool egressPays = false;          ///< egress > 0 and a home
  std::uint32_t firstEligible = 0;  ///< in Inputs::eligible, lots in plan order
  std::uint32_t eligibleCount = 0;
  std::uint32_t firstOrdered = 0;  ///< consumption lots among them; see Inputs::order
  std::uint32_t orderedCount = 0;
  N peakFactor = N(1);
  N deferrable = N(0);
  N portability = N(1);  ///< phi
  N egress = N(0);       ///< cents per H100e-hour
  N unmetCost = N(0);    ///< cents per H100e-hour
};

/// The whole compiled plan. Tables by month are row-major: entry of row i in month t at
/// [i * months + t]; those of contracts have months + 1 columns (the month after the horizon).
template <class N>
struct Inputs {
  int months = 0;
  int startYear = 2026;
  int startMonth = 1;     ///< 1 ... 12
  Features features = 0;  ///< of all contracts together
  PathFeatures pathFeatures = 0;
  std::int32_t marketProcess = -1;
  std::uint32_t revenueFirst = 0;  ///< processes [revenueFirst, revenueFirst + revenueCount)
  std::uint32_t revenueCount = 0;
  std::uint32_t commonDelayDriver = 0;
  N commonDelayWeight = N(0);  ///< sqrt(supply correlation)
  N ownDelayWeight = N(1);     ///< sqrt(1 - supply correlation)
  N otherPresentValue = N(0);  ///< of all other cash flows, positive is paid
  N otherBeyond = N(0);        ///< other cash flows beyond the horizon, positive is paid

  Array<N> hours;                    ///< [months]
  Array<N> monthEndDiscount;         ///< [months]: on the month's last day
  Array<N> otherCash;                ///< [months], positive is paid, whole cents
  Array<TrancheInputs<N>> tranches;  ///< by lot
  Array<N> delayTable;               ///< Pert quantiles, kDelayPoints each
  Array<DelayOutcome<N>> delayOutcomes;
  Array<LotInputs<N>> lots;  ///< by contract in plan order
  Array<N> rates;            ///< [lots x months]: cents per unit-hour by local month; market:
                             ///< curve(t) / curve(base month) by calendar month
  Array<ContractInputs<N>> contracts;   ///< in plan order
  Array<ContractCalendar<N>> calendar;  ///< [contracts x (months + 1)]
  Array<OptionInputs<N>> options;       ///< by contract
  Array<ProviderInputs<N>> providers;
  Array<ProcessInputs<N>> processes;
  Array<ProcessMonth<N>> processMonths;  ///< [processes x months]
  Array<FactorEntry<N>> factors;
  Array<WorkloadInputs<N>> workloads;  ///< in plan order
  Array<std::uint16_t> serving;        ///< workloads by priority, ties as listed
  Array<std::uint16_t> eligible;  ///< lots that may serve; none with a zero rating for its kind
  /// Cheapest first: workload w's ordered lots in month t start at
  /// firstOrdered * months + t * orderedCount. Filled in by running the book (path.h), which makes
  /// the order; whoever compiles a simulation copies it from the book's PathState.
  Array<std::uint16_t> order;

  // The parts of the contracts' terms, one after another; terms hold slices of these.
  Array<Period<N>> periods;
  Array<Tier<N>> tiers;
  Array<DatedAmount<N>> prepayments;
  Array<OptionTerms<N>> optionTerms;
  Array<std::int16_t> periodAt;
  Array<EarlierTerms<N>> earlier;   ///< by contract, oldest first
  Array<Period<N>> earlierPeriods;  ///< of the earlier terms

  [[nodiscard]] OFFTAKE_HD const ContractCalendar<N>& at(std::uint32_t contract, int month) const {
    return calendar[contract * static_cast<std::uint32_t>(months + 1) +
                    static_cast<std::uint32_t>(month)];
  }
  [[nodiscard]] OFFTAKE_HD const N& rate(std::uint32_t lot, int month) const {
    return rates[lot * static_cast<std::uint32_t>(months) + static_cast<std::uint32_t>(month)];
  }
  [[nodiscard]] OFFTAKE_HD const ProcessMonth<N>& processMonth(std::uint32_t process,
                                                               int month) const {
    return processMonths[process * static_cast<std::uint32_t>(months) +
                         static_cast<std::uint32_t>(month)];
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t orderAt(std::uint32_t workload, int month) const {
    const WorkloadInputs<N>& w = workloads[workload];
    return w.firstOrdered * static_cast<std::uint32_t>(months) +
           static_cast<std::uint32_t>(month) * w.orderedCount;
  }
};

namespace detail {

template <class N>
OFFTAKE_HD void bindSlices(const Inputs<N>& in, const Array<Period<N>>& periods,
                           const TermSlices& slices, ContractTerms<N>& terms) {
  const auto slice = [](const auto& table, Slice s) {
    auto part = table;
    part.data += s.first;
    part.size = s.count;
    return part;
  };
  terms.periods = slice(periods, slices.periods);
  terms.tiers = slice(in.tiers, slices.tiers);
  terms.prepayments = slice(in.prepayments, slices.prepayments);
  terms.options = slice(in.optionTerms, slices.options);
  terms.periodAt = slice(in.periodAt, slices.periodAt);
}

}  // namespace detail

/// Points a contract's terms at its slices of the tables: on the host, or for a device with the
/// device's tables in `in`.
template <class N>
OFFTAKE_HD void bindTerms(const Inputs<N>& in, ContractInputs<N>& contract) {
  detail::bindSlices(in, in.periods, contract.slices, contract.terms);
}
template <class N>
OFFTAKE_HD void bindTerms(const Inputs<N>& in, EarlierTerms<N>& earlier) {
  detail::bindSlices(in, in.earlierPeriods, earlier.slices, earlier.terms);
}

/// The terms of a contract that are in force in one of its local months. Uniform but for the
/// path's shift.
template <class N>
[[nodiscard]] OFFTAKE_HD const ContractTerms<N>& termsIn(const Inputs<N>& in,
                                                         const ContractInputs<N>& contract,
                                                         int localMonth) {
  for (std::uint32_t i = 0; i < contract.earlier.count; ++i) {
    const EarlierTerms<N>& earlier = in.earlier[contract.earlier.first + i];
    if (localMonth < earlier.until) return earlier.terms;
  }
  return contract.terms;
}

/// Days of the calendar month at a month index, which may be negative.
template <class N>
[[nodiscard]] OFFTAKE_HD constexpr int calendarDays(const Inputs<N>& in, int month) {
  const int ordinal = in.startYear * 12 + in.startMonth - 1 + month;
  return calendar::daysInMonth(ordinal / 12, ordinal % 12 + 1);
}

}  // namespace offtake::economics
