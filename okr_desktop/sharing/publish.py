"""One sync: read everything, merge, publish our own part, fold it into the shared file, tidy up (sharing.md)."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, Problem
from okr_desktop.sharing.checkpoint import Overtaken, checkpoint, is_due
from okr_desktop.sharing.copies import archive_copy
from okr_desktop.sharing.folder import SharedFile, is_passing, note, showable, temporary_prefix
from okr_desktop.sharing.local import Local, Seen, StoreCall, keep, recall, seq_of, within
from okr_desktop.sharing.merge_in import Taken, merge_in
from okr_desktop.sharing.moving import mark_moved
from okr_desktop.sharing.outgoing import Standing, can_be_part, standing, write_part
from okr_desktop.sharing.reading import Reading, read_folder
from okr_desktop.sharing.report import State, SyncReport, both
from okr_desktop.sharing.staging import drop
from okr_desktop.store.causal import WireError
from okr_desktop.store.workspace import Workspace

ROUNDS = 5
# Of nobody else having written anything for so long (seconds), nobody else is expected to come with an old file.
ALONE = 30 * 86400.0
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_HELD_OPEN = {32, 33}
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_GONE = {errno.ENOENT, errno.ESTALE, errno.ENODEV, errno.ENOTCONN, errno.EHOSTDOWN, errno.ENXIO}

Count = Callable[[Workspace], int]
Progress = Callable[[float], None]


def disk_trouble(error: OSError, path: Path) -> FileProblem:
    """What to tell a person who asked for a file to be written."""
    if isinstance(error, FileExistsError):
        return FileProblem("file.exists", path=str(path))
    if error.errno in _FULL:
        return FileProblem("file.disk_full", path=str(path))
    return FileProblem("file.denied", path=str(path), reason=error.strerror or type(error).__name__)


def sync(
    shared: SharedFile,
    store: StoreCall,
    *,
    closing: bool = False,
    idle: float = 0.0,
    conflicts: Count | None = None,
    progress: Progress | None = None,
) -> SyncReport:
    """Bring the workspace and the folder of the shared file together; how that went.

    Slow, and never on the thread of ``store``. ``closing``: fold everything in now; ``idle``: seconds since the last
    edit here; ``conflicts`` counts them for the report; ``progress`` hears how far a merge is, 0 to 1. Trouble with
    the folder is a state or a problem of the report; what the workspace itself raises (full disk, damage, gone)
    passes through.
    """
    run = _Sync(shared, store, closing, idle, progress)
    for number in range(ROUNDS):
        if number:
            shared.pause()
        if run.round():
            break
    else:
        run.problems.append(note("shared.busy", path=str(shared.path)))
    return run.report(conflicts)


@dataclass(slots=True)
class _Sync:
    """What one sync gathers over its rounds."""

    shared: SharedFile
    store: StoreCall
    closing: bool
    idle: float
    progress: Progress | None
    reading: Reading = field(default_factory=lambda: Reading(State.OFFLINE))
    local: Local | None = None
    now: Standing | None = None
    taken: Taken = field(default_factory=Taken)
    by: set[str] = field(default_factory=set[str])
    sent: int = 0
    published: datetime | None = None
    archived: list[Path] = field(default_factory=list[Path])
    problems: list[Problem] = field(default_factory=list[Problem])

    def round(self) -> bool:
        """Once through the protocol; False when the folder has changed under our hands."""
        self.problems.clear()
        self.local = before = self.store(recall)
        self.reading = read_folder(self.shared, before)
        self._merge(before)
        self.now = self.store(lambda space: standing(space, self.seen, self.shared))
        done = self._write() if self.reading.state in (State.OK, State.MOVED) else True
        self._keep(before)
        return done

    @property
    def seen(self) -> dict[str, Seen]:
        """What is known of the files in the folder."""
        return self.reading.seen

    # 1 and 2: read and merge

    def _merge(self, before: Local) -> None:
        loaded = list(self.reading.loaded.values())
        if not loaded:
            return
        taken = merge_in(self.store, loaded, str(self.shared.path), self.progress)
        total = self.taken
        total.received += taken.received
        total.changes = both(total.changes, taken.changes)
        total.healed |= taken.healed
        total.arrivals += taken.arrivals
        for name, finding in taken.bad.items():
            self._unsound(name, finding)
        for name in taken.later:
            self._later(name)
        if taken.received:
            after = self.store(recall)
            self.by |= {run for run in after.others if seq_of(after.vv, run) > seq_of(before.vv, run)}

    def _unsound(self, name: str, finding: str) -> None:
        self.seen[name] = replace(self.seen[name], kind="bad")
        if name == self.shared.path.name:
            self.reading.state, self.reading.detail = State.DAMAGED, finding
        else:
            self.problems.append(note("shared.unsound", path=name, finding=finding))

    def _later(self, name: str) -> None:
        self.reading.waiting.append(name)
        if name in self.seen:
            self.seen[name] = replace(self.seen[name], kind="later")
        if name == self.shared.path.name:
            self.reading.state = State.OFFLINE

    # 3 to 6: publish, fold in, tidy up

    def _write(self) -> bool:
        try:
            self._publish()
            again = not self._fold()
            return not self._tidy() and not again
        except Overtaken:
            return False
        except WireError as error:  # the workspace's own lines were renamed while we wrote them
            reason = str(error.params["finding"])
            self.problems.append(note("shared.not_written", path=str(self.shared.path), reason=reason))
            return False
        except OSError as error:
            self._trouble(error)
            return True

    def _publish(self) -> None:
        now = self._standing()
        fresh = now.unpublished
        if not now.published and can_be_part(now):
            name = self.shared.part_path(now.local.me).name
            self.seen[name] = write_part(self.shared, self.store, now, self._mode())
            self._stand_again()
        if self._standing().published:
            self.sent += fresh
            self._is_published(fresh)

    def _is_published(self, fresh: int) -> None:
        known = self.local.published if self.local else None
        self.published = self.published or known
        if fresh or self.published is None:
            self.published = self.shared.clock.now()

    def _fold(self) -> bool:
        """The checkpoint; whether there is nothing more to fold."""
        now, main = self._standing(), self.seen[self.shared.path.name]
        if now.folded or main.flags or not self._due(now):
            return True
        try:
            self.seen[self.shared.path.name] = checkpoint(self.shared, self.store, now, main)
        except OSError as error:
            # Our part is out: a shared file that cannot be replaced just now is tried again with the next sync.
            if not now.published or error.errno in _FULL:
                raise
            self.problems.append(note("shared.not_folded", path=str(self.shared.path), reason=error.strerror or ""))
            return True
        self._stand_again()
        fresh = now.unpublished
        if not now.published and self._standing().published:
            self.sent += fresh
            self._is_published(fresh)
        return True

    def _due(self, now: Standing) -> bool:
        return not can_be_part(now) or is_due(self.shared, self.seen, closing=self.closing, idle=self.idle)

    def _tidy(self) -> bool:
        """Remove what has done its work; whether something new was found instead."""
        now, found = self._standing(), self.reading.found
        for name in found.leftovers if found else ():
            if name.startswith(temporary_prefix(self.shared.path.name, now.local.me)):
                drop(self.shared.fs, self.shared.folder / name)
        own = self.shared.part_path(now.local.me).name
        if own in self.seen and self._may_go(own, now):
            self._drop_own(own)
        return self._archive(now)

    def _drop_own(self, own: str) -> None:
        with suppress(OSError):  # somebody is just reading it: it goes another time
            self.shared.fs.unlink(self.shared.folder / own)
            self.shared.fs.fsync_dir(self.shared.folder)
            del self.seen[own]

    def _may_go(self, own: str, now: Standing) -> bool:
        part = self.seen[own]
        if part.kind != "part" or not now.folded or not within(now.own, now.main):
            return False
        carried = {run: mark for run, mark in now.own.items() if mark.seq > seq_of(part.base, run)}
        return self._alone(now.local) or any(
            all(seen.get(run, 0) >= mark.seq for run, mark in carried.items())
            for other, seen in now.local.header.acks.items()
            if other not in now.local.mine
        )

    def _alone(self, local: Local) -> bool:
        heard = self._heard()
        return not local.others or (heard is not None and self.shared.clock.wall() - heard >= ALONE)

    def _archive(self, now: Standing) -> bool:
        if not now.folded or self.seen[self.shared.path.name].flags:
            return False
        more = False
        copies = [name for name, one in self.seen.items() if one.kind == "copy" and not one.flags]
        for name in (name for name in copies if not is_passing(name)):
            try:
                kept = archive_copy(self.shared, self.store, name, now.local.me, now.main)
            except OSError as error:
                self.problems.append(note("shared.not_archived", path=name, reason=error.strerror or ""))
                continue
            if kept is None:
                more = True
            else:
                self.archived.append(kept)
            del self.seen[name]
        return more

    # Around it

    def _standing(self) -> Standing:
        assert self.now is not None
        return self.now

    def _stand_again(self) -> None:
        self.now = self.store(lambda space: standing(space, self.seen, self.shared))

    def _mode(self) -> int | None:
        found = self.reading.found
        return found.main.mode if found and found.main else None

    def _trouble(self, error: OSError) -> None:
        path, reason = str(self.shared.path), error.strerror or type(error).__name__
        if error.errno in _REFUSED and getattr(error, "winerror", None) not in _HELD_OPEN:
            self.reading.state = State.READ_ONLY
            self.problems.append(note("shared.read_only", path=path, reason=reason))
        elif error.errno in _FULL:
            self.problems.append(Problem("file.disk_full", params={"path": path}))
        elif error.errno in _GONE:
            self.reading.state = State.OFFLINE
        else:
            self.problems.append(Problem("shared.not_written", params={"path": path, "reason": reason}))

    def _heard(self) -> float | None:
        return self.local.heard if self.local else None

    def _keep(self, before: Local) -> None:
        """Remember what was found, if that is anything new."""
        if self.reading.found is None:
            return
        published = self.published if self.published != before.published else None
        others = self._standing().local.others
        heard = self.shared.clock.wall() if self.by or (others and before.heard is None) else None
        seen: Mapping[str, Seen] = dict(self.seen)
        if published or heard is not None or seen != before.seen:
            self.store(lambda space: keep(space, seen, published, heard))

    def report(self, conflicts: Count | None) -> SyncReport:
        """Everything gathered; what was written here meanwhile is not published."""
        self._stand_again()
        reading, now = self.reading, self._standing()
        state = reading.state
        return SyncReport(
            state=state,
            received=self.taken.received,
            sent=self.sent,
            conflicts=self.store(conflicts) if conflicts else 0,
            published=self._shown(now),
            by=tuple(sorted(self.by)),
            waiting=tuple(sorted({showable(name) for name in reading.waiting})),
            problems=(*reading.problems, *self.problems),
            archived=tuple(self.archived),
            changes=self.taken.changes,
            healed=self.taken.healed,
            detail=reading.detail,
            can_republish=state in (State.MISSING, State.DAMAGED) and not reading.waiting,
            unfolded=state in (State.OK, State.MOVED, State.READ_ONLY) and not now.folded,
            arrivals=self.taken.arrivals,
        )

    def _shown(self, now: Standing) -> datetime | None:
        if self.reading.found is None:
            return None
        return self.published if now.published else None


__all__ = ["State", "SyncReport", "disk_trouble", "mark_moved", "sync"]
