// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/choice_delegate.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/base/theme.h"
#include "ui/models/entry.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace offtake::ui {
namespace {

const RowsModel* modelOf(const QModelIndex& index) {
  return qobject_cast<const RowsModel*>(index.model());
}

constexpr char kChosenProperty[] = "offtake_chosen";

}  // namespace

bool isBeingEdited(const QWidget* editor) {
  const auto* line = qobject_cast<const QLineEdit*>(editor);
  return (line != nullptr && line->isModified()) || editor->property(kChosenProperty).toBool();
}

ChoiceDelegate::ChoiceDelegate(PlanDocument& document, QObject* parent)
    : QStyledItemDelegate(parent), m_document(document) {}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
  const auto* rows = modelOf(index);
  if (rows == nullptr) return nullptr;
  const auto* field = &rows->field(index.column());
  QStringList words;
  for (const auto choice : field->choices) words << choiceWord(choice);
  if (field->type == plan::FieldType::Flag)
    words << editText(*field, true) << editText(*field, false);
  if (field->type == plan::FieldType::Reference) {
    const auto snapshot = m_document.plan();
    const auto& target = plan::table(field->reference);
    for (std::size_t i = 0; i < target.count(*snapshot); ++i)
      words << referenceName(*snapshot, field->reference, target.idAt(*snapshot, i));
  }
  if (words.isEmpty()) {
    auto* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(planWord(field->label));
    if (auto* line = qobject_cast<QLineEdit*>(editor))
      connect(line, &QLineEdit::textEdited, this, [this, line, rows, field](const QString& typed) {
        const QString said = understood(*m_document.plan(), rows->table(), *field, typed);
        line->setAccessibleDescription(said);
        line->setToolTip(said);
        if (said.isEmpty()) QToolTip::hideText();
        else QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())), said, line);
      });
    return editor;
  }
  auto* list = new QComboBox(parent);
  list->setAccessibleName(planWord(field->label));
  if (field->nullable) list->addItem(noneText());
  list->addItems(words);
  connect(list, &QComboBox::activated, list, [list] { list->setProperty(kChosenProperty, true); });
  return list;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  if (isBeingEdited(editor)) return;
  auto* list = qobject_cast<QComboBox*>(editor);
  if (list == nullptr) {
    // The same text once more would move the cursor, and what is selected to be typed over.
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && line->text() == index.data(Qt::EditRole).toString()) return;
    const bool typedOver = line != nullptr && line->selectedText() == line->text();
    QStyledItemDelegate::setEditorData(editor, index);
    if (typedOver) line->selectAll();
    return;
  }
  const int at = list->findText(index.data(Qt::DisplayRole).toString());
  list->setCurrentIndex(std::max(at, list->findText(index.data(Qt::EditRole).toString())));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
  auto* list = qobject_cast<QComboBox*>(editor);
  if (list == nullptr) return QStyledItemDelegate::setModelData(editor, model, index);
  model->setData(index, list->currentText() == noneText() ? QString() : list->currentText());
}

/// Enter is taken at once. Qt takes it when the window next has its turn, and keys that follow before
/// would go into the cell that has just been entered.
bool ChoiceDelegate::eventFilter(QObject* watched, QEvent* event) {
  auto* editor = qobject_cast<QWidget*>(watched);
  if (event->type() == QEvent::KeyPress && editor != nullptr) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool entered = key == Qt::Key_Return || key == Qt::Key_Enter;
    editor->setProperty(kEnteredProperty, entered);
    if (entered) {
      Q_EMIT commitData(editor);
      Q_EMIT closeEditor(editor, QAbstractItemDelegate::SubmitModelCache);
      return true;
    }
  }
  return QStyledItemDelegate::eventFilter(watched, event);
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QRect cell = option.rect;
  if (!index.data(kProblemRole).toString().isEmpty()) {
    painter->save();
    painter->setPen(QPen(Theme::current().color("bad"), 2));
    painter->drawRect(cell.adjusted(1, 1, -2, -2));
    painter->restore();
  }
  if (index.data(kOverriddenRole).toBool()) {
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::current().color("accent"));
    const QPoint corner = cell.topLeft();
    painter->drawPolygon(QPolygon({corner, corner + QPoint(7, 0), corner + QPoint(0, 7)}));
    painter->restore();
  }
}

}  // namespace offtake::ui
