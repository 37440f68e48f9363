"""The day field: what is typed is what is stored, or is said to be no day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from okr_desktop.qt.dialogs.parts.day_edit import DayEdit, parse_day

FIFTH = date(2026, 10, 5)


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en_US", "10/5/2026", FIFTH),
        ("en_GB", "5/10/2026", FIFTH),
        ("en_GB", "05/10/2026", FIFTH),
        ("de_DE", "5.10.2026", FIFTH),
        ("de_DE", " 5. 10. 2026", FIFTH),
        ("de_DE", "2026-10-05", FIFTH),
        ("en_US", "2026-10-05", FIFTH),
        ("en_US", "10/5/26", None),
        ("en_US", "13/13/2026", None),
        ("de_DE", "30.2.2026", None),
        ("de_DE", "", None),
        ("de_DE", "tomorrow", None),
        ("de_DE", "1.1.1066", None),
    ],
)
def test_a_day_is_read_in_the_order_of_the_language_or_not_at_all(
    qapp: object, language: str, text: str, day: date | None
) -> None:
    QLocale.setDefault(QLocale(language))
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("language", "typed"), [("en_US", "10/5/2026"), ("de_DE", "5.10.2026"), ("fr_FR", "5/10/2026")]
)
def test_typing_over_the_whole_field_gives_what_was_typed(qtbot: QtBot, language: str, typed: str) -> None:
    QLocale.setDefault(QLocale(language))
    field = DayEdit()
    qtbot.addWidget(field)
    field.set_day(date(2026, 11, 22))
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == FIFTH
    assert field.problems("date") == []


def test_what_is_no_day_is_said_and_left_standing(qtbot: QtBot) -> None:
    field = DayEdit()
    qtbot.addWidget(field)
    field.set_day(FIFTH)
    field.selectAll()
    qtbot.keyClicks(field, "31.31.2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [problem.code for problem in field.problems("date")] == ["day.unreadable"]
    assert field.text() == "31.31.2026"


def test_arrows_walk_through_the_days(qtbot: QtBot) -> None:
    field = DayEdit()
    qtbot.addWidget(field)
    field.set_day(date(2026, 10, 31))
    with qtbot.waitSignal(field.dateChanged):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 11, 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day() == date(2026, 10, 31)
    assert field.problems("date") == []
