"""Every value and every question of a conflict has words, in the window as on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from okr_desktop.cli.words import texts_sharing as cli_texts
from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.qt import texts_sharing
from okr_desktop.services.conflict_values import Shown

LONG = "word " * 200
METRIC = Metric(Kind.INCREASE, "customers", Decimal(0), Decimal(50))
SHOWN = [
    (Shown("nothing"), "–", "–"),
    (Shown("text", "two\nlines"), "two lines", "two\nlines"),
    (Shown("number", "%", number=Decimal("2.5")), "2.5\u00a0%", "2.5 %"),
    (Shown("share", number=Decimal("0.7")), "70\u00a0%", "70 %"),
    (Shown("day", day=date(2026, 5, 1)), "1 May 2026", "2026-05-01"),
    (Shown("period", day=date(2026, 4, 1), until=date(2026, 6, 30)), "1 Apr – 30 Jun 2026", "2026-04-01 to 2026-06-30"),
    (Shown("yes"), "Yes", "yes"),
    (Shown("no"), "No", "no"),
    (Shown("word", "cancelled", "objective", "state"), "Cancelled", "cancelled"),
    (Shown("word", "brand_new", "galaxy", "state"), "brand new", "brand new"),
    (Shown("record", "Ana", "person"), "Ana", "Ana"),
    (Shown("unknown", "0190" * 8), "something that is not here (01900190)", "something that is not here (01900190)"),
    (Shown("metric", metric=METRIC), "from 0 to 50\u00a0customers", "from 0 to 50 customers"),
    (Shown("list", parts=("a", "b")), "a; b", "a; b"),
    (Shown("top"), "at the top", "at the top"),
    (Shown("deleted"), "deleted", "deleted"),
    (Shown("raw", '{"x": 1}'), '{"x": 1}', '{"x": 1}'),
]


@pytest.fixture(autouse=True)
def british(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("shown", "window", "line"), SHOWN, ids=[one[0].code + one[0].text[:3] for one in SHOWN])
def test_a_value_in_words(shown: Shown, window: str, line: str) -> None:
    assert texts_sharing.shown_text(shown) == window
    assert cli_texts.shown_text(shown) == line


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_measure_has_words(kind: Kind) -> None:
    metric = Metric(kind, "h", Decimal(1), Decimal(2), Decimal(1), Decimal(3), Decimal(1), Decimal(4))
    for text in (texts_sharing.shown_text, cli_texts.shown_text):
        assert text(Shown("metric", metric=metric)).strip(" –")


def test_long_texts_are_cut_in_the_window() -> None:
    assert len(texts_sharing.shown_text(Shown("text", LONG))) <= 400
    assert len(texts_sharing.shown_text(Shown("text", LONG), 40)) <= 40


def test_every_question_is_asked_in_both() -> None:
    assert texts_sharing.QUESTIONS.keys() == cli_texts.QUESTIONS.keys()
    for kind in texts_sharing.QUESTIONS:
        assert texts_sharing.question_text(kind) == texts_sharing.QUESTIONS[kind]
    assert texts_sharing.question_text("person", "email") == texts_sharing.QUESTIONS["email"]
    assert "conflict" in texts_sharing.question_text("no.conflict")
