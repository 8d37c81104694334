// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QWidget>

#include <functional>
#include <memory>

class QChart;
class QChartView;
class QLabel;
class QStackedLayout;

namespace offtake::ui {

class Theme;

/// A chart on the screen: one replace() an update; says so when there is nothing to show, when it
/// is stale or being computed; copies and exports itself; describes itself in words.
class ChartPanel : public QWidget {
  Q_OBJECT
public:
  /// @param hint  what to say while there is nothing
  explicit ChartPanel(const QString& name, const QString& hint, QWidget* parent = nullptr);
  ~ChartPanel() override;

  template <class Data>
  void replace(const Data& data);
  /// Nothing to show, and why.
  void clear(const QString& hint);
  /// Marks what is shown as out of date.
  void setStale(bool stale);

  /// Writes the chart in light colours: PNG, SVG, PDF or, the numbers, CSV; by the file's ending.
  bool exportTo(const QString& file) const;
  [[nodiscard]] const ChartTable& table() const { return m_table; }

protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  /// Left and right go from point to point.
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  using Build = std::function<std::unique_ptr<QChart>(const Theme&)>;
  void show(Build build, ChartTable table, const QString& words);
  void rebuild();
  void connectClicks();
  /// Chooses a point of the chart: its figures are what the Explain panel shows.
  /// @param column  whose figure comes first; 0: any
  void choose(int line, int column = 0);
  void exportWithDialog();
  void copyPicture() const;
  void copyData() const;
  void viewData();

  Build m_build;
  ChartTable m_table;
  QChartView* m_view;
  QLabel* m_hint;
  QLabel* m_stale;
  QStackedLayout* m_stack;
  int m_point = 0;
  bool m_built = false;  ///< a chart that is not seen is drawn when it is
};

}  // namespace offtake::ui
