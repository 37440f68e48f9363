"""Promises of the icons: every bundled file draws, in the colours of the palette, sharp at every scale."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton

from okr_desktop.paths import resource_path
from okr_desktop.qt import icons

SOME = QColor(10, 200, 30)


@pytest.fixture
def palette(qapp: QApplication) -> Iterator[QPalette]:
    before = QApplication.palette()
    made = QPalette(before)
    made.setColor(QPalette.ColorRole.ButtonText, SOME)
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(120, 120, 120))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(255, 255, 0))
    QApplication.setPalette(made)
    yield made
    QApplication.setPalette(before)


def inks(pixmap: QPixmap) -> set[tuple[int, int, int]]:
    """The colours of the fully opaque pixels."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {(color.red(), color.green(), color.blue()) for color in colors if color.alpha() == 255}


def test_every_bundled_icon_draws_something(qapp: object) -> None:
    names = [path.stem for path in resource_path("icons").glob("*.svg")]
    assert len(names) > 20
    for name in names:
        drawn = icons.icon(name).pixmap(QSize(20, 20)).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(20) for y in range(20)), name


@pytest.mark.parametrize(("scale", "pixels"), [(1.0, 16), (1.5, 24), (2.0, 32)])
def test_pixmaps_have_the_pixels_of_the_screen(qapp: object, scale: float, pixels: int) -> None:
    drawn = icons.icon("plus").pixmap(QSize(16, 16), scale)
    assert (drawn.width(), drawn.devicePixelRatio()) == (pixels, scale)
    direct = icons.pixmap("plus", 16, SOME, scale)
    assert (direct.width(), direct.devicePixelRatio()) == (pixels, scale)


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(16, 0), QSize(0, 16)])
def test_an_icon_without_room_draws_nothing_and_warns_of_nothing(qapp: object, size: QSize) -> None:
    assert icons.icon("plus").pixmap(size, 1.0).isNull()


def test_modes_have_the_colours_of_the_palette_and_follow_it(palette: QPalette) -> None:
    icon = icons.icon("plus")
    size = QSize(24, 24)
    assert inks(icon.pixmap(size)) == {(10, 200, 30)}
    assert inks(icon.pixmap(size, QIcon.Mode.Disabled)) == {(120, 120, 120)}
    assert inks(icon.pixmap(size, QIcon.Mode.Selected)) == {(255, 255, 0)}
    palette.setColor(QPalette.ColorRole.ButtonText, QColor(200, 0, 0))
    QApplication.setPalette(palette)
    assert inks(icon.pixmap(size)) == {(200, 0, 0)}


def test_a_button_shows_the_new_colour_after_a_change_of_theme(palette: QPalette) -> None:
    button = QPushButton()
    button.setIcon(icons.icon("plus"))
    button.setIconSize(QSize(24, 24))
    button.resize(40, 40)
    assert (10, 200, 30) in inks(button.grab())
    palette.setColor(QPalette.ColorRole.ButtonText, QColor(200, 0, 0))
    QApplication.setPalette(palette)
    assert (200, 0, 0) in inks(button.grab())


def test_icons_survive_copies_detaching_and_the_collector(qapp: object) -> None:
    first = icons.icon("plus")
    kept = []
    for _ in range(200):
        copy = QIcon(first)
        copy.addPixmap(QPixmap(4, 4))
        kept.append(copy)
        icons.icon("plus").pixmap(QSize(16, 16))
    gc.collect()
    assert not first.pixmap(QSize(16, 16)).isNull()
    kept.clear()
    gc.collect()
    assert not first.pixmap(QSize(16, 16)).isNull()


def test_the_programs_own_icon_keeps_its_colours(qapp: object) -> None:
    assert len(inks(icons.icon("okr-desktop").pixmap(QSize(64, 64)))) > 1


def test_an_unknown_name_is_a_null_icon(qapp: object) -> None:
    assert icons.icon("no-such-icon").isNull()
    assert QGuiApplication.instance() is not None


def test_files_are_found_through_the_search_path(qapp: object) -> None:
    icons.install()
    icons.install()
    assert not QPixmap("icons:plus.svg").isNull()
