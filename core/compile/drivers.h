// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace offtake::compile {

/// FNV-1a, 32 bits. @source G. Fowler, L. Noll, P. Vo; RFC 9923
[[nodiscard]] std::uint32_t fnv1a(std::string_view text);

/// Gives every random draw its driver id: FNV-1a-32 of "driver_key/purpose". Rows that share a key
/// share their draws; two different texts with one id are refused.
class Drivers {
public:
  /// @param table, row  stand in for a row that has no key yet: "workload-7"
  [[nodiscard]] std::uint32_t id(std::string_view key, std::string_view table, std::int64_t row,
                                 std::string_view purpose);
  /// The collision met, if any. @error BadValue naming both texts
  [[nodiscard]] Result<void> check() const;

private:
  std::map<std::uint32_t, std::string> m_texts;
  std::optional<Error> m_collision;
};

/// The row's key, or "table-row" where it has none.
[[nodiscard]] std::string driverKey(std::string_view key, std::string_view table, std::int64_t row);

}  // namespace offtake::compile
