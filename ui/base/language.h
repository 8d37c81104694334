// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

class QCoreApplication;

/// The language of the window. It is taken once, at the start of the program.
namespace offtake::ui {

/// The settings key, and what may stand under it: "system", or one of languages().
inline constexpr const char* kLanguageKey = "language";

/// Codes of the languages that there are, English first.
[[nodiscard]] QStringList languages();
/// "English", "Deutsch": each in its own words.
[[nodiscard]] QString languageName(const QString& code);
/// The language for a choice: itself, or for "system" the first of the system's that there is.
/// @error BadValue for another word
[[nodiscard]] Result<QString> languageOf(const QString& choice);
/// What the environment (OFFTAKE_LANGUAGE), else the settings, else the system ask for.
[[nodiscard]] QString languageChoice();
/// Speaks the language from now on: what has been built before keeps its words.
/// @pre code is one of languages()
void speak(QCoreApplication& application, const QString& code);

}  // namespace offtake::ui
