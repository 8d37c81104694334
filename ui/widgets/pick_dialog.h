// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace offtake::ui {

/// One thing to pick.
struct PickItem {
  QString text;
  QString detail;  ///< a shortcut, or what kind of thing it is
  QString reason;  ///< why it cannot be picked now; empty where it can
  std::function<void()> run;
};

/// A line to type in and what matches below it; Enter picks. For commands and for places.
class PickDialog : public QDialog {
  Q_OBJECT
public:
  PickDialog(const QString& title, std::vector<PickItem> items, QWidget* parent = nullptr);
  /// Whether every word that was typed is in the text.
  [[nodiscard]] static bool matches(const QString& text, const QString& typed);
  [[nodiscard]] int shown() const;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fill(const QString& typed);
  void pick();

  std::vector<PickItem> m_items;
  QLineEdit* m_line;
  QListWidget* m_list;
};

}  // namespace offtake::ui
