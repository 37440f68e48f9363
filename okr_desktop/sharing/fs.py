"""The file system as a sync sees it: every call goes through one object and there through one method."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar

from okr_desktop.sharing import windows

P = ParamSpec("P")
T = TypeVar("T")

# What file systems answer that have nothing to do for fsync (some FUSE, SMB and WebDAV mounts).
_NO_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF}
_PLAIN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
# Neither a pipe nor a link put in place of a file between a look and the opening may hold us or lead us away.
_READ = os.O_RDONLY | _PLAIN | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN


class Signature(NamedTuple):
    """What tells one state of a file from another without reading it: size, time of change (ns), file number."""

    size: int
    mtime_ns: int
    file_id: int


class Stat(NamedTuple):
    """What a folder says about a file: its signature and its mode bits."""

    signature: Signature
    mode: int

    @property
    def regular(self) -> bool:
        """Whether this is a file: no link, folder, pipe or device."""
        return stat.S_ISREG(self.mode)

    @property
    def size(self) -> int:
        """Bytes."""
        return self.signature.size


class Fs:
    """The real file system. Wrap it by overriding ``_call``: each call of the system comes through there once.

    Handles are file descriptors. Everything raises OSError; a path is never followed when it is a link.
    """

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The one door: ``name`` says what is done ("write", "replace", …), ``fn(*args)`` does it."""
        return fn(*args, **kwargs)

    def listdir(self, folder: Path) -> list[str]:
        """The names in a folder."""
        return self._call("listdir", os.listdir, folder)

    def stat(self, path: Path) -> Stat:
        """What stands there, a link itself."""
        return self._call("stat", _stat, path)

    def open(self, path: Path) -> int:
        """A handle for reading that does not keep others from replacing or removing the file."""
        return self._call("open", _open, path)

    def fstat(self, handle: int) -> Stat:
        """What is open."""
        return self._call("fstat", _fstat, handle)

    def pread(self, handle: int, size: int, offset: int) -> bytes:
        """Up to ``size`` bytes from ``offset`` on; empty at the end."""
        return self._call("pread", _pread, handle, size, offset)

    def create(self, path: Path, mode: int = 0o666) -> int:
        """A handle for writing to a file that did not exist (FileExistsError otherwise)."""
        return self._call("create", os.open, path, _CREATE, mode)

    def write(self, handle: int, data: bytes | memoryview) -> None:
        """All of the bytes, in as many calls as the system needs."""
        rest = memoryview(data)
        while rest:
            done = self._call("write", os.write, handle, rest)
            if done <= 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            rest = rest[done:]

    def chmod(self, handle: int, path: Path, mode: int) -> None:
        """Give an open file the permission bits of the one it will replace, where there are such bits."""
        if sys.platform != "win32":
            self._call("chmod", os.fchmod, handle, mode)

    def fsync(self, handle: int) -> None:
        """The bytes are on the disk, not in a cache."""
        self._call("fsync", _fsync, handle)

    def forget(self, handle: int) -> None:
        """Let the next reading come from the disk, where the system can be asked for that."""
        if sys.platform == "linux":
            with contextlib.suppress(OSError):
                self._call("forget", os.posix_fadvise, handle, 0, 0, os.POSIX_FADV_DONTNEED)

    def close(self, handle: int) -> None:
        """Done with a handle."""
        self._call("close", os.close, handle)

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another at one stroke. On Windows fails while somebody holds the target open."""
        self._call("replace", os.replace, source, target)

    def replace_kept(self, source: Path, target: Path) -> None:
        """The same by ReplaceFileW, which keeps the target's permissions; only where there is one."""
        self._call("replace_kept", windows.replace_file, source, target)

    def move(self, source: Path, target: Path) -> None:
        """Rename to a name that is free: two never meet there, because the caller makes it up."""
        self._call("move", os.rename, source, target)

    def claim(self, source: Path, target: Path) -> None:
        """Give a file its final name only if nothing is there: FileExistsError otherwise."""
        self._call("claim", _claim, source, target)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        self._call("unlink", os.unlink, path)

    def mkdir(self, folder: Path) -> None:
        """Make a folder and those above it; fine when it is there."""
        self._call("mkdir", _mkdir, folder)

    def fsync_dir(self, folder: Path) -> None:
        """The names in a folder are on the disk."""
        self._call("fsync_dir", _fsync_dir, folder)


def _to_stat(found: os.stat_result) -> Stat:
    return Stat(Signature(found.st_size, found.st_mtime_ns, found.st_ino), found.st_mode)


def _stat(path: Path) -> Stat:
    return _to_stat(os.lstat(path))


def _fstat(handle: int) -> Stat:
    return _to_stat(os.fstat(handle))


def _open(path: Path) -> int:
    if sys.platform == "win32":
        return windows.open_shared(path)
    return os.open(path, _READ)


def _pread(handle: int, size: int, offset: int) -> bytes:
    if sys.platform == "win32":
        os.lseek(handle, offset, os.SEEK_SET)
        return os.read(handle, size)
    return os.pread(handle, size, offset)


def _fsync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # not on every network drive; plain fsync then
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    _tolerant_fsync(handle)


def _tolerant_fsync(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _fsync_dir(folder: Path) -> None:
    if sys.platform == "win32":
        return  # no such thing there; NTFS keeps names in its own journal
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _tolerant_fsync(handle)
    finally:
        os.close(handle)


def _claim(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # no hard links here (sticks, some shares)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        os.rename(source, target)
        return
    with contextlib.suppress(OSError):
        os.unlink(source)


def _mkdir(folder: Path) -> None:
    os.makedirs(folder, exist_ok=True)
