// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/powers.h"
#include "core/units/month.h"

namespace offtake::compile {

/// The present value of a payment on a date: (1 + r)^(−days / 365) from the plan's first day,
/// leap years or not (XNPV).
class PresentValue {
public:
  /// @pre rate > -1
  PresentValue(const Exact& rate, Date origin) : m_power(1 + rate, 365), m_origin(origin) {}
  [[nodiscard]] Exact at(Date date) const { return m_power.at(m_origin.days - date.days); }

private:
  PeriodicPower m_power;
  Date m_origin;
};

}  // namespace offtake::compile
