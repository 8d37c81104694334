// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace offtake::architecture {

/// The library, in the layer table's words, that an angled include belongs to: "std", "Qt",
/// "POSIX" ...; "" for one that nobody has named yet.
std::string libraryOf(std::string_view header);

/// True for a Qt module's header of everything: "QtWidgets", "QtCore/QtCore".
bool isQtUmbrella(std::string_view header);

}  // namespace offtake::architecture
