"""The coach in a workshop asks as strictly as it was chosen on this computer, and compares with the stored plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.coach.hints import Profile
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.workshop.drafting import new_draft, new_result, override
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live, Setup
from okr_desktop.services import coach, cycles, planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import checking

OBJECTIVE = "0a" * 16
METRIC = Metric(Kind.INCREASE, "customers", Decimal(10), Decimal(50))


def drafted(cycle: str | None = None, result: str = "Customers who come back within a year") -> Live:
    live = new_draft(Live("w", Setup("What?", cycle=cycle)), "Customers trust our repairs")
    return new_result(live, next(iter(live.board.drafts)), result, metric=METRIC)


def test_drafts_are_compared_with_the_plan(desk: Desk) -> None:
    cycle = cycles.save(desk, Cycle("c" * 32, "2027 Q1", date(2027, 1, 1), date(2027, 3, 31))).value
    planning.add(desk, Objective(OBJECTIVE, "Another aim", cycle=cycle))
    planning.add(desk, KeyResult(new_id(), "Customers who come back within a year", OBJECTIVE, METRIC))
    assert "K_DUP" in {one.hint.code for one in checking.findings(desk, drafted(cycle))}
    assert "K_DUP" not in {one.hint.code for one in checking.findings(desk, drafted())}


def test_the_profile_of_this_computer_counts(desk: Desk) -> None:
    live = new_draft(drafted(), "Launch the new shop")
    codes = dict[Profile, list[str]]()
    for profile in Profile:
        coach.choose_profile(desk, profile)
        codes[profile] = [one.hint.code for one in checking.findings(desk, live)]
    assert codes[Profile.STRICT] != codes[Profile.MILESTONES]


def test_at_most_three_questions_while_typing_and_none_that_was_answered(desk: Desk) -> None:
    live = drafted()
    draft = next(iter(live.board.drafts.values()))
    typed = replace(draft, title="Improve quality")
    (hint,) = checking.live_objective(desk, live, typed)
    assert hint.code == "O_VAGUE"
    assert checking.live_objective(desk, override(live, "O_VAGUE", draft.id, "Our motto"), typed) == []
    many = DraftResult("x", draft.id, "Better and faster [date], help 3 % and 5 customers", Metric())
    assert len(checking.live_key_result(desk, live, many)) <= 3


def test_a_key_result_is_compared_with_those_of_the_other_drafts(desk: Desk) -> None:
    live = drafted()
    fresh = DraftResult("x", next(iter(live.board.drafts)), "Customers who come back within a year", METRIC)
    assert "K_DUP" in {hint.code for hint in checking.live_key_result(desk, live, fresh)}


def test_a_parent_that_says_the_same_is_noticed_while_typing(desk: Desk) -> None:
    planning.add(desk, Objective(OBJECTIVE, "Customers trust our repairs"))
    draft = Draft("d", "Customers trust our repairs", parent=OBJECTIVE)
    assert "O_COPY" in {hint.code for hint in checking.live_objective(desk, drafted(), draft)}
