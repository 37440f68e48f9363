"""Votes and scales: budgets, totals, ties, letters, timer and texts, on tables and on random ballots."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop import drafting, votes
from okr_desktop.domain.workshop.model import Live, Results, Target, VoteRound
from okr_desktop.domain.workshop.timer import GRACE_MS, OFF, TimerState
from okr_desktop.domain.workshop.words import idea_text, letter, letter_after, plain

ITEMS = tuple(Target(name, name, name, (name,)) for name in "ABCDE")


def test_the_default_budget_is_a_quarter_between_three_and_eight() -> None:
    assert [votes.default_budget(items) for items in (1, 12, 13, 16, 20, 31, 32, 33, 200)] == [
        3,
        3,
        4,
        4,
        5,
        8,
        8,
        8,
        8,
    ]


@given(st.lists(st.dictionaries(st.sampled_from("ABCDE"), st.integers(0, 2)), max_size=30))
def test_totals_are_the_sum_of_the_ballots(ballots: list[dict[str, int]]) -> None:
    found = votes.counted(VoteRound(1, "dots", ITEMS, 5, 2), ballots, 30)
    assert sum(found.dots.values()) == sum(sum(one.values()) for one in ballots)
    assert found.ballots == sum(any(one.values()) for one in ballots)
    for name in "ABCDE":
        assert found.voters[name] == sum(one.get(name, 0) > 0 for one in ballots)
        assert found.voters[name] <= found.ballots


@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(-1, 4)), max_size=40))
def test_no_order_of_clicks_gets_over_the_budget_or_the_stack(clicks: list[tuple[str, int]]) -> None:
    round, ballot = VoteRound(1, "dots", ITEMS, 4, 2), dict[str, int]()
    for item, count in clicks:
        if votes.fits(ballot, item, count, round):
            ballot[item] = count
    assert sum(ballot.values()) <= 4
    assert all(0 <= count <= 2 for count in ballot.values())


def test_ties_share_a_place_and_are_told() -> None:
    found = votes.ranking(
        VoteRound(1, "dots", ITEMS, 5, 2, dots={"A": 3, "B": 7, "C": 3, "D": 0}, voters={"A": 2, "B": 5, "C": 3})
    )
    assert [(one.target.id, one.place, one.tied) for one in found] == [
        ("B", 1, False),
        ("C", 2, True),
        ("A", 2, True),
        ("D", 4, True),
        ("E", 4, True),
    ]


def test_cards_are_out_of_twenty_five_however_many_read_them() -> None:
    ballots = [{"A": 5, "B": 3}, {"A": 4, "B": 3}, {"A": 5}]
    found = votes.counted(VoteRound(1, "cards", ITEMS, 25, 5), ballots, 3)
    assert (found.dots["A"], found.dots["B"], found.dots["C"]) == (23, 15, 0)


def voted(**dots: int) -> Live:
    """A workshop with one closed round."""
    return Live("w", results=Results(votes=(VoteRound(1, "dots", ITEMS, 5, 2, dots=dots),)))


def test_the_cut_takes_ties_along_and_never_what_got_nothing() -> None:
    live = drafting.cut(voted(A=5, B=3, C=3, D=1), 2)
    assert drafting.picked_ids(live) == ["A", "B", "C"]
    assert drafting.picked_ids(drafting.cut(voted(A=5), 3)) == ["A"]


def test_going_against_the_ranking_needs_a_reason() -> None:
    live = drafting.cut(voted(A=5, B=3, C=1), 2)
    with pytest.raises(Refused):
        drafting.pick(live, "D")
    with pytest.raises(Refused):
        drafting.pick(live, "A", False)
    assert drafting.picked_ids(drafting.pick(live, "D", True, "the law asks for it")) == ["A", "B", "D"]
    assert drafting.picked_ids(drafting.pick(live, "C")) == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("values", "counts", "mean", "low", "any_low"),
    [
        ([], (), None, None, False),
        ([5, 4, 3, 3], (), "3.8", None, False),
        ([5, 1], (), "3.0", None, True),
        ([5, 4, 3, 2, 0], (1, 0, 1, 1, 1, 1), "2.8", 2, True),
    ],
)
def test_below_five_answers_only_words_and_the_mean(
    values: list[int], counts: tuple[int, ...], mean: str | None, low: int | None, any_low: bool
) -> None:
    found = votes.spread(values, range(6), 1, 9)
    assert (found.counts, found.mean, found.low, found.any_low) == (counts, mean and Decimal(mean), low, any_low)


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA")
    ]
    assert letter_after(["A", "C"]) == "B"


@given(st.text(max_size=400))
def test_a_stored_idea_is_short_plain_and_on_one_line(text: str) -> None:
    try:
        found = idea_text(text)
    except Refused:
        assert not plain(text) or len(plain(text)) > 280
        return
    assert 0 < len(found) <= 280
    assert not set(found) & set("\n\r\t\x00\u202e\u2066\u200f")
    assert idea_text(found) == found


def test_decomposed_letters_count_as_one() -> None:
    assert idea_text("e\u0301" * 280) == "é" * 280
    with pytest.raises(Refused):
        idea_text("é" * 281)


def test_a_timer_never_goes_below_nothing_and_asks_after_its_grace() -> None:
    timer = OFF.set(60_000).start(1_000)
    assert [timer.state(at) for at in (1_000, 60_999, 61_000, 61_000 + GRACE_MS)] == [
        *(TimerState.RUNNING, TimerState.RUNNING, TimerState.GRACE, TimerState.OVER)
    ]
    assert timer.left_ms(10**9) == 0
    paused = timer.pause(31_000)
    assert (paused.left_ms(10**9), paused.start(50_000).left_ms(50_000)) == (30_000, 30_000)
    assert timer.extend(60_000, 91_000).left_ms(91_000) == 60_000
    assert timer.extend(-600_000, 31_000).left_ms(31_000) == 0
    assert OFF.start(5) == OFF
