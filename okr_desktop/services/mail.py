"""Files that people send each other: a copy of everything, just the changes, and opening what was received."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.bundle import open_shared, write_bundle
from okr_desktop.sharing.shared import Shared
from okr_desktop.sharing.sniff import what_is
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, Mark, WireError
from okr_desktop.store.workspace import Workspace

ANSWERS = ".okr-answers.json"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was written to be sent: how many changes are in it, and its size in bytes."""

    path: Path
    changes: int
    size: int


@dataclass(frozen=True, slots=True)
class Received:
    """What a received file was.

    ``kind``: "merged" (``received`` changes came in, none if all was known), "waiting" (it builds on changes that
    have not come yet: ask for a copy), "other" (another workspace's, of the id ``bundle_id``), "answers" (a filled
    check-in form, to be looked at before it is taken).
    """

    kind: str
    received: int = 0
    bundle_id: str = ""
    changes: Changes = field(default_factory=Changes)
    arrival: int | None = None


def send_copy(desk: Desk, path: Path) -> Sent:
    """Write everything into a file; whoever has the workspace merges it, whoever has not joins with it."""
    return _write(desk.space, path, merging.header(desk.space), part=False)


def send_changes(desk: Desk, path: Path) -> Sent:
    """Write only what others are not known to have.

    Raises OkrError ``send.nobody`` while nothing is known of anybody else (then send a copy), ``send.nothing``.
    """
    header = merging.header(desk.space)
    base = _known_to_all(desk.space, header)
    if not base:
        raise OkrError("send.nobody")
    if all(base.get(run) == mark for run, mark in header.vv.items()):
        raise OkrError("send.nothing")
    return _write(desk.space, path, replace(header, base=base), part=True)


def _known_to_all(space: Workspace, header: Header) -> dict[str, Mark]:
    """How far every other store that is known of has come."""
    rows = space.db.execute("SELECT lower(hex(id)) FROM actor WHERE mine = 1")
    mine = {str(row[0]) for row in rows}
    seen = [known for run, known in header.acks.items() if run not in mine and known]
    found = dict[str, Mark]()
    for run, mark in header.vv.items() if seen else ():
        seq = min((known.get(run, 0) for known in seen), default=0)
        h = mark.h if seq >= mark.seq else _hash_at(space, run, seq)
        if h:
            found[run] = Mark(min(seq, mark.seq), h)
    return found


def _hash_at(space: Workspace, run: str, seq: int) -> str:
    query = "SELECT lower(hex(op.h)) FROM op JOIN actor ON actor.short = op.actor WHERE actor.id = ? AND op.seq = ?"
    row = space.db.execute(query, (bytes.fromhex(run), seq)).fetchone()
    return str(row[0]) if row else ""


def _write(space: Workspace, path: Path, header: Header, *, part: bool) -> Sent:
    """A file whole or not at all."""

    def lines(run: str, after: int) -> Iterator[bytes]:
        return merging.lines(space, run, after)

    heads = merging.heads(space) if header.base and not part else None
    aside = path.with_name(f".okr-{secrets.token_hex(6)}.part")
    try:
        with aside.open("xb") as out:
            written = write_bundle(out, header, lines, part=part, heads=heads)
            out.flush()
            os.fsync(out.fileno())
        os.replace(aside, path)
    except OSError as error:
        codes = {2: "file.folder_missing", 21: "file.folder", 28: "file.disk_full"}
        code = codes.get(error.errno or 0, "file.denied")
        raise FileProblem(code, path=str(path), reason=error.strerror or "") from error
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    count = sum(mark.seq - header.base.get(run, Mark(0, "")).seq for run, mark in header.vv.items())
    return Sent(path, count, written.size)


def receive(desk: Desk, path: Path) -> Received:
    """Take in a file that somebody sent, if it is this workspace's.

    Raises FileProblem, WireError ``shared.damaged`` and OkrError ``shared.too_new``; then nothing is changed.
    """
    if path.name.lower().endswith(ANSWERS):
        return Received("answers")
    with opened(path) as source:
        if source.header.bundle_id != desk.space.id:
            return Received("other", bundle_id=source.header.bundle_id)
        merged = merging.merge(desk.space, [source], source=path.name)
        kind = "waiting" if merged.waiting else "merged"
        return Received(kind, merged.received, desk.space.id, merged.changes, merged.arrival)


def opened(path: Path) -> Shared:
    """A shared file or part, open for reading.

    Raises FileProblem, WireError ``shared.damaged`` and OkrError ``shared.too_new`` (a newer program wrote it).
    """
    try:
        if not path.is_file() and path.exists() and not path.is_dir():
            raise FileProblem("file.special", path=str(path))  # a pipe or device may never end
        found = open_shared(path)
    except FileNotFoundError as error:
        raise FileProblem("file.missing", path=str(path)) from error
    except IsADirectoryError as error:
        raise FileProblem("file.folder", path=str(path)) from error
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from error
    except WireError as error:
        raise _told(error, path) from error
    if found.too_new:
        version = found.written_by.ver
        found.close()
        raise OkrError("shared.too_new", path=str(path), version=version)
    return found


def _told(error: WireError, path: Path) -> WireError:
    """The same with the file's name, which a reader of bytes does not know."""
    return WireError(str(error.params.get("finding", "")), str(path))


__all__ = ["ANSWERS", "Received", "Sent", "opened", "receive", "send_changes", "send_copy", "what_is"]
