// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/settlement.h"

/// What a path tells its sink: see path.h for when.
namespace offtake::economics {

/// What late delivery of one tranche is credited of.
template <class N>
struct DamagesFigures {
  N unitHours = N(0);  ///< of the first full month
  N rate = N(0);       ///< cents a unit-hour
  N share = N(0);      ///< of that month's charge
};

/// One lot in one month.
template <class N>
struct LotFigures {
  N delivered = N(0);  ///< units, mean of the month
  N usable = N(0);     ///< units
  N used = N(0);       ///< units that served demand, mean of the month (not the peak)
  N billed = N(0);     ///< unit-hours
  N rate = N(0);       ///< list, cents per unit-hour, contract's currency
  N amount = N(0);     ///< billed x rate, list spend before tiers; 0 where spend is entered
};

/// One workload in one month, H100e.
template <class N>
struct WorkloadFigures {
  N demand = N(0);  ///< fresh: what was carried in is not in it
  N carriedIn = N(0);
  N served = N(0);
  N unmet = N(0);      ///< deferred work is not in it
  N deferred = N(0);   ///< into the next month
  N egress = N(0);     ///< cents, paid at the month's end
  N unmetCost = N(0);  ///< cents, never cash
};

/// One contract in one month.
template <class N>
struct ContractFigures {
  MonthSpend<N> spend;      ///< contract's currency
  MonthOutcome<N> outcome;  ///< contract's currency
  N charges = N(0);         ///< charge and marketplace, reporting currency
  N payable = N(0);         ///< the month's invoice, reporting currency
  N prepayment = N(0);      ///< reporting currency
  N cash = N(0);            ///< shown in this month, reporting currency
  N eligible = N(0);        ///< so far in the running period after this month, contract's currency
  N requirement = N(0);     ///< of the running period as it stands after this month
  N commitmentLeft = N(0);  ///< of the running period's requirement after this month, >= 0
  int period = -1;          ///< index of the period the month lies in; -1: none

  /// As made, but for the outcome's period: see there.
  OFFTAKE_HD void clear() {
    spend = MonthSpend<N>{};
    outcome.clear();
    charges = payable = prepayment = cash = eligible = requirement = commitmentLeft = N(0);
    period = -1;
  }
};

/// The plan in one month.
template <class N>
struct MonthFigures {
  N demand = N(0);     ///< H100e, fresh
  N delivered = N(0);  ///< H100e, inference rating
  N usable = N(0);     ///< H100e, inference rating
  N used = N(0);       ///< H100e, inference rating; utilisation = used / usable
  N served = N(0);     ///< H100e
  N unmet = N(0);      ///< H100e
  N deferred = N(0);   ///< H100e
  N megawatts = N(0);
  N charges = N(0);    ///< cents: charges and marketplace of all contracts
  N payable = N(0);    ///< cents: all that was invoiced, prepayments and egress in
  N cash = N(0);       ///< cents, positive is paid; other cash flows in
  N egress = N(0);     ///< cents
  N unmetCost = N(0);  ///< cents
  N revenue = N(0);    ///< cents
  N marketFactor = N(1);
};

/// The path as a whole.
template <class N>
struct PathFigures {
  N npv = N(0);           ///< cents: payments negative, revenue excluded
  N economicCost = N(0);  ///< cents: -npv + present value of unmet cost
  N trueUps = N(0);       ///< cents: shortfall payments, aggregate ones too
  N unmetHours = N(0);    ///< H100e-hours
  N servedHours = N(0);   ///< H100e-hours
  N payable = N(0);       ///< cents: invoices, prepayments, egress
  N costPerHour = N(0);   ///< cents per H100e-hour served: payable / servedHours; 0 if none
  N peakMegawatts = N(0);
  N hhiSpend = N(0);     ///< concentration of charges by provider, 0 ... 1
  N hhiCapacity = N(0);  ///< of H100e delivered (inference rating)
  N cashBeyond = N(0);   ///< cents shown beyond the horizon
};

}  // namespace offtake::economics
