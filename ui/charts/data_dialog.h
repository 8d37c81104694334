// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QDialog>

class QTableWidget;

namespace offtake::ui {

/// The numbers behind a chart, to read and to copy.
class DataDialog : public QDialog {
  Q_OBJECT
public:
  DataDialog(const QString& name, const ChartTable& table, const QString& foot,
             QWidget* parent = nullptr);

private:
  void copySelected() const;
  QTableWidget* m_table;
};

}  // namespace offtake::ui
