// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Only for packaging/tidy.sh: clang 14 lacks the builtin behind libstdc++ 12's
// std::source_location, so it is given one made of the builtins it has.

#if defined(__clang__) && __clang_major__ < 15
#include <cstdint>

namespace std {
struct source_location {
  static constexpr source_location current(const char* file = __builtin_FILE(),
                                           const char* function = __builtin_FUNCTION(),
                                           uint_least32_t line = __builtin_LINE()) noexcept {
    source_location here;
    here.m_file = file;
    here.m_function = function;
    here.m_line = line;
    return here;
  }
  constexpr uint_least32_t line() const noexcept { return m_line; }
  constexpr uint_least32_t column() const noexcept { return 0; }
  constexpr const char* file_name() const noexcept { return m_file; }
  constexpr const char* function_name() const noexcept { return m_function; }

private:
  const char* m_file = "";
  const char* m_function = "";
  uint_least32_t m_line = 0;
};
}  // namespace std
#endif
