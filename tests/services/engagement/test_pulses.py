"""A pulse from its draft to its closing: what is fixed, what is refused, and what nobody can find out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.pulse.records import PulseState
from okr_desktop.services import history, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from tests.services.engagement.pulse_kit import asked, company, given, opened
from tests.services.team_kit import joined, meet
from tests.worlds import TODAY, assert_sound, desk_at


def codes(raised: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in raised.value.problems]


# Drafting and opening


def test_a_draft_asks_what_has_its_turn_and_can_be_changed(desk: Desk) -> None:
    company(desk, red=6)
    draft = pulses.suggestion(desk, "First")
    assert len(draft.items) == 4
    assert draft.closes == TODAY + timedelta(days=14)
    id = pulses.save(desk, draft).value
    pulses.save(desk, replace(draft, title="Better", own=("Enough time?",)))
    assert desk.plan.pulses[id].title == "Better"
    assert pulses.find(desk, "better").id == id
    history.undo(desk)
    assert desk.plan.pulses[id].title == "First"
    with pytest.raises(NotFound):
        pulses.find(desk, "nothing")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " "}, "title.empty"),
        ({"threshold": 2}, "pulse.threshold"),
        ({"comment_threshold": 4}, "pulse.comment_threshold"),
        ({"items": (), "comment": "Only words?"}, "pulse.no_questions"),
        ({"own": ("",)}, "own.empty"),
        ({"closes": TODAY - timedelta(days=1)}, "pulse.dates"),
    ],
)
def test_a_draft_with_a_mistake_is_refused(desk: Desk, fields: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as raised:
        pulses.save(desk, replace(pulses.suggestion(desk, "First"), **fields))
    assert code in codes(raised)


def test_opening_fixes_threshold_groups_and_who_is_asked(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=6, blue=5, tiny=2)
    assert [(one.name, one.invited) for one in pulse.groups] == [("Blue + Tiny", 7), ("Red", 6)]
    assert pulse.state is PulseState.OPEN
    for changed in (replace(pulse, threshold=3), replace(pulse, groups=()), replace(pulse, state=PulseState.DRAFT)):
        with pytest.raises(Refused) as raised:
            pulses.save(desk, changed)
        assert codes(raised) == ["pulse.fixed"]
    company(desk, green=9)
    assert desk.plan.pulses[pulse.id] == pulse
    with pytest.raises(Refused) as raised:
        pulses.open_for_answers(desk, pulse.id)
    assert codes(raised) == ["pulse.not_draft"]


def test_an_opening_that_was_undone_lowers_nothing_once_somebody_has_answered(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=6)
    given(desk, pulse, "Red", [4])
    history.undo(desk)
    draft = desk.plan.pulses[pulse.id]
    assert draft.state is PulseState.DRAFT
    with pytest.raises(Refused) as raised:
        pulses.save(desk, replace(draft, threshold=3))
    assert codes(raised) == ["pulse.fixed"]


def test_too_few_people_a_window_that_is_over_and_the_same_people_twice(desk: Desk) -> None:
    company(desk, red=4)
    draft = pulses.suggestion(desk, "First")
    pulses.save(desk, draft)
    with pytest.raises(Refused) as raised:
        pulses.open_for_answers(desk, draft.id)
    assert codes(raised) == ["pulse.too_few"]
    assert raised.value.problems[0].params == {"count": 4, "threshold": 5}
    company(desk, blue=4)
    past = TODAY - timedelta(days=3)
    pulses.save(desk, replace(draft, opens=past, closes=past))
    with pytest.raises(Refused) as raised:
        pulses.open_for_answers(desk, draft.id)
    assert codes(raised) == ["pulse.over"]
    opened(desk)
    with pytest.raises(Refused) as raised:
        opened(desk, "Second")
    assert codes(raised) == ["pulse.overlap"]


def test_an_audience_is_asked_alone(desk: Desk) -> None:
    teams = company(desk, red=6, blue=7)
    draft = pulses.with_audience(pulses.suggestion(desk, "Red alone"), (teams["red"],))
    pulses.save(desk, draft)
    assert pulses.audience(desk.plan.pulses[draft.id]) == (teams["red"],)
    pulses.open_for_answers(desk, draft.id)
    assert [(one.name, one.invited) for one in desk.plan.pulses[draft.id].groups] == [("Red", 6)]
    opened(desk, "Blue alone", groups=pulses.with_audience(draft, (teams["blue"],)).groups)
    gone = pulses.with_audience(pulses.suggestion(desk, "Gone"), (new_id(),))
    with pytest.raises(Refused, match="refused"):
        pulses.save(desk, gone)


def test_questions_rotate_over_the_pulses(tmp_path: Path) -> None:
    desk, first = asked(tmp_path, red=6)
    pulse_results.close(desk, first.id)
    second = pulses.suggestion(desk, "Second")
    assert second.items != first.items
    assert second.items == pulses.suggestion(desk, "Second").items


# Answering


def test_marks_and_words_are_stored_apart_and_tell_nobody(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=6, blue=6)
    group = pulses.my_group(desk, pulse)
    assert [one.name for one in pulse.groups if one.id == group] == ["Red"]
    pulses.answer(desk, pulse.id, group, {pulse.items[0]: 4, "recommend": 0}, " Too many\nmeetings ")
    stored = sorted(desk.plan.pulse_answers.values(), key=lambda one: one.comment)
    assert [(one.group, one.comment, bool(one.ratings)) for one in stored] == [
        (group, "", True),
        ("", "Too many\nmeetings", False),
    ]
    query = (
        "SELECT count(DISTINCT op.actor) FROM op JOIN actor ON actor.short = op.actor "
        "WHERE etype = 'pulse_answer' AND mine = 0"
    )
    assert desk.space.db.execute(query).fetchone() == (2,)
    assert pulses.participation(desk, pulse) == pulses.Participation(1, 12)
    assert_sound(desk)


def test_who_has_answered_is_known_on_that_computer_alone(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path / "ana", red=6)
    pulses.answer(desk, pulse.id, pulse.groups[0].id, {pulse.items[0]: 4})
    assert pulses.has_answered(desk, pulse.id)
    with pytest.raises(Refused) as raised:
        pulses.answer(desk, pulse.id, "", {pulse.items[0]: 1})
    assert codes(raised) == ["pulse.answered"]
    bob = joined(tmp_path, desk, "bob")
    meet(desk, bob)
    assert not pulses.has_answered(bob, pulse.id)
    assert not any("pulse.answered" in line for line in bob.space.db.iterdump())
    me = desk.me or ""
    assert not any(me in str(one) for one in bob.plan.pulse_answers.values())


@pytest.mark.parametrize(
    ("group", "ratings", "comment", "code"),
    [
        ("", {}, " ", "pulse_answer.empty"),
        ("", {"say?": 3}, "", "pulse_answer.unknown"),
        ("nowhere", {"recommend": 3}, "", "pulse_answer.group"),
        ("", {"recommend": 11}, "", "pulse_answer.range"),
        ("", {"recommend": 1}, "x" * 50_001, "text.too_long"),
    ],
)
def test_an_answer_with_a_mistake_is_refused_and_may_be_given_again(
    tmp_path: Path, group: str, ratings: dict[str, int], comment: str, code: str
) -> None:
    desk, pulse = asked(tmp_path, red=6)
    with pytest.raises(Refused) as raised:
        pulses.answer(desk, pulse.id, group, ratings, comment)
    assert code in codes(raised)
    assert not desk.plan.pulse_answers
    pulses.answer(desk, pulse.id, "", {"recommend": 3})
    assert len(desk.plan.pulse_answers) == 1


def test_a_form_says_everything_that_respondents_must_know(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=6, blue=7)
    form = pulses.form(desk, pulse.id)
    assert [name for _, name in form.groups] == ["Blue", "Red"]
    assert [one.code for one in form.questions] == [*pulse.items, "recommend", "comment"]
    assert any("at least 5 people" in one for one in form.promises)
    assert not any("is anonymous" in one for one in form.promises)


# Closing


def test_closing_takes_what_waits_and_stores_nothing_but_aggregates(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=8, blue=8, small=6)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5, 5])
    given(desk, pulse, "Blue", [2, 2, 3, 4, 5])
    for answer in pulses.answers_of(pulse, pulse.groups[2].id, {pulse.items[0]: 2}, "Kept in the box"):
        collecting.put(desk, answer)
    assert pulses.participation(desk, pulse).waiting == 1
    pulse_results.close(desk, pulse.id)
    assert collecting.waiting(desk)["pulse_answer"] == 0
    found = pulse_results.results(desk, pulse.id)
    assert (found.total["n"], found.total["invited"]) == (12, 22)
    # Small is hidden, and so is the next smallest; one group remains.
    assert {told.group.name: told.figures is not None for told in found.groups} == {
        "Blue": False,
        "Red": True,
        "Small": False,
    }
    assert sorted(one.group for one in desk.plan.pulse_results.values()) == ["", found.groups[1].group.id]
    assert found.total["comments"] == ["Kept in the box"]
    assert desk.plan.pulses[pulse.id].closes == TODAY
    assert_sound(desk)
    with pytest.raises(Refused) as raised:
        pulses.answer(desk, pulse.id, "", {pulse.items[0]: 1})
    assert codes(raised) == ["pulse.not_open"]
    with pytest.raises(Refused) as raised:
        pulse_results.close(desk, pulse.id)
    assert codes(raised) == ["pulse.closed"]


def test_a_pulse_below_its_threshold_tells_nothing(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=8)
    given(desk, pulse, "Red", [1, 1, 1, 1])
    pulse_results.close(desk, pulse.id)
    found = pulse_results.results(desk, pulse.id)
    assert found.total["hidden"]
    assert not {"items", "index", "series", "comments"} & found.total.keys()
    assert found.groups == ()


def test_answers_that_come_late_are_counted_when_they_are_enough(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=20)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    pulse_results.close(desk, pulse.id)
    with pytest.raises(Refused) as raised:
        pulse_results.recount(desk, pulse.id)
    assert codes(raised) == ["pulse.none_late"]
    given(desk, pulse, "Red", [1, 1])
    assert pulse_results.results(desk, pulse.id).late == 2
    with pytest.raises(Refused) as raised:
        pulse_results.recount(desk, pulse.id)
    assert codes(raised) == ["pulse.late_few"]
    given(desk, pulse, "Red", [1, 1, 1])
    pulse_results.recount(desk, pulse.id)
    found = pulse_results.results(desk, pulse.id)
    assert (found.total["n"], found.late) == (10, 0)


def test_a_closing_that_is_undone_is_not_a_way_to_single_answers(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=20)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    pulse_results.close(desk, pulse.id)
    before = pulse_results.results(desk, pulse.id).total
    history.undo(desk)
    assert desk.plan.pulses[pulse.id].state is PulseState.OPEN
    given(desk, pulse, "Red", [1])
    pulse_results.close(desk, pulse.id)
    after = pulse_results.results(desk, pulse.id)
    assert (after.total, after.late) == (before, 1)


def test_a_count_that_is_undone_has_still_been_seen(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=20)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    pulse_results.close(desk, pulse.id)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    pulse_results.recount(desk, pulse.id)
    history.undo(desk)
    assert pulse_results.results(desk, pulse.id).total["n"] == 5
    given(desk, pulse, "Red", [1])
    with pytest.raises(Refused) as raised:
        pulse_results.recount(desk, pulse.id)
    assert codes(raised) == ["pulse.late_few"]


def test_groups_of_another_count_are_not_shown(tmp_path: Path) -> None:
    """Two computers that close it at once, each with other answers, leave one total and perhaps another's groups."""
    desk, pulse = asked(tmp_path / "ana", red=9, blue=9)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    given(desk, pulse, "Blue", [1, 2, 3, 4, 5])
    bob = joined(tmp_path, desk, "bob")
    given(bob, pulse, "Red", [5])
    pulse_results.close(desk, pulse.id)
    pulse_results.close(bob, pulse.id)
    meet(desk, bob)
    for one in (desk, bob):
        found = pulse_results.results(one, pulse.id)
        shown = [told.figures["n"] for told in found.groups if told.figures]
        assert not shown or sum(shown) == found.total["n"]


def test_a_deleted_pulse_is_gone_with_everything_and_comes_back(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=9)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    for answer in pulses.answers_of(pulse, "", {pulse.items[0]: 2}):
        collecting.put(desk, answer)
    pulses.delete(desk, pulse.id)
    plan = desk.plan
    assert (plan.pulses, plan.pulse_answers, plan.pulse_results) == ({}, {}, {})
    history.undo(desk)
    assert len(desk.plan.pulse_answers) == 5, "what waits for an open pulse is not handed on by this way either"
    assert collecting.waiting(desk)["pulse_answer"] == 1
    pulse_results.close(desk, pulse.id)
    assert len(desk.plan.pulse_answers) == 6


def test_a_limit_that_is_lowered_elsewhere_while_it_opens_counts_for_nothing(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "ana")
    company(desk, red=9)
    draft = pulses.suggestion(desk, "August")
    pulses.save(desk, draft)
    bob = joined(tmp_path, desk, "bob")
    pulses.open_for_answers(desk, draft.id)
    pulses.save(bob, replace(draft, threshold=3, comment_threshold=3))
    meet(desk, bob)
    for one in (desk, bob):
        assert one.plan.pulses[draft.id].threshold == 3
        assert pulses.as_opened(one, one.plan.pulses[draft.id]).threshold == 5
    given(bob, bob.plan.pulses[draft.id], "Red", [1, 2, 3, 4])
    pulse_results.close(bob, draft.id)
    found = pulse_results.results(bob, draft.id)
    assert found.total["hidden"]
    assert (found.pulse.threshold, found.pulse.comment_threshold) == (5, 10)


# Over the cycles


def test_series_over_pulses_with_the_same_people(tmp_path: Path) -> None:
    desk, first = asked(tmp_path, red=12)
    for title, marks in (("", [2, 2, 3, 3, 2, 3]), ("Two", [4, 5, 4, 5, 4, 5]), ("Three", [4, 5, 5, 5, 4, 5])):
        pulse = opened(desk, title, items=first.items) if title else first
        given(desk, pulse, "Red", marks)
        pulse_results.close(desk, pulse.id)
    lines = {line.path: line for line in pulse_results.series(desk)}
    voice = lines["series", "voice"]
    assert [one.mean for one in voice.points] == [38, 88, 92]
    assert voice.verdict == "up"
    team = next(iter(desk.plan.teams))
    assert {line.path: line.verdict for line in pulse_results.series(desk, team)}["series", "voice"] == "up"


def test_a_changed_membership_is_not_compared(tmp_path: Path) -> None:
    desk, first = asked(tmp_path, red=12)
    given(desk, first, "Red", [2, 2, 3, 3, 2, 3])
    pulse_results.close(desk, first.id)
    people.delete(desk, next(one.id for one in desk.plan.people.values() if one.id != desk.me))
    second = opened(desk, "Two", items=first.items)
    assert second.groups[0].invited == 11
    given(desk, second, "Red", [4, 5, 4, 5, 4, 5])
    pulse_results.close(desk, second.id)
    assert {line.verdict for line in pulse_results.series(desk) if line.path[0] == "series"} == {"members"}


def test_deleted_teams_and_people_do_not_disturb_what_was_told(tmp_path: Path) -> None:
    desk, pulse = asked(tmp_path, red=9, blue=9)
    given(desk, pulse, "Red", [1, 2, 3, 4, 5])
    given(desk, pulse, "Blue", [1, 2, 3, 4, 5])
    pulse_results.close(desk, pulse.id)
    for one in list(desk.plan.people.values()):
        people.delete(desk, one.id)
    for team in list(desk.plan.teams):
        people.delete(desk, team)
    found = pulse_results.results(desk, pulse.id)
    assert [told.group.name for told in found.groups if told.figures] == ["Blue", "Red"]
    again = desk_at(tmp_path / "elsewhere")
    assert pulse_results.series(again) == []


def test_words_that_nobody_asked_for_are_refused_and_not_lost(desk: Desk) -> None:
    """They were taken with thanks, stored nowhere, and the pulse counted as answered here."""
    company(desk, red=6)
    people.set_me(desk, next(iter(desk.plan.people)))
    pulse = opened(desk, comment="")
    with pytest.raises(Refused) as raised:
        pulses.answer(desk, pulse.id, "", {}, "Too little light")
    assert codes(raised) == ["pulse_answer.unknown"]
    assert not pulses.has_answered(desk, pulse.id)
    pulses.answer(desk, pulse.id, "", {pulse.items[0]: 3})
    assert pulses.participation(desk, pulse).n == 1


def test_only_what_is_open_is_closed_and_once(desk: Desk) -> None:
    company(desk, red=6)
    draft = pulses.save(desk, pulses.suggestion(desk, "August")).value
    for code in ("pulse.not_opened", "pulse.closed"):
        with pytest.raises(Refused) as raised:
            pulse_results.close(desk, draft)
        assert codes(raised) == [code]
        if code == "pulse.not_opened":
            pulses.open_for_answers(desk, draft)
            pulse_results.close(desk, draft)
