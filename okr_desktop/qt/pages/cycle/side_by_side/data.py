"""Two cycles side by side as lines with two bars each, read on the worker with every text finished."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.cycle_compare import Ending, Match, Side
from okr_desktop.domain.errors import NotFound
from okr_desktop.qt import texts
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.words import END_LOOKS, end_text
from okr_desktop.services import comparing, cycles
from okr_desktop.services.desk import Desk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Pair:
    """One line: a name, two figures as texts, as lengths of bars (0 to 1, None for none), and the difference."""

    name: str
    before: str
    after: str
    bars: tuple[float | None, float | None]
    change: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CompareView:
    """The other cycle ("" when none of the same kind came before), those that can be chosen, and the lines."""

    cycle: str
    name: str
    other: str
    other_name: str
    choices: tuple[tuple[str, str], ...]
    whole: tuple[Pair, ...] = ()
    teams: tuple[Pair, ...] = ()
    matches: tuple[Record, ...] = ()


def compare(desk: Desk, cycle: str, other: str) -> CompareView:
    """A cycle (after) beside another one (before; "": the one of the same kind in front of it)."""
    plan = desk.plan
    if cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=cycle)
    here = plan.cycles[cycle]
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    choices = tuple((one.id, one.name) for one in order if one.id != cycle)
    known = plan.cycles.get(other) if other != cycle else None
    before = known or cycles.preceding(plan, here)
    # A quarter beside the year around it says little: only a person asks for that.
    if before is None or (known is None and before.kind is not here.kind):
        return CompareView(cycle, here.name, "", "", choices)
    found = comparing.compare(desk, before.id, cycle)
    return CompareView(
        cycle,
        here.name,
        before.id,
        before.name,
        choices,
        tuple(_whole(*found.whole)),
        tuple(_team(one.name, one.before, one.after) for one in found.teams),
        tuple(_match(one) for one in found.matches),
    )


def _whole(before: Side, after: Side) -> Iterable[Pair]:
    yield _share(translate("CyclePage", "Mean progress"), before.progress, after.progress, _reported(after))
    yield _grade(translate("CyclePage", "Mean score"), before.score, after.score, _scored(after))
    yield _share(translate("CyclePage", "Check-ins in time"), before.cadence, after.cadence, _kept(after))
    sure = [None if side.confidence is None else float(side.confidence) / 10 for side in (before, after)]
    told = ["–" if side.confidence is None else texts.number_text(side.confidence) for side in (before, after)]
    yield Pair(translate("CyclePage", "Confidence, of 10"), told[0], told[1], (sure[0], sure[1]))
    sides = (before, after)
    most = max(1, *(max(side.objectives, side.key_results, side.carried) for side in sides))
    for name, one, other in (
        (translate("CyclePage", "Objectives"), before.objectives, after.objectives),
        (translate("CyclePage", "Key results"), before.key_results, after.key_results),
        (translate("CyclePage", "Objectives reached"), before.reached, after.reached),
        (translate("CyclePage", "Objectives missed"), before.missed, after.missed),
        (translate("CyclePage", "Carried into it"), before.carried, after.carried),
    ):
        yield _count(name, one, other, most)
    for name, one, other in _bands(before, after):
        yield _count(name, one, other, max(before.objectives, after.objectives, 1))


def _bands(before: Side, after: Side) -> Iterable[tuple[str, int, int]]:
    one, other = before.bands, after.bands
    yield translate("CyclePage", "In the low band"), one.low, other.low
    yield translate("CyclePage", "In the middle band"), one.middle, other.middle
    yield translate("CyclePage", "In the high band"), one.high + one.over, other.high + other.over
    yield translate("CyclePage", "Without data"), one.no_data, other.no_data


def _reported(side: Side) -> str:
    return translate("CyclePage", "{some} of {all} reported").format(some=side.reported, all=side.objectives)


def _scored(side: Side) -> str:
    return translate("CyclePage", "{some} of {all} scored").format(some=side.scored, all=side.objectives)


def _kept(side: Side) -> str:
    return translate("CyclePage", "{some} of {all} came").format(some=side.kept, all=side.due)


def _share(name: str, before: Decimal | None, after: Decimal | None, note: str) -> Pair:
    change = ""
    if before is not None and after is not None:
        # The difference of what is shown: 74 % and 59 % are 15 points apart, whatever stood behind the point.
        gap = round(after, 2) - round(before, 2)
        change = translate("CyclePage", "{points} points").format(points=texts.gap_text(gap))
    bars = _length(before), _length(after)
    return Pair(name, texts.percent_text(before), texts.percent_text(after), bars, change, note)


def _grade(name: str, before: Decimal | None, after: Decimal | None, note: str) -> Pair:
    told = ["–" if one is None else texts.number_text(one, 2) for one in (before, after)]
    return Pair(name, told[0], told[1], (_length(before), _length(after)), "", note)


def _count(name: str, before: int, after: int, most: int) -> Pair:
    number = texts.number_text
    return Pair(name, number(Decimal(before)), number(Decimal(after)), (before / most, after / most))


def _length(value: Decimal | None) -> float | None:
    return None if value is None else min(max(float(value), 0.0), 1.0)


def _team(name: str, before: Side, after: Side) -> Pair:
    note = translate("CyclePage", "{before} → {after} objectives").format(
        before=before.objectives, after=after.objectives
    )
    return _share(name or translate("CyclePage", "Without a team"), before.progress, after.progress, note)


def _match(one: Match) -> Record:
    kind, depth = one.kind, 0 if one.kind == "objective" else 1
    title = Cell(one.title, kind=kind, depth=depth, strong=not depth, tip=one.title)
    times = Cell(texts.number_text(Decimal(one.carried)), right=True)
    return Record(one.after.id, (title, _ending(one.before), _ending(one.after), times))


def _ending(one: Ending) -> Cell:
    score = "" if one.score is None else f" ({texts.number_text(one.score)})"
    text = f"{texts.percent_text(one.progress)}{score}  {end_text(one.end.value)}"
    return Cell(text, status=END_LOOKS[one.end.value])
