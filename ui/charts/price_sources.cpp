// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/price_sources.h"

#include "core/compile/curves.h"
#include "core/compile/market_factor.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"

#include <QObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace offtake::ui {
namespace {

// Standard normal quantiles of P5, P10 and P25.
constexpr double kZ5 = -1.6448536269514722, kZ10 = -1.2815515655446004, kZ25 = -0.6744897501960817;

constexpr std::array kMarks{ProviderMark::Circle,   ProviderMark::Square, ProviderMark::Diamond,
                            ProviderMark::Triangle, ProviderMark::Star,   ProviderMark::Pentagon};

compile::Knots knotsOf(const plan::Plan& plan, Id<plan::Sku> sku) {
  compile::Knots knots;
  for (const auto& point : plan.curvePoints)
    if (point.sku == sku) knots.emplace_back(point.month, toExact(point.price));
  std::ranges::sort(knots, {}, &std::pair<Month, Exact>::first);
  return knots;
}

/// The SKU's curve over the horizon, $/unit-hour.
std::vector<double> curveOf(const plan::Plan& plan, const plan::Sku& sku) {
  const auto& setting = plan.setting();
  std::vector<double> prices;
  for (const auto& price : compile::priceCurve(sku, knotsOf(plan, sku.id), setting.start,
                                               setting.start, setting.horizonMonths))
    prices.push_back(static_cast<double>(price));
  return prices;
}

QString tierName(plan::PriceTier tier) {
  switch (tier) {
    case plan::PriceTier::OnDemand: return QObject::tr("On demand");
    case plan::PriceTier::Spot: return QObject::tr("Spot");
    case plan::PriceTier::OneYear: return QObject::tr("One year");
    case plan::PriceTier::MultiYear: return QObject::tr("Several years");
  }
  return {};
}

QString marketFoot(const compile::MarketFactor& market) {
  if (market.volatility == 0) return QObject::tr("the plan's curve; no market volatility");
  return QObject::tr("closed form: volatility %1, reversion %2 a year")
      .arg(percentText(market.volatility, 0), fixedText(market.reversion, 2));
}

/// Place of the date on the axis: whole months since the first, and the part of its own month that
/// has gone by.
double placeOf(Date date, Month first) {
  return date.month() - first + double(date.day() - 1) / date.month().days();
}

void addHistory(LinesData& data, const plan::Plan& plan, Id<plan::Sku> sku) {
  for (std::size_t tier = 0; tier < plan::Choices<plan::PriceTier>::kNames.size(); ++tier) {
    ChartLine line;
    line.name = tierName(static_cast<plan::PriceTier>(tier));
    line.color = Theme::providerColor({}, {}, int(tier));
    line.mark = kMarks[tier];
    line.joined = false;
    std::vector<const plan::PriceHistory*> rows;
    for (const auto& seen : plan.priceHistory)
      if (seen.sku == sku && seen.tier == static_cast<plan::PriceTier>(tier)) rows.push_back(&seen);
    std::ranges::stable_sort(rows, {}, &plan::PriceHistory::date);
    for (const auto* seen : rows) {
      line.points.push_back(
          {placeOf(seen->date, Month{data.firstMonth}), seen->price.approximate()});
      line.keys.push_back("input/price_history/" + std::to_string(seen->id.value) + "/price");
    }
    if (!line.points.empty()) data.lines.push_back(std::move(line));
  }
}

ChartBand bandAround(const std::vector<double>& curve, const compile::MarketFactor& market,
                     int offset, double z, const QString& name, int alpha) {
  ChartBand band{name, QStringLiteral("accent"), alpha, false, {}, {}, {}, {}, {}};
  for (std::size_t t = 0; t < curve.size(); ++t) {
    band.x.push_back(offset + double(t));
    band.low.push_back(curve[t] * market.quantile(int(t), z));
    band.high.push_back(curve[t] * market.quantile(int(t), -z));
  }
  return band;
}

ChartLine overMonths(const QString& name, const std::vector<double>& values, int offset) {
  ChartLine line;
  line.name = name;
  for (std::size_t t = 0; t < values.size(); ++t)
    line.points.push_back({offset + double(t), values[t]});
  return line;
}

/// "price/SKU/2026-03/p5" of each month of the horizon.
std::vector<std::string> keysByMonth(const plan::Plan& plan, const char* what, Id<plan::Sku> sku,
                                     const char* statistic) {
  std::vector<std::string> keys;
  for (int t = 0; t < plan.setting().horizonMonths; ++t)
    keys.push_back(std::string(what) + "/" + std::to_string(sku.value) + "/" +
                   (plan.setting().start + t).text() + statistic);
  return keys;
}

}  // namespace

LinesData costCurve(const plan::Plan& plan, Id<plan::Sku> id) {
  LinesData data;
  const auto* sku = plan::find(plan.skus, id);
  if (sku == nullptr) return data;
  const auto& setting = plan.setting();
  Month first = setting.start;
  for (const auto& seen : plan.priceHistory)
    if (seen.sku == id) first = std::min(first, seen.date.month());
  const int offset = setting.start - first;
  const auto market = compile::MarketFactor::of(setting);
  data.head = {QObject::tr("Price of %1").arg(toQt(sku->name)), QObject::tr("$ per unit-hour"), 1,
               marketFoot(market), setting.fiscalYearStartMonth};
  data.firstMonth = first.index;
  data.months = offset + setting.horizonMonths;
  const auto curve = curveOf(plan, *sku);
  if (market.volatility > 0) {
    data.bands.push_back(bandAround(curve, market, offset, kZ5, QStringLiteral("P5–P95"), 45));
    data.bands.push_back(bandAround(curve, market, offset, kZ25, QStringLiteral("P25–P75"), 70));
    data.bands[0].lowKeys = keysByMonth(plan, "price", id, "/p5");
    data.bands[0].highKeys = keysByMonth(plan, "price", id, "/p95");
    data.bands[1].lowKeys = keysByMonth(plan, "price", id, "/p25");
    data.bands[1].highKeys = keysByMonth(plan, "price", id, "/p75");
    data.head.foot = QObject::tr("Bands P5–P95 and P25–P75, %1").arg(data.head.foot);
  }
  auto line = overMonths(QObject::tr("Curve"), curve, offset);
  line.keys = keysByMonth(plan, "price", id, "");
  line.token = QStringLiteral("accent");
  data.lines.push_back(std::move(line));
  addHistory(data, plan, id);
  return data;
}

FanData marketFan(const plan::Plan& plan) {
  FanData fan;
  const auto& setting = plan.setting();
  const auto market = compile::MarketFactor::of(setting);
  if (market.volatility == 0) return fan;
  fan.head = {QObject::tr("Market prices against their curves"), QObject::tr("times the curve"), 1,
              marketFoot(market), setting.fiscalYearStartMonth};
  fan.firstMonth = setting.start.index;
  for (int t = 0; t < setting.horizonMonths; ++t) {
    fan.p5.push_back(market.quantile(t, kZ5));
    fan.p10.push_back(market.quantile(t, kZ10));
    fan.p25.push_back(market.quantile(t, kZ25));
    fan.p50.push_back(market.quantile(t, 0));
    fan.p75.push_back(market.quantile(t, -kZ25));
    fan.p90.push_back(market.quantile(t, -kZ10));
    fan.p95.push_back(market.quantile(t, -kZ5));
    fan.mean.push_back(1);
    fan.keys.push_back("market/" + (setting.start + t).text() + "/");
  }
  return fan;
}

LinesData pricesPerH100e(const plan::Plan& plan, Id<plan::Sku> besides) {
  LinesData data;
  const auto& setting = plan.setting();
  std::set<std::int64_t> used{besides.value};
  for (const auto& rate : plan.rates) used.insert(rate.sku.value);
  for (const auto& tranche : plan.tranches) used.insert(tranche.sku.value);
  data.head = {QObject::tr("Price of an H100-equivalent hour, by generation"),
               QObject::tr("$ per H100e-hour"), 1,
               QObject::tr("curve over inference rating; the SKUs that the plan uses"),
               setting.fiscalYearStartMonth};
  data.firstMonth = setting.start.index;
  data.months = setting.horizonMonths;
  constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
  for (const auto& sku : plan.skus) {
    const double rating = sku.h100eInference.approximate();
    if (!used.contains(sku.id.value) || rating <= 0) continue;
    auto prices = curveOf(plan, sku);
    for (double& price : prices) price /= rating;
    auto line = overMonths(toQt(sku.name), prices, 0);
    line.keys = keysByMonth(plan, "h100e", sku.id, "");
    const auto place = data.lines.size();
    line.color = Theme::providerColor({}, {}, int(place));
    if (place < kMarks.size()) line.mark = kMarks[place];  // the others are told by their dashes
    line.style = kStyles[place / kMarks.size() % kStyles.size()];
    line.width = sku.id == besides ? 3 : 1.6;
    data.lines.push_back(std::move(line));
  }
  return data;
}

LinesData breakEven(const OwnOrRent& choice) {
  LinesData data;
  const double share = choice.own / choice.rent;
  data.monthly = false;
  data.xHigh = 100;
  data.xHead = {QObject::tr("Utilisation"), QObject::tr("% utilisation"), 1, {}, 1};
  data.head = {choice.title, QObject::tr("$ per used hour"), 1,
               share > 1 ? QObject::tr("renting is cheaper at any utilisation")
                         : QObject::tr("break-even at %1 utilisation").arg(percentText(share, 2)),
               1};
  const double most = 3 * std::max(choice.own, choice.rent);
  ChartLine own;
  own.name = QObject::tr("Owned");
  own.color = Theme::providerColor(QStringLiteral("own"));
  for (int percent = 1; percent <= 100; ++percent)
    if (choice.own * 100 / percent <= most)
      own.points.push_back({double(percent), choice.own * 100 / percent});
  ChartLine rent;
  rent.name = QObject::tr("Rented");
  rent.token = QStringLiteral("accent");
  rent.style = Qt::DashLine;
  for (const int percent : {0, 25, 50, 75, 100}) {
    rent.points.push_back({double(percent), choice.rent});
    if (!choice.key.empty()) rent.keys.push_back(choice.key + "rent");
  }
  data.lines = {own, rent};
  const auto point = [&](const QString& name, double x, double y, ProviderMark mark,
                         const char* key) {
    ChartLine line;
    line.name = name;
    line.token = QStringLiteral("capacity");
    line.mark = mark;
    line.joined = false;
    line.points = {{x, y}};
    if (!choice.key.empty()) line.keys = {choice.key + key};
    data.lines.push_back(std::move(line));
  };
  if (share > 0 && share <= 1)
    point(QObject::tr("Break-even at %1").arg(percentText(share, 2)), share * 100, choice.rent,
          ProviderMark::Diamond, "utilisation");
  if (choice.used && *choice.used > 0 && choice.own / *choice.used <= most)
    point(QObject::tr("In the book, at %1").arg(percentText(*choice.used, 1)), *choice.used * 100,
          choice.own / *choice.used, ProviderMark::Square, "used");
  return data;
}

LinesData sitePowerChart(const plan::Plan& plan, const plan::Site& site,
                         const std::vector<double>& megawatts) {
  LinesData data;
  const auto& setting = plan.setting();
  data.head = {QObject::tr("Facility power of %1").arg(toQt(site.name)), QStringLiteral("MW"), 1,
               QObject::tr("the book, at mean delays"), setting.fiscalYearStartMonth};
  data.firstMonth = setting.start.index;
  data.months = int(megawatts.size());
  auto power = overMonths(QObject::tr("Power"), megawatts, 0);
  power.token = QStringLiteral("accent");
  data.lines.push_back(std::move(power));
  if (!site.mwLimit) return data;
  const double limit = site.mwLimit->approximate();
  auto bound = overMonths(QObject::tr("Limit"), std::vector<double>(megawatts.size(), limit), 0);
  bound.token = QStringLiteral("capacity");
  bound.style = Qt::DashLine;
  data.lines.push_back(std::move(bound));
  const auto over = std::ranges::max_element(megawatts);
  if (over == megawatts.end() || *over <= limit * (1 + 1e-9)) return data;
  ChartBand above{
      QObject::tr("Above the limit"), QStringLiteral("bad"), 255, true, {}, {}, {}, {}, {}};
  for (std::size_t t = 0; t < megawatts.size(); ++t) {
    above.x.push_back(double(t));
    above.low.push_back(std::min(limit, megawatts[t]));
    above.high.push_back(megawatts[t]);
  }
  data.bands.push_back(std::move(above));
  data.head.foot =
      QObject::tr("▲ hatched: above its limit by up to %1 MW, from %2 on")
          .arg(fixedText(*over - limit, 1),
               monthText(setting.start +
                         int(std::ranges::find_if(
                                 megawatts, [&](double mw) { return mw > limit * (1 + 1e-9); }) -
                             megawatts.begin())));
  return data;
}

}  // namespace offtake::ui
