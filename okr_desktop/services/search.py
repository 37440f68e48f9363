"""Search as people type: titles, texts and check-in notes, short ids, and refinements such as ``owner:ada``."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

from okr_desktop.domain import mentions, queries
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.feedback import Question, Recognition
from okr_desktop.domain.matching import Mark, Term, terms
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.registers import kind_of
from okr_desktop.domain.talk import Comment
from okr_desktop.services.desk import Desk
from okr_desktop.store.connection import translated
from okr_desktop.store.search import EXACT, Match, SearchIndex
from okr_desktop.store.search_texts import INDEXED, Hit, hit_in

KINDS = tuple(INDEXED)
# Records with a title of their own are lines of their own; what is said about an item is shown as that item.
_ENTITIES = frozenset(kind for kind, layout in INDEXED.items() if layout.title)
# Records that stand under an item of the plan, which is shown for them.
_BELOW = frozenset({"initiative", "dependency"})
_TITLES = {kind: layout.title for kind, layout in INDEXED.items() if layout.title}
_ID = re.compile(r"[0-9a-f]{6,32}")
# Several notes of one item become one line, so more of them are looked at than lines are wanted.
_SPARE = 3
_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the results.

    ``kind`` and ``id`` are the record that speaks of it, ``item`` is what to show in the plan (for a check-in its key
    result) and ``title`` its name. ``where`` is the field (a code such as ``title``, ``note``, ``id``), ``snippet`` the
    part of its text, ``marks`` what to mark there: (start, length) in code points.
    """

    kind: str
    id: str
    item: str
    title: str
    where: str
    snippet: str
    marks: tuple[Mark, ...]
    cycle: str
    owner: str
    archived: bool


def search(desk: Desk, text: str, limit: int = 20, kinds: Collection[str] | None = None) -> list[Found]:
    """The best ``limit`` items for what somebody has typed so far, one line each, best first.

    Whole titles come before beginnings, whole words and other titles, those before other texts; among equals what is
    archived comes last and the newest cycle first. Any text will do; one without a letter or digit finds nothing.
    ``kinds``: only records of these (of KINDS).
    """
    # What cannot be caught up with, on a full disk for one, must not hide what is there.
    with contextlib.suppress(OkrError):
        prepare(desk)
    return _Search(desk, text, kinds).lines(limit)


def prepare(desk: Desk, limit: int | None = None) -> bool:
    """Index what a large import has left for later, about ``limit`` records of it (None: all); whether more is left.

    A search does all of it first; to keep the first search after an import quick, do it in the background. A thousand
    records take some 25 ms.
    """
    index = SearchIndex(desk.space.db)
    if not index.behind:
        return False
    desk.space.begin()
    try:
        with translated(desk.space.path):
            index.catch_up(limit)
    except BaseException:
        desk.space.finish(commit=False)
        raise
    desk.space.finish(commit=True)
    return index.behind


class _Search:
    """One search on one desk."""

    def __init__(self, desk: Desk, text: str, kinds: Collection[str] | None) -> None:
        self._desk, self._plan, self._kinds = desk, desk.plan, kinds
        self._query = queries.parse(text)
        self._terms: tuple[Term, ...] = terms(self._query.text)

    def lines(self, limit: int) -> list[Found]:
        """The results."""
        best = dict[str, tuple[Match, str]]()
        for match in (*self._by_id(), *self._matches(limit)):
            own = match.kind in _ENTITIES
            item = self._home(match.id if own else match.about)
            if item is not None:
                best.setdefault(match.id if own else item, (match, item))
        chosen = sorted(best.values(), key=self._order)[: max(limit, 0)]
        return [line for match, item in chosen if (line := self._found(match, item))]

    # What matches

    def _by_id(self) -> list[Match]:
        """Items whose id begins or ends with the text: what ``okr tree`` and reports print."""
        wanted = self._query.text.strip().lower().replace("-", "")
        if not _ID.fullmatch(wanted):
            return []
        plan = self._plan
        tables: tuple[dict[str, Any], ...] = (plan.objectives, plan.key_results, plan.cycles, plan.teams, plan.people)
        ids = (id for table in tables for id in table if id.endswith(wanted) or id.startswith(wanted))
        matches = (Match(kind_of(plan.get(id)), id, None, -1, 0) for id in islice(ids, 2))
        found = [match for match in matches if self._accepts(match.kind, match.id, None)]
        return found if len(found) == 1 else []

    def _matches(self, limit: int) -> list[Match]:
        if self._query.refinements and self._fits is None:
            return []
        if not self._terms:
            return list(islice(self._refined(), limit)) if self._query.refinements else []
        accept = self._accepts if self._query.refinements else None
        with translated(self._desk.space.path):
            index = SearchIndex(self._desk.space.db)
            return index.find(self._query.text, limit * _SPARE, self._kinds, accept)

    def _refined(self) -> Iterator[Match]:
        """Refinements without words: every objective and key result that they fit, the newest cycle first."""
        plan = self._plan
        newest = sorted(plan.cycles.values(), key=lambda cycle: cycle.start, reverse=True)
        order = {cycle.id: position for position, cycle in enumerate(newest)}
        for item in sorted(plan.objectives.values(), key=lambda item: order.get(item.cycle or "", len(order))):
            for kind, id in (("objective", item.id), *(("key_result", one.id) for one in plan.results(item.id))):
                if self._accepts(kind, id, None):
                    yield Match(kind, id, None, EXACT, 0)

    def _accepts(self, kind: str, id: str, about: str | None) -> bool:
        """Whether a record, or the item that it is about, is what the refinements ask for."""
        if self._kinds is not None and kind not in self._kinds:
            return False
        return self._fits is None or self._fits(id if kind in _ENTITIES or about is None else about)

    @cached_property
    def _fits(self) -> queries.Test | None:
        return queries.matcher(self._plan, self._query, self._desk.me)

    # What it belongs to

    def _home(self, id: str | None) -> str | None:
        """What is shown for a record: an initiative's key result, what a comment is about; None when that is gone."""
        for _ in range(_DEPTH):
            record: Any = self._plan.get(id or "") or (self._desk.check_in(id) if id else None)
            if record is None:
                return None
            kind = kind_of(record)
            if kind in _ENTITIES and kind not in _BELOW:
                return record.id
            above = next((found for name in INDEXED[kind].about if (found := getattr(record, name, None))), None)
            if kind in _BELOW and self._plan.get(above or "") is None:
                return record.id
            id = above
        return None

    def _order(self, pair: tuple[Match, str]) -> tuple[int, bool, tuple[int, str], int]:
        match, item = pair
        return match.rank, self._is_archived(item), self._cycle_order(item), -match.doc

    def _cycle_order(self, id: str) -> tuple[int, str]:
        cycle = self._plan.cycle_of(id)
        return (-cycle.start.toordinal(), cycle.id) if cycle else (0, "")

    def _is_archived(self, id: str) -> bool:
        record: Any = self._plan.get(id)
        above = self._plan.objectives.get(record.objective) if isinstance(record, KeyResult) else None
        return bool(getattr(record, "archived", False) or (above and above.archived))

    # How it is shown

    def _found(self, match: Match, item: str) -> Found | None:
        record = self._record(match)
        if record is None:
            return None
        shown = self._plan.get(match.id if match.kind in _ENTITIES else item)
        title = str(getattr(shown, _TITLES.get(kind_of(shown), ""), ""))
        hit = self._hit(match, record, title)
        owner = self._plan.people.get(getattr(shown, "owner", None) or "")
        cycle = self._plan.cycle_of(item)
        return Found(
            match.kind,
            match.id,
            item,
            title,
            hit.field,
            hit.text,
            hit.marks,
            cycle.name if cycle else "",
            owner.name if owner else "",
            self._is_archived(shown.id) or self._is_archived(item),
        )

    def _record(self, match: Match) -> Record | None:
        record: Record | None = self._plan.get(match.id)
        return record or self._desk.check_in(match.id)

    def _hit(self, match: Match, record: Record, title: str) -> Hit:
        if match.rank < EXACT:
            return Hit("id", title, ())
        return hit_in(match.kind, _readable(self._plan, record), self._terms)


def _readable(plan: Plan, record: Record) -> Record:
    """What was said, with the names of today in place of mentions."""
    if not isinstance(record, Comment | Question | Recognition) or not mentions.mentioned(record.text):
        return record
    return replace(record, text=mentions.read_out(record.text, plan.people))
