"""Key results of every kind and what stands beside them: each action happens whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from okr_desktop.domain.errors import NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Health, Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone
from okr_desktop.domain.pace import Status
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.services import (
    check_ins,
    explain,
    explain_json,
    fields,
    history,
    kpis,
    metric_texts,
    people,
    planning,
    talk,
    work,
)
from okr_desktop.services.desk import Desk
from okr_desktop.services.values import NotUnderstood
from tests.worlds import (
    TODAY,
    add_check_in,
    add_cycle,
    add_objective,
    add_result,
    assert_sound,
    content,
    sample,
    states,
)

STEPS = Metric(
    Kind.MILESTONES, milestones=(Milestone("a", "Design", Decimal(2)), Milestone("b", "Build"), Milestone("c", "Ship"))
)
WORDS = Metric(Kind.LEVELS, levels=("good", "better", "best"))


def codes(action: Callable[[], Any]) -> list[str]:
    with pytest.raises(Refused) as caught:
        action()
    return [problem.code for problem in caught.value.problems]


def code(action: Callable[[], Any]) -> str:
    with pytest.raises(OkrError) as caught:
        action()
    return caught.value.code


def add(desk: Desk, metric: Metric, objective: str, feed: str | None = None) -> str:
    return planning.add(desk, KeyResult(new_id(), "It", objective, metric, feed=feed)).value


def says(result: str, value: str = "0", **more: Any) -> CheckIn:
    return CheckIn(new_id(), result, TODAY, Decimal(value), **more)


@pytest.fixture
def objective(desk: Desk) -> str:
    return add_objective(desk, cycle=add_cycle(desk))


# Check-ins of each kind


def test_milestones_are_stored_in_their_order_with_what_they_weigh(desk: Desk, objective: str) -> None:
    result = add(desk, STEPS, objective)
    check_ins.add(desk, says(result, "99", reached=("c", "a"), next="Ship it", blocker="No room"))
    (stored,) = desk.check_ins(result)
    assert (stored.value, stored.reached, stored.next, stored.blocker) == (3, ("a", "c"), "Ship it", "No room")
    assert desk.plan.figure(result).raw == Decimal("0.75")
    assert_sound(desk)


@pytest.mark.parametrize(
    ("metric", "value", "reached", "problem"),
    [
        (STEPS, "0", ("gone",), "milestone.unknown"),
        (STEPS, "4.5", (), "milestones.range"),
        (STEPS, "-1", (), "milestones.range"),
        (WORDS, "4", (), "value.level"),
        (WORDS, "1.5", (), "value.level"),
        (WORDS, "1", ("a",), "milestone.unknown"),
        (Metric(Kind.YES_NO), "0.5", (), "value.yes_no"),
    ],
)
def test_a_value_must_suit_the_kind(
    desk: Desk, objective: str, metric: Metric, value: str, reached: tuple[str, ...], problem: str
) -> None:
    result, before = add(desk, metric, objective), states(desk)
    assert codes(lambda: check_ins.add(desk, says(result, value, reached=reached))) == [problem]
    assert states(desk) == before


def test_who_is_fed_takes_no_check_ins_and_follows_its_source(desk: Desk, objective: str) -> None:
    source = add_result(desk, objective)
    fed = add(desk, Metric(start=Decimal(0), target=Decimal(200)), objective, feed=source)
    assert codes(lambda: add_check_in(desk, fed, "5")) == ["check_in.fed"]
    outcome = check_ins.add(desk, says(source, "50"))
    assert desk.plan.figure(fed).raw == Decimal("0.25")
    assert outcome.changes.ids("key_result") >= {source, fed}


def test_a_circle_of_feeds_is_refused_by_every_way(desk: Desk, objective: str) -> None:
    a, b = add_result(desk, objective), add_result(desk, objective)
    fields.set_field(desk, a, "feed", b)
    before = states(desk)
    for action in (
        lambda: fields.set_field(desk, b, "feed", a),
        lambda: fields.set_field(desk, b, "feed", b),
        lambda: fields.set_field(desk, b, "feed", objective),
    ):
        assert codes(action) == ["feed.circle"]
    assert code(lambda: fields.set_field(desk, b, "feed", "0" * 32)) == "id.unknown"
    assert states(desk) == before


def test_deleting_a_source_unlinks_what_read_from_it_and_undo_links_it_again(desk: Desk, objective: str) -> None:
    source, other = add_result(desk, objective), add_objective(desk)
    fed = add(desk, Metric(start=Decimal(0), target=Decimal(1)), other, feed=source)
    before = content(desk)
    planning.delete(desk, objective)
    assert desk.plan.key_results[fed].feed is None
    history.undo(desk)
    assert content(desk) == before
    assert_sound(desk)


# Everything beside an item goes with it


def test_deleting_a_key_result_takes_everything_beside_it_as_one_action(desk: Desk) -> None:
    _, objective, result = sample(desk)
    team = people.save(desk, Team(new_id(), "Web")).value
    task = work.save_initiative(desk, Initiative(new_id(), "Call them", result)).value
    work.save_dependency(desk, Dependency(new_id(), "A key", None, team, result))
    first = talk.comment(desk, result, "Good").value
    talk.comment(desk, task, "On it")
    talk.comment(desk, result, "Yes", first)
    talk.override(desk, result, "on_track", "Signed")
    actions = len(history.entries(desk))
    planning.delete(desk, result)
    plan = desk.plan
    beside = [plan.initiatives, plan.dependencies, plan.comments, plan.overrides]
    assert beside == [{}, {}, {}, {}]
    assert len(history.entries(desk)) == actions + 1
    history.undo(desk)
    assert len(desk.plan.comments) == 3
    assert desk.plan.override_of(result)
    planning.delete(desk, objective)
    assert not desk.plan.comments
    assert_sound(desk)


def test_a_closed_cycle_keeps_its_initiatives_and_statuses(desk: Desk) -> None:
    cycle, _, result = sample(desk)
    task = work.save_initiative(desk, Initiative(new_id(), "Call them", result)).value
    fields.set_field(desk, cycle, "state", "closed")
    for action in (
        lambda: work.set_initiative_state(desk, task, WorkState.DONE),
        lambda: work.delete_initiative(desk, task),
        lambda: talk.override(desk, result, "behind", "Late"),
    ):
        assert codes(action) == ["cycle.closed"]
    talk.comment(desk, result, "Looking back")


# KPIs


def test_a_kpi_from_first_reading_to_alarm(desk: Desk) -> None:
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime", "%", low=Decimal(99))).value
    assert desk.plan.health(kpi) is Health.NO_DATA
    first = kpis.read(desk, CheckIn(new_id(), "", TODAY - timedelta(days=2), Decimal("99.5"), kpi=kpi)).value
    second = kpis.read(desk, CheckIn(new_id(), "", TODAY, Decimal("98"), kpi=kpi)).value
    assert desk.plan.health(kpi) is Health.ALARM
    kpis.delete_reading(desk, second)
    assert desk.plan.health(kpi) is Health.HEALTHY
    (reading,) = kpis.readings(desk, kpi)
    kpis.correct(desk, CheckIn(first, "", reading.date, Decimal(90), kpi=kpi))
    assert desk.plan.latest[kpi].value == 90
    assert kpis.rows(desk)[0].values == ((reading.date.toordinal(), Decimal(90)),)
    assert_sound(desk)


def test_a_kpi_that_feeds_something_is_archived_but_not_deleted(desk: Desk, objective: str) -> None:
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime")).value
    fed = add(desk, Metric(start=Decimal(0), target=Decimal(100)), objective, feed=kpi)
    assert codes(lambda: kpis.delete(desk, "uptime")) == ["kpi.feeds"]
    kpis.archive(desk, kpi)
    kpis.read(desk, CheckIn(new_id(), "", TODAY, Decimal(40), kpi=kpi))
    assert desk.plan.figure(fed).raw == Decimal("0.4")
    planning.delete(desk, fed)
    before = content(desk)
    kpis.delete(desk, kpi)
    assert not kpis.readings(desk, kpi)
    history.undo(desk)
    assert content(desk) == before


def test_what_is_wrong_with_a_reading(desk: Desk) -> None:
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime")).value
    ahead = CheckIn(new_id(), "", TODAY + timedelta(days=1), Decimal(1), kpi=kpi)
    assert codes(lambda: kpis.read(desk, ahead)) == ["date.future"]
    assert codes(lambda: kpis.read(desk, CheckIn(new_id(), "", TODAY, Decimal(1), kpi="gone"))) == ["kpi.unknown"]
    assert codes(lambda: kpis.save(desk, Kpi(kpi, "Uptime", low=Decimal(2), high=Decimal(1)))) == ["metric.band"]
    assert codes(lambda: kpis.save(desk, Kpi(kpi, " ", owner="x"))) == ["title.empty", "person.unknown"]
    assert code(lambda: kpis.find(desk, "nothing")) == "kpi.unknown"


# Work, talk, statuses


def test_a_dependency_is_asked_answered_and_done(desk: Desk) -> None:
    _, _, result = sample(desk)
    ours, theirs = (people.save(desk, Team(new_id(), name)).value for name in ("Web", "Platform"))
    asked = Dependency(new_id(), "A key", ours, theirs, result, TODAY)
    work.save_dependency(desk, asked)
    assert codes(lambda: work.save_dependency(desk, Dependency(new_id(), " ", ours, ours))) == [
        "what.empty",
        "dependency.self",
    ]
    assert codes(lambda: work.save_dependency(desk, Dependency(new_id(), "A", ours))) == ["dependency.giver"]
    work.answer(desk, asked.id, Asking.ACCEPTED, "Next week")
    work.answer(desk, asked.id, Asking.DONE)
    found = desk.plan.dependencies[asked.id]
    assert (found.state, found.reply) == (Asking.DONE, "Next week")
    assert codes(lambda: people.delete(desk, theirs)) == ["in_use"]


def test_only_its_author_changes_a_comment(desk: Desk) -> None:
    _, _, result = sample(desk)
    ada, bob = (people.save(desk, Person(new_id(), name)).value for name in ("Ada", "Bob"))
    people.set_me(desk, ada)
    said = talk.comment(desk, result, "  Two\nlines ").value
    answer = talk.comment(desk, result, "Right", said).value
    assert desk.plan.comments[said].text == "Two\nlines"
    people.set_me(desk, bob)
    assert codes(lambda: talk.edit_comment(desk, said, "Mine")) == ["comment.others"]
    assert codes(lambda: talk.delete_comment(desk, said)) == ["comment.others"]
    people.set_me(desk, ada)
    talk.edit_comment(desk, said, "Mine")
    talk.delete_comment(desk, said)
    assert desk.plan.comments[answer].reply_to is None
    assert codes(lambda: talk.comment(desk, result, " ")) == ["text.empty"]
    assert code(lambda: talk.comment(desk, "0" * 32, "x")) == "id.unknown"


def test_a_status_set_by_hand_is_shown_with_the_computed_one_and_lifted(desk: Desk) -> None:
    _, _, result = sample(desk)
    add_check_in(desk, result, "1")
    ada = people.save(desk, Person(new_id(), "Ada")).value
    people.set_me(desk, ada)
    outcome = talk.override(desk, result, "on_track", "The vendor signed", date(2026, 9, 1))
    talk.override(desk, result, "behind", "Half of it", date(2026, 9, 1))
    assert len(desk.plan.overrides) == 1
    assert result in outcome.changes.ids("key_result")
    told = explain_json.to_dict(explain.explain(desk, result))
    assert (told["status"], told["computed_status"]) == ("behind", "at_risk")
    assert told["override"] == {"status": "behind", "reason": "Half of it", "by": "Ada", "until": "2026-09-01"}
    talk.lift_override(desk, result)
    assert desk.plan.figure(result).status is Status.AT_RISK
    assert code(lambda: talk.lift_override(desk, result)) == "override.unknown"
    assert codes(lambda: talk.override(desk, result, "done", "")) == ["reason.empty", "override.status"]
    assert codes(lambda: talk.override(desk, result, "behind", "x", TODAY - timedelta(days=1))) == ["override.past"]


def test_an_initiative_goes_through_its_states_in_its_order(desk: Desk) -> None:
    _, _, result = sample(desk)
    first, second = (work.save_initiative(desk, Initiative(new_id(), name, result)).value for name in ("A", "B"))
    assert [one.id for one in desk.plan.initiatives_of(result)] == [first, second]
    work.set_initiative_state(desk, first, WorkState.DONE)
    work.set_initiative_state(desk, second, WorkState.DROPPED)
    assert work.initiatives_done(desk.plan, desk.key_result(result)) == (1, 1)
    assert desk.plan.figure(result).raw == Decimal("0.4")
    assert codes(lambda: work.save_initiative(desk, Initiative(new_id(), "C", "gone"))) == ["key_result.unknown"]
    with pytest.raises(NotFound):
        work.delete_initiative(desk, "gone")


# Fields as text


def test_several_fields_are_one_action_or_nothing(desk: Desk) -> None:
    _, _, result = sample(desk)
    before = len(history.entries(desk))
    texts = {"kind": "milestones", "milestones": "Design:2; Build@2026-09-30", "title": "Launch", "weight": "3"}
    fields.set_fields(desk, result, texts)
    found = desk.key_result(result)
    assert [(step.title, step.weight, step.due) for step in found.metric.milestones] == [
        ("Design", 2, None),
        ("Build", 1, date(2026, 9, 30)),
    ]
    assert (found.title, found.weight, found.metric.start) == ("Launch", 3, None)
    assert len(history.entries(desk)) == before + 1
    with pytest.raises(NotUnderstood):
        fields.set_fields(desk, result, {"title": "Other", "weight": "heavy"})
    assert desk.key_result(result).title == "Launch"


@pytest.mark.parametrize(
    ("texts", "metric"),
    [
        ({"target": "200", "start": "0"}, Metric(start=Decimal(0), target=Decimal(200))),
        ({"kind": "levels", "levels": "a | b | c"}, Metric(Kind.LEVELS, levels=("a", "b", "c"))),
        (
            {"stretch": "3", "target": "2", "commit": "1", "kind": "levels", "unit": "h"},
            Metric(Kind.LEVELS, "h", target=Decimal(2), commit=Decimal(1), stretch=Decimal(3)),
        ),
        ({"kind": "stay_below", "high": "1:30", "unit": "h"}, Metric(Kind.STAY_BELOW, "h", high=Decimal("1.5"))),
    ],
)
def test_a_metric_as_text(desk: Desk, texts: dict[str, str], metric: Metric) -> None:
    _, _, result = sample(desk)
    fields.set_fields(desk, result, texts)
    assert desk.key_result(result).metric == metric


@pytest.mark.parametrize(
    "texts",
    [
        {"kind": "milestones"},
        {"kind": "levels", "levels": "a | b"},
        {"kind": "levels", "commit": "3", "target": "2", "stretch": "9"},
        {"phases": "2026-08-01=10, 2026-08-01=20"},
        {"kind": "milestones", "milestones": "A:0"},
    ],
)
def test_a_metric_that_says_nothing_is_refused(desk: Desk, texts: dict[str, str]) -> None:
    _, _, result = sample(desk)
    assert codes(lambda: fields.set_fields(desk, result, texts))[0].partition(".")[0] in (
        "milestones",
        "levels",
        "phases",
    )


def test_what_is_shown_of_milestones_and_phases_is_read_as_the_same() -> None:
    steps = metric_texts.milestones_of("A, with comma:2; Go: live:1.5@2026-09-30; Plain")
    assert [step.title for step in steps] == ["A, with comma", "Go: live", "Plain"]
    again = metric_texts.milestones_of(metric_texts.milestones_text(steps), steps)
    assert again == steps
    phases = metric_texts.phases_of("2026-09-01=50, 2026-08-01=10")
    assert [str(phase.value) for phase in phases] == ["10", "50"]
    assert metric_texts.phases_of(metric_texts.phases_text(phases)) == phases


@pytest.mark.parametrize(
    ("text", "reached"),
    [("all", ("a", "b", "c")), ("none", ()), ("1,3", ("a", "c")), ("build", ("b",)), ("+ship", ("a", "c")), ("-1", ())],
)
def test_milestones_are_named_by_place_title_or_all(text: str, reached: tuple[str, ...]) -> None:
    assert metric_texts.reached_of(STEPS, text, ("a",)) == reached


def test_a_milestone_that_is_none_is_told_with_those_there_are() -> None:
    with pytest.raises(NotUnderstood) as caught:
        metric_texts.reached_of(STEPS, "Launch")
    assert "1 Design; 2 Build; 3 Ship" in str(caught.value.params["known"])


# Why this number?


def test_the_explanation_names_milestones_levels_lines_and_feeds(desk: Desk, objective: str) -> None:
    steps = add(desk, STEPS, objective)
    check_ins.add(desk, says(steps, reached=("a",)))
    told = explain.explain(desk, steps)
    assert [(one.text, one.value, one.weight) for one in told.inputs[:3]] == [
        ("Design", 1, 2),
        ("Build", 0, 1),
        ("Ship", 0, 1),
    ]
    levels = add(desk, WORDS, objective)
    assert [(one.name, one.weight, one.text) for one in explain.explain(desk, levels).inputs[:2]] == [
        ("commit", Decimal("0.3"), "good"),
        ("target", Decimal("0.7"), "better"),
    ]
    kpi = kpis.save(desk, Kpi(new_id(), "Uptime")).value
    fed = add(desk, Metric(start=Decimal(0), target=Decimal(100)), objective, feed=kpi)
    top = add(desk, Metric(start=Decimal(0), target=Decimal(100)), objective, feed=fed)
    assert [one.text for one in explain.explain(desk, top).chain] == ["It", "Uptime"]
    assert explain_json.kpi_to_dict(explain.explain_kpi(desk, kpi))["health"] == "no_data"


def test_the_cadence_used_is_named(desk: Desk) -> None:
    _, objective, result = sample(desk)
    top = people.save(desk, Team(new_id(), "Company", cadence_days=14)).value
    team = people.save(desk, Team(new_id(), "Web", top)).value
    fields.set_field(desk, objective, "teams", "Web")
    told = explain_json.to_dict(explain.explain(desk, result))
    assert told["cadence_from"] == "Company"
    fields.set_field(desk, team, "cadence", "monthly")
    told = explain_json.to_dict(explain.explain(desk, result))
    assert told["cadence_from"] == "Web"
    assert "33" in str(told["pace"])
