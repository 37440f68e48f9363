"""A first look into a workspace file: a plan that reads only the records it is asked for, and then closes the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace as Settings
from okr_desktop.domain.plan import Plan
from okr_desktop.store import rows
from okr_desktop.store.loading import joined_columns, load_asides, members, select

# Whatever is wanted stands in the tree with everything above it, so a branch is shown for any part of it.
_WANTED_BELOW = """
WITH RECURSIVE branch(id) AS (
    VALUES (?1)
    UNION SELECT objective.id FROM branch JOIN objective ON objective.parent = branch.id
    UNION SELECT key_result.id FROM branch JOIN key_result ON key_result.objective = branch.id
)
SELECT 1 FROM branch JOIN objective USING (id) WHERE (?2 IS NULL OR cycle = ?2) AND NOT archived LIMIT 1
"""
_IN_ORDER = "ORDER BY rank, id"


class Glimpse(Plan):
    """A plan read from the top down: children, key results and their latest check-ins come when asked for.

    Figures are those of the whole plan, because everything below an item is asked for to compute its own.
    Objectives whose parent is missing, or that stand in a circle, are not at the top here.
    """

    def __init__(self, db: sqlite3.Connection, today: date) -> None:
        settings = db.execute(select("workspace")).fetchone()
        super().__init__(rows.workspace(settings) if settings else Settings(""), today)
        self._db = db
        self._below: dict[str | None, list[str]] = {}
        self._own: dict[str, list[str]] = {}
        self.people = {row[0]: rows.person(row) for row in db.execute(select("person"))}
        self.teams = {row[0]: rows.team(row) for row in db.execute(select("team"))}
        self.cycles = {row[0]: rows.cycle(row) for row in db.execute(select("cycle"))}
        load_asides(db, self, ("kpi", "status_override"))
        # Feeds that lead back to themselves are found among all of them, and almost always there are none.
        fed = "SELECT objective FROM key_result WHERE feed IS NOT NULL AND feed NOT IN (SELECT id FROM kpi)"
        for (objective,) in db.execute(fed).fetchall():
            self.results(objective)

    def has_source(self, id: str) -> bool:
        """As the whole plan knows it, read when first asked for."""
        if super().has_source(id):
            return True
        for row in self._db.execute(f"{select('objective')} WHERE id = ?", (id,)):
            self._take_objective(row)
        for (objective,) in self._db.execute("SELECT objective FROM key_result WHERE id = ?", (id,)).fetchall():
            self.results(objective)
        return super().has_source(id)

    def children(self, parent: str | None) -> list[Objective]:
        """As the whole plan gives them, read when first asked for."""
        if parent not in self._below:
            self._below[parent] = [item.id for item in self.each_child(parent)]
        return [self.objectives[id] for id in self._below[parent]]

    def each_child(self, parent: str | None) -> Iterator[Objective]:
        """The same one after the other, for who does not want them all."""
        if parent in self._below:
            yield from self.children(parent)
        else:
            for row in self._db.execute(f"{select('objective')} WHERE parent IS ? {_IN_ORDER}", (parent,)):
                yield self.objectives[self._take_objective(row)]

    def results(self, objective: str) -> list[KeyResult]:
        """As the whole plan gives them, read when first asked for."""
        if objective not in self._own:
            query = f"{select('key_result')} WHERE objective = ? {_IN_ORDER}"
            self._own[objective] = [self._take_key_result(row) for row in self._db.execute(query, (objective,))]
            self._take_latest(objective)
        return [self.key_results[id] for id in self._own[objective]]

    def parent_of(self, id: str) -> str | None:
        """The item above one that was read, None at the top."""
        result = self.key_results.get(id)
        return result.objective if result else self.objectives[id].parent

    def cycles_in_use(self) -> set[str]:
        """The cycles that objectives belong to."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT cycle FROM objective WHERE cycle IS NOT NULL")}

    def has_in_cycle(self, id: str, cycle: str | None) -> bool:
        """Whether an objective of this cycle (None: of any) that is not archived stands at or below an item."""
        return self._db.execute(_WANTED_BELOW, (id, cycle)).fetchone() is not None

    def _take_objective(self, row: rows.Row) -> str:
        id: str = row[0]
        shares, tags = members(self._db, "objective", id)
        self.objectives[id] = rows.objective(row, shares, tags)
        return id

    def _take_key_result(self, row: rows.Row) -> str:
        id: str = row[0]
        self.key_results[id] = rows.key_result(row, members(self._db, "key_result", id)[1])
        return id

    def _take_latest(self, objective: str) -> None:
        query = f"SELECT {joined_columns('check_in')} FROM key_result JOIN check_in ON check_in.id = key_result.latest"
        for row in self._db.execute(f"{query} WHERE key_result.objective = ?", (objective,)):
            self.latest[row[1]] = rows.check_in(row)


@contextmanager
def glimpse(path: Path, today: date) -> Generator[Glimpse]:
    """Look into a file that nobody has open and that was closed cleanly, leaving no trace of having looked.

    Raises what SQLite and ``rows`` may raise for a file of any kind.
    """
    # A file in WAL mode that is not said to be immutable gets a log and an index beside it even from a reader.
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        yield Glimpse(db, today)
    finally:
        db.close()
