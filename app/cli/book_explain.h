// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "core/ledger/explain/explain.h"

namespace offtake::cli {

[[nodiscard]] Json toJson(const ledger::Explanation& explanation);

/// Says how the figure of a key came to be; of "list", every key.
/// @return the exit code
[[nodiscard]] int explainFigure(const Console& console, const std::string& key,
                                const ledger::Explainer& explainer);

}  // namespace offtake::cli
