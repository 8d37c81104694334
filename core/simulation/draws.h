// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/math.h"
#include "core/economics/path_state.h"
#include "core/economics/supply.h"
#include "core/simulation/philox.h"

#include <cstdint>

namespace offtake::simulation {

/// Words kept of one monthly driver: the four of a quarter, and which quarter they are of.
inline constexpr std::uint32_t kDrawCacheWords = 5;

/// Monthly drivers of a plan: normal, jump hit, jump size a process; hit and length a provider.
template <class N>
[[nodiscard]] OFFTAKE_HD std::uint32_t drawCacheSize(const economics::Inputs<N>& in) {
  return kDrawCacheWords * (3 * in.processes.size + 2 * in.providers.size);
}

/// The random draws of one path: see economics/draws.h for what each is. Any of them can be made
/// alone; a draw of one driver depends on no other.
/// @source model.md section 9
class PathDraws {
public:
  using N = float;
  static constexpr bool kRandom = true;
  static constexpr bool kMakesOrder = false;

  /// @param cache  drawCacheSize(in) words, of this path alone
  OFFTAKE_HD PathDraws(const economics::Inputs<N>& in, std::uint64_t seed, std::uint64_t path,
                       economics::Strided<std::uint32_t> cache)
      : m_in(&in), m_key(philoxKey(seed)), m_path(path), m_cache(cache) {
    const std::uint32_t drivers = 3 * in.processes.size + 2 * in.providers.size;
    for (std::uint32_t i = 0; i < drivers; ++i) m_cache[i * kDrawCacheWords] = kNoGroup;
    m_common = in.commonDelayWeight == 0.0f ? 0.0f : once(in.commonDelayDriver);
  }

  [[nodiscard]] OFFTAKE_HD N delay(std::uint32_t tranche) const {
    const economics::TrancheInputs<N>& row = m_in->tranches[tranche];
    if (row.delayKind == economics::DelayKind::Certain) return row.meanDelay;
    const N z = m_in->commonDelayWeight * m_common + m_in->ownDelayWeight * once(row.driver);
    return economics::delayAtQuantile(*m_in, row, economics::normalCdf(z));
  }
  [[nodiscard]] OFFTAKE_HD N growth(std::uint32_t process) const {
    return once(m_in->processes[process].growthDriver);
  }
  [[nodiscard]] OFFTAKE_HD N spend(std::uint32_t contract) const {
    return once(m_in->contracts[contract].driver);
  }
  [[nodiscard]] OFFTAKE_HD N normal(std::uint32_t process, int t) {
    return normalOf(monthly(3 * process, m_in->processes[process].normalDriver, t));
  }
  [[nodiscard]] OFFTAKE_HD N jumpHit(std::uint32_t process, int t) {
    return economics::uniformOf(monthly(3 * process + 1, m_in->processes[process].hitDriver, t));
  }
  [[nodiscard]] OFFTAKE_HD N jumpSize(std::uint32_t process, int t) {
    return normalOf(monthly(3 * process + 2, m_in->processes[process].sizeDriver, t));
  }
  [[nodiscard]] OFFTAKE_HD N outageHit(std::uint32_t provider, int t) {
    return economics::uniformOf(
        monthly(3 * m_in->processes.size + 2 * provider, m_in->providers[provider].hitDriver, t));
  }
  [[nodiscard]] OFFTAKE_HD N outageLength(std::uint32_t provider, int t) {
    return economics::uniformOf(monthly(3 * m_in->processes.size + 2 * provider + 1,
                                        m_in->providers[provider].lengthDriver, t));
  }

private:
  static constexpr std::uint32_t kNoGroup = 0xFFFFFFFFu;

  [[nodiscard]] OFFTAKE_HD static N normalOf(std::uint32_t word) {
    return economics::normalOf<N>(static_cast<std::int32_t>(word));
  }
  /// The one normal of a driver that is drawn once a path.
  [[nodiscard]] OFFTAKE_HD N once(std::uint32_t driver) const {
    return normalOf(driverWords(m_key, m_path, 0, driver).word[0]);
  }
  /// A driver's word of a month; four months come of one call.
  [[nodiscard]] OFFTAKE_HD std::uint32_t monthly(std::uint32_t slot, std::uint32_t driver, int t) {
    const std::uint32_t first = slot * kDrawCacheWords;
    const std::uint32_t group = static_cast<std::uint32_t>(t) / 4;
    if (m_cache[first] != group) {
      const PhiloxWords words = driverWords(m_key, m_path, group, driver);
      m_cache[first] = group;
      for (std::uint32_t i = 0; i < 4; ++i) m_cache[first + 1 + i] = words.word[i];
    }
    return m_cache[first + 1 + static_cast<std::uint32_t>(t) % 4];
  }

  const economics::Inputs<N>* m_in;
  PhiloxKey m_key;
  std::uint64_t m_path;
  economics::Strided<std::uint32_t> m_cache;
  N m_common = 0.0f;
};

}  // namespace offtake::simulation
