"""Torture, runnable by anybody: python -m benchmarks.torture crashes --size small (README.md beside this says more)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from benchmarks.torture import runner

# Modules beside this one: with plan(size, cases, seed) and check(case), or CASES and run(cases, seed) -> findings.
NAMES = ("convergence", "trees", "mutants", "crashes", "power", "disk", "races", "cloud", "hostile", "skew")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one torture or all; one line of JSON for each. 1 when anything was found."""
    options = _options(arguments)
    if options.case:
        print(runner.loaded(options.name).check(options.case))
        return 0
    failed = False
    for name in NAMES if options.name == "all" else [options.name]:
        report = runner.run(
            name, size=options.size, cases=options.cases, seed=options.seed, jobs=options.jobs, minutes=options.minutes
        )
        print(json.dumps(report.to_dict(), ensure_ascii=False), flush=True)
        failed |= bool(report.findings)
    return int(failed)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.torture", description=__doc__)
    parser.add_argument("name", choices=[*NAMES, "all"])
    parser.add_argument("--size", choices=["small", "nightly"], default="small")
    parser.add_argument("--cases", type=int, help="so many, instead of what the size says")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--minutes", type=float, help="stop each after so long")
    parser.add_argument("--case", help="run this one again, as a finding names it")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
