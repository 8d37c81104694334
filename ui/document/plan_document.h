// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/store/document.h"

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
  [[nodiscard]] std::shared_ptr<const plan::Plan> plan() const { return m_document.plan(); }
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

private:
  friend class ChangeCommand;
  void exchanged(const plan::Changes& changes);
  void putBack();
  store::Document m_document;
  QUndoStack m_stack;
  QString m_mergeKey;
  bool m_dropped = false;
  std::optional<Error> m_notTravelled;  ///< why an undo or a redo did not happen
  bool m_putting = false;
};

}  // namespace offtake::ui
