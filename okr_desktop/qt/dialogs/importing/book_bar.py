"""What people decide about our own workbook: whose value counts, and whether rows that are gone are deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.workshop.parts.pieces import line_label, row_of
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.exchange import BookChoices

CONFLICT, GONE = "book.both_changed", "book.row_gone"
_ROWS_SHOWN, _FIELD = 4, 140


class BookBar(QFrame):
    """Lists what was changed on both sides; ``chosen(BookChoices)`` when somebody decides otherwise."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._conflicts: list[Problem] = []
        self._gone = 0
        self.title = line_label("", strong=True)
        self.table = RecordsTable((self.tr("Row"), self.tr("Field"), self.tr("Here"), self.tr("In the file")))
        self.whose = Segments()
        self.whose.set_options((self.tr("Keep what is here"), self.tr("Take the file's values")))
        self.whose.setAccessibleName(self.tr("Whose values count"))
        self.whose.set_value(0)
        self.deletions = QCheckBox()
        self.table.set_comfortable(False)
        self.table.set_widths((0, _FIELD, 0, 0))
        self.table.setAccessibleName(self.tr("Changed here and in the file"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._asking = row_of(self.title, None, self.whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        column.setSpacing(theme.SPACE_8)
        for part in (self._asking, self.table, self.deletions):
            column.addWidget(part)
        self.whose.chosen.connect(self._on_chosen)
        self.deletions.toggled.connect(self._on_chosen)
        self.hide()

    def choices(self) -> BookChoices:
        """What is decided now."""
        return BookChoices(self.whose.value() == 1, self.deletions.isChecked())

    def start(self, problems: Sequence[Problem]) -> None:
        """A workbook was read without any choice: what there is to decide."""
        self._conflicts = [one for one in problems if one.code == CONFLICT]
        self._gone = sum(one.code == GONE for one in problems)
        self.whose.set_value(0)
        self.deletions.blockSignals(True)
        self.deletions.setChecked(False)
        self.deletions.blockSignals(False)
        self.title.setText(self.tr("%n value(s) were changed here and in the file", "", len(self._conflicts)))
        self.deletions.setText(self.tr("Delete %n record(s) whose rows are gone from the file", "", self._gone))
        self.table.set_rows([_record(place, one) for place, one in enumerate(self._conflicts)])
        height = (min(len(self._conflicts), _ROWS_SHOWN) + 1) * theme.ROW_COMPACT + theme.SPACE_8
        self.table.setFixedHeight(height)
        self._asking.setVisible(bool(self._conflicts))
        self.table.setVisible(bool(self._conflicts))
        self.deletions.setVisible(self._gone > 0)
        self.setVisible(self.asks)

    @property
    def asks(self) -> bool:
        """Whether there is anything to decide."""
        return bool(self._conflicts or self._gone)

    def _on_chosen(self) -> None:
        self.chosen.emit(self.choices())


def _record(place: int, problem: Problem) -> Record:
    shown = {name: texts.short_text(str(value)) for name, value in problem.params.items()}
    where = f"{shown.get('sheet', '')}: {shown.get('title', '')}"
    return Record(
        str(place),
        (
            Cell(where),
            Cell(shown.get("heading", ""), muted=True),
            Cell(shown.get("here", "") or "–"),
            Cell(shown.get("file_text", "") or "–"),
        ),
        problem,
    )
