"""Working with others through a shared file: share, join, sync, and what to do when it is gone."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import Place, exists, opened, place
from okr_desktop.domain.errors import FileProblem, OkrError, Problem

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.sharing import SharedState, SyncDone

T = TypeVar("T")
NOT_PUBLISHED = 3
SharedPath = Annotated[Path, typer.Argument(metavar="FILE.okr", help="The shared file.")]
_GOOD = ("ok", "moved")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for name, command in (
        ("share", share),
        ("join", join),
        ("sync", sync),
        ("shared", shared),
        ("republish", republish),
        ("safe-to-remove", safe_to_remove),
        ("leave", leave),
    ):
        app.command(name)(command)


def _direct(desk: Desk) -> Any:
    """The store of a program with one thread."""

    def call(fn: Callable[[Desk], T], /) -> T:
        return fn(desk)

    return call


# Share and join


def share(
    ctx: typer.Context,
    file: SharedPath,
    text: Annotated[bool, typer.Option("--text", help="Write plain text, which git can merge.")] = False,
    json: Json = False,
) -> None:
    """Share the workspace through a file on a network drive, in a cloud folder, on a stick or in git.

    Each of the others joins with the same file; everybody works on offline, and okr sync brings all together.
    """
    from okr_desktop.services import known, sharing

    path = file.absolute()
    with opened(ctx, writes=True) as desk:
        state = sharing.state(desk)
        if state.kind == sharing.FILE:
            raise OkrError("shared.already", place=state.place)
        if exists(path):
            raise FileProblem("shared.there", path=file, quoted=shlex.quote(str(file)))
        done = _share_text(desk, path) if text else sharing.share(_direct(desk), path)
        known.note(desk)
    if json:
        output.say_json(_as_dict(done))
    else:
        output.say(f"{file}: shared. Others join with: okr join {shlex.quote(str(file))}")
        _tell_problems(done)


def _share_text(desk: Desk, path: Path) -> SyncDone:
    from okr_desktop.services import file_tools, sharing

    if path.suffix.lower() != ".okr":
        raise FileProblem("shared.suffix", path=path)
    file_tools.write_copy(desk, path, file_tools.TEXT)
    return sharing.attach(_direct(desk), path)


def join(
    ctx: typer.Context,
    file: SharedPath,
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", "-w", metavar="NEW.okrdb", help="The workspace to make; else your own one."),
    ] = None,
    json: Json = False,
) -> None:
    """Take part in a shared file: make a workspace on this computer and fill it.

    A workspace that is there already takes part when it holds the same team's data.
    """
    from okr_desktop.services import mail

    where = Place(workspace) if workspace is not None else place(ctx)
    with mail.opened(file) as source:
        bundle_id, part = source.header.bundle_id, source.kind == "part"
    if part:
        raise FileProblem("join.part", path=file)
    if exists(where.path):
        ctx.obj = where
        _attach(ctx, file, bundle_id, json)
    else:
        _join(where, file, json)


def _attach(ctx: typer.Context, file: Path, bundle_id: str, json: bool) -> None:
    from okr_desktop.services import known, sharing

    with opened(ctx, writes=True) as desk:
        if desk.space.id != bundle_id:
            raise OkrError("shared.foreign", path=file, hint=other_workspace(bundle_id, file))
        done = sharing.attach(_direct(desk), file.absolute())
        known.note(desk)
    _tell(done, json)


def other_workspace(bundle_id: str, file: Path) -> str:
    """What to do with a file of other data than the workspace's."""
    from okr_desktop.services import known

    name = shlex.quote(str(file))
    if found := known.workspace_of(bundle_id):
        return f" Your workspace of that team is {found}: okr --workspace {shlex.quote(str(found))} join {name}"
    return f" To join that team with a workspace of its own: okr join {name} --workspace NEW.okrdb"


def _join(where: Place, file: Path, json: bool) -> None:
    from okr_desktop import bootstrap
    from okr_desktop.services import known, sharing

    path = where.path
    with output.Progress("joining") as progress:
        sharing.join(file.absolute(), path, bootstrap.backups_for(path), progress)
    desk = bootstrap.open_context(path).workspace
    try:
        known.note(desk)
        name, plan = desk.plan.workspace.organisation, desk.plan
        counts = {"objectives": len(plan.objectives), "key_results": len(plan.key_results)}
        state = sharing.state(desk)
    finally:
        desk.close()
    if json:
        output.say_json({"file": str(path), "name": name, **counts, **_state_dict(state)})
    else:
        found = " and ".join(count_text(number, kind.replace("_", " ")[:-1]) for kind, number in counts.items())
        output.say(f"{path}: the workspace of {name}, with {found}")
        output.say(f"Say who you are with: okr{where.option} me NAME")


# Sync


def sync(
    ctx: typer.Context,
    fold: Annotated[
        bool,
        typer.Option(
            "--fold", help="Write all into the shared file itself now, also where that waits for a quiet moment."
        ),
    ] = False,
    json: Json = False,
) -> None:
    """Fetch what others did, and publish what is new here: with the shared file, and with the server if there is one.

    Ends with 3 when something of yours could not be published; it is safe here, and the next sync goes on.
    """
    with opened(ctx, writes=True) as desk, output.Progress("syncing") as progress:
        done = _sync(desk, progress, fold=fold)
    _tell(done, json)


def _sync(desk: Desk, progress: output.Progress, *, fold: bool) -> SyncDone:
    from dataclasses import replace

    from okr_desktop.services import git_files, sharing

    try:
        # A text file is committed to git next: what lies beside it is not, nor should conflict markers be.
        is_text = _is_text(desk)
        done = sharing.sync(_direct(desk), closing=fold or is_text, progress=progress)
        if is_text and done.state.state in _GOOD:
            git_files.without_markers(Path(done.state.place))
        return done
    except OkrError as error:
        if not error.code.startswith("server.") or error.code == "server.not_connected":
            raise
        state = replace(sharing.state(desk), published=None)
        return sharing.SyncDone(state, conflicts=state.conflicts, problems=(Problem(error.code, params=error.params),))


def _is_text(desk: Desk) -> bool:
    from okr_desktop.services import mail, sharing

    state = sharing.state(desk)
    try:
        return state.kind == sharing.FILE and mail.what_is(Path(state.place)) == "text"
    except OSError:
        return False


def _tell(done: SyncDone, json: bool) -> None:
    """How a sync went; ends the program with 3 when not everything of one's own is there."""
    if json:
        output.say_json(_as_dict(done))
    else:
        _print_sync(done)
    if done.state.state not in _GOOD or done.published is None:
        raise typer.Exit(NOT_PUBLISHED)


def _print_sync(done: SyncDone) -> None:
    from okr_desktop.cli.words.texts_files import state_text

    by = f" from {', '.join(done.state.by)}" if done.received and done.state.by else ""
    published = f"; published {_local(done.published)}" if done.published else ""
    received, sent = count_text(done.received), f"{done.sent} sent"
    output.say(f"{done.state.place}: {received} received{by}, {sent}{published}")
    for path in done.archived:
        output.say(f"A conflict copy was merged; it is kept as {path}")
    if done.conflicts:
        output.say(f"To decide: {done.conflicts}. See it with: okr conflicts")
    for name in done.waiting:
        output.warn(f"{name} cannot be read yet: it is still on its way.")
    if done.state.state != "ok":
        output.warn(state_text(done.state.state, {"detail": done.state.detail}))
    _tell_problems(done)


def _tell_problems(done: SyncDone) -> None:
    from okr_desktop.cli.texts import problem_text

    for problem in done.problems:
        output.warn(problem_text(problem))


def count_text(number: int, what: str = "change") -> str:
    """A number of things, such as "2 changes"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _as_dict(done: SyncDone) -> dict[str, Any]:
    from okr_desktop.cli.texts import problem_text

    problems = [{"code": one.code, "text": problem_text(one)} for one in done.problems]
    return {
        "received": done.received,
        "sent": done.sent,
        "conflicts": done.conflicts,
        "published": _instant(done.published),
        "state": done.state.state,
        "by": list(done.state.by) if done.received else [],
        "waiting": list(done.waiting),
        "problems": problems,
        "archived": [str(path) for path in done.archived],
        "place": done.state.place,
    }


# How things stand


def shared(ctx: typer.Context, json: Json = False) -> None:
    """Show where the workspace is shared and how the last sync went; asks neither folder nor server."""
    from okr_desktop.services import sharing

    with opened(ctx) as desk:
        state = sharing.state(desk)
    if json:
        output.say_json(_state_dict(state))
    else:
        _print_state(state)


def _print_state(state: SharedState) -> None:
    from okr_desktop.cli.words.texts_files import state_text

    if state.place:
        output.say(state.place)
    output.say(state_text(state.state if state.place else "none", {"detail": state.detail}))
    if state.looked:
        by = f"; the last {count_text(state.received)} came from {', '.join(state.by)}" if state.by else ""
        output.say(f"Last sync: {_local(state.looked)}{by}")
    if state.unsent:
        output.say(f"Not published yet: {state.unsent}. Do it with: okr sync")
    elif state.published:
        output.say(f"Everything of yours is there since {_local(state.published)}.")
    if state.conflicts:
        output.say(f"To decide: {state.conflicts}. See it with: okr conflicts")


def _state_dict(state: SharedState) -> dict[str, Any]:
    return {
        "kind": state.kind,
        "place": state.place,
        "state": state.state,
        "published": _instant(state.published),
        "looked": _instant(state.looked),
        "by": list(state.by),
        "received": state.received,
        "unsent": state.unsent,
        "conflicts": state.conflicts,
        "unseen": state.unseen,
        "detail": state.detail,
    }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z") if at else None


def _local(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


# Mend and end


def republish(ctx: typer.Context, json: Json = False) -> None:
    """Write a missing or damaged shared file anew from what is here; a damaged one is kept beside it.

    What the others did since goes into it with their next sync.
    """
    from okr_desktop.services import sharing

    with opened(ctx, writes=True) as desk:
        done = sharing.republish(_direct(desk))
    _tell(done, json)


def safe_to_remove(ctx: typer.Context, json: Json = False) -> None:
    """Publish everything, read it back from the stick, and say whether it can be pulled out.

    Ends with 3 when it cannot.
    """
    from okr_desktop.cli.texts import sentence
    from okr_desktop.services import sharing

    with opened(ctx, writes=True) as desk:
        found = sharing.safe_to_remove(_direct(desk))
        where = sharing.state(desk).place
    if json:
        files = [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in found.files]
        output.say_json({"safe": found.safe, "finding": found.finding, "state": found.report.state, "files": files})
    elif found.safe:
        output.say(f"{where}: everything is there and was read back whole. Eject the drive, then pull it out.")
    else:
        output.warn(sentence(found.finding, {"path": where}))
    if not found.safe:
        raise typer.Exit(NOT_PUBLISHED)


def leave(ctx: typer.Context, json: Json = False) -> None:
    """Stop sharing through the file; it, the workspace and everybody's data stay as they are."""
    from okr_desktop.services import sharing

    with opened(ctx, writes=True) as desk:
        before = sharing.state(desk)
        if before.kind != sharing.FILE:
            raise OkrError("shared.none")
        done = sharing.leave(_direct(desk))
    if json:
        output.say_json({"left": before.place, "received": done.received, "sent": done.sent})
    else:
        output.say(f"Left {before.place}. The workspace keeps everything.")
        _tell_problems(done)
