// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/supply.h"
#include "core/simulation/detail/pack.h"
#include "core/simulation/philox.h"
#include "core/simulation/quasi.h"

#include <cstddef>
#include <cstdint>

namespace offtake::simulation::detail {

/// The words of one call of Philox for each lane.
template <int Lanes, InstructionSet Set>
struct PackWords {
  PackInt<Lanes, Set> word[4];
};

/// Products of 32-bit lanes with a constant: high and low halves.
template <int Lanes, InstructionSet Set>
struct PackProduct {
  using U32 = typename PackTypes<Lanes>::Word;
  using U64 = typename PackTypes<Lanes>::Wide;
  U32 high;
  U32 low;

  PackProduct(U32 a, std::uint32_t by) {
    const U64 mask = U64{} + 0xFFFFFFFFu;
    const U64 even = products(reinterpret_cast<U64>(a), by);
    const U64 odd = products(reinterpret_cast<U64>(a) >> 32, by);
    low = reinterpret_cast<U32>((even & mask) | (odd << 32));
    high = reinterpret_cast<U32>((even >> 32) | (odd & ~mask));
  }

private:
  /// Of the lower halves of 64-bit lanes.
  static U64 products(U64 a, std::uint32_t by) {
#if defined(__AVX512F__)
    if constexpr (Lanes == 16)
      return reinterpret_cast<U64>(
          _mm512_mul_epu32(reinterpret_cast<__m512i>(a), _mm512_set1_epi32(static_cast<int>(by))));
#elif defined(__AVX2__) && defined(__FMA__)
    if constexpr (Lanes == 8)
      return reinterpret_cast<U64>(
          _mm256_mul_epu32(reinterpret_cast<__m256i>(a), _mm256_set1_epi32(static_cast<int>(by))));
#endif
    return (a & 0xFFFFFFFFu) * std::uint64_t{by};
  }
};

/// What QuasiDraws asks of packs.
template <int Lanes, InstructionSet Set>
struct PackTraits {
  using N = Pack<Lanes, Set>;
  using Word = typename PackTypes<Lanes>::Word;
  struct Store {
    N* numbers = nullptr;
    [[nodiscard]] N at(std::uint32_t index) const { return numbers[index]; }
    void put(std::uint32_t index, N value) const { numbers[index] = value; }
  };
  [[nodiscard]] static N normal(Word word) {
    using Bits = PackInt<Lanes, Set>;
    return economics::normalOf<N>(Bits(reinterpret_cast<typename Bits::V>(word)));
  }
};

/// The draws of the paths first ... first + Lanes - 1: word for word those of PathDraws.
template <int Lanes, InstructionSet Set>
class PackDraws {
public:
  using N = Pack<Lanes, Set>;
  using Words = PackWords<Lanes, Set>;
  using Bits = PackInt<Lanes, Set>;
  static constexpr bool kRandom = true;
  static constexpr bool kMakesOrder = false;

  /// A monthly driver's words of the quarter it was last asked for.
  struct Cached {
    std::uint32_t group = 0xFFFFFFFFu;
    Words words;
  };

  /// @param cache  3 a process, then 2 a provider
  /// @param quasi  words null: at random; else `first` is a point. Must outlive this
  /// @param scratch  quasiScratchSize(quasi)
  PackDraws(const economics::Inputs<float>& in, std::uint64_t seed, std::uint64_t first,
            Cached* cache, const QuasiView& quasi, N* scratch)
      : m_in(&in), m_key(philoxKey(seed)), m_cache(cache) {
    if (quasi.words != nullptr) m_view = &quasi;
    U32 points{};
    for (int i = 0; i < Lanes; ++i) {
      std::uint64_t path = first + static_cast<std::uint64_t>(i);
      points[i] = static_cast<std::uint32_t>(path);
      if (m_view != nullptr) path = pathOfPoint(path, quasi.scramble);
      m_pathLow[i] = static_cast<std::uint32_t>(path);
      m_pathHigh[i] = static_cast<std::uint32_t>(path >> 32);
    }
    const std::uint32_t drivers = 3 * in.processes.size + 2 * in.providers.size;
    for (std::uint32_t i = 0; i < drivers; ++i) m_cache[i].group = 0xFFFFFFFFu;
    if (m_view != nullptr)
      m_quasi = {quasi, points, static_cast<std::uint32_t>(first) + Lanes - 1, {scratch}};
    if (in.commonDelayWeight == 0.0f) m_common = N(0);
    else if (has(&QuasiView::common, 0)) m_common = m_quasi.normal(m_view->common, 0);
    else m_common = once(in.commonDelayDriver);
  }

  [[nodiscard]] N delay(std::uint32_t tranche) const {
    const economics::TrancheInputs<float>& row = m_in->tranches[tranche];
    if (row.delayKind == economics::DelayKind::Certain) return N(row.meanDelay);
    const N own =
        has(&QuasiView::delay, tranche) ? m_quasi.normal(m_view->delay, tranche) : once(row.driver);
    const N z = N(m_in->commonDelayWeight) * m_common + N(m_in->ownDelayWeight) * own;
    const N u = economics::normalCdf(z);
    N delay;
    for (int i = 0; i < Lanes; ++i)
      delay.v[i] = economics::delayAtQuantile(*m_in, row, static_cast<float>(u.v[i]));
    return delay;
  }
  [[nodiscard]] N growth(std::uint32_t process) const {
    if (has(&QuasiView::growth, process)) return m_quasi.normal(m_view->growth, process);
    return once(m_in->processes[process].growthDriver);
  }
  [[nodiscard]] N spend(std::uint32_t contract) const {
    if (has(&QuasiView::spend, contract)) return m_quasi.normal(m_view->spend, contract);
    return once(m_in->contracts[contract].driver);
  }
  [[nodiscard]] N normal(std::uint32_t process, int t) {
    const std::uint32_t driver = m_in->processes[process].normalDriver;
    const auto inner = [&] { return economics::normalOf<N>(monthly(3 * process, driver, t)); };
    if (m_view == nullptr) return inner();
    return m_quasi.monthly(process, t, inner, [&](std::uint32_t other, std::uint32_t component) {
      return economics::normalOf<N>(
          words(kComponentGroup + component, m_in->processes[other].normalDriver).word[0]);
    });
  }
  [[nodiscard]] N jumpHit(std::uint32_t process, int t) {
    return uniformOf(monthly(3 * process + 1, m_in->processes[process].hitDriver, t));
  }
  [[nodiscard]] N jumpSize(std::uint32_t process, int t) {
    return economics::normalOf<N>(monthly(3 * process + 2, m_in->processes[process].sizeDriver, t));
  }
  [[nodiscard]] N outageHit(std::uint32_t provider, int t) {
    return uniformOf(
        monthly(3 * m_in->processes.size + 2 * provider, m_in->providers[provider].hitDriver, t));
  }
  [[nodiscard]] N outageLength(std::uint32_t provider, int t) {
    return uniformOf(monthly(3 * m_in->processes.size + 2 * provider + 1,
                             m_in->providers[provider].lengthDriver, t));
  }

private:
  using U32 = typename PackTypes<Lanes>::Word;

  [[nodiscard]] bool has(std::uint32_t QuasiView::*table, std::uint32_t index) const {
    return m_view != nullptr && m_quasi.has(m_view->*table, index);
  }
  [[nodiscard]] static N uniformOf(Bits word) {
    const U32 top = reinterpret_cast<U32>(word.v) >> 9;
    const N whole = economics::Lane<N>::number(Bits(reinterpret_cast<typename Bits::V>(top)));
    return (whole + N(0.5f)) * N(1.1920928955078125e-07f);
  }
  [[nodiscard]] N once(std::uint32_t driver) const {
    return economics::normalOf<N>(words(0, driver).word[0]);
  }
  [[nodiscard]] Bits monthly(std::uint32_t slot, std::uint32_t driver, int t) {
    Cached& cached = m_cache[slot];
    const std::uint32_t group = static_cast<std::uint32_t>(t) / 4;
    if (cached.group != group) {
      cached.words = words(group, driver);
      cached.group = group;
    }
    return cached.words.word[static_cast<std::uint32_t>(t) % 4];
  }
  /// Philox4x32-10: the rounds of philox(), lane by lane.
  [[nodiscard]] Words words(std::uint32_t group, std::uint32_t driver) const {
    U32 c0 = m_pathLow;
    U32 c1 = m_pathHigh;
    U32 c2 = U32{} + group;
    U32 c3 = U32{} + driver;
    PhiloxKey key = m_key;
    for (int round = 0; round < 10; ++round) {
      const PackProduct<Lanes, Set> first(c0, kPhiloxMultiplier0);
      const PackProduct<Lanes, Set> second(c2, kPhiloxMultiplier1);
      const U32 next0 = second.high ^ c1 ^ (U32{} + key.low);
      const U32 next2 = first.high ^ c3 ^ (U32{} + key.high);
      c0 = next0;
      c1 = second.low;
      c2 = next2;
      c3 = first.low;
      key.low += kPhiloxWeyl0;
      key.high += kPhiloxWeyl1;
    }
    Words result;
    result.word[0] = Bits(reinterpret_cast<typename Bits::V>(c0));
    result.word[1] = Bits(reinterpret_cast<typename Bits::V>(c1));
    result.word[2] = Bits(reinterpret_cast<typename Bits::V>(c2));
    result.word[3] = Bits(reinterpret_cast<typename Bits::V>(c3));
    return result;
  }

  const economics::Inputs<float>* m_in;
  PhiloxKey m_key;
  U32 m_pathLow;
  U32 m_pathHigh;
  Cached* m_cache;
  const QuasiView* m_view = nullptr;
  QuasiDraws<PackTraits<Lanes, Set>> m_quasi;
  N m_common = N(0);
};

}  // namespace offtake::simulation::detail
