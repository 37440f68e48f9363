"""QR codes are exact, crisp on whole dots, and say in words where they lead."""

from __future__ import annotations

import pytest
import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.codes import wifi_text
from okr_desktop.qt import theme
from okr_desktop.qt.workshop import qr

URL = "http://192.168.178.120:8765/#j=AbCdEfGhIjKlMnOpQrStUv"
INK, PAPER = theme.LIGHT.text.name(), theme.LIGHT.surface.name()


def wanted(text: str, level: str) -> list[list[bool]]:
    made = segno.make(text, error=level, micro=False, boost_error=False)
    return [[bool(cell) for cell in row] for row in made.matrix_iter(border=qr.QUIET)]


def modules(picture: QImage, left: int, top: int, module: int, count: int) -> list[list[bool]]:
    """What stands in each module; fails when a module is not of one colour."""
    found: list[list[bool]] = []
    for y in range(count):
        row: list[bool] = []
        for x in range(count):
            corners = [(0, 0), (module - 1, 0), (0, module - 1), (module - 1, module - 1)]
            at = left + x * module, top + y * module
            seen = {picture.pixelColor(at[0] + dx, at[1] + dy).name() for dx, dy in corners}
            assert len(seen) == 1, f"module {x},{y} is smeared: {seen}"
            row.append(seen == {INK})
        found.append(row)
    return found


def test_the_picture_is_the_code_with_a_quiet_zone_of_four_modules(qapp: object) -> None:
    picture = qr.image(URL, 8)
    expected = wanted(URL, "M")
    assert picture.width() == 8 * len(expected)
    assert modules(picture, 0, 0, 8, len(expected)) == expected
    assert not any(any(row) for row in expected[: qr.QUIET])


def test_the_join_address_is_a_small_code(qapp: object) -> None:
    assert qr.code(URL, "M").side == 33


@pytest.mark.parametrize(("side", "ratio"), [(400.3, 1.0), (333.3, 1.0), (355.5, 1.5), (500, 2.0)])
def test_painted_modules_are_whole_dots_at_any_scale(qapp: object, side: float, ratio: float) -> None:
    picture = QImage(1200, 1200, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.LIGHT.canvas))
    painter = QPainter(picture)
    painter.scale(1.03, 1.03)
    rect = QRectF(20.7, 11.2, side, side)
    module = qr.paint(painter, rect, URL, "M")
    place = painter.deviceTransform().mapRect(rect)
    painter.end()
    assert module >= qr.MODULE
    expected = wanted(URL, "M")
    full = module * len(expected)
    left, top = round(place.center().x() - full / 2), round(place.center().y() - full / 2)
    assert modules(picture, left, top, module, len(expected)) == expected


def test_a_code_inside_a_window_stands_where_its_place_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 560)
    widget = qr.QrWidget(window)
    widget.set_code(URL, "Opens 192.168.178.120:8765")
    column = QVBoxLayout(window)
    column.setContentsMargins(37, 61, 13, 9)
    column.addWidget(widget)
    window.show()
    picture = window.grab().toImage()
    place, expected = widget.geometry(), wanted(URL, "M")
    module = min(place.width(), place.height()) // len(expected)
    full = module * len(expected)
    left = round(place.x() + place.width() / 2 - full / 2)
    top = round(place.y() + place.height() / 2 - full / 2)
    assert modules(picture, left, top, module, len(expected)) == expected
    assert widget.accessibleName() == "QR code"
    assert widget.accessibleDescription() == "Opens 192.168.178.120:8765"


def test_less_correction_keeps_the_modules_large(qapp: object) -> None:
    text = wifi_text("Konferenzzentrum Gästenetz", "a-very-long-passphrase;with:odd\\chars,1234567890")
    assert qr.code(text, "H").full * qr.MODULE > 400
    found = qr.code_for(text, 400, "H")
    assert found.full * qr.MODULE <= 400


def test_addresses() -> None:
    assert qr.join_url("192.168.1.20", 8765, "abc") == "http://192.168.1.20:8765/#j=abc"
    assert qr.join_url("fd00::2", 80, "abc") == "http://[fd00::2]:80/#j=abc"
    assert qr.short_url("192.168.1.20", 8765) == "192.168.1.20:8765"


def test_what_has_a_meaning_in_a_wifi_code_is_escaped() -> None:
    assert wifi_text('Room;"1"', "a;b\\c", "WPA") == 'WIFI:T:WPA;S:Room\\;\\"1\\";P:a\\;b\\\\c;;'
    assert wifi_text("Open", "ignored", "nopass") == "WIFI:T:nopass;S:Open;;"


def test_more_than_a_code_holds_is_refused() -> None:
    with pytest.raises(OkrError) as caught:
        qr.code("x" * 5000, "H")
    assert caught.value.code == "qr.too_long"
