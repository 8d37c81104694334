// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"
#include "ui/widgets/page_frame.h"

#include <vector>

class QTabWidget;

namespace offtake::ui {

class TableSection;

/// A page of tables: one section a tab.
class TablePage : public PageFrame {
  Q_OBJECT
public:
  TablePage(Session& session, const QString& title, const std::vector<plan::TableId>& tables,
            QWidget* parent = nullptr);
  /// One more tab. The page owns the widget.
  void addTab(QWidget* widget, const QString& title);
  /// Shows the row where it is edited. @return false if it is not edited here
  bool showRow(plan::TableId table, std::int64_t row, const std::string& field);
  [[nodiscard]] TableSection* section(plan::TableId table) const;
  void showTab(plan::TableId table);

protected:
  /// Puts a widget above the tabs, with a handle between. The page owns it.
  void setUpper(QWidget* upper);

private:
  void mark();

  Session& m_session;
  QTabWidget* m_tabs;
  std::vector<TableSection*> m_sections;
};

}  // namespace offtake::ui
