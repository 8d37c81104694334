// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/field.h"

#include <algorithm>
#include <limits>
#include <type_traits>

/// Makes Field descriptors from members: `field<&Contract::takeOrPay>("take_or_pay", "Take or pay")`.
namespace offtake::plan::detail {

template <class T>
struct MemberOf;
template <class Row, class T>
struct MemberOf<T Row::*> {
  using RowType = Row;
};

/// row.first.rest…; a whole number in the path indexes an array.
template <auto First, auto... Rest>
auto& follow(auto& object) {
  auto& next = [&]() -> auto& {
    if constexpr (std::is_integral_v<decltype(First)>) return object[First];
    else return object.*First;
  }
  ();
  if constexpr (sizeof...(Rest) == 0) return next;
  else return follow<Rest...>(next);
}

template <class T>
struct IsOptional : std::false_type {
  using Inner = T;
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
  using Inner = T;
};
template <class T>
struct IsId : std::false_type {};
template <class T>
struct IsId<Id<T>> : std::true_type {};

template <class T>
constexpr FieldType typeOf() {
  if constexpr (std::is_same_v<T, std::string>) return FieldType::Text;
  else if constexpr (std::is_same_v<T, bool>) return FieldType::Flag;
  else if constexpr (std::is_enum_v<T>) return FieldType::Choice;
  else if constexpr (std::is_integral_v<T>) return FieldType::Integer;
  else if constexpr (std::is_same_v<T, Decimal>) return FieldType::Decimal;
  else if constexpr (std::is_same_v<T, Money>) return FieldType::Money;
  else if constexpr (std::is_same_v<T, Month>) return FieldType::Month;
  else if constexpr (std::is_same_v<T, Date>) return FieldType::Date;
  else return FieldType::Reference;
}

template <class T>
Value valueOf(const T& member) {
  if constexpr (IsOptional<T>::value) return member ? valueOf(*member) : Value{};
  else if constexpr (std::is_same_v<T, bool>) return Value(member);
  else if constexpr (std::is_enum_v<T>) return Value(std::string(name(member)));
  else if constexpr (std::is_integral_v<T>) return Value(static_cast<std::int64_t>(member));
  else if constexpr (IsId<T>::value) return Value(member.value);
  else return Value(member);
}

template <class T>
void assign(T& member, const Value& value) {
  if constexpr (IsOptional<T>::value) {
    if (isNone(value)) member.reset();
    else assign(member.emplace(), value);
  } else if constexpr (std::is_same_v<T, bool>) {
    member = std::get<bool>(value);
  } else if constexpr (std::is_enum_v<T>) {
    const auto& names = Choices<T>::kNames;
    const auto at = std::ranges::find(names, std::get<std::string>(value));
    expects(at != names.end(), "a word of the list");
    member = static_cast<T>(at - names.begin());
  } else if constexpr (std::is_integral_v<T>) {
    member = static_cast<T>(std::get<std::int64_t>(value));
  } else if constexpr (IsId<T>::value) {
    member.value = std::get<std::int64_t>(value);
  } else {
    member = std::get<T>(value);
  }
}

/// A Field under construction; its setters chain.
struct FieldBuilder {
  Field field;
  constexpr FieldBuilder range(std::string_view low, std::string_view high) const {
    FieldBuilder next = *this;
    next.field.minimum = low;
    next.field.maximum = high;
    return next;
  }
  constexpr FieldBuilder above(std::string_view low, std::string_view high = {}) const {
    FieldBuilder next = *this;
    next.field.minimum = {};
    next.field.above = low;
    next.field.maximum = high;
    return next;
  }
  constexpr FieldBuilder unit(std::string_view text) const {
    FieldBuilder next = *this;
    next.field.unit = text;
    return next;
  }
  constexpr FieldBuilder help(std::string_view text, std::string_view example = {}) const {
    FieldBuilder next = *this;
    next.field.help = text;
    next.field.example = example;
    return next;
  }
  constexpr FieldBuilder required() const {
    FieldBuilder next = *this;
    next.field.required = true;
    return next;
  }
  constexpr FieldBuilder refers(TableId table, bool owner = false) const {
    FieldBuilder next = *this;
    next.field.reference = table;
    next.field.owner = owner;
    return next;
  }
  constexpr operator Field() const { return field; }
};

template <auto First, auto... Rest>
constexpr FieldBuilder field(std::string_view columnName, std::string_view label) {
  using Row = typename MemberOf<decltype(First)>::RowType;
  using Member = std::remove_cvref_t<decltype(follow<First, Rest...>(std::declval<Row&>()))>;
  using Inner = typename IsOptional<Member>::Inner;
  FieldBuilder b;
  b.field.name = columnName;
  b.field.label = label;
  b.field.type = typeOf<Inner>();
  b.field.nullable = IsOptional<Member>::value;
  if constexpr (std::is_enum_v<Inner>) b.field.choices = Choices<Inner>::kNames;
  if constexpr (std::is_same_v<Inner, int>) b.field.minimum = "0", b.field.maximum = "1000000";
  if constexpr (std::is_same_v<Inner, Money>)
    b.field.minimum = "0", b.field.maximum = "10000000000000.00";
  if constexpr (std::is_same_v<Inner, Decimal>)
    b.field.minimum = "0", b.field.maximum = "1000000000000";
  b.field.read = [](const void* row) {
    return valueOf(follow<First, Rest...>(*static_cast<const Row*>(row)));
  };
  b.field.write = [](void* row, const Value& value) {
    assign(follow<First, Rest...>(*static_cast<Row*>(row)), value);
  };
  return b;
}

}  // namespace offtake::plan::detail
