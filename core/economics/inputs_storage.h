// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs_fields.h"

#include <type_traits>
#include <vector>

namespace offtake::economics {

/// Owns the tables of an Inputs. Fill in the scalars and the tables, each contract's slices and
/// the rest of its terms, then call bind() once; view() is valid as long as this object lives and
/// its tables do not change. Movable; a copy would point into its original.
template <class N>
struct InputsStorage : Inputs<N> {
  InputsStorage() = default;
  InputsStorage(InputsStorage&&) noexcept = default;
  InputsStorage& operator=(InputsStorage&&) noexcept = default;

  std::vector<N> hours;
  std::vector<N> monthEndDiscount;
  std::vector<N> otherCash;
  std::vector<TrancheInputs<N>> tranches;
  std::vector<N> delayTable;
  std::vector<DelayOutcome<N>> delayOutcomes;
  std::vector<LotInputs<N>> lots;
  std::vector<N> rates;
  std::vector<ContractInputs<N>> contracts;
  std::vector<ContractCalendar<N>> calendar;
  std::vector<OptionInputs<N>> options;
  std::vector<ProviderInputs<N>> providers;
  std::vector<ProcessInputs<N>> processes;
  std::vector<ProcessMonth<N>> processMonths;
  std::vector<FactorEntry<N>> factors;
  std::vector<WorkloadInputs<N>> workloads;
  std::vector<std::uint16_t> serving;
  std::vector<std::uint16_t> eligible;
  std::vector<std::uint16_t> order;
  std::vector<Period<N>> periods;
  std::vector<Tier<N>> tiers;
  std::vector<DatedAmount<N>> prepayments;
  std::vector<OptionTerms<N>> optionTerms;
  std::vector<std::int16_t> periodAt;
  std::vector<EarlierTerms<N>> earlier;
  std::vector<Period<N>> earlierPeriods;

  /// Points the views at the tables and the contracts' terms at their slices.
  void bind() {
    Inputs<N>& views = *this;
    eachOf(
        [](auto& array, auto& table) {
          array.data = table.data();
          array.size = static_cast<std::uint32_t>(table.size());
        },
        tablesOf(views), tablesOf(*this));
    for (ContractInputs<N>& contract : contracts) bindTerms(views, contract);
    for (EarlierTerms<N>& terms : earlier) bindTerms(views, terms);
  }

  [[nodiscard]] const Inputs<N>& view() const { return *this; }
};

/// The same plan on another number type, bound.
/// @param number  makes a To of a From
template <class To, class From, class Convert>
[[nodiscard]] InputsStorage<To> converted(const InputsStorage<From>& from, Convert&& number) {
  InputsStorage<To> result;
  const auto value = [&number](auto& to, const auto& source) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(source)>, From>) to = number(source);
    else to = source;
  };
  Inputs<To>& scalars = result;
  const Inputs<From>& sourceScalars = from;
  eachValue(value, scalars, sourceScalars);
  eachOf(
      [&value](auto& to, const auto& source) {
        to.resize(source.size());
        for (std::size_t i = 0; i < source.size(); ++i) eachValue(value, to[i], source[i]);
      },
      tablesOf(result), tablesOf(from));
  result.bind();
  return result;
}

}  // namespace offtake::economics
