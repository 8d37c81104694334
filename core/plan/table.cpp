// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/table.h"

#include "core/base/text.h"
#include "core/plan/fields.h"

#include <algorithm>
#include <array>
#include <limits>

namespace offtake::plan {
namespace {

template <class Row>
auto position(std::vector<Row>& rows, std::int64_t id) {
  return std::ranges::lower_bound(rows, id, {}, [](const Row& row) { return row.id.value; });
}

/// Type-erased access to one vector of the plan.
template <auto Member>
struct Rows {
  using Vector = std::remove_cvref_t<decltype(std::declval<Plan&>().*Member)>;
  using Row = typename Vector::value_type;
  static std::size_t count(const Plan& plan) { return (plan.*Member).size(); }
  static std::int64_t idAt(const Plan& plan, std::size_t i) { return (plan.*Member)[i].id.value; }
  static const void* row(const Plan& plan, std::int64_t id) {
    return find(plan.*Member, Id<Row>{id});
  }
  static void* mutableRow(Plan& plan, std::int64_t id) {
    const auto at = position(plan.*Member, id);
    return at != (plan.*Member).end() && at->id.value == id ? &*at : nullptr;
  }
  static void* insert(Plan& plan, std::int64_t id) {
    Row row;
    row.id.value = id;
    const auto at = position(plan.*Member, id);
    expects(at == (plan.*Member).end() || at->id.value != id, "a free id");
    return &*(plan.*Member).insert(at, std::move(row));
  }
  static void erase(Plan& plan, std::int64_t id) {
    const auto at = position(plan.*Member, id);
    expects(at != (plan.*Member).end() && at->id.value == id, "a row to erase");
    (plan.*Member).erase(at);
  }
};

template <auto Member>
Table make(TableId id, std::string_view name, std::string_view label, std::string_view singular,
           std::span<const Field> fields) {
  using R = Rows<Member>;
  return {id,      name,   label,         singular,  fields,  R::count,
          R::idAt, R::row, R::mutableRow, R::insert, R::erase};
}

std::vector<Table> makeTables() {
  using enum TableId;
  const auto a = detail::catalogueFields;
  const auto b = detail::contractFields;
  const auto c = detail::demandFields;
  return {
      make<&Plan::settings>(Settings, "plan", "Plan", "plan", a(Settings)),
      make<&Plan::sources>(Source, "source", "Sources", "source", a(Source)),
      make<&Plan::citations>(Citation, "citation", "Citations", "citation", a(Citation)),
      make<&Plan::currencies>(Currency, "currency", "Currencies", "currency", a(Currency)),
      make<&Plan::currencyRates>(CurrencyRate, "currency_rate", "Currency rates", "currency rate",
                                 a(CurrencyRate)),
      make<&Plan::cpiRates>(CpiRate, "cpi_rate", "Consumer prices", "consumer price change",
                            a(CpiRate)),
      make<&Plan::providers>(Provider, "provider", "Providers", "provider", a(Provider)),
      make<&Plan::skus>(Sku, "sku", "SKUs", "SKU", a(Sku)),
      make<&Plan::curvePoints>(CurvePoint, "curve_point", "Cost curve points", "cost curve point",
                               a(CurvePoint)),
      make<&Plan::priceHistory>(PriceHistory, "price_history", "Price history", "price seen",
                                a(PriceHistory)),
      make<&Plan::sites>(Site, "site", "Sites", "site", a(Site)),
      make<&Plan::cashFlows>(CashFlow, "cash_flow", "Other cash flows", "cash flow", a(CashFlow)),
      make<&Plan::contracts>(Contract, "contract", "Contracts", "contract", b(Contract)),
      make<&Plan::periods>(Period, "period", "Commitment periods", "commitment period", b(Period)),
      make<&Plan::rates>(Rate, "rate", "Rates", "rate", b(Rate)),
      make<&Plan::fixedFees>(FixedFee, "fixed_fee", "Fixed fees", "fixed fee", b(FixedFee)),
      make<&Plan::tiers>(Tier, "tier", "Volume tiers", "volume tier", b(Tier)),
      make<&Plan::spend>(Spend, "spend", "Entered spend", "entered spend", b(Spend)),
      make<&Plan::prepayments>(Prepayment, "prepayment", "Prepayments", "prepayment",
                               b(Prepayment)),
      make<&Plan::options>(Option, "option", "Options", "option", b(Option)),
      make<&Plan::tranches>(Tranche, "tranche", "Tranches", "tranche", b(Tranche)),
      make<&Plan::delayOutcomes>(DelayOutcome, "delay_outcome", "Delay outcomes", "delay outcome",
                                 b(DelayOutcome)),
      make<&Plan::workloads>(Workload, "workload", "Workloads", "workload", c(Workload)),
      make<&Plan::workloadPoints>(WorkloadPoint, "workload_point", "Workload trend points",
                                  "workload trend point", c(WorkloadPoint)),
      make<&Plan::eligibilities>(Eligibility, "eligibility", "Eligible contracts",
                                 "eligible contract", c(Eligibility)),
      make<&Plan::revenues>(Revenue, "revenue", "Revenue", "revenue line", c(Revenue)),
      make<&Plan::revenuePoints>(RevenuePoint, "revenue_point", "Revenue trend points",
                                 "revenue trend point", c(RevenuePoint)),
      make<&Plan::correlations>(Correlation, "correlation", "Correlations", "correlation",
                                c(Correlation)),
      make<&Plan::scenarios>(Scenario, "scenario", "Scenarios", "scenario", c(Scenario)),
      make<&Plan::scenarioChanges>(ScenarioChange, "scenario_change", "Scenario changes",
                                   "scenario change", c(ScenarioChange)),
      make<&Plan::amendments>(Amendment, "amendment", "Amendments", "amendment", c(Amendment)),
      make<&Plan::amendmentChanges>(AmendmentChange, "amendment_change", "Amendment changes",
                                    "amendment change", c(AmendmentChange)),
  };
}

/// The row's own name, from its first "name", "title" or "code" field.
std::string ownName(const Table& t, const void* row) {
  for (const auto key : {"name", "title", "code"})
    if (const Field* f = findField(t, key)) return toText(f->read(row));
  return {};
}

/// 1-based place of the row among those with the same owner.
std::size_t placeAmong(const Plan& plan, const Table& t, const Field& owner, const Value& of,
                       std::int64_t id) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < t.count(plan); ++i) {
    const auto other = t.idAt(plan, i);
    if (owner.read(t.row(plan, other)) == of) ++place;
    if (other == id) break;
  }
  return place;
}

}  // namespace

std::span<const Table> tables() {
  static const std::vector<Table> all = makeTables();
  return all;
}

const Table& table(TableId id) { return tables()[static_cast<std::size_t>(id)]; }

const Table* findTable(std::string_view name) {
  const auto at = std::ranges::find(tables(), name, &Table::name);
  return at == tables().end() ? nullptr : &*at;
}

const Field* findField(const Table& table, std::string_view name) {
  const auto at = std::ranges::find(table.fields, name, &Field::name);
  return at == table.fields.end() ? nullptr : &*at;
}

std::size_t fieldIndex(TableId id, std::string_view name) {
  const Field* field = findField(table(id), name);
  expects(field != nullptr, "a field named " + std::string(name));
  return static_cast<std::size_t>(field - table(id).fields.data());
}

std::string describeRow(const Plan& plan, TableId tableId, std::int64_t id) {
  const Table& t = table(tableId);
  const void* row = t.row(plan, id);
  const std::string plain = std::string(t.singular) + " " + std::to_string(id);
  if (row == nullptr) return plain;
  const std::string own = ownName(t, row);
  if (!own.empty()) return std::string(t.singular) + " " + text::quoted(own);
  for (const Field& f : t.fields) {
    if (!f.owner) continue;
    const Value of = f.read(row);
    return std::string(t.singular) + " " + std::to_string(placeAmong(plan, t, f, of, id)) + " of " +
           describeRow(plan, f.reference, std::get<std::int64_t>(of));
  }
  return plain;
}

std::int64_t nextId(const Plan& plan, TableId id) {
  const Table& t = table(id);
  const auto n = t.count(plan);
  std::int64_t last = n == 0 ? 0 : t.idAt(plan, n - 1);
  for (const ScenarioChange& step : plan.scenarioChanges)
    if (step.action == OverlayAction::Insert && step.table == t.name)
      last = std::max(last, step.row);
  for (const AmendmentChange& step : plan.amendmentChanges)
    if (step.action == OverlayAction::Insert && step.table == t.name)
      last = std::max(last, step.row);
  if (last < std::numeric_limits<std::int64_t>::max()) return last + 1;
  std::int64_t gap = 1;  // a file may use the very last id
  while (t.row(plan, gap) != nullptr) ++gap;
  return gap;
}

}  // namespace offtake::plan
