"""Brings a workspace file to the schema of this version, one numbered plain-SQL step at a time."""

from __future__ import annotations

import sqlite3
from importlib import resources

from okr_desktop.store.connection import APPLICATION_ID
from okr_desktop.store.projection import Projection

# Typed tables and search index hold nothing that the heads do not say: a step that changes them makes them anew (None).
STEPS: dict[int, str | None] = {
    1: "0001_journal.sql",
    2: "0002_trace.sql",
    3: None,
    4: "0004_sharing.sql",
    5: None,
    6: None,
    7: None,
    8: None,
}
SCHEMA = max(STEPS)


def sql(name: str) -> str:
    """The text of one migration file."""
    return resources.files("okr_desktop.store.migrations").joinpath(name).read_text("utf-8")


def statements(text: str) -> list[str]:
    """The single statements of an SQL text (ours hold no semicolon inside a statement)."""
    plain = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--"))
    return [part.strip() for part in plain.split(";") if part.strip()]


def projection_sql() -> str:
    """The statements that make the typed tables of this version."""
    return ";".join(statements(sql("projection.sql")))


def version(db: sqlite3.Connection) -> int:
    """Schema version of an open file (0: empty)."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, program: str) -> bool:
    """Run the missing steps, each in one transaction that also raises ``user_version``; True when any ran.

    ``program`` is the version of this program: an older one can then say which version it would need.
    A step never writes ops (sharing.md 7).
    """
    first = version(db)
    for step in range(first + 1, SCHEMA + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            name = STEPS[step]
            if name is None:
                if step == max(number for number, other in STEPS.items() if other is None):
                    Projection(db).rebuild(create=projection_sql())
            else:
                for statement in statements(sql(name)):
                    db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {step}")
            db.execute("INSERT OR REPLACE INTO meta VALUES ('needs', ?)", (program,))
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
    return first < SCHEMA
