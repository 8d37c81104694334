// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/economics/math.h"
#include "core/economics/number.h"

/// The noise of workloads, revenue and the market factor, in base-2 logarithms. Coefficients are
/// compiled; here is what a path does with its draws. The book asks for none of it.
/// @source model.md section 7
namespace offtake::economics {

/// A process' noise on one path: permanent jumps stand apart from what reverts.
template <class N>
struct NoiseState {
  N noise = N(0);  ///< gbm X, mean_reverting Y
  N jumps = N(0);
};

/// The step from a month to the next: X -> decay X + step z + drift.
/// @param z  standard normal, correlated
template <class N>
[[nodiscard]] OFFTAKE_HD N noiseStep(const ProcessInputs<N>& process, const N& noise, const N& z) {
  return process.decay * noise + (process.step * z + process.drift);
}

/// The month's jump, with the drift that keeps the mean.
/// @param hit  uniform in (0, 1)
/// @param z  standard normal, the size
template <class N>
[[nodiscard]] OFFTAKE_HD N jumpStep(const ProcessInputs<N>& process, const N& jumps, const N& hit,
                                    const N& z) {
  const N size = process.jumpMean + process.jumpSpread * z;
  return jumps + (Number<N>::select(hit < process.jumpProbability, size, N(0)) + process.jumpDrift);
}

/// The factor on a process' level in a month: 2^X, exactly 1 where there is no noise.
template <class N>
[[nodiscard]] OFFTAKE_HD N noiseFactor(const ProcessMonth<N>& month, const NoiseState<N>& state) {
  return exp2Of(N(state.noise + state.jumps - month.halfVariance));
}

/// The factor that growth uncertainty puts on a process' level.
/// @param z  the path's one standard normal of this process
template <class N>
[[nodiscard]] OFFTAKE_HD N growthFactor(const ProcessInputs<N>& process,
                                        const ProcessMonth<N>& month, const N& z) {
  if (!process.logistic) return exp2Of(N(month.growthSlope * z));
  return (N(1) + month.growthOdds) /
         (N(1) + month.growthOdds * exp2Of(N(N(0) - month.growthSlope * z)));
}

/// A lognormal factor with mean 1 (entered spend).
/// @param spread, drift  log2: sigma and -sigma^2/2 in natural logarithms
template <class N>
[[nodiscard]] OFFTAKE_HD N lognormalFactor(const N& spread, const N& drift, const N& z) {
  return exp2Of(N(spread * z + drift));
}

}  // namespace offtake::economics
