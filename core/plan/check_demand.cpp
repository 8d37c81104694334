// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"
#include "core/units/exact.h"

#include <algorithm>
#include <cmath>
#include <set>

/// Workloads, revenue lines, and the processes that both follow.
namespace offtake::plan::detail {
namespace {

constexpr double kMeanMultiple =
    3;  ///< model: warn where doubt about growth moves the mean further

/// What the rules of a process need of the row that has it.
struct Followed {
  const Process& process;
  double base;
  std::string baseText;
  std::size_t points;
};

/// Mean of the path's trend over the trend, at the horizon: E of exp(s z c) for growth and points,
/// by quadrature over z for the logistic. @source model, section 7
double meanMultiple(const Followed& row, double years) {
  const Process& p = row.process;
  const double s = p.growthUncertainty.approximate();
  if (p.trend != Trend::SCurve) {
    const double h = p.halfLifeYears.approximate();
    const double c =
        p.trend == Trend::Points ? years : h / std::log(2.0) * (1 - std::exp2(-years / h));
    return std::exp(s * s * c * c / 2);
  }
  const double saturation = p.saturation->approximate();
  const auto at = [&](double z) {
    const double r = (std::log(p.growth.approximate()) + s * z) / (1 - row.base / saturation);
    return saturation / (1 + (saturation / row.base - 1) * std::exp(-r * years));
  };
  double sum = 0, weights = 0;
  for (double z = -6; z <= 6; z += 0.05) {
    const double weight = std::exp(-z * z / 2);
    sum += weight * at(z);
    weights += weight;
  }
  return sum / weights / at(0);
}

/// Whether the trend's own values make sense together.
template <class Row>
bool trendHolds(const Row& r, const Followed& row, Findings& f) {
  const Process& p = row.process;
  if (p.trend == Trend::Points && row.points == 0) {
    f.error("trend-no-points", r, "trend", "follows points, but has none",
            "add trend points, or choose 'growth'");
    return false;
  }
  if (p.trend != Trend::Points && row.points > 0)
    f.warn("trend-points-unused", r, "trend",
           "has " + counted(row.points, "trend point") + ", but its trend is '" +
               std::string(name(p.trend)) + "'",
           "choose 'points', or remove them");
  if (p.trend == Trend::Points) return true;
  if (row.base == 0 && p.trend == Trend::Growth)
    f.warn("base-zero", r, "base", "grows from 0, so it stays 0",
           "enter its value at the plan's start");
  if (p.trend != Trend::SCurve) return true;
  if (!p.saturation) {
    f.error("s-curve-no-saturation", r, "saturation", "follows an s_curve, but has no saturation",
            "give the level at which it ends, or choose 'growth'");
    return false;
  }
  if (row.base == 0) {
    f.error("s-curve-no-base", r, "base", "follows an s_curve from 0, which never leaves it",
            "give a base above 0, or choose 'points'");
    return false;
  }
  if (p.saturation->approximate() <= row.base) {
    f.error(
        "s-curve-saturation", r, "saturation",
        "has a saturation of " + p.saturation->text() + ", not above its base of " + row.baseText,
        "give a level above the base");
    return false;
  }
  if (p.growth <= Decimal(1)) {
    f.error("s-curve-growth", r, "growth",
            "follows an s_curve with a growth of " + p.growth.text() + " a year",
            "give a growth above 1: an s_curve rises");
    return false;
  }
  return true;
}

template <class Row>
void seasons(const Row& r, const Process& p, Findings& f) {
  Exact sum = 0;
  for (const Decimal& factor : p.season) sum += toExact(factor);
  const Exact off = abs(sum - 12);
  const std::string mean = Exact(sum / 12).str(6);
  if (off > Exact("0.012"))
    f.error("season-mean", r, "season_1", "has seasonal factors with a mean of " + mean,
            "make the twelve average 1; the level belongs to the trend");
  else if (off > 0)
    f.warn("season-mean-rounded", r, "season_1",
           "has seasonal factors with a mean of " + mean + ", not quite 1",
           "make the twelve average 1 exactly");
}

template <class Row>
void noise(const Row& r, const Followed& row, double years, bool holds, Findings& f) {
  const Process& p = row.process;
  if (p.jumpRate == Decimal() && (p.jumpMean != Decimal() || p.jumpSd != Decimal()))
    f.warn("jumps-unused", r, "jump_rate", "has a size of jumps, but no jumps a year",
           "give their number a year, or set the size to 0");
  if (p.growthUncertainty == Decimal() || !holds || row.base == 0) return;
  const double multiple = meanMultiple(row, years);
  if (multiple > kMeanMultiple)
    f.warn("growth-uncertainty", r, "growth_uncertainty",
           "has a growth uncertainty of " + p.growthUncertainty.text() +
               ", which multiplies its mean by " +
               (multiple < 1e6 ? Decimal::of(std::llround(multiple * 10), 1).text()
                               : std::string("more than a million")) +
               " at the horizon",
           "lower it, or shorten the horizon: above " + Decimal::of(30, 1).text() +
               " the mean says little about the trend");
}

template <class Point>
void pointsOnce(const std::vector<Point>& points, auto owner, Findings& f) {
  std::set<std::pair<std::int64_t, Month>> seen;
  for (const Point& p : points)
    if (!seen.insert({(p.*owner).value, p.month}).second)
      f.error("trend-point-twice", p, "month", "repeats the month " + p.month.text(),
              "keep one value a month");
}

void home(const Subject& s, const Workload& w, Findings& f) {
  if (!w.home) {
    if (w.portability < Decimal(1))
      f.error("home-missing", w, "home",
              "can move only " + w.portability.text() +
                  " of its work, but has no home provider for the rest",
              "name the provider, or set the portable share to 1");
    if (w.egress != Decimal())
      f.warn("egress-unused", w, "egress",
             "has an egress cost of " + w.egress.text() + ", but no home provider",
             "name the provider that it leaves, or set the cost to 0");
    return;
  }
  bool restricted = false, atHome = false;
  for (const Contract& c : s.plan.contracts) {
    const bool eligible = std::ranges::any_of(s.plan.eligibilities, [&](const Eligibility& e) {
      return e.workload == w.id && e.contract == c.id;
    });
    restricted = restricted || eligible;
    atHome = atHome || (eligible && c.provider == *w.home);
  }
  const bool anyAtHome = std::ranges::any_of(
      s.plan.contracts, [&](const Contract& c) { return c.provider == *w.home; });
  if (w.portability < Decimal(1) && !(restricted ? atHome : anyAtHome))
    f.warn("home-no-contract", w, "home",
           "pins " + text::quoted(find(s.plan.providers, *w.home)->name) +
               " as its home, where no contract may serve it",
           "add such a contract, or raise the portable share; the pinned part stays unmet");
}

void eligibility(const Subject& s, Findings& f) {
  std::set<std::pair<std::int64_t, std::int64_t>> seen;
  for (const Eligibility& e : s.plan.eligibilities) {
    const Contract& c = *find(s.plan.contracts, e.contract);
    if (!seen.insert({e.workload.value, e.contract.value}).second)
      f.error("eligible-twice", e, "contract", "repeats contract " + text::quoted(c.name),
              "keep one");
    if (c.spendModel == SpendModel::Entered)
      f.warn(
          "eligible-entered", e, "contract",
          "is contract " + text::quoted(c.name) + ", whose spend is entered: it serves no demand",
          "choose 'allocated' as that contract's spend, or remove the row");
  }
}

}  // namespace

void checkDemand(const Subject& s, Findings& f) {
  const double years = s.plan.setting().horizonMonths / 12.0;
  const Groups<WorkloadPoint, Workload> workloadPoints(s.plan.workloadPoints,
                                                       &WorkloadPoint::workload);
  const Groups<RevenuePoint, Revenue> revenuePoints(s.plan.revenuePoints, &RevenuePoint::revenue);
  const auto process = [&](const auto& r, const Followed& row) {
    const bool holds = trendHolds(r, row, f);
    seasons(r, row.process, f);
    noise(r, row, years, holds, f);
  };
  for (const Workload& w : s.plan.workloads) {
    process(w, {w.process, w.base.approximate(), w.base.text(), workloadPoints.of(w.id).size()});
    home(s, w, f);
  }
  pointsOnce(s.plan.workloadPoints, &WorkloadPoint::workload, f);
  eligibility(s, f);
  for (const Revenue& r : s.plan.revenues)
    process(r, {r.process, r.base.approximate(), dollars(r.base), revenuePoints.of(r.id).size()});
  pointsOnce(s.plan.revenuePoints, &RevenuePoint::revenue, f);
}

}  // namespace offtake::plan::detail
