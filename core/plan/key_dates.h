// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The dates that somebody must not miss.
namespace offtake::plan {

enum class KeyDateKind {
  Start,        ///< first day of the term
  Amendment,    ///< terms change
  Delivery,     ///< a tranche is due online
  Milestone,    ///< last day of a commitment period: what is short is settled
  OptionOpens,  ///< first day on which an option can be exercised
  OptionEnds,   ///< last day on which it can be
  Payment,      ///< a dated prepayment
  Notice,       ///< last day on which to say that the contract does not go on
  Termination,  ///< first day without the contract
  Expiry,       ///< last day of the term
};

/// "milestone", "option_opens".
[[nodiscard]] std::string_view name(KeyDateKind kind);
/// "Milestone", "Option opens".
[[nodiscard]] std::string_view label(KeyDateKind kind);

struct KeyDate {
  Date date;
  KeyDateKind kind = KeyDateKind::Start;
  Id<Contract> contract;
  std::string key;   ///< stable over runs and edits of other rows: "contract-3-period-2"
  std::string what;  ///< "Azure: period 2 ends, commitment 31250000000.00"
};

/// The key dates of one contract, or of all that have not ended (proposed ones too), by date, then
/// contract, with the amendments laid over.
/// @note an amendment that cannot be laid over is passed over: check() says so
[[nodiscard]] std::vector<KeyDate> keyDates(const Plan& plan,
                                            std::optional<Id<Contract>> contract = {});

}  // namespace offtake::plan
