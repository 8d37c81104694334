// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace offtake::ui {

/// Every page's frame: title, run chip, actions at the right; content below.
class PageFrame : public QWidget {
  Q_OBJECT
public:
  explicit PageFrame(const QString& title, QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout& content() { return *m_content; }
  void addAction(QWidget* widget);
  void setChip(const QString& text);

private:
  QHBoxLayout* m_head;
  QVBoxLayout* m_content;
  QLabel* m_chip;
};

/// A figure with its name: "$730 B" over "Registered commitments".
class KeyTile : public QWidget {
  Q_OBJECT
public:
  explicit KeyTile(const QString& name, QWidget* parent = nullptr);
  /// @param tone  "", "good", "warn" or "bad"; a word says it too
  void setFigure(const QString& figure, const QString& exact = {}, const QString& remark = {},
                 const char* tone = "");
  /// Keys of the figure and of those in the remark, for the Explain panel.
  void setKeys(const QStringList& keys);

protected:
  void mousePressEvent(QMouseEvent* event) override;

private:
  QLabel* m_figure;
  QLabel* m_remark;
};

}  // namespace offtake::ui
