// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation_page.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_sources.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/run_tables.h"
#include "ui/pages/run_charts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace offtake::ui {
namespace {

using simulation::Metric;

constexpr std::array kFans{Metric::Demand,      Metric::Served,    Metric::Unmet,   Metric::Usable,
                           Metric::Utilisation, Metric::Megawatts, Metric::Charges, Metric::Payable,
                           Metric::Cash,        Metric::Revenue};

QLabel* caption(const QString& text, QWidget* buddy) {
  auto* label = new QLabel(text);
  label->setBuddy(buddy);
  return label;
}

}  // namespace

SimulationPage::SimulationPage(Session& session, QWidget* parent)
    : PageFrame(tr("Simulation"), parent), m_session(session) {
  m_run = new QPushButton(tr("Run"));
  m_run->setProperty("primary", true);
  m_run->setToolTip(tr("Simulate the plan (F5)"));
  m_cancel = new QPushButton(tr("Cancel"));
  m_cancel->setToolTip(tr("Stop and keep the finished paths (Esc)"));
  addAction(m_cancel);
  addAction(m_run);
  content().addWidget(makeSettings());
  content().addWidget(makeResults(), 1);
  for (auto* chart : {m_fan, m_histogram}) followRun(*chart, session);
  connect(m_run, &QPushButton::clicked, this, &SimulationPage::start);
  connect(m_cancel, &QPushButton::clicked, this, &SimulationPage::cancel);
  connect(&session.run, &RunJob::progressed, this, &SimulationPage::showProgress);
  connect(&session.run, &RunJob::failed, this, [this](const Error& error) {
    setRunning(false);
    m_state->setText(tr("✕ %1").arg(toQt(error.message())));
    setChip(tr("Run: failed"));
  });
  connect(&session, &Session::runChanged, this, &SimulationPage::showRun);
  setRunning(session.run.isRunning());
}

QWidget* SimulationPage::makeSettings() {
  const auto snapshot = m_session.document.plan();
  m_paths = new QSpinBox;
  m_paths->setRange(1, 100'000'000);
  m_paths->setGroupSeparatorShown(true);
  m_paths->setValue(snapshot->setting().paths);
  m_seed = new QLineEdit(QString::number(snapshot->setting().seed));
  m_seed->setValidator(
      new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,18}")), m_seed));
  m_seed->setMaximumWidth(160);
  m_seed->setObjectName(QStringLiteral("seed"));
  m_threads = new QSpinBox;
  m_threads->setRange(1, 1024);
  m_threads->setObjectName(QStringLiteral("threads"));
  m_backend = new QComboBox;
  m_backend->addItem(tr("Automatic"), int(simulation::BackendKind::Auto));
  m_backend->addItem(tr("CPU"), int(simulation::BackendKind::Cpu));
  m_backend->addItem(tr("CUDA"), int(simulation::BackendKind::Cuda));
  const auto followSettings = [this] {
    m_threads->setValue(m_session.runOn().threads);
    m_backend->setCurrentIndex(m_backend->findData(int(m_session.runOn().backend)));
  };
  followSettings();
  connect(&m_session, &Session::runOnChanged, this, followSettings);
  m_sampling = new QComboBox;
  m_sampling->addItem(tr("Random"), int(simulation::Sampling::Random));
  m_sampling->addItem(tr("Quasi-random"), int(simulation::Sampling::Quasi));
  m_sampling->setToolTip(
      tr("Quasi-random: evenly spread paths, fewer of them for the same error. "
         "Their number is a multiple of 16, best 16 times a power of two."));
  m_bar = new QProgressBar;
  m_bar->setAccessibleName(tr("Progress of the run"));
  m_bar->setMaximumWidth(240);
  m_state = new QLabel;
  m_state->setProperty("secondary", true);
  m_state->setAccessibleName(tr("State of the run"));
  struct Setting {
    QString name;
    QWidget* widget;
  };
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (const auto& [name, widget] :
       {Setting{tr("&Paths"), m_paths}, Setting{tr("&Seed"), m_seed},
        Setting{tr("&Threads"), m_threads}, Setting{tr("&Backend"), m_backend},
        Setting{tr("Sa&mpling"), m_sampling}}) {
    widget->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    row->addWidget(caption(name, widget));
    row->addWidget(widget);
    row->addSpacing(8);
  }
  row->addStretch(1);
  auto* progress = new QHBoxLayout;
  progress->setSpacing(8);
  progress->addWidget(m_bar);
  progress->addWidget(m_state, 1);
  auto* box = new QWidget;
  auto* rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addLayout(row);
  rows->addLayout(progress);
  return box;
}

QWidget* SimulationPage::makeResults() {
  m_fanMetric = new QComboBox;
  for (const auto metric : kFans) m_fanMetric->addItem(metricLabel(metric), int(metric));
  m_histogramMetric = new QComboBox;
  for (const auto metric : pathFigures())
    m_histogramMetric->addItem(metricLabel(metric), int(metric));
  m_fanMetric->setAccessibleName(tr("Figure of the fan"));
  m_histogramMetric->setAccessibleName(tr("Figure of the histogram"));
  m_fan = new ChartPanel(tr("Fan"), tr("No run yet. Press Run to simulate the plan."));
  m_histogram = new ChartPanel(tr("Histogram"), tr("No run yet."));
  m_figures = new FigureView(tr("Figures of whole paths"));
  m_figures->setMaximumHeight(230);
  m_device = new QLabel;
  m_device->setProperty("secondary", true);
  m_device->setAccessibleName(tr("Backend"));
  m_device->setWordWrap(true);
  m_digest = new QLabel;
  m_digest->setProperty("secondary", true);
  m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_digest->setAccessibleName(tr("Digest of the run"));
  auto* percentiles =
      new QLabel(tr("P90: 90 % of outcomes are at or below. CVaR95: mean of the worst 5 %. ± is "
                    "one standard error."));
  percentiles->setProperty("secondary", true);
  auto* grid = new QGridLayout;
  grid->setSpacing(8);
  grid->addWidget(m_fanMetric, 0, 0, Qt::AlignLeft);
  grid->addWidget(m_histogramMetric, 0, 1, Qt::AlignLeft);
  grid->addWidget(m_fan, 1, 0);
  grid->addWidget(m_histogram, 1, 1);
  grid->addWidget(m_figures, 2, 0, 1, 2);
  grid->addWidget(percentiles, 3, 0, 1, 2);
  grid->addWidget(m_device, 4, 0, 1, 2);
  grid->addWidget(m_digest, 5, 0, 1, 2);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  grid->setRowStretch(1, 1);
  connect(m_fanMetric, &QComboBox::currentIndexChanged, this, &SimulationPage::showCharts);
  connect(m_histogramMetric, &QComboBox::currentIndexChanged, this, &SimulationPage::showCharts);
  auto* box = new QWidget;
  box->setLayout(grid);
  return box;
}

void SimulationPage::setRunning(bool running) {
  m_run->setEnabled(!running);
  m_cancel->setEnabled(running);
  m_bar->setVisible(running);
  if (running) setChip(tr("Run: running"));
}

void SimulationPage::start() {
  if (m_session.run.isRunning()) return;
  const auto snapshot = m_session.document.plan();
  simulation::RunSettings settings;
  settings.paths = static_cast<std::uint64_t>(m_paths->value());
  settings.seed = m_seed->text().toULongLong();
  settings.threads = m_threads->value();
  settings.backend = static_cast<simulation::BackendKind>(m_backend->currentData().toInt());
  settings.sampling = static_cast<simulation::Sampling>(m_sampling->currentData().toInt());
  settings.fiscalYearStartMonth = snapshot->setting().fiscalYearStartMonth;
  if (const auto started = m_session.startRun(settings); !started) {
    m_state->setText(tr("✕ %1").arg(toQt(started.error().message())));
    return setChip(tr("Run: blocked"));
  }
  setRunning(true);
  m_bar->setRange(0, 1000);
  m_bar->setValue(0);
  m_state->setText(tr("Starting"));
}

void SimulationPage::cancel() { m_session.run.cancel(); }

void SimulationPage::showProgress(const simulation::RunProgress& at) {
  m_bar->setValue(at.asked == 0 ? 0 : static_cast<int>(1000 * at.done / at.asked));
  const double left =
      at.pathsPerSecond > 0 ? static_cast<double>(at.asked - at.done) / at.pathsPerSecond : 0;
  m_state->setText(tr("%1 of %2 paths, %3 paths/s, %4 s left")
                       .arg(integerText(static_cast<std::int64_t>(at.done)),
                            integerText(static_cast<std::int64_t>(at.asked)),
                            integerText(static_cast<std::int64_t>(at.pathsPerSecond)),
                            fixedText(left, 0)));
  setChip(tr("Run: running %1")
              .arg(percentText(
                  at.asked == 0 ? 0 : static_cast<double>(at.done) / static_cast<double>(at.asked),
                  0)));
}

void SimulationPage::showRun() {
  if (m_session.run.isRunning()) return;
  setRunning(false);
  const auto& run = m_session.lastRun();
  if (!run) return;
  const auto& result = run->result;
  const double speed =
      result.seconds > 0 ? static_cast<double>(result.pathsDone) / result.seconds : 0;
  m_state->setText(tr("%1 in %2 s, %3 paths/s")
                       .arg(runFoot(result), fixedText(result.seconds, 2),
                            integerText(static_cast<std::int64_t>(speed))));
  m_device->setText(toQt(result.device));
  m_digest->setText(tr("Digest %1").arg(toQt(result.digest)));
  setChip(!m_session.isRunFresh() ? tr("Run: stale")
          : run->sharpens         ? tr("Preview: sharpening")
                                  : tr("Run: fresh"));
  m_figures->setTable(runFigures(result));
  showCharts();
}

void SimulationPage::showCharts() {
  const auto& run = m_session.lastRun();
  if (!run) return;
  const auto metric = static_cast<Metric>(m_fanMetric->currentData().toInt());
  if (metric == Metric::Demand && m_session.book() && m_session.book()->book)
    m_fan->replace(demandFan(*run->compiled, run->result, *m_session.book()->book));
  else m_fan->replace(fanOf(*run->compiled, run->result, metric));
  const auto figure = static_cast<Metric>(m_histogramMetric->currentData().toInt());
  m_histogram->replace(histogramOf(run->result, {figure, -1, -1}, metricLabel(figure)));
  const bool stale = !m_session.isRunFresh();
  m_fan->setStale(stale);
  m_histogram->setStale(stale);
}

}  // namespace offtake::ui
