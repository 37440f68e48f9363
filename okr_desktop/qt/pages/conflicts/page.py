"""The page of what is to decide: the questions on the left, the one that is selected on the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.conflicts import data
from okr_desktop.qt.pages.conflicts.data import ConflictView
from okr_desktop.qt.pages.conflicts.detail import ConflictDetail
from okr_desktop.qt.pages.conflicts.questions import QuestionTable
from okr_desktop.qt.pages.conflicts.words import head_text
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.texts_words import record_text
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import conflicts
from okr_desktop.services.conflict_kinds import DELETED, Choice
from okr_desktop.services.outcome import Outcome

_EVERY = ""
_MEANWHILE = ("conflict.unknown", "conflict.changed")
# What belongs to a changed item and is worth telling by its own name.
_GLYPHS = ("objective", "key_result")


class ConflictsPage(QWidget):
    """M keeps mine, T theirs, E goes to the field for another value, Enter to the buttons."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "deciding")
        self._session, self._prompter = session, prompter
        self._stale, self._wanted, self._row = True, "", 0
        self._views: list[ConflictView] = []
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which questions"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.many = QPushButton(self.tr("Decide all of th&ese"))
        self.words = plain("", muted=True)
        self.table = QuestionTable((self.tr("What"), self.tr("Which field")))
        self.table.set_widths((0, 120))
        self.table.setAccessibleName(self.tr("What is to decide"))
        self.detail = ConflictDetail()
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("Nothing is to decide. When several change the same at the same time, you decide here."),
            "",
            icon=icons.icon("circle-check"),
        )
        self._stack = QStackedWidget()
        self._arrange()
        self._make_menu()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.kind)
        head.addWidget(self.many)
        head.addWidget(self.words, 1)
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        for part in (listed, self.detail):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(listed, 5)
        row.addWidget(self.detail, 7)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _make_menu(self) -> None:
        menu = QMenu(self.many)
        self.all_mine = menu.addAction(self.tr("Keep &mine everywhere"))
        self.all_theirs = menu.addAction(self.tr("Keep &theirs everywhere"))
        self.many.setMenu(menu)
        self.all_mine.triggered.connect(self._on_all_mine)
        self.all_theirs.triggered.connect(self._on_all_theirs)

    def _connect(self) -> None:
        self.kind.activated.connect(self._fill)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(self._on_enter)
        self.detail.decided.connect(self.decide)
        self.detail.show_requested.connect(self.show_requested)
        self.detail.places_wanted.connect(self._on_places_wanted)
        self._session.changed.connect(self._on_changed)
        self.table.mine.connect(self.detail.keep_mine)
        self.table.theirs.connect(self.detail.keep_theirs)
        self.table.edit_requested.connect(self.detail.edit)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("To decide")

    # Showing

    def refresh(self) -> None:
        """Read what is to decide."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, then=self._show, failed=self._fail, owner=self)

    def go_to(self, id: str) -> None:
        """Select the question about an item, now or as soon as it has been read."""
        self._wanted = id
        self.kind.setCurrentIndex(0)
        self.refresh()

    def _show(self, views: list[ConflictView]) -> None:
        self._views = views
        self._fill_kinds()
        self._fill()

    def _fill_kinds(self) -> None:
        chosen = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(self.tr("Every question ({count})").format(count=len(self._views)), _EVERY)
        for kind in dict.fromkeys(one.kind for one in self._views):
            count = sum(one.kind == kind for one in self._views)
            self.kind.addItem(f"{head_text(kind)} ({count})", kind)
        self.kind.setCurrentIndex(max(self.kind.findData(chosen), 0))

    def _listed(self) -> list[ConflictView]:
        kind = self.kind.currentData() or _EVERY
        return [one for one in self._views if kind in (_EVERY, one.kind)]

    def _fill(self, *_: object) -> None:
        listed, rows, kind = self._listed(), list[Record](), ""
        current = self.table.current_key()
        for view in listed:
            if view.kind != kind:
                kind = view.kind
                rows.append(Record(f"of {kind}", (Cell(head_text(kind)),), heading=True))
            rows.append(self._record(view))
        self.table.set_rows(rows)
        self._stack.setCurrentIndex(0 if self._views else 1)
        self.many.setEnabled(len(self._many()) > 1)
        self.kind.setVisible(bool(self._views))
        self.many.setVisible(bool(self._views))
        self.words.setText(self._said(len(listed)))
        self._select(listed, current)

    def _said(self, count: int) -> str:
        if not count:
            return ""
        return self.tr("Until you decide, one of the values is shown and nothing is lost.")

    def _record(self, view: ConflictView) -> Record:
        kind = view.record_kind if view.record_kind in _GLYPHS else ""
        name = view.name or record_text(view.record_kind)
        title = Cell(view.title or record_text(view.record_kind), kind=kind, tip=view.title)
        return Record(view.key, (title, Cell(name, muted=True)), view)

    def _select(self, listed: list[ConflictView], current: str) -> None:
        """What was asked for, else what was selected, else what stands in the place of what has been decided."""
        # Something about the item itself comes before something about what belongs to it.
        asked = [one for one in listed if self._wanted in one.about]
        wanted = next((one.key for one in asked if one.id == self._wanted), asked[0].key if asked else "")
        if wanted:
            self._wanted = ""
            self.table.go_to(wanted)
        elif not self.table.current_key() and listed:
            place = current.rpartition(".")[0]
            same = next((one.key for one in listed if place and one.key.rpartition(".")[0] == place), "")
            self.table.go_to(same or listed[min(self._row, len(listed) - 1)].key)
        self._on_current(self.table.current_key())

    def _view(self, key: str) -> ConflictView | None:
        return next((one for one in self._views if one.key == key), None)

    def _on_current(self, key: str) -> None:
        view = self._view(key)
        if view is not None:
            self._row = self._listed().index(view)
        self.detail.show_view(view)

    def _on_enter(self, _key: str) -> None:
        self.detail.enter()

    def _on_places_wanted(self, id: str, record_kind: str) -> None:
        self._session.read(data.places, id, record_kind, then=_Places(self.detail, id), owner=self)

    # Deciding

    def decide(self, key: str, choice: Choice) -> None:
        """Decide one question; it can be taken back like every step."""
        self._session.run(conflicts.resolve, key, choice, origin=self, then=self._on_decided, failed=self._on_refused)

    def _on_decided(self, _outcome: Outcome[Any]) -> None:
        self.detail.forget_draft()
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, OkrError) and error.code in _MEANWHILE:
            # The question is about to be another one: what is said beside it would go with it.
            self.told.emit(error_text(error))
            self.refresh()
        else:
            self.detail.say(error_text(error))

    def _on_all_mine(self) -> None:
        self._decide_all("mine")

    def _on_all_theirs(self) -> None:
        self._decide_all("theirs")

    def _many(self) -> list[ConflictView]:
        """What can be decided at one go; deletions only where nothing else is listed, so that nobody overlooks them."""
        listed = self._listed()
        only_deleted = self.kind.currentData() == DELETED
        return [view for view in listed if view.is_plain or (only_deleted and view.kind == DELETED)]

    def _decide_all(self, how: str) -> None:
        keys = [view.key for view in self._many()]
        self._session.run(conflicts.resolve_all, keys, how, origin=self, then=self._on_all, failed=self._fail)

    def _on_all(self, outcome: Outcome[list[str]]) -> None:
        left = len(self._listed()) - len(outcome.value)
        if left:
            self.told.emit(self.tr("%n question(s) left: they have to be decided one by one.", "", left))
        self.refresh()

    def _on_changed(self, _changes: Changes) -> None:
        if self._session.origin is self:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)


class _Places:
    """Gives the places to the detail that asked for them."""

    def __init__(self, detail: ConflictDetail, id: str) -> None:
        self._detail, self._id = detail, id

    def __call__(self, found: list[Any]) -> None:
        self._detail.set_places(self._id, found)
