// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/simulation/quasi.h"

#include <cstdint>
#include <span>
#include <vector>

namespace offtake::simulation {

/// The tables behind the views of a quasi-random run: which draws have a Sobol dimension, how the
/// normals of months and processes are made of them, and the seeds of all scrambles.
///
/// Dimensions go, as far as they reach, to factors on entered spend, growth and the common delay;
/// then to the 192 largest components of the processes' normals; to the deliveries' own delays; to
/// the remaining components. What is large is judged by a linear model of demand and discounting:
/// it decides how fast a run converges, never what it converges to.
/// @note double arithmetic of IEEE operations alone, so that all machines make the same tables
class QuasiPlan {
public:
  QuasiPlan(const economics::Inputs<float>& in, std::uint64_t seed);

  /// Valid as long as this object is. @pre scramble < kScrambles
  [[nodiscard]] QuasiView view(std::uint32_t scramble) const;
  [[nodiscard]] std::span<const std::uint32_t> words() const { return m_words; }
  [[nodiscard]] std::span<const float> numbers() const { return m_numbers; }
  [[nodiscard]] std::uint32_t dimensions() const { return m_dimensions; }

private:
  void placeOnce(const economics::Inputs<float>& in);
  void placeRows(const economics::Inputs<float>& in);
  std::vector<double> placeBridge(const economics::Inputs<float>& in,
                                  const std::vector<std::uint32_t>& processOf);
  void appendBridge(const std::vector<double>& weights);
  std::vector<double> placeAxes(const std::vector<double>& effects);
  void placeComponents(const std::vector<double>& sizes);
  void placeDelays(const economics::Inputs<float>& in);
  void placeSobol(std::uint64_t seed);
  [[nodiscard]] std::uint32_t nextDimension();

  QuasiView m_view;
  std::vector<std::uint32_t> m_words;
  std::vector<float> m_numbers;
  std::uint32_t m_dimensions = 0;
};

}  // namespace offtake::simulation
