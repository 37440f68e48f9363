"""Marks a shared file as given up: the team works on a server now, and whoever still has the file learns where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from okr_desktop.domain.errors import FileProblem
from okr_desktop.sharing.bundle import write_bundle
from okr_desktop.sharing.checkpoint import Overtaken, same_file
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.folder import Foreign, Loaded, NotYet, SharedFile, identify, load
from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.manifest import MOVED, Features
from okr_desktop.sharing.replace import replace as put_in_place
from okr_desktop.sharing.staging import Sink, drop, stage_shared
from okr_desktop.sharing.text_form import write_text

TRIES = 5
_WRITER = "moved000"


def mark_moved(path: Path, hint: str, fs: Fs | None = None, clock: Clock | None = None) -> None:
    """Write into a shared file where the team's data lives now; all that is in it stays.

    Raises FileProblem ``shared.not_yet`` when somebody else keeps changing it, ``file.denied``; WireError when it is
    not sound. Its parts stay too: whoever syncs next delivers them.
    """
    shared = SharedFile(path, path.parent, fs or Fs(), clock or Clock())
    for attempt in range(TRIES):
        if attempt:
            shared.pause()
        try:
            _mark(shared, hint)
            return
        except (Overtaken, NotYet, Foreign):
            continue
        except OSError as error:
            raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from error
    raise FileProblem("shared.not_yet", path=str(path))


def _mark(shared: SharedFile, hint: str) -> None:
    main = load(shared, shared.path.name, identify(shared).bundle_id, shared.fs.stat(shared.path))
    if main.shared.moved_to == hint:
        return
    features = _features(main, hint)
    temporary = shared.temporary(_WRITER)
    stage_shared(shared, temporary, _writer(main, features), mode=main.mode)
    try:
        if not same_file(shared, main):
            raise Overtaken
        put_in_place(shared.fs, shared.clock, temporary, shared.path)
    except (OSError, Overtaken):
        drop(shared.fs, temporary)
        raise
    shared.fs.fsync_dir(shared.folder)


def _features(main: Loaded, hint: str) -> Features:
    old = main.shared.features
    kept = tuple(flag for flag in old.incompat if not flag.startswith(MOVED))
    return Features(old.compat, old.ro_compat, (*kept, MOVED + hint))


def _writer(main: Loaded, features: Features) -> Callable[[Sink], object]:
    found = main.shared
    if found.form == "text":
        return lambda out: write_text(out, found.header, found.lines, features=features, unknown=found.unknown)
    heads = found.heads if found.has_heads else None

    def write(out: Sink) -> object:
        return write_bundle(
            out, found.header, found.lines, heads=heads() if heads else None, features=features, reuse=(found,)
        )

    return write
