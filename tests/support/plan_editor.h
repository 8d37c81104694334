// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace offtake::test {

/// Edits a plan as a person would: names and canonical texts, each edit through apply().
/// Throws LogicError, with the refusal's message, when an edit is not accepted.
class PlanEditor {
public:
  using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

  PlanEditor() = default;
  explicit PlanEditor(plan::Plan plan) : m_plan(std::move(plan)) {}

  /// @return the new row's id, the next free one
  std::int64_t add(std::string_view table, const Fields& fields);
  /// "" is none where the field may be none.
  PlanEditor& set(std::string_view table, std::int64_t row, std::string_view field,
                  std::string_view text);
  PlanEditor& set(std::string_view table, std::int64_t row, const Fields& fields);
  /// Removes the row and all that it owns.
  PlanEditor& remove(std::string_view table, std::int64_t row);
  /// Applies Changes that others have made.
  PlanEditor& apply(const plan::Changes& changes);

  [[nodiscard]] const plan::Plan& plan() const { return m_plan; }

private:
  plan::Plan m_plan;
};

/// A plan without a single problem, small but with every subject: contract 1 'Azure' (active,
/// allocated, entered split of 300 B over three years from 2027-07), contract 2 'Oracle' (entered
/// spend, 60 B flat over two years from 2027-01), contract 3 'Own halls', SKUs 1 'GB200' (points) and
/// 2 'H100' (decline), tranche 1, workloads 1 'Chat' and 2 'Training', revenue 1, a scenario 1 with
/// one step, an amendment 1 of 'Azure'. The plan runs 60 months from 2027-01.
[[nodiscard]] plan::Plan examplePlan();

}  // namespace offtake::test
