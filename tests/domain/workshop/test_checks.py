"""The coach asks the drafts of a workshop what it asks a plan: nothing is lost or invented on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.coach.hints import Level, Profile
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop import checks
from okr_desktop.domain.workshop.drafting import drop_draft, drop_result, new_draft, new_result, override
from okr_desktop.domain.workshop.machine import exit_problems
from okr_desktop.domain.workshop.model import Counts, Live, Results, Run, Setup
from okr_desktop.domain.workshop.stages import Stage

GOOD = Metric(Kind.INCREASE, "customers", Decimal(10), Decimal(50))
Q1 = Cycle("q1", "2027 Q1", date(2027, 1, 1), date(2027, 3, 31), state=CycleState.PREPARATION)


def live(*titles: str) -> Live:
    made = Live("w", Setup("What should be true?", cycle="q1"))
    for title in titles:
        made = new_draft(made, title)
    return made


def with_result(made: Live, title: str, metric: Metric = GOOD, **fields: object) -> Live:
    first = next(iter(made.board.drafts))
    return new_result(made, first, title, metric=metric, **fields)


def codes(found: list[checks.Check]) -> set[str]:
    return {one.hint.code for one in found}


def stored(*records: object) -> Plan:
    plan = Plan(Workspace("w"), date(2026, 12, 1))
    plan.put(Q1)
    for record in records:
        plan.put(record)
    return plan


def test_an_objective_without_key_results_blocks_until_somebody_says_why() -> None:
    made = live("Customers trust our repairs")
    (blocker,) = checks.open_blockers(made)
    assert (blocker.hint.code, blocker.hint.severity) == ("O_NOKR", Level.ERROR)
    assert blocker.draft == blocker.hint.about == next(iter(made.board.drafts))
    made = override(made, blocker.hint.code, blocker.hint.about, "It is a heading")
    assert checks.open_blockers(made) == []
    left = next(one for one in checks.findings(made) if one.hint.code == "O_NOKR")
    assert (left.reason, left.open, left.blocker) == ("It is a heading", False, False)


def test_words_that_point_the_other_way_block() -> None:
    made = with_result(live("Customers trust our repairs"), "Reduce waiting customers")
    assert codes(checks.open_blockers(made)) == {"K_DIRECTION"}


def test_a_day_after_the_cycle_blocks_only_where_the_cycle_is_known() -> None:
    made = with_result(live("Customers trust our repairs"), "Customers who come back", due=date(2027, 5, 1))
    assert "K_DATE" not in codes(checks.findings(made))
    assert "K_DATE" in codes(checks.open_blockers(made, stored()))


def test_who_answers_is_not_asked_before_owners_are() -> None:
    made = with_result(live("Customers trust our repairs"), "Customers who come back")
    for profile in Profile:
        assert "OWNER" not in codes(checks.findings(made, stored(), profile))


def test_what_was_dropped_is_not_asked() -> None:
    made = with_result(live("Improve quality", "Customers trust our repairs"), "Launch the app")
    first, second = made.board.drafts
    (result,) = made.board.results
    assert {one.draft for one in checks.findings(made)} == {first, second}
    assert result not in {one.hint.about for one in checks.findings(drop_result(made, result))}
    assert {one.draft for one in checks.findings(drop_draft(made, first))} == {second}


def test_repeating_a_key_result_of_the_plan_is_noticed_and_the_plan_itself_is_not_judged() -> None:
    other = Objective("o", "Improve quality", cycle="q1")
    same = KeyResult("k", "Customers who come back within a year", "o", GOOD)
    made = with_result(live("Customers trust our repairs"), "Customers who come back within a year")
    assert "K_DUP" not in codes(checks.findings(made, stored()))
    found = checks.findings(made, stored(other, same))
    assert "K_DUP" in codes(found)
    assert not {one.hint.about for one in found} & {"o", "k"}


def test_what_the_workshop_itself_published_is_not_taken_for_a_repetition() -> None:
    made = with_result(live("Customers trust our repairs"), "Customers who come back within a year")
    (draft,), (result,) = made.board.drafts, made.board.results
    ours = Objective("o", "Customers trust our repairs", cycle="q1")
    same = KeyResult("k", "Customers who come back within a year", "o", GOOD)
    made = replace(made, results=Results(published={draft: "o", result: "k"}))
    assert "K_DUP" not in codes(checks.findings(made, stored(ours, same)))


def test_standing_alone_is_asked_only_where_others_of_the_cycle_serve_something() -> None:
    above, other = Objective("a", "Above", cycle="q1"), Objective("b", "Below", parent="a", cycle="q1")
    made = live("Customers trust our repairs")
    assert "O_ORPHAN" not in codes(checks.findings(made, stored(above)))
    assert "O_ORPHAN" in codes(checks.findings(made, stored(above, other)))


def test_the_words_of_the_level_above_are_noticed() -> None:
    above = Objective("a", "Customers trust our repairs", cycle="q1")
    made = live("Customers trust our repairs")
    (id,) = made.board.drafts
    served = replace(made, board=replace(made.board, drafts={id: replace(made.board.drafts[id], parent="a")}))
    assert "O_COPY" not in codes(checks.findings(made, stored(above)))
    assert "O_COPY" in codes(checks.findings(served, stored(above)))


def test_more_objectives_than_a_team_can_follow_is_one_finding_about_all() -> None:
    several = [one for one in checks.findings(live(*(f"Aim {n}" for n in range(6)))) if one.hint.code == "T_OBJCOUNT"]
    assert [(one.draft, one.hint.about, one.hint.severity) for one in several] == [("", "", Level.WARN)]


def test_the_language_is_that_of_the_drafts() -> None:
    german = live("Unsere Kunden vertrauen auf die Reparatur und kommen gern wieder")
    assert checks.language_for(german) == "de"
    assert checks.language_for(Live("w", Setup("?", language="fr"))) == "fr"
    assert checks.language_for(Live("w", Setup("?", language="ja")), "es") == "es"


def test_the_check_is_not_left_with_an_open_contradiction() -> None:
    made = with_result(live("Customers trust our repairs"), "Reduce waiting customers")
    made = replace(made, run=Run(Stage.CHECK))
    (problem,) = exit_problems(made, Counts())
    (result,) = made.board.results
    assert (problem.code, problem.field) == ("check.contradiction", result)
    assert problem.params == {"title": "Reduce waiting customers"}
    assert exit_problems(override(made, "K_DIRECTION", result, "They wait at home"), Counts()) == []
