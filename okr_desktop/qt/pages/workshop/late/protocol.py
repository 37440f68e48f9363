"""The protocol as a PDF: whole, on one page, or as a poster."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint
from okr_desktop.qt.pages.workshop.printables import WrittenLine
from okr_desktop.qt.workshop.printing import print_live


class ProtocolBox(QWidget):
    """Asks for a file and writes it on the worker; says where it stands, or why not."""

    def __init__(self, panel: LatePanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._kind = ""
        self.whole_button = QPushButton(self.tr("Protocol as &PDF…"))
        self.page_button = QPushButton(self.tr("One p&age…"))
        self.wall_button = QPushButton(self.tr("&Wall poster…"))
        self.more_button = QPushButton(self.tr("E&xport…"))
        self.more_button.setToolTip(self.tr("Ideas and results for other programs: CSV, JSON, Markdown"))
        self.written = WrittenLine(panel.prompter)
        self.written.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(self.tr("Protocol")))
        column.addWidget(hint(self.tr("Ideas, votes, drafts, confidence, owners and signature. No idea bears a name.")))
        column.addWidget(flow_of(self.whole_button, self.page_button, self.wall_button, self.more_button))
        column.addWidget(self.written)
        self.whole_button.clicked.connect(self._on_whole)
        self.page_button.clicked.connect(self._on_page)
        self.wall_button.clicked.connect(self._on_wall)
        self.more_button.clicked.connect(self._on_more)

    def _on_whole(self) -> None:
        self._ask("full", self.tr("Protocol of the workshop"))

    def _on_page(self) -> None:
        self._ask("one_page", self.tr("Workshop on one page"))

    def _on_wall(self) -> None:
        self._ask("wall", self.tr("Wall poster of the workshop"))

    def _on_more(self) -> None:
        self._panel.commit()
        print_live(self, self._panel.session, self._panel.prompter, self._panel.conductor, "csv")

    def _ask(self, kind: str, title: str) -> None:
        self._kind = kind
        self._panel.commit()
        filters = [(self.tr("PDF files"), ("*.pdf",))]
        self._panel.prompter.choose_save_file(self, title, filters, self._on_path, suggested=f"{title}.pdf")

    def _on_path(self, path: Path | None) -> None:
        if path is not None:
            live = self._panel.conductor.view.live
            self._panel.session.runner.submit(
                _write, live, path, self._kind, then=self._on_written, failed=self._panel.say, owner=self
            )

    def _on_written(self, path: Path) -> None:
        self._panel.problem.clear()
        self.written.say(foreign(self.tr("Written: {name}").format(name=path.name)), path)
        self.written.show()


def _write(live: Live, path: Path, kind: str) -> Path:
    """Worker: write it; the reports are imported when they are needed."""
    from okr_desktop.services.workshop import printing

    return printing.protocol(live, path, kind=kind)
