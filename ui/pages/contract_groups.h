// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_form.h"

#include <vector>

namespace offtake::ui {

/// The fields of a contract by subject; every field of the table is in one group.
[[nodiscard]] std::vector<FieldGroup> contractGroups();

}  // namespace offtake::ui
