// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/plan/lifecycle.h"
#include "core/store/durable.h"
#include "core/store/gate.h"
#include "core/store/history.h"
#include "core/store/rows.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdlib.h>

namespace offtake::store {
namespace {

Result<std::filesystem::path> makeSession(const std::filesystem::path& stateFolder) {
  const auto sessions = stateFolder / "sessions";
  std::error_code ec;
  std::filesystem::create_directories(sessions, ec);
  std::string name = (sessions / "plan-XXXXXX").string();
  if (ec || ::mkdtemp(name.data()) == nullptr)
    return failure(
        ErrorCode::Io, "folder " + text::quoted(sessions.string()),
        "cannot be written to: " + (ec ? ec.message() : std::string(std::strerror(errno))),
        "a state folder that can be written to");
  OFFTAKE_TRY(syncFolder(sessions));
  return std::filesystem::path(name);
}

std::filesystem::path backupFolder(const std::filesystem::path& state,
                                   const std::filesystem::path& file) {
  std::error_code ec;
  const std::string whole = std::filesystem::weakly_canonical(file, ec).string();
  return state / "backups" /
         (file.stem().string() + "-" + Sha256().update(whole).hex().substr(0, 12));
}

bool isUpdateOfSameField(const plan::Changes& last, const plan::Change& next) {
  return last.size() == 1 && last[0].table == next.table && last[0].row == next.row &&
         last[0].before && last[0].after && next.before && next.after &&
         last[0].after->size() == 1 && next.after->size() == 1 &&
         last[0].after->front().first == next.after->front().first;
}

plan::Changes inverted(const plan::Changes& changes) {
  plan::Changes back;
  for (auto c = changes.rbegin(); c != changes.rend(); ++c) back.push_back(plan::inverse(*c));
  return back;
}

}  // namespace

Document::Document(Document&&) noexcept = default;

Document& Document::operator=(Document&& other) noexcept {
  if (this != &other) {
    this->~Document();
    new (this) Document(std::move(other));
  }
  return *this;
}

Document::~Document() {
  m_connection.reset();
  std::error_code ec;
  if (!m_session.empty()) std::filesystem::remove_all(m_session, ec);
}

Result<Document> Document::start(const std::filesystem::path& stateFolder) {
  Document document;
  document.m_state = stateFolder;
  OFFTAKE_ASSIGN(document.m_session, makeSession(stateFolder));
  return document;
}

Result<void> Document::openWorkingCopy() {
  OFFTAKE_ASSIGN(m_connection, Connection::open(m_session / "work.db", Connection::Mode::Create));
  OFFTAKE_TRY(m_connection->pragma("locking_mode", "EXCLUSIVE", "exclusive"));
  OFFTAKE_TRY(m_connection->pragma("journal_mode", "WAL", "wal"));
  OFFTAKE_TRY(m_connection->pragma("synchronous", "FULL", "2"));
  return m_connection->pragma("foreign_keys", "ON", "1");
}

Result<Document> Document::create(const plan::Plan& plan,
                                  const std::filesystem::path& stateFolder) {
  OFFTAKE_ASSIGN(Document document, start(stateFolder));
  OFFTAKE_TRY(document.openWorkingCopy());
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(*document.m_connection));
  OFFTAKE_TRY(createSchema(*document.m_connection));
  OFFTAKE_TRY(writePlan(*document.m_connection, plan));
  OFFTAKE_TRY(transaction.commit());
  document.m_plan = std::make_shared<const plan::Plan>(plan);
  return document;
}

Result<Document> Document::open(const std::filesystem::path& path,
                                const std::filesystem::path& stateFolder) {
  OFFTAKE_ASSIGN(Document document, start(stateFolder));
  OFFTAKE_TRY(document.copyIn(path));
  document.m_path = path;
  OFFTAKE_TRY(document.openWorkingCopy());
  OFFTAKE_TRY(document.loadHistory());
  return document;
}

Result<void> Document::copyIn(const std::filesystem::path& path) {
  std::string saveId;
  {
    OFFTAKE_ASSIGN(Gated gated, openGated(path));
    m_savedDigest = gated.digest;
    m_plan = std::make_shared<const plan::Plan>(std::move(gated.plan));
    saveId = gated.saveId;
  }
  const auto work = m_session / "work.db";
  m_identity = identify(path);
  std::error_code ec;
  std::filesystem::copy_file(path, work, ec);
  if (ec)
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be copied: " + ec.message(), "a state folder with room");
  if (!m_identity || m_identity->saveId != saveId || identify(path) != m_identity)
    return failure(ErrorCode::FileChanged, "file " + text::quoted(path.string()),
                   "was changed while it was being opened", "a file that stands still");
  using std::filesystem::perms;
  std::filesystem::permissions(work, perms::owner_read | perms::owner_write, ec);
  OFFTAKE_TRY(syncFile(work));
  return syncFolder(m_session);
}

Result<void> Document::loadHistory() {
  OFFTAKE_ASSIGN(Statement rows,
                 m_connection->prepare(
                     "SELECT \"id\", \"name\", \"undone\" FROM \"history\" ORDER BY \"id\""));
  for (;;) {
    OFFTAKE_ASSIGN(const bool more, rows.step());
    if (!more) return {};
    m_history.push_back({rows.integer(0), rows.text(1)});
    if (rows.integer(2) == 0) m_position = m_history.size();
  }
}

bool Document::isModified() const {
  if (m_compared != m_plan) {
    m_modified = contentDigest(*m_plan) != m_savedDigest;
    m_compared = m_plan;
  }
  return m_modified;
}

std::vector<std::string> Document::historyNames() const {
  std::vector<std::string> names;
  for (const auto& edit : m_history) names.push_back(edit.name);
  return names;
}

Result<void> Document::push(const std::string& name, const plan::Changes& changes) {
  auto next = std::make_shared<plan::Plan>(*m_plan);
  OFFTAKE_ASSIGN(plan::Changes inverses, plan::applyAll(*next, changes));
  OFFTAKE_TRY(plan::keepsStatuses(*m_plan, *next));
  OFFTAKE_TRY(plan::keepsRecords(*m_plan, *next));
  OFFTAKE_TRY(allows(*next));
  const plan::Changes done = inverted(inverses);  // with every field of inserted and removed rows
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
  OFFTAKE_TRY(dropUndone(*m_connection));
  OFFTAKE_TRY(writeChanges(*m_connection, done));
  OFFTAKE_ASSIGN(const std::int64_t id, appendEdit(*m_connection, name, done));
  OFFTAKE_TRY(transaction.commit());
  m_history.resize(m_position);
  m_history.push_back({id, name});
  m_position = m_history.size();
  m_plan = std::move(next);
  return {};
}

Result<bool> Document::amend(const std::string& name, const plan::Change& change) {
  expects(m_position > 0 && m_position == m_history.size(), "a last edit to join");
  const Edit last = m_history.back();
  OFFTAKE_ASSIGN(plan::Changes changes, readEdit(*m_connection, last.id));
  expects(isUpdateOfSameField(changes, change), "an update of the same field");
  auto next = std::make_shared<plan::Plan>(*m_plan);
  const plan::Changes one{change};
  OFFTAKE_TRY(plan::applyAll(*next, one));
  OFFTAKE_TRY(plan::keepsStatuses(*m_plan, *next));
  OFFTAKE_TRY(plan::keepsRecords(*m_plan, *next));
  OFFTAKE_TRY(allows(*next));
  changes[0].after = change.after;
  const bool stays = changes[0].before != changes[0].after;
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
  OFFTAKE_TRY(writeChanges(*m_connection, one));
  if (stays) OFFTAKE_TRY(replaceEdit(*m_connection, last.id, name, changes));
  else OFFTAKE_TRY(removeEdit(*m_connection, last.id));
  OFFTAKE_TRY(transaction.commit());
  m_plan = std::move(next);
  if (stays) {
    m_history.back().name = name;
  } else {
    m_history.pop_back();
    m_position = m_history.size();
  }
  return stays;
}

Result<plan::Changes> Document::travel(const Edit& edit, bool back) {
  OFFTAKE_ASSIGN(plan::Changes changes, readEdit(*m_connection, edit.id));
  if (back) changes = inverted(changes);
  auto next = std::make_shared<plan::Plan>(*m_plan);
  OFFTAKE_TRY(plan::applyAll(*next, changes));
  OFFTAKE_TRY(allows(*next));
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(*m_connection));
  OFFTAKE_TRY(writeChanges(*m_connection, changes));
  OFFTAKE_TRY(markUndone(*m_connection, edit.id, back));
  OFFTAKE_TRY(transaction.commit());
  m_plan = std::move(next);
  return changes;
}

Result<plan::Changes> Document::undo() {
  expects(m_position > 0, "an edit to undo");
  OFFTAKE_ASSIGN(plan::Changes changes, travel(m_history[m_position - 1], true));
  --m_position;
  return changes;
}

Result<plan::Changes> Document::redo() {
  expects(m_position < m_history.size(), "an edit to redo");
  OFFTAKE_ASSIGN(plan::Changes changes, travel(m_history[m_position], false));
  ++m_position;
  return changes;
}

Result<void> Document::write(const std::filesystem::path& path,
                             const std::optional<FileIdentity>& expected) {
  OFFTAKE_ASSIGN(FileIdentity identity,
                 replaceFile(*m_connection, *m_plan, path, backupFolder(m_state, path), expected));
  m_savedDigest = identity.digest;
  m_identity = std::move(identity);
  m_path = path;
  m_compared.reset();
  return {};
}

Result<void> Document::save() {
  expects(!m_path.empty() && m_identity, "a document with a file");
  return write(m_path, m_identity);
}

Result<void> Document::saveAs(const std::filesystem::path& path) {
  return write(path, std::nullopt);
}

}  // namespace offtake::store
