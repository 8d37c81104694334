// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/problem.h"
#include "tests/support/plan_editor.h"

#include <functional>
#include <string_view>

namespace offtake::test {

/// One way to spoil examplePlan(), and the one problem that it must give.
struct BadPlan {
  std::string_view name;
  void (*spoil)(PlanEditor& e);
  plan::Severity severity;
  std::string_view code;
  std::string_view message;
};

/// Checks that the example with this one edit has exactly this problem.
void expectProblem(const BadPlan& bad);

}  // namespace offtake::test
