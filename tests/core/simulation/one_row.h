// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/partial.h"

#include <memory>
#include <vector>

namespace offtake::simulation {

/// A frame of one row, `metric` (of a path), whose bins the first 1,024 values place.
[[nodiscard]] std::shared_ptr<const Frame> frameOfOne(Metric metric,
                                                      const std::vector<float>& values);

/// The values counted, in blocks.
[[nodiscard]] Partial countedIn(const std::shared_ptr<const Frame>& frame,
                                const std::vector<float>& values);

}  // namespace offtake::simulation
