// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_set.h"

#include "ui/pages/contracts_page.h"
#include "ui/pages/cost_curves_page.h"
#include "ui/pages/curve_by_year.h"
#include "ui/pages/demand_page.h"
#include "ui/pages/deployments_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/scenarios_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/pages/sources_page.h"
#include "ui/pages/table_page.h"
#include "ui/pages/table_section.h"

#include <QApplication>
#include <QListWidget>
#include <QStackedWidget>

namespace offtake::ui {

namespace {

/// Without the style sheet while it lives: each widget that gets a parent is matched against it
/// again with all that it holds, which took two thirds of the program's start.
class Unstyled {
public:
  Unstyled() : m_sheet(qApp->styleSheet()) { qApp->setStyleSheet({}); }
  Unstyled(const Unstyled&) = delete;
  Unstyled& operator=(const Unstyled&) = delete;
  ~Unstyled() { qApp->setStyleSheet(m_sheet); }

private:
  QString m_sheet;
};

}  // namespace

void PageSet::build(Session& session, QListWidget& list, QStackedWidget& stack) {
  using enum plan::TableId;
  const Unstyled unstyled;
  list.clear();
  m_tables.clear();
  const auto add = [&](const QString& name, QWidget* page) {
    list.addItem(name);
    return stack.addWidget(page);
  };
  const auto addPage = [&](TablePage* page) {
    m_tables.push_back({page, add(page->accessibleName(), page)});
    return page;
  };
  const auto addTables = [&](const QString& name, const std::vector<plan::TableId>& tables) {
    return addPage(new TablePage(session, name, tables));
  };
  m_contracts = new ContractsPage(session);
  m_simulation = new SimulationPage(session);
  add(QObject::tr("Overview"), new OverviewPage(session));
  m_contractsAt = add(QObject::tr("Contracts"), m_contracts);
  addPage(new DeploymentsPage(session));
  auto* curves = addPage(new CostCurvesPage(session));
  auto& skus = *curves->section(Sku);
  skus.addDetail(new CurveByYear(session.document, skus), QObject::tr("Year by year"));
  addPage(new DemandPage(session));
  add(QObject::tr("Simulation"), m_simulation);
  addPage(new ScenariosPage(session));
  auto* sources = new SourcesPage(session);
  addPage(sources);
  QObject::connect(sources, &SourcesPage::wanted, &list, [this, &list](const NumberPlace& place) {
    const int page = reveal(place.table, place.row, place.field);
    if (page < 0) return;
    list.setCurrentRow(page);
    (void)reveal(place.table, place.row, place.field);  // the keyboard goes only to what is seen
  });
  addTables(QObject::tr("Plan"), {Settings, Provider, Currency, CpiRate, CashFlow});
}

void PageSet::startRun() {
  if (m_simulation != nullptr) m_simulation->start();
}

void PageSet::cancelRun() {
  if (m_simulation != nullptr) m_simulation->cancel();
}

int PageSet::reveal(plan::TableId table, std::int64_t row, const std::string& field) {
  // A table with a page of its own is edited there in full, though a contract shows its rows too.
  for (const auto& place : m_tables)
    if (place.page->section(table) != nullptr && place.page->showRow(table, row, field))
      return place.at;
  if (m_contracts != nullptr && m_contracts->showRow(table, row, field)) return m_contractsAt;
  for (const auto& place : m_tables)
    if (place.page->showRow(table, row, field)) return place.at;
  return -1;
}

}  // namespace offtake::ui
