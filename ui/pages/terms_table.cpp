// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/terms_table.h"

#include "core/plan/amendment.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/models/field_input.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace offtake::ui {
namespace {

constexpr int kNow = 2;

constexpr auto kTables =
    std::to_array({plan::TableId::Contract, plan::TableId::Period, plan::TableId::Rate,
                   plan::TableId::Tranche, plan::TableId::Tier, plan::TableId::FixedFee,
                   plan::TableId::Prepayment, plan::TableId::Option});

/// Whether a field is a term: not what the row belongs to, nor how the plan keeps it.
bool isTerm(const plan::Field& field) {
  static const std::array<std::string_view, 5> kept{"driver_key", "ordinal", "status", "replaces",
                                                    "counted"};
  return !field.owner && std::ranges::find(kept, field.name) == kept.end() &&
         !field.name.starts_with("opening_");
}

QTableWidgetItem* fixedCell(const QString& text) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
  return item;
}

/// The first commitment period that has not begun by the plan's second month, or the term's start.
Month firstChoice(const plan::Plan& plan, Id<plan::Contract> contract) {
  Month month = plan::find(plan.contracts, contract)->start;
  std::vector<Month> starts;
  for (const plan::Period& p : plan.periods)
    if (p.contract == contract && p.start > std::max(month, plan.setting().start))
      starts.push_back(p.start);
  return starts.empty() ? month : *std::ranges::min_element(starts);
}

}  // namespace

TermsTable::TermsTable(const plan::Plan& plan, Id<plan::Contract> contract, QWidget* parent)
    : QWidget(parent), m_plan(plan), m_terms(plan), m_contract(contract) {
  m_month = new QLineEdit(toQt(firstChoice(plan, contract).text()));
  m_month->setObjectName(QStringLiteral("amend_from"));
  m_month->setAccessibleName(tr("First month of the new terms"));
  m_filter = new QLineEdit;
  m_filter->setObjectName(QStringLiteral("amend_filter"));
  m_filter->setAccessibleName(tr("Find a term"));
  m_filter->setPlaceholderText(tr("Find a term: period commitment, rate …"));
  m_filter->setClearButtonEnabled(true);
  m_table = new QTableWidget(0, 4);
  m_table->setObjectName(QStringLiteral("amend_terms"));
  m_table->setAccessibleName(tr("Terms now and from the month on"));
  m_table->setHorizontalHeaderLabels({tr("Row"), tr("Term"), tr("Now"), tr("New")});
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setMinimumSize(720, 320);
  m_table->setTabKeyNavigation(false);
  m_kind = new QComboBox;
  m_kind->setObjectName(QStringLiteral("amend_kind"));
  m_kind->setAccessibleName(tr("Kind of row to add"));
  for (const plan::TableId id : kTables)
    if (id != plan::TableId::Contract) m_kind->addItem(planWord(plan::table(id).singular), int(id));
  m_remove = new QPushButton(tr("Remove row"));
  m_remove->setObjectName(QStringLiteral("amend_remove"));
  build();
  fill();
}

void TermsTable::build() {
  auto* add = new QPushButton(tr("Add row"));
  add->setObjectName(QStringLiteral("amend_add"));
  auto* form = new QFormLayout;
  form->addRow(tr("In force from (YYYY-MM)"), m_month);
  form->addRow(tr("Find"), m_filter);
  auto* rows = new QHBoxLayout;
  rows->addWidget(m_kind);
  rows->addWidget(add);
  rows->addStretch(1);
  rows->addWidget(m_remove);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(
      new QLabel(tr("Type the new terms into the last column; \"none\" clears one. Months before "
                    "keep the old ones; a period that has begun keeps its rules to its end.")));
  all->addLayout(form);
  all->addWidget(m_table, 1);
  all->addLayout(rows);
  connect(m_month, &QLineEdit::editingFinished, this, &TermsTable::fill);
  connect(m_filter, &QLineEdit::textChanged, this, &TermsTable::filter);
  connect(m_table, &QTableWidget::currentCellChanged, this, &TermsTable::showRemoval);
  connect(m_remove, &QPushButton::clicked, this, &TermsTable::toggleRemoval);
  connect(add, &QPushButton::clicked, this,
          [this] { addRow(static_cast<plan::TableId>(m_kind->currentData().toInt())); });
}

Result<Month> TermsTable::from() const { return Month::parse(toStd(m_month->text().trimmed())); }

void TermsTable::fill() {
  const auto month = from();
  if (!month) return;
  auto terms = plan::termsOn(m_plan, m_contract, *month);
  if (!terms) return;
  remember();
  m_terms = std::move(*terms);
  m_cells.clear();
  m_table->setRowCount(0);
  for (const plan::TableId id : kTables) {
    const plan::Table& table = plan::table(id);
    for (std::size_t i = 0; i < table.count(m_terms); ++i)
      if (plan::contractOf(m_terms, id, table.idAt(m_terms, i)) == m_contract)
        addLines(id, table.idAt(m_terms, i));
    for (const Row& row : m_added)
      if (row.first == id) addLines(id, row.second);
  }
  m_table->resizeColumnsToContents();
  filter(m_filter->text());
  showRemoval();
}

/// Keeps what is typed while the lines are made anew.
void TermsTable::remember() {
  for (std::size_t line = 0; line < m_cells.size(); ++line)
    if (!m_removed.contains({m_cells[line].table, m_cells[line].row}))
      m_typed[m_cells[line]] = m_table->item(int(line), kNew)->text();
}

void TermsTable::addLines(plan::TableId id, std::int64_t row) {
  const plan::Table& table = plan::table(id);
  const bool removed = m_removed.contains({id, row});
  for (std::size_t f = 0; f < table.fields.size(); ++f) {
    const plan::Field& field = table.fields[f];
    if (!isTerm(field)) continue;
    const int line = m_table->rowCount();
    m_table->insertRow(line);
    m_cells.push_back({id, row, f});
    const QString now = row < 0 ? QString() : startText(field, field.read(table.row(m_terms, row)));
    m_table->setItem(line, 0, fixedCell(nameOf(id, row)));
    m_table->setItem(line, 1, fixedCell(planWord(field.label)));
    m_table->setItem(line, kNow, fixedCell(now));
    m_table->setItem(
        line, kNew,
        removed ? fixedCell(tr("removed")) : new QTableWidgetItem(m_typed[m_cells.back()]));
    if (!removed) continue;
    QFont font = m_table->font();
    font.setStrikeOut(true);
    for (const int column : {0, 1, kNow}) m_table->item(line, column)->setFont(font);
  }
}

QString TermsTable::nameOf(plan::TableId id, std::int64_t row) const {
  if (row > 0) return rowWords(m_terms, id, row);
  int number = 0;
  for (const Row& added : m_added) {
    if (added.first == id) ++number;
    if (added == Row{id, row}) break;
  }
  return tr("new %1 %2").arg(planWord(plan::table(id).singular)).arg(number);
}

QString TermsTable::suggestion(plan::TableId id, const plan::Field& field) const {
  using plan::TableId;
  const auto month = from();
  Month begin = month ? *month : m_plan.setting().start;
  if (id == TableId::Period)
    for (const plan::Period& period : m_terms.periods)
      if (period.contract == m_contract) begin = std::max(begin, period.end);
  const bool begins = field.name == "start" || field.name == "from_month" ||
                      field.name == "online" || field.name == "date";
  const bool ends = (id == TableId::Period && field.name == "end") || field.name == "until_month";
  if (!begins && !ends) {
    const auto first = firstValue(m_terms, id, field, m_contract.value);
    return first ? startText(field, *first) : QString();
  }
  const Month at = ends ? begin + 12 : begin;
  return field.type == plan::FieldType::Date ? toQt(Date::firstOf(at).text()) : toQt(at.text());
}

void TermsTable::addRow(plan::TableId id) {
  const Row row{id, m_next--};
  m_added.push_back(row);
  const plan::Table& table = plan::table(id);
  for (std::size_t f = 0; f < table.fields.size(); ++f)
    if (isTerm(table.fields[f])) m_typed[{id, row.second, f}] = suggestion(id, table.fields[f]);
  m_filter->clear();
  fill();
  for (std::size_t line = 0; line < m_cells.size(); ++line)
    if (m_cells[line].row == row.second) return m_table->setCurrentCell(int(line), kNew);
}

void TermsTable::toggleRemoval() {
  const int line = m_table->currentRow();
  if (line < 0 || m_cells[std::size_t(line)].table == plan::TableId::Contract) return;
  const Row row{m_cells[std::size_t(line)].table, m_cells[std::size_t(line)].row};
  remember();
  m_cells.clear();  // what is typed has been remembered, as the row was until now
  if (row.second < 0) {
    std::erase(m_added, row);
    std::erase_if(m_typed, [&](const auto& typed) { return typed.first.row == row.second; });
  } else if (m_removed.erase(row) == 0) {
    m_removed.insert(row);
  }
  fill();
  m_table->setCurrentCell(std::min(line, m_table->rowCount() - 1), kNew);
}

/// What the button would do to the current line's row.
void TermsTable::showRemoval() {
  const int line = m_table->currentRow();
  const bool any = line >= 0 && std::size_t(line) < m_cells.size() &&
                   m_cells[std::size_t(line)].table != plan::TableId::Contract;
  m_remove->setEnabled(any);
  const bool removed =
      any && m_removed.contains({m_cells[std::size_t(line)].table, m_cells[std::size_t(line)].row});
  m_remove->setText(removed ? tr("Keep row") : tr("Remove row"));
}

void TermsTable::filter(const QString& words) {
  const auto parts = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (int line = 0; line < m_table->rowCount(); ++line) {
    const QString text =
        m_table->item(line, 0)->text() + QLatin1Char(' ') + m_table->item(line, 1)->text();
    const bool shown = std::ranges::all_of(
        parts, [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); });
    m_table->setRowHidden(line, !shown);
  }
}

}  // namespace offtake::ui
