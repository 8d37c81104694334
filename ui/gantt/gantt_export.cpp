// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_export.h"

#include "core/exchange/csv.h"
#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/export_dialog.h"
#include "ui/gantt/gantt_painter.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFontInfo>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace offtake::ui {
namespace {

constexpr double kTitle = 30, kFoot = 24;

QSizeF sizeOf(const GanttData& data) {
  const GanttLayout one;
  return {1200, kTitle + one.head + double(data.bars.size()) * one.rowHeight + 24 + kFoot};
}

QString titleText() {
  return QObject::tr("Deliveries: ramp as a slope, P10 to P90 of the online date above");
}

/// "26 deliveries; numbers in the bars: units · as of 2026-01-01 · 2026-11-21".
QString footText(const GanttData& data, QDate date) {
  const QStringList parts{
      QObject::tr("%n delivery(s); in the bars, units", nullptr, int(data.bars.size())),
      QObject::tr("as of %1").arg(toQt(data.asOf.text())), date.toString(Qt::ISODate)};
  return parts.join(QStringLiteral(" · "));
}

/// Title over the whole timeline and a foot, for print. Fonts in pixels, whatever the device's
/// resolution.
void paintWhole(QPainter& painter, const GanttData& data, const QFont& screen, QDate date) {
  QFont font = screen;
  font.setPixelSize(QFontInfo(screen).pixelSize());
  GanttLayout layout;
  layout.size = sizeOf(data) - QSizeF(0, kTitle + kFoot);
  layout.fit(data);
  QFont heading = font;
  heading.setPixelSize(font.pixelSize() + 1);
  heading.setWeight(QFont::DemiBold);
  painter.setFont(heading);
  painter.setPen(Theme::light().color("text"));
  painter.drawText(QRectF(8, 0, layout.size.width(), kTitle), Qt::AlignVCenter | Qt::AlignLeft,
                   titleText());
  painter.setFont(font);
  painter.setPen(Theme::light().color("secondary"));
  painter.drawText(QRectF(8, sizeOf(data).height() - kFoot, layout.size.width(), kFoot),
                   Qt::AlignVCenter | Qt::AlignLeft, footText(data, date));
  painter.translate(0, kTitle);
  paintGantt(painter, data, layout, Theme::light());
}

QImage imageOf(const GanttData& data, const QFont& font, QDate date) {
  const QSizeF size = sizeOf(data);
  QImage image((size * 2).toSize(), QImage::Format_ARGB32);
  image.setDevicePixelRatio(2);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintWhole(painter, data, font, date);
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

QByteArray svgOf(const GanttData& data, const QFont& font, QDate date) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setTitle(titleText());
  svg.setSize(sizeOf(data).toSize());
  svg.setViewBox(QRectF({0, 0}, sizeOf(data)));
  QPainter painter(&svg);
  paintWhole(painter, data, font, date);
  painter.end();
  return buffer.data();
}

QByteArray pdfOf(const GanttData& data, const QFont& font, QDate date) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&buffer);
  const QSizeF size = sizeOf(data);
  pdf.setTitle(titleText());
  pdf.setPageOrientation(QPageLayout::Landscape);
  QPainter painter(&pdf);
  const double scale = std::min(pdf.width() / size.width(), pdf.height() / size.height());
  painter.scale(scale, scale);
  paintWhole(painter, data, font, date);
  painter.end();
  return buffer.data();
}

QByteArray pngOf(const GanttData& data, const QFont& font, QDate date) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QImage image = imageOf(data, font, date);
  image.setText(QStringLiteral("Title"), titleText());
  image.save(&buffer, "PNG");
  return buffer.data();
}

}  // namespace

Result<void> exportGantt(const GanttData& data, const QFont& font, const QString& file,
                         QDate date) {
  return writeForm(
      {[&] { return pngOf(data, font, date); }, [&] { return svgOf(data, font, date); },
       [&] { return pdfOf(data, font, date); },
       [&] { return QByteArray::fromStdString(csvOf(data)); }},
      file);
}

void showGanttMenu(QWidget& over, const GanttData& data, const QPoint& at,
                   const std::function<void()>& resetZoom) {
  QMenu menu(&over);
  menu.addAction(QObject::tr("Copy picture"), &over, [&] {
    QApplication::clipboard()->setImage(imageOf(data, over.font(), QDate::currentDate()));
  });
  menu.addAction(QObject::tr("Copy data"), &over, [&] {
    const auto table = tableOf(data);
    QStringList lines{table.heads.join(QLatin1Char('\t'))};
    for (const auto& line : table.lines) lines << line.join(QLatin1Char('\t'));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
  });
  menu.addAction(QObject::tr("Export…"), &over, [&] {
    exportAsking(over, over.accessibleName(), [&](const QString& file) {
      return exportGantt(data, over.font(), file, QDate::currentDate());
    });
  });
  menu.addSeparator();
  menu.addAction(QObject::tr("Reset zoom"), &over, resetZoom);
  menu.exec(at);
}

}  // namespace offtake::ui
