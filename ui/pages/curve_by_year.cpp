// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curve_by_year.h"

#include "core/compile/curves.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/pages/table_editor.h"

#include <algorithm>

namespace offtake::ui {
namespace {

constexpr int kDecimals = 4;

compile::Knots knotsOf(const plan::Plan& plan, Id<plan::Sku> sku) {
  compile::Knots knots;
  for (const auto& point : plan.curvePoints)
    if (point.sku == sku) knots.emplace_back(point.month, toExact(point.price));
  std::ranges::sort(knots, {}, [](const auto& knot) { return knot.first; });
  const auto twice = std::ranges::unique(knots, {}, [](const auto& knot) { return knot.first; });
  knots.erase(twice.begin(), twice.end());
  return knots;
}

QString priceText(const Exact& price) { return fixedText(price.convert_to<double>(), kDecimals); }

}  // namespace

FigureTable curveFigures(const plan::Plan& plan, std::int64_t id) {
  FigureTable table;
  table.columns = {{QObject::tr("Month")},
                   {QObject::tr("Price, $/unit-hour"), true},
                   {QObject::tr("Price, $/H100e-hour, training"), true}};
  const auto* sku = plan::find(plan.skus, Id<plan::Sku>{id});
  if (sku == nullptr) {
    table.note = QObject::tr("Select a SKU to see its price year by year.");
    return table;
  }
  const auto knots = knotsOf(plan, sku->id);
  const bool isPriced = sku->curve == plan::CurveKind::Points && !knots.empty()
                            ? std::ranges::all_of(knots, [](const auto& k) { return k.second > 0; })
                            : sku->price > Decimal();
  if (!isPriced) {
    table.note = QObject::tr("No price yet: set the price at the plan's start, or add points.");
    return table;
  }
  const Month start = plan.setting().start;
  const auto prices =
      compile::priceCurve(*sku, knots, start, start, plan.setting().horizonMonths + 1);
  for (std::size_t at = 0; at < prices.size(); at += 12)
    table.rows << QList<Cell>{
        word(monthText(start + int(at))), word(priceText(prices[at])),
        word(sku->h100eTraining > Decimal() ? priceText(prices[at] / toExact(sku->h100eTraining))
                                            : noneText())};
  return table;
}

CurveByYear::CurveByYear(PlanDocument& document, TableSection& skus, QWidget* parent)
    : FigureView(QObject::tr("Price year by year"), parent), m_document(document), m_skus(skus) {
  connect(&document, &PlanDocument::changed, this, [this](const Touched& touched) {
    for (const auto id : {plan::TableId::Sku, plan::TableId::CurvePoint, plan::TableId::Settings})
      if (touched.tables.contains(id)) return refresh();
  });
  connect(&skus.editor(), &TableEditor::currentRowChanged, this, &CurveByYear::refresh);
  refresh();
}

void CurveByYear::refresh() {
  setTable(curveFigures(*m_document.plan(), m_skus.editor().currentRow().value_or(0)));
}

}  // namespace offtake::ui
