// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cost_curves_page.h"

#include "core/ledger/views/own_or_rent.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/price_sources.h"
#include "ui/models/number_convention.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_section.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {
namespace {

using plan::TableId;

/// A price typed by hand; none where it is no figure, or below 0.
std::optional<Decimal> priceIn(const QLineEdit& line) {
  const auto plain = normalised(line.text().trimmed(), shownConvention());
  if (!plain) return std::nullopt;
  const auto price = Decimal::parse(toStd(*plain));
  if (!price || *price < Decimal(0)) return std::nullopt;
  return *price;
}

/// As priceIn() takes it.
QString typedText(const Decimal& price) {
  QString text = toQt(price.text());
  if (shownConvention() == NumberConvention::Comma)
    text.replace(QLatin1Char('.'), QLatin1Char(','));
  return text;
}

void markBad(QLineEdit& line, bool bad) {
  line.setProperty("bad", bad);
  line.style()->unpolish(&line);
  line.style()->polish(&line);
  line.setToolTip(bad ? QObject::tr("Type a price of 0 or more in $ an hour, such as 1.85.")
                      : QString());
}

}  // namespace

CostCurvesPage::CostCurvesPage(Session& session, QWidget* parent)
    : TablePage(session, tr("Cost curves"),
                {TableId::Sku, TableId::CurvePoint, TableId::PriceHistory}, parent),
      m_session(session) {
  m_charts = new QTabWidget;
  m_charts->setAccessibleName(tr("Charts of market prices"));
  m_curve = new ChartPanel(tr("Price curve"), tr("No SKU yet: add one in the table below."));
  m_generations = new ChartPanel(tr("Price of an H100-equivalent hour"),
                                 tr("No SKU is rented or delivered yet."));
  m_market = new ChartPanel(
      tr("Market factor"),
      tr("Market prices follow their curves: set a market volatility on the page Plan."));
  for (auto* chart : {m_curve, m_generations, m_market}) chart->setMinimumHeight(150);
  m_charts->addTab(m_curve, tr("Curve and history"));
  m_charts->addTab(m_generations, tr("$ per H100e-hour"));
  m_charts->addTab(makeOwnOrRent(), tr("Own or rent"));
  m_charts->addTab(m_market, tr("Market"));
  setUpper(m_charts);
  const auto later = [this] {
    m_stale = true;
    if (isVisible()) refresh();
  };
  connect(&session, &Session::bookChanged, this, later);
  connect(m_charts, &QTabWidget::currentChanged, this, later);
  connect(&section(TableId::Sku)->editor(), &TableEditor::currentRowChanged, this, later);
}

QWidget* CostCurvesPage::makeOwnOrRent() {
  m_pairs = new QComboBox;
  m_pairs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_pairs->setMinimumContentsLength(24);
  m_pairs->setAccessibleName(tr("What is owned and what is rented"));
  m_own = new QLineEdit;
  m_rent = new QLineEdit;
  auto* row = new QHBoxLayout;
  row->addWidget(m_pairs);
  for (const auto& [line, name] : {std::pair{m_own, tr("&Own, $ an hour there")},
                                   std::pair{m_rent, tr("&Rent, $ a used hour")}}) {
    auto* label = new QLabel(name);
    label->setBuddy(line);
    line->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    line->setMaximumWidth(90);
    row->addSpacing(8);
    row->addWidget(label);
    row->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, &CostCurvesPage::drawBreakEven);
  }
  m_own->setObjectName(QStringLiteral("own_price"));
  m_rent->setObjectName(QStringLiteral("rent_price"));
  row->addStretch();
  m_breakEven = new ChartPanel(tr("Own or rent"), {});
  m_breakEven->setMinimumHeight(150);
  connect(m_pairs, &QComboBox::currentIndexChanged, this, [this] {
    const auto prices = m_pairs->currentData().toStringList();
    if (prices.size() < 2) return;
    m_own->setText(prices[0]);
    m_rent->setText(prices[1]);
    m_filled = prices;
    drawBreakEven();
  });
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->addLayout(row);
  column->addWidget(m_breakEven, 1);
  return box;
}

void CostCurvesPage::showEvent(QShowEvent* event) {
  if (m_stale && m_session.book()) refresh();
  TablePage::showEvent(event);
}

Id<plan::Sku> CostCurvesPage::sku() const {
  return {section(TableId::Sku)->editor().currentRow().value_or(0)};
}

void CostCurvesPage::refresh() {
  m_stale = false;
  const auto snapshot = m_session.document.plan();
  // A plan with errors may hold prices that no curve goes through.
  if (const auto& outcome = m_session.book(); outcome && !outcome->book) {
    for (auto* chart : {m_curve, m_generations, m_market})
      chart->clear(tr("No book: %1").arg(toQt(outcome->error.message())));
    return;
  }
  // Only what is seen is drawn: a curve is some hundred decimal powers.
  auto* seen = m_charts->currentWidget();
  if (seen == m_curve) {
    const auto curve = costCurve(*snapshot, sku());
    if (curve.empty()) m_curve->clear(tr("No SKU yet: add one in the table below."));
    else m_curve->replace(curve);
  } else if (seen == m_generations) {
    const auto generations = pricesPerH100e(*snapshot, sku());
    if (generations.empty()) m_generations->clear(tr("No SKU is rented or delivered yet."));
    else m_generations->replace(generations);
  } else if (seen == m_market) {
    const auto market = marketFan(*snapshot);
    if (market.empty())
      m_market->clear(
          tr("Market prices follow their curves: set a market volatility on the page Plan."));
    else m_market->replace(market);
  } else {
    fillChoices();
  }
}

void CostCurvesPage::fillChoices() {
  const auto& outcome = *m_session.book();
  const QSignalBlocker quiet(m_pairs);
  const int before = m_pairs->currentIndex();
  m_pairs->clear();
  const auto name = [&](Id<plan::Contract> id) {
    return toQt(plan::find(outcome.plan->contracts, id)->name);
  };
  for (const auto& row : ledger::ownOrRent(*outcome.plan, *outcome.book))
    m_pairs->addItem(
        tr("%1: %2 or %3")
            .arg(toQt(plan::find(outcome.plan->skus, row.sku)->name), name(row.own),
                 name(row.rent)),
        QStringList{typedText(row.ownPerHour), typedText(row.rentPerHour), toQt(row.used.text()),
                    toQt("own_or_rent/" + std::to_string(row.own.value) + "/" +
                         std::to_string(row.rent.value) + "/")});
  m_pairs->addItem(tr("Prices typed by hand"));
  m_pairs->setCurrentIndex(std::clamp(before, 0, m_pairs->count() - 1));
  // What was typed by hand stays.
  const bool untouched = m_filled.isEmpty() || (m_own->text() == m_filled.value(0) &&
                                                m_rent->text() == m_filled.value(1));
  if (const auto prices = m_pairs->currentData().toStringList(); prices.size() >= 2 && untouched) {
    const QSignalBlocker own(m_own), rent(m_rent);
    m_own->setText(prices[0]);
    m_rent->setText(prices[1]);
    m_filled = prices;
  }
  drawBreakEven();
}

void CostCurvesPage::drawBreakEven() {
  const auto own = priceIn(*m_own), rent = priceIn(*m_rent);
  markBad(*m_own, !own && !m_own->text().isEmpty());
  markBad(*m_rent, (!rent && !m_rent->text().isEmpty()) || (rent && *rent == Decimal(0)));
  if (!own || !rent || *rent == Decimal(0))
    return m_breakEven->clear(
        tr("Give what an hour owned and an hour rented cost, such as 1.85 and 2.60."));
  OwnOrRent choice{m_pairs->currentText(), own->approximate(), rent->approximate(), {}, {}};
  if (const auto prices = m_pairs->currentData().toStringList(); prices.size() == 4) {
    const bool asBooked = m_own->text() == prices[0] && m_rent->text() == prices[1];
    if (asBooked) {
      choice.used = prices[2].toDouble();
      choice.key = toStd(prices[3]);
    } else choice.title = tr("Own or rent, prices typed by hand");
  } else {
    choice.title = tr("Own or rent, prices typed by hand");
  }
  m_breakEven->replace(breakEven(choice));
}

}  // namespace offtake::ui
