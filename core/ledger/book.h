// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/entry.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace offtake::compile {
struct Compiled;
}

namespace offtake::ledger {

/// How one commitment period was settled; the columns of periods.csv, in the contract's currency.
struct PeriodRow {
  Id<plan::Contract> contract;
  int number = 0;  ///< 1 ... P
  Month start;
  Month end;             ///< first month after it
  bool settled = false;  ///< false: ends beyond the horizon, shown as open
  Money commitment;
  Money carryIn;
  Money deferredIn;
  Money requirement;
  Money eligible;
  Money shortfall;
  Money deferredOut;
  Money trueUp;
  Money overage;
  Money carryOut;
  Money creditUsed;
  Money creditBalance;
  Money makeUpDrawn;
  Money makeUpLost;  ///< value at the price paid that a fallen price took from what was drawn
  Money lapsed;
  Decimal relief = Decimal(1);  ///< factor on the commitment that late delivery gives
  bool operator==(const PeriodRow&) const = default;
};

/// One month of the whole plan. H100e figures are rounded to 1e-6.
struct MonthRow {
  Month month;
  Decimal demand;       ///< H100e, season and efficiency in, carried-over work not
  Decimal delivered;    ///< H100e, inference rating
  Decimal usable;       ///< H100e
  Decimal served;       ///< H100e
  Decimal unmet;        ///< H100e
  Decimal deferred;     ///< H100e, moved to the next month
  Decimal utilisation;  ///< share of usable supply that was used
  Decimal megawatts;    ///< facility MW
  Money charges;        ///< net charges and marketplace of all contracts
  Money payable;        ///< entries made in the month, but cash flows outside contracts
  Money cash;           ///< payments shown in the month
  Money unmetCost;      ///< opportunity cost, never cash
  Money revenue;
  bool operator==(const MonthRow&) const = default;
};

/// One month of one contract.
struct ContractMonthRow {
  Id<plan::Contract> contract;
  Month month;
  int period = 0;            ///< number of the period it lies in; 0: none
  Money listSpend;           ///< contract currency
  Money charges;             ///< net charge, contract currency
  Money eligible;            ///< that counts, contract currency
  Money cumulativeEligible;  ///< in the period so far, opening balance in
  Money requirement;         ///< of the period as it stands after this month
  Money commitmentLeft;      ///< of the period's requirement after this month, >= 0
  Money payable;             ///< the month's invoice (no prepayments), reporting currency
  Money cash;                ///< payments shown in the month, reporting currency
  bool operator==(const ContractMonthRow&) const = default;
};

/// One month of one lot: the tranches of one contract and SKU.
struct LotMonthRow {
  Id<plan::Contract> contract;
  Id<plan::Sku> sku;
  Month month;
  Decimal delivered;  ///< units
  Decimal usable;     ///< units
  Decimal used;       ///< units
  Decimal billed;     ///< unit-hours
  Decimal rate;       ///< $/unit-hour, contract currency
  bool operator==(const LotMonthRow&) const = default;
};

/// What the deliveries of one site draw, month by month.
struct SitePower {
  Id<plan::Site> site;             ///< 0: deliveries without a site
  std::vector<Decimal> megawatts;  ///< facility MW of each month of the horizon, rounded to 1e-6
  bool operator==(const SitePower&) const = default;
};

/// One month of one workload, H100e.
struct WorkloadMonthRow {
  Id<plan::Workload> workload;
  Month month;
  Decimal demand;
  Decimal served;
  Decimal unmet;
  Decimal deferred;
  bool operator==(const WorkloadMonthRow&) const = default;
};

/// The single figures of the book.
struct Figures {
  Money npv;           ///< of cash, payments negative, revenue excluded
  Money economicCost;  ///< -NPV + present value of unmet cost
  Money trueUps;       ///< shortfall payments, aggregate ones too
  Decimal unmetH100eHours;
  Decimal servedH100eHours;
  std::optional<Decimal>
      costPerH100eHour;  ///< $, payable over served; none where nothing was served
  Decimal peakMegawatts;
  bool operator==(const Figures&) const = default;
};

/// Month in which the last requirement of a contract's term was met.
struct CommitmentMet {
  Id<plan::Contract> contract;
  std::optional<Month> month;  ///< none: never within the horizon
  bool operator==(const CommitmentMet&) const = default;
};

/// The deterministic, exact-to-the-cent base case: a value. Every amount shown anywhere is an
/// entry or a sum of entries.
struct Book {
  std::vector<Entry> entries;      ///< by month, then contract in plan order, then kind
  std::vector<WhyInput> inputs;    ///< see Entry::firstInput
  std::vector<PeriodRow> periods;  ///< by contract, then number
  std::vector<MonthRow> months;
  std::vector<ContractMonthRow> contractMonths;  ///< by contract, then month
  std::vector<LotMonthRow> lotMonths;            ///< by lot, then month
  std::vector<WorkloadMonthRow> workloadMonths;  ///< by workload, then month
  std::vector<SitePower> sitePower;              ///< by site, then what has none, if anything has
  std::vector<CommitmentMet> commitmentsMet;     ///< by contract
  std::vector<std::string> notes;                ///< what was left out, and why
  Figures figures;
  bool operator==(const Book&) const = default;

  /// The numbers that an entry was made from.
  [[nodiscard]] std::span<const WhyInput> why(const Entry& entry) const {
    return std::span(inputs).subspan(entry.firstInput, entry.inputCount);
  }
};

/// Computes the book.
/// @error PlanInvalid with the first problem of the plan, NotComputed naming contract and field
/// @note the same source as a simulated path, on decimal numbers (model.md: one implementation)
[[nodiscard]] Result<Book> computeBook(const plan::Plan& plan);
/// The book of a compiled plan; the plan must be the one it was compiled from.
[[nodiscard]] Book computeBook(const plan::Plan& plan, const compile::Compiled& compiled);

/// "Requirement of the period less the spend that counts: commitment 45000000000.00; requirement
/// 45000000000.00; ...": the text of ledger.csv's column why. Amounts in dollars, keys as name().
[[nodiscard]] std::string explain(const Book& book, const Entry& entry);
[[nodiscard]] std::string explain(std::span<const WhyInput> inputs, const Entry& entry);

}  // namespace offtake::ledger
