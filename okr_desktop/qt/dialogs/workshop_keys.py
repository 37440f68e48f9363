"""The cheat sheet of the console: every key of its table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.workshop.keys import KEYS, Key
from okr_desktop.qt.pages.workshop.parts.panel import SEND
from okr_desktop.qt.pages.workshop.parts.pieces import hint
from okr_desktop.qt.widgets.records_table import RecordsTable


class KeysDialog(QDialog):
    """What each key does, in the groups of the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys of the workshop"))
        self.setProperty("helpTopic", "workshop")
        HelpKey(self)
        self.table = RecordsTable((self.tr("What it does"), self.tr("Keys")))
        self.table.set_widths((0, 140))
        self.table.set_comfortable(False)
        self.table.set_rows(rows())
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(hint(self.tr("Single letters rest while you type.")))
        column.addWidget(card, 1)
        column.addWidget(buttons)
        self.resize(520, 620)


def rows() -> list[Record]:
    """The lines of the sheet, with a heading over each group."""
    found, group = list[Record](), ""
    for key in KEYS:
        if key.name in SEND[1:]:
            continue
        if key.group_text() != group:
            group = key.group_text()
            found.append(Record(f"group {group}", (Cell(group),), heading=True))
        found.append(Record(key.name, (Cell(key.does()), Cell(_keys(key), muted=True))))
    return found


def _keys(key: Key) -> str:
    return "1 – 9" if key.name == SEND[0] else key.keys_text()
