// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/change.h"

#include <string>
#include <string_view>

/// One table of the plan as CSV: columns are "id" and the descriptors' names; money in whole
/// cents under "<name>_cents". An empty cell is none, or an empty text where none is not allowed;
/// an empty text of a field that may be none stands in quotes.
namespace offtake::exchange {

[[nodiscard]] std::string tableToCsv(const plan::Plan& plan, plan::TableId table);

/// How numbers are written in a file: 1,234.5 or 1.234,5.
enum class Numbers { English, German };

/// Reads rows for a table: a row with the id of an existing one updates the columns given, others
/// are added; without an id column all are added. References take an id or a name. A column
/// without "_cents" of a money field takes dollars.
/// @return the Changes, not yet applied
/// @error BadText, BadValue, UnknownName naming line and column; all or nothing
[[nodiscard]] Result<plan::Changes> tableFromCsv(const plan::Plan& plan, plan::TableId table,
                                                 std::string_view text,
                                                 Numbers numbers = Numbers::English);

}  // namespace offtake::exchange
