"""Words of the cycle page for closed lists: kinds of notes, causes, ends, columns, states of work."""

from __future__ import annotations

from okr_desktop.domain.closing import cause_parts
from okr_desktop.qt import texts_cycle
from okr_desktop.qt.texts_words import word

END_LOOKS = {"reached": "done", "missed": "at_risk", "open": "open", "left_out": "no_data"}
WORK_LOOKS = {"open": "open", "doing": "behind", "done": "done", "dropped": "cancelled"}


def note_kind_text(kind: str) -> str:
    """Decision, Highlight, What we learned, …"""
    return word(texts_cycle.NOTE_KINDS, kind)


def end_text(end: str) -> str:
    """Reached, Missed, Still open."""
    return word(texts_cycle.ENDS, end)


def cause_text(cause: str) -> str:
    """An offered cause of a miss."""
    return word(texts_cycle.CAUSES, cause)


def cause_line(kept: str) -> str:
    """A cause as it is kept, in words: "Waited for others: the API came late"."""
    cause, more = cause_parts(kept)
    if cause == "other" and more:
        return more
    return f"{cause_text(cause)}: {more}" if more else cause_text(cause) if cause else ""


def format_text(format: str) -> str:
    """The name of a format of retrospectives."""
    return word(texts_cycle.FORMATS, format)


def column_text(column: str) -> str:
    """The heading of a column."""
    return word(texts_cycle.COLUMNS, column)


def work_text(state: str) -> str:
    """Not begun, Under way, Done, Dropped."""
    return word(texts_cycle.WORK_STATES, state)
