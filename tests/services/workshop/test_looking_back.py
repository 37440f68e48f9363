"""Cards of a retrospective from the notes, groups and dots of a workshop."""

from __future__ import annotations

import pytest

from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.review import FORMATS, RetroItem
from okr_desktop.domain.workshop_record import Cluster, Tally, VoteRound
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.looking_back import FORMAT_OF, cards_of

SSC = "start_stop_continue"


def card(text: str, format: str = SSC) -> RetroItem:
    (found,) = cards_of(format, [Idea("i", text)], [], [])
    return found


@pytest.mark.parametrize(
    ("text", "column", "kept"),
    [
        ("Stop: late lists", "stop", "late lists"),
        ("STOP – late lists", "stop", "late lists"),
        ("Aufhören: späte Listen", "stop", "späte Listen"),
        ("Aufhoren: späte Listen", "stop", "späte Listen"),
        ("Weiter: so", "continue", "so"),
        ("  Continue :  as we do", "continue", "as we do"),
        # What only looks like a column stays as it was written, in the first one.
        ("Note: stop here", "start", "Note: stop here"),
        ("Missed: the bus", "start", "Missed: the bus"),
        ("stop", "start", "stop"),
        ("Stop:tight", "start", "Stop:tight"),
    ],
)
def test_the_column_that_a_text_begins_with(text: str, column: str, kept: str) -> None:
    assert card(text) == RetroItem(column, kept)


def test_a_group_gives_its_notes_their_column() -> None:
    groups = [Cluster("a", "w", "A", "Stop"), Cluster("b", "w", "B", "Lists")]
    ideas = [
        Idea("1", "too many meetings", cluster="a"),
        Idea("2", "Continue: short lists", cluster="b"),
        Idea("3", "good lists", cluster="b"),
        Idea("4", "hidden", cluster="b", merged="3"),
    ]
    found = {one.text: one.column for one in cards_of(SSC, ideas, groups, [])}
    assert found == {"too many meetings": "stop", "short lists": "continue", "good lists": "continue"}


def test_dots_come_from_the_last_round_and_order_the_cards() -> None:
    groups = [Cluster("a", "w", "A", "Stop"), Cluster("b", "w", "B", "Lists")]
    ideas = [Idea("1", "x", cluster="a"), Idea("2", "Continue: y", cluster="b")]
    rounds = [
        VoteRound("r1", "w", 1, totals={"1": Tally(9)}, superseded=True),
        VoteRound("r2", "w", 2, totals={"2": Tally(3), "b": Tally(5), "a": Tally(4)}),
    ]
    found = [(one.column, one.text, one.votes) for one in cards_of(SSC, ideas, groups, rounds)]
    # The group "Stop" is a column and no card of its own.
    assert found == [("continue", "Lists", 5), ("continue", "y", 3), ("stop", "x", 0)]


def test_every_look_back_agenda_fills_a_format_and_names_its_columns_in_both_languages() -> None:
    for language in ("en", "de"):
        offers = {offer.agenda.id: offer for offer in content.agendas(language)}
        assert set(FORMAT_OF) <= set(offers)
        for id, format in FORMAT_OF.items():
            block = next(one for one in offers[id].agenda.blocks if one.stage == "collect")
            posters = content.block(block.id, language)[1].poster[1:]
            assert [card(f"{word}: x", format).column for word in posters] == list(FORMATS[format])
    assert sorted(FORMAT_OF.values()) == sorted(FORMATS)
