"""Fonts and pictures of the import dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from okr_desktop.qt import icons, theme

if TYPE_CHECKING:
    from okr_desktop.qt.dialogs.import_preview import ImportDialog

_PICTURE, _FORMAT = 40, 24


def dress(dialog: ImportDialog) -> None:
    """What the form itself cannot say."""
    ui = dialog.ui
    for button in dialog.findChildren(QPushButton):
        button.setAutoDefault(False)
    for label in (ui.drop_label, ui.source_label, ui.failed_label, ui.done_label, ui.problems_title):
        label.setFont(theme.font(theme.EMPHASIS, strong=True))
    ui.problems_title.setFont(theme.font(strong=True))
    ui.problems_title.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
    # Names of formats are long; the list shows them whole.
    ui.format_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    ui.format_combo.setMinimumContentsLength(_FORMAT)
    _picture(ui.drop_picture, "import", _PICTURE)
    _picture(ui.failed_picture, "alert-triangle", _PICTURE)
    _picture(ui.done_picture, "circle-check", _PICTURE)
    _picture(ui.source_picture, "file-text", theme.SPACE_24)


def _picture(label: QLabel, name: str, size: int) -> None:
    icon = icons.icon(name, QPalette.ColorRole.PlaceholderText)
    label.setPixmap(icon.pixmap(QSize(size, size), label.devicePixelRatioF()))
