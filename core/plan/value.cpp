// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/value.h"

#include "core/base/text.h"

#include <charconv>

namespace offtake::plan {

std::string_view name(FieldType type) {
  switch (type) {
    case FieldType::Text: return "text";
    case FieldType::Integer: return "whole number";
    case FieldType::Decimal: return "decimal number";
    case FieldType::Money: return "amount";
    case FieldType::Month: return "month YYYY-MM";
    case FieldType::Date: return "date YYYY-MM-DD";
    case FieldType::Flag: return "true or false";
    case FieldType::Choice: return "choice";
    case FieldType::Reference: return "row id";
  }
  return "value";
}

std::string toText(const Value& value) {
  struct Visitor {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const Decimal& number) const { return number.text(); }
    std::string operator()(Money amount) const { return amount.text(); }
    std::string operator()(Month month) const { return month.text(); }
    std::string operator()(Date date) const { return date.text(); }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  };
  return std::visit(Visitor{}, value);
}

namespace {

Result<Value> integerFrom(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return failure(ErrorCode::BadText, "number " + text::quoted(text), "not a whole number",
                   "digits, such as 12");
  return Value(number);
}

template <class T>
Result<Value> parsed(std::string_view text) {
  const auto value = T::parse(text);
  if (!value) return failure(value.error());
  return Value(*value);
}

}  // namespace

Result<Value> fromText(FieldType type, std::string_view text) {
  switch (type) {
    case FieldType::Text:
    case FieldType::Choice: return Value(std::string(text));
    case FieldType::Integer:
    case FieldType::Reference: return integerFrom(text);
    case FieldType::Decimal: return parsed<Decimal>(text);
    case FieldType::Money: return parsed<Money>(text);
    case FieldType::Month: return parsed<Month>(text);
    case FieldType::Date: return parsed<Date>(text);
    case FieldType::Flag:
      if (text == "true") return Value(true);
      if (text == "false") return Value(false);
      return failure(ErrorCode::BadText, "flag " + text::quoted(text), "neither true nor false",
                     "true or false");
  }
  return failure(ErrorCode::BadText, "value " + text::quoted(text), "of no known type");
}

}  // namespace offtake::plan
