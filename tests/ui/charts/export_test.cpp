// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "tests/ui/charts/sample_charts.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/export_dialog.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace offtake::test {
namespace {

using namespace offtake::ui;

class ExportTest : public ::testing::Test {
protected:
  ~ExportTest() override { Theme::apply(*qApp, ThemeChoice::Light); }

  [[nodiscard]] QString file(const char* name) const {
    return folder.filePath(QLatin1String(name));
  }
  /// What the panel writes.
  [[nodiscard]] QByteArray written(const ChartPanel& panel, const char* name) {
    const auto done = panel.exportTo(file(name), QDate(2026, 11, 21));
    EXPECT_TRUE(done) << done.error().message();
    QFile in(file(name));
    EXPECT_TRUE(in.open(QIODevice::ReadOnly));
    return in.readAll();
  }

  const QTemporaryDir folder;
};

constexpr const char* kFoot = "20,000 paths, seed 7 · 2026-11-21";

TEST_F(ExportTest, EveryKindInEveryForm) {
  const auto all = [&](const auto& data, const char* name) {
    ChartPanel panel(QLatin1String(name), {});
    panel.replace(data);
    const QImage picture = QImage::fromData(written(panel, "a.png"));
    EXPECT_EQ(picture.size(), QSize(1920, 1000)) << name;
    for (const QPoint corner : {QPoint(1, 1), QPoint(1918, 1), QPoint(1, 998), QPoint(1918, 998)})
      EXPECT_EQ(picture.pixelColor(corner), QColor(Qt::white)) << name;
    EXPECT_EQ(picture.text(QStringLiteral("Title")), data.head.title);
    EXPECT_TRUE(picture.text(QStringLiteral("Description")).endsWith(QString::fromUtf8(kFoot)));
    const QString svg = QString::fromUtf8(written(panel, "a.svg"));
    EXPECT_TRUE(svg.contains(QStringLiteral("<svg"))) << name;
    EXPECT_FALSE(svg.contains(QStringLiteral("<image"))) << name << " is not all vectors";
    EXPECT_TRUE(svg.contains(QStringLiteral(">%1<").arg(data.head.title))) << name;
    EXPECT_TRUE(svg.contains(QStringLiteral("Unit: "))) << name;
    EXPECT_TRUE(svg.contains(QString::fromUtf8(kFoot))) << name;
    const QByteArray pdf = written(panel, "a.pdf");
    EXPECT_TRUE(pdf.startsWith("%PDF-")) << name;
    EXPECT_GT(pdf.size(), 4000) << name;
    EXPECT_TRUE(pdf.contains("/FontFile")) << name << " embeds no font";
    const auto table = exchange::readCsv(written(panel, "a.csv").toStdString());
    ASSERT_TRUE(table) << table.error().message();
    ASSERT_EQ(table->lines.size(), std::size_t(panel.table().lines.size()) + 2) << name;
    EXPECT_EQ(table->lines[0][0], panel.table().lines[0][0].toStdString());
    EXPECT_EQ(table->lines[table->lines.size() - 2][0], data.head.title.toStdString());
    EXPECT_TRUE(QString::fromStdString(table->lines.back()[0]).endsWith(QString::fromUtf8(kFoot)));
  };
  all(sampleFan(), "fan");
  all(sampleHistogram(), "histogram");
  all(sampleStack(3), "stack");
  all(sampleBurnDown(), "burn-down");
  all(sampleHeat(), "heat");
  all(sampleLines(), "lines");
}

TEST_F(ExportTest, ANameWithoutAnEndingGetsThatOfTheKindChosen) {
  const QString vector = QStringLiteral("Vector (*.svg)");
  EXPECT_EQ(withEnding(QStringLiteral("/a/Cash"), vector), QStringLiteral("/a/Cash.svg"));
  EXPECT_EQ(withEnding(QStringLiteral("/a/Cash.png"), vector), QStringLiteral("/a/Cash.svg"));
  EXPECT_EQ(withEnding(QStringLiteral("/a/Cash.csv"), vector), QStringLiteral("/a/Cash.csv"));
  EXPECT_EQ(withEnding(QStringLiteral("/a.b/Cash.pdf"), QStringLiteral("Picture (*.png)")),
            QStringLiteral("/a.b/Cash.pdf"));
  EXPECT_EQ(withEnding(QStringLiteral("Cash"), {}), QStringLiteral("Cash"));
}

TEST_F(ExportTest, ItIsLightWhateverTheScreenIs) {
  ChartPanel panel(QStringLiteral("fan"), {});
  panel.replace(sampleFan());
  const QByteArray light = written(panel, "light.png");
  Theme::apply(*qApp, ThemeChoice::Dark);
  panel.replace(sampleFan());
  EXPECT_EQ(QImage::fromData(written(panel, "dark.png")), QImage::fromData(light));
}

TEST_F(ExportTest, MarksOfAHistogramAreNamed) {
  ChartPanel panel(QStringLiteral("histogram"), {});
  panel.replace(sampleHistogram());
  const QString svg = QString::fromUtf8(written(panel, "h.svg"));
  EXPECT_TRUE(svg.contains(QStringLiteral("P50 $4.50 B")));
  EXPECT_TRUE(svg.contains(QStringLiteral("P90 $7.25 B")));
}

TEST_F(ExportTest, AHeatMapHasTheNumberInEachCell) {
  ChartPanel panel(QStringLiteral("heat"), {});
  panel.replace(sampleHeat());
  const QString svg = QString::fromUtf8(written(panel, "h.svg"));
  for (const char* number : {"10 %", "20 %", "30 %", "75 %", "50 %"})
    EXPECT_TRUE(svg.contains(QLatin1String(number))) << number;
}

TEST_F(ExportTest, MilestonesAreFlaggedByATickOrACross) {
  ChartPanel panel(QStringLiteral("burn-down"), {});
  panel.replace(sampleBurnDown());
  const QString svg = QString::fromUtf8(written(panel, "b.svg"));
  EXPECT_TRUE(svg.contains(QStringLiteral("✓")));
  EXPECT_TRUE(svg.contains(QStringLiteral("✕")));
}

TEST_F(ExportTest, NumbersAreMachineReadableWithTheirUnitInTheHead) {
  ChartPanel panel(QStringLiteral("fan"), {});
  panel.replace(sampleFan());
  const QByteArray csv = written(panel, "f.csv");
  EXPECT_TRUE(csv.startsWith("Month,P5 [H100e],P10 [H100e],P25 [H100e],P50 [H100e],"))
      << csv.left(80).toStdString();
  EXPECT_TRUE(csv.contains("\n2026-01,700000000,800000000,900000000,1000000000,"))
      << csv.left(300).toStdString();
}

TEST_F(ExportTest, WhatCannotBeWrittenSaysWhy) {
  ChartPanel panel(QStringLiteral("Cash"), {});
  const auto nothing = panel.exportTo(file("a.png"));
  ASSERT_FALSE(nothing);
  EXPECT_NE(nothing.error().message().find("Cash"), std::string::npos);
  panel.replace(sampleStack(2));
  const auto other = panel.exportTo(file("a.bmp"));
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message().find(".png, .svg, .pdf or .csv"), std::string::npos);
  EXPECT_FALSE(QFile::exists(file("a.bmp")));
  const auto nowhere = panel.exportTo(folder.filePath(QStringLiteral("none/a.png")));
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, ErrorCode::Io);
}

/// The rows of a picture's upper half that hold nothing, at a device of this resolution.
int emptyRows(int dotsPerInch) {
  QImage image(760, 420, QImage::Format_RGB32);
  image.setDotsPerMeterX(int(dotsPerInch / 0.0254));
  image.setDotsPerMeterY(int(dotsPerInch / 0.0254));
  image.fill(Qt::white);
  QPainter painter(&image);
  paintChart(buildChart(sampleStack(4), Theme::light()), painter, QRectF(0, 0, 760, 420),
             QSizeF(760, 420));
  painter.end();
  int empty = 0;
  for (int y = 0; y < image.height() / 2; ++y) {
    bool blank = true;
    for (int x = 0; x < image.width(); ++x) blank = blank && image.pixel(x, y) == image.pixel(0, 0);
    empty += blank ? 1 : 0;
  }
  return empty;
}

TEST_F(ExportTest, APrintersResolutionMakesNoTextLargerAndLeavesNoGap) {
  const int screen = emptyRows(96);
  EXPECT_NEAR(emptyRows(600), screen, 4);
  EXPECT_LT(screen, 60) << "a gap between the legend and the plot";
}

}  // namespace
}  // namespace offtake::test
