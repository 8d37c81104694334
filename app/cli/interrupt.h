// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace offtake::cli {

/// While it lives, Ctrl+C asks a run to stop instead of ending the program; a second one ends it.
/// @note one at a time
class StopOnInterrupt {
public:
  StopOnInterrupt();
  StopOnInterrupt(const StopOnInterrupt&) = delete;
  StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
  ~StopOnInterrupt();

  [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
  std::stop_source m_stop;
  std::jthread m_watch;
};

}  // namespace offtake::cli
