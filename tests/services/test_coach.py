"""The coach on a real workspace: hints, putting aside with a reason, profile and language of this computer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.coach.hints import Profile
from okr_desktop.domain.coach.subject import KeyResultText
from okr_desktop.domain.errors import NotFound, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Team
from okr_desktop.services import coach, history, people
from okr_desktop.services.desk import Desk
from tests.worlds import add_cycle, add_objective, add_result, assert_sound, desk_at


@pytest.fixture
def task(desk: Desk) -> str:
    """The id of a key result that describes work, in a cycle of its own."""
    objective = add_objective(desk, "Improve the quality of our service", cycle=add_cycle(desk))
    result = add_result(desk, objective, "Create a dashboard for all of the teams")
    from okr_desktop.domain.okrs import Kind, Metric
    from okr_desktop.services import planning

    planning.edit(desk, replace(desk.key_result(result), metric=Metric(Kind.YES_NO)))
    return result


def codes(desk: Desk, about: str) -> list[str]:
    return [hint.code for hint in coach.hints(desk) if hint.about == about]


def test_put_aside_and_ask_again(desk: Desk, task: str) -> None:
    assert codes(desk, task) == ["K_TASK"]
    done = coach.dismiss(desk, "K_TASK", task, "  the law asks for it\n")
    assert done.label is not None
    assert done.changes.ids("dismissal") == {done.value}
    assert codes(desk, task) == []
    assert [hint.code for hint in coach.hints_about(desk, task)] == []
    (kept,) = coach.dismissals(desk)
    assert (kept.rule, kept.about, kept.reason) == ("K_TASK", task, "the law asks for it")
    coach.undismiss(desk, "K_TASK", task)
    assert codes(desk, task) == ["K_TASK"]
    assert coach.dismissals(desk) == []
    assert_sound(desk)


def test_putting_aside_can_be_undone_and_outlives_closing(desk: Desk, task: str, tmp_path: Path) -> None:
    coach.dismiss(desk, "K_TASK", task, "legal duty")
    history.undo(desk)
    assert codes(desk, task) == ["K_TASK"]
    history.redo(desk)
    desk.close()
    again = desk_at(tmp_path)
    assert codes(again, task) == []
    again.close()


def test_a_second_time_changes_the_reason(desk: Desk, task: str) -> None:
    first = coach.dismiss(desk, "K_TASK", task, "because").value
    assert coach.dismiss(desk, "K_TASK", task, "for a better reason").value == first
    assert [one.reason for one in coach.dismissals(desk)] == ["for a better reason"]


def test_dismissals_of_a_cycle(desk: Desk, task: str) -> None:
    cycle = desk.plan.cycle_of(task)
    team = people.save(desk, Team(new_id(), "Ops")).value
    elsewhere = add_objective(desk, "In no cycle")
    for about in (task, team, elsewhere):
        coach.dismiss(desk, "T_OBJCOUNT", about, "so")
    assert cycle
    assert [one.about for one in coach.dismissals(desk, cycle.id)] == [task, team]
    assert len(coach.dismissals(desk)) == 3


def test_what_is_refused(desk: Desk, task: str) -> None:
    for rule, about, code in (("K_NONE", task, "rule.unknown"), ("K_TASK", new_id(), "id.unknown")):
        with pytest.raises(NotFound) as error:
            coach.dismiss(desk, rule, about, "so")
        assert error.value.code == code
    with pytest.raises(Refused) as refused:
        coach.dismiss(desk, "K_TASK", task, " \n ")
    assert [problem.code for problem in refused.value.problems] == ["reason.empty"]
    with pytest.raises(NotFound) as error:
        coach.undismiss(desk, "K_TASK", task)
    assert error.value.code == "dismissal.unknown"
    with pytest.raises(NotFound) as error:
        coach.hints_about(desk, new_id())
    assert codes(desk, task) == ["K_TASK"]


def test_profile_and_language_are_kept_here(desk: Desk, task: str, tmp_path: Path) -> None:
    assert coach.chosen_profile(desk) is Profile.BALANCED
    assert coach.language_of(desk) == "en"
    coach.choose_profile(desk, Profile.MILESTONES)
    coach.choose_language(desk, "fr")
    desk.close()
    again = desk_at(tmp_path)
    assert coach.chosen_profile(again) is Profile.MILESTONES
    assert coach.language_of(again) == "fr"
    with pytest.raises(NotFound, match=r"language\.unknown"):
        coach.choose_language(again, "xx")
    coach.choose_language(again, "")
    assert coach.language_of(again) == "en"
    again.space.set_meta("coach_profile", "nonsense")
    assert coach.chosen_profile(again) is Profile.BALANCED
    again.close()


def test_hints_about_one_item_are_those_of_the_page(desk: Desk, task: str) -> None:
    objective = desk.key_result(task).objective
    add_result(desk, objective, "Create a dashboard for all of the teams")
    for id in (objective, task):
        assert [hint.code for hint in coach.hints_about(desk, id)] == codes(desk, id)
    assert "K_DUP" in codes(desk, task)


def test_live_hints_are_few_and_the_gravest_come_first() -> None:
    bad = KeyResultText(
        "Improve XX and create TBD by 2031", owned=False, siblings=("Improve XX and create TBD by 2031",)
    )
    found = coach.live_key_result(bad)
    assert len(found) == 3
    assert [hint.severity.rank for hint in found] == sorted(hint.severity.rank for hint in found)
