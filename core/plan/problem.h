// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::plan {

/// An error blocks a run; a warning is shown beside the figures.
enum class Severity { Error, Warning };

/// "error", "warning".
[[nodiscard]] std::string_view name(Severity severity);

/// Something wrong with a plan: what, where, what to do.
struct Problem {
  Severity severity = Severity::Error;
  std::string code;  ///< stable: "period-order"; tests, filters and help hang on it
  TableId table = TableId::Settings;
  std::int64_t row = 0;
  std::string field;  ///< column of the value to look at; "" for the whole row
  std::string
      what;  ///< what is wrong, with the values: "period 3 ends 2029-06, before it starts 2029-07"
  std::string where;   ///< what it is about: "contract 'Azure'"
  std::string advice;  ///< what to do: "end the period after 2029-07"
  bool operator==(const Problem&) const = default;

  /// "contract 'Azure': period 3 ends 2029-06, before it starts 2029-07".
  [[nodiscard]] std::string message() const;
};

/// Checks the rules that tie fields and rows together, in table order. A field's own type, list
/// and bounds are not looked at again: apply() lets nothing else in.
/// @note O(rows log rows), but O(months x tranches) for sites with a limit
[[nodiscard]] std::vector<Problem> check(const Plan& plan);

[[nodiscard]] bool hasErrors(std::span<const Problem> problems);

/// PlanInvalid, naming the first error and how many more there are. @pre hasErrors(problems)
[[nodiscard]] Error toError(std::span<const Problem> problems);

}  // namespace offtake::plan
