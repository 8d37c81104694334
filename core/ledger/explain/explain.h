// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/amendments.h"
#include "core/ledger/book.h"
#include "core/ledger/views/obligations.h"

#include <string>
#include <string_view>
#include <vector>

namespace offtake::ledger {

/// A number that a figure was made from.
struct ExplainedInput {
  std::string label;
  std::string value;  ///< decimal text, as it stands in the arithmetic
  std::string unit;
  std::string source;      ///< title of the source in use; "" where none is given
  std::string confidence;  ///< "confirmed" ... "assumed"; "" without a source
  bool operator==(const ExplainedInput&) const = default;
};

/// A figure that this one sums, with its own explanation under its key.
struct ExplainedPart {
  std::string key;
  std::string label;
  std::string value;
  bool operator==(const ExplainedPart&) const = default;
};

/// How one figure came to be: a value, made on demand.
struct Explanation {
  std::string key;
  std::string label;  ///< "True-up, Oracle, 2028-05"
  std::string value;  ///< decimal text; amounts in whole units of currency with cents
  std::string unit;   ///< "USD", "unit-hours", "$/unit-hour", "" for a share
  std::string rule;   ///< one sentence
  std::vector<ExplainedInput> inputs;
  std::string arithmetic;  ///< over numbers alone; evaluate() gives the value
  bool complete = true;    ///< false: the arithmetic only states the value, the rule's own inputs
                           ///< are not all in the ledger
  std::vector<ExplainedPart> parts;
  bool operator==(const Explanation&) const = default;
};

/// Explains every figure of a book by a stable key:
/// - entry/N: line N of the ledger, from 0
/// - list/CONTRACT/MONTH: the list spend of a month
/// - sum/WHAT/CONTRACT/SPAN: WHAT is payable, cash, accrual, charges, true_ups or a ledger kind;
///   CONTRACT an id, provider-ID, 0 for lines outside the contracts, or all; SPAN all, FY2027, FY2027-Q3, 2027-03
///   or beyond
/// - period/CONTRACT/NUMBER/COLUMN: a column of periods.csv without its _cents
/// - register/CONTRACT, register/registered, register/counted, register/due_by_guidance,
///   register/guidance
/// - obligation/CONTRACT/BUCKET: buckets 1 ... 6 or all, contracts or all
/// - burn_down/CONTRACT/MONTH/COLUMN: a column of burn_down.csv without its _cents
/// - effective/CONTRACT/WHAT: rate, card_rate, rate_h100e, list, net, cash, a part of the gap
///   or gap_rate_PART
/// - hhi/spend, hhi/capacity; share/spend/PROVIDER, share/capacity/PROVIDER
/// - figure/npv, figure/economic_cost
/// - roll/CONTRACT/BALANCE/YEAR/COLUMN: opening, added, drawn, lapsed or closing of a fiscal year
/// - own_or_rent/OWN/RENT/COLUMN: contracts; own, rent, utilisation or used
/// - returns/BASIS/WHAT: payments or with_revenue; xnpv, npv_end, npv_middle, irr or xirr
/// - month/MONTH/usable
/// - price/SKU/MONTH, the curve; price/SKU/MONTH/QUANTILE, p5 ... p95 of the market around it;
///   h100e/SKU/MONTH; market/MONTH/QUANTILE or mean
/// - sources/assumed, sources/cited: how many numbers
/// - input/TABLE/ROW/FIELD: a number as it stands in the plan
/// Immutable; plan and book must outlive it.
class Explainer {
public:
  /// @param obligations  of the plan's start; without them their keys are refused
  Explainer(const plan::Plan& plan, const Book& book,
            const ObligationLedger* obligations = nullptr);

  /// @error UnknownName where nothing has the key
  [[nodiscard]] Result<Explanation> explain(std::string_view key) const;
  /// Every key, entries and all; of market prices, which each month has, those of the first and the
  /// last month.
  [[nodiscard]] std::vector<std::string> keys() const;

private:
  const plan::Plan& m_plan;
  const Book& m_book;
  const ObligationLedger* m_obligations;
  compile::Timeline m_timeline;  ///< of an amended plan: the terms that a figure was made under
};

}  // namespace offtake::ledger
