"""A rehearsed check-in: figures as real ones have them, questions that fit what was written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.pace import Status
from okr_desktop.services.engagement.school import trial

TODAY = date(2026, 8, 15)
MADE = trial.make(TODAY)
GOOD = CheckIn(
    "x",
    "key_result",
    TODAY,
    Decimal(64),
    7,
    "Four points up since the early calls are shared by two people.",
    next="Ask the night shift",
    blocker="No list of open calls, Mr Okoye has it",
)


def test_a_check_in_with_everything_gets_no_question() -> None:
    assert trial.feedback(MADE, GOOD) == ("said_why", "named_way", "asked_help")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"confidence": None}, "no_confidence"),
        ({"note": " "}, "no_note"),
        ({"note": "All good, on track."}, "empty_note"),
        ({"note": "Läuft nach Plan"}, "empty_note"),
        ({"note": "64 %"}, "only_number"),
        ({"confidence": 4, "note": "hm"}, "fell_silently"),
        ({"confidence": 3, "blocker": ""}, "unsure_no_blocker"),
        ({"confidence": 9, "note": "hm"}, "sure_but_behind"),
        ({"value": Decimal(60), "next": ""}, "moved_no_next"),
    ],
)
def test_each_gap_gets_its_question_and_only_then(change: dict[str, object], code: str) -> None:
    assert code in trial.feedback(MADE, replace(GOOD, **change))
    assert code not in trial.feedback(MADE, GOOD)


def test_the_figures_are_those_of_a_real_key_result() -> None:
    sheet = trial.sheet(MADE)
    assert sheet.figure.status is Status.BEHIND
    found = trial.preview(MADE, replace(GOOD, value=Decimal(85)))
    assert (found.after.raw, found.stays) == (Decimal(1), None)
    assert found.objective_after == Decimal(1)
    assert found.objective_status is found.status_after is not sheet.figure.status, "the mark goes with the number"
    early = trial.preview(MADE, replace(GOOD, date=TODAY - timedelta(days=30)))
    assert early.stays == MADE.previous
    assert MADE.plan.latest == {"key_result": MADE.previous}


def test_it_is_invented_in_the_language_of_the_window() -> None:
    assert trial.make(TODAY, "de_DE").key_result.title != MADE.key_result.title
    assert trial.make(TODAY, "xx").key_result.title == MADE.key_result.title
