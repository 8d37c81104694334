// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/charts/chart_words.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace offtake::ui {

class ChartView;
class Theme;

/// A chart on the screen: one replace() an update; says so when there is nothing to show, when it
/// is stale, being computed or failed; read by mouse and keys, zoomed, copied and exported;
/// describes itself in words.
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
  /// Nothing to show because something failed; said in the tone of an error.
  void fail(const QString& why);
  /// Offered where there is nothing to show: the one action that fills the chart.
  void setRemedy(const QString& text, std::function<void()> action);
  /// Marks what is shown as out of date.
  void setStale(bool stale);
  /// What will replace it is being computed, this much of it done; none: nothing is.
  void setRunning(std::optional<double> share);

  /// Writes the chart in light colours: PNG, SVG, PDF or, the numbers, CSV; by the file's ending.
  /// @error BadValue for another ending or where there is nothing to write, Io
  [[nodiscard]] Result<void> exportTo(const QString& file, QDate date = QDate::currentDate()) const;
  void copyPicture() const;
  void copyData() const;
  [[nodiscard]] const ChartTable& table() const { return m_table; }
  [[nodiscard]] const ChartHead& head() const { return m_head; }
  [[nodiscard]] ChartView& view() const { return *m_view; }
  /// What can be done with the chart, made when it is asked for; owned by the panel.
  [[nodiscard]] QMenu* menu();

protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  using Build = std::function<std::unique_ptr<PlotChart>(const Theme&)>;
  using Read = std::function<Reading(Pick)>;
  void put(Build build, Read read, ChartHead head, ChartTable table, const QString& words);
  void say(const QString& text, bool bad);
  [[nodiscard]] QWidget* makeNothing();
  void makeCorner();
  void rebuild();
  void placeCorner();
  /// Chooses a point of the chart: its figures are what the Explain panel shows.
  /// @param column  whose figure comes first; 0: any
  void choose(int line, int column = 0);
  [[nodiscard]] ChartSheet sheet(QDate date) const;
  void exportWithDialog();
  void viewData();

  Build m_build;
  Read m_read;
  ChartHead m_head;
  ChartTable m_table;
  ChartView* m_view;
  QLabel* m_hint;
  QPushButton* m_remedy = nullptr;  ///< only where there is one
  QVBoxLayout* m_remedyPlace;
  QLabel* m_state;
  QProgressBar* m_progress;
  QToolButton* m_more;
  QToolButton* m_whole;
  QMenu* m_menu;
  QStackedLayout* m_stack;
  int m_point = 0;
  bool m_stale = false;
  bool m_built = false;  ///< a chart that is not seen is drawn when it is
};

}  // namespace offtake::ui
