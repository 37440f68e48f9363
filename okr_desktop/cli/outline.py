"""What there is: the tree of a cycle, the explanation of a figure, one record in full."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json
from okr_desktop.cli.session import opened, place

if TYPE_CHECKING:
    from okr_desktop.domain.cycles import Cycle
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.outline import Branch


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("tree")(tree)
    app.command("show")(show)
    app.command("explain")(explain)


def tree(
    ctx: typer.Context,
    cycle: Annotated[
        str, typer.Option("--cycle", metavar="C", help="Only one cycle, by name or id, or: current.")
    ] = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only the objectives of one team.")] = "",
    archived: Annotated[bool, typer.Option("--archived", help="Archived items as well.")] = False,
    columns: Annotated[
        str,
        typer.Option(
            "--columns",
            metavar="A,B",
            help="Which columns: bar, percent, expected, status, computed, confidence, score, suggested, weight, last, "
            "due, teams, tags, owner, id; or notions (progress, pace, confidence and score).",
        ),
    ] = "",
    json: Json = False,
) -> None:
    """Show the objectives of every cycle, or of one, as a tree."""
    from okr_desktop.services import people
    from okr_desktop.services.outline import branches, to_dict

    with opened(ctx) as desk:
        shown = _columns(columns)
        chosen = _cycle(desk, cycle)
        only = people.team_id(desk.plan, team)
        if json:
            found = branches(desk, chosen.id if chosen else None, only, archived=archived)
            output.say_json([to_dict(desk.plan, branch) for branch in found])
            return
        groups = _groups(desk, chosen, only, archived)
        if not any(found for _, found in groups):
            _say_empty(chosen, place(ctx).option)
            return
        for title, found in groups:
            _draw(desk, title, found, shown)


_NOTIONS = ("percent", "expected", "status", "computed", "confidence", "score", "suggested", "id")


def _columns(text: str) -> tuple[str, ...]:
    """The columns to show; raises NotUnderstood ``value.choice``."""
    from okr_desktop.cli.views.tree_view import COLUMNS, USUAL
    from okr_desktop.services.values import NotUnderstood

    names = [part.strip().lower() for part in text.split(",") if part.strip()]
    if names == ["notions"]:
        return _NOTIONS
    for name in names:
        if name not in COLUMNS:
            raise NotUnderstood("value.choice", field="columns", text=name[:60], known=", ".join((*COLUMNS, "notions")))
    return tuple(dict.fromkeys(names)) or USUAL


def _cycle(desk: Desk, text: str) -> Cycle | None:
    """The cycle to show; None for all."""
    from okr_desktop.services import cycles

    if text.strip().casefold() in ("", "all"):
        return None
    if text.strip().casefold() == "current" and (found := cycles.current(desk.plan)) is not None:
        return found
    return cycles.find(desk.plan, text)


def _groups(desk: Desk, chosen: Cycle | None, team: str | None, archived: bool) -> list[tuple[str, list[Branch]]]:
    """Headed lists of branches: one cycle, or all of them in their order and the backlog."""
    from okr_desktop.services.outline import branches

    wanted = [chosen] if chosen else sorted(desk.plan.cycles.values(), key=lambda cycle: (cycle.start, cycle.end))
    groups = [(_headline(desk, cycle), branches(desk, cycle.id, team, archived=archived)) for cycle in wanted]
    if chosen is None:
        everything = branches(desk, None, team, archived=archived)
        groups.append(("No cycle", [branch for branch in everything if branch.objective.cycle is None]))
    return [(title, found) for title, found in groups if found]


def _headline(desk: Desk, cycle: Cycle) -> str:
    elapsed = output.percent(cycle.elapsed(desk.today))
    return f"{cycle.name}  {cycle.start} to {cycle.end}, {elapsed} of the time has passed, {cycle.state.value}"


def _say_empty(cycle: Cycle | None, option: str) -> None:
    where = f"in {cycle.name} " if cycle else ""
    output.warn(
        f'There are no objectives {where}yet. Add one with: okr{option} add objective "…" or okr{option} import FILE'
    )


def _draw(desk: Desk, title: str, found: list[Branch], columns: tuple[str, ...]) -> None:
    from okr_desktop.cli.views.tree_view import lines_of, print_plain, print_rich

    lines = lines_of(desk.plan, found)
    if output.on_terminal(sys.stdout):
        print_rich(title, lines, columns)
    else:
        print_plain(title, lines, columns)


def show(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Show one record in full.

    An objective, a key result with its check-ins, a cycle, a team, a person, or the workspace.
    """
    from okr_desktop.cli.views.record_view import as_dict, print_record
    from okr_desktop.services.fields import record_of

    with opened(ctx) as desk:
        record = record_of(desk, id)
        if json:
            output.say_json(as_dict(desk, record))
        else:
            print_record(desk, record)


def explain(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Say why a figure is what it is.

    The formula, what went into it, and the pace that it is judged by.
    """
    from okr_desktop.cli.views.explain_view import print_explanation, print_health
    from okr_desktop.services import explain as service
    from okr_desktop.services import explain_json, kpis

    with opened(ctx) as desk:
        full = kpis.id_of(desk, id)
        if full in desk.plan.kpis:
            health = service.explain_kpi(desk, full)
            if json:
                output.say_json(explain_json.kpi_to_dict(health))
            else:
                print_health(health)
            return
        found = service.explain(desk, full)
        if json:
            output.say_json(explain_json.to_dict(found))
        else:
            print_explanation(found)
