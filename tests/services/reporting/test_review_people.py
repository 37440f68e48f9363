"""The review tells what people said without telling who, what was promised and asked for, and what came of lessons."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.concerns import Concern, ConcernState
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.review import NoteKind
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.domain.work import Asking, Dependency, WorkState
from okr_desktop.paths import resource_path
from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.missing import texts_in
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.data_people import FATES, STANDINGS, Voices
from okr_desktop.services import closing, me, people, planning, retrospectives, talk
from okr_desktop.services import sample as company
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import practice
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.services.reporting import kinds, mail, review
from okr_desktop.services.reporting.choice import Choice
from tests.services.reporting.test_review import save
from tests.services.reporting.test_review_parts import World
from tests.worlds import TODAY

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def members(desk: Desk, team: str, count: int) -> list[str]:
    """So many people of a team, each with a name of their own."""
    found = [Person(new_id(), f"Person {team[-4:]} {n}", teams={team: Decimal(1)}) for n in range(count)]
    save(desk, *found)
    return [one.id for one in found]


def voices_of(data: QuarterlyData) -> Voices:
    assert data.voices is not None
    return data.voices


def said(data: QuarterlyData) -> str:
    """Every text of the data and everything that its twin says."""
    return " ".join(text for _, told in texts_in(data) for text in told) + html_review(data)


# What people said


def test_a_named_and_an_unnamed_voice_cannot_be_told_from_each_other(desk: Desk) -> None:
    world = World(desk)
    ada, *_ = members(desk, world.north, 6)
    texts = ("Bells", "Chairs")
    told = list[Voices]()
    for named in texts:
        records = [
            kind(new_id() if text == named else unsigned_id(), text, author=ada if text == named else None,
                 cycle=world.q3, day=TODAY if text == named else MONDAY)
            for kind in (Idea, Concern) for text in texts
        ]  # fmt: skip
        desk.save(Label("x"), *records)
        data = world.data()
        told.append(voices_of(data))
        for one in (ada, desk.plan.people[ada].name, *(one.id for one in records)):
            assert one not in repr(data.voices)
        with desk.action(Label("x")) as unit:
            for one in records:
                unit.delete("idea" if isinstance(one, Idea) else "concern", one.id)
    assert told[0] == told[1]
    assert [one.text for one in told[0].waiting] == [one.text for one in told[0].concerns] == ["Bells", "Chairs"]
    assert {one.weeks for one in (*told[0].waiting, *told[0].concerns)} == {0}


def test_below_the_threshold_nothing_of_what_was_said_is_told(desk: Desk) -> None:
    world = World(desk)
    members(desk, world.north, 3)
    world.objective("Grow")
    ideas.give_unnamed(desk, "Buy a bell", cycle=world.q3)
    concerns.raise_unnamed(desk, concerns.Raising("Nobody listens", cycle=world.q3))
    data = world.data()
    assert voices_of(data) == Voices(4, 5)
    assert not data.voices
    assert "Buy a bell" not in said(data)
    assert "Nobody listens" not in said(data)
    assert "what they said, are shown from 5 people" in said(data)
    members(desk, world.south, 1)
    assert "Buy a bell" in said(world.data())
    assert "Nobody listens" in said(world.data())


def test_below_the_threshold_not_even_how_many_said_something_is_told(desk: Desk) -> None:
    world = World(desk)
    members(desk, world.north, 3)
    world.objective("Grow")
    old = MONDAY - timedelta(days=35)
    save(desk, *(Concern(unsigned_id(), f"Worry {n}", cycle=world.q3, day=old) for n in range(6)))
    save(desk, *(Idea(unsigned_id(), f"Idea {n}", cycle=world.q3, day=old) for n in range(6)))
    counting = {"ideas", "concerns", "participation"}
    codes = {one.code for one in practice.health(desk, world.q3).steps}
    assert codes & counting, "the evidence is there, the paper keeps it to itself"
    assert not {one.code for one in world.data().suggestions} & counting
    members(desk, world.south, 3)
    assert {one.code for one in world.data().suggestions} & counting


def test_what_a_small_team_was_told_cannot_be_worked_out_from_the_others(desk: Desk) -> None:
    world = World(desk)
    small = people.save(desk, Team(new_id(), "Small")).value
    for team, count in ((world.north, 6), (world.south, 8), (small, 2)):
        members(desk, team, count)
        world.objective(f"Of {desk.plan.teams[team].name}", team=team)
        ideas.give_unnamed(desk, f"For {desk.plan.teams[team].name}", about=team, cycle=world.q3)
    told = {team: voices_of(world.data(team)) for team in (world.north, world.south, small)}
    assert [(told[id].covered, len(told[id].waiting)) for id in told] == [(True, 0), (False, 1), (False, 0)]
    assert "a smaller team could be worked out" in html_review(world.data(world.north))
    whole = world.data()
    assert sum(voices_of(whole).fates) == 3
    # The pages of teams inside the review hold nothing of it at all.
    assert len(whole.team_pages) == 3
    assert [page.voices for page in whole.team_pages] == [None, None, None]
    assert "For Small" not in " ".join(repr(page) for page in whole.team_pages)


def test_a_team_that_everybody_else_is_alone_in_is_not_covered(desk: Desk) -> None:
    world = World(desk)
    members(desk, world.north, 6)
    members(desk, world.south, 6)
    ideas.give_unnamed(desk, "For them", about=world.north, cycle=world.q3)
    assert not voices_of(world.data(world.north)).covered
    assert [one.text for one in voices_of(world.data(world.north)).waiting] == ["For them"]


def test_a_teams_review_does_not_tell_who_said_it_by_where_it_stands(desk: Desk) -> None:
    world = World(desk)
    ada, *_ = members(desk, world.north, 6)
    members(desk, world.south, 6)
    me.set_me(desk, desk.plan.people[ada].name)
    ideas.give(desk, "Said by Ada of nothing", cycle=world.q3)
    concerns.raise_named(desk, concerns.Raising("Said by Ada of how it is done", cycle=world.q3))
    assert not any((*voices_of(world.data(world.north)).fates, *voices_of(world.data(world.north)).standings))
    assert sum((*voices_of(world.data()).fates, *voices_of(world.data()).standings)) == 2


def test_every_fate_is_counted_and_what_went_in_together_stands_once(desk: Desk) -> None:
    world = World(desk)
    members(desk, world.north, 6)
    objective = world.objective("Quiet rooms")
    world.said(world.result(objective, "Rooms"), "30", TODAY)
    states = (IdeaState.ADAPTED, IdeaState.LATER, IdeaState.DECLINED, IdeaState.NEW, IdeaState.DISCUSSED)
    save(desk, *(Idea(new_id(), f"Idea {one.value}", cycle=world.q3, state=one, day=MONDAY) for one in states))
    standings = ("raised", "answered", "acting", "resolved", "accepted")
    save(
        desk,
        *(
            Concern(new_id(), f"Concern {code}", cycle=world.q3, state=ConcernState(code), response="So", day=MONDAY)
            for code in standings
        ),
    )
    found = voices_of(world.data())
    assert dict(zip(FATES, found.fates, strict=True)) == {
        "adopted": 0,
        "adapted": 1,
        "later": 1,
        "declined": 1,
        "open": 2,
    }
    assert dict(zip(STANDINGS, found.standings, strict=True)) == dict.fromkeys(STANDINGS, 1)
    assert [one.fate for one in found.concerns] == list(STANDINGS)


def test_ideas_of_the_inbox_count_as_those_of_workshops_do(desk: Desk) -> None:
    world = World(desk)
    top = world.objective("Grow")
    for id in members(desk, world.north, 6):
        world.result(top, f"Of {id}", owner=id)
    me.set_me(desk, "Ana")
    first = ideas.give(desk, "Answer within a day", cycle=world.q3).value
    ideas.give_unnamed(desk, "Fewer meetings", cycle=world.q3)
    ideas.give(desk, "Of another quarter", cycle=world.q2)
    ideas.answer(desk, first, IdeaState.DECLINED, "Not now")
    engagement = world.data().engagement
    assert engagement is not None
    told = {one.code: (one.value, one.total) for one in engagement.indicators}
    assert told["ideas"] == (2, None)
    assert told["ideas_answered"] == (1, 2)


# What it serves, what was promised, who waits for whom


def test_promises_count_what_came_and_name_what_is_late(desk: Desk) -> None:
    world = World(desk)
    objective = world.objective("Grow")
    assert world.data().promises is None
    late, soon = TODAY - timedelta(days=3), TODAY + timedelta(days=3)
    save(
        desk,
        Sponsorship(new_id(), world.q3, world.ana, promises=(Promise("A van", late), Promise("A day", soon))),
        Sponsorship(new_id(), objective, world.ana, promises=(Promise("Two fitters", None, "delivered"),)),
        Sponsorship(new_id(), objective, world.ana, promises=(Promise("A room", late, "withdrawn"),)),
        Sponsorship(new_id(), world.q2, world.ana, promises=(Promise("Old", late),)),
    )
    found = world.data().promises
    assert found is not None
    assert (found.total, found.delivered, found.partly) == (3, 1, 0)
    assert [(one.text, one.due, one.sponsor) for one in found.late] == [("A van", late, "Ana")]
    sent = mail.mail(desk, Choice(cycle=world.q3)).text.replace("\xa0", " ")
    assert "1 of 3 have come" in sent
    assert "“A van” (12 Aug 2026, Ana)" in sent


def test_requests_of_the_quarter_and_what_still_waits_from_before(desk: Desk) -> None:
    world = World(desk)
    now, old = world.objective("Grow"), world.objective("Was", world.q2)
    ask = Dependency(new_id(), "The list", world.north, world.south, now, TODAY - timedelta(days=1))
    save(
        desk,
        ask,
        replace(ask, id=new_id(), what="Done before", about=old, state=Asking.DONE),
        replace(ask, id=new_id(), what="Since spring", about=old, by=None, state=Asking.ACCEPTED),
        replace(ask, id=new_id(), what="Done", state=Asking.DONE),
        replace(ask, id=new_id(), what="No", state=Asking.DECLINED),
    )
    found = world.data().teamwork
    assert found is not None
    assert (found.requests, found.done, found.declined) == (4, 1, 1)
    assert [(one.what, one.late, one.state) for one in found.waiting] == [
        ("The list", True, "asked"),
        ("Since spring", False, "accepted"),
    ]


def test_the_strategy_names_what_serves_nothing_and_what_nothing_serves(desk: Desk) -> None:
    world = World(desk)
    mission = Direction(new_id(), DirectionKind.MISSION, "Heat for all")
    first, second = (Direction(new_id(), DirectionKind.THEME, text, parent=mission.id) for text in ("Warm", "Cheap"))
    save(desk, mission, first, second)
    served, _ = world.objective("Insulate"), world.objective("Paint")
    planning.edit(desk, replace(desk.objective(served), serves=first.id))
    found = world.data().strategy
    assert found is not None
    assert (found.mission, [(one.text, one.objectives) for one in found.themes]) == (
        "Heat for all",
        [("Warm", 1), ("Cheap", 0)],
    )
    assert (found.unserved, found.loose, found.objectives) == (("Cheap",), ("Paint",), 2)


# What came of lessons


def test_lessons_are_followed_up_and_those_without_an_action_are_named(desk: Desk) -> None:
    world = World(desk)
    objective = world.objective("Was", world.q2)
    kept = closing.add_note(desk, world.q2, NoteKind.LEARNED, "Ask earlier", objective).value
    closing.add_note(desk, world.q2, NoteKind.LEARNED, "Rain costs a week", objective)
    closing.add_note(desk, world.q2, NoteKind.LEARNED, "Of nobody's")
    action = retrospectives.add_action(desk, "Ask in week one", kept, world.ana).value
    world.objective("Grow")
    data = world.data()
    assert [(one.text, one.source, one.owner, one.checked) for one in data.followed] == [
        ("Ask in week one", "Ask earlier", "Ana", False)
    ]
    assert data.untaken is not None
    assert (data.untaken.cycle, set(data.untaken.lessons)) == ("2026 Q2", {"Rain costs a week", "Of nobody's"})
    only = world.data(world.north).untaken
    assert only is not None
    assert only.lessons == ("Rain costs a week",)
    assert world.data(world.south).untaken is None
    retrospectives.check(desk, action, world.q3, WorkState.DONE, "Saves a week")
    assert [(one.state, one.checked, one.outcome) for one in world.data().followed] == [("done", True, "Saves a week")]


def test_a_suggestion_that_was_kept_is_followed_up_too(desk: Desk) -> None:
    world = World(desk)
    world.objective("Was", world.q2)
    practice.try_out(desk, world.q2, "Fix one short time a week", world.ana)
    world.objective("Grow")
    (followed,) = world.data().followed
    assert (followed.text, followed.cycle, followed.owner) == ("Fix one short time a week", "2026 Q2", "Ana")


# Who is named


@pytest.fixture
def nordlicht(desk: Desk) -> Desk:
    company.fill(desk, resource_path("samples", "nordlicht.json"))
    people.set_me(desk, next(iter(desk.plan.people)))
    return desk


@pytest.mark.parametrize("code", kinds.KINDS)
def test_no_paper_prints_the_stored_form_of_a_mention(nordlicht: Desk, code: str) -> None:
    desk = nordlicht
    ada = list(desk.plan.people.values())[1]
    mark, cycle = f"with @[{ada.id}]", desk.plan.current_cycle()
    assert cycle is not None
    objective = next(one for one in desk.plan.objectives.values() if one.cycle == cycle.id and not one.archived)
    result = desk.plan.results(objective.id)[0]
    day = MONDAY - timedelta(days=40)
    save(
        desk,
        replace(objective, title=f"Objective {mark}", owner=ada.id),
        replace(result, title=f"Result {mark}", owner=ada.id),
        Idea(new_id(), f"Idea {mark}", cycle=cycle.id, day=day, author=ada.id),
        Idea(new_id(), f"Late {mark}", cycle=cycle.id, state=IdeaState.DECLINED, reason=f"No {mark}"),
        Concern(new_id(), f"Concern {mark}", cycle=cycle.id, day=day, author=ada.id),
        Sponsorship(new_id(), cycle.id, ada.id, promises=(Promise(f"A van {mark}", day),)),
        Direction(new_id(), DirectionKind.THEME, f"Theme {mark}"),
        Dependency(new_id(), f"Ask {mark}", *list(desk.plan.teams)[:2], objective.id),
    )
    for kind in (NoteKind.DECISION, NoteKind.HIGHLIGHT, NoteKind.LEARNED, NoteKind.NEXT):
        closing.add_note(desk, cycle.id, kind, f"{kind.value} {mark}")
    feedback.recognise(desk, f"Thanks to @{ada.name}", [ada.id], result.id)
    talk.comment(desk, result.id, f"Look, @{ada.name}")
    for choice in (Choice(cycle=cycle.id, person=ada.id), Choice(cycle=cycle.id, person=ada.id, language="de")):
        told = " ".join(text for _, found in texts_in(kinds.gather(desk, code, choice)) for text in found)
        assert "@[" not in told
        assert "@[" not in kinds.html(desk, code, choice)
        if code in ("quarterly", "one-to-one", "you-said", "strategy"):
            assert f"with @{ada.name}" in told
    sent = mail.mail(desk, Choice(cycle=cycle.id))
    assert "@[" not in sent.html + sent.text
    assert f"with @{ada.name}" in sent.text


def test_the_sample_says_something_in_each_part(nordlicht: Desk) -> None:
    cycle = nordlicht.plan.current_cycle()
    assert cycle is not None
    data = review.quarterly_data(nordlicht, cycle)
    assert data.strategy
    assert data.promises
    assert data.teamwork
    assert data.followed
    assert data.voices
    assert any(voices_of(data).thanks)


def test_nothing_planned_says_nothing(desk: Desk) -> None:
    world = World(desk)
    data = world.data()
    assert not any((data.strategy, data.promises, data.teamwork, data.followed, data.untaken, data.voices))
    assert data.suggestions == ()
