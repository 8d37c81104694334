// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/terms_table.h"

#include "core/plan/amendment.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/models/field_input.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace offtake::ui {
namespace {

constexpr int kNow = 2;
constexpr int kNew = 3;

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
  auto* form = new QFormLayout;
  form->addRow(tr("In force from (YYYY-MM)"), m_month);
  form->addRow(tr("Find"), m_filter);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(
      new QLabel(tr("Type the new terms into the last column. Months before keep the "
                    "old ones; a period that has begun keeps its rules to its end.")));
  all->addLayout(form);
  all->addWidget(m_table, 1);
  connect(m_month, &QLineEdit::editingFinished, this, &TermsTable::fill);
  connect(m_filter, &QLineEdit::textChanged, this, &TermsTable::filter);
  fill();
}

Result<Month> TermsTable::from() const { return Month::parse(toStd(m_month->text().trimmed())); }

void TermsTable::fill() {
  const auto month = from();
  if (!month) return;
  auto terms = plan::termsOn(m_plan, m_contract, *month);
  if (!terms) return;
  const auto typed = edits();
  m_terms = std::move(*terms);
  m_cells.clear();
  m_table->setRowCount(0);
  for (const plan::TableId id : kTables) {
    const plan::Table& table = plan::table(id);
    for (std::size_t i = 0; i < table.count(m_terms); ++i) {
      const std::int64_t row = table.idAt(m_terms, i);
      if (plan::contractOf(m_terms, id, row) != m_contract) continue;
      for (std::size_t f = 0; f < table.fields.size(); ++f) {
        const plan::Field& field = table.fields[f];
        if (!isTerm(field)) continue;
        const int line = m_table->rowCount();
        m_table->insertRow(line);
        m_cells.push_back({id, row, f});
        const auto value = field.read(table.row(m_terms, row));
        m_table->setItem(line, 0, fixedCell(toQt(plan::describeRow(m_terms, id, row))));
        m_table->setItem(line, 1, fixedCell(toQt(field.label)));
        m_table->setItem(line, kNow, fixedCell(editText(field, value)));
        m_table->setItem(line, kNew, new QTableWidgetItem);
        if (!typed) continue;
        for (const plan::Change& edit : *typed)
          if (edit.table == id && edit.row == row && edit.after->front().first == f)
            m_table->item(line, kNew)->setText(editText(field, edit.after->front().second));
      }
    }
  }
  m_table->resizeColumnsToContents();
  filter(m_filter->text());
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

Result<plan::Changes> TermsTable::edits() const {
  plan::Changes changes;
  for (std::size_t line = 0; line < m_cells.size(); ++line) {
    const QString typed = m_table->item(int(line), kNew)->text().trimmed();
    if (typed.isEmpty()) continue;
    const Cell& cell = m_cells[line];
    const plan::Field& field = plan::table(cell.table).fields[cell.field];
    auto value = parseInput(m_terms, field, typed);
    if (!value) {
      Error error = value.error();
      error.thing = plan::describeRow(m_terms, cell.table, cell.row) + ", " + error.thing;
      return failure(std::move(error));
    }
    changes.push_back(plan::update(m_terms, cell.table, cell.row, field.name, std::move(*value)));
  }
  return changes;
}

}  // namespace offtake::ui
