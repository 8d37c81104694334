// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field_builder.h"
#include "core/plan/fields.h"

namespace offtake::plan::detail {
namespace {

constexpr Field kSettings[] = {
    field<&Settings::name>("name", "Name").help("What the plan is called on screens and reports."),
    field<&Settings::start>("start", "First month")
        .help("Month 0 of the plan; figures before it come from opening balances."),
    field<&Settings::horizonMonths>("horizon_months", "Horizon")
        .range("1", "360")
        .unit("months")
        .help("How many months are computed."),
    field<&Settings::fiscalYearStartMonth>("fiscal_year_start_month", "Fiscal year starts in")
        .range("1", "12")
        .unit("calendar month")
        .help("1 is January; a fiscal year is named for the calendar year in which it ends."),
    field<&Settings::currency>("currency", "Reporting currency")
        .required()
        .help("ISO 4217 code of the currency in which totals are shown."),
    field<&Settings::discountRate>("discount_rate", "Discount rate")
        .range("-0.99", "10")
        .unit("a year, effective")
        .help("Rate of every present value (XNPV, days over 365 from the plan's first day).",
              "0.10 values a payment due in 365 days at 1/1.10 of its amount."),
    field<&Settings::supplyCorrelation>("supply_correlation", "Supply correlation")
        .range("0", "1")
        .help(
            "How far delivery delays move together; a chip shortage hits every delivery at once."),
    field<&Settings::marketVolatility>("market_volatility", "Market price volatility")
        .range("0", "5")
        .unit("annual log sd")
        .help("Volatility of the market factor on market-indexed rates; 0 for none."),
    field<&Settings::marketReversion>("market_reversion", "Market price mean reversion")
        .range("0", "100")
        .unit("a year")
        .help("Speed with which the market factor returns to 1."),
    field<&Settings::seed>("seed", "Seed")
        .range("0", "9223372036854775807")
        .help("Seed of a run unless another is given; the same seed gives the same paths."),
    field<&Settings::paths>("paths", "Paths")
        .range("1", "100000000")
        .help("Number of simulated paths unless another is given."),
    field<&Settings::spendingGuidance>("spending_guidance", "Spending guidance")
        .unit("$")
        .help("What the customer itself says it will spend; the registered total is shown against "
              "it."),
    field<&Settings::guidanceUntil>("guidance_until", "Guidance until")
        .help("Last month that the spending guidance covers."),
    field<&Settings::closedThrough>("closed_through", "Closed through")
        .help("Last month whose figures are locked: what was spent in it stands, and no edit may "
              "change a ledger entry of it."),
    field<&Settings::closedDigest>("closed_digest", "Digest of closed months")
        .help("SHA-256 over the ledger entries of the closed months, made when they are closed."),
    field<&Settings::closingRecord>("closing_record", "Closing record")
        .help("Who closed or reopened which month, when and why: a line each."),
    field<&Settings::notes>("notes", "Notes"),
};

constexpr Field kSource[] = {
    field<&Source::title>("title", "Title").required().help("Name of the document or page."),
    field<&Source::publisher>("publisher", "Publisher"),
    field<&Source::published>("published", "Published").help("Date of the document."),
    field<&Source::link>("link", "Link").help("Address of the document."),
    field<&Source::confidence>("confidence", "Confidence")
        .help("Confirmed by a party, reported by the press, derived by arithmetic, or assumed."),
    field<&Source::notes>("notes", "Notes"),
};

constexpr Field kCitation[] = {
    field<&Citation::source>("source", "Source").refers(TableId::Source, true),
    field<&Citation::table>("table_name", "Table")
        .required()
        .help("Table of the number that the source supports."),
    field<&Citation::row>("row", "Row").range("1", "9223372036854775807").help("Id of the row."),
    field<&Citation::field>("field", "Field").required().help("Column of the number."),
    field<&Citation::value>("value", "Value")
        .help("What this source says, as the field writes it."),
    field<&Citation::confidence>("confidence", "Confidence"),
    field<&Citation::inUse>("in_use", "In use")
        .help("Two sources that disagree are both kept; one is in use."),
    field<&Citation::notes>("notes", "Notes"),
};

constexpr Field kCurrency[] = {
    field<&Currency::code>("code", "Code").required().help("ISO 4217 code."),
};

constexpr Field kCurrencyRate[] = {
    field<&CurrencyRate::currency>("currency", "Currency").refers(TableId::Currency, true),
    field<&CurrencyRate::month>("month", "From month")
        .help("The rate holds from this month until the next one given."),
    field<&CurrencyRate::rate>("rate", "Rate")
        .above("0", "1000000")
        .unit("reporting currency per unit")
        .help("Applied to each entry in the month it is made.",
              "1.08 turns 100.00 EUR into 108.00 USD."),
};

constexpr Field kCpiRate[] = {
    field<&CpiRate::year>("year", "Calendar year").range("1900", "2999"),
    field<&CpiRate::rate>("rate", "Change")
        .range("-0.99", "10")
        .unit("over the year before")
        .help("Applied on the anniversaries that fall in this year.",
              "0.047 bounded by a cap of 0.04 raises a rate by 4 %."),
};

constexpr Field kProvider[] = {
    field<&Provider::name>("name", "Name").required(),
    field<&Provider::kind>("kind", "Kind")
        .help("A cloud sells capacity; 'own' marks hardware of one's own, costed from capex, power "
              "and staff."),
    field<&Provider::color>("color", "Colour")
        .help("#RRGGBB; empty for the usual colour of the provider."),
    field<&Provider::outageProbability>("outage_probability", "Outage probability")
        .range("0", "1")
        .unit("a month")
        .help("Chance of a major outage in a month; none in the book."),
    field<&Provider::outageHours>("outage_hours", "Outage length")
        .range("0", "744")
        .unit("hours, mean")
        .help("Mean length of an outage, exponential."),
    field<&Provider::driverKey>("driver_key", "Driver key")
        .help("Stable name of this row's random draws; set once."),
    field<&Provider::notes>("notes", "Notes"),
};

constexpr Field kSku[] = {
    field<&Sku::name>("name", "Name").required(),
    field<&Sku::vendor>("vendor", "Vendor"),
    field<&Sku::h100eTraining>("h100e_training", "H100e, training")
        .above("0", "1000")
        .unit("H100e per unit")
        .help("Training throughput in H100-equivalents."),
    field<&Sku::h100eInference>("h100e_inference", "H100e, inference")
        .above("0", "1000")
        .unit("H100e per unit")
        .help("Inference throughput in H100-equivalents; also the plan-wide rating of supply."),
    field<&Sku::powerKw>("power_kw", "Power")
        .range("0", "1000")
        .unit("kW per unit, facility")
        .help("Facility power of one unit, cooling included."),
    field<&Sku::curve>("curve", "Cost curve")
        .help("points: geometric between knots; decline: a yearly fall; learning: Wright's law."),
    field<&Sku::price>("price", "Price at plan start")
        .range("0", "100000")
        .unit("$/unit-hour")
        .help("Start of a decline or learning curve."),
    field<&Sku::decline>("decline", "Yearly decline")
        .range("-5", "0.99")
        .unit("a year")
        .help("decline: price x (1 - d)^(t/12).",
              "3.00 falling 0.20 a year is 2.40 after one year and 1.92 after two."),
    field<&Sku::learningRate>("learning_rate", "Learning rate")
        .range("0", "0.99")
        .unit("per doubling")
        .help("learning: price falls by this share with each doubling of cumulative volume."),
    field<&Sku::monthsPerDoubling>("months_per_doubling", "Months per doubling")
        .above("0", "1200")
        .unit("months")
        .help("How long cumulative volume takes to double."),
    field<&Sku::notes>("notes", "Notes"),
};

constexpr Field kCurvePoint[] = {
    field<&CurvePoint::sku>("sku", "SKU").refers(TableId::Sku, true),
    field<&CurvePoint::month>("month", "Month"),
    field<&CurvePoint::price>("price", "Price")
        .above("0", "100000")
        .unit("$/unit-hour")
        .help("Geometric between points, flat outside."),
};

constexpr Field kPriceHistory[] = {
    field<&PriceHistory::sku>("sku", "SKU").refers(TableId::Sku, true),
    field<&PriceHistory::date>("date", "Date"),
    field<&PriceHistory::price>("price", "Price").above("0", "100000").unit("$/unit-hour"),
    field<&PriceHistory::tier>("tier", "Kind of price"),
    field<&PriceHistory::seller>("seller", "Seller"),
    field<&PriceHistory::source>("source", "Source").refers(TableId::Source),
    field<&PriceHistory::notes>("notes", "Notes"),
};

constexpr Field kSite[] = {
    field<&Site::name>("name", "Name").required(),
    field<&Site::location>("location", "Location"),
    field<&Site::mwLimit>("mw_limit", "Power limit")
        .unit("MW")
        .help("A plan above it is a problem that is shown, never a silent cut."),
    field<&Site::notes>("notes", "Notes"),
};

constexpr Field kCashFlow[] = {
    field<&CashFlow::name>("name", "Name").required(),
    field<&CashFlow::kind>("kind", "Kind"),
    field<&CashFlow::frequency>("frequency", "Frequency"),
    field<&CashFlow::start>("start", "Date").help("Date of the payment, or of the first one."),
    field<&CashFlow::end>("end", "Last month").help("Last month of a repeated payment."),
    field<&CashFlow::amount>("amount", "Amount")
        .range("-10000000000000.00", "10000000000000.00")
        .unit("$")
        .help("Positive is a cost, negative an income."),
    field<&CashFlow::notes>("notes", "Notes"),
};

}  // namespace

std::span<const Field> catalogueFields(TableId table) {
  switch (table) {
    case TableId::Settings: return kSettings;
    case TableId::Source: return kSource;
    case TableId::Citation: return kCitation;
    case TableId::Currency: return kCurrency;
    case TableId::CurrencyRate: return kCurrencyRate;
    case TableId::CpiRate: return kCpiRate;
    case TableId::Provider: return kProvider;
    case TableId::Sku: return kSku;
    case TableId::CurvePoint: return kCurvePoint;
    case TableId::PriceHistory: return kPriceHistory;
    case TableId::Site: return kSite;
    case TableId::CashFlow: return kCashFlow;
    default: break;
  }
  expects(false, "a table of the catalogue");
  return {};
}

}  // namespace offtake::plan::detail
