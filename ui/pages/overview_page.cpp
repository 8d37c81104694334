// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview_page.h"

#include "core/exchange/run_explain.h"
#include "core/ledger/views/register.h"
#include "core/plan/citations.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_sources.h"
#include "ui/figures/figure_model.h"
#include "ui/pages/money_tabs.h"
#include "ui/pages/run_charts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

OverviewPage::OverviewPage(Session& session, QWidget* parent)
    : PageFrame(tr("Overview"), parent), m_session(session) {
  m_registered = new KeyTile(tr("Registered commitments"));
  m_guidance = new KeyTile(tr("Customer's own guidance"));
  m_shortfall = new KeyTile(tr("Shortfall paid"));
  m_npv = new KeyTile(tr("NPV of cash"));
  m_confidence = new KeyTile(tr("Numbers assumed"));
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(12);
  for (auto* tile : {m_registered, m_guidance, m_shortfall, m_npv, m_confidence})
    tiles->addWidget(tile, 1);
  content().addLayout(tiles);
  m_cash =
      new ChartPanel(tr("Cash by fiscal year and provider"), tr("The book is being computed."));
  m_demand = new ChartPanel(tr("Demand against usable capacity"),
                            tr("No run yet: press Run to see demand as a fan."));
  followRun(*m_demand, session);
  auto* charts = new QHBoxLayout;
  charts->setSpacing(12);
  charts->addWidget(m_cash, 1);
  charts->addWidget(m_demand, 1);
  auto* upper = new QWidget;
  charts->setContentsMargins(0, 0, 0, 0);
  upper->setLayout(charts);
  m_money = new MoneyTabs(MoneyTabs::Of::All);
  m_heat = new ChartPanel(tr("P(shortfall) by contract and period"),
                          tr("No run yet: press Run to see where commitments may fall short."));
  followRun(*m_heat, session);
  m_money->insertTab(1, m_heat, tr("Shortfall map"));
  auto* parts = new QSplitter(Qt::Vertical);
  parts->addWidget(upper);
  parts->addWidget(m_money);
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  parts->setChildrenCollapsible(false);
  content().addWidget(parts, 1);
  connect(&session, &Session::bookChanged, this, &OverviewPage::showBook);
  connect(&session, &Session::runChanged, this, &OverviewPage::showRun);
  showConfidence();
}

void OverviewPage::showConfidence() {
  const auto [all, assumed] = plan::citationCounts(*m_session.document.plan());
  m_confidence->setFigure(
      all == 0 ? noneText() : tr("%1 of %2").arg(assumed).arg(all), {},
      all == 0 ? tr("no sources given") : tr("of the numbers with a source; see Sources"),
      assumed > 0 ? "warn" : "");
  m_confidence->setKeys(explainKeys({"sources/assumed", "sources/cited"}));
}

void OverviewPage::showBook() {
  const auto& outcome = *m_session.book();
  const auto all = ledger::contractRegister(*outcome.plan);
  m_registered->setFigure(compactMoney(all.registered), fullMoney(all.registered),
                          tr("%1 counted").arg(compactMoney(all.counted)));
  m_registered->setKeys(explainKeys({"register/registered", "register/counted"}));
  if (all.guidance) {
    const bool conflict = all.conflict || all.registered > *all.guidance;
    m_guidance->setFigure(
        compactMoney(*all.guidance), fullMoney(*all.guidance),
        conflict
            ? tr("▲ Conflict: %1 due by %2, %3 in all")
                  .arg(compactMoney(all.dueByGuidance),
                       all.guidanceUntil ? monthText(*all.guidanceUntil) : noneText(),
                       compactMoney(all.registered))
            : tr("until %1").arg(all.guidanceUntil ? monthText(*all.guidanceUntil) : noneText()),
        conflict ? "warn" : "");
    m_guidance->setKeys(
        explainKeys({"register/guidance", "register/due_by_guidance", "register/registered"}));
  } else {
    m_guidance->setFigure(noneText(), {}, tr("none given"));
    m_guidance->setKeys({});
  }
  showConfidence();
  if (!outcome.book) {
    for (auto* tile : {m_shortfall, m_npv}) {
      tile->setFigure(noneText(), {}, tr("✕ The plan has errors: see Problems"), "bad");
      tile->setKeys({});
    }
    m_money->setBook(m_session.book());
    m_cash->fail(tr("No book: %1").arg(toQt(outcome.error.message())));
    return;
  }
  const auto& figures = outcome.book->figures;
  m_shortfall->setFigure(compactMoney(figures.trueUps), fullMoney(figures.trueUps),
                         tr("in the book"), figures.trueUps.cents > 0 ? "warn" : "");
  m_shortfall->setKeys(explainKeys({"sum/true_ups/all/all"}));
  m_npv->setFigure(compactMoney(figures.npv), fullMoney(figures.npv),
                   tr("at %1 a year, revenue excluded")
                       .arg(percentText(outcome.plan->setting().discountRate.approximate())));
  const std::string settings = std::to_string(outcome.plan->setting().id.value);
  m_npv->setKeys(explainKeys({"figure/npv", "input/plan/" + settings + "/discount_rate"}));
  m_money->setBook(m_session.book());
  m_cash->replace(cashByYear(*outcome.plan, *outcome.book));
  showRun();
}

void OverviewPage::showRun() {
  const auto& run = m_session.lastRun();
  m_money->setRun(run, m_session.isRunFresh());
  if (!run || !m_session.book() || !m_session.book()->book) return;
  m_demand->replace(demandFan(*run->compiled, run->result, *m_session.book()->book));
  m_demand->setStale(!m_session.isRunFresh());
  const auto heat = shortfallHeat(*run->compiled, run->result);
  if (heat.empty()) m_heat->clear(tr("No contract has a commitment that could fall short."));
  else m_heat->replace(heat);
  m_heat->setStale(!m_session.isRunFresh());
  const auto* trueUps = run->result.statistics->find({simulation::Metric::TrueUps, -1, -1});
  if (trueUps != nullptr) {
    m_shortfall->setFigure(compactMoney(m_session.book()->book->figures.trueUps),
                           fullMoney(m_session.book()->book->figures.trueUps),
                           tr("in the book; simulated %1 B, P95 %2")
                               .arg(withError(trueUps->mean / 1e11, trueUps->error / 1e11),
                                    compactDollars(trueUps->quantile[simulation::kP95] / 100)),
                           "warn");
    using exchange::Statistic;
    m_shortfall->setKeys(
        explainKeys({"sum/true_ups/all/all", exchange::runKey(trueUps->key, Statistic::Mean),
                     exchange::runKey(trueUps->key, Statistic::Error),
                     exchange::runKey(trueUps->key, Statistic::P95)}));
  }
  setChip(!m_session.isRunFresh() ? tr("Run: stale")
          : run->sharpens         ? tr("Preview: %1, sharpening").arg(runFoot(run->result))
                                  : tr("Run: %1").arg(runFoot(run->result)));
}

}  // namespace offtake::ui
