// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/on_threads.h"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace offtake::simulation::detail {

void onThreads(int threads, const std::function<void(int)>& work) {
  std::mutex mutex;
  std::exception_ptr first;
  const auto guarded = [&](int thread) {
    try {
      work(thread);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!first) first = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (int thread = 1; thread < threads; ++thread) others.emplace_back(guarded, thread);
    guarded(0);
  }
  if (first) std::rethrow_exception(first);
}

}  // namespace offtake::simulation::detail
