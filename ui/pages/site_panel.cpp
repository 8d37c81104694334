// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/site_panel.h"

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
  m_megawatts.clear();
  const QSignalBlocker quiet(m_sites);
  const auto before = m_sites->currentData();
  m_sites->clear();
  if (const auto& outcome = *m_session.book(); outcome.book) {
    for (const auto& power : outcome.book->sitePower)
      if (const auto* site = plan::find(outcome.plan->sites, power.site)) addSite(*site, power);
  }
  m_sites->setCurrentIndex(std::max(0, m_sites->findData(before)));
  draw();
}

void SitePanel::addSite(const plan::Site& site, const ledger::SitePower& power) {
  auto& months = m_megawatts.emplace_back();
  for (const Decimal& megawatts : power.megawatts) months.push_back(megawatts.approximate());
  const bool above = site.mwLimit && std::ranges::any_of(months, [&](double megawatts) {
                       return megawatts > site.mwLimit->approximate() * (1 + 1e-9);
                     });
  m_sites->addItem(above ? tr("%1 – ▲ above its limit").arg(toQt(site.name)) : toQt(site.name),
                   qlonglong(site.id.value));
}

void SitePanel::showSite(std::int64_t site) {
  if (const int at = m_sites->findData(qlonglong(site)); at >= 0) m_sites->setCurrentIndex(at);
}

void SitePanel::draw() {
  const int at = m_sites->currentIndex();
  const auto& outcome = m_session.book();
  m_sites->setVisible(m_sites->count() > 0);
  const plan::Site* site = nullptr;
  if (at >= 0 && outcome)
    site = plan::find(outcome->plan->sites, Id<plan::Site>{m_sites->itemData(at).toLongLong()});
  if (site)
    return m_chart->replace(sitePowerChart(*outcome->plan, *site, m_megawatts[std::size_t(at)]));
  m_chart->clear(outcome && !outcome->book
                     ? tr("No book: %1").arg(toQt(outcome->error.message()))
                     : tr("No sites yet: add one in the table Sites, and name it in a tranche."));
}

}  // namespace offtake::ui
