"""File systems that fail on purpose: a program killed at a call, a full or broken disk, a network drive that goes."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import Any, NamedTuple, ParamSpec, TypeVar

from okr_desktop.sharing.fs import Fs

P = ParamSpec("P")
T = TypeVar("T")

WRITES = frozenset(["create", "write", "chmod", "fsync", "replace", "move", "claim", "unlink", "mkdir", "fsync_dir"])
_NEEDS_ROOM = frozenset(["create", "write", "fsync", "mkdir", "claim", "move", "replace"])
_NAMES = frozenset(["replace", "move", "claim", "unlink"])


class Killed(BaseException):
    """The program is gone: nothing in it may go on."""


class Counting(Fs):
    """Writes down the names of the calls; the parent of all file systems here."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    @property
    def dead(self) -> bool:
        """Whether the program that uses it is no longer there."""
        return False

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.calls.append(name)
        return self.done(name, fn, *args, **kwargs)

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What happens at a call."""
        return fn(*args, **kwargs)


class Mode(NamedTuple):
    """A way of failing: at one call or, ``for_good``, from there on; ``at`` names the calls that it concerns."""

    name: str
    code: int = 0
    for_good: bool = False
    at: frozenset[str] | None = None

    def concerns(self, call: str) -> bool:
        """Whether this way of failing can strike a call (what is closed stays closed)."""
        return call != "close" and (self.at is None or call in self.at)


MODES = (
    Mode("kill"),
    Mode("full_once", errno.ENOSPC, at=_NEEDS_ROOM),
    Mode("full_for_good", errno.ENOSPC, for_good=True, at=_NEEDS_ROOM),
    Mode("error_once", errno.EIO),
    Mode("error_for_good", errno.EIO, for_good=True),
    Mode("short_write", at=frozenset(["write"])),
    Mode("lying_write", at=frozenset(["write"])),
    Mode("garbled_write", at=frozenset(["write"])),
    Mode("rename_refused", errno.EACCES, for_good=True, at=_NAMES),
    Mode("stale_handle", errno.ESTALE),
    Mode("read_only", errno.EROFS, for_good=True, at=WRITES),
)


class Faulty(Counting):
    """Fails in one way at the call with this number, counted from 1."""

    def __init__(self, mode: Mode, number: int) -> None:
        super().__init__()
        self.mode, self.number = mode, number

    @property
    def dead(self) -> bool:
        """Whether the program has been killed."""
        return self.mode.name == "kill" and len(self.calls) >= self.number

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Fail when it is time."""
        at, mode = len(self.calls), self.mode
        if at < self.number or (at > self.number and not mode.for_good and not self.dead):
            return fn(*args, **kwargs)
        if mode.name == "kill":
            return self._die(name, at, fn, *args, **kwargs)
        if not mode.concerns(name):
            return fn(*args, **kwargs)
        if mode.code:
            raise OSError(mode.code, os.strerror(mode.code))
        if mode.name == "garbled_write":
            return _garbled(fn, *args)
        return _half(mode.name == "lying_write", fn, *args)

    def _die(self, name: str, at: int, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if name == "close":
            return fn(*args, **kwargs)  # the system does it for whoever dies
        if at == self.number and name == "write":
            _half(False, fn, *args)
        raise Killed


def _half(lying: bool, fn: Callable[..., Any], *args: Any) -> Any:
    """Half of the bytes arrive; what is told is the truth, or that all have."""
    handle, data = args
    done = fn(handle, bytes(data)[: (len(data) + 1) // 2])
    return len(data) if lying else done


def _garbled(fn: Callable[..., Any], handle: Any, data: Any) -> Any:
    """All bytes arrive, one of them as another."""
    changed = bytearray(data)
    changed[len(changed) // 2] ^= 0x10
    fn(handle, bytes(changed))
    return len(data)


class Exiting(Counting):
    """Ends the process for real, without a word, at the call with this number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def done(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Go when it is time."""
        if len(self.calls) >= self.number:
            os._exit(9)
        return fn(*args, **kwargs)
