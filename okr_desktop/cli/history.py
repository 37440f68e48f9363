"""Undo, redo and what was done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.changes import Label
    from okr_desktop.services.history import Entry


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("undo")(undo)
    app.command("redo")(redo)
    app.command("history")(history)


def undo(ctx: typer.Context, json: Json = False) -> None:
    """Take the last step back."""
    from okr_desktop.services import history as service

    with opened(ctx, writes=True) as desk:
        _tell("Undone", service.undo(desk).value, json)


def redo(ctx: typer.Context, json: Json = False) -> None:
    """Do again what was undone last."""
    from okr_desktop.services import history as service

    with opened(ctx, writes=True) as desk:
        _tell("Done again", service.redo(desk).value, json)


def _tell(what: str, label: Label, json: bool) -> None:
    from okr_desktop.cli.texts import label_text

    if json:
        output.say_json({"label": label.code, "text": label_text(label)})
    else:
        output.say(f"{what}: {label_text(label)}")


def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many steps, the newest first.")] = 50,
    json: Json = False,
) -> None:
    """List what was done, newest first."""
    from okr_desktop.services import history as service

    with opened(ctx) as desk:
        found = service.readable(desk, limit)
    if json:
        output.say_json([_as_dict(entry) for entry in found])
        return
    rows = [[_local(entry.wall_ms), entry.by, _text(entry)] for entry in found]
    output.table(["When", "By", "What"], rows)


def _as_dict(entry: Entry) -> dict[str, object]:
    from okr_desktop.cli.texts import label_text

    time = datetime.fromtimestamp(entry.wall_ms / 1000, UTC).isoformat(timespec="milliseconds")
    shown: dict[str, object] = {
        "time": time.replace("+00:00", "Z"),
        "label": entry.label.code,
        "text": label_text(entry.label),
        "by": entry.by,
    }
    if entry.how:
        shown["step"] = entry.how
    if entry.undone:
        shown["undone"] = True
    return shown


def _text(entry: Entry) -> str:
    from okr_desktop.cli.texts import label_text

    lead = {"undo": "Undone: ", "redo": "Done again: "}.get(entry.how, "")
    return f"{lead}{label_text(entry.label)}{' (undone)' if entry.undone else ''}"


def _local(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms / 1000).strftime("%Y-%m-%d %H:%M:%S")
