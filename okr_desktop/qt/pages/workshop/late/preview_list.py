"""What will stand in the plan: new lines with a plus, changed ones with a tilde, under what they serve."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.publish_data import PreviewLine
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, empty_out, label, line_label


class PreviewList(QWidget):
    """Lines of the tree with what becomes of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PreviewLine, ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[PreviewLine]) -> None:
        """Show these."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        empty_out(self._grid)
        for row, line in enumerate(lines):
            mark = line_label(line.mark, strong=True)
            mark.setAccessibleName(line.note)
            words = label(foreign(line.text), strong=line.depth == 1, muted=line.depth == 0)
            note = label(foreign(line.note), theme.CAPTION, muted=True)
            place = column_of(words, note, space=0)
            note.setVisible(bool(line.note))
            place.setContentsMargins(line.depth * theme.SPACE_12, theme.SPACE_8 if line.depth == 0 else 0, 0, 0)
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(place, row, 1)

    def lines(self) -> tuple[PreviewLine, ...]:
        """What is shown."""
        return self._shown or ()
