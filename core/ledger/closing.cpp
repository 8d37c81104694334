// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/closing.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace offtake::ledger {
namespace {

using plan::Change;
using plan::Changes;
using plan::Plan;
using plan::TableId;

/// What of an entry is locked.
struct Locked {
  Month month;
  std::int64_t contract = 0;
  LedgerKind kind = LedgerKind::Charge;
  Date due;
  Month shown;
  std::int64_t cents = 0;
  auto operator<=>(const Locked&) const = default;
};

std::vector<Locked> lockedEntries(const Book& book, Month through) {
  std::vector<Locked> entries;
  for (const Entry& e : book.entries)
    if (e.month <= through && e.rule != Rule::Egress)
      entries.push_back({e.month, e.contract.value, e.kind, e.due, e.cashMonth, e.amount.cents});
  std::ranges::sort(entries);
  return entries;
}

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

/// Whether the edit is a closing or a reopening: it moves the month, and says so in the record.
bool movesClosing(const Plan& before, const Plan& after) {
  return before.setting().closedThrough != after.setting().closedThrough &&
         after.setting().closingRecord.size() > before.setting().closingRecord.size() &&
         after.setting().closingRecord.starts_with(before.setting().closingRecord);
}

std::string nameOf(const Plan& plan, std::int64_t contract) {
  return contract == 0 ? "the plan outside its contracts"
                       : plan::describeRow(plan, TableId::Contract, contract);
}

Unexpected locked(const std::string& thing, std::string seen, Month through) {
  return failure(
      ErrorCode::ReadOnly, thing, std::move(seen),
      "an amendment from " + (through + 1).text() + " or later, or the month reopened first");
}

/// Says what an edit would do to the closed months.
Unexpected refusal(const Plan& before, const Plan& after, const Book& changed, Month through) {
  const auto book = computeBook(before);
  if (!book)
    return locked("closed months through " + through.text(), "would hold other figures", through);
  const auto was = lockedEntries(*book, through);
  const auto is = lockedEntries(changed, through);
  std::vector<Locked> differ;
  std::ranges::set_symmetric_difference(was, is, std::back_inserter(differ));
  expects(!differ.empty(), "entries that differ where their digests do");
  const Locked& first = differ.front();
  const auto sum = [&first](const std::vector<Locked>& entries) {
    Money total;
    for (const Locked& e : entries)
      if (std::tie(e.month, e.contract, e.kind) ==
          std::tie(first.month, first.contract, first.kind))
        total += Money{e.cents};
    return total.text();
  };
  const Plan& named =
      plan::find(before.contracts, Id<plan::Contract>{first.contract}) != nullptr ? before : after;
  return locked("month " + first.month.text() + " is closed",
                std::string(name(first.kind)) + " of " + nameOf(named, first.contract) +
                    " would change from " + sum(was) + " to " + sum(is),
                through);
}

}  // namespace

std::string digestThrough(const Book& book, Month through) {
  Sha256 sum;
  for (const Locked& e : lockedEntries(book, through))
    for (const std::int64_t word :
         {std::int64_t{e.month.index}, e.contract, static_cast<std::int64_t>(e.kind),
          std::int64_t{e.due.days}, std::int64_t{e.shown.index}, e.cents})
      sum.update(static_cast<std::uint64_t>(word));
  return sum.hex();
}

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
  return changes;
}

Result<void> keepsClosedMonths(const Plan& plan, std::span<const Change> changes) {
  const auto closed = plan.setting().closedThrough;
  const bool touchesRecord = std::ranges::any_of(
      changes, [](const Change& change) { return change.table == TableId::Settings; });
  if (!closed && !touchesRecord) return {};
  Plan after = plan;
  OFFTAKE_TRY(plan::applyAll(after, changes));
  const plan::Settings& now = after.setting();
  if (now.closedThrough != closed && !movesClosing(plan, after))
    return failure(ErrorCode::ReadOnly, "closed months", "would be moved without a record",
                   "closing or reopening them, with who and why");
  const bool moved = now.closedThrough != closed;
  if (!moved && (now.closedDigest != plan.setting().closedDigest ||
                 now.closingRecord != plan.setting().closingRecord))
    return failure(ErrorCode::ReadOnly, "record of closed months", "would be rewritten",
                   "closing or reopening months, which adds to it");
  if (!now.closedThrough) return {};
  const auto book = computeBook(after);
  if (!book) return {};
  if (digestThrough(*book, *now.closedThrough) == now.closedDigest) return {};
  return refusal(plan, after, *book, *now.closedThrough);
}

}  // namespace offtake::ledger
