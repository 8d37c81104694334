// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/store/rows.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/plan_editor.h"

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace offtake::test {
namespace {

/// A process that does numbered things and says after each that it is done; it is killed without
/// warning once it has said so often enough.
class CrashTest : public StoreTest {
protected:
  /// @return how many things the process had reported as done when it died
  static int killedAfter(int count, const std::function<bool(int)>& thing) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(ends[0]);
      for (int i = 1;; ++i)
        if (!thing(i) || ::write(ends[1], "x", 1) != 1) ::_exit(1);
    }
    ::close(ends[1]);
    char mark = 0;
    int done = 0;
    while (done < count && ::read(ends[0], &mark, 1) == 1) ++done;
    ::kill(child, SIGKILL);
    while (::read(ends[0], &mark, 1) == 1) ++done;
    ::close(ends[0]);
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the process failed by itself";
    return done;
  }
  static std::string nameOf(int edit) { return "Edit " + std::to_string(edit); }
};

TEST_F(CrashTest, AcknowledgedEditsAndTheirUndoSurviveAKill) {
  for (const int count : {1, 2, 5, 17, 40}) {
    SCOPED_TRACE(count);
    std::filesystem::remove_all(state);
    std::optional<store::Document> document;
    const int done = killedAfter(count, [&](int i) {
      if (!document) document.emplace(store::Document::create(examplePlan(), state).value());
      return document->push(nameOf(i), {named(*document->plan(), nameOf(i))}).has_value();
    });
    const auto sessions = namesIn(state / "sessions");
    ASSERT_EQ(sessions.size(), 1u);
    auto work = store::Connection::open(state / "sessions" / sessions.front() / "work.db",
                                        store::Connection::Mode::ReadWrite)
                    .value();
    EXPECT_EQ(work.single("PRAGMA integrity_check").value(), "ok");
    const int found = std::stoi(work.single("SELECT count(*) FROM history").value());
    EXPECT_GE(found, done);
    EXPECT_LE(found, done + 1);
    plan::Plan plan = store::readPlan(work).value();
    EXPECT_EQ(plan.setting().name, nameOf(found));
    for (int edit = found; edit > 0; --edit) {
      const auto changes = store::readEdit(work, edit).value();
      ASSERT_EQ(changes.size(), 1u);
      ASSERT_TRUE(plan::apply(plan, plan::inverse(changes.front())).has_value()) << edit;
    }
    EXPECT_TRUE(plan == examplePlan());
  }
}

TEST_F(CrashTest, AKillDuringSavesLeavesOneWholeFile) {
  for (int round = 0; round < 12; ++round) {
    SCOPED_TRACE(round);
    std::filesystem::remove_all(state);
    ASSERT_TRUE(store::savePlan(file, examplePlan()).has_value());
    std::optional<store::Document> document;
    const int done = killedAfter(1 + round % 4, [&](int i) {
      if (!document) document.emplace(store::Document::open(file, state).value());
      const auto changed = document->push(nameOf(i), {named(*document->plan(), nameOf(i))});
      return changed.has_value() && document->save().has_value();
    });
    const auto loaded = store::loadPlan(file);
    ASSERT_TRUE(loaded.has_value()) << loaded.error().message();
    EXPECT_TRUE(loaded->setting().name == nameOf(done) ||
                loaded->setting().name == nameOf(done + 1))
        << loaded->setting().name << " after " << done << " saves";
  }
}

}  // namespace
}  // namespace offtake::test
