// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field.h"

#include "core/plan/table.h"

#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

struct Row {
  std::string_view table;
  std::string_view field;
  std::string_view text;
  std::string_view refusal;  ///< "" where the text is taken
};

// clang-format off
constexpr Row kRows[] = {
    {"plan", "horizon_months", "360", ""},
    {"plan", "horizon_months", "0", "horizon_months: '0'; expected a whole number from 1 to 360"},
    {"plan", "horizon_months", "361", "horizon_months: '361'; expected a whole number from 1 to 360"},
    {"plan", "horizon_months", "12.0", "horizon_months: '12.0'; expected a whole number from 1 to 360"},
    {"plan", "horizon_months", "+12", "horizon_months: '+12'; expected a whole number from 1 to 360"},
    {"plan", "horizon_months", "", "horizon_months: ''; expected a whole number from 1 to 360"},
    {"plan", "seed", "9223372036854775807", ""},
    {"plan", "seed", "9223372036854775808", "seed: '9223372036854775808'; expected a whole number from 0 to 9223372036854775807"},
    {"plan", "start", "2026-13", "start: '2026-13'; expected a month YYYY-MM"},
    {"plan", "spending_guidance", "", ""},
    {"plan", "spending_guidance", "-1.00", "spending_guidance: '-1.00'; expected an amount from 0 to 10000000000000.00, or none"},
    {"contract", "take_or_pay", "0.8", ""},
    {"contract", "take_or_pay", "80%", "take_or_pay: '80%'; expected a decimal number from 0 to 1"},
    {"contract", "take_or_pay", "NaN", "take_or_pay: 'NaN'; expected a decimal number from 0 to 1"},
    {"contract", "counted", "false", ""},
    {"contract", "counted", "no", "counted: 'no'; expected true or false"},
    {"contract", "status", "active", ""},
    {"contract", "status", "Active", "status: 'Active' (did you mean 'active'?); expected proposed, pending, active, exhausted, expired, canceled or superseded"},
    {"contract", "commitment", "38000000000.00", ""},
    {"contract", "commitment", "38B", "commitment: '38B'; expected an amount from 0 to 10000000000000.00"},
    {"contract", "commitment", "0.001", "commitment: '0.001'; expected an amount from 0 to 10000000000000.00"},
    {"contract", "opening_make_up_price", "0", "opening_make_up_price: '0'; expected a decimal number above 0 and at most 1000000000"},
    {"contract", "provider", "0", "provider: '0'; expected a row id"},
    {"contract", "replaces", "", ""},
    {"tranche", "online", "2028-02-29", ""},
    {"tranche", "online", "2027-02-29", "online: '2027-02-29'; expected a date YYYY-MM-DD"},
    {"source", "title", "", "title: ''; expected text that is not empty"},
};
// clang-format on

TEST(Field, ReadsCanonicalTextOrSaysWhatItTakes) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.table) + "." + std::string(row.field) + " = " +
                 std::string(row.text));
    const Table* t = findTable(row.table);
    ASSERT_NE(t, nullptr);
    const Field* field = findField(*t, row.field);
    ASSERT_NE(field, nullptr);
    const auto value = parseField(*field, row.text);
    EXPECT_EQ(value.has_value(), row.refusal.empty());
    if (value) EXPECT_EQ(toText(*value), row.text);
    else EXPECT_EQ(value.error().message(), row.refusal);
  }
}

TEST(Field, EveryFieldOfAContractHasHelpAndAWorkedExample) {
  for (const TableId id : {TableId::Contract, TableId::Period, TableId::Rate, TableId::FixedFee,
                           TableId::Tier, TableId::Spend, TableId::Prepayment, TableId::Option,
                           TableId::Tranche, TableId::DelayOutcome})
    for (const Field& field : table(id).fields) {
      EXPECT_NE(field.help, "") << table(id).name << '.' << field.name;
      EXPECT_NE(field.example, "") << table(id).name << '.' << field.name;
    }
}

TEST(Field, RefusesMonthsAndDatesThatNoTextCanSay) {
  const auto& month = *findField(table(TableId::CurvePoint), "month");
  EXPECT_TRUE(accepts(month, Month::of(2999, 12)));
  EXPECT_FALSE(accepts(month, Month::of(2999, 12) + 1));
  EXPECT_TRUE(accepts(month, Month::of(1900, 1)));
  EXPECT_FALSE(accepts(month, Month::of(1900, 1) - 1));
  const auto& date = *findField(table(TableId::Tranche), "online");
  EXPECT_TRUE(accepts(date, Date::of(2999, 12, 31)));
  EXPECT_EQ(accepts(date, Date{Date::of(2999, 12, 31).days + 1}).error().message(),
            "online: '3000-01-01' is not in the years 1900 to 2999; expected a date YYYY-MM-DD");
}

TEST(Field, RefusesTextThatNoFileShouldHold) {
  const Field& notes = *findField(table(TableId::Settings), "notes");
  EXPECT_TRUE(accepts(notes, std::string(10000, 'x')));
  EXPECT_FALSE(accepts(notes, std::string(10001, 'x')));
  EXPECT_FALSE(accepts(notes, std::string("a\0b", 3)));
  EXPECT_FALSE(accepts(notes, std::string("\xC0\xAF")));
  EXPECT_FALSE(accepts(notes, std::int64_t{1}));
  EXPECT_FALSE(accepts(notes, Value{}));
}

TEST(Value, EveryTypeHasItsWordAndItsText) {
  EXPECT_EQ(toText(Value{}), "");
  EXPECT_EQ(toText(std::string("a")), "a");
  EXPECT_EQ(toText(std::int64_t{-5}), "-5");
  EXPECT_EQ(toText(Decimal::of(-125, 3)), "-0.125");
  EXPECT_EQ(toText(Money{3800000000000}), "38000000000.00");
  EXPECT_EQ(toText(Month::of(2026, 7)), "2026-07");
  EXPECT_EQ(toText(Date::of(2028, 2, 29)), "2028-02-29");
  EXPECT_EQ(toText(true), "true");
  for (const FieldType type :
       {FieldType::Text, FieldType::Integer, FieldType::Decimal, FieldType::Money, FieldType::Month,
        FieldType::Date, FieldType::Flag, FieldType::Choice, FieldType::Reference})
    EXPECT_FALSE(name(type).empty());
}

}  // namespace
}  // namespace offtake::plan
