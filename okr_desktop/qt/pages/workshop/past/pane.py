"""A workshop that is over: figures, the list "what became of my idea", and all about the idea that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label, link, scrolled
from okr_desktop.qt.pages.workshop.past.data import IdeaRow, Past
from okr_desktop.qt.texts_words import record_text
from okr_desktop.qt.widgets.records_table import RecordsTable

# Letters of a workshop's name that the list of workshops has room for.
_CHOOSER = 24
# The shape and colour of what became of an idea, with the word beside it.
_MARKS = {
    "adopted": "on_track",
    "adapted": "on_track",
    "later": "stale",
    "declined": "cancelled",
    "discussed": "open",
    "new": "open",
}


class PastPane(QWidget):
    """Shows what it is given; ``show_requested(id)`` asks for an objective or key result in the plan.

    ``workshop_chosen(id)`` asks for another workshop.
    """

    show_requested = Signal(str)
    workshop_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, IdeaRow] = {}
        self.question = label("", theme.SECTION, strong=True)
        self.about = label("", muted=True)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Workshop"))
        self.chooser.setToolTip(self.tr("Choose another workshop"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(_CHOOSER)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(theme.SPACE_24)
        self.way = label("")
        self.aside = label("", muted=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find an idea by its words"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.table = RecordsTable((self.tr("Idea"), self.tr("What became of it"), self.tr("Group"), self.tr("Dots")))
        self.table.set_widths((0, 236, 64, 56))
        self.table.setAccessibleName(self.tr("Ideas and what became of them"))
        self._one = QVBoxLayout()
        self._one.setSpacing(theme.SPACE_4)
        self._arrange()
        self.chooser.activated.connect(self._on_workshop)
        self.search.textChanged.connect(self._on_find)
        self.table.current_changed.connect(self._show_one)
        self.table.chosen.connect(self._on_chosen)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.chooser)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addLayout(self._figures)
        for part in (self.way, self.aside):
            column.addWidget(part)
        column.addWidget(self.search)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._framed(self.table))
        inside = QWidget()
        inside.setLayout(self._one)
        self._one.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        side = scrolled(inside)
        side.setAccessibleName(self.tr("The idea that is chosen"))
        split.addWidget(self._framed(side))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([660, 280])
        column.addWidget(split, 1)

    def _framed(self, inside: QWidget) -> QFrame:
        frame, column = card()
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(inside)
        return frame

    def show_past(self, found: Past) -> None:
        """Show a workshop."""
        self.question.setText(found.question)
        self._show_all(found)
        self.about.setText(found.about)
        self.about.setVisible(bool(found.about))
        empty_out(self._figures)
        for number, word in found.figures:
            self._figures.addWidget(_figure(number, word))
        self._figures.addStretch(1)
        self.way.setText(found.way)
        self.aside.setText(found.aside)
        self.aside.setVisible(bool(found.aside))
        self._rows = {row.id: row for row in found.ideas}
        self.search.setVisible(bool(found.ideas))
        self.table.set_empty_text(self.tr("No idea was published with this workshop."))
        self._fill()

    def _show_all(self, found: Past) -> None:
        self.chooser.setVisible(len(found.all) > 1)
        self.chooser.clear()
        for id, name in found.all:
            self.chooser.addItem(name, id)
        self.chooser.setCurrentIndex(next((row for row, (id, _) in enumerate(found.all) if id == found.id), -1))

    def _on_workshop(self, row: int) -> None:
        self.workshop_chosen.emit(str(self.chooser.itemData(row)))

    def _fill(self) -> None:
        wanted = self.search.text().casefold().split()
        rows = [row for row in self._rows.values() if all(word in row.words for word in wanted)]
        self.table.set_rows([_record(row) for row in rows])
        if rows and not self.table.current_key():
            self.table.go_to(rows[0].id, scroll=False)
        self._show_one(self.table.current_key())

    def _on_find(self) -> None:
        if self._rows:
            self.table.set_empty_text(self.tr("No idea has these words."))
        self._fill()

    def _show_one(self, id: str) -> None:
        empty_out(self._one)
        row = self._rows.get(id)
        if row is not None:
            self._fill_one(row)
        self._one.addStretch(1)

    def _fill_one(self, row: IdeaRow) -> None:
        self._one.addWidget(label(row.text, theme.EMPHASIS, strong=True))
        self._one.addWidget(label(row.note, muted=True))
        lines = (
            (self.tr("First written as"), row.first),
            (self.tr("Merged into"), row.merged),
            (self.tr("Group"), row.group),
            (self.tr("In the vote"), row.wanted),
            (self.tr("What became of it"), row.fate.partition(":")[0]),
            (self.tr("Why"), row.reason),
        )
        for head, text in lines:
            if text:
                self._line(head, text)
        for one in row.into:
            button = link(one.title)
            button.setProperty("itemId", one.id)
            button.setToolTip(self.tr("Show it in the plan"))
            button.setAccessibleName(f"{record_text(one.kind)}: {one.title}")
            button.clicked.connect(self._on_link)
            self._one.addWidget(button)

    def _line(self, head: str, text: str) -> None:
        top = label(head, theme.CAPTION, muted=True)
        top.setContentsMargins(0, theme.SPACE_8, 0, 0)
        self._one.addWidget(top)
        self._one.addWidget(label(text))

    def _on_link(self) -> None:
        self.show_requested.emit(str(self.sender().property("itemId")))

    def _on_chosen(self, id: str) -> None:
        row = self._rows.get(id)
        if row is not None and row.into:
            self.show_requested.emit(row.into[0].id)


def _figure(number: str, word: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    big: QLabel = line_label(number)
    big.setFont(theme.font(theme.PAGE, strong=True, tabular=True))
    column.addWidget(big)
    column.addWidget(line_label(word, theme.CAPTION, muted=True))
    return box


def _record(row: IdeaRow) -> Record:
    fate = Cell(row.fate, status=_MARKS.get(row.mark, "open"), tip=row.reason or row.fate)
    group = Cell(row.letter, tip=row.group)
    text = Cell(row.text, muted=bool(row.merged), tip=row.text)
    return Record(row.id, (text, fate, group, Cell(row.dots, right=True)))
