// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace offtake::simulation::detail {

/// Ascending, -0 before 0; by digits where there are many. @pre none is a NaN
void sortFloats(std::span<float> values);

}  // namespace offtake::simulation::detail
