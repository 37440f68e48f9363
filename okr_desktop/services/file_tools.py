"""Shared files without a workspace: joined into one, written in the other form; and what all tools for files need."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.services.desk import Desk
from okr_desktop.services.mail import opened
from okr_desktop.sharing.bundle import open_shared, write_bundle
from okr_desktop.sharing.manifest import NO_FEATURES, Features
from okr_desktop.sharing.publish import disk_trouble
from okr_desktop.sharing.shared import Shared
from okr_desktop.sharing.text_form import write_text
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, Incoming, WireError
from okr_desktop.store.merging import Merged
from okr_desktop.store.workspace import Workspace

Progress = Callable[[float], None]
TEXT, ZIP = "text", "zip"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A shared file that was written: its form ("zip" or "text"), how many changes are in it, its size in bytes."""

    path: Path
    form: str
    changes: int
    size: int


@dataclass(frozen=True, slots=True)
class MergedFiles:
    """What was written, and for each file that was read how many changes only it had when its turn came."""

    written: WrittenFile
    read: tuple[tuple[Path, int], ...]


# Gathering what files hold


@contextmanager
def gathered(
    incoming: Sequence[Incoming], bundle_id: str, progress: Progress | None = None
) -> Generator[tuple[Workspace, Merged]]:
    """What the files know together, in a workspace that lasts only for this; memory does not grow with it.

    Raises WireError for damage.
    """
    with TemporaryDirectory(prefix="okr-", ignore_cleanup_errors=True) as folder:
        space = Workspace.join(Path(folder, "gathered.okrdb"), Path(folder, "backups"), bundle_id)
        try:
            yield space, merging.merge(space, incoming, progress=progress)
        finally:
            space.close()


def known(space: Workspace) -> Header:
    """What a passing workspace knows, without itself: it has written nothing."""
    header, me = merging.header(space), space.journal.me
    acks = {run: seen for run, seen in header.acks.items() if run != me}
    return replace(header, actors={run: info for run, info in header.actors.items() if run != me}, acks=acks)


def same_team(files: Mapping[Path, Shared]) -> str:
    """The id of the data that all of the files hold; raises OkrError ``files.teams`` when it is not the same."""
    ids = {path: one.header.bundle_id for path, one in files.items()}
    first, *others = ids
    for path in others:
        if ids[path] != ids[first]:
            raise OkrError("files.teams", path=str(path), other=str(first))
    return ids[first]


@contextmanager
def all_opened(paths: Iterable[Path]) -> Generator[dict[Path, Shared]]:
    """Several files, open for reading; raises what ``mail.opened`` raises."""
    with ExitStack() as stack:
        yield {path: stack.enter_context(opened(path)) for path in paths}


@contextmanager
def blamed(files: Mapping[Path, Shared]) -> Generator[None]:
    """Lets damage say in which of the files it is."""
    try:
        yield
    except WireError as error:
        for path, one in files.items():
            try:
                one.verify()
            except WireError as found:
                raise WireError(str(found.params.get("finding", "")), str(path)) from error
        raise


# Merge and convert


def merge_files(paths: Sequence[Path], out: Path, form: str = "", progress: Progress | None = None) -> MergedFiles:
    """Write what the files know together into one; ``form`` is that of the first of them if not said.

    Whole files and parts, in whatever order. ``out`` may be one of them; any other file that is there is refused
    (FileProblem ``file.exists``). Raises WireError ``shared.damaged``, OkrError ``shared.too_new``, ``files.teams``,
    ``files.waiting``, ``files.read_only`` and ``files.no_text``, FileProblem; then nothing is written.
    """
    refuse_taken(out, paths)
    with all_opened(dict.fromkeys(paths)) as files, blamed(files):
        for path, one in files.items():
            if one.read_only:
                raise OkrError("files.read_only", path=str(path))
        with gathered(list(files.values()), same_team(files), progress) as (space, merged):
            if merged.waiting:
                path = list(files)[merged.waiting[0]]
                raise OkrError("files.waiting", path=str(path))
            sources = list(files.values())
            written = write(space, sources, out, form or sources[0].form)
            return MergedFiles(written, tuple(_shares(files)))


def _shares(files: Mapping[Path, Shared]) -> Iterator[tuple[Path, int]]:
    """How many changes each file added to those before it; copies that parted are counted by their own names."""
    reached: dict[str, int] = {}
    for path, one in files.items():
        before = dict(reached)
        for run, mark in one.header.vv.items():
            reached[run] = max(reached.get(run, 0), mark.seq)
        yield path, sum(seq - before.get(run, 0) for run, seq in reached.items())


def convert(path: Path, out: Path, form: str, progress: Progress | None = None) -> WrittenFile:
    """Write a shared file in the other form; raises what ``merge_files`` raises."""
    return merge_files([path], out, form, progress).written


def write_copy(desk: Desk, out: Path, form: str) -> WrittenFile:
    """Write a workspace as a new shared file of either form; raises FileProblem ``file.exists``, ``files.no_text``."""
    refuse_taken(out, ())
    return write(desk.space, (), out, form, merging.header(desk.space))


def refuse_taken(out: Path, inputs: Iterable[Path]) -> None:
    """Raises FileProblem when a name is taken by something that is not among the files that are read."""
    try:
        if not out.exists():
            return
        if not out.is_file():
            raise FileProblem("file.folder" if out.is_dir() else "file.special", path=str(out))
        if not any(one.exists() and os.path.samefile(one, out) for one in inputs):
            raise FileProblem("files.taken", path=str(out))
    except (OSError, ValueError) as error:
        raise FileProblem("file.denied", path=str(out), reason=str(error)) from error


# Writing


def write(
    space: Workspace, sources: Sequence[Shared], out: Path, form: str, header: Header | None = None
) -> WrittenFile:
    """Write all that a workspace knows, with what newer programs have put into the files that it came from."""
    header = header or known(space)
    if header.base and form == TEXT:
        raise OkrError("files.no_text", path=str(out))

    def lines(run: str, after: int) -> Iterator[bytes]:
        return merging.lines(space, run, after)

    def fill(file: BinaryIO) -> None:
        if form == TEXT:
            unknown = {key: value for one in reversed(sources) for key, value in one.unknown.items()}
            write_text(file, header, lines, features=_features(sources), unknown=unknown)
        else:
            heads = merging.heads(space) if header.base else None
            write_bundle(file, header, lines, heads=heads, reuse=sources, features=_features(sources))

    size = put(out, fill)
    count = sum(_own_lines(header, run) for run in header.vv)
    return WrittenFile(out, form, count, size)


def _own_lines(header: Header, run: str) -> int:
    first = header.base[run].seq + 1 if run in header.base else header.forks[run].start if run in header.forks else 1
    return max(0, header.vv[run].seq - first + 1)


def _features(sources: Sequence[Shared]) -> Features:
    found = NO_FEATURES
    for one in sources:
        found = found.joined(one.features)
    return found


def put(out: Path, fill: Callable[[BinaryIO], object], *, checked: bool = True) -> int:
    """Write a file whole or not at all, read it back before it takes its name, and give its size.

    Raises FileProblem. One that is replaced keeps its permissions.
    """
    # So named that neither a cloud program uploads it nor anybody takes it for a shared file.
    aside = out.with_name(f"~{out.name}.{secrets.token_hex(4)}.tmp")
    try:
        with aside.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        if checked:
            with open_shared(aside) as shared:
                shared.verify()
        size = aside.stat().st_size
        with suppress(FileNotFoundError):
            aside.chmod(stat.S_IMODE(out.stat().st_mode))
        os.replace(aside, out)
    except FileNotFoundError as error:
        raise FileProblem("file.folder_missing", path=str(out)) from error
    except OSError as error:
        raise disk_trouble(error, out) from error
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    return size
