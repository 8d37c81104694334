// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/figure_explainer.h"
#include "ui/jobs/session.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemView;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace offtake::ui {

/// How the selected figure came to be: rule, inputs with their sources, arithmetic, and the figures
/// that it sums, each a step further down, to the ledger. Follows the selection anywhere in its
/// window: the current cell of a table, a tile, a chart's point, a number of a form.
class ExplainPanel : public QWidget {
  Q_OBJECT
public:
  explicit ExplainPanel(QWidget* parent = nullptr);
  void setSession(Session* session);

  /// Shows a figure, and the others shown beside it to choose from.
  void showKeys(const QStringList& keys);
  [[nodiscard]] const QStringList& keys() const { return m_keys; }
  /// What is shown; none before a figure is selected.
  [[nodiscard]] const std::optional<ledger::Explanation>& shown() const { return m_shown; }

protected:
  /// A watched widget's figures have changed.
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void follow(QWidget* focused);
  void watch(QAbstractItemView* view);
  void showCurrent();
  void show(const std::string& key);
  void goDown(QTreeWidgetItem* item);
  void goBack();
  void clear(const QString& hint);
  void fillTrees();

  FigureExplainer m_explainer;
  QPointer<Session> m_session;
  QPointer<QAbstractItemView> m_view;
  QMetaObject::Connection m_watch;
  QStringList m_keys;
  std::vector<std::string> m_path;  ///< keys gone down through, the shown one last
  std::optional<ledger::Explanation> m_shown;
  QComboBox* m_choice;
  QPushButton* m_back;
  QLabel* m_value;
  QLabel* m_rule;
  QPlainTextEdit* m_arithmetic;
  QTreeWidget* m_inputs;
  QTreeWidget* m_parts;
  QWidget* m_body;
  QLabel* m_hint;
};

}  // namespace offtake::ui
