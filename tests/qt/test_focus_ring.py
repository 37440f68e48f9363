"""Promises of the ring around links: whole, where the link is, gone when the keyboard goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.qt import theme
from okr_desktop.qt.widgets import focus_ring


@pytest.fixture(autouse=True)
def _following(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    if not _installed:
        _installed.append(True)
        focus_ring.install(qapp)


_installed: list[bool] = []


def link(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("link", True)
    return made


def room(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """A window with a box without margins, in which the parts stand."""
    window, box = QWidget(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(box)
    inside = QVBoxLayout(box)
    inside.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def shown() -> focus_ring.FocusRing:
    found = focus_ring.ring()
    assert found is not None
    return found


def test_words_of_a_link_begin_where_the_text_above_begins(qtbot: QtBot) -> None:
    above, below = QLabel("HHH"), link("HHH")
    window = room(qtbot, above, below)
    below.clearFocus()  # without the ring
    image = window.grab().toImage()
    ground = image.pixelColor(1, 1)

    def first(part: QWidget) -> int:
        top = part.mapTo(window, part.rect().topLeft()).y()
        lines = range(top, top + part.height())
        return next(x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in lines))

    assert first(above) == first(below)


def test_the_ring_stands_around_the_link_also_where_its_box_ends(qtbot: QtBot) -> None:
    first, second = link("First"), link("Second")
    window = room(qtbot, first, second)
    first.setFocus()
    ring = shown()
    assert ring.parentWidget() is window
    at = first.mapTo(window, first.rect().topLeft())
    assert ring.geometry().left() < at.x()
    assert ring.geometry().right() > at.x() + first.width()
    second.setFocus()
    assert shown().geometry().top() == second.mapTo(window, second.rect().topLeft()).y()


def test_it_goes_along_and_goes_away(qtbot: QtBot) -> None:
    first, box = link("First"), QPushButton("Save")
    window = room(qtbot, first, box)
    first.setFocus()
    before = shown().y()
    window.layout().setContentsMargins(30, 60, 30, 30)
    qtbot.waitUntil(lambda: shown().y() != before)
    assert shown().y() == first.mapTo(window, first.rect().topLeft()).y()
    box.setFocus()
    assert focus_ring.ring() is None


def test_it_scrolls_with_the_link_and_keeps_within_what_is_seen(qtbot: QtBot) -> None:
    first = link("First")
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(first)
    area = QScrollArea()
    area.setWidget(inner)
    window = room(qtbot, area)
    first.setFocus()
    assert shown().parentWidget() is area.viewport()
    assert window.isVisible()
    assert area.viewport().rect().contains(shown().geometry())


def test_a_link_that_is_taken_away_takes_the_ring_with_it(qtbot: QtBot) -> None:
    first = link("First")
    window = room(qtbot, first, QLabel("x"))
    first.setFocus()
    assert window.isVisible()
    assert shown().isVisible()
    first.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert focus_ring.ring() is None
