"""Files of 50,000 rows out and in, each against the bare library in the same run, with the memory of both beside it.

Run ``python benchmarks/bench_exchange.py [--rows N] [--rounds N] [--json FILE]``. Every case runs in a process of its
own, ours and the bare one in turn. "Opened" is the file as tables of cells, "understood" the OKRs in it with every
problem, "imported" also saved through the write door (against the bare reading and a bare ``executemany`` of the same
journal rows). Ratios are of processor time, as the machine may do other things too; seconds on the clock stand beside.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROWS = 50_000
#: Cases and budgets; those without one are for information.
CASES: dict[str, float | None] = {
    "XLSX out": 1.5,
    "CSV out": 1.5,
    "XLSX opened": None,
    "CSV opened": None,
    "XLSX understood": None,
    "our XLSX understood": None,
    "CSV understood": None,
    "XLSX imported": 6.0,
    "CSV imported": 6.0,
}


def child(case: str, side: int, folder: Path, rows: int, rounds: int) -> dict[str, Any]:
    """One side of a case, measured in a process of its own."""
    script = Path(__file__).with_name("exchange_child.py")
    command = [sys.executable, str(script), case, str(side), str(folder), str(rows), str(rounds)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def measured(case: str, folder: Path, rows: int, rounds: int) -> dict[str, Any]:
    """Both sides in turn, so that whatever else the machine does strikes both; medians of all rounds."""
    each = 1 if case.endswith("imported") else 3
    turns = [[child(case, side, folder, rows, each) for side in (0, 1)] for _ in range(rounds)]
    found: dict[str, Any] = {"case": case, "budget": CASES[case]}
    for side, name in enumerate(("ours", "bare")):
        for clock in ("cpu", "wall"):
            found[f"{name}_{clock}"] = statistics.median(one for turn in turns for one in turn[side][clock])
        for what in ("mib", "peak"):
            found[f"{name}_{what}"] = statistics.median(turn[side][what] for turn in turns)
    return {
        **found,
        "ratio": found["ours_cpu"] / found["bare_cpu"],
        "wall_ratio": found["ours_wall"] / found["bare_wall"],
    }


def told(one: dict[str, Any]) -> str:
    """A line of the table."""
    verdict = "" if one["budget"] is None else f"  <= {one['budget']}  {'met' if kept(one) else 'MISSED'}"
    return (
        f"{one['case']:<20}{one['ours_cpu']:8.2f} /{one['bare_cpu']:6.2f} ={one['ratio']:7.2f}   "
        f"{one['ours_wall']:6.2f} /{one['bare_wall']:6.2f} ={one['wall_ratio']:7.2f}   "
        f"+{one['ours_mib']:4.0f} / +{one['bare_mib']:3.0f} ({one['ours_peak']:.0f} / {one['bare_peak']:.0f}){verdict}"
    )


def kept(one: dict[str, Any]) -> bool:
    """Whether the budget is met."""
    return one["budget"] is None or one["ratio"] <= one["budget"]


def main() -> None:
    """Measure and print; exit code 1 when a budget is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=ROWS)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", help="cases whose name contains this")
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    found: list[dict[str, Any]] = []
    print(f"{chosen.rows:,} rows, ours / bare library")
    print(f"{'':<20}{'processor seconds':^26}   {'seconds on the clock':^24}   MiB beyond the start (in all)")
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            if chosen.only is None or chosen.only in case:
                found.append(measured(case, Path(folder), chosen.rows, chosen.rounds))
                print(told(found[-1]), flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if not all(map(kept, found)):
        sys.exit("A budget is broken.")


if __name__ == "__main__":
    main()
