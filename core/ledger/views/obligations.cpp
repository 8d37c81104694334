// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/obligations.h"

#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/ledger/entry_writer.h"
#include "core/ledger/views/cash.h"
#include "core/plan/amendment.h"
#include "core/plan/proposal.h"

#include <algorithm>

namespace offtake::ledger {
namespace {

/// What the book bought from each contract, month by month, and what of it is reserved capacity.
class SpendSink : public economics::NoSink {
public:
  explicit SpendSink(const compile::Compiled& compiled)
      : m_in(compiled.inputs.view()),
        m_units(compiled.lots.size(), Exact(0)),
        m_spend(compiled.contracts.size(), std::vector<economics::MonthSpend<Exact>>(
                                               static_cast<std::size_t>(m_in.months) + 1)),
        m_period(compiled.contracts.size(),
                 std::vector<int>(static_cast<std::size_t>(m_in.months) + 1, -1)),
        m_reserved(compiled.contracts.size(),
                   std::vector<Exact>(static_cast<std::size_t>(m_in.months) + 1, Exact(0))) {}

  void tranche(int t, std::uint32_t tranche, const Exact& units) {
    if (t != m_month) m_units.assign(m_units.size(), Exact(0));
    m_month = t;
    // Capacity that an option brings is not owed before it is exercised.
    if (m_in.tranches[tranche].option < 0) m_units[m_in.tranches[tranche].lot] += units;
  }
  void lot(int t, std::uint32_t lot, const economics::LotFigures<Exact>& figures) {
    const auto& inputs = m_in.lots[lot];
    if (t == m_month && inputs.reserved && !m_in.contracts[inputs.contract].entered)
      m_reserved[inputs.contract][static_cast<std::size_t>(t)] +=
          m_units[lot] * m_in.hours[static_cast<std::uint32_t>(t)] * figures.rate;
  }
  void contract(int t, std::uint32_t contract, const economics::ContractFigures<Exact>& figures) {
    m_spend[contract][static_cast<std::size_t>(t)] = figures.spend;
    m_period[contract][static_cast<std::size_t>(t)] = figures.period;
  }

  /// The month's place in the contract's own time by which its rules are found: as in the book.
  [[nodiscard]] int rulesMonth(std::uint32_t contract, int t) const {
    const int period = m_period[contract][static_cast<std::size_t>(t)];
    if (period < 0) return t;
    return m_in.contracts[contract].terms.periods[static_cast<std::uint32_t>(period)].end - 1;
  }

  /// The month's spend as the book has it, or with no more than what is fixed.
  [[nodiscard]] economics::MonthSpend<Exact> spend(std::uint32_t contract, int t,
                                                   bool fixedOnly) const {
    auto spend = m_spend[contract][static_cast<std::size_t>(t)];
    if (!fixedOnly) return spend;
    spend.list = rounded(m_reserved[contract][static_cast<std::size_t>(t)]);
    spend.marketplace = 0;
    spend.damages = 0;
    return spend;
  }

private:
  const economics::Inputs<Exact>& m_in;
  int m_month = -1;            // of m_units
  std::vector<Exact> m_units;  // delivered in the month, by lot
  std::vector<std::vector<economics::MonthSpend<Exact>>> m_spend;
  std::vector<std::vector<int>> m_period;
  std::vector<std::vector<Exact>> m_reserved;
};

/// Whether an amendment says when the contract is terminated: notice has been given then.
bool terminatesByAmendment(const plan::Plan& plan, Id<plan::Contract> contract) {
  for (const plan::Amendment* amendment : plan::amendmentsOf(plan, contract))
    for (const plan::AmendmentChange& step : plan.amendmentChanges)
      if (step.amendment == amendment->id && step.field == "termination_month") return true;
  return false;
}

/// The plan with a horizon that holds every term that counts, as last amended, and no termination
/// exercised but by an amendment.
Result<plan::Plan> wholeTerms(const plan::Plan& plan, Month at) {
  plan::Plan whole = plan;
  plan::Settings& settings = whole.settings.front();
  for (plan::Contract& contract : whole.contracts)
    if (!terminatesByAmendment(plan, contract.id)) contract.terminationMonth.reset();
  OFFTAKE_ASSIGN(const auto amended, compile::withAmendments(plan));
  int months = std::max(settings.horizonMonths, at - settings.start + 1);
  for (const plan::Contract& contract : (amended ? *amended : plan).contracts)
    if (plan::inForce(plan, contract)) months = std::max(months, contract.end - settings.start + 1);
  settings.horizonMonths = months;
  return whole;
}

/// Settles one contract with the book's spend before the date and only what is fixed from it on.
/// @return the entries from the date on
std::vector<Entry> fixedEntries(const plan::Plan& plan, const compile::Compiled& compiled,
                                const SpendSink& sink, std::uint32_t contract, int shift, int at) {
  std::vector<Entry> entries;
  std::vector<WhyInput> inputs;
  EntryWriter writer(plan, entries, inputs);
  const auto& in = compiled.inputs;
  // A month is settled by the terms then in force, those before an amendment by the old ones.
  const auto termsAt = [&](int t) -> const economics::ContractTerms<Exact>& {
    return economics::termsIn(in.view(), in.contracts[contract], t - shift);
  };
  ContractLine line;
  const auto* row = plan::find(plan.contracts, compiled.contracts[contract].id);
  const int first = in.contracts[contract].firstMonth;
  auto state = economics::openState(termsAt(first), first - shift);
  for (int t = first; t < in.months; ++t) {
    const auto spend = sink.spend(contract, t, t >= at);
    const auto outcome = economics::settleMonth(termsAt(t), state, t - shift, spend);
    if (t < at) continue;
    const auto* rules = compiled.rulesIn(contract, sink.rulesMonth(contract, t));
    line.row = rules != nullptr ? rules : row;
    ContractMonth month;
    month.month = compiled.start + t;
    month.exchange = in.at(contract, t).exchange;
    month.spend = &spend;
    month.outcome = &outcome;
    writer.contractMonth(line, month);
  }
  return entries;
}

constexpr int kBuckets = 6;

void addRows(std::vector<ObligationRow>& rows, const std::vector<Entry>& entries,
             Id<plan::Contract> contract, int firstYear, int startMonth) {
  std::vector<Money> amounts(kBuckets);
  for (const Entry& entry : entries) {
    if (!isCash(entry.kind)) continue;
    const int year = std::min(fiscalYear(entry.month, startMonth) - firstYear, kBuckets - 1);
    amounts[static_cast<std::size_t>(year)] += entry.amount;
  }
  for (int b = 0; b < kBuckets; ++b) {
    ObligationRow row;
    row.bucket = b + 1;
    if (b + 1 < kBuckets) row.fiscalYear = firstYear + b;
    row.contract = contract;
    row.amount = amounts[static_cast<std::size_t>(b)];
    rows.push_back(row);
  }
}

bool isOwned(const plan::Plan& plan, Id<plan::Contract> contract) {
  const plan::Provider* provider =
      plan::find(plan.providers, plan::find(plan.contracts, contract)->provider);
  return provider != nullptr && provider->kind == plan::ProviderKind::Own;
}

}  // namespace

int bucketOf(const ObligationLedger& ledger, const Entry& entry, int startMonth) {
  return std::min(fiscalYear(entry.month, startMonth) - ledger.firstYear, kBuckets - 1) + 1;
}

Result<std::vector<ObligationRow>> obligations(const plan::Plan& plan, Month at) {
  OFFTAKE_ASSIGN(ObligationLedger all, obligationLedger(plan, at));
  return std::move(all.rows);
}

Result<ObligationLedger> obligationLedger(const plan::Plan& plan, Month at) {
  OFFTAKE_ASSIGN(const plan::Plan whole, wholeTerms(plan, at));
  OFFTAKE_ASSIGN(const compile::Compiled compiled, compile::compile(whole));
  SpendSink sink(compiled);
  compile::PathScratch<Exact> scratch(compiled.inputs.view());
  const auto state = scratch.state();
  economics::BookDraws<Exact> draws{&compiled.inputs.view()};
  economics::runPath(compiled.inputs.view(), state, draws, sink);
  const int startMonth = plan.setting().fiscalYearStartMonth;
  const int from = std::max(0, at - compiled.start);
  ObligationLedger all;
  all.firstYear = fiscalYear(compiled.start + from, startMonth);
  auto& rows = all.rows;
  for (std::uint32_t c = 0; c < compiled.contracts.size(); ++c) {
    const auto id = compiled.contracts[c].id;
    const int shift =
        compiled.inputs.contracts[c].termShift ? state.whole(state.layout.shift)[c] : 0;
    // What is spent on one's own hardware is owed to nobody.
    const auto entries = isOwned(plan, id)
                             ? std::vector<Entry>{}
                             : fixedEntries(compiled.rows(whole), compiled, sink, c, shift, from);
    addRows(rows, entries, id, all.firstYear, startMonth);
    all.entries.insert(all.entries.end(), entries.begin(), entries.end());
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ObligationRow& a, const ObligationRow& b) {
    return a.bucket < b.bucket;
  });
  return all;
}

}  // namespace offtake::ledger
