// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/curves.h"
#include "core/compile/market_factor.h"
#include "core/ledger/explain/explain_parts.h"

#include <algorithm>

/// Market prices: the curve of a SKU, the market factor on it, the price of an H100-equivalent hour.
/// They are closed forms of the plan; the ledger is not asked.
namespace offtake::ledger::explaining {
namespace {

constexpr int kPlaces = 9;
constexpr const char* kE = "2.718281828459045235360287471352662498";

/// Standard normal quantiles.
struct Quantile {
  std::string_view name;
  const char* text;
  double z;
};
constexpr Quantile kQuantiles[]{{"p5", "-1.6448536269514722", -1.6448536269514722},
                                {"p10", "-1.2815515655446004", -1.2815515655446004},
                                {"p25", "-0.6744897501960817", -0.6744897501960817},
                                {"p50", "0", 0},
                                {"p75", "0.6744897501960817", 0.6744897501960817},
                                {"p90", "1.2815515655446004", 1.2815515655446004},
                                {"p95", "1.6448536269514722", 1.6448536269514722}};

const Quantile* quantileNamed(std::string_view name) {
  const auto at = std::ranges::find(kQuantiles, name, &Quantile::name);
  return at == std::end(kQuantiles) ? nullptr : at;
}

std::string rounded(const std::string& arithmetic) {
  return "round(" + arithmetic + ", " + std::to_string(kPlaces) + ")";
}

std::string months(int count) { return std::to_string(count); }

ExplainedInput ofSku(const Context& context, const plan::Sku& sku, const char* label,
                     const Decimal& value, const char* unit, const char* field) {
  return cited(context.plan, label, value.text(), unit, "sku", sku.id.value, field);
}

ExplainedInput ofPlan(const Context& context, const char* label, const Decimal& value,
                      const char* unit, const char* field) {
  return cited(context.plan, label, value.text(), unit, "plan", context.plan.setting().id.value,
               field);
}

ExplainedInput since(int count) { return {"Months since then", months(count), "months", {}, {}}; }

/// Knots of a curve as they stand in the plan.
std::vector<const plan::CurvePoint*> pointsOf(const Context& context, const plan::Sku& sku) {
  std::vector<const plan::CurvePoint*> points;
  for (const plan::CurvePoint& point : context.plan.curvePoints)
    if (point.sku == sku.id) points.push_back(&point);
  std::ranges::sort(points, {}, [](const plan::CurvePoint* point) { return point->month; });
  return points;
}

std::string knotText(const Context& context, const plan::CurvePoint& point, Explanation& e) {
  e.inputs.push_back(cited(context.plan, "Price at " + point.month.text(), point.price.text(),
                           "$/unit-hour", "curve_point", point.id.value, "price"));
  return point.price.text();
}

std::string pointsText(const Context& context, const std::vector<const plan::CurvePoint*>& points,
                       Month month, Explanation& e) {
  const auto after = std::ranges::find_if(
      points, [&](const plan::CurvePoint* point) { return month < point->month; });
  if (after == points.begin() || after == points.end()) {
    e.rule = "Before the first point and after the last, the curve is flat.";
    return knotText(context, after == points.end() ? *points.back() : **after, e);
  }
  e.rule = "Between two points the price changes by the same factor each month.";
  const plan::CurvePoint& from = **(after - 1);
  const plan::CurvePoint& to = **after;
  const std::string low = knotText(context, from, e), high = knotText(context, to, e);
  e.inputs.push_back(since(month - from.month));
  return low + " * pow(" + high + " / " + low + ", " + months(month - from.month) + " / " +
         months(to.month - from.month) + ")";
}

/// The curve's price as arithmetic, its inputs told.
std::string curveText(const Context& context, const plan::Sku& sku, Month month, Explanation& e) {
  const auto points = pointsOf(context, sku);
  if (sku.curve == plan::CurveKind::Points && !points.empty())
    return pointsText(context, points, month, e);
  e.inputs.push_back(
      ofSku(context, sku, "Price at the plan's start", sku.price, "$/unit-hour", "price"));
  if (sku.curve == plan::CurveKind::Points) {
    e.rule = "A curve without points stays where it is.";
    return sku.price.text();
  }
  const int gone = month - context.plan.setting().start;
  const bool declines = sku.curve == plan::CurveKind::Decline;
  e.rule = declines ? "The price falls by the same share each year."
                    : "Each doubling of what was ever built lowers the price by the learning rate.";
  e.inputs.push_back(declines ? ofSku(context, sku, "Decline", sku.decline, "a year", "decline")
                              : ofSku(context, sku, "Learning rate", sku.learningRate, "a doubling",
                                      "learning_rate"));
  if (!declines)
    e.inputs.push_back(ofSku(context, sku, "Months a doubling", sku.monthsPerDoubling, "months",
                             "months_per_doubling"));
  e.inputs.push_back(since(gone));
  return sku.price.text() + " * pow(1 - " + (declines ? sku.decline : sku.learningRate).text() +
         ", (" + months(gone) + ") / " + (declines ? "12" : sku.monthsPerDoubling.text()) + ")";
}

Exact curveAt(const Context& context, const plan::Sku& sku, Month month) {
  compile::Knots knots;
  for (const plan::CurvePoint* point : pointsOf(context, sku))
    knots.emplace_back(point->month, toExact(point->price));
  return compile::priceCurve(sku, knots, context.plan.setting().start, month, 1).front();
}

/// e^(z root v - v / 2) with the variance that the market has by then.
std::string marketText(const Context& context, int gone, const Quantile& quantile, Explanation& e) {
  const plan::Settings& settings = context.plan.setting();
  const std::string sigma = settings.marketVolatility.text();
  const std::string kappa = settings.marketReversion.text();
  e.inputs.push_back(ofPlan(context, "Market volatility", settings.marketVolatility, "a year",
                            "market_volatility"));
  e.inputs.push_back(
      ofPlan(context, "Market reversion", settings.marketReversion, "a year", "market_reversion"));
  e.inputs.push_back({"Standard normal quantile", quantile.text, "", {}, {}});
  e.inputs.push_back({"Months from the plan's start", months(gone), "months", {}, {}});
  const std::string variance = settings.marketReversion == Decimal(0)
                                   ? "(" + sigma + " * " + sigma + " * " + months(gone) + " / 12)"
                                   : "(" + sigma + " * " + sigma + " * (1 - pow(" + kE + ", (0 - " +
                                         kappa + ") * " + months(gone) + " / 6)) / (2 * " + kappa +
                                         "))";
  return "pow(" + std::string(kE) + ", (" + quantile.text + ") * pow(" + variance + ", 0.5) - " +
         variance + " / 2)";
}

/// A month of the horizon from a key.
std::optional<Month> shownMonth(const Context& context, std::string_view word) {
  const auto month = monthOf(word);
  const plan::Settings& settings = context.plan.setting();
  const bool inside =
      month && *month >= settings.start && *month < settings.start + settings.horizonMonths;
  return inside ? month : std::nullopt;
}

const plan::Sku* skuOf(const Context& context, std::string_view word) {
  const auto id = number(word);
  return id ? plan::find(context.plan.skus, Id<plan::Sku>{*id}) : nullptr;
}

Explanation startOf(const Context& context, std::string label, std::string unit) {
  Explanation e;
  e.key = context.key;
  e.label = std::move(label);
  e.unit = std::move(unit);
  return e;
}

}  // namespace

Found price(const Context& context, const Words& words) {
  const plan::Sku* sku = skuOf(context, words[1]);
  const auto month = shownMonth(context, words[2]);
  const Quantile* quantile = words.size() > 3 ? quantileNamed(words[3]) : nullptr;
  if (sku == nullptr || !month || (words.size() > 3 && quantile == nullptr)) return std::nullopt;
  const std::string at = ", " + sku->name + ", " + month->text();
  Explanation e =
      startOf(context, "Price" + at + (quantile ? ", " + words[3] : std::string()), "$/unit-hour");
  std::string arithmetic = curveText(context, *sku, *month, e);
  Exact value = curveAt(context, *sku, *month);
  if (quantile != nullptr) {
    const int gone = *month - context.plan.setting().start;
    e.rule =
        "The curve times the market factor's quantile: its logarithm is normal, and its mean 1.";
    arithmetic = "(" + arithmetic + ") * " + marketText(context, gone, *quantile, e);
    const auto market = compile::MarketFactor::of(context.plan.setting());
    value *= Exact(market.quantile(gone, quantile->z));
    e.parts.push_back({"price/" + words[1] + "/" + words[2], "Curve" + at,
                       stored(curveAt(context, *sku, *month), kPlaces).text()});
  }
  e.value = stored(value, kPlaces).text();
  settle(e, {rounded(arithmetic)});
  return e;
}

Found h100ePrice(const Context& context, const Words& words) {
  const plan::Sku* sku = skuOf(context, words[1]);
  const auto month = shownMonth(context, words[2]);
  if (sku == nullptr || !month || sku->h100eInference <= Decimal(0)) return std::nullopt;
  const std::string at = ", " + sku->name + ", " + month->text();
  Explanation e = startOf(context, "Price of an H100-equivalent hour" + at, "$/H100e-hour");
  const std::string curve = curveText(context, *sku, *month, e);
  e.rule = "The curve's price over the inference rating.";
  e.inputs.push_back(ofSku(context, *sku, "Inference rating", sku->h100eInference, "H100e per unit",
                           "h100e_inference"));
  e.value = stored(curveAt(context, *sku, *month) / toExact(sku->h100eInference), kPlaces).text();
  e.parts.push_back({"price/" + words[1] + "/" + words[2], "Curve" + at,
                     stored(curveAt(context, *sku, *month), kPlaces).text()});
  settle(e, {rounded("(" + curve + ") / " + sku->h100eInference.text())});
  return e;
}

Found marketFactor(const Context& context, const Words& words) {
  const auto month = shownMonth(context, words[1]);
  const Quantile* quantile = quantileNamed(words[2]);
  if (!month || (quantile == nullptr && words[2] != "mean")) return std::nullopt;
  Explanation e =
      startOf(context, "Market prices against their curves, " + month->text() + ", " + words[2],
              "times the curve");
  if (quantile == nullptr) {
    e.rule = "Curves are what is expected: the factor's mean is 1 in every month.";
    e.value = "1";
    settle(e, {"1"});
    return e;
  }
  e.rule = "The factor's logarithm is normal, and its mean 1.";
  const int gone = *month - context.plan.setting().start;
  const auto market = compile::MarketFactor::of(context.plan.setting());
  const std::string arithmetic = marketText(context, gone, *quantile, e);
  e.value = stored(Exact(market.quantile(gone, quantile->z)), kPlaces).text();
  settle(e, {rounded(arithmetic)});
  return e;
}

}  // namespace offtake::ledger::explaining
