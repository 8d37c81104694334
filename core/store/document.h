// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/store/replace.h"
#include "core/store/sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace offtake::store {

/// A plan being edited: a private working copy in which every edit is one transaction together
/// with its undo record, and a file that only a save writes to. An edit that push() reported as
/// done survives a crash in the working copy; the saved file is always old or new, whole.
/// One thread; plan() snapshots may go anywhere.
class Document {
public:
  /// A plan that has no file yet.
  /// @param stateFolder  where working copies and backups are kept, made if need be
  [[nodiscard]] static Result<Document> create(const plan::Plan& plan,
                                               const std::filesystem::path& stateFolder);
  /// Opens through the gate and copies; the file itself is closed and unchanged.
  /// @error as openGated()
  [[nodiscard]] static Result<Document> open(const std::filesystem::path& path,
                                             const std::filesystem::path& stateFolder);

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  /// A clean end: the working copy goes.
  ~Document();

  [[nodiscard]] std::shared_ptr<const plan::Plan> plan() const { return m_plan; }
  /// The file, empty for none yet.
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Whether the plan differs from what the file holds.
  /// @note hashes the plan once an edit; the answer is kept
  [[nodiscard]] bool isModified() const;

  /// Whether the plan may become another one: asked before every edit, undo and redo.
  using Rule = std::function<Result<void>(const plan::Plan& before, const plan::Plan& after)>;
  /// From now on nothing happens that the rule refuses; its error is the step's.
  void obey(Rule rule) { m_rule = std::move(rule); }

  /// One named edit: all Changes or none. Clears what could be redone.
  /// @error as plan::applyAll(), keepsStatuses(), keepsRecords(), the rule, Io; the document is then
  /// as before
  Result<void> push(const std::string& name, const plan::Changes& changes);
  /// Joins an update of one field to the last edit, which must be an update of the same field.
  /// @return whether the edit is still there: false when it led back to its start and was dropped
  Result<bool> amend(const std::string& name, const plan::Change& change);

  [[nodiscard]] std::size_t undoCount() const { return m_position; }
  [[nodiscard]] std::size_t redoCount() const { return m_history.size() - m_position; }
  /// Names of all edits, oldest first; the first undoCount() can be undone, the rest redone.
  [[nodiscard]] std::vector<std::string> historyNames() const;
  /// @return the Changes that were made @pre undoCount() > 0
  Result<plan::Changes> undo();
  /// @pre redoCount() > 0
  Result<plan::Changes> redo();

  /// Writes the plan over its file. @pre it has one
  /// @error FileChanged if somebody else changed the file since; Io, ReadOnly: the file is as before
  Result<void> save();
  /// Writes the plan to this file, which becomes its own. An existing file is replaced.
  Result<void> saveAs(const std::filesystem::path& path);

private:
  struct Edit {
    std::int64_t id = 0;
    std::string name;
  };
  Document() = default;
  [[nodiscard]] Result<void> allows(const plan::Plan& next) const {
    return m_rule ? m_rule(*m_plan, next) : Result<void>();
  }
  [[nodiscard]] static Result<Document> start(const std::filesystem::path& stateFolder);
  Result<void> openWorkingCopy();
  Result<void> loadHistory();
  Result<void> copyIn(const std::filesystem::path& path);
  Result<void> write(const std::filesystem::path& path,
                     const std::optional<FileIdentity>& expected);
  Result<plan::Changes> travel(const Edit& edit, bool back);

  Rule m_rule;
  std::filesystem::path m_state;
  std::filesystem::path m_session;
  std::filesystem::path m_path;
  std::optional<FileIdentity> m_identity;
  std::optional<Connection> m_connection;
  std::shared_ptr<const plan::Plan> m_plan;
  std::vector<Edit> m_history;
  std::size_t m_position = 0;
  std::string m_savedDigest;
  mutable std::shared_ptr<const plan::Plan> m_compared;  ///< the plan that m_modified is about
  mutable bool m_modified = false;
};

}  // namespace offtake::store
