# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of the planning model, in NumPy, to compare the program with.

    peer_numpy.py PLAN.json [--paths N] [--seed N] [--zero-noise] [--time]

PLAN.json is what `offtake-cli export PLAN --json FILE` writes. Prints one JSON document: mean and
standard error of every month's, contract's and period's figures under the metric names of
`offtake-cli run`, and quantiles of those of periods and paths. It shares no code, no random numbers and no data structures with the program.
"""
import argparse
import json
import sys
import time

import numpy as np

from peer_month import Account, Allocation, Lot, cheapest
from peer_plan import Plan, Refused, read_plan
from peer_world import World


# Metrics whose quantiles are wanted: their values are kept.
KEPT = ("npv_cents", "economic_cost_cents", "true_ups_cents", "unmet_hours_h100e_hours",
        "peak_megawatts_mw", "cost_per_hour_cents_per_h100e_hour", "requirement_cents",
        "eligible_cents", "shortfall_cents", "true_up_cents", "overage_cents")
QUANTILES = {"p5": 0.05, "p50": 0.5, "p95": 0.95}


def quantile(ordered: np.ndarray, p: float) -> tuple:
    """The inverted distribution function, and half of what one binomial deviation spans."""
    n = len(ordered)
    rank, off = int(np.ceil(p * n - 1e-9)), int(np.ceil((n * p * (1.0 - p)) ** 0.5))
    low, high = ordered[max(rank - off, 1) - 1], ordered[min(rank + off, n) - 1]
    return float(ordered[max(rank, 1) - 1]), float(high - low) / 2.0


class Tally:
    """Mean and sum of squares about it, of every metric, batch by batch."""

    def __init__(self):
        self.cells: dict = {}
        self.kept: dict = {}

    def add(self, metric: str, contract: str, when: str, values) -> None:
        values = np.atleast_1d(np.asarray(values, dtype=float))
        if not len(values):
            return
        if metric in KEPT:
            self.kept.setdefault((metric, contract, when), []).append(values)
        n, mean = len(values), float(values.mean())
        squares = float(((values - mean) ** 2).sum())
        had, old, before = self.cells.get((metric, contract, when), (0, 0.0, 0.0))
        total, gap = had + n, mean - old
        self.cells[(metric, contract, when)] = (
            total, old + gap * n / total, before + squares + gap * gap * had * n / total)

    def rows(self) -> list:
        made = []
        for (metric, contract, when), (n, mean, squares) in self.cells.items():
            error = (squares / (n - 1) / n) ** 0.5 if n > 1 else 0.0
            row = {"metric": metric, "contract": contract, "when": when, "paths": n,
                   "mean": mean, "se": error}
            if (metric, contract, when) in self.kept:
                ordered = np.sort(np.concatenate(self.kept[(metric, contract, when)]))
                row["quantiles"] = {name: quantile(ordered, p) for name, p in QUANTILES.items()}
            made.append(row)
        return made


class Batch:
    """Some paths of a plan, from the first month to the last."""

    def __init__(self, plan: Plan, draw, paths: int, tally: Tally):
        self.plan, self.tally = plan, tally
        self.world = World(plan, draw, paths)
        self.lots, self.accounts = [], []
        for contract in plan.contracts:
            lots = [Lot(self.world, contract, row) for row in contract["lots"]]
            self.lots += lots
            self.accounts.append(Account(self.world, contract, lots))
        zero = np.zeros(self.world.paths)
        self.npv, self.unmet_value, self.true_ups = zero.copy(), zero.copy(), zero.copy()
        self.unmet_hours, self.served_hours, self.paid = zero.copy(), zero.copy(), zero.copy()
        self.peak = zero.copy()
        self.carried = {w["id"]: zero.copy() for w in plan.workloads}
        self.cash = [zero.copy() for _ in range(plan.months)]
        self.contract_cash = {c["id"]: [zero.copy() for _ in range(plan.months)]
                              for c in plan.contracts}

    def run(self) -> None:
        for month in range(self.plan.months):
            egress, billed, rates = self.serve(month)
            self.settle(month, egress, billed, rates)
        for month in range(self.plan.months):
            when = self.plan.label(month)
            self.tally.add("cash_cents", "", when, self.cash[month])
            for account in self.accounts:
                self.tally.add("contract_cash_cents", account.terms["name"], when,
                               self.contract_cash[account.terms["id"]][month])
        self.totals()

    def discount(self, day: int) -> float:
        return (1.0 + self.plan.discount) ** (-day / 365.0)

    def serve(self, month: int) -> tuple:
        """Demand, supply and allocation: egress in cents, units billed a lot, rates a lot."""
        plan, world, zero = self.plan, self.world, np.zeros(self.world.paths)
        hours, when = plan.hours(month), plan.label(month)
        market = world.market[:, min(month, world.market.shape[1] - 1)]
        rates = [lot.list_rate(plan, month, market) + zero for lot in self.lots]
        paces = {}
        for account in self.accounts:
            reserved = sum((lot.delivered[:, month] * hours * rate
                            for lot, rate in zip(self.lots, rates)
                            if lot.reserved and lot.contract == account.terms["id"]), zero)
            paces[account.terms["id"]] = account.pace(month, reserved)
        market_order = cheapest(plan, self.lots, month)
        allocation = Allocation(plan, self.lots, month, rates, paces, market_order)
        totals = {key: zero.copy() for key in ("demand", "served", "unmet", "deferred")}
        egress, missing_cost = zero.copy(), zero.copy()
        for workload in sorted(plan.workloads, key=lambda w: w["priority"]):
            place = plan.workloads.index(workload)
            fresh = world.demand[place][:, month] + zero
            asked = fresh + self.carried[workload["id"]]
            unserved, away = allocation.serve(workload, asked)
            deferred = float(workload["deferrable"]) * np.minimum(unserved, fresh)
            self.carried[workload["id"]] = deferred
            totals["demand"] += fresh
            totals["served"] += asked - unserved
            totals["deferred"] += deferred
            totals["unmet"] += unserved - deferred
            egress += away * hours * 100.0 * float(workload["egress"])
            missing_cost += ((unserved - deferred) * hours * 100.0 *
                             float(workload["unmet_cost"]))
        for key, value in totals.items():
            self.tally.add(key + "_h100e", "", when, value)
        self.supply(month, allocation.used)
        self.unmet_hours += totals["unmet"] * hours
        self.served_hours += totals["served"] * hours
        self.unmet_value += missing_cost * self.discount(plan.last_day(month))
        for row in self.world.revenue:
            self.tally.add("revenue_cents", "", when, row[:, month])
        return egress, allocation.billed, rates

    def supply(self, month: int, used: np.ndarray) -> None:
        when, zero = self.plan.label(month), np.zeros(self.world.paths)
        delivered = sum((x.delivered[:, month] * x.rating["inference"] for x in self.lots), zero)
        usable = sum((x.usable[:, month] * x.rating["inference"] for x in self.lots), zero)
        power = sum((x.delivered[:, month] * x.kilowatts / 1000.0 for x in self.lots), zero)
        self.peak = np.maximum(self.peak, power)
        self.tally.add("delivered_h100e", "", when, delivered)
        self.tally.add("usable_h100e", "", when, usable)
        self.tally.add("megawatts_mw", "", when, power)
        self.tally.add("utilisation", "", when,
                       np.divide(used, usable, out=zero, where=usable > 0.0))

    def settle(self, month: int, egress, billed: list, rates: list) -> None:
        plan, when, zero = self.plan, self.plan.label(month), np.zeros(self.world.paths)
        charges, payables = zero.copy(), egress.copy()
        self.npv -= egress * self.discount(plan.last_day(month))
        self.cash[month] += egress
        for account in self.accounts:
            name, key = account.terms["name"], account.terms["id"]
            charge = zero.copy()
            if account.terms["start"] <= month < account.terms["end"]:
                charge = charge + (account.terms["spend"].get(month, 0.0) *
                                   float(account.terms["price_factor"]) *
                                   self.world.spend_factor[key])
            for lot, used, rate in zip(self.lots, billed, rates):
                if lot.contract == key:
                    units = lot.delivered[:, month] if lot.reserved else used
                    charge = charge + units * plan.hours(month) * rate
            charge = account.net(month, charge)
            payable = account.invoice(month, charge)
            self.tally.add("commitment_left_cents", name, when, account.left(month))
            closed = account.close(month)
            for (number, metric), values in closed.items():
                self.tally.add(metric, name, str(number), values)
                if metric == "shortfall_cents":
                    self.tally.add("shortfall_happens", name, str(number), values > 0.0)
                if metric == "true_up_cents":
                    payable = payable + values
                    self.true_ups += values
            self.tally.add("contract_charges_cents", name, when, charge)
            self.tally.add("contract_payable_cents", name, when, payable)
            charges, payables = charges + charge, payables + payable
            self.pay(account, month, payable)
        self.paid += payables
        self.tally.add("charges_cents", "", when, charges)
        self.tally.add("payable_cents", "", when, payables)

    def pay(self, account: Account, month: int, payable: np.ndarray) -> None:
        """Due net_days after the month's last day; shown round(net_days / 30) months later."""
        net = account.terms["net_days"]
        self.npv -= payable * self.discount(self.plan.last_day(month) + net)
        shown = month + (2 * net + 30) // 60
        if shown < self.plan.months:
            self.cash[shown] += payable
            self.contract_cash[account.terms["id"]][shown] += payable

    def totals(self) -> None:
        add = self.tally.add
        add("npv_cents", "", "", self.npv)
        add("economic_cost_cents", "", "", self.unmet_value - self.npv)
        add("true_ups_cents", "", "", self.true_ups)
        add("unmet_hours_h100e_hours", "", "", self.unmet_hours)
        add("peak_megawatts_mw", "", "", self.peak)
        if np.all(self.served_hours > 0.0):
            add("cost_per_hour_cents_per_h100e_hour", "", "", self.paid / self.served_hours)
        for account in self.accounts:
            if account.terms["periods"]:
                met = account.met[account.met >= 0]
                add("month_met", account.terms["name"], "", met)
                add("month_met_happens", account.terms["name"], "", account.met >= 0)


def compute(plan: Plan, paths: int, seed: int, zero_noise: bool, batch: int = 1000) -> Tally:
    tally = Tally()
    if zero_noise:
        Batch(plan, None, 1, tally).run()
        return tally
    draw = np.random.default_rng(seed)
    for begin in range(0, paths, batch):
        Batch(plan, draw, min(batch, paths - begin), tally).run()
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description="NumPy peer of offtake-cli run")
    parser.add_argument("plan")
    parser.add_argument("--paths", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--zero-noise", action="store_true")
    parser.add_argument("--time", action="store_true")
    given = parser.parse_args()
    if given.paths < 1:
        parser.error(f"--paths {given.paths}: at least 1")
    try:
        plan = read_plan(given.plan)
        began = time.perf_counter()
        tally = compute(plan, given.paths, given.seed, given.zero_noise)
        seconds = time.perf_counter() - began
    except (OSError, ValueError, KeyError, Refused) as error:
        print(f"{given.plan}: {error}", file=sys.stderr)
        return 3
    document = {"plan": plan.name, "paths": 1 if given.zero_noise else given.paths,
                "seed": given.seed, "zero_noise": given.zero_noise, "metrics": tally.rows()}
    if given.time:
        document["ns_per_path_month"] = round(1e9 * seconds / plan.months / document["paths"], 1)
    json.dump(document, sys.stdout, indent=1)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
