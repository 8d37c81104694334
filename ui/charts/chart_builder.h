// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_chart.h"

#include <memory>

/// Charts as Qt Charts objects, in the colours of a theme; for a view, or painted as vectors.
namespace offtake::ui {

[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const FanData& data, const Theme& theme);
[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const HistogramData& data, const Theme& theme);
[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const StackedData& data, const Theme& theme);
[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const BurnDownData& data, const Theme& theme);
[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const HeatMapData& data, const Theme& theme);

/// Paints a chart into the rectangle as vectors, laid out at `size` pixels.
void paintChart(std::unique_ptr<PlotChart> chart, QPainter& painter, const QRectF& rect,
                const QSizeF& size);

}  // namespace offtake::ui
