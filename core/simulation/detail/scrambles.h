// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/detail/run_progress.h"
#include "core/simulation/quasi_plan.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace offtake::simulation::detail {

/// The scrambles of a quasi-random run, each with integers of its own: points 0 ... n - 1 of each.
class Scrambles {
public:
  /// None yet.
  explicit Scrambles(std::shared_ptr<const Frame> frame);
  /// Those of an earlier result. @pre it has them
  explicit Scrambles(const RunResult& earlier);

  [[nodiscard]] std::uint64_t paths() const;
  /// Adds points, all scrambles in turn, in rounds that grow, so that a stop leaves them nearly
  /// even, until there are `asked` paths.
  /// @pre asked is a multiple of kScrambles
  [[nodiscard]] Result<void> add(const economics::Inputs<float>& inputs, std::uint64_t seed,
                                 std::uint64_t asked, Backend& backend, const RunHooks& hooks,
                                 RunProgress& progress);
  /// All of them added up.
  [[nodiscard]] Partial sum() const;
  /// Of the integers of every scramble.
  [[nodiscard]] std::string digest() const;
  [[nodiscard]] Statistics statistics() const;
  /// Hands them over for the result.
  [[nodiscard]] std::vector<std::shared_ptr<const Partial>> release();

private:
  [[nodiscard]] std::uint64_t fewest() const;

  std::vector<Partial> m_scrambles;
};

}  // namespace offtake::simulation::detail
