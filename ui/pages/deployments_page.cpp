// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deployments_page.h"

#include "ui/gantt/gantt_view.h"
#include "ui/pages/site_panel.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_section.h"

#include <QSplitter>

namespace offtake::ui {

DeploymentsPage::DeploymentsPage(Session& session, QWidget* parent)
    : TablePage(session, tr("Deployments"), {plan::TableId::Tranche, plan::TableId::Site}, parent) {
  m_gantt = new GanttView(session.document);
  auto* upper = new QSplitter(Qt::Horizontal);
  upper->addWidget(m_gantt);
  m_power = new SitePanel(session);
  upper->addWidget(m_power);
  upper->setChildrenCollapsible(false);
  upper->setStretchFactor(0, 3);
  upper->setStretchFactor(1, 2);
  upper->setSizes({700, 480});
  setUpper(upper);
  connectBoth();
  followTable();
}

void DeploymentsPage::connectBoth() {
  auto& editor = section(plan::TableId::Tranche)->editor();
  connect(&editor, &TableEditor::currentRowChanged, this, &DeploymentsPage::followTable);
  connect(m_gantt, &GanttView::selectionChanged, this, &DeploymentsPage::followGantt);
  auto& sites = section(plan::TableId::Site)->editor();
  connect(&sites, &TableEditor::currentRowChanged, this,
          [this, &sites] { m_power->showSite(sites.currentRow().value_or(0)); });
  connect(m_gantt, &GanttView::wantsTable, this, &DeploymentsPage::toTable);
}

void DeploymentsPage::followTable() {
  m_gantt->select(section(plan::TableId::Tranche)->editor().currentRow().value_or(0));
}

void DeploymentsPage::followGantt(std::int64_t tranche) {
  auto& editor = section(plan::TableId::Tranche)->editor();
  const int row = editor.model().rowOf(tranche);
  if (row < 0 || editor.currentRow() == tranche) return;  // a filter may hide it
  const int column = std::max(0, editor.view().currentIndex().column());
  editor.view().setCurrentIndex(editor.model().index(row, column));
}

void DeploymentsPage::toTable(std::int64_t tranche) {
  (void)showRow(plan::TableId::Tranche, tranche, "online");
}

}  // namespace offtake::ui
