// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/exact_number.h"
#include "core/economics/contract_terms.h"
#include "core/economics/figures.h"
#include "core/economics/settlement_types.h"
#include "core/ledger/book.h"

#include <span>
#include <vector>

namespace offtake::ledger {

/// The nearest stored decimal with at most `scale` places, fewer where 18 digits do not hold them.
[[nodiscard]] Decimal stored(const Exact& value, int scale = 6);
/// Cents as dollars, to 1e-12.
[[nodiscard]] Decimal dollars(const Exact& cents);

/// A whole number of cents as money. @pre it is whole
[[nodiscard]] Money money(const Exact& cents);

/// The columns of a settled period. @param row  its contract, number and months filled in
void fillPeriod(PeriodRow& row, const economics::PeriodOutcome<Exact>& period);

/// What the entries of one contract have in common.
struct ContractLine {
  const plan::Contract* row = nullptr;
  Id<plan::Sku> sku;  ///< of its only lot, or 0
  bool owned = false;
  bool given = false;  ///< a closed month: the spend is what was spent
};

/// One contract's month, ready to be written down.
struct ContractMonth {
  Month month;
  Exact unitHours = 0;  ///< billed
  Exact exchange = 1;   ///< reporting currency per unit of the contract's
  const economics::MonthSpend<Exact>* spend = nullptr;
  const economics::MonthOutcome<Exact>* outcome = nullptr;
  std::span<const economics::DamagesFigures<Exact>> damages = {};  ///< one a late tranche
};

/// Turns the outcome of a month into entries with their reasons. The book and `settle` both write
/// through it.
class EntryWriter {
public:
  EntryWriter(const plan::Plan& plan, std::vector<Entry>& entries, std::vector<WhyInput>& inputs)
      : m_plan(plan), m_entries(entries), m_inputs(inputs) {}

  void contractMonth(const ContractLine& line, const ContractMonth& month);
  /// Prepayments dated before month 0 of the terms, paid at signing, say.
  void prepaymentsBefore(const ContractLine& line, Month zero,
                         const std::vector<economics::DatedAmount<Exact>>& prepayments);
  /// Egress of one workload, paid at the month's end. @param rate  cents per H100e-hour
  void egress(Id<plan::Workload> workload, Month month, const Exact& amount, const Exact& rate);
  void cashFlow(Id<plan::CashFlow> flow, Date date, Money amount);

private:
  struct Draft;
  void input(InputKey key, InputUnit unit, const Exact& value);
  void cents(InputKey key, const Exact& value) { input(key, InputUnit::Cents, value); }
  /// Adds the entry if its amount is not zero; `why` adds its inputs.
  template <class Why>
  void entry(const Draft& draft, LedgerKind kind, Rule rule, const Exact& amount, Why why);
  void spendEntries(const Draft& draft);
  void reliefEntries(const Draft& draft);
  void prepaymentEntries(const Draft& draft);
  void periodEntries(const Draft& draft);
  void endEntries(const Draft& draft);
  void lapseEntries(const Draft& draft);
  void periodInputs(const Draft& draft);

  const plan::Plan& m_plan;
  std::vector<Entry>& m_entries;
  std::vector<WhyInput>& m_inputs;
};

}  // namespace offtake::ledger
