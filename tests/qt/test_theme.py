"""Contrast of every pair of look.md, and that applying a theme changes what widgets get."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.theme import DARK, LIGHT, Shape, Theme

PAIRS = [
    ("text", "surface", 13.0),
    ("muted", "surface", 6.0),
    ("accent", "surface", 6.0),
    ("on_track", "surface", 6.0),
    ("behind", "surface", 5.9),
    ("at_risk", "surface", 6.0),
    ("done", "surface", 6.0),
    ("stale", "surface", 6.0),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent", "accent_pressed", 4.5),
    ("on_inverse", "inverse", 7.0),
    ("inverse_accent", "inverse", 4.5),
    ("text", "chip", 7.0),
    ("control", "surface", 3.0),
    ("control", "canvas", 2.9),
    ("focus", "selection", 3.0),
    ("focus", "canvas", 3.0),
]
ON_TINTS = ["text", "muted", "on_track", "behind", "at_risk", "done", "stale"]


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.apply(qapp, "light")


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=[f"{a} on {b}" for a, b, _ in PAIRS])
def test_contrast(mode: Theme, front: str, back: str, least: float) -> None:
    # Two decimals: the light stale grey of the design is 5.997 and counts as 6.
    assert round(theme.contrast(getattr(mode, front), getattr(mode, back)), 2) >= least


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("back", ["canvas", "selection", "hover"])
@pytest.mark.parametrize("front", ON_TINTS)
def test_texts_stay_readable_on_tints(mode: Theme, front: str, back: str) -> None:
    assert theme.contrast(getattr(mode, front), getattr(mode, back)) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast(theme.LIGHT.surface, theme.LIGHT.surface) == pytest.approx(1.0)
    assert theme.contrast(theme.LIGHT.accent, theme.LIGHT.surface) == pytest.approx(6.08, abs=0.05)


def test_every_status_has_its_own_shape() -> None:
    shapes = [look.shape for look in theme.STATUS.values()]
    assert len(shapes) == len(set(shapes))
    assert theme.status_shape("never heard of") is Shape.DASH
    assert theme.status_color("at_risk", DARK) == DARK.at_risk


def test_apply_switches_palette_sheet_and_tells(application: QApplication) -> None:
    seen: list[str] = []

    def on_changed() -> None:
        seen.append(theme.current().name)

    theme.notifier().changed.connect(on_changed)
    theme.apply(application, "dark")
    assert application.palette().color(QPalette.ColorRole.Base) == DARK.surface
    assert DARK.accent.name() in application.styleSheet()
    theme.apply(application, "light")
    assert application.palette().color(QPalette.ColorRole.Base) == LIGHT.surface
    assert DARK.accent.name() not in application.styleSheet().split("QFrame[toast")[0]
    theme.notifier().changed.disconnect(on_changed)
    assert seen[-1] == "light"
    assert "dark" in seen


def test_system_mode_takes_one_of_the_two(application: QApplication) -> None:
    theme.apply(application, "system")
    assert theme.current() in (LIGHT, DARK)


def test_fonts_have_the_two_weights_and_pixel_sizes(application: QApplication) -> None:
    assert (theme.font().pixelSize(), theme.font().weight()) == (theme.BODY, 400)
    assert (theme.font(theme.PAGE, strong=True).pixelSize(), theme.font(strong=True).weight()) == (theme.PAGE, 600)


def test_buttons_of_dialogs_have_no_pictures(application: QApplication) -> None:
    theme.apply(application, "light")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert box.style().styleHint(hint, None, box) == 0
    assert all(button.icon().isNull() for button in box.buttons())


def test_a_primary_button_is_as_wide_with_the_keyboard_on_it(application: QApplication, qtbot: QtBot) -> None:
    theme.apply(application, "light")
    frame = QWidget()
    qtbot.addWidget(frame)
    row = QHBoxLayout(frame)
    other, button = QPushButton("Other"), QPushButton("Add the first objective")
    button.setProperty("primary", True)
    for one in (other, button):
        row.addWidget(one)
    frame.show()
    frame.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    wide = button.sizeHint()
    button.setFocus()
    button.setText("")
    button.setText("Add the first objective")  # what is remembered of its size is forgotten
    assert button.hasFocus()
    assert button.sizeHint() == wide


def test_quiet_labels_follow_the_theme(application: QApplication, qtbot: QtBot) -> None:
    theme.apply(application, "light")
    label = plain("quiet", muted=True)
    qtbot.addWidget(label)
    label.show()
    theme.apply(application, "dark")
    QApplication.processEvents()
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.muted


def _list() -> QAbstractItemView:
    made = QListWidget()
    made.addItem(QListWidgetItem("x"))
    return made


def _tree() -> QAbstractItemView:
    made = QTreeWidget()
    made.addTopLevelItem(QTreeWidgetItem(["x"]))
    return made


def _table() -> QAbstractItemView:
    made = QTableWidget(1, 1)
    made.setItem(0, 0, QTableWidgetItem("x"))
    return made


_BOXES = [(Qt.CheckState.Unchecked, True), (Qt.CheckState.Checked, True), (Qt.CheckState.PartiallyChecked, True)]
_BOXES += [(Qt.CheckState.Checked, False), (Qt.CheckState.PartiallyChecked, False)]


@pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("made", [_list, _tree, _table])
@pytest.mark.parametrize(("state", "enabled"), _BOXES)
def test_boxes_in_lists_trees_and_tables_can_be_seen(
    application: QApplication,
    qtbot: QtBot,
    mode: Theme,
    made: Callable[[], QAbstractItemView],
    state: Qt.CheckState,
    enabled: bool,
) -> None:
    theme.apply(application, "dark" if mode.dark else "light")
    view = made()
    qtbot.addWidget(view)
    index = view.model().index(0, 0)
    view.model().setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
    view.setEnabled(enabled)
    view.show()
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
    picture = view.viewport().grab(box).toImage()
    edge = picture.pixelColor(picture.width() // 2, 0)
    assert theme.contrast(edge, mode.surface) >= 3
    fills = [picture.pixelColor(x, y) for x in range(2, picture.width() - 2) for y in range(2, picture.height() - 2)]
    marks = max(theme.contrast(one, edge) for one in fills)
    assert marks >= 3  # the tick or dash within a full box, the surface within an empty one
    if state is Qt.CheckState.Unchecked:
        assert set(map(QColor.name, fills)) == {mode.surface.name()}
