"""Marks are shapes one can tell apart without colour, and bars tell no data from nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from okr_desktop.qt import theme
from okr_desktop.qt.theme import Shape
from okr_desktop.qt.widgets.marks import GRID, StatusLabel, paint_arrow, paint_kind, paint_status, shape_path
from okr_desktop.qt.widgets.progress_bar import EDGE, paint_progress, track_rect


def picture(paint: Callable[[QPainter], None], width: int = 48, height: int = 48) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(theme.LIGHT.surface)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> int:
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))


def mark(code: str) -> QImage:
    """All in one colour, so that only the shape can differ."""

    def paint(painter: QPainter) -> None:
        paint_status(painter, QRectF(0, 0, 48, 48), code, theme.LIGHT.text)

    return picture(paint)


def bar(value: float | None, expected: float | None = None, rtl: bool = False) -> QImage:
    def paint(painter: QPainter) -> None:
        rect = QRectF(0, 0, 120, 20)
        paint_progress(painter, rect, value, expected, theme.LIGHT.on_track, theme.LIGHT, rtl)

    return picture(paint, 120, 20)


def test_shapes_differ_without_colour(qapp: QApplication) -> None:
    pictures = {code: mark(code) for code in theme.STATUS}
    for one, other in combinations(pictures, 2):
        assert differing(pictures[one], pictures[other]) > 120, (one, other)


@pytest.mark.parametrize("shape", list(Shape))
def test_shapes_stay_inside_their_square(shape: Shape) -> None:
    assert QRectF(0, 0, GRID, GRID).contains(shape_path(shape).boundingRect())


def test_kinds_and_arrows_differ(qapp: QApplication) -> None:
    box, color = QRectF(0, 0, 48, 48), theme.LIGHT.text
    kinds = [picture(lambda p, k=k: paint_kind(p, box, k, color)) for k in (True, False)]
    arrows = [picture(lambda p, o=o: paint_arrow(p, box, o, color)) for o in (True, False)]
    mirrored = picture(lambda p: paint_arrow(p, box, False, color, rtl=True))
    assert differing(*kinds) > 200
    assert differing(*arrows) > 100
    assert differing(arrows[1], mirrored) > 100


def test_no_data_differs_from_nothing_done(qapp: QApplication) -> None:
    assert differing(bar(None), bar(0.0)) > 200


def test_overshoot_and_below_start_have_notches_outside_the_track(qapp: QApplication) -> None:
    track = track_rect(QRectF(0, 0, 120, 20))
    y = int(track.center().y())
    surface, color = theme.LIGHT.surface, theme.LIGHT.on_track
    after, before = int(track.right() + EDGE / 2) + 1, 2
    assert bar(1.0).pixelColor(after, y) == surface
    assert bar(1.37).pixelColor(after, y) == color
    assert bar(0.0).pixelColor(before, y) == surface
    assert bar(-0.2).pixelColor(before, y) == color


def test_expected_tick_stands_at_its_share_and_mirrors(qapp: QApplication) -> None:
    track = track_rect(QRectF(0, 0, 120, 20))
    x, top = int(track.left() + 0.25 * (track.width() - 2)), int(track.top() - 1)
    assert bar(0.5, 0.25).pixelColor(x + 1, top) == theme.LIGHT.muted
    assert bar(0.5, 0.25, rtl=True).pixelColor(119 - x - 1, top) == theme.LIGHT.muted
    assert bar(0.5).pixelColor(x + 1, top) == theme.LIGHT.surface


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 1e300])
def test_impossible_values_paint_something(qapp: QApplication, value: float) -> None:
    assert not bar(value, value).isNull()


def test_status_label_speaks_its_word(qtbot: object) -> None:
    label = StatusLabel("behind", "Behind")
    assert label.accessibleName() == "Behind"
    assert label.sizeHint().width() > StatusLabel("behind", "").sizeHint().width()
