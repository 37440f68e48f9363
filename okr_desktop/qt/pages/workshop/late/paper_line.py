"""A line for what somebody without a phone wrote on paper: it comes in by the same door, without a name."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.parts.keep import KeptLine


class PaperLine(QWidget):
    """Sends each text for the paper seats in turn; hidden where nobody is on paper. ``about()`` says what it is for."""

    def __init__(self, panel: LatePanel, name: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel, self._word = panel, word
        self._about = ""
        self._turn = 0
        self.line = KeptLine(name)
        self.line.sent.connect(self._on_sent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.hide()

    def set_about(self, about: str) -> None:
        """What the next text is about."""
        self._about = about

    def show_seats(self, is_open: bool) -> None:
        """Show the line where somebody is on paper and the stage takes texts."""
        self.setVisible(is_open and bool(self._paper()))

    def _paper(self) -> list[str]:
        return [one.id for one in self._panel.view.seats if one.kind == "paper"]

    def _on_sent(self, number: int, text: str) -> None:
        paper = self._paper()
        if not paper:
            return
        seat = paper[self._turn % len(paper)]
        self._turn += 1
        command: dict[str, Any] = {"do": self._word, "about": self._about, "text": text}
        self._panel.send(seat, command, then=_Done(self.line, number), failed=_Back(self.line, number))


class _Done:
    """The text is stored."""

    def __init__(self, line: KeptLine, number: int) -> None:
        self._line, self._number = line, number

    def __call__(self, _answer: object) -> None:
        self._line.done(self._number)


class _Back:
    """The text was not taken: it comes back into the line."""

    def __init__(self, line: KeptLine, number: int) -> None:
        self._line, self._number = line, number

    def __call__(self, error: BaseException) -> None:
        self._line.failed(self._number, error)
