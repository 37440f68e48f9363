"""Writes a file under a passing name and makes sure of it, before it takes the name that others know."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.folder import SharedFile, read_all
from okr_desktop.sharing.fs import Fs
from okr_desktop.store.causal import WireError

_BUFFER = 1 << 20


class Unsound(OSError):
    """What was read back is not what was written: a broken disk, or a file system that does not keep its word."""


class Sink:
    """Where a writer's bytes go: collected, counted, and hashed on their way into the file.

    ``alive`` is called with every megabyte, so that others see that work goes on.
    """

    def __init__(self, fs: Fs, handle: int, alive: Callable[[], None]) -> None:
        self.size = 0
        self._fs, self._handle, self._alive = fs, handle, alive
        self._digest = hashlib.sha256()
        self._held = bytearray()

    def write(self, data: bytes, /) -> int:
        """Take bytes."""
        self._held += data
        self._digest.update(data)
        self.size += len(data)
        if len(self._held) >= _BUFFER:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Hand over what is held."""
        if self._held:
            self._fs.write(self._handle, bytes(self._held))
            self._held.clear()
            self._alive()

    @property
    def sha256(self) -> str:
        """Of everything so far."""
        return self._digest.hexdigest()


def nothing() -> None:
    """Nobody waits for a sign of life."""


def stage(
    shared: SharedFile,
    temporary: Path,
    write: Callable[[Sink], object],
    *,
    mode: int | None = None,
    alive: Callable[[], None] = nothing,
) -> bytes:
    """Write a file, bring it to the disk, read it again and compare; what it holds.

    Raises OSError, with nothing left behind when the system allows that; ``mode`` are the permission bits to give it.
    """
    try:
        return _staged(shared.fs, temporary, write, mode, alive)
    except (OSError, WireError):
        drop(shared.fs, temporary)
        raise


def _staged(fs: Fs, path: Path, write: Callable[[Sink], object], mode: int | None, alive: Callable[[], None]) -> bytes:
    handle = _created(fs, path)
    try:
        sink = Sink(fs, handle, alive)
        write(sink)
        sink.flush()
        if mode is not None:
            with contextlib.suppress(OSError):  # not ours to give on some shares
                fs.chmod(handle, path, mode & 0o777)
        fs.fsync(handle)
    finally:
        fs.close(handle)
    data = read_all(fs, path, sink.size)
    if len(data) != sink.size or hashlib.sha256(data).hexdigest() != sink.sha256:
        raise Unsound(f"{path.name} reads differently")
    return data


def _created(fs: Fs, path: Path) -> int:
    """The passing file; one of the same name is a leftover of ours, because the name says so."""
    try:
        return fs.create(path)
    except FileExistsError:
        fs.unlink(path)
        return fs.create(path)


def stage_shared(
    shared: SharedFile,
    temporary: Path,
    write: Callable[[Sink], object],
    *,
    mode: int | None = None,
    alive: Callable[[], None] = nothing,
) -> bytes:
    """The same for a shared file or part, which is opened again as a reader would; raises OSError or WireError."""
    data = stage(shared, temporary, write, mode=mode, alive=alive)
    try:
        open_shared(data).close()
    except WireError:
        drop(shared.fs, temporary)
        raise
    return data


def drop(fs: Fs, path: Path) -> None:
    """Remove a passing file if that is possible."""
    with contextlib.suppress(OSError):
        fs.unlink(path)
