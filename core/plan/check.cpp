// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/check.h"

#include "core/units/exact.h"

#include <algorithm>
#include <limits>

namespace offtake::plan {
namespace detail {

Subject::Subject(const Plan& p)
    : plan(p),
      end(p.setting().start + p.setting().horizonMonths),
      periods(p.periods, &Period::contract),
      rates(p.rates, &Rate::contract),
      fees(p.fixedFees, &FixedFee::contract),
      tiers(p.tiers, &Tier::contract),
      spend(p.spend, &Spend::contract),
      prepayments(p.prepayments, &Prepayment::contract),
      options(p.options, &Option::contract),
      tranches(p.tranches, &Tranche::contract),
      outcomes(p.delayOutcomes, &DelayOutcome::tranche),
      curvePoints(p.curvePoints, &CurvePoint::sku),
      currencyRates(p.currencyRates, &CurrencyRate::currency) {}

std::vector<const Period*> Subject::inOrder(Id<Contract> contract) const {
  const auto rows = periods.of(contract);
  std::vector<const Period*> ordered(rows.begin(), rows.end());
  std::ranges::stable_sort(ordered, {}, [](const Period* p) { return p->start; });
  return ordered;
}

namespace {

/// The row's owner, if another row owns it.
const Field* ownerField(const Table& t) {
  const auto at = std::ranges::find_if(t.fields, &Field::owner);
  return at == t.fields.end() ? nullptr : &*at;
}

/// "period 3", "tranche 'Abilene'": the row's name without its owner's.
std::string shortName(const Plan& plan, const Table& t, std::int64_t row) {
  std::string full = describeRow(plan, t.id, row);
  if (const auto of = full.find(" of "); of != std::string::npos && full.find('\'') > of)
    full.resize(of);
  constexpr std::string_view kLong = "commitment period";
  return full.starts_with(kLong) ? full.substr(kLong.size() - 6) : full;
}

}  // namespace

void Findings::add(Severity severity, std::string_view code, TableId tableId, std::int64_t row,
                   std::string_view field, std::string what, std::string advice) {
  const Table& t = table(tableId);
  expects(field.empty() || findField(t, field) != nullptr, "a field that the table has");
  Problem problem{severity,           std::string(code), tableId, row,
                  std::string(field), std::move(what),   {},      std::move(advice)};
  const Field* owner = ownerField(t);
  if (owner == nullptr) {
    problem.where = tableId == TableId::Settings ? "plan" : describeRow(m_plan, tableId, row);
  } else {
    const auto of = std::get<std::int64_t>(owner->read(t.row(m_plan, row)));
    problem.where = describeRow(m_plan, owner->reference, of);
    problem.what = shortName(m_plan, t, row) + " " + problem.what;
  }
  m_problems.push_back(std::move(problem));
}

std::string dollars(Money amount) {
  std::string text = amount.text();
  const std::size_t first = amount.cents < 0 ? 1 : 0;
  for (std::size_t at = text.size() - 3; at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
  return text.insert(first, 1, '$');
}

void addTo(Money& total, Money amount) {
  if (__builtin_add_overflow(total.cents, amount.cents, &total.cents))
    total.cents = std::numeric_limits<std::int64_t>::max();
}

std::string counted(std::size_t count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

Money inReportingCurrency(const Subject& subject, const Contract& contract, Money amount) {
  if (!contract.currency) return amount;
  const CurrencyRate* chosen = nullptr;
  for (const CurrencyRate* rate : subject.currencyRates.of(*contract.currency)) {
    const bool better =
        chosen == nullptr || (rate->month <= contract.start
                                  ? chosen->month > contract.start || chosen->month < rate->month
                                  : chosen->month > rate->month);
    if (better) chosen = rate;
  }
  if (chosen == nullptr) return amount;
  const Exact converted = toExact(amount) * toExact(chosen->rate);
  static const Exact most(std::numeric_limits<std::int64_t>::max());
  return {converted < most ? roundedInteger(converted) : std::numeric_limits<std::int64_t>::max()};
}

std::vector<double> splitCommitments(const Subject& subject, const Contract& contract) {
  std::vector<double> weights;
  double sum = 0;
  for (const Period* p : subject.inOrder(contract.id)) {
    const double weight = contract.split == Split::Entered   ? p->commitment.approximate()
                          : contract.split == Split::Weights ? p->weight.approximate()
                          : contract.split == Split::LinearRamp
                              ? static_cast<double>(weights.size() + 1)
                              : 1.0;
    weights.push_back(weight);
    sum += weight;
  }
  if (contract.split == Split::Entered || sum == 0) return weights;
  for (double& weight : weights) weight *= contract.commitment.approximate() / sum;
  return weights;
}

}  // namespace detail

std::vector<Problem> check(const Plan& plan) {
  const detail::Subject subject(plan);
  detail::Findings findings(plan);
  for (const auto rules :
       {detail::checkSettings,     detail::checkCatalogue,    detail::checkSources,
        detail::checkNames,        detail::checkDriverKeys,   detail::checkContracts,
        detail::checkReplacements, detail::checkPeriods,      detail::checkSettlementTerms,
        detail::checkOpening,      detail::checkPrices,       detail::checkFees,
        detail::checkTiers,        detail::checkSpend,        detail::checkPrepayments,
        detail::checkOptions,      detail::checkTranches,     detail::checkSites,
        detail::checkDemand,       detail::checkCorrelations, detail::checkStoredChanges})
    rules(subject, findings);
  return findings.take();
}

}  // namespace offtake::plan
