"""One side of a pair: what the note says, what is merged into it already, and whether its wording is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.acts import merged_into
from okr_desktop.domain.workshop.model import Board
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.workshop.parts.pieces import label

_LOWEST, HIGHEST = 120, 300


class PairCard(QFrame):
    """A note large enough to be read aloud from."""

    def __init__(self, keep: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = ""
        self.setProperty("card", True)
        self.setMinimumHeight(_LOWEST)
        self.text = label("", theme.SECTION)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.more = label("", muted=True)
        self.more.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.keep = QRadioButton(keep)
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, theme.SPACE_8, 0)
        words.addWidget(self.text)
        words.addWidget(self.more)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_12, theme.SPACE_8)
        column.addWidget(rolled(inside), 1)
        column.addWidget(self.keep)

    def show_note(self, board: Board, id: str) -> None:
        """Show a note of the board."""
        note = board.notes[id]
        self.id = id
        set_text(self.text, note.words)
        others = [one.words for one in merged_into(board, id)]
        also = [note.text, *others] if note.wording else others
        set_text(self.more, "\n".join(f"+ {text}" for text in also))
        self.more.setVisible(bool(also))
        self.setAccessibleName(note.words)


def rolled(inside: QWidget) -> QScrollArea:
    """What is inside, with a scroll bar where it is higher than there is room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def set_text(made: QLabel, text: str) -> None:
    """Other people's text in a label: long words may be broken, direction signs do nothing."""
    parts = (word if len(word) < 24 else "\u200b".join(_cut(word)) for word in upright(text).split(" "))
    made.setText(" ".join(parts))


def _cut(word: str) -> list[str]:
    return [word[at : at + 8] for at in range(0, len(word), 8)]
