// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_section.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/pages/table_editor.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {
namespace {

bool isOwnedBy(const plan::Table& table, plan::TableId owner) {
  return std::ranges::any_of(table.fields, [&](const plan::Field& field) {
    return field.owner && field.reference == owner;
  });
}

std::string ownerFieldOf(const plan::Table& table, plan::TableId owner) {
  for (const auto& field : table.fields)
    if (field.owner && field.reference == owner) return std::string(field.name);
  return {};
}

}  // namespace

std::vector<FieldGroup> groupsOf(plan::TableId table) {
  FieldGroup main{planWord(plan::table(table).label), {}};
  FieldGroup trend{QObject::tr("Trend and noise"), {}};
  FieldGroup seasons{QObject::tr("Seasonality: factor of each month, mean 1"), {}};
  bool inTrend = false;
  for (const auto& field : plan::table(table).fields) {
    if (field.name == "driver_key") continue;
    if (field.name == "trend") inTrend = true;
    if (field.name.starts_with("season_")) {
      inTrend = false;
      seasons.fields.emplace_back(field.name);
    } else {
      (inTrend ? trend : main).fields.emplace_back(field.name);
    }
  }
  std::vector<FieldGroup> groups{std::move(main)};
  for (auto* more : {&trend, &seasons})
    if (!more->fields.empty()) groups.push_back(std::move(*more));
  return groups;
}

TableSection::TableSection(PlanDocument& document, plan::TableId table, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table) {
  m_editor = new TableEditor(document, table, {});
  m_form = new RowForm(document, table, groupsOf(table));
  m_detail = new QTabWidget;
  m_detail->setAccessibleName(tr("The selected %1").arg(planWord(plan::table(table).singular)));
  m_detail->setMinimumWidth(400);  // a form's widest list and its label
  m_detail->addTab(m_form, tr("Details"));
  for (const auto& other : plan::tables()) {
    if (!isOwnedBy(other, table)) continue;
    // The first owner in the descriptors is the one that a table is listed under.
    const auto first = std::ranges::find_if(other.fields, &plan::Field::owner);
    if (first->reference != table) continue;
    auto* owned = new TableEditor(document, other.id, {ownerFieldOf(other, table)});
    owned->setOwner(std::nullopt);
    m_owned.push_back(owned);
    m_detail->addTab(owned, planWord(other.label));
  }
  auto* both = new QSplitter(Qt::Horizontal);
  both->addWidget(m_editor);
  both->addWidget(m_detail);
  both->setStretchFactor(0, 3);
  both->setStretchFactor(1, 2);
  both->setSizes({640, 430});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(both);
  connect(m_editor, &TableEditor::currentRowChanged, this, &TableSection::followCursor);
  if (m_editor->model().rowCount() > 0)
    m_editor->view().setCurrentIndex(m_editor->model().index(0, 0));
  followCursor();
}

void TableSection::followCursor() {
  const auto row = m_editor->currentRow();
  if (m_form->row() != row || !row) m_form->setRow(row);
  for (auto* owned : m_owned)
    if (owned->model().owner() != row) owned->setOwner(row);
}

bool TableSection::showRow(plan::TableId table, std::int64_t row, const std::string& field) {
  if (table == m_table) {
    m_editor->showRow(row, field);
    return m_editor->currentRow() == row;
  }
  for (auto* owned : m_owned) {
    if (owned->model().table() != table) continue;
    const auto& described = plan::table(table);
    const void* address = described.row(*m_document.plan(), row);
    if (address == nullptr) return false;
    const auto* owner = plan::findField(described, ownerFieldOf(described, m_table));
    m_editor->showRow(std::get<std::int64_t>(owner->read(address)), {});
    m_detail->setCurrentWidget(owned);
    owned->showRow(row, field);
    return true;
  }
  return false;
}

void TableSection::addDetail(QWidget* widget, const QString& title) {
  m_detail->addTab(widget, title);
}

void TableSection::setProblems(const std::vector<plan::Problem>& problems) {
  m_editor->model().setProblems(problems);
  for (auto* owned : m_owned) owned->model().setProblems(problems);
}

}  // namespace offtake::ui
