// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_editor.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/figures/figure_model.h"
#include "ui/figures/roles.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
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
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& typed) {
      const QString said = understood(*m_document.plan(), m_table, m_field, typed);
      say(said.isEmpty() ? planWord(m_field.help) : said, false);
      m_line->setAccessibleDescription(said.isEmpty() ? planWord(m_field.help) : said);
    });
  }
  input()->setObjectName(toQt(field.name));
  input()->setAccessibleName(planWord(field.label));
  input()->setAccessibleDescription(planWord(field.help));
  input()->setToolTip(planWord(field.example.empty() ? field.help : field.example));
  input()->installEventFilter(this);
  auto* unit = new QLabel(planWord(field.unit));
  unit->setProperty("secondary", true);
  unit->setWordWrap(true);
  line->addWidget(unit);
  if (field.type != plan::FieldType::Text) line->addStretch();
  column->addLayout(line);
  m_help = new QLabel(planWord(field.help));
  m_help->setTextFormat(Qt::PlainText);
  m_help->setWordWrap(true);
  m_help->setProperty("secondary", true);
  column->addWidget(m_help);
  m_help->setVisible(!field.help.empty());
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
  for (const auto choice : m_field.choices) m_list->addItem(choiceWord(choice), toQt(choice));
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
    if (!sameRow) setError({});
  } else if (!sameRow || !(m_line->isModified() && m_line->hasFocus())) {
    showLine(value, sameRow);
  }
}

BadEntries::Cell FieldEditor::cell() const {
  return {m_table, *m_row, plan::fieldIndex(m_table, m_field.name)};
}

void FieldEditor::showLine(const plan::Value& value, bool sameRow) {
  if (m_refused && sameRow) return;
  m_refused = false;
  if (const auto* bad = m_document.badEntries().find(cell())) {
    write(bad->typed);
    return setError(toQt(bad->reason.message()));
  }
  const auto* money = std::get_if<Money>(&value);
  const QString text = money != nullptr ? fullMoney(*money) : startText(m_field, value);
  write(text);
  if (!sameRow || text != m_madeOf) m_made.clear();
  setError({});
  if (!m_made.isEmpty()) say(m_made, false);
}

/// The same text once more would move the cursor, and what is selected to be typed over.
void FieldEditor::write(const QString& text) {
  if (m_line->text() != text) {
    m_line->setText(text);
    m_line->setCursorPosition(0);
  }
  m_line->setModified(false);
}

void FieldEditor::commit(const QString& typed) {
  if (!m_row) return;
  const auto convention = m_line != nullptr ? shownConvention() : NumberConvention::Point;
  const auto entry = readEntry(*m_document.plan(), m_table, m_field, typed, convention);
  if (m_line != nullptr) m_line->setModified(false);
  m_refused = false;
  if (!entry && m_line == nullptr) return setError(toQt(entry.error().message()));
  if (!entry) return m_document.keepBad({{cell(), {typed, entry.error()}}});
  const auto done = pushEntry(m_document, m_table, *m_row, m_field, *entry);
  m_refused = !done;
  if (!done) return setError(toQt(done.error().message()));
  show(m_row);
  if (entry->says.isEmpty()) return;
  m_made = tr("Taken as %1").arg(entry->says);
  m_madeOf = m_line->text();
  say(m_made, false);
}

/// Back to what the plan has.
void FieldEditor::giveUp() {
  if (!m_row) return;
  m_line->setModified(false);
  m_refused = false;
  if (!m_document.dropBad(cell())) show(m_row);
}

void FieldEditor::setError(const QString& message) {
  if (message.isEmpty() && !m_error) return say(planWord(m_field.help), false);
  m_error = !message.isEmpty();
  input()->setProperty("bad", m_error);
  input()->style()->unpolish(input());
  input()->style()->polish(input());
  say(m_error ? message : planWord(m_field.help), m_error);
  input()->setAccessibleDescription(m_help->text());
}

void FieldEditor::say(const QString& text, bool bad) {
  if (m_help->text() == text && m_help->property("bad").toBool() == bad) return;
  m_help->setText(text);
  if (m_help->property("bad").toBool() != bad) {
    m_help->setProperty("bad", bad);
    m_help->style()->unpolish(m_help);
    m_help->style()->polish(m_help);
  }
  m_help->setVisible(!text.isEmpty());
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) Q_EMIT focused(m_field);
  if (event->type() == QEvent::KeyPress && watched == m_line &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    giveUp();
    return true;
  }
  if (event->type() == QEvent::Wheel && watched == m_list && !m_list->hasFocus()) {
    event->ignore();
    return true;  // scrolling the form must not change a value
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace offtake::ui
