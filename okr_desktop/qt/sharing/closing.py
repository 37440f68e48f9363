"""The last moment before a workspace is left: what is not with the others yet goes out, for a short while."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label

# A folder that does not answer must not keep anybody from going home.
PATIENCE_MS = 15_000
# What takes no longer than a blink needs no words.
SHOW_AFTER_MS = 150
_WIDTH = 400


class ClosingDialog(QDialog):
    """``given_up`` when somebody does not want to wait, or has waited long enough.

    ``leaving``: another workspace is about to be opened; otherwise the window closes.
    """

    given_up = Signal()

    def __init__(self, parent: QWidget, *, leaving: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Publishing…"))
        self.setFixedWidth(_WIDTH)
        self.head: QLabel = plain_label(self)
        self.head.setText(self.tr("Publishing what you did last…"))
        self.head.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.words: QLabel = plain_label(self, muted=True)
        self.words.setText(
            self.tr("It is saved on this computer. If you do not wait, it goes out when you open this workspace again.")
            if leaving
            else self.tr("It is saved on this computer. If you close now, it goes out at the next start.")
        )
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self.anyway = QPushButton(self.tr("Do &not wait") if leaving else self.tr("&Close anyway"))
        self.anyway.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.anyway)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        for widget in (self.head, self.words, bar):
            column.addWidget(widget)
        column.addLayout(row)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        self._patience.start(PATIENCE_MS)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.timeout.connect(self.open)
        self._appear.start(SHOW_AFTER_MS)
        self.anyway.clicked.connect(self._give_up)

    def _give_up(self) -> None:
        self.given_up.emit()

    def reject(self) -> None:
        """Escape: the same as the button."""
        self._give_up()

    def end(self) -> None:
        """Everything is out, or nobody waits any more."""
        self._patience.stop()
        self._appear.stop()
        self.hide()
