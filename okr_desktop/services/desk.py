"""An open workspace with its plan in memory: what every service works on."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeVar

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import NotFound, Problem, Refused, Severity
from okr_desktop.domain.feeds import fed_from
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import TABLE_NAMES, Plan, Record
from okr_desktop.domain.registers import KINDS, kind_of
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import loading
from okr_desktop.store.connection import Damaged, translated
from okr_desktop.store.unit_of_work import UnitOfWork
from okr_desktop.store.unsigned import store_unsigned
from okr_desktop.store.workspace import Workspace

T = TypeVar("T")
RELOAD_FROM = 200


class Desk:
    """One workspace file, its plan, and the calendar; used by one thread at a time.

    ``plan`` is loaded when first asked for and kept in step with every action.
    """

    def __init__(self, space: Workspace, today: Callable[[], date] = date.today) -> None:
        self.space = space
        self._today = today
        self._plan: Plan | None = None
        space.on_merged = self.follow

    @property
    def today(self) -> date:
        """The day that figures are read on."""
        return self._today()

    @property
    def plan(self) -> Plan:
        """Every record of the workspace with its figures, read on today's date."""
        if self._plan is None:
            self._plan = self._load()
        elif self._plan.today != self.today:
            self._plan.today = self.today
            self._plan.forget()
        return self._plan

    def _load(self) -> Plan:
        try:
            with translated(self.space.path):
                return loading.load_plan(self.space.db, self.today)
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            # SQLite finds nothing wrong with a cell that no program of ours has written.
            raise Damaged("workspace.damaged", path=str(self.space.path), finding=repr(error)[:200]) from error

    @property
    def me(self) -> str | None:
        """The person who uses this workspace here (local, never shared)."""
        me = self.space.meta("me")
        return me if me in self.plan.people else None

    def close(self) -> None:
        """Close the file."""
        self.space.close()

    # Acting

    @contextmanager
    def action(
        self, label: Label, extra: dict[str, str] | None = None, *, wall_ms: int | None = None
    ) -> Generator[UnitOfWork]:
        """One undoable action; afterwards the plan shows what it did. The journal keeps who did it, and when.

        ``wall_ms`` is a moment of the past, for what is told afterwards.
        """
        by = {"by": self.me} if self.me else {}
        with self.space.unit_of_work(label, {**by, **(extra or {})}, wall_ms=wall_ms) as unit:
            yield unit
        if unit.changes:
            unit.changes = self.follow(unit.changes)

    def done(self, unit: UnitOfWork, value: T) -> Outcome[T]:
        """The outcome of an action that has been committed."""
        return Outcome(value, unit.changes, unit.label if unit.changes else None)

    def save(self, label: Label, *records: Record) -> Changes:
        """One action that stores these records."""
        with self.action(label) as unit:
            for record in records:
                unit.save(record)
        return unit.changes

    def unsigned(self, label: Label, *records: Record) -> Outcome[None]:
        """Store new records so that nothing tells who gave them, when in the week, or in which order.

        It cannot be undone; see ``store.unsigned`` for what is kept and what is not.
        """
        changes = store_unsigned(self.space, label, records, self.today)
        return Outcome(None, self.follow(changes), label)

    def follow(self, changes: Changes) -> Changes:
        """Let the plan show what was committed; gives the changes with everything whose figures are others now."""
        try:
            self._follow(changes)
            return self._echoed(changes)
        except BaseException:
            self._plan = None  # better loaded afresh than half right
            raise

    def _echoed(self, changes: Changes) -> Changes:
        """The changes with the key results that read from what was changed: their figures are others now."""
        if self._plan is None:
            return changes
        fed = fed_from(self._plan, changes.ids("objective", "key_result", "kpi"))
        return Changes({**changes.touched, "key_result": changes.ids("key_result") | fed}) if fed else changes

    def _follow(self, changes: Changes) -> None:
        if self._plan is None:
            return
        if len(changes.ids()) > RELOAD_FROM:
            self._plan = None
            return
        db = self.space.db
        for kind in (kind for kind in KINDS if kind != "check_in"):
            for id in sorted(changes.ids(kind)):
                record = loading.one(db, kind, id)
                if record is None:
                    self._plan.drop(id)
                elif record != self._plan.get(id):
                    self._plan.put(record)
        for kind in ("key_result", "kpi"):
            for id in changes.ids(kind):
                self._plan.put_latest(id, loading.latest(db, id, kind))

    # Looking up

    def resolve(self, text: str) -> str:
        """The full id for an id or any unique beginning or ending of one, of at least four digits.

        Raises NotFound ``id.unknown`` or ``id.ambiguous``.
        """
        tables: list[dict[str, Any]] = [getattr(self.plan, name) for name in TABLE_NAMES.values()]
        wanted = text.strip().lower().replace("-", "")
        if any(wanted in table for table in tables):
            return wanted
        if len(wanted) < 4:  # "ada" is a name, and deleting what happens to end so would be a nasty surprise
            raise NotFound("id.unknown", id=text)
        found = {id for table in tables for id in table if id.startswith(wanted) or id.endswith(wanted)}
        if len(found) == 1:
            return found.pop()
        raise NotFound("id.ambiguous" if found else "id.unknown", id=text, count=len(found))

    def objective(self, id: str) -> Objective:
        """An objective by its full id; raises NotFound."""
        found = self.plan.objectives.get(id)
        if found is None:
            raise NotFound("objective.unknown", id=id)
        return found

    def key_result(self, id: str) -> KeyResult:
        """A key result by its full id; raises NotFound."""
        found = self.plan.key_results.get(id)
        if found is None:
            raise NotFound("key_result.unknown", id=id)
        return found

    def item(self, id: str) -> Objective | KeyResult:
        """An objective or key result by its full id; raises NotFound."""
        found = self.plan.objectives.get(id) or self.plan.key_results.get(id)
        if found is None:
            raise NotFound("item.unknown", id=id)
        return found

    def check_in(self, id: str) -> CheckIn | None:
        """One check-in, None when there is none (any more)."""
        return loading.check_in(self.space.db, id)

    def check_ins(self, subject: str, kind: str = "key_result") -> list[CheckIn]:
        """Every check-in of a key result (or, by ``kind``, reading of a "kpi"), oldest first."""
        return loading.check_ins(self.space.db, subject, kind)


def refuse(problems: list[Problem]) -> None:
    """Raises Refused when there is an error among the problems."""
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise Refused(problems)


def title_label(code: str, record: Objective | KeyResult) -> Label:
    """The label of an action on one objective or key result."""
    return Label(f"{kind_of(record)}.{code}", {"title": record.title})
