// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/pages/table_editor.h"
#include "ui/widgets/pick_dialog.h"

#include <algorithm>

/// Where the figures of cells come from: sources attached to a block.
namespace offtake::ui {
namespace {

/// The Changes that make a source the one in use for a cell; others of the cell are kept.
class SourceEdit {
public:
  SourceEdit(const plan::Plan& plan, const plan::Source& source)
      : m_plan(plan), m_source(source), m_next(plan::nextId(plan, plan::TableId::Citation)) {}

  void attach(plan::TableId id, std::int64_t row, const plan::Field& field) {
    const auto& table = plan::table(id);
    const plan::Value now = field.read(table.row(m_plan, row));
    const std::string value = plan::isNone(now) ? std::string() : plan::toText(now);
    bool known = false;
    for (const auto& citation : m_plan.citations) {
      if (citation.table != table.name || citation.row != row || citation.field != field.name)
        continue;
      const bool takes = !known && citation.source == m_source.id;
      known = known || takes;
      set(citation, "in_use", plan::Value(takes));
      if (takes) set(citation, "value", plan::Value(value));
    }
    if (known) return;
    m_changes.push_back(plan::insertion(
        plan::TableId::Citation, m_next++,
        {{"source", plan::Value(m_source.id.value)},
         {"table_name", plan::Value(std::string(table.name))},
         {"row", plan::Value(row)},
         {"field", plan::Value(std::string(field.name))},
         {"value", plan::Value(value)},
         {"confidence", plan::Value(std::string(plan::name(m_source.confidence)))}}));
  }

  [[nodiscard]] const plan::Changes& changes() const { return m_changes; }

private:
  void set(const plan::Citation& citation, const char* field, plan::Value value) {
    m_changes.push_back(
        plan::update(m_plan, plan::TableId::Citation, citation.id.value, field, std::move(value)));
  }

  const plan::Plan& m_plan;
  const plan::Source& m_source;
  std::int64_t m_next;
  plan::Changes m_changes;
};

}  // namespace

void TableEditor::attachSource() {
  const auto snapshot = m_model->document().plan();
  const auto target = m_view->block();
  if (target.rows.empty()) return;
  if (snapshot->sources.empty()) {
    Q_EMIT m_model->document().refused({ErrorCode::UnknownName, toStd(tr("Attach a source")),
                                        toStd(tr("the plan has no source yet")),
                                        toStd(tr("one that is added on the Sources page first"))});
    return;
  }
  std::vector<PickItem> items;
  for (const auto& source : snapshot->sources)
    items.push_back(
        {toQt(source.title), toQt(source.publisher), {}, [this, id = source.id] { attach(id); }});
  PickDialog dialog(tr("Attach a source"), std::move(items), this);
  dialog.exec();
}

void TableEditor::attach(Id<plan::Source> id) {
  const auto snapshot = m_model->document().plan();
  const auto* source = plan::find(snapshot->sources, id);
  const auto target = m_view->block();
  if (source == nullptr || target.rows.empty()) return;
  SourceEdit edit(*snapshot, *source);
  int cells = 0;
  for (const int row : target.rows)
    for (const int column : target.columns) {
      edit.attach(m_model->table(), m_model->rowId(row), m_model->field(column));
      ++cells;
    }
  (void)m_model->document()
      .push(tr("Attach source to %n cell(s) of %1", nullptr, cells)
                .arg(planWord(plan::table(m_model->table()).label)),
            edit.changes())
      .has_value();
}

}  // namespace offtake::ui
