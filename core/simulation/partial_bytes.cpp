// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/partial.h"

#include <array>
#include <string_view>

// The wire form of a Partial: magic, the frame's digest, what the run was of (digest of the compiled
// plan, seed, first fiscal month, the two shares that it reports, number of figures, sampling), the number of
// paths, the totals, the slots that are not zero as (index, count), the sums that are not zero as
// (index, sum). Integers are little-endian.

namespace offtake::simulation {

namespace {

constexpr std::string_view kMagic = "OFFTAKE-PARTIAL2";

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

/// What a run was of: all that a frame hangs on but the bins that follow from it.
struct Origin {
  std::string inputs;  ///< digest of the compiled plan
  std::uint64_t seed = 0;
  std::uint32_t yearOffset = 0;
  std::uint32_t unmetShare = 0;  ///< bits
  std::uint32_t obligationShare = 0;
  std::uint32_t rows = 0;
  std::uint32_t sampling = 0;
};

constexpr std::size_t kDigestLength = 64;

Origin originOf(const Frame& frame) {
  std::string inputs = frame.inputsDigest;
  inputs.resize(kDigestLength, '0');  // frames of tests come without a plan
  return {inputs,
          frame.seed,
          frame.layout.yearOffset,
          bitsOf(frame.layout.unmetShare),
          bitsOf(frame.layout.obligationShare),
          static_cast<std::uint32_t>(frame.rows.size()),
          static_cast<std::uint32_t>(frame.sampling)};
}

/// "seed 1, now 9; ...": in what two runs differ.
std::string difference(const Origin& then, const Origin& now) {
  std::string words;
  const auto tell = [&words](const std::string& what, const std::string& before,
                             const std::string& after) {
    if (before != after)
      words += (words.empty() ? "" : "; ") + what + " " + before + ", now " + after;
  };
  tell("seed", std::to_string(then.seed), std::to_string(now.seed));
  const auto sampling = [](std::uint32_t number) {
    return number == static_cast<std::uint32_t>(Sampling::Random) ? "random" : "quasi";
  };
  tell("sampling", sampling(then.sampling), sampling(now.sampling));
  tell("plan or scenario", then.inputs.substr(0, 12), now.inputs.substr(0, 12));
  tell("months of the first fiscal year before the plan", std::to_string(then.yearOffset),
       std::to_string(now.yearOffset));
  const auto share = [](std::uint32_t bits) {
    return std::to_string(static_cast<double>(floatOf(bits)));
  };
  tell("share of demand unmet", share(then.unmetShare), share(now.unmetShare));
  tell("share of revenue", share(then.obligationShare), share(now.obligationShare));
  if (words.empty()) tell("number of figures", std::to_string(then.rows), std::to_string(now.rows));
  return words.empty() ? "counted in other bins, by another version" : words;
}

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
  const Origin origin = originOf(*m_frame);
  writer.text(origin.inputs);
  writer.integer(origin.seed);
  for (const std::uint32_t part :
       {origin.yearOffset, origin.unmetShare, origin.obligationShare, origin.rows, origin.sampling})
    writer.integer(part);
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
  if (reader.text(kMagic.size()) != kMagic)
    return damaged("do not begin as those that this version writes");
  const bool same = reader.text(frame->digest.size()) == frame->digest;
  Origin origin;
  origin.inputs = reader.text(kDigestLength);
  origin.seed = reader.integer<std::uint64_t>();
  for (std::uint32_t* const part : {&origin.yearOffset, &origin.unmetShare, &origin.obligationShare,
                                    &origin.rows, &origin.sampling})
    *part = reader.integer<std::uint32_t>();
  if (!reader.sound()) return damaged("end too early");
  if (!same)
    return failure(ErrorCode::Conflict, "results of a run", difference(origin, originOf(*frame)),
                   "parts of one run");
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
