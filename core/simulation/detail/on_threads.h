// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace offtake::simulation::detail {

/// Calls work(0) ... work(threads - 1), each on a thread of its own (the caller's for 0), and
/// waits. The first exception of any is thrown again here.
void onThreads(int threads, const std::function<void(int)>& work);

}  // namespace offtake::simulation::detail
