// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/correlation_editor.h"

#include "ui/base/theme.h"
#include "ui/delegates/choice_delegate.h"
#include "ui/models/correlation_model.h"
#include "ui/models/rows_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace offtake::ui {
namespace {

/// Tells the editor of every keystroke.
class TryingDelegate : public QStyledItemDelegate {
public:
  explicit TryingDelegate(CorrelationEditor& owner) : QStyledItemDelegate(&owner), m_owner(owner) {}
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                        const QModelIndex& index) const override {
    auto* line = new QLineEdit(parent);
    line->setAccessibleName(index.data(Qt::ToolTipRole).toString());
    const QPersistentModelIndex cell = index;
    connect(line, &QLineEdit::textEdited, &m_owner,
            [this, cell](const QString& typed) { m_owner.tryOut(cell, typed); });
    return line;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    if (!isBeingEdited(editor)) QStyledItemDelegate::setEditorData(editor, index);
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    if (index.data(kProblemRole).toString().isEmpty()) return;
    painter->save();
    painter->setPen(QPen(Theme::current().color("bad"), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
  }

private:
  CorrelationEditor& m_owner;
};

}  // namespace

CorrelationEditor::CorrelationEditor(Session& session, QWidget* parent) : QWidget(parent) {
  m_model = new CorrelationModel(session.document, this);
  m_view = new QTableView;
  m_view->setModel(m_model);
  m_view->setAccessibleName(tr("Correlation matrix"));
  m_view->setTabKeyNavigation(false);
  auto* delegate = new TryingDelegate(*this);
  m_view->setItemDelegate(delegate);
  m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                          QAbstractItemView::AnyKeyPressed);
  m_view->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  m_validity = new QLabel;
  m_validity->setWordWrap(true);
  m_validity->setAccessibleName(tr("Validity of the matrix"));
  m_repair = new QPushButton(tr("Take the nearest valid matrix"));
  auto* head = new QHBoxLayout;
  head->addWidget(m_validity, 1);
  head->addWidget(m_repair);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addLayout(head);
  column->addWidget(m_view, 1);
  connect(m_repair, &QPushButton::clicked, m_model, &CorrelationModel::repair);
  connect(m_model, &QAbstractItemModel::modelReset, this, &CorrelationEditor::say);
  connect(m_model, &QAbstractItemModel::dataChanged, this, &CorrelationEditor::say);
  connect(delegate, &QAbstractItemDelegate::closeEditor, this, &CorrelationEditor::say);
  say();
}

QString CorrelationEditor::said() const { return m_validity->text(); }

void CorrelationEditor::tryOut(const QModelIndex& cell, const QString& typed) {
  bool number = false;
  const double value = typed.toDouble(&number);
  if (!cell.isValid() || !number || value < -1 || value > 1)
    return show(tr("✕ A correlation is a number from −1 to 1."), false);
  show(m_model->validity(cell, value), m_model->isValid(cell, value));
}

void CorrelationEditor::say() {
  show(m_model->validity(), m_model->isValid());
  m_repair->setEnabled(!m_model->isValid());
}

void CorrelationEditor::show(const QString& text, bool valid) {
  m_validity->setText(text);
  m_validity->setProperty("good", valid);
  m_validity->setProperty("bad", !valid);
  m_validity->style()->unpolish(m_validity);
  m_validity->style()->polish(m_validity);
}

}  // namespace offtake::ui
