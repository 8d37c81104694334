// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "core/ledger/book.h"
#include "core/ledger/views/obligations.h"

#include <span>

namespace offtake::cli {

/// The views of the ledger as JSON: flows, obligations, burn_down, roll_forward, effective_rates,
/// own_or_rent, concentration, returns. Amounts in cents, rates as decimal text.
[[nodiscard]] Json viewsJson(const plan::Plan& plan, const ledger::Book& book,
                             std::span<const ledger::ObligationRow> obligations);

}  // namespace offtake::cli
