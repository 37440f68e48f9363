"""The result as it will be signed and published: objectives with their key results, whole, in order."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import clear_row
from okr_desktop.qt.pages.workshop.late.words import foreign, owner_of, result_note
from okr_desktop.qt.pages.workshop.parts.pieces import card, label


class Summary(QWidget):
    """One card an objective; nothing can be changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)

    def show_live(self, live: Live) -> None:
        """Show what there is."""
        shown = [(draft, results_of(live, draft.id)) for draft in drafts(live)]
        if shown == self._shown:
            return
        self._shown = shown
        clear_row(self._column)
        for draft, results in shown:
            frame, column = card()
            column.setSpacing(theme.SPACE_4)
            column.addWidget(label(foreign(draft.title), theme.EMPHASIS, strong=True))
            column.addWidget(
                label(foreign(" · ".join(text for text in (owner_of(draft), draft.why) if text)), muted=True)
            )
            for one in results:
                column.addWidget(label(foreign(one.title)))
                column.addWidget(label(foreign(result_note(one)), theme.CAPTION, muted=True))
            self._column.addWidget(frame)
