// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace offtake::ui {

/// A scale a person would have chosen: steps of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  double low = 0;
  double high = 1;
  double step = 1;
  [[nodiscard]] int count() const;  ///< ticks, both ends included
};

/// The smallest nice scale around [low, high], zero included where it is near, in at most
/// `most` + 1 ticks. @pre low <= high, finite, most >= 2
[[nodiscard]] Ticks niceTicks(double low, double high, int most = 6);

}  // namespace offtake::ui
