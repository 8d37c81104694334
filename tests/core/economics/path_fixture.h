// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/exact_number.h"
#include "core/economics/inputs_storage.h"
#include "core/economics/path.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

/// Small compiled plans made by hand, and a sink that keeps what a path reports.
namespace offtake::economics::test {

/// Equal but for the last digits, which a decimal division leaves inexact.
inline ::testing::AssertionResult nearly(const Exact& seen, const Exact& expected) {
  if (abs(seen - expected) <= Exact("1e-28") * (1 + abs(expected)))
    return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << seen << " is not " << expected;
}

/// Builds Inputs<Exact> row by row; contracts, their lots and those lots' tranches in turn.
class SmallPlan {
public:
  explicit SmallPlan(int months, int year = 2026, int month = 1) {
    in.months = months;
    in.startYear = year;
    in.startMonth = month;
    for (int t = 0; t < months; ++t) in.hours.push_back(Exact(24 * calendarDays(in.view(), t)));
    in.monthEndDiscount.assign(static_cast<std::size_t>(months), Exact(1));
    in.otherCash.assign(static_cast<std::size_t>(months), Exact(0));
  }

  std::uint32_t provider() {
    in.providers.emplace_back();
    return static_cast<std::uint32_t>(in.providers.size() - 1);
  }

  /// A contract of [first, end) without any commitment.
  ContractInputs<Exact>& contract(std::uint32_t provider, int first, int end) {
    in.contracts.emplace_back();
    ContractInputs<Exact>& c = in.contracts.back();
    c.provider = provider;
    c.terms.termFirst = first;
    c.terms.termEnd = end;
    c.firstMonth = first < 0 ? 0 : first;
    c.lastMonth = end + 1;
    c.firstLot = static_cast<std::uint32_t>(in.lots.size());
    c.firstOption = static_cast<std::uint32_t>(in.options.size());
    c.slices.periods.first = static_cast<std::uint32_t>(in.periods.size());
    c.slices.tiers.first = static_cast<std::uint32_t>(in.tiers.size());
    c.slices.prepayments.first = static_cast<std::uint32_t>(in.prepayments.size());
    c.slices.options.first = static_cast<std::uint32_t>(in.optionTerms.size());
    c.slices.periodAt.first = static_cast<std::uint32_t>(in.periodAt.size());
    in.calendar.resize(in.contracts.size() * static_cast<std::size_t>(in.months + 1));
    return c;
  }

  /// A commitment period of the last contract, in cents.
  Period<Exact>& period(int first, int end, const Exact& commitment) {
    ContractInputs<Exact>& c = in.contracts.back();
    const auto index = static_cast<std::int16_t>(c.slices.periods.count++);
    if (index == 0) c.terms.periodAtFirst = first;
    const int size = end - c.terms.periodAtFirst;
    for (int i = static_cast<int>(c.slices.periodAt.count); i < size; ++i)
      in.periodAt.push_back(i + c.terms.periodAtFirst < first ? std::int16_t{-1} : index);
    c.slices.periodAt.count = static_cast<std::uint32_t>(size);
    Period<Exact> p;
    p.first = first;
    p.end = end;
    p.commitment = commitment;
    in.periods.push_back(p);
    return in.periods.back();
  }

  /// A lot of the last contract at a flat rate, cents per unit-hour.
  LotInputs<Exact>& lot(bool reserved, const Exact& rate, const Exact& h100e = Exact(1)) {
    ContractInputs<Exact>& c = in.contracts.back();
    LotInputs<Exact> l;
    l.contract = static_cast<std::uint32_t>(in.contracts.size() - 1);
    l.provider = c.provider;
    l.firstTranche = static_cast<std::uint32_t>(in.tranches.size());
    l.reserved = reserved;
    l.baseRate = rate;
    l.h100eTraining = h100e;
    l.h100eInference = h100e;
    ++c.lotCount;
    in.rates.insert(in.rates.end(), static_cast<std::size_t>(in.months), rate);
    in.lots.push_back(l);
    return in.lots.back();
  }

  /// A tranche of the last lot, at once, to the contract's end.
  TrancheInputs<Exact>& tranche(const Exact& units, int online, const Exact& fraction = Exact(0)) {
    TrancheInputs<Exact> t;
    t.contract = static_cast<std::uint32_t>(in.contracts.size() - 1);
    t.lot = static_cast<std::uint32_t>(in.lots.size() - 1);
    t.online = {online, fraction};
    t.end = {in.contracts.back().terms.termEnd, Exact(0)};
    t.endMoves = true;
    t.units = units;
    ++in.lots.back().trancheCount;
    in.tranches.push_back(t);
    return in.tranches.back();
  }

  /// A workload of constant demand that may use every lot (or those given).
  WorkloadInputs<Exact>& workload(const Exact& demand, std::vector<std::uint16_t> lots = {}) {
    WorkloadInputs<Exact> w;
    w.process = static_cast<std::uint32_t>(in.processes.size());
    in.processes.emplace_back();
    ProcessMonth<Exact> month;
    month.level = demand;
    in.processMonths.insert(in.processMonths.end(), static_cast<std::size_t>(in.months), month);
    if (lots.empty())
      for (std::uint16_t l = 0; l < in.lots.size(); ++l) lots.push_back(l);
    w.firstEligible = static_cast<std::uint32_t>(in.eligible.size());
    w.eligibleCount = static_cast<std::uint32_t>(lots.size());
    w.firstOrdered = m_ordered;
    for (const std::uint16_t l : lots) w.orderedCount += in.lots[l].reserved ? 0 : 1;
    m_ordered += w.orderedCount;
    in.eligible.insert(in.eligible.end(), lots.begin(), lots.end());
    in.serving.push_back(static_cast<std::uint16_t>(in.workloads.size()));
    in.workloads.push_back(w);
    return in.workloads.back();
  }

  ContractCalendar<Exact>& calendar(std::size_t contract, int t) {
    return in
        .calendar[contract * static_cast<std::size_t>(in.months + 1) + static_cast<std::size_t>(t)];
  }

  const Inputs<Exact>& done() {
    in.bind();
    for (ContractInputs<Exact>& c : in.contracts) {
      c.terms.features = featuresOf(c.terms);
      in.features |= c.terms.features;
    }
    in.pathFeatures = kAllPathFeatures;
    in.order.resize(std::size_t{m_ordered} * static_cast<std::size_t>(in.months));
    in.bind();
    return in.view();
  }

  InputsStorage<Exact> in;

private:
  std::uint32_t m_ordered = 0;
};

/// Keeps everything a path reports, by month and index.
template <class N>
struct Record : NoSink {
  std::map<std::pair<int, std::uint32_t>, LotFigures<N>> lots;
  std::map<std::pair<int, std::uint32_t>, WorkloadFigures<N>> workloads;
  std::map<std::pair<int, std::uint32_t>, ContractFigures<N>> contracts;
  std::map<std::pair<int, std::uint32_t>, N> tranches;
  std::vector<MonthFigures<N>> months;
  std::vector<std::pair<int, std::uint32_t>> exercises;
  std::vector<N> cashBeyond;
  std::vector<int> metIn;
  PathFigures<N> path;

  void exercised(int t, std::uint32_t o) { exercises.emplace_back(t, o); }
  void tranche(int t, std::uint32_t i, const N& units) { tranches[{t, i}] = units; }
  void lot(int t, std::uint32_t l, const LotFigures<N>& f) { lots[{t, l}] = f; }
  void workload(int t, std::uint32_t w, const WorkloadFigures<N>& f) { workloads[{t, w}] = f; }
  void contract(int t, std::uint32_t c, const ContractFigures<N>& f) { contracts[{t, c}] = f; }
  void month(int, const MonthFigures<N>& f) { months.push_back(f); }
  void beyond(std::uint32_t, const N& cash) { cashBeyond.push_back(cash); }
  void met(std::uint32_t, const N& t) { metIn.push_back(static_cast<int>(t)); }
  void finished(const PathFigures<N>& f) { path = f; }
};

/// A path's memory, structure of arrays for `stride` paths; at(i) is the i-th.
template <class N, class U = UsesAll>
class Scratch {
public:
  explicit Scratch(const Inputs<N>& in, std::size_t stride = 1)
      : m_stride(stride),
        m_layout(pathLayout(in)),
        m_numbers(m_layout.numbers * stride, N(77)),
        m_integers(m_layout.integers * stride, 77),
        m_contracts(m_layout.contracts * stride),
        m_order(in.order.begin(), in.order.end()) {}
  PathState<N, U> at(std::size_t path = 0) {
    return {m_numbers.data() + path,
            m_integers.data() + path,
            m_contracts.data() + path,
            m_stride,
            m_layout,
            m_order.data()};
  }
  [[nodiscard]] const std::vector<std::uint16_t>& order() const { return m_order; }

private:
  std::size_t m_stride;
  PathLayout m_layout;
  std::vector<N> m_numbers;
  std::vector<std::int32_t> m_integers;
  std::vector<ContractState<N, U::kSettlement>> m_contracts;
  std::vector<std::uint16_t> m_order;
};

/// The book of hand-made inputs.
template <class N>
Record<N> book(const Inputs<N>& in) {
  Scratch<N> scratch(in);
  BookDraws<N> draws{&in};
  Record<N> record;
  runPath(in, scratch.at(), draws, record);
  return record;
}

inline InputsStorage<float> toFloat(const InputsStorage<Exact>& in) {
  return converted<float>(in, [](const Exact& value) { return value.convert_to<float>(); });
}

}  // namespace offtake::economics::test
