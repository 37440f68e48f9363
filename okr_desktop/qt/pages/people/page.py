"""The people page: who is there, in which teams, and the cycles they work in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError, Refused
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.people import data
from okr_desktop.qt.pages.people.data import CYCLE, PERSON, TEAM, PeopleView
from okr_desktop.qt.pages.people.tables import Tables
from okr_desktop.qt.pages.people.words import PeopleWords
from okr_desktop.qt.prompter import Choice, Kind, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services import cycles

KINDS = (PERSON, TEAM, CYCLE)
# Changes of these make what the page counts stale.
_COUNTED = ("person", "team", "cycle", "objective", "key_result", "workspace")


class PeoplePage(QWidget):
    """Three tables behind tabs; every change is one undoable step."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._view = PeopleView((), (), ())
        self._words = PeopleWords(self)
        self._stale = True
        self._fresh: frozenset[str] = frozenset()
        self._asked_about = ("", "")
        self.setProperty("helpTopic", "people")
        self._build()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("People")

    # -- building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        makers = Tables(self)
        self._tables = makers
        self.tables: dict[str, RecordsTable] = {
            PERSON: makers.people_table(),
            TEAM: makers.teams_table(),
            CYCLE: makers.cycles_table(),
        }
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(260)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setToolTip(self.tr("What can be done with the selected row"))
        self.more.setAccessibleName(self.tr("More"))
        self.add_button = QPushButton()
        self.add_button.setProperty("primary", True)
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        for kind in KINDS:
            self.tabs.addTab("")
            self._stack.addWidget(self.tables[kind])
        self._stack.addWidget(self.empty)
        self.show_archived = QAction(self.tr("Show archived"), self)
        self.show_archived.setCheckable(True)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.tabs)
        head.addStretch()
        for widget in (self.search, self.more, self.add_button):
            head.addWidget(widget)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        for table in self.tables.values():
            table.chosen.connect(self.edit)
            table.delete_requested.connect(self._on_delete_key)
            table.menu_requested.connect(self._on_menu_requested)
        self.tabs.currentChanged.connect(self._on_tab)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._to_table)
        self.more.clicked.connect(self._on_more)
        self.add_button.clicked.connect(self.add)
        self.empty.primary_requested.connect(self.add)
        self.show_archived.toggled.connect(self._fill)
        self._session.changed.connect(self._on_changed)

    # -- following ----------------------------------------------------------------------------------------

    def kind(self) -> str:
        """Which table is shown: person, team or cycle."""
        return KINDS[max(self.tabs.currentIndex(), 0)]

    def show_kind(self, kind: str) -> None:
        """Show one of the tables."""
        self.tabs.setCurrentIndex(KINDS.index(kind))

    def refresh(self) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, then=self._show, owner=self)

    def _on_changed(self, changes: Changes) -> None:
        touched = changes.ids(*_COUNTED)
        if not touched:
            return
        self._fresh = changes.ids(self.kind())
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: PeopleView) -> None:
        known = {row.key for row in self.tables[self.kind()].records.records()}
        self._view = view
        self._fill()
        added = [id for id in self._fresh if id not in known]
        if known and len(added) == 1:
            self.tables[self.kind()].go_to(added[0])
        self._fresh = frozenset()

    def _fill(self) -> None:
        wanted, archived = self.search.text(), self.show_archived.isChecked()
        made, view = self._tables, self._view
        self.tables[PERSON].set_rows(made.people_rows(view, wanted, archived))
        self.tables[TEAM].set_rows(made.teams_rows(view, wanted, archived))
        self.tables[CYCLE].set_rows(made.cycles_rows(view, wanted, archived))
        for place, (kind, rows) in enumerate(self._counts().items()):
            self.tabs.setTabText(place, self._words.tab(kind, rows))
        self._on_tab()

    def _counts(self) -> dict[str, int]:
        view = self._view
        shown = {PERSON: view.people, TEAM: view.teams, CYCLE: view.cycles}
        return {kind: sum(not row.archived for row in rows) for kind, rows in shown.items()}

    def _on_tab(self) -> None:
        kind = self.kind()
        empty = not self.tables[kind].records.rowCount() and not self.search.text()
        self._stack.setCurrentIndex(len(KINDS) if empty else KINDS.index(kind))
        self.add_button.setText(self._words.add(kind))
        self.add_button.setVisible(not empty)
        if empty:
            self.empty.set_content(
                self._words.nothing(kind), self._words.add(kind), "", icons.icon(self._words.icon(kind))
            )

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_table(self) -> None:
        self.tables[self.kind()].setFocus(Qt.FocusReason.TabFocusReason)

    # -- what a person does -------------------------------------------------------------------------------

    def add(self) -> None:
        """Open the dialog for a new person, team or cycle."""
        self._dialog(None)

    def edit(self, id: str) -> None:
        """Open the dialog of a row."""
        self._dialog(id)

    def _dialog(self, id: str | None) -> None:
        from okr_desktop.qt.dialogs.cycle import CycleDialog
        from okr_desktop.qt.dialogs.person import PersonDialog
        from okr_desktop.qt.dialogs.team import TeamDialog

        makers: dict[str, Callable[..., Any]] = {PERSON: PersonDialog, TEAM: TeamDialog, CYCLE: CycleDialog}
        makers[self.kind()](self._session, id, parent=self.window(), prompter=self._prompter).open()

    def report(self, id: str) -> None:
        """Open the report on a team or cycle."""
        from okr_desktop.qt.pages.reports.opening import open_report

        cycle, team = (id, "") if self.kind() == CYCLE else ("", id)
        open_report(self, self._session, self._prompter, cycle, team)

    def delete(self, id: str) -> None:
        """Delete a row; what is in use can be archived instead."""
        self._asked_about = (self.kind(), id)
        self._session.run(data.delete, self.kind(), id, origin=self, failed=self._on_not_deleted)

    def _on_delete_key(self, id: str) -> None:
        self.delete(id)

    def _on_not_deleted(self, error: BaseException) -> None:
        if not isinstance(error, Refused) or error.problems[0].code != "in_use":
            self._fail(error)
            return
        choices = [
            Choice("archive", self.tr("Archive instead")),
            Choice("leave", self.tr("Cancel"), Role.REJECT),
        ]
        self._prompter.ask(
            self,
            self.tr("Still in use"),
            texts.error_text(error),
            choices,
            self._on_answer,
            details=self.tr("Archiving hides it from lists and keeps everything that refers to it."),
        )

    def _on_answer(self, answer: str | None) -> None:
        if answer == "archive":
            self.archive(*self._asked_about, True)

    def archive(self, kind: str, id: str, archived: bool) -> None:
        """Put a row away, or bring it back."""
        self._session.run(data.archive, kind, id, archived, origin=self, failed=self._fail)

    def set_state(self, id: str, state: CycleState) -> None:
        """Prepare, activate, review or close a cycle; a closed one wants its name to be typed first."""
        row = next((row for row in self._view.cycles if row.id == id), None)
        if row is not None and row.state is CycleState.CLOSED:
            self._asked_about = (CYCLE, id)
            label = self.tr("To reopen it, type its name: {name}").format(name=row.name)
            self._prompter.ask_text(self, self.tr("Reopen a closed cycle"), label, self._on_name)
        else:
            self._session.run(cycles.set_state, id, state, origin=self, failed=self._fail)

    def _on_name(self, typed: str | None) -> None:
        if typed is not None:
            self._session.run(cycles.reopen, self._asked_about[1], typed, origin=self, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, OkrError):
            self._prompter.tell(self, self.title(), texts.error_text(error), kind=Kind.WARNING)

    # -- menus --------------------------------------------------------------------------------------------

    def _on_more(self) -> None:
        key = self.tables[self.kind()].current_key()
        self._on_menu_requested(key, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_menu_requested(self, key: str, place: QPoint) -> None:
        self.menu(key).popup(place)

    def menu(self, key: str) -> QMenu:
        """What can be done with a row ("" for none)."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kind = self.kind()
        record = self.tables[kind].records.record(self.tables[kind].records.place(key))
        entries = [("add", self._words.add(kind), "plus")]
        if record is not None:
            entries.append(("edit", self.tr("Edit…"), "pencil"))
            if kind == CYCLE:
                entries += [(state.value, text, "calendar") for state, text in self._words.moves(record.data.state)]
            if kind in (CYCLE, TEAM):
                entries.append(("report", self.tr("Report…"), "file-text"))
            archived = record.data.archived
            entries.append(
                ("back", self.tr("Bring back"), "undo") if archived else ("archive", self.tr("Archive"), "archive")
            )
            entries.append(("delete", self.tr("Delete"), "trash"))
        for verb, text, icon in entries:
            menu.addAction(icons.icon(icon), text).setData((verb, key))
        menu.addSeparator()
        menu.addAction(self.show_archived)
        menu.triggered.connect(self._on_menu)
        return menu

    def _on_menu(self, action: QAction) -> None:
        if action is self.show_archived:
            return
        verb, key = action.data()
        match verb:
            case "add":
                self.add()
            case "edit":
                self.edit(key)
            case "archive" | "back":
                self.archive(self.kind(), key, verb == "archive")
            case "delete":
                self.delete(key)
            case "report":
                self.report(key)
            case _:
                self.set_state(key, CycleState(verb))
