"""People: who uses this workspace here."""

from __future__ import annotations

from typing import Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("me")(me)


def me(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="Your name, e-mail or id; without it: who you are.")
    ] = "",
    json: Json = False,
) -> None:
    """Say who you are.

    Your check-ins then carry your name. This is kept on this computer only.
    """
    from okr_desktop.services import people
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=bool(name)) as desk:
        if name:
            names = Names(desk)
            id = names.person(name)
            for person in names.made_people:
                people.save(desk, person)
            people.set_me(desk, id or "")
        known = desk.plan.people.get(desk.me or "")
    if json:
        output.say_json({"id": known.id if known else None, "name": known.name if known else None})
    elif known is None:
        output.warn("Nobody yet. Say who you are with: okr me NAME")
    else:
        output.say(known.name)
