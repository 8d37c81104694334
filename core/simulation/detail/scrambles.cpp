// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/scrambles.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <utility>

namespace offtake::simulation::detail {

namespace {
constexpr std::uint64_t kFirstRound = 64;  // points of each before the first estimate
}

Scrambles::Scrambles(std::shared_ptr<const Frame> frame)
    : m_scrambles(kScrambles, Partial(std::move(frame))) {}

Scrambles::Scrambles(const RunResult& earlier) {
  expects(earlier.scrambles.size() == kScrambles, "a quasi-random result");
  for (const auto& scramble : earlier.scrambles) m_scrambles.push_back(*scramble);
}

std::uint64_t Scrambles::paths() const {
  std::uint64_t sum = 0;
  for (const Partial& scramble : m_scrambles) sum += scramble.paths();
  return sum;
}

std::uint64_t Scrambles::fewest() const {
  return std::min_element(m_scrambles.begin(), m_scrambles.end(),
                          [](const Partial& a, const Partial& b) { return a.paths() < b.paths(); })
      ->paths();
}

Result<void> Scrambles::add(const economics::Inputs<float>& inputs, std::uint64_t seed,
                            std::uint64_t asked, Backend& backend, const RunHooks& hooks,
                            RunProgress& progress) {
  expects(asked % kScrambles == 0, "as many points of every scramble");
  const std::uint64_t points = asked / kScrambles;
  const QuasiPlan plan(inputs, seed);
  const auto frame = m_scrambles.front().sharedFrame();
  std::uint64_t finished = 0;
  const auto stopped = [&hooks] { return hooks.stop.stop_requested(); };
  while (fewest() < points && !stopped()) {
    // Each estimate comes with twice the paths of the one before; without, fewer rounds do.
    std::uint64_t round = kFirstRound;
    while (round <= fewest()) round *= hooks.estimate ? 2 : 4;
    const std::uint64_t to = std::min(round, points);
    for (std::uint32_t i = 0; i < kScrambles && !stopped(); ++i) {
      const std::uint64_t from = m_scrambles[i].paths();
      if (from >= to) continue;
      const auto done = [&](std::uint64_t count) { progress.tell(finished + count, false); };
      OFFTAKE_ASSIGN(const std::uint64_t added,
                     backend.simulate({inputs, *frame, seed, &plan, i}, {from, to - from},
                                      m_scrambles[i], done, hooks.stop));
      finished += added;
    }
    if (hooks.estimate && !stopped() && to < points)
      hooks.estimate(std::make_shared<const Statistics>(statistics()));
  }
  progress.tell(finished, true);
  return {};
}

Partial Scrambles::sum() const {
  Partial sum(m_scrambles.front().sharedFrame());
  for (const Partial& scramble : m_scrambles) {
    const auto added = sum.add(scramble);
    expects(added.has_value(), "scrambles of one frame add up");
  }
  return sum;
}

std::string Scrambles::digest() const {
  Sha256 sha;
  sha.update("offtake scrambles 1");
  for (const Partial& scramble : m_scrambles) sha.update(scramble.digest());
  return sha.hex();
}

Statistics Scrambles::statistics() const {
  std::vector<Statistics> each;
  for (const Partial& scramble : m_scrambles)
    if (scramble.paths() != 0) each.push_back(Statistics::from(scramble));
  return Statistics::withErrorsOf(Statistics::from(sum()), each);
}

std::vector<std::shared_ptr<const Partial>> Scrambles::release() {
  std::vector<std::shared_ptr<const Partial>> shared;
  for (Partial& scramble : m_scrambles)
    shared.push_back(std::make_shared<const Partial>(std::move(scramble)));
  return shared;
}

}  // namespace offtake::simulation::detail
