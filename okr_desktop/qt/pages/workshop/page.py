"""The workshop page: the list of workshops, or the console of the one that is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.workshop.model import Setup
from okr_desktop.domain.workshop.stages import Stage, is_live
from okr_desktop.qt.pages.workshop import data, rehearsal
from okr_desktop.qt.pages.workshop.closing import ClosingGuard
from okr_desktop.qt.pages.workshop.console import Console
from okr_desktop.qt.pages.workshop.data import StartView
from okr_desktop.qt.pages.workshop.rehearsal import Rehearsal
from okr_desktop.qt.pages.workshop.start import StartPane
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.printing import print_protocol
from okr_desktop.qt.workshop.sleep import Awake

#: What others ask for by ``open_at`` besides the agendas that look back.
REHEARSE = "rehearse"


class WorkshopPage(QWidget):
    """One workshop is open at a time; it goes on while other pages are shown."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "workshop")
        self._session, self._prompter = session, prompter
        self._context: object = None
        self._stale = True
        self._deleting = ""
        self._rehearsal: Rehearsal | None = None
        self._gone: Rehearsal | None = None
        self._guard: ClosingGuard | None = None
        self.awake = Awake(self)
        self.conductor: Conductor | None = None
        self.console: Console | None = None
        self.start = StartPane()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.start.new_requested.connect(self.new_workshop)
        self.start.rehearse_requested.connect(self.rehearse)
        self.start.opened.connect(self.open_workshop)
        self.start.delete_requested.connect(self._on_delete)
        self.start.print_requested.connect(self._on_print)
        self.start.past_requested.connect(self._show_past)
        session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Workshop")

    @property
    def hall(self) -> Any:
        """The workshop that is open, None when there is none."""
        return self.conductor.hall if self.conductor is not None else None

    # Following

    def refresh(self) -> None:
        """Read the list anew; a workshop of another workspace is closed."""
        self._stale = False
        if self._session.context is not self._context:
            self._context = self._session.context
            self.shut()
        if self._session.is_open and self.console is None:
            self._session.read(data.start, then=self._show_start, failed=self.failed.emit, owner=self)

    def _show_start(self, view: StartView) -> None:
        self.start.show_view(view)

    def _on_changed(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible() and self.console is None and changes.ids("workshop"):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Opening

    def new_workshop(self) -> None:
        """Begin to prepare a workshop."""
        if self.console is None:
            self._session.read(data.fresh_setup, _language(), then=self._create, failed=self.failed.emit, owner=self)

    def open_at(self, what: str) -> None:
        """Begin a workshop that looks back: the name of its agenda, and after a stroke the cycle; or a rehearsal."""
        if self.console is None and what == REHEARSE:
            self.rehearse()
        elif self.console is None:
            wanted = data.look_back_setup
            self._session.read(wanted, _language(), what, then=self._create, failed=self.failed.emit, owner=self)
        else:
            self.told.emit(self.tr("A workshop is open here. Leave it first, then begin another one."))

    def _create(self, setup: Setup) -> None:
        self._session.read(data.create, setup, then=self.take, failed=self.failed.emit)

    def open_workshop(self, path: str) -> None:
        """Open a workshop that is there: prepared, interrupted or over."""
        if self.console is None:
            self._session.read(data.resume, Path(path), then=self.take, failed=self.failed.emit)

    def resume(self, path: Path) -> None:
        """Go on with a workshop that was interrupted."""
        if self._session.context is not self._context:
            self.refresh()
        self.open_workshop(str(path))

    def take(self, hall: Any) -> None:
        """Show the console of a hall."""
        if self.console is not None:
            hall.close()
            return
        self.conductor = Conductor(hall, self)
        self.console = Console(self.conductor, self._session, self._prompter, self.awake)
        self.console.told.connect(self.told)
        self.console.left.connect(self._on_left)
        self.console.stages.show_requested.connect(self.show_requested)
        self._stack.addWidget(self.console)
        self._stack.setCurrentWidget(self.console)
        self.console.setFocus()
        if self.window() is not self:
            self._guard = ClosingGuard(self.conductor, self._prompter, self.window())

    def _on_left(self) -> None:
        """Back to the list: what is live is asked about first."""
        stage = self.conductor.view.live.run.stage if self.conductor is not None else Stage.PREPARE
        if not is_live(stage):
            self.close_workshop()
            return
        self._prompter.ask(
            self,
            self.tr("Leave the workshop?"),
            self.tr("Phones are told that it was stopped. Everything is kept, and you can resume it later."),
            [Choice("leave", self.tr("Leave")), Choice("no", self.tr("Stay"), Role.REJECT)],
            self._on_leave_answer,
        )

    def _on_leave_answer(self, answer: str | None) -> None:
        if answer == "leave":
            self.close_workshop()

    def close_workshop(self) -> None:
        """Close the workshop, off this thread, and show the list."""
        hall, rehearsed = self._put_away()
        if hall is not None:
            self._gone = rehearsed
            self._session.read(data.close, hall, then=self._on_closed, failed=self.failed.emit)

    def _on_closed(self, _value: object) -> None:
        if self._gone is not None:
            self._gone.throw_away()
            self._gone = None
        self.refresh()

    def shut(self) -> None:
        """Close the workshop that is open, now; it can be resumed."""
        hall, rehearsed = self._put_away()
        if hall is not None:
            hall.close()
        if rehearsed is not None:
            rehearsed.throw_away()

    def _put_away(self) -> tuple[Any, Rehearsal | None]:
        """Take the console off; gives the hall, still open, and the rehearsal that it was."""
        if self.conductor is None or self.console is None:
            return None, None
        conductor, console = self.conductor, self.console
        self.conductor = self.console = None
        console.leave()
        if self._guard is not None:
            self._guard.end()
            self._guard = None
        rehearsed, self._rehearsal = self._rehearsal, None
        if rehearsed is not None:
            rehearsed.stop()
        conductor.close()
        self._stack.removeWidget(console)
        console.deleteLater()
        conductor.deleteLater()
        return conductor.hall, rehearsed

    def leave(self) -> None:
        """The workspace is about to be closed."""
        self.shut()

    # Rehearsal, printing, deleting

    def rehearse(self) -> None:
        """Try a workshop with simulated participants."""
        if self.console is None:
            self._session.read(rehearsal.make, _language(), then=self._take_rehearsal, failed=self.failed.emit)

    def _take_rehearsal(self, made: Rehearsal) -> None:
        from okr_desktop.services.workshop.rehearsal import Rehearsal as People

        self.take(made.hall)
        if self.conductor is None or self.conductor.hall is not made.hall:
            made.throw_away()
            return
        self._rehearsal = made
        made.crowd = People(made.hall, language=made.hall.view().live.setup.language)
        made.crowd.start()
        self.told.emit(self.tr("Rehearsal: invented people take part. Nothing of it reaches your plan by itself."))

    def _on_print(self, path: str) -> None:
        print_protocol(self, self._session, self._prompter, Path(path))

    def _on_delete(self, path: str) -> None:
        row = next((one for one in self.start.rows() if one.key == path), None)
        if row is None:
            return
        if row.path is None:
            # Only the plan knows of it: that is taken back by Undo, like everything in the plan.
            self._session.run(data.forget, row.record, origin=self, then=self._on_forgotten, failed=self.failed.emit)
            return
        self._deleting = path
        self._prompter.ask(
            self,
            self.tr("Delete the workshop?"),
            self.tr("“{question}” with its ideas, votes and checkpoints. What was published stays in the plan.").format(
                question=row.question
            ),
            [Choice("delete", self.tr("Delete for good"), Role.DESTROY), Choice("no", self.tr("Cancel"), Role.REJECT)],
            self._on_delete_answer,
        )

    def _on_delete_answer(self, answer: str | None) -> None:
        if answer == "delete":
            self._session.read(
                data.remove, Path(self._deleting), then=self._on_deleted, failed=self.failed.emit, owner=self
            )

    def _on_forgotten(self, _outcome: object) -> None:
        self.refresh()

    def _show_past(self, record: str) -> None:
        from okr_desktop.qt.pages.workshop.past.dialog import PastDialog

        dialog = PastDialog(self._session, record, self.window())
        dialog.show_requested.connect(self.show_requested)
        dialog.open()

    def _on_deleted(self, _value: object) -> None:
        self.told.emit(self.tr("The workshop was deleted."))
        self.refresh()


def _language() -> str:
    return QLocale().name().split("_")[0]
