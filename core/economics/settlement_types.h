// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/number.h"

/// What goes into a contract's month and what comes out of it.
namespace offtake::economics {

/// What was bought in a month, [cents] where not said otherwise, each >= 0.
template <class N>
struct MonthSpend {
  N list = N(0);       ///< allocated or entered list spend; goes through the tiers
  N fees = N(0);       ///< fixed fees that count; outside tiers
  N otherFees = N(0);  ///< fixed fees that do not count; outside tiers, credit, prepayment
  N marketplace = N(0);
  N damages = N(0);           ///< late-delivery damages credited in this month
  N prepayment = N(0);        ///< paid in this calendar month: prepaymentIn()
  N planned = N(0);           ///< unit-hours of the month weighted by base rate, without delay
  N delivered = N(0);         ///< the same, as delivered
  N unitPrice = N(1);         ///< make_up: price of a unit now, [cents]; where hasUnitPrice
  bool hasUnitPrice = false;  ///< uniform over paths; false: the period's price
};

/// A settled period: the columns of periods.csv and what explains them, [cents], each >= 0
/// but surcharge.
template <class N>
struct PeriodOutcome {
  int index = -1;
  N commitment = N(0);  ///< C_p with options, cut by termination
  N relief = N(1);      ///< factor on the commitment
  N carryIn = N(0);
  N deferredIn = N(0);
  N requirement = N(0);
  N eligible = N(0);
  N shortfall = N(0);
  N deferredOut = N(0);
  N trueUp = N(0);
  N makeUpSpend = N(0);  ///< spend that drew the bank: neither repriced nor carried
  N makeUpDrawn = N(0);  ///< what it was credited
  N makeUpLost = N(0);   ///< value at price paid beyond the credit: the price has fallen
  N overage = N(0);
  N surcharge = N(0);  ///< negative where overage_multiple < 1
  N carryOut = N(0);
  N rebate = N(0);  ///< credited in the next month
  N creditUsed = N(0);
  N creditBalance = N(0);  ///< at the end, the true-up's credit in, before anything lapses
  N lapsed = N(0);         ///< in the period's months, its end included
};

/// A month's entries, signed as in the ledger (cost positive, relief negative, lapses
/// positive notes without cash), whole cents where the number is exact.
/// payable = the sum of all but prepayment and lapses: the month's invoice.
template <class N>
struct MonthEntries {
  N list = N(0);    ///< in whole cents; not an entry
  N net = N(0);     ///< list after tiers; not an entry
  N charge = N(0);  ///< net and fees
  N marketplace = N(0);
  N damages = N(0);
  N creditUsed = N(0);
  N pool = N(0);
  N poolDrawn = N(0);
  N prepayment = N(0);  ///< cash on its own date, not on the invoice
  N prepaymentDrawn = N(0);
  N overage = N(0);
  N trueUp = N(0);
  N aggregateTrueUp = N(0);
  N makeUp = N(0);
  N rebate = N(0);
  N termination = N(0);
  N lapseCredit = N(0);
  N lapseMakeUp = N(0);
  N lapsePool = N(0);
  N lapsePrepayment = N(0);
  N payable = N(0);
  N aggregateCounted = N(0);  ///< what the aggregate is compared with, in the term's last month
};

/// A settled month.
template <class N>
struct MonthOutcome : MonthEntries<N> {
  bool periodEnds = false;  ///< `period` is filled in; it says nothing otherwise
  PeriodOutcome<N> period;

  /// As made, but for the period, which few months end: half of what is stored here.
  OFFTAKE_HD void clear() {
    static_cast<MonthEntries<N>&>(*this) = MonthEntries<N>{};
    periodEnds = false;
  }
};

/// What the allocation's pace needs at the opening of a month.
template <class N>
struct Pace {
  N requirementLeft = N(0);  ///< max(0, R_p before carry expiry - E so far), [cents]
  int monthsLeft = 0;        ///< in the running period, this month included; 0 outside periods
  N tierMultiplier = N(1);   ///< of the step that cumulative list spend has reached
};

}  // namespace offtake::economics
