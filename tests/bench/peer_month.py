# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rates, delivered lots, allocation and settlement of a batch of paths, month after month."""
import numpy as np

from peer_plan import Plan, Refused
from peer_world import World, curve


class Lot:
    """The tranches of one contract and SKU; arrays paths x months of the horizon."""

    def __init__(self, world: World, contract: dict, row: dict):
        plan, rate, sku = world.plan, row["rate"], row["sku"]
        self.contract, self.provider = contract["id"], contract["provider"]
        self.reserved = rate["basis"] == "reserved"
        self.rating = {kind: float(sku["h100e_" + kind]) for kind in ("training", "inference")}
        self.kilowatts = float(sku["power_kw"])
        self.base = float(rate["base_rate"])
        self.sku, self.rate = sku, rate
        self.contract_start = contract["start"]
        outage = world.outage[self.provider]
        inside = slice(-world.early, plan.months - world.early)
        hours = np.array([plan.hours(t) for t in range(world.early, world.late)])
        self.delivered, self.usable, self.hours_actual, self.hours_planned = 0.0, 0.0, 0.0, 0.0
        self.damages = np.zeros((world.paths, plan.months))
        for tranche in row["tranches"]:
            units, delay = float(tranche["units"]), world.delay(tranche)
            share = units * world.share(tranche, contract, delay)
            planned = units * world.share(tranche, contract, np.zeros(1))
            self.hours_actual = self.hours_actual + share * hours
            self.hours_planned = self.hours_planned + planned * hours
            self.delivered = self.delivered + share[:, inside]
            self.usable = self.usable + (share[:, inside] * float(tranche["availability"]) *
                                         (1.0 - outage))
            self.add_damages(world, contract, tranche, delay)

    def list_rate(self, plan: Plan, month: int, factor) -> np.ndarray:
        """List price in cents a unit-hour, given the market factor of the month."""
        if self.rate["indexation"] == "fixed":
            return 100.0 * self.base + 0.0 * factor
        base_month = (plan.month(self.rate["base_month"]) if self.rate.get("base_month")
                      else self.contract_start)
        index = curve(plan, self.sku, month) / curve(plan, self.sku, base_month) * factor
        low = float(self.rate["floor"]) if self.rate.get("floor") is not None else 0.0
        high = float(self.rate["cap"]) if self.rate.get("cap") is not None else np.inf
        return 100.0 * self.base * np.minimum(np.maximum(index, low), high)

    def add_damages(self, world: World, contract: dict, tranche: dict, delay) -> None:
        """Late-delivery damages, in the month after delivery."""
        share = float(contract["damages_share"])
        if share == 0.0:
            return
        plan = world.plan
        if self.rate["indexation"] != "fixed":
            raise Refused(f"contract '{contract['name']}': damages at a market rate are not "
                          "implemented by this peer")
        online = plan.position(tranche["online"])
        arrival = online + delay
        month = np.floor(arrival + 1e-9).astype(int)
        span = np.arange(plan.months + 2 + int(np.max(month)) + 2)
        days, first = (np.array([f(t) for t in span]) for f in (plan.days, plan.first_day))
        due = int(np.floor(online))
        planned_day = first[due] + round((online - due) * days[due])
        late = np.floor(first[month] + (arrival - month) * days[month] - planned_day + 1e-6)
        full = np.ceil(arrival - 1e-9).astype(int)
        charge = float(tranche["units"]) * 24.0 * days[full] * 100.0 * self.base
        amount = charge * np.minimum(float(contract["damages_cap"]), share *
                                     np.maximum(0.0, late - float(contract["damages_grace_days"])))
        amount = np.where(delay > 0.0, amount, 0.0)
        for path in np.nonzero((amount > 0.0) & (month + 1 < plan.months))[0]:
            self.damages[path, month[path] + 1] += amount[path]


def tiered(steps: list, kind: str, spend: np.ndarray) -> np.ndarray:
    """Net cost of cumulative list spend; steps are (lower bound, multiplier), rising."""
    if kind == "all_units":
        reached = np.ones_like(spend)
        for lower, multiplier in steps:
            reached = np.where(spend >= lower, multiplier, reached)
        return spend * reached
    cost, multiplier, lower = 0.0 * spend, 1.0, 0.0
    for bound, following in steps:
        cost = cost + multiplier * (np.minimum(spend, bound) - np.minimum(spend, lower))
        lower, multiplier = bound, following
    return cost + multiplier * (spend - np.minimum(spend, lower))


class Account:
    """Where one contract stands: its running period, true-up prepayment and totals."""

    def __init__(self, world: World, contract: dict, lots: list):
        self.world, self.terms, self.lots = world, contract, lots
        self.entered = contract["spend_model"] == "entered"
        self.share = float(contract["take_or_pay"])
        self.eligible = np.full(world.paths, 0.0)
        self.prepaid: list = []  # [last month that may draw, balance], earliest expiry first
        self.list_spend = np.full(world.paths, 0.0)
        self.duties = [self.duty(p) for p in contract["periods"]]
        self.requirements = list(self.duties)
        self.deferred = np.full(world.paths, 0.0)
        self.met = np.full(world.paths, -1)
        running = self.period(0)
        if running is not None and running["start"] < 0:
            self.eligible += contract["opening_eligible_cents"]
            self.list_spend += contract["opening_list_cents"]

    def period(self, month: int):
        for period in self.terms["periods"]:
            if period["start"] <= month < period["end"]:
                return period
        return None

    def duty(self, period: dict) -> np.ndarray:
        """Commitment that binds, after relief for late capacity, before deferral and carry."""
        world, relief = self.world, np.ones(self.world.paths)
        rho = float(self.terms["commit_relief"])
        months = slice(period["start"] - world.early, period["end"] - world.early)
        if rho > 0.0 and self.lots:
            actual = sum(x.base * x.hours_actual[:, months].sum(axis=1) for x in self.lots)
            planned = sum(x.base * x.hours_planned[:, months].sum(axis=1) for x in self.lots)[0]
            if planned > 0.0:
                relief = np.minimum(1.0, 1.0 - rho * (1.0 - actual / planned))
        return np.maximum(0.0, self.share * period["commitment"] * relief)

    def tolerance(self, period: dict) -> float:
        """Shortfall in cents below which there is none."""
        if self.world.draw is not None:
            return 1e-5 * self.share * period["commitment"]
        return 0.0 if self.entered else 100.0

    def pace(self, month: int, reserved: np.ndarray) -> np.ndarray:
        """Spend that burn-down may direct here in a month, in cents."""
        period = self.period(month)
        if period is None:
            return np.zeros(self.world.paths)
        left = (self.requirements[period["number"] - 1] - self.eligible) / (period["end"] - month)
        return np.maximum(0.0, left - reserved)

    def net(self, month: int, spend: np.ndarray) -> np.ndarray:
        """Net charge of a month's list spend through the volume tiers."""
        period, tiers = self.period(month), self.terms["tiers"]
        before = self.list_spend if period is not None else 0.0 * spend
        if period is not None:
            self.list_spend = before + spend
        if not tiers:
            return spend
        steps = tiers.get(period["row"] if period else None) or tiers.get(None, [])
        kind = self.terms["tier_kind"]
        return tiered(steps, kind, before + spend) - tiered(steps, kind, before)

    def invoice(self, month: int, charge: np.ndarray) -> np.ndarray:
        """Payable of the month before what its period's end adds."""
        period = self.period(month)
        payable = charge - sum(lot.damages[:, month] for lot in self.lots)
        drawn = np.zeros(self.world.paths)
        for lot in self.prepaid:
            if month <= lot[0]:
                use = np.minimum(lot[1], np.maximum(0.0, payable - drawn))
                lot[1] = lot[1] - use
                drawn += use
        if period is not None:
            # a true-up prepayment counted when it was paid
            self.eligible = np.maximum(0.0, self.eligible + charge - drawn)
        return payable - drawn

    def close(self, month: int) -> dict:
        """The period that ends with this month: its columns; none if none does."""
        period = self.period(month)
        if period is None or period["end"] != month + 1:
            return {}
        required = self.requirements[period["number"] - 1]
        short = np.maximum(0.0, required - self.eligible)
        short = np.where(short < self.tolerance(period), 0.0, short)
        true_up = np.zeros_like(short) if self.terms["on_shortfall"] == "waive" else short
        overage = np.maximum(0.0, self.eligible - required)
        moved = self.hand_on(period, short, overage)
        true_up = true_up - moved
        if self.terms["on_shortfall"] == "prepay":
            last, life = self.terms["end"] - 1, self.terms.get("credit_months")
            if life is not None:
                last = min(last, month + life)
            self.prepaid.append([last, true_up.copy()])
        row = {"requirement_cents": required, "eligible_cents": self.eligible,
               "shortfall_cents": short, "true_up_cents": true_up,
               "overage_cents": overage,
               "credits_cents": np.zeros_like(short)}
        self.eligible, self.list_spend = 0.0 * short, 0.0 * short
        return {(period["number"], key): value for key, value in row.items()}

    def hand_on(self, period: dict, short: np.ndarray, overage: np.ndarray) -> np.ndarray:
        """Gives the next period its deferred duty and carry; returns what was deferred."""
        terms, number, before = self.terms, period["number"], self.deferred
        self.deferred = np.zeros_like(short)
        if number == len(terms["periods"]):
            return self.deferred
        if terms["on_shortfall"] == "defer":
            self.deferred = np.minimum(short, float(terms["defer_share"]) * period["commitment"])
        own = self.eligible - self.duties[number - 1] - before
        carry = float(terms["carry_forward"]) * np.maximum(0.0, np.minimum(overage, own))
        if terms.get("carry_forward_cap") is not None:
            ahead = self.share * terms["periods"][number]["commitment"]
            carry = np.minimum(carry, float(terms["carry_forward_cap"]) * ahead)
        self.requirements[number] = np.maximum(0.0, self.duties[number] + self.deferred - carry)
        return self.deferred

    def left(self, month: int) -> np.ndarray:
        """Commitment of the running period still to be met, before the period closes."""
        period = self.period(month)
        if period is None:
            return np.zeros(self.world.paths)
        required = self.requirements[period["number"] - 1]
        left = np.maximum(0.0, required - self.eligible)
        if period["number"] == len(self.terms["periods"]):
            within = left <= self.tolerance(period)
            self.met = np.where((self.met < 0) & within, month, self.met)
        return left


class Allocation:
    """Who serves what in one month."""

    def __init__(self, plan: Plan, lots: list, month: int, rates: list, paces: dict, order: dict):
        self.plan, self.lots, self.hours = plan, lots, plan.hours(month)
        self.rates, self.paces, self.order = rates, paces, order
        self.left = [lot.usable[:, month].copy() for lot in lots]
        self.billed = [np.zeros_like(x) for x in self.left]
        self.used = np.zeros(len(self.left[0]) if lots else 1)

    def take(self, k: int, workload: dict, need, egress, paced: bool):
        """Serves from one lot; returns the need and the H100e away from home afterwards."""
        lot, rating = self.lots[k], self.lots[k].rating[workload["kind"]]
        peak = float(workload["peak_factor"])
        price = self.rates[k] * self.hours
        most = self.left[k] * rating / peak
        if paced and not lot.reserved:
            room = np.divide(self.paces[lot.contract], price, out=np.zeros_like(price),
                             where=price > 0.0)
            most = np.minimum(most, room * rating)
        used = np.minimum(need, most)
        self.left[k] = np.maximum(0.0, self.left[k] - used * peak / rating)
        self.used = self.used + used / rating * lot.rating["inference"]
        if not lot.reserved:
            self.billed[k] += used / rating
            self.paces[lot.contract] = np.maximum(
                0.0, self.paces[lot.contract] - used / rating * price)
        if workload.get("home") and lot.provider != workload["home"]:
            egress = egress + used
        return need - used, egress

    def serve(self, workload: dict, demand: np.ndarray) -> tuple:
        """Unserved H100e and H100e served away from home."""
        home = workload.get("home")
        pinned_share = 1.0 - float(workload["portability"]) if home else 0.0
        away = np.zeros_like(demand)
        at_home = [k for k, lot in enumerate(self.lots) if lot.provider == home]
        unserved, away = self.passes(workload, demand * pinned_share, away, at_home)
        rest, away = self.passes(workload, demand * (1.0 - pinned_share), away,
                                 list(range(len(self.lots))))
        return unserved + rest, away

    def passes(self, workload: dict, need, away, allowed: list) -> tuple:
        for k in allowed:
            if self.lots[k].reserved:
                need, away = self.take(k, workload, need, away, True)
        for k in allowed:
            if not self.lots[k].reserved:
                need, away = self.take(k, workload, need, away, True)
        for k in self.order[workload["id"]]:
            if k in allowed:
                need, away = self.take(k, workload, need, away, False)
        return need, away


def cheapest(plan: Plan, lots: list, month: int) -> dict:
    """Order of lots for each workload by the base case's rate per H100e, egress included."""
    orders = {}
    for workload in plan.workloads:
        home, egress = workload.get("home"), 100.0 * float(workload["egress"])

        def cost(k, kind=workload["kind"], home=home, egress=egress):
            lot = lots[k]
            away = egress if home and lot.provider != home else 0.0
            return float(lot.list_rate(plan, month, 1.0)) / lot.rating[kind] + away

        orders[workload["id"]] = sorted(range(len(lots)), key=cost)
    return orders
