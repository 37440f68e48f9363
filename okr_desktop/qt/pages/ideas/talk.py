"""What is said about an idea or concern, and a line to say something with one's name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.ideas.data import Said
from okr_desktop.qt.pages.plan.parts import caption, plain, section

_LINES = 2


class Talk(QWidget):
    """``written(text)``, ``deleted(id)``; ``drafted(text)`` keeps what stands in the line, whatever happens around it.

    ``unnamed``: the subject has no name, and whoever it is should know that what they write here has one.
    """

    written = Signal(str)
    deleted = Signal(str)
    drafted = Signal(str)

    def __init__(
        self, talk: Sequence[Said], draft: str = "", *, unnamed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(section(self.tr("What others say")))
        for said in talk:
            column.addWidget(self._card(said))
        if unnamed:
            column.addWidget(caption(self.tr("If this is yours: what you write here, or support, carries your name.")))
        self.line = QPlainTextEdit(draft)
        self.line.setPlaceholderText(self.tr("Write a comment"))
        self.line.setAccessibleName(self.tr("Write a comment"))
        self.line.setToolTip(self.tr("Ctrl+Enter sends it"))
        self.line.setTabChangesFocus(True)
        self.line.setFixedHeight(_LINES * self.line.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.sender_button = QPushButton(self.tr("Comment"))
        self.sender_button.setEnabled(bool(draft.strip()))
        self.sender_button.clicked.connect(self._send)
        column.addWidget(self.line)
        column.addWidget(self.sender_button, 0, Qt.AlignmentFlag.AlignTrailing)

    def _card(self, said: Said) -> QWidget:
        box = QFrame()
        box.setProperty("card", True)
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        row.addWidget(caption(" · ".join(part for part in (said.author, said.day) if part)), 1)
        if said.own:
            row.addWidget(self._delete(said))
        column.addLayout(row)
        column.addWidget(plain(said.text, links=True))
        return box

    def _delete(self, said: Said) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("trash"))
        button.setProperty("quiet", True)
        button.setProperty("record", said.id)
        button.setToolTip(self.tr("Delete this comment"))
        button.setAccessibleName(self.tr("Delete this comment"))
        button.clicked.connect(self._on_delete)
        return button

    def _on_delete(self) -> None:
        self.deleted.emit(str(self.sender().property("record")))

    def _on_typed(self) -> None:
        text = self.line.toPlainText()
        self.sender_button.setEnabled(bool(text.strip()))
        self.drafted.emit(text)

    def _send(self) -> None:
        text = self.line.toPlainText().strip()
        if text:
            self.written.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter sends."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._send()
                return True
        return super().eventFilter(watched, event)
