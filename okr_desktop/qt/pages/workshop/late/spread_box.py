"""What sealed answers on a scale came to: a picture from five answers on, below that only words and the mean."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import Spread
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.bars import Bars
from okr_desktop.qt.pages.workshop.late.words import foreign, mean_text, spread_words
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint, label


class SpreadBox(QWidget):
    """``first`` is the lowest number of the scale."""

    def __init__(self, first: int, parent: QWidget | None = None, *, what_helps: str = "") -> None:
        super().__init__(parent)
        self._shown: Spread | None = None
        self.words, self.mean = label("", theme.SECTION, strong=True), label("")
        self.bars = Bars(first, 2)
        self.few = hint(self.tr("Fewer than five answers: a picture would tell who said what."))
        self.raise_heading, self.texts = heading(what_helps or self.tr("What would raise it by one")), label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        for part in (self.words, self.mean, self.bars, self.few, self.raise_heading, self.texts):
            column.addWidget(part)

    def show_spread(self, spread: Spread | None) -> None:
        """Show it; None: it is still open."""
        if spread is None or spread == self._shown:
            return
        self._shown = spread
        self.words.setText(spread_words(spread))
        text = self.tr("Mean {mean} · {answers} of {seats} answered")
        self.mean.setText(text.format(mean=mean_text(spread), answers=spread.answers, seats=spread.seats))
        self.bars.setVisible(bool(spread.counts))
        self.bars.show_counts(spread.counts)
        self.few.setVisible(not spread.counts and spread.answers > 0)
        self.raise_heading.setVisible(bool(spread.texts))
        self.texts.setVisible(bool(spread.texts))
        self.texts.setText(foreign("\n".join(f"– {one}" for one in spread.texts)))
