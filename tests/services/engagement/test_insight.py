"""Insight on real stores: what is counted, what is hidden, and right words instead of a wrong number."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.insight.catalogue import PULSE_NAMES, Measure
from okr_desktop.domain.people import Person
from okr_desktop.domain.pulse import items
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer, PulseResult, PulseState
from okr_desktop.domain.pulse.tally import tally
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.domain.workshop_record import Lineage
from okr_desktop.reports.base.texts_review_de import GERMAN
from okr_desktop.reports.base.texts_review_en import ENGLISH
from okr_desktop.services import people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import insight, insight_json, insight_pulse
from okr_desktop.services.reporting.review import quarterly_data
from tests.services.engagement.insight_kit import Company, dated_id, linked, quarter
from tests.worlds import TODAY

Q2, Q3 = 4, 5


def measure(desk: Desk, made: Company, code: str, team: int | None = 0, cycle: int = Q2) -> Measure:
    """A measure of a team (by number; None: everybody) in a quarter of the company."""
    found = insight.indicators(desk, made.cycles[cycle].id)
    if team is None:
        return found.everybody.measures[code]
    return next(one for one in found.teams if one.team == made.teams[team].id).measures[code]


def counts(found: Measure) -> tuple[int | None, int | None]:
    return found.numerator, found.denominator


@pytest.fixture
def company() -> Company:
    return Company(2)


# Where objectives came from


def test_from_below_is_who_proposed_it_and_ideas_say_it_better(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    company.objective(team, cycle, up=True)
    company.objective(team, cycle, up=False)
    gone = Person(new_id(), "Gone")
    company.objective(team, cycle, proposer=gone.id)
    company.objective(team, cycle, proposer=None)
    told = company.objective(team, cycle, up=True)
    above = Idea(new_id(), "From above", origin="leadership", cycle=cycle.id)
    grown = company.objective(team, cycle, up=False)
    below = Idea(unsigned_id(), "From below", origin="participant", cycle=cycle.id)
    company.records += [above, below]
    company.records += [Lineage(new_id(), told.id, above.id), Lineage(new_id(), grown.id, below.id)]
    company.save(desk)
    found = measure(desk, company, "bottom_up")
    assert counts(found) == (2, 6)
    assert found.params["unknown"] == 2
    assert counts(measure(desk, company, "conversion")) == (0, 0), "ideas of nobody's team are everybody's"
    assert counts(measure(desk, company, "conversion", None)) == (2, 2)


def test_conversion_goes_by_the_cycle_in_which_the_idea_came(desk: Desk, company: Company) -> None:
    team, first, later = company.teams[0], company.cycles[3], company.cycles[Q2]
    author = company.members[team.id][2]
    ideas = [Idea(new_id(), f"Idea {at}", origin="participant", cycle=first.id, author=author.id) for at in range(3)]
    merged = Idea(new_id(), "The same", origin="participant", cycle=first.id, merged=ideas[0].id)
    objective = company.objective(team, later)
    company.objective(team, first)
    company.records += [*ideas, merged, Lineage(new_id(), objective.id, ideas[0].id)]
    company.save(desk)
    assert counts(measure(desk, company, "conversion", cycle=3)) == (1, 3)
    assert counts(measure(desk, company, "conversion", None, 3)) == (2, 4), "what was merged into it came along"
    assert measure(desk, company, "conversion", cycle=Q2).why == "nothing"


def test_alignment_counts_parents_directions_and_links_to_other_teams(desk: Desk, company: Company) -> None:
    one, other = company.teams
    top = company.objective(one, company.cycles[Q2])
    company.objective(one, company.cycles[Q2], parent=top.id)
    needs = company.objective(one, company.cycles[Q2])
    company.records.append(Dependency(new_id(), "Data", one.id, other.id, company.result(needs).id))
    company.save(desk)
    assert counts(measure(desk, company, "alignment")) == (2, 3)


# What people did


def test_regularity_and_the_longest_gap(desk: Desk, company: Company) -> None:
    cycle = company.cycles[Q2]
    result = company.result(company.objective(company.teams[0], cycle))
    for week in (0, 1, 2, 12):
        company.check_in(result, cycle.start + timedelta(days=7 * week), week)
    company.save(desk)
    regular = measure(desk, company, "regularity")
    assert counts(regular) == (4, 13)
    assert measure(desk, company, "longest_gap").value == 70
    assert measure(desk, company, "owners").value == 0


def test_what_came_late_or_is_reached_early_is_due_for_less(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    late = company.result(company.objective(team, cycle))
    company.records[-1] = late = replace(late, id=dated_id(cycle.start + timedelta(days=63)))
    company.check_in(late, cycle.start + timedelta(days=64), 10)
    early = company.result(company.objective(team, cycle))
    company.check_in(early, cycle.start + timedelta(days=13), 100)
    company.save(desk)
    assert counts(measure(desk, company, "regularity")) == (2, 4 + 2)


def test_coverage_needs_five_members_and_counts_people_entered_twice_once(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    first, second, third, *_ = company.members[team.id]
    twin = Person(new_id(), first.name, alias_of=first.id, teams={team.id: Decimal(1)})
    result = company.result(company.objective(team, cycle))
    company.check_in(result, cycle.start, 1, first.id)
    company.check_in(result, cycle.start + timedelta(days=1), 2, twin.id)
    company.records += [twin, Comment(dated_id(cycle.start), result.id, "Good", second.id)]
    company.records.append(Initiative(new_id(), "Do it", result.id, owner=third.id))
    company.save(desk)
    assert counts(measure(desk, company, "coverage")) == (3, 6)
    assert counts(measure(desk, company, "concentration")) == (2, 2)
    for one in company.members[team.id][3:]:
        people.save(desk, replace(one, archived=True))
    assert measure(desk, company, "coverage").why == "few"
    assert measure(desk, company, "concentration").why == "few"


def test_a_small_team_does_not_follow_by_subtraction(desk: Desk) -> None:
    """Everybody less the teams that are told would be the one that is hidden."""
    made = Company(3)
    for team in made.teams:
        made.objective(team, made.cycles[Q2])
    made.save(desk)
    for one in made.members[made.teams[0].id][3:]:
        people.save(desk, replace(one, archived=True))
    assert [measure(desk, made, "coverage", team).why for team in range(3)] == ["few", "beside", ""]


def test_replies_of_others_have_a_time_and_what_came_in_together_has_none(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    me = company.members[team.id][0].id
    result = company.result(company.objective(team, cycle))
    company.check_in(result, cycle.start, 1, me, reply=3)
    company.check_in(result, cycle.start + timedelta(days=7), 2, me, reply=5)
    company.check_in(result, cycle.start + timedelta(days=14), 3, me, reply=1, by=me)
    company.check_in(result, cycle.start + timedelta(days=21), 4, me, reply=0.001)
    late = cycle.start + timedelta(days=28)
    company.check_in(result, late, 5, me)
    company.records.append(Comment(dated_id(late, 16), result.id, "Said to the key result", company.lead.id))
    company.save(desk)
    found = measure(desk, company, "latency")
    assert found.value == pytest.approx(6.0, abs=0.01), "3, 5, 7 hours and none: the middle of four"
    assert counts(found) == (3, 4)
    assert found.params["unmeasured"] == 1
    assert counts(measure(desk, company, "uncommented")) == (1, 5), "one's own comment is no reply"


def test_check_ins_brought_in_from_elsewhere_have_no_moment(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[1]
    result = company.result(company.objective(team, cycle))
    told = company.check_in(result, cycle.start, 1)
    company.records[-1] = replace(told, id=new_id())
    company.save(desk)
    assert measure(desk, company, "latency", cycle=1).why == "unmeasured"


# Pulses


def test_a_pulse_is_told_by_team_and_a_team_below_its_threshold_is_not_zero(desk: Desk, company: Company) -> None:
    one, other = company.teams
    for team in company.teams:
        company.objective(team, company.cycles[Q2])
    company.pulse(company.cycles[Q2], {"": 55, one.id: 70, other.id: None})
    company.save(desk)
    told = measure(desk, company, "pulse_motivation")
    assert (told.value, told.n, told.sd, told.denominator) == (70, 6, 10, 7)
    hidden = measure(desk, company, "pulse_motivation", 1)
    assert (hidden.value, hidden.why) == (None, "hidden")
    assert measure(desk, company, "pulse_voice").why == "no_pulse"
    assert measure(desk, company, "pulse_motivation", None).value == 55
    notes = insight.indicators(desk, company.cycles[Q2].id).notes
    assert {"not_answering", "two_teams"} == set(notes)


def test_teams_told_together_have_no_figure_of_their_own(desk: Desk, company: Company) -> None:
    one, other = company.teams
    company.objective(one, company.cycles[Q2])
    both = Group("g", "Both", (one.id, other.id), 12)
    entry = {"n": 9, "mean": 50, "sd": 5, "items": ["energy"]}
    figures = {"n": 9, "invited": 12, "hidden": False, "series": {"motivation": entry}}
    pulse = Pulse(new_id(), "P", company.cycles[Q2].id, ("energy",), state=PulseState.CLOSED, groups=(both,))
    company.records += [
        pulse,
        PulseResult(new_id(), pulse.id, "", figures),
        PulseResult(new_id(), pulse.id, "g", figures),
    ]
    company.save(desk)
    assert measure(desk, company, "pulse_motivation").why == "hidden"
    assert measure(desk, company, "pulse_motivation", None).value == 50
    assert measure(desk, company, "pulse_voice").why == "no_pulse", "what nobody was asked about is not hidden"


def test_what_a_real_pulse_tells_is_understood(desk: Desk) -> None:
    """The figures as they are made when a pulse closes, hidden groups and all."""
    made = Company(3)
    for team in made.teams:
        made.objective(team, made.cycles[Q2])
    sizes = (6, 5, 2)
    groups = tuple(Group(team.id, team.name, (team.id,), 7) for team in made.teams)
    code = next(code for code in items.BY_CODE if items.series_of(code) == "motivation")
    pulse = Pulse(new_id(), "P", made.cycles[Q2].id, (code,), state=PulseState.CLOSED, groups=groups)
    answers = [
        PulseAnswer(unsigned_id(), pulse.id, group.id, {code: 3 + at % 3})
        for group, size in zip(groups, sizes, strict=True)
        for at in range(size)
    ]
    told = tally(pulse, answers)
    made.records += [pulse, *(PulseResult(new_id(), pulse.id, group, figures) for group, figures in told.items())]
    made.save(desk)
    one = measure(desk, made, "pulse_motivation")
    assert (one.value, one.n, one.why) == (75, 6, "")
    assert [measure(desk, made, "pulse_motivation", team).why for team in (1, 2)] == ["hidden", "hidden"]
    assert measure(desk, made, "pulse_motivation", None).n == 13
    assert insight_pulse.answered(desk.plan, pulse) == (13, 21)


@pytest.mark.parametrize("hostile", [{"hidden": False, "series": [1]}, {"series": {"motivation": {"mean": "x"}}}, {}])
def test_forged_figures_say_nothing(desk: Desk, company: Company, hostile: dict[str, object]) -> None:
    pulse = company.pulse(company.cycles[Q2], {})
    company.records.append(PulseResult(new_id(), pulse.id, "", hostile))
    company.save(desk)
    assert insight_pulse.step_of(desk.plan, pulse, None, "motivation").value is None
    assert insight_pulse.answered(desk.plan, pulse) is None


# Membership, deletions, missing cycles


def test_who_came_or_left_since_is_said(desk: Desk, company: Company) -> None:
    team = company.teams[0]
    company.objective(team, company.cycles[Q2])
    company.save(desk)
    assert insight.indicators(desk, company.cycles[Q2].id).teams[0].moved == 0
    people.save(desk, replace(company.members[team.id][0], teams={company.teams[1].id: Decimal(1)}))
    found = insight.indicators(desk, company.cycles[Q2].id)
    assert (found.teams[0].moved, found.teams[0].members) == (1, 5)
    assert "moved" in found.notes


def test_deleted_people_and_teams_leave_counts_without_them(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    result = company.result(company.objective(team, cycle), company.members[team.id][0].id)
    company.check_in(result, cycle.start, 1, company.members[team.id][0].id)
    company.objective(company.teams[1], cycle)
    company.save(desk)
    assert measure(desk, company, "owners").value == 1
    # The window refuses to delete who is in use; what others deleted meanwhile comes in with their changes.
    with desk.action(Label("person.delete")) as unit:
        unit.delete("person", company.members[team.id][0].id)
        unit.delete("team", company.teams[1].id)
    found = insight.indicators(desk, cycle.id)
    assert [one.team for one in found.teams] == [team.id]
    assert "one_team" in found.notes
    assert measure(desk, company, "owners").value == 0
    assert measure(desk, company, "bottom_up").why == "unknown"
    assert counts(measure(desk, company, "concentration")) in ((1, 1), (0, 0))


def test_an_empty_workspace_and_a_cycle_ahead_have_words(desk: Desk) -> None:
    ahead = quarter(2027, 1)
    made = Company(1, quarters=((2026, 3),))
    made.records.append(ahead)
    made.save(desk)
    found = insight.indicators(desk, ahead.id)
    assert found.notes == ("not_begun", "no_team")
    assert {one.why for one in found.everybody.measures.values()} == {"not_begun"}
    assert insight.next_to_results(desk).relations[0].sentence.code == "no_lag"
    assert insight.trend(desk, "bottom_up").steps == ()
    for wrong in ("no_such", "Bottom_up"):
        with pytest.raises(NotFound, match=r"insight\.series"):
            insight.trend(desk, wrong)
    with pytest.raises(NotFound):
        insight.indicators(desk, "0" * 32)


# Next to results


def test_twelve_linked_teams_get_the_sentence_and_the_running_cycle_is_left_out(desk: Desk) -> None:
    made = linked(12)
    made.save(desk)
    found = insight.next_to_results(desk)
    main = found.relations[0]
    assert (main.question.x, main.question.y, main.question.primary) == ("bottom_up", "progress", True)
    assert main.sentence.code == "together_both"
    assert main.forward.n == 12
    assert main.forward.steps == 4
    assert "running" in found.notes
    assert made.cycles[Q3].id not in {id for step in found.steps for id in step}
    assert set(found.names) == {team.id for team in made.teams}


@pytest.mark.parametrize(("teams", "code"), [(2, "too_few"), (7, "points")])
def test_few_teams_get_no_figure(desk: Desk, teams: int, code: str) -> None:
    linked(teams).save(desk)
    text = json.dumps(insight_json.relations(insight.next_to_results(desk)))
    found = json.loads(text)["relations"]
    assert {one["sentence"]["code"] for one in found if one["forward"]["n"] == teams} == {code}
    assert all(one[way]["r"] is None for one in found for way in ("forward", "backward"))
    assert not any(one["forward"]["points"] for one in found) or teams >= 6


def test_a_missing_cycle_makes_no_pair(desk: Desk) -> None:
    made = Company(6, quarters=((2025, 2), (2025, 4), (2026, 1)))
    for cycle in made.cycles:
        for team in made.teams:
            made.check_in(made.result(made.objective(team, cycle)), cycle.start, 50)
    made.save(desk)
    found = insight.next_to_results(desk)
    assert found.steps == ((made.cycles[1].id, made.cycles[2].id),)
    assert "holes" in found.notes


def test_no_person_is_named_anywhere(desk: Desk) -> None:
    made = linked(10)
    made.save(desk)
    said = json.dumps(
        [
            insight_json.indicators(insight.indicators(desk, made.cycles[Q2].id)),
            insight_json.relations(insight.next_to_results(desk)),
            insight_json.trend(insight.trend(desk, "concentration", made.teams[0].id)),
        ]
    )
    for person in desk.plan.people.values():
        assert person.id not in said
        assert f'"{person.name}"' not in said


# A pair that was fixed before


def test_a_pair_is_fixed_before_a_cycle_begins_and_not_later(desk: Desk) -> None:
    made = linked(10)
    ahead = Cycle(new_id(), "2099 Q1", date(2099, 1, 1), date(2099, 3, 31))
    made.records.append(ahead)
    made.save(desk)
    with pytest.raises(Refused) as late:
        insight.fix_pair(desk, made.cycles[Q3].id, "latency", "progress", "Too late")
    assert late.value.problems[0].code == "insight.begun"
    with pytest.raises(Refused) as odd:
        insight.fix_pair(desk, ahead.id, "progress", "latency", "The wrong way round")
    assert odd.value.problems[0].code == "insight.pair"
    assert insight.primary(desk.plan).x == "bottom_up"
    insight.fix_pair(desk, ahead.id, "latency", "progress", "Quick replies go along with progress")
    main = insight.next_to_results(desk).relations[0]
    assert (main.question.x, main.question.since) == ("latency", ahead.id)
    assert main.sentence.code == "no_lag", "its first pair of cycles is not over"
    assert desk.plan.notes[next(iter(desk.plan.notes))].kind is NoteKind.ASSUMPTION


def test_a_note_written_after_the_cycle_began_fixes_nothing(desk: Desk) -> None:
    made = linked(2)
    cycle = made.cycles[Q2]
    text = "insight: latency > progress"
    made.records.append(CycleNote(dated_id(TODAY), cycle.id, cycle.id, NoteKind.ASSUMPTION, "We knew", because=text))
    made.save(desk)
    assert insight.primary(desk.plan).x == "bottom_up"
    before = dated_id(cycle.start - timedelta(days=3))
    with desk.action(Label("cycle_note.add", {"title": "x"})) as unit:
        unit.save(CycleNote(before, cycle.id, cycle.id, NoteKind.ASSUMPTION, "We knew", because=text))
    assert insight.primary(desk.plan).since == cycle.id


# The review, and keeping it quick


def test_the_page_of_the_review(desk: Desk) -> None:
    made = linked(6)
    made.save(desk)
    page = insight.review_page(desk, made.cycles[Q2].id)
    assert page.people == 37
    assert [one.measure.code for one in page.pulses] == ["pulse_motivation", "pulse_index"]
    assert page.participation[0].answered == 6
    rows = {one.measure.code: one for one in page.indicators}
    assert rows["bottom_up"].before is not None
    assert "conversion" not in rows, "there was nothing to count"


def test_the_quarterly_review_prints_it(desk: Desk) -> None:
    made = linked(6)
    made.save(desk)
    data = quarterly_data(desk, made.cycles[Q2], sections=("engagement",))
    assert data.engagement is not None
    told = {one.code: one for one in data.engagement.indicators}
    codes = list(told)
    assert told["bottom_up"].total == 24
    assert codes.index("pulse_participation") < codes.index("pulse_motivation"), "participation comes first"
    assert (told["pulse_motivation"].value, told["pulse_motivation"].total) == (60, 100)
    for code in (*codes, *(f"pulse_{name}" for name in PULSE_NAMES)):
        for known in (ENGLISH, GERMAN):
            assert known[f"engagement_{code}"]
            assert known[f"engagement_{code}_text"]


def test_the_review_of_four_people_tells_nothing_of_them(desk: Desk) -> None:
    made = Company(1, members=3, quarters=((2026, 2),))
    made.check_in(made.result(made.objective(made.teams[0], made.cycles[0])), made.cycles[0].start, 1)
    made.save(desk)
    assert insight.review_page(desk, made.cycles[0].id).indicators == ()


def test_moments_come_from_the_journal_where_ids_tell_none(desk: Desk, company: Company, tmp_path: Path) -> None:
    from okr_desktop.store import moments

    result = company.result(company.objective(company.teams[0], company.cycles[Q3]))
    made = company.check_in(result, TODAY, 5)
    company.records[-1] = replace(made, id=unsigned_id())
    company.save(desk)
    id = company.records[-1].id
    found = moments.born(desk.space.db, [id, "0" * 32])
    assert list(found) == [id]
    assert moments.moved(desk.space.db, [id], [company.teams[0].id], 0) == {}


# What was counted at another time


def test_a_group_that_was_counted_at_another_time_has_no_figure(desk: Desk, company: Company) -> None:
    """Beside the total of another count it could tell of few people (two closed the pulse at once)."""
    one, other = company.teams
    for team in company.teams:
        company.objective(team, company.cycles[Q2])
    pulse = company.pulse(company.cycles[Q2], {})
    for group, stamp in (("", "a"), (one.id, "a"), (other.id, "b")):
        entry = {"n": 6, "mean": 70, "sd": 10, "items": ["energy"]}
        figures = {"n": 6, "invited": 7, "hidden": False, "series": {"motivation": entry}, "count": stamp}
        company.records.append(PulseResult(new_id(), pulse.id, group, figures))
    company.save(desk)
    assert measure(desk, company, "pulse_motivation").value == 70
    hidden = measure(desk, company, "pulse_motivation", 1)
    assert (hidden.value, hidden.why) == (None, "hidden")
    assert insight.trend(desk, "pulse_motivation", other.id).steps[0].value is None


def test_check_ins_of_which_nobody_knows_who_made_them_are_not_the_work_of_nobody(desk: Desk, company: Company) -> None:
    team, cycle = company.teams[0], company.cycles[Q2]
    result = company.result(company.objective(team, cycle))
    company.objective(company.teams[1], cycle)
    company.check_in(result, cycle.start, 50)
    company.save(desk)
    assert (measure(desk, company, "coverage").value, measure(desk, company, "coverage").why) == (None, "nameless")
    assert measure(desk, company, "coverage", 1).value == 0, "where nobody did anything, that is what it says"
