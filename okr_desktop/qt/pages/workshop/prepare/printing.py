"""Preparing: posters and cards to print, each as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QSpinBox

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Live, Setup
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.pieces import hint, line_label, primary, row_of
from okr_desktop.qt.pages.workshop.prepare.step import Step, add_row, form
from okr_desktop.qt.pages.workshop.room import part
from okr_desktop.qt.texts import error_text

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

_KIND = Qt.ItemDataRole.UserRole
_PRINTER = ("okr_desktop.services.workshop.printing", "poster")
_NAMES: Mapping[str, object] = {
    "agenda": QT_TRANSLATE_NOOP("WorkshopPapers", "Agenda poster"),
    "question": QT_TRANSLATE_NOOP("WorkshopPapers", "Question poster"),
    "join": QT_TRANSLATE_NOOP("WorkshopPapers", "Join poster with Wi-Fi and join code"),
    "all_cards": QT_TRANSLATE_NOOP("WorkshopPapers", "All cards in one file"),
    "idea_cards": QT_TRANSLATE_NOOP("WorkshopPapers", "Idea cards"),
    "kr_cards": QT_TRANSLATE_NOOP("WorkshopPapers", "Key result cards"),
    "dot_ballot": QT_TRANSLATE_NOOP("WorkshopPapers", "Ballots for dots"),
    "fist_card": QT_TRANSLATE_NOOP("WorkshopPapers", "Cards for the fist of five"),
    "roti_card": QT_TRANSLATE_NOOP("WorkshopPapers", "Cards for the feedback at the end"),
    "parking_sheet": QT_TRANSLATE_NOOP("WorkshopPapers", "Sheet for the parking lot"),
    "sign_off_sheet": QT_TRANSLATE_NOOP("WorkshopPapers", "Sheet to sign"),
}
_POSTERS = ("agenda", "question", "join")
_SIZES = {False: ("a4", "letter"), True: ("a3", "tabloid", "a4", "letter")}
_SIZE_NAMES = {"a3": "A3", "a4": "A4", "letter": "Letter", "tabloid": "Tabloid"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print: the kind, the size, for how many people, where, and how people join (address, code)."""

    kind: str
    size: str
    people: int
    target: Path
    url: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """Where it stands, and the characters that no font has."""

    target: Path
    missing: tuple[str, ...] = ()


def can_print() -> bool:
    """Whether there is anything that prints."""
    return part(*_PRINTER) is not None


def write(_desk: Desk, live: Live, wish: Wish) -> Printed:
    """Write the PDF. Worker; raises FileProblem and OkrError ``qr.too_long``."""
    from okr_desktop.reports.workshop.data import Join
    from okr_desktop.services.workshop import printing

    join = Join(wish.url, wish.code) if wish.url else None
    target = printing.poster(live, wish.kind, wish.target, "", wish.size, join=join, people=wish.people)
    return Printed(target, tuple(printing.missing_characters(live)))


class PrintStep(Step):
    """What hangs on the wall and lies on the tables; it can be printed again at any time."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._url = self._code = ""
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("What to print"))
        self.papers.setSpacing(theme.SPACE_4 // 2)
        self.papers.setFixedHeight(len(_NAMES) * (theme.SPACE_24 - 1) + theme.SPACE_8)
        for kind, name in _NAMES.items():
            item = QListWidgetItem(QCoreApplication.translate("WorkshopPapers", str(name)))
            item.setData(_KIND, kind)
            self.papers.addItem(item)
        self.size_box, self.people = QComboBox(), QSpinBox()
        self.people.setRange(0, SEATS_IN_ALL)
        self.people.setSpecialValueText(self.tr("one sheet of each"))
        self.people.setFixedWidth(2 * theme.SPIN_WIDTH)
        theme.inset(self.people)
        self.save = primary(self.tr("Save as &PDF…"))
        self.said: QLabel = line_label("", muted=True)
        self._arrange()
        self.papers.currentRowChanged.connect(self._on_paper)
        self.save.clicked.connect(self._on_save)
        self.papers.setCurrentRow(0)
        self.setFocusProxy(self.papers)

    def _arrange(self) -> None:
        column = self.add_card(self.title())
        column.addWidget(
            hint(self.tr("What hangs on the wall and lies on the tables. The join poster needs open phones."))
        )
        column.addWidget(self.papers)
        fields = form(column)
        add_row(fields, self.tr("Paper si&ze"), row_of(self.size_box, None))
        add_row(fields, self.tr("For how &many people"), row_of(self.people, None))
        column.addWidget(row_of(self.save, self.said, None))
        self.end()

    def title(self) -> str:
        return self.tr("Print")

    def fill(self, setup: Setup) -> None:
        view = self.conductor.view
        self._url, self._code = view.join_url, view.code
        if not self.people.value() and setup.seats:
            self.people.setValue(setup.seats)
        self._on_paper()

    def kind(self) -> str:
        """The paper that is chosen."""
        item = self.papers.currentItem()
        return str(item.data(_KIND)) if item is not None else ""

    def _on_paper(self, *_: object) -> None:
        poster = self.kind() in _POSTERS
        sizes = _SIZES[poster]
        if [self.size_box.itemData(at) for at in range(self.size_box.count())] != list(sizes):
            self.size_box.clear()
            for size in sizes:
                self.size_box.addItem(_SIZE_NAMES[size], size)
        self.people.setEnabled(not poster and not self.kind().endswith("_sheet"))
        self.save.setEnabled(self.kind() != "join" or bool(self._url))

    def _on_save(self) -> None:
        item = self.papers.currentItem()
        if item is not None:
            filters = [(self.tr("PDF documents"), ["*.pdf"])]
            self.prompter.choose_save_file(self, item.text(), filters, self._on_target, suggested=f"{item.text()}.pdf")

    def _on_target(self, target: Path | None) -> None:
        if target is None:
            return
        wish = Wish(self.kind(), str(self.size_box.currentData()), self.people.value(), target, self._url, self._code)
        live = self.conductor.view.live
        self.session.read(write, live, wish, then=self._on_written, failed=self._on_unwritten, owner=self)

    def _on_written(self, printed: Printed) -> None:
        self.said.setText(self.tr("Stands in {name}.").format(name=printed.target.name))
        missing = " ".join(printed.missing[:20])
        text = self.tr("These characters are printed as a mark: {missing}").format(missing=missing) if missing else ""
        self.problem.show_text(text, Severity.WARNING)

    def _on_unwritten(self, error: BaseException) -> None:
        self.said.setText("")
        self.problem.show_text(error_text(error))
