// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/block_edit.h"
#include "ui/models/cell_block.h"
#include "ui/models/entry.h"
#include "ui/models/number_convention.h"

#include <QLocale>
#include <gtest/gtest.h>

#include <cmath>

namespace offtake::test {
namespace {

using namespace offtake::ui;

TEST(CellBlock, TextWithTabsLinesAndQuotesComesBack) {
  const CellBlock block{{{QStringLiteral("a\tb"), QStringLiteral("say \"hi\"")},
                         {QStringLiteral("line\nend"), QStringLiteral("\"quoted\"")},
                         {QString(), QStringLiteral("5\" disk")}},
                        false};
  EXPECT_EQ(readTsv(toTsv(block)).rows, block.rows);
  EXPECT_EQ(readTsv(QStringLiteral("1\t2\r\n3\t4\r\n")).rows,
            (std::vector<QStringList>{{QStringLiteral("1"), QStringLiteral("2")},
                                      {QStringLiteral("3"), QStringLiteral("4")}}));
  EXPECT_EQ(readTsv(QStringLiteral("\"open\tx")).rows.front().size(), 2);
}

TEST(CellBlock, HtmlIsATableWithNothingUnescaped) {
  const CellBlock block{{{QStringLiteral("A")}, {QStringLiteral("<b>&")}}, false};
  EXPECT_EQ(toHtml(block, true),
            QStringLiteral("<table><tr><th>A</th></tr><tr><td>&lt;b&gt;&amp;</td></tr></table>"));
}

TEST(NumberConvention, SaysWhatANumberTells) {
  struct Row {
    const char* numbers;
    bool point, comma, ask;
  };
  for (const auto& row : {Row{"1234", false, false, false},      //
                          Row{"1.5 2.25", true, false, false},   //
                          Row{"3,00 2,40", false, true, true},   //
                          Row{"1.234", false, false, true},      //
                          Row{"1,234", false, false, true},      //
                          Row{"1.234 5.5", true, false, false},  //
                          Row{"1.234 5,5", false, true, true},   //
                          Row{"1,234,567", true, false, false},  //
                          Row{"1.234.567", false, true, true},   //
                          Row{"0.123 0,5", true, true, true},    //
                          Row{"0.125", true, false, false},      //
                          Row{"1,234.5", true, false, false},    //
                          Row{"1.234,5", false, true, true},     //
                          Row{"$38,000,000,000", true, false, false}}) {
    const auto found = evidenceOf(QString::fromLatin1(row.numbers).split(QLatin1Char(' ')));
    EXPECT_EQ(found.point, row.point) << row.numbers;
    EXPECT_EQ(found.comma, row.comma) << row.numbers;
    EXPECT_EQ(found.mustAsk(), row.ask) << row.numbers;
  }
}

TEST(NumberConvention, NumbersOfEitherConventionBecomePointNumbers) {
  for (const auto& [typed, read] : {std::pair{"3,00", "3.00"},
                                    {"1.234,5", "1234.5"},
                                    {"1.234", "1234"},
                                    {"-1,5", "-1.5"},
                                    {"12,5 %", "12.5 %"},
                                    {"1,5 bn", "1.5 bn"},
                                    {"1,5e9", "1.5e9"},
                                    {"$38.000.000.000", "$38000000000"},
                                    {"2400", "2400"},
                                    {"n/a", "n/a"}})
    EXPECT_EQ(normalised(QString::fromLatin1(typed), NumberConvention::Comma),
              QString::fromLatin1(read))
        << typed;
  for (const auto& [typed, read] : {std::pair{"1,234.5", "1234.5"},
                                    {"1.234", "1.234"},
                                    {"1,234", "1234"},
                                    {"-1,234", "-1234"},
                                    {"0.500", "0.500"}})
    EXPECT_EQ(normalised(QString::fromLatin1(typed), NumberConvention::Point),
              QString::fromLatin1(read))
        << typed;
}

TEST(NumberConvention, WhatIsWrittenOtherwiseIsNoNumber) {
  for (const char* typed : {"2.4", "0.500", "1.23,4", "1.23.456", "1234.567", "1,2,3", "1,234.5",
                            "1,234,567", "1,5.000", "2.4 bn", "1.5e9"})
    EXPECT_FALSE(normalised(QString::fromLatin1(typed), NumberConvention::Comma)) << typed;
  for (const char* typed : {"2,4", "0,500", "1,23.4", "1,23,456", "1234,567", "1.2.3", "1.234,5",
                            "1.234.567", "1.5,000", "2,4 bn", "1,5e9"})
    EXPECT_FALSE(normalised(QString::fromLatin1(typed), NumberConvention::Point)) << typed;
}

class EntryTest : public ::testing::Test {
protected:
  static const plan::Field& field(plan::TableId table, const char* name) {
    return *plan::findField(plan::table(table), name);
  }
  double number(const Entry& entry, plan::TableId table, const char* name) {
    for (const auto& [index, value] : entry.values)
      if (index == plan::fieldIndex(table, name)) {
        if (const auto* money = std::get_if<Money>(&value)) return money->approximate();
        return std::get<Decimal>(value).approximate();
      }
    ADD_FAILURE() << name;
    return 0;
  }
  plan::Plan plan;
};

TEST_F(EntryTest, ARangeOfDelaysIsTriangular) {
  using plan::TableId;
  const auto entry = readEntry(plan, TableId::Tranche, field(TableId::Tranche, "delay_mode"),
                               QStringLiteral("2 to 6"));
  ASSERT_TRUE(entry.has_value());
  EXPECT_EQ(number(*entry, TableId::Tranche, "delay_min"), 2);
  EXPECT_EQ(number(*entry, TableId::Tranche, "delay_mode"), 4);
  EXPECT_EQ(number(*entry, TableId::Tranche, "delay_max"), 6);
  EXPECT_TRUE(entry->says.contains(QStringLiteral("triangular")));
}

TEST_F(EntryTest, ARangeOfRevenueIsLognormalWithThosePercentiles) {
  using plan::TableId;
  const auto entry = readEntry(plan, TableId::Revenue, field(TableId::Revenue, "base"),
                               QStringLiteral("5B to 7B"));
  ASSERT_TRUE(entry.has_value()) << entry.error().message();
  const double sigma = number(*entry, TableId::Revenue, "sigma");
  const double mean = number(*entry, TableId::Revenue, "base");
  const double median = mean * std::exp(-sigma * sigma / 2);
  EXPECT_NEAR(median * std::exp(-1.2815515655446004 * sigma), 5e9, 1e4);
  EXPECT_NEAR(median * std::exp(1.2815515655446004 * sigma), 7e9, 1e4);
  EXPECT_TRUE(entry->says.contains(QStringLiteral("lognormal")));
  EXPECT_TRUE(understood(plan, TableId::Revenue, field(TableId::Revenue, "base"),
                         QStringLiteral("5B to 7B"))
                  .contains(QStringLiteral("lognormal")));
}

TEST_F(EntryTest, ARangeWhereThereIsNoRoomIsRefusedWithWhereThereIs) {
  using plan::TableId;
  const auto& commitment = field(TableId::Contract, "commitment");
  const auto entry = readEntry(plan, TableId::Contract, commitment, QStringLiteral("5B to 7B"));
  ASSERT_FALSE(entry.has_value());
  EXPECT_NE(entry.error().message().find("delays"), std::string::npos);
  EXPECT_FALSE(
      readEntry(plan, TableId::Revenue, field(TableId::Revenue, "growth"), QStringLiteral("3 to 2"))
          .has_value());
}

TEST_F(EntryTest, AFigureSaysWhatWasUnderstood) {
  using plan::TableId;
  const auto& commitment = field(TableId::Contract, "commitment");
  for (const char* typed : {"38B", "38 bn", "38e9", "$38,000,000,000"})
    EXPECT_TRUE(understood(plan, TableId::Contract, commitment, QString::fromLatin1(typed))
                    .startsWith(QStringLiteral("= $38,000,000,000")))
        << typed;
  EXPECT_TRUE(understood(plan, TableId::Contract, commitment, QStringLiteral("38BB")).isEmpty());
}

TEST_F(EntryTest, AFigureIsReadByTheConventionOrNotAtAll) {
  using plan::TableId;
  const auto& mode = field(TableId::Tranche, "delay_mode");
  const auto read = [&](const char* typed, NumberConvention convention) {
    return readEntry(plan, TableId::Tranche, mode, QString::fromLatin1(typed), convention);
  };
  const auto of = [&](const Result<Entry>& entry) {
    return number(*entry, TableId::Tranche, "delay_mode");
  };
  EXPECT_EQ(of(read("2,4", NumberConvention::Comma)), 2.4);
  EXPECT_EQ(of(read("2.4", NumberConvention::Point)), 2.4);
  for (const auto& [typed, convention] : {std::pair{"2.4", NumberConvention::Comma},
                                          {"0.500", NumberConvention::Comma},
                                          {"2,4", NumberConvention::Point},
                                          {"0,500", NumberConvention::Point},
                                          {"1234,567", NumberConvention::Point}}) {
    const auto refused = read(typed, convention);
    ASSERT_FALSE(refused.has_value()) << typed;
    const auto said = refused.error().message();
    EXPECT_NE(said.find(typed), std::string::npos) << said;
    EXPECT_NE(said.find(convention == NumberConvention::Comma ? "as in 2,4" : "as in 2.4"),
              std::string::npos)
        << said;
  }
  const auto range = read("2,5 to 6,5", NumberConvention::Comma);
  ASSERT_TRUE(range.has_value()) << range.error().message();
  EXPECT_EQ(number(*range, TableId::Tranche, "delay_max"), 6.5);
  EXPECT_FALSE(read("2.5 to 6,5", NumberConvention::Comma).has_value());
}

TEST_F(EntryTest, WhereASeparatorMayBeMistakenItIsSaidHowItIsRead) {
  using plan::TableId;
  const auto& commitment = field(TableId::Contract, "commitment");
  const auto said = [&](const char* typed) {
    return understood(plan, TableId::Contract, commitment, QString::fromLatin1(typed));
  };
  EXPECT_EQ(said("1,234"), QStringLiteral("= $1,234 – the comma stands between thousands"));
  EXPECT_EQ(said("1.23"), QStringLiteral("= $1.23"));
  QLocale::setDefault(QLocale(QLocale::German));
  EXPECT_TRUE(said("1.234").endsWith(QStringLiteral("– the point stands between thousands")));
  EXPECT_FALSE(said("1.234,50").contains(QStringLiteral("thousands")));
  QLocale::setDefault(QLocale::c());
}

}  // namespace
}  // namespace offtake::test
