"""What is asked without a name, what people type, and the records that it means."""

from __future__ import annotations

import pytest

from okr_desktop.domain.asking import (
    MOST_OF_ONE,
    NAME_LIMIT,
    TEXT_LIMIT,
    AskKind,
    Given,
    Question,
    Sheet,
    given_of,
    problems,
    records,
)
from okr_desktop.domain.concerns import PROCESS, Concern
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.pulse.records import PulseAnswer

PULSE = Sheet(
    AskKind.PULSE, "p", "August", questions=(Question("say", {"": "?"}), Question("recommend", {"": "?"})), comment="?"
)
IDEA, CONCERN = Sheet(AskKind.IDEA, "w", cycle="c"), Sheet(AskKind.CONCERN, "w", cycle="c")


def codes(sheet: Sheet, given: Given) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in problems(sheet, given)]


def test_ratings_and_words_of_one_person_are_records_that_nothing_links() -> None:
    grouped = Sheet(**{**fields(PULSE), "groups": (("g", "Sales"),)})
    rated, said = records(grouped, Given({"say": 4}, "More time", group="g"))
    assert isinstance(rated, PulseAnswer)
    assert isinstance(said, PulseAnswer)
    assert (rated.pulse, rated.group, rated.ratings, rated.comment) == ("p", "g", {"say": 4}, "")
    assert (said.pulse, said.group, said.ratings, said.comment) == ("p", "", {}, "More time")
    assert rated.id[12] == said.id[12] == "4"
    assert not rated.problems() + said.problems()


def fields(sheet: Sheet) -> dict[str, object]:
    return {name: getattr(sheet, name) for name in Sheet.__slots__}


def test_a_name_is_for_ideas_alone() -> None:
    (idea,) = records(IDEA, given_of(IDEA, {"text": "Faster", "name": " Ana "}))
    assert isinstance(idea, Idea)
    assert (idea.author_name, idea.author, idea.day, idea.cycle, idea.origin) == ("Ana", None, None, "c", "participant")
    (concern,) = records(CONCERN, given_of(CONCERN, {"text": "Too much", "name": "Ana"}))
    assert isinstance(concern, Concern)
    assert (concern.text, concern.about, concern.author, concern.day) == ("Too much", PROCESS, None, None)


def test_what_is_typed_is_cleaned_and_what_nobody_asks_is_passed_over() -> None:
    given = given_of(PULSE, {"q.say": "3", "q.other": "4", "text": "a\r\nb\x00", "group": "x", "name": "Ana"})
    assert given == Given({"say": 3}, "a\nb")
    assert given_of(IDEA, {"text": "Cafe\u0301", "name": "A\nB"}) == Given({}, "Café", "A B")


@pytest.mark.parametrize("value", [0, 6, -1, True, 3.5, "x", "٣", "3 ", "9999", "--1", [3], {"a": 1}, "1e9"])
def test_a_rating_that_is_none_is_refused(value: object) -> None:
    assert codes(PULSE, given_of(PULSE, {"q.say": value})) == [("pulse_answer.range", "q.say")]


@pytest.mark.parametrize("value", [None, ""])
def test_no_answer_is_none(value: object) -> None:
    assert codes(PULSE, given_of(PULSE, {"q.say": value})) == [("pulse_answer.empty", "q.")]
    assert codes(PULSE, given_of(PULSE, {"q.say": value, "q.recommend": "0"})) == []


def test_recommending_goes_from_nought_to_ten() -> None:
    found = [codes(PULSE, Given({"recommend": value})) for value in (0, 10, 11)]
    assert found == [[], [], [("pulse_answer.range", "q.recommend")]]


def test_texts_have_limits_and_ideas_must_have_one() -> None:
    assert codes(IDEA, Given()) == [("text.empty", "text")]
    assert codes(IDEA, Given(text="x" * TEXT_LIMIT, name="n" * NAME_LIMIT)) == []
    long = codes(IDEA, Given(text="x" * (TEXT_LIMIT + 1), name="n" * (NAME_LIMIT + 1)))
    assert long == [("text.too_long", "text"), ("text.too_long", "name")]
    assert codes(Sheet(**{**fields(PULSE), "comment": ""}), Given({"say": 1}, "words")) == [
        ("collect.no_comment", "text")
    ]
    assert codes(PULSE, Given({"say": 1}, group="elsewhere")) == [("pulse_answer.group", "group")]


def test_a_pulse_is_answered_once_and_ideas_follow_each_other() -> None:
    assert PULSE.most == 1
    assert IDEA.most == CONCERN.most == MOST_OF_ONE
