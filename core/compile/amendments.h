// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <optional>

namespace offtake::compile {

/// The plan with the amendments of the contracts in force laid over its rows. A step is computed
/// where the row it changes begins with or after the amendment (a later period, tranche, payment),
/// or the amendment is in force by the plan's start: then no month needs the old terms.
/// @return none where there is no step: the plan as it is
/// @error NotComputed naming contract, month and field for any other step: terms that change in the
///        middle of a row's life; Conflict where the row holds neither the old nor the new value
[[nodiscard]] Result<std::optional<plan::Plan>> withAmendments(const plan::Plan& plan);

}  // namespace offtake::compile
