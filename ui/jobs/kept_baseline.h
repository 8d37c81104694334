// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/scenario_job.h"

#include <filesystem>
#include <optional>
#include <string>

/// A locked baseline that outlives its window. What is kept is what makes its figures, not the
/// figures: the plan as it was, seed and paths, and the digest that says whether a run of them gives
/// the same to the last bit. It lies beside the working copies, not in the plan: it is somebody's
/// comparison, and a plan that is handed on should not carry another plan within.
namespace offtake::ui {

struct KeptBaseline {
  std::optional<Id<plan::Scenario>> scenario;  ///< none: the base plan
  std::string name;                            ///< of the scenario
  std::shared_ptr<const plan::Plan> plan;      ///< the scenario laid over it
  std::uint64_t seed = 1;
  std::uint64_t paths = 0;
  std::string digest;
};

/// Keeps the baseline of this plan file, in place of an earlier one.
/// @param folder  made if need be
/// @error Io
[[nodiscard]] Result<void> keepBaseline(const std::filesystem::path& folder,
                                        const std::filesystem::path& planFile,
                                        const ScenarioRun& baseline);

/// @return none where nothing was kept
/// @error Io; FileDamaged or FileNewer naming the file; those of exchange::planFromJson()
[[nodiscard]] Result<std::optional<KeptBaseline>> keptBaseline(
    const std::filesystem::path& folder, const std::filesystem::path& planFile);

void forgetBaseline(const std::filesystem::path& folder, const std::filesystem::path& planFile);

}  // namespace offtake::ui
