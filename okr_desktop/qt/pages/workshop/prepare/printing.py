"""Preparing: posters and cards to print, where the reports of the workshop are there."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QPushButton

from okr_desktop.qt.pages.workshop.parts.pieces import hint, row_of
from okr_desktop.qt.pages.workshop.prepare.step import Step
from okr_desktop.qt.pages.workshop.room import part

PRINTER = ("okr_desktop.qt.pages.workshop.printables", "PrintDialog")


def can_print() -> bool:
    """Whether there is anything that prints."""
    return part(*PRINTER) is not None


class PrintStep(Step):
    """Agenda, question and join posters, idea cards, ballots: one dialog."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.button = QPushButton(self.tr("&Posters and cards…"))
        column = self.add_card(self.title())
        column.addWidget(
            hint(self.tr("Agenda, question and join poster, idea cards, ballots, cards for the fist of five."))
        )
        column.addWidget(row_of(self.button, None))
        self.end()
        self.button.clicked.connect(self._on_print)
        self.setFocusProxy(self.button)

    def title(self) -> str:
        return self.tr("Print")

    def _on_print(self) -> None:
        made = part(*PRINTER)
        if made is not None:
            made(self.conductor, self.session, self.prompter, self.window()).open()
