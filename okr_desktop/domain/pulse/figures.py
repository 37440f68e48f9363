"""One column of answers turned into figures: n, mean, spread, and the index of 0 to 100."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from okr_desktop.domain.pulse import items
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseResult

#: Of its items a person has answered at least two thirds, else no index is read from the answers.
ANSWERED_OF = (2, 3)
#: How far, in marks, whole numbers must blur what one person answered before an index may be read from persons.
BLUR = 4

#: What shows in results that they were counted together.
STAMP = "count"

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """Something that is told as one figure: ``codes`` are the items it is read from, ``path`` its place."""

    path: tuple[str, ...]
    codes: tuple[str, ...]
    low: int = 1
    high: int = 5

    @property
    def is_index(self) -> bool:
        """Whether it is read from other columns."""
        return self.path[0] in ("series", "index")


def columns(pulse: Pulse) -> tuple[Column, ...]:
    """Every figure of a pulse: its items, its own questions, the recommendation, each series, the index."""
    ours = tuple(code for code in pulse.items if code in items.BY_CODE)
    own = tuple(items.own_code(at) for at in range(1, len(pulse.own) + 1))
    found = [Column(("items", code), (code,)) for code in (*ours, *own)]
    if pulse.recommend:
        found.append(Column(("recommend",), (items.RECOMMEND,), 0, 10))
    for series in items.SERIES:
        if codes := tuple(code for code in ours if items.series_of(code) == series):
            found.append(Column(("series", series), codes))
    return (*found, Column(("index",), ours)) if ours else tuple(found)


def values(column: Column, answers: Iterable[PulseAnswer]) -> list[float]:
    """What each person's answers say in a column: the rating, or an index of 0 to 100 where enough was answered."""
    found = list[float]()
    for answer in answers:
        rated = [answer.ratings[code] for code in column.codes if _is_valid(answer, code, column)]
        if not column.is_index:
            found += rated
        elif rated and len(rated) * ANSWERED_OF[1] >= len(column.codes) * ANSWERED_OF[0]:
            found.append((statistics.fmean(rated) - 1) * 25)
    return found


def _is_valid(answer: PulseAnswer, code: str, column: Column) -> bool:
    """Answers come from other people's files too: what is out of range says nothing."""
    return column.low <= answer.ratings.get(code, -1) <= column.high


def entry(column: Column, answers: Sequence[PulseAnswer], counted: int) -> Entry:
    """The figures of a column: {"n", "mean", "sd"}; texts with two decimals for ratings, whole numbers for an index.

    From ``counted`` answers on a rating also has "counts" from the lowest to the highest mark; an index has "items".
    """
    found = values(column, answers)
    if column.is_index:
        return _index(column, answers, found)
    told: Entry = {"n": len(found), "mean": f"{statistics.fmean(found):.2f}", "sd": f"{_spread(found):.2f}"}
    if len(found) >= counted:
        told["counts"] = [found.count(mark) for mark in range(column.low, column.high + 1)]
    return told


def _index(column: Column, answers: Sequence[PulseAnswer], found: Sequence[float]) -> Entry:
    """The mean of the persons' indexes; "of" is "items" where it had to be read from the means of the items.

    Where somebody has left an item out, an index of persons would, beside the items, give away what this one person
    answered, until so many have answered that whole numbers hide it. The means of the items say nothing new.
    """
    size = len(column.codes)
    complete = all(_is_valid(answer, code, column) for answer in answers for code in column.codes)
    told: Entry = {"n": len(found), "sd": round(_spread(found)), "items": [*column.codes]}
    if complete or size == 1 or size * len(found) >= BLUR * 50:
        return {**told, "mean": round(statistics.fmean(found)), "of": "persons"}
    means = [statistics.fmean(values(Column(("items", code), (code,)), answers)) for code in column.codes]
    return {**told, "mean": round((statistics.fmean(means) - 1) * 25), "of": "items"}


def _spread(found: Sequence[float]) -> float:
    return statistics.stdev(found) if len(found) > 1 else 0.0


def at(figures: Mapping[str, Any], path: Sequence[str]) -> Entry | None:
    """What stands at the place of a column: its figures, {"hidden": …}, or None where it was not asked."""
    found: object = figures
    for name in path:
        found = cast("Entry", found).get(name) if isinstance(found, Mapping) else None
    return cast("Entry", found) if isinstance(found, dict) else None


def find(figures: Mapping[str, Any], path: Sequence[str]) -> Entry | None:
    """The figures of a column, None where it is not told (or is no figure: results come from other files, too)."""
    told = at(figures, path)
    return told if told is not None and _is_sound(told) else None


def _is_sound(told: Entry) -> bool:
    try:
        numbers = [float(told[name]) for name in ("mean", "sd")]
    except (KeyError, TypeError, ValueError, OverflowError):
        return False
    n = told.get("n")
    return isinstance(n, int) and n > 0 and all(math.isfinite(number) for number in numbers)


def told_together(results: Iterable[PulseResult], pulse: str) -> dict[str, Mapping[str, Any]]:
    """What is told of a pulse, by group ("" is everybody; none is told without it).

    Groups that were counted at another time than everybody are left out: beside it, they could tell of few people.
    """
    mine = sorted((one for one in results if one.pulse == pulse), key=lambda one: one.id)
    found = {one.group: one.figures for one in mine}
    stamp = found.get("", {}).get(STAMP)
    return {id: one for id, one in found.items() if one.get(STAMP) == stamp} if "" in found else {}


def put(figures: Entry, path: Sequence[str], told: Entry) -> None:
    """Set the figures of a column."""
    for name in path[:-1]:
        figures = figures.setdefault(name, {})
    figures[path[-1]] = told
