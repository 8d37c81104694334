// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/arithmetic.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace offtake::ledger {
namespace {

/// The decimal quotient: where one with 15 places is exact, that one. (A division by way of a
/// reciprocal may be off in its last digit, and half a cent then rounds down.)
Exact quotient(const Exact& value, const Exact& by) {
  static const Exact places("1e15");
  const Exact near = value / by;
  const Exact whole = rounded(near * places) / places;
  return whole * by == value ? whole : near;
}

/// Recursive descent over the text; the first fault is kept and ends the work.
class Parser {
public:
  explicit Parser(std::string_view text) : m_text(text) {}

  Result<Exact> whole() {
    const Exact value = sum();
    skip();
    if (!m_error && m_at < m_text.size()) fault("a number, an operator or an end");
    if (m_error) return Unexpected{*m_error};
    return value;
  }

private:
  static constexpr int kDeepest = 64;

  void skip() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }
  bool take(char wanted) {
    skip();
    if (m_at >= m_text.size() || m_text[m_at] != wanted) return false;
    ++m_at;
    return true;
  }
  void fault(std::string allowed, ErrorCode code = ErrorCode::BadText) {
    if (!m_error)
      m_error = Error{code, "arithmetic at character " + std::to_string(m_at + 1),
                      std::string(m_text.substr(m_at, 24)), std::move(allowed)};
  }

  Exact sum() {
    Exact value = product();
    while (!m_error) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else break;
    }
    return value;
  }
  Exact product() {
    Exact value = factor();
    while (!m_error) {
      if (take('*')) {
        value *= factor();
      } else if (take('/')) {
        const Exact by = factor();
        if (by == 0) fault("a divisor other than 0", ErrorCode::BadValue);
        else value = quotient(value, by);
      } else {
        break;
      }
    }
    return value;
  }
  Exact factor() {
    if (++m_depth > kDeepest) fault("fewer brackets within brackets");
    Exact value = 0;
    if (m_error) return value;
    if (take('-')) value = -factor();
    else if (take('(')) value = closed();
    else value = named();
    --m_depth;
    return value;
  }
  Exact closed() {
    const Exact value = sum();
    if (!take(')')) fault("a closing bracket");
    return value;
  }
  Exact named() {
    for (const std::string_view name : {"min", "max", "round", "pow"})
      if (m_text.substr(m_at).starts_with(name)) {
        m_at += name.size();
        return call(name);
      }
    return number();
  }
  Exact call(std::string_view name) {
    std::vector<Exact> args;
    if (!take('(')) fault("an opening bracket");
    do args.push_back(sum());
    while (!m_error && take(','));
    if (!take(')')) fault("a closing bracket");
    const bool pair = name == "round" || name == "pow";
    if (pair && args.size() != 2) fault("two arguments");
    if (m_error) return 0;
    if (name == "pow") return Exact(pow(args[0], args[1]));
    if (name == "round") {
      Exact power = 1;  // exact: a general power of ten is not
      for (Exact place = 0; place < args[1] && place < 34; ++place) power *= 10;
      return rounded(args[0] * power) / power;
    }
    Exact best = args.front();
    for (const Exact& arg : args)
      best = (name == "min") == (arg < best) && arg != best ? arg : best;
    return best;
  }
  Exact number() {
    const std::size_t from = m_at;
    while (m_at < m_text.size() &&
           ((m_text[m_at] >= '0' && m_text[m_at] <= '9') || m_text[m_at] == '.'))
      ++m_at;
    const std::string digits(m_text.substr(from, m_at - from));
    m_at = from;
    const auto points = std::count(digits.begin(), digits.end(), '.');
    if (points > 1 || static_cast<std::size_t>(points) == digits.size()) {
      fault("a number");
      return 0;
    }
    m_at = from + digits.size();
    return Exact(digits);
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_depth = 0;
  std::optional<Error> m_error;
};

}  // namespace

Result<Exact> evaluate(std::string_view arithmetic) { return Parser(arithmetic).whole(); }

}  // namespace offtake::ledger
