// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/book_sink.h"

#include "core/compile/present_value.h"

#include <algorithm>
#include <map>

namespace offtake::ledger {
namespace {

using economics::ContractTerms;

const ContractTerms<Exact>& termsOf(const compile::Compiled& compiled, std::uint32_t contract) {
  return compiled.inputs.contracts[contract].terms;
}

/// Index of a contract's period in Compiled::periods.
std::uint32_t place(const compile::Compiled& compiled, std::uint32_t contract,
                    std::uint32_t period) {
  return compiled.inputs.contracts[contract].slices.periods.first + period;
}

/// The month's place in the contract's own time, by the period that runs.
int localMonth(const compile::Compiled& compiled, int t, std::uint32_t contract,
               const economics::ContractFigures<Exact>& figures) {
  if (figures.period < 0) return t;
  return termsOf(compiled, contract).periods[static_cast<std::uint32_t>(figures.period)].end - 1;
}

template <class Row>
void flatten(std::vector<Row>& into, const std::vector<std::vector<Row>>& groups) {
  for (const auto& group : groups) into.insert(into.end(), group.begin(), group.end());
}

}  // namespace

BookSink::BookSink(const plan::Plan& plan, const compile::Compiled& compiled)
    : m_plan(plan), m_compiled(compiled), m_writer(plan, m_book.entries, m_book.inputs) {
  const auto& in = compiled.inputs;
  for (std::size_t c = 0; c < compiled.contracts.size(); ++c) {
    ContractLine line;
    line.row = plan::find(plan.contracts, compiled.contracts[c].id);
    const plan::Provider* provider = plan::find(plan.providers, line.row->provider);
    line.owned = provider != nullptr && provider->kind == plan::ProviderKind::Own;
    if (in.contracts[c].lotCount == 1) line.sku = compiled.lots[in.contracts[c].firstLot].sku;
    m_lines.push_back(line);
  }
  const std::size_t contracts = compiled.contracts.size();
  m_billed.assign(contracts, Exact(0));
  m_damages.resize(contracts);
  m_egress.assign(compiled.workloads.size(), Exact(0));
  m_settled.assign(contracts, 0);
  m_exercised.assign(compiled.options.size(), false);
  m_periods.resize(contracts);
  m_contractMonths.resize(contracts);
  m_lotMonths.resize(compiled.lots.size());
  m_lastLots.resize(compiled.lots.size());
  m_workloadMonths.resize(compiled.workloads.size());
  m_power.assign(compiled.sites.size() + 1,
                 std::vector<Exact>(static_cast<std::size_t>(in.months), Exact(0)));
  m_lastUnits.assign(in.tranches.size(), Exact(0));
  m_book.notes = compiled.notes;
}

void BookSink::exercised(int, std::uint32_t option) { m_exercised[option] = true; }

void BookSink::workload(int t, std::uint32_t workload,
                        const economics::WorkloadFigures<Exact>& figures) {
  m_workloadMonths[workload].push_back({m_compiled.workloads[workload].id, m_compiled.start + t,
                                        stored(figures.demand), stored(figures.served),
                                        stored(figures.unmet), stored(figures.deferred)});
  m_egress[workload] = figures.egress;
}

void BookSink::tranche(int t, std::uint32_t tranche, const Exact& units) {
  Exact& last = m_lastUnits[tranche];
  if (units == last) return;
  const auto& in = m_compiled.inputs;
  const int site = in.tranches[tranche].site;
  auto& changes = site < 0 ? m_power.back() : m_power[static_cast<std::size_t>(site)];
  changes[static_cast<std::size_t>(t)] +=
      (units - last) * in.lots[in.tranches[tranche].lot].powerKw / 1000;
  last = units;
}

void BookSink::lot(int t, std::uint32_t lot, const economics::LotFigures<Exact>& figures) {
  const auto& ref = m_compiled.lots[lot];
  const std::uint32_t contract = m_compiled.inputs.lots[lot].contract;
  if (!m_compiled.inputs.contracts[contract].entered) m_billed[contract] += figures.billed;
  auto& rows = m_lotMonths[lot];
  auto& last = m_lastLots[lot];
  LotMonthRow row = rows.empty() ? LotMonthRow{ref.contract, ref.sku} : rows.back();
  row.month = m_compiled.start + t;
  // Most figures are the month before's: rounding them again is what costs.
  if (rows.empty() || figures.delivered != last.delivered)
    row.delivered = stored(figures.delivered);
  if (rows.empty() || figures.usable != last.usable) row.usable = stored(figures.usable);
  if (rows.empty() || figures.used != last.used) row.used = stored(figures.used);
  if (rows.empty() || figures.billed != last.billed) row.billed = stored(figures.billed);
  if (rows.empty() || figures.rate != last.rate) row.rate = dollars(figures.rate);
  rows.push_back(row);
  last = figures;
}

void BookSink::contract(int t, std::uint32_t contract,
                        const economics::ContractFigures<Exact>& figures) {
  const Month month = m_compiled.start + t;
  ContractMonth entry;
  entry.month = month;
  entry.unitHours = t < m_compiled.inputs.months ? m_billed[contract] : Exact(0);
  entry.exchange = m_compiled.inputs.at(contract, t).exchange;
  entry.spend = &figures.spend;
  entry.outcome = &figures.outcome;
  ContractLine line = m_lines[contract];
  if (const plan::Contract* rules =
          m_compiled.rulesIn(contract, localMonth(m_compiled, t, contract, figures)))
    line.row = rules;
  line.given = m_compiled.inputs.at(contract, t).given;
  if (line.given) entry.unitHours = 0;  // what was metred is not known
  entry.damages = m_damages[contract];
  m_writer.contractMonth(line, entry);
  m_damages[contract].clear();
  m_billed[contract] = 0;
  if (figures.outcome.periodEnds) writePeriod(t, contract, figures.outcome.period);
  if (t >= m_compiled.inputs.months) return;
  auto& rows = m_contractMonths[contract];
  ContractMonthRow row;
  row.contract = m_compiled.contracts[contract].id;
  row.month = month;
  if (figures.period >= 0)
    row.period =
        m_compiled.periods[place(m_compiled, contract, static_cast<std::uint32_t>(figures.period))]
            .number;
  row.listSpend = money(figures.outcome.list);
  row.charges = money(figures.outcome.charge);
  row.cumulativeEligible = money(rounded(figures.eligible));
  const bool goesOn = !rows.empty() && rows.back().period == row.period;
  const Money opening =
      rows.empty() ? money(termsOf(m_compiled, contract).opening.eligible) : Money{};
  row.eligible = row.cumulativeEligible - (goesOn ? rows.back().cumulativeEligible : opening);
  row.requirement = money(rounded(figures.requirement));
  row.commitmentLeft = money(rounded(figures.commitmentLeft));
  rows.push_back(row);
}

void BookSink::writePeriod(int t, std::uint32_t contract,
                           const economics::PeriodOutcome<Exact>& period) {
  const auto& terms = termsOf(m_compiled, contract);
  const auto index = static_cast<std::uint32_t>(period.index);
  const auto& ref = m_compiled.periods[place(m_compiled, contract, index)];
  const int end = terms.terminates ? std::min(terms.periods[index].end, terms.terminationMonth)
                                   : terms.periods[index].end;
  PeriodRow row;
  row.contract = m_compiled.contracts[contract].id;
  row.number = ref.number;
  row.start = ref.start + (t + 1 - end);
  row.end = m_compiled.start + t + 1;
  fillPeriod(row, period);
  m_periods[contract].push_back(row);
  m_settled[contract] = period.index + 1;
}

void BookSink::writeEgress(int t) {
  for (std::size_t w = 0; w < m_egress.size(); ++w) {
    if (m_egress[w] == 0) continue;
    m_writer.egress(m_compiled.workloads[w].id, m_compiled.start + t, m_egress[w],
                    m_compiled.inputs.workloads[w].egress);
    m_egress[w] = 0;
  }
}

void BookSink::writeFlows(Month until) {
  const auto& flows = m_compiled.otherFlows;
  for (; m_nextFlow < flows.size() && flows[m_nextFlow].date.month() < until; ++m_nextFlow)
    m_writer.cashFlow(flows[m_nextFlow].id, flows[m_nextFlow].date, flows[m_nextFlow].amount);
}

void BookSink::month(int t, const economics::MonthFigures<Exact>& figures) {
  writeEgress(t);
  writeFlows(m_compiled.start + t + 1);
  MonthRow row;
  row.month = m_compiled.start + t;
  row.demand = stored(figures.demand);
  row.delivered = stored(figures.delivered);
  row.usable = stored(figures.usable);
  row.served = stored(figures.served);
  row.unmet = stored(figures.unmet);
  row.deferred = stored(figures.deferred);
  row.utilisation = figures.usable == 0 ? Decimal{} : stored(figures.used / figures.usable, 9);
  row.megawatts = stored(figures.megawatts);
  row.unmetCost = money(rounded(figures.unmetCost));
  row.revenue = money(rounded(figures.revenue));
  m_book.months.push_back(row);
}

void BookSink::met(std::uint32_t contract, const Exact& at) {
  const int month = at.convert_to<int>();
  m_book.commitmentsMet.push_back(
      {m_compiled.contracts[contract].id,
       month < 0 ? std::nullopt : std::optional(m_compiled.start + month)});
}

void BookSink::finished(const economics::PathFigures<Exact>& figures) {
  Figures& out = m_book.figures;
  out.unmetH100eHours = stored(figures.unmetHours);
  out.servedH100eHours = stored(figures.servedHours);
  out.peakMegawatts = stored(figures.peakMegawatts);
  if (figures.servedHours != 0) out.costPerH100eHour = stored(figures.costPerHour / 100, 9);
  m_unmetValue = figures.economicCost + figures.npv;
}

bool BookSink::isThere(std::uint32_t contract, std::uint32_t period) const {
  const auto& terms = termsOf(m_compiled, contract);
  if (terms.terminates && terms.periods[period].first >= terms.terminationMonth) return false;
  const int option = terms.periods[period].option;
  return option < 0 || m_exercised[m_compiled.inputs.contracts[contract].firstOption +
                                   static_cast<std::uint32_t>(option)];
}

void BookSink::addOpenPeriods(std::uint32_t contract) {
  const auto& terms = termsOf(m_compiled, contract);
  const auto& months = m_contractMonths[contract];
  for (auto p = static_cast<std::uint32_t>(m_settled[contract]); p < terms.periods.size; ++p) {
    if (!isThere(contract, p)) continue;
    const auto& ref = m_compiled.periods[place(m_compiled, contract, p)];
    PeriodRow row;
    row.contract = m_compiled.contracts[contract].id;
    row.number = ref.number;
    row.start = ref.start;
    row.end = ref.end;
    row.commitment = money(terms.periods[p].commitment);
    row.requirement = money(rounded(terms.takeOrPay * terms.periods[p].commitment));
    if (!months.empty() && months.back().period == ref.number)
      row.eligible = months.back().cumulativeEligible;
    m_periods[contract].push_back(row);
  }
}

void BookSink::addCash() {
  std::map<std::pair<std::int64_t, int>, ContractMonthRow*> rows;
  for (ContractMonthRow& row : m_book.contractMonths)
    rows[{row.contract.value, row.month.index}] = &row;
  const auto monthRow = [this](Month month) -> MonthRow* {
    const int t = month - m_compiled.start;
    return t < 0 || t >= m_compiled.inputs.months ? nullptr
                                                  : &m_book.months[static_cast<std::size_t>(t)];
  };
  for (const Entry& entry : m_book.entries) {
    if (entry.kind == LedgerKind::TrueUp || entry.kind == LedgerKind::AggregateTrueUp)
      m_book.figures.trueUps += entry.amount;
    if (!isCash(entry.kind)) continue;
    const auto made = rows.find({entry.contract.value, entry.month.index});
    if (made != rows.end() && entry.kind != LedgerKind::Prepayment)
      made->second->payable += entry.amount;
    const auto shown = rows.find({entry.contract.value, entry.cashMonth.index});
    if (shown != rows.end()) shown->second->cash += entry.amount;
    if (MonthRow* row = monthRow(entry.cashMonth)) row->cash += entry.amount;
    MonthRow* row = monthRow(entry.month);
    if (row == nullptr) continue;
    if (entry.rule != Rule::CashFlow) row->payable += entry.amount;
    if (entry.kind == LedgerKind::Charge || entry.kind == LedgerKind::Marketplace)
      row->charges += entry.amount;
  }
}

void BookSink::addPresentValues() {
  const compile::PresentValue presentValue(toExact(m_plan.setting().discountRate),
                                           Date::firstOf(m_compiled.start));
  // Few dates, many entries: sum first, discount once a date.
  std::map<Date, std::int64_t> sums;
  for (const Entry& entry : m_book.entries)
    if (isCash(entry.kind)) sums[entry.due] += entry.amount.cents;
  Exact paid = 0;
  for (const auto& [due, cents] : sums) paid += Exact(cents) * presentValue.at(due);
  m_book.figures.npv = money(rounded(-paid));
  m_book.figures.economicCost = money(rounded(paid + m_unmetValue));
}

void BookSink::addSitePower() {
  for (std::size_t s = 0; s < m_power.size(); ++s) {
    const bool nowhere = s == m_compiled.sites.size();
    const std::vector<Exact>& changes = m_power[s];
    if (nowhere && std::ranges::all_of(changes, [](const Exact& mw) { return mw == 0; })) continue;
    SitePower power{nowhere ? Id<plan::Site>{0} : m_compiled.sites[s].id, {}};
    power.megawatts.reserve(changes.size());
    Exact sum = 0;
    for (const Exact& change : changes) {
      sum += change;
      const bool same = change == 0 && !power.megawatts.empty();
      power.megawatts.push_back(same ? power.megawatts.back() : stored(sum));
    }
    m_book.sitePower.push_back(std::move(power));
  }
}

Book BookSink::take() {
  writeFlows(Month::of(9999, 1));
  for (std::uint32_t c = 0; c < m_periods.size(); ++c) addOpenPeriods(c);
  flatten(m_book.periods, m_periods);
  flatten(m_book.contractMonths, m_contractMonths);
  flatten(m_book.lotMonths, m_lotMonths);
  flatten(m_book.workloadMonths, m_workloadMonths);
  addCash();
  addSitePower();
  addPresentValues();
  return std::move(m_book);
}

}  // namespace offtake::ledger
