// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/key_dates.h"

#include <span>
#include <string>

namespace offtake::exchange {

/// An iCalendar file of all-day events: RFC 5545, CRLF, lines folded at 75 octets between UTF-8
/// characters, texts escaped. Equal input gives equal bytes: DTSTAMP is the day on which the plan
/// starts, and a UID is made of the plan's name and the date's key, so that a file imported again
/// moves its events instead of adding them twice.
[[nodiscard]] std::string keyDatesToIcs(const plan::Plan& plan,
                                        std::span<const plan::KeyDate> dates);

}  // namespace offtake::exchange
