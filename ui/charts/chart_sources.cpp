// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_sources.h"

#include "core/exchange/run_explain.h"
#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/cash.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/provider_color.h"
#include "ui/base/theme.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace offtake::ui {
namespace {

using simulation::Metric;
using simulation::Unit;

double largestOf(std::span<const simulation::Figure> figures) {
  double largest = 0;
  for (const auto& figure : figures)
    largest =
        std::max({largest, std::abs(figure.quantile[simulation::kP95]), std::abs(figure.mean)});
  return largest;
}

/// Plan-level cents become dollars before they are scaled.
double perUnit(Metric metric) {
  const auto unit = simulation::infoOf(metric).unit;
  return unit == Unit::Cents || unit == Unit::CentsPerH100eHour ? 0.01
         : unit == Unit::Share                                  ? 100
                                                                : 1;
}

QString providerOf(const plan::Plan& plan, Id<plan::Contract> id) {
  const auto* contract = plan::find(plan.contracts, id);
  return contract != nullptr ? toQt(plan::find(plan.providers, contract->provider)->name)
                             : QObject::tr("Other lines");
}

/// The provider behind the cash of a contract; null for what lies outside the contracts.
const plan::Provider* providerNamed(const plan::Plan& plan, const QString& name) {
  const auto at = std::ranges::find_if(
      plan.providers, [&](const plan::Provider& row) { return toQt(row.name) == name; });
  return at == plan.providers.end() ? nullptr : &*at;
}

int fiscalStart(const plan::Plan& plan) { return plan.setting().fiscalYearStartMonth; }

}  // namespace

double scaleFor(double largest) {
  return largest >= 2e9 ? 1e9 : largest >= 2e6 ? 1e6 : largest >= 2e4 ? 1e3 : 1;
}

QString runFoot(const simulation::RunResult& result) {
  const QString done = integerText(static_cast<std::int64_t>(result.pathsDone));
  const QString paths =
      result.cancelled() ? QObject::tr("%1 of %2")
                               .arg(done, integerText(static_cast<std::int64_t>(result.pathsAsked)))
                         : done;
  return QObject::tr("%1 paths, seed %2").arg(paths).arg(result.seed);
}

QString metricLabel(Metric metric) {
  switch (metric) {
    case Metric::Demand: return QObject::tr("Demand");
    case Metric::Usable: return QObject::tr("Usable capacity");
    case Metric::Delivered: return QObject::tr("Delivered capacity");
    case Metric::Served: return QObject::tr("Demand served");
    case Metric::Unmet: return QObject::tr("Unmet demand");
    case Metric::Deferred: return QObject::tr("Deferred work");
    case Metric::Utilisation: return QObject::tr("Utilisation");
    case Metric::Megawatts: return QObject::tr("Facility power");
    case Metric::Charges: return QObject::tr("Charges");
    case Metric::Payable: return QObject::tr("Payable");
    case Metric::Cash: return QObject::tr("Cash");
    case Metric::Revenue: return QObject::tr("Revenue");
    case Metric::UnmetAbove: return QObject::tr("P(unmet above 1 %)");
    case Metric::YearPayable: return QObject::tr("Payable in the fiscal year");
    case Metric::ObligationsAbove: return QObject::tr("P(payable above half of revenue)");
    case Metric::ContractCharges: return QObject::tr("Charges of the contract");
    case Metric::ContractPayable: return QObject::tr("Payable of the contract");
    case Metric::ContractCash: return QObject::tr("Cash of the contract");
    case Metric::CommitmentLeft: return QObject::tr("Commitment left");
    case Metric::Requirement: return QObject::tr("Requirement");
    case Metric::Eligible: return QObject::tr("Eligible spend");
    case Metric::Shortfall: return QObject::tr("Shortfall");
    case Metric::TrueUp: return QObject::tr("True-up");
    case Metric::Overage: return QObject::tr("Overage");
    case Metric::Credits: return QObject::tr("Credits");
    case Metric::ShortfallHappens: return QObject::tr("P(shortfall)");
    case Metric::MonthMet: return QObject::tr("Month in which the commitment is met");
    case Metric::Npv: return QObject::tr("NPV of cash");
    case Metric::EconomicCost: return QObject::tr("Economic cost");
    case Metric::TrueUps: return QObject::tr("True-ups in all");
    case Metric::UnmetHours: return QObject::tr("Unmet H100e-hours");
    case Metric::CostPerHour: return QObject::tr("Cost per H100e-hour served");
    case Metric::PeakMegawatts: return QObject::tr("Peak facility power");
    case Metric::HhiSpend: return QObject::tr("Concentration of spend by provider (HHI)");
    case Metric::HhiCapacity: return QObject::tr("Concentration of capacity by provider (HHI)");
  }
  return {};
}

ChartHead headOf(Metric metric, double largest) {
  ChartHead head;
  head.title = metricLabel(metric);
  head.scale = scaleFor(largest);
  const QString letter = scaleWord(head.scale);
  const auto info = simulation::infoOf(metric);
  const bool monthly =
      info.scope == simulation::Scope::PlanMonth || info.scope == simulation::Scope::ContractMonth;
  switch (info.unit) {
    case Unit::Cents:
      head.unit = dollarUnit(head.scale);
      if (monthly && metric != Metric::CommitmentLeft) head.unit += QObject::tr(" a month");
      break;
    case Unit::CentsPerH100eHour: head.unit = QObject::tr("$ per H100e-hour"); break;
    case Unit::H100e: head.unit = letter + QStringLiteral(" H100e"); break;
    case Unit::H100eHours: head.unit = letter + QObject::tr(" H100e-hours"); break;
    case Unit::Megawatts:
      head.unit = head.scale == 1e3 ? QStringLiteral("GW") : letter + QStringLiteral(" MW");
      break;
    case Unit::Share: head.unit = QStringLiteral("%"); break;
    default: break;
  }
  return head;
}

FanData fanOf(const compile::Compiled& compiled, const simulation::RunResult& result, Metric metric,
              int contract) {
  const auto series = result.statistics->series(metric, contract);
  const double unit = perUnit(metric);
  FanData fan;
  fan.head = headOf(metric, largestOf(series) * unit);
  if (contract >= 0)
    fan.head.title +=
        QStringLiteral(": ") + toQt(compiled.contracts[static_cast<std::size_t>(contract)].name);
  fan.head.foot = runFoot(result);
  const int before = int(result.partial->frame().layout.yearOffset % 12);
  fan.head.fiscalYearStart = (compiled.start.month() + 11 - before) % 12 + 1;
  if (series.empty()) return fan;
  fan.firstMonth = compiled.start.index + series.front().key.index;
  for (const auto& figure : series) {
    const auto& q = figure.quantile;
    const auto at = [&](std::size_t i) {
      return unit * (figure.hasQuantiles ? q[i] : figure.mean);
    };
    fan.p5.push_back(at(simulation::kP5));
    fan.p10.push_back(at(simulation::kP10));
    fan.p25.push_back(at(simulation::kP25));
    fan.p50.push_back(at(simulation::kP50));
    fan.p75.push_back(at(simulation::kP75));
    fan.p90.push_back(at(simulation::kP90));
    fan.p95.push_back(at(simulation::kP95));
    fan.mean.push_back(unit * figure.mean);
    const std::string key = exchange::runKey(figure.key, exchange::Statistic::Mean);
    fan.keys.push_back(key.substr(0, key.rfind('/') + 1));
  }
  return fan;
}

FanData demandFan(const compile::Compiled& compiled, const simulation::RunResult& result,
                  const ledger::Book& book) {
  FanData fan = fanOf(compiled, result, Metric::Demand);
  fan.head.title = QObject::tr("Demand against usable capacity");
  fan.limits = true;
  fan.capacityName = QObject::tr("Usable capacity, book");
  for (const auto& month : book.months)
    if (fan.capacity.size() < fan.p50.size()) {
      fan.capacity.push_back(month.usable.approximate());
      fan.capacityKeys.push_back("month/" + month.month.text() + "/usable");
    }
  if (fan.capacity.size() != fan.p50.size()) fan.capacity.clear();
  return fan;
}

FanData leftFan(const compile::Compiled& compiled, const simulation::RunResult& result,
                const ledger::Book& book, Id<plan::Contract> contract) {
  const auto at =
      std::ranges::find(compiled.contracts, contract, [](const auto& ref) { return ref.id; });
  if (at == compiled.contracts.end()) return {};
  FanData fan = fanOf(compiled, result, Metric::CommitmentLeft,
                      static_cast<int>(at - compiled.contracts.begin()));
  fan.capacityName = QObject::tr("Left in the period, book");
  const auto view = ledger::burnDown(book, contract);
  for (std::size_t i = 0; i < fan.p50.size(); ++i) {
    const Month month{fan.firstMonth + static_cast<int>(i)};
    const auto point = std::ranges::find(view.points, month, &ledger::BurnDownPoint::month);
    if (point == view.points.end()) break;
    fan.capacity.push_back(point->leftInPeriod.approximate());
    fan.capacityKeys.push_back("burn_down/" + std::to_string(contract.value) + "/" + month.text() +
                               "/left_in_period");
  }
  if (fan.capacity.size() != fan.p50.size()) fan.capacity.clear();
  return fan;
}

HistogramData histogramOf(const simulation::RunResult& result, const simulation::FigureKey& key,
                          const QString& title) {
  HistogramData data;
  const auto* figure = result.statistics->find(key);
  if (figure == nullptr || !figure->hasQuantiles) return data;
  const double unit = perUnit(key.metric);
  data.head =
      headOf(key.metric, std::max(std::abs(figure->minimum), std::abs(figure->maximum)) * unit);
  data.head.title = title;
  data.head.foot = runFoot(result);
  for (const auto& bar : simulation::histogram(*result.partial, key, 48)) {
    if (data.edges.empty()) data.edges.push_back(bar.low * unit);
    data.edges.push_back(bar.high * unit);
    data.counts.push_back(bar.paths);
  }
  data.p50 = figure->quantile[simulation::kP50] * unit;
  data.p90 = figure->quantile[simulation::kP90] * unit;
  if (data.edges.size() == 2 &&
      data.edges[0] == data.edges[1]) {  // a constant figure: give its bar a width
    const double half = std::max(std::abs(data.edges[0]) * 0.01, 0.5 * data.head.scale);
    data.edges = {data.edges[0] - half, data.edges[1] + half};
  }
  return data;
}

StackedData cashByYear(const plan::Plan& plan, const ledger::Book& book) {
  StackedData data;
  std::map<QString, std::map<QString, double>> sums;
  std::map<QString, std::string> owners;  // as the keys of sums call them
  std::vector<std::string> spans;
  QStringList names;
  for (const auto& row : ledger::cashByFiscalYear(plan, book)) {
    const QString year =
        row.fiscalYear ? QObject::tr("FY%1").arg(*row.fiscalYear % 100, 2, 10, QLatin1Char('0'))
                       : QObject::tr("later");
    if (!data.categories.contains(year)) {
      data.categories << year;
      spans.push_back(row.fiscalYear ? "FY" + std::to_string(*row.fiscalYear) : "beyond");
    }
    const QString provider = providerOf(plan, row.contract);
    if (!names.contains(provider)) names << provider;
    const auto* contract = plan::find(plan.contracts, row.contract);
    owners[provider] =
        contract == nullptr ? "0" : "provider-" + std::to_string(contract->provider.value);
    sums[provider][year] += row.amount.approximate();
  }
  double largest = 0;
  for (const auto& name : names) {
    const auto* provider = providerNamed(plan, name);
    constexpr int kOther = 4;  // lines outside the contracts: none of the large providers' place
    StackedSeries series{
        name,
        provider != nullptr ? colorOf(plan, *provider) : Theme::providerColor({}, {}, kOther),
        provider != nullptr ? markOf(plan, *provider) : Theme::providerMark({}, kOther),
        {},
        {}};
    for (const auto& year : data.categories) series.values.push_back(sums[name][year]);
    for (const auto& span : spans) series.keys.push_back("sum/cash/" + owners[name] + "/" + span);
    if (std::ranges::all_of(series.values, [](double v) { return v == 0; })) continue;
    for (const double value : series.values) largest = std::max(largest, std::abs(value));
    data.series.push_back(std::move(series));
  }
  const double scale = scaleFor(largest);
  data.head = {QObject::tr("Cash by fiscal year and provider"), dollarUnit(scale), scale,
               QObject::tr("the book"), fiscalStart(plan)};
  return data;
}

}  // namespace offtake::ui
