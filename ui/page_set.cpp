// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_set.h"

#include "ui/pages/contracts_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/pages/sources_page.h"

#include <QListWidget>
#include <QStackedWidget>

namespace offtake::ui {

void PageSet::build(Session& session, QListWidget& list, QStackedWidget& stack) {
  list.clear();
  const auto add = [&](const QString& name, QWidget* page) {
    list.addItem(name);
    stack.addWidget(page);
  };
  m_contracts = new ContractsPage(session);
  m_simulation = new SimulationPage(session);
  add(QObject::tr("Overview"), new OverviewPage(session));
  add(QObject::tr("Contracts"), m_contracts);
  add(QObject::tr("Simulation"), m_simulation);
  add(QObject::tr("Sources"), new SourcesPage(session));
}

void PageSet::startRun() {
  if (m_simulation != nullptr) m_simulation->start();
}

void PageSet::cancelRun() {
  if (m_simulation != nullptr) m_simulation->cancel();
}

int PageSet::reveal(plan::TableId table, std::int64_t row, const std::string& field) {
  return m_contracts != nullptr && m_contracts->showRow(table, row, field) ? 1 : -1;
}

}  // namespace offtake::ui
