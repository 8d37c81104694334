// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/views/flows.h"
#include "core/ledger/views/obligations.h"
#include "ui/figures/figure_table.h"

#include <optional>

/// The views of the ledger as tables; every figure has its key.
/// @param only  the one contract whose rows to show; none: all
namespace offtake::ui {

using OneContract = std::optional<Id<plan::Contract>>;

/// Contracts with term, commitment, confidence of the amount, and what the book pays.
[[nodiscard]] FigureTable contractFigures(const plan::Plan& plan, const ledger::Book& book);
/// Registered commitments against the customer's own guidance.
[[nodiscard]] FigureTable guidanceFigures(const plan::Plan& plan);
/// NPV, economic cost, shortfall paid, and how many numbers are assumed.
[[nodiscard]] FigureTable headlineFigures(const plan::Plan& plan, const ledger::Book& book);
/// Every commitment period: requirement, eligible, shortfall, true-up, overage.
[[nodiscard]] FigureTable periodFigures(const plan::Plan& plan, const ledger::Book& book,
                                        OneContract only = {});
/// Cash or accruals by span and contract, what falls beyond the horizon last.
[[nodiscard]] FigureTable flowFigures(const plan::Plan& plan, const ledger::Book& book,
                                      ledger::FlowBasis basis, ledger::Grain grain,
                                      OneContract only = {});
/// Unconditional obligations by fiscal year: 1 ... 5 and thereafter.
[[nodiscard]] FigureTable obligationFigures(const plan::Plan& plan,
                                            const ledger::ObligationLedger& owed,
                                            OneContract only = {});
/// Month by month: counted, left, run rate against the required one, expected date.
[[nodiscard]] FigureTable burnDownFigures(const plan::Plan& plan, const ledger::Book& book,
                                          Id<plan::Contract> contract);
/// Opening, added, drawn, lapsed and closing of every balance by fiscal year.
[[nodiscard]] FigureTable balanceFigures(const plan::Plan& plan, const ledger::Book& book,
                                         OneContract only = {});
/// List, net and cash, and the gap between them by its causes.
[[nodiscard]] FigureTable lensFigures(const plan::Plan& plan, const ledger::Book& book,
                                      OneContract only = {});
/// $ a unit-hour and an H100e-hour, paid against the rate card.
[[nodiscard]] FigureTable rateFigures(const plan::Plan& plan, const ledger::Book& book,
                                      OneContract only = {});
/// Owned hours against rented ones, and the utilisation at which both cost the same.
[[nodiscard]] FigureTable ownOrRentFigures(const plan::Plan& plan, const ledger::Book& book);
/// Shares of the providers and their Herfindahl-Hirschman index.
[[nodiscard]] FigureTable concentrationFigures(const plan::Plan& plan, const ledger::Book& book);
/// XNPV, NPV and yields of the payments, alone and with the revenue.
[[nodiscard]] FigureTable returnFigures(const plan::Plan& plan, const ledger::Book& book);

}  // namespace offtake::ui
