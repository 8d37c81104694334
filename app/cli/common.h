// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "core/exchange/book_csv.h"
#include "core/plan/change.h"
#include "core/plan/problem.h"

#include <filesystem>
#include <string>
#include <vector>

/// What several verbs do.
namespace offtake::cli {

/// The whole file. @error FileMissing, Io, BadValue beyond 256 MiB
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path);

/// Writes a temporary beside the target, then renames it over: the target is old or new, whole.
/// @error Io
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, const std::string& content);

/// Makes the folder, with its parents, unless it is there. @error Io
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& path);

/// Writes each file into the folder. @return the paths written
[[nodiscard]] Result<std::vector<std::string>> writeTables(
    const std::filesystem::path& folder, const std::vector<exchange::CsvFile>& tables);

/// Opens a plan file through the gate and lays the scenario of this name over it ("" for none).
/// Overlays that no longer fit are said on standard error.
/// @error of the store; UnknownName with the nearest scenario
[[nodiscard]] Result<plan::Plan> openPlan(const Console& console, const std::filesystem::path& path,
                                          const std::string& scenario = {});

/// The contract with this id or, failing that, this name. @error UnknownName with the nearest
[[nodiscard]] Result<Id<plan::Contract>> findContract(const plan::Plan& plan,
                                                      const std::string& word);

[[nodiscard]] Json toJson(const std::vector<plan::Problem>& problems);

}  // namespace offtake::cli
