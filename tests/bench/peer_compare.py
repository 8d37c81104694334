# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program with its NumPy peer on one template; exit 0 if they agree, 77 to skip.

    peer_compare.py --cli OFFTAKE_CLI --template NAME [--varied] [--paths N] [--peer-paths N]

- The book against the peer without noise: every figure of both within 1e-6 of itself.
- The run against the peer with noise: every mean within four combined standard errors and the 1e-6
  of the metric's largest figure, or of the requirement, that single precision may take. The two
  seeds were chosen before the first comparison and never since: some 6,000 strongly correlated
  comparisons a plan are made, of which 0.4 would fall outside four standard errors by chance if
  all of them were independent.
- P5, P50 and P95 of the figures of periods and paths, likewise.
- Every figure of a month, period or path that the program reports must have been compared.
"""
import argparse
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

SEED_OURS, SEED_PEER = "1", "2"
RELATIVE = 1e-6
MONTHLY = ("demand_h100e", "delivered_h100e", "usable_h100e", "served_h100e", "unmet_h100e",
           "deferred_h100e", "utilisation", "megawatts", "charges_cents", "payable_cents",
           "cash_cents", "revenue_cents")
BY_CONTRACT = {"charges_cents": "contract_charges_cents", "payable_cents": "contract_payable_cents",
               "cash_cents": "contract_cash_cents",
               "commitment_left_cents": "commitment_left_cents"}
TOTALS = {"npv_cents": "npv_cents", "economic_cost_cents": "economic_cost_cents",
          "true_ups_cents": "true_ups_cents", "unmet_h100e_hours": "unmet_hours_h100e_hours",
          "peak_mw": "peak_megawatts_mw"}
QUANTILES = ("p5", "p50", "p95")
BY_PERIOD = ("requirement_cents", "eligible_cents", "shortfall_cents", "true_up_cents",
             "overage_cents")


def table(folder: str, name: str) -> list:
    with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def book_figures(folder: str, totals: dict) -> dict:
    figures = {(key, "", ""): float(totals[name]) for name, key in TOTALS.items()}
    for row in table(folder, "monthly.csv"):
        for name in MONTHLY:
            key = "megawatts_mw" if name == "megawatts" else name
            figures[(key, "", row["month"])] = float(row[name])
    for row in table(folder, "contracts.csv"):
        for name, key in BY_CONTRACT.items():
            figures[(key, row["contract"], row["month"])] = float(row[name])
    for row in table(folder, "periods.csv"):
        for name in BY_PERIOD:
            figures[(name, row["contract"], row["period"])] = float(row[name])
    return figures


def run_figures(folder: str) -> dict:
    """Key to mean and standard error."""
    figures = {}
    for row in table(folder, "summary.csv"):
        key = (row["metric"], row["contract"], row["when"])
        count, never = int(row["paths"]), int(row["never"])
        if row["metric"] == "month_met":
            share = count / (count + never)
            figures[("month_met_happens",) + key[1:]] = (
                share, math.sqrt(share * (1.0 - share) / (count + never)))
        if count:
            figures[key] = (float(row["mean"]), float(row["se"]))
            for name in QUANTILES:
                if row[name]:
                    figures[key + (name,)] = (float(row[name]), 0.0)
    for row in table(folder, "probabilities.csv"):
        if row["metric"] == "shortfall_happens":
            figures[(row["metric"], row["contract"], row["when"])] = (
                float(row["probability"]), float(row["se"]))
    return figures


def scales(figures: dict) -> dict:
    """The largest magnitude of each metric and contract, for figures that cancel to nothing."""
    largest: dict = {}
    for (metric, contract, *_), (mean, _) in figures.items():
        largest[(metric, contract)] = max(largest.get((metric, contract), 0.0), abs(mean))
    return largest


def book_slack(key: tuple, value: float, largest: dict) -> float:
    """A millionth of the figure, or of a thousandth of the metric's largest where it is near 0."""
    return RELATIVE * max(abs(value), 1e-3 * largest[key[:2]])


def run_slack(key: tuple, _: float, largest: dict) -> float:
    """What single precision leaves: a millionth of the metric's, or the requirement's, largest."""
    return RELATIVE * max(largest[key[:2]], largest.get(("requirement_cents", key[1]), 0.0))


def compare(what: str, ours: dict, peer: dict, errors: float, slack) -> int:
    """Prints what differs; the number of differences."""
    both = sorted(set(ours) & set(peer))
    alone = sorted(set(peer) - set(ours)) if errors > 0.0 else []
    largest, bad, worst, beyond = scales(peer), [], 0.0, 0
    for key in both:
        (mean, se), (other, other_se) = ours[key], peer[key]
        spread = math.hypot(se, other_se)
        gap = max(0.0, abs(mean - other) - slack(key, other, largest))
        if gap > errors * spread:
            bad.append((key, mean, other, spread))
        if spread > 0.0:
            worst = max(worst, gap / spread)
            beyond += gap > 2.0 * spread
    print(f"{what}: {len(both)} figures compared, {len(bad)} differ; "
          f"worst {worst:.2f} standard errors, {beyond} beyond two")
    for key, mean, other, spread in bad[:40]:
        print("  differs:", " / ".join(k for k in key if k),
              f"ours {mean:.9g} peer {other:.9g} combined standard error {spread:.3g}")
    for key in alone[:10]:
        print("  only in the peer:", key)
    return len(bad) + len(alone) + (0 if both else 1)


def call(command: list) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def peer_figures(plan_json: str, *arguments: str) -> dict:
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer_numpy.py")
    document = json.loads(call([sys.executable, script, plan_json, *arguments]))
    figures = {}
    for m in document["metrics"]:
        key = (m["metric"], m["contract"], m["when"])
        figures[key] = (m["mean"], m["se"])
        if m["paths"] > 1:
            # Two samples of one size: the program's quantile errs as much as the peer's.
            for name, (value, error) in m.get("quantiles", {}).items():
                figures[key + (name,)] = (value, math.sqrt(2.0) * error)
    return figures


def uncompared(what: str, ours: dict, peer: dict) -> int:
    """Figures of the program that the peer does not know, of the families that it must."""
    monthly = {"megawatts_mw" if name == "megawatts" else name for name in MONTHLY}
    families = monthly | set(BY_CONTRACT.values()) | set(TOTALS.values()) | set(BY_PERIOD)
    absent = sorted(key for key, (mean, se) in ours.items()
                    if key[0] in families and len(key) == 3 and key not in peer and
                    (mean != 0.0 or se != 0.0))
    for key in absent[:10]:
        print(f"{what}: not compared:", " / ".join(k for k in key if k))
    return len(absent)


def varied(cli: str, exported: str, folder: str) -> str:
    """The plan again as a new one, with tiers, deferral and carry-forward on its contracts."""
    with open(exported, encoding="utf-8") as file:
        document = json.load(file)
    terms = ({"carry_forward": "0.5", "carry_forward_cap": "0.1"},
             {"carry_forward": "1", "tier_kind": "all_units", "take_or_pay": "0.9"},
             {"on_shortfall": "defer", "defer_share": "0.1", "carry_forward": "0.25"})
    for contract, more in zip(document["tables"]["contract"], terms):
        contract.update(more)
    steps = ((1, 0, "0.97"), (1, 300_000_000_000, "0.9"), (1, 500_000_000_000, "0.8"),
             (2, 0, "1"), (2, 1_500_000_000_000, "0.95"), (2, 3_000_000_000_000, "0.9"))
    document["tables"]["tier"] = [
        {"id": k + 1, "contract": contract, "lower_cents": lower, "multiplier": multiplier}
        for k, (contract, lower, multiplier) in enumerate(steps)]
    with open(exported, "w", encoding="utf-8") as file:
        json.dump(document, file)
    plan = os.path.join(folder, "varied.offtake")
    call([cli, "new", plan, "--template", "empty"])
    call([cli, "import", plan, exported, "--as", "plan-json"])
    return plan


def main() -> int:
    parser = argparse.ArgumentParser(description="the program against its NumPy peer")
    parser.add_argument("--cli", required=True)
    parser.add_argument("--template", required=True)
    parser.add_argument("--varied", action="store_true", help="with more terms than it has")
    parser.add_argument("--paths", default="20000")
    parser.add_argument("--peer-paths", default="20000")
    given = parser.parse_args()
    try:
        import numpy  # noqa: F401  the peer needs it
    except ImportError:
        print(f"SKIPPED: {sys.executable} has no numpy (Debian: python3-numpy)")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        plan, exported = os.path.join(folder, "p.offtake"), os.path.join(folder, "p.json")
        book, run = os.path.join(folder, "book"), os.path.join(folder, "run")
        call([given.cli, "new", plan, "--template", given.template])
        call([given.cli, "export", plan, "--json", exported])
        if given.varied:
            plan = varied(given.cli, exported, folder)
        said = json.loads(call([given.cli, "book", plan, "--json", "--csv", book]))
        call([given.cli, "run", plan, "--backend", "cpu", "--paths", given.paths,
              "--seed", SEED_OURS, "--csv", run])
        still = {key: (mean, 0.0) for key, (mean, _) in
                 peer_figures(exported, "--zero-noise").items()}
        ours = {key: (value, 0.0)
                for key, value in book_figures(book, said["figures"]).items()}
        name = given.template + (" varied" if given.varied else "")
        wrong = compare(f"{name} book", ours, still, 0.0, book_slack)
        noisy = peer_figures(exported, "--paths", given.peer_paths, "--seed", SEED_PEER)
        simulated = run_figures(run)
        wrong += compare(f"{name} run", simulated, noisy, 4.0, run_slack)
        wrong += uncompared(f"{name} book", ours, still) + uncompared(f"{name} run", simulated, noisy)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
