// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_data.h"

#include "core/compile/pert.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/provider_color.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

/// As delayAtQuantile(): linear between the points of the table.
double tableAt(const std::vector<double>& table, double u) {
  const double place = u * static_cast<double>(table.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(place), table.size() - 2);
  return table[below] + (table[below + 1] - table[below]) * (place - static_cast<double>(below));
}

/// The least delay whose outcomes up to it reach the share u.
double outcomeAt(const std::vector<std::pair<double, double>>& outcomes, double u) {
  double sum = 0;
  for (const auto& [delay, probability] : outcomes) {
    sum += probability;
    if (sum >= u - 1e-12) return delay;
  }
  return outcomes.back().first;
}

/// What the bars of one contract share, worked out once: there are thousands of bars to a contract.
struct ContractPart {
  QString name;
  QString provider;
  QColor color;
  Date start;
  Date end;
};

/// Makes bars of one plan.
class BarMaker {
public:
  BarMaker(const plan::Plan& plan, DelayQuantiles& delays) : m_plan(plan), m_delays(delays) {}

  GanttBar bar(const plan::Tranche& row) {
    const auto& contract = contractOf(row.contract);
    GanttBar bar;
    bar.tranche = row.id.value;
    bar.name = row.name.empty() ? QObject::tr("Tranche %1").arg(row.id.value) : toQt(row.name);
    bar.contract = contract.name;
    bar.provider = contract.provider;
    bar.sku = nameOf(m_skus, m_plan.skus, row.sku);
    if (row.site) bar.site = nameOf(m_sites, m_plan.sites, *row.site);
    bar.color = contract.color;
    bar.units = row.units.approximate();
    bar.online = row.online;
    bar.ramp = row.rampMonths.approximate();
    bar.contractStart = contract.start;
    bar.contractEnd = contract.end;
    bar.ownEnd = row.end.has_value();
    bar.end = row.end.value_or(bar.contractEnd);
    m_delays.fill(m_plan, row, bar);
    return bar;
  }

private:
  const ContractPart& contractOf(Id<plan::Contract> id) {
    const auto [at, fresh] = m_contracts.try_emplace(id.value);
    if (!fresh) return at->second;
    const auto& contract = *plan::find(m_plan.contracts, id);
    const auto& provider = *plan::find(m_plan.providers, contract.provider);
    at->second = {toQt(contract.name), toQt(provider.name), colorOf(m_plan, provider),
                  Date::firstOf(contract.start), Date::firstOf(contract.end)};
    return at->second;
  }

  template <class Rows, class Row>
  static const QString& nameOf(std::map<std::int64_t, QString>& names, const Rows& rows,
                               Id<Row> id) {
    const auto [at, fresh] = names.try_emplace(id.value);
    if (fresh) at->second = toQt(plan::find(rows, id)->name);
    return at->second;
  }

  const plan::Plan& m_plan;
  DelayQuantiles& m_delays;
  std::map<std::int64_t, ContractPart> m_contracts;
  std::map<std::int64_t, QString> m_skus;
  std::map<std::int64_t, QString> m_sites;
};

QString unitsText(const GanttBar& bar) { return fixedText(bar.units, 0); }

QString dateText(Date date) { return toQt(date.text()); }

}  // namespace

void DelayQuantiles::fill(const plan::Plan& plan, const plan::Tranche& row, GanttBar& bar) {
  bar.delayed = false;
  bar.p10 = bar.mean = bar.p90 = 0;
  if (row.online <= Date::firstOf(plan.setting().start)) return;
  std::vector<std::pair<double, double>> outcomes;
  for (const auto& outcome : plan.delayOutcomes)
    if (outcome.tranche == row.id)
      outcomes.emplace_back(outcome.delay.approximate(), outcome.probability.approximate());
  const double least = row.delayMin.approximate(), mode = row.delayMode.approximate(),
               most = row.delayMax.approximate();
  if (!outcomes.empty()) {
    std::ranges::sort(outcomes);
    for (const auto& [delay, probability] : outcomes) bar.mean += delay * probability;
    bar.p10 = outcomeAt(outcomes, 0.1);
    bar.p90 = outcomeAt(outcomes, 0.9);
  } else if (most > least && mode >= least && mode <= most) {
    auto& table = m_tables[(mode - least) / (most - least)];
    if (table.empty()) table = compile::pertQuantiles((mode - least) / (most - least));
    bar.mean = (least + 4 * mode + most) / 6;
    bar.p10 = least + (most - least) * tableAt(table, 0.1);
    bar.p90 = least + (most - least) * tableAt(table, 0.9);
  } else {
    bar.p10 = bar.mean = bar.p90 = least;
  }
  bar.delayed = bar.p90 > 0;
}

GanttData ganttOf(const plan::Plan& plan, DelayQuantiles& delays) {
  GanttData data;
  const auto& setting = plan.setting();
  data.fiscalYearStartMonth = setting.fiscalYearStartMonth;
  data.asOf = Date::firstOf(setting.closedThrough ? *setting.closedThrough + 1 : setting.start);
  data.first = setting.start;
  data.bars.reserve(plan.tranches.size());
  BarMaker maker(plan, delays);
  for (const auto& row : plan.tranches) {
    data.bars.push_back(maker.bar(row));
    data.first = std::min(data.first, row.online.month());
  }
  data.months = setting.start + setting.horizonMonths - data.first;
  return data;
}

double positionOf(Date date, Month first) {
  const Month month = date.month();
  return month - first + static_cast<double>(date.day() - 1) / month.days();
}

Date dateAt(double position, Month first) {
  const double whole = std::floor(position);
  const Month month = first + static_cast<int>(whole);
  const int day = static_cast<int>(std::lround((position - whole) * month.days()));
  return {Date::firstOf(month).days + day};
}

Date monthsLater(Date date, int months) {
  const Month month = date.month() + months;
  return Date::of(month.year(), month.month(), std::min(date.day(), month.days()));
}

QString describe(const GanttBar& bar) {
  QStringList parts;
  parts << QObject::tr("%1 of %2: %3 units of %4")
               .arg(bar.name, bar.contract, unitsText(bar), bar.sku);
  if (!bar.site.isEmpty()) parts << QObject::tr("site %1").arg(bar.site);
  parts << QObject::tr("online %1").arg(dateText(bar.online));
  parts << QObject::tr("ramp %1 months")
               .arg(decimalText(Decimal::of(std::llround(bar.ramp * 100), 2)));
  parts << (bar.ownEnd ? QObject::tr("ends %1").arg(dateText(bar.end))
                       : QObject::tr("ends with the contract, %1").arg(dateText(bar.end)));
  if (bar.delayed)
    parts << QObject::tr("delay %1 months at P10, %2 expected, %3 at P90")
                 .arg(fixedText(bar.p10, 1), fixedText(bar.mean, 1), fixedText(bar.p90, 1));
  else parts << QObject::tr("no delay");
  return parts.join(QStringLiteral("; "));
}

QString describe(const GanttData& data) {
  if (data.bars.empty()) return QObject::tr("No deliveries");
  const auto [first, last] = std::ranges::minmax_element(data.bars, {}, &GanttBar::online);
  return QObject::tr("%1 deliveries, the first online %2, the last %3; %4 may be late")
      .arg(data.bars.size())
      .arg(dateText(first->online), dateText(last->online))
      .arg(std::ranges::count_if(data.bars, &GanttBar::delayed));
}

ChartTable tableOf(const GanttData& data) {
  ChartTable table{
      {QObject::tr("Delivery"), QObject::tr("Contract"), QObject::tr("Provider"),
       QObject::tr("SKU"), QObject::tr("Site"), QObject::tr("Units"), QObject::tr("Online"),
       QObject::tr("Ramp, months"), QObject::tr("End"), QObject::tr("Online at P10"),
       QObject::tr("Online, expected"), QObject::tr("Online at P90")},
      {},
      {}};
  for (const auto& bar : data.bars) {
    const double at = positionOf(bar.online, data.first);
    const auto later = [&](double delay) { return dateText(dateAt(at + delay, data.first)); };
    table.lines << QStringList{bar.name,
                               bar.contract,
                               bar.provider,
                               bar.sku,
                               bar.site,
                               QString::number(bar.units, 'f', 0),
                               dateText(bar.online),
                               QString::number(bar.ramp, 'g', 6),
                               dateText(bar.end),
                               later(bar.p10),
                               later(bar.mean),
                               later(bar.p90)};
  }
  return table;
}

}  // namespace offtake::ui
