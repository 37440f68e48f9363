"""The workspace on a PostgreSQL server: connect, sync, move there, and the SQL for an administrator."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import exists, opened, place
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.services.server import ServerStatus, ServerSync

T = TypeVar("T")
Url = Annotated[
    str, typer.Argument(metavar="URL", help="Such as postgresql://ana@db.example.org/team, without the password.")
]
Schema = Annotated[
    str,
    typer.Option("--schema", metavar="NAME", help="The name of the workspace on the server; else made from its id."),
]
Members = Annotated[
    str, typer.Option("--members", metavar="ANA,BEN", help="Users of the server that may read and write, with commas.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Work with a PostgreSQL server, for teams that outgrow a file.")
    for name, command in (
        ("connect", connect),
        ("status", status),
        ("sync", sync),
        ("move", move),
        ("init", init),
        ("sql", sql),
        ("password", password),
        ("leave", leave),
    ):
        group.command(name)(command)
    app.add_typer(group, name="server")


def connect(ctx: typer.Context, url: Url, schema: Schema = "", json: Json = False) -> None:
    """Connect the workspace with its place on a server, and sync.

    Where there is no workspace file yet, one is made and filled from the server.
    """
    if not exists(place(ctx).path):
        _join(ctx, url, schema, json)
        return
    from okr_desktop.services import server

    with opened(ctx, writes=True) as desk:
        store = server.direct(desk.space)
        _asking(url, lambda given: server.connect(store, url, given, schema=schema))
        done = server.sync(store)
        found = server.status(desk)
    _tell_sync(found, done, json)


def _join(ctx: typer.Context, url: str, schema: str, json: bool) -> None:
    from okr_desktop import bootstrap, clock
    from okr_desktop.services import server

    path = place(ctx).path
    backups = bootstrap.backups_for(path)
    desk = _asking(url, lambda given: server.join(path, backups, url, given, schema=schema, today=clock.today))
    found, items = server.status(desk), len(desk.plan.objectives)
    desk.close()
    if json:
        output.say_json({**_as_dict(found), "file": str(path), "objectives": items})
    else:
        output.say(f"{path}: the workspace from {found.url}, with {items} objectives")


def status(ctx: typer.Context, json: Json = False) -> None:
    """Show which server the workspace works with, and how the last sync went; asks no server."""
    from okr_desktop.cli.texts import sentence
    from okr_desktop.cli.words.texts_server import STATES
    from okr_desktop.services import server

    with opened(ctx) as desk:
        found = server.status(desk)
    if json:
        output.say_json(_as_dict(found))
        return
    if found.url:
        output.say(f"{found.url}, as {found.schema}")
    output.say(STATES[found.state])
    if found.last:
        output.say(f"Last sync: {found.last.astimezone():%Y-%m-%d %H:%M}")
    if found.reason:
        output.say(sentence(found.reason, {"reason": found.detail, **_where(found.url)}))


def sync(ctx: typer.Context, json: Json = False) -> None:
    """Fetch what is new on the server, and bring there what is new here."""
    from okr_desktop.services import conflicts, server

    with opened(ctx, writes=True) as desk, output.Progress("syncing") as progress:
        store = server.direct(desk.space)

        def count(_: object) -> int:
            return conflicts.count(desk)

        def work(given: str | None) -> ServerSync:
            return server.sync(store, given, progress=progress, conflicts=count)

        done, found = _asking(server.status(desk).url, work), server.status(desk)
    _tell_sync(found, done, json)


def _tell_sync(found: ServerStatus, done: ServerSync, json: bool) -> None:
    if json:
        output.say_json(sync_dict(done))
        return
    output.say(f"{found.url}: {done.received} changes received, {done.sent} sent")
    if done.conflicts:
        output.say(f"There are {done.conflicts} conflicts to decide. See them with: okr conflicts")


def sync_dict(done: ServerSync) -> dict[str, object]:
    """A sync as JSON: received, sent, conflicts, published, state."""
    return {
        "received": done.received,
        "sent": done.sent,
        "conflicts": done.conflicts,
        "published": _instant(done.published),
        "state": done.state,
    }


def init(ctx: typer.Context, url: Url, schema: Schema = "", members: Members = "", json: Json = False) -> None:
    """Make a place for the workspace on a server, as a user who may make tables and roles there."""
    from okr_desktop.services import server

    with opened(ctx, writes=True) as desk:
        store, names = server.direct(desk.space), _names(members)
        found = _asking(url, lambda given: server.initialise(store, url, given, schema=schema, members=names))
    if json:
        output.say_json(_as_dict(found))
    else:
        output.say(f"{found.url}: made {found.schema}; its members are those of the role {found.schema}_member")


def sql(ctx: typer.Context, members: Members = "", schema: Schema = "") -> None:
    """Print the SQL with which an administrator makes a place for the workspace and lets members in."""
    from okr_desktop.services import server

    with opened(ctx) as desk:
        text = server.script(desk, schema, _names(members))
    for line in text.splitlines():
        output.say(line)


def move(
    ctx: typer.Context,
    url: Url,
    schema: Schema = "",
    members: Members = "",
    file: Annotated[
        str, typer.Option("--file", metavar="FILE", help="The shared file to mark as moved; else the one shared now.")
    ] = "",
    json: Json = False,
) -> None:
    """Bring the workspace to a server, and mark the shared file as moved.

    Whoever comes with the file later still delivers what they have; this computer passes it on.
    """
    from okr_desktop.services import server

    with opened(ctx, writes=True) as desk, output.Progress("moving") as progress:
        store, names = server.direct(desk.space), _names(members)
        shared = Path(file).absolute() if file else server.shared_file(desk)
        moved = _asking(
            url,
            lambda given: server.move(
                store, url, given, schema=schema, members=names, shared=shared, progress=progress
            ),
        )
        found = server.status(desk)
    if json:
        marked = str(shared) if moved.marked else None
        output.say_json({**_as_dict(found), "sent": moved.sent, "received": moved.received, "marked": marked})
        return
    output.say(f"{found.url}: {moved.sent} changes brought to {moved.schema}")
    if moved.marked:
        output.say(f"{shared} now says where the team has gone; what others still bring to it is passed on.")


def password(
    ctx: typer.Context,
    forget: Annotated[bool, typer.Option("--forget", help="Take it out of the keyring instead.")] = False,
) -> None:
    """Type the password once and let the system's keyring keep it."""
    from okr_desktop.services import server

    with opened(ctx) as desk:
        url = server.status(desk).url
    if not url:
        raise OkrError("server.not_connected")
    if forget:
        output.say("The password is forgotten." if server.forget_password(url) else "There was no password to forget.")
        return
    given = _ask() if _can_ask() else sys.stdin.readline().rstrip("\r\n")
    if server.remember_password(url, given):
        output.say("The keyring of this computer keeps the password.")
    else:
        output.warn(
            "This computer has no keyring that keeps passwords safe, so it was not kept. Set OKR_SERVER_PASSWORD, or "
            "write it into the file ~/.pgpass."
        )
        raise typer.Exit(1)


def leave(ctx: typer.Context, json: Json = False) -> None:
    """Work without the server from now on; everything stays in the workspace and on the server."""
    from okr_desktop.services import server

    with opened(ctx, writes=True) as desk:
        before = server.status(desk)
        if not before.url:
            raise OkrError("server.not_connected")
        server.leave(desk)
    if json:
        output.say_json({"left": before.url})
    else:
        output.say(f"Left {before.url}. What came from there stays here.")


# Asking for a password


def _asking(url: str, work: Callable[[str | None], T]) -> T:
    """``work(None)``; where the server wants a password that is not known, a person is asked for it, once."""
    try:
        return work(None)
    except OkrError as error:
        if error.code not in ("server.password", "server.password_needed") or not url or not _can_ask():
            raise
        given = _ask()
        if not given:
            raise
        return work(given)


def _can_ask() -> bool:
    return sys.stdin.isatty() and not os.environ.get("OKR_NO_PROMPT")


def _ask() -> str:
    return getpass.getpass("Password of the server: ")


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _as_dict(found: ServerStatus) -> dict[str, Any]:
    return {
        "url": found.url,
        "schema": found.schema,
        "state": found.state,
        "last": _instant(found.last),
        "reason": found.reason,
    }


def _instant(at: Any) -> str | None:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def _where(url: str) -> dict[str, str]:
    from okr_desktop.services import server

    return server.where(url)
