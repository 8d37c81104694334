// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/choice_delegate.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <QComboBox>
#include <QSortFilterProxyModel>

namespace offtake::ui {
namespace {

/// The field that a cell shows, through any proxies.
const plan::Field* fieldAt(const QModelIndex& index) {
  const QAbstractItemModel* model = index.model();
  QModelIndex at = index;
  while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(model)) {
    at = proxy->mapToSource(at);
    model = proxy->sourceModel();
  }
  const auto* rows = qobject_cast<const RowsModel*>(model);
  return rows != nullptr && at.isValid() ? &rows->field(at.column()) : nullptr;
}

}  // namespace

ChoiceDelegate::ChoiceDelegate(PlanDocument& document, QObject* parent)
    : QStyledItemDelegate(parent), m_document(document) {}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
  const auto* field = fieldAt(index);
  if (field == nullptr) return nullptr;
  QStringList words;
  for (const auto choice : field->choices) words << toQt(choice);
  if (field->type == plan::FieldType::Flag)
    words << editText(*field, true) << editText(*field, false);
  if (field->type == plan::FieldType::Reference) {
    const auto snapshot = m_document.plan();
    const auto& target = plan::table(field->reference);
    for (std::size_t i = 0; i < target.count(*snapshot); ++i)
      words << referenceName(*snapshot, field->reference, target.idAt(*snapshot, i));
  }
  if (words.isEmpty()) {
    auto* line = QStyledItemDelegate::createEditor(parent, option, index);
    line->setAccessibleName(toQt(field->label));
    return line;
  }
  auto* list = new QComboBox(parent);
  list->setAccessibleName(toQt(field->label));
  if (field->nullable) list->addItem(noneText());
  list->addItems(words);
  return list;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* list = qobject_cast<QComboBox*>(editor);
  if (list == nullptr) return QStyledItemDelegate::setEditorData(editor, index);
  const int at = list->findText(index.data(Qt::DisplayRole).toString());
  list->setCurrentIndex(std::max(at, list->findText(index.data(Qt::EditRole).toString())));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
  auto* list = qobject_cast<QComboBox*>(editor);
  if (list == nullptr) return QStyledItemDelegate::setModelData(editor, model, index);
  model->setData(index, list->currentText() == noneText() ? QString() : list->currentText());
}

}  // namespace offtake::ui
