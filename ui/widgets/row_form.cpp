// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_form.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/widgets/field_editor.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

RowForm::RowForm(PlanDocument& document, plan::TableId table, const std::vector<FieldGroup>& groups,
                 QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table) {
  auto* inside = new QWidget;
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(12);
  for (const auto& group : groups) {
    auto* box = new QGroupBox(group.title);
    auto* form = new QFormLayout(box);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    for (const auto& name : group.fields) {
      const auto* field = plan::findField(plan::table(table), name);
      expects(field != nullptr, "a field named " + name);
      auto* editor = new FieldEditor(document, table, *field);
      auto* label = new QLabel(planWord(field->label));
      label->setBuddy(editor->input());
      // Long names wrap, so that the help beside them is never cut off.
      label->setWordWrap(true);
      label->setFixedWidth(130);
      form->addRow(label, editor);
      connect(editor, &FieldEditor::focused, this, &RowForm::showExample);
      m_editors.push_back(editor);
    }
    column->addWidget(box);
  }
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(inside);
  m_example = new QLabel;
  m_example->setTextFormat(Qt::PlainText);
  m_example->setWordWrap(true);
  m_example->setContentsMargins(12, 8, 12, 8);
  m_example->setProperty("hint", true);
  m_example->setAccessibleName(tr("Worked example"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(scroll);
  outer->addWidget(m_example);
  m_example->hide();
  connect(&document, &PlanDocument::changed, this, &RowForm::refresh);
  connect(&document, &PlanDocument::badEntriesChanged, this, [this](const Touched& touched) {
    if (m_row && touched.rows.contains({m_table, *m_row})) refresh();
  });
}

void RowForm::setRow(std::optional<std::int64_t> row) {
  m_row = row;
  refresh();
}

void RowForm::refresh() {
  for (auto* editor : m_editors) editor->show(m_row);
}

void RowForm::showExample(const plan::Field& field) {
  m_example->setVisible(!field.example.empty());
  m_example->setText(planWord(field.label) + QStringLiteral(": ") + planWord(field.example));
}

void RowForm::focusField(const std::string& name) {
  const auto at = std::ranges::find_if(
      m_editors, [&](const FieldEditor* e) { return name.empty() || e->field().name == name; });
  if (at != m_editors.end()) (*at)->input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace offtake::ui
