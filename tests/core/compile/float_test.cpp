// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/compile/float_value.h"
#include "core/exchange/plan_json.h"
#include "data/templates.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::compile {
namespace {

double plain(float value) { return value; }
double plain(const Exact& value) { return value.convert_to<double>(); }

/// The figures of a path that a run compares with the book.
struct Figures : economics::NoSink {
  std::vector<double> trueUps, charges;
  double npv = 0, unmet = 0;
  template <class F>
  void contract(int, std::uint32_t, const F& figures) {
    charges.push_back(plain(figures.charges));
    trueUps.push_back(plain(figures.outcome.trueUp));
  }
  template <class F>
  void finished(const F& figures) {
    npv = plain(figures.npv);
    unmet = plain(figures.unmetHours);
  }
};

double sumOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

void expectNear(double book, double path, double scale, const char* what) {
  EXPECT_NEAR(path, book, 1e-5 * std::max(scale, std::abs(book))) << what;
}

void expectFloatEqualsBook(const plan::Plan& plan) {
  const auto compiled = compile(plan);
  if (!compiled && compiled.error().code == ErrorCode::NotComputed) return;
  ASSERT_TRUE(compiled) << compiled.error().message();
  Figures book, path;
  runBook(compiled->inputs.view(), book);
  const auto inputs = toFloat(*compiled);
  PathScratch<float> scratch(inputs.view());
  economics::MeanDraws<float> draws{&inputs.view()};
  economics::runPath(inputs.view(), scratch.state(), draws, path);
  ASSERT_EQ(path.charges.size(), book.charges.size());
  expectNear(book.npv, path.npv, 1, "npv");
  expectNear(sumOf(book.charges), sumOf(path.charges), 1, "charges");
  expectNear(sumOf(book.trueUps), sumOf(path.trueUps), sumOf(book.charges), "true-ups");
  expectNear(book.unmet, path.unmet, 1, "unmet");
}

TEST(Float, TemplatesEqualTheBookToOneInAHundredThousand) {
  for (const auto name : {"starter", "trio", "det"})
    expectFloatEqualsBook(exchange::planFromJson(data::findTemplate(name).value()).value());
  expectFloatEqualsBook(test::examplePlan());
}

TEST(Float, ConversionKeepsFifteenDigits) {
  const BinaryValue binary;
  EXPECT_EQ(binary(Exact(0)), 0.0);
  for (const char* text :
       {"1", "-1", "0.1", "38000000000.00", "1e-30", "-7.25e20", "123456789012345678901234567890"})
    EXPECT_NEAR(binary(Exact(text)) / std::strtod(text, nullptr), 1.0, 1e-15) << text;
}

TEST(Float, PertTablesSpanTheirDelays) {
  test::PlanEditor e(exchange::planFromJson(data::findTemplate("starter").value()).value());
  e.set("tranche", 5,
        {{"online", "2027-01-01"}, {"delay_min", "1"}, {"delay_mode", "2"}, {"delay_max", "9"}});
  const auto compiled = compile(e.plan());
  ASSERT_TRUE(compiled);
  const auto inputs = toFloat(*compiled);
  ASSERT_EQ(inputs.delayTable.size(), compiled->pertDelays.size() * economics::kDelayPoints);
  bool found = false;
  for (std::size_t i = 0; i < compiled->tranches.size(); ++i) {
    if (compiled->tranches[i].id.value != 5) continue;
    const auto& tranche = inputs.tranches[i];
    found = true;
    EXPECT_EQ(tranche.delayKind, economics::DelayKind::Pert);
    EXPECT_FLOAT_EQ(tranche.meanDelay, 3.0f);
    EXPECT_EQ(inputs.delayTable[tranche.firstDelay], 1.0f);
    EXPECT_EQ(inputs.delayTable[tranche.firstDelay + economics::kDelayPoints - 1], 9.0f);
  }
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace offtake::compile
