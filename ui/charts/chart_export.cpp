// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/exchange/csv.h"
#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QObject>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace offtake::ui {
namespace {

constexpr QSizeF kSize(960, 500);
constexpr qreal kFootHeight = 24;

/// The chart over its foot, laid out at kSize, scaled into the rectangle.
void paintSheet(const ChartSheet& sheet, QPainter& painter, const QRectF& rect) {
  const Theme& theme = Theme::light();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect, Qt::white);
  const qreal scale = std::min(rect.width() / kSize.width(), rect.height() / kSize.height());
  painter.translate(rect.topLeft());
  painter.scale(scale, scale);
  const QSizeF chartSize(kSize.width(), kSize.height() - kFootHeight);
  auto chart = sheet.build(theme);
  if (sheet.seen.first < sheet.seen.second) chart->zoomTo(sheet.seen.first, sheet.seen.second);
  paintChart(std::move(chart), painter, QRectF(QPointF(0, 0), chartSize), chartSize);
  QFont font = QGuiApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(theme.color("secondary"));
  painter.drawText(QRectF(12, chartSize.height(), kSize.width() - 24, kFootHeight),
                   Qt::AlignLeft | Qt::AlignVCenter, sheetFoot(sheet));
  painter.restore();
}

QByteArray svgOf(const ChartSheet& sheet) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(kSize.toSize());
  svg.setViewBox(QRectF(QPointF(0, 0), kSize));
  svg.setTitle(sheet.head.title);
  svg.setDescription(sheetFoot(sheet));
  QPainter painter(&svg);
  paintSheet(sheet, painter, QRectF(QPointF(0, 0), kSize));
  painter.end();
  return buffer.data();
}

QByteArray pdfOf(const ChartSheet& sheet) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter pdf(&buffer);
  pdf.setTitle(sheet.head.title);
  pdf.setPageOrientation(QPageLayout::Landscape);
  QPainter painter(&pdf);
  paintSheet(sheet, painter, QRectF(0, 0, pdf.width(), pdf.height()));
  painter.end();
  return buffer.data();
}

QByteArray pngOf(const ChartSheet& sheet) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  pictureOf(sheet).save(&buffer, "PNG");
  return buffer.data();
}

}  // namespace

QString sheetFoot(const ChartSheet& sheet) {
  const QStringList parts{QObject::tr("Unit: %1").arg(sheet.head.unit.trimmed()), sheet.head.foot,
                          sheet.date.toString(Qt::ISODate)};
  return parts.join(QStringLiteral(" · "));
}

QImage pictureOf(const ChartSheet& sheet) {
  constexpr qreal kPixels = 2;  // a point: sharp on paper
  QImage image((kSize * kPixels).toSize(), QImage::Format_ARGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintSheet(sheet, painter, QRectF(image.rect()));
  painter.end();
  image.setText(QStringLiteral("Title"), sheet.head.title);
  image.setText(QStringLiteral("Description"), sheetFoot(sheet));
  return image;
}

QString tsvOf(const ChartTable& table) {
  QStringList lines{table.heads.join(QLatin1Char('\t'))};
  for (const auto& line : table.lines) lines << line.join(QLatin1Char('\t'));
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray csvOf(const ChartSheet& sheet) {
  std::vector<std::string> heads;
  for (const auto& head : sheet.table.heads) heads.push_back(toStd(head));
  exchange::CsvWriter csv(std::vector<std::string_view>(heads.begin(), heads.end()));
  const auto write = [&](const QStringList& cells) {
    for (qsizetype c = 0; c < sheet.table.heads.size(); ++c)
      csv.cell(c < cells.size() ? toStd(cells[c]) : std::string());
    csv.end();
  };
  for (const auto& line : sheet.table.lines) write(line);
  write({sheet.head.title});
  write({sheetFoot(sheet)});
  return QByteArray::fromStdString(csv.text());
}

Result<void> writeForm(const ChartForms& forms, const QString& file) {
  const QString ending = file.section(QLatin1Char('.'), -1).toLower();
  QByteArray bytes;
  if (ending == QLatin1String("png")) bytes = forms.png();
  else if (ending == QLatin1String("svg")) bytes = forms.svg();
  else if (ending == QLatin1String("pdf")) bytes = forms.pdf();
  else if (ending == QLatin1String("csv")) bytes = forms.csv();
  else
    return failure(ErrorCode::BadValue, "chart file '" + toStd(file) + "'",
                   "ends in '." + toStd(ending) + "'", ".png, .svg, .pdf or .csv");
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
    return failure(ErrorCode::Io, "chart file '" + toStd(file) + "'", toStd(out.errorString()),
                   "a folder that can be written to");
  return {};
}

Result<void> writeChart(const ChartSheet& sheet, const QString& file) {
  return writeForm({[&] { return pngOf(sheet); }, [&] { return svgOf(sheet); },
                    [&] { return pdfOf(sheet); }, [&] { return csvOf(sheet); }},
                   file);
}

}  // namespace offtake::ui
