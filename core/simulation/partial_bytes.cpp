// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/partial.h"

#include <array>
#include <string_view>

// The wire form of a Partial: magic, the frame's digest, numbers of paths, rows, slots and sums,
// the totals, the slots that are not zero as (index, count), the sums that are not zero as (index,
// sum). Integers are little-endian.

namespace offtake::simulation {

namespace {

constexpr std::string_view kMagic = "OFFTAKE-PARTIAL1";

class Writer {
public:
  explicit Writer(std::vector<std::byte>& bytes) : m_bytes(bytes) {}
  void text(std::string_view words) {
    for (const char c : words) m_bytes.push_back(static_cast<std::byte>(c));
  }
  template <class T>
  void integer(T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i)
      m_bytes.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFu));
  }
  template <class T>
  void sparse(const std::vector<T>& values) {
    std::uint64_t used = 0;
    for (const T value : values) used += value != 0 ? 1 : 0;
    integer(used);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] == 0) continue;
      integer(static_cast<std::uint32_t>(i));
      integer(values[i]);
    }
  }

private:
  std::vector<std::byte>& m_bytes;
};

/// Reads what Writer wrote; once it has met an end too early, all it reads is zero.
class Reader {
public:
  explicit Reader(std::span<const std::byte> bytes) : m_bytes(bytes) {}
  [[nodiscard]] bool sound() const { return m_sound; }
  [[nodiscard]] bool atEnd() const { return m_sound && m_bytes.empty(); }
  [[nodiscard]] std::string text(std::size_t length) {
    std::string words;
    if (!has(length)) return words;
    for (std::size_t i = 0; i < length; ++i) words.push_back(static_cast<char>(m_bytes[i]));
    m_bytes = m_bytes.subspan(length);
    return words;
  }
  template <class T>
  [[nodiscard]] T integer() {
    T value = 0;
    if (!has(sizeof(T))) return value;
    for (std::size_t i = 0; i < sizeof(T); ++i)
      value |= static_cast<T>(static_cast<T>(m_bytes[i]) << (8 * i));
    m_bytes = m_bytes.subspan(sizeof(T));
    return value;
  }
  template <class T>
  void sparse(std::vector<T>& values) {
    const auto used = integer<std::uint64_t>();
    for (std::uint64_t i = 0; i < used && m_sound; ++i) {
      const auto place = integer<std::uint32_t>();
      const auto value = integer<T>();
      m_sound = m_sound && place < values.size();
      if (m_sound) values[place] = value;
    }
  }

private:
  bool has(std::size_t length) {
    m_sound = m_sound && m_bytes.size() >= length;
    return m_sound;
  }
  std::span<const std::byte> m_bytes;
  bool m_sound = true;
};

template <class Visit, class Totals>
void eachTotal(Totals& totals, Visit&& visit) {
  visit(totals.count);
  visit(totals.sumLow);
  visit(totals.sumHigh);
  visit(totals.squareLow);
  visit(totals.squareHigh);
  visit(totals.minimum);
  visit(totals.maximum);
}

}  // namespace

std::vector<std::byte> Partial::toBytes() const {
  std::vector<std::byte> bytes;
  Writer writer(bytes);
  writer.text(kMagic);
  writer.text(m_frame->digest);
  writer.integer(m_paths);
  writer.integer(m_firstInvalid);
  for (const RowTotals& totals : m_totals)
    eachTotal(totals, [&writer](auto value) { writer.integer(value); });
  writer.sparse(m_counts);
  writer.sparse(m_sums);
  return bytes;
}

Result<Partial> Partial::fromBytes(std::shared_ptr<const Frame> frame,
                                   std::span<const std::byte> bytes) {
  const auto damaged = [&bytes](const char* what) {
    return failure(ErrorCode::FileDamaged,
                   "results of a run, " + std::to_string(bytes.size()) + " bytes", what,
                   "the bytes that were written");
  };
  Reader reader(bytes);
  if (reader.text(kMagic.size()) != kMagic) return damaged("do not begin as such");
  if (reader.text(frame->digest.size()) != frame->digest)
    return failure(ErrorCode::Conflict, "results of a run",
                   "of another plan or seed, or with other figures", "parts of one run");
  Partial partial(std::move(frame));
  partial.m_paths = reader.integer<std::uint64_t>();
  partial.m_firstInvalid = reader.integer<std::uint32_t>();
  for (RowTotals& totals : partial.m_totals)
    eachTotal(totals, [&reader](auto& value) {
      value = reader.integer<std::remove_reference_t<decltype(value)>>();
    });
  reader.sparse(partial.m_counts);
  reader.sparse(partial.m_sums);
  if (!reader.sound()) return damaged("end too early or point outside");
  if (!reader.atEnd()) return damaged("go on after the end");
  return partial;
}

}  // namespace offtake::simulation
