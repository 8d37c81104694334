// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/economics/path.h"
#include "core/simulation/detail/pack_draws.h"
#include "core/simulation/detail/pack_inputs.h"
#include "core/simulation/detail/path_runners.h"
#include "core/simulation/row_sink.h"

#include <cstddef>

namespace offtake::simulation::detail {

/// A PathRunner of `Lanes` paths at a time, for plans whose features U covers. Made by the file of
/// one instruction set; all its memory is aligned for that set.
template <int Lanes, InstructionSet Set, class U>
class PackRunner final : public PathRunner {
public:
  using N = Pack<Lanes, Set>;

  PackRunner(const economics::Inputs<float>& inputs, const RowLayout& layout,
             const Sampler& sampler)
      : m_scalar(inputs), m_inputs(inputs), m_layout(layout), m_sampler(sampler) {
    m_state.layout = economics::pathLayout(m_inputs.view());
    m_numbers.allocate(m_state.layout.numbers);
    m_integers.allocate(m_state.layout.integers);
    m_contracts.allocate(m_state.layout.contracts);
    m_cache.allocate(3 * inputs.processes.size + 2 * inputs.providers.size);
    m_quasi.allocate(quasiScratchSize(sampler.quasi));
    m_state.numbers = m_numbers.data();
    m_state.integers = m_integers.data();
    m_state.contracts = m_contracts.data();
  }

  void run(std::uint64_t first, std::uint32_t count, PathBlock& block) override {
    expects(count <= block.lanes() && PathBlock::kTile % Lanes == 0, "a block of whole packs");
    for (std::uint32_t lane = 0; lane < count; lane += Lanes) {
      PackDraws<Lanes, Set> draws(m_scalar, m_sampler.seed, first + lane, m_cache.data(),
                                  m_sampler.quasi, m_quasi.data());
      RowSinkOf<N> sink(m_inputs.view(), m_layout, block.lane(lane), PathBlock::kTile);
      economics::runPath(m_inputs.view(), m_state, draws, sink);
    }
  }

private:
  using Contract = typename economics::PathState<N, U>::Contract;
  const economics::Inputs<float>& m_scalar;
  PackInputs<Lanes, Set> m_inputs;
  const RowLayout& m_layout;
  Sampler m_sampler;
  PackArray<typename PackDraws<Lanes, Set>::Cached, Set> m_cache;
  PackArray<N, Set> m_quasi;
  PackArray<N, Set> m_numbers;
  PackArray<std::int32_t, Set> m_integers;
  PackArray<Contract, Set> m_contracts;
  economics::PathState<N, U> m_state;
};

}  // namespace offtake::simulation::detail
