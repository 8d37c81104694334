// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/provider_mark.h"

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

class QApplication;

namespace offtake::ui {

enum class ThemeChoice { System, Light, Dark };

/// The colours of one theme, from resources/themes/tokens.json: the only place that has any.
class Theme {
public:
  [[nodiscard]] static const Theme& light();
  [[nodiscard]] static const Theme& dark();
  /// The one that the window uses now; charts and delegates read it when they paint.
  [[nodiscard]] static const Theme& current();
  /// Fusion, palette and style sheet for the whole program.
  static void apply(QApplication& application, ThemeChoice choice);

  [[nodiscard]] bool isDark() const { return m_dark; }
  /// A token's colour: "window", "surface", "text", "secondary", "line", "hover", "accent",
  /// "on_accent", "good", "warn", "bad", "capacity". @pre the token exists
  [[nodiscard]] QColor color(const char* token) const;
  /// A provider's colour, the same in every chart: its own, the house's for a known name, or the
  /// next of a colour-blind-safe list by its place.
  [[nodiscard]] static QColor providerColor(const QString& name, const QString& own = {},
                                            int place = 0);
  /// The shape that goes with it: the house's for a known name, or the next by its place.
  [[nodiscard]] static ProviderMark providerMark(const QString& name, int place = 0);
  /// The colour itself where it stands out 3 : 1 from the surface, else as much darker or lighter
  /// as that takes: edges of what is filled with it.
  [[nodiscard]] QColor outlineOf(const QColor& color) const;

private:
  explicit Theme(bool dark);
  bool m_dark;
  QHash<QString, QColor> m_tokens;
};

/// "●", "■": a provider's shape in text.
[[nodiscard]] QString glyph(ProviderMark mark);

/// Contrast ratio of two colours, 1 ... 21. @source WCAG 2.1, 1.4.3
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

}  // namespace offtake::ui
