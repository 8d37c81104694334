// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"
#include "core/compile/contract_months.h"
#include "core/compile/exchange_rate.h"
#include "core/compile/plan_order.h"

#include <algorithm>
#include <unordered_map>

/// Contracts: terms, options, and what each month of the calendar holds.
namespace offtake::compile::detail {
namespace {

using Contract = economics::ContractInputs<Exact>;

/// Appends the values and says where they lie.
template <class T>
economics::Slice append(std::vector<T>& table, const std::vector<T>& values) {
  const economics::Slice slice{static_cast<std::uint32_t>(table.size()),
                               static_cast<std::uint32_t>(values.size())};
  table.insert(table.end(), values.begin(), values.end());
  return slice;
}

void addPeriodRefs(Builder& build, const ContractParts& parts) {
  for (std::size_t p = 0; p < parts.periods.size(); ++p)
    build.out.periods.push_back({parts.rows[p] == nullptr ? Id<plan::Period>{} : parts.rows[p]->id,
                                 parts.numbers[p], build.start + parts.periods[p].first,
                                 build.start + parts.periods[p].end});
}

void addOptions(Builder& build, Contract& contract, std::uint32_t index,
                const ContractParts& parts) {
  contract.firstOption = static_cast<std::uint32_t>(build.in().options.size());
  for (std::size_t i = 0; i < parts.optionRows.size(); ++i) {
    const plan::Option& row = *parts.optionRows[i];
    economics::OptionInputs<Exact> option;
    option.contract = index;
    option.index = static_cast<std::uint32_t>(i);
    option.from = row.from - build.start;
    option.until = row.until - build.start;
    option.leadMonths = row.leadMonths;
    option.threshold = toExact(row.exerciseThreshold);
    build.optionIndex[row.id.value] = static_cast<std::int32_t>(build.in().options.size());
    build.in().options.push_back(option);
    build.out.options.push_back({row.id, row.name});
  }
}

/// The months in which anything of the contract can be entered, within [0, months].
void setWindow(Contract& contract, const ContractParts& parts, int months) {
  int first = parts.terms.termFirst;
  int last = parts.terms.periodAtFirst + static_cast<int>(parts.periodAt.size()) + 1;
  for (const auto& paid : parts.prepayments) {
    first = std::min(first, paid.month);
    last = std::max(last, paid.month + 1);
  }
  contract.firstMonth = std::clamp(first, 0, months + 1);
  contract.lastMonth = std::clamp(last, contract.firstMonth, months + 1);
}

void setDelivery(Contract& contract, const plan::Contract& row) {
  contract.termShift = row.termShift;
  contract.dropAtLongstop = row.dropAtLongstop && row.longstopDays.has_value();
  contract.longstopDays = row.longstopDays.value_or(-1);
  contract.damagesGraceDays = row.damagesGraceDays;
  contract.damagesShare = toExact(row.damagesShare);
  contract.damagesCap = toExact(row.damagesCap);
}

void setSpend(Builder& build, Contract& contract, const plan::Contract& row) {
  contract.entered = row.spendModel == plan::SpendModel::Entered;
  contract.priceFactor = contract.entered ? toExact(row.priceFactor) : Exact(1);
  contract.driver = build.drivers.id(row.driverKey, "contract", row.id.value, "spend");
  if (!contract.entered || row.spendSigma == Decimal(0)) return;
  const Exact sigma = toExact(row.spendSigma);
  contract.spendSigma = sigma / lnTwo();
  contract.spendDrift = -sigma * sigma / 2 / lnTwo();
}

/// What one contract's columns of the calendar are made of.
struct Columns {
  FeeMonths fees;
  SpendMonths spend;
  std::vector<const plan::Prepayment*> prepayments;
};

/// Present value per unit of the prepayments dated in a month.
Exact prepaymentDiscount(const Builder& build, const Columns& columns, Month month) {
  Exact amount = 0;
  Exact value = 0;
  for (const plan::Prepayment* row : columns.prepayments) {
    if (row->date.month() != month) continue;
    amount += toExact(row->amount);
    value += toExact(row->amount) * build.presentValue.at(row->date);
  }
  return amount == 0 ? Exact(1) : Exact(value / amount);
}

/// Present values that contracts with the same payment terms share.
class DueDates {
public:
  explicit DueDates(const PresentValue& value) : m_value(value) {}
  const Exact& at(Date date) {
    const auto [known, added] = m_known.try_emplace(date.days);
    if (added) known->second = m_value.at(date);
    return known->second;
  }

private:
  const PresentValue& m_value;
  std::unordered_map<int, Exact> m_known;
};

economics::ContractCalendar<Exact> calendarMonth(const Builder& build, DueDates& due,
                                                 const plan::Contract& contract,
                                                 const Columns& columns, int t) {
  const Month month = build.start + t;
  const auto place = static_cast<std::size_t>(t);
  const Date last = Date::lastOf(month);
  const Date invoiced =
      contract.invoiceTiming == plan::InvoiceTiming::Advance ? Date::firstOf(month) : last;
  economics::ContractCalendar<Exact> entry;
  entry.enteredList = columns.spend.list[place];
  entry.given = columns.spend.given[place];
  entry.marketplace = columns.spend.marketplace[place];
  entry.fees = columns.fees.counting[place];
  entry.otherFees = columns.fees.other[place];
  entry.exchange = exchangeRate(build.plan, contract.currency, month);
  entry.discount = due.at({invoiced.days + contract.netDays});
  entry.settlementDiscount = due.at({last.days + contract.netDays});
  entry.prepaymentDiscount = prepaymentDiscount(build, columns, month);
  return entry;
}

bool anyOver(const std::vector<Exact>& amounts) {
  return std::any_of(amounts.begin(), amounts.end(), [](const Exact& a) { return a != 0; });
}

}  // namespace

namespace {

economics::TermSlices slicesOf(Builder& build, std::vector<economics::Period<Exact>>& periods,
                               const ContractParts& parts) {
  return {append(periods, parts.periods), append(build.in().tiers, parts.tiers),
          append(build.in().prepayments, parts.prepayments),
          append(build.in().optionTerms, parts.options),
          append(build.in().periodAt, parts.periodAt)};
}

/// The terms that amendments supersede: all versions but the last.
void addEarlier(Builder& build, Contract& contract, const std::vector<TermsVersion>& versions) {
  contract.earlier.first = static_cast<std::uint32_t>(build.in().earlier.size());
  contract.earlier.count = static_cast<std::uint32_t>(versions.size() - 1);
  auto& rules = build.out.rules.emplace_back();
  if (versions.size() == 1) return;
  for (const TermsVersion& version : versions) rules.push_back({version.until, version.rules});
  for (std::size_t v = 0; v + 1 < versions.size(); ++v) {
    economics::EarlierTerms<Exact> earlier;
    earlier.until = versions[v].until;
    earlier.terms = versions[v].parts.terms;
    earlier.slices = slicesOf(build, build.in().earlierPeriods, versions[v].parts);
    build.in().earlier.push_back(earlier);
  }
}

/// The contract's rows by stage, where an amendment changes its price factor; else none.
std::vector<std::pair<Month, Exact>> priceFactors(const Builder& build, Id<plan::Contract> id) {
  std::vector<std::pair<Month, Exact>> factors;
  for (const Stage& stage : build.out.timeline.stages) {
    const Exact factor = toExact(plan::find(stage.plan.contracts, id)->priceFactor);
    if (factors.empty() || factors.back().second != factor)
      factors.emplace_back(stage.from, factor);
  }
  if (factors.size() < 2) factors.clear();
  return factors;
}

/// Puts the price factors of each month into its spend, and leaves a factor of 1.
void priceSpend(Builder& build, Contract& contract, Id<plan::Contract> id, SpendMonths& spend) {
  const auto factors = priceFactors(build, id);
  if (!contract.entered || factors.empty()) return;
  contract.priceFactor = 1;
  for (std::size_t t = 0; t < spend.list.size(); ++t) {
    if (spend.given[t]) continue;
    Exact factor = factors.front().second;
    for (const auto& [from, later] : factors)
      if (from <= build.start + static_cast<int>(t)) factor = later;
    spend.list[t] *= factor;
  }
}

}  // namespace

void addContracts(Builder& build) {
  for (std::uint32_t index = 0; index < build.contracts.size(); ++index) {
    const plan::Contract& row = *build.contracts[index];
    auto versions = termsVersions(build.plan, build.out.timeline, row.id, build.start, true);
    const ContractParts parts = std::move(versions.back().parts);
    versions.back().parts = {};
    Contract contract;
    contract.terms = parts.terms;
    contract.slices = slicesOf(build, build.in().periods, parts);
    addEarlier(build, contract, versions);
    contract.provider = build.providerIndex.at(row.provider.value);
    contract.cashLag = (row.netDays + 15) / 30;  // round(net_days / 30), halves up
    setDelivery(contract, row);
    setSpend(build, contract, row);
    setWindow(contract, parts, build.months);
    addPeriodRefs(build, parts);
    addOptions(build, contract, index, parts);
    build.in().contracts.push_back(contract);
  }
}

Result<void> addCalendars(Builder& build) {
  const auto fees = grouped(build.plan.fixedFees, &plan::FixedFee::contract);
  const auto spend = grouped(build.plan.spend, &plan::Spend::contract);
  const auto prepayments = grouped(build.plan.prepayments, &plan::Prepayment::contract);
  DueDates due(build.presentValue);
  for (std::size_t index = 0; index < build.contracts.size(); ++index) {
    const plan::Contract& row = *build.contracts[index];
    const int count = build.months + 1;
    Columns columns;
    OFFTAKE_ASSIGN(columns.fees,
                   feeMonths(build.plan, row, of(fees, row.id.value), build.start, count));
    if (build.isOwn(row)) addOwnedCosts(columns.fees, row, build.start);
    columns.spend = spendMonths(periodsOf(build.plan, row.id), of(spend, row.id.value),
                                build.plan.setting().closedThrough, build.start, count);
    priceSpend(build, build.in().contracts[index], row.id, columns.spend);
    columns.prepayments = of(prepayments, row.id.value);
    for (int t = 0; t < count; ++t)
      build.in().calendar.push_back(calendarMonth(build, due, row, columns, t));
    const Contract& contract = build.in().contracts[index];
    const auto set = [&](economics::ContractTerms<Exact>& terms) {
      terms.hasFees = anyOver(columns.fees.counting) || anyOver(columns.fees.other);
      terms.hasMarketplace = anyOver(columns.spend.marketplace);
      terms.hasDamages = row.damagesShare != Decimal(0) && contract.lotCount > 0;
    };
    set(build.in().contracts[index].terms);
    for (std::uint32_t i = 0; i < contract.earlier.count; ++i)
      set(build.in().earlier[contract.earlier.first + i].terms);
  }
  return {};
}

}  // namespace offtake::compile::detail
