"""A cycle in figures, and two cycles side by side."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from okr_desktop.domain.cycle_compare import Comparison, Ending, Side
    from okr_desktop.domain.cycles import Cycle
    from okr_desktop.services.desk import Desk


def show(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[CYCLE]", help="A cycle by name or id; the current one else.")] = "",
    json: Json = False,
) -> None:
    """A cycle in figures: how far it is, what was reported, what waits for it."""
    from okr_desktop.services import comparing, cycles, retrospectives
    from okr_desktop.services.closing import notes

    with opened(ctx) as desk:
        cycle = cycle_named(desk, name)
        side = comparing.figures(desk, cycle.id)
        waiting = [one for one in retrospectives.waiting(desk.plan, cycle.id) if not one.checked]
        backlog = len(cycles.backlog(desk.plan))
        elapsed, said = cycle.elapsed(desk.today), notes(desk.plan, cycle.id)
        sponsor = desk.plan.people.get(cycle.sponsor or "")
    if json:
        output.say_json(
            {
                "id": cycle.id,
                "name": cycle.name,
                "start": cycle.start.isoformat(),
                "end": cycle.end.isoformat(),
                "state": cycle.state.value,
                "sponsor": sponsor.name if sponsor else None,
                "elapsed": float(elapsed),
                **comparing.side_dict(side),
                "actions_to_check": len(waiting),
                "backlog": backlog,
                "notes": [{"id": one.id, "kind": one.kind.value, "text": one.text} for one in said],
            }
        )
        return
    output.say(f"{cycle.name}  {cycle.start} to {cycle.end}  {cycle.state.value}")
    output.say(f"  {'time passed':<18} {output.percent(elapsed)}")
    for label, text in ROWS:
        output.say(f"  {label.lower():<18} {text(side)}")
    output.say(f"  {'backlog':<18} {backlog}")
    output.say(f"  {'actions to check':<18} {len(waiting)}")
    for one in said:
        output.say(f"  {one.kind.value:<18} {one.text}")


def cycle_named(desk: Desk, name: str) -> Cycle:
    """The cycle that a name means; without one, the current one. Raises NotFound."""
    from okr_desktop.services import cycles

    found = cycles.find(desk.plan, name) if name else cycles.current(desk.plan)
    if found is None:
        raise NotFound("cycle.none")
    return found


def compare(
    ctx: typer.Context,
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A cycle by name or id.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Another one.")],
    teams: Annotated[bool, typer.Option("--teams", help="Team by team as well.")] = False,
    json: Json = False,
) -> None:
    """Two cycles side by side; what was carried over stands with before and after."""
    from okr_desktop.services import comparing

    with opened(ctx) as desk:
        found = comparing.compare(desk, cycle_named(desk, before).id, cycle_named(desk, after).id)
    if json:
        output.say_json(comparing.to_dict(found))
        return
    heads = ["", found.before.name, found.after.name]
    output.table(heads, [[label, text(found.whole[0]), text(found.whole[1])] for label, text in ROWS])
    if teams:
        _print_teams(found)
    if found.matches:
        output.say("")
        rows = [[_ending(one.before), _ending(one.after), str(one.carried), one.title] for one in found.matches]
        output.table([found.before.name, found.after.name, "Carried", "Carried over"], rows, frozenset({2}))


def _print_teams(found: Comparison) -> None:
    output.say("")
    rows = [
        [
            f"{pair.before.objectives} / {pair.after.objectives}",
            f"{output.percent(pair.before.progress)} / {output.percent(pair.after.progress)}",
            f"{_score(pair.before.score)} / {_score(pair.after.score)}",
            f"{output.percent(pair.before.cadence)} / {output.percent(pair.after.cadence)}",
            pair.name or "(no team)",
        ]
        for pair in found.teams
    ]
    output.table(["Objectives", "Progress", "Score", "Check-ins", "Team"], rows)


def _ending(one: Ending) -> str:
    score = "" if one.score is None else f" ({_score(one.score)})"
    return f"{output.percent(one.progress)}{score} {one.end.value.replace('_', ' ')}"


def _score(value: Decimal | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _bands(side: Side) -> str:
    bands = side.bands
    return f"{bands.low} low, {bands.middle} middle, {bands.high + bands.over} high, {bands.no_data} without data"


ROWS: tuple[tuple[str, Callable[[Side], str]], ...] = (
    ("Objectives", lambda side: str(side.objectives)),
    ("Key results", lambda side: str(side.key_results)),
    ("Progress", lambda side: f"{output.percent(side.progress)}, {side.reported} of {side.objectives} reported"),
    ("Score", lambda side: f"{_score(side.score)}, {side.scored} of {side.objectives} scored"),
    ("Bands", _bands),
    ("Check-ins in time", lambda side: f"{output.percent(side.cadence)}, {side.kept} of {side.due}"),
    ("Confidence", lambda side: "–" if side.confidence is None else f"{side.confidence} of 10"),
    ("Reached", lambda side: str(side.reached)),
    ("Missed", lambda side: str(side.missed)),
    ("Carried into it", lambda side: str(side.carried)),
)
