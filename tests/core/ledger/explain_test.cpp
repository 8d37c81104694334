// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure explains itself: its arithmetic, worked out from the numbers alone, gives the value
// that is shown.
#include "core/ledger/explain/explain.h"

#include "core/ledger/explain/arithmetic.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/register.h"
#include "core/plan/amendment.h"
#include "core/plan/lifecycle.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/random_plan.h"

namespace offtake::ledger::test {
namespace {

Exact worth(std::string_view arithmetic) { return evaluate(arithmetic).value(); }

TEST(Arithmetic, WorksOutWhatASpreadsheetWould) {
  EXPECT_EQ(worth("1 + 2 * (3 - 5) / 4"), 0);
  EXPECT_EQ(worth("-min(3, 1.5, 2)"), Exact("-1.5"));
  EXPECT_EQ(worth("max(0, 2 - 5) + round(2.345, 2) - -1"), Exact("3.35"));
  EXPECT_EQ(worth("round(-0.5, 0)"), -1);
  EXPECT_EQ(worth("pow(2, 10)"), 1024);
  EXPECT_EQ(worth("round(565000000.23 / 6, 2)"), Exact("94166666.71"));  // half a cent, exactly
}

TEST(Arithmetic, SaysWhatItCannotRead) {
  for (const char* text : {"", "1 +", "(1", "1.2.3", "two", "max(1", "round(1)", "1 2", "."})
    EXPECT_EQ(evaluate(text).error().code, ErrorCode::BadText) << text;
  EXPECT_EQ(evaluate("1 / (2 - 2)").error().code, ErrorCode::BadValue);
  EXPECT_FALSE(evaluate(std::string(5000, '(') + "1").has_value());
}

/// A plan whose book has the lines that the templates lack.
plan::Plan manyRules() {
  auto e = planFrom("2027-01", 36);
  addYears(e, "2027-01", {"1000.00", "1000.00", "1000.00"}, {{"on_shortfall", "credit"}});
  addYears(e, "2027-01", {"900.00", "1000.00", "1100.00"},
           {{"on_shortfall", "forfeit"}, {"overage_multiple", "1.5"}});
  addYears(e, "2027-01", {"500.00", "600.00", "700.00"},
           {{"growth_rebate", "0.10"}, {"growth_threshold", "0.05"}, {"overage_multiple", "1.2"}});
  addYears(e, "2027-01", {"800.00", "800.00", "800.00"}, {{"aggregate", "2600.00"}});
  addYears(e, "2027-01", {"400.00", "400.00", "400.00"}, {{"on_shortfall", "prepay"}});
  e.add("prepayment", {{"contract", "4"}, {"date", "2027-02-10"}, {"amount", "333.00"}});
  e.add("tier", {{"contract", "3"}, {"lower", "0.00"}, {"multiplier", "0.95"}});
  e.add("tier", {{"contract", "3"}, {"lower", "400.00"}, {"multiplier", "0.8"}});
  for (const char* contract : {"1", "2", "3", "4", "5"})
    for (const auto& [month, spend] : {std::pair{"2027-03", "412.37"},
                                       {"2027-09", "401.11"},
                                       {"2028-04", "1211.19"},
                                       {"2029-05", "600.05"}})
      e.add("spend", {{"contract", contract},
                      {"month", month},
                      {"list_spend", spend},
                      {"marketplace", "7.00"}});
  e.add(
      "cash_flow",
      {{"name", "Lease"}, {"frequency", "monthly"}, {"start", "2027-01-15"}, {"amount", "-3.00"}});
  return e.plan();
}

struct Made {
  plan::Plan plan;
  Book book;
  ObligationLedger obligations;
  explicit Made(plan::Plan of)
      : plan(std::move(of)),
        book(computeBook(plan).value()),
        obligations(obligationLedger(plan, plan.setting().start).value()) {}
  [[nodiscard]] Explainer explainer() const { return {plan, book, &obligations}; }
};

void expectAllExplained(const Made& made) {
  const Explainer explainer = made.explainer();
  int incomplete = 0;
  for (const std::string& key : explainer.keys()) {
    const auto e = explainer.explain(key);
    ASSERT_TRUE(e) << key;
    EXPECT_EQ(e->key, key);
    EXPECT_FALSE(e->rule.empty()) << key;
    EXPECT_EQ(worth(e->arithmetic), worth(e->value)) << key << ": " << e->arithmetic;
    if (!e->complete && ++incomplete <= 5)
      ADD_FAILURE() << key << " is only stated: " << e->label << " " << e->value;
    for (const ExplainedPart& part : e->parts) {
      if (part.key.empty()) continue;
      const auto own = explainer.explain(part.key);
      ASSERT_TRUE(own) << key << " -> " << part.key;
      if (key != "register/due_by_guidance") {
        EXPECT_EQ(own->value, part.value) << key;
      }
    }
  }
  EXPECT_EQ(incomplete, 0);
}

TEST(Explain, EveryFigureOfTheStarter) { expectAllExplained(Made(templatePlan("starter"))); }
TEST(Explain, EveryFigureOfTheTrio) { expectAllExplained(Made(templatePlan("trio"))); }
TEST(Explain, EveryFigureOfDet) { expectAllExplained(Made(templatePlan("det"))); }
TEST(Explain, EveryLineOfTheRulesThatTheTemplatesLack) { expectAllExplained(Made(manyRules())); }

TEST(Explain, EveryFigureOfPlansAtRandom) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const plan::Plan plan = offtake::test::randomSoundPlan(seed);
    const auto book = computeBook(plan);
    if (!book) continue;
    SCOPED_TRACE(seed);
    expectAllExplained(Made(plan));
  }
}

TEST(Explain, EnteredSpendOfAMonthAndOfItsPeriod) {
  auto e = planFrom("2027-01", 24);
  addYears(e, "2027-01", {"1000.00", "1000.00"}, {{"price_factor", "0.9"}});
  e.set("period", 1, "entered_spend", "1200.01");
  e.add("spend", {{"contract", "1"}, {"month", "2027-03"}, {"list_spend", "412.37"}});
  e.set("plan", 1, "closed_through", "2027-03");
  expectAllExplained(Made(e.plan()));
}

TEST(Explain, EveryFigureUnderTermsThatWereAmended) {
  auto e = planFrom("2027-01", 36);
  addYears(e, "2027-01", {"1000.00", "1000.00", "1000.00"},
           {{"overage_multiple", "1.5"}, {"carry_forward", "0.5"}});
  e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "0.9"}});
  for (const char* month : {"2027-03", "2027-09", "2028-04", "2029-05", "2029-07"})
    e.add("spend", {{"contract", "1"}, {"month", month}, {"list_spend", "812.37"}});
  plan::Plan plan = e.plan();
  const auto edit = [&](plan::TableId table, std::int64_t row, const char* field,
                        const char* text) {
    const plan::Field& f = *plan::findField(plan::table(table), field);
    return plan::update(plan, table, row, field, plan::parseField(f, text).value());
  };
  const plan::Changes edits{edit(plan::TableId::Period, 2, "commitment", "2100.00"),
                            edit(plan::TableId::Contract, 1, "overage_multiple", "2"),
                            edit(plan::TableId::Contract, 1, "take_or_pay", "0.8")};
  const auto changes = plan::amend(plan, {1}, Month::of(2028, 1), edits,
                                   {"Legal", Date::of(2027, 11, 5), "Renegotiated", "Nr 1"});
  ASSERT_TRUE(changes) << changes.error().message();
  ASSERT_TRUE(plan::applyAll(plan, *changes));
  const Made made(plan);
  EXPECT_NE(made.book, computeBook(e.plan()).value());
  expectAllExplained(made);
}

TEST(Explain, TheValuesAreThoseThatTablesShow) {
  for (const char* name : {"starter", "trio", "det"}) {
    const Made made(templatePlan(name));
    const Explainer explainer = made.explainer();
    for (const CashYearRow& row : cashByFiscalYear(made.plan, made.book)) {
      const std::string span = row.fiscalYear ? "FY" + std::to_string(*row.fiscalYear) : "beyond";
      const auto e =
          explainer.explain("sum/cash/" + std::to_string(row.contract.value) + "/" + span);
      EXPECT_EQ(e.value().value, row.amount.text()) << name << span;
    }
    for (const ObligationRow& row : made.obligations.rows)
      EXPECT_EQ(explainer
                    .explain("obligation/" + std::to_string(row.contract.value) + "/" +
                             std::to_string(row.bucket))
                    .value()
                    .value,
                row.amount.text());
    EXPECT_EQ(explainer.explain("figure/npv").value().value, made.book.figures.npv.text());
    EXPECT_EQ(explainer.explain("register/registered").value().value,
              contractRegister(made.plan).registered.text());
    EXPECT_EQ(explainer.explain("sum/true_ups/all/all").value().value,
              made.book.figures.trueUps.text());
  }
}

TEST(Explain, InputsCarryTheirSources) {
  const Made made(templatePlan("starter"));
  const auto e = made.explainer().explain("register/1").value();
  EXPECT_TRUE(std::ranges::any_of(e.inputs, [](const auto& input) {
    return !input.source.empty() && !input.confidence.empty();
  })) << e.label;
}

TEST(Explain, UnknownKeysAreNamed) {
  const Made made(templatePlan("det"));
  for (const char* key : {"", "entry", "entry/-1", "entry/999999", "sum/cash/all/never",
                          "sum/cash/77/all", "period/1/9/commitment", "period/1/1/colour",
                          "obligation/1/7", "effective/9/rate", "hhi/x", "figure/x", "x/y"}) {
    const auto e = made.explainer().explain(key);
    ASSERT_FALSE(e) << key;
    EXPECT_EQ(e.error().code, ErrorCode::UnknownName);
    EXPECT_EQ(e.error().seen, "'" + std::string(key) + "'");
  }
}

}  // namespace
}  // namespace offtake::ledger::test
