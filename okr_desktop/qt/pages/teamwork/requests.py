"""What teams ask of each other: what mine are asked for, and what they wait for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.teamwork import PENDING
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.teamwork.data import ALL, MINE, TeamworkView
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.engagement.direction.teamwork import Request


class RequestList(QWidget):
    """A table with what can be done with a row.

    ``team_chosen(id)``; ``answer_requested(id)``, ``remind_requested(id)``, ``edit_requested(id)``,
    ``delete_requested(id)`` and ``show_requested(item)`` about a row; ``ask_requested()`` for a new one.
    """

    team_chosen = Signal(str)
    answer_requested = Signal(str)
    remind_requested = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    show_requested = Signal(str)
    ask_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.team = QComboBox()
        self.team.setAccessibleName(self.tr("Requests of"))
        self.team.setToolTip(self.tr("Requests of"))
        self.answer = QPushButton(self.tr("Answer…"))
        self.remind = QPushButton(self.tr("Remind…"))
        self.ask = QPushButton(self.tr("Ask a team"))
        self.ask.setProperty("primary", True)
        self.answer.setToolTip(self.tr("Say whether your team does what it is asked for"))
        self.remind.setToolTip(self.tr("Ask the other team once more; it stands as a comment"))
        self.ask.setToolTip(self.tr("Say what you need of another team, and by when"))
        self.table = RecordsTable(
            (self.tr("What is needed"), self.tr("Who"), self.tr("By when"), self.tr("State"), self.tr("Reply"))
        )
        self.table.setAccessibleName(self.tr("Requests"))
        self.table.set_empty_text(
            self.tr("Nobody asks these teams for anything, and they ask nobody. “Ask a team” writes the first request.")
        )
        self.table.set_widths((0, 200, 150, 110, 0))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.team)
        head.addStretch(1)
        for button in (self.answer, self.remind, self.ask):
            head.addWidget(button)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.team.activated.connect(self._on_team)
        self.answer.clicked.connect(self._on_answer)
        self.remind.clicked.connect(self._on_remind)
        self.ask.clicked.connect(self.ask_requested)
        self.table.current_changed.connect(self._settle)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_requested.connect(self._on_delete)
        self.table.menu_requested.connect(self._on_menu_requested)

    def show_view(self, view: TeamworkView) -> None:
        """Show the requests of the chosen team."""
        self.team.clear()
        self.team.addItem(self.tr("My teams"), MINE)
        self.team.addItem(self.tr("All teams"), ALL)
        for id, name in view.teams:
            self.team.addItem(name, id)
        self.team.setCurrentIndex(max(self.team.findData(view.team), 0))
        self.table.set_rows(view.rows)
        self._settle()

    def current(self) -> tuple[str, Request] | None:
        """The row that is chosen: as whom one looks at it ("asked", "waits" or "all"), and the request."""
        return self._of(self.table.current_key())

    def _of(self, key: str) -> tuple[str, Request] | None:
        found = self.table.records.record(self.table.records.place(key))
        return found.data if found is not None and isinstance(found.data, tuple) else None

    def _settle(self, *_: object) -> None:
        found = self.current()
        pending = found is not None and found[1].item.state in PENDING
        self.answer.setEnabled(found is not None and found[0] != "waits")
        self.remind.setEnabled(pending and found is not None and found[0] != "asked")

    def _on_team(self) -> None:
        self.team_chosen.emit(str(self.team.currentData()))

    def _on_answer(self) -> None:
        if found := self.current():
            self.answer_requested.emit(found[1].item.id)

    def _on_remind(self) -> None:
        if found := self.current():
            self.remind_requested.emit(found[1].item.id)

    def _on_chosen(self, key: str) -> None:
        if found := self._of(key):
            (self.edit_requested if found[0] == "waits" else self.answer_requested).emit(found[1].item.id)

    def _on_delete(self, key: str) -> None:
        if found := self._of(key):
            self.delete_requested.emit(found[1].item.id)

    def _on_menu_requested(self, key: str, place: QPoint) -> None:
        if self._of(key) is not None:
            self.menu(key).popup(place)

    def menu(self, key: str) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = self._of(key)
        if found is None:
            return menu
        entries = [("answer", self.tr("Answer…"), "message")] if found[0] != "waits" else []
        if found[1].item.state in PENDING and found[0] != "asked":
            entries.append(("remind", self.tr("Remind…"), "clock"))
        entries.append(("edit", self.tr("Edit…"), "pencil"))
        if found[1].title:
            entries.append(("show", self.tr("Show in the plan"), "target"))
        entries.append(("delete", self.tr("Delete"), "trash"))
        for verb, text, icon in entries:
            menu.addAction(icons.icon(icon), text).setData((verb, key))
        menu.triggered.connect(self._on_menu)
        return menu

    def _on_menu(self, action: QAction) -> None:
        verb, key = action.data()
        found = self._of(key)
        if found is None:
            return
        item = found[1].item
        signals = {
            "answer": self.answer_requested,
            "remind": self.remind_requested,
            "edit": self.edit_requested,
            "delete": self.delete_requested,
        }
        if verb in signals:
            signals[verb].emit(item.id)
        else:
            self.show_requested.emit(item.about or "")
