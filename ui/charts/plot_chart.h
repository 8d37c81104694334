// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/provider_mark.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/nice_ticks.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QCategoryAxis;
class QPainter;

namespace offtake::ui {

class Theme;

/// The horizontal axis: its whole range, and the labels of any stretch of it.
struct XScale {
  double low = 0;
  double high = 1;
  double least = 1;  ///< the narrowest stretch that is worth zooming into
  std::function<std::vector<std::pair<double, QString>>(double low, double high)> ticks;
  QString title;
};

/// Months from `firstMonth` on, by fiscal year, or by month where few are seen.
[[nodiscard]] XScale monthScale(int firstMonth, int months, int fiscalYearStart);
[[nodiscard]] XScale valueScale(const ChartHead& head, const Ticks& ticks);
[[nodiscard]] XScale categoryScale(const QStringList& categories, const QString& title);

/// A point of the chart's table.
struct Pick {
  int line = 0;
  int column = 0;  ///< 0: of the whole line
  bool operator==(const Pick&) const = default;
};

/// Where the lines and columns of the table lie in the plot.
struct PickMap {
  int lines = 0;
  int columns = 0;    ///< that can be told apart in the plot; 0: none
  bool grid = false;  ///< lines run down and columns to the right: a heat map
  std::function<Pick(QPointF value)> at;
  /// In axis values; no width: a line; no height: the whole of the plot's.
  std::function<QRectF(Pick)> spot;
};

/// What is written beside a series where there are few of them.
struct EndLabel {
  QPointF at;  ///< in axis values; sideways it is put behind the plot
  QString text;
  QPen pen;
  std::optional<ProviderMark> mark;
};

/// A Qt chart with the house's axes, labels at the ends of up to four series, zoom along the
/// horizontal axis, and the way from a place in the plot to a line of the table.
class PlotChart : public QChart {
public:
  PlotChart(const ChartHead& head, const Theme& theme);

  /// @pre once, before anything is added
  void setAxes(XScale x, const ChartHead& value, const Ticks& y);
  void setAxes(XScale x, const QStringList& rows);
  void add(QAbstractSeries* series);
  void addLine(const std::vector<double>& values, double scale, const QString& name,
               const QPen& pen);
  void addBand(const std::vector<double>& low, const std::vector<double>& high, double scale,
               const QString& name, QColor color, int alpha);
  void setPicks(PickMap picks) { m_picks = std::move(picks); }
  /// Names of series that are told apart by more than a line: what a legend shows of each.
  struct LegendEntry {
    QString text;
    QPen pen;      ///< of a line; Qt::NoPen: of an area
    QBrush brush;  ///< of an area
    std::optional<ProviderMark> mark;
  };
  /// A legend of the house's own at the top: Qt's shortens names that would have room in a second
  /// row, and leaves areas blank.
  void setLegend(std::vector<LegendEntry> entries);
  [[nodiscard]] const std::vector<LegendEntry>& legendEntries() const { return m_legend; }
  [[nodiscard]] bool isLegendShown() const { return !m_legend.empty() && !m_labelsBeside; }
  /// Labels in place of the legend, where there are at most four and room beside the plot.
  void setEndLabels(std::vector<EndLabel> labels);
  /// Painted over the series, in the chart's coordinates.
  void addOverlay(std::function<void(QPainter&)> paint);

  /// The head as it is painted: title, and what the chart rests on.
  [[nodiscard]] QStringList headLines() const { return {m_title, m_foot}; }
  [[nodiscard]] const PickMap& picks() const { return m_picks; }
  [[nodiscard]] QPointF toPosition(QPointF value) const;
  [[nodiscard]] QPointF toValue(QPointF position) const;
  /// Of a pick, in the chart's coordinates, within the plot.
  [[nodiscard]] QRectF spotOf(Pick pick) const;

  /// Shows this stretch of the horizontal axis, kept within the whole and no narrower than makes
  /// sense.
  void zoomTo(double low, double high);
  void showAll() { zoomTo(m_scale.low, m_scale.high); }
  [[nodiscard]] bool isPartSeen() const;
  [[nodiscard]] std::pair<double, double> seen() const { return m_seen; }
  [[nodiscard]] const XScale& scale() const { return m_scale; }
  [[nodiscard]] QStringList tickLabels() const;
  [[nodiscard]] const std::vector<EndLabel>& endLabels() const { return m_labels; }
  [[nodiscard]] const Theme& theme() const { return m_theme; }

protected:
  void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
  static constexpr qreal kMostLabelWidth = 150;  ///< beside the plot
  void setTicks();
  [[nodiscard]] std::size_t tickStep(const std::vector<std::pair<double, QString>>& ticks) const;
  void place();
  void paintLabels(QPainter& painter) const;
  void paintRows(QPainter& painter) const;
  const Theme& m_theme;
  XScale m_scale;
  std::pair<double, double> m_seen{0, 1};
  QCategoryAxis* m_x = nullptr;
  QAbstractAxis* m_y = nullptr;
  qreal m_halfTick = 0;  ///< half the widest label of the horizontal axis
  QStringList m_rows;    ///< names down the side of a heat map
  QLineSeries* m_probe;  ///< never drawn: what Qt maps values by
  PickMap m_picks;
  void layOutLegend();
  void paintHead(QPainter& painter) const;
  QString m_title, m_foot;
  std::vector<LegendEntry> m_legend;
  std::vector<QPointF> m_legendPlaces;  ///< of the entries' left ends, from the head's lower edge
  std::vector<EndLabel> m_labels;
  bool m_labelsBeside = false;
};

/// A provider's shape around a centre.
[[nodiscard]] QPainterPath markPath(ProviderMark mark, QPointF center, qreal radius);

}  // namespace offtake::ui
