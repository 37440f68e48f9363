"""Preparing: posters and cards to print, each as a PDF."""

from __future__ import annotations

from typing import Any

from okr_desktop.domain.workshop.model import Setup
from okr_desktop.qt.pages.workshop.parts.pieces import hint
from okr_desktop.qt.pages.workshop.prepare.step import Step
from okr_desktop.qt.pages.workshop.printables import LIVE, PapersBox


class PrintStep(Step):
    """What hangs on the wall and lies on the tables; it can be printed again at any time."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        column = self.add_card(self.title())
        column.addWidget(
            hint(self.tr("What hangs on the wall and lies on the tables. It can be printed again at any time."))
        )
        self.box = PapersBox(self.session, self.prompter, LIVE)
        self.box.papers.setFixedHeight(self.box.wanted_height())
        column.addWidget(self.box)
        self.end()
        self.setFocusProxy(self.box)

    def title(self) -> str:
        return self.tr("Print")

    def fill(self, setup: Setup) -> None:
        view = self.conductor.view
        self.box.show_live(view.live, view.join_url, view.code)
