"""The display ladder: nothing above its rung, both lags, Holm, Simpson, and no sentence that claims a cause."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from okr_desktop.domain.insight.ladder import CODES, HEADLINES, Rung, rung
from okr_desktop.domain.insight.relations import Link, Question, Relation, Steps, Values, link, relations
from okr_desktop.domain.insight.trend import Step, trend

CYCLES = ("c1", "c2", "c3", "c4", "c5")
STEPS = tuple(pairwise(CYCLES))
ASKED = Question("x", "y", primary=True)


def steady(levels: list[float], cycles: tuple[str, ...] = CYCLES) -> Values:
    """Teams that stay where they are."""
    return {f"t{at:02}": dict.fromkeys(cycles, level) for at, level in enumerate(levels)}


def rising(count: int) -> Values:
    return steady([float(at) for at in range(count)])


def only(question: Question, x: Values, y: Values, steps: Steps = STEPS) -> Relation:
    return relations([question], {"x": x, "y": y}, steps)[0]


@pytest.mark.parametrize(
    ("teams", "wanted"),
    [(0, "trend"), (5, "trend"), (6, "points"), (9, "points"), (10, "uncertain"), (29, "uncertain"), (30, "full")],
)
def test_the_rungs(teams: int, wanted: str) -> None:
    assert rung(teams) == wanted


@pytest.mark.parametrize("teams", [1, 2, 5, 6, 9])
def test_below_ten_teams_there_is_no_figure_at_all(teams: int) -> None:
    found = only(ASKED, rising(teams), rising(teams))
    for one in (found.forward, found.backward):
        assert (one.r, one.tau, one.interval, one.p, one.corrected, one.split) == (None,) * 6
    assert found.sentence.code == ("too_few" if teams < 6 else "points")
    assert found.sentence.params["n"] == teams


def test_a_clear_link_gives_the_sentence_with_its_figures_and_the_other_lag() -> None:
    found = only(ASKED, rising(12), rising(12))
    assert found.forward.rung is Rung.UNCERTAIN
    assert found.sentence.code == "together_both"
    assert found.sentence.params["n"] == 12
    assert found.sentence.params["other"] == 1.0
    down = only(ASKED, rising(12), steady([float(-at) for at in range(12)]))
    assert down.sentence.code == "together_down_both"


def test_only_one_lag_gives_the_plain_sentence() -> None:
    """x of a cycle goes along with y of the next; y of the first cycle has nothing to do with anything."""
    drawn = random.Random(2)
    x = {f"t{at:02}": {"c1": float(at), "c2": drawn.random()} for at in range(12)}
    y = {f"t{at:02}": {"c1": drawn.random(), "c2": float(at)} for at in range(12)}
    found = only(ASKED, x, y, [("c1", "c2")])
    assert found.sentence.code == "together"
    assert "other" not in found.sentence.params
    assert not found.backward.is_clear


def test_chance_is_called_chance() -> None:
    drawn = random.Random(9)
    found = only(ASKED, rising(12), steady([drawn.random() for _ in range(12)]))
    assert found.sentence.code == "unclear"
    assert not found.forward.is_clear


def test_a_link_that_holm_does_not_leave_gives_no_sentence() -> None:
    """Alone it would be clear; among twenty questions it is not."""
    levels = [0.0, 5, 1, 3, 2, 8, 4, 6, 11, 7, 9, 10]
    drawn = random.Random(4)
    noise = {f"x{at}": steady([drawn.random() for _ in range(12)]) for at in range(20)}
    values = {"x": rising(12), "y": steady(levels), **noise}
    alone = relations([ASKED], values, STEPS)[0]
    assert alone.forward.is_clear
    explored = relations([replace(ASKED, primary=False), *(Question(x, "y") for x in noise)], values, STEPS)
    same = explored[0].forward
    assert same.r == alone.forward.r
    assert (same.corrected or 0) > (alone.forward.corrected or 1)
    weak = steady([3.0, 0, 4, 1, 9, 2, 11, 5, 6, 10, 7, 8])
    one = relations([ASKED], {"x": rising(12), "y": weak}, STEPS)[0]
    assert one.forward.is_clear
    among = relations([replace(ASKED, primary=False), *(Question(x, "y") for x in noise)], {**values, "y": weak}, STEPS)
    assert not among[0].forward.is_clear
    assert among[0].sentence.code == "unclear"


def test_what_was_fixed_before_is_not_corrected_for_what_is_explored() -> None:
    values = {"x": rising(12), "z": rising(12), "y": rising(12)}
    primary, other = relations([ASKED, Question("z", "y")], values, STEPS)
    assert primary.forward.corrected == primary.forward.p
    assert (other.forward.corrected or 0) > (other.forward.p or 1)


def test_all_equal_says_which() -> None:
    found = only(ASKED, rising(12), steady([1.0] * 12))
    assert (found.sentence.code, found.sentence.params["of"]) == ("equal", "y")
    assert found.forward.r is None


def test_one_cycle_has_no_lag_and_no_team_no_data() -> None:
    assert only(ASKED, rising(12), rising(12), []).sentence.code == "no_lag"
    assert only(ASKED, {}, rising(12)).sentence.code == "no_data"


def test_a_team_that_does_not_answer_is_left_out_not_zero() -> None:
    x = {team: known for team, known in rising(12).items() if team != "t03"}
    found = only(ASKED, x, rising(12))
    assert found.forward.n == 11
    assert all(point.team != "t03" for point in found.forward.points)


def test_a_missing_cycle_leaves_the_pairs_that_are_known() -> None:
    x = {team: {cycle: value for cycle, value in known.items() if cycle != "c2"} for team, known in rising(10).items()}
    assert {point.cycles for point in link("x", "y", x, rising(10), STEPS).points} == {3}


def test_a_team_counts_once_however_many_cycles_it_has() -> None:
    assert link("x", "y", rising(10), rising(10), STEPS).n == 10


def test_simpson_silences_the_headline() -> None:
    """Higher teams are higher in both, but inside every team it falls."""
    x = {f"t{at:02}": {cycle: 10.0 * at + step for step, cycle in enumerate(CYCLES)} for at in range(12)}
    y = {f"t{at:02}": {cycle: 10.0 * at - step for step, cycle in enumerate(CYCLES)} for at in range(12)}
    found = only(ASKED, x, y)
    assert found.forward.r == 1.0
    assert found.sentence.code == "simpson"
    assert found.sentence.params["within"] == -1.0


def test_a_pair_fixed_for_a_later_cycle_is_answered_from_there_on_only() -> None:
    values = {"x": rising(12), "y": rising(12)}
    found = relations([replace(ASKED, since="c4")], values, STEPS)[0]
    assert {point.cycles for point in found.forward.points} == {1}
    assert relations([replace(ASKED, since="c9")], values, STEPS)[0].sentence.code == "no_lag"


def test_a_link_without_an_interval_is_never_clear() -> None:
    assert not Link("x", "y").is_clear
    clear = Link("x", "y", interval=(0.2, 0.9), wide=(0.1, 0.95), corrected=0.04)
    assert clear.is_clear
    assert not replace(clear, corrected=0.06).is_clear, "chance must not explain it either"
    assert not replace(clear, wide=(-0.1, 0.95)).is_clear, "the interval excludes 0 at the level that Holm leaves"
    assert set(CODES) > HEADLINES


def step(value: float | None, **more: Any) -> Step:
    given: dict[str, Any] = {"n": 8, "sd": 10.0, "asked": 9, **more}
    return Step("c", "C", value, **given)


def said(*steps: Step) -> str:
    return trend("pulse_index", "t", steps).said


def test_a_change_of_one_team_needs_two_pulses_that_agree() -> None:
    assert said(step(40), step(70), step(70)) == "up"
    assert said(step(70), step(40), step(40)) == "down"
    assert said(step(40), step(70)) == "too_few"
    assert said(step(40), step(70), step(41)) == "not_called"


def test_a_difference_that_would_tell_on_few_people_is_not_told() -> None:
    assert said(step(40, asked=12), step(70, asked=11), step(70, asked=11)) == "membership"
    assert said(step(40, asked=20), step(70, asked=11), step(70, asked=11)) == "up"


def test_questions_take_turns_and_what_asked_the_same_is_compared() -> None:
    first, other = {"made_of": ("a",)}, {"made_of": ("b",)}
    turns = [step(40, **first), step(90, **other), step(70, **first), step(90, **other), step(71, **first)]
    assert said(*turns) == "up"
    assert said(*turns[:3]) == "items"
    silent = step(None, why="no_pulse", n=None)
    assert said(step(40, **first), silent, step(70, **first), step(71, **first)) == "up"
    hidden = step(None, why="hidden", n=None)
    assert said(step(40, **first), step(70, **first), hidden, step(71, **first)) == "gap"


def test_other_questions_gaps_counts_and_equal_answers_get_their_own_words() -> None:
    assert said(step(40, made_of=("a",)), step(70, made_of=("b",)), step(70, made_of=("b",))) == "items"
    assert said(step(40), step(None), step(70), step(70)) == "gap"
    assert said(step(40, sd=0.0), step(70, sd=0.0), step(70, sd=0.0)) == "no_spread"
    counts = [Step(str(at), "C", value, numerator=1, denominator=2) for at, value in enumerate((0.1, 0.9, 0.9))]
    assert trend("bottom_up", "t", counts).said == "count"
    assert trend("bottom_up", "t", counts).known == 3
    assert trend("bottom_up", "t", []).said == "too_few"
