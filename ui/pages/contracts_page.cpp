// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contracts_page.h"

#include "core/plan/proposal.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_sources.h"
#include "ui/models/field_input.h"
#include "ui/models/register_model.h"
#include "ui/pages/contract_groups.h"
#include "ui/pages/contract_life.h"
#include "ui/pages/money_tabs.h"
#include "ui/pages/run_charts.h"
#include "ui/pages/table_editor.h"
#include "ui/widgets/row_form.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

ContractsPage::ContractsPage(Session& session, QWidget* parent)
    : PageFrame(tr("Contracts"), parent), m_session(session) {
  m_register = new RegisterModel(session.document, this);
  m_sorted = new QSortFilterProxyModel(this);
  m_sorted->setSourceModel(m_register);
  m_sorted->setSortRole(kSortRole);
  m_table = new QTableView;
  m_table->setModel(m_sorted);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(-1, Qt::AscendingOrder);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAccessibleName(tr("Register of contracts"));
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  m_table->horizontalHeader()->setSectionsMovable(true);
  m_table->setShowGrid(false);
  m_table->setAlternatingRowColors(true);

  m_tabs = new QTabWidget;
  m_tabs->setAccessibleName(tr("The selected contract"));
  m_form = new RowForm(session.document, plan::TableId::Contract, contractGroups());
  m_tabs->addTab(m_form, tr("Terms"));
  const auto tab = [&](plan::TableId table, const QString& title,
                       std::vector<std::string> hidden = {"contract"}) {
    auto* editor = new TableEditor(session.document, table, std::move(hidden));
    editor->setOwner(std::nullopt);
    m_editors.push_back(editor);
    m_tabs->addTab(editor, title);
  };
  tab(plan::TableId::Period, tr("Periods"));
  tab(plan::TableId::Rate, tr("Rates"));
  tab(plan::TableId::Tranche, tr("Deliveries"));
  tab(plan::TableId::Tier, tr("Tiers"));
  tab(plan::TableId::FixedFee, tr("Fees"));
  tab(plan::TableId::Prepayment, tr("Prepayments"));
  tab(plan::TableId::Option, tr("Options"));
  tab(plan::TableId::Spend, tr("Entered spend"));
  m_life = new ContractLife(session.document);
  m_tabs->addTab(m_life, tr("History"));
  m_burnDown = new ChartPanel(tr("Burn-down"),
                              tr("Select a contract to see what is left of its commitment."));

  auto* left = new QSplitter(Qt::Vertical);
  left->addWidget(m_table);
  m_money = new MoneyTabs(MoneyTabs::Of::One);
  m_money->insertTab(0, m_burnDown, tr("Burn-down"));
  m_left = new ChartPanel(tr("Left in the period"),
                          tr("No run yet: press Run to see what may be left, P10 to P90."));
  followRun(*m_left, session);
  m_money->insertTab(1, m_left, tr("Left, P10–P90"));
  m_money->setCurrentIndex(0);
  left->addWidget(m_money);
  left->setStretchFactor(0, 3);
  left->setStretchFactor(1, 2);
  auto* both = new QSplitter(Qt::Horizontal);
  both->addWidget(left);
  both->addWidget(m_tabs);
  both->setStretchFactor(0, 5);
  both->setStretchFactor(1, 4);
  content().addWidget(both, 1);

  auto* add = new QPushButton(tr("New contract"));
  auto* duplicate = new QPushButton(tr("Duplicate as proposed"));
  auto* amend = new QPushButton(tr("Amend…"));
  auto* sign = new QPushButton(tr("Sign…"));
  auto* terminate = new QPushButton(tr("Terminate…"));
  auto* remove = new QPushButton(tr("Remove"));
  for (auto* button : {add, duplicate, amend, sign, terminate, remove}) addAction(button);
  connect(amend, &QPushButton::clicked, m_life, &ContractLife::amend);
  connect(sign, &QPushButton::clicked, m_life, &ContractLife::sign);
  connect(terminate, &QPushButton::clicked, m_life, &ContractLife::terminate);
  connect(add, &QPushButton::clicked, this, &ContractsPage::addContract);
  connect(duplicate, &QPushButton::clicked, this, &ContractsPage::duplicateAsProposed);
  connect(remove, &QPushButton::clicked, this, &ContractsPage::removeContract);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this] { select(selected()); });
  connect(m_register, &QAbstractItemModel::modelReset, this, [this] { select(selected()); });
  connect(&session, &Session::bookChanged, this, [this] {
    m_register->setBook(m_session.book());
    m_money->setBook(m_session.book());
    m_table->resizeColumnsToContents();
    showChart();
    showLeft();
  });
  connect(&session, &Session::runChanged, this, [this] {
    showChart();
    showLeft();
  });
  if (m_sorted->rowCount() > 0) m_table->selectRow(0);
  m_table->resizeColumnsToContents();
}

std::optional<std::int64_t> ContractsPage::selected() const {
  const auto index = m_table->currentIndex();
  if (!index.isValid()) return std::nullopt;
  return index.data(kRowIdRole).toLongLong();
}

void ContractsPage::select(std::optional<std::int64_t> contract) {
  m_form->setRow(contract);
  for (auto* editor : m_editors) editor->setOwner(contract);
  m_life->setContract(contract);
  m_money->setContract(contract ? OneContract{{*contract}} : OneContract{});
  showChart();
  showLeft();
}

void ContractsPage::showChart() {
  const auto contract = selected();
  const auto& outcome = m_session.book();
  if (!contract || !outcome)
    return m_burnDown->clear(tr("Select a contract to see what is left of its commitment."));
  if (!outcome->book)
    return m_burnDown->fail(tr("No book: %1").arg(toQt(outcome->error.message())));
  if (plan::find(outcome->plan->contracts, Id<plan::Contract>{*contract}) == nullptr) return;
  auto burned = burnDownOf(*outcome->plan, *outcome->book, {*contract});
  if (burned.empty())
    return m_burnDown->clear(tr("Not counted in the book: nothing to burn down."));
  const auto& run = m_session.lastRun();
  if (run) addRun(burned, *run->compiled, run->result, {*contract});
  m_burnDown->replace(burned);
  m_burnDown->setStale(!burned.left50.empty() && !m_session.isRunFresh());
}

void ContractsPage::showLeft() {
  const auto contract = selected();
  const auto& run = m_session.lastRun();
  const auto& outcome = m_session.book();
  if (!contract || !run || !outcome || !outcome->book)
    return m_left->clear(tr("No run yet: press Run to see what may be left, P10 to P90."));
  const auto fan = leftFan(*run->compiled, run->result, *outcome->book, {*contract});
  if (fan.empty()) return m_left->clear(tr("Not counted in the run: nothing to burn down."));
  m_left->replace(fan);
  m_left->setStale(!m_session.isRunFresh());
}

void ContractsPage::addContract() {
  const auto snapshot = m_session.document.plan();
  if (snapshot->providers.empty()) {
    const auto id = plan::nextId(*snapshot, plan::TableId::Provider);
    plan::Change provider = plan::insertion(plan::TableId::Provider, id,
                                            {{"name", plan::Value(toStd(tr("New provider")))}});
    setDriverKey(provider);
    if (!m_session.document.push(tr("Add provider"), {provider})) return;
  }
  const auto now = m_session.document.plan();
  const auto id = plan::nextId(*now, plan::TableId::Contract);
  const Month start = now->setting().start;
  plan::Change contract =
      plan::insertion(plan::TableId::Contract, id,
                      {{"name", plan::Value(toStd(tr("New contract %1").arg(id)))},
                       {"provider", plan::Value(now->providers.front().id.value)},
                       {"status", plan::Value(std::string("proposed"))},
                       {"ordinal", plan::Value(std::int64_t(now->contracts.size()) + 1)},
                       {"start", plan::Value(start)},
                       {"end", plan::Value(start + 12)}});
  setDriverKey(contract);
  const plan::Change period =
      plan::insertion(plan::TableId::Period, plan::nextId(*now, plan::TableId::Period),
                      {{"contract", plan::Value(id)},
                       {"start", plan::Value(start)},
                       {"end", plan::Value(start + 12)}});
  if (m_session.document.push(tr("Add contract"), {contract, period}))
    showRow(plan::TableId::Contract, id, "name");
}

void ContractsPage::duplicateAsProposed() {
  const auto contract = selected();
  if (!contract) return;
  const auto snapshot = m_session.document.plan();
  const auto changes = plan::duplicateAsProposed(*snapshot, Id<plan::Contract>{*contract});
  const QString name =
      tr("Duplicate %1 as proposed").arg(rowWords(*snapshot, plan::TableId::Contract, *contract));
  if (!m_session.document.push(name, changes)) return;
  const auto& contracts = m_session.document.plan()->contracts;
  showRow(plan::TableId::Contract, contracts.back().id.value, "name");
}

void ContractsPage::removeContract() {
  const auto contract = selected();
  if (!contract) return;
  const auto snapshot = m_session.document.plan();
  (void)m_session.document
      .push(tr("Remove %1").arg(rowWords(*snapshot, plan::TableId::Contract, *contract)),
            plan::removal(*snapshot, plan::TableId::Contract, *contract))
      .has_value();
}

bool ContractsPage::showRow(plan::TableId table, std::int64_t row, const std::string& field) {
  std::int64_t contract = row;
  const auto snapshot = m_session.document.plan();
  TableEditor* editor = nullptr;
  if (table != plan::TableId::Contract) {
    const auto at = std::ranges::find_if(
        m_editors, [&](TableEditor* e) { return e->model().table() == table; });
    const auto* owner = plan::findField(plan::table(table), "contract");
    const void* address = plan::table(table).row(*snapshot, row);
    if (at == m_editors.end() || owner == nullptr || address == nullptr) return false;
    contract = std::get<std::int64_t>(owner->read(address));
    editor = *at;
  }
  const int place = m_register->rowOf({contract});
  if (place < 0) return false;
  m_table->selectRow(m_sorted->mapFromSource(m_register->index(place, 0)).row());
  if (editor == nullptr) {
    m_tabs->setCurrentWidget(m_form);
    if (!field.empty() || isVisible()) m_form->focusField(field);
  } else {
    m_tabs->setCurrentWidget(editor);
    editor->showRow(row, field);
  }
  return true;
}

}  // namespace offtake::ui
