// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_words.h"
#include "ui/charts/plot_chart.h"

#include <QtCharts/QChartView>

#include <functional>
#include <memory>
#include <optional>

namespace offtake::ui {

/// A chart that is pointed at and zoomed into: by the mouse (hover, click, drag a stretch, wheel,
/// double-click for the whole) and by keys (arrows, Home and End; + and -, 0 for the whole; Shift
/// with an arrow moves what is seen).
class ChartView : public QChartView {
  Q_OBJECT
public:
  explicit ChartView(QWidget* parent = nullptr);

  using Read = std::function<Reading(Pick)>;
  /// Takes another chart; the stretch that was seen stays where the axis is the same.
  void replace(std::unique_ptr<PlotChart> chart, Read read);
  /// The chart in words, for the accessible description.
  void setWords(const QString& words);
  /// Null before the first.
  [[nodiscard]] PlotChart* plot() const { return m_plot; }
  /// What is pointed at, as the tooltip says it; empty where nothing is.
  [[nodiscard]] const Reading& reading() const { return m_reading; }
  [[nodiscard]] std::optional<Pick> pick() const { return m_pick; }
  void zoomBy(double factor, double around);
  void showAll();

Q_SIGNALS:
  /// A point was chosen, by a click or a key.
  void chosen(int line, int column);
  void zoomChanged(bool partSeen);

protected:
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
  void point(std::optional<Pick> pick, QPoint tip);
  void describeNow();
  void step(int right, int down);
  void choose(Pick pick);
  void zoomTo(double low, double high);
  /// Moves the stretch seen so that the pick lies in it.
  void bringIntoView(Pick pick);
  [[nodiscard]] QPointF inChart(QPoint at) const;
  [[nodiscard]] QPoint tipOf(Pick pick) const;

  PlotChart* m_plot = nullptr;  ///< owned by the base class
  Read m_read;
  Reading m_reading;
  QString m_words;
  std::optional<Pick> m_pick;
  std::optional<QPoint> m_pressed;
  QPoint m_dragged;
};

}  // namespace offtake::ui
