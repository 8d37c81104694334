// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

#include <cstdint>

/// Counter-based random words: any word of any path can be made alone, on host and device.
namespace offtake::simulation {

inline constexpr std::uint32_t kPhiloxMultiplier0 = 0xD2511F53u;
inline constexpr std::uint32_t kPhiloxMultiplier1 = 0xCD9E8D57u;
inline constexpr std::uint32_t kPhiloxWeyl0 = 0x9E3779B9u;
inline constexpr std::uint32_t kPhiloxWeyl1 = 0xBB67AE85u;

/// Four random words, or the counter that gives them.
struct PhiloxWords {
  std::uint32_t word[4] = {0, 0, 0, 0};
};

/// The two halves of a seed.
struct PhiloxKey {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
};

[[nodiscard]] OFFTAKE_HD constexpr PhiloxKey philoxKey(std::uint64_t seed) {
  return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
}

/// Philox4x32-10.
/// @source J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
///         SC 2011
/// @test philox_test.cpp: the vectors published with Random123
[[nodiscard]] OFFTAKE_HD constexpr PhiloxWords philox(PhiloxWords counter, PhiloxKey key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{kPhiloxMultiplier0} * counter.word[0];
    const std::uint64_t second = std::uint64_t{kPhiloxMultiplier1} * counter.word[2];
    counter = {{static_cast<std::uint32_t>(second >> 32) ^ counter.word[1] ^ key.low,
                static_cast<std::uint32_t>(second),
                static_cast<std::uint32_t>(first >> 32) ^ counter.word[3] ^ key.high,
                static_cast<std::uint32_t>(first)}};
    key.low += kPhiloxWeyl0;
    key.high += kPhiloxWeyl1;
  }
  return counter;
}

/// The four words of a driver in months [4 group, 4 group + 4) of a path.
/// @source model.md section 9
[[nodiscard]] OFFTAKE_HD constexpr PhiloxWords driverWords(PhiloxKey key, std::uint64_t path,
                                                           std::uint32_t group,
                                                           std::uint32_t driver) {
  return philox(
      {{static_cast<std::uint32_t>(path), static_cast<std::uint32_t>(path >> 32), group, driver}},
      key);
}

}  // namespace offtake::simulation
