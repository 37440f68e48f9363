"""Ideas and concerns about an item, for the details of the plan; texts are finished here."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.qt import theme
from okr_desktop.qt.texts_ideas import idea_state_text
from okr_desktop.qt.texts_inbox import CONCERN_MARKS, IDEA_MARKS, concern_state_text
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_list, idea_list

_MOST = 5


@dataclass(frozen=True, slots=True)
class Voice:
    """An idea or concern about an item: where it opens ("ideas:<id>"), its words, and where it stands."""

    door: str
    words: str
    mark: str
    state: str


def voices(desk: Desk, id: str) -> tuple[Voice, ...]:
    """Worker: the concerns and ideas about an item (or a key result of it), what is open first, the newest of each."""
    worries = concern_list.lines(desk, concern_list.Wanted(about=id))
    worries.sort(key=lambda one: not one.concern.is_open)
    said = idea_list.lines(desk, idea_list.Wanted(about=id))
    said.sort(key=lambda one: one.waits is None)
    found = [
        Voice(
            f"concerns:{one.concern.id}",
            short_text(one.concern.text, theme.LINK_LETTERS),
            CONCERN_MARKS[one.concern.state.value],
            concern_state_text(one.concern.state.value),
        )
        for one in worries[:_MOST]
    ]
    found += [
        Voice(
            f"ideas:{one.idea.id}",
            short_text(one.idea.words, theme.LINK_LETTERS),
            IDEA_MARKS[one.state.value],
            idea_state_text(one.state.value),
        )
        for one in said[:_MOST]
    ]
    return tuple(found)
