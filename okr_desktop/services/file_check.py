"""Looks at a shared file for damage, and gets out of a damaged one whatever can be got, into new files."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from okr_desktop.domain.errors import FileProblem, OkrError, Problem
from okr_desktop.services import file_tools
from okr_desktop.services.mail import opened
from okr_desktop.sharing.bundle import write_bundle
from okr_desktop.sharing.pieces import Piece
from okr_desktop.sharing.publish import disk_trouble
from okr_desktop.sharing.salvage import Rescued, salvage
from okr_desktop.sharing.shared import Shared
from okr_desktop.sharing.sniff import what_is
from okr_desktop.store.causal import Incoming

SOUND, RECOVERABLE, HOPELESS, TOO_NEW = "sound", "recoverable", "hopeless", "too_new"
_NOT_SHARED = {"foreign": "files.not_shared", "encrypted": "files.encrypted", "placeholder": "files.placeholder"}


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at every byte of a file found.

    ``state``: sound, recoverable (something is lost or in doubt, ``changes`` are whole), hopeless, or too_new (only a
    newer program can tell). ``kind``: bundle or part. ``lines``: what can be read but not be proved to be unchanged.
    """

    path: Path
    state: str
    form: str
    kind: str
    bundle_id: str
    changes: int
    lines: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was written: the new file, parts beside it that wait for what is missing, and lines for people to read."""

    checked: Checked
    written: file_tools.WrittenFile
    parts: tuple[Path, ...] = ()
    left_over: Path | None = None


def check(path: Path) -> Checked:
    """Look at every byte; raises FileProblem when the file cannot be read, and for what is no shared file at all."""
    with _looked(path) as found:
        return _checked(path, found)


@contextmanager
def _looked(path: Path, bundle_id: str = "") -> Generator[Rescued]:
    _refuse_strange(path)
    try:
        found = salvage(path, bundle_id)
    except OSError as error:
        raise disk_trouble(error, path) from error
    with found:
        yield found


def _refuse_strange(path: Path) -> None:
    """Raises FileProblem for what is missing, a folder, a device, or too short to say what it is."""
    try:
        if not path.exists():
            raise FileProblem("file.missing", path=str(path))
        if not path.is_file():
            raise FileProblem("file.folder" if path.is_dir() else "file.special", path=str(path))
        form = what_is(path)
        if form in ("encrypted", "placeholder") and not path.stat().st_size > 4096:
            raise FileProblem(_NOT_SHARED[form], path=str(path))
        with path.open("rb") as file:
            if file.read(15) == b"SQLite format 3":
                raise FileProblem("files.workspace", path=str(path))
    except (OSError, ValueError) as error:
        raise FileProblem("file.denied", path=str(path), reason=str(error)) from error


def _checked(path: Path, found: Rescued) -> Checked:
    shared = found.pieces[0] if found.pieces and isinstance(found.pieces[0], Shared) else None
    problems = tuple(Problem(one.code, params={**one.params, "path": str(path)}) for one in found.findings.codes)
    changes = sum(found.findings.recoverable.values()) - sum(one.count for one in found.loose)
    lines = len(found.doubtful) + sum(one.count for one in found.loose)
    codes = {one.code for one in problems}
    if not problems:
        state = SOUND
    elif "fsck.too_new" in codes:
        state, problems = TOO_NEW, (Problem("fsck.too_new", params={"path": str(path)}),)
    else:
        state = RECOVERABLE if changes or lines or found.has_heads else HOPELESS
    form, kind = (shared.form, shared.kind) if shared else ("", "")
    return Checked(path, state, form, kind, found.header.bundle_id, max(0, changes), lines, problems)


# Rescue


def rescue(path: Path, out: Path, like: Path | None = None) -> Rescue:
    """Write everything that can be recovered into a new file; the damaged one is left as it is.

    What can only be merged once something else has come goes into parts beside it, what may have been changed into a
    text. ``like`` is another file of the same data, for one that does not tell any more whose it is. Raises OkrError
    ``fsck.whose``, ``fsck.nothing``, ``shared.too_new``, FileProblem.
    """
    file_tools.refuse_taken(out, ())
    with _looked(path, _id_of(like)) as found:
        checked = _checked(path, found)
        if checked.state == TOO_NEW:
            raise OkrError("shared.too_new", path=str(path))
        if checked.state == HOPELESS:
            raise OkrError("fsck.nothing", path=str(path))
        if not found.header.bundle_id:
            raise OkrError("fsck.whose", path=str(path))
        form = checked.form or (file_tools.TEXT if what_is(path) == "text" and not found.header.base else "zip")
        with file_tools.gathered(found.pieces, found.header.bundle_id) as (space, merged):
            sources = [one for one in found.pieces if isinstance(one, Shared)]
            written = file_tools.write(space, sources, out, form)
            waiting = [found.pieces[place] for place in merged.waiting]
        parts = tuple(_write_parts(waiting, out))
        return Rescue(checked, written, parts, _write_lines(found, out))


def _id_of(like: Path | None) -> str:
    if like is None:
        return ""
    with opened(like) as shared:
        return shared.header.bundle_id


def _write_parts(waiting: Sequence[Incoming], out: Path) -> list[Path]:
    """Pieces after a gap, as parts: whoever has what is missing merges them."""
    made = list[Path]()
    for number, piece in enumerate((one for one in waiting if isinstance(one, Piece)), 1):
        path = out.with_name(f"{out.name}.rescued-{number}.part")
        file_tools.refuse_taken(path, ())
        file_tools.put(path, _part_of(piece))
        made.append(path)
    return made


def _part_of(piece: Piece) -> Callable[[BinaryIO], object]:
    return lambda file: write_bundle(file, piece.header, piece.lines, part=True)


def _write_lines(found: Rescued, out: Path) -> Path | None:
    """Lines that something near them puts in doubt, and lines of which nothing tells where they belong."""
    doubtful = [(one.run, one.line) for one in found.doubtful]
    loose = [(one.run, line) for one in found.loose for line in one.lines()]
    if not doubtful and not loose:
        return None
    path = out.with_name(f"{out.stem} (left over).txt")
    file_tools.refuse_taken(path, ())
    text = b"".join(b"%s %s\n" % (run.encode(), line) for run, line in (*doubtful, *loose))
    file_tools.put(path, lambda file: file.write(text), checked=False)
    return path
