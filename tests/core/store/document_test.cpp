// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document.h"

#include "tests/core/store/store_fixture.h"
#include "tests/support/plan_editor.h"

namespace offtake::test {
namespace {

class DocumentTest : public StoreTest {};

TEST_F(DocumentTest, EveryTableAndValueSurvivesTheFile) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const plan::Plan plan = randomPlan(seed);
    std::filesystem::remove(file);
    const auto saved = store::savePlan(file, plan);
    ASSERT_TRUE(saved.has_value()) << "seed " << seed << ": " << saved.error().message();
    const auto loaded = store::loadPlan(file);
    ASSERT_TRUE(loaded.has_value()) << "seed " << seed << ": " << loaded.error().message();
    EXPECT_TRUE(*loaded == plan) << "seed " << seed;
  }
}

TEST_F(DocumentTest, OpeningNeverChangesTheFile) {
  ASSERT_TRUE(store::savePlan(file, randomPlan(3)).has_value());
  const std::string before = read(file);
  {
    auto document = opened();
    ASSERT_TRUE(document.push("Set the rate", {rate(*document.plan(), 7)}).has_value());
    EXPECT_TRUE(document.isModified());
  }
  EXPECT_EQ(read(file), before);
}

TEST_F(DocumentTest, UndoGoesBackToTheStartAndRedoForthAgain) {
  auto document = store::Document::create(randomSoundPlan(5), state).value();
  const auto start = document.plan();
  std::vector<std::string> hashes{plan::hash(*start)};
  Random random(17);
  for (int i = 0; i < 60; ++i) {
    const auto changes = randomEdit(*document.plan(), random);
    if (!document.push("Edit " + std::to_string(i), changes)) continue;
    hashes.push_back(plan::hash(*document.plan()));
  }
  ASSERT_GT(hashes.size(), 20u);
  EXPECT_EQ(document.undoCount(), hashes.size() - 1);
  for (std::size_t i = hashes.size() - 1; i-- > 0;) {
    ASSERT_TRUE(document.undo().has_value());
    ASSERT_EQ(plan::hash(*document.plan()), hashes[i]);
  }
  EXPECT_TRUE(*document.plan() == *start);
  for (std::size_t i = 1; i < hashes.size(); ++i) {
    ASSERT_TRUE(document.redo().has_value());
    ASSERT_EQ(plan::hash(*document.plan()), hashes[i]);
  }
}

TEST_F(DocumentTest, UndoSurvivesSaveAndReopen) {
  const plan::Plan start = randomSoundPlan(6);
  ASSERT_TRUE(store::savePlan(file, start).has_value());
  {
    auto document = opened();
    for (const int percent : {3, 4, 5})
      ASSERT_TRUE(document.push("Set the rate", {rate(*document.plan(), percent)}).has_value());
    ASSERT_TRUE(document.undo().has_value());
    ASSERT_TRUE(document.save().has_value());
    EXPECT_FALSE(document.isModified());
  }
  auto document = opened();
  EXPECT_EQ(document.undoCount(), 2u);
  EXPECT_EQ(document.redoCount(), 1u);
  EXPECT_EQ(document.historyNames().size(), 3u);
  ASSERT_TRUE(document.redo().has_value());
  EXPECT_EQ(document.plan()->setting().discountRate, Decimal::of(5, 2));
  while (document.undoCount() > 0) ASSERT_TRUE(document.undo().has_value());
  EXPECT_TRUE(*document.plan() == start);
}

TEST_F(DocumentTest, EditsOfAnyNumberOfValuesAreUndoneAfterAReopen) {
  const plan::Plan start = randomSoundPlan(6);
  for (const int rows : {1, 15, 16, 17, 31, 32, 33, 100}) {
    std::filesystem::remove(file);
    ASSERT_TRUE(store::savePlan(file, start).has_value());
    std::string after;
    {
      auto document = opened();
      plan::Changes changes;
      for (int i = 0; i < rows; ++i)
        changes.push_back(
            plan::insertion(plan::TableId::Source, plan::nextId(start, plan::TableId::Source) + i,
                            {{"title", plan::Value("Source " + std::to_string(i))},
                             {"link", plan::Value("https://example.com/" + std::to_string(i))}}));
      const auto pushed = document.push("Add sources", changes);
      ASSERT_TRUE(pushed.has_value()) << pushed.error().message();
      after = plan::hash(*document.plan());
      ASSERT_TRUE(document.save().has_value());
    }
    auto document = opened();
    ASSERT_TRUE(document.undo().has_value()) << rows << " rows";
    EXPECT_TRUE(*document.plan() == start) << rows << " rows";
    ASSERT_TRUE(document.redo().has_value()) << rows << " rows";
    EXPECT_EQ(plan::hash(*document.plan()), after) << rows << " rows";
  }
}

TEST_F(DocumentTest, ARuleIsObeyedByEditsUndoAndRedoAlike) {
  auto document = store::Document::create(randomSoundPlan(9), state).value();
  for (const int percent : {3, 4})
    ASSERT_TRUE(document.push("Set the rate", {rate(*document.plan(), percent)}).has_value());
  const auto isFour = [](const plan::Plan& p) {
    return p.setting().discountRate == Decimal::of(4, 2);
  };
  document.obey([&](const plan::Plan& before, const plan::Plan& after) -> Result<void> {
    EXPECT_FALSE(before == after);
    if (isFour(after)) return {};
    return failure(ErrorCode::ReadOnly, "plan", "another rate", "0.04");
  });
  const auto held = document.plan();
  EXPECT_EQ(document.undo().error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(document.push("Set", {rate(*held, 5)}).error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(document.amend("Set", rate(*held, 5)).error().code, ErrorCode::ReadOnly);
  EXPECT_TRUE(*document.plan() == *held);
  EXPECT_EQ(document.undoCount(), 2u);
  document.obey({});
  ASSERT_TRUE(document.undo().has_value());
  document.obey([&](const plan::Plan&, const plan::Plan& after) -> Result<void> {
    if (!isFour(after)) return {};
    return failure(ErrorCode::ReadOnly, "plan", "this rate", "another");
  });
  EXPECT_EQ(document.redo().error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(document.redoCount(), 1u);
  document.obey({});
  ASSERT_TRUE(document.redo().has_value());
  EXPECT_TRUE(*document.plan() == *held);
}

TEST_F(DocumentTest, NoEditMovesAStatusPastItsSteps) {
  auto document = store::Document::create(examplePlan(), state).value();
  const auto held = document.plan();
  const auto typed = plan::update(*held, plan::TableId::Contract, 1, "status",
                                  plan::Value(std::string("proposed")));
  EXPECT_EQ(document.push("Set", {typed}).error().code, ErrorCode::Conflict);
  EXPECT_TRUE(*document.plan() == *held);
}

TEST_F(DocumentTest, NoEditAltersTheHistoryOfAContract) {
  const auto held = examplePlan();
  ASSERT_EQ(held.amendments.front().id.value, 1);
  auto document = store::Document::create(held, state).value();
  const auto typed =
      plan::update(held, plan::TableId::Amendment, 1, "author", plan::Value(std::string("Eve")));
  EXPECT_EQ(document.push("Set", {typed}).error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(document.push("Remove", plan::removal(held, plan::TableId::Amendment, 1)).error().code,
            ErrorCode::ReadOnly);
  EXPECT_TRUE(*document.plan() == held);
}

TEST_F(DocumentTest, ARefusedEditLeavesEverythingAsItWas) {
  auto document = store::Document::create(randomSoundPlan(7), state).value();
  const auto before = document.plan();
  auto bad = rate(*before, 5);
  bad.after->front().second = Decimal(1000);
  const auto refused = document.push("Set the rate", {rate(*before, 5), bad});
  EXPECT_FALSE(refused.has_value());
  EXPECT_TRUE(*document.plan() == *before);
  EXPECT_EQ(document.undoCount(), 0u);
  EXPECT_FALSE(document.push("Twice", {rate(*before, 5), rate(*before, 6)}).has_value());
  EXPECT_TRUE(*document.plan() == *before);
}

TEST_F(DocumentTest, TypingInOneFieldIsOneStepAndGoesWhenBackAtTheStart) {
  auto document = store::Document::create(randomSoundPlan(8), state).value();
  const auto start = document.plan();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 41)}).has_value());
  ASSERT_TRUE(document.amend("Set", rate(*document.plan(), 42)).value());
  EXPECT_EQ(document.undoCount(), 1u);
  plan::Change back = rate(*document.plan(), 0);
  back.after->front().second = start->setting().discountRate;
  EXPECT_FALSE(document.amend("Set", back).value());
  EXPECT_EQ(document.undoCount(), 0u);
  EXPECT_TRUE(*document.plan() == *start);
}

TEST_F(DocumentTest, SaveSeesThatSomebodyElseChangedTheFile) {
  ASSERT_TRUE(store::savePlan(file, randomSoundPlan(9)).has_value());
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 12)}).has_value());
  plan::Plan other = *document.plan();
  other.settings.front().name = "Somebody else's";
  ASSERT_TRUE(store::savePlan(file, other).has_value());
  const std::string theirs = read(file);
  const auto saved = document.save();
  ASSERT_FALSE(saved.has_value());
  EXPECT_EQ(saved.error().code, ErrorCode::FileChanged);
  EXPECT_EQ(read(file), theirs);
  ASSERT_TRUE(document.saveAs(folder / "mine.offtake").has_value());
  EXPECT_TRUE(store::loadPlan(folder / "mine.offtake").value() == *document.plan());
}

TEST_F(DocumentTest, AFailedSaveLeavesTheOldFileAndNoLitter) {
  ASSERT_TRUE(store::savePlan(file, randomSoundPlan(10)).has_value());
  auto document = opened();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 13)}).has_value());
  const auto failed = document.saveAs(folder / "missing" / "plan.offtake");
  ASSERT_FALSE(failed.has_value());
  EXPECT_NE(failed.error().message().find("missing"), std::string::npos);
  EXPECT_EQ(document.path(), file);
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    EXPECT_EQ(entry.path().string().find(".part"), std::string::npos) << entry.path();
}

TEST_F(DocumentTest, EverySaveKeepsTheVersionBefore) {
  ASSERT_TRUE(store::savePlan(file, randomSoundPlan(11)).has_value());
  auto document = opened();
  const auto first = document.plan();
  for (int percent = 1; percent <= 14; ++percent) {
    ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 20 + percent)}).has_value());
    ASSERT_TRUE(document.save().has_value());
  }
  std::vector<std::filesystem::path> kept;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(state / "backups"))
    if (entry.is_regular_file()) kept.push_back(entry.path());
  std::ranges::sort(kept);
  ASSERT_EQ(kept.size(), 10u);
  EXPECT_EQ(store::loadPlan(kept.back()).value().setting().discountRate, Decimal::of(33, 2));
}

TEST_F(DocumentTest, SingleBitFlipsAreNeverShownAsThePlan) {
  const plan::Plan plan = randomSoundPlan(12);
  ASSERT_TRUE(store::savePlan(file, plan).has_value());
  const std::string whole = read(file);
  Random random(99);
  int refused = 0;
  for (int i = 0; i < 400; ++i) {
    std::string flipped = whole;
    flipped[static_cast<std::size_t>(
        random.between(0, static_cast<std::int64_t>(whole.size()) - 1))] ^=
        static_cast<char>(1 << random.below(8));
    std::ofstream(folder / "flipped.offtake", std::ios::binary) << flipped;
    const auto loaded = store::loadPlan(folder / "flipped.offtake");
    if (loaded) EXPECT_TRUE(*loaded == plan) << "flip " << i;
    else ++refused;
  }
  EXPECT_GT(refused, 20);
}

TEST_F(DocumentTest, AnEditIsInTheWorkingCopyBeforeItIsReportedAsDone) {
  auto document = store::Document::create(randomSoundPlan(13), state).value();
  ASSERT_TRUE(document.push("Set", {rate(*document.plan(), 31)}).has_value());
  bool found = false;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(state / "sessions"))
    found = found || entry.path().filename() == "work.db";
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace offtake::test
