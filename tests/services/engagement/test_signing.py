"""Signing off: what was signed, and every change after it, field by field, on this computer and on others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Metric
from okr_desktop.domain.workshop_record import SignOff
from okr_desktop.services import history, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import signing
from okr_desktop.services.engagement.direction.signing import Standing
from okr_desktop.services.reporting import review_talk
from tests.services.team_kit import Team, retitle
from tests.worlds import TODAY, add_check_in, add_objective, add_result, assert_sound, sample


def test_a_sign_off_holds_until_the_agreement_changes_and_progress_is_no_change(desk: Desk) -> None:
    cycle, _, result = sample(desk)
    id = signing.sign(desk, cycle, "  Dora Board ", "Go ahead").value
    record = desk.plan.sign_offs[id]
    assert (record.signed_by, record.date, record.comment) == ("Dora Board", TODAY, "Go ahead")
    add_check_in(desk, result, "70")
    assert signing.standing(desk.plan, record) is Standing.HOLDS
    assert signing.changes(desk, id).differences == ()
    assert_sound(desk)


def test_each_change_after_it_is_shown_with_what_stood_there_before(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    gone = add_result(desk, objective, "Gone later")
    id = signing.sign(desk, cycle, "Dora").value
    metric = Metric(start=Decimal(0), target=Decimal(80))
    planning.edit(desk, replace(desk.plan.key_results[result], metric=metric))
    planning.edit(desk, replace(desk.plan.objectives[objective], title="Delight everybody"))
    planning.delete(desk, gone)
    new = add_objective(desk, "Came later", cycle=cycle)
    found = signing.changes(desk, id)
    assert (found.standing, found.exact) == (Standing.CHANGED, True)
    told = {(one.id, one.change): one.fields for one in found.differences}
    assert set(told) == {(objective, "changed"), (result, "changed"), (gone, "gone"), (new, "added")}
    assert told[objective, "changed"] == {"title": ("Delight customers", "Delight everybody")}
    before, after = told[result, "changed"]["metric"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert (before["target"], after["target"]) == ("100", "80")
    assert next(one.title for one in found.differences if one.id == gone) == "Gone later"
    assert signing.name_of(desk, gone) == "Gone later"


def test_taking_the_change_back_makes_the_signature_hold_again(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    id = signing.sign(desk, cycle, "Dora").value
    planning.edit(desk, replace(desk.plan.objectives[objective], title="Other"))
    assert signing.standing(desk.plan, desk.plan.sign_offs[id]) is Standing.CHANGED
    history.undo(desk)
    assert signing.standing(desk.plan, desk.plan.sign_offs[id]) is Standing.HOLDS


def test_signing_again_keeps_the_first_and_counts_the_last(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    first = signing.sign(desk, cycle, "Dora").value
    planning.edit(desk, replace(desk.plan.objectives[objective], title="Other"))
    second = signing.sign(desk, cycle, "dora").value
    lines = signing.of(desk.plan, cycle)
    assert [(one.record.id, one.standing, one.last) for one in lines] == [
        (second, Standing.HOLDS, True),
        (first, Standing.CHANGED, False),
    ]


def test_one_objective_is_signed_alone(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    id = signing.sign(desk, objective, "Dora").value
    add_objective(desk, "Beside it", cycle=cycle)
    assert signing.standing(desk.plan, desk.plan.sign_offs[id]) is Standing.HOLDS
    planning.edit(desk, replace(desk.plan.key_results[result], title="Other"))
    (one,) = signing.changes(desk, id).differences
    assert one.fields == {"title": ("NPS", "Other")}


def test_what_cannot_be_signed_is_refused(desk: Desk) -> None:
    cycle, *_ = sample(desk)
    with pytest.raises(NotFound):
        signing.sign(desk, "1" * 32, "Dora")
    for name, day, code in (("", None, "signed_by.empty"), ("Dora", TODAY + timedelta(days=1), "sign_off.future")):
        with pytest.raises(Refused) as error:
            signing.sign(desk, cycle, name, day=day)
        assert [one.code for one in error.value.problems] == [code]
    empty = add_objective(desk, "Cancelled")
    planning.archive(desk, empty)
    with pytest.raises(Refused) as error:
        signing.sign(desk, empty, "Dora")
    assert [one.code for one in error.value.problems] == ["sign_off.nothing"]
    assert not desk.plan.sign_offs


def test_of_a_signature_from_elsewhere_nothing_is_claimed(desk: Desk) -> None:
    cycle, *_ = sample(desk)
    foreign = SignOff(new_id(), cycle, "Dora", TODAY, "f" * 64)
    bare = SignOff(new_id(), cycle, "Eve", TODAY)
    with desk.action(signing.Label("sign_off.add")) as unit:
        unit.save(foreign)
        unit.save(bare)
    found = signing.changes(desk, foreign.id)
    assert (found.standing, found.exact) == (Standing.CHANGED, False)
    assert signing.changes(desk, bare.id).standing is Standing.UNKNOWN


def test_a_change_made_elsewhere_at_the_same_time_is_found_when_it_comes_in(team: Team) -> None:
    team.meet()
    retitle(team.bob, team.objective, "Bob's title")
    for value in ("50", "60"):  # by every clock Bob's change is older than what Ana signs without having seen it
        add_check_in(team.ana, team.result, value)
    id = signing.sign(team.ana, team.cycle, "Dora").value
    team.meet()
    for desk in (team.ana, team.bob):
        found = signing.changes(desk, id)
        assert (found.standing, found.exact) == (Standing.CHANGED, True)
        (one,) = found.differences
        assert one.fields == {"title": ("Delight customers", "Bob's title")}


def test_the_review_prints_the_last_signature_and_says_when_it_no_longer_fits(desk: Desk) -> None:
    cycle, objective, _ = sample(desk)
    signing.sign(desk, cycle, "Dora", day=date(2026, 7, 2))
    (one,) = review_talk.signatures(desk.plan, desk.plan.cycles[cycle], None)
    assert (one.name, one.on, one.changed) == ("Dora", date(2026, 7, 2), False)
    planning.edit(desk, replace(desk.plan.objectives[objective], title="Other"))
    (one,) = review_talk.signatures(desk.plan, desk.plan.cycles[cycle], None)
    assert one.changed
    signing.sign(desk, cycle, "Dora", day=date(2026, 8, 2))
    (one,) = review_talk.signatures(desk.plan, desk.plan.cycles[cycle], None)
    assert (one.on, one.changed) == (date(2026, 8, 2), False)
