// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/change.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_words.h"
#include "ui/charts/nice_ticks.h"
#include "ui/models/field_input.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::test {
namespace {

using namespace offtake::ui;

TEST(Format, FiguresReadAsAnAnalystWritesThem) {
  EXPECT_EQ(compactMoney({3'800'000'000'000}), QStringLiteral("$38.0 B"));
  EXPECT_EQ(compactMoney({25'000'000'000'000}), QStringLiteral("$250 B"));
  EXPECT_EQ(compactMoney({-125'000'000'000}), QStringLiteral("\u2212$1.25 B"));
  EXPECT_EQ(compactMoney({999'960'000'000}), QStringLiteral("$10.0 B"));
  EXPECT_EQ(compactMoney({0}), QStringLiteral("$0"));
  EXPECT_EQ(fullMoney({3'800'000'000'000}), QStringLiteral("38,000,000,000.00"));
  EXPECT_EQ(fullMoney({-5}), QStringLiteral("\u22120.05"));
  EXPECT_EQ(millions({542'857'142'857}), QStringLiteral("5,429"));
  EXPECT_EQ(withError(3.71428, 0.0432), QStringLiteral("3.714 ± 0.043"));
  EXPECT_EQ(withError(1234.5, 12),
            QStringLiteral("1234 ± 12").replace(QStringLiteral("1234"), fixedText(1234.5, 0)));
  EXPECT_EQ(noneText(), QStringLiteral("–"));
}

TEST(Theme, TextStandsOutFromItsGround) {
  for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
    for (const char* ground : {"window", "surface"})
      for (const char* text : {"text", "secondary", "good", "warn", "bad", "accent"})
        EXPECT_GE(contrast(theme->color(text), theme->color(ground)), 4.5)
            << text << " on " << ground << (theme->isDark() ? " dark" : " light");
    EXPECT_GE(contrast(theme->color("on_accent"), theme->color("accent")), 4.5);
  }
}

TEST(Theme, ProvidersKeepTheirColour) {
  EXPECT_EQ(Theme::providerColor(QStringLiteral("AWS")), QColor(0xE0, 0x8A, 0x00));
  EXPECT_EQ(Theme::providerColor(QStringLiteral("AWS"), QStringLiteral("#123456")),
            QColor(0x12, 0x34, 0x56));
  EXPECT_NE(Theme::providerColor(QStringLiteral("x"), {}, 0),
            Theme::providerColor(QStringLiteral("y"), {}, 1));
  for (const char* name : {"AWS", "Azure", "Oracle", "CoreWeave", "Cerebras"})
    EXPECT_GE(contrast(Theme::providerColor(QLatin1String(name)), Theme::dark().color("surface")),
              2.9)
        << name;
}

TEST(NiceTicks, CoverTheRangeInRoundSteps) {
  for (const auto& [low, high] : {std::pair{0.0, 137.0},
                                  {-3.0, 8.0},
                                  {0.0, 0.0},
                                  {5.0, 5.0},
                                  {-2.0, -1.0},
                                  {0.0, 1e-9},
                                  {1e12, 3e12},
                                  {0.98, 1.02}}) {
    const auto ticks = niceTicks(low, high);
    EXPECT_LE(ticks.low, low + 1e-12);
    EXPECT_GE(ticks.high, high - std::abs(high) * 1e-9);
    EXPECT_GE(ticks.count(), 2);
    EXPECT_LE(ticks.count(), 7);
    const double digit = ticks.step / std::pow(10, std::floor(std::log10(ticks.step) + 1e-9));
    EXPECT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 ||
                std::abs(digit - 2.5) < 1e-6 || std::abs(digit - 5) < 1e-6)
        << digit;
  }
  EXPECT_EQ(niceTicks(0, 137).step, 25);
}

TEST(FieldInput, MoneyAsPeopleWriteIt) {
  struct Row {
    const char* typed;
    std::int64_t cents;
  };
  for (const auto& row : {Row{"38B", 3'800'000'000'000},
                          {"38 bn", 3'800'000'000'000},
                          {"38e9", 3'800'000'000'000},
                          {"$38,000,000,000", 3'800'000'000'000},
                          {"250 billion", 25'000'000'000'000},
                          {"1.5m", 150'000'000},
                          {"12 k", 1'200'000},
                          {"0.05", 5},
                          {"1,234.50", 123'450},
                          {"usd 7", 700}}) {
    const auto amount = parseMoney(QString::fromUtf8(row.typed));
    ASSERT_TRUE(amount.has_value()) << row.typed << ": " << amount.error().message();
    EXPECT_EQ(amount->cents, row.cents) << row.typed;
  }
  for (const char* typed : {"", "B", "1,23", "1.234,5", "38BB", "12e400", "nan", "inf", "1.005",
                            "--5", "38e9B", "１２"}) {
    const auto amount = parseMoney(QString::fromUtf8(typed));
    ASSERT_FALSE(amount.has_value()) << typed;
    EXPECT_FALSE(amount.error().message().empty());
  }
}

TEST(FieldInput, PerCentAndWordsFollowTheField) {
  const plan::Plan plan;
  const auto& contract = plan::table(plan::TableId::Contract);
  const auto parse = [&](const char* field, const char* typed) {
    return parseInput(plan, *plan::findField(contract, field), QString::fromUtf8(typed));
  };
  EXPECT_EQ(std::get<Decimal>(*parse("take_or_pay", "80 %")), Decimal::of(8, 1));
  EXPECT_EQ(std::get<bool>(*parse("counted", "no")), false);
  EXPECT_TRUE(plan::isNone(*parse("credit_months", "")));
  EXPECT_FALSE(parse("take_or_pay", "120 %").has_value());
  EXPECT_FALSE(parse("on_shortfall", "pai").has_value());
  EXPECT_NE(parse("on_shortfall", "pai").error().message().find("'pay'"), std::string::npos);
  EXPECT_FALSE(parse("provider", "AWS").has_value());
}

TEST(ChartData, TablesAndWordsSayWhatTheChartShows) {
  FanData fan;
  fan.head = {QStringLiteral("Cash"), QStringLiteral("$ B"), 1e9,
              QStringLiteral("100 paths, seed 1")};
  fan.firstMonth = Month::of(2026, 1).index;
  for (auto* band :
       {&fan.p5, &fan.p10, &fan.p25, &fan.p50, &fan.p75, &fan.p90, &fan.p95, &fan.mean})
    *band = {1e9, 2e9};
  EXPECT_EQ(tableOf(fan).lines.size(), 2);
  EXPECT_EQ(tableOf(fan).lines[1][0], QStringLiteral("2026-02"));
  EXPECT_TRUE(describe(fan).contains(QStringLiteral("$2.00 B")));
  EXPECT_TRUE(describe(FanData{}).contains(QStringLiteral("no data")));
}

}  // namespace
}  // namespace offtake::test
