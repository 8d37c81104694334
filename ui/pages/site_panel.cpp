// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/site_panel.h"

#include "core/compile/compile.h"
#include "core/ledger/views/site_power.h"
#include "ui/base/convert.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/price_sources.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

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

void SitePanel::refresh() {
  m_stale = false;
  m_plan = m_session.book()->plan;
  m_megawatts.clear();
  if (const auto compiled = compile::compile(*m_plan); compiled) {
    for (const auto& power : ledger::sitePower(*compiled)) {
      if (power.site.value == 0) continue;
      auto& months = m_megawatts.emplace_back();
      for (const auto& value : power.megawatts) months.push_back(value.approximate());
    }
  }
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
