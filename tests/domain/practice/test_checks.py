"""What the checks of the practice say of an evidence, and what they do not say of too little."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from okr_desktop.domain.practice.checks import AT_ONCE, CHECKS, next_steps, practice
from okr_desktop.domain.practice.findings import Evidence, Share, Verdict

HALF = 0.5


def verdict(evidence: Evidence, code: str) -> Verdict:
    (found,) = [one for one in practice(evidence) if one.code == code]
    return found.verdict


def test_an_empty_workspace_is_told_nothing_about_itself_but_what_it_can_begin_with() -> None:
    found = practice(Evidence())
    assert {one.code for one in found if one.verdict is Verdict.TRY} == {"sponsor"}
    assert all(one.verdict is not Verdict.GOOD for one in found)


@pytest.mark.parametrize(
    ("name", "code", "good", "bad"),
    [
        ("late", "late", Share(2, 10), Share(3, 10)),
        ("crowded_teams", "crowded_teams", Share(0, 3), Share(1, 3)),
        ("crowded_objectives", "crowded_objectives", Share(2, 10), Share(3, 10)),
        ("bare_objectives", "bare_objectives", Share(2, 10), Share(3, 10)),
        ("no_owner", "no_owner", Share(1, 10), Share(2, 10)),
        ("no_why", "no_why", Share(5, 10), Share(6, 10)),
        ("flat_confidence", "flat_confidence", Share(6, 10), Share(7, 10)),
        ("carried", "carried", Share(0, 4), Share(1, 4)),
        ("full_scores", "full_scores", Share(8, 10), Share(9, 10)),
        ("low_scores", "low_scores", Share(6, 10), Share(7, 10)),
        ("no_words", "no_words", Share(3, 10), Share(4, 10)),
        ("unchecked", "unchecked", Share(0, 2), Share(1, 2)),
        ("ideas", "ideas", Share(0, 5), Share(1, 5)),
        ("concerns", "concerns", Share(0, 5), Share(1, 5)),
        ("questions", "questions", Share(0, 5), Share(1, 5)),
        ("requests", "requests", Share(0, 5), Share(1, 5)),
        ("promises", "promises", Share(0, 2), Share(1, 2)),
        # Of these the good ones are counted.
        ("bottom_up", "bottom_up", Share(5, 10), Share(4, 10)),
    ],
)
def test_each_share_on_both_sides_of_its_limit(name: str, code: str, good: Share, bad: Share) -> None:
    base = Evidence(elapsed=HALF)
    assert verdict(replace(base, **{name: good}), code) is Verdict.GOOD
    assert verdict(replace(base, **{name: bad}), code) is Verdict.TRY
    assert verdict(replace(base, **{name: Share()}), code) is Verdict.EARLY


def test_what_may_still_come_in_a_young_cycle_is_not_held_against_it() -> None:
    young = Evidence(elapsed=0.1, late=Share(9, 10), unchecked=Share(2, 2), has_before=True)
    for code in ("late", "unchecked", "signed", "pulse"):
        assert verdict(young, code) is Verdict.EARLY
    assert verdict(young, "retrospectives") is Verdict.TRY


def test_few_say_nothing() -> None:
    assert verdict(Evidence(elapsed=HALF, late=Share(2, 2)), "late") is Verdict.EARLY
    assert verdict(Evidence(elapsed=HALF, full_scores=Share(4, 4)), "full_scores") is Verdict.EARLY


def test_a_pulse_is_asked_for_and_then_its_participation_is_looked_at() -> None:
    base = Evidence(elapsed=HALF)
    assert verdict(base, "pulse") is Verdict.TRY
    asked = replace(base, pulses=1, answered=Share(11, 20))
    assert verdict(asked, "participation") is Verdict.GOOD
    assert verdict(replace(asked, answered=Share(10, 20)), "participation") is Verdict.TRY


def test_without_a_mission_there_is_nothing_to_serve() -> None:
    objectives = Share(9, 10)
    assert verdict(Evidence(serves_nothing=objectives), "mission") is Verdict.TRY
    assert verdict(Evidence(serves_nothing=objectives, has_mission=True), "serves_nothing") is Verdict.TRY


def test_few_things_are_suggested_and_the_weightiest_first() -> None:
    bad = {field.name: Share(10, 10) for field in fields(Evidence) if field.type == "Share"}
    found = practice(Evidence(elapsed=HALF, has_before=True, **{**bad, "bottom_up": Share(0, 10)}))
    steps = next_steps(found)
    assert len(steps) == AT_ONCE < sum(one.verdict is Verdict.TRY for one in found)
    assert [one.weight for one in steps] == sorted((check.weight for check in CHECKS), reverse=True)[:AT_ONCE]


def test_every_check_answers_once() -> None:
    assert len(practice(Evidence())) == len(CHECKS) == len({check.code for check in CHECKS})
