// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/settings.h"
#include "ui/base/theme.h"

#include <QString>

#include <vector>

class QApplication;

/// What a person sets once for all plans. Kept in the user's settings, never in a plan.
namespace offtake::ui {

/// How numbers are shown and typed.
enum class NumberLook {
  System,  ///< as the computer is set
  Point,   ///< 1,234.5
  Comma,   ///< 1.234,5
};

struct Preferences {
  QString author;  ///< who signs, amends and closes; at most kLongestName characters
  QString language = QStringLiteral("system");  ///< or one of languages(); at the next start
  ThemeChoice theme = ThemeChoice::System;
  NumberLook numbers = NumberLook::System;
  bool shortAmounts = false;     ///< table cells say $38.0 B, the tooltip has the cents
  int fiscalYearStartMonth = 0;  ///< of new plans, 1 ... 12; 0: as the template has it
  simulation::BackendKind backend = simulation::BackendKind::Auto;
  int threads = 0;        ///< of the CPU backend, 1 ... 1024; 0: as many as the machine has
  QString plansFolder;    ///< where plans are looked for and saved first; empty: no preference
  QString reportsFolder;  ///< the same for reports and exported tables

  static constexpr int kLongestName = 80;
  bool operator==(const Preferences&) const = default;
};

/// What is kept, and what of it could not be taken: the usual value stands in for that.
struct KeptPreferences {
  Preferences preferences;
  std::vector<Error> refused;
};

[[nodiscard]] KeptPreferences keptPreferences();

/// @error BadValue naming the setting, what it was given and what is allowed
[[nodiscard]] Result<void> check(const Preferences& preferences);

/// Keeps them for the next start. @error of check(), then nothing is kept; Io
[[nodiscard]] Result<void> keep(const Preferences& preferences);

/// Theme and number display for the whole program, from now on.
void apply(QApplication& application, const Preferences& preferences);

/// The threads that a run gets: at least 1.
[[nodiscard]] int threadsOf(const Preferences& preferences);

}  // namespace offtake::ui
