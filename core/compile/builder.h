// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/compile/contract_terms.h"
#include "core/compile/drivers.h"
#include "core/compile/present_value.h"

#include <map>
#include <vector>

/// What the parts of compile() share; each add...() fills its tables of the inputs.
namespace offtake::compile::detail {

/// Owned rows by owner, in the order of their ids.
template <class Row>
using Owned = std::map<std::int64_t, std::vector<const Row*>>;

template <class Row, class Owner>
[[nodiscard]] Owned<Row> grouped(const std::vector<Row>& rows, Id<Owner> Row::*owner) {
  Owned<Row> groups;
  for (const Row& row : rows) groups[(row.*owner).value].push_back(&row);
  return groups;
}

template <class Row>
[[nodiscard]] const std::vector<const Row*>& of(const Owned<Row>& groups, std::int64_t owner) {
  static const std::vector<const Row*> none;
  const auto at = groups.find(owner);
  return at == groups.end() ? none : at->second;
}

struct Builder {
  explicit Builder(const plan::Plan& source);

  const plan::Plan& plan;
  Month start;
  int months;
  PresentValue presentValue;
  Drivers drivers;
  Compiled out;
  std::vector<const plan::Contract*> contracts;  ///< those that count, in plan order
  std::map<std::int64_t, std::uint32_t> providerIndex;
  std::map<std::int64_t, std::uint32_t> contractIndex;
  std::map<std::int64_t, std::int32_t> optionIndex;
  std::map<std::int64_t, std::int32_t> siteIndex;

  [[nodiscard]] economics::InputsStorage<Exact>& in() { return out.inputs; }
  [[nodiscard]] bool isOwn(const plan::Contract& contract) const;
};

void addProviders(Builder& build);                        ///< providers and sites
void addContracts(Builder& build);                        ///< terms and options
[[nodiscard]] Result<void> addSupply(Builder& build);     ///< lots, tranches, rates
[[nodiscard]] Result<void> addCalendars(Builder& build);  ///< spend, fees, exchange, discounts
[[nodiscard]] Result<void> addProcesses(Builder& build);  ///< trends, noise, correlation
void addWorkloads(Builder& build);
void addTime(Builder& build);  ///< hours, discounts, other cash flows
void setPathFeatures(Builder& build);

/// "rate 3 of contract 'AWS'".
[[nodiscard]] std::string describe(const Builder& build, plan::TableId table, std::int64_t row);

}  // namespace offtake::compile::detail
