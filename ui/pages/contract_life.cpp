// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract_life.h"

#include "core/exchange/ics.h"
#include "core/ledger/closing.h"
#include "core/plan/lifecycle.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/pages/life_dialog.h"
#include "ui/pages/terms_table.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

namespace offtake::ui {
namespace {

QTableWidget* listOf(const QStringList& columns, const QString& object, const QString& accessible) {
  auto* table = new QTableWidget(0, int(columns.size()));
  table->setObjectName(object);
  table->setAccessibleName(accessible);
  table->setHorizontalHeaderLabels(columns);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setStretchLastSection(true);
  table->setWordWrap(true);
  return table;
}

void addLine(QTableWidget& table, const QStringList& cells) {
  const int line = table.rowCount();
  table.insertRow(line);
  for (int c = 0; c < cells.size(); ++c) table.setItem(line, c, new QTableWidgetItem(cells[c]));
}

/// A line for a dialog, and its value as a month.
QLineEdit* monthLine(const QString& object, const QString& accessible, const QString& text) {
  auto* edit = new QLineEdit(text);
  edit->setObjectName(object);
  edit->setAccessibleName(accessible);
  edit->setPlaceholderText(QObject::tr("YYYY-MM"));
  return edit;
}

QString nameOf(const plan::Plan& plan, std::int64_t contract) {
  return rowWords(plan, plan::TableId::Contract, contract);
}

}  // namespace

ContractLife::ContractLife(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document) {
  m_versions = listOf({tr("From"), tr("Who"), tr("When"), tr("Why"), tr("Document"), tr("Changes")},
                      QStringLiteral("versions"), tr("Versions of the contract's terms"));
  m_dates = listOf({tr("Date"), tr("What"), tr("Details")}, QStringLiteral("key_dates"),
                   tr("Key dates of the contract"));
  auto* row = new QHBoxLayout;
  const auto button = [&](const QString& text, const QString& object, auto step) {
    auto* made = new QPushButton(text);
    made->setObjectName(object);
    connect(made, &QPushButton::clicked, this, step);
    row->addWidget(made);
  };
  row->addStretch(1);
  button(tr("Close months…"), QStringLiteral("life_close"), &ContractLife::closeMonths);
  button(tr("Reopen…"), QStringLiteral("life_reopen"), &ContractLife::reopenMonths);
  button(tr("Calendar file…"), QStringLiteral("life_calendar"), &ContractLife::exportCalendar);
  auto* all = new QVBoxLayout(this);
  all->addLayout(row);
  all->addWidget(new QLabel(tr("Versions")));
  all->addWidget(m_versions, 2);
  all->addWidget(new QLabel(tr("Key dates")));
  all->addWidget(m_dates, 3);
  connect(&document, &PlanDocument::changed, this, [this] { refresh(); });
  refresh();
}

void ContractLife::setContract(std::optional<std::int64_t> contract) {
  m_contract = contract;
  refresh();
}

void ContractLife::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void ContractLife::refresh() {
  m_stale = !isVisible();
  if (m_stale) return;
  m_versions->setRowCount(0);
  m_dates->setRowCount(0);
  const auto plan = m_document.plan();
  const bool there = m_contract && plan::find(plan->contracts, Id<plan::Contract>{*m_contract});
  if (!there) return;
  showVersions(*plan, {*m_contract});
  showDates(*plan, {*m_contract});
}

void ContractLife::showVersions(const plan::Plan& plan, Id<plan::Contract> contract) {
  for (const auto& version : plan::versionsOf(plan, contract)) {
    QStringList changes;
    for (const auto& change : version.changes) changes << toQt(change);
    if (!version.amendment.value) changes << tr("As first entered");
    addLine(*m_versions,
            {toQt(version.from.text()), toQt(version.author), toQt(version.recorded),
             toQt(version.reason), toQt(version.document), changes.join(QLatin1Char('\n'))});
  }
  m_versions->resizeColumnsToContents();
  m_versions->resizeRowsToContents();
}

void ContractLife::showDates(const plan::Plan& plan, Id<plan::Contract> contract) {
  for (const auto& date : plan::keyDates(plan, contract))
    addLine(*m_dates, {toQt(date.date.text()), planWord(plan::label(date.kind)), toQt(date.what)});
  m_dates->resizeColumnsToContents();
}

void ContractLife::sign() {
  if (!m_contract) return;
  const Id<plan::Contract> contract{*m_contract};
  auto* dialog = new LifeDialog(
      m_document, tr("Sign %1").arg(nameOf(*m_document.plan(), contract.value)), nullptr,
      [contract](const plan::Plan& plan, const plan::Signature& by) {
        return plan::sign(plan, contract, by);
      },
      this);
  dialog->open();
}

void ContractLife::amend() {
  if (!m_contract) return;
  const Id<plan::Contract> contract{*m_contract};
  auto* terms = new TermsTable(*m_document.plan(), contract);
  auto* dialog = new LifeDialog(
      m_document, tr("Amend %1").arg(nameOf(*m_document.plan(), contract.value)), terms,
      [contract, terms](const plan::Plan& plan,
                        const plan::Signature& by) -> Result<plan::Changes> {
        OFFTAKE_ASSIGN(const Month from, terms->from());
        OFFTAKE_ASSIGN(const plan::Changes edits, terms->edits());
        return plan::amend(plan, contract, from, edits, by);
      },
      this);
  dialog->open();
}

void ContractLife::terminate() {
  if (!m_contract) return;
  const Id<plan::Contract> contract{*m_contract};
  auto* terms = new QWidget;
  auto* form = new QFormLayout(terms);
  auto* from = monthLine(QStringLiteral("terminate_from"), tr("First month without it"), {});
  auto* share = new QLineEdit;
  share->setObjectName(QStringLiteral("terminate_share"));
  share->setAccessibleName(tr("Fee, share of the commitments not yet due"));
  share->setPlaceholderText(tr("As the contract says"));
  form->addRow(tr("First month without it"), from);
  form->addRow(tr("Fee share (0 to 1)"), share);
  auto* dialog = new LifeDialog(
      m_document, tr("Terminate %1").arg(nameOf(*m_document.plan(), contract.value)), terms,
      [contract, from, share](const plan::Plan& plan,
                              const plan::Signature& by) -> Result<plan::Changes> {
        OFFTAKE_ASSIGN(const Month month, Month::parse(toStd(from->text().trimmed())));
        std::optional<Decimal> fee;
        if (!share->text().trimmed().isEmpty()) {
          OFFTAKE_ASSIGN(fee, Decimal::parse(toStd(share->text().trimmed())));
        }
        return plan::terminate(plan, contract, month, fee, by);
      },
      this);
  dialog->open();
}

void ContractLife::closeMonths() {
  const auto& settings = m_document.plan()->setting();
  const Month next = settings.closedThrough ? *settings.closedThrough + 1 : settings.start;
  auto* terms = new QWidget;
  auto* form = new QFormLayout(terms);
  auto* through =
      monthLine(QStringLiteral("close_through"), tr("Last month to close"), toQt(next.text()));
  form->addRow(tr("Last month to close"), through);
  auto* dialog = new LifeDialog(
      m_document, tr("Close months"), terms,
      [through](const plan::Plan& plan, const plan::Signature& by) -> Result<plan::Changes> {
        OFFTAKE_ASSIGN(const Month month, Month::parse(toStd(through->text().trimmed())));
        return ledger::closeMonths(plan, month, by);
      },
      this);
  dialog->open();
}

void ContractLife::reopenMonths() {
  const auto& settings = m_document.plan()->setting();
  auto* terms = new QWidget;
  auto* form = new QFormLayout(terms);
  auto* from = monthLine(QStringLiteral("reopen_from"), tr("First month to reopen"),
                         settings.closedThrough ? toQt(settings.closedThrough->text()) : QString());
  form->addRow(tr("First month to reopen"), from);
  auto* dialog = new LifeDialog(
      m_document, tr("Reopen months"), terms,
      [from](const plan::Plan& plan, const plan::Signature& by) -> Result<plan::Changes> {
        OFFTAKE_ASSIGN(const Month month, Month::parse(toStd(from->text().trimmed())));
        return ledger::reopenMonths(plan, month, by);
      },
      this);
  dialog->open();
}

void ContractLife::exportCalendar() {
  const auto plan = m_document.plan();
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export key dates"), tr("key-dates.ics"), tr("Calendar files (*.ics)"));
  if (path.isEmpty()) return;
  const std::string text = exchange::keyDatesToIcs(*plan, plan::keyDates(*plan));
  QSaveFile file(path);
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.write(text.data(), qint64(text.size())) == qint64(text.size()) &&
                       file.commit();
  if (!written)
    QMessageBox::warning(this, tr("Export key dates"),
                         tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

}  // namespace offtake::ui
