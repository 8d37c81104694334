// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QTableView;

namespace offtake::ui {

/// The columns of a table as somebody likes them: order, width, hidden, frozen; kept between
/// sessions under a name of their own, and taken back by reset().
class TableLayout : public QObject {
  Q_OBJECT
public:
  /// @param name  of the table on its page: "deployments/tranche"
  TableLayout(QTableView& view, QString name, QObject* parent = nullptr);
  /// How the columns stand now is what reset() goes back to; then what was kept is applied.
  void start();
  void reset();
  void hide(int column);
  void showAll();
  /// Keeps the column, and all left of it, in sight while the rest scrolls; -1 for none.
  void freezeThrough(int column);
  [[nodiscard]] int frozenThrough() const { return m_frozen; }
  /// What can be done with the column, for its header's menu.
  void fill(QMenu& menu, int column);
  /// The view over the frozen columns; null while there are none.
  [[nodiscard]] QTableView* frozenView() const { return m_over; }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void keep();
  void placeOver();
  void followColumns();

  QTableView& m_view;
  QString m_name;
  QByteArray m_usual;
  int m_frozen = -1;  ///< column of the model
  QTableView* m_over = nullptr;
};

}  // namespace offtake::ui
