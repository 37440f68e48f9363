"""What is made of an idea: an objective, key result or initiative, new or already there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli.arguments import Cycle, Json, Owner, done
from okr_desktop.cli.engagement.idea import idea_id
from okr_desktop.cli.session import NumbersCommand, opened

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import Metric
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.inbox.ideas_convert import Made
    from okr_desktop.services.fields import Names

IdeaId = Annotated[str, typer.Argument(metavar="IDEA", help="The id of an idea, or its end.")]
Title = Annotated[str, typer.Option("--title", metavar="T", help="Its title; the words of the idea if not said.")]
Reason = Annotated[str, typer.Option("--reason", metavar="T", help="What whoever proposed it should know.")]


def register(group: typer.Typer) -> None:
    """Add the commands of this module to those of ideas."""
    adopt = typer.Typer(no_args_is_help=True, help="Make something new of an idea; prints the id of what was made.")
    adopt.command("objective")(as_objective)
    adopt.command("key-result", cls=NumbersCommand)(as_key_result)
    adopt.command("initiative")(as_initiative)
    group.add_typer(adopt, name="adopt")
    group.command("link")(link)


def as_objective(
    ctx: typer.Context,
    idea: IdeaId,
    title: Title = "",
    parent: Annotated[str, typer.Option("--parent", metavar="ID", help="What it is aligned to.")] = "",
    cycle: Cycle = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Teams, with commas between.")] = "",
    owner: Owner = "",
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Make an objective of an idea; whoever gave it with a name is its proposer."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import Objective
    from okr_desktop.services.fields import Names, parent_id

    with opened(ctx, writes=True) as desk:
        names, id = Names(desk), idea_id(desk, idea)
        item = Objective(
            new_id(),
            title.strip() or _words(desk, id),
            parent=parent_id(desk, parent),
            cycle=names.cycle(cycle),
            owner=names.person(owner),
            teams=names.teams(team),
        )
        _adopt(desk, id, item, names, reason, json)


def as_key_result(
    ctx: typer.Context,
    idea: IdeaId,
    objective: Annotated[str, typer.Option("--objective", metavar="ID", help="The objective that it belongs to.")],
    title: Title = "",
    start: Annotated[str, typer.Option("--start", metavar="N", help="Where it stands; 0 if not said.")] = "",
    target: Annotated[str, typer.Option("--target", metavar="N", help="Where it is to go; done or not without.")] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="U", help="Such as %, € or h.")] = "",
    owner: Owner = "",
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Make a key result of an idea."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import KeyResult
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names, id = Names(desk), idea_id(desk, idea)
        item = KeyResult(
            new_id(),
            title.strip() or _words(desk, id),
            desk.objective(desk.resolve(objective)).id,
            _metric(start, target, unit),
            owner=names.person(owner),
        )
        _adopt(desk, id, item, names, reason, json)


def _metric(start: str, target: str, unit: str) -> Metric:
    from decimal import Decimal

    from okr_desktop.domain.okrs import Kind, Metric
    from okr_desktop.services import values

    if not target.strip():
        return Metric(Kind.YES_NO)
    low = values.in_unit("start", start, unit).value if start.strip() else Decimal(0)
    high = values.in_unit("target", target, unit).value
    return Metric(Kind.INCREASE if high >= low else Kind.DECREASE, unit.strip(), low, high)


def as_initiative(
    ctx: typer.Context,
    idea: IdeaId,
    key_result: Annotated[str, typer.Option("--key-result", metavar="ID", help="The key result that it moves.")],
    title: Title = "",
    owner: Owner = "",
    due: Annotated[str, typer.Option("--due", metavar="D", help="The day by which it is done.")] = "",
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Make an initiative of an idea."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.work import Initiative
    from okr_desktop.services import values
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names, id = Names(desk), idea_id(desk, idea)
        item = Initiative(
            new_id(),
            title.strip() or _words(desk, id),
            desk.key_result(desk.resolve(key_result)).id,
            owner=names.person(owner),
            due=values.day("due", due) if due.strip() else None,
        )
        _adopt(desk, id, item, names, reason, json)


def _words(desk: Desk, id: str) -> str:
    """The words of an idea as a title of one line."""
    from okr_desktop.services.engagement.inbox import ideas

    return " ".join(ideas.known(desk.plan, id).words.split())


def _adopt(desk: Desk, id: str, item: Made, names: Names, reason: str, json: bool) -> None:
    from okr_desktop.services.engagement.inbox import ideas_convert

    done(ideas_convert.adopt(desk, id, item, names.made, reason).value, json, idea=id)


def link(
    ctx: typer.Context,
    idea: IdeaId,
    item: Annotated[str, typer.Argument(metavar="ID", help="An objective, key result or initiative that is there.")],
    reason: Reason = "",
    closed_too: Annotated[
        bool, typer.Option("--closed-too", help="Also to a closed cycle, whose bottom-up share may change by it.")
    ] = False,
    json: Json = False,
) -> None:
    """Say that an idea went into something that is in the plan already."""
    from okr_desktop.services.engagement.inbox import ideas_convert

    with opened(ctx, writes=True) as desk:
        done(ideas_convert.link(desk, idea_id(desk, idea), desk.resolve(item), reason, closed_too).value, json)
