// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"

/// Where a path's randomness comes from. A Draws has
///
///     static constexpr bool kRandom   false: the book; only delay() is ever called
///     static constexpr bool kMakesOrder   true: the path makes the cheapest-first order itself, out
///                                     of its own rates, and writes it to PathState::order; false:
///                                     it is read from Inputs::order
///     N delay(tranche)                months >= 0; once a path (asked again, the same answer)
///     N growth(process)               standard normal, once a path
///     N spend(contract)               standard normal, once a path
///     N normal(process, t)            standard normal of month t, not correlated: the path applies
///                                     the Cholesky rows; asked for ascending processes, only for
///                                     those that are `drawn`
///     N jumpHit(process, t)           uniform in (0, 1): a jump where it is below the probability
///     N jumpSize(process, t)          standard normal
///     N outageHit(provider, t)        uniform in (0, 1)
///     N outageLength(provider, t)     uniform in (0, 1]
///
/// t is 0 ... months-1 ascending (months-2 for the processes: the step into the next month), all
/// indices are std::uint32_t into the Inputs. Delays are found from normals by delayOf() in
/// supply.h; uniforms and normals are made by math.h, so that every backend gets the same bits.
namespace offtake::economics {

/// The book: mean delays, no noise, and the order of cheapest lots is made on the way.
template <class N>
struct BookDraws {
  static constexpr bool kRandom = false;
  static constexpr bool kMakesOrder = true;
  const Inputs<N>* in = nullptr;
  OFFTAKE_HD const N& delay(std::uint32_t tranche) const { return in->tranches[tranche].meanDelay; }
};

/// A path without noise that follows the book's order: at zero volatility a simulation is this.
template <class N>
struct MeanDraws {
  static constexpr bool kRandom = false;
  static constexpr bool kMakesOrder = false;
  const Inputs<N>* in = nullptr;
  OFFTAKE_HD const N& delay(std::uint32_t tranche) const { return in->tranches[tranche].meanDelay; }
};

}  // namespace offtake::economics
