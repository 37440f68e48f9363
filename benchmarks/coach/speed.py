"""How long the coach takes for 10,000 objectives with 40,000 key results in one cycle, and for one typed text."""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from okr_desktop.domain.coach.lint import hints_for_key_result, lint_plan
from okr_desktop.domain.coach.subject import KeyResultText
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import KeyResult, Kind, Metric, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan

OBJECTIVES, EACH = 10_000, 4
METRIC = Metric(Kind.INCREASE, "customers", Decimal(1), Decimal(5))
with (Path(__file__).parent / "sample.csv").open(encoding="utf-8", newline="") as _file:
    REAL = [row["text"] for row in csv.DictReader(_file)]
WORDS = sorted({word for text in REAL for word in text.split()})


def worlds() -> dict[str, Callable[[int], str]]:
    """Ways to make a title from a number, those that are hard for the search of doubles among them."""
    rng = random.Random(1)
    return {
        "real titles, each with two words more": lambda at: " ".join([rng.choice(REAL), *rng.choices(WORDS, k=2)]),
        "real titles again and again": lambda at: rng.choice(REAL),
        "one template": lambda at: f"Raise the number of {rng.choice(WORDS)} in {rng.choice(WORDS)} from {at} to 9",
        "random words": lambda at: " ".join(rng.choices(WORDS, k=10)),
        "machine made": lambda at: f"Customers of {at // EACH}, {at % EACH}",
    }


def plan_of(title: Callable[[int], str]) -> Plan:
    """A tree of objectives, five below each, with four key results each."""
    plan = Plan(Workspace("w"), date(2026, 8, 1))
    plan.put(Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    for at in range(OBJECTIVES):
        id, above = f"o{at}", f"o{(at - 1) // 5}" if at else None
        plan.objectives[id] = Objective(id, title(at), cycle="c", parent=above)
        for number in range(EACH):
            result = KeyResult(f"k{at}.{number}", title(at * EACH + number), id, METRIC)
            plan.key_results[result.id] = result
    return plan


def main() -> None:
    """Print seconds of processor time for each world, and milliseconds for one text."""
    for name, title in worlds().items():
        plan = plan_of(title)
        begun = time.process_time()
        hints = lint_plan(plan, "c")
        print(f"{name}: {time.process_time() - begun:.1f} s, {len(hints)} hints")
    begun = time.process_time()
    for at, text in enumerate(REAL):
        hints_for_key_result(KeyResultText(f"{text} {at}", siblings=tuple(REAL[at : at + 5])))
    print(f"a typed text: {(time.process_time() - begun) / len(REAL) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
