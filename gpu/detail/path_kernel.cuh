// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/detail/kernels.h"
#include "gpu/detail/path_lane.h"

namespace offtake::gpu::detail {

inline constexpr unsigned kPathThreads = 128;

/// A path a thread: the same runPath as on the CPU, over scratch in device memory.
template <class U>
__global__ void __launch_bounds__(kPathThreads)
    simulatePaths(const __grid_constant__ economics::Inputs<float> in,
                  const __grid_constant__ simulation::RowLayout layout,
                  const __grid_constant__ economics::PathLayout stateLayout,
                  const PathScratch scratch, const __grid_constant__ PathLaunch which) {
  const std::uint32_t lane = blockIdx.x * blockDim.x + threadIdx.x;
  if (lane < which.paths) simulateLane<U>(in, layout, stateLayout, scratch, which, lane);
}

template <class U>
cudaError_t launchPaths(const economics::Inputs<float>& in, const simulation::RowLayout& layout,
                        const economics::PathLayout& stateLayout, const PathScratch& scratch,
                        const PathLaunch& which, cudaStream_t stream) {
  const unsigned blocks = (which.paths + kPathThreads - 1) / kPathThreads;
  simulatePaths<U><<<blocks, kPathThreads, 0, stream>>>(in, layout, stateLayout, scratch, which);
  return cudaGetLastError();
}

template <class U>
PathKernel pathKernel() {
  return {sizeof(typename economics::PathState<float, U>::Contract),
          reinterpret_cast<const void*>(&simulatePaths<U>), &launchPaths<U>};
}

}  // namespace offtake::gpu::detail
