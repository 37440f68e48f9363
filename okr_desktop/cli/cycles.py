"""Cycles: list, show, new, the steps of their life, carrying over, comparing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, done
from okr_desktop.cli.session import opened
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.domain.cycles import Cycle
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.outcome import Outcome

Name = Annotated[str, typer.Argument(metavar="CYCLE", help="A cycle by name or id, such as 2026 Q3 or FY27 Q1.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    from okr_desktop.cli import cycle_close, cycle_notes
    from okr_desktop.cli.views import cycle_views

    app.command("cycles")(list_cycles)
    group = typer.Typer(no_args_is_help=True, help="Cycles: prepare, start, review, close, carry over, compare.")
    group.command("list")(list_cycles)
    group.command("show")(cycle_views.show)
    group.command("new")(new)
    group.command("plan")(plan)
    group.command("start")(start)
    group.command("review")(review)
    group.command("close")(cycle_close.close)
    group.command("reopen")(reopen)
    group.command("carry-over")(cycle_close.carry_over)
    group.command("compare")(cycle_views.compare)
    cycle_notes.register(group)
    app.add_typer(group, name="cycle")


def list_cycles(ctx: typer.Context, json: Json = False) -> None:
    """List the cycles; the current one is the shortest around today."""
    from okr_desktop.services.cycles import running

    with opened(ctx) as desk:
        plan = desk.plan
        used = Counter(item.cycle for item in plan.objectives.values())
        now = running(plan)
        found = sorted(plan.cycles.values(), key=lambda cycle: (cycle.start, cycle.end, cycle.name))
    if json:
        output.say_json([_as_dict(cycle, used[cycle.id], now) for cycle in found])
        return
    rows = [
        [
            cycle.start.isoformat(),
            cycle.end.isoformat(),
            cycle.state.value,
            str(used[cycle.id]),
            cycle.id[-8:],
            f"{cycle.name}{' (current)' if now and now.id == cycle.id else ''}",
        ]
        for cycle in found
    ]
    output.table(["First day", "Last day", "State", "Objectives", "Id", "Name"], rows, frozenset({3}))


def _as_dict(cycle: Cycle, objectives: int, now: Cycle | None) -> dict[str, object]:
    return {
        "id": cycle.id,
        "name": cycle.name,
        "start": cycle.start.isoformat(),
        "end": cycle.end.isoformat(),
        "kind": cycle.kind.value,
        "state": cycle.state.value,
        "objectives": objectives,
        "current": now is not None and cycle.id == now.id,
        "archived": cycle.archived,
    }


def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="2026 Q3, FY27 Q1, 2026; any name with two days.")],
    first: Annotated[str, typer.Option("--start", metavar="D", help="The first day; else the name says it.")] = "",
    last: Annotated[str, typer.Option("--end", metavar="D", help="The last day; else the name says it.")] = "",
    sponsor: Annotated[str, typer.Option("--sponsor", metavar="P", help="Who stands behind this cycle.")] = "",
    json: Json = False,
) -> None:
    """Make a cycle in preparation; prints its id."""
    from dataclasses import replace

    from okr_desktop.services import cycles
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        made = replace(_made(desk, name, first, last), sponsor=names.person(sponsor) if sponsor else None)
        done(cycles.save(desk, made, names.made_people).value, json)


def _made(desk: Desk, name: str, first: str, last: str) -> Cycle:
    from okr_desktop.domain.cycles import Cycle, CycleKind, cycle_from_name
    from okr_desktop.domain.errors import Problem, Refused
    from okr_desktop.domain.ids import new_id
    from okr_desktop.services import values

    if first or last:
        if not (first and last):
            raise OkrError("cycle.two_days")
        days = values.day("start", first), values.day("end", last)
        return Cycle(new_id(), name.strip(), *days, CycleKind.CUSTOM, CycleState.PREPARATION)
    made = cycle_from_name(new_id(), name, desk.plan.workspace.fiscal_year_start)
    if made is None:
        raise Refused([Problem("cycle.name", "cycle", {"name": name})])
    return Cycle(made.id, made.name, made.start, made.end, made.kind, CycleState.PREPARATION)


def plan(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="CYCLE", help="A cycle by name or id; backlog takes them back.")],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Objectives; none lists the backlog.")
    ] = None,
    json: Json = False,
) -> None:
    """Plan objectives of the backlog into a cycle; without ids, list the backlog."""
    from okr_desktop.services import cycles

    with opened(ctx, writes=bool(ids)) as desk:
        cycle = None if name.casefold() == "backlog" else cycles.find(desk.plan, name).id
        if ids:
            moved = cycles.schedule(desk, [desk.resolve(id) for id in ids], cycle).value
            _say_moved(moved, json)
            return
        found = cycles.backlog(desk.plan)
        if json:
            output.say_json([{"id": item.id, "title": item.title} for item in found])
            return
        output.table(["Id", "Objective"], [[item.id[-8:], item.title] for item in found])


def _say_moved(count: int, json: bool) -> None:
    if json:
        output.say_json({"moved": count})
    else:
        output.say(f"{count} moved")


def start(ctx: typer.Context, name: Name, json: Json = False) -> None:
    """Activate a cycle: what is planned is agreed, check-ins begin."""
    _set_state(ctx, name, CycleState.ACTIVE, json)


def review(ctx: typer.Context, name: Name, json: Json = False) -> None:
    """Begin the review of a cycle: last check-ins, scores, lessons."""
    _set_state(ctx, name, CycleState.REVIEW, json)


def _set_state(ctx: typer.Context, name: str, state: CycleState, json: bool) -> None:
    from okr_desktop.services import cycles

    with opened(ctx, writes=True) as desk:
        cycle = cycles.find(desk.plan, name)
        outcome = cycles.set_state(desk, cycle.id, state)
        warn_hints(desk, cycle.id, state)
        say_state(desk, cycle.id, outcome, json)


def warn_hints(desk: Desk, cycle: str, state: CycleState) -> None:
    """Say on stderr what a person should know about a step of a cycle."""
    from okr_desktop.cli.texts import problem_text
    from okr_desktop.services import cycles

    for problem in cycles.state_hints(desk.plan, cycle, state):
        output.warn(problem_text(problem))


def say_state(desk: Desk, id: str, outcome: Outcome[str], json: bool) -> None:
    """Say which state a cycle is in now."""
    cycle = desk.plan.cycles[id]
    if not outcome.changes:
        output.warn("Nothing changed: it was so already.")
    if json:
        output.say_json({"id": id, "name": cycle.name, "state": cycle.state.value})
    else:
        output.say(f"{cycle.name}: {cycle.state.value}")


def reopen(
    ctx: typer.Context,
    name: Name,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it is kept in the history.")] = "",
    confirm: Annotated[str, typer.Option("--name", metavar="NAME", help="The name once more, to be sure.")] = "",
    to: Annotated[str, typer.Option("--to", metavar="STATE", help="review, active or preparation.")] = "review",
    json: Json = False,
) -> None:
    """Open a closed cycle again; its full name must be given."""
    from okr_desktop.services import cycles, values

    with opened(ctx, writes=True) as desk:
        cycle = cycles.find(desk.plan, name)
        state = values.choice("state", to, CycleState)
        outcome = cycles.reopen(desk, cycle.id, confirm or name, reason, state)
        say_state(desk, cycle.id, outcome, json)
