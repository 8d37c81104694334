# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to a plan: demand, revenue, prices, delays and outages, as arrays paths x months.

With `draw` none there is no chance in it: mean delays, no outage, no noise; one path.
"""
import math

import numpy as np

from peer_plan import Plan


def normal_cdf(z: np.ndarray) -> np.ndarray:
    """Linear between tabulated values, absolute error below 1e-8."""
    return np.interp(z, normal_cdf.at, normal_cdf.values)


normal_cdf.at = np.linspace(-8.0, 8.0, 160_001)
normal_cdf.values = np.array([0.5 * math.erfc(-x / math.sqrt(2.0)) for x in normal_cdf.at])


def pert_quantiles(least: float, mode: float, most: float) -> np.ndarray:
    """PERT (lambda 4) at u = 0, 1/4096 ... 1, by integrating the density of the beta law."""
    a = 1.0 + 4.0 * (mode - least) / (most - least)
    b = 1.0 + 4.0 * (most - mode) / (most - least)
    # x = sin(h)^2 removes the infinite slopes that the density can have at both ends
    edge = np.linspace(0.0, math.pi / 2.0, 400_001)
    mid = 0.5 * (edge[1:] + edge[:-1])
    mass = np.sin(mid) ** (2.0 * a - 1.0) * np.cos(mid) ** (2.0 * b - 1.0)
    cdf = np.concatenate([[0.0], np.cumsum(mass)])
    x = np.sin(np.interp(np.linspace(0.0, 1.0, 4097), cdf / cdf[-1], edge)) ** 2
    return least + (most - least) * x


class World:
    """One batch of paths; every array has the paths first."""

    tables: dict = {}

    def __init__(self, plan: Plan, draw: np.random.Generator, paths: int):
        self.plan, self.draw = plan, draw
        self.paths = 1 if draw is None else paths
        normals = self.correlated()
        self.demand = [self.process(w, float(w["base"]), z) *
                       (1.0 - float(w["efficiency"])) ** (np.arange(plan.months) / 12.0)
                       for w, z in zip(plan.workloads, normals)]
        behind = normals[len(plan.workloads):]
        self.revenue = [self.process(r, float(r["base_cents"]), z)
                        for r, z in zip(plan.revenues, behind)]
        self.market = np.exp(reverting(behind[-1], plan.market["sigma"], plan.market["kappa"]))
        self.outage = {key: self.outages(row) for key, row in plan.providers.items()}
        self.common = self.normal(1)
        self.spend_factor = {c["id"]: self.lognormal(float(c["spend_sigma"]))
                             for c in plan.contracts}
        self.early = min([0] + [c["start"] for c in plan.contracts])
        self.late = max([plan.months] + [c["end"] for c in plan.contracts]) + 1

    def normal(self, count: int) -> np.ndarray:
        if self.draw is None:
            return np.zeros((self.paths, count))
        return self.draw.standard_normal((self.paths, count))

    def lognormal(self, sigma: float) -> np.ndarray:
        """Mean 1."""
        noise = sigma if self.draw is not None else 0.0
        return np.exp(noise * self.normal(1)[:, 0] - noise * noise / 2.0)

    def correlated(self) -> list:
        """Monthly normals of workloads, revenue lines and the market, in this order."""
        plan = self.plan
        keys = [r["driver_key"] for r in plan.workloads + plan.revenues] + ["market"]
        matrix = np.eye(len(keys))
        for row in plan.rows("correlation"):
            i, j = keys.index(row["first"]), keys.index(row["second"])
            matrix[i, j] = matrix[j, i] = float(row["value"])
        lower = np.linalg.cholesky(matrix)
        free = [self.normal(plan.months) for _ in keys]
        return [sum(lower[i, k] * free[k] for k in range(i + 1)) if self.draw is not None else None
                for i in range(len(keys))]

    def process(self, row: dict, base: float, z: np.ndarray) -> np.ndarray:
        """Trend, season and noise of a workload or a revenue line."""
        months = np.arange(self.plan.months)
        years = months / 12.0
        start, final = math.log(float(row["growth"])), math.log(float(row["growth_final"]))
        half = float(row["half_life_years"])
        faded = half / math.log(2.0) * (1.0 - 2.0 ** (-years / half)) if half > 0 else 0.0 * years
        doubt = float(row["growth_uncertainty"]) * self.normal(1)
        log = math.log(base) + final * years + (start + doubt - final) * faded
        if z is not None:
            sigma, kappa = float(row["sigma"]), float(row["kappa"])
            if row["noise"] == "gbm":
                log = log + walk(z * sigma / math.sqrt(12.0) - sigma * sigma / 24.0)
            else:
                log = log + reverting(z, sigma, kappa)
            log = log + self.jumps(row)
        season = np.array([float(row[f"season_{self.plan.calendar_month(t)}"]) for t in months])
        return np.exp(log) * season

    def jumps(self, row: dict) -> np.ndarray:
        chance = float(row["jump_rate"]) / 12.0
        if chance == 0.0:
            return np.zeros((self.paths, 1))
        mean, sd = float(row["jump_mean"]), float(row["jump_sd"])
        hit = self.draw.random((self.paths, self.plan.months)) < chance
        size = mean + sd * self.normal(self.plan.months)
        average = math.log1p(chance * (math.exp(mean + sd * sd / 2.0) - 1.0))
        return walk(hit * size - average)

    def outages(self, provider: dict) -> np.ndarray:
        """Share of the month lost."""
        months = self.plan.months
        chance, mean = float(provider["outage_probability"]), float(provider["outage_hours"])
        if self.draw is None or chance == 0.0 or mean == 0.0:
            return np.zeros((self.paths, months))
        hours = np.array([self.plan.hours(t) for t in range(months)])
        hit = self.draw.random((self.paths, months)) < chance
        return hit * np.minimum(1.0, self.draw.exponential(mean, (self.paths, months)) / hours)

    def delay(self, tranche: dict) -> np.ndarray:
        """Months late, one a path."""
        least, mode, most = (float(tranche[k]) for k in ("delay_min", "delay_mode", "delay_max"))
        if self.plan.position(tranche["online"]) <= 0.0:
            return np.zeros(self.paths)
        if self.draw is None or least == most:
            return np.full(self.paths, (least + 4.0 * mode + most) / 6.0)
        key = (least, mode, most)
        if key not in self.tables:
            self.tables[key] = pert_quantiles(*key)
        rho = self.plan.supply_correlation
        z = math.sqrt(rho) * self.common[:, 0] + math.sqrt(1.0 - rho) * self.normal(1)[:, 0]
        return np.interp(normal_cdf(z) * 4096.0, np.arange(4097), self.tables[key])

    def share(self, tranche: dict, contract: dict, delay: np.ndarray) -> np.ndarray:
        """Share delivered in each month from self.early to self.late."""
        months = np.arange(self.early, self.late)
        ramp = float(tranche["ramp_months"])
        since = months - (self.plan.position(tranche["online"]) + delay[:, None])
        share = np.clip(since + 1.0 - ramp, 0.0, 1.0)
        if ramp > 0.0:
            low, high = np.clip(since, 0.0, ramp), np.clip(since + 1.0, 0.0, ramp)
            share = share + (high - low) * (high + low) / (2.0 * ramp)
        end = float(contract["end"])
        if tranche.get("end"):
            end = min(end, self.plan.position(tranche["end"]))
        return share * np.clip(end - months, 0.0, 1.0)


def walk(steps: np.ndarray) -> np.ndarray:
    """X(0) = 0; the step from t to t + 1 uses the draws of month t."""
    total = np.cumsum(steps, axis=1)
    return np.concatenate([np.zeros((len(steps), 1)), total[:, :-1]], axis=1)


def reverting(z: np.ndarray, sigma: float, kappa: float) -> np.ndarray:
    """Mean-reverting logs less half their variance, so that the factor has mean 1."""
    if z is None or sigma == 0.0:
        return np.zeros((1, 1))
    if kappa == 0.0:
        return walk(z * sigma / math.sqrt(12.0) - sigma * sigma / 24.0)
    keep = math.exp(-kappa / 12.0)
    step = sigma * math.sqrt((1.0 - math.exp(-kappa / 6.0)) / (2.0 * kappa))
    x = np.empty_like(z)
    level, variance = np.zeros(len(z)), 0.0
    for t in range(z.shape[1]):
        x[:, t] = level - variance / 2.0
        level = level * keep + step * z[:, t]
        variance = variance * keep * keep + step * step
    return x


def curve(plan: Plan, sku: dict, month: float) -> float:
    """Market price of a SKU in a month, $/unit-hour."""
    if sku["curve"] == "decline":
        return float(sku["price"]) * (1.0 - float(sku["decline"])) ** (month / 12.0)
    if sku["curve"] == "learning":
        doublings = month / float(sku["months_per_doubling"])
        return float(sku["price"]) * (1.0 - float(sku["learning_rate"])) ** doublings
    points = sorted((plan.month(p["month"]), math.log(float(p["price"])))
                    for p in plan.rows("curve_point") if p["sku"] == sku["id"])
    return math.exp(np.interp(month, [p[0] for p in points], [p[1] for p in points]))
