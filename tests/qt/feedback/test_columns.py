"""Promises of cards in columns: a wide window is used, a narrow one has one column, the order stays."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.qt.pages.feedback.columns import CardGrid, Columns


def labels(count: int) -> list[QWidget]:
    return [QLabel(str(at)) for at in range(count)]


@pytest.mark.parametrize(("width", "across"), [(500, 1), (950, 1), (1000, 2), (1500, 3), (3000, 3)])
def test_as_many_columns_as_are_read_well(qtbot: QtBot, width: int, across: int) -> None:
    grid = CardGrid(labels(7))
    qtbot.addWidget(grid)
    grid.resize(width, 600)
    grid.show()
    assert grid.across() == across


def test_one_card_alone_takes_the_whole_width_and_columns_go_when_it_gets_narrow(qtbot: QtBot) -> None:
    (card,) = cards = labels(1)
    grid = CardGrid(cards)
    qtbot.addWidget(grid)
    grid.resize(1400, 300)
    grid.show()
    assert (grid.across(), card.width()) == (1, 1400)
    wide = CardGrid(labels(4))
    qtbot.addWidget(wide)
    wide.resize(1200, 300)
    wide.show()
    wide.resize(700, 300)
    assert wide.across() == 1


def test_two_columns_are_about_as_long_and_read_one_after_the_other(qtbot: QtBot) -> None:
    parts = labels(4)
    columns = Columns(parts, [6, 2, 2, 2])
    qtbot.addWidget(columns)
    columns.resize(1200, 400)
    columns.show()
    assert columns.across() == 2
    assert [part.parentWidget() is parts[0].parentWidget() for part in parts] == [True, False, False, False]
    columns.resize(600, 400)
    assert len({part.parentWidget() for part in parts}) == 1
    assert [part.y() for part in parts] == sorted(part.y() for part in parts)
