// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/plan/scenario.h"
#include "core/store/document.h"
#include "ui/document/bad_entries.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string_view>

namespace offtake::ui {

/// What a push, an undo or a redo touched.
struct Touched {
  std::set<plan::TableId> tables;
  std::set<std::pair<plan::TableId, std::int64_t>> rows;
  bool structure = false;  ///< rows came or went; otherwise only values changed
};

/// The open plan: owns plan, undo stack and file. Its only mutator is push(), its only signal of
/// an edit is changed(). Lives in the GUI thread; snapshots from plan() may go to any thread.
class PlanDocument : public QObject {
  Q_OBJECT
public:
  explicit PlanDocument(store::Document document, QObject* parent = nullptr);
  ~PlanDocument() override;

  /// An immutable snapshot; it does not follow later edits.
  /// While a scenario is shown, the plan with the scenario laid over it.
  [[nodiscard]] std::shared_ptr<const plan::Plan> plan() const {
    return m_shown ? m_shown : m_document.plan();
  }
  /// The plan without any scenario: what the file holds.
  [[nodiscard]] std::shared_ptr<const plan::Plan> base() const { return m_document.plan(); }
  /// The scenario shown; none for the base plan.
  [[nodiscard]] std::optional<Id<plan::Scenario>> scenario() const { return m_scenario; }
  /// Shows a scenario: from now on edits go into it. A scenario that does not exist is none.
  void showScenario(std::optional<Id<plan::Scenario>> scenario);
  /// Whether the scenario shown changes the field.
  [[nodiscard]] bool isOverridden(plan::TableId table, std::int64_t row,
                                  const plan::Field& field) const;

  [[nodiscard]] const BadEntries& badEntries() const { return m_bad; }
  /// Keeps what could not be taken on the screen; the plan is as before.
  void keepBad(const std::vector<std::pair<BadEntries::Cell, BadEntries::Entry>>& entries);
  /// Gives up what was typed into the cell. @return whether there was any
  bool dropBad(const BadEntries::Cell& cell);
  [[nodiscard]] QUndoStack& undoStack() { return m_stack; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_document.path(); }
  /// The file's name, or "Untitled".
  [[nodiscard]] QString title() const;
  [[nodiscard]] bool isModified() const { return !m_stack.isClean(); }

  /// One named edit, one undo step. Changes that alter nothing are not pushed. A refused edit
  /// leaves plan, views and database as before.
  /// @param name  what the undo menu says: "Set take_or_pay of contract 'AWS'"
  /// @param mergeKey  edits with the same key, not empty, one after the other are one undo step
  Result<void> push(const QString& name, const plan::Changes& changes,
                    const QString& mergeKey = {});

  /// An update of one field, named after it.
  Result<void> set(plan::TableId table, std::int64_t row, std::string_view field,
                   plan::Value value);

  Result<void> save();
  Result<void> saveAs(const std::filesystem::path& path);

Q_SIGNALS:
  void changed(const offtake::ui::Touched& touched);
  /// An edit or an undo that the store refused; nothing changed.
  void refused(const offtake::Error& error);
  void pathChanged();
  /// Another scenario, or none, is shown; changed() has said that every table is touched.
  void scenarioChanged();
  void badEntriesChanged(const offtake::ui::Touched& touched);

private:
  friend class ChangeCommand;
  void putBack();
  void exchanged(const plan::Changes& changes, bool travelled = false);
  void layScenario();
  void forgetBad(const plan::Changes& changes);
  store::Document m_document;
  QUndoStack m_stack;
  QString m_mergeKey;
  bool m_dropped = false;
  std::optional<Error> m_notTravelled;  ///< why an undo or a redo did not happen
  bool m_putting = false;
  BadEntries m_bad;
  std::optional<Id<plan::Scenario>> m_scenario;
  std::shared_ptr<const plan::Plan> m_shown;  ///< base with the scenario, null for the base
};

}  // namespace offtake::ui
