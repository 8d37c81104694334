// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QTabBar>
#include <QWidget>
#include <gtest/gtest.h>

#include <string>

/// What somebody finds who cannot see a window, or has no mouse.
namespace offtake::test {

/// Parts of a widget of Qt's own: whoever hears the whole hears them.
inline bool isPart(const QWidget& widget) {
  const QString name = widget.objectName();
  const auto* parent = widget.parentWidget();
  return name.startsWith(QLatin1String("qt_")) || widget.inherits("QHeaderView") ||
         widget.inherits("QComboBoxListView") || widget.inherits("QComboBoxPrivateContainer") ||
         widget.inherits("QTableCornerButton") || widget.inherits("QScrollBar") ||
         widget.inherits("CloseButton") || qobject_cast<const QTabBar*>(parent) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
         (qobject_cast<const QComboBox*>(parent) != nullptr);
}

/// What a screen reader says of it, buddies and texts included.
inline QString heardAs(QWidget& widget) {
  auto* interface = QAccessible::queryAccessibleInterface(&widget);
  return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

inline std::string called(const QWidget& widget) {
  std::string path;
  for (const QWidget* at = &widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
    path = std::string(at->metaObject()->className()) + "(" + at->objectName().toStdString() + "|" +
           at->accessibleName().toStdString() + ") " + path;
  return path;
}

/// Everything in it that takes the keyboard has a name. @return how many do
inline int namedIn(QWidget& root) {
  int named = 0;
  for (auto* widget : root.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget)) continue;
    auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
    if (area != nullptr && area->viewport() == widget) continue;
    // What only scrolls or holds others says nothing itself.
    if (widget->inherits("QScrollArea") || widget->inherits("QTabWidget") ||
        widget->inherits("QTabBar") || widget->inherits("QSplitter") ||
        widget->inherits("QStackedWidget"))
      continue;
    EXPECT_FALSE(heardAs(*widget).isEmpty()) << called(*widget);
    ++named;
  }
  return named;
}

}  // namespace offtake::test
