"""Reads what is new in the folder of a shared file, and tells the state of that file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from okr_desktop.domain.errors import Problem
from okr_desktop.sharing.folder import HEAD, Foreign, Loaded, NotYet, SharedFile, Survey, load, note, read_head, survey
from okr_desktop.sharing.fs import Stat
from okr_desktop.sharing.local import Kind, Local, Seen, head_digest
from okr_desktop.sharing.report import State
from okr_desktop.store.causal import WireError

# A file that makes no sense may still be on its way; one that has stood still for so long (seconds) is damaged.
PATIENCE_SEEN = 5.0
PATIENCE_OLD = 60.0
# What was no shared file when last read is looked at again after so many seconds, even if nothing seems changed.
AGAIN = 60.0
# Up to this many bytes every line of the shared file is checked; above, what is taken from it, and its seal.
CHECKED = 1 << 18
_KEPT: dict[Kind, State] = {"main": State.OK, "foreign": State.FOREIGN, "newer": State.TOO_NEW}


@dataclass(slots=True)
class Reading:
    """One look at the folder: ``seen`` describes every file that belongs to it, ``loaded`` those read just now."""

    state: State
    found: Survey | None = None
    detail: str = ""
    seen: dict[str, Seen] = field(default_factory=dict[str, Seen])
    loaded: dict[str, Loaded] = field(default_factory=dict[str, Loaded])
    waiting: list[str] = field(default_factory=list[str])
    problems: list[Problem] = field(default_factory=list[Problem])


def read_folder(shared: SharedFile, local: Local) -> Reading:
    """Look at the folder and read every file of ours that has changed since the last time."""
    found = _survey(shared, local)
    if found is None:
        return Reading(State.OFFLINE, seen=dict(local.seen))
    reading = Reading(State.OK, found)
    _Reader(shared, local, reading).run(found)
    return reading


def _survey(shared: SharedFile, local: Local) -> Survey | None:
    """The folder; a name that is gone may be back in a moment, when somebody is just replacing the file."""
    try:
        found = survey(shared, local.path)
        if not found.there and not found.stub:
            shared.pause()
            found = survey(shared, local.path)
    except OSError:
        return None
    return found


class _Reader:
    def __init__(self, shared: SharedFile, local: Local, reading: Reading) -> None:
        self._shared, self._local, self._reading = shared, local, reading
        self._now = shared.clock.wall()

    def run(self, found: Survey) -> None:
        self._main(found)
        for name, stat in found.others.items():
            self._other(name, stat)
        if found.crowded:
            self._reading.problems.append(note("shared.crowded", path=str(self._shared.folder)))

    # The shared file itself

    def _main(self, found: Survey) -> None:
        name, reading = self._shared.path.name, self._reading
        if found.main is None:
            reading.state = State.OFFLINE if found.there or found.stub else State.MISSING
        elif not found.main.regular:
            reading.state = State.OFFLINE
            reading.problems.append(Problem("shared.not_a_file", params={"path": str(self._shared.path)}))
        elif found.main.size == 0:
            self._not_yet(name)
        else:
            self._read_main(name, found.main)

    def _not_yet(self, name: str) -> None:
        if name == self._shared.path.name:
            self._reading.state = State.OFFLINE
        self._reading.waiting.append(name)

    def _read_main(self, name: str, stat: Stat) -> None:
        known = self._local.seen.get(name)
        try:
            if known and known.kind in _KEPT and known.signature == stat.signature and self._same_head(known):
                self._keep_main(name, known)
                return
            self._take_main(self._load(name, stat))
        except (NotYet, OSError):
            self._not_yet(name)
        except Foreign as other:
            self._keep_main(name, self._fresh(stat, name, "foreign", flags=(other.found.bundle_id,)))
        except WireError as error:
            self._damaged(name, stat, error)

    def _same_head(self, known: Seen) -> bool:
        return known.head == head_digest(read_head(self._shared, self._shared.path)) or not known.head

    def _keep_main(self, name: str, seen: Seen) -> None:
        reading = self._reading
        reading.seen[name], reading.state = seen, _KEPT[seen.kind]
        reading.detail = seen.flags[0] if seen.kind != "main" and seen.flags else ""
        for flag in seen.flags if seen.kind == "main" else ():
            if flag == "ro":
                reading.problems.append(note("shared.written_by_newer", path=str(self._shared.path)))
            elif flag.startswith("moved:"):
                reading.state, reading.detail = State.MOVED, flag.removeprefix("moved:")

    def _take_main(self, loaded: Loaded) -> None:
        if loaded.is_part:
            self._reading.loaded[loaded.name] = loaded
            raise WireError("part", path=loaded.name)
        if len(loaded.data) <= CHECKED and not loaded.shared.too_new:
            loaded.shared.verify()
        self._keep_main(loaded.name, self._describe(loaded, "main"))

    def _damaged(self, name: str, stat: Stat, error: WireError) -> None:
        """It may be half written, or half fetched, rather than damaged: only the second look, or age, tells."""
        seen = self._fresh(stat, name, "bad")
        age = self._now - stat.signature.mtime_ns / 1e9
        self._reading.seen[name] = seen
        if self._now - seen.since >= PATIENCE_SEEN or age >= PATIENCE_OLD:
            self._reading.state, self._reading.detail = State.DAMAGED, str(error.params.get("finding", ""))
        else:
            self._not_yet(name)

    # What lies beside it

    def _other(self, name: str, stat: Stat) -> None:
        known = self._local.seen.get(name)
        if known and known.signature == stat.signature and self._still_good(known):
            self._reading.seen[name] = known
            return
        if stat.size == 0:
            if name.startswith(self._shared.path.name):
                self._reading.waiting.append(name)
            return
        self._read_other(name, stat)

    def _still_good(self, known: Seen) -> bool:
        if known.kind in ("bad", "later"):
            return known.kind == "bad" and 0 <= self._now - known.read < AGAIN
        return known.settled or known.kind == "foreign"

    def _read_other(self, name: str, stat: Stat) -> None:
        seen = self._reading.seen
        try:
            loaded = self._load(name, stat)
            self._describe(loaded, "part" if loaded.is_part else "copy")
        except (NotYet, OSError):
            self._not_yet(name)
        except Foreign:
            seen[name] = self._fresh(stat, name, "foreign")
        except WireError:
            seen[name] = self._fresh(stat, name, "bad")

    # Both

    def _load(self, name: str, stat: Stat) -> Loaded:
        return load(self._shared, name, self._local.bundle_id, stat)

    def _describe(self, loaded: Loaded, kind: Kind) -> Seen:
        found, stat = loaded.shared, Stat(loaded.signature, loaded.mode)
        if found.too_new:
            seen = self._fresh(stat, loaded.name, "newer", flags=(found.written_by.ver,))
            if kind != "main":
                self._reading.problems.append(note("shared.needs_newer", path=loaded.name, needs=found.written_by.ver))
        else:
            flags = (*(("ro",) if found.read_only else ()), *_moved(found.moved_to))
            seen = self._fresh(stat, loaded.name, kind, flags=flags)
            seen = replace(seen, head=head_digest(loaded.data[:HEAD]), vv=found.header.vv, base=found.header.base)
            self._reading.loaded[loaded.name] = loaded
        self._reading.seen[loaded.name] = seen
        return seen

    def _fresh(self, stat: Stat, name: str, kind: Kind, flags: tuple[str, ...] = ()) -> Seen:
        known = self._local.seen.get(name)
        same = known is not None and known.signature == stat.signature
        since = known.since if known and same and known.since <= self._now else self._now
        return Seen(stat.signature, kind, since, self._now, flags=flags)


def _moved(hint: str | None) -> tuple[str, ...]:
    return () if hint is None else (f"moved:{hint}",)
