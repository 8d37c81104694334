// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/table.h"

#include <QString>

#include <string_view>

/// The words of core as a reader of the window sees them. Core speaks English; that English is the
/// source of a translation, and resources/i18n/plan_words.cpp lists all of it.
namespace offtake::ui {

/// A label, unit, help or example of core; English where the language has no word for it.
[[nodiscard]] QString planWord(std::string_view english);
/// A word of a field's list of choices, "linear_ramp".
[[nodiscard]] QString choiceWord(std::string_view choice);
/// The choice of the field whose word somebody typed: in the language of the window or as the plan
/// stores it. What is neither comes back as it is.
[[nodiscard]] QString choiceNamed(const plan::Field& field, const QString& typed);
/// plan::describeRow() in the language of the window: "contract 'Azure'".
[[nodiscard]] QString rowWords(const plan::Plan& plan, plan::TableId table, std::int64_t row);
/// "FY2027 Q3", "2027-03": ledger::spanText() with the language's short word for a fiscal year.
[[nodiscard]] QString spanWords(std::string_view span);

}  // namespace offtake::ui
