"""Beside the preview: characters that no font of the report has, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.pieces import link
from okr_desktop.qt.texts import short_text

_SHOWN = 12


class MissingNotice(QFrame):
    """Hidden while every character can be printed; ``fonts_requested`` and ``system_requested`` are the ways out."""

    fonts_requested = Signal()
    system_requested = Signal()
    usual_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ProblemLine()
        self.fonts = link(self.tr("Use a font of this computer"))
        self.system = link(self.tr("Print with the system's text engine"))
        self.fonts.clicked.connect(self.fonts_requested)
        self.system.clicked.connect(self.system_requested)
        self.usual = link(self.tr("Back to the usual pages"))
        self.usual.clicked.connect(self.usual_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(self.fonts)
        row.addWidget(self.system)
        row.addWidget(self.usual)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_missing(
        self, missing: Mapping[str, list[str]], *, fonts: bool = False, html: bool = False, system: bool = False
    ) -> None:
        """Say which characters are missing, with the ways out that there are.

        ``fonts``: those of this computer can still be asked. ``html``: the system's text engine can. ``system``: it
        sets the pages that are shown.
        """
        self.setVisible(bool(missing) or system)
        self.fonts.setVisible(fonts and not system)
        self.system.setVisible(html and not system)
        self.usual.setVisible(system)
        if system:
            text = self.tr("The system's text engine sets these pages: every script, but simpler pages.")
            self.line.show_text(text, Severity.NOTE)
        elif missing:
            self.line.show_text(self._sentence(missing, fonts), Severity.WARNING)

    def _sentence(self, missing: Mapping[str, list[str]], fonts: bool) -> str:
        signs = " ".join(list(missing)[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
        title = short_text(next(iter(missing.values()))[0])
        if fonts:
            text = self.tr(
                "Some characters are in none of the fonts and are printed as a mark: {signs}. "
                "The first is in “{title}”."
            )
        else:
            text = self.tr(
                "No font of the report and none of this computer that may be used has {signs}. "
                "The first is in “{title}”."
            )
        return text.format(signs=signs, title=title)
