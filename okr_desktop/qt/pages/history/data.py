"""What the history page reads: steps, what changed since a moment, what was deleted or put away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale

from okr_desktop.domain.changes import Label
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.history.words import field_name, step_text, value_text
from okr_desktop.qt.texts_numbers import change_text, number_text
from okr_desktop.services import history, tracing, trash
from okr_desktop.services.desk import Desk
from okr_desktop.services.history import Steps
from okr_desktop.services.tracing import Changed, Entry, FieldChange
from okr_desktop.services.trash import Archived, Bin

PAGE = 200
# A search looks this far back.
FAR = 5_000
TODAY, WEEK, VISIT, REVIEW = "today", "week", "visit", "review"
_UNLISTED = ("lesson_progress", "pulse_answer", "pulse_result", "lineage", "vote_round")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which steps: how many, by which person ("": everybody), since when (a code, "": ever)."""

    limit: int
    person: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One action: ``wall_ms`` since 1970; ``how`` is "done", "undo" or "redo"; ``undone``: it no longer counts.

    ``text`` says what was done, ``folded`` is what a search looks through, ``day`` a Julian day, ``time`` the clock:
    there may be thousands, and the window must not wait for them.
    """

    key: str
    wall_ms: int
    label: Label
    how: str
    undone: bool
    mine: bool
    machine: str
    by: str = ""
    text: str = ""
    folded: str = ""
    day: int = 0
    time: str = ""


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The newest lines, whether there are older ones, and the next steps of undo and redo."""

    lines: tuple[Line, ...]
    more: bool
    steps: Steps
    people: tuple[tuple[str, str], ...] = ()


def load(desk: Desk, wanted: Wanted) -> HistoryView:
    """Read the newest steps that are wanted."""
    gone = history.undone(desk)
    found = tracing.entries(
        desk,
        person=wanted.person or None,
        since_ms=moment(desk, wanted.period) if wanted.period else None,
        limit=wanted.limit + 1,
    )
    lines = tuple(_step(one, one.tx in gone) for one in found[: wanted.limit])
    names = sorted((person.name, id) for id, person in desk.plan.people.items() if not person.archived)
    people = tuple((id, name) for name, id in names)
    return HistoryView(lines, len(found) > wanted.limit, history.steps(desk), people)


def _step(one: Entry, undone: bool) -> Line:
    when, how = QDateTime.fromMSecsSinceEpoch(one.wall_ms), one.how or "done"
    text = step_text(one.label, how)
    clock = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    shown = text, fold(text), when.date().toJulianDay(), clock
    return Line(one.tx, one.wall_ms, one.label, how, undone, one.mine, one.machine, one.by, *shown)


def moment(desk: Desk, period: str) -> int:
    """When a period began, in milliseconds since 1970; one that never began begins a week ago."""
    match period:
        case "today":
            return tracing.since_day(desk.today)
        case "visit":
            found = tracing.last_visit(desk)
        case "review":
            found = tracing.last_review(desk)
        case _:
            found = None
    return tracing.week_ago(desk) if found is None else found


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One item that changed: every text ready, ``full`` for the tool tip."""

    id: str
    kind: str
    title: str
    change: str
    readings: tuple[int, str]
    parts: tuple[str, ...]
    full: tuple[str, ...]
    by: str
    wall_ms: int


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What became of each item since a moment (milliseconds since 1970); ``fallback``: the period never began."""

    since_ms: int
    fallback: bool
    lines: list[ChangedLine]
    total: int


def load_changes(desk: Desk, period: str) -> ChangesView:
    """Read what changed since a period began."""
    known = {VISIT: tracing.last_visit, REVIEW: tracing.last_review}
    fallback = period in known and known[period](desk) is None
    since = moment(desk, period)
    found = [one for one in tracing.changed_since(desk, since) if _is_listed(one)]
    return ChangesView(since, fallback, [changed_line(desk.plan, one) for one in found[:FAR]], len(found))


def _is_listed(one: Changed) -> bool:
    """Whether people would call it by a name: not what is one's own affair, or only counted or drawn from others."""
    return one.kind not in _UNLISTED and (bool(one.title) or one.kind != "rollout_step")


def changed_line(plan: Plan, one: Changed) -> ChangedLine:
    """One item that changed, in words."""
    before, after = (number_text(reading.value) if reading else "–" for reading in one.value)
    readings = (one.check_ins, change_text(before, after))
    parts, full = (tuple(_field(plan, one, change, longest) for change in one.fields.values()) for longest in (40, 400))
    by = ", ".join(name for name in one.by if name)
    return ChangedLine(one.id, one.kind, one.title, one.change, readings, parts, full, by, one.wall_ms)


def _field(plan: Plan, one: Changed, change: FieldChange, longest: int) -> str:
    before, after = (
        value_text(plan, one.kind, change.field, value, longest) for value in (change.before, change.after)
    )
    return f"{field_name(plan, change.field)}: {change_text(before, after)}"


@dataclass(frozen=True, slots=True)
class TrashView:
    """What was deleted, and what was put away."""

    bins: list[Bin]
    archived: list[Archived]


def load_trash(desk: Desk) -> TrashView:
    """Read the trash and the archive."""
    return TrashView(trash.bins(desk), trash.archived(desk))
