// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/one_row.h"

#include "core/simulation/detail/place_bins.h"

#include <algorithm>

namespace offtake::simulation {

std::shared_ptr<const Frame> frameOfOne(Metric metric, const std::vector<float>& values) {
  auto frame = std::make_shared<Frame>();
  const MetricInfo& info = infoOf(metric);
  frame->rows.push_back({metric, -1, -1});
  std::vector<float> pilot(
      values.begin(), values.begin() + std::min<std::ptrdiff_t>(kPilotPaths, std::ssize(values)));
  frame->bins.push_back(detail::histogramBins(info.unit, 5, true, pilot, frame->tables));
  frame->slots = frame->bins[0].slots;
  if (info.badTail != BadTail::None) {
    frame->bins[0].firstSum = 0;
    frame->sums = frame->slots;
  }
  frame->digest = std::string(64, '0');
  return frame;
}

Partial countedIn(const std::shared_ptr<const Frame>& frame, const std::vector<float>& values) {
  Partial partial(frame);
  for (std::size_t i = 0; i < values.size(); i += 512) {
    const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(512, values.size() - i));
    if (!partial.count(0, values.data() + i, count)) partial.addInvalid(0);
    partial.addPaths(count);
  }
  return partial;
}

}  // namespace offtake::simulation
