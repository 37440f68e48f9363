"""Care of a workspace: make it, check it, back it up, go back to a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import exists, opened, place
from okr_desktop.domain.errors import FileProblem, NotFound, OkrError

if TYPE_CHECKING:
    from okr_desktop.services.upkeep import Backup


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("init")(init)
    app.command("check")(check)
    app.command("backup")(backup)
    app.command("restore")(restore)


def init(
    ctx: typer.Context,
    name: Annotated[str, typer.Option("--name", metavar="N", help="The name of the organisation.")] = "",
    json: Json = False,
) -> None:
    """Make a new, empty workspace."""
    from okr_desktop import bootstrap

    path = place(ctx).path
    desk = bootstrap.create_context(path, name.strip()).workspace
    id, title = desk.plan.workspace.id, desk.plan.workspace.organisation
    desk.close()
    if json:
        output.say_json({"id": id, "file": str(path), "name": title})
    else:
        output.say(f"{path}: a new workspace for {title}")


def check(ctx: typer.Context, json: Json = False) -> None:
    """Check that the workspace is sound.

    The file itself, its history, and that the tables say what the history says.
    """
    from okr_desktop.services import upkeep

    with opened(ctx) as desk, output.Progress("checking") as progress:
        found = upkeep.check(desk, progress)
        path, items = desk.space.path, len(desk.plan.objectives) + len(desk.plan.key_results)
    if json:
        output.say_json(
            {
                "sound": found.sound,
                "operations": found.operations,
                "broken": list(found.broken),
                "differing": list(found.differing),
            }
        )
    elif found.sound:
        output.say(
            f"{path}: sound. The file passes SQLite's integrity check, the history of {found.operations} operations "
            f"is unbroken, and a rebuild from it gives the same tables ({items} objectives and key results)."
        )
    if not found.sound:
        _tell_unsound(path, found.broken, found.differing)
        raise typer.Exit(1)


def _tell_unsound(path: Path, broken: tuple[str, ...], differing: tuple[str, ...]) -> None:
    for one in broken[:20]:
        output.warn(f"{path}: the history is broken at {one}. Go back to a backup with: okr restore")
    if differing:
        tables = ", ".join(differing)
        output.warn(f"{path}: these tables differ from the history: {tables}. Go back to a backup with: okr restore")


def backup(
    ctx: typer.Context,
    list_only: Annotated[bool, typer.Option("--list", help="Only list the backups there are.")] = False,
    json: Json = False,
) -> None:
    """Make a backup now, or list the backups.

    A new backup is opened and verified; the list has the newest first.
    """
    from okr_desktop.services import upkeep

    if list_only:
        _list_backups(ctx, json)
        return
    with opened(ctx) as desk, output.Progress("backing up") as progress:
        made = upkeep.back_up(desk, progress)
    if json:
        output.say_json(_as_dict(made))
    else:
        output.say(str(made.path))


def _list_backups(ctx: typer.Context, json: bool) -> None:
    found = _backups(place(ctx).path)
    if json:
        output.say_json([_as_dict(one) for one in found])
    elif found:
        rows = [[f"{one.made:%Y-%m-%d %H:%M:%S}", one.reason, str(one.path)] for one in found]
        output.table(["Made (UTC)", "Why", "File"], rows)
    else:
        output.warn("There are no backups yet. Make one with: okr backup")


def _backups(path: Path) -> list[Backup]:
    from okr_desktop import bootstrap
    from okr_desktop.services import upkeep

    return upkeep.backups(bootstrap.backups_for(path))


def _as_dict(one: Backup) -> dict[str, object]:
    made = one.made.isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"file": str(one.path), "made": made, "reason": one.reason}


def restore(
    ctx: typer.Context,
    chosen: Annotated[
        str,
        typer.Argument(metavar="[BACKUP]", help="A backup file, or the start of its name; else the newest good one."),
    ] = "",
    json: Json = False,
) -> None:
    """Go back to a backup.

    The file as it is now is kept beside it.
    """
    from okr_desktop.services import upkeep

    path = place(ctx).path
    wanted = _wanted(path, chosen)
    _refuse_open(path)
    aside = upkeep.restore(path, wanted)
    if json:
        output.say_json({"file": str(path), "backup": str(wanted.path), "set_aside": str(aside) if aside else None})
        return
    output.say(f"{path}: as of {wanted.made:%Y-%m-%d %H:%M:%S} UTC")
    if aside:
        output.say(f"What was there is kept as {aside}")


def _wanted(path: Path, text: str) -> Backup:
    """The backup that is meant, opened and found sound; raises NotFound or FileProblem."""
    from okr_desktop import bootstrap
    from okr_desktop.services import upkeep

    if not text:
        newest = upkeep.last_good(bootstrap.backups_for(path))
        if newest is None:
            raise NotFound("backup.none", path=path)
        return newest
    named = [one for one in _backups(path) if one.path.name.startswith(text) or one.path == Path(text).absolute()]
    if len(named) != 1 and not exists(Path(text)):
        raise NotFound("backup.unknown", id=text)
    found = named[0] if len(named) == 1 else upkeep.backup_at(Path(text))
    if not upkeep.is_sound(found):
        raise FileProblem("backup.unsound", path=found.path)
    return found


def _refuse_open(path: Path) -> None:
    """Raises Busy when another program has the workspace open; a damaged or missing file may be replaced."""
    from okr_desktop import bootstrap
    from okr_desktop.services.upkeep import Busy

    try:
        bootstrap.open_context(path, checked=False).workspace.close()
    except Busy:
        raise
    except OkrError:
        return
