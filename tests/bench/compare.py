# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program and its peers on one plan, interleaved, and prints medians and their ratios.

    compare.py --bin FOLDER [--rounds N] [--quasi] [--growth] [--memory]

FOLDER is that of a build (build/release): it holds bin/offtake-cli, tests/bench/bench_run and
tests/bench/peer_plain. Times are nanoseconds a path and month of the starter plan. Each round runs
everything once, one after another, so that a slower minute of the machine slows all of them.
"""
import argparse
import copy
import json
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def call(command: list) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Tools:
    def __init__(self, build: str, folder: str):
        self.cli = os.path.join(build, "bin", "offtake-cli")
        self.bench = os.path.join(build, "tests", "bench", "bench_run")
        self.plain = os.path.join(build, "tests", "bench", "peer_plain")
        self.folder = folder
        for tool in (self.cli, self.bench, self.plain):
            if not os.path.exists(tool):
                sys.exit(f"{tool} is missing: build offtake-cli, bench_run and peer_plain first")
        self.plan, self.json = self.at("starter.offtake"), self.at("starter.json")
        call([self.cli, "new", self.plan, "--template", "starter"])
        call([self.cli, "export", self.plan, "--json", self.json])

    def at(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def ours(self, name: str) -> float:
        said = json.loads(call([self.bench, f"--benchmark_filter=^starter/{name}(/real_time)?$",
                                "--benchmark_format=json", "--benchmark_min_time=0.4"]))
        return said["benchmarks"][0]["ns/path-month"]

    def numpy(self) -> float:
        script = os.path.join(HERE, "peer_numpy.py")
        return json.loads(call([sys.executable, "-B", script, self.json, "--paths", "2000",
                                "--time"]))["ns_per_path_month"]

    def colleague(self) -> float:
        if not os.path.exists(self.at("starter.txt")):
            flat = call([sys.executable, "-B", os.path.join(HERE, "peer_flat.py"), self.json])
            with open(self.at("starter.txt"), "w", encoding="utf-8") as file:
                file.write(flat)
        return json.loads(call([self.plain, self.at("starter.txt"), "2000"]))["ns_per_path_month"]

    def sets(self) -> list:
        listed = call([self.bench, "--benchmark_list_tests"])
        return [s for s in ("scalar", "AVX2", "AVX-512") if f"starter/counted/{s}" in listed]

    def run(self, plan: str, *more: str) -> dict:
        said = json.loads(call([self.cli, "run", plan, "--json", "--timings", "--backend", "cpu",
                                *more]))
        return said[0] if isinstance(said, list) else said


def interleaved(rounds: int, jobs: dict) -> dict:
    times: dict = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(job())
    return {name: statistics.median(values) for name, values in times.items()}


def ratios(tools: Tools, rounds: int) -> None:
    sets = tools.sets()
    jobs = {"NumPy peer, means alone": tools.numpy,
            "plain C++ peer, quantiles too": tools.colleague}
    for s in sets:
        jobs[f"{s}, paths alone"] = lambda s=s: tools.ours(f"paths alone/{s}")
        jobs[f"{s}, all counted"] = lambda s=s: tools.ours(f"counted/{s}")
    jobs[f"{sets[-1]}, two threads, all counted"] = lambda: tools.ours("counted/two threads")
    times = interleaved(rounds, jobs)
    print(f"\n| starter plan, median of {rounds} rounds | ns a path and month | NumPy / this | "
          "plain C++ / this | scalar / this |\n| --- | --- | --- | --- | --- |")
    for name, time in times.items():
        kind = "paths alone" if "alone" in name else "all counted"
        scalar = times[f"scalar, {kind}"] / time
        peers = " | ".join(f"{times[peer] / time:.1f}" for peer in list(jobs)[:2])
        print(f"| {name} | {time:.0f} | {peers} | {scalar:.1f} |")
    best, both = times[f"{sets[-1]}, all counted"], times[
        f"{sets[-1]}, two threads, all counted"]
    print(f"\nTwo threads: {best / both:.2f} times. All counted against paths alone: "
          f"{best / times[f'{sets[-1]}, paths alone']:.2f} times.")


def quasi(tools: Tools, seeds: int) -> None:
    """Time for the same standard error, from the squared errors that runs of many seeds state."""
    figures = {"mean NPV": ("npv_cents", "se"), "CVaR95 of economic cost":
               ("economic_cost_cents", "cvar95_se"), "CVaR95 of NPV": ("npv_cents", "cvar95_se"),
               "mean economic cost": ("economic_cost_cents", "se")}
    print("\n| quasi-random against random, one thread | 16,384 paths | 131,072 paths |\n"
          "| --- | --- | --- |")
    table: dict = {name: [] for name in figures}
    for paths in (16_384, 131_072):
        seen: dict = {}
        for seed in range(1, seeds + 1):
            for sampling in ("random", "quasi"):
                said = tools.run(tools.plan, "--paths", str(paths), "--seed", str(seed),
                                 "--threads", "1", "--sampling", sampling)
                seen.setdefault(sampling, []).append(said)
        for name, (metric, key) in figures.items():
            spread = {s: statistics.mean(r["figures"][metric][key] ** 2 for r in rows)
                      for s, rows in seen.items()}
            seconds = {s: statistics.median(r["seconds"] for r in rows)
                       for s, rows in seen.items()}
            table[name].append(spread["random"] * seconds["random"] /
                               (spread["quasi"] * seconds["quasi"]))
    for name, gains in table.items():
        print(f"| {name} | " + " | ".join(f"{gain:.0f} times" for gain in gains) + " |")


def scaled(tools: Tools, months: int, copies: int, first: int) -> str:
    """The starter plan with another horizon, its first contracts alone, or all several times."""
    with open(tools.json, encoding="utf-8") as file:
        document = json.load(file)
    tables = document["tables"]
    tables["plan"][0]["horizon_months"] = months
    tables["scenario"], tables["scenario_change"], tables["citation"] = [], [], []
    for row in tables["contract"]:
        row["replaces"] = None
    tables["contract"] = [c for c in tables["contract"] if c["counted"]][:first]
    kept = {c["id"] for c in tables["contract"]}
    for name in ("period", "rate", "tranche"):
        tables[name] = [r for r in tables[name] if r["contract"] in kept]
    for name in ("contract", "period", "rate", "tranche"):
        originals = copy.deepcopy(tables[name])
        for k in range(1, copies):
            for row in copy.deepcopy(originals):
                row["id"] += 1000 * k
                if "contract" in row:
                    row["contract"] += 1000 * k
                if name == "contract":
                    row["ordinal"] += 1000 * k
                    row["name"] += f" {k}"
                if row.get("driver_key"):
                    row["driver_key"] += f"-{k}"
                tables[name].append(row)
    plan, exported = tools.at(f"p{months}-{copies}-{first}.offtake"), tools.at("scaled.json")
    with open(exported, "w", encoding="utf-8") as file:
        json.dump(document, file)
    call([tools.cli, "new", plan, "--template", "empty"])
    call([tools.cli, "import", plan, exported, "--as", "plan-json"])
    return plan


def growth(tools: Tools, rounds: int) -> None:
    every = 9
    cases = [(m, 1, every) for m in (12, 24, 60, 120, 240, 360)] + [(120, 1, n) for n in (3, 6)] + [
        (120, k, every) for k in (2, 4, 7)]
    plans = {case: scaled(tools, *case) for case in cases}
    jobs = {case: lambda p=plan: 1e9 / tools.run(p, "--paths", "16384", "--threads", "1")[
        "paths_per_second"] for case, plan in plans.items()}
    times = interleaved(rounds, jobs)
    print("\n| months | contracts | us a path | ns a path, month and contract |\n"
          "| --- | --- | --- | --- |")
    for (months, copies, first), time in times.items():
        print(f"| {months} | {first * copies} | {time / 1000:.1f} | "
              f"{time / months / first / copies:.1f} |")


def memory(tools: Tools) -> None:
    print("\n| sampling | paths | peak resident MB |\n| --- | --- | --- |")
    for sampling, paths in (("random", 16_384), ("random", 1_000_000), ("quasi", 16_384),
                            ("quasi", 1_048_576)):
        command = [tools.cli, "run", tools.plan, "--paths", str(paths), "--sampling", sampling,
                   "--backend", "cpu", "--quiet"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{' '.join(command)}: failed")
        print(f"| {sampling} | {paths:,} | {used.ru_maxrss / 1024:.0f} |")


def main() -> int:
    parser = argparse.ArgumentParser(description="the program against its peers, interleaved")
    parser.add_argument("--bin", required=True, help="a build folder")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=8)
    for part in ("ratios", "quasi", "growth", "memory"):
        parser.add_argument("--" + part, action="store_true", help="only what is named")
    given = parser.parse_args()
    everything = not (given.ratios or given.quasi or given.growth or given.memory)
    with tempfile.TemporaryDirectory() as folder:
        tools = Tools(os.path.abspath(given.bin), folder)
        if everything or given.ratios:
            ratios(tools, given.rounds)
        if everything or given.quasi:
            quasi(tools, given.seeds)
        if everything or given.growth:
            growth(tools, given.rounds)
        if everything or given.memory:
            memory(tools)
    return 0


if __name__ == "__main__":
    sys.exit(main())
