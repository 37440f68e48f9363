"""Initiatives under key results, and what teams need of each other."""

from __future__ import annotations

from typing import Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Description, ItemId, Json, Owner, done, id_of
from okr_desktop.cli.key_results import Pairs, change
from okr_desktop.cli.session import opened

Day = Annotated[str, typer.Option(metavar="D", help="A day, such as 2026-09-30.")]
Reply = Annotated[str, typer.Option("--reply", metavar="T", help="What there is to say to it.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    initiatives = typer.Typer(no_args_is_help=True, help="Initiatives: the work that should move a key result.")
    initiatives.command("add")(add_initiative)
    initiatives.command("list")(list_initiatives)
    initiatives.command("set")(set_fields)
    for state in ("open", "doing", "done", "dropped"):
        initiatives.command(state, help=f"Mark an initiative as {state}.")(_STATES[state])
    initiatives.command("delete")(delete_initiative)
    app.add_typer(initiatives, name="initiative")
    dependencies = typer.Typer(no_args_is_help=True, help="Dependencies: what one team needs of another.")
    dependencies.command("ask")(ask)
    dependencies.command("list")(list_dependencies)
    dependencies.command("accept")(accept)
    dependencies.command("decline")(decline)
    dependencies.command("done")(finish)
    dependencies.command("set")(set_fields)
    dependencies.command("delete")(delete_dependency)
    app.add_typer(dependencies, name="dependency")


def add_initiative(
    ctx: typer.Context,
    key_result: Annotated[str, typer.Argument(metavar="KEY_RESULT", help="The key result that it should move.")],
    title: Annotated[str, typer.Argument(help="What is to be done.")],
    owner: Owner = "",
    due: Day = "",
    description: Description = "",
    json: Json = False,
) -> None:
    """Add an initiative to a key result; prints its id."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.work import Initiative
    from okr_desktop.services import values, work
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        item = Initiative(
            new_id(),
            title.strip(),
            desk.key_result(desk.resolve(key_result)).id,
            description=description.strip(),
            owner=names.person(owner),
            due=values.day("due", due) if due else None,
        )
        done(work.save_initiative(desk, item, names.made_people).value, json)


def list_initiatives(
    ctx: typer.Context,
    key_result: Annotated[str, typer.Argument(metavar="[KEY_RESULT]", help="Only those of one key result.")] = "",
    json: Json = False,
) -> None:
    """List initiatives with their state, owner and day."""
    from okr_desktop.cli.views.record_view import initiative_dict, print_initiatives

    with opened(ctx) as desk:
        plan = desk.plan
        wanted = [desk.resolve(key_result)] if key_result else list(plan.key_results)
        found = [one for id in wanted for one in plan.initiatives_of(id)]
        if json:
            output.say_json([initiative_dict(plan, one) for one in found])
        elif found:
            print_initiatives(plan, found)
        else:
            output.warn('There are no initiatives yet. Add one with: okr initiative add KEY_RESULT "…"')


def set_fields(ctx: typer.Context, id: ItemId, fields: Pairs, json: Json = False) -> None:
    """Change fields, all of them or none; a wrong name lists them."""
    with opened(ctx, writes=True) as desk:
        change(desk, desk.resolve(id), fields, json)


def _mark(ctx: typer.Context, id: str, state: str, json: bool) -> None:
    from okr_desktop.domain.work import WorkState
    from okr_desktop.services import work

    with opened(ctx, writes=True) as desk:
        done(work.set_initiative_state(desk, desk.resolve(id), WorkState(state)).value, json)


def _open(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    _mark(ctx, id, "open", json)


def _doing(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    _mark(ctx, id, "doing", json)


def _done(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    _mark(ctx, id, "done", json)


def _dropped(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    _mark(ctx, id, "dropped", json)


_STATES = {"open": _open, "doing": _doing, "done": _done, "dropped": _dropped}


def delete_initiative(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Delete an initiative."""
    from okr_desktop.services import work

    with opened(ctx, writes=True) as desk:
        done(work.delete_initiative(desk, desk.resolve(id)).value, json)


# Dependencies


def ask(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(help="What is needed.")],
    giver: Annotated[str, typer.Option("--to", metavar="T", help="The team that is asked.")],
    asker: Annotated[
        str, typer.Option("--from", metavar="T", help="The team that asks; that of the objective if not said.")
    ] = "",
    about: Annotated[str, typer.Option("--for", metavar="ID", help="The objective or key result that it is for.")] = "",
    by: Day = "",
    json: Json = False,
) -> None:
    """Ask another team for something; prints the id."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.work import Dependency
    from okr_desktop.services import values, work
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        item = desk.item(desk.resolve(about)).id if about else None
        asking = names.team(asker) if asker else work.asking_team(desk.plan, item, desk.me)
        day = values.day("by", by) if by else None
        wish = Dependency(new_id(), what.strip(), asking, names.team(giver), item, day)
        done(work.save_dependency(desk, wish, names.made_people).value, json)


def list_dependencies(
    ctx: typer.Context,
    item: Annotated[str, typer.Argument(metavar="[ID]", help="Only those for one objective or key result.")] = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only those that a team asks or is asked.")] = "",
    json: Json = False,
) -> None:
    """List what teams need of each other."""
    from okr_desktop.cli.views.record_view import dependency_dict, print_dependencies
    from okr_desktop.services import people

    with opened(ctx) as desk:
        plan = desk.plan
        about = desk.resolve(item) if item else None
        side = people.team_id(plan, team)
        found = [
            one
            for one in sorted(plan.dependencies.values(), key=lambda one: (one.by is None, one.by, one.id))
            if about in (None, one.about) and side in (None, one.asker, one.giver)
        ]
        if json:
            output.say_json([dependency_dict(plan, one) for one in found])
        elif found:
            print_dependencies(plan, found)
        else:
            output.warn('Nothing is asked of anybody yet. Ask with: okr dependency ask "…" --to TEAM')


def _answer(ctx: typer.Context, id: str, state: str, reply: str, json: bool) -> None:
    from okr_desktop.domain.work import Asking
    from okr_desktop.services import work

    with opened(ctx, writes=True) as desk:
        done(work.answer(desk, id_of(desk, id, "dependency.unknown"), Asking(state), reply or None).value, json)


def accept(ctx: typer.Context, id: ItemId, reply: Reply = "", json: Json = False) -> None:
    """Say yes to what was asked."""
    _answer(ctx, id, "accepted", reply, json)


def decline(ctx: typer.Context, id: ItemId, reply: Reply = "", json: Json = False) -> None:
    """Say no to what was asked, and with --reply why."""
    _answer(ctx, id, "declined", reply, json)


def finish(ctx: typer.Context, id: ItemId, reply: Reply = "", json: Json = False) -> None:
    """Say that what was asked is done."""
    _answer(ctx, id, "done", reply, json)


def delete_dependency(ctx: typer.Context, id: ItemId, json: Json = False) -> None:
    """Take back what was asked."""
    from okr_desktop.services import work

    with opened(ctx, writes=True) as desk:
        done(work.delete_dependency(desk, id_of(desk, id, "dependency.unknown")).value, json)
