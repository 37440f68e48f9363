"""Check-ins, comments and initiatives of a file: each comes once, in whatever order, and never again."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.text import NOTE_LIMIT, clean
from okr_desktop.exchange.drafts.draft import DraftCheckIn, DraftComment
from okr_desktop.services import check_ins
from okr_desktop.services.desk import Desk
from okr_desktop.services.importing.marks import check_in_mark, comment_mark, now_mark
from okr_desktop.services.importing.names import People

Said = tuple[str, ...]


class History:
    """Makes records of what the file says was measured and said; ``records`` are to be saved."""

    def __init__(self, desk: Desk, people: People, tell: Callable[[Problem], None]) -> None:
        self._desk, self._people, self._tell = desk, people, tell
        self._plan: Plan = desk.plan
        self._comments: dict[str, set[str]] | None = None
        self.records: list[Record] = []

    def check_ins(
        self, found: tuple[DraftCheckIn, ...], line: int, result: KeyResult, cycle: Cycle, said: Said, now: Said
    ) -> tuple[Said, Said]:
        """Take what is new; gives what is remembered of dated ones and of the values without a day.

        ``said`` and ``now`` are what was remembered before.
        """
        seen, stored = dict.fromkeys(said), None
        undated: list[str] = []
        for one in found:
            if one.on is None:
                undated.append(now_mark(one))
                if undated[-1] not in now:
                    self._now(one, line, result, cycle)
            elif (mark := check_in_mark(one)) not in seen:
                stored = self._stored(result) if stored is None else stored
                if self._dated(one, line, result, stored):
                    seen[mark] = None
        return tuple(seen), tuple(undated)

    def comments(self, found: tuple[DraftComment, ...], line: int, about: str, said: Said) -> Said:
        """Take what nobody has said yet; gives what is remembered."""
        seen = dict.fromkeys(said)
        for one in found:
            if (mark := comment_mark(one)) in seen or not (text := self._text(one.text, "text", line)):
                continue
            seen[mark] = None
            known = self._said_about(about)
            if text not in known:
                known.add(text)
                self.records.append(Comment(_id_of(one.on), about, text, self._people.named(one.author)))
        return tuple(seen)

    def _stored(self, result: KeyResult) -> set[tuple[date, Decimal, str]]:
        """The check-ins of a key result that was there before."""
        if result.id not in self._plan.latest:
            return set()
        return {(one.date, one.value, one.note) for one in self._desk.check_ins(result.id)}

    def _said_about(self, id: str) -> set[str]:
        if self._comments is None:
            self._comments = {}
            for one in self._plan.comments.values():
                self._comments.setdefault(one.about, set()).add(one.text)
        return self._comments.setdefault(id, set())

    def _now(self, one: DraftCheckIn, line: int, result: KeyResult, cycle: Cycle) -> None:
        """A value without a day is of today, or of the last day of a cycle that is over."""
        latest = self._plan.latest.get(result.id)
        if latest is None or latest.value != one.value:
            self._take(self._made(one, line, result, min(self._desk.today, cycle.end)), line, result)

    def _dated(self, one: DraftCheckIn, line: int, result: KeyResult, stored: set[tuple[date, Decimal, str]]) -> bool:
        assert one.on is not None
        made = self._made(one, line, result, one.on)
        key = (made.date, made.value, made.note)
        if key in stored:
            return True
        stored.add(key)
        return self._take(made, line, result)

    def _made(self, one: DraftCheckIn, line: int, result: KeyResult, on: date) -> CheckIn:
        note = self._text(one.note, "note", line)
        confidence = one.confidence
        if confidence is not None and not 0 <= confidence <= 10:
            self._tell(Problem("confidence.range", "confidence", {}, Severity.WARNING, line))
            confidence = None
        author = self._people.named(one.author)
        made = CheckIn(new_id(), result.id, on, one.value, confidence, note, author)
        if not one.next and not one.blocker:
            return made
        return replace(made, next=self._text(one.next, "next", line), blocker=self._text(one.blocker, "blocker", line))

    def _take(self, made: CheckIn, line: int, result: KeyResult) -> bool:
        problems = made.problems() + check_ins.value_problems(result.metric, made)
        if made.date > self._desk.today:
            problems.append(Problem("date.future", "date"))
        if problems:
            params = {"text": to_text(made.value), "date": made.date.isoformat()}
            self._tell(replace(problems[0], params={**params, **problems[0].params}, line=line))
            return False
        self.records.append(made)
        return True

    def _text(self, text: str, field: str, line: int) -> str:
        """A text that can be stored; of one that is too long the beginning, and the preview says so."""
        if not text:
            return ""
        text = clean(text, lines=True)
        if len(text) > NOTE_LIMIT:
            params = {"length": len(text), "limit": NOTE_LIMIT, "field": field}
            self._tell(Problem("import.shortened", field, params, Severity.WARNING, line))
            text = text[:NOTE_LIMIT].rstrip()
        return text


def _id_of(on: date | None) -> str:
    """A new id; the day of a comment is the day on which its id was made."""
    if on is None or on.year < 1970:
        return new_id()
    millis = int(datetime(on.year, on.month, on.day, 12, tzinfo=UTC).timestamp() * 1000)
    counter, rest = secrets.randbits(12), secrets.randbits(62)
    return f"{millis << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | rest:032x}"
