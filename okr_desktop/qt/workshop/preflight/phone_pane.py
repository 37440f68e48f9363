"""The side of preflight that a phone looks at: the code to scan, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.workshop import qr

_SIDE = 320


class PhonePane(QWidget):
    """A QR code with the address below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._address, self._words = plain_label(self), plain_label(self), plain_label(self, muted=True)
        self._head.setFont(theme.font(theme.SECTION, strong=True))
        self._address.setFont(theme.font(theme.SECTION, tabular=True))
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code = qr.QrWidget(self)
        self.code.setFixedSize(_SIDE, _SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._head)
        column.addWidget(self.code)
        column.addWidget(self._address)
        column.addWidget(self._words)
        column.addStretch(1)
        self.close_door()

    def open_door(self, host: str, port: int, secret: str) -> None:
        """Show where the page is."""
        self._head.setText(self.tr("Scan this with your phone"))
        self.code.show()
        short = qr.short_url(host, port)
        self._address.setText(short)
        self._words.setText(self.tr("The phone must be in the same network. It asks this computer, and shows a tick."))
        self.code.set_code(qr.join_url(host, port, secret), self.tr("Opens {address}").format(address=short))

    def close_door(self, words: str = "") -> None:
        """There is nothing to scan, and why; "" while the page is being opened."""
        self._head.setText(self.tr("Nothing to scan yet") if words else self.tr("One moment"))
        self._address.setText("")
        self._words.setText(words)
        self.code.set_code("")
        self.code.setVisible(not words)

    def greet(self, words: str) -> None:
        """A phone has come through."""
        self._head.setText(self.tr("A phone came through"))
        self._words.setText(words)
