// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace offtake {

/// SHA-256, fed piece by piece: plan hashes, compiled-input hashes, run digests.
/// @source FIPS 180-4
class Sha256 {
public:
  Sha256& update(std::span<const std::byte> bytes);
  Sha256& update(std::string_view text);
  /// Integers are fed little-endian, 8 bytes, so that every machine hashes the same.
  Sha256& update(std::uint64_t value);
  /// Ends the message; the object is spent. @return 32 bytes
  [[nodiscard]] std::array<std::uint8_t, 32> finish();
  /// Ends the message. @return 64 lower-case hexadecimal digits
  [[nodiscard]] std::string hex();

private:
  void block(const std::uint8_t* data);
  std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> m_buffer{};
  std::size_t m_filled = 0;
  std::uint64_t m_length = 0;
};

}  // namespace offtake
