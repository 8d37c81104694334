// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/change.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

constexpr std::uint64_t kPlans = 60;

/// Every Change that a random edit of each kind makes: apply, inverse, equal to the start.
TEST(ChangeProperty, AnInverseLeadsBackToTheStart) {
  for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
    Plan plan = test::randomPlan(seed);
    const Plan start = plan;
    const std::string startHash = hash(plan);
    test::Random random(seed + 1000);
    std::vector<Changes> inverses;
    for (int i = 0; i < 30; ++i) {
      const Changes edit = test::randomEdit(plan, random);
      auto undone = applyAll(plan, edit);
      ASSERT_TRUE(undone) << undone.error().message();
      inverses.push_back(std::move(*undone));
    }
    for (auto undo = inverses.rbegin(); undo != inverses.rend(); ++undo)
      ASSERT_TRUE(applyAll(plan, *undo).has_value()) << "seed " << seed;
    EXPECT_EQ(plan, start) << "seed " << seed;
    EXPECT_EQ(hash(plan), startHash) << "seed " << seed;
  }
}

TEST(ChangeProperty, TheInverseOfAnInverseIsTheChange) {
  for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
    Plan plan = test::randomPlan(seed);
    test::Random random(seed);
    const Changes edit = test::randomEdits(plan, random, 5);
    const Plan before = plan;
    const auto undo = applyAll(plan, edit);
    ASSERT_TRUE(undo);
    const Plan after = plan;
    const auto redo = applyAll(plan, *undo);
    ASSERT_TRUE(redo);
    EXPECT_EQ(plan, before);
    ASSERT_TRUE(applyAll(plan, *redo));
    EXPECT_EQ(plan, after) << "seed " << seed;
  }
}

TEST(ChangeProperty, InverseWithoutAPlanTurnsUpdatesRound) {
  Plan plan = test::examplePlan();
  const Change change = update(plan, TableId::Contract, 1, "net_days", std::int64_t{45});
  ASSERT_TRUE(apply(plan, change));
  ASSERT_TRUE(apply(plan, inverse(change)));
  EXPECT_EQ(plan, test::examplePlan());
  EXPECT_EQ(inverse(inverse(change)), change);
}

TEST(ChangeProperty, ADiffAppliedToOnePlanGivesTheOther) {
  for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
    const Plan a = test::randomPlan(seed, 3);
    const Plan b = seed % 2 == 0 ? test::randomPlan(seed + 1, 4) : [&] {
      Plan edited = a;
      test::Random random(seed);
      EXPECT_TRUE(applyAll(edited, test::randomEdits(a, random, 12)).has_value());
      return edited;
    }();
    Plan now = a;
    const auto done = applyAll(now, diff(a, b));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(now, b) << "seed " << seed;
    EXPECT_EQ(hash(now), hash(b));
    ASSERT_TRUE(applyAll(now, *done));
    EXPECT_EQ(now, a) << "seed " << seed;
  }
}

TEST(ChangeProperty, ADiffIsEmptyExactlyForEqualPlans) {
  const Plan a = test::randomPlan(3);
  EXPECT_TRUE(diff(a, a).empty());
  test::Random random(4);
  for (int i = 0; i < 50; ++i) {
    Plan b = a;
    ASSERT_TRUE(applyAll(b, test::randomEdits(a, random, 3)));
    EXPECT_EQ(diff(a, b).empty(), a == b);
    EXPECT_EQ(hash(a) == hash(b), a == b);
  }
}

/// A list that fails at its last step changes nothing, whatever came before.
TEST(ChangeProperty, AFailureAnywhereRollsEverythingBack) {
  for (std::uint64_t seed = 0; seed < kPlans; ++seed) {
    Plan plan = test::randomPlan(seed);
    const Plan start = plan;
    test::Random random(seed);
    Changes edits = test::randomEdits(plan, random, 6);
    Change bad = update(plan, TableId::Settings, 1, "name", std::string("x"));
    bad.before->front().second = std::string("never its name \x7f");
    edits.insert(edits.begin() + static_cast<std::ptrdiff_t>(
                                     random.between(0, static_cast<std::int64_t>(edits.size()))),
                 bad);
    const auto done = applyAll(plan, edits);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Conflict);
    EXPECT_EQ(plan, start) << "seed " << seed;
  }
}

TEST(ChangeProperty, ADanglingReferenceRollsEverythingBack) {
  Plan plan = test::examplePlan();
  const Plan start = plan;
  const Changes edits{
      update(plan, TableId::Contract, 1, "name", std::string("Renamed")),
      insertion(TableId::Tranche, 9, {{"contract", std::int64_t{99}}, {"sku", std::int64_t{1}}})};
  const auto done = applyAll(plan, edits);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::MissingReference);
  EXPECT_EQ(done.error().message(),
            "tranche 1 of contract 99, contract: no contract with id 99; expected the id of an "
            "existing one");
  EXPECT_EQ(plan, start);
}

/// For every field of every table: values that it does not take are refused, and nothing changes.
TEST(ChangeProperty, EveryFieldRefusesBadValuesByName) {
  Plan plan = test::randomPlan(11, 2);
  const Plan start = plan;
  test::Random random(12);
  for (const Table& t : tables()) {
    const std::int64_t row = t.idAt(plan, 0);
    for (std::size_t f = 0; f < t.fields.size(); ++f)
      for (int i = 0; i < 8; ++i) {
        const Value bad = test::refusedValue(t.fields[f], random);
        const Change change{t.id, row, FieldValues{{f, t.fields[f].read(t.row(plan, row))}},
                            FieldValues{{f, bad}}};
        const auto done = apply(plan, change);
        ASSERT_FALSE(done) << t.name << "." << t.fields[f].name << " took " << toText(bad);
        EXPECT_EQ(done.error().code, ErrorCode::BadValue);
        const std::string message = done.error().message();
        EXPECT_NE(done.error().thing.find(std::string(t.fields[f].name)), std::string::npos)
            << message;
        EXPECT_EQ(done.error().allowed, allowedText(t.fields[f])) << message;
        EXPECT_FALSE(done.error().seen.empty()) << message;
      }
  }
  EXPECT_EQ(plan, start);
}

TEST(ChangeProperty, EveryFieldTakesWhatItsDescriptorAllows) {
  test::Random random(13);
  const Plan plan = test::randomPlan(14);
  for (const Table& t : tables())
    for (const Field& field : t.fields)
      for (int i = 0; i < 20; ++i) {
        const Value value = test::randomValue(plan, field, random);
        const auto ok = accepts(field, value);
        EXPECT_TRUE(ok.has_value()) << (ok ? "" : ok.error().message());
        if (isNone(value) || (field.type == FieldType::Text && field.nullable)) continue;
        const auto back = parseField(field, toText(value));
        ASSERT_TRUE(back) << t.name << "." << field.name << ": " << back.error().message();
        EXPECT_EQ(*back, value);
      }
}

}  // namespace
}  // namespace offtake::plan
