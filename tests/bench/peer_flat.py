# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an exported plan as plain numbers for peer_plain: peer_flat.py PLAN.json > plan.txt

What a path does not change is worked out here: trends, seasons, hours, discount factors, prices,
the order of cheapest lots, quantiles of delays. See read() in peer_plain.cpp for the order.
"""
import math
import sys

import numpy as np

from peer_month import Lot, cheapest, curve
from peer_plan import Plan, Refused, read_plan
from peer_world import World, pert_quantiles


def refuse_beyond_plain(plan: Plan) -> None:
    for contract in plan.contracts:
        rules = (contract["on_shortfall"] == "pay", contract["spend_model"] == "allocated",
                 contract["carry_forward"] == "0", not contract["tiers"],
                 contract["price_factor"] == "1")
        if not all(rules):
            raise Refused(f"contract '{contract['name']}': peer_plain knows allocated contracts "
                          "that pay their shortfall, without tiers or carry-forward")


class Writer:
    def __init__(self, plan: Plan):
        self.plan = plan
        self.still = World(plan, None, 1)
        self.lots = [(c, row) for c in plan.contracts for row in c["lots"]]

    def line(self, *values) -> None:
        for value in values:
            if isinstance(value, (list, tuple, np.ndarray)):
                self.line(*value)
            else:
                sys.stdout.write(f"{float(value):.17g} ")
        sys.stdout.write("\n")

    def head(self) -> None:
        plan, still = self.plan, self.still
        span = range(still.early, still.late + 40)
        self.line(plan.months, -still.early, still.late, len(span))
        self.line([plan.hours(t) for t in span], [plan.first_day(t) for t in span])
        discount = [(1.0 + plan.discount) ** (-plan.last_day(t) / 365.0)
                    for t in range(plan.months)]
        self.line(discount, plan.supply_correlation)

    def processes(self) -> None:
        plan = self.plan
        rows = plan.workloads + plan.revenues
        keys = [r["driver_key"] for r in rows] + ["market"]
        matrix = np.eye(len(keys))
        for row in plan.rows("correlation"):
            i, j = keys.index(row["first"]), keys.index(row["second"])
            matrix[i, j] = matrix[j, i] = float(row["value"])
        self.line(len(plan.workloads), len(plan.revenues), np.linalg.cholesky(matrix).ravel())
        months = np.arange(plan.months)
        for row, level in zip(rows, self.still.demand + self.still.revenue):
            half = float(row["half_life_years"])
            faded = (half / math.log(2.0) * (1.0 - 2.0 ** (-months / 12.0 / half))
                     if half > 0 else 0.0 * months)
            self.line(row["noise"] != "gbm", row["sigma"], row["kappa"], row["jump_rate"],
                      row["jump_mean"], row["jump_sd"], row["growth_uncertainty"],
                      level[0], faded)
        self.line(plan.market["sigma"], plan.market["kappa"])

    def supply(self) -> None:
        plan = self.plan
        order = {key: k for k, key in enumerate(plan.providers)}
        self.line(len(order))
        for row in plan.providers.values():
            self.line(row["outage_probability"], row["outage_hours"])
        self.line(len(plan.contracts))
        for c in plan.contracts:
            net = [(1.0 + plan.discount) ** (-(plan.last_day(t) + c["net_days"]) / 365.0)
                   for t in range(plan.months)]
            self.line(order[c["provider"]], c["start"], c["end"], (2 * c["net_days"] + 30) // 60,
                      c["take_or_pay"], c["commit_relief"], c["damages_share"], c["damages_cap"],
                      c["damages_grace_days"], c["opening_eligible_cents"], net, len(c["periods"]))
            for p in c["periods"]:
                self.line(p["start"], p["end"], p["commitment"])
        self.line(len(self.lots))
        for contract, row in self.lots:
            self.lot(contract, row)

    def lot(self, contract: dict, row: dict) -> None:
        plan, rate, sku = self.plan, row["rate"], row["sku"]
        market = rate["indexation"] == "market"
        base = (plan.month(rate["base_month"]) if rate.get("base_month") else contract["start"])
        index = [curve(plan, sku, t) / curve(plan, sku, base) if market else 1.0
                 for t in range(plan.months)]
        cap = float(rate["cap"]) if rate.get("cap") is not None else 1e30
        self.line(plan.contracts.index(contract), rate["basis"] == "reserved", market,
                  sku["h100e_training"], sku["h100e_inference"], sku["power_kw"],
                  rate["base_rate"], rate.get("floor") or 0, cap, index, len(row["tranches"]))
        for t in row["tranches"]:
            online = plan.position(t["online"])
            law = [float(t[k]) for k in ("delay_min", "delay_mode", "delay_max")]
            certain = online <= 0.0 or law[0] == law[2]
            end = float(contract["end"])
            if t.get("end"):
                end = min(end, plan.position(t["end"]))
            self.line(t["units"], online, t["ramp_months"], t["availability"], end, certain,
                      0.0 if online <= 0.0 else law[0])
            if not certain:
                self.line(pert_quantiles(*law))

    def workloads(self) -> None:
        plan = self.plan
        order = {key: k for k, key in enumerate(plan.providers)}
        lots = [Lot(self.still, c, row) for c, row in self.lots]
        cheap = [cheapest(plan, lots, t) for t in range(plan.months)]
        for w in plan.workloads:
            home = w.get("home")
            self.line(w["priority"], w["kind"] == "training", order[home] if home else -1,
                      w["portability"] if home else 1.0, w["egress"], w["deferrable"],
                      w["peak_factor"], w["unmet_cost"])
            self.line([cheap[t][w["id"]] for t in range(plan.months)])


def main() -> int:
    try:
        plan = read_plan(sys.argv[1])
        refuse_beyond_plain(plan)
        writer = Writer(plan)
    except (IndexError, OSError, ValueError, KeyError, Refused) as error:
        print(f"peer_flat.py PLAN.json: {error}", file=sys.stderr)
        return 3
    writer.head()
    writer.processes()
    writer.supply()
    writer.workloads()
    return 0


if __name__ == "__main__":
    sys.exit(main())
