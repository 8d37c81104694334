// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/economics/path.h"
#include "core/simulation/draws.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/row_sink.h"

namespace offtake::simulation::detail {

/// A PathRunner for plans whose features U covers; each set is instantiated in a file of its own.
template <class U>
class PathRunnerOf final : public PathRunner {
public:
  PathRunnerOf(const economics::Inputs<float>& inputs, const RowLayout& layout,
               const Sampler& sampler)
      : m_inputs(inputs),
        m_layout(layout),
        m_sampler(sampler),
        m_drawCache(drawCacheSize(inputs) + quasiScratchSize(sampler.quasi)) {
    m_state.layout = economics::pathLayout(inputs);
    m_numbers.resize(m_state.layout.numbers);
    m_integers.resize(m_state.layout.integers);
    m_contracts.resize(m_state.layout.contracts);
    m_state.numbers = m_numbers.data();
    m_state.integers = m_integers.data();
    m_state.contracts = m_contracts.data();
  }

  void run(std::uint64_t first, std::uint32_t count, PathBlock& block) override {
    expects(count <= block.lanes(), "a block holds its paths");
    for (std::uint32_t lane = 0; lane < count; ++lane) {
      PathDraws draws(m_inputs, m_sampler.seed, first + lane, {m_drawCache.data(), 1},
                      &m_sampler.quasi);
      RowSink sink(m_inputs, m_layout, block.lane(lane), PathBlock::kTile);
      economics::runPath(m_inputs, m_state, draws, sink);
    }
  }

private:
  const economics::Inputs<float>& m_inputs;
  const RowLayout& m_layout;
  Sampler m_sampler;
  std::vector<std::uint32_t> m_drawCache;
  std::vector<float> m_numbers;
  std::vector<std::int32_t> m_integers;
  std::vector<typename economics::PathState<float, U>::Contract> m_contracts;
  economics::PathState<float, U> m_state;
};

}  // namespace offtake::simulation::detail
