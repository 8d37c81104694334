// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_chart.h"

#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace offtake::ui {

QPainterPath markPath(ProviderMark mark, QPointF center, qreal radius) {
  QPainterPath path;
  const auto polygon = [&](int corners, qreal turn, qreal inner) {
    QPolygonF points;
    const int steps = inner > 0 ? 2 * corners : corners;
    for (int i = 0; i < steps; ++i) {
      const qreal angle = turn + 2 * M_PI * i / steps;
      const qreal r = inner > 0 && i % 2 == 1 ? inner * radius : radius;
      points << center + QPointF(r * std::sin(angle), -r * std::cos(angle));
    }
    path.addPolygon(points);
    path.closeSubpath();
  };
  switch (mark) {
    case ProviderMark::Circle: path.addEllipse(center, radius * 0.85, radius * 0.85); break;
    case ProviderMark::Square: polygon(4, M_PI / 4, 0); break;
    case ProviderMark::Diamond: polygon(4, 0, 0); break;
    case ProviderMark::Triangle: polygon(3, 0, 0); break;
    case ProviderMark::Star: polygon(5, 0, 0.45); break;
    case ProviderMark::Pentagon: polygon(5, 0, 0); break;
  }
  return path;
}

}  // namespace offtake::ui
