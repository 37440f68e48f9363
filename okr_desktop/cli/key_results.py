"""Several fields of an objective or key result at once, as one action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json, done
from okr_desktop.cli.session import NumbersCommand, opened

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

Pairs = Annotated[
    list[str],
    typer.Argument(metavar="FIELD=VALUE…", help='Such as target=50 "title=More riders"; a wrong name lists all.'),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    results = typer.Typer(no_args_is_help=True, help="Change several fields of a key result as one action.")
    results.command("set", cls=NumbersCommand)(set_key_result)
    objectives = typer.Typer(no_args_is_help=True, help="Change several fields of an objective as one action.")
    objectives.command("set", cls=NumbersCommand)(set_objective)
    app.add_typer(results, name="key-result")
    app.add_typer(objectives, name="objective")


def pairs_of(texts: list[str]) -> dict[str, str]:
    """Fields and values of "field=value" texts; raises NotUnderstood ``field.pair``."""
    from okr_desktop.services.values import NotUnderstood

    found = dict[str, str]()
    for text in texts:
        field, equals, value = text.partition("=")
        if not equals or not field.strip():
            raise NotUnderstood("field.pair", text=text[:60])
        found[field.strip()] = value
    return found


def set_key_result(ctx: typer.Context, id: ItemId, fields: Pairs, json: Json = False) -> None:
    """Change fields of a key result, all of them or none.

    kind=milestones "milestones=Design:2; Build:1@2026-09-30", "levels=good | better | best", commit=1 target=2
    stretch=3, "phases=2026-08-01=10; 2026-09-01=50", feed=ID.
    """
    with opened(ctx, writes=True) as desk:
        change(desk, desk.key_result(desk.resolve(id)).id, fields, json)


def set_objective(ctx: typer.Context, id: ItemId, fields: Pairs, json: Json = False) -> None:
    """Change fields of an objective, all of them or none."""
    with opened(ctx, writes=True) as desk:
        change(desk, desk.objective(desk.resolve(id)).id, fields, json)


def change(desk: Desk, id: str, texts: list[str], json: bool) -> None:
    """Set the fields and say what should be looked at."""
    from okr_desktop.cli.planning import tell_warnings
    from okr_desktop.services import fields

    outcome = fields.set_fields(desk, id, pairs_of(texts))
    if not outcome.changes:
        output.warn("Nothing changed: it was so already.")
    if id in desk.plan.objectives or id in desk.plan.key_results:
        tell_warnings(desk, desk.item(id))
    done(outcome.value, json)
