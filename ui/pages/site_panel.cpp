// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/site_panel.h"

#include "core/compile/compile.h"
#include "core/ledger/views/site_power.h"
#include "ui/base/convert.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/price_sources.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace offtake::ui {

namespace {

/// By site of the plan, then month; none where the plan does not compile.
std::vector<std::vector<double>> megawattsOf(const plan::Plan& plan) {
  std::vector<std::vector<double>> all;
  const auto compiled = compile::compile(plan);
  if (!compiled) return all;
  for (const auto& power : ledger::sitePower(*compiled)) {
    if (power.site.value == 0) continue;
    auto& months = all.emplace_back();
    for (const auto& value : power.megawatts) months.push_back(value.approximate());
  }
  return all;
}

}  // namespace

SitePanel::SitePanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
  m_sites = new QComboBox;
  m_sites->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_sites->setMinimumContentsLength(30);
  m_sites->setAccessibleName(tr("Site whose power is shown"));
  m_chart =
      new ChartPanel(tr("Facility power by site"),
                     tr("No sites yet: add one in the table Sites, and name it in a tranche."));
  m_chart->setMinimumHeight(150);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_sites, 0, Qt::AlignLeft);
  column->addWidget(m_chart, 1);
  connect(m_sites, &QComboBox::currentIndexChanged, this, &SitePanel::draw);
  connect(&session, &Session::bookChanged, this, [this] {
    m_stale = true;
    if (isVisible()) refresh();
  });
}

void SitePanel::showEvent(QShowEvent* event) {
  if (m_stale && m_session.book()) refresh();
  QWidget::showEvent(event);
}

/// Of a few deliveries at once; a plan of thousands is added up beside the window's thread.
void SitePanel::refresh() {
  constexpr std::size_t kAtOnce = 500;
  m_stale = false;
  const auto generation = ++m_generation;
  auto plan = m_session.book()->plan;
  if (plan->tranches.size() <= kAtOnce) return take(plan, megawattsOf(*plan));
  QThreadPool::globalInstance()->start([guard = QPointer<SitePanel>(this), plan, generation] {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard, plan, generation, megawatts = megawattsOf(*plan)] {
          if (guard && guard->m_generation == generation) guard->take(plan, megawatts);
        },
        Qt::QueuedConnection);
  });
}

void SitePanel::take(PlanPointer plan, Megawatts megawatts) {
  m_plan = std::move(plan);
  m_megawatts = std::move(megawatts);
  const QSignalBlocker quiet(m_sites);
  const auto before = m_sites->currentData();
  m_sites->clear();
  for (std::size_t s = 0; s < m_megawatts.size(); ++s) {
    const auto& site = m_plan->sites[s];
    const bool above = site.mwLimit && std::ranges::any_of(m_megawatts[s], [&](double mw) {
                         return mw > site.mwLimit->approximate() * (1 + 1e-9);
                       });
    m_sites->addItem(above ? tr("%1 – ▲ above its limit").arg(toQt(site.name)) : toQt(site.name),
                     qlonglong(site.id.value));
  }
  m_sites->setCurrentIndex(std::max(0, m_sites->findData(before)));
  draw();
}

void SitePanel::showSite(std::int64_t site) {
  if (const int at = m_sites->findData(qlonglong(site)); at >= 0) m_sites->setCurrentIndex(at);
}

void SitePanel::draw() {
  const int at = m_sites->currentIndex();
  m_sites->setVisible(m_sites->count() > 0);
  if (at < 0 || std::size_t(at) >= m_megawatts.size()) {
    const auto& outcome = m_session.book();
    return m_chart->clear(
        outcome && !outcome->book
            ? tr("No book: %1").arg(toQt(outcome->error.message()))
            : tr("No sites yet: add one in the table Sites, and name it in a tranche."));
  }
  m_chart->replace(
      sitePowerChart(*m_plan, m_plan->sites[std::size_t(at)], m_megawatts[std::size_t(at)]));
}

}  // namespace offtake::ui
