// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::text {

/// Without leading and trailing ASCII white space.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The pieces between separators; "a,,b" gives three.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The candidate with the least edit distance, or "" when none is near enough to offer.
[[nodiscard]] std::string nearest(std::string_view word,
                                  std::span<const std::string_view> candidates);

/// "a, b or c".
[[nodiscard]] std::string anyOf(std::span<const std::string_view> words);

/// True for well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(std::string_view text);

/// The text in single quotes, control characters shown as \xNN, cut after 60 characters.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace offtake::text
