// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/demand_page.h"

#include "ui/base/convert.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/demand_sources.h"
#include "ui/pages/correlation_editor.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_section.h"

#include <QTabWidget>

namespace offtake::ui {
namespace {

using plan::TableId;

/// Enough for the bands of one process, few enough to be there before the next keystroke.
constexpr std::uint64_t kPaths = 2048;

}  // namespace

DemandPage::DemandPage(Session& session, QWidget* parent)
    : TablePage(session, tr("Demand"), {TableId::Workload, TableId::Revenue}, parent),
      m_session(session),
      m_alone(session.cuda()) {
  m_charts = new QTabWidget;
  m_charts->setAccessibleName(tr("Charts of demand"));
  const QString none = tr("No workload yet: add one in the table below.");
  m_fan = new ChartPanel(tr("Demand of the workload"), none);
  m_season = new ChartPanel(tr("Season of the workload"), none);
  m_all = new ChartPanel(tr("Demand of all workloads"), none);
  m_charts->addTab(m_fan, tr("Trend and fan"));
  m_charts->addTab(m_season, tr("Seasonality"));
  m_charts->addTab(m_all, tr("All workloads"));
  for (auto* chart : {m_fan, m_season, m_all}) chart->setMinimumHeight(150);
  setUpper(m_charts);
  addTab(new CorrelationEditor(session), tr("Correlation matrix"));
  connect(&m_alone, &RunJob::finished, this, [this](std::shared_ptr<const RunOutcome> outcome) {
    m_fan->replace(workloadFan(*m_fanPlan, m_fanWorkload, *outcome));
  });
  connect(&m_alone, &RunJob::failed, this,
          [this](const Error& error) { m_fan->fail(toQt(error.message())); });
  const auto later = [this] {
    m_stale = true;
    if (isVisible()) refresh();
  };
  connect(&session, &Session::bookChanged, this, later);
  connect(m_charts, &QTabWidget::currentChanged, this, later);
  connect(&section(TableId::Workload)->editor(), &TableEditor::currentRowChanged, this, later);
}

void DemandPage::showEvent(QShowEvent* event) {
  if (m_stale && m_session.book()) refresh();
  TablePage::showEvent(event);
}

Id<plan::Workload> DemandPage::workload() const {
  const auto& rows = m_session.document.plan()->workloads;
  const auto row = section(TableId::Workload)->editor().currentRow();
  return row ? Id<plan::Workload>{*row} : rows.empty() ? Id<plan::Workload>{} : rows.front().id;
}

void DemandPage::refresh() {
  m_stale = false;
  const auto snapshot = m_session.document.plan();
  // A plan with errors may hold a trend that cannot be drawn.
  if (const auto& outcome = m_session.book(); outcome && !outcome->book) {
    for (auto* chart : {m_fan, m_season, m_all})
      chart->fail(tr("No book: %1").arg(toQt(outcome->error.message())));
    return;
  }
  const auto* row = plan::find(snapshot->workloads, workload());
  if (row == nullptr) {
    for (auto* chart : {m_fan, m_season, m_all})
      chart->clear(tr("No workload yet: add one in the table below."));
    return;
  }
  // Only what is seen is drawn.
  auto* seen = m_charts->currentWidget();
  if (seen == m_fan) simulateFan(snapshot, row->id);
  else if (seen == m_season) m_season->replace(seasonOf(*row));
  else m_all->replace(workloadTrends(*snapshot));
}

/// Beside the window's thread; an older answer is dropped.
void DemandPage::simulateFan(std::shared_ptr<const plan::Plan> plan, Id<plan::Workload> workload) {
  auto settings = settingsOf(*plan);
  settings.paths = kPaths;
  settings.backend = simulation::BackendKind::Cpu;
  settings.resolution = simulation::Resolution::Coarse;
  m_alone.start(workloadAlone(*plan, workload), settings);
  m_fanPlan = std::move(plan);
  m_fanWorkload = workload;
}

}  // namespace offtake::ui
