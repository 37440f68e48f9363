"""Decisions and highlights of a cycle: written down here, kept for the review."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.review import NoteKind
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.data import NoteLine
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label
from okr_desktop.qt.pages.cycle.words import note_kind_text

KINDS = (NoteKind.DECISION, NoteKind.HIGHLIGHT, NoteKind.LEARNED)
_ICONS = {"decision": "flag", "highlight": "bookmark", "learned": "lightbulb"}
SHOWN = 50


class NotesCard(QWidget):
    """``add_requested(kind, text)`` and ``delete_requested(id)``; what is typed stays until it is stored."""

    add_requested = Signal(str, str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, column = card()
        column.addWidget(line_label(self.tr("Decisions and highlights"), theme.EMPHASIS, strong=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SPACE_8)
        column.addLayout(self._lines)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of note"))
        for kind in KINDS:
            self.kind.addItem(note_kind_text(kind.value), kind.value)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("What should be remembered of this cycle?"))
        self.text.setAccessibleName(self.tr("New note"))
        self.text.returnPressed.connect(self._on_add)
        self.add = QPushButton(self.tr("Add note"))
        self.add.clicked.connect(self._on_add)
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.kind)
        row.addWidget(self.text, 1)
        row.addWidget(self.add)
        column.addWidget(self._writing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)

    def show_notes(self, notes: tuple[NoteLine, ...], closed: bool) -> None:
        """Show these notes; of a closed cycle nothing can be added or taken away."""
        empty_out(self._lines)
        self._writing.setVisible(not closed)
        if not notes:
            text = self.tr("Nothing is written down yet. What is decided today is easily forgotten at the review.")
            self._lines.addWidget(label(text, muted=True))
        for note in notes[:SHOWN]:
            self._lines.addWidget(_NoteRow(note, closed, self))
        if len(notes) > SHOWN:
            more = self.tr("%n more are in the history of the cycle", "", len(notes) - SHOWN)
            self._lines.addWidget(label(more, muted=True))

    def stored(self) -> None:
        """The note that was typed is kept: the field is free for the next."""
        self.text.clear()

    def _on_add(self) -> None:
        if self.text.text().strip():
            self.add_requested.emit(str(self.kind.currentData()), self.text.text())
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)


class _NoteRow(QFrame):
    """One note with its kind, and a button that takes it away."""

    def __init__(self, note: NoteLine, closed: bool, owner: NotesCard) -> None:
        super().__init__(owner)
        self._id, self._owner = note.id, owner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        picture = line_label()
        picture.setPixmap(icons.icon(_ICONS.get(note.kind, "info")).pixmap(theme.ICON_SMALL, theme.ICON_SMALL))
        kind = line_label(note_kind_text(note.kind), theme.CAPTION, muted=True)
        kind.setFixedWidth(theme.RAIL_WIDE)
        text = f"{note.text} – {note.author}" if note.author else note.text
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(picture, 0, top)
        row.addWidget(kind, 0, top)
        row.addWidget(label(text), 1, top)
        if not closed:
            remove = QToolButton()
            remove.setIcon(icons.icon("trash"))
            remove.setToolTip(self.tr("Delete this note"))
            remove.setAccessibleName(self.tr("Delete this note"))
            remove.clicked.connect(self._on_remove)
            row.addWidget(remove, 0, top)

    def _on_remove(self) -> None:
        self._owner.delete_requested.emit(self._id)
