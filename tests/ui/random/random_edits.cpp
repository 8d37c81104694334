// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_plan.h"
#include "tests/ui/random/random_user.h"
#include "ui/base/convert.h"
#include "ui/models/correlation_model.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/correlation_editor.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/row_form.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

/// What the random user does to cells, rows and forms.
namespace offtake::test {

using namespace offtake::ui;

namespace {

/// Tables stay of a size at which an action takes milliseconds.
constexpr int kEnoughRows = 60;

/// Text that a keyboard has.
QString plainText(Random& random) {
  QString text;
  for (int letters = 1 + random.below(8); letters > 0; --letters)
    text += QLatin1Char(char('a' + random.below(26)));
  return text;
}

}  // namespace

/// The value, a little different, as somebody would type it.
QString RandomUser::tweaked(const plan::Field& field, const plan::Value& value) {
  if (const auto* month = std::get_if<Month>(&value))
    return toQt((*month + m_random.below(7) - 3).text());
  if (const auto* money = std::get_if<Money>(&value))
    return toQt(Money{money->cents / 10 * (8 + m_random.below(5))}.text());
  if (const auto* number = std::get_if<Decimal>(&value))
    return QString::number(number->approximate() * (0.8 + 0.1 * m_random.below(5)), 'g', 6);
  if (const auto* whole = std::get_if<std::int64_t>(&value);
      whole != nullptr && field.type == plan::FieldType::Integer)
    return QString::number(*whole + m_random.below(5) - 2);
  if (field.type == plan::FieldType::Text) return plainText(m_random);
  return editText(field, value);
}

/// What is typed for the field: another row's value, one near it, or any that the field takes.
QString RandomUser::textFor(TableEditor& editor, const plan::Field& field) {
  const auto now = document().plan();
  const auto& table = plan::table(editor.model().table());
  const std::size_t rows = table.count(*now);
  const int kind = m_random.below(10);
  if (rows > 0 && kind < 8) {
    const auto at = std::size_t(m_random.below(int(rows)));
    const auto value = field.read(table.row(*now, table.idAt(*now, at)));
    if (kind < 4 || plan::isNone(value) || field.type == plan::FieldType::Reference)
      return copyText(*now, field, value);
    return tweaked(field, value);
  }
  const bool hasTarget = field.type != plan::FieldType::Reference || field.nullable ||
                         plan::table(field.reference).count(*now) > 0;
  return hasTarget ? copyText(*now, field, randomValue(*now, field, m_random)) : QString();
}

void RandomUser::typeIntoCell() {
  auto* editor = table();
  if (editor == nullptr) return;
  auto& model = editor->model();
  const auto at =
      model.index(m_random.below(model.rowCount()), m_random.below(model.columnCount()));
  if (!(model.flags(at) & Qt::ItemIsEditable)) return;
  m_trail.back() += " of " + std::string(plan::table(model.table()).name) + "." +
                    std::string(model.field(at.column()).name);
  editor->view().setCurrentIndex(at);
  m_altered = model.setData(at, textFor(*editor, model.field(at.column())));
}

void RandomUser::press(TableEditor& editor, int key, Qt::KeyboardModifiers modifiers) {
  toFront(editor);
  QApplication::setActiveWindow(&m_window);
  editor.view().setFocus();
  QTest::keyClick(&editor.view(), Qt::Key(key), modifiers);
}

void RandomUser::keyIntoCell() {
  auto* editor = table();
  if (editor == nullptr) return;
  auto& model = editor->model();
  const auto at =
      model.index(m_random.below(model.rowCount()), m_random.below(model.columnCount()));
  editor->view().setCurrentIndex(at);
  press(*editor, Qt::Key_F2);
  auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  if (line == nullptr || TableEditor::around(line) != editor) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    return;
  }
  line->setText(textFor(*editor, model.field(at.column())).simplified());
  const auto end = m_random.of(std::vector<Qt::Key>{Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape});
  QTest::keyClick(line, end);
  m_altered = true;
}

void RandomUser::typeNonsense() {
  auto* editor = table();
  if (editor == nullptr) return;
  auto& model = editor->model();
  const auto at =
      model.index(m_random.below(model.rowCount()), m_random.below(model.columnCount()));
  editor->view().setCurrentIndex(at);
  m_altered = model.setData(at, QStringLiteral("~no~"));
  if (m_random.oneIn(2)) press(*editor, Qt::Key_Escape);
}

void RandomUser::select(TableEditor& editor, int rows, int columns) {
  auto& model = editor.model();
  BlockTarget target;
  const int top = m_random.below(model.rowCount());
  for (int row = top; row < std::min(top + rows, model.rowCount()); ++row)
    target.rows.push_back(row);
  const auto shown = editor.view().columnsFrom(m_random.below(model.columnCount()));
  for (std::size_t i = 0; i < std::min(std::size_t(columns), shown.size()); ++i)
    target.columns.push_back(shown[i]);
  editor.view().selectBlock(target);
}

void RandomUser::pasteText() {
  auto* editor = table();
  if (editor == nullptr) return;
  auto& model = editor->model();
  select(*editor, 1, 1);
  const auto columns =
      editor->view().columnsFrom(std::max(0, editor->view().currentIndex().column()));
  const int width = std::min(int(columns.size()), 1 + m_random.below(4));
  CellBlock block;
  for (int rows = 1 + m_random.below(5); rows > 0; --rows) {
    block.rows.emplace_back();
    for (int i = 0; i < width; ++i)
      block.rows.back() << textFor(*editor, model.field(columns[std::size_t(i)]));
  }
  QApplication::clipboard()->setText(toTsv(block));
  m_trail.back() += " into " + std::string(plan::table(model.table()).name);
  if (m_random.oneIn(4)) press(*editor, Qt::Key_V, Qt::ControlModifier);
  else editor->paste();
  m_altered = true;
}

void RandomUser::copyAndPaste() {
  auto* editor = table();
  if (editor == nullptr) return;
  select(*editor, 1 + m_random.below(6), 1 + m_random.below(6));
  m_trail.back() += " in " + std::string(plan::table(editor->model().table()).name);
  if (m_random.oneIn(8)) editor->cut();
  else editor->copy(m_random.oneIn(3));
  select(*editor, 1 + m_random.below(2), 1);
  editor->paste();
  m_altered = true;
}

void RandomUser::fill() {
  auto* editor = table();
  if (editor == nullptr) return;
  select(*editor, 1 + m_random.below(5), 1 + m_random.below(3));
  if (m_random.oneIn(3)) editor->fillRight();
  else if (m_random.oneIn(3)) press(*editor, Qt::Key_D, Qt::ControlModifier);
  else editor->fillDown();
  m_altered = true;
}

void RandomUser::clear() {
  auto* editor = table();
  if (editor == nullptr) return;
  select(*editor, 1 + m_random.below(3), 1 + m_random.below(3));
  if (m_random.oneIn(3)) press(*editor, Qt::Key_Delete);
  else editor->clearCells();
  m_altered = true;
}

void RandomUser::addRow() {
  auto* editor = table(false);
  if (editor == nullptr || editor->model().totalRows() > kEnoughRows) return;
  m_trail.back() += " to " + std::string(plan::table(editor->model().table()).name);
  if (m_random.oneIn(4)) press(*editor, Qt::Key_Plus, Qt::ControlModifier);
  else editor->addRow();
  m_altered = true;
}

void RandomUser::removeRows() {
  auto* editor = table();
  if (editor == nullptr) return;
  const bool many = editor->model().rowCount() > kEnoughRows;
  m_trail.back() += " of " + std::string(plan::table(editor->model().table()).name);
  select(*editor, many ? 12 : 1 + m_random.below(3), 1);
  if (m_random.oneIn(4)) press(*editor, Qt::Key_Minus, Qt::ControlModifier);
  else editor->removeSelected();
  m_altered = true;
}

void RandomUser::typeIntoForm() {
  const auto forms = m_window.findChildren<RowForm*>();
  auto* form = forms[m_random.below(int(forms.size()))];
  const auto editors = form->findChildren<FieldEditor*>();
  if (!form->row() || editors.isEmpty()) return;
  auto* field = editors[m_random.below(int(editors.size()))];
  m_trail.back() += ": " + std::string(field->field().name);
  if (auto* list = qobject_cast<QComboBox*>(field->input())) {
    if (list->count() == 0) return;
    list->setCurrentIndex(m_random.below(list->count()));
    Q_EMIT list->activated(list->currentIndex());
  } else if (auto* line = qobject_cast<QLineEdit*>(field->input())) {
    const QString typed = tweaked(field->field(), plan::Value(std::int64_t(m_random.below(40))));
    line->setText(field->field().type == plan::FieldType::Text ? plainText(m_random) : typed);
    line->setModified(true);
    Q_EMIT line->editingFinished();
  }
  m_altered = true;
}

void RandomUser::correlate() {
  auto& model = m_window.findChild<CorrelationEditor*>()->model();
  if (model.rowCount() < 2) return;
  const int row = m_random.below(model.rowCount()), column = m_random.below(model.rowCount());
  if (m_random.oneIn(4)) model.repair();
  else
    model.setData(model.index(row, column),
                  m_random.oneIn(5) ? QString() : QString::number(m_random.below(17) / 10.0 - 0.8));
  m_altered = true;
}

void RandomUser::changeContracts() {
  auto* page = m_window.findChild<ContractsPage*>();
  const int kind = m_random.below(3);
  if (kind < 2 && document().plan()->contracts.size() > 20) return;
  const char* names[] = {"New contract", "Duplicate as proposed", "Remove"};
  for (auto* button : page->findChildren<QPushButton*>())
    if (button->text() == QLatin1String(names[kind]) && TableEditor::around(button) == nullptr)
      button->click();
  m_altered = true;
}

}  // namespace offtake::test
