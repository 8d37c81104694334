// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/random/random_user.h"

#include "tests/ui/desk_fixture.h"

#include <cstdlib>
#include <iostream>

namespace offtake::test {
namespace {

/// A number from the environment, for longer runs and other seeds by hand.
std::uint64_t given(const char* name, std::uint64_t usual) {
  const char* text = std::getenv(name);
  return text == nullptr ? usual : std::strtoull(text, nullptr, 10);
}

class RandomUserTest : public DeskTest {
protected:
  /// Every edit waits for its disk, and no power is cut here: where there is a disk in memory, that.
  static void SetUpTestSuite() {
    if (std::filesystem::is_directory("/dev/shm")) ::setenv("TMPDIR", "/dev/shm", 0);
  }
};

TEST_F(RandomUserTest, FindsNothingAndUndoingEverythingIsTheFirstPlan) {
  const auto actions = given("OFFTAKE_RANDOM_ACTIONS", 3000);
  const auto seed = given("OFFTAKE_RANDOM_SEED", 20261121);
  openTemplate("starter");
  const auto first = plan::hash(*document().base());
  RandomUser user(*window, folder, seed);
  for (std::uint64_t at = 0; at < actions; ++at) {
    user.act();
    if (at % 50 == 49) user.checkTables();
    if (at % 200 == 199) user.checkFile();
    ASSERT_FALSE(HasFailure()) << "seed " << seed << ", action " << at + 1;
  }
  user.checkFile();
  const int steps = undoable();
  document().undoStack().setIndex(0);
  EXPECT_EQ(plan::hash(*document().base()), first) << "seed " << seed;
  document().undoStack().setIndex(steps);
  user.checkTables();
  std::cout << "seed " << seed << ", " << actions << " actions, " << steps
            << " steps undone and redone\n";
  for (const auto& [what, done] : user.done())
    std::cout << "  " << done.times << " " << what << ", " << done.milliseconds / done.times
              << " ms each\n";
}

}  // namespace
}  // namespace offtake::test
