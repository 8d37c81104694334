// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/figures/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QStackedLayout>
#include <QSvgGenerator>
#include <QTableWidget>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>
#include <type_traits>

namespace offtake::ui {
namespace {

constexpr QSizeF kExportSize(960, 480);

QString separated(const ChartTable& table, QChar separator) {
  QStringList lines{table.heads.join(separator)};
  for (const auto& line : table.lines) lines << line.join(separator);
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

/// The value under the mouse, as a tooltip.
void connectHover(QChart& chart, QWidget* over) {
  for (auto* series : chart.series()) {
    const QString name = series->name();
    const auto show = [name, over](const QPointF& at, bool on) {
      if (on)
        QToolTip::showText(QCursor::pos(),
                           QStringLiteral("%1: %2").arg(name, QLocale().toString(at.y(), 'f', 2)),
                           over);
    };
    if (auto* line = qobject_cast<QLineSeries*>(series))
      QObject::connect(line, &QLineSeries::hovered, over, show);
    if (auto* area = qobject_cast<QAreaSeries*>(series))
      QObject::connect(area, &QAreaSeries::hovered, over, show);
    if (auto* bars = qobject_cast<QStackedBarSeries*>(series))
      QObject::connect(
          bars, &QStackedBarSeries::hovered, over, [over](bool on, int at, QBarSet* set) {
            if (on)
              QToolTip::showText(QCursor::pos(),
                                 QStringLiteral("%1: %2").arg(
                                     set->label(), QLocale().toString(set->at(at), 'f', 2)),
                                 over);
          });
  }
}

}  // namespace

ChartPanel::ChartPanel(const QString& name, const QString& hint, QWidget* parent)
    : QWidget(parent) {
  setAccessibleName(name);
  m_view = new QChartView;
  m_view->setRenderHint(QPainter::Antialiasing);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setRubberBand(QChartView::HorizontalRubberBand);
  m_view->setAccessibleName(name);
  m_view->setFocusPolicy(Qt::StrongFocus);
  m_view->setContextMenuPolicy(Qt::NoContextMenu);
  m_view->installEventFilter(this);
  m_hint = new QLabel(hint);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_hint->setProperty("secondary", true);
  m_hint->setAccessibleName(name);
  m_stale = new QLabel(tr("Stale: the plan has changed since this was computed"));
  m_stale->setProperty("warn", true);
  m_stale->setAlignment(Qt::AlignRight);
  m_stale->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_stale);
  m_stack = new QStackedLayout;
  m_stack->addWidget(m_hint);
  m_stack->addWidget(m_view);
  column->addLayout(m_stack);
  setMinimumHeight(220);
}

ChartPanel::~ChartPanel() = default;

template <class Data>
void ChartPanel::replace(const Data& shown) {
  if (shown.empty()) return clear(tr("No data"));
  show([shown](const Theme& theme) { return buildChart(shown, theme); }, tableOf(shown),
       describe(shown));
}

template void ChartPanel::replace(const FanData&);
template void ChartPanel::replace(const HistogramData&);
template void ChartPanel::replace(const StackedData&);
template void ChartPanel::replace(const BurnDownData&);

void ChartPanel::show(Build build, ChartTable table, const QString& words) {
  m_build = std::move(build);
  m_table = std::move(table);
  m_view->setAccessibleDescription(words);
  setAccessibleDescription(words);
  m_built = false;
  if (isVisible()) rebuild();
  choose(m_point);
  m_stack->setCurrentWidget(m_view);
}

void ChartPanel::showEvent(QShowEvent* event) {
  if (m_build && !m_built) rebuild();
  QWidget::showEvent(event);
}

void ChartPanel::rebuild() {
  m_built = true;
  auto chart = m_build(Theme::current());
  connectHover(*chart, m_view);
  chart->setFocusPolicy(Qt::NoFocus);
  QChart* old = m_view->chart();
  m_view->setChart(chart.release());
  delete old;
  connectClicks();
}

void ChartPanel::connectClicks() {
  for (auto* series : m_view->chart()->series()) {
    const auto point = [this](const QPointF& at) { choose(qRound(at.x())); };
    if (auto* line = qobject_cast<QLineSeries*>(series))
      connect(line, &QLineSeries::clicked, this, point);
    if (auto* area = qobject_cast<QAreaSeries*>(series))
      connect(area, &QAreaSeries::clicked, this, point);
    if (auto* bars = qobject_cast<QStackedBarSeries*>(series))
      connect(bars, &QStackedBarSeries::clicked, this, [this](int at, QBarSet* set) {
        choose(at, int(m_table.heads.indexOf(set->label())));
      });
  }
}

void ChartPanel::choose(int line, int column) {
  if (m_table.keys.isEmpty()) {
    setProperty(kExplainProperty, QVariant());
    return;
  }
  m_point = std::clamp(line, 0, int(m_table.keys.size()) - 1);
  QStringList keys = m_table.keys[m_point];
  if (column > 0 && column < keys.size()) keys.move(column, 0);
  keys.removeAll(QString());
  setProperty(kExplainProperty, keys);
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_view && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
      choose(m_point + (key == Qt::Key_Left ? -1 : 1));
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void ChartPanel::clear(const QString& hint) {
  m_build = nullptr;
  m_table = {};
  choose(0);
  m_hint->setText(hint);
  setStale(false);
  m_stack->setCurrentWidget(m_hint);
}

void ChartPanel::setStale(bool stale) { m_stale->setVisible(stale && m_build != nullptr); }

void ChartPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && m_build) {
    m_built = false;
    if (isVisible()) rebuild();
  }
  QWidget::changeEvent(event);
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
  if (!m_build) return;
  QMenu menu(this);
  menu.addAction(tr("Copy picture"), this, &ChartPanel::copyPicture);
  menu.addAction(tr("Copy data"), this, &ChartPanel::copyData);
  menu.addAction(tr("View data…"), this, &ChartPanel::viewData);
  menu.addAction(tr("Export…"), this, &ChartPanel::exportWithDialog);
  menu.addSeparator();
  menu.addAction(tr("Reset zoom"), this, [this] { m_view->chart()->zoomReset(); });
  menu.exec(event->globalPos());
}

void ChartPanel::copyPicture() const {
  QImage image((kExportSize * 2).toSize(), QImage::Format_ARGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintChart(m_build(Theme::light()), painter, QRectF(image.rect()), kExportSize);
  painter.end();
  QApplication::clipboard()->setImage(image);
}

void ChartPanel::copyData() const {
  QApplication::clipboard()->setText(separated(m_table, QLatin1Char('\t')));
}

void ChartPanel::viewData() {
  QDialog dialog(this);
  dialog.setWindowTitle(accessibleName());
  auto* table = new QTableWidget(int(m_table.lines.size()), int(m_table.heads.size()));
  table->setHorizontalHeaderLabels(m_table.heads);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setAccessibleName(accessibleName());
  for (int r = 0; r < m_table.lines.size(); ++r)
    for (int c = 0; c < m_table.lines[r].size(); ++c)
      table->setItem(r, c, new QTableWidgetItem(m_table.lines[r][c]));
  auto* column = new QVBoxLayout(&dialog);
  column->addWidget(table);
  dialog.resize(720, 480);
  dialog.exec();
}

void ChartPanel::exportWithDialog() {
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Export chart"), accessibleName() + QStringLiteral(".png"),
      tr("Picture (*.png);;Vector (*.svg);;PDF (*.pdf);;Numbers (*.csv)"));
  if (!file.isEmpty()) exportTo(file);
}

bool ChartPanel::exportTo(const QString& file) const {
  if (!m_build) return false;
  const QString ending = file.section(QLatin1Char('.'), -1).toLower();
  const QRectF whole(QPointF(0, 0), kExportSize);
  if (ending == QLatin1String("csv")) {
    QFile out(file);
    return out.open(QIODevice::WriteOnly) &&
           out.write(separated(m_table, QLatin1Char(',')).toUtf8()) >= 0;
  }
  if (ending == QLatin1String("svg")) {
    QSvgGenerator svg;
    svg.setFileName(file);
    svg.setSize(kExportSize.toSize());
    svg.setViewBox(whole);
    QPainter painter(&svg);
    if (!painter.isActive()) return false;
    paintChart(m_build(Theme::light()), painter, whole, kExportSize);
    return true;
  }
  if (ending == QLatin1String("pdf")) {
    QPdfWriter pdf(file);
    pdf.setPageOrientation(QPageLayout::Landscape);
    QPainter painter(&pdf);
    if (!painter.isActive()) return false;
    paintChart(m_build(Theme::light()), painter, QRectF(0, 0, pdf.width(), pdf.height()),
               kExportSize);
    return true;
  }
  QImage image((kExportSize * 2).toSize(), QImage::Format_ARGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintChart(m_build(Theme::light()), painter, QRectF(image.rect()), kExportSize);
  painter.end();
  return image.save(file);
}

}  // namespace offtake::ui
