// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_export.h"

#include "core/exchange/csv.h"
#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/gantt/gantt_painter.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFontInfo>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace offtake::ui {
namespace {

constexpr double kTitle = 30;

QSizeF sizeOf(const GanttData& data) {
  const GanttLayout one;
  return {1200, kTitle + one.head + double(data.bars.size()) * one.rowHeight + 24};
}

/// Title over the whole timeline, for print. Fonts in pixels, whatever the device's resolution.
void paintWhole(QPainter& painter, const GanttData& data, const QFont& screen) {
  QFont font = screen;
  font.setPixelSize(QFontInfo(screen).pixelSize());
  GanttLayout layout;
  layout.size = sizeOf(data) - QSizeF(0, kTitle);
  layout.fit(data);
  QFont heading = font;
  heading.setPixelSize(font.pixelSize() + 1);
  heading.setWeight(QFont::DemiBold);
  painter.setFont(heading);
  painter.setPen(Theme::light().color("text"));
  painter.drawText(QRectF(8, 0, layout.size.width(), kTitle), Qt::AlignVCenter | Qt::AlignLeft,
                   QObject::tr("Deliveries: ramp as a slope, P10 to P90 of the online date above"));
  painter.setFont(font);
  painter.translate(0, kTitle);
  paintGantt(painter, data, layout, Theme::light());
}

QImage imageOf(const GanttData& data, const QFont& font) {
  const QSizeF size = sizeOf(data);
  QImage image((size * 2).toSize(), QImage::Format_ARGB32);
  image.setDevicePixelRatio(2);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintWhole(painter, data, font);
  return image;
}

std::string csvOf(const GanttData& data) {
  const auto table = tableOf(data);
  std::vector<std::string> names;
  for (const auto& head : table.heads) names.push_back(toStd(head));
  exchange::CsvWriter csv({names.begin(), names.end()});
  for (const auto& line : table.lines) {
    for (const auto& cell : line) csv.cell(toStd(cell));
    csv.end();
  }
  return csv.text();
}

bool paintPdf(const GanttData& data, const QFont& font, const QString& file) {
  QPdfWriter pdf(file);
  const QSizeF size = sizeOf(data);
  pdf.setPageOrientation(QPageLayout::Landscape);
  QPainter painter(&pdf);
  if (!painter.isActive()) return false;
  const double scale = std::min(pdf.width() / size.width(), pdf.height() / size.height());
  painter.scale(scale, scale);
  paintWhole(painter, data, font);
  return true;
}

}  // namespace

bool exportGantt(const GanttData& data, const QFont& font, const QString& file) {
  const QString ending = file.section(QLatin1Char('.'), -1).toLower();
  if (ending == QLatin1String("csv")) {
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) &&
           out.write(QByteArray::fromStdString(csvOf(data))) >= 0 && out.commit();
  }
  if (ending == QLatin1String("svg")) {
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(sizeOf(data).toSize());
    svg.setViewBox(QRectF({0, 0}, sizeOf(data)));
    QPainter painter(&svg);
    if (!painter.isActive()) return false;
    paintWhole(painter, data, font);
    return true;
  }
  if (ending == QLatin1String("pdf")) return paintPdf(data, font, file);
  return imageOf(data, font).save(file);
}

void showGanttMenu(QWidget& over, const GanttData& data, const QPoint& at,
                   const std::function<void()>& resetZoom) {
  QMenu menu(&over);
  menu.addAction(QObject::tr("Copy picture"), &over,
                 [&] { QApplication::clipboard()->setImage(imageOf(data, over.font())); });
  menu.addAction(QObject::tr("Copy data"), &over, [&] {
    const auto table = tableOf(data);
    QStringList lines{table.heads.join(QLatin1Char('\t'))};
    for (const auto& line : table.lines) lines << line.join(QLatin1Char('\t'));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
  });
  menu.addAction(QObject::tr("Export…"), &over, [&] {
    const QString file = QFileDialog::getSaveFileName(
        &over, QObject::tr("Export chart"), over.accessibleName() + QStringLiteral(".png"),
        QObject::tr("Picture (*.png);;Vector (*.svg);;PDF (*.pdf);;Numbers (*.csv)"));
    if (!file.isEmpty()) exportGantt(data, over.font(), file);
  });
  menu.addSeparator();
  menu.addAction(QObject::tr("Reset zoom"), &over, resetZoom);
  menu.exec(at);
}

}  // namespace offtake::ui
