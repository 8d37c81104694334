// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/frame.h"

#include "core/base/sha256.h"
#include "core/economics/inputs_fields.h"

#include <array>
#include <string>
#include <type_traits>

namespace offtake::simulation {

namespace {

/// Months of the first fiscal year before the plan's start.
std::uint32_t yearOffset(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  return static_cast<std::uint32_t>((inputs.startMonth - settings.fiscalYearStartMonth + 12) % 12);
}

/// The calendar year in which the first fiscal year ends: its name.
int firstFiscalYear(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  const int lastMonth = inputs.startMonth - 1 + 11 - static_cast<int>(yearOffset(inputs, settings));
  return inputs.startYear + lastMonth / 12;
}

template <class T>
std::uint64_t asWord(const T& value) {
  if constexpr (std::is_same_v<T, float>) return bitsOf(value);
  else return static_cast<std::uint64_t>(value);
}

}  // namespace

RowLayout rowLayout(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  RowLayout layout;
  layout.months = static_cast<std::uint32_t>(inputs.months);
  layout.contracts = inputs.contracts.size;
  layout.periods = inputs.periods.size;
  layout.yearOffset = yearOffset(inputs, settings);
  layout.years = (layout.months + layout.yearOffset + 11) / 12;
  layout.unmetShare = static_cast<float>(settings.unmetShare);
  layout.obligationShare = static_cast<float>(settings.obligationShare);
  std::array<std::uint32_t, 6> metricsOf{};
  for (const MetricInfo& info : metrics()) ++metricsOf[static_cast<std::size_t>(info.scope)];
  const auto count = [&metricsOf](Scope scope) {
    return metricsOf[static_cast<std::size_t>(scope)];
  };
  layout.firstPlanYear = count(Scope::PlanMonth) * layout.months;
  layout.firstContractMonth = layout.firstPlanYear + count(Scope::PlanYear) * layout.years;
  layout.firstContractPeriod =
      layout.firstContractMonth + count(Scope::ContractMonth) * layout.contracts * layout.months;
  layout.firstContract = layout.firstContractPeriod + count(Scope::ContractPeriod) * layout.periods;
  layout.firstPath = layout.firstContract + layout.contracts;
  layout.rows = layout.firstPath + count(Scope::Path);
  return layout;
}

std::vector<Row> rowsOf(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  const RowLayout layout = rowLayout(inputs, settings);
  const int firstYear = firstFiscalYear(inputs, settings);
  std::vector<Row> rows;
  rows.reserve(layout.rows);
  const auto months = [&](Metric metric, std::int32_t contract) {
    for (int t = 0; t < inputs.months; ++t) rows.push_back({metric, contract, t});
  };
  for (const MetricInfo& info : metrics()) {
    switch (info.scope) {
      case Scope::PlanMonth: months(info.metric, -1); break;
      case Scope::PlanYear:
        for (std::uint32_t y = 0; y < layout.years; ++y)
          rows.push_back({info.metric, -1, firstYear + static_cast<std::int32_t>(y)});
        break;
      case Scope::ContractMonth:
        for (std::uint32_t c = 0; c < layout.contracts; ++c)
          months(info.metric, static_cast<std::int32_t>(c));
        break;
      case Scope::ContractPeriod:
        for (std::uint32_t c = 0; c < layout.contracts; ++c)
          for (std::uint32_t p = 0; p < inputs.contracts[c].slices.periods.count; ++p)
            rows.push_back(
                {info.metric, static_cast<std::int32_t>(c), static_cast<std::int32_t>(p)});
        break;
      case Scope::Contract:
        for (std::uint32_t c = 0; c < layout.contracts; ++c)
          rows.push_back({info.metric, static_cast<std::int32_t>(c), -1});
        break;
      case Scope::Path: rows.push_back({info.metric, -1, -1}); break;
    }
  }
  expects(rows.size() == layout.rows,
          "the contracts' periods stand one after another in the inputs");
  return rows;
}

std::string inputsDigest(const economics::Inputs<float>& inputs) {
  Sha256 sha;
  const auto feed = [&sha](const auto& value) { sha.update(asWord(value)); };
  economics::eachValue(feed, inputs);
  economics::visitArrays(inputs, [&](const auto& table) {
    sha.update(std::uint64_t{table.size});
    for (const auto& entry : table) economics::eachValue(feed, entry);
  });
  return sha.hex();
}

std::string describe(const Row& row) {
  const MetricInfo& info = infoOf(row.metric);
  std::string text(info.name);
  if (row.contract >= 0) text += " of contract " + std::to_string(row.contract + 1);
  if (row.index < 0) return text;
  const std::string_view what = info.scope == Scope::ContractPeriod ? "period "
                                : info.scope == Scope::PlanYear     ? "year "
                                                                    : "month ";
  const int shown = info.scope == Scope::PlanYear ? row.index : row.index + 1;
  return text + (row.contract >= 0 ? ", " : " of ") + std::string(what) + std::to_string(shown);
}

}  // namespace offtake::simulation
