// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/simulation/backend.h"

#include <memory>
#include <optional>
#include <string>

/// Simulation on an NVIDIA device. The same header whether or not this build has CUDA, and the
/// program starts with or without a driver.
namespace offtake::gpu {

/// A backend on the machine's devices that this build has code for; several share the paths.
/// @error DeviceMissing, `seen` saying why in words that follow "because": "no CUDA driver is
///        installed"
[[nodiscard]] Result<std::unique_ptr<simulation::Backend>> cudaBackend();

/// Why there is no CUDA backend, in the same words; none if there is one.
[[nodiscard]] std::optional<std::string> reasonUnavailable();

}  // namespace offtake::gpu
