// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paste_dialog.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {
namespace {

constexpr int kPreviewRows = 8;
constexpr int kListed = 500;

QTableWidget* listOf(const QString& name, const QStringList& heads) {
  auto* list = new QTableWidget(0, int(heads.size()));
  list->setAccessibleName(name);
  list->setHorizontalHeaderLabels(heads);
  list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list->setTabKeyNavigation(false);
  list->verticalHeader()->hide();
  list->horizontalHeader()->setStretchLastSection(true);
  return list;
}

}  // namespace

PasteDialog::PasteDialog(const RowsModel& model, const CellBlock& block, const BlockTarget& target,
                         QWidget* parent)
    : QDialog(parent), m_model(model), m_block(block), m_target(target) {
  setWindowTitle(tr("Paste"));
  if (!block.own) m_evidence = evidenceOf(numbersOf(model, block, target));
  if (!m_evidence.mustAsk()) m_convention = NumberConvention::Point;
  else m_convention = m_evidence.likely();
  work();
  if (mustAsk()) build();
}

void PasteDialog::work() {
  m_edit = planPaste(m_model, m_block, m_target, m_convention.value_or(NumberConvention::Point));
}

QWidget* PasteDialog::conventions() {
  auto* box = new QGroupBox(tr("How are these numbers written?"));
  auto* column = new QVBoxLayout(box);
  const QString example = m_evidence.ambiguous;
  auto* why =
      new QLabel(example.isEmpty() ? tr("Some of them can only be read with a decimal comma.")
                                   : tr("\"%1\" can be read in two ways.").arg(example));
  m_point = new QRadioButton(tr("1,234.5 – decimal p&oint"));
  m_comma = new QRadioButton(tr("1.234,5 – decimal &comma"));
  column->addWidget(why);
  column->addWidget(m_point);
  column->addWidget(m_comma);
  if (m_convention)
    (*m_convention == NumberConvention::Point ? m_point : m_comma)->setChecked(true);
  connect(m_point, &QRadioButton::clicked, this, [this] { choose(NumberConvention::Point); });
  connect(m_comma, &QRadioButton::clicked, this, [this] { choose(NumberConvention::Comma); });
  return box;
}

void PasteDialog::build() {
  auto* column = new QVBoxLayout(this);
  if (m_evidence.mustAsk()) column->addWidget(conventions());
  if (const auto unknown = unknownHeadings(m_model, m_block); !unknown.isEmpty()) {
    auto* said = new QLabel(
        tr("The first row seems to name columns, but this table has none called %1. It is read as "
           "cells.")
            .arg(unknown.join(QStringLiteral(", "))));
    said->setObjectName(QStringLiteral("paste_headings"));
    said->setProperty("warn", true);
    said->setWordWrap(true);
    column->addWidget(said);
  }
  QStringList heads;
  for (const int at : m_target.columns) heads << planWord(m_model.field(at).label);
  m_preview = listOf(tr("Preview"), heads.mid(0, m_block.columns()));
  column->addWidget(new QLabel(tr("What will stand in the table:")));
  column->addWidget(m_preview);
  m_said = new QLabel;
  m_said->setWordWrap(true);
  column->addWidget(m_said);
  m_refused = listOf(tr("Cells that cannot be taken"), {tr("Where"), tr("Pasted"), tr("Why")});
  column->addWidget(m_refused);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_all = buttons->addButton(tr("&Paste"), QDialogButtonBox::AcceptRole);
  m_good = buttons->addButton(tr("Paste the &good ones"), QDialogButtonBox::AcceptRole);
  m_all->setObjectName(QStringLiteral("paste_all"));
  m_good->setObjectName(QStringLiteral("paste_good"));
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  resize(640, 480);
  showEdit();
}

void PasteDialog::choose(NumberConvention convention) {
  m_convention = convention;
  if (m_point != nullptr)
    (convention == NumberConvention::Point ? m_point : m_comma)->setChecked(true);
  work();
  showEdit();
}

void PasteDialog::showEdit() {
  const bool chosen = m_convention.has_value();
  m_preview->setRowCount(chosen ? std::min<int>(kPreviewRows, int(m_edit.shown.size())) : 0);
  for (int row = 0; row < m_preview->rowCount(); ++row)
    for (int at = 0; at < m_preview->columnCount(); ++at) {
      const auto& cells = m_edit.shown[std::size_t(row)];
      m_preview->setItem(row, at, new QTableWidgetItem(cells.value(at)));
    }
  const int refused = chosen ? int(m_edit.refused.size()) : 0;
  m_refused->setVisible(refused > 0);
  m_refused->setRowCount(std::min(refused, kListed));
  for (int i = 0; i < m_refused->rowCount(); ++i) {
    const auto& cell = m_edit.refused[std::size_t(i)];
    m_refused->setItem(i, 0, new QTableWidgetItem(cell.where));
    m_refused->setItem(i, 1, new QTableWidgetItem(cell.typed));
    m_refused->setItem(i, 2, new QTableWidgetItem(toQt(cell.reason.message())));
  }
  if (!chosen) m_said->setText(tr("Choose how the numbers are written."));
  else if (refused == 0) m_said->setText(tr("%n cell(s) will be pasted.", nullptr, m_edit.cells));
  else
    m_said->setText(tr("%1 of %2 cells cannot be taken, so nothing is pasted unless you say so. "
                       "The good ones alone leave the others red, to be mended.")
                        .arg(refused)
                        .arg(refused + m_edit.cells));
  m_all->setEnabled(chosen && refused == 0);
  m_all->setDefault(chosen && refused == 0);
  m_good->setVisible(refused > 0);
  m_good->setEnabled(chosen && m_edit.cells > 0);
}

}  // namespace offtake::ui
