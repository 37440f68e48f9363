"""The note beside a shared file that asks others to wait a moment: a courtesy on which nothing depends."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.fs import Fs
from okr_desktop.store.identity import machine_hint

WAIT = 2.0
STALE = 60.0
HEARTBEAT = 20.0
_LONGEST = 4096
_PAUSES = (0.02, 0.2)


@dataclass(slots=True)
class Lease:
    """One computer's claim to be the one that rewrites a shared file, best effort.

    Keep the object between syncs: it judges by its own monotonic clock, over 60 seconds without a sign of life,
    whether somebody else's note is a leftover. No failure ever leaves here as an exception of the file system.
    """

    fs: Fs
    clock: Clock
    random: Random
    path: Path
    temporary: Path
    nonce: str = ""
    _beats: int = 0
    _beaten: float = 0.0
    _watched: bytes | None = None
    _since: float = 0.0
    _mine: bytes = field(default=b"", repr=False)

    def acquire(self) -> bool:
        """Whether we hold it now; takes two seconds at most."""
        until = self.clock.monotonic() + WAIT
        self.nonce, self._beats = f"{self.random.getrandbits(64):016x}", 0
        while True:
            try:
                if self._try():
                    return True
            except OSError:
                return False  # a folder in which no note can be made: we go on without
            if self.clock.monotonic() >= until:
                return False
            self.clock.sleep(self.random.uniform(*_PAUSES))

    def _try(self) -> bool:
        try:
            self._put(self.path)
        except FileExistsError:
            with contextlib.suppress(FileNotFoundError):  # given back meanwhile
                self._judge()
            return False
        return True

    def _put(self, path: Path) -> None:
        self._mine = json.dumps(self._note(), sort_keys=True).encode()
        handle = self.fs.create(path)
        try:
            self.fs.write(handle, self._mine)
        finally:
            self.fs.close(handle)
        self._beaten = self.clock.monotonic()

    def _note(self) -> dict[str, object]:
        return {
            "app": "OKR Desktop",
            "beat": self._beats,
            "host": machine_hint(),
            "nonce": self.nonce,
            "pid": os.getpid(),
            "user": _user(),
        }

    def _judge(self) -> None:
        """Break somebody's note when its program is gone, or when it has not changed for a minute."""
        if not self.fs.stat(self.path).regular:
            raise FileExistsError  # a folder of that name: no note can ever be made
        found = self._read(self.path)
        now = self.clock.monotonic()
        if found is None or found != self._watched:
            self._watched, self._since = found, now
        if found is not None and (_is_dead(found) or now - self._since >= STALE):
            self._break(found)

    def _break(self, judged: bytes) -> None:
        self.fs.move(self.path, self.temporary)
        if self._read(self.temporary) != judged:
            # Somebody else has broken it before us and this is the new holder's: give it back if we can.
            with contextlib.suppress(OSError):
                self.fs.claim(self.temporary, self.path)
                return
        self.fs.unlink(self.temporary)

    def _read(self, path: Path) -> bytes | None:
        try:
            if not self.fs.stat(path).regular:
                return None
            handle = self.fs.open(path)
        except OSError:
            return None
        try:
            return self.fs.pread(handle, _LONGEST, 0)
        except OSError:
            return None
        finally:
            self.fs.close(handle)

    def beat(self) -> None:
        """Call now and then while working: renews the note every 20 seconds."""
        if not self._mine or self.clock.monotonic() - self._beaten < HEARTBEAT:
            return
        self._beats += 1
        try:
            if self._read(self.path) == self._mine:
                self._put(self.temporary)
                self.fs.replace(self.temporary, self.path)
        except OSError:
            self._beaten = self.clock.monotonic()  # not again at once

    def release(self) -> None:
        """Take the note away if it is still ours."""
        if not self._mine:
            return
        with contextlib.suppress(OSError):
            if self._read(self.path) == self._mine:
                self.fs.unlink(self.path)
        self._mine = b""


def _is_dead(note: bytes) -> bool:
    """Whether a note is of a program of this computer that no longer runs; a number used again counts as alive."""
    try:
        found = json.loads(note)
        host, pid = found["host"], found["pid"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return False
    # On Windows asking a process whether it lives would end it.
    if sys.platform == "win32" or host != machine_hint() or type(pid) is not int or not 1 < pid < 1 << 31:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
