// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field.h"

#include "core/base/text.h"

#include <algorithm>

namespace offtake::plan {
namespace {

bool hasType(FieldType type, const Value& value) {
  switch (type) {
    case FieldType::Text:
    case FieldType::Choice: return std::holds_alternative<std::string>(value);
    case FieldType::Integer:
    case FieldType::Reference: return std::holds_alternative<std::int64_t>(value);
    case FieldType::Decimal: return std::holds_alternative<Decimal>(value);
    case FieldType::Money: return std::holds_alternative<Money>(value);
    case FieldType::Month: return std::holds_alternative<Month>(value);
    case FieldType::Date: return std::holds_alternative<Date>(value);
    case FieldType::Flag: return std::holds_alternative<bool>(value);
  }
  return false;
}

/// Months and dates are counted, and sums of them can leave the years that text can say.
bool isInCalendar(const Value& value) {
  if (const auto* month = std::get_if<Month>(&value))
    return *month >= Month::of(1900, 1) && *month <= Month::of(2999, 12);
  if (const auto* date = std::get_if<Date>(&value))
    return *date >= Date::of(1900, 1, 1) && *date <= Date::of(2999, 12, 31);
  return true;
}

/// -1, 0, 1 against a bound written as canonical text of the same type.
int compareTo(FieldType type, const Value& value, std::string_view bound) {
  const Value limit = fromText(type, bound).value();
  return value < limit ? -1 : value == limit ? 0 : 1;
}

bool withinBounds(const Field& field, const Value& value) {
  return (field.minimum.empty() || compareTo(field.type, value, field.minimum) >= 0) &&
         (field.maximum.empty() || compareTo(field.type, value, field.maximum) <= 0) &&
         (field.above.empty() || compareTo(field.type, value, field.above) > 0);
}

Unexpected refused(const Field& field, const Value& value, std::string why) {
  const std::string seen = isNone(value) ? "none" : text::quoted(toText(value));
  return failure(ErrorCode::BadValue, std::string(field.name),
                 why.empty() ? seen : seen + " " + why, allowedText(field));
}

}  // namespace

std::string allowedText(const Field& field) {
  if (!field.choices.empty()) return text::anyOf(field.choices);
  std::string words =
      field.type == FieldType::Text && field.required
          ? "text that is not empty"
          : (field.type == FieldType::Money ? "an " : "a ") + std::string(name(field.type));
  if (field.type == FieldType::Flag) words = std::string(name(field.type));
  if (field.type == FieldType::Integer && field.minimum == "1" && field.maximum.empty())
    words = "a positive whole number";
  if (!field.minimum.empty() && !field.maximum.empty())
    words += " from " + std::string(field.minimum) + " to " + std::string(field.maximum);
  else if (!field.minimum.empty()) words += ", at least " + std::string(field.minimum);
  else if (!field.maximum.empty()) words += ", at most " + std::string(field.maximum);
  if (!field.above.empty()) words += " above " + std::string(field.above);
  if (!field.above.empty() && !field.maximum.empty())
    words = (field.type == FieldType::Money ? "an " : "a ") + std::string(name(field.type)) +
            " above " + std::string(field.above) + " and at most " + std::string(field.maximum);
  return field.nullable ? words + ", or none" : words;
}

Result<void> accepts(const Field& field, const Value& value) {
  if (isNone(value)) {
    if (field.nullable) return {};
    return refused(field, value, "");
  }
  if (!hasType(field.type, value)) return refused(field, value, "");
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (!text::isUtf8(*text)) return refused(field, value, "is not UTF-8");
    if (text->find('\0') != std::string::npos) return refused(field, value, "holds a zero byte");
    if (text->size() > 10000) return refused(field, value, "is longer than 10000 bytes");
    if (field.required && text::trimmed(*text).empty()) return refused(field, value, "");
    if (field.type == FieldType::Choice &&
        std::ranges::find(field.choices, *text) == field.choices.end()) {
      const std::string near = text::nearest(*text, field.choices);
      return refused(field, value, near.empty() ? "" : "(did you mean '" + near + "'?)");
    }
  }
  if (!isInCalendar(value)) return refused(field, value, "is not in the years 1900 to 2999");
  if (field.type == FieldType::Reference && std::get<std::int64_t>(value) < 1)
    return refused(field, value, "");
  if (!withinBounds(field, value)) return refused(field, value, "");
  return {};
}

Result<Value> parseField(const Field& field, std::string_view text) {
  if (text.empty() && field.nullable) return Value{};
  const auto value = fromText(field.type, text);
  if (!value)
    return failure(value.error().code, std::string(field.name), text::quoted(text),
                   allowedText(field));
  OFFTAKE_TRY(accepts(field, *value));
  return *value;
}

}  // namespace offtake::plan
