"""Precision of the coach's warnings on the hand-labelled sample: prints the tables of the README beside it."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from okr_desktop.domain.coach.hints import Level
from okr_desktop.domain.coach.lint import hints_for_key_result
from okr_desktop.domain.coach.subject import KeyResultText

HERE = Path(__file__).parent
LANGUAGE = "en"
LABELS = ("TASK", "ACTIVITY", "NOMETRIC", "VAGUE", "PLACEHOLDER", "DUP")
GATE = 0.8
Z = 1.959964

Marks = list[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, with the Wilson interval of 95 %."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        return self.hits / self.total if self.total else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        if not self.total:
            return 0.0, 1.0
        p, n = self.value, self.total
        middle, around = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return (middle - around) / (1 + Z * Z / n), (middle + around) / (1 + Z * Z / n)

    def __str__(self) -> str:
        if not self.total:
            return "–"
        low, high = self.interval
        return f"{self.value:.2f} ({self.hits}/{self.total}; {low:.2f}–{high:.2f})"


def rows(name: str) -> list[dict[str, str]]:
    """A CSV file of this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labels(name: str) -> Marks:
    """The labels of a rater, row by row."""
    return [frozenset(row["labels"].split()) - {"-"} for row in rows(name)]


def fired_now() -> Marks:
    """What the coach warns of today, row by row; key results of the same file are compared with each other."""
    sample = rows("sample.csv")
    return [_warnings(row["text"], [other["text"] for other in sample if _beside(row, other)]) for row in sample]


def _beside(row: dict[str, str], other: dict[str, str]) -> bool:
    return row["file"] == other["file"] and row["line"] != other["line"]


def _warnings(text: str, siblings: list[str]) -> frozenset[str]:
    item = KeyResultText(
        text, kind="yes_no", start=Decimal(0), target=Decimal(1), owned=False, siblings=tuple(siblings)
    )
    found = hints_for_key_result(item, language=LANGUAGE)
    return short(hint.code for hint in found if hint.severity is not Level.INFO)


def fired_first() -> Marks:
    """What the coach warned of before its rules were tuned (on rows outside the sample)."""
    return [short(row["warn"].split()) for row in rows("first_run.csv")]


def short(codes: Iterable[str]) -> frozenset[str]:
    """Codes as the labels name them; OWNER is a fact of the field and is not measured."""
    return frozenset(code.removeprefix("K_") for code in codes) - {"OWNER"}


def precision(fired: Marks, justified: Marks, only: str | None = None) -> Share:
    """Of all warnings: how many a rater found justified."""
    pairs = [(code, good) for codes, good in zip(fired, justified, strict=True) for code in codes]
    pairs = [(code, good) for code, good in pairs if only in (None, code)]
    return Share(sum(code in good for code, good in pairs), len(pairs))


def found(fired: Marks, justified: Marks) -> Share:
    """Of all rows where some question is justified: how many got a justified one."""
    wanted = [(codes, good) for codes, good in zip(fired, justified, strict=True) if good]
    return Share(sum(bool(codes & good) for codes, good in wanted), len(wanted))


def quiet(fired: Marks, justified: Marks) -> Share:
    """Of all rows where no question is justified: how many were left alone."""
    fine = [codes for codes, good in zip(fired, justified, strict=True) if not good]
    return Share(sum(not codes for codes in fine), len(fine))


def kappa(first: list[bool], second: list[bool]) -> float:
    """Cohen's kappa of two raters; 1 when neither ever says yes."""
    n = len(first)
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / n
    yes = sum(first) / n * (sum(second) / n)
    chance = yes + (1 - sum(first) / n) * (1 - sum(second) / n)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def agreement(a: Marks, b: Marks) -> list[str]:
    """Kappa for each label, for all decisions together, and for "some question is justified"."""
    lines = ["| decision | rater A yes | rater B yes | agreed | kappa |", "|---|---|---|---|---|"]
    columns = {label: ([label in one for one in a], [label in one for one in b]) for label in LABELS}
    columns["all labels together"] = ([x for one, _ in columns.values() for x in one], [])
    columns["all labels together"][1].extend(x for label in LABELS for x in columns[label][1])
    columns["some question is justified"] = ([bool(one) for one in a], [bool(one) for one in b])
    for name, (first, second) in columns.items():
        same = sum(x == y for x, y in zip(first, second, strict=True))
        lines.append(f"| {name} | {sum(first)} | {sum(second)} | {same}/{len(first)} | {kappa(first, second):.2f} |")
    return lines


def report() -> str:
    """The tables of the README, in Markdown."""
    a, b = labels("labels_a.csv"), labels("labels_b.csv")
    both = [one & other for one, other in zip(a, b, strict=True)]
    now, first = fired_now(), fired_first()
    lines = ["| warnings | first run, both raters | now, rater A | now, rater B | now, both raters |", "|" + "---|" * 5]
    for name, only in [("**all (en)**", None), *((f"`{label}`", label) for label in LABELS)]:
        cells = [precision(fired, good, only) for fired, good in ((first, both), (now, a), (now, b), (now, both))]
        lines.append(f"| {name} | " + " | ".join(str(cell) for cell in cells) + " |")
    lines += ["", "| now | rater A | rater B |", "|---|---|---|"]
    lines.append(f"| rows with a justified question that got one | {found(now, a)} | {found(now, b)} |")
    lines.append(f"| rows that are fine and were left alone | {quiet(now, a)} | {quiet(now, b)} |")
    return "\n".join([*lines, "", *agreement(a, b)])


def main() -> None:
    """Print the tables, and fail when the gate is missed."""
    print(report())
    both = [one & other for one, other in zip(labels("labels_a.csv"), labels("labels_b.csv"), strict=True)]
    if precision(fired_now(), both).value < GATE:
        raise SystemExit(f"below the gate of {GATE}")


if __name__ == "__main__":
    main()
