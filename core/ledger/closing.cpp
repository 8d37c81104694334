// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/closing.h"

#include "core/base/text.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"
#include "core/units/exact.h"

#include <map>

namespace offtake::ledger {
namespace {

using plan::Change;
using plan::Changes;
using plan::Plan;
using plan::TableId;

Result<void> needsName(const plan::Signature& signature, const std::string& what) {
  if (!text::trimmed(signature.author).empty()) return {};
  return failure(ErrorCode::BadValue, "plan", what + " by nobody", "the name of who enters it");
}

Change setting(const Plan& plan, std::string_view field, plan::Value value) {
  return plan::update(plan, TableId::Settings, plan.setting().id.value, field, std::move(value));
}

/// A line more in the plan's record of closings.
Change recorded(const Plan& plan, const std::string& what, const plan::Signature& by) {
  std::string line = by.date.text() + " " + std::string(text::trimmed(by.author)) + " " + what;
  if (!by.reason.empty()) line += ": " + by.reason;
  if (!by.document.empty()) line += " (" + by.document + ")";
  const std::string& before = plan.setting().closingRecord;
  return setting(plan, "closing_record", before.empty() ? line : before + "\n" + line);
}

/// The spend of the months that close, one row a contract and month.
Changes spendRows(const Plan& plan, const Book& book, Month through) {
  std::map<std::pair<std::int64_t, Month>, const plan::Spend*> held;
  for (const plan::Spend& row : plan.spend) held[{row.contract.value, row.month}] = &row;
  const auto closed = plan.setting().closedThrough;
  Changes changes;
  std::int64_t next = plan::nextId(plan, TableId::Spend);
  for (const ContractMonthRow& month : book.contractMonths) {
    const plan::Contract& contract = *plan::find(plan.contracts, month.contract);
    const bool open = !closed || month.month > *closed;
    if (!open || month.month > through || month.month < contract.start) continue;
    const auto at = held.find({month.contract.value, month.month});
    if (at == held.end()) {
      changes.push_back(plan::insertion(TableId::Spend, next++,
                                        {{"contract", month.contract.value},
                                         {"month", month.month},
                                         {"list_spend", month.listSpend}}));
      continue;
    }
    const bool actual =
        contract.spendModel == plan::SpendModel::Allocated && at->second->listSpend != Money{};
    if (!actual && at->second->listSpend != month.listSpend)
      changes.push_back(
          plan::update(plan, TableId::Spend, at->second->id.value, "list_spend", month.listSpend));
  }
  return changes;
}

/// The price factor of a contract in a month.
Result<Decimal> priceFactor(const Plan& plan, const plan::Contract& contract, Month month) {
  if (plan::amendmentsOf(plan, contract.id).empty()) return contract.priceFactor;
  OFFTAKE_ASSIGN(const Plan terms, plan::termsOn(plan, contract.id, month));
  return plan::find(terms.contracts, contract.id)->priceFactor;
}

/// Closed spend is what was paid, open spend is at list prices: rows of months that open again are
/// taken back through the price factor.
Result<Changes> atListPrices(const Plan& plan, Month from) {
  Changes changes;
  for (const plan::Spend& row : plan.spend) {
    const plan::Contract& contract = *plan::find(plan.contracts, row.contract);
    if (row.month < from || row.month > *plan.setting().closedThrough ||
        contract.spendModel != plan::SpendModel::Entered)
      continue;
    OFFTAKE_ASSIGN(const Decimal factor, priceFactor(plan, contract, row.month));
    if (factor == Decimal(1) || factor == Decimal(0)) continue;
    const Money list{roundedInteger(toExact(row.listSpend) / toExact(factor))};
    if (list != row.listSpend)
      changes.push_back(plan::update(plan, TableId::Spend, row.id.value, "list_spend", list));
  }
  return changes;
}

}  // namespace

Result<Changes> closeMonths(const Plan& plan, Month through, const plan::Signature& signature) {
  OFFTAKE_TRY(needsName(signature, "closed"));
  const plan::Settings& settings = plan.setting();
  const Month end = settings.start + settings.horizonMonths;
  const Month first = settings.closedThrough ? *settings.closedThrough + 1 : settings.start;
  if (through < first || through >= end)
    return failure(ErrorCode::BadValue, "plan", "closing " + through.text(),
                   "a month from " + first.text() + " to " + (end - 1).text());
  OFFTAKE_ASSIGN(const Book book, computeBook(plan));
  Changes changes = spendRows(plan, book, through);
  changes.push_back(setting(plan, "closed_through", through));
  changes.push_back(recorded(plan, "closed months through " + through.text(), signature));
  Plan closed = plan;
  OFFTAKE_TRY(plan::applyAll(closed, changes));
  OFFTAKE_ASSIGN(const Book locked, computeBook(closed));
  changes.push_back(setting(closed, "closed_digest", digestThrough(locked, through)));
  return changes;
}

Result<Changes> reopenMonths(const Plan& plan, Month from, const plan::Signature& signature) {
  OFFTAKE_TRY(needsName(signature, "reopened"));
  const plan::Settings& settings = plan.setting();
  if (text::trimmed(signature.reason).empty())
    return failure(ErrorCode::BadValue, "plan", "reopened without a reason",
                   "why the month is reopened");
  if (!settings.closedThrough || from > *settings.closedThrough || from < settings.start)
    return failure(ErrorCode::BadValue, "plan", "reopening " + from.text(),
                   settings.closedThrough ? "a month from " + settings.start.text() + " to " +
                                                settings.closedThrough->text()
                                          : "a plan with closed months");
  const bool some = from > settings.start;
  Changes changes{setting(plan, "closed_through", some ? plan::Value(from - 1) : plan::Value{}),
                  recorded(plan, "reopened months from " + from.text(), signature)};
  std::string digest;
  if (some) {
    OFFTAKE_ASSIGN(const Book book, computeBook(plan));
    digest = digestThrough(book, from - 1);
  }
  changes.push_back(setting(plan, "closed_digest", digest));
  OFFTAKE_ASSIGN(const Changes list, atListPrices(plan, from));
  changes.insert(changes.end(), list.begin(), list.end());
  return changes;
}

}  // namespace offtake::ledger
