# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported plan as the NumPy peer sees it: months as integers, money in cents as floats.

Written from the plan's published JSON schema and the model page alone, so that it can serve as a
second opinion. Whatever a plan uses that the peer does not compute is refused by name.
"""
import calendar
import datetime
import json
import math
from fractions import Fraction


class Refused(Exception):
    """A plan that the peer cannot read or does not implement; names the row, field and value."""


# What a contract may say beyond the rules implemented here: field, and the only values allowed.
CONTRACT_LIMITS = {
    "status": ("active", "pending", "proposed"),
    "on_shortfall": ("pay", "waive", "defer", "prepay"),
    "split": ("entered", "flat", "linear_ramp", "weights"),
    "cumulative": (False,),
    "aggregate_cents": (None,),
    "overage_multiple": ("1",),
    "growth_rebate": ("0",),
    "term_shift": (False,),
    "drop_at_longstop": (False,),
    "measure": ("net",),
    "invoice_timing": ("arrears",),
    "termination_month": (None,),
    "currency": (None,),
    "opening_carry_cents": (0,),
    "opening_deferral_cents": (0,),
    "opening_credit_cents": (0,),
    "opening_prepayment_cents": (0,),
    "opening_make_up": ("0",),
    "own_capex_cents": (0,),
    "own_staff_monthly_cents": (0,),
    "own_power_price": ("0",),
}
TABLES_REFUSED = ("fixed_fee", "prepayment", "option", "amendment", "cash_flow",
                  "eligibility", "delay_outcome")


def half_away(value: Fraction) -> int:
    """Rounds half away from zero."""
    return int(math.copysign(math.floor(abs(value) + Fraction(1, 2)), value))


def split_cents(total: int, weights: list) -> list:
    """Cumulative rounding: the parts add up to the total."""
    parts, done, before = [], Fraction(0), 0
    whole = sum(weights)
    for weight in weights:
        done += weight
        now = half_away(total * done / whole)
        parts.append(now - before)
        before = now
    return parts


class Plan:
    """The tables of a plan with months relative to its start."""

    def __init__(self, document: dict):
        if document.get("format") != "offtake-plan" or document.get("version") != 1:
            raise Refused("not an offtake-plan of version 1")
        self.tables = document["tables"]
        head = self.tables["plan"][0]
        self.name = head["name"]
        self.first = self.absolute(head["start"])
        self.months = head["horizon_months"]
        self.discount = float(head["discount_rate"])
        self.supply_correlation = float(head["supply_correlation"])
        self.market = {"sigma": float(head["market_volatility"]),
                       "kappa": float(head["market_reversion"])}
        self.refuse()
        self.providers = {row["id"]: row for row in self.rows("provider")}
        self.skus = {row["id"]: row for row in self.rows("sku")}
        self.contracts = [self.contract(row) for row in self.rows("contract")
                          if row["counted"] and row["status"] != "proposed"]
        self.contracts.sort(key=lambda c: c["ordinal"])
        self.workloads = sorted(self.rows("workload"), key=lambda w: w["ordinal"])
        self.revenues = sorted(self.rows("revenue"), key=lambda r: r["ordinal"])

    def rows(self, table: str) -> list:
        return self.tables.get(table, [])

    @staticmethod
    def absolute(text: str) -> int:
        return int(text[:4]) * 12 + int(text[5:7]) - 1

    def month(self, text: str) -> int:
        """Month index of YYYY-MM, 0 at the plan's start."""
        return self.absolute(text) - self.first

    def position(self, text: str) -> float:
        """A date's position in month-time."""
        month = self.month(text)
        return month + (int(text[8:10]) - 1) / self.days(month)

    def label(self, month: int) -> str:
        return f"{(self.first + month) // 12:04d}-{(self.first + month) % 12 + 1:02d}"

    def calendar_month(self, month: int) -> int:
        return (self.first + month) % 12 + 1

    def days(self, month: int) -> int:
        return calendar.monthrange((self.first + month) // 12, self.calendar_month(month))[1]

    def hours(self, month: int) -> int:
        return 24 * self.days(month)

    def first_day(self, month: int) -> int:
        """Days from the plan's first day to the first of a month."""
        return (datetime.date((self.first + month) // 12, self.calendar_month(month), 1)
                - datetime.date(self.first // 12, self.calendar_month(0), 1)).days

    def last_day(self, month: int) -> int:
        return self.first_day(month + 1) - 1

    def refuse(self) -> None:
        for table in TABLES_REFUSED:
            if self.rows(table):
                raise Refused(f"table '{table}' is not implemented by this peer")
        for row in self.rows("contract"):
            if not row["counted"]:
                continue
            for field, allowed in CONTRACT_LIMITS.items():
                if row.get(field) not in allowed:
                    raise Refused(f"contract '{row['name']}': {field} {row.get(field)!r} is not "
                                  f"implemented by this peer, which knows {allowed}")
            needs = [what for what, used in (
                ("tiers", any(t["contract"] == row["id"] for t in self.rows("tier"))),
                ("carry_forward", row["carry_forward"] != "0"),
                ("defer", row["on_shortfall"] == "defer")) if used]
            if needs and row["spend_model"] != "entered":
                raise Refused(f"contract '{row['name']}': {needs[0]} is implemented by this peer "
                              "only where spend is entered")
        for row in self.rows("rate"):
            if row["indexation"] not in ("fixed", "market"):
                raise Refused(f"rate {row['id']}: indexation '{row['indexation']}' is not "
                              "implemented by this peer, which knows fixed and market")
        for row in self.rows("provider"):
            if row["kind"] != "cloud":
                raise Refused(f"provider '{row['name']}': kind '{row['kind']}' is not implemented "
                              "by this peer, which knows cloud")
        for row in self.rows("workload") + self.rows("revenue"):
            if row["trend"] != "growth":
                raise Refused(f"'{row['name']}': trend '{row['trend']}' is not implemented by "
                              "this peer, which knows growth")
        for row in self.rows("workload"):
            if float(row["deferrable"]) > 0 and float(row["portability"]) < 1 and row.get("home"):
                raise Refused(f"workload '{row['name']}': deferrable work with a pinned part is "
                              "not implemented by this peer")

    def contract(self, row: dict) -> dict:
        """A contract with its months, periods, lots and monthly entered spend."""
        made = dict(row)
        made["start"], made["end"] = self.month(row["start"]), self.month(row["end"])
        periods = sorted((p for p in self.rows("period") if p["contract"] == row["id"]),
                         key=lambda p: p["start"])
        made["tiers"] = {}
        for tier in sorted(self.rows("tier"), key=lambda t: t["lower_cents"]):
            if tier["contract"] == row["id"]:
                made["tiers"].setdefault(tier.get("period"), []).append(
                    (float(tier["lower_cents"]), float(tier["multiplier"])))
        made["periods"] = [{"number": k + 1, "row": p["id"], "start": self.month(p["start"]),
                            "end": self.month(p["end"]), "commitment": float(c)}
                           for k, (p, c) in enumerate(zip(periods, commitments(row, periods)))]
        made["spend"] = self.entered(row, periods)
        rates = [r for r in self.rows("rate") if r["contract"] == row["id"]]
        made["lots"] = []
        for rate in rates:
            tranches = [t for t in self.rows("tranche")
                        if t["contract"] == row["id"] and t["sku"] == rate["sku"]]
            if tranches:
                made["lots"].append({"rate": rate, "sku": self.skus[rate["sku"]],
                                     "tranches": tranches})
        return made

    def entered(self, row: dict, periods: list) -> dict:
        """Month to list spend in cents, of a contract whose spend is entered."""
        if row["spend_model"] != "entered":
            return {}
        spend = {}
        for period in periods:
            start, end = self.month(period["start"]), self.month(period["end"])
            parts = split_cents(period.get("entered_spend_cents", 0), [1] * (end - start))
            spend.update({start + k: float(part) for k, part in enumerate(parts)})
        for typed in self.rows("spend"):
            if typed["contract"] != row["id"]:
                continue
            if typed.get("marketplace_cents", 0):
                raise Refused(f"contract '{row['name']}': marketplace spend is not implemented")
            month = self.month(typed["month"])
            if spend.get(month, 0.0):
                raise Refused(f"contract '{row['name']}': {typed['month']} has spend of its own "
                              "and of its period, which is not implemented by this peer")
            spend[month] = float(typed["list_spend_cents"])
        return spend


def commitments(row: dict, periods: list) -> list:
    if row["split"] == "entered":
        return [p["commitment_cents"] for p in periods]
    weights = {"flat": lambda k, p: Fraction(1), "linear_ramp": lambda k, p: Fraction(k + 1),
               "weights": lambda k, p: Fraction(p["weight"])}[row["split"]]
    return split_cents(row["commitment_cents"], [weights(k, p) for k, p in enumerate(periods)])


def read_plan(path: str) -> Plan:
    with open(path, encoding="utf-8") as file:
        return Plan(json.load(file))
