// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lifecycle.h"

#include "core/base/text.h"
#include "core/plan/problem.h"

#include <algorithm>
#include <array>

namespace offtake::plan {
namespace {

using enum ContractStatus;

constexpr auto kAfterProposed = std::to_array({Pending, Active, Canceled});
constexpr auto kAfterPending = std::to_array({Active, Canceled});
constexpr auto kAfterActive = std::to_array({Exhausted, Expired, Canceled, Superseded});
constexpr auto kAfterExhausted = std::to_array({Expired, Superseded});

Result<const Contract*> existing(const Plan& plan, Id<Contract> contract) {
  const Contract* row = find(plan.contracts, contract);
  if (row == nullptr)
    return failure(ErrorCode::MissingReference, "contract " + std::to_string(contract.value),
                   "not in the plan", "the id of one of its contracts");
  return row;
}

std::string nextWords(ContractStatus status) {
  std::vector<std::string_view> words;
  for (const ContractStatus next : nextStatuses(status)) words.push_back(name(next));
  return words.empty() ? "no other status: the contract has ended" : text::anyOf(words);
}

Result<void> mayFollow(const Plan& plan, const Contract& contract, ContractStatus to) {
  const auto next = nextStatuses(contract.status);
  if (std::ranges::find(next, to) == next.end())
    return failure(
        ErrorCode::Conflict, describeRow(plan, TableId::Contract, contract.id.value),
        "is " + std::string(name(contract.status)) + ", and cannot become " + std::string(name(to)),
        nextWords(contract.status));
  return {};
}

/// Whether an amendment that is new in the plan records the move.
bool isRecorded(const Plan& before, const Plan& after, const Contract& contract,
                ContractStatus to) {
  return std::ranges::any_of(after.amendmentChanges, [&](const AmendmentChange& step) {
    const Amendment* amendment = find(after.amendments, step.amendment);
    return step.table == table(TableId::Contract).name && step.row == contract.id.value &&
           step.field == "status" && step.before == std::string(name(contract.status)) &&
           step.after == std::string(name(to)) && amendment != nullptr &&
           amendment->contract == contract.id && !text::trimmed(amendment->author).empty() &&
           find(before.amendmentChanges, step.id) == nullptr;
  });
}

Result<void> mayMove(const Plan& plan, const Contract& contract, ContractStatus to,
                     const Signature& signature) {
  const std::string thing = describeRow(plan, TableId::Contract, contract.id.value);
  if (text::trimmed(signature.author).empty())
    return failure(ErrorCode::BadValue, thing, "made " + std::string(name(to)) + " by nobody",
                   "the name of who enters it");
  return mayFollow(plan, contract, to);
}

Error recordError(const Plan& plan, const Amendment& amendment, std::string fault) {
  return {ErrorCode::ReadOnly,
          describeRow(plan, TableId::Amendment, amendment.id.value) + " of " +
              describeRow(plan, TableId::Contract, amendment.contract.value),
          std::move(fault), "the history as it was recorded; another amendment mends terms"};
}

/// Adds the status, with its record, to the Changes and to the plan that they have led to.
Result<void> addStatus(Plan& reached, Changes& changes, const Contract& contract, Month from,
                       ContractStatus to, const Signature& signature) {
  const Change status =
      update(reached, TableId::Contract, contract.id.value, "status", std::string(name(to)));
  Changes steps = amendmentRows(reached, contract.id, from, std::span(&status, 1), signature);
  steps.insert(steps.begin(), status);
  OFFTAKE_TRY(applyAll(reached, steps));
  std::ranges::move(steps, std::back_inserter(changes));
  return {};
}

/// The month of a date, held within the contract's term.
Month withinTerm(const Contract& contract, Month month) {
  return std::max(contract.start, std::min(month, contract.end - 1));
}

}  // namespace

std::span<const ContractStatus> nextStatuses(ContractStatus status) {
  switch (status) {
    case Proposed: return kAfterProposed;
    case Pending: return kAfterPending;
    case Active: return kAfterActive;
    case Exhausted: return kAfterExhausted;
    default: return {};
  }
}

Result<Changes> sign(const Plan& plan, Id<Contract> contract, const Signature& signature) {
  OFFTAKE_ASSIGN(const Contract* const row, existing(plan, contract));
  OFFTAKE_TRY(mayMove(plan, *row, Active, signature));
  Plan reached = plan;
  Changes changes;
  if (!signature.document.empty() && signature.document != row->document) {
    changes.push_back(
        update(plan, TableId::Contract, contract.value, "document", signature.document));
    OFFTAKE_TRY(applyAll(reached, changes));
  }
  OFFTAKE_TRY(addStatus(reached, changes, *row, row->start, Active, signature));
  if (row->replaces && *row->replaces != contract) {
    const Contract& old = *find(plan.contracts, *row->replaces);
    const auto next = nextStatuses(old.status);
    if (std::ranges::find(next, Superseded) != next.end())
      OFFTAKE_TRY(addStatus(reached, changes, old, withinTerm(old, signature.date.month()),
                            Superseded, signature));
  }
  OFFTAKE_TRY(bringNoError(plan, changes));
  return changes;
}

Result<Changes> moveOn(const Plan& plan, Id<Contract> contract, ContractStatus to,
                       const Signature& signature) {
  if (to == Active) return sign(plan, contract, signature);
  OFFTAKE_ASSIGN(const Contract* const row, existing(plan, contract));
  OFFTAKE_TRY(mayMove(plan, *row, to, signature));
  Plan reached = plan;
  Changes changes;
  OFFTAKE_TRY(
      addStatus(reached, changes, *row, withinTerm(*row, signature.date.month()), to, signature));
  OFFTAKE_TRY(bringNoError(plan, changes));
  return changes;
}

Result<void> keepsStatuses(const Plan& before, const Plan& after) {
  bool signs = false;
  for (const Contract& contract : before.contracts) {
    const Contract* row = find(after.contracts, contract.id);
    if (row == nullptr || row->status == contract.status) continue;
    OFFTAKE_TRY(mayFollow(before, contract, row->status));
    if (!isRecorded(before, after, contract, row->status))
      return failure(ErrorCode::ReadOnly, describeRow(before, TableId::Contract, contract.id.value),
                     "would become " + std::string(name(row->status)) + " by nobody",
                     row->status == Active ? "signing it, with who and when"
                                           : "moving it on in its life, with who and when");
    signs = signs || row->status == Active;
  }
  return signs ? bringNoError(before, after) : Result<void>();
}

Result<void> keepsRecords(const Plan& before, const Plan& after) {
  if (before.amendments == after.amendments && before.amendmentChanges == after.amendmentChanges)
    return {};
  for (const Amendment& held : before.amendments) {
    const Amendment* now = find(after.amendments, held.id);
    if (now == nullptr && find(after.contracts, held.contract) != nullptr)
      return failure(recordError(before, held, "would be removed"));
    if (now != nullptr && *now != held)
      return failure(recordError(before, held, "would be altered"));
  }
  for (const AmendmentChange& held : before.amendmentChanges) {
    const Amendment* amendment = find(after.amendments, held.amendment);
    const AmendmentChange* now = find(after.amendmentChanges, held.id);
    if (amendment != nullptr && (now == nullptr || *now != held))
      return failure(recordError(after, *amendment, "would lose or alter a step"));
  }
  for (const AmendmentChange& added : after.amendmentChanges)
    if (const Amendment* amendment = find(before.amendments, added.amendment);
        amendment != nullptr && find(before.amendmentChanges, added.id) == nullptr)
      return failure(recordError(before, *amendment, "would get one more step"));
  return {};
}

Result<Changes> terminate(const Plan& plan, Id<Contract> contract, Month from,
                          std::optional<Decimal> feeShare, const Signature& signature) {
  OFFTAKE_ASSIGN(const Contract* const row, existing(plan, contract));
  if (from <= row->start || from >= row->end)
    return failure(ErrorCode::BadValue, describeRow(plan, TableId::Contract, contract.value),
                   "a termination from " + from.text(),
                   "a month after " + row->start.text() + " and before " + row->end.text());
  const Month effective = std::min(withinTerm(*row, signature.date.month()), from - 1);
  OFFTAKE_ASSIGN(const Plan terms, termsOn(plan, contract, effective));
  Changes edits{update(terms, TableId::Contract, contract.value, "termination_month", from)};
  if (feeShare)
    edits.push_back(
        update(terms, TableId::Contract, contract.value, "termination_fee_share", *feeShare));
  return amend(plan, contract, effective, edits, signature);
}

}  // namespace offtake::plan
