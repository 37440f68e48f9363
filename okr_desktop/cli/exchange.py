"""The export of everything."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import exists, opened, place
from okr_desktop.domain.errors import FileProblem


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("export")(export)


def export(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The JSON file to write.")],
    json: Json = False,
) -> None:
    """Write every record as JSON."""
    from okr_desktop.services import upkeep

    with opened(ctx) as desk, output.Progress("exporting") as progress:
        target = writable_target(ctx, file)
        count = upkeep.export(desk, target, progress)
    if json:
        output.say_json({"file": str(target), "records": count})
    else:
        output.say(f"{target}: {count} records")


def writable_target(ctx: typer.Context, file: Path) -> Path:
    """Where a file may be written; raises FileProblem for a folder, a missing folder and for a workspace."""
    with contextlib.suppress(OSError, ValueError):
        if file.is_dir():
            raise FileProblem("file.folder", path=file)
        if not file.absolute().parent.is_dir():
            raise FileProblem("file.folder_missing", path=file)
        own = place(ctx).path
        if exists(file) and (os.path.samefile(file, own) or file.suffix == own.suffix):
            raise FileProblem("file.is_workspace", path=file)
    return file
