// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/drivers.h"

#include "core/base/text.h"

namespace offtake::compile {

std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

std::string driverKey(std::string_view key, std::string_view table, std::int64_t row) {
  return key.empty() ? std::string(table) + "-" + std::to_string(row) : std::string(key);
}

std::uint32_t Drivers::id(std::string_view key, std::string_view table, std::int64_t row,
                          std::string_view purpose) {
  const std::string words = driverKey(key, table, row) + "/" + std::string(purpose);
  const std::uint32_t hash = fnv1a(words);
  const auto [place, added] = m_texts.try_emplace(hash, words);
  if (!added && place->second != words && !m_collision)
    m_collision = Error{ErrorCode::BadValue, "driver " + text::quoted(words),
                        "its hash is that of driver " + text::quoted(place->second),
                        "another driver key for one of the two rows"};
  return hash;
}

Result<void> Drivers::check() const {
  if (m_collision) return failure(*m_collision);
  return {};
}

}  // namespace offtake::compile
