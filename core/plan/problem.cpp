// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/problem.h"

#include <algorithm>

namespace offtake::plan {

std::string_view name(Severity severity) {
  return severity == Severity::Error ? "error" : "warning";
}

std::string Problem::message() const { return where.empty() ? what : where + ": " + what; }

bool hasErrors(std::span<const Problem> problems) {
  return std::ranges::any_of(problems,
                             [](const Problem& p) { return p.severity == Severity::Error; });
}

Error toError(std::span<const Problem> problems) {
  const auto isError = [](const Problem& p) { return p.severity == Severity::Error; };
  const auto first = std::ranges::find_if(problems, isError);
  expects(first != problems.end(), "problems with an error among them");
  const auto count = std::ranges::count_if(problems, isError);
  std::string seen = first->what;
  if (count > 1) seen += " (and " + std::to_string(count - 1) + " more)";
  return {ErrorCode::PlanInvalid, first->where, std::move(seen), first->advice};
}

}  // namespace offtake::plan
