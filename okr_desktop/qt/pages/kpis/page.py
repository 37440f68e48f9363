"""The KPI page: numbers that must stay healthy, each with its readings and its alarm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.kpis import data
from okr_desktop.qt.pages.kpis.card import KpiCard
from okr_desktop.qt.pages.kpis.data import KpiView
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import kpis
from okr_desktop.services.outcome import Outcome


class KpiPage(QWidget):
    """One card a KPI; every change is one undoable step."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._stale, self._most = True, data.FIRST
        self._opened: set[str] = set()
        self._view: KpiView | None = None
        self.setProperty("helpTopic", "kpis")
        self.words = QLabel()
        self.words.setProperty("muted", True)
        self.archived = QCheckBox(self.tr("Archived too"))
        self.add_button = QPushButton(self.tr("Add KPI"))
        self.add_button.setProperty("primary", True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("KPIs"))
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("KPIs that must stay healthy while you change other things stand here, with an alarm."),
            self.tr("Add KPI"),
            icon=icons.icon("gauge"),
        )
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Health")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.words, 1)
        head.addWidget(self.archived)
        head.addWidget(self.add_button)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.empty.primary_requested.connect(self.add)
        self.archived.toggled.connect(self.refresh)
        self._session.changed.connect(self._on_changed)

    # Following

    def refresh(self, *_: object) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            chosen = self.archived.isChecked()
            self._session.read(data.load, chosen, self._most, then=self._show, failed=self._fail, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def view(self) -> KpiView | None:
        """What is shown now."""
        return self._view

    def cards(self) -> list[KpiCard]:
        """The cards in their order."""
        body = self.area.widget()
        return body.findChildren(KpiCard) if body else []

    def _show(self, view: KpiView) -> None:
        self._view = view
        self._opened = {card.id for card in self.cards() if card.opened}
        at = self.area.verticalScrollBar().value()
        self.area.setWidget(self._body(view))
        self.area.verticalScrollBar().setValue(at)
        self.archived.setVisible(bool(view.archived))
        self.words.setText(self._summary(view))
        self._stack.setCurrentIndex(0 if view.total else 1)
        self.add_button.setVisible(bool(view.total))

    def _body(self, view: KpiView) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        for one in view.cards:
            card = KpiCard(one, one.id in self._opened)
            card.asked.connect(self._on_asked)
            card.show_requested.connect(self.show_requested)
            column.addWidget(card)
        if len(view.cards) < view.total:
            more = QPushButton(self.tr("%n more", "", view.total - len(view.cards)))
            more.clicked.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return body

    def _summary(self, view: KpiView) -> str:
        if not view.total:
            return ""
        counted = self.tr("%n KPI(s)", "", view.total)
        alarms = self.tr("%n alarm(s)", "", view.alarms)
        return f"{counted} · {alarms}" if view.alarms else counted

    def _on_more(self) -> None:
        self._most += data.FIRST
        self.refresh()

    # What a person does

    def add(self) -> None:
        """A new KPI."""
        self._edit(None)

    def _edit(self, id: str | None) -> None:
        from okr_desktop.qt.dialogs.kpi import KpiDialog

        KpiDialog(self._session, id, self.window(), prompter=self._prompter).open()

    def read(self, id: str, reading: str | None = None) -> None:
        """A new reading, or one to correct."""
        from okr_desktop.qt.dialogs.reading import ReadingDialog

        ReadingDialog(self._session, id, reading, self.window(), prompter=self._prompter).open()

    def _explain(self, id: str) -> None:
        from okr_desktop.qt.dialogs.explain import ExplainDialog

        ExplainDialog(self._session, id, self.window()).open()

    def _on_asked(self, what: str, id: str, reading: str) -> None:
        match what:
            case "read":
                self.read(id)
            case "correct":
                self.read(id, reading)
            case "edit":
                self._edit(id)
            case "explain":
                self._explain(id)
            case "archive":
                self._run(kpis.archive, id, not self._is_archived(id))
            case "delete":
                self._run(kpis.delete, id)
            case _:
                self._run(kpis.delete_reading, reading)

    def _is_archived(self, id: str) -> bool:
        cards = self._view.cards if self._view else ()
        return any(card.id == id and card.archived for card in cards)

    def _run(self, action: Callable[..., Outcome[Any]], *args: object) -> None:
        self._session.run(action, *args, origin=self, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
