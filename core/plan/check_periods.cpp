// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/check.h"
#include "core/units/exact.h"

#include <algorithm>

/// Commitment periods and the amounts that stand in them.
namespace offtake::plan::detail {
namespace {

/// Text of a commitment sum in billions where both are whole tenths of them: "295 of 300 B".
std::string ofTotal(Money part, Money total) {
  constexpr std::int64_t kTenth = 10'000'000'000;  // a tenth of a billion dollars, in cents
  if (part.cents % kTenth != 0 || total.cents % kTenth != 0)
    return dollars(part) + " of " + dollars(total);
  return Decimal::of(part.cents / kTenth, 1).text() + " of " +
         Decimal::of(total.cents / kTenth, 1).text() + " B";
}

void order(const Contract& c, const Period& p, Findings& f) {
  if (p.end <= p.start)
    f.error("period-order", p, "end",
            p.end < p.start ? "ends " + p.end.text() + ", before it starts " + p.start.text()
                            : "ends " + p.end.text() + ", the month in which it starts",
            "give an end (the first month after the period) after " + p.start.text());
  else if (p.start < c.start || p.end > c.end)
    f.error("period-outside-contract", p, p.start < c.start ? "start" : "end",
            "runs from " + p.start.text() + " to " + p.end.text() +
                ", outside the contract's term from " + c.start.text() + " to " + c.end.text(),
            "move the period, or the term");
}

void sequence(const Contract& c, const std::vector<const Period*>& periods, Findings& f) {
  Month covered = c.start;
  for (const Period* p : periods) {
    if (p->end <= p->start) return;  // said already; what follows from it would only confuse
    if (p->start < covered && p != periods.front())
      f.error(
          "period-overlap", *p, "start",
          "starts " + p->start.text() + ", while the period before it runs to " + covered.text(),
          "start it in " + covered.text() + " or later");
    else if (p->start > covered)
      f.warn("period-gap", *p, "start",
             "starts " + p->start.text() + ": no period covers " + covered.text() +
                 (p->start - covered > 1 ? " to " + (p->start - 1).text() : std::string()) +
                 ", and spend of those months meets no commitment",
             "close the gap, or leave it if the contract says so");
    covered = std::max(covered, p->end);
  }
  if (!periods.empty() && covered < c.end)
    f.warn("period-gap-end", c, "end",
           "has no period from " + covered.text() + " to its end " + c.end.text() +
               ", and spend of those months meets no commitment",
           "add a period, or end the contract in " + covered.text());
}

bool hasCommitment(const Contract& c) {
  return c.commitment != Money{} || (c.aggregate && *c.aggregate != Money{});
}

void missing(const Contract& c, const std::vector<const Period*>& periods, Findings& f) {
  if (periods.empty() && hasCommitment(c))
    f.error("period-missing", c, "commitment",
            "has a commitment of " +
                dollars(std::max(c.commitment, c.aggregate.value_or(Money{}))) +
                ", but no period in which it falls due",
            "add its commitment periods");
}

/// A split by weights or amounts, against the total that the contract states.
void split(const Contract& c, const std::vector<const Period*>& periods, Findings& f) {
  if (periods.empty()) return;
  Money sum;
  bool weighted = false;
  bool anyWeight = false;
  for (const Period* p : periods) {
    addTo(sum, p->commitment);
    weighted = weighted || p->weight != Decimal();
    anyWeight = anyWeight || p->weight != Decimal(1);
  }
  if (c.split == Split::Entered && c.commitment != Money{} && sum != c.commitment) {
    const bool draft = c.status == ContractStatus::Proposed || c.status == ContractStatus::Pending;
    f.add(draft ? Severity::Warning : Severity::Error, "commitment-sum", TableId::Contract,
          c.id.value, "commitment",
          "the periods' commitments add up to " + ofTotal(sum, c.commitment),
          "correct the periods, or the total; a total of 0 takes the periods as they are");
  }
  if (c.split != Split::Entered && sum != Money{})
    f.warn("period-commitment-unused", c, "split",
           "splits its commitment '" + std::string(name(c.split)) + "', so the " + dollars(sum) +
               " entered in its periods are not used",
           "choose 'entered', or set the periods' commitments to 0");
  if (c.split == Split::Weights && !weighted)
    f.error("weights-zero", c, "split", "splits its commitment by weights, but all weights are 0",
            "give at least one period a weight");
  if (c.split != Split::Weights && anyWeight)
    f.warn(
        "weights-unused", c, "split",
        "has periods with weights, but splits its commitment '" + std::string(name(c.split)) + "'",
        "choose 'weights', or set them to 1");
}

void unitPrices(const Contract& c, const std::vector<const Period*>& periods, Findings& f) {
  if (c.onShortfall == OnShortfall::MakeUp) return;
  for (const Period* p : periods)
    if (p->unitPrice != Decimal(1))
      f.warn("unit-price-unused", *p, "unit_price",
             "has a unit price of " + p->unitPrice.text() +
                 ", but a shortfall is not made up in units",
             "choose 'make_up' on shortfall, or set the price to 1");
}

/// The aggregate binds only above what the floors demand anyway.
void aggregate(const Subject& s, const Contract& c, Findings& f) {
  if (!c.aggregate) {
    if (!c.aggregatePaymentsCount)
      f.warn("aggregate-unused", c, "aggregate_payments_count",
             "says how true-ups count to an aggregate commitment, but has none",
             "give the aggregate, or leave it");
    return;
  }
  double floors = 0;
  for (const double commitment : splitCommitments(s, c)) floors += commitment;
  if (c.aggregate->approximate() < floors * c.takeOrPay.approximate())
    f.warn("aggregate-below-floors", c, "aggregate",
           "has an aggregate commitment of " + dollars(*c.aggregate) +
               ", less than what its periods require",
           "enter the total over the term, the floors included");
}

}  // namespace

void checkPeriods(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    const auto periods = s.inOrder(c.id);
    missing(c, periods, f);
    for (const Period* p : s.periods.of(c.id)) order(c, *p, f);
    sequence(c, periods, f);
    split(c, periods, f);
    unitPrices(c, periods, f);
    aggregate(s, c, f);
  }
}

}  // namespace offtake::plan::detail
