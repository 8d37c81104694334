// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/simulate.h"

namespace offtake::cli {

/// `run --path`: one path of a run with its whole ledger.
/// @param which  its number, or METRIC.pNN: the path nearest to that quantile of the run
/// @param csv  folder for ledger.csv, periods.csv, monthly.csv and cash.csv; empty: none
/// @return exit code; `document` gets what --json prints
[[nodiscard]] int replay(const Console& console, const plan::Plan& plan, const std::string& file,
                         const RunOptions& options, const std::string& which,
                         const std::string& csv, Json& document);

}  // namespace offtake::cli
