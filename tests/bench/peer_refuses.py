# SPDX-FileCopyrightText: 2026 The Offtake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer refuses by name what it does not implement, rather than ignore it; 77 to skip."""
import copy
import json
import os
import sys

try:
    import numpy  # noqa: F401  the peer needs it
except ImportError:
    print(f"SKIPPED: {sys.executable} has no numpy (Debian: python3-numpy)")
    sys.exit(77)
from peer_plan import CONTRACT_LIMITS, TABLES_REFUSED, Plan, Refused

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "templates")
with open(os.path.join(root, "trio.json"), encoding="utf-8") as file:
    document = json.load(file)
Plan(copy.deepcopy(document))
failed = 0


def expect(what: str, changed: dict, word: str) -> None:
    global failed
    try:
        Plan(changed)
    except Refused as refusal:
        if word in str(refusal):
            return
        what += f" (said: {refusal})"
    failed += 1
    print("not refused by name:", what)


for field in CONTRACT_LIMITS:
    changed = copy.deepcopy(document)
    changed["tables"]["contract"][1][field] = "something else"
    expect(field, changed, field)
for table in TABLES_REFUSED:
    changed = copy.deepcopy(document)
    changed["tables"][table] = [{"id": 1}]
    expect(table, changed, table)
for table, field in (("rate", "indexation"), ("provider", "kind"), ("workload", "trend")):
    changed = copy.deepcopy(document)
    changed["tables"].setdefault(table, []).append({"id": 9, "name": "x", field: "unheard"})
    expect(table, changed, "unheard")
sys.exit(1 if failed else 0)
