// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/register_model.h"

#include "core/ledger/views/totals.h"
#include "core/plan/citations.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/base/provider_color.h"
#include "ui/figures/figure_model.h"
#include "ui/figures/roles.h"
#include "ui/models/rows_model.h"

#include <QIcon>
#include <QPixmap>

#include <algorithm>

namespace offtake::ui {
namespace {

/// The colour as it is, on a selected row too: Qt would mix the selection into it.
QIcon swatch(const QColor& color) {
  QPixmap square(16, 16);
  square.fill(color);
  QIcon icon;
  for (const auto mode : {QIcon::Normal, QIcon::Selected}) icon.addPixmap(square, mode);
  return icon;
}

std::vector<Id<plan::Contract>> idsInOrder(const plan::Plan& plan) {
  std::vector<const plan::Contract*> rows;
  for (const auto& contract : plan.contracts) rows.push_back(&contract);
  std::ranges::stable_sort(rows, {}, [](const plan::Contract* c) { return c->ordinal; });
  std::vector<Id<plan::Contract>> ids;
  for (const auto* contract : rows) ids.push_back(contract->id);
  return ids;
}

Money shortfallOf(const ledger::Book& book, Id<plan::Contract> contract) {
  const auto totals = ledger::totalsOf(book, contract);
  return totals[ledger::LedgerKind::TrueUp] + totals[ledger::LedgerKind::AggregateTrueUp];
}

}  // namespace

RegisterModel::RegisterModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_ids(idsInOrder(*document.plan())),
      m_register(ledger::contractRegister(*document.plan())) {
  connect(&document, &PlanDocument::changed, this, [this](const Touched&) { reload(); });
}

void RegisterModel::reload() {
  auto now = idsInOrder(*m_document.plan());
  m_register = ledger::contractRegister(*m_document.plan());
  if (now == m_ids) {
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kCount - 1));
    return;
  }
  beginResetModel();
  m_ids = std::move(now);
  endResetModel();
}

void RegisterModel::setBook(std::shared_ptr<const BookOutcome> outcome) {
  m_outcome = std::move(outcome);
  if (!m_ids.empty()) Q_EMIT dataChanged(index(0, kPayable), index(rowCount() - 1, kShortfall));
}

int RegisterModel::rowOf(Id<plan::Contract> contract) const {
  const auto at = std::ranges::find(m_ids, contract);
  return at == m_ids.end() ? -1 : static_cast<int>(at - m_ids.begin());
}

int RegisterModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}
int RegisterModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(kCount);
}

/// Of the whole term, amendments in, in the reporting currency.
Money RegisterModel::commitmentOf(const plan::Contract& contract) const {
  const auto line =
      std::ranges::find(m_register.lines, contract.id, &ledger::Register::Line::contract);
  return line == m_register.lines.end() ? Money{} : line->commitment;
}

QStringList RegisterModel::keys(const plan::Contract& contract, int column) const {
  const std::string id = std::to_string(contract.id.value);
  const bool hasBook = m_outcome && m_outcome->book && contract.counted;
  if (column == kCommitment && commitmentOf(contract).cents != 0)
    return explainKeys({"register/" + id});
  if (column == kPayable && hasBook) return explainKeys({"sum/payable/" + id + "/all"});
  if (column == kShortfall && hasBook) return explainKeys({"sum/true_ups/" + id + "/all"});
  return {};
}

QString RegisterModel::text(const plan::Contract& contract, int column) const {
  const auto snapshot = m_document.plan();
  const bool hasBook = m_outcome && m_outcome->book && contract.counted;
  switch (column) {
    case kName: return toQt(contract.name);
    case kProvider: {
      const auto* provider = plan::find(snapshot->providers, contract.provider);
      return provider != nullptr ? toQt(provider->name) : noneText();
    }
    case kStatus:
      return choiceWord(plan::name(contract.status)) +
             (contract.counted ? QString() : tr(", not counted"));
    case kTerm:
      return toQt(contract.start.text()) + QStringLiteral(" – ") + toQt((contract.end - 1).text());
    case kCommitment:
      return commitmentOf(contract).cents == 0 ? noneText() : compactMoney(commitmentOf(contract));
    case kConfidence: {
      const auto* citation =
          plan::citationInUse(*snapshot, "contract", contract.id.value, "commitment");
      return citation != nullptr ? choiceWord(plan::name(citation->confidence)) : noneText();
    }
    case kPayable:
      return hasBook ? compactMoney(ledger::totalsOf(*m_outcome->book, contract.id).payable())
                     : noneText();
    case kShortfall:
      return hasBook ? compactMoney(shortfallOf(*m_outcome->book, contract.id)) : noneText();
    default: return {};
  }
}

QVariant RegisterModel::sortKey(const plan::Contract& contract, int column) const {
  const bool hasBook = m_outcome && m_outcome->book;
  if (column == kCommitment) return qint64(commitmentOf(contract).cents);
  if (column == kTerm) return contract.start.index;
  if (column == kPayable && hasBook)
    return qint64(ledger::totalsOf(*m_outcome->book, contract.id).payable().cents);
  if (column == kShortfall && hasBook)
    return qint64(shortfallOf(*m_outcome->book, contract.id).cents);
  return text(contract, column);
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto snapshot = m_document.plan();
  const auto* contract = plan::find(snapshot->contracts, contractAt(index.row()));
  if (contract == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole: return text(*contract, index.column());
    case Qt::ToolTipRole:
      return index.column() == kCommitment ? fullMoney(commitmentOf(*contract)) : QVariant();
    case Qt::TextAlignmentRole: {
      const bool figure = index.column() == kCommitment || index.column() == kPayable ||
                          index.column() == kShortfall;
      return QVariant(int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::DecorationRole: {
      const auto* provider = plan::find(snapshot->providers, contract->provider);
      if (index.column() != kProvider || provider == nullptr) return {};
      return swatch(colorOf(*snapshot, *provider));
    }
    case kSortRole: return sortKey(*contract, index.column());
    case kRowIdRole: return qint64(contract->id.value);
    case kExplainRole: return keys(*contract, index.column());
    default: return {};
  }
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case kName: return tr("Contract");
    case kProvider: return tr("Provider");
    case kStatus: return tr("Status");
    case kTerm: return tr("Term");
    case kCommitment: return tr("Commitment");
    case kConfidence: return tr("Confidence");
    case kPayable: return tr("Payable,\nbook");
    case kShortfall: return tr("of it\nshortfall");
    default: return {};
  }
}

}  // namespace offtake::ui
