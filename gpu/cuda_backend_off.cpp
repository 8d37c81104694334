// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/cuda_backend.h"

namespace offtake::gpu {

Result<std::unique_ptr<simulation::Backend>> cudaBackend() {
  return failure(ErrorCode::DeviceMissing, "CUDA", *reasonUnavailable(),
                 "a build with OFFTAKE_CUDA=ON");
}

std::optional<std::string> reasonUnavailable() { return "this build was made without it"; }

}  // namespace offtake::gpu
