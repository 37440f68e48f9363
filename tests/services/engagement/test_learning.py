"""What a person has learned: kept for that person, told to others only as counts of groups that are large enough."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.domain.errors import NotFound, OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.learning import LessonProgress
from okr_desktop.domain.people import Person, Team
from okr_desktop.services import history, me, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.school import learning
from tests.worlds import TODAY, assert_sound

ONE = Decimal(1)


def person(desk: Desk, name: str, *teams: str) -> str:
    return people.save(desk, Person(new_id(), name, teams=dict.fromkeys(teams, ONE))).value


def team(desk: Desk, name: str, size: int) -> tuple[str, list[str]]:
    id = people.save(desk, Team(new_id(), name)).value
    return id, [person(desk, f"{name} {number}", id) for number in range(size)]


def learn(desk: Desk, who: str, *names: str) -> None:
    me.set_me(desk, who)
    for name in names:
        learning.finish(desk, name)


def test_nobody_can_learn_for_nobody(desk: Desk) -> None:
    for action in (learning.start, learning.finish, learning.tick):
        with pytest.raises(OkrError) as error:
            action(desk, "give_idea" if action is learning.tick else "confidence")
        assert error.value.code == "me.unknown"
    assert desk.plan.lessons == {}


def test_a_lesson_is_begun_done_and_taken_back_each_as_one_step(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    learning.start(desk, "confidence")
    (record,) = desk.plan.lessons.values()
    assert (record.state, record.day, record.person) == ("started", TODAY, desk.me)
    learning.finish(desk, "confidence", 80)
    (record,) = desk.plan.lessons.values()
    assert (record.state, record.best) == ("done", 0)
    assert not learning.start(desk, "confidence").changes
    assert learning.state_of(desk.plan, desk.me, "confidence") == "done"
    history.undo(desk)
    assert learning.state_of(desk.plan, desk.me, "confidence") == "started"
    learning.take_back(desk, "confidence")
    assert learning.state_of(desk.plan, desk.me, "confidence") == ""
    assert_sound(desk)


def test_what_two_computers_kept_counts_once_and_goes_together(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    learning.start(desk, "confidence")
    with desk.action(learning._LABEL) as unit:
        unit.save(LessonProgress(new_id(), desk.me or "", "confidence", "done", TODAY))
    assert learning.state_of(desk.plan, desk.me, "confidence") == "done"
    learning.take_back(desk, "confidence")
    assert desk.plan.lessons == {}


def test_a_score_never_reaches_journal_or_tables(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    learning.finish(desk, "confidence", 37)
    learning.finish(desk, "confidence", 21)
    assert learning.best_scores(desk) == {"confidence": 37}
    tables = [row[0] for row in desk.space.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    others = [name for name in tables if name != "meta" and "fts" not in name and "search" not in name]
    text = json.dumps([[repr(row) for row in desk.space.db.execute(f'SELECT * FROM "{name}"')] for name in others])
    assert "confidence" in text
    assert "37" not in [word for row in desk.plan.lessons.values() for word in repr(row).split("=")]
    assert all(record.best == 0 for record in desk.plan.lessons.values())


def test_scores_belong_to_the_person_at_the_computer(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    learning.finish(desk, "confidence", 90)
    me.set_me(desk, "Ben")
    assert learning.best_scores(desk) == {}
    step = next(one for one in learning.path(desk).steps if one.lesson.name == "confidence")
    assert (step.state, step.best) == ("", None)
    desk.space.set_meta("learning_best", '{"x": [1], "broken')
    assert learning.best_scores(desk) == {}


def test_the_history_names_no_lesson(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    learning.finish(desk, "handling-resistance")
    learning.tick(desk, "first_bad_news")
    assert [entry.label.code for entry in history.entries(desk)[:2]] == ["learning.keep"] * 2
    assert all(not entry.label.params for entry in history.entries(desk)[:2])


def test_a_path_counts_what_is_left_and_remembers_the_role(desk: Desk) -> None:
    me.set_me(desk, "Ada")
    before = learning.path(desk)
    assert before.role.code == "member"
    learning.finish(desk, "confidence")
    learning.tick(desk, "give_idea")
    after = learning.path(desk, "", "de")
    assert (after.done, before.minutes_left - after.minutes_left) == (1, 3)
    assert [point.code for point, ticked in after.checklist if ticked] == ["give_idea"]
    learning.choose_role(desk, "sponsor")
    assert learning.path(desk).role.code == "sponsor"
    learning.tick(desk, "give_idea", done=False)
    assert not learning.ticked(desk.plan, desk.me, "give_idea")
    for action in (learning.choose_role, learning.tick, learning.finish):
        with pytest.raises(NotFound):
            action(desk, "nonsense")


# Teams


def test_a_team_is_counted_only_from_the_threshold_on(desk: Desk) -> None:
    _, many = team(desk, "Many", 6)
    _, few = team(desk, "Few", 4)
    learn(desk, many[0], "confidence", "check-ins")
    learn(desk, many[1])
    learning.start(desk, "measuring")
    learn(desk, few[0], "confidence")
    learning.tick(desk, "give_idea")
    told = {one.name: (one.people, one.begun, one.lessons) for one in learning.team_progress(desk.plan)}
    assert told == {"Few": (4, None, None), "Many": (6, 2, 2)}


def test_nobody_follows_by_subtraction(desk: Desk) -> None:
    inner, members = team(desk, "Inner", 5)
    outer = people.save(desk, Team(new_id(), "Outer")).value
    for id in members:
        known = desk.plan.people[id]
        people.save(desk, Person(id, known.name, teams={inner: ONE, outer: ONE}))
    alone = person(desk, "Alone", outer)
    learn(desk, alone, "confidence")
    told = {one.name: one.begun for one in learning.team_progress(desk.plan)}
    assert told == {"Inner": 0, "Outer": None}


def test_archived_people_and_empty_teams_do_not_count(desk: Desk) -> None:
    id, members = team(desk, "Team", 5)
    people.save(desk, Team(new_id(), "Empty"))
    people.save(desk, Person(members[0], "Team 0", teams={id: ONE}, archived=True))
    (only,) = learning.team_progress(desk.plan)
    assert (only.people, only.begun) == (4, None)
    assert desk.today == TODAY >= date(2026, 1, 1)
