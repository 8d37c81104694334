// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/exchange/plan_json.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/run.h"
#include "data/templates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <thread>
#include <vector>

// Holds every quantile and CVaR that a run reports against the sorted values of its own paths.
//
//   check_quantiles [TEMPLATE] [PATHS] [BAR] [ROWS]
//
// The distance is counted in standard errors of the quantile: half of what lies between the order
// statistics one binomial deviation to either side; where they are equal, the reported value must be
// that value. ROWS figures are sorted at a time, 4 bytes a path and figure. Exit 1 beyond the bar.

namespace offtake::simulation {
namespace {

struct Options {
  std::string plan = "starter";
  std::uint64_t paths = 1'000'000;
  double bar = 0.3;
  std::uint32_t rows = 1'000;
};

/// The values of some rows on all paths, ascending.
class Sorted {
public:
  Sorted(const economics::Inputs<float>& inputs, const Frame& frame, std::uint64_t paths)
      : m_inputs(inputs), m_frame(frame), m_paths(paths) {}

  void fill(std::uint32_t first, std::uint32_t last) {
    m_first = first;
    m_rows.assign(last - first, std::vector<float>(m_paths));
    onThreads([&](unsigned thread, unsigned threads) { simulate(thread, threads); });
    onThreads([&](unsigned thread, unsigned threads) {
      for (std::size_t i = thread; i < m_rows.size(); i += threads) {
        auto& row = m_rows[i];
        std::erase_if(row, [](float value) { return bitsOf(value) == kAbsentBits; });
        std::sort(row.begin(), row.end());
      }
    });
  }
  [[nodiscard]] const std::vector<float>& row(std::uint32_t row) const {
    return m_rows[row - m_first];
  }

private:
  template <class Work>
  static void onThreads(Work work) {
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> all;
    for (unsigned i = 0; i < threads; ++i) all.emplace_back([=] { work(i, threads); });
  }

  void simulate(unsigned thread, unsigned threads) {
    const auto runner =
        makePathRunner(m_inputs, m_frame.layout, {m_frame.seed, {}}, instructionSets().back());
    const std::uint32_t lanes = blockPaths(m_inputs, instructionSets().back());
    PathBlock block(m_frame.layout, lanes);
    for (std::uint64_t first = std::uint64_t{thread} * lanes; first < m_paths;
         first += std::uint64_t{threads} * lanes) {
      const auto count =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(lanes, m_paths - first));
      runner->run(first, count, block);
      for (std::size_t i = 0; i < m_rows.size(); ++i)
        block.copyRow(m_first + static_cast<std::uint32_t>(i), count, m_rows[i].data() + first);
    }
  }

  const economics::Inputs<float>& m_inputs;
  const Frame& m_frame;
  std::uint64_t m_paths;
  std::uint32_t m_first = 0;
  std::vector<std::vector<float>> m_rows;
};

/// Distance between floats near a value: no figure is finer.
double grain(double value) {
  const auto near = static_cast<float>(std::fabs(value));
  return static_cast<double>(std::nextafter(near, INFINITY)) - static_cast<double>(near);
}

/// What was found of one metric.
struct Found {
  int figures = 0;
  int single = 0;    ///< figures that are one value on every path
  int twoPoint = 0;  ///< two values
  int quantiles = 0;
  double worst = 0;      ///< standard errors
  double worstTail = 0;  ///< of CVaR, its own standard errors
  int beyond = 0;
};

class Check {
public:
  explicit Check(double bar) : m_bar(bar) {}

  void compare(const Figure& figure, std::vector<float> values) {
    const MetricInfo& info = infoOf(figure.key.metric);
    if (info.unit == Unit::Month) std::erase(values, values.empty() ? 0 : never(figure));
    if (!figure.hasQuantiles || values.empty()) return;
    Found& found = m_found[figure.key.metric];
    ++found.figures;
    const auto distinct = distinctOf(values);
    found.single += distinct == 1;
    found.twoPoint += distinct == 2;
    for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
      ++found.quantiles;
      const double off = distance(figure, values, i);
      found.worst = std::max(found.worst, off);
      if (off <= m_bar) continue;
      ++found.beyond;
      tell(figure, kQuantiles[i], off);
    }
    if (figure.cvar95) compareTail(figure, values, found);
  }

  [[nodiscard]] bool report() const {
    std::printf("%-18s %8s %8s %9s %10s %8s %8s %7s\n", "metric", "figures", "constant",
                "two-point", "quantiles", "worst", "CVaR", "beyond");
    int beyond = 0;
    for (const auto& [metric, f] : m_found) {
      std::printf("%-18s %8d %8d %9d %10d %8.3f %8.3f %7d\n",
                  std::string(infoOf(metric).name).c_str(), f.figures, f.single, f.twoPoint,
                  f.quantiles, f.worst, f.worstTail, f.beyond);
      beyond += f.beyond;
    }
    std::printf("%d beyond %.2f standard errors\n", beyond, m_bar);
    return beyond == 0;
  }

  /// The value that stands for a month that never comes.
  std::uint32_t months = 0;

private:
  [[nodiscard]] float never(const Figure&) const { return static_cast<float>(months); }

  static int distinctOf(const std::vector<float>& sorted) {
    int distinct = 1;
    for (std::size_t i = 1; i < sorted.size() && distinct < 3; ++i)
      distinct += sorted[i] != sorted[i - 1];
    return distinct;
  }

  static double distance(const Figure& figure, const std::vector<float>& sorted, std::size_t i) {
    const auto n = static_cast<double>(sorted.size());
    const double p = kQuantiles[i];
    const double rank = std::max(1.0, std::ceil(p * n - 1e-6));
    const auto at = [&](double r) {
      return static_cast<double>(sorted[static_cast<std::size_t>(std::clamp(r, 1.0, n)) - 1]);
    };
    const double off = std::ceil(std::sqrt(n * p * (1 - p)));
    const double error = (at(rank + off) - at(rank - off)) / 2;
    const double gap = std::max(0.0, std::fabs(figure.quantile[i] - at(rank)) - grain(at(rank)));
    return gap == 0 ? 0 : error > 0 ? gap / error : INFINITY;
  }

  void compareTail(const Figure& figure, const std::vector<float>& sorted, Found& found) {
    const auto count = static_cast<std::size_t>(0.05 * static_cast<double>(sorted.size()));
    if (count == 0) return;
    const bool high = infoOf(figure.key.metric).badTail == BadTail::High;
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
      sum += static_cast<double>(high ? sorted[sorted.size() - 1 - i] : sorted[i]);
    const double exact = sum / static_cast<double>(count);
    const double gap = std::max(0.0, std::fabs(*figure.cvar95 - exact) - grain(exact));
    const double off = gap == 0 ? 0 : figure.cvar95Error > 0 ? gap / figure.cvar95Error : INFINITY;
    found.worstTail = std::max(found.worstTail, off);
    if (off <= m_bar) return;
    ++found.beyond;
    tell(figure, -1, off);
  }

  void tell(const Figure& figure, double p, double off) {
    if (++m_told > 40) return;
    const std::string what = p < 0 ? "CVaR" : "P" + std::to_string(std::lround(100 * p));
    std::printf("beyond: %s, %s: %.3f standard errors\n",
                describe({figure.key.metric, figure.key.contract, figure.key.index}).c_str(),
                what.c_str(), off);
  }

  double m_bar;
  int m_told = 0;
  std::map<Metric, Found> m_found;
};

template <class Number>
bool read(const char* text, Number& number) {
  const char* const end = text + std::strlen(text);
  const auto [rest, error] = std::from_chars(text, end, number);
  return error == std::errc{} && rest == end && number > Number(0);
}

int check(const Options& options) {
  const auto text = data::findTemplate(options.plan);
  if (!text) {
    std::fprintf(stderr, "check_quantiles: no template '%s'\n", options.plan.c_str());
    return 2;
  }
  const auto compiled = compile::compile(exchange::planFromJson(*text).value()).value();
  const auto inputs = compile::toFloat(compiled);
  RunSettings settings;
  settings.paths = options.paths;
  settings.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  settings.backend = BackendKind::Cpu;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  const RunResult result = run(inputs.view(), settings, *chosen).value();
  const Frame& frame = result.partial->frame();
  const auto figures = result.statistics->figures();
  Sorted values(inputs.view(), frame, options.paths);
  Check check(options.bar);
  check.months = frame.layout.months;
  for (std::uint32_t first = 0; first < frame.layout.rows; first += options.rows) {
    const std::uint32_t last = std::min(first + options.rows, frame.layout.rows);
    const auto quantiles = [](const Figure& figure) { return figure.hasQuantiles; };
    if (std::none_of(figures.begin() + first, figures.begin() + last, quantiles)) continue;
    values.fill(first, last);
    for (std::uint32_t row = first; row < last; ++row) check.compare(figures[row], values.row(row));
  }
  std::printf("%s, %llu paths, seed %llu\n", options.plan.c_str(),
              static_cast<unsigned long long>(options.paths),
              static_cast<unsigned long long>(settings.seed));
  return check.report() ? 0 : 1;
}

}  // namespace
}  // namespace offtake::simulation

int main(int count, char** arguments) {
  using offtake::simulation::read;
  offtake::simulation::Options options;
  if (count > 1) options.plan = arguments[1];
  if ((count > 2 && !read(arguments[2], options.paths)) ||
      (count > 3 && !read(arguments[3], options.bar)) ||
      (count > 4 && !read(arguments[4], options.rows)) || count > 5) {
    std::fprintf(stderr, "check_quantiles [TEMPLATE] [PATHS] [BAR] [ROWS]\n");
    return 2;
  }
  return offtake::simulation::check(options);
}
