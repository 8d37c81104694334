// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry_writer.h"

#include "core/base/error.h"

#include <algorithm>

namespace offtake::ledger {
namespace {

const Exact& powerOfTen(int scale) {
  static const std::vector<Exact> powers = [] {
    std::vector<Exact> values{Exact(1)};
    while (values.size() < 19) values.push_back(values.back() * 10);
    return values;
  }();
  return powers[static_cast<std::size_t>(scale)];
}

/// The dates on which a contract's invoice of a month is paid.
struct DueDates {
  Date invoice;     ///< of what is invoiced in arrears or in advance, as the contract says
  Date settlement;  ///< of what settling the month adds: always at its end
  Month shown;
};

DueDates dueDates(const plan::Contract& contract, Month month) {
  const bool advance = contract.invoiceTiming == plan::InvoiceTiming::Advance;
  const Date last = Date::lastOf(month);
  const Date first = advance ? Date::firstOf(month) : last;
  return {{first.days + contract.netDays},
          {last.days + contract.netDays},
          month + (contract.netDays + 15) / 30};
}

constexpr auto kNoInputs = [] {};

}  // namespace

Decimal stored(const Exact& value, int scale) {
  if (value == 0) return {};
  // order() + 1 digits stand before the point; one is kept for rounding up.
  const int room = 16 - static_cast<int>(value.backend().order());
  const int places = std::max(0, std::min(scale, room));
  const Exact scaled = places == 0 ? value : Exact(value * powerOfTen(places));
  return Decimal::of(rounded(scaled).convert_to<std::int64_t>(), places);
}

Decimal dollars(const Exact& cents) {
  const Decimal value = stored(cents, 10);
  return Decimal::of(value.mantissa(), value.scale() + 2);
}

Money money(const Exact& cents) { return {cents.convert_to<std::int64_t>()}; }

void fillPeriod(PeriodRow& row, const economics::PeriodOutcome<Exact>& period) {
  row.relief = stored(period.relief, 17);
  const auto cents = [](const Exact& value) { return money(rounded(value)); };
  row.settled = true;
  row.commitment = cents(period.commitment);
  row.carryIn = cents(period.carryIn);
  row.deferredIn = cents(period.deferredIn);
  row.requirement = cents(period.requirement);
  row.eligible = cents(period.eligible);
  row.shortfall = cents(period.shortfall);
  row.deferredOut = cents(period.deferredOut);
  row.trueUp = cents(period.trueUp);
  row.overage = cents(period.overage);
  row.carryOut = cents(period.carryOut);
  row.creditUsed = cents(period.creditUsed);
  row.creditBalance = cents(period.creditBalance);
  row.makeUpDrawn = cents(period.makeUpDrawn);
  row.makeUpLost = cents(period.makeUpLost);
  row.lapsed = cents(period.lapsed);
}

/// What is known while the entries of one contract's month are written.
struct EntryWriter::Draft {
  const ContractLine& line;
  const ContractMonth& month;
  const economics::MonthOutcome<Exact>& out;
  DueDates due;
};

void EntryWriter::input(InputKey key, InputUnit unit, const Exact& value) {
  const bool isAmount = unit == InputUnit::UnitHours || unit == InputUnit::H100eHours;
  const int places = unit == InputUnit::Cents ? 0 : isAmount ? 6 : 12;
  m_inputs.push_back({key, unit, stored(value, places)});
}

template <class Why>
void EntryWriter::entry(const Draft& draft, LedgerKind kind, Rule rule, const Exact& amount,
                        Why why) {
  if (amount == 0) return;
  const bool converts = draft.month.exchange != 1;
  const Exact reported = converts ? rounded(amount * draft.month.exchange) : amount;
  Entry entry;
  entry.contract = draft.line.row->id;
  entry.month = draft.month.month;
  entry.kind = kind;
  entry.rule = rule;
  entry.due = draft.due.invoice;
  entry.cashMonth = draft.due.shown;
  if (kind == LedgerKind::Charge) {
    entry.sku = draft.line.sku;
    entry.quantity = stored(draft.month.unitHours);
  }
  entry.amount = money(reported);
  entry.firstInput = static_cast<std::uint32_t>(m_inputs.size());
  why();
  if (converts) {
    cents(InputKey::ContractAmount, amount);
    input(InputKey::ExchangeRate, InputUnit::Share, draft.month.exchange);
  }
  entry.inputCount = static_cast<std::uint32_t>(m_inputs.size()) - entry.firstInput;
  m_entries.push_back(entry);
}

void EntryWriter::contractMonth(const ContractLine& line, const ContractMonth& month) {
  const Draft draft{line, month, *month.outcome, dueDates(*line.row, month.month)};
  spendEntries(draft);
  reliefEntries(draft);
  periodEntries(draft);
  endEntries(draft);
  lapseEntries(draft);
}

void EntryWriter::spendEntries(const Draft& draft) {
  const auto& out = draft.out;
  const auto& spend = *draft.month.spend;
  const bool entered = draft.line.given || draft.line.row->spendModel == plan::SpendModel::Entered;
  const Rule rule = entered            ? Rule::EnteredCharge
                    : draft.line.owned ? Rule::OwnedCapacity
                                       : Rule::MetredCharge;
  entry(draft, LedgerKind::Charge, rule, out.charge, [&] {
    if (draft.month.unitHours != 0)
      input(InputKey::UnitHours, InputUnit::UnitHours, draft.month.unitHours);
    cents(InputKey::ListSpend, out.list);
    if (out.net != out.list) cents(InputKey::NetCharge, out.net);
    if (spend.fees != 0) cents(InputKey::FixedFees, spend.fees);
    if (spend.otherFees != 0) cents(InputKey::OtherFees, spend.otherFees);
  });
  entry(draft, LedgerKind::Marketplace, Rule::Marketplace, out.marketplace, kNoInputs);
  entry(draft, LedgerKind::Damages, Rule::LateDelivery, out.damages, [&] {
    for (const auto& late : draft.month.damages) {
      m_inputs.push_back({InputKey::UnitHours, InputUnit::UnitHours, stored(late.unitHours, 12)});
      m_inputs.push_back({InputKey::Rate, InputUnit::Rate, dollars(late.rate)});
      input(InputKey::FeeShare, InputUnit::Share, late.share);
    }
  });
}

void EntryWriter::reliefEntries(const Draft& draft) {
  const auto& out = draft.out;
  const auto charge = [&] { cents(InputKey::NetCharge, out.charge); };
  entry(draft, LedgerKind::CreditUsed, Rule::FeeCredit, out.creditUsed, charge);
  entry(draft, LedgerKind::Pool, Rule::PoolInvoice, out.pool,
        [&] { input(InputKey::TakeOrPay, InputUnit::Share, toExact(draft.line.row->takeOrPay)); });
  entry(draft, LedgerKind::PoolDrawn, Rule::PoolDraw, out.poolDrawn, charge);
  if (out.prepayment != 0) prepaymentEntries(draft);
  entry(draft, LedgerKind::PrepaymentDrawn, Rule::PrepaymentDraw, out.prepaymentDrawn,
        [&] { cents(InputKey::Payable, out.payable - out.prepaymentDrawn); });
}

/// A prepayment is cash on its own date, so that each date has an entry.
void EntryWriter::prepaymentEntries(const Draft& draft) {
  for (const plan::Prepayment& row : m_plan.prepayments) {
    if (row.contract != draft.line.row->id || row.date.month() != draft.month.month) continue;
    entry(draft, LedgerKind::Prepayment, Rule::PrepaymentPaid, toExact(row.amount), kNoInputs);
    m_entries.back().due = row.date;
    m_entries.back().cashMonth = draft.month.month;
  }
}

void EntryWriter::prepaymentsBefore(const ContractLine& line, Month zero,
                                    const std::vector<economics::DatedAmount<Exact>>& prepayments) {
  Month last = zero;
  for (const auto& paid : prepayments) {
    const Month month = zero + paid.month;
    if (paid.month >= 0 || month == last) continue;
    last = month;
    const economics::MonthSpend<Exact> spend;
    const economics::MonthOutcome<Exact> outcome;
    const ContractMonth entries{month, 0, 1, &spend, &outcome};
    prepaymentEntries({line, entries, outcome, dueDates(*line.row, month)});
  }
}

void EntryWriter::periodInputs(const Draft& draft) {
  const auto& period = draft.out.period;
  cents(InputKey::Commitment, period.commitment);
  input(InputKey::TakeOrPay, InputUnit::Share, toExact(draft.line.row->takeOrPay));
  if (period.relief != 1) input(InputKey::Relief, InputUnit::Share, period.relief);
  if (period.deferredIn != 0) cents(InputKey::DeferredIn, period.deferredIn);
  if (period.carryIn != 0) cents(InputKey::CarryIn, period.carryIn);
  cents(InputKey::Requirement, period.requirement);
  cents(InputKey::EligibleSpend, period.eligible);
}

void EntryWriter::periodEntries(const Draft& draft) {
  const auto& out = draft.out;
  const std::size_t before = m_entries.size();
  entry(draft, LedgerKind::Overage, Rule::OverageSurcharge, out.overage, [&] {
    if (out.periodEnds) {
      periodInputs(draft);
      cents(InputKey::Overage, out.period.overage);
    }
    input(InputKey::OverageMultiple, InputUnit::Share, toExact(draft.line.row->overageMultiple));
  });
  entry(draft, LedgerKind::TrueUp, Rule::ShortfallPaid, out.trueUp, [&] {
    periodInputs(draft);
    cents(InputKey::Shortfall, out.period.shortfall);
    if (out.period.deferredOut != 0) cents(InputKey::DeferredOut, out.period.deferredOut);
  });
  entry(draft, LedgerKind::AggregateTrueUp, Rule::AggregateGap, out.aggregateTrueUp, [&] {
    cents(InputKey::Commitment, toExact(draft.line.row->aggregate.value_or(Money{})));
    cents(InputKey::EligibleSpend, out.aggregateCounted);
  });
  for (std::size_t e = before; e < m_entries.size(); ++e) m_entries[e].due = draft.due.settlement;
  entry(draft, LedgerKind::MakeUp, Rule::MakeUpDraw, out.makeUp,
        [&] { cents(InputKey::MakeUpSpend, out.period.makeUpSpend); });
}

void EntryWriter::endEntries(const Draft& draft) {
  const plan::Contract& row = *draft.line.row;
  entry(draft, LedgerKind::Rebate, Rule::GrowthRebate, draft.out.rebate, [&] {
    input(InputKey::RebateShare, InputUnit::Share, toExact(row.growthRebate));
    input(InputKey::GrowthThreshold, InputUnit::Share, toExact(row.growthThreshold));
  });
  entry(draft, LedgerKind::Termination, Rule::TerminationFee, draft.out.termination,
        [&] { input(InputKey::FeeShare, InputUnit::Share, toExact(row.terminationFeeShare)); });
  if (draft.out.termination != 0) m_entries.back().due = draft.due.settlement;
}

void EntryWriter::lapseEntries(const Draft& draft) {
  const auto lapse = [&](LedgerKind kind, const Exact& amount) {
    entry(draft, kind, Rule::Expiry, amount, kNoInputs);
  };
  lapse(LedgerKind::LapseCredit, draft.out.lapseCredit);
  lapse(LedgerKind::LapseMakeUp, draft.out.lapseMakeUp);
  lapse(LedgerKind::LapsePool, draft.out.lapsePool);
  lapse(LedgerKind::LapsePrepayment, draft.out.lapsePrepayment);
}

void EntryWriter::egress(Id<plan::Workload> workload, Month month, const Exact& amount,
                         const Exact& rate) {
  if (amount == 0) return;
  Entry entry;
  entry.workload = workload;
  entry.month = entry.cashMonth = month;
  entry.due = Date::lastOf(month);
  entry.kind = LedgerKind::Other;
  entry.rule = Rule::Egress;
  entry.quantity = stored(amount / rate);
  entry.amount = money(rounded(amount));
  entry.firstInput = static_cast<std::uint32_t>(m_inputs.size());
  m_inputs.push_back({InputKey::Rate, InputUnit::Rate, dollars(rate)});
  entry.inputCount = 1;
  m_entries.push_back(entry);
}

void EntryWriter::cashFlow(Id<plan::CashFlow> flow, Date date, Money amount) {
  if (amount == Money{}) return;
  Entry entry;
  entry.cashFlow = flow;
  entry.month = entry.cashMonth = date.month();
  entry.due = date;
  entry.kind = LedgerKind::Other;
  entry.rule = Rule::CashFlow;
  entry.amount = amount;
  entry.firstInput = static_cast<std::uint32_t>(m_inputs.size());
  m_entries.push_back(entry);
}

}  // namespace offtake::ledger
