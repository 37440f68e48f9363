"""What has no name (``store.unsigned``) among everything else, for whoever lists, numbers or keeps it."""

from __future__ import annotations

import sqlite3

#: Kinds of records that people give without a name.
KINDS = frozenset(("idea", "concern", "pulse_answer"))
#: SQL: whether the action of an op has no name: only its id is random (``domain.ids``), all others tell their moment.
OP = "substr(hex(op.tx), 13, 1) = '4'"
#: SQL: whether a run is one record without a name. Whoever notes what they know must leave these out: what is new there
#: since the note before it has come in between, and mostly from them.
RUN = (
    "coalesce((SELECT substr(hex(first.tx), 13, 1) = '4' FROM op AS first WHERE first.actor = {actor} "
    "ORDER BY first.seq LIMIT 1), 0)"
)
_CAME = "nameless.came"
# Bytes: a larger file is not written anew when it is closed.
_LARGEST = 64 << 20


def is_nameless(id: str) -> bool:
    """Whether an id (of a record, an action) is of what may have no name: random, and without a moment."""
    return id[12:13] == "4"


def place(id: str) -> int:
    """A number from 0 to 2**38 for a random id, by which rows stand in an order that means nothing."""
    return int(id[:12], 16) >> 10


def short(db: sqlite3.Connection, run: str) -> int:
    """A number for a run in this file, made of its random name: numbers one after the other would tell an order."""
    found = (int(run[:8], 16) >> 1) | 1 << 30
    while db.execute("SELECT 1 FROM actor WHERE short = ?", (found,)).fetchone():
        found += 1
    return found


def came(db: sqlite3.Connection) -> None:
    """Note that something without a name has come into a store."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, '1')", (_CAME,))


def forget_order(db: sqlite3.Connection) -> None:
    """Write a store anew if something without a name has come: in a page, rows lie in the order in which they came.

    Only outside of a transaction; a large file is left as it is.
    """
    if db.execute("SELECT 1 FROM meta WHERE key = ?", (_CAME,)).fetchone() is None:
        return
    pages, size = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * size <= _LARGEST:
        db.execute("DELETE FROM meta WHERE key = ?", (_CAME,))
        db.commit()
        db.execute("VACUUM")
