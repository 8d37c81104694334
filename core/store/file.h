// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <filesystem>

/// Plan files as a whole, for programs that do not edit: read through the gate, written to a
/// temporary beside the target and renamed over it.
namespace offtake::store {

/// Reads a plan file without changing it. @error as openGated()
[[nodiscard]] Result<plan::Plan> loadPlan(const std::filesystem::path& path);

/// Writes a plan file: old or new, whole, whatever happens. An existing plan file keeps its edit
/// history and gets one entry more.
/// @error Io, ReadOnly; FileForeign if the target exists and is not a plan file
[[nodiscard]] Result<void> savePlan(const std::filesystem::path& path, const plan::Plan& plan);

}  // namespace offtake::store
