"""Small widgets: what they say to a screen reader, when they hide, and that hostile input is harmless."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.qt import icons, theme
from okr_desktop.qt.widgets.chips import ChipRow
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.progress_bar import ProgressBar
from okr_desktop.qt.widgets.rail import Rail
from okr_desktop.qt.widgets.sparkline import Sparkline
from okr_desktop.qt.widgets.status_line import StatusLine
from okr_desktop.qt.widgets.toast import Toast


def test_progress_bar_describes_itself(qtbot: QtBot) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    assert bar.accessibleDescription() == "no data"
    bar.set_progress(1.37, 0.5, "done")
    assert bar.accessibleDescription() == "137 percent, expected 50 percent"
    bar.set_progress(0.74, text="37 of 50 customers")
    assert bar.accessibleDescription() == "37 of 50 customers"
    assert not bar.grab().isNull()


@pytest.mark.parametrize(
    "points",
    [[], [(0.0, None)], [(0.0, 5.0)], [(0.0, 5.0), (1.0, None), (2.0, 7.0)], [(0.0, 1e308), (1.0, -1e308)]],
)
def test_sparkline_paints_any_series(qtbot: QtBot, points: list[tuple[float, float | None]]) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values(points, 0.0, float("nan"))
    assert not line.grab().isNull()


def test_sparkline_leaves_gaps_and_describes_first_and_last(qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    line.set_values([(0, 10), (7, None), (14, float("inf")), (21, 37)])
    assert line.accessibleDescription().endswith("first 10, last 37")
    line.set_values([])
    assert line.accessibleDescription() == "no values yet"


def test_empty_state_asks_by_signal_and_shows_plain_text(qtbot: QtBot) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.set_content("<b>Objectives</b> will stand here.", "Add the first objective")
    state.show()
    assert state.primary.isVisible()
    assert not state.secondary.isVisible()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in state.findChildren(QLabel) if label.text())
    with qtbot.waitSignal(state.primary_requested):
        state.primary.click()


def test_chips_wrap_and_can_be_replaced(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    row.resize(400, 40)
    row.set_texts(["Product", "Engineering", "Data"])
    assert row.texts() == ["Product", "Engineering", "Data"]
    assert row.heightForWidth(60) > row.heightForWidth(400)
    row.set_texts(["x" * 100_000])
    assert row.texts() == ["x" * 100_000]
    assert row.sizeHint().width() < 400


def page_with_toast(qtbot: QtBot) -> tuple[QWidget, QLineEdit, Toast]:
    page = QWidget()
    editor, toast = QLineEdit(), Toast()
    column = QVBoxLayout(page)
    column.addWidget(editor)
    column.addWidget(toast)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page, editor, toast


def test_toast_leaves_the_focus_and_goes_by_itself(qtbot: QtBot) -> None:
    _page, editor, toast = page_with_toast(qtbot)
    editor.setFocus()
    toast.show_message("Saved.", "Undo", shown_ms=60)
    assert toast.isVisible()
    assert not toast.button.hasFocus()
    qtbot.waitUntil(toast.isHidden)


def test_toast_waits_under_the_pointer(qtbot: QtBot) -> None:
    _page, _editor, toast = page_with_toast(qtbot)
    toast.show_message("Saved.", "Undo", shown_ms=60)
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    qtbot.wait(150)
    assert toast.isVisible()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(toast.isHidden)


def test_toast_action_hides_it_and_is_announced_once(qtbot: QtBot) -> None:
    _page, _editor, toast = page_with_toast(qtbot)
    toast.show_message("Deleted “<i>Grow</i>”.", "Undo")
    with qtbot.waitSignal(toast.action_requested):
        toast.button.click()
    assert toast.isHidden()
    assert toast.message() == "Deleted “<i>Grow</i>”."


def test_icons_of_the_rail_stay_where_they_are_when_it_folds(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    rail = Rail()
    qtbot.addWidget(rail)
    rail.add_door(QAction(icons.icon("search"), "Reports", rail))
    rail.show()
    ends = theme.SPACE_8 + theme.SPACE_8 + theme.ICON_LARGE
    wide = rail.grab().toImage()
    rail.fold(True)
    folded = rail.grab().toImage()
    top, bottom = theme.SPACE_12, theme.SPACE_12 + theme.ROW_COMFORTABLE
    spots = [(x, y) for x in range(theme.SPACE_12, ends) for y in range(top, bottom)]
    assert all(wide.pixelColor(*spot) == folded.pixelColor(*spot) for spot in spots)
    gap = {wide.pixelColor(x, y).name() for x in range(ends, ends + theme.SPACE_8) for y in range(top, bottom)}
    assert len(gap) == 1, "between icon and word there is nothing"
    drawn = {wide.pixelColor(*spot).name() for spot in spots}
    assert len(drawn) > 2


def inked(bar: ProgressBar) -> tuple[int, int]:
    """The first and the last column of pixels that are painted."""
    picture = QPixmap(bar.size())
    picture.fill(Qt.GlobalColor.transparent)
    bar.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    image = picture.toImage()
    columns = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 40]
    return min(columns), max(columns)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("value", [None, 0.0, 0.5, 1.0, 1.4, -0.2])
def test_a_bar_fills_its_room_with_every_value(
    qtbot: QtBot, value: float | None, direction: Qt.LayoutDirection
) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    bar.resize(200, 20)
    bar.set_progress(value, status="on_track")
    first, last = inked(bar)
    assert first <= 2
    assert last >= 196


def test_the_status_line_is_there_while_it_has_something_to_say(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    line = StatusLine()
    window.setStatusBar(line)
    words, more = QLabel(), QLabel("more")
    words.hide()
    more.hide()
    line.addWidget(words)
    line.addPermanentWidget(more)
    window.show()
    assert line.isHidden()
    words.setText("Added objective")
    words.show()
    assert line.isVisible()
    more.show()
    words.hide()
    assert line.isVisible()
    more.hide()
    assert line.isHidden()
