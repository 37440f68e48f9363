"""What the room calls each key result: a result, or an activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from okr_desktop.domain.workshop.model import DraftResult, Poll
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import empty_out, label, line_label


class PollList(QWidget):
    """One line a key result; where most see an activity a triangle says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_8)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self._grid.setColumnStretch(0, 1)

    def show_polls(self, results: Sequence[DraftResult], polls: Mapping[str, Poll]) -> None:
        """Show what was answered."""
        lines = [(one.title, polls.get(one.id)) for one in results]
        if lines == self._shown:
            return
        self._shown = lines
        empty_out(self._grid)
        for row, (title, poll) in enumerate(lines):
            self._grid.addWidget(label(foreign(title)), 2 * row, 0, 1, 3)
            if poll is None or not poll.result + poll.activity:
                self._grid.addWidget(line_label(self.tr("no answer shown yet"), muted=True), 2 * row + 1, 0, 1, 3)
            else:
                self._add(2 * row + 1, title, poll)

    def _add(self, row: int, title: str, poll: Poll) -> None:
        words = self.tr("{result} result · {activity} activity").format(result=poll.result, activity=poll.activity)
        bar = QProgressBar()
        bar.setRange(0, poll.result + poll.activity)
        bar.setValue(poll.result)
        bar.setTextVisible(False)
        bar.setMinimumWidth(theme.NARROW_FIELD)
        bar.setAccessibleName(f"{title}: {words}")
        self._grid.addWidget(bar, row, 0)
        self._grid.addWidget(line_label(words), row, 1)
        if poll.activity >= poll.result:
            mark = Mark(self, "alert-triangle", "behind")
            mark.setToolTip(self.tr("Many in the room see work in it, not a result"))
            self._grid.addWidget(mark, row, 2)
