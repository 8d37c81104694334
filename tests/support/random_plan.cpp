// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_plan.h"

#include <algorithm>
#include <array>

namespace offtake::test {
namespace {

using plan::Field;
using plan::FieldType;
using plan::Plan;
using plan::Table;
using plan::TableId;
using plan::Value;

constexpr std::array<std::string_view, 16> kTexts{"Azure",
                                                  "Größe in €",
                                                  "日本語の契約",
                                                  "עברית",
                                                  "🚀 rocket",
                                                  "=SUM(A1:A9)",
                                                  "@cmd",
                                                  "-1+2",
                                                  "it's \"quoted\"",
                                                  "a,b;c\td",
                                                  "line\nbreak\r\n",
                                                  "null",
                                                  "\x01\x1f\x7f",
                                                  "  padded  ",
                                                  "e\xcc\x81 combining",
                                                  "\xef\xbb\xbf"
                                                  "bom"};

std::int64_t pow10(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// The bound as mantissa at the scale, rounded toward zero.
std::int64_t mantissaAt(const Decimal& value, int scale) {
  return value.scale() <= scale ? value.mantissa() * pow10(scale - value.scale())
                                : value.mantissa() / pow10(value.scale() - scale);
}

int digitsOf(std::int64_t whole) {
  return static_cast<int>(std::to_string(whole < 0 ? -whole : whole).size());
}

Value randomDecimal(const Field& field, Random& random) {
  const std::string_view lowText = field.above.empty() ? field.minimum : field.above;
  const Decimal low = Decimal::parse(lowText.empty() ? "-1000000000000" : lowText).value();
  const Decimal high =
      Decimal::parse(field.maximum.empty() ? "1000000000000" : field.maximum).value();
  if (random.oneIn(8)) return high;
  if (random.oneIn(8) && field.above.empty()) return low;
  const int whole = std::max(digitsOf(mantissaAt(low, 0)), digitsOf(mantissaAt(high, 0)));
  const int scale = random.below(std::max(1, 17 - whole)) + std::max(low.scale(), high.scale());
  const int used = std::min(scale, 17 - whole);
  const std::int64_t from = mantissaAt(low, used) + (field.above.empty() ? 0 : 1);
  const std::int64_t to = mantissaAt(high, used);
  // Mostly numbers of a human size: the span in full would be all twelve-digit figures.
  const std::int64_t near =
      random.oneIn(3) ? to : std::min(to, from + 1000 * pow10(std::min(used, 9)));
  return Decimal::of(random.between(from, std::max(from, near)), used);
}

Value randomMoney(const Field& field, Random& random) {
  const std::string_view lowText = field.above.empty() ? field.minimum : field.above;
  const Money low = Money::parse(lowText).value() + Money{field.above.empty() ? 0 : 1};
  const Money high = Money::parse(field.maximum).value();
  if (random.oneIn(8)) return high;
  if (random.oneIn(8)) return low;
  return Money{
      random.between(low.cents, random.oneIn(2) ? high.cents : low.cents + 10'000'000'000)};
}

Value randomInteger(const Field& field, Random& random) {
  const auto bound = [](std::string_view text, std::int64_t other) {
    return text.empty() ? other
                        : std::get<std::int64_t>(plan::fromText(FieldType::Integer, text).value());
  };
  const std::int64_t low = bound(field.minimum, -1'000'000);
  const std::int64_t high = bound(field.maximum, 1'000'000);
  if (random.oneIn(8)) return high;
  if (random.oneIn(8)) return low;
  return random.between(low, random.oneIn(2) ? high : std::min(high, low + 100));
}

Value randomReference(const Plan& plan, const Field& field, Random& random) {
  const Table& target = plan::table(field.reference);
  const auto n = static_cast<std::int64_t>(target.count(plan));
  if (n == 0) {
    expects(field.nullable, "a row to refer to");
    return {};
  }
  return target.idAt(plan, static_cast<std::size_t>(random.between(0, n - 1)));
}

Value randomTextValue(const Field& field, Random& random) {
  if (!field.required && random.oneIn(5)) return std::string();
  if (random.oneIn(60)) return std::string(10000, 'x');
  // A required text may not be white space only; none of ours is.
  return randomText(random);
}

}  // namespace

std::string randomText(Random& random) {
  std::string text;
  const int pieces = 1 + random.below(3);
  for (int i = 0; i < pieces; ++i)
    text += kTexts[static_cast<std::size_t>(random.below(kTexts.size()))];
  return text;
}

Value randomValue(const Plan& plan, const Field& field, Random& random) {
  if (field.nullable && random.oneIn(3)) return {};
  switch (field.type) {
    case FieldType::Text: return randomTextValue(field, random);
    case FieldType::Choice:
      return std::string(field.choices[static_cast<std::size_t>(
          random.below(static_cast<int>(field.choices.size())))]);
    case FieldType::Integer: return randomInteger(field, random);
    case FieldType::Reference: return randomReference(plan, field, random);
    case FieldType::Decimal: return randomDecimal(field, random);
    case FieldType::Money: return randomMoney(field, random);
    case FieldType::Month:
      if (random.oneIn(10)) return random.oneIn(2) ? Month::of(1900, 1) : Month::of(2999, 12);
      return Month::of(2026, 1) + random.below(360);
    case FieldType::Date:
      if (random.oneIn(10)) return random.oneIn(2) ? Date::of(2028, 2, 29) : Date::of(2999, 12, 31);
      return Date{Date::of(2026, 1, 1).days + random.below(360 * 30)};
    case FieldType::Flag: return random.oneIn(2);
  }
  return {};
}

Value refusedValue(const Field& field, Random& random) {
  std::vector<Value> bad;
  const auto add = [&](Value value) {
    if (!plan::accepts(field, value)) bad.push_back(std::move(value));
  };
  add({});
  add(std::string("\xff\xfe"));
  add(std::string("nul\0byte", 8));
  add(std::string(10001, 'x'));
  add(std::string("no such word"));
  add(std::string(" \t"));
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX}) add(n);
  add(Decimal(-1));
  add(Decimal(999'999'999'999'999'999));
  add(Decimal::of(-999'999'999'999'999'999, 18));
  add(Decimal());
  add(Money{INT64_MAX});
  add(Money{INT64_MIN});
  add(Month::of(2026, 1));
  add(Date::of(2026, 1, 1));
  add(true);
  return random.of(bad);
}

Plan randomPlan(std::uint64_t seed, int rowsPerTable) {
  Random random(seed);
  Plan plan;
  for (const Table& table : plan::tables()) {
    const bool single = table.id == TableId::Settings;
    const int rows = single ? 1 : std::max(1, rowsPerTable - 1 + random.below(3));
    std::int64_t id = 0;
    for (int i = 0; i < rows; ++i) {
      id += single || random.oneIn(2) ? 1 : 1 + random.below(1000);
      void* row = single ? table.mutableRow(plan, 1) : table.insert(plan, id);
      for (const Field& field : table.fields) {
        Value value = randomValue(plan, field, random);
        const auto ok = plan::accepts(field, value);
        expects(ok.has_value(), ok ? "" : ok.error().message());
        field.write(row, value);
      }
    }
  }
  return plan;
}

namespace {

plan::Changes randomUpdate(const Plan& plan, Random& random, const Table& table, std::int64_t id) {
  plan::Change change{table.id, id, plan::FieldValues{}, plan::FieldValues{}};
  const bool several = random.oneIn(3);
  const auto chosen = static_cast<std::size_t>(random.below(static_cast<int>(table.fields.size())));
  for (std::size_t f = 0; f < table.fields.size(); ++f) {
    if (several ? !random.oneIn(3) : f != chosen) continue;
    change.before->emplace_back(f, table.fields[f].read(table.row(plan, id)));
    change.after->emplace_back(f, randomValue(plan, table.fields[f], random));
  }
  if (change.after->empty()) return {};
  return {change};
}

plan::Changes randomInsertion(const Plan& plan, Random& random, const Table& table) {
  plan::Change change{table.id, plan::nextId(plan, table.id) + random.below(3), std::nullopt,
                      plan::FieldValues{}};
  Plan blank;
  const void* defaults = table.insert(blank, 1);
  for (std::size_t f = 0; f < table.fields.size(); ++f) {
    const Field& field = table.fields[f];
    const bool needed = !plan::accepts(field, field.read(defaults)).has_value();
    if (!needed && random.oneIn(3)) continue;
    if (field.type == FieldType::Reference && !field.nullable &&
        plan::table(field.reference).count(plan) == 0)
      return {};
    change.after->emplace_back(f, randomValue(plan, field, random));
  }
  return {change};
}

}  // namespace

plan::Changes randomEdit(const Plan& plan, Random& random) {
  for (;;) {
    const auto all = plan::tables();
    const Table& table = all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
    const auto n = static_cast<int>(table.count(plan));
    const std::int64_t id =
        n == 0 ? 0 : table.idAt(plan, static_cast<std::size_t>(random.below(n)));
    plan::Changes changes;
    switch (random.below(4)) {
      case 0:
        if (table.id != TableId::Settings) changes = randomInsertion(plan, random, table);
        break;
      case 1:
        if (n > 0 && table.id != TableId::Settings) changes = plan::removal(plan, table.id, id);
        break;
      default:
        if (n > 0) changes = randomUpdate(plan, random, table, id);
    }
    Plan copy = plan;
    if (!changes.empty() && plan::applyAll(copy, changes)) return changes;
  }
}

plan::Changes randomEdits(const Plan& plan, Random& random, int count) {
  Plan now = plan;
  plan::Changes all;
  for (int i = 0; i < count; ++i) {
    plan::Changes edit = randomEdit(now, random);
    expects(plan::applyAll(now, edit).has_value(), "an edit that applies");
    std::ranges::move(edit, std::back_inserter(all));
  }
  return all;
}

}  // namespace offtake::test
