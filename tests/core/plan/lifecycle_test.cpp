// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lifecycle.h"

#include "core/plan/problem.h"
#include "core/plan/proposal.h"
#include "tests/support/plan_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace offtake::plan {
namespace {

using testing::HasSubstr;

const Signature kBy{"Ada", Date::of(2027, 5, 4), "Board approval", "MSA 7"};

const Contract& contract(const Plan& plan, std::int64_t id) {
  return *find(plan.contracts, Id<Contract>{id});
}

/// The example with an offer, contract 4, for Azure.
test::PlanEditor withOffer() {
  test::PlanEditor e(test::examplePlan());
  e.apply(duplicateAsProposed(e.plan(), {1}));
  return e;
}

TEST(Lifecycle, SigningMakesTheOfferActiveAndItsOriginalSuperseded) {
  auto e = withOffer();
  const auto changes = sign(e.plan(), {4}, kBy);
  ASSERT_TRUE(changes) << changes.error().message();
  e.apply(*changes);
  EXPECT_EQ(contract(e.plan(), 4).status, ContractStatus::Active);
  EXPECT_EQ(contract(e.plan(), 4).document, "MSA 7");
  EXPECT_EQ(contract(e.plan(), 1).status, ContractStatus::Superseded);
  EXPECT_TRUE(inForce(e.plan(), contract(e.plan(), 4)));
  EXPECT_FALSE(inForce(e.plan(), contract(e.plan(), 1)));
  EXPECT_FALSE(hasErrors(check(e.plan())));
}

TEST(Lifecycle, SigningSaysWhoWhenWhyAndOnWhichPaper) {
  auto e = withOffer();
  e.apply(sign(e.plan(), {4}, kBy).value());
  for (const std::int64_t id : {1, 4}) {
    const auto versions = versionsOf(e.plan(), {id});
    const auto at = std::ranges::find(versions, "Ada", &Version::author);
    ASSERT_NE(at, versions.end());
    const Version& signing = *at;
    EXPECT_EQ(signing.author, "Ada");
    EXPECT_EQ(signing.recorded, "2027-05-04");
    EXPECT_EQ(signing.reason, "Board approval");
    EXPECT_EQ(signing.document, "MSA 7");
    EXPECT_THAT(signing.changes, testing::Contains(id == 4 ? "status proposed -> active"
                                                           : "status active -> superseded"));
  }
}

TEST(Lifecycle, FloorsThatDoNotAddUpBlockSigning) {
  auto e = withOffer();
  e.set("period", e.plan().periods.back().id.value, "commitment", "85000000000.00");
  const auto refused = sign(e.plan(), {4}, kBy);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::PlanInvalid);
  EXPECT_THAT(refused.error().message(), HasSubstr("add up to 285 of 290 B"));
  EXPECT_THAT(refused.error().message(), HasSubstr("Azure (proposed)"));
  e.set("period", e.plan().periods.back().id.value, "commitment", "90000000000.00");
  EXPECT_TRUE(sign(e.plan(), {4}, kBy));
}

TEST(Lifecycle, ASignatureNeedsAName) {
  auto e = withOffer();
  Signature nobody = kBy;
  nobody.author = "  ";
  EXPECT_EQ(sign(e.plan(), {4}, nobody).error().code, ErrorCode::BadValue);
  EXPECT_EQ(moveOn(e.plan(), {4}, ContractStatus::Canceled, nobody).error().code,
            ErrorCode::BadValue);
}

TEST(Lifecycle, OnlyStatusesThatFollowAreTaken) {
  auto e = withOffer();
  const auto again = sign(e.plan(), {1}, kBy);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().message(),
            "contract 'Azure': is active, and cannot become active; expected exhausted, expired, "
            "canceled or "
            "superseded");
  EXPECT_FALSE(moveOn(e.plan(), {4}, ContractStatus::Expired, kBy));
  e.apply(moveOn(e.plan(), {4}, ContractStatus::Canceled, kBy).value());
  const auto ended = sign(e.plan(), {4}, kBy);
  ASSERT_FALSE(ended);
  EXPECT_THAT(ended.error().message(), HasSubstr("the contract has ended"));
  EXPECT_EQ(sign(e.plan(), {99}, kBy).error().code, ErrorCode::MissingReference);
}

TEST(Lifecycle, TerminationIsAnAmendmentFromTheMonthOfItsNotice) {
  test::PlanEditor e(test::examplePlan());
  Signature notice = kBy;
  notice.date = Date::of(2028, 2, 20);
  const auto changes = terminate(e.plan(), {2}, Month::of(2028, 7), Decimal::of(5, 1), notice);
  ASSERT_TRUE(changes) << changes.error().message();
  e.apply(*changes);
  EXPECT_FALSE(contract(e.plan(), 2).terminationMonth);
  const Amendment& recorded = *amendmentsOf(e.plan(), {2}).back();
  EXPECT_EQ(recorded.effective, Month::of(2028, 2));
  const Plan before = termsOn(e.plan(), {2}, Month::of(2028, 1)).value();
  EXPECT_FALSE(contract(before, 2).terminationMonth);
  const Plan after = termsOn(e.plan(), {2}, Month::of(2028, 2)).value();
  EXPECT_EQ(contract(after, 2).terminationMonth, Month::of(2028, 7));
  EXPECT_EQ(contract(after, 2).terminationFeeShare, Decimal::of(5, 1));
  EXPECT_FALSE(terminate(e.plan(), {2}, Month::of(2029, 1), {}, notice));
  EXPECT_FALSE(terminate(e.plan(), {2}, Month::of(2027, 1), {}, notice));
}

/// What keepsStatuses() says of a status typed into a contract's cell.
std::string typed(test::PlanEditor e, std::int64_t id, const char* status) {
  const Plan before = e.plan();
  e.set("contract", id, "status", status);
  const auto kept = keepsStatuses(before, e.plan());
  return kept ? "kept" : std::string(name(kept.error().code)) + ": " + kept.error().message();
}

TEST(Lifecycle, NoEditMovesAStatusButByItsStep) {
  auto e = withOffer();
  EXPECT_THAT(typed(e, 1, "proposed"),
              HasSubstr("contract 'Azure': is active, and cannot become proposed; expected "
                        "exhausted, expired, canceled or superseded"));
  EXPECT_THAT(typed(e, 4, "expired"), HasSubstr("is proposed, and cannot become expired"));
  EXPECT_THAT(typed(e, 4, "active"), HasSubstr("would become active by nobody; expected signing"));
  EXPECT_THAT(typed(e, 1, "expired"), HasSubstr("would become expired by nobody"));
  EXPECT_EQ(typed(e, 1, "active"), "kept");
  for (const auto& step :
       {sign(e.plan(), {4}, kBy), moveOn(e.plan(), {4}, ContractStatus::Pending, kBy),
        moveOn(e.plan(), {1}, ContractStatus::Exhausted, kBy)}) {
    Plan after = e.plan();
    ASSERT_TRUE(applyAll(after, step.value()));
    const auto kept = keepsStatuses(e.plan(), after);
    EXPECT_TRUE(kept) << kept.error().message();
  }
}

TEST(Lifecycle, ARecordMadeByHandSignsNoFloorsThatDoNotAddUp) {
  auto e = withOffer();
  Plan after = e.plan();
  ASSERT_TRUE(applyAll(after, sign(e.plan(), {4}, kBy).value()));
  const auto period = std::ranges::find(after.periods, Id<Contract>{4}, &Period::contract);
  ASSERT_NE(period, after.periods.end());
  ASSERT_TRUE(apply(after, update(after, TableId::Period, period->id.value, "commitment",
                                  Value(period->commitment - Money{500'000'000'000}))));
  const auto kept = keepsStatuses(e.plan(), after);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().code, ErrorCode::PlanInvalid);
  EXPECT_THAT(kept.error().message(), HasSubstr("285 of 290 B"));
}

TEST(Lifecycle, AContractThatIsEnteredMayComeSigned) {
  auto e = withOffer();
  Plan fewer = e.plan();
  ASSERT_TRUE(applyAll(fewer, removal(fewer, TableId::Contract, 4)));
  EXPECT_TRUE(keepsStatuses(fewer, e.plan()));
  EXPECT_TRUE(keepsStatuses(Plan{}, e.plan()));
}

/// What keepsRecords() says of an edit of the example after contract 2 was terminated.
std::string recorded(const test::PlanEditor& held, const Changes& edit) {
  Plan after = held.plan();
  EXPECT_TRUE(applyAll(after, edit));
  const auto kept = keepsRecords(held.plan(), after);
  return kept ? "kept" : std::string(name(kept.error().code)) + ": " + kept.error().message();
}

TEST(Lifecycle, TheHistoryIsAddedToAndNeverAltered) {
  test::PlanEditor e(test::examplePlan());
  Signature notice = kBy;
  notice.date = Date::of(2028, 2, 20);
  const auto step = terminate(e.plan(), {2}, Month::of(2028, 7), Decimal::of(5, 1), notice).value();
  EXPECT_EQ(recorded(e, step), "kept");
  e.apply(step);
  const Plan& plan = e.plan();
  const std::int64_t amendment = plan.amendments.back().id.value;
  const std::int64_t change = plan.amendmentChanges.back().id.value;
  EXPECT_THAT(
      recorded(e, {update(plan, TableId::Amendment, amendment, "author", std::string("Eve"))}),
      HasSubstr("would be altered; expected the history as it was recorded"));
  EXPECT_THAT(recorded(e, removal(plan, TableId::Amendment, amendment)),
              HasSubstr("would be removed"));
  EXPECT_THAT(
      recorded(e, {update(plan, TableId::AmendmentChange, change, "after", std::string("1"))}),
      HasSubstr("would lose or alter a step"));
  EXPECT_THAT(recorded(e, removal(plan, TableId::AmendmentChange, change)),
              HasSubstr("would lose or alter a step"));
  Change more = insertion(TableId::AmendmentChange, change + 1, {});
  more.after = valuesOf(plan, TableId::AmendmentChange, change);
  EXPECT_THAT(recorded(e, {more}), HasSubstr("would get one more step"));
  Change other = insertion(TableId::Amendment, amendment + 1, {});
  other.after = valuesOf(plan, TableId::Amendment, amendment);
  EXPECT_EQ(recorded(e, {other}), "kept");
  EXPECT_EQ(recorded(e, removal(plan, TableId::Contract, 2)), "kept");
}

}  // namespace
}  // namespace offtake::plan
