"""Initiatives of a file: found by their title below their key result, else made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after
from okr_desktop.domain.text import clean, fold
from okr_desktop.domain.work import Initiative, WorkState
from okr_desktop.exchange.drafts.draft import DraftInitiative
from okr_desktop.services.import_plan import CHANGE, CREATE, SAME, SKIP, ImportFacts, ImportRow, shown
from okr_desktop.services.importing.marks import initiative_mark
from okr_desktop.services.importing.names import People

_TOLD = ("owner", "due", "state", "description")


class Initiatives:
    """Makes or changes the initiatives of key results; ``records`` are to be saved."""

    def __init__(self, plan: Plan, people: People, tell: Callable[[Problem], None]) -> None:
        self._plan, self._people, self._tell = plan, people, tell
        self.records: list[Initiative] = []
        self.rows: list[ImportRow] = []

    def take(
        self, found: tuple[DraftInitiative, ...], result: KeyResult, depth: int, said: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Take what is new; gives what is remembered. ``said`` is what was remembered before."""
        if not found:
            return said
        seen, known = dict.fromkeys(said), {fold(one.title): one for one in self._plan.initiatives_of(result.id)}
        rank = max((one.rank for one in known.values()), default="")
        for one in found:
            mark, there = initiative_mark(one), known.get(fold(clean(one.title)))
            if mark in seen:
                self._row(one, SAME, there.id if there else "", depth)
                continue
            made = self._made(one, result, there)
            if made is None:
                self._row(one, SKIP, "", depth)
                continue
            if there is None:
                rank = after(rank)
                made = replace(made, rank=rank)
            self._store(one, there, made, depth)
            seen[mark], known[fold(made.title)] = None, made
        return tuple(seen)

    def _made(self, one: DraftInitiative, result: KeyResult, there: Initiative | None) -> Initiative | None:
        """The initiative as the file and what is stored say it; None when it cannot be stored."""
        base = there or Initiative(new_id(), clean(one.title), result.id)
        made = replace(
            base,
            owner=self._people.named(one.owner) or base.owner,
            due=one.due or base.due,
            state=WorkState(one.state),
            description=clean(one.description, lines=True) or base.description,
        )
        problems = [problem for problem in made.problems() if problem.severity is Severity.ERROR]
        for problem in problems:
            self._tell(replace(problem, line=one.line))
        return None if problems else made

    def _store(self, one: DraftInitiative, there: Initiative | None, made: Initiative, depth: int) -> None:
        if there == made:
            self._row(one, SAME, made.id, depth)
            return
        self.records.append(made)
        pairs = [(name, getattr(there, name), getattr(made, name)) for name in _TOLD] if there else []
        changes = tuple((name, shown(old), shown(new)) for name, old, new in pairs if old != new)
        self._row(one, CHANGE if there else CREATE, made.id, depth, changes)

    def _row(
        self, one: DraftInitiative, action: str, id: str, depth: int, changes: tuple[tuple[str, str, str], ...] = ()
    ) -> None:
        facts = ImportFacts(owner=one.owner, due=one.due, done=one.state == WorkState.DONE)
        self.rows.append(ImportRow("initiative", action, one.title, one.line, id, depth, changes, facts))
