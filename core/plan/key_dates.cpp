// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/key_dates.h"

#include "core/plan/amendment.h"
#include "core/plan/table.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace offtake::plan {
namespace {

constexpr auto kNames =
    std::to_array<std::string_view>({"start", "amendment", "delivery", "milestone", "option_opens",
                                     "option_ends", "payment", "notice", "termination", "expiry"});
constexpr auto kLabels =
    std::to_array<std::string_view>({"Start", "Amendment", "Delivery", "Milestone", "Option opens",
                                     "Option ends", "Payment", "Notice", "Termination", "Expiry"});

bool hasEnded(ContractStatus status) {
  return status == ContractStatus::Expired || status == ContractStatus::Canceled ||
         status == ContractStatus::Superseded;
}

Date dayBefore(Month month) { return {Date::firstOf(month).days - 1}; }

/// Collects the dates of one contract.
class Dates {
public:
  Dates(const Contract& contract, std::vector<KeyDate>& into)
      : m_contract(contract), m_into(into) {}

  void add(Date date, KeyDateKind kind, const std::string& row, const std::string& what) {
    const std::string key = "contract-" + std::to_string(m_contract.id.value) +
                            (row.empty() ? "" : "-" + row) + "-" + std::string(name(kind));
    m_into.push_back({date, kind, m_contract.id, key, m_contract.name + ": " + what});
  }

private:
  const Contract& m_contract;
  std::vector<KeyDate>& m_into;
};

std::string rowKey(std::string_view table, std::int64_t id) {
  return std::string(table) + "-" + std::to_string(id);
}

/// The term's own dates. @return the first day without the contract
Date addTerm(const Contract& contract, Dates& dates) {
  dates.add(Date::firstOf(contract.start), KeyDateKind::Start, "", "term starts");
  const bool terminated = contract.terminationMonth && *contract.terminationMonth < contract.end;
  if (terminated) {
    dates.add(Date::firstOf(*contract.terminationMonth), KeyDateKind::Termination, "",
              "terminated from this day");
    return Date::firstOf(*contract.terminationMonth);
  }
  dates.add(dayBefore(contract.end), KeyDateKind::Expiry, "", "term ends");
  if (contract.noticeDays)
    dates.add({Date::firstOf(contract.end).days - *contract.noticeDays}, KeyDateKind::Notice, "",
              "last day of notice, " + std::to_string(*contract.noticeDays) +
                  " days before the term ends");
  return Date::firstOf(contract.end);
}

void addRows(const Plan& terms, const Contract& contract, Date end, Dates& dates) {
  for (const Period& p : terms.periods)
    if (p.contract == contract.id && Date::firstOf(p.start) < end)
      dates.add(std::min(dayBefore(p.end), Date{end.days - 1}), KeyDateKind::Milestone,
                rowKey("period", p.id.value), "commitment period from " + p.start.text() + " ends");
  for (const Tranche& t : terms.tranches)
    if (t.contract == contract.id && t.online < end)
      dates.add(t.online, KeyDateKind::Delivery, rowKey("tranche", t.id.value),
                t.units.text() + " units of " +
                    (t.name.empty() ? describeRow(terms, TableId::Tranche, t.id.value) : t.name) +
                    " due");
  for (const Option& o : terms.options) {
    if (o.contract != contract.id || Date::firstOf(o.from) >= end) continue;
    const std::string what = "option '" + o.name + "' to " + std::string(name(o.kind));
    dates.add(Date::firstOf(o.from), KeyDateKind::OptionOpens, rowKey("option", o.id.value),
              what + " opens");
    dates.add(std::min(dayBefore(o.until), Date{end.days - 1}), KeyDateKind::OptionEnds,
              rowKey("option", o.id.value), what + " ends");
  }
  for (const Prepayment& p : terms.prepayments)
    if (p.contract == contract.id)
      dates.add(p.date, KeyDateKind::Payment, rowKey("prepayment", p.id.value),
                "prepayment of " + p.amount.text() + " due");
}

}  // namespace

std::string_view name(KeyDateKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view label(KeyDateKind kind) { return kLabels[static_cast<std::size_t>(kind)]; }

std::vector<KeyDate> keyDates(const Plan& plan, std::optional<Id<Contract>> only) {
  std::vector<KeyDate> found;
  Plan terms = plan;
  for (const Contract& entered : plan.contracts) {
    if (only ? entered.id != *only : hasEnded(entered.status)) continue;
    std::vector<const Amendment*> dated;
    for (const Amendment* a : amendmentsOf(plan, entered.id)) {
      const auto steps = stepsOf(plan, *a);
      if (steps && !steps->empty() && layAmendment(terms, plan, *a)) dated.push_back(a);
    }
    const Contract& contract = *find(terms.contracts, entered.id);
    Dates dates(contract, found);
    const Date end = addTerm(contract, dates);
    addRows(terms, contract, end, dates);
    for (const Amendment* a : dated)
      dates.add(Date::firstOf(a->effective), KeyDateKind::Amendment,
                rowKey("amendment", a->id.value),
                "amended terms" + (a->document.empty() ? "" : " (" + a->document + ")"));
  }
  std::ranges::stable_sort(found, {},
                           [](const KeyDate& d) { return std::tuple(d.date, d.contract, d.kind); });
  return found;
}

}  // namespace offtake::plan
