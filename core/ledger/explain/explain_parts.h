// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/entry_writer.h"
#include "core/ledger/explain/explain.h"

#include <optional>

/// What the explanations of the several kinds of figures have in common.
namespace offtake::ledger::explaining {

/// The pieces of a key between slashes.
using Words = std::vector<std::string>;

struct Context {
  const plan::Plan& plan;
  const Book& book;
  const ObligationLedger* obligations = nullptr;
  std::string key;
};

/// nullopt: no such figure.
using Found = std::optional<Explanation>;

[[nodiscard]] Found entry(const Context& context, const Words& words);
[[nodiscard]] Found listSpend(const Context& context, const Words& words);
[[nodiscard]] Found sum(const Context& context, const Words& words);
[[nodiscard]] Found period(const Context& context, const Words& words);
[[nodiscard]] Found registered(const Context& context, const Words& words);
[[nodiscard]] Found obligation(const Context& context, const Words& words);
[[nodiscard]] Found burnDownPoint(const Context& context, const Words& words);
[[nodiscard]] Found effective(const Context& context, const Words& words);
[[nodiscard]] Found index(const Context& context, const Words& words);
[[nodiscard]] Found figure(const Context& context, const Words& words);
[[nodiscard]] Found economicCost(const Context& context);
[[nodiscard]] Found rollRow(const Context& context, const Words& words);
[[nodiscard]] Found ownOrRentRow(const Context& context, const Words& words);
[[nodiscard]] Found monthFigure(const Context& context, const Words& words);
[[nodiscard]] Found shareOf(const Context& context, const Words& words);
[[nodiscard]] Found citations(const Context& context, const Words& words);
[[nodiscard]] Found returnFigure(const Context& context, const Words& words);
[[nodiscard]] Found price(const Context& context, const Words& words);
[[nodiscard]] Found h100ePrice(const Context& context, const Words& words);
[[nodiscard]] Found marketFactor(const Context& context, const Words& words);
/// A number as it stands in the plan: input/TABLE/ROW/FIELD.
[[nodiscard]] Found planInput(const Context& context, const Words& words);

[[nodiscard]] std::string contractName(const plan::Plan& plan, Id<plan::Contract> contract);
[[nodiscard]] std::optional<std::int64_t> number(std::string_view word);
[[nodiscard]] std::optional<Month> monthOf(std::string_view word);

/// An amount in the reporting currency, without its arithmetic.
[[nodiscard]] Explanation amount(const Context& context, std::string label, Money value,
                                 std::string rule);
/// An input that stands in the plan: its source is the citation in use.
[[nodiscard]] ExplainedInput cited(const plan::Plan& plan, std::string label, std::string value,
                                   std::string unit, std::string_view table, std::int64_t row,
                                   std::string_view field);
/// "(a) + (b) + ...", of the parts' values; "0" of none.
[[nodiscard]] std::string added(const std::vector<ExplainedPart>& parts);
/// Whether the arithmetic gives the value.
[[nodiscard]] bool holds(const Explanation& explanation);
/// Takes the first arithmetic that gives the value; else states the value and says so.
void settle(Explanation& explanation, const std::vector<std::string>& arithmetics);

/// The terms that an entry's contract has, and what the ledger says of the month before it.
[[nodiscard]] std::string inMonth(Month month);

}  // namespace offtake::ledger::explaining
