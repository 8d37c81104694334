// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/math.h"
#include "core/economics/path_state.h"
#include "core/economics/supply.h"
#include "core/simulation/philox.h"
#include "core/simulation/quasi.h"

#include <cstddef>
#include <cstdint>

namespace offtake::simulation {

/// Words kept of one monthly driver: the four of a quarter, and which quarter they are of.
inline constexpr std::uint32_t kDrawCacheWords = 5;

/// Monthly drivers of a plan: normal, jump hit, jump size a process; hit and length a provider.
template <class N>
[[nodiscard]] OFFTAKE_HD std::uint32_t drawCacheSize(const economics::Inputs<N>& in) {
  return kDrawCacheWords * (3 * in.processes.size + 2 * in.providers.size);
}

/// What QuasiDraws asks of single paths; its numbers lie as bits behind the words of the cache.
struct PathTraits {
  using N = float;
  using Word = std::uint32_t;
  struct Store {
    economics::Strided<std::uint32_t> words;
    [[nodiscard]] OFFTAKE_HD float at(std::uint32_t index) const {
      return economics::Lane<float>::fromBits(static_cast<std::int32_t>(words[index]));
    }
    OFFTAKE_HD void put(std::uint32_t index, float value) const {
      words[index] = static_cast<std::uint32_t>(economics::Lane<float>::bits(value));
    }
  };
  [[nodiscard]] OFFTAKE_HD static float normal(std::uint32_t word) {
    return economics::normalOf<float>(static_cast<std::int32_t>(word));
  }
};

/// The random draws of one path: see economics/draws.h for what each is. Any of them can be made
/// alone; a draw of one driver depends on no other. In a quasi-random run, some of them are those
/// of QuasiDraws; these are asked for with ascending months.
/// @source model.md section 9
class PathDraws {
public:
  using N = float;
  static constexpr bool kRandom = true;
  static constexpr bool kMakesOrder = false;

  /// @param path  of a quasi-random run, the point
  /// @param cache  drawCacheSize(in) words, of this path alone; quasiScratchSize() more if quasi
  /// @param quasi  null or of words null: at random; else it must outlive this
  OFFTAKE_HD PathDraws(const economics::Inputs<N>& in, std::uint64_t seed, std::uint64_t path,
                       economics::Strided<std::uint32_t> cache, const QuasiView* quasi = nullptr)
      : m_in(&in), m_key(philoxKey(seed)), m_path(path), m_cache(cache) {
    const std::uint32_t drivers = 3 * in.processes.size + 2 * in.providers.size;
    for (std::uint32_t i = 0; i < drivers; ++i) m_cache[i * kDrawCacheWords] = kNoGroup;
    if (quasi != nullptr && quasi->words != nullptr) {
      const auto point = static_cast<std::uint32_t>(path);
      m_view = quasi;
      m_path = pathOfPoint(path, quasi->scramble);
      const std::size_t behind = drawCacheSize(in) * cache.stride;
      m_quasi = {*quasi, point, point, {{cache.data + behind, cache.stride}}};
    }
    m_common = in.commonDelayWeight == 0.0f ? 0.0f
               : has(&QuasiView::common, 0) ? m_quasi.normal(m_view->common, 0)
                                            : once(in.commonDelayDriver);
  }

  [[nodiscard]] OFFTAKE_HD N delay(std::uint32_t tranche) const {
    const economics::TrancheInputs<N>& row = m_in->tranches[tranche];
    if (row.delayKind == economics::DelayKind::Certain) return row.meanDelay;
    const N own =
        has(&QuasiView::delay, tranche) ? m_quasi.normal(m_view->delay, tranche) : once(row.driver);
    const N z = m_in->commonDelayWeight * m_common + m_in->ownDelayWeight * own;
    return economics::delayAtQuantile(*m_in, row, economics::normalCdf(z));
  }
  [[nodiscard]] OFFTAKE_HD N growth(std::uint32_t process) const {
    if (has(&QuasiView::growth, process)) return m_quasi.normal(m_view->growth, process);
    return once(m_in->processes[process].growthDriver);
  }
  [[nodiscard]] OFFTAKE_HD N spend(std::uint32_t contract) const {
    if (has(&QuasiView::spend, contract)) return m_quasi.normal(m_view->spend, contract);
    return once(m_in->contracts[contract].driver);
  }
  [[nodiscard]] OFFTAKE_HD N normal(std::uint32_t process, int t) {
    const std::uint32_t driver = m_in->processes[process].normalDriver;
    const auto inner = [&] { return normalOf(monthly(3 * process, driver, t)); };
    if (m_view == nullptr) return inner();
    return m_quasi.monthly(process, t, inner, [&](std::uint32_t other, std::uint32_t component) {
      const std::uint32_t its = m_in->processes[other].normalDriver;
      return normalOf(driverWords(m_key, m_path, kComponentGroup + component, its).word[0]);
    });
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

  [[nodiscard]] OFFTAKE_HD bool has(std::uint32_t QuasiView::*table, std::uint32_t index) const {
    return m_view != nullptr && m_quasi.has(m_view->*table, index);
  }
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
  const QuasiView* m_view = nullptr;
  QuasiDraws<PathTraits> m_quasi;
  N m_common = 0.0f;
};

}  // namespace offtake::simulation
