"""What a closed pulse tells gives no small group away: not alone, not by subtraction, not between two counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.pulse.figures import Column, at, columns, find, values
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer
from okr_desktop.domain.pulse.tally import recount, suppressed, tally
from okr_desktop.domain.workshop_wire import facts

ITEMS = ("say", "open", "moves", "energy")
LETTERS = "ABCDEFG"


def pulse_of(*invited: int, threshold: int = 5, **extra: Any) -> Pulse:
    groups = tuple(Group(letter, letter, (letter,), n) for letter, n in zip(LETTERS, invited, strict=False))
    return Pulse("p", "Pulse", items=ITEMS, threshold=threshold, groups=groups, **extra)


def answer(group: str, *marks: int | None, comment: str = "", **more: int) -> PulseAnswer:
    rated = {code: mark for code, mark in zip(ITEMS, marks, strict=False) if mark is not None}
    return PulseAnswer(unsigned_id(), "p", group, {**rated, **more}, comment)


def mixed(group: str, n: int) -> list[PulseAnswer]:
    return [answer(group, 1 + at % 5, 5 - at % 4, 2 + at % 3, 3) for at in range(n)]


def everybody_of(sizes: Mapping[str, int]) -> list[PulseAnswer]:
    return [one for group, n in sizes.items() for one in mixed(group, n)]


# What is told


def test_figures_of_a_group_and_of_everybody() -> None:
    pulse = pulse_of(6, 8)
    given_ = [answer("A", mark, 4, None, 3) for mark in (1, 2, 3, 4, 5)] + mixed("B", 8)
    found = tally(pulse, given_)
    a = found["A"]
    assert (a["n"], a["invited"], a["hidden"]) == (5, 6, False)
    assert a["items"]["say"] == {"n": 5, "mean": "3.00", "sd": "1.58"}
    assert at(found[""], ("items", "moves")) is not None
    assert at(a, ("items", "moves")) is None
    assert found[""]["items"]["say"]["counts"] == [3, 3, 3, 2, 2]
    assert (found[""]["n"], found[""]["invited"]) == (13, 14)
    assert facts(found) == found  # it can be written as it is


def test_an_index_is_the_mean_of_persons_who_have_answered_two_thirds() -> None:
    pulse = pulse_of(20)
    whole = [answer("A", 5, 5, 5, 5), *(answer("A", 1, 1, 1, 1) for _ in range(3))] * 2
    told = find(tally(pulse, whole)[""], ("index",))
    assert told is not None
    assert (told["n"], told["mean"], told["items"]) == (8, 25, list(ITEMS))
    assert told["of"] == "persons"
    many = [*(answer("A", 5, 5, 5, 5) for _ in range(50)), *(answer("A", 1, 1) for _ in range(20))]
    found = tally(pulse_of(70), many)[""]
    assert (found["index"]["n"], found["index"]["mean"], found["items"]["say"]["n"]) == (50, 100, 70)


def test_series_stay_apart() -> None:
    pulse = pulse_of(9)
    found = tally(pulse, mixed("A", 9))[""]
    assert set(found["series"]) == {"voice", "clarity", "motivation"}
    assert found["series"]["voice"]["items"] == ["say", "open"]


def test_marks_out_of_range_and_foreign_answers_say_nothing() -> None:
    pulse = pulse_of(9, recommend=True)
    bad = [answer("A", 9, -3, 0, 6, recommend=77), replace(answer("A", 1), pulse="other")]
    found = tally(pulse, [*mixed("A", 6), *bad])[""]
    assert found["n"] == 7
    assert found["items"]["say"]["n"] == 6
    assert found["recommend"] == {"hidden": "few"}


# What is not


def test_below_the_threshold_there_is_no_figure() -> None:
    found = tally(pulse_of(4, 4), [answer("A", 1, 2, 3, 4, comment="") for _ in range(4)])
    assert set(found) == {""}
    assert found[""] == {
        "n": 4,
        "invited": 8,
        "hidden": True,
        "groups": [{"id": "A", "invited": 4, "hidden": True}, {"id": "B", "invited": 4, "hidden": True}],
    }


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"A": 9, "B": 7}, set[str]()),
        ({"A": 9, "B": 4}, {"A", "B"}),  # two teams: the other one would follow
        ({"A": 9, "B": 7, "C": 4}, {"B", "C"}),
        ({"A": 9, "B": 0, "C": 6}, {"B", "C"}),  # a team that does not answer
        ({"A": 9, "B": 1, "C": 2}, {"A", "B", "C"}),  # together still too few
        ({"A": 9, "B": 3, "C": 2}, {"B", "C"}),
        ({"A": 0, "B": 0, "C": 9, "D": 5}, {"A", "B", "D"}),
    ],
)
def test_smaller_groups_hide_and_the_next_smallest_with_them(sizes: dict[str, int], hidden: set[str]) -> None:
    assert suppressed(sizes, 5) == hidden
    found = tally(pulse_of(*(10 for _ in sizes)), everybody_of(sizes))
    assert set(found) == {"", *(sizes.keys() - hidden)}


def test_answers_without_a_known_group_count_for_everybody_and_hide_one_more() -> None:
    found = tally(pulse_of(9, 9, 9), [*everybody_of({"A": 9, "B": 8, "C": 7}), answer("", 1, 1, 1, 1)])
    assert found[""]["n"] == 25
    assert set(found) == {"", "A", "B"}


def test_when_all_who_were_asked_say_the_same_it_is_not_told() -> None:
    pulse = pulse_of(5, 6)
    found = tally(pulse, [*(answer("A", 1, mark, mark, mark) for mark in (1, 2, 3, 4, 5)), *mixed("B", 6)])
    assert at(found["A"], ("items", "say")) is None
    assert at(found["A"], ("index",)) is None
    assert find(found["A"], ("items", "open")) is not None
    alone = tally(pulse_of(5), [answer("A", 1, mark, mark, mark) for mark in (1, 2, 3, 4, 5)])
    assert alone[""]["items"]["say"] == {"hidden": "same"}
    assert alone[""]["index"] == {"hidden": "few"}
    one_silent = tally(pulse_of(6), [answer("A", 1, 1, 1, 1) for _ in range(5)])
    assert one_silent[""]["items"]["say"] == {"n": 5, "mean": "1.00", "sd": "0.00"}


def test_comments_are_told_from_their_threshold_on_for_everybody_alone() -> None:
    pulse = pulse_of(12, 12, comment="What else?")
    words = [answer("A", comment=f"word {at}") for at in range(6)]
    few = tally(pulse, [*mixed("A", 9), *words])[""]
    assert (few["comments"], few["comments_hidden"]) == ([], True)
    found = tally(pulse, [*mixed("A", 9), *mixed("B", 9), *words])
    assert sorted(found[""]["comments"]) == [f"word {at}" for at in range(6)]
    assert "comments" not in found["A"]
    orders = {tuple(tally(pulse, [*mixed("A", 18), *words])[""]["comments"]) for _ in range(30)}
    assert len(orders) > 1


# By brute force: every sum or difference of what is told

marks = st.none() | st.integers(1, 5)
people = st.lists(st.tuples(marks, marks, marks, marks), max_size=11)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Pulse, list[PulseAnswer], list[PulseAnswer]]:
    threshold = draw(st.integers(3, 6))
    count = draw(st.integers(1, 5))
    parts = [draw(people) for _ in range(count)]
    invited = [max(threshold, len(part) + draw(st.integers(0, 2))) for part in parts]
    pulse = pulse_of(*invited, threshold=threshold, comment_threshold=10)
    named = [[*LETTERS[:count]], [*LETTERS[:count], "", "gone"]][draw(st.integers(0, 1))]
    given_ = [answer(letter, *row) for letter, part in zip(LETTERS, parts, strict=False) for row in part if any(row)]
    late = [answer(draw(st.sampled_from(named)), *row) for row in draw(people) if any(row)]
    return pulse, given_, late


def cells(answers: Iterable[PulseAnswer], column: Column, found: Mapping[str, Any]) -> list[frozenset[str]]:
    """For each figure of a column that is told: the answers it is made of."""
    made = list[frozenset[str]]()
    for group, figures in found.items():
        if find(figures, column.path):
            inside = [one for one in answers if group in ("", one.group)]
            made.append(frozenset(one.id for one in inside if values(column, [one])))
    return made


def derivable(told: Sequence[frozenset[str]]) -> set[frozenset[str]]:
    """Everything that adding and subtracting figures gives: groups and what is left of something larger."""
    found = {one for one in told if one}
    for size in (1, 2, 3, 4, 5, 6):
        for parts in combinations(sorted(told, key=sorted), size):
            union = frozenset[str]().union(*parts)
            if sum(map(len, parts)) == len(union):
                found |= {whole - union for whole in told if union < whole}
                found.add(union)
    return found


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_nothing_that_follows_from_what_is_told_is_of_fewer_than_the_threshold(
    world: tuple[Pulse, list[PulseAnswer], list[PulseAnswer]],
) -> None:
    pulse, answers, late = world
    answers = [*answers, *late]
    found = tally(pulse, answers)
    for column in columns(pulse):
        told = cells(answers, column, found)
        for cell in derivable(told):
            assert len(cell) >= pulse.threshold


@given(worlds())
@settings(max_examples=100, deadline=None)
def test_no_count_of_a_hidden_group_follows(world: tuple[Pulse, list[PulseAnswer], list[PulseAnswer]]) -> None:
    pulse, answers, _ = world
    found = tally(pulse, answers)
    hidden = [group for group in pulse.groups if group.id not in found]
    assert not hidden or len(hidden) > 1 or len(pulse.groups) == 1
    if found[""]["hidden"] or not hidden:
        return
    left = found[""]["n"] - sum(figures["n"] for id, figures in found.items() if id)
    assert left >= pulse.threshold


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_two_counts_together_tell_of_no_fewer_either(
    world: tuple[Pulse, list[PulseAnswer], list[PulseAnswer]],
) -> None:
    pulse, answers, late = world
    first = tally(pulse, answers)
    second = recount(pulse, [*answers, *late], [first])
    if second is None:
        return
    for column in columns(pulse):
        told = cells(answers, column, first) + cells([*answers, *late], column, second)
        for cell in derivable(told):
            assert len(cell) >= pulse.threshold, column


# Counting again


def test_late_answers_are_counted_when_they_are_enough() -> None:
    pulse = pulse_of(12, 12)
    answers = everybody_of({"A": 6, "B": 6})
    first = tally(pulse, answers)
    assert recount(pulse, [*answers, *mixed("A", 1)], [first]) is None
    assert recount(pulse, [*answers, *mixed("A", 4), *mixed("B", 1)], [first]) is None
    second = recount(pulse, [*answers, *mixed("A", 5)], [first])
    assert second is not None
    assert second["A"]["n"] == 11
    assert second["B"] == first["B"]


def test_every_count_before_matters_not_only_the_last_one() -> None:
    """Counted, undone, and counted again with one more: beside the count that was undone, the one would follow."""
    pulse = pulse_of(30)
    answers = mixed("A", 6)
    counts = [tally(pulse, answers), tally(pulse, [*answers, *mixed("A", 5)])]
    late = [*answers, *mixed("A", 6)]
    assert recount(pulse, late, counts[:1]) is not None
    assert recount(pulse, late, [*counts, counts[0]]) is None


def test_a_group_that_was_hidden_stays_hidden_beside_the_first_count() -> None:
    pulse = pulse_of(12, 12, 12)
    answers = everybody_of({"A": 9, "B": 5, "C": 3})
    first = tally(pulse, answers)
    assert set(first) == {"", "A"}
    second = recount(pulse, [*answers, *mixed("C", 5)], [first])
    assert second is not None
    assert set(second) == {"", "A"}
    assert second[""]["n"] == 22


def test_what_told_nothing_before_may_be_counted_again() -> None:
    pulse = pulse_of(12)
    first = tally(pulse, mixed("A", 4))
    second = recount(pulse, mixed("A", 6), [first])
    assert second is not None
    assert not second[""]["hidden"]


def test_what_one_person_answered_does_not_follow_from_the_index() -> None:
    """Index times items minus the sums of the items would be what the one gave who left an item out."""
    pulse, rows = pulse_of(9), [(3, 4, 2, 3), (1, 2, 5, 4), (4, 4, 1, 2), (5, 3, 3, 3), (2, 2, 4, 1), (3, 3, 3, 5)]
    found = tally(pulse, [*(answer("A", *row) for row in rows), answer("A", 1, 3, 2, None)])[""]
    means = [(float(found["items"][code]["mean"]) - 1) * 25 for code in ITEMS]
    assert found["index"]["of"] == "items"
    assert found["index"]["mean"] == round(sum(means) / len(means))  # nothing that the items do not say
    assert found["index"]["n"] == 7
