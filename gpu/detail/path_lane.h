// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/path.h"
#include "core/simulation/draws.h"
#include "core/simulation/row_sink.h"

#include <cstddef>
#include <cstdint>

/// What one thread of the path kernel does. Nothing here is CUDA's, so that it is compiled for the
/// host as well and compared with the CPU's paths where there is no device.
namespace offtake::gpu::detail {

/// Scratch of `lanes` paths at a time, structure of arrays: element i of a lane at [i * lanes +
/// lane].
struct PathScratch {
  std::uint32_t lanes = 0;
  float* numbers = nullptr;
  std::int32_t* integers = nullptr;
  void* contracts = nullptr;  ///< ContractState<float, F> of the kernel's feature set
  std::uint32_t* drawCache = nullptr;
  float* values = nullptr;  ///< [rows x lanes], zero before the first launch
};

/// Which paths a launch simulates.
struct PathLaunch {
  std::uint64_t seed = 0;
  std::uint64_t firstPath = 0;
  std::uint32_t paths = 0;      ///< at most scratch.lanes
  simulation::QuasiView quasi;  ///< tables in device memory; words null: at random
};

/// Simulates path which.firstPath + lane into its lane of the scratch.
template <class U>
OFFTAKE_HD void simulateLane(const economics::Inputs<float>& in,
                             const simulation::RowLayout& layout,
                             const economics::PathLayout& stateLayout, const PathScratch& scratch,
                             const PathLaunch& which, std::uint32_t lane) {
  using State = economics::PathState<float, U>;
  State state;
  state.numbers = scratch.numbers + lane;
  state.integers = scratch.integers + lane;
  state.contracts = static_cast<typename State::Contract*>(scratch.contracts) + lane;
  state.stride = scratch.lanes;
  state.layout = stateLayout;
  simulation::PathDraws draws(in, which.seed, which.firstPath + lane,
                              {scratch.drawCache + lane, scratch.lanes}, &which.quasi);
  simulation::RowSink sink(in, layout, scratch.values + lane, scratch.lanes);
  economics::runPath(in, state, draws, sink);
}

}  // namespace offtake::gpu::detail
