// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replace.h"
#include "core/store/rows.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/plan_editor.h"

#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

namespace offtake::test {
namespace {

class SaveTest : public StoreTest {
protected:
  SaveTest() { EXPECT_TRUE(store::savePlan(file, examplePlan()).has_value()); }

  static std::string stamp(const std::filesystem::path& path, const std::string& key) {
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadOnly).value();
    return store::meta(connection, key).value();
  }
  static plan::Plan other() {
    plan::Plan plan = examplePlan();
    plan.settings.front().name = "Somebody else's";
    return plan;
  }
};

TEST_F(SaveTest, WhoeverChangedTheFileIsNotOverwritten) {
  struct Case {
    const char* name;
    std::function<void()> change;
  };
  const std::vector<Case> cases{
      {"saved by another", [&] { ASSERT_TRUE(store::savePlan(file, other()).has_value()); }},
      {"deleted", [&] { std::filesystem::remove(file); }},
      {"replaced by a text", [&] { write(file, "hello"); }},
      {"replaced by its own copy",
       [&] {
         std::filesystem::copy_file(file, folder / "copy");
         std::filesystem::rename(folder / "copy", file);
       }},
      {"changed in place, its time put back",
       [&] {
         struct stat before {};
         ASSERT_EQ(::stat(file.c_str(), &before), 0);
         tamper(file, "UPDATE plan SET name='Changed' WHERE id=1");
         const timespec times[2] = {before.st_atim, before.st_mtim};
         ASSERT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
       }},
  };
  for (const auto& item : cases) {
    SCOPED_TRACE(item.name);
    std::filesystem::remove(file);
    ASSERT_TRUE(store::savePlan(file, examplePlan()).has_value());
    auto document = opened();
    ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 12)}).has_value());
    item.change();
    const std::string theirs = read(file);
    const auto saved = document.save();
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, ErrorCode::FileChanged) << saved.error().message();
    EXPECT_EQ(read(file), theirs);
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.undoCount(), 1u);
  }
}

TEST_F(SaveTest, OverwritingAllTheSameKeepsTheirVersion) {
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 12)}).has_value());
  ASSERT_TRUE(store::savePlan(file, other()).has_value());
  const std::string theirs = read(file);
  ASSERT_TRUE(document.saveAs(file).has_value());
  EXPECT_TRUE(store::loadPlan(file).value() == *document.plan());
  EXPECT_FALSE(document.isModified());
  bool kept = false;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(state / "backups"))
    kept = kept || (entry.is_regular_file() && read(entry.path()) == theirs);
  EXPECT_TRUE(kept);
}

TEST_F(SaveTest, AnImportOverwritesOnlyPlanFiles) {
  write(folder / "letter.txt", "Dear Sir");
  const auto saved = store::savePlan(folder / "letter.txt", examplePlan());
  ASSERT_FALSE(saved.has_value());
  EXPECT_EQ(saved.error().code, ErrorCode::FileForeign);
  EXPECT_EQ(read(folder / "letter.txt"), "Dear Sir");
}

TEST_F(SaveTest, ARefusedSaveLeavesTheOldFileAndNoLitter) {
  struct Case {
    const char* name;
    std::filesystem::path target;
    ErrorCode code;
  };
  std::filesystem::create_directory(folder / "folder.offtake");
  write(folder / "locked.offtake", "x");
  std::filesystem::permissions(folder / "locked.offtake", std::filesystem::perms::owner_read);
  std::vector<Case> cases{
      {"no such folder", folder / "none" / "plan.offtake", ErrorCode::FileMissing},
      {"a file for a folder", file / "plan.offtake", ErrorCode::FileMissing},
      {"a folder", folder / "folder.offtake", ErrorCode::FileForeign},
      {"a read-only file", folder / "locked.offtake", ErrorCode::ReadOnly},
  };
  if (::geteuid() != 0) {
    std::filesystem::create_directory(folder / "closed");
    std::filesystem::permissions(
        folder / "closed", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    cases.push_back({"a read-only folder", folder / "closed" / "p.offtake", ErrorCode::ReadOnly});
  }
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 13)}).has_value());
  const auto before = namesIn(folder);
  const std::string old = read(file);
  for (const auto& item : cases) {
    SCOPED_TRACE(item.name);
    const auto saved = document.saveAs(item.target);
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, item.code) << saved.error().message();
    EXPECT_NE(saved.error().message().find(item.target.filename().string()), std::string::npos);
    EXPECT_EQ(namesIn(folder), before);
    EXPECT_EQ(document.path(), file);
    EXPECT_TRUE(document.isModified());
  }
  EXPECT_EQ(read(file), old);
  ASSERT_TRUE(document.save().has_value());
}

TEST_F(SaveTest, WithoutRoomForTheBackupNothingIsReplaced) {
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 14)}).has_value());
  write(state / "backups", "in the way");
  const std::string old = read(file);
  const auto saved = document.save();
  ASSERT_FALSE(saved.has_value());
  EXPECT_EQ(saved.error().code, ErrorCode::Io) << saved.error().message();
  EXPECT_EQ(read(file), old);
  EXPECT_EQ(namesIn(folder), (std::vector<std::string>{"plan.offtake", "state"}));
  std::filesystem::remove(state / "backups");
  ASSERT_TRUE(document.save().has_value());
  EXPECT_TRUE(store::loadPlan(file).value() == *document.plan());
}

TEST_F(SaveTest, TheFileKeepsItsPermissions) {
  using std::filesystem::perms;
  const perms wanted = perms::owner_read | perms::owner_write | perms::group_read;
  std::filesystem::permissions(file, wanted);
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 15)}).has_value());
  ASSERT_TRUE(document.save().has_value());
  EXPECT_EQ(std::filesystem::status(file).permissions(), wanted);
}

TEST_F(SaveTest, EverySaveHasItsOwnIdAndCounts) {
  auto document = opened();
  const std::string first = stamp(file, "save_id");
  EXPECT_EQ(first.size(), 32u);
  EXPECT_EQ(stamp(file, "generation"), "1");
  ASSERT_TRUE(document.save().has_value());
  EXPECT_NE(stamp(file, "save_id"), first);
  EXPECT_EQ(stamp(file, "generation"), "2");
  EXPECT_EQ(stamp(file, "digest"), plan::hash(*document.plan()));
}

TEST_F(SaveTest, NamesWithQuotesSpacesAndOtherScriptsAreFine) {
  auto document = opened();
  for (const char* name : {"it's.offtake", "a b \"c\".offtake", "план.offtake", "-x.offtake"}) {
    ASSERT_TRUE(document.saveAs(folder / name).has_value()) << name;
    EXPECT_TRUE(store::loadPlan(folder / name).value() == *document.plan()) << name;
  }
}

TEST_F(SaveTest, TheWorkingCopyGoesWhenTheDocumentDoes) {
  {
    auto document = opened();
    EXPECT_EQ(namesIn(state / "sessions").size(), 1u);
    auto moved = std::move(document);
    ASSERT_TRUE(moved.push("Set", {rate(*moved.plan(), 16)}).has_value());
    moved = store::Document::create(examplePlan(), state).value();
    EXPECT_EQ(namesIn(state / "sessions").size(), 1u);
  }
  EXPECT_TRUE(namesIn(state / "sessions").empty());
}

}  // namespace
}  // namespace offtake::test
