// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <string>
#include <string_view>

/// A plan as JSON, without loss: the names are the descriptors', so SQL, JSON and CSV agree.
///
/// {"format": "offtake-plan", "version": 1, "tables": {"contract": [{"id": 1, "name": "AWS", …}]}}
/// Money is whole cents under "<name>_cents"; decimals, months and dates are strings; none is left
/// out. A field left out of a file takes its default, so that plans can be written by hand.
namespace offtake::exchange {

/// Every field of every row, in the order of tables, ids and fields; ends with a line end.
[[nodiscard]] std::string planToJson(const plan::Plan& plan);

/// Reads what planToJson() writes, or a shorter hand-written plan. All or nothing.
/// @error FileEmpty; FileForeign, FileNewer (format, version); BadText (not JSON: line and column;
///        a key twice; nested too deep; over 256 MiB), UnknownName (table or field, with the nearest),
///        BadValue, Conflict (an id twice), MissingReference: naming table, row and field
[[nodiscard]] Result<plan::Plan> planFromJson(std::string_view text);

/// The JSON Schema (2020-12) of such a file, made from the descriptors.
[[nodiscard]] std::string planSchema();

}  // namespace offtake::exchange
