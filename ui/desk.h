// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>

#include <cstdint>
#include <functional>
#include <vector>

class QAction;
class QComboBox;
class QDockWidget;
class QMenu;
class QUndoView;

namespace offtake::ui {

class Session;
class TableEditor;

/// What a window offers over all its pages: the commands of the table that has the keyboard, the
/// undo history, the command palette, the jump, and which scenario is shown.
class Desk : public QObject {
  Q_OBJECT
public:
  /// Shows the row where it is edited: table, id.
  using Go = std::function<void(int table, std::int64_t row)>;
  Desk(QMainWindow& window, QMenu& edit, QMenu& view, Go go);
  /// @param session  null before it goes
  void setSession(Session* session);
  void showPalette();
  void showJump();
  [[nodiscard]] QComboBox& scenarios() const { return *m_scenarios; }

private:
  void addTableActions(QMenu& edit);
  void addScenarios();
  void followFocus(QWidget* now);
  void fillScenarios();

  QMainWindow& m_window;
  Go m_go;
  QPointer<Session> m_session;
  QPointer<TableEditor> m_editor;  ///< the table that has the keyboard, or had it last
  std::vector<QAction*> m_tableActions;
  QUndoView* m_undoView = nullptr;
  QComboBox* m_scenarios = nullptr;
};

}  // namespace offtake::ui
