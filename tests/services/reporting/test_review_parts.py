"""What stands in a review beside the tree: decisions, the quarter before, who needs attention, the log, the data."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.workshop_record import SignOff
from okr_desktop.reports.review.data import SECTIONS, Engagement, Finding, QuarterlyData
from okr_desktop.services import check_ins, closing, cycles, people, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulse_results
from okr_desktop.services.reporting import review
from tests.services.engagement.pulse_kit import given, opened
from tests.services.reporting.test_review import save
from tests.worlds import TODAY

Q2 = ("2026 Q2", date(2026, 4, 1), date(2026, 6, 30))
Q3 = ("2026 Q3", date(2026, 7, 1), date(2026, 9, 30))


class World:
    """Two quarters, two teams."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.north, self.south = (people.save(desk, Team(new_id(), name)).value for name in ("North", "South"))
        self.ana = people.save(desk, Person(new_id(), "Ana")).value
        self.q2, self.q3 = (cycles.save(desk, Cycle(new_id(), *period)).value for period in (Q2, Q3))

    def objective(self, title: str, cycle: str = "", team: str = "", carried_from: str | None = None) -> str:
        record = Objective(
            new_id(),
            title,
            cycle=cycle or self.q3,
            owner=self.ana,
            teams={team or self.north: Decimal(1)},
            carried_from=carried_from,
            carried=int(carried_from is not None),
        )
        return planning.add(self.desk, record).value

    def result(self, objective: str, title: str, metric: Metric | None = None, owner: str | None = None) -> str:
        metric = metric or Metric(start=Decimal(0), target=Decimal(100))
        return planning.add(self.desk, KeyResult(new_id(), title, objective, metric, owner=owner or self.ana)).value

    def said(self, result: str, value: str, day: date, confidence: int | None = None, **more: str) -> None:
        record = CheckIn(new_id(), result, day, Decimal(value), confidence, author=self.ana, **more)
        check_ins.add(self.desk, record)

    def data(self, team: str | None = None, sections: tuple[str, ...] = SECTIONS) -> QuarterlyData:
        return review.quarterly_data(self.desk, self.desk.plan.cycles[self.q3], team, "en", sections)


def codes(data: QuarterlyData, title: str) -> dict[str, dict[str, object]]:
    return {one.code: dict(one.params) for one in data.findings if one.title == title}


def test_the_managers_words_are_saved_with_the_cycle_and_stand_in_the_review(desk: Desk) -> None:
    world = World(desk)
    top = world.objective("Grow")
    hire = CycleNote(new_id(), world.q3, "", NoteKind.DECISION, "Hire two", advice="Now", because="They are free")
    closing.save_note(desk, hire)
    closing.add_note(desk, world.q3, NoteKind.HIGHLIGHT, "Half of all shops are open")
    closing.add_note(desk, world.q3, NoteKind.LEARNED, "Ask earlier", top)
    closing.add_note(desk, world.q3, NoteKind.ASSUMPTION, "Everybody reads mail", top)
    step = CycleNote(new_id(), world.q3, top, NoteKind.NEXT, "Fewer of them", None, choice="change", owner=world.ana)
    closing.save_note(desk, replace(step, due=date(2026, 10, 9)))
    data = world.data()
    assert [(one.text, one.advice, one.because) for one in data.decisions] == [("Hire two", "Now", "They are free")]
    assert data.highlights == ("Half of all shops are open",)
    [learning] = data.learnings
    assert (learning.title, learning.learned, learning.assumption) == ("Grow", "Ask earlier", "Everybody reads mail")
    [found] = data.next_steps
    assert (found.text, found.choice, found.owner, found.due, found.about) == (
        "Fewer of them",
        "change",
        "Ana",
        date(2026, 10, 9),
        "Grow",
    )
    assert world.data(world.north).decisions == ()


def test_bands_tell_committed_from_aspirational_and_unscored_from_nothing(desk: Desk) -> None:
    world = World(desk)
    sure, bold = world.objective("Sure"), world.objective("Bold")
    planning.edit(desk, replace(desk.objective(bold), ambition=Ambition.ASPIRATIONAL))
    for title, value in (("a", "29"), ("b", "30"), ("c", "70"), ("d", "130")):
        world.said(world.result(sure, title), value, TODAY)
    world.result(bold, "never")
    graded = world.result(bold, "graded")
    planning.edit(desk, replace(desk.key_result(graded), score=Decimal("0.5")))
    found = {band.ambition: (band.red, band.yellow, band.green, band.unscored) for band in world.data().bands}
    assert found == {"committed": (1, 1, 2, 0), "aspirational": (0, 1, 0, 1)}


def test_each_team_has_its_scores_and_its_confidence_week_by_week(desk: Desk) -> None:
    world = World(desk)
    north, both = world.objective("North's"), world.objective("Shared")
    planning.edit(desk, replace(desk.objective(both), teams={world.north: Decimal(1), world.south: Decimal(1)}))
    one, two = world.result(north, "one"), world.result(both, "two")
    world.result(both, "silent")
    world.said(one, "80", date(2026, 7, 3), 8)
    world.said(two, "20", date(2026, 7, 4), 4)
    data = world.data()
    spread = {one.team: (one.values, one.unscored) for one in data.spreads}
    assert spread == {"North": ((Decimal("0.2"), Decimal("0.8")), 1), "South": ((Decimal("0.2"),), 1)}
    weeks = {trend.team: trend.weeks for trend in data.trends}
    assert (weeks["North"][0].median, weeks["North"][0].low, weeks["North"][0].high) == (6, 4, 8)
    assert (weeks["South"][0].median, weeks["South"][1].median) == (4, None)
    assert weeks["North"][-1].until == TODAY
    assert [one.team for one in world.data(world.south).spreads] == ["South"]


def test_the_list_of_what_is_at_risk_says_which_rule_fired(desk: Desk) -> None:
    world = World(desk)
    top = world.objective("Grow")
    good, bad = world.result(top, "good"), world.result(top, "bad")
    world.said(good, "60", TODAY, 8)
    world.said(bad, "30", TODAY - timedelta(days=30), 8)
    world.said(bad, "20", TODAY - timedelta(days=2), 3, blocker="The supplier", next="A second one")
    [found] = world.data().at_risk
    assert (found.title, found.confidence, found.confidence_before, found.days) == ("bad", 3, 8, 2)
    assert (found.blocker, found.help) == ("The supplier", "A second one")
    assert [reason.code for reason in found.reasons] == ["risk_confidence", "risk_gap", "risk_falling"]


def test_the_quarter_before_stands_beside_this_one(desk: Desk) -> None:
    world = World(desk)
    assert world.data().since is None
    old, gone = world.objective("Grow", world.q2), world.objective("Leave", world.q2)
    world.said(world.result(old, "a"), "40", date(2026, 6, 1))
    world.result(gone, "b")
    again, _ = world.objective("Grow", carried_from=old), world.objective("Fresh")
    world.said(world.result(again, "a"), "80", TODAY)
    found = world.data().since
    assert found is not None
    assert (found.name, found.objectives, found.key_results) == ("2026 Q2", (2, 2), (2, 1))
    assert found.progress == (Decimal("0.4"), Decimal("0.8"))
    assert found.green == (0, 1)
    assert found.checked_in == (Decimal("0.5"), 1)
    assert (found.continued, found.fresh, found.dropped) == (1, 1, 1)


def test_moved_targets_are_told_with_both_values_and_who_moved_them(desk: Desk) -> None:
    world = World(desk)
    today = date.today()
    cycles.save(desk, replace(desk.plan.cycles[world.q3], start=today - timedelta(days=30), end=today))
    desk._today = date.today
    people.set_me(desk, world.ana)
    result = world.result(world.objective("Grow"), "NPS")
    planning.edit(desk, replace(desk.key_result(result), metric=Metric(start=Decimal(0), target=Decimal(60))))
    planning.edit(desk, replace(desk.key_result(result), metric=Metric(start=Decimal(5), target=Decimal(60))))
    found = codes(world.data(), "NPS")
    assert found["quality_target"] == {"day": today, "old": 100, "new": 60, "unit": "", "by": "Ana"}
    assert found["quality_baseline"] == {"day": today, "old": 0, "new": 5, "unit": "", "by": "Ana"}


def test_what_is_missing_or_late_is_named(desk: Desk) -> None:
    world = World(desk)
    top, bare = world.objective("Grow"), world.objective("Bare")
    planning.edit(desk, replace(desk.objective(bare), owner=None))
    late = world.result(top, "late")
    for day in (1, 25, 44):
        world.said(late, "10", date(2026, 7, 1) + timedelta(days=day), 5)
    stale = world.result(top, "stale")
    world.said(stale, "10", TODAY - timedelta(days=20))
    save(desk, KeyResult(new_id(), "never", top, Metric(Kind.INCREASE, target=Decimal(3)), owner=world.ana))
    data = world.data()
    assert codes(data, "Bare") == {"quality_no_key_results": {}, "quality_no_owner": {}}
    assert codes(data, "late") == {"quality_late": {"days": 24}}
    assert codes(data, "stale") == {"quality_stale": {"days": 20}}
    assert set(codes(data, "never")) == {"quality_never", "quality_no_baseline"}
    assert Finding("quality_no_baseline", "stale") not in data.findings


def test_the_log_tells_every_check_in_of_the_period_with_the_value_before(desk: Desk) -> None:
    world = World(desk)
    one, two = (world.result(world.objective(title), title) for title in ("a", "b"))
    world.said(one, "5", date(2026, 6, 20))
    world.said(one, "10", date(2026, 7, 20), 6, note="Better")
    world.said(two, "7", date(2026, 7, 10))
    world.said(one, "30", TODAY)
    log = [(row.on, row.key_result, row.before, row.value, row.confidence, row.note) for row in world.data().log]
    assert log == [
        (date(2026, 7, 20), "a", 5, 10, 6, "Better"),
        (TODAY, "a", 10, 30, None, ""),
        (date(2026, 7, 10), "b", 0, 7, None, ""),
    ], "in the order of the tree"


def test_engagement_is_silent_below_its_threshold_and_tells_shares_above(desk: Desk) -> None:
    world = World(desk)
    top = world.objective("Grow")
    for name in ("Ben", "Cem", "Dia"):
        person = people.save(desk, Person(new_id(), name)).value
        world.result(top, f"{name}'s", owner=person)
    few = world.data().engagement
    assert few is not None
    assert (few.people, few.threshold, few.indicators) == (4, 5, ())
    eve = people.save(desk, Person(new_id(), "Eve")).value
    hers = world.result(top, "Eve's", owner=eve)
    world.said(hers, "10", TODAY, 5, note="Good")
    many = world.data().engagement
    assert many is not None
    told = {one.code: (one.value, one.total) for one in many.indicators}
    assert told["participation"] == (1, 4)
    assert told["people_active"] == (1, 5)
    assert told["notes"] == (1, 1)


def test_engagement_counts_members_and_not_only_those_who_own_something(desk: Desk) -> None:
    world = World(desk)
    result = world.result(world.objective("Grow"), "NPS")
    world.said(result, "10", TODAY)
    for n in range(6):
        people.save(desk, Person(new_id(), f"Member {n}"))
    found = world.data().engagement
    assert found is not None
    assert (found.people, found.few) == (7, False)
    told = {one.code: (one.value, one.total) for one in found.indicators}
    assert told["people_active"] == (1, 7)
    assert list(told)[:2] == ["participation", "people_active"]
    assert all(one.before is None for one in found.indicators), "in the quarter before there was nothing to do"
    few = world.data(world.north).engagement
    assert few is not None
    assert (few.people, few.indicators) == (0, ()), "of a team its own members count"


def test_who_checked_in_is_not_told_of_a_team_where_a_smaller_one_would_follow(desk: Desk) -> None:
    world = World(desk)
    for team, count in ((world.north, 6), (world.south, 2)):
        world.said(world.result(world.objective("Grow", team=team), "NPS"), "10", TODAY)
        for n in range(count):
            people.save(desk, Person(new_id(), f"{team} {n}", teams={team: Decimal(1)}))
    told = {}
    for team in (None, world.north, world.south):
        found = world.data(team).engagement
        assert found is not None
        told[team] = {one.code for one in found.told}
    assert "people_active" in told[None]
    assert "people_active" not in told[world.north]
    assert "participation" in told[world.north]
    assert told[world.south] == set()


def test_a_check_in_without_a_name_is_not_told_as_nobodys(desk: Desk) -> None:
    world = World(desk)
    result = world.result(world.objective("Grow"), "NPS")
    for n in range(6):
        people.save(desk, Person(new_id(), f"Member {n}"))
    save(desk, CheckIn(new_id(), result, TODAY, Decimal(10)))
    found = world.data().engagement
    assert found is not None
    told = {one.code for one in found.indicators}
    assert "people_active" not in told
    assert "participation" in told


@pytest.mark.parametrize(("threshold", "shown"), [(3, True), (4, False)])
def test_a_pulse_is_told_by_its_own_threshold_and_by_nothing_else(desk: Desk, threshold: int, shown: bool) -> None:
    world = World(desk)
    world.objective("Grow")
    for n in range(3):
        people.save(desk, Person(new_id(), f"Member {n}"))
    pulse = opened(desk, cycle=world.q3, threshold=threshold, comment_threshold=9)
    given(desk, pulse, "", [2, 3, 4])
    assert world.data().engagement == Engagement(4, 5), "nothing while it is open"
    pulse_results.close(desk, pulse.id)
    found = world.data().engagement
    assert found is not None
    assert found.few
    told = {one.code: (one.value, one.total) for one in found.told}
    assert (told.get("pulse_participation") == (3, 4)) is shown
    assert any(code != "pulse_participation" for code in told) is shown
    assert all(code.startswith("pulse_") for code in told)


def test_who_signs_and_who_has_signed(desk: Desk) -> None:
    world = World(desk)
    cycles.set_sponsor(desk, world.q3, "Ana")
    save(desk, SignOff(new_id(), world.q3, "Ana", TODAY, "abc", "With joy"))
    [found] = world.data().signatures
    assert (found.name, found.role, found.on, found.comment) == ("Ana", "sponsor", TODAY, "With joy")


def test_teams_have_pages_of_their_own_and_the_hash_is_of_what_is_said(desk: Desk) -> None:
    world = World(desk)
    result = world.result(world.objective("Grow"), "NPS")
    world.objective("Shrink", team=world.south)
    data = world.data()
    assert [page.team for page in data.team_pages] == ["North", "South"]
    assert [[block.title for block in page.objectives] for page in data.team_pages] == [["Grow"], ["Shrink"]]
    assert all(not page.team_pages and not page.log for page in data.team_pages)
    assert world.data().data_hash == data.data_hash
    german = review.quarterly_data(desk, desk.plan.cycles[world.q3], None, "de")
    assert german.report_id == data.report_id == data.data_hash[:8].upper()
    world.said(result, "10", TODAY)
    assert world.data().data_hash != data.data_hash


def test_what_is_not_wanted_is_not_gathered(desk: Desk) -> None:
    world = World(desk)
    world.said(world.result(world.objective("Grow"), "NPS"), "10", TODAY, 5)
    data = world.data(sections=("executive", "results"))
    assert data.sections == ("executive", "results")
    assert (data.log, data.findings, data.team_pages, data.trends, data.engagement) == ((), (), (), (), None)


def test_branding_is_the_workspaces_and_a_broken_logo_is_none(desk: Desk) -> None:
    world = World(desk)
    world.objective("Grow")
    png = b"\x89PNG\r\n\x1a\n" + b"x" * 20
    logo = base64.b64encode(png).decode()
    people.save_settings(desk, replace(desk.plan.workspace, accent="#7A1F5C", confidential="Board only", logo=logo))
    branding = world.data().branding
    assert (branding.accent, branding.logo, branding.confidential) == ("#7A1F5C", png, "Board only")


def test_an_empty_quarter_says_nothing_about_people(desk: Desk) -> None:
    assert World(desk).data().engagement is None


def test_the_only_team_has_no_pages_that_repeat_the_review_but_may_be_printed_alone(desk: Desk) -> None:
    world = World(desk)
    world.result(world.objective("Grow"), "NPS")
    assert world.data().team_pages == ()
    assert [page.team for page in world.data(sections=("teams",)).team_pages] == ["North"]
    save(desk, Objective(new_id(), "Of nobody", cycle=world.q3))
    assert [page.team for page in world.data().team_pages] == ["North"], "it is not the whole any more"


def test_what_weighs_most_stands_first_and_the_longest_gap_first_among_gaps(desk: Desk) -> None:
    world = World(desk)
    top = world.objective("Grow")
    for title, day in (("Short gap", 18), ("Long gap", 30)):
        one = world.result(top, title)
        world.said(one, "1", date(2026, 7, 1))
        world.said(one, "2", date(2026, 7, 1) + timedelta(days=day))
        world.said(one, "3", TODAY)
    world.result(top, "Silent")
    found = [(one.code, one.title) for one in world.data().findings]
    late = [title for code, title in found if code == "quality_late"]
    assert late == ["Long gap", "Short gap"]
    kinds = [code for code, _ in found]
    assert kinds.index("quality_never") < kinds.index("quality_late")
