"""Where unexpected errors go: stderr first, then a rotating log file, each traceback once; works without Qt."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from okr_desktop import __version__
from okr_desktop.paths import log_dir

LOG_NAME = "okr-desktop.log"
LOG_LIMIT = 1_000_000
LOG_KEEP = 3
REPORT_LIMIT = 20
MESSAGE_REPEATS = 5
FAULT_PREFIX = "fault-"
ARCHIVE_PREFIX = "crash-"
ARCHIVE_KEEP = 10


@dataclass(frozen=True, slots=True)
class CrashReport:
    """One unexpected error as text; ``headline`` is the last line of the traceback."""

    headline: str
    details: str


class CrashLog:
    """Takes errors from any thread and keeps what the window should show; no method of it raises.

    ``wake`` is called (on the failing thread) when ``pending`` has something new.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._busy = threading.local()
        self._seen: dict[object, int] = {}
        self._pending: list[CrashReport] = []
        self.wake: Callable[[], None] | None = None

    @property
    def folder(self) -> Path:
        """The folder of the log file."""
        return self._folder if self._folder is not None else log_dir()

    @property
    def path(self) -> Path:
        """The log file."""
        return self.folder / LOG_NAME

    def error(self, error: BaseException | None, where: str = "") -> None:
        """Record an unexpected exception: printed, logged and queued once per traceback."""
        if error is None or getattr(self._busy, "now", False):
            return
        self._busy.now = True
        try:
            self._record(error, where)
        except BaseException:  # the crash path cannot crash; the first line of the error is still tried
            _print(f"{type(error).__name__} (the report itself failed)\n")
        finally:
            self._busy.now = False

    def message(self, text: str) -> None:
        """Record one line that is not an exception, such as a Qt warning; only the first few of each."""
        with contextlib.suppress(Exception):
            if self._count(text) <= MESSAGE_REPEATS:
                _print(text + "\n")
                self._append(text + "\n")

    def take(self) -> list[CrashReport]:
        """The reports that nobody has shown yet."""
        with self._lock:
            taken, self._pending = self._pending, []
        return taken

    def _record(self, error: BaseException, where: str) -> None:
        times = self._count(fingerprint(error))
        if times > 1:
            if times in (10, 100, 1_000, 10_000):
                self._append(f"(repeated {times} times) {_headline(error)}\n")
            return
        details = _format(error)
        _print(details)
        self._append(f"unexpected error {where}\n{details}")
        with self._lock:
            if len(self._seen) <= REPORT_LIMIT:
                self._pending.append(CrashReport(_headline(error), details))
        if self.wake is not None:
            self.wake()

    def _count(self, key: object) -> int:
        with self._lock:
            self._seen[key] = self._seen.get(key, 0) + 1
            return self._seen[key]

    def _append(self, text: str) -> None:
        stamp = time.strftime("%Y-%m-%d %H:%M:%S")
        with contextlib.suppress(OSError), self._lock:
            self.folder.mkdir(parents=True, exist_ok=True)
            rotate(self.path)
            with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"{stamp} {__version__} {threading.current_thread().name}: {text}")


def fingerprint(error: BaseException) -> object:
    """What makes two errors the same: type and the lines they passed, not the words of the message."""
    frames = tuple((f.f_code.co_filename, line) for f, line in traceback.walk_tb(error.__traceback__))
    return type(error).__qualname__, frames or str(error)


def rotate(path: Path, limit: int = LOG_LIMIT, keep: int = LOG_KEEP) -> None:
    """Rename a log over ``limit`` bytes to ``.1`` (and ``.1`` to ``.2`` …)."""
    if not path.exists() or path.stat().st_size <= limit:
        return
    for number in range(keep - 1, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{number + 1}"))
    path.replace(path.with_name(f"{path.name}.1"))


def _format(error: BaseException) -> str:
    try:
        return "".join(traceback.format_exception(error, limit=-60))
    except Exception:
        return f"{_headline(error)}\n"


def _headline(error: BaseException) -> str:
    try:
        return traceback.format_exception_only(error)[-1].strip()[:500]
    except Exception:
        return type(error).__name__


def _print(text: str) -> None:
    """Stderr may be missing (no console) or closed."""
    with contextlib.suppress(Exception):
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()


class Hooks:
    """Python's three hooks for errors nobody caught, pointed at a log, and put back by ``remove``."""

    def __init__(self, log: CrashLog, interrupted: Callable[[], None] | None = None) -> None:
        self._log = log
        self._interrupted = interrupted
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._exception
        threading.excepthook = self._thread
        sys.unraisablehook = self._unraisable

    def remove(self) -> None:
        """Put back the hooks that were there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _exception(self, kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            if self._interrupted is not None:
                self._interrupted()
            return
        if error.__traceback__ is None:
            error = error.with_traceback(tb)
        self._log.error(error)

    def _thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self._log.error(args.exc_value, "in a thread")

    def _unraisable(self, args: Any) -> None:
        self._log.error(args.exc_value, "while cleaning up")


class FaultFile:
    """A file that the interpreter writes into when the process dies of a signal; removed by a clean exit."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{FAULT_PREFIX}{os.getpid()}-{time.time_ns()}.log"
        self._file: IO[str] | None = None
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8")
            _lock(self._file)
            faulthandler.enable(self._file, all_threads=True)

    def close(self) -> None:
        """End of a clean run: nothing died, so nothing is left to report."""
        if self._file is None:
            return
        faulthandler.disable()
        with contextlib.suppress(OSError):
            self._file.close()
            self.path.unlink(missing_ok=True)
        self._file = None


def take_faults(folder: Path) -> list[CrashReport]:
    """What earlier runs left behind when they died, newest last; each is archived and reported once."""
    found: list[CrashReport] = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.glob(f"{FAULT_PREFIX}*.log"), key=lambda item: item.stat().st_mtime):
            with contextlib.suppress(OSError):
                found.extend(_take_fault(path))
        _prune(folder)
    return found


def _take_fault(path: Path) -> list[CrashReport]:
    with path.open("r+", encoding="utf-8", errors="replace") as file:
        if not _lock(file):
            return []  # another window of this program is alive and owns it
        text = file.read(200_000)
    archive = path.with_name(ARCHIVE_PREFIX + path.name.removeprefix(FAULT_PREFIX))
    path.replace(archive)  # on Windows this fails while another process has the file open
    if not text.strip():
        archive.unlink()
        return []
    return [CrashReport(text.strip().splitlines()[0][:500], text)]


def _prune(folder: Path) -> None:
    for old in sorted(folder.glob(f"{ARCHIVE_PREFIX}*.log"), key=lambda item: item.stat().st_mtime)[:-ARCHIVE_KEEP]:
        old.unlink(missing_ok=True)


def _lock(file: IO[str]) -> bool:
    """Hold the file until the process ends; False when another process holds it."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
