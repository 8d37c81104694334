// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/exchange_rate.h"

#include "core/base/error.h"

namespace offtake::compile {

Exact exchangeRate(const plan::Plan& plan, const std::optional<Id<plan::Currency>>& currency,
                   Month month) {
  if (!currency) return 1;
  const plan::Currency* row = plan::find(plan.currencies, *currency);
  if (row != nullptr && row->code == plan.setting().currency) return 1;
  const plan::CurrencyRate* latest = nullptr;
  const plan::CurrencyRate* first = nullptr;
  for (const plan::CurrencyRate& rate : plan.currencyRates) {
    if (rate.currency != *currency) continue;
    if (first == nullptr || rate.month < first->month) first = &rate;
    if (rate.month <= month && (latest == nullptr || latest->month < rate.month)) latest = &rate;
  }
  expects(first != nullptr, "a contract's currency has an exchange rate");
  return toExact(latest != nullptr ? latest->rate : first->rate);
}

}  // namespace offtake::compile
