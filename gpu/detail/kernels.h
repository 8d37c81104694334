// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/row_bins.h"
#include "gpu/detail/path_lane.h"

#include <cuda_runtime_api.h>

#include <cstddef>
#include <cstdint>

/// What host code calls of the kernels. Sizes are element counts; all pointers are device memory.
namespace offtake::gpu::detail {

/// One set of features that kernels are compiled for.
struct PathKernel {
  std::size_t contractStateSize = 0;
  const void* function = nullptr;  ///< for cudaFuncGetAttributes
  cudaError_t (*launch)(const economics::Inputs<float>& in, const simulation::RowLayout& layout,
                        const economics::PathLayout& stateLayout, const PathScratch& scratch,
                        const PathLaunch& which, cudaStream_t stream) = nullptr;
};
[[nodiscard]] PathKernel plainPathKernel();
[[nodiscard]] PathKernel fullPathKernel();

/// Where the integers of a run are summed; the arrays of a Partial.
struct CountTarget {
  simulation::RowTotals* totals = nullptr;
  std::uint32_t* counts = nullptr;
  unsigned long long* sums = nullptr;
  std::uint32_t* firstInvalid = nullptr;
};

/// Counts the values of a launch: a block a row.
/// @param values  [rows x lanes], of which the first `paths` lanes count
[[nodiscard]] cudaError_t countRows(const simulation::RowBins* bins, const std::uint32_t* tables,
                                    std::uint32_t rows, const float* values, std::uint32_t lanes,
                                    std::uint32_t paths, const CountTarget& target,
                                    cudaStream_t stream);

}  // namespace offtake::gpu::detail
