// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace offtake::ui {

/// The shape that a provider has beside its colour, so that no chart speaks by colour alone.
enum class ProviderMark { Circle, Square, Diamond, Triangle, Star, Pentagon };

}  // namespace offtake::ui
