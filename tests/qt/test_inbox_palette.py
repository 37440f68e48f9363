"""Ideas and concerns are found from anywhere, also by what was said about them."""

from __future__ import annotations

from okr_desktop.qt.palette.found import search
from okr_desktop.qt.palette.rows import What
from okr_desktop.services import talk
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.inbox.concerns import Raising
from tests.qt.inbox_kit import Room
from tests.qt.test_ideas_page import room

__all__ = ["room"]


def test_an_idea_and_a_concern_are_found_by_their_words_and_comments(room: Room) -> None:
    idea = ideas.give_unnamed(room.desk, "Fewer meetings on Mondays").value
    concern = concerns.raise_unnamed(room.desk, Raising("Nobody reads check-ins")).value
    talk.comment(room.desk, idea, "Wednesdays would do")
    for text, what, id in (
        ("meetings mondays", What.IDEA, idea),
        ("nobody reads", What.CONCERN, concern),
        ("wednesdays", What.IDEA, idea),
    ):
        (row,) = search(room.desk, text)[0]
        assert (row.what, row.key) == (what, id)
