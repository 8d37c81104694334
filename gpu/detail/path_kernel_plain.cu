// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/kernel_sets.h"
#include "gpu/detail/path_kernel.cuh"

namespace offtake::gpu::detail {

PathKernel plainPathKernel() { return pathKernel<simulation::UsesPlain>(); }

}  // namespace offtake::gpu::detail
