"""What keeps coming back, as rows of counts with finished texts; no shares, for there are few of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from okr_desktop.qt.pages.concerns.data import language, subject_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_patterns, playbook
from okr_desktop.services.engagement.inbox.concern_patterns import Pattern

translate = QCoreApplication.translate
#: The cycles that have room beside each other: the last ones.
COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One pattern: its code, name, the counts of the cycles shown, all, what is open, and what is to be said of it.

    ``known``: the playbook has a page on it.
    """

    code: str
    name: str
    counts: tuple[int, ...]
    total: int
    open: int
    told: str
    known: bool = False


@dataclass(frozen=True, slots=True)
class PatternsView:
    """Both tables below the names of the cycles; ``caution`` where there are too few to speak of patterns."""

    cycles: tuple[str, ...]
    kinds: tuple[Row, ...]
    subjects: tuple[Row, ...]
    total: int
    caution: str


class _Words(QObject):
    """Counted words."""

    def few(self, count: int) -> str:
        """3 concerns are too few …"""
        return self.tr("%n concern(s): too few to speak of patterns. Read them one by one.", "", count)

    def cycles(self, count: int) -> str:
        """in 3 cycles"""
        return self.tr("comes back: in %n cycle(s)", "", count)


def load(desk: Desk) -> PatternsView:
    """Read both tables."""
    found, words = concern_patterns.patterns(desk.plan), _Words()
    titles = {one.code: one.title for one in playbook.patterns(language())}
    none = translate("Inbox", "Not sorted yet")
    kinds = tuple(_row(words, one, _kind(titles, one.code, none), one.code in titles) for one in found.kinds)
    subjects = tuple(_row(words, one, subject_text(one.code), False) for one in found.subjects)
    cycles = tuple(one.name for one in found.cycles[-COLUMNS:])
    caution = words.few(found.total) if found.few and found.total else ""
    return PatternsView(cycles, kinds, subjects, found.total, caution)


def _kind(titles: dict[str, str], code: str, none: str) -> str:
    """The title of a page, or readable words for one that this playbook does not have."""
    return titles.get(code, code.replace("_", " ").replace("-", " ")) if code else none


def _row(words: _Words, one: Pattern, name: str, known: bool) -> Row:
    return Row(one.code, name, one.per_cycle[-COLUMNS:], one.count, one.open, _told(words, one), known)


def _told(words: _Words, one: Pattern) -> str:
    """That it comes back, where there are enough to say so."""
    told = bool(one.code) and one.recurs and not one.few
    return words.cycles(sum(1 for count in one.per_cycle if count)) if told else ""
