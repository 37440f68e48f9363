"""The folder of a shared file: what lies beside it, and reading that although it may change at any moment."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.sharing.bundle import Peek, Shared, open_shared, peek
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.fs import Fs, Signature, Stat
from okr_desktop.sharing.lease import Lease
from okr_desktop.sharing.limits import LIMITS
from okr_desktop.store.causal import WireError
from okr_desktop.store.places import unsafe_place

HEAD = 4096
MOST_FILES = 1000
_PIECE = 4 << 20
_TRIES = 3
_PAUSES = (0.02, 0.4)
# Our own passing names, local workspaces (closing one's handle would drop SQLite's locks) and archived history.
_NOT_SHARED = re.compile(r"~.*\.tmp|.*\.okr.*\.lease|.*\.okrdb.*|.*\.okr-archive", re.IGNORECASE | re.DOTALL)
# How cloud programs call a file that has not been fetched; the file's own name is not there meanwhile.
_STUBS = (".{}.icloud", "{}.nextcloud", "{}.owncloud", "{}.cloud")


class NotYet(Exception):
    """A file cannot be read now: somebody is writing it, the connection is gone, or it has not been fetched."""


def _no_leases() -> dict[str, Lease]:
    return {}


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A shared file with what a sync needs to reach it. Keep it between syncs.

    ``archive``: a folder on this computer, where conflict copies go that have been merged. ``fs``, ``clock`` and
    ``random`` are replaced by simulations.
    """

    path: Path
    archive: Path
    fs: Fs = field(default_factory=Fs)
    clock: Clock = field(default_factory=Clock)
    random: Random = field(default_factory=SystemRandom)
    _leases: dict[str, Lease] = field(default_factory=_no_leases)

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.path.parent

    def part_path(self, actor: str) -> Path:
        """The file that only the store writing as ``actor`` (16 hex digits) writes."""
        return self.path.with_name(f"{self.path.name}.{actor}.part")

    def temporary(self, actor: str, folder: Path | None = None) -> Path:
        """A new passing name, which cloud programs do not upload; it says whose it is by its first digits."""
        return (folder or self.folder) / f"{temporary_prefix(self.path.name, actor)}{self.token()}.tmp"

    def aside(self, why: str) -> Path:
        """A new name beside the file under which a version is kept and still found by everybody."""
        return self.path.with_name(f"{self.path.name}.{why}-{self.token()}")

    def token(self) -> str:
        """Eight hex digits."""
        return f"{self.random.getrandbits(32):08x}"

    def lease(self, actor: str) -> Lease:
        """The note that asks others to wait; the same object every time, because it remembers what it saw."""
        if actor not in self._leases:
            path = self.path.with_name(f"{self.path.name}.lease")
            self._leases[actor] = Lease(self.fs, self.clock, self.random, path, self.temporary(actor))
        return self._leases[actor]

    def in_cloud(self) -> bool:
        """Whether a cloud program looks after the folder: then it is rewritten less often."""
        return unsafe_place(self.path) == "cloud"

    def pause(self) -> None:
        """Wait a moment of random length before trying again."""
        self.clock.sleep(self.random.uniform(*_PAUSES))


def temporary_prefix(name: str, actor: str) -> str:
    """How the passing files of a store begin."""
    return f"~{name}.{actor[:8]}"


@dataclass(frozen=True, slots=True)
class Survey:
    """What a look at the folder found, without reading: the shared file, and what may belong to it.

    ``main`` is None when the name is not there, or nothing can be told of it (then ``there``); ``stub``: a cloud
    program holds its place. ``leftovers`` are passing files, ``crowded`` tells that there were more candidates than
    are looked at.
    """

    main: Stat | None
    others: Mapping[str, Stat]
    leftovers: tuple[str, ...] = ()
    there: bool = True
    stub: bool = False
    crowded: bool = False


def survey(shared: SharedFile, store: Path) -> Survey:
    """Look at the folder. Raises OSError when it is not there; ``store`` is the local workspace, never touched."""
    names = shared.fs.listdir(shared.folder)
    main = _stat(shared, shared.path.name)
    spelled = _spelling(names, shared.path.name) if main or shared.path.name in names else None
    own = store.name if store.parent == shared.folder else None
    found = [name for name in names if _may_belong(name) and name != spelled and not (own and name.startswith(own))]
    found.sort(key=lambda name: (not name.startswith(shared.path.stem), name))
    return Survey(
        main=main,
        others={name: stat for name in found[:MOST_FILES] if (stat := _stat(shared, name)) and stat.regular},
        leftovers=tuple(name for name in names if name.startswith(f"~{shared.path.name}.")),
        there=spelled is not None,
        stub=not {form.format(shared.path.name) for form in _STUBS}.isdisjoint(names),
        crowded=len(found) > MOST_FILES,
    )


def _spelling(names: list[str], main: str) -> str:
    """How the folder spells a name that is there: with capitals or accents of its own on some file systems."""
    if main in names:
        return main
    return next((name for name in names if _plain(name) == _plain(main)), main)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _may_belong(name: str) -> bool:
    return ".okr" in name.casefold() and not _NOT_SHARED.fullmatch(name)


def is_passing(name: str) -> bool:
    """Whether a name looks like one that another program only uses while it fetches or writes a file."""
    return name.startswith((".", "~")) or name.casefold().endswith((".tmp", ".partial", ".crdownload", ".download"))


def _stat(shared: SharedFile, name: str) -> Stat | None:
    try:
        return shared.fs.stat(shared.folder / name)
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as it was read at one moment, and the state of it that was read."""

    name: str
    signature: Signature
    mode: int
    data: bytes = field(repr=False)
    shared: Shared

    @property
    def is_part(self) -> bool:
        """Whether it carries only what one store had to add."""
        return self.shared.kind == "part"


class Foreign(Exception):
    """A file of other people's data, by its beginning."""

    def __init__(self, found: Peek) -> None:
        super().__init__(found.bundle_id)
        self.found = found


def load(shared: SharedFile, name: str, bundle_id: str, seen: Stat) -> Loaded:
    """Read a file of ours whole, at a moment when nobody writes it.

    Raises NotYet (it may be readable later), Foreign, or WireError for something that is no shared file.
    """
    for attempt in range(_TRIES):
        if attempt:
            shared.pause()
            seen = _again(shared, name)
        if not seen.regular:
            raise NotYet(name)
        if (data := _steady(shared, name, seen, lambda head: _refuse_foreign(head, bundle_id))) is not None:
            return Loaded(name, seen.signature, seen.mode, data, open_shared(data))
    raise NotYet(name)


def _again(shared: SharedFile, name: str) -> Stat:
    found = _stat(shared, name)
    if found is None:
        raise NotYet(name)
    return found


def _refuse_foreign(head: bytes, bundle_id: str) -> None:
    if not head.strip(b"\0"):
        raise NotYet  # nothing yet, or room that has been kept for bytes to come
    found = peek(head)
    if found.bundle_id != bundle_id:
        raise Foreign(found)


def _steady(shared: SharedFile, name: str, seen: Stat, check: Callable[[bytes], None]) -> bytes | None:
    """The bytes of a file, None when it was another one before or after; ``check`` sees the first 4 KiB first."""
    if seen.size > LIMITS.file:
        raise WireError("file.too_long", path=name)
    path = shared.folder / name
    try:
        data = _bytes(shared.fs, path, seen.size, check)
        after = shared.fs.stat(path)
    except OSError as error:
        raise NotYet(name) from error
    return data if after.signature == seen.signature and len(data) == seen.size else None


def _bytes(fs: Fs, path: Path, size: int, check: Callable[[bytes], None]) -> bytes:
    handle = fs.open(path)
    try:
        head = fs.pread(handle, HEAD, 0)
        check(head)
        pieces, done = [head], len(head)
        while done < size and (piece := fs.pread(handle, min(_PIECE, size - done), done)):
            pieces.append(piece)
            done += len(piece)
    finally:
        fs.close(handle)
    return b"".join(pieces)


def read_all(fs: Fs, path: Path, size: int) -> bytes:
    """A file's bytes, whatever they are; raises OSError."""
    return _bytes(fs, path, size, lambda head: None)


def read_head(shared: SharedFile, path: Path) -> bytes:
    """The first 4 KiB; raises OSError."""
    handle = shared.fs.open(path)
    try:
        return shared.fs.pread(handle, HEAD, 0)
    finally:
        shared.fs.close(handle)


def identify(shared: SharedFile) -> Peek:
    """Whose data a shared file holds and how far, from its first 4 KiB; for joining. Raises NotYet or WireError."""
    try:
        if not shared.fs.stat(shared.path).regular:
            raise NotYet(shared.path.name)
        head = read_head(shared, shared.path)
    except OSError as error:
        raise NotYet(shared.path.name) from error
    if not head.strip(b"\0"):
        raise NotYet(shared.path.name)
    return peek(head)


def showable(name: str) -> str:
    """A file's name as text that can be shown and written anywhere, whatever bytes the folder has for it."""
    return name.encode("utf-8", "backslashreplace").decode()


def note(code: str, **params: object) -> Problem:
    """Something a person should know; nothing was refused."""
    shown = {key: showable(value) if isinstance(value, str) else value for key, value in params.items()}
    return Problem(code, params=shown, severity=Severity.NOTE)
