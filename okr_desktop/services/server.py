"""Working with a server: connect a workspace to it, sync, move there, and what is known about it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.services import arrivals, sharing_notes, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.sharing import local, secrets, server_admin, server_schema
from okr_desktop.sharing.local import StoreCall
from okr_desktop.sharing.moving import mark_moved
from okr_desktop.sharing.secrets import Address
from okr_desktop.sharing.server import ServerPartner
from okr_desktop.sharing.server_errors import ServerProblem
from okr_desktop.sharing.server_link import Link
from okr_desktop.sharing.server_live import Listener
from okr_desktop.sharing.server_sync import ServerReport
from okr_desktop.sharing.server_sync import sync as sync_with
from okr_desktop.store.workspace import Workspace

URL, SCHEMA = sharing_notes.SERVER_URL, "server.schema"
LAST, PROBLEM, REASON = "server.last", "server.problem", "server.reason"
OFF, NEW, OK, WAITING, STOPPED = "off", "new", "ok", "waiting", "stopped"
Progress = Callable[[float], None]
Count = Callable[[Workspace], int]


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """How a workspace stands to its server.

    ``state``: off (none), new (never synced), ok, waiting (it failed and is tried again by itself), stopped (somebody
    has to do something). ``last`` is the last sync that worked; ``reason`` the code of the last one that did not,
    ``detail`` what the server said then. ``url`` has no password; ``schema`` names the workspace there.
    """

    url: str = ""
    schema: str = ""
    state: str = OFF
    last: datetime | None = None
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ServerSync:
    """What a sync did: changes received and sent, open conflicts, when everything was last there, what changed here."""

    received: int = 0
    sent: int = 0
    conflicts: int = 0
    published: datetime | None = None
    state: str = OK
    changes: Changes = field(default_factory=Changes)
    arrival: int | None = None
    healed: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move did: the schema on the server, changes brought there, and whether the shared file says so now."""

    schema: str
    sent: int
    received: int
    marked: bool


def direct(space: Workspace) -> StoreCall:
    """The store of a program with one thread."""
    return lambda fn: fn(space)


# What is known, without asking the server


def status(desk: Desk) -> ServerStatus:
    """What is known about the server of a workspace."""
    return _status(desk.space)


def _status(space: Workspace) -> ServerStatus:
    url = space.meta(URL) or ""
    if not url:
        return ServerStatus()
    last, reason = _moment(space.meta(LAST)), space.meta(PROBLEM) or ""
    state = (WAITING if ServerProblem(reason).passing else STOPPED) if reason else OK if last else NEW
    return ServerStatus(url, space.meta(SCHEMA) or "", state, last, reason, space.meta(REASON) or "")


def _moment(text: str | None) -> datetime | None:
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(text) if text else None
    return None


def is_connected(desk: Desk) -> bool:
    """Whether this workspace works with a server."""
    return bool(desk.space.meta(URL))


def script(desk: Desk, schema: str = "", members: Sequence[str] = ()) -> str:
    """The SQL with which an administrator makes a place for this workspace and lets members in."""
    name = server_schema.checked(schema) if schema else _schema(desk.space)
    return server_schema.sql(desk.space.id, name, members)


def shared_file(desk: Desk) -> Path | None:
    """The shared file that this workspace is published in, None when there is none."""
    path = desk.space.meta(local.PLACE)
    return Path(path) if path else None


def where(url: str) -> dict[str, str]:
    """Host and database of an address, for sentences."""
    with contextlib.suppress(OkrError):
        address = secrets.split(url)[0]
        return {"host": address.host, "database": address.database}
    return {}


def _schema(space: Workspace) -> str:
    return space.meta(SCHEMA) or server_schema.default_name(space.id)


# Connecting


def connect(store: StoreCall, url: str, password: str | None = None, *, schema: str = "") -> ServerStatus:
    """Connect a workspace with its place on a server; the next ``sync`` brings both together.

    A password in the URL is taken out of it at once and kept nowhere but in memory. Raises ServerProblem,
    ``server.url``, ``server.no_workspace`` and ``shared.foreign``; then nothing is kept.
    """
    address, password = _typed(url, password)
    bundle_id = store(_bundle_id)
    with Link(address, password) as link:
        name = server_admin.find(link, bundle_id, schema)
        ServerPartner(link, name).look()
    return store(_settling(address, name))


def join(
    path: Path, backups: Path, url: str, password: str | None = None, *, schema: str = "", today: Callable[[], date]
) -> Desk:
    """A new file for a workspace that is on a server, filled from there.

    Raises what ``connect`` and ``sync`` raise, ``server.which`` when there are several and none was named, and
    FileProblem ``file.exists``; what was begun is removed again.
    """
    address, password = _typed(url, password)
    if path.exists():
        raise FileProblem("file.exists", path=str(path))
    with Link(address, password) as link:
        name, bundle_id = server_admin.choose(link, schema)
        desk = upkeep.join_desk(path, backups, bundle_id, today)
        try:
            sync_with(ServerPartner(link, name), direct(desk.space))
            _settling(address, name)(desk.space)
            _note(desk.space, None)
            arrivals.look(desk)  # what one joins is no news
        except BaseException:
            desk.close()
            upkeep.discard(path)
            raise
    return desk


def initialise(
    store: StoreCall, url: str, password: str | None = None, *, schema: str = "", members: Sequence[str] = ()
) -> ServerStatus:
    """Make a place for this workspace on a server, where the user may do that, and connect with it.

    Raises ServerProblem ``server.may_not_create`` when an administrator has to run ``script``.
    """
    address, password = _typed(url, password)
    bundle_id = store(_bundle_id)
    with Link(address, password) as link:
        name = server_admin.create(link, bundle_id, schema, members)
    return store(_settling(address, name))


def leave(desk: Desk) -> None:
    """Work without the server from now on; everything stays here, and there."""
    url = desk.space.meta(URL)
    for key in (URL, SCHEMA, LAST, PROBLEM, REASON):
        desk.space.set_meta(key, "")
    if url:
        forget_password(url)


def _typed(url: str, password: str | None) -> tuple[Address, str | None]:
    """Address and password, the password known from now on to later syncs of this program."""
    address, within = secrets.split(url)
    password = password or within
    if password:
        secrets.hold(address, password)
    return address, password or secrets.find(address)


def _bundle_id(space: Workspace) -> str:
    return space.id


def _settling(address: Address, name: str) -> Callable[[Workspace], ServerStatus]:
    def settle(space: Workspace) -> ServerStatus:
        for key, value in ((URL, address.url), (SCHEMA, name), (PROBLEM, ""), (REASON, "")):
            space.set_meta(key, value)
        return _status(space)

    return settle


# Syncing


def sync(
    store: StoreCall,
    password: str | None = None,
    *,
    progress: Progress | None = None,
    conflicts: Count | None = None,
    client: str = "",
) -> ServerSync:
    """Fetch what is new on the server and bring there what is new here.

    Slow, and never on the thread of ``store``. ``conflicts`` counts the open ones for the report; ``client`` is the
    name that one's own Listener leaves out. Raises OkrError ``server.not_connected``, ServerProblem and what the
    workspace itself raises; the reason is noted for ``status``, nothing is lost, and it may be called again.
    """
    address, schema = store(_place)
    try:
        with _partner(address, schema, password, client) as partner:
            report = sync_with(partner, store, progress)
    except OkrError as error:
        store(_noting(error))
        raise
    return store(_reporting(report, conflicts))


@contextmanager
def _partner(address: Address, schema: str, password: str | None, client: str) -> Generator[ServerPartner]:
    if password:
        secrets.hold(address, password)
    with Link(address, password or secrets.find(address)) as link:
        yield ServerPartner(link, schema, client)


def _place(space: Workspace) -> tuple[Address, str]:
    url = space.meta(URL)
    if not url:
        raise OkrError("server.not_connected")
    return secrets.split(url)[0], _schema(space)


def _noting(error: OkrError) -> Callable[[Workspace], None]:
    return lambda space: _note(space, error)


def _note(space: Workspace, error: OkrError | None) -> None:
    code, reason = (error.code, str(error.params.get("reason", ""))) if error else ("", "")
    changed = (space.meta(PROBLEM) or "", space.meta(REASON) or "") != (code, reason)
    if changed:
        space.set_meta(PROBLEM, code)
        space.set_meta(REASON, reason)
    if error is None:
        space.set_meta(LAST, datetime.now(UTC).isoformat(timespec="seconds"))


def _reporting(report: ServerReport, conflicts: Count | None) -> Callable[[Workspace], ServerSync]:
    def tell(space: Workspace) -> ServerSync:
        _note(space, None)
        count = conflicts(space) if conflicts else 0
        now = _moment(space.meta(LAST))
        return ServerSync(
            report.received, report.sent, count, now, OK, report.changes, report.arrival, report.healed
        )  # fmt: skip

    return tell


def listener(
    desk: Desk,
    heard: Callable[[], None],
    told: Callable[[OkrError | None], None] | None = None,
    *,
    client: str = "",
) -> Listener:
    """A thread, not yet started, that calls ``heard`` when others have brought something to the server.

    Both are called in that thread. Give ``sync`` the same ``client`` so that one's own news are not heard.
    """
    address, schema = _place(desk.space)
    own = frozenset({client} - {""})
    return Listener(address, lambda: secrets.find(address), schema, heard, told, own=own)


# Moving


def move(
    store: StoreCall,
    url: str,
    password: str | None = None,
    *,
    schema: str = "",
    members: Sequence[str] = (),
    shared: Path | None = None,
    progress: Progress | None = None,
) -> Moved:
    """Bring the whole workspace to a server, make its place there if need be, and mark the shared file as moved.

    The file is marked last, when everything is known to be there: whoever comes with it later still delivers what
    they have, and this computer passes it on. Raises what ``initialise`` and ``sync`` raise; then nothing is marked.
    Raises FileProblem when the file cannot be written: then all is on the server, and a second ``move`` marks it.
    """
    address, password = _typed(url, password)
    bundle_id = store(_bundle_id)
    with Link(address, password) as link:
        try:
            name = server_admin.find(link, bundle_id, schema)
        except OkrError as error:
            if error.code != "server.no_workspace":
                raise
            name = server_admin.create(link, bundle_id, schema, members)
        partner = ServerPartner(link, name)
        report = sync_with(partner, store, progress)
        partner.look()
    store(_settling(address, name))
    store(_reporting(report, None))
    marked = False
    if shared is not None:
        mark_moved(shared, address.hint)
        marked = True
    return Moved(name, report.sent, report.received, marked)


# Passwords


def remember_password(url: str, password: str) -> bool:
    """Give a password to the system's keyring; False when there is none that keeps it safe."""
    address = secrets.split(url)[0]
    secrets.hold(address, password)
    return secrets.remember(address, password)


def forget_password(url: str) -> bool:
    """Take a password out of the system's keyring; False when there was none."""
    address = secrets.split(url)[0]
    secrets.hold(address, None)
    return secrets.forget(address)


__all__ = [
    "Moved",
    "ServerStatus",
    "ServerSync",
    "connect",
    "direct",
    "forget_password",
    "initialise",
    "is_connected",
    "join",
    "leave",
    "listener",
    "move",
    "remember_password",
    "script",
    "shared_file",
    "status",
    "sync",
    "where",
]
