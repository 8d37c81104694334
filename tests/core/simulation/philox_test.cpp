// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/philox.h"

#include <gtest/gtest.h>

#include <array>

namespace offtake::simulation {
namespace {

struct Known {
  PhiloxWords counter;
  PhiloxKey key;
  std::array<std::uint32_t, 4> words;
};

// @source Random123 1.14, tests/kat_vectors, philox4x32 10
constexpr std::array<Known, 3> kKnown{{
    {{{0, 0, 0, 0}}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}},
     {0xffffffff, 0xffffffff},
     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}},
     {0xa4093822, 0x299f31d0},
     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
}};

TEST(Philox, GivesThePublishedWords) {
  for (const Known& known : kKnown) {
    const PhiloxWords words = philox(known.counter, known.key);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(words.word[i], known.words[i]);
  }
}

TEST(Philox, CounterIsPathGroupAndDriver) {
  const PhiloxKey key = philoxKey(0x299f31d0a4093822u);
  EXPECT_EQ(key.low, 0xa4093822u);
  EXPECT_EQ(key.high, 0x299f31d0u);
  const PhiloxWords words = driverWords(key, 0x85a308d3243f6a88u, 0x13198a2eu, 0x03707344u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(words.word[i], kKnown[2].words[i]);
}

static_assert(philox({}, {}).word[0] == 0x6627e8d5u, "also at compile time");

}  // namespace
}  // namespace offtake::simulation
