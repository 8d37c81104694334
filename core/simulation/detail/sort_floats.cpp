// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/sort_floats.h"

#include "core/simulation/row_bins.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace offtake::simulation::detail {

namespace {

constexpr std::size_t kFew = 128;  // values below which a comparison sort is as fast
constexpr std::uint32_t kDigitBits = 11;
constexpr std::uint32_t kDigits = 1u << kDigitBits;
constexpr std::size_t kPasses = 3;

std::uint32_t digitOf(std::uint32_t key, std::size_t pass) {
  return (key >> (kDigitBits * pass)) & (kDigits - 1);
}

}  // namespace

void sortFloats(std::span<float> values) {
  if (values.size() < kFew) {
    std::sort(values.begin(), values.end(),
              [](float a, float b) { return orderKey(bitsOf(a)) < orderKey(bitsOf(b)); });
    return;
  }
  std::vector<std::uint32_t> keys(values.size()), moved(values.size());
  std::array<std::array<std::uint32_t, kDigits>, kPasses> begins{};
  for (std::size_t i = 0; i < values.size(); ++i) {
    keys[i] = orderKey(bitsOf(values[i]));
    for (std::size_t pass = 0; pass < kPasses; ++pass) ++begins[pass][digitOf(keys[i], pass)];
  }
  for (std::size_t pass = 0; pass < kPasses; ++pass) {
    auto& begin = begins[pass];
    if (begin[digitOf(keys[0], pass)] == keys.size()) continue;  // one digit: in order already
    std::uint32_t sum = 0;
    for (std::uint32_t& count : begin) {
      const std::uint32_t here = count;
      count = sum;
      sum += here;
    }
    for (const std::uint32_t key : keys) moved[begin[digitOf(key, pass)]++] = key;
    keys.swap(moved);
  }
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = fromOrderKey(keys[i]);
}

}  // namespace offtake::simulation::detail
