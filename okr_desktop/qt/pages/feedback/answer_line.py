"""Answering a question where it stands: a link that opens a field with its button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.feedback.mention_edit import MentionEdit
from okr_desktop.qt.pages.plan.details_beside import link_button


class AnswerLine(QWidget):
    """``wished(Deed)`` is the answer, ``draft_changed(question, text)`` what stands there.

    It is open from the start when something was typed before, and when it is ``eager``.
    """

    wished = Signal(object)
    draft_changed = Signal(str, str)

    def __init__(
        self,
        question: str,
        names: Mapping[str, str],
        draft: str = "",
        *,
        eager: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._question = question
        self.opener = link_button(self.tr("Answer"))
        self.edit = MentionEdit(names)
        self.edit.setPlaceholderText(self.tr("Write the answer"))
        self.edit.setAccessibleName(self.tr("Answer"))
        self.edit.setToolTip(self.tr("Ctrl+Enter sends it"))
        self.edit.setPlainText(draft)
        self.button = QPushButton(self.tr("Answer"))
        self.button.clicked.connect(self._send)
        self.edit.sent.connect(self._send)
        self.edit.textChanged.connect(self._on_changed)
        self.opener.clicked.connect(self.open_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE_8, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.edit)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        column.addLayout(row)
        self._show(eager or bool(draft))
        self.button.setEnabled(bool(draft.strip()))

    def _show(self, on: bool) -> None:
        self.opener.setVisible(not on)
        self.edit.setVisible(on)
        self.button.setVisible(on)

    def open_line(self) -> None:
        """Show the field and put the cursor into it."""
        self._show(True)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        text = self.edit.toPlainText()
        self.button.setEnabled(bool(text.strip()))
        self.draft_changed.emit(self._question, text)

    def _send(self) -> None:
        if text := self.edit.toPlainText().strip():
            self.wished.emit(Deed(Verb.ANSWER, text=text, id=self._question))
