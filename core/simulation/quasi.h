// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/math.h"
#include "core/simulation/sobol.h"

#include <cstdint>

/// Quasi-random sampling: the draws that matter most come from scrambled Sobol points, all others
/// from Philox as ever. Every draw keeps its distribution; only the paths are spread more evenly.
/// One source for host and device, single paths and packs.
namespace offtake::simulation {

/// Independent scrambles of one run; its standard errors come from how they differ.
inline constexpr std::uint32_t kScrambles = 16;

/// Which draws a scramble's points stand for: offsets into two tables, on the host or a device.
///
/// Rows are the processes whose normals are drawn, in plan order; the months of noise fall into
/// stretches of a few months each. Of a row's normals z in a stretch, S = sum of w z is fixed first, with weights w of
/// length 1; given S, the months follow one by one from normals of their own, so that every z is
/// standard normal and independent of all others. The S of all rows and stretches are W times as many
/// independent normals, the components, with W orthogonal: the first components move a plan most.
struct QuasiView {
  const std::uint32_t* words = nullptr;  ///< null: not a quasi-random run
  const float* numbers = nullptr;
  std::uint32_t scramble = 0;
  std::uint32_t rows = 0;
  std::uint32_t stretches = 0;
  std::uint32_t stretchMonths = 3;  ///< the last one may be shorter
  std::uint32_t steps = 0;          ///< months of noise: the horizon's but the last
  // In `words`; a dimension is kNone where Philox draws.
  std::uint32_t directions = 0;  ///< [dimensions x 32], reversed
  std::uint32_t seeds = 0;       ///< [dimensions], of this scramble
  std::uint32_t components = 0;  ///< [rows x stretches]: dimensions
  std::uint32_t growth = 0;      ///< [processes]: dimensions
  std::uint32_t spend = 0;       ///< [contracts]: dimensions
  std::uint32_t delay = 0;       ///< [tranches]: dimensions
  std::uint32_t common = 0;      ///< [1]: dimension
  std::uint32_t rowOf = 0;       ///< [processes]
  std::uint32_t processOf = 0;   ///< [rows]
  // In `numbers`.
  std::uint32_t axes = 0;  ///< [rows x stretches x span]: W, or its blocks on the diagonal
  std::uint32_t span = 0;  ///< rows x stretches: all of W; stretches: a block for each row
  std::uint32_t bridge =
      0;  ///< [rows x steps x 3]: w, and the parts of S and of its own normal in z
};
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

/// Philox groups of components without a dimension: far from those of months.
inline constexpr std::uint32_t kComponentGroup = 0x40000000u;

/// Numbers a path keeps: components, and what is left of the stretch's S by row.
[[nodiscard]] OFFTAKE_HD inline std::uint32_t quasiScratchSize(const QuasiView& view) {
  return view.rows * (view.stretches + 1);
}

/// The Philox path of a point: distinct over scrambles.
template <class Index>
[[nodiscard]] OFFTAKE_HD constexpr Index pathOfPoint(Index point, std::uint32_t scramble) {
  return point * kScrambles + scramble;
}

/// The quasi-random draws of one path, or of a pack.
/// @tparam Traits  N the number, Word an unsigned 32-bit word or pack of them, Store numbers by
///         index, and `static N normal(Word)`
template <class Traits>
class QuasiDraws {
public:
  using N = typename Traits::N;
  using Word = typename Traits::Word;
  using Store = typename Traits::Store;

  QuasiDraws() = default;
  /// @param last  the largest of the points
  OFFTAKE_HD QuasiDraws(const QuasiView& view, Word point, std::uint32_t last, Store store)
      : m_view(&view), m_point(point), m_store(store) {
    while (m_bits < 32 && (last >> m_bits) != 0) ++m_bits;
  }

  /// Whether `table` gives a draw a dimension. @pre made with a view
  [[nodiscard]] OFFTAKE_HD bool has(std::uint32_t table, std::uint32_t index) const {
    return m_view->words[table + index] != kNone;
  }
  /// The standard normal of a draw that has a dimension.
  [[nodiscard]] OFFTAKE_HD N normal(std::uint32_t table, std::uint32_t index) const {
    return Traits::normal(coordinate(m_view->words[table + index]));
  }

  /// A month's normal of a process, given the month's own random one: what it adds to the stretch's.
  /// @param inner  a function of nothing: the Philox normal of process and month
  /// @param rest  a function of process and component: a Philox normal
  template <class Inner, class Rest>
  [[nodiscard]] OFFTAKE_HD N monthly(std::uint32_t process, int t, const Inner& inner,
                                     const Rest& rest) {
    const auto month = static_cast<std::uint32_t>(t);
    if (!m_opened) open(rest);
    const std::uint32_t stretch = month / m_view->stretchMonths;
    if (stretch != m_stretch) begin(stretch);
    const std::uint32_t row = m_view->words[m_view->rowOf + process];
    const float* const bridge =
        m_view->numbers + m_view->bridge + 3 * (row * m_view->steps + month);
    const N left = m_store.at(leftAt(row));
    const N z = left * N(bridge[1]) + inner() * N(bridge[2]);
    m_store.put(leftAt(row), left - N(bridge[0]) * z);
    return z;
  }

private:
  /// A coordinate of the scrambled point, as a word.
  [[nodiscard]] OFFTAKE_HD Word coordinate(std::uint32_t dimension) const {
    const std::uint32_t* const v = m_view->words + m_view->directions + 32 * dimension;
    Word x = Word{};
    for (std::uint32_t bit = 0; bit < m_bits; ++bit)
      x = x ^ ((Word{} - ((m_point >> bit) & 1u)) & v[bit]);
    return owenScrambled(x, m_view->words[m_view->seeds + dimension]);
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t leftAt(std::uint32_t row) const {
    return m_view->rows * m_view->stretches + row;
  }

  template <class Rest>
  OFFTAKE_HD void open(const Rest& rest) {
    m_opened = true;
    for (std::uint32_t row = 0; row < m_view->rows; ++row)
      for (std::uint32_t k = 0; k < m_view->stretches; ++k) {
        const std::uint32_t at = row * m_view->stretches + k;
        m_store.put(at, has(m_view->components, at)
                            ? normal(m_view->components, at)
                            : rest(m_view->words[m_view->processOf + row], k));
      }
  }
  OFFTAKE_HD void begin(std::uint32_t stretch) {
    m_stretch = stretch;
    const std::uint32_t stretches = m_view->stretches;
    const std::uint32_t span = m_view->span;
    for (std::uint32_t row = 0; row < m_view->rows; ++row) {
      const float* const axes = m_view->numbers + m_view->axes + (row * stretches + stretch) * span;
      const std::uint32_t first = span == stretches ? row * stretches : 0;
      N sum = N(0);
      for (std::uint32_t k = 0; k < span; ++k) sum = sum + m_store.at(first + k) * N(axes[k]);
      m_store.put(leftAt(row), sum);
    }
  }

  const QuasiView* m_view = nullptr;
  Word m_point = Word{};
  Store m_store{};
  std::uint32_t m_bits = 0;
  std::uint32_t m_stretch = kNone;
  bool m_opened = false;
};

}  // namespace offtake::simulation
