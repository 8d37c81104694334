// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

namespace offtake::text {
namespace {

TEST(Text, TrimsAsciiSpaceOnly) {
  EXPECT_EQ(trimmed("  a b \t\r\n"), "a b");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed(" \t "), "");
  EXPECT_EQ(trimmed("\xc2\xa0x"), "\xc2\xa0x");
}

TEST(Text, SplitsWithoutLosingEmptyPieces) {
  using Pieces = std::vector<std::string_view>;
  EXPECT_EQ(split("a,,b", ','), (Pieces{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (Pieces{""}));
  EXPECT_EQ(split(",", ','), (Pieces{"", ""}));
  EXPECT_EQ(split("abc", ','), (Pieces{"abc"}));
}

TEST(Text, OffersTheNearestWordIfItIsNear) {
  const std::vector<std::string_view> words{"export", "import", "report", "run", "settle"};
  EXPECT_EQ(nearest("exprot", words), "export");
  EXPECT_EQ(nearest("reprt", words), "report");
  EXPECT_EQ(nearest("setle", words), "settle");
  EXPECT_EQ(nearest("zzzzzz", words), "");
  EXPECT_EQ(nearest("", {}), "");
}

TEST(Text, JoinsWordsForAPerson) {
  const std::vector<std::string_view> words{"a", "b", "c"};
  EXPECT_EQ(anyOf(words), "a, b or c");
  EXPECT_EQ(anyOf(std::span(words).first(2)), "a or b");
  EXPECT_EQ(anyOf(std::span(words).first(1)), "a");
  EXPECT_EQ(anyOf({}), "");
}

struct Bytes {
  std::string_view text;
  bool valid;
};

/// @source Unicode 15, table 3-7, well-formed byte sequences
TEST(Text, KnowsWellFormedUtf8) {
  const Bytes rows[] = {
      {"", true},
      {"plain", true},
      {"Gr\xc3\xb6\xc3\x9f"
       "e",
       true},
      {"\xe6\x97\xa5\xe6\x9c\xac", true},
      {"\xf0\x9f\x9a\x80", true},
      {"\xf4\x8f\xbf\xbf", true},
      {"\xed\x9f\xbf", true},
      {"\xee\x80\x80", true},
      {"\x80", false},  // lone continuation
      {"\xc3", false},  // cut short
      {"\xe6\x97", false},
      {"\xf0\x9f\x9a", false},
      {"\xc0\xaf", false},  // overlong
      {"\xc1\xbf", false},
      {"\xe0\x9f\xbf", false},
      {"\xf0\x8f\xbf\xbf", false},
      {"\xed\xa0\x80", false},      // surrogate
      {"\xf4\x90\x80\x80", false},  // beyond U+10FFFF
      {"\xf5\x80\x80\x80", false},
      {"\xff", false},
      {"a\xc3(", false},
  };
  for (const Bytes& row : rows) EXPECT_EQ(isUtf8(row.text), row.valid) << quoted(row.text);
}

TEST(Text, QuotesWithoutHarm) {
  EXPECT_EQ(quoted("Azure"), "'Azure'");
  EXPECT_EQ(quoted(""), "''");
  EXPECT_EQ(quoted("a\nb\x7f"), "'a\\x0Ab\\x7F'");
  EXPECT_EQ(quoted("\xff"
                   "a"),
            "'\\xFFa'");
  EXPECT_EQ(text::quoted(std::string(60, 'x')), "'" + std::string(60, 'x') + "'");
  EXPECT_EQ(text::quoted(std::string(61, 'x')), "'" + std::string(60, 'x') + "…'");
  // Whole characters are cut, never their bytes.
  std::string umlauts;
  for (int i = 0; i < 70; ++i) umlauts += "\xc3\xbc";
  EXPECT_TRUE(isUtf8(text::quoted(umlauts)));
}

}  // namespace
}  // namespace offtake::text
