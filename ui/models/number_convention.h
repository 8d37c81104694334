// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Is 1.234 a thousand or a little more than one? What a block of numbers says about it.
namespace offtake::ui {

enum class NumberConvention {
  Point,  ///< 1,234.5
  Comma,  ///< 1.234,5
};

/// What numbers tell about how they are written.
struct ConventionEvidence {
  bool point = false;  ///< some can only be read with a decimal point
  bool comma = false;  ///< some can only be read with a decimal comma
  QString ambiguous;   ///< the first that can be read either way with another result
  /// Whether a person has to say: something is not plainly of the program's own convention.
  [[nodiscard]] bool mustAsk() const { return comma || (!ambiguous.isEmpty() && !point); }
  /// What is likely, where there is any evidence and no contradiction.
  [[nodiscard]] std::optional<NumberConvention> likely() const;
};

/// The one that numbers are shown in, so the one that they are typed in.
[[nodiscard]] NumberConvention shownConvention();

[[nodiscard]] ConventionEvidence evidenceOf(const QStringList& numbers);

/// The number as the program writes it: without thousands separators, with a decimal point. A text
/// without digits comes back as it is.
/// @return nothing for a number that is written otherwise: 2.4 or 1.23.456 with a decimal comma,
///         2,4 or 0,500 with a decimal point
[[nodiscard]] std::optional<QString> normalised(const QString& number, NumberConvention convention);

/// What a number may look like, for whoever is told that his does not.
[[nodiscard]] QString conventionWords(NumberConvention convention);

}  // namespace offtake::ui
