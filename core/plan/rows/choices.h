// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// The closed lists of the plan: each enum has its words in `Choices<E>::kNames`, the same in
/// SQL, JSON, CSV and on the command line.
namespace offtake::plan {

template <class E>
struct Choices;

#define OFFTAKE_CHOICES(Type, ...)                                                 \
  template <>                                                                      \
  struct Choices<Type> {                                                           \
    static constexpr auto kNames = std::to_array<std::string_view>({__VA_ARGS__}); \
  }

enum class Confidence { Confirmed, Reported, Derived, Assumed };
OFFTAKE_CHOICES(Confidence, "confirmed", "reported", "derived", "assumed");

enum class ProviderKind { Cloud, Own };
OFFTAKE_CHOICES(ProviderKind, "cloud", "own");

enum class CurveKind { Points, Decline, Learning };
OFFTAKE_CHOICES(CurveKind, "points", "decline", "learning");

enum class PriceTier { OnDemand, Spot, OneYear, MultiYear };
OFFTAKE_CHOICES(PriceTier, "on_demand", "spot", "one_year", "multi_year");

/// The FOCUS words.
enum class ContractStatus { Proposed, Pending, Active, Exhausted, Expired, Canceled, Superseded };
OFFTAKE_CHOICES(ContractStatus, "proposed", "pending", "active", "exhausted", "expired", "canceled",
                "superseded");

enum class SpendModel { Allocated, Entered };
OFFTAKE_CHOICES(SpendModel, "allocated", "entered");

enum class Measure { Net, Gross };
OFFTAKE_CHOICES(Measure, "net", "gross");

enum class Split { Entered, Flat, LinearRamp, Weights };
OFFTAKE_CHOICES(Split, "entered", "flat", "linear_ramp", "weights");

enum class OnShortfall { Pay, Waive, Defer, Credit, Prepay, MakeUp, Forfeit };
OFFTAKE_CHOICES(OnShortfall, "pay", "waive", "defer", "credit", "prepay", "make_up", "forfeit");

enum class TierKind { Marginal, AllUnits };
OFFTAKE_CHOICES(TierKind, "marginal", "all_units");

enum class InvoiceTiming { Arrears, Advance };
OFFTAKE_CHOICES(InvoiceTiming, "arrears", "advance");

enum class PrepaymentDraw { ProRata, First, Last };
OFFTAKE_CHOICES(PrepaymentDraw, "pro_rata", "first", "last");

enum class PrepaymentCounts { WhenDrawn, WhenPaid };
OFFTAKE_CHOICES(PrepaymentCounts, "when_drawn", "when_paid");

enum class TerminationFee { Undiscounted, PresentValue };
OFFTAKE_CHOICES(TerminationFee, "undiscounted", "present_value");

enum class RateBasis { Reserved, Consumption };
OFFTAKE_CHOICES(RateBasis, "reserved", "consumption");

enum class Indexation { Fixed, Escalator, Cpi, Market };
OFFTAKE_CHOICES(Indexation, "fixed", "escalator", "cpi", "market");

enum class Escalation { Compound, Simple };
OFFTAKE_CHOICES(Escalation, "compound", "simple");

enum class Frequency { Once, Monthly, Quarterly };
OFFTAKE_CHOICES(Frequency, "once", "monthly", "quarterly");

enum class Proration { Actual, Thirty360, Actual365 };
OFFTAKE_CHOICES(Proration, "actual", "30_360", "actual_365");

enum class OptionKind { Expand, Extend, StepDown };
OFFTAKE_CHOICES(OptionKind, "expand", "extend", "step_down");

enum class WorkloadKind { Training, Inference };
OFFTAKE_CHOICES(WorkloadKind, "training", "inference");

enum class Trend { Points, Growth, SCurve };
OFFTAKE_CHOICES(Trend, "points", "growth", "s_curve");

enum class Noise { Gbm, MeanReverting };
OFFTAKE_CHOICES(Noise, "gbm", "mean_reverting");

enum class CashFlowKind { RevenueShare, Lease, Equity, Other };
OFFTAKE_CHOICES(CashFlowKind, "revenue_share", "lease", "equity", "other");

enum class OverlayAction { Update, Insert, Delete };
OFFTAKE_CHOICES(OverlayAction, "update", "insert", "delete");

#undef OFFTAKE_CHOICES

/// The word of a value.
template <class E>
[[nodiscard]] constexpr std::string_view name(E value) {
  return Choices<E>::kNames[static_cast<std::size_t>(value)];
}

}  // namespace offtake::plan
