"""The workspace that a command works on: where it is, opened for the time of the command."""

from __future__ import annotations

import shlex
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperCommand

from okr_desktop.cli import output
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

_MARK = "\0"


@dataclass(frozen=True, slots=True)
class Place:
    """The workspace file that was asked for; None: the user's own."""

    asked: Path | None

    @property
    def path(self) -> Path:
        """The workspace file."""
        from okr_desktop.paths import default_workspace

        return self.asked if self.asked is not None else default_workspace()

    @property
    def option(self) -> str:
        """How a suggested command must name this workspace, " --workspace FILE" or nothing."""
        return f" --workspace {shlex.quote(str(self.asked))}" if self.asked is not None else ""


def place(ctx: typer.Context) -> Place:
    """The workspace of this run."""
    found: Place = ctx.obj
    return found


@contextmanager
def opened(ctx: typer.Context, *, writes: bool = False) -> Generator[Desk]:
    """The workspace, open for one command; before the first change of a day a backup is made.

    Raises OkrError ``workspace.missing`` with how to make one, Damaged with the backup to go back to, Busy.
    """
    from okr_desktop import bootstrap
    from okr_desktop.services.upkeep import Damaged

    where = place(ctx)
    if not exists(where.path):
        raise OkrError("workspace.missing", path=where.path, option=where.option)
    try:
        desk = bootstrap.open_context(where.path).workspace
    except Damaged as error:
        raise OkrError(error.code, **error.params, hint=_way_out(where)) from error
    try:
        if writes:
            _daily_backup(desk)
        yield desk
    finally:
        desk.close()


def exists(path: Path) -> bool:
    """Whether anything is at a path; a name that no file can have is nothing."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _way_out(where: Place) -> str:
    from okr_desktop import bootstrap
    from okr_desktop.services import upkeep

    good = upkeep.last_good(bootstrap.backups_for(where.path))
    if good is None:
        return " There is no backup of it."
    return f" Go back to the backup of {good.made:%Y-%m-%d %H:%M} UTC with: okr{where.option} restore"


def _daily_backup(desk: Desk) -> None:
    from okr_desktop.cli.texts import error_texts
    from okr_desktop.services import upkeep

    try:
        upkeep.back_up_if_due(desk)
    except OkrError as error:
        # The work itself may still succeed; a person should know that there is no fresh way back.
        output.warn(f"No backup could be made today: {error_texts(error)[0]}")


class NumbersCommand(TyperCommand):
    """A command whose arguments may be negative numbers: ``-5`` is a value here, not an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hide the minus of numbers from the option parser, and give it back afterwards."""
        rest = super().parse_args(ctx, [_MARK + arg if _negative(arg) else arg for arg in args])
        ctx.params = {name: _unmarked(value) for name, value in ctx.params.items()}
        return [_unmarked(arg) for arg in rest]


def _negative(arg: str) -> bool:
    return len(arg) > 1 and arg[0] == "-" and arg.lstrip("-")[:1] in set("0123456789.,€$£¥") and arg[1] != "-"


def _unmarked(value: Any) -> Any:
    if isinstance(value, str):
        return value.removeprefix(_MARK)
    return [_unmarked(part) for part in cast("list[Any]", value)] if isinstance(value, list) else value
