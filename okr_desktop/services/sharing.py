"""Working with others through a shared file: share, join, sync, and what a person is told about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from weakref import WeakKeyDictionary

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import FileProblem, OkrError, Problem
from okr_desktop.services import arrivals, conflicts, same_person, sharing_notes, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.mail import opened
from okr_desktop.services.sharing_notes import LastSync
from okr_desktop.sharing import creating, publish, removal
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.folder import SharedFile
from okr_desktop.sharing.local import StoreCall as SpaceCall
from okr_desktop.sharing.local import recall
from okr_desktop.sharing.removal import Removal
from okr_desktop.sharing.report import SyncReport
from okr_desktop.store import merging
from okr_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from okr_desktop.services.server import ServerSync

T = TypeVar("T")
Progress = Callable[[float], None]
# Where copies go, below the backups, that a cloud program has made of the shared file.
COPIES = "Conflict copies"
NONE, FILE, SERVER, NEVER = "none", "file", "server", "never"


class StoreCall(Protocol):
    """Runs a function on the thread that owns the desk, and gives what it gives."""

    def __call__(self, fn: Callable[[Desk], T], /) -> T:
        """Run ``fn``; what it raises is raised here."""
        ...


@dataclass(frozen=True, slots=True)
class SharedState:
    """How a workspace stands to others, without asking anybody.

    ``kind``: none, file or server; ``place``: the path or address; ``state``: that of the last sync (``never``: there
    was none). ``published``: when all of one's own was last known to be there, None while some is not; ``by``: names
    of whom the last changes came from, ``received`` how many; ``unsent``: own changes that are not there yet;
    ``conflicts`` and ``unseen``: what waits for a decision, and what came in since one last looked.
    """

    kind: str = NONE
    place: str = ""
    state: str = NEVER
    published: datetime | None = None
    looked: datetime | None = None
    by: tuple[str, ...] = ()
    received: int = 0
    unsent: int = 0
    conflicts: int = 0
    unseen: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SyncDone:
    """What a sync did, and how things stand now; ``problems`` are codes that a person should know of.

    ``received`` and ``sent`` count what people did: a check-in is one, whatever it wrote. ``unfolded``: whether the
    shared file itself still lacks something that lies beside it.
    """

    state: SharedState
    changes: Changes = field(default_factory=Changes)
    received: int = 0
    sent: int = 0
    conflicts: int = 0
    published: datetime | None = None
    waiting: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    can_republish: bool = False
    archived: tuple[Path, ...] = ()
    unfolded: bool = False


# How things stand


def is_shared(desk: Desk) -> bool:
    """Whether this workspace is shared in any way: whoever never shares sees nothing of it."""
    return creating.place(desk.space) is not None or _connected(desk)


def _connected(desk: Desk) -> bool:
    # Asked of the notes: what talks to a server takes most of a second to import, and few need it.
    return bool(desk.space.meta(sharing_notes.SERVER_URL))


def state(desk: Desk) -> SharedState:
    """What is known without touching folder or server."""
    if not is_shared(desk):
        return SharedState()
    notes = sharing_notes.last(desk.space)
    waiting, unseen = _counts(desk)
    known = SharedState(
        looked=sharing_notes.moment(notes.looked),
        by=notes.by,
        received=notes.received,
        unsent=sharing_notes.unsent(desk.space),
        conflicts=waiting,
        unseen=unseen,
    )
    path = creating.place(desk.space)
    # Who has moved works with the server; the old file is only looked at for those who have not.
    return _with_server(desk, known) if _connected(desk) or path is None else _with_file(desk, known, path, notes)


_counted: WeakKeyDictionary[Desk, tuple[object, int, int]] = WeakKeyDictionary()


def _counts(desk: Desk) -> tuple[int, int]:
    """Open questions and news that nobody has looked at; counted again only after something was written."""
    written = desk.space.db.total_changes
    known = _counted.get(desk)
    if known is None or known[0] != written:
        known = (written, conflicts.count(desk), arrivals.unseen(desk))
        _counted[desk] = known
    return known[1], known[2]


def _with_file(desk: Desk, known: SharedState, path: Path, notes: LastSync) -> SharedState:
    published = None if known.unsent else recall(desk.space).published
    return replace(known, kind=FILE, place=str(path), state=notes.state, published=published, detail=notes.detail)


def _with_server(desk: Desk, known: SharedState) -> SharedState:
    from okr_desktop.services import server as servers

    found = servers.status(desk)
    words = {servers.OK: "ok", servers.NEW: NEVER, servers.WAITING: "offline", servers.STOPPED: "refused"}
    published = found.last if found.state == servers.OK and not known.unsent else None
    word = words.get(found.state, NEVER)
    return replace(
        known, kind=SERVER, place=found.url, state=word, published=published, looked=found.last, detail=found.reason
    )


# Sharing


def share(store: StoreCall, path: Path) -> SyncDone:
    """Write the workspace as a new shared file and keep in step with it from now on.

    Raises FileProblem ``file.exists`` (then it is ``attach`` or ``join``), ``file.disk_full``, ``file.denied``.
    """
    if path.suffix.lower() != upkeep.SHARED_SUFFIX:
        raise FileProblem("shared.suffix", path=str(path))
    report = creating.create_shared(_file(store, path), _spaces(store))
    return store(_noted(report))


def attach(store: StoreCall, path: Path) -> SyncDone:
    """Take part, with the open workspace, in a shared file of the same data.

    Raises OkrError ``shared.foreign``, FileProblem ``shared.not_yet``, WireError.
    """
    return store(_noted(creating.join(_file(store, path), _spaces(store))))


def join(shared: Path, workspace: Path, backups: Path, progress: Progress | None = None) -> None:
    """Make a workspace file on this computer and fill it from a shared one; open it afterwards.

    Raises FileProblem (``file.exists``, ``shared.not_yet``), WireError and OkrError ``shared.too_new``; then nothing
    is left behind.
    """
    with opened(shared) as source:
        desk = upkeep.join_desk(workspace, backups, source.header.bundle_id, date.today)
        try:
            merging.merge(desk.space, [source], source=str(shared), progress=progress)
            arrivals.look(desk)  # everything that is there already is no news
            report = creating.join(_shared_file(shared.resolve(), backups / COPIES), lambda fn: fn(desk.space))
            # Only the notes: to say how things stand, all records would have to be loaded, and nobody asks yet.
            mine = sharing_notes.mine(desk.space) if report.published else {}
            notes = LastSync(report.state.value, _now().isoformat(), (), 0, report.detail, mine)
            sharing_notes.keep(desk.space, notes)
        except BaseException:
            desk.close()
            upkeep.discard(workspace)
            raise
        desk.close()


def sync(store: StoreCall, *, closing: bool = False, idle: float = 0.0, progress: Progress | None = None) -> SyncDone:
    """Bring together what is here with the shared file, or the server.

    Slow, never on the thread of ``store``. Trouble with the folder is a state; what the workspace itself raises
    passes through. Raises OkrError ``shared.none`` when there is nothing to sync with.
    """
    path, connected = store(lambda desk: (creating.place(desk.space), _connected(desk)))
    if path is None and not connected:
        raise OkrError("shared.none")
    done = None
    if path is not None:
        report = publish.sync(_file(store, path), _spaces(store), closing=closing, idle=idle)
        done = store(_noted(report, final=not connected))
    if connected:
        done = _joined(done, _sync_server(store, progress, alone=done is None))
    assert done is not None
    return done


def _sync_server(store: StoreCall, progress: Progress | None, *, alone: bool) -> SyncDone:
    """With ``alone`` what goes wrong is raised; else it is a problem beside what the shared file has brought."""
    from okr_desktop.services import server as servers

    try:
        found = servers.sync(_spaces(store), progress=progress)
    except OkrError as error:
        if alone:
            raise
        return SyncDone(store(state), problems=(Problem(error.code, params=error.params),))
    return store(_server_noted(found))


def _server_noted(found: ServerSync) -> Callable[[Desk], SyncDone]:
    def note(desk: Desk) -> SyncDone:
        numbers = () if found.arrival is None else (found.arrival,)
        received, sent = arrivals.steps(desk, numbers), sharing_notes.unsent(desk.space)
        before = sharing_notes.last(desk.space)
        by, count = (_names_of_arrival(desk, found.arrival), received) if received else (before.by, before.received)
        looked = _now().isoformat()
        sharing_notes.keep(desk.space, LastSync("ok", looked, by, count, "", sharing_notes.mine(desk.space)))
        now = state(desk)
        return SyncDone(now, found.changes, received, sent, now.conflicts, found.published)

    return note


def _names_of_arrival(desk: Desk, number: int | None) -> tuple[str, ...]:
    found = (one for one in arrivals.arrivals(desk, 5) if one.number == number)
    return next((one.people for one in found), ())


def _joined(first: SyncDone | None, second: SyncDone) -> SyncDone:
    """One report of a sync with the old shared file and the server that the team has moved to."""
    if first is None:
        return second
    changes = Changes(
        {
            kind: first.changes.ids(kind) | second.changes.ids(kind)
            for kind in {*first.changes.touched, *second.changes.touched}
        }
    )
    return replace(
        second,
        changes=changes,
        received=first.received + second.received,
        sent=max(first.sent, second.sent),
        waiting=first.waiting,
        problems=(*first.problems, *second.problems),
        archived=first.archived,
        unfolded=first.unfolded,
    )


def republish(store: StoreCall) -> SyncDone:
    """Write a missing or damaged shared file anew from what is here; only when a person asks for it."""
    return store(_noted(creating.republish(_kept_file(store), _spaces(store))))


def safe_to_remove(store: StoreCall) -> Removal:
    """Publish everything and read it back from the disk: whether a stick can be pulled out."""
    found = removal.safe_to_remove(_kept_file(store), _spaces(store))
    store(_noted(found.report))
    return found


def leave(store: StoreCall) -> SyncDone:
    """Stop sharing, after what is left was published; file and workspace stay as they are."""
    report = creating.leave(_kept_file(store), _spaces(store))
    return store(_left(report))


def _left(report: SyncReport) -> Callable[[Desk], SyncDone]:
    def note(desk: Desk) -> SyncDone:
        received = arrivals.steps(desk, report.arrivals)
        sent = sharing_notes.unsent(desk.space) if report.published else 0
        sharing_notes.forget(desk.space)
        return SyncDone(state(desk), report.changes, received, sent, problems=report.problems)

    return note


def _noted(report: SyncReport, *, final: bool = True) -> Callable[[Desk], SyncDone]:
    """Keep how a sync went, and say how things stand now; unless ``final`` it is the server that counts."""

    def note(desk: Desk) -> SyncDone:
        received = arrivals.steps(desk, report.arrivals)
        sent = sharing_notes.unsent(desk.space) if report.published else 0
        before = sharing_notes.last(desk.space)
        by, count = (_names(desk, report), received) if received else (before.by, before.received)
        mine = sharing_notes.mine(desk.space) if report.published and final else before.mine
        looked = _now().isoformat()
        sharing_notes.keep(desk.space, LastSync(report.state.value, looked, by, count, report.detail, mine))
        now = replace(state(desk), looked=_now())
        return SyncDone(
            now,
            report.changes,
            received,
            sent,
            now.conflicts,
            report.published,
            report.waiting,
            report.problems,
            report.can_republish,
            report.archived,
            report.unfolded,
        )

    return note


def _now() -> datetime:
    return Clock().now()


def _names(desk: Desk, report: SyncReport) -> tuple[str, ...]:
    """Who has done what came in; where nobody says, whose computers it was."""
    people = (_names_of_arrival(desk, number) for number in report.arrivals)
    found = dict.fromkeys(name for names in people for name in names)
    return tuple(found) or _names_of_runs(desk, report.by)


def _names_of_runs(desk: Desk, runs: Iterable[str]) -> tuple[str, ...]:
    """Whom runs belong to: a person's name, else the computer's."""
    query = "SELECT name, machine_hint FROM actor WHERE id = ?"
    found = dict[str, None]()
    for run in runs:
        row = desk.space.db.execute(query, (bytes.fromhex(run),)).fetchone()
        person = desk.plan.people.get(same_person.who(desk.plan, row[0])) if row else None
        found[person.name if person else row[1] if row else ""] = None
    return tuple(name for name in found if name)


def _spaces(store: StoreCall) -> SpaceCall:
    """The same thread for functions that want the workspace; a plan in memory hears of what a merge brings."""

    def call(fn: Callable[[Workspace], T], /) -> T:
        return store(lambda desk: fn(desk.space))

    return call


def _kept_file(store: StoreCall) -> SharedFile:
    path = store(lambda desk: creating.place(desk.space))
    if path is None:
        raise OkrError("shared.none")
    return _file(store, path)


def _file(store: StoreCall, path: Path) -> SharedFile:
    # The file itself, not a link to it: a link can be replaced without anybody noticing.
    return _shared_file(path.resolve(), store(lambda desk: desk.space.backups) / COPIES)


@lru_cache(maxsize=8)
def _shared_file(path: Path, archive: Path) -> SharedFile:
    # Kept between syncs: it remembers how long others' leases have stood still.
    return SharedFile(path, archive)
