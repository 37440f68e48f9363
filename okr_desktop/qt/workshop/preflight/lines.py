"""One line of preflight: how a step stands as a sign, its name, what to know, and room for a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.workshop.preflight.checks import State

_LOOKS = {
    State.WAITING: ("clock", "muted"),
    State.GOOD: ("circle-check", "on_track"),
    State.ATTENTION: ("alert-triangle", "behind"),
}


class StepLine(QWidget):
    """The sign says in shape and colour how it stands; screen readers hear it in the name of the line."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.WAITING
        self._sign = QLabel(self)
        self._sign.setFixedSize(theme.ICON_LARGE, theme.ICON_LARGE)
        self._title, self._words = plain_label(self), plain_label(self, muted=True)
        self._title.setFont(theme.font(theme.BODY, strong=True))
        self._title.setText(title)
        self.extra = QVBoxLayout()
        self.extra.setSpacing(theme.SPACE_4)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._words, 1, 1)
        grid.addLayout(self.extra, 2, 1)
        grid.setColumnStretch(1, 1)
        self.set_state(State.WAITING, "")

    def set_state(self, state: State, words: str) -> None:
        """How it stands now, and one sentence about it."""
        self.state = state
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{self._title.text()}: {self._state_word()}")
        self.setAccessibleDescription(words)
        self._paint_sign()

    def words(self) -> str:
        """The sentence that stands there."""
        return self._words.text()

    def _state_word(self) -> str:
        if self.state is State.GOOD:
            return self.tr("good")
        return self.tr("please look") if self.state is State.ATTENTION else self.tr("waiting")

    def _paint_sign(self) -> None:
        name, token = _LOOKS[self.state]
        color = getattr(theme.current(), token)
        self._sign.setPixmap(icons.pixmap(name, theme.ICON_LARGE, color, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint_sign()


class CopyBox(QWidget):
    """Lines to copy, folded away until they are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = plain_label(self)
        self._lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._undo = plain_label(self, muted=True)
        self._undo.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(self.tr("Copy the lines"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        self.fold = QPushButton(self.tr("Show them"))
        self.fold.setAutoDefault(False)
        self.fold.setCheckable(True)
        self.fold.setProperty("flat", True)
        self.fold.toggled.connect(self._on_fold)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.copy)
        row.addWidget(self.fold)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_4, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(row)
        column.addWidget(self._lines)
        column.addWidget(self._undo)
        self._on_fold(False)
        self.hide()

    def set_lines(self, allow: tuple[str, ...], undo: tuple[str, ...]) -> None:
        """What to copy, and what takes it back later; nothing hides the box."""
        self._lines.setText("\n".join(allow))
        self._undo.setText(self.tr("Afterwards, to take it back: {lines}").format(lines="\n".join(undo)))
        self.copy.setText(self.tr("Copy the lines"))
        self.copy.setToolTip(self._lines.text())
        self.setVisible(bool(allow))

    def text(self) -> str:
        """What would be copied."""
        return self._lines.text()

    def _on_fold(self, on: bool) -> None:
        self._lines.setVisible(on)
        self._undo.setVisible(on)
        self.fold.setText(self.tr("Hide them") if on else self.tr("Show them"))

    def _on_copy(self) -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.clipboard().setText(self._lines.text())
        self.copy.setText(self.tr("Copied"))
