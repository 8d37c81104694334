// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/ledger/closing.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

/// What keeps closed months as they are, whatever is edited.
namespace offtake::ledger {
namespace {

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

/// The plan without the rows that are in error and what hangs on them; none where they cannot go.
std::optional<Plan> soundPart(Plan plan) {
  for (auto problems = plan::check(plan); plan::hasErrors(problems); problems = plan::check(plan)) {
    bool gone = false;
    for (const plan::Problem& problem : problems) {
      if (problem.severity != plan::Severity::Error) continue;
      if (problem.table == TableId::Settings) return std::nullopt;
      if (plan::table(problem.table).row(plan, problem.row) == nullptr) continue;
      if (!plan::applyAll(plan, plan::removal(plan, problem.table, problem.row)))
        return std::nullopt;
      gone = true;
    }
    if (!gone) return std::nullopt;
  }
  return plan;
}

/// The book; where rows are in error the book of the others, which hold the figures of the closed
/// months as long as those in error have none. No book: the plan has no such figures.
Result<Book> standingBook(const Plan& plan) {
  auto book = computeBook(plan);
  if (book || book.error().code != ErrorCode::PlanInvalid) return book;
  const auto sound = soundPart(plan);
  return sound ? computeBook(*sound) : book;
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
Unexpected refusal(const Plan& before, const Book& book, const Plan& after, const Book& changed,
                   Month through) {
  const auto was = lockedEntries(book, through);
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

/// That the month closed through and the record of it change only together, by a line more.
Result<void> keepsRecord(const Plan& before, const Plan& after) {
  const plan::Settings& was = before.setting();
  const plan::Settings& is = after.setting();
  if (is.closedThrough != was.closedThrough) {
    if (movesClosing(before, after)) return {};
    return failure(ErrorCode::ReadOnly, "closed months", "would be moved without a record",
                   "closing or reopening them, with who and why");
  }
  if (is.closedDigest == was.closedDigest && is.closingRecord == was.closingRecord) return {};
  return failure(ErrorCode::ReadOnly, "record of closed months", "would be rewritten",
                 "closing or reopening months, which adds to it");
}

/// That the plan holds, for the months closed after an edit, the figures that it is said to hold.
Result<void> keepsFigures(const Plan& before, const Plan& after, Month through) {
  const std::string& recorded = after.setting().closedDigest;
  const auto book = standingBook(after);
  if (book && digestThrough(*book, through) == recorded) return {};
  const auto old = standingBook(before);
  // A plan may have come without the figures of its record: then no edit is to blame for it.
  const bool moved = before.setting().closedThrough != after.setting().closedThrough;
  const bool same = book && old && digestThrough(*book, through) == digestThrough(*old, through);
  if (!moved && (same || (!book && !old))) return {};
  const auto whole = computeBook(after);
  if (!book || (!whole && computeBook(before)))
    return locked("closed months through " + through.text(),
                  "would have no figures: " + whole.error().thing + ": " + whole.error().seen,
                  through);
  if (!old || same)
    return locked("closed months through " + through.text(),
                  "would hold other figures than those recorded", through);
  return refusal(before, *old, after, *book, through);
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

Result<void> keepsClosedMonths(const Plan& before, const Plan& after) {
  const auto was = before.setting().closedThrough;
  const auto is = after.setting().closedThrough;
  OFFTAKE_TRY(keepsRecord(before, after));
  if (is) OFFTAKE_TRY(keepsFigures(before, after, *is));
  if (!was || !is || *is == *was) return {};
  // Closing more, or reopening some, leaves the months closed before and after alone.
  const Month stays = std::min(*was, *is);
  const auto book = standingBook(after);
  const auto old = standingBook(before);
  if (!book || !old || digestThrough(*old, stays) == digestThrough(*book, stays)) return {};
  return refusal(before, *old, after, *book, stays);
}

Result<void> keepsClosedMonths(const Plan& plan, std::span<const plan::Change> changes) {
  const bool touchesRecord = std::ranges::any_of(
      changes, [](const plan::Change& change) { return change.table == TableId::Settings; });
  if (!plan.setting().closedThrough && !touchesRecord) return {};
  Plan after = plan;
  OFFTAKE_TRY(plan::applyAll(after, changes));
  return keepsClosedMonths(plan, after);
}

}  // namespace offtake::ledger
