// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace offtake {
namespace {

Result<int> half(int n) {
  if (n % 2 != 0) return failure(ErrorCode::BadValue, "n", std::to_string(n), "an even number");
  return n / 2;
}

Result<int> quarter(int n) {
  OFFTAKE_ASSIGN(const int first, half(n));
  OFFTAKE_ASSIGN(const int second, half(first));
  return second;
}

Result<void> bothEven(int a, int b) {
  OFFTAKE_TRY(half(a));
  OFFTAKE_TRY(half(b));
  return {};
}

TEST(Result, HoldsAValueOrAnError) {
  const auto good = half(4);
  EXPECT_TRUE(good.has_value());
  EXPECT_EQ(*good, 2);
  const auto bad = half(3);
  EXPECT_FALSE(bad);
  EXPECT_EQ(bad.error().message(), "n: 3; expected an even number");
  EXPECT_EQ(bad.value_or(7), 7);
  EXPECT_EQ(good.value_or(7), 2);
}

TEST(Result, PassesTheFirstFailureOn) {
  EXPECT_EQ(quarter(12).value(), 3);
  EXPECT_EQ(quarter(6).error().seen, "3");
  EXPECT_EQ(quarter(5).error().seen, "5");
  EXPECT_TRUE(bothEven(2, 4));
  EXPECT_EQ(bothEven(2, 5).error().seen, "5");
}

TEST(Result, ChainsLikeExpected) {
  EXPECT_EQ(half(8).and_then(half).value(), 2);
  EXPECT_EQ(half(6).and_then(half).error().seen, "3");
  EXPECT_EQ(half(8).transform([](int n) { return n * 10; }).value(), 40);
  EXPECT_FALSE(half(7).transform([](int n) { return n * 10; }));
}

TEST(Result, MovesWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> held(std::make_unique<int>(5));
  const std::unique_ptr<int> taken = std::move(held).value();
  EXPECT_EQ(*taken, 5);
}

TEST(Result, TheWrongQuestionIsOurMistake) {
  const auto good = half(4);
  const auto bad = half(3);
  EXPECT_THROW((void)bad.value(), LogicError);
  EXPECT_THROW((void)good.error(), LogicError);
  EXPECT_THROW((void)bothEven(1, 2).value(), LogicError);
  EXPECT_THROW((void)bothEven(2, 2).error(), LogicError);
}

}  // namespace
}  // namespace offtake
