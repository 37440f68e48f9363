"""Which charts an export draws: the one that was asked for, or every one of a cycle for a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound
from okr_desktop.exchange.out import chart_scenes
from okr_desktop.exchange.out.scene import Scene
from okr_desktop.exchange.texts import ENGLISH, Words
from okr_desktop.services import charts, cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.scope import Scope, Selection

CHARTS = ("key-result", "burn-up", "distribution", "teams")
_UNFIT = re.compile(r"[^\w\- ]+")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with the name of its file, without suffix."""

    name: str
    scene: Scene


def one(desk: Desk, scope: Scope, chart: str = "", say: Words = ENGLISH) -> Picture:
    """A single chart: of the key result that the scope names, else of its cycle (the current one).

    Raises NotFound ``chart.unknown``, ``key_result.unknown``, ``cycle.none``.
    """
    chart = chart or ("key-result" if scope.item in desk.plan.key_results else "burn-up")
    if chart not in CHARTS:
        raise NotFound("chart.unknown", name=chart, known=", ".join(CHARTS))
    if chart == "key-result":
        return _of_result(desk, desk.key_result(scope.item or "").id, say)
    return _of_cycle(desk, cycle_of(desk, scope), scope.team, chart, say)


def every(desk: Desk, scope: Scope, say: Words = ENGLISH) -> Iterator[Picture]:
    """The charts of a cycle, and one for each of its key results, in the order of the tree."""
    cycle = cycle_of(desk, scope)
    if scope.item is None:
        yield from (_of_cycle(desk, cycle, scope.team, chart, say) for chart in CHARTS[1:])
    selection = Selection(desk, Scope(None if scope.item else cycle.id, scope.team, scope.item))
    shown = [item for item in selection.key_results if not item.archived]
    for number, item in enumerate(shown, 1):
        found = _of_result(desk, item.id, say)
        yield Picture(f"{number:03d} {found.name}", found.scene)


def cycle_of(desk: Desk, scope: Scope) -> Cycle:
    """The cycle of a scope, else the one of its item, else the current one; raises NotFound ``cycle.none``."""
    plan = desk.plan
    found = plan.cycles.get(scope.cycle or "") or (plan.cycle_of(scope.item) if scope.item else None)
    found = found or cycles.current(plan)
    if found is None:
        raise NotFound("cycle.none")
    return found


def _of_result(desk: Desk, id: str, say: Words) -> Picture:
    series = charts.key_result_chart(desk, id)
    return Picture(file_name(series.title), chart_scenes.key_result(series, say))


def _of_cycle(desk: Desk, cycle: Cycle, team: str | None, chart: str, say: Words) -> Picture:
    whose = f"{cycle.name}, {desk.plan.teams[team].name}" if team else cycle.name
    match chart:
        case "burn-up":
            scene = chart_scenes.burn_up(
                say("Progress in {whose}", whose=whose), charts.cycle_burn_up(desk, cycle.id, team), say
            )
        case "distribution":
            found = charts.distribution(desk, cycle.id, team)
            title = say("How the key results of {whose} are spread", whose=whose)
            scene = chart_scenes.distribution(title, found, say)
        case _:
            found = charts.team_multiples(desk, cycle.id)
            scene = chart_scenes.teams(say("Teams in {cycle}", cycle=cycle.name), found, say)
    return Picture(chart, scene)


def file_name(title: str) -> str:
    """A name that every file system takes."""
    return " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST_NAME].strip() or "chart"
