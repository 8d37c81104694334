// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

#include <cstdint>

/// Proration of a fixed fee. The denominator is always the whole period, never the part of it
/// that is left.
namespace offtake::economics {

enum class Proration : unsigned char { Actual, Thirty360, Actual365 };

/// A share as two whole numbers, so that an amount is multiplied before it is divided.
struct Share {
  long numerator = 1;
  long denominator = 1;
};

namespace detail {

/// Days from year 0 where every month has 30.
[[nodiscard]] OFFTAKE_HD constexpr long days30(calendar::Civil date) {
  return 360L * date.year + 30L * (date.month - 1) + (date.day < 30 ? date.day : 30);
}

}  // namespace detail

/// Share of a whole fee that falls on the days [from, until) of the fee's period.
/// @param periodFirst, periodEnd  the whole period, [first day, day after), whole months
/// @param from, until  days since 1970-01-01, within the period; until <= from: nothing
/// @note A whole period is the whole fee under every convention; only parts are prorated.
///       actual_365 takes the fee as a year's, 12 / months of the period to the year.
/// @source model.md section 5
/// @test fees_test.cpp: a start on the 18th, 42 of 91 days
[[nodiscard]] OFFTAKE_HD constexpr Share prorationShare(Proration convention,
                                                        std::int64_t periodFirst,
                                                        std::int64_t periodEnd, std::int64_t from,
                                                        std::int64_t until) {
  from = from < periodFirst ? periodFirst : from;
  until = periodEnd < until ? periodEnd : until;
  if (until <= from) return {0, 1};
  if (from == periodFirst && until == periodEnd) return {1, 1};
  const long days = static_cast<long>(until - from);
  if (convention == Proration::Actual) return {days, static_cast<long>(periodEnd - periodFirst)};
  const calendar::Civil first = calendar::civilFromDays(periodFirst);
  const calendar::Civil end = calendar::civilFromDays(periodEnd);
  const long months = 12L * (end.year - first.year) + (end.month - first.month);
  if (convention == Proration::Actual365) return {days * 12, 365 * months};
  const long days360 = detail::days30(calendar::civilFromDays(until)) -
                       detail::days30(calendar::civilFromDays(from));
  return {days360, 30 * months};
}

/// The prorated fee, unrounded: it is rounded once, as part of the month's charge.
template <class N>
[[nodiscard]] OFFTAKE_HD N prorated(const N& fee, Share share) {
  return fee * N(share.numerator) / N(share.denominator);
}

}  // namespace offtake::economics
