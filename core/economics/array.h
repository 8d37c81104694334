// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

#include <cstdint>

namespace offtake::economics {

/// A view of compiled values that someone else owns; host or device memory.
/// @note Trivially copyable, so that terms travel to the device with only the pointer replaced.
template <class T>
struct Array {
  const T* data = nullptr;
  std::uint32_t size = 0;

  OFFTAKE_HD const T& operator[](std::uint32_t index) const { return data[index]; }
  [[nodiscard]] OFFTAKE_HD bool empty() const { return size == 0; }
  [[nodiscard]] OFFTAKE_HD const T* begin() const { return data; }
  [[nodiscard]] OFFTAKE_HD const T* end() const { return data + size; }
};

}  // namespace offtake::economics
