"""Working with others by mail: write a copy or just the changes, and take in what somebody sent."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.exchange.exporting import writable_target
from okr_desktop.cli.session import opened
from okr_desktop.cli.together.sharing import count_text, other_workspace
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.services.mail import Received


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("send")(send)
    app.command("receive")(receive)


def send(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.okr", help="The file to write and to send.")],
    changes: Annotated[
        bool, typer.Option("--changes", help="Only what others are not known to have; small enough for any mail.")
    ] = False,
    json: Json = False,
) -> None:
    """Write a copy of everything into a file to send by mail; who gets it opens it with: okr receive FILE."""
    from okr_desktop.services import file_tools, mail

    with opened(ctx) as desk:
        target = writable_target(ctx, file)
        # A copy must not take the place of the shared file, nor of any other.
        file_tools.refuse_taken(target, ())
        sent = mail.send_changes(desk, target) if changes else mail.send_copy(desk, target)
    if json:
        output.say_json({"file": str(sent.path), "changes": sent.changes, "size": sent.size})
    else:
        output.say(f"{sent.path}: {count_text(sent.changes)}, {max(1, sent.size // 1024)} KB. Send it by mail.")


def receive(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A copy or changes that somebody sent.")],
    json: Json = False,
) -> None:
    """Take in a file that somebody sent; receiving it again changes nothing."""
    from okr_desktop.services import conflicts, mail

    with opened(ctx, writes=True) as desk:
        found = mail.receive(desk, file)
        _refuse_untaken(file, found)
        count = conflicts.count(desk)
    if json:
        output.say_json({"received": found.received, "conflicts": count})
        return
    output.say(f"{file}: {count_text(found.received)} received" if found.received else f"{file}: nothing new")
    if count:
        output.say(f"To decide: {count}. See it with: okr conflicts")


def _refuse_untaken(file: Path, found: Received) -> None:
    if found.kind == "waiting":
        raise OkrError("receive.waiting", path=file)
    if found.kind == "other":
        raise OkrError("receive.other", path=file, hint=other_workspace(found.bundle_id, file))
    if found.kind == "answers":
        raise OkrError("receive.answers", path=file, quoted=shlex.quote(str(file)))
