// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/partial.h"

#include "tests/core/simulation/one_row.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::simulation {
namespace {

std::vector<float> values(int count) {
  std::vector<float> result;
  for (int i = 0; i < count; ++i)
    result.push_back(i % 5 == 0 ? 0.0f : 1e9f * std::sin(static_cast<float>(i * i)));
  return result;
}

struct Parts {
  std::shared_ptr<const Frame> frame;
  Partial whole;
  Partial first;
  Partial second;
  Partial third;
};

Parts parts() {
  const std::vector<float> all = values(5'000);
  const auto frame = frameOfOne(Metric::EconomicCost, all);
  const auto slice = [&](int from, int to) {
    return countedIn(frame, std::vector<float>(all.begin() + from, all.begin() + to));
  };
  return {frame, countedIn(frame, all), slice(0, 1'237), slice(1'237, 1'238), slice(1'238, 5'000)};
}

TEST(Partial, AddsUpInAnyOrderAndGroupingToTheSameBits) {
  const Parts p = parts();
  Partial left(p.frame);
  for (const Partial* part : {&p.first, &p.second, &p.third}) ASSERT_TRUE(left.add(*part));
  Partial tail = p.third;
  ASSERT_TRUE(tail.add(p.second));
  Partial right = tail;
  ASSERT_TRUE(right.add(p.first));
  EXPECT_EQ(left, p.whole);
  EXPECT_EQ(right, p.whole);
  EXPECT_EQ(left.digest(), p.whole.digest());
  EXPECT_EQ(right.digest(), p.whole.digest());
  EXPECT_NE(p.first.digest(), p.whole.digest());
}

TEST(Partial, NothingIsNeutral) {
  const Parts p = parts();
  Partial sum = p.whole;
  ASSERT_TRUE(sum.add(Partial(p.frame)));
  EXPECT_EQ(sum, p.whole);
}

TEST(Partial, BytesComeBackEqual) {
  const Parts p = parts();
  for (const Partial& partial : {p.whole, p.second, Partial(p.frame)}) {
    const auto again = Partial::fromBytes(p.frame, partial.toBytes());
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*again, partial);
    EXPECT_EQ(again->digest(), partial.digest());
  }
}

TEST(Partial, DamagedBytesAreRefused) {
  const Parts p = parts();
  const std::vector<std::byte> bytes = p.whole.toBytes();
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{10}, std::size_t{90}, bytes.size() / 2, bytes.size() - 1}) {
    const auto cut = Partial::fromBytes(p.frame, std::span(bytes).first(length));
    ASSERT_FALSE(cut.has_value()) << length;
    EXPECT_TRUE(cut.error().code == ErrorCode::FileDamaged ||
                cut.error().code == ErrorCode::Conflict);
  }
  std::vector<std::byte> longer = bytes;
  longer.push_back(std::byte{0});
  EXPECT_EQ(Partial::fromBytes(p.frame, longer).error().code, ErrorCode::FileDamaged);
}

TEST(Partial, OtherBinsAreRefused) {
  const Parts p = parts();
  auto other = std::make_shared<Frame>(*p.frame);
  other->digest = std::string(64, '1');
  Partial sum = p.whole;
  EXPECT_EQ(sum.add(Partial(other)).error().code, ErrorCode::Conflict);
  EXPECT_EQ(Partial::fromBytes(other, p.whole.toBytes()).error().code, ErrorCode::Conflict);
  EXPECT_EQ(sum, p.whole);
}

TEST(Partial, WhatDiffersIsNamed) {
  const Parts p = parts();
  const auto seen = [&p](auto&& change) {
    auto other = std::make_shared<Frame>(*p.frame);
    other->digest = std::string(64, '1');
    change(*other);
    return Partial::fromBytes(other, p.whole.toBytes()).error().seen;
  };
  EXPECT_EQ(seen([&p](Frame& f) { f.seed = p.frame->seed + 3; }),
            "seed " + std::to_string(p.frame->seed) + ", now " + std::to_string(p.frame->seed + 3));
  EXPECT_NE(seen([](Frame& f) { f.inputsDigest = std::string(64, 'a'); }).find("now aaaaaaaaaaaa"),
            std::string::npos);
  EXPECT_NE(seen([](Frame& f) { f.layout.yearOffset += 1; }).find("fiscal year"),
            std::string::npos);
  EXPECT_NE(seen([](Frame& f) { f.layout.unmetShare = 0.25f; }).find("now 0.25"),
            std::string::npos);
  EXPECT_NE(seen([](Frame& f) { f.layout.obligationShare = 0.75f; }).find("now 0.75"),
            std::string::npos);
  EXPECT_EQ(seen([](Frame& f) { f.sampling = Sampling::Quasi; }), "sampling random, now quasi");
  EXPECT_NE(seen([](Frame&) {}).find("other bins"), std::string::npos);
}

TEST(RowTotals, WideSumsCarry) {
  std::uint64_t low = ~std::uint64_t{0};
  std::uint64_t high = 0;
  addSigned(low, high, 1);
  EXPECT_EQ(low, 0u);
  EXPECT_EQ(high, 1u);
  addSigned(low, high, -1);
  EXPECT_EQ(low, ~std::uint64_t{0});
  EXPECT_EQ(high, 0u);
  addSquare(low, high, -(std::int64_t{1} << 40));
  EXPECT_EQ(low, ~std::uint64_t{0});
  EXPECT_EQ(high, std::uint64_t{1} << 16);
}

TEST(RowTotals, OrderKeysOrderAsFloats) {
  const std::vector<float> ascending{-INFINITY, -1e30f, -2.0f, -1e-30f, -0.0f,
                                     0.0f,      1e-30f, 3.0f,  INFINITY};
  for (std::size_t i = 0; i + 1 < ascending.size(); ++i)
    EXPECT_LT(orderKey(bitsOf(ascending[i])), orderKey(bitsOf(ascending[i + 1])));
  for (const float value : ascending)
    EXPECT_EQ(bitsOf(fromOrderKey(orderKey(bitsOf(value)))), bitsOf(value));
}

}  // namespace
}  // namespace offtake::simulation
