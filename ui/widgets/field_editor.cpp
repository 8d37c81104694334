// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_editor.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/figures/figure_model.h"
#include "ui/figures/roles.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace offtake::ui {

FieldEditor::FieldEditor(PlanDocument& document, plan::TableId table, const plan::Field& field,
                         QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table), m_field(field) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  if (isList()) {
    m_list = new QComboBox;
    m_list->setMinimumWidth(180);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(16);
    m_list->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(m_list);
    connect(m_list, &QComboBox::activated, this,
            [this](int at) { commit(m_list->itemData(at).toString()); });
  } else {
    m_line = new QLineEdit;
    m_line->setMinimumWidth(130);
    if (field.type == plan::FieldType::Money || field.type == plan::FieldType::Decimal ||
        field.type == plan::FieldType::Integer)
      m_line->setAlignment(Qt::AlignRight);
    line->addWidget(m_line, field.type == plan::FieldType::Text ? 1 : 0);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
      if (m_line->isModified()) commit(m_line->text());
    });
  }
  input()->setObjectName(toQt(field.name));
  input()->setAccessibleName(toQt(field.label));
  input()->setAccessibleDescription(toQt(field.help));
  input()->setToolTip(toQt(field.example.empty() ? field.help : field.example));
  input()->installEventFilter(this);
  auto* unit = new QLabel(toQt(field.unit));
  unit->setProperty("secondary", true);
  unit->setWordWrap(true);
  line->addWidget(unit);
  if (field.type != plan::FieldType::Text) line->addStretch();
  column->addLayout(line);
  m_help = new QLabel(toQt(field.help));
  m_help->setTextFormat(Qt::PlainText);
  m_help->setWordWrap(true);
  m_help->setProperty("secondary", true);
  m_help->setVisible(!field.help.empty());
  column->addWidget(m_help);
}

bool FieldEditor::isList() const {
  return m_field.type == plan::FieldType::Choice || m_field.type == plan::FieldType::Flag ||
         m_field.type == plan::FieldType::Reference;
}

QWidget* FieldEditor::input() const {
  return m_list != nullptr ? static_cast<QWidget*>(m_list) : static_cast<QWidget*>(m_line);
}

void FieldEditor::fillList(const plan::Plan& plan) {
  m_list->clear();
  if (m_field.nullable) m_list->addItem(noneText(), QString());
  for (const auto choice : m_field.choices) m_list->addItem(toQt(choice), toQt(choice));
  if (m_field.type == plan::FieldType::Flag)
    for (const bool flag : {true, false})
      m_list->addItem(editText(m_field, flag), editText(m_field, flag));
  if (m_field.type != plan::FieldType::Reference) return;
  const auto& target = plan::table(m_field.reference);
  for (std::size_t i = 0; i < target.count(plan); ++i) {
    const auto id = target.idAt(plan, i);
    m_list->addItem(referenceName(plan, m_field.reference, id), QString::number(id));
  }
}

void FieldEditor::show(std::optional<std::int64_t> row) {
  const bool sameRow = row == m_row;
  m_row = row;
  const auto snapshot = m_document.plan();
  const void* address = row ? plan::table(m_table).row(*snapshot, *row) : nullptr;
  setEnabled(address != nullptr);
  setProperty(kExplainProperty,
              row ? inputKeys(plan::table(m_table), *row, m_field) : QStringList());
  if (address == nullptr) {
    if (m_line != nullptr) m_line->clear();
    else m_list->clear();
    setError({});
    return;
  }
  const plan::Value value = m_field.read(address);
  if (m_list != nullptr) {
    const QSignalBlocker quiet(m_list);
    fillList(*snapshot);
    const QString key = m_field.type == plan::FieldType::Flag ? editText(m_field, value)
                                                              : toQt(plan::toText(value));
    m_list->setCurrentIndex(m_list->findData(key));
  } else if (!sameRow || !(m_line->isModified() && m_line->hasFocus())) {
    if (m_error && sameRow) return;
    m_line->setText(m_field.type == plan::FieldType::Money
                        ? fullMoney(std::get_if<Money>(&value) ? std::get<Money>(value) : Money{})
                        : editText(m_field, value));
    if (m_field.type == plan::FieldType::Money && plan::isNone(value)) m_line->clear();
    m_line->setCursorPosition(0);
    m_line->setModified(false);
  }
  if (!sameRow) setError({});
}

void FieldEditor::commit(const QString& typed) {
  if (!m_row) return;
  const auto value = parseInput(*m_document.plan(), m_field, typed);
  if (!value) return setError(toQt(value.error().message()));
  setError({});
  if (m_line != nullptr) m_line->setModified(false);
  if (const auto done = m_document.set(m_table, *m_row, m_field.name, *value); !done)
    return setError(toQt(done.error().message()));
  show(m_row);
}

void FieldEditor::setError(const QString& message) {
  if (message.isEmpty() && !m_error) return;  // styling a widget anew takes long
  m_error = !message.isEmpty();
  input()->setProperty("bad", m_error);
  input()->style()->unpolish(input());
  input()->style()->polish(input());
  m_help->setText(m_error ? message : toQt(m_field.help));
  m_help->setProperty("bad", m_error);
  m_help->style()->unpolish(m_help);
  m_help->style()->polish(m_help);
  m_help->setVisible(m_error || !m_field.help.empty());
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) Q_EMIT focused(m_field);
  if (event->type() == QEvent::Wheel && watched == m_list && !m_list->hasFocus()) {
    event->ignore();
    return true;  // scrolling the form must not change a value
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace offtake::ui
