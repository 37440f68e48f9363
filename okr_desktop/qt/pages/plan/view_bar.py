"""The line under the filters: which view of the plan is shown, and at its end the saved views."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.plan.kinds import Kind


class ViewBar(QWidget):
    """One button a view; ``chosen(name)`` when a person wants another one. Narrow bars show icons alone."""

    chosen = Signal(str)

    def __init__(self, kinds: Iterable[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.VIEW_BAR_HEIGHT)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_16, theme.SPACE_8)
        self._row.setSpacing(theme.SPACE_4)
        for kind in kinds:
            self._add(kind)
        self._row.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("View"))

    def _add(self, kind: Kind) -> None:
        button = QToolButton()
        button.setCheckable(True)
        button.setText(kind.text())
        button.setIcon(icons.icon(kind.icon))
        theme.show_words(button, True)
        button.setMinimumHeight(theme.TARGET)
        keys = QKeySequence(kind.keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{kind.text()} ({keys})")
        button.setAccessibleName(kind.text())
        button.setProperty("view", kind.name)
        self._buttons[kind.name] = button
        self._group.addButton(button)
        self._row.addWidget(button)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the line."""
        self._row.addWidget(button)

    def show_chosen(self, name: str) -> None:
        """Show which view is shown."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def _on_clicked(self, button: QToolButton) -> None:
        self.chosen.emit(str(button.property("view")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words go before buttons do."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.VIEW_BAR_NARROW
        for button in self._buttons.values():
            theme.show_words(button, wide)
