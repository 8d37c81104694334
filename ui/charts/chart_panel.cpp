// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/export_dialog.h"
#include "ui/charts/lines_chart.h"
#include "ui/figures/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {
namespace {

void setTone(QLabel& label, const char* tone) {
  for (const char* other : {"secondary", "warn", "bad"})
    label.setProperty(other, qstrcmp(other, tone) == 0);
  label.style()->unpolish(&label);
  label.style()->polish(&label);
}

QToolButton* cornerButton(QWidget* parent, const QString& text, const QString& name) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setToolTip(name);
  button->setAccessibleName(name);
  button->setAutoRaise(true);
  return button;
}

}  // namespace

ChartPanel::ChartPanel(const QString& name, const QString& hint, QWidget* parent)
    : QWidget(parent), m_hint(new QLabel(hint)) {
  setAccessibleName(name);
  m_view = new ChartView;
  m_view->setAccessibleName(name);
  m_state = new QLabel;
  m_state->setAlignment(Qt::AlignRight);
  m_state->hide();
  m_progress = new QProgressBar;
  m_progress->setRange(0, 1000);
  m_progress->setTextVisible(false);
  m_progress->setMaximumHeight(4);
  m_progress->setAccessibleName(tr("Progress of the run"));
  m_progress->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_state);
  column->addWidget(m_progress);
  m_stack = new QStackedLayout;
  m_stack->addWidget(makeNothing());
  m_stack->addWidget(m_view);
  column->addLayout(m_stack, 1);
  makeCorner();
  connect(m_view, &ChartView::chosen, this, &ChartPanel::choose);
  setMinimumHeight(190);
}

/// What stands where there is no chart yet.
QWidget* ChartPanel::makeNothing() {
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  setTone(*m_hint, "secondary");
  auto* nothing = new QWidget;
  auto* middle = new QVBoxLayout(nothing);
  middle->addStretch();
  middle->addWidget(m_hint);
  m_remedyPlace = new QVBoxLayout;
  middle->addLayout(m_remedyPlace);
  middle->addStretch();
  return nothing;
}

void ChartPanel::makeCorner() {
  m_view->installEventFilter(this);
  m_menu = new QMenu(this);
  m_more = cornerButton(m_view, QStringLiteral("⋯"),
                        tr("Copy, export or view the data of: %1").arg(accessibleName()));
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_more->setMenu(m_menu);
  m_whole = cornerButton(m_view, QStringLiteral("⤢"), tr("Show the whole axis (0)"));
  m_whole->hide();
  connect(m_menu, &QMenu::aboutToShow, this, &ChartPanel::menu);
  connect(m_whole, &QToolButton::clicked, m_view, &ChartView::showAll);
  connect(m_view, &ChartView::zoomChanged, this, [this](bool part) {
    m_whole->setVisible(part);
    placeCorner();
  });
}

ChartPanel::~ChartPanel() = default;

template <class Data>
void ChartPanel::replace(const Data& shown) {
  if (shown.empty()) return clear(ChartPanel::tr("No data"));
  put([shown](const Theme& theme) { return buildChart(shown, theme); },
      [shown](Pick pick) { return readingOf(shown, pick.line, pick.column); }, shown.head,
      tableOf(shown), describe(shown));
}

template void ChartPanel::replace(const FanData&);
template void ChartPanel::replace(const HistogramData&);
template void ChartPanel::replace(const StackedData&);
template void ChartPanel::replace(const BurnDownData&);
template void ChartPanel::replace(const HeatMapData&);
template void ChartPanel::replace(const LinesData&);

void ChartPanel::put(Build build, Read read, ChartHead head, ChartTable table,
                     const QString& words) {
  m_build = std::move(build);
  m_read = std::move(read);
  m_head = std::move(head);
  m_table = std::move(table);
  m_view->setWords(words);
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

/// The corner's buttons keep to the corner of what they lie on.
bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_view && event->type() == QEvent::Resize) placeCorner();
  return QWidget::eventFilter(watched, event);
}

void ChartPanel::placeCorner() {
  int right = m_view->width() - 4;
  for (auto* button : {m_more, m_whole}) {
    button->resize(button->sizeHint());
    button->move(right - button->width(), 2);
    right = button->x() - 2;
  }
}

void ChartPanel::rebuild() {
  m_built = true;
  m_view->replace(m_build(Theme::current()), m_read);
  placeCorner();
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

void ChartPanel::say(const QString& text, bool bad) {
  m_build = nullptr;
  m_read = nullptr;
  m_head = {};
  m_table = {};
  choose(0);
  m_hint->setText(text);
  setTone(*m_hint, bad ? "bad" : "secondary");
  if (m_remedy != nullptr) m_remedy->setVisible(!bad);
  setAccessibleDescription(text);
  setStale(false);
  m_stack->setCurrentIndex(0);
}

void ChartPanel::clear(const QString& hint) { say(hint, false); }

void ChartPanel::fail(const QString& why) { say(tr("✕ %1").arg(why), true); }

void ChartPanel::setRemedy(const QString& text, std::function<void()> action) {
  if (m_remedy == nullptr) {
    m_remedy = new QPushButton;
    m_remedyPlace->addWidget(m_remedy, 0, Qt::AlignHCenter);
  }
  m_remedy->setText(text);
  m_remedy->disconnect(this);
  connect(m_remedy, &QPushButton::clicked, this, std::move(action));
  m_remedy->setVisible(!m_build);
}

void ChartPanel::setStale(bool stale) {
  m_stale = stale && m_build != nullptr;
  if (m_progress->isVisibleTo(this)) return;
  m_state->setText(tr("▲ Stale: the plan has changed since this was computed"));
  setTone(*m_state, "warn");
  m_state->setVisible(m_stale);
}

void ChartPanel::setRunning(std::optional<double> share) {
  m_progress->setVisible(share.has_value());
  if (!share) return setStale(m_stale);
  m_progress->setValue(int(1000 * *share));
  m_state->setText(m_build ? tr("Running %1: this is the run before").arg(percentText(*share, 0))
                           : tr("Running %1").arg(percentText(*share, 0)));
  setTone(*m_state, "secondary");
  m_state->show();
}

void ChartPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && m_build) {
    m_built = false;
    if (isVisible()) rebuild();
  }
  QWidget::changeEvent(event);
}

QMenu* ChartPanel::menu() {
  m_menu->clear();
  if (!m_build) return m_menu;
  m_menu->addAction(tr("Copy picture"), this, &ChartPanel::copyPicture);
  m_menu->addAction(tr("Copy data"), this, &ChartPanel::copyData);
  m_menu->addAction(tr("View data…"), this, &ChartPanel::viewData);
  m_menu->addAction(tr("Export…"), this, &ChartPanel::exportWithDialog);
  m_menu->addSeparator();
  m_menu->addAction(tr("Show the whole axis"), m_view, &ChartView::showAll)
      ->setEnabled(m_view->plot() != nullptr && m_view->plot()->isPartSeen());
  return m_menu;
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
  if (m_build) menu()->exec(event->globalPos());
}

ChartSheet ChartPanel::sheet(QDate date) const {
  const auto* plot = m_view->plot();
  const bool part = m_built && plot != nullptr && plot->isPartSeen();
  return {m_head, m_table, m_build, part ? plot->seen() : std::pair{0.0, 0.0}, date};
}

void ChartPanel::copyPicture() const {
  if (m_build) QApplication::clipboard()->setImage(pictureOf(sheet(QDate::currentDate())));
}

void ChartPanel::copyData() const { QApplication::clipboard()->setText(tsvOf(m_table)); }

void ChartPanel::viewData() {
  DataDialog dialog(accessibleName(), m_table, sheetFoot(sheet(QDate::currentDate())), this);
  dialog.exec();
}

void ChartPanel::exportWithDialog() {
  exportAsking(*this, accessibleName(), [this](const QString& file) { return exportTo(file); });
}

Result<void> ChartPanel::exportTo(const QString& file, QDate date) const {
  if (!m_build)
    return failure(ErrorCode::BadValue, "chart '" + toStd(accessibleName()) + "'",
                   "has nothing to show yet", "a chart with data");
  return writeChart(sheet(date), file);
}

}  // namespace offtake::ui
