// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/decimal.h"

#include "core/base/text.h"

#include <charconv>

namespace offtake {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;
constexpr int kDigits = 18;

Unexpected malformed(std::string_view text) {
  return failure(ErrorCode::BadText, "number " + text::quoted(text), "not a decimal number",
                 "digits with an optional point, such as -0.125 or 3");
}

Unexpected tooLong(std::string_view text) {
  return failure(ErrorCode::BadValue, "number " + text::quoted(text), "more than 18 digits",
                 "at most 18 significant digits and 18 decimals");
}

std::string digitsOf(std::int64_t mantissa) {
  return std::to_string(mantissa < 0 ? -mantissa : mantissa);
}

/// What a scan of the digits and the point found.
struct Scan {
  std::int64_t mantissa = 0;
  int scale = 0;
  std::size_t used = 0;
  bool any = false;
  bool overflow = false;
};

Scan scanDigits(std::string_view text) {
  Scan s;
  bool point = false;
  for (; s.used < text.size(); ++s.used) {
    const char c = text[s.used];
    if (c == '.' && !point) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      s.any = true;
      if (s.mantissa > (kLimit - 1 - (c - '0')) / 10) s.overflow = true;
      else s.mantissa = s.mantissa * 10 + (c - '0');
      if (point) ++s.scale;
    } else {
      break;
    }
  }
  if (point && s.used > 0 && text[s.used - 1] == '.') s.any = false;
  return s;
}

}  // namespace

Decimal Decimal::of(std::int64_t mantissa, int scale) {
  expects(scale >= 0 && scale <= kDigits && mantissa < kLimit && mantissa > -kLimit,
          "a decimal within 18 digits");
  while (scale > 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    --scale;
  }
  Decimal d;
  d.m_mantissa = mantissa;
  d.m_scale = scale;
  return d;
}

Result<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  const std::string_view body = text.substr(negative ? 1 : 0);
  Scan s = scanDigits(body);
  if (!s.any || body.empty() || body.front() == '.') return malformed(text);
  int exponent = 0;
  if (s.used < body.size()) {
    if (body[s.used] != 'e' && body[s.used] != 'E') return malformed(text);
    std::string_view tail = body.substr(s.used + 1);
    const bool down = !tail.empty() && tail.front() == '-';
    if (!tail.empty() && (tail.front() == '-' || tail.front() == '+')) tail.remove_prefix(1);
    if (tail.empty() || tail.size() > 3) return malformed(text);
    for (const char c : tail) {
      if (c < '0' || c > '9') return malformed(text);
      exponent = exponent * 10 + (c - '0');
    }
    if (down) exponent = -exponent;
  }
  if (s.overflow) return tooLong(text);
  int scale = s.scale - exponent;
  while (scale > 0 && s.mantissa % 10 == 0) {
    s.mantissa /= 10;
    --scale;
    if (s.mantissa == 0) scale = 0;
  }
  if (s.mantissa == 0) return Decimal();
  for (; scale < 0; ++scale) {
    if (s.mantissa > (kLimit - 1) / 10) return tooLong(text);
    s.mantissa *= 10;
  }
  if (scale > kDigits) return tooLong(text);
  return of(negative ? -s.mantissa : s.mantissa, scale);
}

std::string Decimal::text() const {
  std::string digits = digitsOf(m_mantissa);
  if (m_scale > 0) {
    const auto width = static_cast<std::size_t>(m_scale);
    if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
    digits.insert(digits.size() - width, ".");
  }
  return m_mantissa < 0 ? "-" + digits : digits;
}

double Decimal::approximate() const {
  const std::string digits = text();
  double value = 0;
  // Not strtod: it would read the point as the process's locale has it.
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  Wide left = a.m_mantissa;
  Wide right = b.m_mantissa;
  for (int s = a.m_scale; s < b.m_scale; ++s) left *= 10;
  for (int s = b.m_scale; s < a.m_scale; ++s) right *= 10;
  return left < right   ? std::strong_ordering::less
         : right < left ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

}  // namespace offtake
