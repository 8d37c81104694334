// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <chrono>
#include <csignal>

namespace offtake::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// A handler may do no more than this; the watching thread does the rest.
void onInterrupt(int) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

StopOnInterrupt::StopOnInterrupt() {
  interrupted = 0;
  std::signal(SIGINT, onInterrupt);
  m_watch = std::jthread([this](const std::stop_token& done) {
    while (!done.stop_requested() && interrupted == 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    if (interrupted != 0) m_stop.request_stop();
  });
}

StopOnInterrupt::~StopOnInterrupt() { std::signal(SIGINT, SIG_DFL); }

}  // namespace offtake::cli
