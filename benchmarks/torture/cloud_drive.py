"""A cloud folder as its program makes it: late, in any order, half at first, with copies where two have written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple, ParamSpec, TypeVar

from okr_desktop.sharing.fs import Fs

P = ParamSpec("P")
T = TypeVar("T")

# How cloud programs call the version that was not first; {s} and {e} are the name's stem and its ending.
VENDORS = (
    "{s} (Ana's conflicted copy 2026-11-22){e}",
    "{s} (In Konflikt stehende Kopie von Ana 2026-11-22){e}",
    "{s} (Copie en conflit de Ana 2026-11-22){e}",
    "{s} (Copia en conflicto de Ana 2026-11-22){e}",
    "{s} (Copia in conflitto di Ana 2026-11-22){e}",
    "{s} (Ana の競合コピー 2026-11-22){e}",
    "{s}-LAPTOP-7{e}",
    "{s} (1){e}",
    "{s} (Conflict){e}",
    "{s} 2{e}",
    "{s}.sync-conflict-20261122-101500-ABCDEFG{e}",
    "{s} (conflicted copy 2026-11-22 101500){e}",
    "{s} (Konfliktkopie 2026-11-22 101500){e}",
    "{s}_conflict-20261122-101500{e}",
    "{s} (Version in conflict){e}",
)
STUBS = (".{}.icloud", "{}.nextcloud", "{}.owncloud")


class Version(NamedTuple):
    """What the cloud holds under a name; no data: it was deleted."""

    number: int
    data: bytes | None


GONE = Version(0, None)


@dataclass
class Cloud:
    """All files, and every version there ever was of each."""

    files: dict[str, Version] = field(default_factory=dict[str, Version])
    old: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    numbers: int = 0

    def put(self, name: str, data: bytes | None) -> Version:
        """A new version."""
        self.numbers += 1
        if data is not None:
            self.old.setdefault(name, []).append(data)
        self.files[name] = Version(self.numbers, data)
        return self.files[name]


class Drive:
    """The cloud's program on one computer: brings one folder and the cloud together, bit by bit."""

    def __init__(self, cloud: Cloud, folder: Path, dice: Random, vendor: str, stub: str) -> None:
        self.cloud, self.folder, self.dice, self.vendor, self.stub = cloud, folder, dice, vendor, stub
        self.base = dict[str, Version]()
        # Names that are being fetched, with what stands there meanwhile (None: nothing, a stub beside it).
        self.half = dict[str, bytes | None]()
        self.copies = 0
        folder.mkdir(parents=True, exist_ok=True)

    def step(self, share: float = 0.5, calm: bool = False) -> None:
        """Look after some of the files, in any order; ``calm``: after all, and leave nothing half done."""
        names = {path.name for path in self.folder.iterdir() if path.is_file()}
        names -= {self.stub.format(name) for name in self.half}
        known = sorted({name for name in (*names, *self.base, *self.cloud.files) if not name.startswith("~")})
        self.dice.shuffle(known)
        for name in known:
            if calm or self.dice.random() < share:
                self._bring(name, calm)

    def _bring(self, name: str, calm: bool) -> None:
        local, base, there = self._local(name), self.base.get(name, GONE), self.cloud.files.get(name, GONE)
        changed = local != base.data and not (name in self.half and local == self.half[name])
        if not changed and (there.number != base.number or name in self.half):
            self._fetch(name, there, calm)
        elif changed and there.number == base.number:
            self._done(name, self.cloud.put(name, local))
        elif changed:
            self._both(name, local, there, calm)

    def _both(self, name: str, local: bytes | None, there: Version, calm: bool) -> None:
        """Changed here and there: the cloud's version has the name, the other gets one of its own."""
        if local is None:
            self._fetch(name, there, calm)
        elif there.data is None:
            self._done(name, self.cloud.put(name, local))
        elif local == there.data:
            self._done(name, there)
        else:
            (self.folder / name).replace(self.folder / self._copy(name))
            self._fetch(name, there, calm=True)

    def _copy(self, name: str) -> str:
        stem, dot, ending = name.rpartition(".")
        found = self.vendor.format(s=stem, e=dot + ending)
        while (self.folder / found).exists() or found in self.cloud.files:
            self.copies += 1
            found = self.vendor.format(s=f"{stem} {self.copies}", e=dot + ending)
        return found

    def _fetch(self, name: str, there: Version, calm: bool) -> None:
        path = self.folder / name
        if there.data is None:
            path.unlink(missing_ok=True)
        elif not calm and name not in self.half and self.dice.random() < 0.4:
            self._begin(name, there.data)
            return
        elif self.dice.random() < 0.5:
            path.write_bytes(there.data)  # into the file as it stands
        else:
            beside = self.folder / f"~{self.dice.getrandbits(32):08x}.tmp"
            beside.write_bytes(there.data)
            beside.replace(path)
        self._done(name, there)

    def _begin(self, name: str, data: bytes) -> None:
        """Something stands there that is not the file yet."""
        path = self.folder / name
        choices = [b"", data[: self.dice.randrange(len(data) + 1)], bytes(len(data))]
        found = self.dice.choice([None, *choices])
        if found is None:
            path.unlink(missing_ok=True)
            (self.folder / self.stub.format(name)).write_bytes(b"stub")
        else:
            path.write_bytes(found)
        self.half[name] = found

    def _done(self, name: str, version: Version) -> None:
        self.base[name] = version
        if name in self.half:
            del self.half[name]
            (self.folder / self.stub.format(name)).unlink(missing_ok=True)

    def _local(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None


class Weather(Fs):
    """A file system in which the cloud's program may do something between any two calls."""

    def __init__(self, drive: Drive, often: float) -> None:
        self._drive, self.often = drive, often

    def _call(self, name: str, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if self._drive.dice.random() < self.often:
            self._drive.step(0.3)
        return fn(*args, **kwargs)
