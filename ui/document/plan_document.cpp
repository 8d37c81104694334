// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"

#include "core/ledger/closing.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"

#include <QUndoCommand>

#include <utility>

namespace offtake::ui {
namespace {

/// Changes that really change something.
plan::Changes effective(const plan::Changes& changes) {
  plan::Changes kept;
  for (const auto& change : changes)
    if (change.before != change.after) kept.push_back(change);
  return kept;
}

}  // namespace

/// One step of the history; the store holds what it changed, the stack only its place and name.
class ChangeCommand : public QUndoCommand {
public:
  ChangeCommand(PlanDocument& document, const QString& name, bool merging)
      : QUndoCommand(name), m_document(document), m_merging(merging) {}

  void undo() override { travel(true); }
  void redo() override {
    if (std::exchange(m_first, false)) return;  // push() has done it already
    travel(false);
  }
  int id() const override { return 1; }
  /// The store has joined the later edit to this one, or dropped both.
  bool mergeWith(const QUndoCommand* other) override {
    if (!static_cast<const ChangeCommand*>(other)->m_merging) return false;
    setText(other->text());
    setObsolete(m_document.m_dropped);
    return true;
  }

private:
  /// A step that is refused stays where it is: the stack, which has moved on, is put back.
  void travel(bool back) {
    if (m_document.m_notTravelled || m_document.m_putting) return;
    auto& store = m_document.m_document;
    const auto changes = back ? store.undo() : store.redo();
    if (changes) m_document.exchanged(*changes, true);
    else m_document.m_notTravelled = changes.error();
  }

  PlanDocument& m_document;
  bool m_merging;
  bool m_first = true;
  friend class PlanDocument;
};

PlanDocument::PlanDocument(store::Document document, QObject* parent)
    : QObject(parent), m_document(std::move(document)) {
  m_document.obey([](const plan::Plan& before, const plan::Plan& after) {
    return ledger::keepsClosedMonths(before, after);
  });
  connect(&m_stack, &QUndoStack::indexChanged, this, &PlanDocument::putBack);
  // Edits made before the file was last closed can still be undone, and those undone be redone.
  m_putting = true;
  for (const auto& name : m_document.historyNames())
    m_stack.push(new ChangeCommand(*this, toQt(name), false));
  m_stack.setIndex(int(m_document.undoCount()));
  m_putting = false;
  if (!m_document.isModified()) m_stack.setClean();
}

PlanDocument::~PlanDocument() = default;

QString PlanDocument::title() const {
  return path().empty() ? tr("Untitled") : toQt(path().stem().string());
}

Result<void> PlanDocument::push(const QString& name, const plan::Changes& changes,
                                const QString& mergeKey) {
  plan::Changes wanted = effective(changes);
  if (wanted.empty()) {
    // A cell set to what it holds is mended, too.
    if (!m_bad.empty()) forgetBad(changes);
    return {};
  }
  if (m_scenario) {
    auto recorded = plan::record(*base(), *m_scenario, wanted);
    if (!recorded) {
      Q_EMIT refused(recorded.error());
      return failure(recorded.error());
    }
    wanted = effective(*recorded);
    if (wanted.empty()) return {};
  }
  const bool merging = !mergeKey.isEmpty() && mergeKey == m_mergeKey && wanted.size() == 1 &&
                       !m_scenario && m_stack.index() > 0 && !m_stack.canRedo() &&
                       !m_stack.isClean();
  m_dropped = false;
  Result<void> done;
  if (merging) {
    const auto stays = m_document.amend(toStd(name), wanted.front());
    if (stays) m_dropped = !*stays;
    else done = failure(stays.error());
  } else {
    done = m_document.push(toStd(name), wanted);
  }
  if (!done) {
    Q_EMIT refused(done.error());
    return done;
  }
  m_stack.push(new ChangeCommand(*this, name, merging));
  m_mergeKey = m_dropped ? QString() : mergeKey;
  exchanged(wanted);
  return {};
}

Result<void> PlanDocument::set(plan::TableId table, std::int64_t row, std::string_view field,
                               plan::Value value) {
  const auto snapshot = plan();
  const auto* described = plan::findField(plan::table(table), field);
  const QString name =
      tr("Set %1 of %2").arg(planWord(described->label), rowWords(*snapshot, table, row));
  const QString key = QStringLiteral("%1/%2/%3").arg(int(table)).arg(row).arg(toQt(field));
  return push(name, {plan::update(*snapshot, table, row, field, std::move(value))}, key);
}

Result<void> PlanDocument::save() {
  OFFTAKE_TRY(m_document.save());
  m_stack.setClean();
  m_mergeKey.clear();
  return {};
}

Result<void> PlanDocument::saveAs(const std::filesystem::path& path) {
  OFFTAKE_TRY(m_document.saveAs(path));
  m_stack.setClean();
  Q_EMIT pathChanged();
  return {};
}

void PlanDocument::putBack() {
  const int place = int(m_document.undoCount());
  if (!m_notTravelled || m_putting) return;
  m_putting = true;
  m_stack.setIndex(place);
  m_putting = false;
  const Error error = *std::exchange(m_notTravelled, std::nullopt);
  Q_EMIT refused(error);
}

void PlanDocument::layScenario() {
  m_shown.reset();
  if (m_scenario && plan::find(base()->scenarios, *m_scenario) == nullptr) m_scenario.reset();
  if (m_scenario)
    m_shown = std::make_shared<const plan::Plan>(plan::materialise(*base(), *m_scenario).plan);
}

void PlanDocument::showScenario(std::optional<Id<plan::Scenario>> scenario) {
  if (scenario == m_scenario) return;
  m_scenario = scenario;
  m_mergeKey.clear();
  layScenario();
  Touched all;
  for (const auto& table : plan::tables()) all.tables.insert(table.id);
  all.structure = true;
  Q_EMIT changed(all);
  Q_EMIT scenarioChanged();
}

bool PlanDocument::isOverridden(plan::TableId table, std::int64_t row,
                                const plan::Field& field) const {
  if (!m_shown) return false;
  const void* before = plan::table(table).row(*base(), row);
  const void* after = plan::table(table).row(*m_shown, row);
  return after != nullptr && (before == nullptr || field.read(before) != field.read(after));
}

void PlanDocument::keepBad(
    const std::vector<std::pair<BadEntries::Cell, BadEntries::Entry>>& entries) {
  if (entries.empty()) return;
  Touched touched;
  for (const auto& [cell, entry] : entries) {
    m_bad.add(cell, entry);
    touched.tables.insert(std::get<0>(cell));
    touched.rows.insert({std::get<0>(cell), std::get<1>(cell)});
  }
  Q_EMIT badEntriesChanged(touched);
}

bool PlanDocument::dropBad(const BadEntries::Cell& cell) {
  if (!m_bad.remove(cell)) return false;
  Touched touched;
  touched.tables.insert(std::get<0>(cell));
  touched.rows.insert({std::get<0>(cell), std::get<1>(cell)});
  Q_EMIT badEntriesChanged(touched);
  return true;
}

void PlanDocument::forgetBad(const plan::Changes& changes) {
  for (const auto& change : changes)
    if (change.after)
      for (const auto& [field, value] : *change.after) dropBad({change.table, change.row, field});
}

void PlanDocument::exchanged(const plan::Changes& changes, bool travelled) {
  const auto scenario = m_scenario;
  layScenario();
  const bool hadBad = !m_bad.empty();
  Touched touched;
  for (const auto& change : changes) {
    touched.tables.insert(change.table);
    touched.rows.insert({change.table, change.row});
    touched.structure = touched.structure || !change.before || !change.after;
  }
  const bool stored = touched.tables.contains(plan::TableId::ScenarioChange) ||
                      touched.tables.contains(plan::TableId::Scenario);
  if (scenario || (m_shown && stored)) {
    // What a step of the scenario alters is seen in other tables than the one that holds it.
    for (const auto& table : plan::tables()) touched.tables.insert(table.id);
    touched.rows.clear();
    touched.structure = true;
  }
  if (hadBad) m_bad.follow(*plan(), changes, travelled);
  Q_EMIT changed(touched);
  if (hadBad) Q_EMIT badEntriesChanged(touched);
  if (scenario != m_scenario) Q_EMIT scenarioChanged();
}

}  // namespace offtake::ui
