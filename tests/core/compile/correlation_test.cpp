// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/correlation.h"

#include <gmock/gmock.h>

namespace offtake::compile {
namespace {

plan::Correlation pair(std::string first, std::string second, Decimal value) {
  plan::Correlation row;
  row.first = std::move(first);
  row.second = std::move(second);
  row.value = value;
  return row;
}

TEST(Correlation, FactorMultipliesBackToTheMatrix) {
  const auto made = correlate({"market", "a", "b"}, {pair("a", "market", Decimal::of(6, 1)),
                                                     pair("b", "a", Decimal::of(-3, 1))});
  ASSERT_TRUE(made);
  const auto& rows = made->rows;
  EXPECT_EQ(rows[0][0], 1);
  EXPECT_EQ(rows[1][0], Exact("0.6"));
  EXPECT_EQ(rows[1][1], Exact("0.8"));
  EXPECT_EQ(rows[2][0], 0);
  EXPECT_LT(abs(rows[2][1] * rows[1][1] - Exact("-0.3")), Exact("1e-30"));
  EXPECT_LT(abs(rows[2][1] * rows[2][1] + rows[2][2] * rows[2][2] - 1), Exact("1e-30"));
}

TEST(Correlation, AnUnrelatedProcessChangesNoOtherRow) {
  const std::vector<plan::Correlation> pairs{pair("a", "b", Decimal::of(5, 1))};
  const auto two = correlate({"a", "b"}, pairs);
  const auto three = correlate({"a", "x", "b"}, pairs);
  ASSERT_TRUE(two && three);
  EXPECT_EQ(three->rows[1], (std::vector<Exact>{0, 1}));
  EXPECT_EQ(three->rows[2], (std::vector<Exact>{two->rows[1][0], 0, two->rows[1][1]}));
}

TEST(Correlation, RefusesWhatCannotHoldTogetherByName) {
  const auto made = correlate({"a", "b", "c"},
                              {pair("a", "b", Decimal::of(9, 1)), pair("a", "c", Decimal::of(9, 1)),
                               pair("b", "c", Decimal::of(-9, 1))});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::BadValue);
  EXPECT_THAT(made.error().message(), testing::HasSubstr("'c'"));
  EXPECT_THAT(made.error().message(), testing::HasSubstr("not positive definite"));
}

TEST(Correlation, RefusesAnUnknownKeyByName) {
  const auto made = correlate({"a", "b"}, {pair("a", "nobody", Decimal::of(1, 1))});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::UnknownName);
  EXPECT_THAT(made.error().message(), testing::HasSubstr("'nobody'"));
}

}  // namespace
}  // namespace offtake::compile
