"""Objectives and key results: add, set, move, archive, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Description, ItemId, Json, Owner, Weight, done
from okr_desktop.cli.key_results import pairs_of
from okr_desktop.cli.session import NumbersCommand, opened
from okr_desktop.domain.errors import NotFound, OkrError

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import KeyResult, Metric, Objective
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.fields import Names

Limit = Annotated[str | None, typer.Option(metavar="N", help="For the kinds stay_above, stay_below and band.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    add = typer.Typer(no_args_is_help=True, help="Add an objective or a key result; prints its id.")
    add.command("objective", cls=NumbersCommand)(add_objective)
    add.command("key-result", cls=NumbersCommand)(add_key_result)
    app.add_typer(add, name="add")
    app.command("set", cls=NumbersCommand)(set_field)
    app.command("move")(move)
    app.command("archive")(archive)
    app.command("delete")(delete)


def add_objective(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="Where you want to be, in one sentence.")],
    parent: Annotated[
        str, typer.Option("--parent", metavar="ID", help="The objective or key result that it serves.")
    ] = "",
    cycle: Cycle = "",
    team: Annotated[
        list[str] | None, typer.Option("--team", metavar="T", help="A team; may be given several times.")
    ] = None,
    owner: Owner = "",
    description: Description = "",
    weight: Weight = "1",
    ambition: Annotated[
        str, typer.Option("--ambition", metavar="A", help="committed (all of it) or aspirational (70 % is good).")
    ] = "committed",
    json: Json = False,
) -> None:
    """Add an objective; without --cycle it joins its parent's cycle, or the current one."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import Ambition, Objective
    from okr_desktop.services import planning, values
    from okr_desktop.services.fields import Names, parent_id

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        above = parent_id(desk, parent)
        _warn_same_title(desk, title)
        item = Objective(
            new_id(),
            title.strip(),
            description.strip(),
            above,
            cycle=_cycle_for(desk, names, cycle, above),
            owner=names.person(owner),
            teams=names.teams(",".join(team or ())),
            ambition=values.choice("ambition", ambition, Ambition),
            weight=values.plain("weight", weight),
        )
        done(planning.add(desk, item, names.made).value, json)


def _cycle_for(desk: Desk, names: Names, asked: str, parent: str | None) -> str | None:
    above = desk.plan.cycle_of(parent) if parent else None
    return above.id if above and not asked else names.cycle(asked)


def _warn_same_title(desk: Desk, title: str) -> None:
    from okr_desktop.domain.text import fold

    for other in desk.plan.objectives.values():
        if fold(other.title) == fold(title) and title.strip():
            output.warn(f"Another objective has this title ({other.id[-8:]}); both are kept.")
            return


def add_key_result(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="What is measured.")],
    objective: Annotated[str, typer.Option("--objective", metavar="ID", help="The objective that it belongs to.")],
    start: Annotated[str, typer.Option("--start", metavar="S", help="The value today; 0 if not said.")] = "",
    target: Annotated[str, typer.Option("--target", metavar="T", help="The value to reach.")] = "",
    kind: Annotated[
        str,
        typer.Option(
            "--kind",
            metavar="K",
            help="increase, decrease (from start and target), stay_above, stay_below, band, yes_no, milestones, "
            "levels.",
        ),
    ] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="U", help="Such as %, € or customers.")] = "",
    owner: Owner = "",
    low: Limit = "",
    high: Limit = "",
    due: Annotated[str, typer.Option("--due", metavar="D", help="A day before the cycle's end.")] = "",
    description: Description = "",
    weight: Weight = "1",
    more: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help='Any other field: "milestones=Design:2; Build:1@2026-09-30", "levels=good | better | best", '
            'commit=1, stretch=3, "phases=2026-08-01=10", feed=ID, tags=…; may be given several times.',
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Add a key result to an objective; whether it should rise or fall follows from --start and --target."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import KeyResult
    from okr_desktop.services import planning, values
    from okr_desktop.services.fields import Names, item_with

    with opened(ctx, writes=True) as desk:
        names, others = Names(desk), pairs_of(more or [])
        ends = {"start": start, "target": target, "low": low or "", "high": high or ""}
        item = KeyResult(
            new_id(),
            title.strip(),
            desk.objective(desk.resolve(objective)).id,
            _metric(kind or _kind_of(others), unit, ends),
            description.strip(),
            owner=names.person(owner),
            due=values.day("due", due) if due else None,
            weight=values.plain("weight", weight),
        )
        item = item_with(names, item, others)
        outcome = planning.add(desk, item, names.made)
        tell_warnings(desk, item)
        done(outcome.value, json)


def _kind_of(fields: dict[str, str]) -> str:
    """The kind that other fields tell when none is named."""
    if "kind" in fields:
        return fields.pop("kind")
    if "milestones" in fields:
        return "milestones"
    return "levels" if fields.keys() & {"levels", "commit", "stretch"} else ""


def _metric(kind: str, unit: str, ends: dict[str, str]) -> Metric:
    """The metric that the options describe; raises OkrError ``value.missing`` when they say nothing to reach."""
    from okr_desktop.domain.okrs import Kind, Metric
    from okr_desktop.services import values
    from okr_desktop.services.fields import metric_with

    chosen = values.choice("kind", kind, Kind) if kind else None
    if chosen is Kind.YES_NO or chosen is Kind.MILESTONES:
        return Metric(chosen, unit)
    ends = _limits(chosen, ends)
    if chosen in (None, Kind.INCREASE, Kind.DECREASE):
        if not ends["target"]:
            raise OkrError("value.missing")
        ends["start"] = ends["start"] or "0"
    metric = Metric(chosen or Kind.INCREASE, unit)
    for name, text in ends.items():
        if text:
            metric = metric_with(metric, name, text, directed=chosen is None)
    return metric


def _limits(kind: object, ends: dict[str, str]) -> dict[str, str]:
    """For the kinds with limits, --target is the limit, and --start to --target the band, when those are not named."""
    from okr_desktop.domain.okrs import Kind

    low, high, start, target = ends["low"], ends["high"], ends["start"], ends["target"]
    match kind:
        case Kind.STAY_ABOVE:
            return {"low": low or target}
        case Kind.STAY_BELOW:
            return {"high": high or target}
        case Kind.BAND:
            return {"low": low or start, "high": high or target}
        case _:
            return ends


def tell_warnings(desk: Desk, item: Objective | KeyResult) -> None:
    """What was accepted but should be looked at."""
    from okr_desktop.cli.texts import problem_text
    from okr_desktop.domain.errors import Severity
    from okr_desktop.services import planning

    for problem in planning.problems(desk.plan, item):
        if problem.severity is Severity.WARNING:
            output.warn(problem_text(problem))


def set_field(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="An id; a cycle, team or person by name; or workspace.")],
    field: Annotated[str, typer.Argument(metavar="FIELD", help="Such as title, owner, target; a wrong one lists all.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help='The new value; "" clears it.')],
    json: Json = False,
) -> None:
    """Change one field of a record.

    An objective, a key result, a cycle, team or person (by id or name), or the workspace.
    """
    from okr_desktop.services import fields

    with opened(ctx, writes=True) as desk:
        outcome = fields.set_field(desk, id, field, value)
        if not outcome.changes:
            output.warn("Nothing changed: it was so already.")
        if outcome.value in desk.plan.objectives or outcome.value in desk.plan.key_results:
            tell_warnings(desk, desk.item(outcome.value))
        done(outcome.value, json)


def move(
    ctx: typer.Context,
    id: ItemId,
    to: Annotated[str, typer.Option("--to", metavar="PARENT", help="The id to stand under, or top.")],
    json: Json = False,
) -> None:
    """Put an item under another parent."""
    from okr_desktop.services import planning
    from okr_desktop.services.fields import parent_id

    with opened(ctx, writes=True) as desk:
        done(planning.move(desk, desk.resolve(id), parent_id(desk, to)).value, json)


def archive(
    ctx: typer.Context,
    id: ItemId,
    undo: Annotated[bool, typer.Option("--undo", help="Bring it back.")] = False,
    json: Json = False,
) -> None:
    """Take an item out of sight and of every figure."""
    from okr_desktop.services import kpis, planning

    with opened(ctx, writes=True) as desk:
        found = desk.resolve(id)
        service = kpis if found in desk.plan.kpis else planning
        done(service.archive(desk, found, not undo).value, json)


def delete(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Delete a record and all below it.

    An objective, key result, check-in, KPI, initiative, comment, cycle, team or person. okr undo brings it back.
    """
    with opened(ctx, writes=True) as desk:
        found = _deleted(desk, id)
        done(found, json)


def _deleted(desk: Desk, text: str) -> str:
    from okr_desktop.services import check_ins, cycles, people, planning, removing
    from okr_desktop.services.fields import record_of

    try:
        id = record_of(desk, text).id
    except NotFound as error:
        if error.code != "id.unknown":
            raise
        return check_ins.delete(desk, check_ins.resolve(desk, text)).value
    if id == desk.plan.workspace.id:
        raise NotFound("item.unknown", id=text)
    if id in desk.plan.cycles:
        return cycles.delete(desk, id).value
    if id in desk.plan.people or id in desk.plan.teams:
        return people.delete(desk, id).value
    if id in desk.plan.objectives or id in desk.plan.key_results:
        planning.delete(desk, id)
        return id
    return removing.delete(desk, id).value
