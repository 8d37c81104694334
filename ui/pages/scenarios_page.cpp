// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scenarios_page.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_sources.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/scenario_tables.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {
namespace {

using plan::TableId;
using simulation::Metric;

constexpr Metric kOverlaid[]{Metric::Payable, Metric::Cash,   Metric::Charges,    Metric::Demand,
                             Metric::Unmet,   Metric::Usable, Metric::Utilisation};

}  // namespace

ScenariosPage::ScenariosPage(Session& session, QWidget* parent)
    : TablePage(session, tr("Scenarios"), {TableId::Scenario}, parent),
      m_session(session),
      m_job(session.cuda()),
      m_keeper(session) {
  makeHead();
  m_terms = new FigureView(tr("What the scenario changes"));
  m_figures = new FigureView(tr("Scenarios side by side"));
  m_views = new QTabWidget;
  m_views->setAccessibleName(tr("Views of the scenarios"));
  m_views->addTab(m_terms, tr("What it changes"));
  m_views->addTab(m_figures, tr("Side by side"));
  m_views->addTab(makeOverlay(), tr("Overlay"));
  auto* upper = new QWidget;
  auto* column = new QVBoxLayout(upper);
  column->setContentsMargins(0, 0, 0, 0);
  auto* row = new QHBoxLayout;
  auto* against = new QLabel(tr("Compare &with"));
  against->setBuddy(m_against);
  row->addWidget(against);
  row->addWidget(m_against);
  row->addWidget(m_lock);
  row->addStretch();
  row->addWidget(m_bar);
  column->addLayout(row);
  column->addWidget(m_state);
  column->addWidget(m_views, 1);
  setUpper(upper);
  m_lock->setChecked(locked() != nullptr);
  connectAll();
  showState();
}

void ScenariosPage::makeHead() {
  m_run = new QPushButton(tr("Run all"));
  m_run->setProperty("primary", true);
  m_run->setToolTip(tr("Simulate the base plan and every scenario on the same paths"));
  m_cancel = new QPushButton(tr("Cancel"));
  m_cancel->setToolTip(tr("Stop, and keep the scenarios that are done"));
  addAction(m_cancel);
  addAction(m_run);
  m_against = new QComboBox;
  m_against->setAccessibleName(tr("Baseline"));
  m_against->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_against->setMinimumContentsLength(24);
  m_against->addItem(tr("Base plan"), 0);
  m_lock = new QCheckBox(tr("&Lock the baseline"));
  m_lock->setToolTip(
      tr("Keeps the baseline's results as they are while the plan goes on: further "
         "runs are compared with them"));
  m_state = new QLabel;
  m_state->setProperty("secondary", true);
  m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_state->setAccessibleName(tr("State of the comparison"));
  m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_bar = new QProgressBar;
  m_bar->setAccessibleName(tr("Progress of all scenarios"));
  m_bar->setMaximumWidth(220);
  m_bar->setRange(0, 1000);
}

QWidget* ScenariosPage::makeOverlay() {
  m_metric = new QComboBox;
  m_metric->setAccessibleName(tr("Figure of the overlay"));
  for (const auto metric : kOverlaid) m_metric->addItem(metricLabel(metric), int(metric));
  m_overlay = new ChartPanel(tr("Scenarios over each other"), tr("No run of the scenarios yet."));
  m_overlay->setMinimumHeight(150);
  m_overlay->setRemedy(tr("Run all"), [this] { runAll(); });
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->addWidget(m_metric, 0, Qt::AlignLeft);
  column->addWidget(m_overlay, 1);
  return box;
}

void ScenariosPage::connectAll() {
  connect(m_run, &QPushButton::clicked, this, &ScenariosPage::runAll);
  connect(m_cancel, &QPushButton::clicked, this, &ScenariosPage::cancel);
  connect(m_lock, &QCheckBox::toggled, this, &ScenariosPage::lock);
  connect(m_against, &QComboBox::currentIndexChanged, this, &ScenariosPage::showComparison);
  connect(m_metric, &QComboBox::currentIndexChanged, this, &ScenariosPage::drawOverlay);
  connect(&m_job, &ScenarioJob::done, this, &ScenariosPage::keep);
  connect(&m_job, &ScenarioJob::finished, this, &ScenariosPage::finish);
  connect(&m_job, &ScenarioJob::failed, this, [this](const QString& name, const Error& error) {
    m_failures +=
        tr(" ✕ %1: %2").arg(name.isEmpty() ? tr("Base plan") : name, toQt(error.message()));
  });
  connect(&m_job, &ScenarioJob::progressed, this, [this](int place, int count, double share) {
    m_bar->setValue(int(1000 * (place + share) / count));
    setChip(tr("Run: %1 of %2 plans").arg(place + 1).arg(count));
  });
  connect(&m_keeper, &BaselineKeeper::restored, this, &ScenariosPage::takeBack);
  connect(&m_keeper, &BaselineKeeper::failed, this, [this](const Error& error) {
    m_lockNote = tr("✕ The locked baseline is not kept: %1").arg(toQt(error.message()));
    showState();
  });
  connect(&m_keeper, &BaselineKeeper::progressed, this, [this](double share) {
    m_lockNote = tr("The locked baseline is being computed again: %1").arg(percentText(share, 0));
    showState();
  });
  const auto later = [this] {
    m_dirty = true;
    if (isVisible()) refresh();
  };
  connect(&m_session.document, &PlanDocument::changed, this, later);
  connect(&section(TableId::Scenario)->editor(), &TableEditor::currentRowChanged, this,
          &ScenariosPage::showTerms);
}

void ScenariosPage::showEvent(QShowEvent* event) {
  if (m_dirty) refresh();
  m_keeper.restore();
  TablePage::showEvent(event);
}

void ScenariosPage::runAll() {
  if (m_job.isRunning()) return;
  const auto base = m_session.document.base();
  std::vector<std::optional<Id<plan::Scenario>>> all{std::nullopt};
  for (const auto& scenario : base->scenarios) all.emplace_back(scenario.id);
  m_session.preview.cancel();
  setRuns({});
  m_failures.clear();
  m_bar->setValue(0);
  auto settings = settingsOf(*base);
  settings.paths = static_cast<std::uint64_t>(base->setting().paths);
  m_job.start(base, std::move(all), settings);
  setChip(tr("Run: running"));
  showState();
}

void ScenariosPage::cancel() { m_job.cancel(); }

void ScenariosPage::keep(std::shared_ptr<const ScenarioRun> run) {
  auto all = runs();
  all.push_back(std::move(run));
  setRuns(std::move(all));
  showComparison();
}

void ScenariosPage::finish(bool cancelled) {
  if (cancelled)
    m_failures += tr(" Cancelled: %1 of %2 plans are done.")
                      .arg(runs().size())
                      .arg(m_session.document.base()->scenarios.size() + 1);
  setChip(cancelled ? tr("Run: cancelled") : tr("Run: all plans"));
  showComparison();
}

void ScenariosPage::refresh() {
  m_dirty = false;
  const QSignalBlocker quiet(m_against);
  const auto before = m_against->currentData();
  m_against->clear();
  m_against->addItem(tr("Base plan"), 0);
  for (const auto& scenario : m_session.document.base()->scenarios)
    m_against->addItem(toQt(scenario.name), qlonglong(scenario.id.value));
  m_against->setCurrentIndex(std::max(0, m_against->findData(before)));
  showTerms();
  showComparison();
}

void ScenariosPage::showTerms() {
  const auto row = section(TableId::Scenario)->editor().currentRow();
  const auto base = m_session.document.base();
  if (!row || plan::find(base->scenarios, Id<plan::Scenario>{*row}) == nullptr) {
    FigureTable none;
    none.note = tr("No scenario yet: add one in the table below.");
    return m_terms->setTable(none);
  }
  m_terms->setTable(scenarioTerms(*base, {*row}));
}

void ScenariosPage::showComparison() {
  const auto against = baseline();
  if (against == nullptr) {
    FigureTable none;
    none.note = tr("No run of the scenarios yet: press Run all.");
    m_figures->setTable(none);
  } else {
    m_figures->setTable(scenarioFigures(*against, runs()));
  }
  drawOverlay();
  showState();
}

void ScenariosPage::drawOverlay() {
  const auto against = baseline();
  if (against == nullptr) return m_overlay->clear(tr("No run of the scenarios yet."));
  m_overlay->replace(
      scenarioOverlay(*against, runs(), static_cast<Metric>(m_metric->currentData().toInt())));
  m_overlay->setStale(std::ranges::any_of(runs(), [&](const auto& run) { return isStale(*run); }));
}

void ScenariosPage::showState() {
  const bool running = m_job.isRunning();
  m_run->setEnabled(!running);
  m_cancel->setEnabled(running);
  m_bar->setVisible(running);
  const auto against = baseline();
  m_lock->setEnabled(locked() != nullptr || against != nullptr);
  m_against->setEnabled(locked() == nullptr);
  QStringList parts;
  if (locked())
    parts << tr("Locked: %1, digest %2…, %3")
                 .arg(nameOf(*locked()), toQt(locked()->run->result.digest).left(12),
                      runFoot(locked()->run->result));
  if (!m_lockNote.isEmpty()) parts << m_lockNote;
  if (against != nullptr && isStale(*against))
    parts << tr("▲ The baseline is stale: its plan has changed since");
  QStringList stale;
  for (const auto& run : runs())
    if (run != against && isStale(*run)) stale << nameOf(*run);
  if (!stale.isEmpty()) parts << tr("▲ Stale: %1").arg(stale.join(QStringLiteral(", ")));
  if (!m_failures.isEmpty()) parts << m_failures.trimmed();
  m_state->setText(parts.join(QStringLiteral(" · ")));
  m_state->setVisible(!parts.isEmpty());
  if (locked()) parts << tr("Digest %1").arg(toQt(locked()->run->result.digest));
  m_state->setToolTip(parts.join(QLatin1Char('\n')));
}

}  // namespace offtake::ui
