// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace offtake {

/// The failure half of a Result: `return failure({...});`
struct Unexpected {
  Error error;
};

/// Makes the failure half from the parts of an Error.
[[nodiscard]] inline Unexpected failure(Error error) { return {std::move(error)}; }
[[nodiscard]] inline Unexpected failure(ErrorCode code, std::string thing, std::string seen = {},
                                        std::string allowed = {}) {
  return {{code, std::move(thing), std::move(seen), std::move(allowed)}};
}

/// A value or an Error, with the member names of std::expected (C++23).
template <class T>
class [[nodiscard]] Result {
public:
  using value_type = T;
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Unexpected failed) : m_state(std::in_place_index<1>, std::move(failed.error)) {}

  [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    check();
    return std::get<0>(m_state);
  }
  const T& value() const& {
    check();
    return std::get<0>(m_state);
  }
  T&& value() && {
    check();
    return std::get<0>(std::move(m_state));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const {
    expects(!has_value(), "error() of a Result that holds a value");
    return std::get<1>(m_state);
  }
  template <class U>
  T value_or(U&& other) const& {
    return has_value() ? std::get<0>(m_state) : static_cast<T>(std::forward<U>(other));
  }
  template <class F>
  auto and_then(F&& next) const& -> std::invoke_result_t<F, const T&> {
    if (!has_value()) return failure(error());
    return std::forward<F>(next)(value());
  }
  template <class F>
  auto transform(F&& next) const& -> Result<std::invoke_result_t<F, const T&>> {
    if (!has_value()) return failure(error());
    return std::forward<F>(next)(value());
  }

private:
  void check() const {
    if (!has_value())
      expects(false, "value() of a failed Result: " + std::get<1>(m_state).message());
  }
  std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
  using value_type = void;
  Result() = default;
  Result(Unexpected failed) : m_error(std::move(failed.error)), m_failed(true) {}
  [[nodiscard]] bool has_value() const { return !m_failed; }
  explicit operator bool() const { return !m_failed; }
  [[nodiscard]] const Error& error() const {
    expects(m_failed, "error() of a Result that succeeded");
    return m_error;
  }
  void value() const { expects(!m_failed, "value() of a failed Result: " + m_error.message()); }

private:
  Error m_error;
  bool m_failed = false;
};

}  // namespace offtake

/// Returns the failure of a Result<...> expression from the enclosing function.
#define OFFTAKE_TRY(expression)                          \
  do {                                                   \
    if (auto offtakeTried = (expression); !offtakeTried) \
      return ::offtake::failure(offtakeTried.error());   \
  } while (false)

#define OFFTAKE_CONCAT_(a, b) a##b
#define OFFTAKE_CONCAT(a, b) OFFTAKE_CONCAT_(a, b)
/// `OFFTAKE_ASSIGN(auto x, f());`: x is the value, or the failure is returned.
#define OFFTAKE_ASSIGN(target, expression)                                      \
  auto OFFTAKE_CONCAT(offtakeResult, __LINE__) = (expression);                  \
  if (!OFFTAKE_CONCAT(offtakeResult, __LINE__))                                 \
    return ::offtake::failure(OFFTAKE_CONCAT(offtakeResult, __LINE__).error()); \
  target = std::move(OFFTAKE_CONCAT(offtakeResult, __LINE__)).value()
