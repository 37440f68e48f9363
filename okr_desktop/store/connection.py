"""Opens one SQLite file the way a workspace needs it, and turns SQLite's errors into ours."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import struct
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, OkrError

APPLICATION_ID = 0x4F4B5244  # "OKRD"
MAGIC = b"SQLite format 3\x00"
BUSY_SECONDS = 1.0
# SQLite 3.44 cannot look into a full-text index when it may not write: that is no damage.
_UNTOLD = "unable to validate the inverted index"


class Damaged(FileProblem):
    """The file is not a sound workspace; it is never written to, and a backup may be offered."""


class Busy(OkrError):
    """The workspace is open in another program or window."""


def read_header(path: Path) -> tuple[int, int]:
    """Application id and schema version of a file, read without opening it as a database.

    Raises Damaged for anything that is not an SQLite file, FileProblem when it cannot be read.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise FileProblem("workspace.foreign", path=str(path))  # reading a pipe or a device may never end
        with path.open("rb") as file:
            head = file.read(100)
    except IsADirectoryError:
        raise FileProblem("file.folder", path=str(path)) from None
    except FileNotFoundError:
        raise FileProblem("file.missing", path=str(path)) from None
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from None
    if len(head) < 100 or not head.startswith(MAGIC):
        raise Damaged("workspace.damaged" if head else "workspace.empty", path=str(path))
    version, application = struct.unpack(">I", head[60:64])[0], struct.unpack(">I", head[68:72])[0]
    if application != APPLICATION_ID:
        raise FileProblem("workspace.foreign", path=str(path))
    return application, version


def connect(path: Path) -> sqlite3.Connection:
    """A connection that holds the file exclusively: WAL, FULL sync, foreign keys on.

    Raises Busy, Damaged or FileProblem.
    """
    with translated(path):
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        with translated(path):
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("PRAGMA foreign_keys = ON")
            if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                raise FileProblem("file.denied", path=str(path), reason="")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA fullfsync = ON")
            db.execute("PRAGMA temp_store = MEMORY")
            db.execute("PRAGMA cache_size = -65536")
            # The first write takes the exclusive lock: better to learn now that somebody else has it.
            db.execute("BEGIN IMMEDIATE")
            db.execute("ROLLBACK")
        # Whoever holds the file alone needs no shared index; one left by somebody who only read is refuse.
        with contextlib.suppress(OSError):
            path.with_name(path.name + "-shm").unlink(missing_ok=True)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def reading(path: Path) -> Generator[sqlite3.Connection]:
    """A connection that cannot write: not even folding in the write-ahead log that a crash has left.

    Raises Busy, Damaged or FileProblem.
    """
    with translated(path):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=BUSY_SECONDS, uri=True)
        try:
            yield db
        finally:
            db.close()


def refuse_torn(path: Path) -> None:
    """Raises Damaged for a file that is shorter than its own header says: SQLite reads what is missing as zeros.

    Only for a file without a write-ahead log: with one, the end of the file may still stand in the log.
    """
    with translated(path), path.open("rb") as file:
        head = file.read(100)
        size = file.seek(0, 2)
    page = int.from_bytes(head[16:18]) or 1
    page = 65536 if page == 1 else page
    if head[24:28] == head[92:96] and size < int.from_bytes(head[28:32]) * page:
        raise Damaged("workspace.damaged", path=str(path), finding="torn")


def check(db: sqlite3.Connection, path: Path, *, thorough: bool) -> None:
    """Run ``integrity_check`` (thorough) or ``quick_check``; raises Damaged with the first finding."""
    with translated(path):
        rows = db.execute("PRAGMA integrity_check" if thorough else "PRAGMA quick_check").fetchall()
    found = [str(row[0]) for row in rows if not str(row[0]).startswith(_UNTOLD)]
    if found not in ([], ["ok"]):
        raise Damaged("workspace.damaged", path=str(path), finding=found[0][:200])


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turns what SQLite and the system raise into Busy, Damaged or FileProblem."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _operational(str(error), path) from error
    except UnicodeDecodeError as error:  # SQLite quotes damaged bytes in its messages
        raise Damaged("workspace.damaged", path=str(path), finding=error.reason) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.DataError):
            raise
        if _is_full(path):  # full-text tables call a write that found no room "malformed"
            raise FileProblem("file.disk_full", path=str(path)) from error
        raise Damaged("workspace.damaged", path=str(path), finding=str(error)[:200]) from error
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from error


def _operational(text: str, path: Path) -> OkrError:
    if "locked" in text:
        return Busy("workspace.busy", path=str(path))
    if "full" in text:
        return FileProblem("file.disk_full", path=str(path))
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return FileProblem("file.denied", path=str(path), reason="")
    if "disk I/O" in text:
        return FileProblem("file.disk_full" if _is_full(path) else "file.disk_error", path=str(path))
    return Damaged("workspace.damaged", path=str(path), finding=text[:200])


def _is_full(path: Path) -> bool:
    """Whether there is no room beside the file: SQLite calls it an I/O error when its shared index cannot grow."""
    try:
        return shutil.disk_usage(path.absolute().parent).free < 1 << 16
    except OSError:
        return False
