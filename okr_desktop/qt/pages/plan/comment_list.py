"""What people said about an item, and a line to say something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.plan.details_beside import more_button
from okr_desktop.qt.pages.plan.details_data import Details, Said
from okr_desktop.qt.pages.plan.parts import caption, plain

_LINES = 2


class CommentList(QWidget):
    """Comments, oldest first. ``written(text, id)``: id is the comment to change, "" for a new one.

    ``draft_changed`` tells what stands in the line, so that it survives whatever happens around it.
    """

    written = Signal(str, str)
    delete_requested = Signal(str)
    draft_changed = Signal(str, str)

    def __init__(self, found: Details, draft: tuple[str, str] = ("", ""), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._editing = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)
        for said in found.talk:
            self._column.addWidget(self._card(said))
        self._line = QPlainTextEdit()
        self._line.setPlaceholderText(self.tr("Write a comment"))
        self._line.setAccessibleName(self.tr("Write a comment"))
        self._line.setToolTip(self.tr("Ctrl+Enter sends it"))
        self._line.setTabChangesFocus(True)
        self._line.setFixedHeight(_LINES * self._line.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
        self._line.installEventFilter(self)
        self._sender = QPushButton(self.tr("Comment"))
        self._sender.clicked.connect(self._send)
        self._column.addWidget(self._line)
        self._column.addWidget(self._sender, 0, Qt.AlignmentFlag.AlignTrailing)
        self._begin(*draft)
        self._line.textChanged.connect(self._on_changed)

    def _begin(self, text: str, editing: str) -> None:
        known = {said.comment.id for said in self._found.talk if said.own}
        self._editing = editing if editing in known else ""
        self._line.setPlainText(text)
        self._sender.setText(self.tr("Save comment") if self._editing else self.tr("Comment"))
        self._sender.setEnabled(bool(text.strip()))

    def _card(self, said: Said) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        day = texts.date_text(said.day, self._found.today) if said.day else ""
        row.addWidget(caption(" · ".join(part for part in (said.author or self.tr("Somebody"), day) if part)), 1)
        if said.own:
            row.addWidget(self._menu(said))
        column.addLayout(row)
        column.addWidget(plain(said.comment.text, links=True))
        return card

    def _menu(self, said: Said) -> QToolButton:
        button = more_button(self.tr("Change this comment"))
        menu = button.menu()
        edit = QAction(icons.icon("pencil"), self.tr("Edit"), menu)
        delete = QAction(icons.icon("trash"), self.tr("Delete"), menu)
        for action in (edit, delete):
            action.setData(said.comment.id)
            menu.addAction(action)
        edit.triggered.connect(self._on_edit)
        delete.triggered.connect(self._on_delete)
        return button

    def _on_edit(self) -> None:
        action = self.sender()
        id = str(action.data()) if isinstance(action, QAction) else ""
        known = next((said.comment for said in self._found.talk if said.comment.id == id), None)
        if known is not None:
            self._begin(known.text, id)
            self._on_changed()
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.delete_requested.emit(str(action.data()))

    def _on_changed(self) -> None:
        text = self._line.toPlainText()
        self._sender.setEnabled(bool(text.strip()))
        self.draft_changed.emit(text, self._editing)

    def _send(self) -> None:
        text = self._line.toPlainText().strip()
        if text:
            self.written.emit(text, self._editing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter sends."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._send()
                return True
        return super().eventFilter(watched, event)
