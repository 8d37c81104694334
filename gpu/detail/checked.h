// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cuda_runtime_api.h>

#include <string>

namespace offtake::gpu::detail {

/// A CUDA status as a Result.
/// @param doing  "copying the plan to the device"
[[nodiscard]] inline Result<void> checked(cudaError_t status, const char* doing) {
  if (status == cudaSuccess) return {};
  return failure(ErrorCode::DeviceFailed, std::string("CUDA, ") + doing, cudaGetErrorString(status),
                 "a device that answers; --backend cpu runs without one");
}

}  // namespace offtake::gpu::detail
