// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/exact_number.h"
#include "core/economics/inputs_storage.h"
#include "core/economics/path.h"

#include <cstdint>
#include <vector>

namespace offtake::compile {

/// Scratch of one path, owned.
template <class N, class U = economics::UsesAll>
class PathScratch {
public:
  explicit PathScratch(const economics::Inputs<N>& in) : m_layout(economics::pathLayout(in)) {
    m_numbers.assign(m_layout.numbers, N(0));
    m_integers.assign(m_layout.integers, 0);
    m_contracts.resize(m_layout.contracts);
    std::uint32_t ordered = 0;
    for (const auto& workload : in.workloads) ordered += workload.orderedCount;
    m_order.assign(static_cast<std::size_t>(ordered) * static_cast<std::size_t>(in.months), 0);
  }
  [[nodiscard]] economics::PathState<N, U> state() {
    return {m_numbers.data(), m_integers.data(), m_contracts.data(), 1, m_layout, m_order.data()};
  }
  /// The order of cheapest lots that the book made.
  [[nodiscard]] std::vector<std::uint16_t> takeOrder() { return std::move(m_order); }

private:
  economics::PathLayout m_layout;
  std::vector<N> m_numbers;
  std::vector<std::int32_t> m_integers;
  std::vector<typename economics::PathState<N, U>::Contract> m_contracts;
  std::vector<std::uint16_t> m_order;
};

/// Runs the book: the path without noise, on decimal numbers.
/// @return the order of cheapest lots, as Inputs::order
template <class Sink>
std::vector<std::uint16_t> runBook(const economics::Inputs<Exact>& in, Sink& sink) {
  PathScratch<Exact> scratch(in);
  economics::BookDraws<Exact> draws{&in};
  economics::runPath(in, scratch.state(), draws, sink);
  return scratch.takeOrder();
}

}  // namespace offtake::compile
