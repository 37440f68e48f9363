"""The sample is a sound workspace, the same each time, in which every page has something true to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from okr_desktop import bootstrap
from okr_desktop.cli.texts import LABELS
from okr_desktop.domain.cycles import CycleKind, CycleState
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.metrics import Kind
from okr_desktop.domain.plan import TABLE_NAMES
from okr_desktop.domain.pulse import groups as grouping
from okr_desktop.domain.pulse.records import PulseState
from okr_desktop.domain.pulse.tally import tally
from okr_desktop.paths import resource_path
from okr_desktop.services import history, sample
from okr_desktop.services.closing import steps
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import signing
from okr_desktop.services.engagement.inbox import playbook
from okr_desktop.services.engagement.measuring.insight_facts import Facts
from okr_desktop.services.engagement.school import learning_paths, lessons
from okr_desktop.store.history import actions
from tests.worlds import assert_sound

SOURCE = resource_path("samples", "nordlicht.json")
USUAL = date(2026, 11, 20)
# In the middle of a quarter, at both ends of one, and at both ends of a year, where thirteen weeks stand for it.
DAYS = (USUAL, date(2026, 2, 2), date(2026, 3, 31), date(2026, 7, 2), date(2027, 1, 1), date(2028, 2, 29))


def filled(folder: Path, day: date, name: str = "w.okrdb") -> Desk:
    desk = bootstrap.create_context(folder / name, "Nordlicht", clock=lambda: day).workspace
    sample.fill(desk, SOURCE)
    return desk


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = filled(tmp_path_factory.mktemp("sample"), USUAL)
    yield desk
    desk.close()


def content(desk: Desk) -> dict[str, Any]:
    """Every record by kind and id, older check-ins included."""
    plan = desk.plan
    found: dict[str, Any] = {name: dict(getattr(plan, name)) for name in TABLE_NAMES.values()}
    return {**found, "check_ins": {id: desk.check_ins(id) for id in plan.key_results}}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_it_is_sound_and_no_record_has_a_problem_on_whatever_day(tmp_path: Path, day: date) -> None:
    desk = filled(tmp_path, day)
    plan = desk.plan
    assert_sound(desk)
    for name in TABLE_NAMES.values():
        for record in getattr(plan, name).values():
            assert record.problems() == [], record
    for id in plan.key_results:
        cycle = plan.cycle_of(id)
        for one in desk.check_ins(id):
            assert one.problems() == []
            assert cycle is not None
            assert cycle.start <= one.date <= min(cycle.end, day)
    for one in plan.cycles.values():
        over = one.end < day
        assert (one.state is CycleState.CLOSED) == (over and one.kind is not CycleKind.YEAR)
        if one.state is CycleState.CLOSED:
            assert all(step.done for step in steps(desk, one.id))
    desk.close()


def test_the_same_day_gives_the_same_records_and_another_day_others(tmp_path: Path, company: Desk) -> None:
    again, later = filled(tmp_path, USUAL, "a.okrdb"), filled(tmp_path, USUAL + timedelta(days=1), "b.okrdb")
    assert content(again) == content(company)
    assert content(later)["people"].keys().isdisjoint(company.plan.people)
    again.close()
    later.close()


def test_it_is_one_step_to_undo_and_to_do_again(tmp_path: Path) -> None:
    desk = filled(tmp_path, USUAL)
    before = content(desk)
    assert history.steps(desk).undo == sample.Label("sample.add", {"name": "Nordlicht Bikes"})
    history.undo(desk)
    assert not any(content(desk).values())
    assert history.steps(desk).undo is None
    history.redo(desk)
    assert content(desk) == before
    assert_sound(desk)
    desk.close()


def test_added_twice_it_is_two_companies(tmp_path: Path) -> None:
    desk = filled(tmp_path, USUAL)
    count = len(desk.plan.objectives)
    sample.fill(desk, SOURCE)
    assert len(desk.plan.objectives) == 2 * count
    assert_sound(desk)
    history.undo(desk)
    assert len(desk.plan.objectives) == count
    desk.close()


def test_the_journal_tells_it_in_the_order_of_time_by_those_who_did_it(company: Desk) -> None:
    plan, now = company.plan, int(datetime(USUAL.year, USUAL.month, USUAL.day, tzinfo=UTC).timestamp() * 1000)
    told = [one for one in actions(company.space, 10_000) if one.part_of]
    moments = [one.wall_ms for one in told]
    assert moments == sorted(moments, reverse=True)
    assert max(moments) < now
    assert len(told) > 1000
    query = "SELECT json_extract(value, '$.by') FROM op WHERE etype = 'action'"
    by = {row[0] for row in company.space.db.execute(query)}
    assert len(by & plan.people.keys()) > 45
    codes = {one.label.code for one in actions(company.space, 10_000)}
    assert codes <= LABELS.keys()


def test_it_has_records_of_every_kind_and_state(company: Desk) -> None:
    plan = company.plan
    empty = {name for name in TABLE_NAMES.values() if not getattr(plan, name)}
    assert empty <= {"dismissals"}
    assert {one.metric.kind for one in plan.key_results.values()} == set(Kind)
    assert {one.state for one in plan.ideas.values()} == set(IdeaState)
    for table, field, count in (
        ("concerns", "state", 5),
        ("dependencies", "state", 4),
        ("initiatives", "state", 4),
        ("notes", "kind", 6),
        ("directions", "kind", 4),
        ("actions", "state", 4),
    ):
        assert len({getattr(one, field) for one in getattr(plan, table).values()}) == count, table
    deliveries = {promise.delivery for one in plan.sponsorships.values() for promise in one.promises}
    assert deliveries == {"open", "partly", "delivered", "withdrawn"}
    assert {signing.standing(plan, one) for one in plan.sign_offs.values()} == {
        signing.Standing.HOLDS,
        signing.Standing.CHANGED,
    }


def test_what_it_names_is_there(company: Desk) -> None:
    plan = company.plan
    for one in plan.concerns.values():
        assert not one.kind or playbook.one(one.kind)
    for one in plan.lessons.values():
        assert learning_paths.point(one.lesson[6:]) if one.lesson.startswith("check.") else lessons.one(one.lesson)
    known = {stage.code for stage in learning_paths.stages()}
    assert {one.code for one in plan.rollout.values()} <= known | {""}
    ids = {id for name in TABLE_NAMES.values() for id in getattr(plan, name)}
    read = {one.id for id in (*plan.key_results, *plan.kpis) for one in company.check_ins(id)}
    for one in (*plan.comments.values(), *plan.reactions.values(), *plan.recognitions.values()):
        assert one.about in ids | read, one
    for line in plan.lineages.values():
        assert {line.child, line.parent} <= ids


def test_groups_of_pulses_are_above_the_threshold_and_figures_are_those_of_the_answers(company: Desk) -> None:
    plan = company.plan
    states = Counter(one.state for one in plan.pulses.values())
    assert states == {PulseState.CLOSED: 4, PulseState.OPEN: 1}
    sizes = Counter(team for team in grouping.invited(plan.people, plan.teams).values())
    assert min(sizes.values()) < 5
    for pulse in plan.pulses.values():
        assert all(group.invited >= pulse.threshold for group in pulse.groups)
        told = {one.group: one.figures for one in plan.pulse_results.values() if one.pulse == pulse.id}
        if pulse.state is PulseState.OPEN:
            assert told == {}
            continue
        found = tally(pulse, plan.pulse_answers.values())
        for figures in (*told.values(), *found.values()):
            assert isinstance(figures, dict)
            figures["comments"] = sorted(figures.get("comments", ()))
        assert told == found
    assert any(one.figures["hidden"] is False and not one.group for one in plan.pulse_results.values())


def test_what_has_no_name_tells_neither_person_nor_day(company: Desk) -> None:
    plan = company.plan
    unnamed = [one for one in (*plan.ideas.values(), *plan.concerns.values()) if one.author is None]
    assert len(unnamed) > 10
    for one in (*unnamed, *plan.pulse_answers.values()):
        assert one.id[12] == "4"
        row = company.space.db.execute(
            "SELECT json_extract(a.value, '$.by') FROM op JOIN op AS a ON a.tx = op.tx AND a.etype = 'action' "
            "WHERE op.eid = ? AND op.field = '*'",
            (bytes.fromhex(one.id),),
        ).fetchone()
        of_room = one.id in plan.ideas and plan.ideas[one.id].workshop
        assert row[0] is None or of_room
    for one in unnamed:
        assert one.day is None or one.day.weekday() == 0


def test_teams_ask_for_more_of_their_own_from_quarter_to_quarter(company: Desk) -> None:
    plan, facts = company.plan, Facts(company)
    quarters = sorted((one for one in plan.cycles.values() if one.kind is CycleKind.QUARTER), key=lambda one: one.start)
    shares = list[float]()
    for cycle in quarters:
        mine = [one for one in plan.objectives.values() if one.cycle == cycle.id]
        up = [one for one in mine if one.teams.keys() & plan.people[one.proposer or ""].teams.keys()]
        shares.append(len(up) / len(mine))
    assert shares[0] < shares[1] < shares[2]
    for cycle in quarters:
        results = [one for one in plan.key_results.values() if plan.objectives[one.objective].cycle == cycle.id]
        told = [one for found in facts.check_ins(results, cycle).values() for one in found]
        assert told
        assert all(one.moment is not None for one in told)
        assert any(one.id in facts.comments for one in told)
