// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money_tabs.h"

#include "ui/base/convert.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/run_tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

MoneyTabs::MoneyTabs(Of of, QWidget* parent) : QTabWidget(parent), m_of(of) {
  setAccessibleName(of == Of::All ? tr("Views of the money")
                                  : tr("Views of the money of the selected contract"));
  setDocumentMode(true);
  if (of == Of::All) addAll();
  else addOne();
  connect(this, &QTabWidget::currentChanged, this, &MoneyTabs::refresh);
}

void MoneyTabs::add(const QString& title, Make make) {
  auto* view = new FigureView(title);
  m_tabs.push_back({view, std::move(make), view});
  addTab(view, title);
}

/// Cash and accruals at every grain in one tab.
void MoneyTabs::addFlows() {
  m_basis = new QComboBox;
  m_basis->addItems({tr("Cash"), tr("Accruals")});
  m_basis->setAccessibleName(tr("Cash or accruals"));
  m_grain = new QComboBox;
  m_grain->addItems({tr("by month"), tr("by quarter"), tr("by fiscal year")});
  m_grain->setCurrentIndex(int(ledger::Grain::FiscalYear));
  m_grain->setAccessibleName(tr("Month, quarter or fiscal year"));
  auto* unit = new QLabel(tr("$ M; beyond the horizon last"));
  unit->setProperty("secondary", true);
  auto* line = new QHBoxLayout;
  line->addWidget(m_basis);
  line->addWidget(m_grain);
  line->addWidget(unit);
  line->addStretch();
  auto* view = new FigureView(tr("Cash and accruals"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 4, 0, 0);
  column->addLayout(line);
  column->addWidget(view, 1);
  m_tabs.push_back(
      {page, [this] { return flows(m_basis->currentIndex(), m_grain->currentIndex()); }, view});
  addTab(page, tr("Cash and accruals"));
  for (auto* box : {m_basis, m_grain})
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      markStale();
      refresh();
    });
}

FigureTable MoneyTabs::flows(int basis, int grain) const {
  return flowFigures(*m_outcome->plan, *m_outcome->book, static_cast<ledger::FlowBasis>(basis),
                     static_cast<ledger::Grain>(grain), m_contract);
}

FigureTable MoneyTabs::obligations() const {
  const auto& plan = *m_outcome->plan;
  const auto owed = ledger::obligationLedger(plan, plan.setting().start);
  if (owed) return obligationFigures(plan, *owed, m_contract);
  FigureTable none;
  none.note = toQt(owed.error().message());
  return none;
}

void MoneyTabs::addAll() {
  const auto of = [this](auto table) {
    return [this, table] { return table(*m_outcome->plan, *m_outcome->book); };
  };
  add(tr("Commitments"), of(contractFigures));
  addFlows();
  add(tr("Obligations, $ M"), [this] { return obligations(); });
  add(tr("List, net, cash, $ M"),
      [this] { return lensFigures(*m_outcome->plan, *m_outcome->book); });
  add(tr("Rates"), [this] { return rateFigures(*m_outcome->plan, *m_outcome->book); });
  add(tr("Balances, $ M"), [this] { return balanceFigures(*m_outcome->plan, *m_outcome->book); });
  add(tr("P(shortfall)"), [this] {
    FigureTable map;
    if (m_run) map = shortfallMap(*m_run->compiled, m_run->result);
    else map.note = tr("No run yet: press F5 to simulate the plan.");
    if (m_run && !m_fresh)
      map.note = tr("Stale: the plan has changed since this was computed. ") + map.note;
    return map;
  });
  add(tr("Own or rent"), of(ownOrRentFigures));
  add(tr("Concentration"), of(concentrationFigures));
  add(tr("Returns"), of(returnFigures));
}

void MoneyTabs::addOne() {
  add(tr("By month, $ M"),
      [this] { return burnDownFigures(*m_outcome->plan, *m_outcome->book, *m_contract); });
  const auto of = [this](auto table) {
    return [this, table] { return table(*m_outcome->plan, *m_outcome->book, m_contract); };
  };
  add(tr("Periods, $ M"), of(periodFigures));
  addFlows();
  add(tr("Obligations, $ M"), [this] { return obligations(); });
  add(tr("List, net, cash, $ M"), of(lensFigures));
  add(tr("Rates"), of(rateFigures));
  add(tr("Balances, $ M"), of(balanceFigures));
}

bool MoneyTabs::hasTables() const {
  return m_outcome && m_outcome->book && (m_of == Of::All || m_contract.has_value());
}

void MoneyTabs::markStale() {
  for (Tab& tab : m_tabs) tab.stale = true;
}

void MoneyTabs::setBook(std::shared_ptr<const BookOutcome> outcome) {
  m_outcome = std::move(outcome);
  markStale();
  refresh();
}

void MoneyTabs::setRun(std::shared_ptr<const RunOutcome> run, bool fresh) {
  m_run = std::move(run);
  m_fresh = fresh;
  markStale();
  refresh();
}

void MoneyTabs::setContract(OneContract contract) {
  if (m_contract == contract) return;
  m_contract = contract;
  markStale();
  refresh();
}

void MoneyTabs::showEvent(QShowEvent* event) {
  QTabWidget::showEvent(event);
  refresh();
}

void MoneyTabs::refresh() {
  if (!isVisible()) return;
  const auto tab = std::ranges::find(m_tabs, currentWidget(), &Tab::page);
  if (tab == m_tabs.end() || !tab->stale) return;
  FigureTable table;
  if (hasTables()) {
    const bool known =
        !m_contract || plan::find(m_outcome->plan->contracts, *m_contract) != nullptr;
    if (known) table = tab->make();
  } else if (m_outcome && !m_outcome->book) {
    table.note = tr("No book: %1").arg(toQt(m_outcome->error.message()));
  }
  tab->view->setTable(table);
  tab->stale = false;
}

std::vector<FigureTable> MoneyTabs::tables() const {
  std::vector<FigureTable> all;
  if (!hasTables()) return all;
  for (const Tab& tab : m_tabs) all.push_back(tab.make());
  for (int basis = 0; basis < m_basis->count(); ++basis)
    for (int grain = 0; grain < m_grain->count(); ++grain) all.push_back(flows(basis, grain));
  return all;
}

}  // namespace offtake::ui
