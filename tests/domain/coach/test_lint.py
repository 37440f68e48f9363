"""A whole plan: what is gathered from it, doubles among very many titles, and what is put aside."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okr_desktop.domain.coach.hints import Profile
from okr_desktop.domain.coach.lint import lint_plan
from okr_desktop.domain.coach.packs import PACKS, guess_language
from okr_desktop.domain.coach.tools import likeness
from okr_desktop.domain.coach.twins import twins
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone, Objective, Phase, Source, State
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.work import Dependency
from tests.patience import not_forever

METRIC = Metric(Kind.DECREASE, "hours", Decimal(9), Decimal(2))
CYCLE = Cycle("q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))
WORDS = ["win", "answer", "orders", "within", "days", "nurses", "night", "shift", "stay", "open", "reach", "share"]


@pytest.fixture
def plan() -> Plan:
    """An objective with two key results and one below it; nothing to ask about."""
    plan = Plan(Workspace("w"), date(2026, 8, 15))
    for record in (
        Person("ada", "Ada"),
        Team("ops", "Ops"),
        CYCLE,
        Cycle("q4", "2026 Q4", date(2026, 10, 1), date(2026, 12, 31), state=CycleState.PREPARATION),
        Objective("o1", "Delight night-shift nurses", cycle="q3", owner="ada", teams={"ops": Decimal(1)}),
        Objective("o2", "Become the calm clinic", cycle="q3", owner="ada", parent="o1"),
        KeyResult("k1", "Answer within hours", "o1", METRIC),
        KeyResult("k2", "Waiting time at night", "o1", METRIC),
        KeyResult("k3", "Alarms per shift", "o2", METRIC),
        KeyResult("k4", "Nurses who stay", "o2", METRIC),
    ):
        plan.put(record)
    return plan


def found(plan: Plan, cycle: str | None = "q3", profile: Profile = Profile.BALANCED) -> set[tuple[str, str]]:
    return {(hint.code, hint.about) for hint in lint_plan(plan, cycle, profile)}


def test_nothing_to_ask(plan: Plan) -> None:
    assert not found(plan)


def test_what_is_gathered(plan: Plan) -> None:
    plan.put(replace(plan.objectives["o2"], title="Delight night-shift nurse", owner=None))
    plan.put(replace(plan.key_results["k3"], due=date(2026, 12, 1)))
    plan.put(replace(plan.key_results["k4"], title="waiting  time AT night"))
    plan.put(Objective("o3", "Dare", cycle="q3", owner="ada"))
    plan.put(CheckIn("c", "k1", date(2026, 8, 1), Decimal(8), 3))
    assert found(plan) == {
        ("O_COPY", "o2"),
        ("OWNER", "o2"),
        ("K_DATE", "k3"),
        ("K_DUP", "k2"),
        ("K_DUP", "k4"),
        ("O_NOKR", "o3"),
        ("O_ORPHAN", "o3"),
        ("K_AMBITION", "k1"),
    }
    assert found(plan, profile=Profile.STRICT) - found(plan) == {("OWNER", "k3"), ("OWNER", "k4")}


def test_a_dependency_is_a_link(plan: Plan) -> None:
    plan.put(Objective("o3", "Dare", cycle="q3", owner="ada", source=Source.MANUAL))
    assert found(plan) == {("O_ORPHAN", "o3")}
    plan.put(Dependency("d", "A room", about="o3"))
    assert not found(plan)


def test_the_order_is_that_of_the_tree(plan: Plan) -> None:
    for id in ("o1", "o2"):
        plan.put(replace(plan.objectives[id], owner=None))
    plan.put(replace(plan.key_results["k1"], title="TBD"))
    assert [hint.about for hint in lint_plan(plan, None)] == ["o1", "k1", "o2"]


def test_copies_of_a_key_result_and_of_its_objective(plan: Plan) -> None:
    plan.put(replace(plan.objectives["o2"], parent="k1", title="Answer within hours"))
    assert ("O_COPY", "o2") in found(plan)
    plan.put(replace(plan.objectives["o2"], title="Delight night-shift nurses"))
    assert ("O_COPY", "o2") in found(plan)


def test_equal_words_under_other_objectives(plan: Plan) -> None:
    yes_no = Metric(Kind.YES_NO)
    for id in ("k1", "k3"):
        plan.put(replace(plan.key_results[id], title="Patients are seen at once", metric=yes_no))
    hints = [hint for hint in lint_plan(plan, "q3") if hint.code == "K_DUP"]
    assert [(hint.about, hint.severity.value) for hint in hints] == [("k1", "info"), ("k3", "info")]
    plan.put(replace(plan.key_results["k3"], objective="o1"))
    hints = [hint for hint in lint_plan(plan, "q3") if hint.code == "K_DUP"]
    assert [hint.severity.value for hint in hints] == ["warn", "warn"]


def test_the_same_data(plan: Plan) -> None:
    for id in ("k1", "k3"):
        plan.put(replace(plan.key_results[id], feed="kpi"))
    hints = [hint for hint in lint_plan(plan, "q3") if hint.code == "K_DUP"]
    assert [(hint.about, hint.params["case"], hint.severity.value) for hint in hints] == [
        ("k1", "data", "warn"),
        ("k3", "data", "warn"),
    ]


def test_doubles_of_other_cycles_are_none(plan: Plan) -> None:
    plan.put(replace(plan.objectives["o2"], cycle="q4", parent=None))
    plan.put(replace(plan.key_results["k3"], title="Answer within hours"))
    assert "K_DUP" not in {code for code, _ in found(plan, None)}


@pytest.mark.parametrize(
    "change",
    [{"archived": True}, {"state": State.CANCELLED}, {"state": State.DONE}, {"cycle": "q4"}],
)
def test_what_does_not_live_is_left_out(plan: Plan, change: dict[str, object]) -> None:
    plan.put(replace(plan.objectives["o2"], owner=None, **change))
    assert not found(plan)


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({}, True),
        ({"state": State.DRAFT}, False),
        ({"cycle": "q4"}, False),
        ({"cycle": None}, False),
        ({"source": Source.MANUAL}, False),
    ],
)
def test_no_key_result(plan: Plan, change: dict[str, object], asked: bool) -> None:
    plan.put(replace(Objective("o3", "Dare", cycle="q3", owner="ada", parent="o1"), **change))
    assert (("O_NOKR", "o3") in found(plan, None)) is asked


def test_teams(plan: Plan) -> None:
    for at in range(5):
        plan.put(Objective(f"x{at}", "Dare", teams={"ops": Decimal(1)}, cycle="q3", state=State.DRAFT))
    hints = [hint for hint in lint_plan(plan, None) if hint.code == "T_OBJCOUNT"]
    assert [(hint.about, hint.params["n"], hint.severity.value) for hint in hints] == [("ops", "6", "warn")]


def test_late_values(plan: Plan) -> None:
    late = date(2026, 9, 20)
    step = (Milestone("a", "A", due=late), Milestone("b", "B", due=late))
    plan.put(replace(plan.key_results["k1"], metric=Metric(Kind.MILESTONES, milestones=step)))
    plan.put(replace(plan.key_results["k2"], metric=replace(METRIC, phases=(Phase(late, Decimal(5)),))))
    assert ("S_LAG", "o1") in found(plan)
    plan.put(replace(plan.key_results["k2"], metric=METRIC))
    assert ("S_LAG", "o1") not in found(plan)


def test_what_is_put_aside(plan: Plan) -> None:
    plan.put(replace(plan.objectives["o2"], owner=None))
    plan.put(replace(plan.key_results["k3"], title="Create a dashboard", metric=Metric(Kind.YES_NO)))
    assert found(plan) == {("OWNER", "o2"), ("K_TASK", "k3")}
    left = lint_plan(plan, "q3", dismissed={("K_TASK", "k3"), ("OWNER", "o1")})
    assert [(hint.code, hint.about) for hint in left] == [("OWNER", "o2")]


def test_circles_and_loose_ends_do_no_harm(plan: Plan) -> None:
    plan.objectives["o1"] = replace(plan.objectives["o1"], parent="o2", teams={"gone": Decimal(1)}, owner="gone")
    plan.key_results["k9"] = KeyResult("k9", "Lost", "gone", METRIC)
    plan.forget()
    lint_plan(plan, None)


# Doubles


def by_hand(titles: dict[str, str]) -> set[str]:
    return {id for id, text in titles.items() if any(id != o and likeness(text, t) >= 0.8 for o, t in titles.items())}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), max_size=25), st.randoms())
def test_doubles_are_those_found_by_hand(rows: list[list[str]], rng: random.Random) -> None:
    titles = {str(at): " ".join(row) for at, row in enumerate(rows)}
    titles |= {f"{id}+": text + rng.choice(["", "s", " a", "!"]) for id, text in titles.items()}
    assert set(twins(titles)) == by_hand(titles)
    for id, other in twins(titles).items():
        assert id != other
        assert likeness(titles[id], titles[other]) >= 0.8


def test_doubles_among_many_take_no_square_of_the_time() -> None:
    rng = random.Random(1)
    syllables = [a + b for a in "bdfglmnprst" for b in ("a", "e", "i", "o", "ul", "an", "er")]
    texts = [" ".join("".join(rng.choices(syllables, k=3)) for _ in range(8)) for _ in range(8000)]
    titles = {str(at): text for at, text in enumerate([*texts, texts[0] + "s"])}
    with not_forever():  # each with each would be 32 million comparisons, minutes
        assert set(twins(titles)) == {"0", "8000"}


# Languages


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Win the north", "Reach all of our customers with the new shop"], "en"),
        (["Den Norden gewinnen", "Wir sind die erste Wahl für unsere Kunden"], "de"),
        (["Gagner le nord", "Nous sommes le premier choix pour nos clients"], "fr"),
        (["Ganar el norte", "Somos la primera opción para los clientes"], "es"),
        (["Mysqldump", "赢得北方"], ""),
        ([], ""),
    ],
)
def test_the_language_is_guessed(texts: list[str], language: str) -> None:
    assert guess_language(texts) == language


def test_packs_are_folded_and_apart() -> None:
    for pack in PACKS.values():
        assert not pack.tasks & pack.activities, pack.language
        assert not pack.tasks & pack.skip, pack.language
        assert not pack.up & pack.down, pack.language
        assert all(word == word.casefold() for word in pack.tasks | pack.numbers | pack.states)
