// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/quasi_plan.h"

#include "core/base/error.h"
#include "core/simulation/detail/principal_axes.h"
#include "core/simulation/philox.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace offtake::simulation {

namespace {

constexpr std::uint32_t kFirstComponents = 192;
constexpr std::size_t kMostRotated = 256;               // components that are rotated together
constexpr std::uint32_t kScrambleDriver = 0x5C7A3B1Du;  // a driver of its own
constexpr std::uint32_t kStretchMonths[] = {3, 6, 12};

using Inputs = economics::Inputs<float>;

double discountedLevel(const Inputs& in, std::uint32_t process, std::size_t month) {
  return static_cast<double>(in.processMonth(process, static_cast<int>(month)).level) *
         static_cast<double>(in.monthEndDiscount[static_cast<std::uint32_t>(month)]);
}

/// How much a process' logarithm counts in each month, in one unit: demand by its discounted level,
/// the market factor like all demand together, revenue hardly. [processes x months]
std::vector<double> monthWeights(const Inputs& in) {
  const auto months = static_cast<std::size_t>(in.months);
  std::vector<double> weights(in.processes.size * months, 0.0);
  for (std::size_t t = 0; t < months; ++t) {
    double demand = 0;
    for (const auto& workload : in.workloads) {
      const double level = discountedLevel(in, workload.process, t);
      weights[workload.process * months + t] += level;
      demand += level;
    }
    if (!(demand > 0)) demand = 1;
    if (in.marketProcess >= 0)
      weights[static_cast<std::size_t>(in.marketProcess) * months + t] = demand;
    for (std::uint32_t p = in.revenueFirst; p < in.revenueFirst + in.revenueCount; ++p)
      weights[p * months + t] = demand / 1024;
  }
  return weights;
}

/// What a unit of each row's normal of each step does to each process' weighted logarithm, summed
/// over each stretch: the linear model that says what matters.
class LinearEffects {
public:
  LinearEffects(const Inputs& in, const std::vector<std::uint32_t>& processOf,
                const QuasiView& view)
      : m_in(in), m_view(view), m_weights(monthWeights(in)) {
    m_factor.resize(in.processes.size * processOf.size(), 0.0);
    for (std::uint32_t p = 0; p < in.processes.size; ++p) {
      if (!in.processes[p].noisy) continue;
      for (std::uint32_t k = 0; k < in.processes[p].factorCount; ++k) {
        const auto& entry = in.factors[in.processes[p].firstFactor + k];
        const auto at = std::find(processOf.begin(), processOf.end(), entry.process);
        m_factor[p * processOf.size() + static_cast<std::size_t>(at - processOf.begin())] =
            static_cast<double>(entry.weight);
      }
    }
    m_rows = processOf.size();
  }

  /// Of a row's step on a process, by stretch.
  [[nodiscard]] std::vector<double> ofStep(std::size_t row, std::size_t process,
                                           std::size_t step) const {
    std::vector<double> effect(m_view.stretches, 0.0);
    const double factor = m_factor[process * m_rows + row];
    if (factor == 0) return effect;
    const auto& its = m_in.processes[static_cast<std::uint32_t>(process)];
    const auto months = static_cast<std::size_t>(m_in.months);
    double size = factor * static_cast<double>(its.step);
    for (std::size_t t = step + 1; t < months; ++t) {
      effect[(t - 1) / m_view.stretchMonths] += size * m_weights[process * months + t];
      size *= static_cast<double>(its.decay);
    }
    return effect;
  }
  [[nodiscard]] std::size_t processes() const { return m_in.processes.size; }

private:
  const Inputs& m_in;
  std::size_t m_rows = 0;
  const QuasiView& m_view;
  std::vector<double> m_weights;
  std::vector<double> m_factor;
};

/// Weights of length 1, as the effects are; equal ones where nothing has an effect.
std::vector<double> unitWeights(std::vector<double> effects) {
  double squares = 0;
  for (const double value : effects) squares += value * value;
  if (!(squares > 0)) {
    std::fill(effects.begin(), effects.end(), 1.0);
    squares = static_cast<double>(effects.size());
  }
  for (double& value : effects) value /= std::sqrt(squares);
  return effects;
}

}  // namespace

QuasiPlan::QuasiPlan(const Inputs& in, std::uint64_t seed) {
  placeOnce(in);
  placeRows(in);
  placeSobol(seed);
}

QuasiView QuasiPlan::view(std::uint32_t scramble) const {
  expects(scramble < kScrambles, "a scramble of the run");
  QuasiView view = m_view;
  view.words = m_words.data();
  view.numbers = m_numbers.data();
  view.scramble = scramble;
  view.seeds += scramble * m_dimensions;
  return view;
}

std::uint32_t QuasiPlan::nextDimension() {
  return m_dimensions < kSobolDimensions ? m_dimensions++ : kNone;
}

void QuasiPlan::placeOnce(const Inputs& in) {
  m_view.spend = static_cast<std::uint32_t>(m_words.size());
  for (const auto& contract : in.contracts)
    m_words.push_back(contract.entered && contract.spendSigma > 0 ? nextDimension() : kNone);
  m_view.growth = static_cast<std::uint32_t>(m_words.size());
  for (const auto& process : in.processes)
    m_words.push_back(process.growthDoubt ? nextDimension() : kNone);
  m_view.common = static_cast<std::uint32_t>(m_words.size());
  m_words.push_back(in.commonDelayWeight != 0 ? nextDimension() : kNone);
}

void QuasiPlan::placeRows(const Inputs& in) {
  std::vector<std::uint32_t> rowOf(in.processes.size, kNone);
  std::vector<std::uint32_t> processOf;
  for (std::uint32_t p = 0; p < in.processes.size; ++p) {
    if (!in.processes[p].drawn) continue;
    rowOf[p] = static_cast<std::uint32_t>(processOf.size());
    processOf.push_back(p);
  }
  m_view.steps = static_cast<std::uint32_t>(std::max(in.months - 1, 0));
  m_view.rowOf = static_cast<std::uint32_t>(m_words.size());
  m_words.insert(m_words.end(), rowOf.begin(), rowOf.end());
  m_view.processOf = static_cast<std::uint32_t>(m_words.size());
  m_words.insert(m_words.end(), processOf.begin(), processOf.end());
  std::vector<double> sizes;
  if (!processOf.empty() && m_view.steps != 0) {
    m_view.rows = static_cast<std::uint32_t>(processOf.size());
    for (const std::uint32_t months : kStretchMonths) {
      m_view.stretchMonths = months;
      m_view.stretches = (m_view.steps + months - 1) / months;
      if (m_view.rows * m_view.stretches <= kMostRotated) break;
    }
    const std::vector<double> effects = placeBridge(in, processOf);
    sizes = placeAxes(effects);
  }
  m_view.components = static_cast<std::uint32_t>(m_words.size());
  m_words.resize(m_words.size() + static_cast<std::size_t>(m_view.rows) * m_view.stretches, kNone);
  m_view.delay = static_cast<std::uint32_t>(m_words.size());
  m_words.resize(m_words.size() + in.tranches.size, kNone);
  placeComponents(sizes);
  placeDelays(in);
  placeComponents(sizes);
}

/// Weights of the months, and how they follow from what is left of the stretch.
/// @return effects of each row's and stretch's S on the stretches of each process:
///         [processes x stretches x (rows x stretches)]
std::vector<double> QuasiPlan::placeBridge(const Inputs& in,
                                           const std::vector<std::uint32_t>& processOf) {
  const std::size_t stretches = m_view.stretches;
  const std::size_t columns = m_view.rows * stretches;
  const LinearEffects linear(in, processOf, m_view);
  std::vector<double> effects(linear.processes() * stretches * columns, 0.0);
  m_view.bridge = static_cast<std::uint32_t>(m_numbers.size());
  for (std::size_t row = 0; row < m_view.rows; ++row)
    for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
      const std::size_t first = stretch * m_view.stretchMonths;
      const std::size_t last = std::min<std::size_t>(first + m_view.stretchMonths, m_view.steps);
      std::vector<double> total(last - first, 0.0);
      std::vector<std::vector<double>> ofStep;  // by step and process, in turn
      for (std::size_t step = first; step < last; ++step)
        for (std::size_t p = 0; p < linear.processes(); ++p)
          for (const double part : ofStep.emplace_back(linear.ofStep(row, p, step)))
            total[step - first] += part;
      const std::vector<double> weights = unitWeights(std::move(total));
      appendBridge(weights);
      for (std::size_t i = 0; i < ofStep.size(); ++i)
        for (std::size_t y = 0; y < stretches; ++y)
          effects[(i % linear.processes() * stretches + y) * columns + row * stretches + stretch] +=
              weights[i / linear.processes()] * ofStep[i][y];
    }
  return effects;
}

void QuasiPlan::appendBridge(const std::vector<double>& weights) {
  for (std::size_t i = 0; i < weights.size(); ++i) {
    double left = 0;
    for (std::size_t k = i; k < weights.size(); ++k) left += weights[k] * weights[k];
    const double share = left > 0 ? weights[i] * weights[i] / left : 0;
    m_numbers.push_back(static_cast<float>(weights[i]));
    m_numbers.push_back(left > 0 ? static_cast<float>(weights[i] / left) : 0.0f);
    m_numbers.push_back(static_cast<float>(std::sqrt(std::max(0.0, 1 - share))));
  }
}

/// @return sizes of the components
std::vector<double> QuasiPlan::placeAxes(const std::vector<double>& effects) {
  const std::size_t columns = static_cast<std::size_t>(m_view.rows) * m_view.stretches;
  m_view.axes = static_cast<std::uint32_t>(m_numbers.size());
  if (columns <= kMostRotated) {
    m_view.span = static_cast<std::uint32_t>(columns);
    const auto axes = detail::principalAxes(effects, columns);
    for (const double value : axes.vectors) m_numbers.push_back(static_cast<float>(value));
    return axes.sizes;
  }
  m_view.span = m_view.stretches;
  std::vector<double> sizes;
  for (std::size_t row = 0; row < m_view.rows; ++row) {
    std::vector<double> ofRow;
    for (std::size_t first = row * m_view.stretches; first < effects.size(); first += columns)
      ofRow.insert(ofRow.end(), effects.begin() + static_cast<std::ptrdiff_t>(first),
                   effects.begin() + static_cast<std::ptrdiff_t>(first + m_view.stretches));
    const auto axes = detail::principalAxes(ofRow, m_view.stretches);
    for (const double value : axes.vectors) m_numbers.push_back(static_cast<float>(value));
    sizes.insert(sizes.end(), axes.sizes.begin(), axes.sizes.end());
  }
  return sizes;
}

/// The largest components that have no dimension yet.
void QuasiPlan::placeComponents(const std::vector<double>& sizes) {
  struct Component {
    double size;
    std::uint32_t at;
  };
  std::vector<Component> open;
  for (std::uint32_t i = 0; i < sizes.size(); ++i)
    if (m_words[m_view.components + i] == kNone) open.push_back({sizes[i], m_view.components + i});
  std::stable_sort(open.begin(), open.end(),
                   [](const Component& a, const Component& b) { return a.size > b.size; });
  for (std::size_t i = 0; i < std::min<std::size_t>(open.size(), kFirstComponents); ++i)
    m_words[open[i].at] = nextDimension();
}

void QuasiPlan::placeDelays(const Inputs& in) {
  for (std::uint32_t i = 0; i < in.tranches.size; ++i)
    if (in.tranches[i].delayKind != economics::DelayKind::Certain)
      m_words[m_view.delay + i] = nextDimension();
}

void QuasiPlan::placeSobol(std::uint64_t seed) {
  m_view.directions = static_cast<std::uint32_t>(m_words.size());
  for (std::uint32_t dimension = 0; dimension < m_dimensions; ++dimension)
    for (const std::uint32_t v : sobolDirections(dimension)) m_words.push_back(bitsReversed(v));
  m_view.seeds = static_cast<std::uint32_t>(m_words.size());
  for (std::uint32_t scramble = 0; scramble < kScrambles; ++scramble)
    for (std::uint32_t dimension = 0; dimension < m_dimensions; ++dimension)
      m_words.push_back(driverWords(philoxKey(seed), scramble, dimension, kScrambleDriver).word[0]);
}

}  // namespace offtake::simulation
