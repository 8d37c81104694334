// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace offtake::ui {

/// Of a model's cell: the keys, a QStringList, under which its figures explain themselves.
inline constexpr int kExplainRole = Qt::UserRole + 64;

/// Of a widget that shows figures: the dynamic property with the same.
inline constexpr const char* kExplainProperty = "explainKeys";

}  // namespace offtake::ui
