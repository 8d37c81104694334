// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/units/exact.h"

#include <string_view>

namespace offtake::ledger {

/// Works out an arithmetic of numbers alone: + - * / ( ) and the functions min(a, b, ...),
/// max(a, b, ...), round(x, places), half away from zero, and pow(base, exponent). Numbers are
/// decimal texts. This is all an explanation needs to be checked.
/// @error BadText naming the text and the place where it stops making sense, BadValue for a
///        division by zero
[[nodiscard]] Result<Exact> evaluate(std::string_view arithmetic);

}  // namespace offtake::ledger
