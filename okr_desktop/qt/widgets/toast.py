"""The line that says what was done and offers to take it back, for ten seconds, without taking the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from okr_desktop.qt import theme

SHOWN_MS = 10_000
_LONGEST = 160


class Toast(QFrame):
    """A message with one optional button; it waits while the pointer or the keyboard is on it."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("toast", True)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_8, theme.SPACE_4)
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self._words)
        row.addWidget(self.button)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(theme.SPACE_16)
        shadow.setOffset(0, theme.SPACE_4)
        shadow.setColor(theme.shadow())
        self.setGraphicsEffect(shadow)
        self._left_ms = SHOWN_MS
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._on_time)
        self.hide()

    def show_message(self, text: str, action: str = "", shown_ms: int = SHOWN_MS) -> None:
        """Show a translated sentence and, when ``action`` is given, its button; an earlier one is replaced."""
        short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        self._words.setText(short)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.adjustSize()
        self.show()
        self.raise_()
        self._left_ms = shown_ms
        self._clock.start(shown_ms)
        self._announce(short)
        if self.underMouse():
            self._pause()

    def message(self) -> str:
        """The sentence shown last."""
        return self._words.text()

    def dismiss(self) -> None:
        """Hide at once, for example when what it offers is no longer possible."""
        self._clock.stop()
        self.hide()

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _on_clicked(self) -> None:
        self.dismiss()
        self.action_requested.emit()

    def _on_time(self) -> None:
        if QApplication.focusWidget() is self.button:
            self._clock.start(SHOWN_MS // 2)
        else:
            self.hide()

    def _pause(self) -> None:
        if self._clock.isActive():
            self._left_ms = max(self._clock.remainingTime(), 1)
            self._clock.stop()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._clock.start(self._left_ms)
