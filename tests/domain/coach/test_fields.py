"""The rules that read fields: kind, start, target, unit, owner, days, confidence, tags, neighbours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.coach.hints import Hint, Level, Profile, at_most
from okr_desktop.domain.coach.lint import hints_for_key_result, hints_for_objective, hints_for_team
from okr_desktop.domain.coach.rules import CODES, KEY_RESULT_RULES, OBJECTIVE_RULES
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText, TeamText

END = date(2026, 9, 30)
GOOD = KeyResultText(
    "Answer within hours", kind="decrease", unit="hours", start=Decimal(9), target=Decimal(2), cycle_end=END
)
FINE = ObjectiveText("Delight night-shift nurses", results=3, started=True)


def severity(code: str, item: KeyResultText | ObjectiveText, profile: Profile = Profile.BALANCED) -> str:
    """How severe the hint of this rule is, "" when there is none."""
    found = (
        hints_for_key_result(item, profile) if isinstance(item, KeyResultText) else hints_for_objective(item, profile)
    )
    return next((hint.severity.value for hint in found if hint.code == code), "")


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def test_a_good_one_is_left_alone() -> None:
    assert not hints_for_key_result(GOOD)
    assert not hints_for_objective(FINE)


def test_there_are_28_rules() -> None:
    assert len(CODES) == 28
    assert all(rule.source for rule in (*OBJECTIVE_RULES, *KEY_RESULT_RULES))


@pytest.mark.parametrize(
    ("kind", "unit", "start", "target", "found"),
    [
        ("increase", "", "0", "1", "warn"),
        ("increase", "patent", None, "1", "warn"),
        ("increase", "%", "0", "100", "warn"),
        ("increase", "tickets", "0", "100", ""),
        ("increase", "%", "20", "100", ""),
        ("decrease", "", "1", "0", ""),
        ("yes_no", "", "0", "1", "info"),
    ],
)
def test_binary(kind: str, unit: str, start: str | None, target: str, found: str) -> None:
    item = KeyResultText("Get certified", kind=kind, unit=unit, start=number(start), target=number(target))
    assert severity("K_BINARY", item) == found
    assert severity("K_BINARY", item, Profile.STRICT) == (found and "warn")
    assert severity("K_BINARY", item, Profile.MILESTONES) == ""


def test_a_share_may_run_to_all() -> None:
    item = KeyResultText("Share of paid orders", kind="increase", unit="%", start=Decimal(0), target=Decimal(100))
    assert severity("K_BINARY", item) == ""


@pytest.mark.parametrize(
    ("title", "kind", "start", "target", "found"),
    [
        ("Reduce churn", "increase", "3", "5", "error"),
        ("Reduce churn", "decrease", "5", "3", ""),
        ("Increase sign-ups", "decrease", "5", "3", "error"),
        ("Sign-ups", "increase", "5", "5", "error"),
        ("Keep sign-ups", "stay_above", "5", "5", ""),
        ("Reduce churn", "", None, None, ""),
        ("Reduce churn from 3 % to 5 %", "", None, None, "error"),
        ("Reduce churn from 5 % to 3 %", "", None, None, ""),
        ("Reduce costs from 1,200 to 900", "", None, None, ""),
        ("Increase the share of reduced prices", "increase", "3", "5", ""),
    ],
)
def test_direction(title: str, kind: str, start: str | None, target: str | None, found: str) -> None:
    item = KeyResultText(title, kind=kind, start=number(start), target=number(target), unit="%")
    assert severity("K_DIRECTION", item) == found


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [("de", "Kosten senken", "Kosten erhöhen"), ("fr", "Réduire les coûts", "Augmenter"), ("es", "Reducir", "Subir")],
)
def test_direction_in_other_languages(language: str, bad: str, good: str) -> None:
    up = replace(GOOD, kind="increase", start=Decimal(2), target=Decimal(9))
    for title, found in ((bad, True), (good, False)):
        codes = [hint.code for hint in hints_for_key_result(replace(up, title=title), language=language)]
        assert ("K_DIRECTION" in codes) is found


def test_base_unit_and_metric() -> None:
    assert severity("K_NOBASE", replace(GOOD, start=None)) == "warn"
    assert severity("K_NOBASE", replace(GOOD, kind="milestones", start=None, target=None, steps=3)) == ""
    assert severity("K_NOMETRIC", replace(GOOD, target=None)) == "warn"
    assert severity("K_NOUNIT", replace(GOOD, unit="")) == "info"
    for title in ("Answer in 2 hours", "Number of answers", "Net NPS", "Raise $", "Share answered"):
        assert severity("K_NOUNIT", replace(GOOD, title=title, unit="", kind="increase", target=Decimal(10))) == ""


def test_milestones_want_steps() -> None:
    item = KeyResultText("Certification", kind="milestones", steps=1)
    assert severity("K_MILESTONE", item) == "info"
    assert severity("K_MILESTONE", item, Profile.MILESTONES) == "warn"
    assert severity("K_MILESTONE", replace(item, steps=2)) == ""
    assert severity("K_MILESTONE", replace(item, kind="levels", steps=0, target=Decimal(3))) == ""


@pytest.mark.parametrize(
    ("title", "due", "found"),
    [
        ("Win", date(2026, 10, 1), "error"),
        ("Win", END, ""),
        ("Win by 2027-01-31", None, "warn"),
        ("Win by 31.1.2027", None, "warn"),
        ("Win in Q4 2026", None, "warn"),
        ("Win by 2027", None, "warn"),
        ("Win by 2026-09-30", None, ""),
        ("Win the vision 2030", None, ""),
        ("Win 2030 customers", None, ""),
        ("Win by 2027-13-77", None, ""),
    ],
)
def test_days(title: str, due: date | None, found: str) -> None:
    assert severity("K_DATE", replace(GOOD, title=title, due=due)) == found


def test_owners() -> None:
    assert severity("OWNER", replace(GOOD, owned=False)) == "warn"
    assert severity("OWNER", replace(FINE, owned=False)) == "warn"


@pytest.mark.parametrize(
    ("ambition", "confidence", "start", "target", "unit", "case"),
    [
        ("committed", "4", "9", "2", "h", "unsure"),
        ("committed", "5", "9", "2", "h", ""),
        ("aspirational", "9", "9", "2", "h", "near"),
        ("aspirational", "4", "9", "2", "h", ""),
        ("", None, "100", "99", "h", "small"),
        ("", None, "99.5", "99.9", "%", ""),
        ("", None, "0", "1", "h", ""),
    ],
)
def test_ambition(ambition: str, confidence: str | None, start: str, target: str, unit: str, case: str) -> None:
    kind = "increase" if Decimal(target) > Decimal(start) else "decrease"
    item = replace(GOOD, kind=kind, start=Decimal(start), target=Decimal(target), unit=unit)
    item = replace(item, ambition=ambition, confidence=number(confidence))
    found = [hint.params["case"] for hint in hints_for_key_result(item) if hint.code == "K_AMBITION"]
    assert found == [case] * bool(case)


def test_doubles() -> None:
    assert severity("K_DUP", replace(GOOD, siblings=("answer  within HOURS",))) == "warn"
    assert severity("K_DUP", replace(GOOD, siblings=("Answer within hour",))) == "info"
    assert severity("K_DUP", replace(GOOD, twin="Response time", same_data=True)) == "warn"
    assert severity("K_DUP", replace(GOOD, twin=GOOD.title, twin_apart=True)) == "warn"
    cases = KeyResultText("Map key use cases", kind="yes_no", twin="Map key use cases")
    assert severity("K_DUP", cases) == "warn"
    assert severity("K_DUP", replace(cases, twin_apart=True)) == "info"
    assert severity("K_DUP", replace(GOOD, siblings=("Win twenty customers",))) == ""


def test_counts_of_key_results() -> None:
    assert severity("O_NOKR", replace(FINE, results=0)) == "error"
    assert severity("O_NOKR", replace(FINE, results=0, served=True)) == "warn"
    assert severity("O_NOKR", replace(FINE, results=0, started=False)) == ""
    assert severity("O_NOKR", replace(FINE, results=None)) == ""
    assert severity("O_KRCOUNT", replace(FINE, results=6)) == "warn"
    assert severity("O_KRCOUNT", replace(FINE, results=5)) == ""
    assert severity("O_KRCOUNT", replace(FINE, results=1)) == "info"


def test_counts_of_a_team() -> None:
    found = [[hint.severity for hint in hints_for_team(TeamText("t", "Ops", count))] for count in (3, 4, 5, 6)]
    assert found == [[], [Level.INFO], [Level.INFO], [Level.WARN]]


def test_copies_and_orphans() -> None:
    assert severity("O_COPY", replace(FINE, above=("Delight night-shift nurse",))) == "warn"
    assert severity("O_COPY", replace(FINE, above=("Become the place where keepers meet",))) == ""
    assert severity("O_ORPHAN", replace(FINE, alone=True)) == "info"
    assert severity("O_ORPHAN", replace(FINE, alone=True, tags=("Independent",))) == ""


def test_sets() -> None:
    assert severity("S_PAIR", replace(FINE, tags_below=(("speed",), ("Cost",)))) == "info"
    assert severity("S_PAIR", replace(FINE, tags_below=(("speed",), ("quality",)))) == ""
    assert severity("S_PAIR", replace(FINE, tags_below=((), ()))) == ""
    assert severity("S_LAG", replace(FINE, tags_below=(("lagging",), ("lagging", "x")))) == "info"
    cycle = replace(FINE, cycle_start=date(2026, 7, 1), cycle_end=END)
    assert severity("S_LAG", replace(cycle, first_values=(date(2026, 9, 20), END))) == "info"
    assert severity("S_LAG", replace(cycle, first_values=(date(2026, 7, 20), END))) == ""
    assert severity("S_LAG", replace(cycle, first_values=(None, END))) == ""


def test_profiles() -> None:
    task = KeyResultText("Create a dashboard", kind="yes_no")
    found = [severity("K_TASK", task, profile) for profile in Profile]
    assert found == ["warn", "warn", "info"]
    launch = ObjectiveText("Launch the website")
    assert [severity("O_TASK", launch, profile) for profile in Profile] == ["warn", "info", ""]
    steps = KeyResultText("Create a dashboard", kind="milestones", steps=3)
    assert severity("K_TASK", steps) == "info"


def test_at_most_three_the_most_severe_first() -> None:
    levels = [Level.INFO, Level.WARN, Level.ERROR, Level.INFO, Level.WARN]
    hints = [Hint(f"R{at}", level) for at, level in enumerate(levels)]
    assert [hint.code for hint in at_most(hints)] == ["R2", "R1", "R4"]


NUMBERS = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3)


@given(
    st.text(max_size=60),
    st.sampled_from(["", "increase", "decrease", "stay_above", "stay_below", "band", "yes_no", "milestones", "levels"]),
    st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS),
    st.text(max_size=8),
    st.none() | st.dates(),
)
def test_any_fields_are_read(
    title: str, kind: str, numbers: tuple[Decimal | None, ...], unit: str, due: date | None
) -> None:
    start, target, low, high = numbers
    item = KeyResultText(
        title, kind=kind, unit=unit, start=start, target=target, low=low, high=high, due=due, cycle_end=END
    )
    hints_for_key_result(item)
