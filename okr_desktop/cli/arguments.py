"""Arguments and options that several commands share, and what they print when they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

ItemId = Annotated[str, typer.Argument(metavar="ID", help="An id, or a part of its end that fits nothing else.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]
Cycle = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id, such as 2026 Q3.")]
Owner = Annotated[str, typer.Option("--owner", metavar="P", help="Who is responsible; a new name adds the person.")]
Description = Annotated[str, typer.Option("--description", metavar="TEXT", help="What it is about, in a few lines.")]
Weight = Annotated[str, typer.Option("--weight", metavar="N", help="Its share among its siblings; 1 if not said.")]


def id_of(desk: Desk, text: str, unknown: str) -> str:
    """The full id that a text means; raises NotFound with the code of its kind, whose words say where its ids stand."""
    from okr_desktop.domain.errors import NotFound

    try:
        return desk.resolve(text)
    except NotFound as error:
        if error.code != "id.unknown":
            raise
        raise NotFound(unknown, id=text) from None


def done(id: str, json: bool, **more: object) -> None:
    """What a command that changed one thing prints: its id, or {"id": …}."""
    if json:
        output.say_json({"id": id, **more})
    else:
        output.say(id)
