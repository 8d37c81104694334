// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_page.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/pages/table_section.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

TablePage::TablePage(Session& session, const QString& title,
                     const std::vector<plan::TableId>& tables, QWidget* parent)
    : PageFrame(title, parent), m_session(session) {
  m_tabs = new QTabWidget;
  m_tabs->setAccessibleName(title);
  for (const auto table : tables) {
    auto* section = new TableSection(session.document, table);
    m_sections.push_back(section);
    m_tabs->addTab(section, planWord(plan::table(table).label));
  }
  content().addWidget(m_tabs, 1);
  connect(&session, &Session::bookChanged, this, &TablePage::mark);
  if (session.book()) mark();
}

void TablePage::addTab(QWidget* widget, const QString& title) { m_tabs->addTab(widget, title); }

void TablePage::setUpper(QWidget* upper) {
  auto* both = new QSplitter(Qt::Vertical);
  both->setChildrenCollapsible(false);
  both->addWidget(upper);
  both->addWidget(m_tabs);
  both->setStretchFactor(0, 1);
  both->setStretchFactor(1, 1);
  both->setSizes({360, 300});
  content().addWidget(both, 1);
}

void TablePage::mark() {
  for (auto* section : m_sections) section->setProblems(m_session.book()->problems);
}

TableSection* TablePage::section(plan::TableId table) const {
  const auto at = std::ranges::find(m_sections, table, &TableSection::table);
  return at == m_sections.end() ? nullptr : *at;
}

void TablePage::showTab(plan::TableId table) {
  if (auto* shown = section(table)) m_tabs->setCurrentWidget(shown);
}

bool TablePage::showRow(plan::TableId table, std::int64_t row, const std::string& field) {
  for (auto* section : m_sections) {
    if (!section->showRow(table, row, field)) continue;
    m_tabs->setCurrentWidget(section);
    return true;
  }
  return false;
}

}  // namespace offtake::ui
