"""Promises of the icons: every bundled file draws, in the colours of the palette, sharp at every scale."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPalette, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from okr_desktop.paths import resource_path
from okr_desktop.qt import icons, theme

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


def ink_columns(picture: QImage) -> tuple[int, int]:
    """The first and the last column of pixels on which something is drawn."""
    columns = [x for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y).alpha()]
    return min(columns), max(columns)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_wider_room_is_air_between_the_icon_and_what_is_read_after_it(
    qapp: QApplication, scale: float, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    try:
        drawn = icons.icon("table").pixmap(QSize(20, 16), scale)
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert (drawn.width(), drawn.height(), drawn.devicePixelRatio()) == (round(20 * scale), round(16 * scale), scale)
    first, last = ink_columns(drawn.toImage())
    before, after = first, drawn.width() - 1 - last
    air, other = (after, before) if direction == Qt.LayoutDirection.LeftToRight else (before, after)
    assert air >= 4 * scale
    assert other < 4 * scale


def gap(button: QAbstractButton) -> int:
    """Empty columns between the icon and the text of a button without border."""
    button.setStyleSheet("border: none; background: transparent;")
    button.resize(button.sizeHint())
    picture = QPixmap(button.size())
    picture.fill(Qt.GlobalColor.transparent)
    button.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    image = picture.toImage()
    used = [any(image.pixelColor(x, y).alpha() for y in range(image.height())) for x in range(image.width())]
    start = used.index(True)
    runs = "".join("x" if one else "." for one in used[start:]).split("x")
    return max(len(run) for run in runs[:-1])


@pytest.mark.parametrize("kind", ["push", "tool"])
def test_icons_stand_off_the_text_of_buttons(qapp: QApplication, qtbot: QtBot, kind: str) -> None:
    theme.apply(qapp, "light")
    button: QAbstractButton = QPushButton("HHH") if kind == "push" else QToolButton()
    if isinstance(button, QToolButton):
        button.setText("HHH")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(icons.icon("table"))
    qtbot.addWidget(button)
    button.ensurePolished()
    assert 6 <= gap(button) <= 11  # of which the picture has one or two within itself


def test_an_icon_without_words_stands_in_the_middle_also_when_it_had_some(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    button = QToolButton()
    button.setText("Table")
    button.setIcon(icons.icon("table"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.iconSize() == QSize(20, 16)
    theme.show_words(button, False)
    button.setStyleSheet("border: none; background: transparent; padding: 5px;")
    button.resize(button.sizeHint())
    picture = QPixmap(button.size())
    picture.fill(Qt.GlobalColor.transparent)
    button.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    first, last = ink_columns(picture.toImage())
    assert abs(first - (picture.width() - 1 - last)) <= 1


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
    button = QToolButton()
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
