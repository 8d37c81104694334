// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"

#include <algorithm>

/// Options to expand, extend or step down.
namespace offtake::plan::detail {
namespace {

constexpr std::size_t kOptionsPerContract = 4;  ///< model: at most 4 a contract

void window(const Subject& s, const Contract& c, const Option& o, Findings& f) {
  if (o.until <= o.from) {
    f.error("option-order", o, "until_month",
            "ends " + o.until.text() + ", but opens " + o.from.text(),
            "give a last month (the first in which it can no longer be exercised) after " +
                o.from.text());
    return;
  }
  if (c.end <= c.start) return;
  if (o.from >= c.end || o.until <= c.start) {
    f.error("option-outside-term", o, "from_month",
            "is open from " + o.from.text() + " to " + o.until.text() +
                ", outside the contract's term from " + c.start.text() + " to " + c.end.text(),
            "open it within the term");
    return;
  }
  const auto periods = s.periods.of(c.id);
  if (std::ranges::none_of(
          periods, [&](const Period* p) { return p->start >= o.from && p->start < o.until; }))
    f.warn("option-never-decided", o, "from_month",
           "is open from " + o.from.text() + " to " + o.until.text() +
               ", where no period starts: it is never exercised",
           "options are decided when a period starts; open it over such a month");
}

void expand(const Subject& s, const Option& o, Findings& f) {
  const bool delivers =
      std::ranges::any_of(s.plan.tranches, [&](const Tranche& t) { return t.option == o.id; });
  if (!delivers && o.commitment == Money{})
    f.warn("option-empty", o, "commitment",
           "expands nothing: it has neither a tranche nor a commitment",
           "add what it delivers, or the commitment that it adds");
}

void stepDown(const Subject& s, const Contract& c, const Option& o, Findings& f) {
  if (o.commitment == Money{}) {
    f.error("step-down-nothing", o, "commitment", "steps down by " + dollars(o.commitment),
            "give the amount taken from each later period's commitment");
    return;
  }
  const auto periods = s.inOrder(c.id);
  const auto commitments = splitCommitments(s, c);
  for (std::size_t p = 0; p < periods.size(); ++p) {
    if (periods[p]->start < o.from + o.leadMonths || o.commitment.approximate() <= commitments[p])
      continue;
    f.error("step-down-too-far", o, "commitment",
            "takes " + dollars(o.commitment) + " from the period that starts " +
                periods[p]->start.text() + ", whose commitment is " +
                dollars({static_cast<std::int64_t>(commitments[p] * 100 + 0.5)}),
            "step down by at most the smallest later commitment");
    return;
  }
}

void kind(const Subject& s, const Contract& c, const Option& o, Findings& f) {
  if (o.kind == OptionKind::Expand) expand(s, o, f);
  if (o.kind == OptionKind::StepDown) stepDown(s, c, o, f);
  if (o.kind == OptionKind::Extend && o.extendMonths == 0)
    f.error("extend-nothing", o, "extend_months", "extends the term by 0 months",
            "give the months that it adds");
  if (o.kind != OptionKind::Extend && o.extendMonths != 0)
    f.warn("extend-unused", o, "extend_months",
           "extends by " + std::to_string(o.extendMonths) + " months, but its kind is '" +
               std::string(name(o.kind)) + "'",
           "choose 'extend', or set the months to 0");
}

void tranchesOfOptions(const Subject& s, Findings& f) {
  for (const Tranche& t : s.plan.tranches) {
    if (!t.option) continue;
    const Option& o = *find(s.plan.options, *t.option);
    if (o.contract != t.contract)
      f.error("tranche-option", t, "option",
              "is delivered by option " + text::quoted(o.name) + " of another contract, " +
                  text::quoted(find(s.plan.contracts, o.contract)->name),
              "choose an option of its own contract, or none");
    else if (o.kind == OptionKind::StepDown)
      f.error("tranche-step-down", t, "option",
              "is delivered by option " + text::quoted(o.name) + ", which steps down",
              "choose an option that expands or extends, or none");
  }
}

}  // namespace

void checkOptions(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    const auto options = s.options.of(c.id);
    if (options.size() > kOptionsPerContract)
      f.error("options-too-many", c, "",
              "has " + std::to_string(options.size()) + " options, at most " +
                  std::to_string(kOptionsPerContract) + " are computed",
              "remove those that matter least");
    for (const Option* o : options) {
      window(s, c, *o, f);
      kind(s, c, *o, f);
    }
  }
  tranchesOfOptions(s, f);
}

}  // namespace offtake::plan::detail
