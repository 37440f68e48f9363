"""A change is called rarely: same questions, same people, more than chance, and twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from okr_desktop.domain.pulse.records import Group, Pulse
from okr_desktop.domain.pulse.trends import Point, Verdict, point, verdict
from okr_desktop.domain.pulse.words import promises, questions

WHO = Group("same", "A", ("a",), 10)


def points(*means: float | None, sd: float = 10, n: int = 10) -> list[Point]:
    return [Point(str(at), WHO, n, mean, sd, ("say",)) for at, mean in enumerate(means)]


@pytest.mark.parametrize(
    ("means", "said"),
    [
        ((50,), Verdict.FIRST),
        ((), Verdict.FIRST),
        ((50, None), Verdict.HIDDEN),
        ((None, 50), Verdict.FIRST),
        ((50, 58), Verdict.CHANCE),
        ((50, 60), Verdict.ONCE),
        ((50, 60, 61), Verdict.UP),
        ((50, 40, 39), Verdict.DOWN),
        ((50, 60, 51), Verdict.ONCE),  # it went back again
        ((50, 58, 61), Verdict.CHANCE),  # only the last one is beyond chance
        ((50, 60, 40), Verdict.ONCE),  # both differ, in two directions
        ((50, None, 60), Verdict.ONCE),
    ],
)
def test_what_is_said(means: tuple[float | None, ...], said: Verdict) -> None:
    assert verdict(points(*means)) is said


def test_what_must_not_be_compared() -> None:
    before, after = points(20, 80)
    assert verdict([before, replace(after, who=Group("other", "A", ("a",), 11))]) is Verdict.MEMBERS
    assert verdict([before, replace(after, who=Group("other", "A", ("a",), 15))]) is Verdict.ONCE
    assert verdict([before, replace(after, items=("open",))]) is Verdict.QUESTIONS
    assert verdict([before, replace(after, sd=0.0)]) is Verdict.EQUAL


def test_questions_take_turns_and_what_asked_the_same_is_compared() -> None:
    one, two, three = ("say",), ("open",), ("open", "say")

    def said(*steps: tuple[float, tuple[str, ...]]) -> Verdict:
        means = points(*(mean for mean, _ in steps))
        return verdict([replace(at, items=items) for at, (_, items) in zip(means, steps, strict=True)])

    assert said((50, one), (90, two), (51, one)) is Verdict.CHANCE
    assert said((50, one), (20, two), (61, one)) is Verdict.ONCE
    assert said((50, one), (20, two), (61, one), (20, two), (62, one)) is Verdict.UP
    assert said((50, one), (20, two), (61, one), (62, three)) is Verdict.QUESTIONS


@pytest.mark.parametrize(
    "told", [{"n": 5}, {"n": 0, "mean": 3, "sd": 0}, {"n": 5, "mean": "nan", "sd": 0}, {"n": "x", "mean": [], "sd": {}}]
)
def test_figures_that_are_none_are_not_shown(told: dict[str, object]) -> None:
    found = point("p", WHO, {"index": told}, ("index",))
    assert found is not None
    assert found.mean is None


def test_a_point_that_was_not_asked_is_none() -> None:
    assert point("p", WHO, {"n": 9}, ("series", "voice")) is None
    assert point("p", WHO, {"series": "nonsense"}, ("series", "voice")) is None


def test_words_say_the_limits_and_leave_out_what_does_not_apply() -> None:
    pulse = Pulse("p", "P", items=("say", "of the future"), own=("Enough {braces}?",), threshold=7)
    said = " ".join(promises(pulse))
    assert "at least 7 people" in said
    assert "not anonymous" in said
    assert "validated" in said
    assert "word for word" not in said
    assert [one.code for one in questions(pulse)] == ["say", "own.1"]
    assert [one.code for one in questions(replace(pulse, recommend=True, comment="Why?"))][2:] == [
        "recommend",
        "comment",
    ]
