"""What the strategy page shows: directions with what serves them, backing and signatures; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain import serving
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.qt import texts
from okr_desktop.qt.pages.strategy.words import StrategyWords, kind_text
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import strategy
from okr_desktop.services.engagement.direction.strategy import Line, Overview

_TOP = (DirectionKind.MISSION, DirectionKind.VISION)
# Nobody reads more on one card; the plan shows them all.
_MOST = 200


@dataclass(frozen=True, slots=True)
class HeadView:
    """The cycle that is shown ("" without any) and those to choose from."""

    cycle: str
    cycles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ServedRow:
    """An objective that serves a direction."""

    id: str
    title: str
    status: str
    word: str
    share: str
    note: str


@dataclass(frozen=True, slots=True)
class CourseView:
    """One direction with finished texts; ``value`` is its progress, 0 to 1, None without data.

    ``first`` and ``last`` say whether it can move among its kind; ``holds`` is False for one of another year.
    """

    id: str
    kind: str
    kind_text: str
    text: str
    why: str
    about: str
    count: str
    share: str
    value: float | None
    objectives: tuple[ServedRow, ...]
    below: tuple[CourseView, ...] = ()
    place: int = 0
    first: bool = False
    last: bool = False
    archived: bool = False
    served: bool = False


@dataclass(frozen=True, slots=True)
class StrategyView:
    """The page: missions and visions, themes (with their years), what is bare and what is loose.

    ``choices`` are directions (id, text) that an objective can be said to serve.
    """

    top: tuple[CourseView, ...]
    courses: tuple[CourseView, ...]
    unserved: str
    bare: tuple[tuple[str, str], ...]
    loose_text: str
    loose: tuple[ServedRow, ...]
    choices: tuple[tuple[str, str], ...]
    archived: int
    cycle_name: str

    @property
    def empty(self) -> bool:
        """Whether there is no strategy at all."""
        return not (self.top or self.courses)


def head(desk: Desk, cycle: str) -> HeadView:
    """The cycles to choose from, and the one to show."""
    plan = desk.plan
    record = plan.cycles.get(cycle) or cycles.current(plan)
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    shown = [one for one in order if not one.archived or (record and one.id == record.id)]
    return HeadView(record.id if record else "", tuple((one.id, one.name) for one in shown))


def load(desk: Desk, cycle: str, archived: bool = False) -> StrategyView:
    """The strategy in a cycle."""
    plan, words = desk.plan, StrategyWords()
    found = strategy.overview(plan, plan.cycles.get(cycle), archived=archived)
    places = _places(found)
    views = {line.direction.id: _course(plan, words, line, places) for line in found.lines}
    top = tuple(views[line.direction.id] for line in found.lines if line.direction.kind in _TOP)
    return StrategyView(
        top,
        tuple(_courses(plan, found, views)),
        words.unserved(len(found.unserved)) if found.unserved else "",
        tuple((one.direction.id, strategy.title(one.direction)) for one in found.unserved),
        words.loose(len(found.loose)) if found.loose else "",
        tuple(_served(plan, one.id) for one in found.loose[:_MOST]),
        choices(plan),
        sum(one.archived for one in plan.directions.values()),
        found.cycle.name if found.cycle else "",
    )


def choices(plan: Plan) -> tuple[tuple[str, str], ...]:
    """What an objective can be said to serve: the most particular first."""
    shown = [one for one in serving.directions(plan) if one.kind not in _TOP] or serving.directions(plan)
    return tuple((one.id, texts.short_text(strategy.title(one), 80)) for one in shown)


def _places(found: Overview) -> dict[str, tuple[int, bool, bool]]:
    """Place among its kind, and whether it is the first or last that is shown."""
    places: dict[str, tuple[int, bool, bool]] = {}
    for kind in DirectionKind:
        ids = [line.direction.id for line in found.of(kind) if not line.direction.archived]
        for at, id in enumerate(ids):
            places[id] = (at, at == 0, at == len(ids) - 1)
    return places


def _courses(plan: Plan, found: Overview, views: dict[str, CourseView]) -> list[CourseView]:
    """Themes with the directions of the years below them, then those of years without a theme."""
    themes = [line.direction.id for line in found.of(DirectionKind.THEME)]
    years = [line.direction.id for line in found.of(DirectionKind.ANNUAL)]
    over = {id: next((up.id for up in serving.chain(plan, id)[1:] if up.id in themes), None) for id in years}
    made = [_with(views[id], [views[year] for year in years if over[year] == id]) for id in themes]
    return made + [views[id] for id in years if over[id] is None]


def _with(course: CourseView, below: list[CourseView]) -> CourseView:
    from dataclasses import replace

    return replace(course, below=tuple(below))


def _course(plan: Plan, words: StrategyWords, line: Line, places: dict[str, tuple[int, bool, bool]]) -> CourseView:
    one, reach = line.direction, line.reach
    owner, year = plan.people.get(one.owner or ""), plan.cycles.get(one.cycle or "")
    about = (owner.name if owner else "", year.name if year else "")
    at, first, last = places.get(one.id, (0, True, True))
    shown = () if one.kind in _TOP else reach.all
    tops = serving.topmost(plan, shown)
    below = set(shown).difference(tops)
    rest = [id for id in shown if id in below]
    return CourseView(
        one.id,
        one.kind.value,
        kind_text(one.kind.value),
        one.text,
        one.why,
        " · ".join(part for part in about if part),
        words.served(len(reach.all)),
        texts.percent_text(reach.progress) if reach.all else "",
        None if reach.progress is None else float(reach.progress),
        tuple(_served(plan, id) for id in (*tops, *rest)[:_MOST]),
        (),
        at,
        first,
        last,
        one.archived,
        bool(reach.all),
    )


def _served(plan: Plan, id: str) -> ServedRow:
    item, figure = plan.objectives[id], plan.figure(id)
    teams = ", ".join(plan.teams[team].name for team in item.teams if team in plan.teams)
    owner = plan.people.get(item.owner or "")
    note = " · ".join(part for part in (teams, owner.name if owner else "") if part)
    share = texts.percent_text(figure.progress if figure.reported else None)
    return ServedRow(id, item.title, figure.status.value, texts.status_text(figure.status), share, note)
