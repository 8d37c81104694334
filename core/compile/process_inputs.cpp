// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"
#include "core/compile/correlation.h"
#include "core/compile/curves.h"
#include "core/compile/plan_order.h"

#include <algorithm>

/// Demand, revenue and the market factor: trends, noise, correlation. Logarithms have base 2.
namespace offtake::compile::detail {
namespace {

using Process = economics::ProcessInputs<Exact>;

/// What a process row says, whichever table it stands in.
struct Source {
  const plan::Process* process = nullptr;
  Exact base;      ///< H100e or dollars a month
  Exact unit = 1;  ///< of the level per unit of the base: 100 for cents
  Exact efficiency = 0;
  Knots knots;
  std::string_view table;
  std::int64_t row = 0;
  std::string_view key;
};

void setNoise(Process& process, const Exact& sigma, plan::Noise noise, const Exact& kappa) {
  process.noisy = sigma != 0;
  if (noise == plan::Noise::Gbm || kappa == 0) {
    process.noise = economics::NoiseKind::Gbm;
    process.step = sigma / sqrt(Exact(12)) / lnTwo();
    process.drift = -sigma * sigma / 24 / lnTwo();
    return;
  }
  process.noise = economics::NoiseKind::MeanReverting;
  process.decay = exp(-kappa / 12);
  process.step = sigma * sqrt((1 - process.decay * process.decay) / (2 * kappa)) / lnTwo();
}

void setJumps(Process& process, const plan::Process& row) {
  if (row.jumpRate == Decimal(0) || (row.jumpMean == Decimal(0) && row.jumpSd == Decimal(0)))
    return;
  const Exact mean = toExact(row.jumpMean);
  const Exact sd = toExact(row.jumpSd);
  process.jumps = true;
  process.jumpProbability = toExact(row.jumpRate) / 12;
  process.jumpMean = mean / lnTwo();
  process.jumpSpread = sd / lnTwo();
  process.jumpDrift = -log(1 + process.jumpProbability * (exp(mean + sd * sd / 2) - 1)) / lnTwo();
}

/// Var Y(t) / 2 of each month: sigma^2 (1 - e^(-kappa t / 6)) / 4 kappa, natural, to base 2.
std::vector<Exact> halfVariances(const Process& process, const Exact& sigma, const Exact& kappa,
                                 int months) {
  std::vector<Exact> values(static_cast<std::size_t>(months), Exact(0));
  if (process.noise == economics::NoiseKind::Gbm || !process.noisy) return values;
  const Exact limit = sigma * sigma / (4 * kappa) / lnTwo();
  const Exact fade = process.decay * process.decay;
  Exact left = 1;
  for (Exact& value : values) {
    value = limit * (1 - left);
    left *= fade;
  }
  return values;
}

void setDrivers(Builder& build, Process& process, const Source& source) {
  const auto id = [&](std::string_view purpose) {
    return build.drivers.id(source.key, source.table, source.row, purpose);
  };
  process.normalDriver = id("noise");
  process.growthDriver = id("growth");
  process.hitDriver = id("jump-hit");
  process.sizeDriver = id("jump-size");
}

void addProcess(Builder& build, const Source& source) {
  const plan::Process& row = *source.process;
  const Exact sigma = toExact(row.sigma);
  const Exact kappa = toExact(row.kappa);
  Process process;
  setNoise(process, sigma, row.noise, kappa);
  setJumps(process, row);
  setDrivers(build, process, source);
  process.growthDoubt = row.growthUncertainty != Decimal(0);
  process.logistic = row.trend == plan::Trend::SCurve;
  const TrendPath trend = trendPath(row, source.base, source.knots, build.start, build.months);
  const auto factors =
      seasonAndEfficiency(row.season, source.efficiency, build.start, build.months);
  const auto variances = halfVariances(process, sigma, kappa, build.months);
  const Exact doubt = toExact(row.growthUncertainty) / lnTwo();
  for (std::size_t t = 0; t < static_cast<std::size_t>(build.months); ++t) {
    economics::ProcessMonth<Exact> month;
    month.level = trend.level[t] * factors[t] * source.unit;
    month.halfVariance = variances[t];
    if (process.growthDoubt) month.growthSlope = doubt * trend.slope[t];
    if (process.logistic) month.growthOdds = trend.odds[t];
    build.in().processMonths.push_back(month);
  }
  build.in().processes.push_back(process);
}

template <class Point, class Amount>
Knots sortedKnots(const std::vector<const Point*>& points, Amount amount) {
  Knots knots;
  for (const Point* point : points) knots.emplace_back(point->month, amount(*point));
  std::sort(knots.begin(), knots.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return knots;
}

void addWorkloadProcesses(Builder& build, std::vector<std::string>& keys) {
  const auto points = grouped(build.plan.workloadPoints, &plan::WorkloadPoint::workload);
  for (const plan::Workload* row : inPlanOrder(build.plan.workloads)) {
    Source source{&row->process, toExact(row->base), 1, toExact(row->efficiency), {}, "workload",
                  row->id.value, row->driverKey};
    source.knots = sortedKnots(of(points, row->id.value),
                               [](const plan::WorkloadPoint& p) { return toExact(p.value); });
    addProcess(build, source);
    keys.push_back(driverKey(row->driverKey, "workload", row->id.value));
  }
}

void addRevenueProcesses(Builder& build, std::vector<std::string>& keys) {
  const auto points = grouped(build.plan.revenuePoints, &plan::RevenuePoint::revenue);
  build.in().revenueFirst = static_cast<std::uint32_t>(build.in().processes.size());
  for (const plan::Revenue* row : inPlanOrder(build.plan.revenues)) {
    Source source{&row->process, toExact(row->base) / 100, 100, 0, {}, "revenue", row->id.value,
                  row->driverKey};
    source.knots = sortedKnots(of(points, row->id.value), [](const plan::RevenuePoint& p) {
      return Exact(toExact(p.value) / 100);
    });
    addProcess(build, source);
    keys.push_back(driverKey(row->driverKey, "revenue", row->id.value));
    build.out.revenues.push_back({row->id, row->name});
  }
  build.in().revenueCount = static_cast<std::uint32_t>(build.out.revenues.size());
}

/// The market factor: mean-reverting around 1, there if a rate follows it.
void addMarket(Builder& build) {
  const auto& lots = build.in().lots;
  if (std::none_of(lots.begin(), lots.end(), [](const auto& lot) { return lot.market; })) return;
  plan::Process row;
  row.trend = plan::Trend::Points;
  row.noise = plan::Noise::MeanReverting;
  row.sigma = build.plan.setting().marketVolatility;
  row.kappa = build.plan.setting().marketReversion;
  build.in().marketProcess = static_cast<std::int32_t>(build.in().processes.size());
  Source source;
  source.process = &row;
  source.base = 1;
  source.table = "plan";
  source.row = 1;
  source.key = kMarketKey;
  addProcess(build, source);
}

void addFactors(Builder& build, const Correlated& correlated) {
  auto& in = build.in();
  for (std::size_t i = 0; i < in.processes.size(); ++i) {
    Process& process = in.processes[i];
    process.firstFactor = static_cast<std::uint32_t>(in.factors.size());
    for (std::size_t j = 0; j <= i; ++j) {
      const Exact& weight = correlated.rows[i][j];
      if (weight == 0) continue;
      in.factors.push_back({static_cast<std::uint32_t>(j), weight});
      if (process.noisy) in.processes[j].drawn = true;
    }
    process.factorCount = static_cast<std::uint32_t>(in.factors.size()) - process.firstFactor;
  }
}

}  // namespace

Result<void> addProcesses(Builder& build) {
  std::vector<std::string> keys;
  addWorkloadProcesses(build, keys);
  addRevenueProcesses(build, keys);
  addMarket(build);
  keys.emplace_back(kMarketKey);
  OFFTAKE_ASSIGN(const Correlated correlated, correlate(std::move(keys), build.plan.correlations));
  addFactors(build, correlated);
  return {};
}

}  // namespace offtake::compile::detail
