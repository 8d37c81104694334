// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_json.h"
#include "core/ledger/book.h"
#include "core/ledger/settle.h"
#include "core/ledger/views/totals.h"
#include "data/templates.h"
#include "tests/support/plan_editor.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace offtake::ledger::test {

using offtake::test::PlanEditor;

inline constexpr std::int64_t kMillion = 100'000'000;  // cents
inline constexpr std::int64_t kBillion = 1000 * kMillion;

inline plan::Plan templatePlan(std::string_view name) {
  return exchange::planFromJson(data::findTemplate(name).value()).value();
}

/// A plan of one provider, from `start` on.
inline PlanEditor planFrom(std::string_view start, int months) {
  PlanEditor e;
  e.set("plan", 1, {{"start", start}, {"horizon_months", std::to_string(months)}});
  e.add("provider", {{"name", "Vendor"}, {"driver_key", "provider-1"}});
  return e;
}

/// An entered-spend contract of yearly periods from `start` on, commitments in dollars.
inline std::int64_t addYears(PlanEditor& e, std::string_view start,
                             const std::vector<std::string>& commitments,
                             const PlanEditor::Fields& terms) {
  const Month first = Month::parse(start).value();
  const auto years = static_cast<int>(commitments.size());
  const std::string key = "contract-" + std::to_string(e.plan().contracts.size() + 1);
  const std::int64_t contract = e.add("contract", {{"name", key},
                                                   {"driver_key", key},
                                                   {"provider", "1"},
                                                   {"start", start},
                                                   {"end", (first + 12 * years).text()},
                                                   {"split", "entered"},
                                                   {"spend_model", "entered"}});
  e.set("contract", contract, terms);
  for (int y = 0; y < years; ++y)
    e.add("period", {{"contract", std::to_string(contract)},
                     {"start", (first + 12 * y).text()},
                     {"end", (first + 12 * (y + 1)).text()},
                     {"commitment", commitments[static_cast<std::size_t>(y)]}});
  return contract;
}

/// A year's spend in its first month, cents.
inline std::vector<SpendRow> yearly(std::string_view start,
                                    const std::vector<std::int64_t>& spend) {
  std::vector<SpendRow> rows;
  for (std::size_t y = 0; y < spend.size(); ++y) {
    SpendRow row;
    row.month = Month::parse(start).value() + 12 * static_cast<int>(y);
    row.listSpend = {spend[y]};
    rows.push_back(row);
  }
  return rows;
}

/// One column of the periods, in cents.
inline std::vector<std::int64_t> column(const std::vector<PeriodRow>& periods,
                                        Money PeriodRow::*field) {
  std::vector<std::int64_t> values;
  for (const PeriodRow& row : periods) values.push_back((row.*field).cents);
  return values;
}

inline std::int64_t total(const std::vector<Entry>& entries, LedgerKind kind) {
  Money sum;
  for (const Entry& entry : entries)
    if (entry.kind == kind) sum += entry.amount;
  return sum.cents;
}

/// All that is paid.
inline std::int64_t paid(const std::vector<Entry>& entries) {
  Money sum;
  for (const Entry& entry : entries)
    if (isCash(entry.kind)) sum += entry.amount;
  return sum.cents;
}

using Cents = std::vector<std::int64_t>;

}  // namespace offtake::ledger::test
