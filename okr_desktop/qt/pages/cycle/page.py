"""The cycle page: where a cycle stands, and everything that is done with it from preparation to the look back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.cycles import CycleState
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle import data
from okr_desktop.qt.pages.cycle import head as verbs
from okr_desktop.qt.pages.cycle.close.closing import Closing
from okr_desktop.qt.pages.cycle.close.data import CARRY, CLOSE
from okr_desktop.qt.pages.cycle.data import HeadView
from okr_desktop.qt.pages.cycle.head import CycleHead
from okr_desktop.qt.pages.cycle.look_back.retro import Retro
from okr_desktop.qt.pages.cycle.overview import Overview
from okr_desktop.qt.pages.cycle.part import Part
from okr_desktop.qt.pages.cycle.prepare import Prepare
from okr_desktop.qt.pages.cycle.side_by_side.compare import Compare
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import cycles

OVERVIEW, PREPARE, CLOSING, COMPARE, RETRO = range(5)
# Changes of these show on every tab.
_TOLD_OF = (
    *("cycle", "objective", "key_result", "check_in", "team", "person", "workspace", "initiative", "status_override"),
    *("cycle_note", "retrospective", "action_item", "sponsorship", "sign_off"),
)


class CyclePage(QWidget):
    """A head with the cycle and its next step, and a tab for each thing that is done with it."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    check_in_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._cycle = ""
        self._view: HeadView | None = None
        self._stale = True
        self.setProperty("helpTopic", "cycle")
        self.head = CycleHead()
        self.tabs = QTabBar()
        self.overview = Overview(session, prompter)
        self.prepare = Prepare(session, prompter)
        self.closing = Closing(session, prompter)
        self.compare = Compare(session, prompter)
        self.retro = Retro(session, prompter)
        self.parts: tuple[Part, ...] = (self.overview, self.prepare, self.closing, self.compare, self.retro)
        self.empty = EmptyState()
        self._stack, self._whole = QStackedWidget(), QWidget()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Cycle")

    def _arrange(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What is shown of the cycle"))
        names = (
            self.tr("Overview"),
            self.tr("Prepare"),
            self.tr("Close"),
            self.tr("Compare"),
            self.tr("Retrospective"),
        )
        for name, part in zip(names, self.parts, strict=True):
            self.tabs.addTab(name)
            self._stack.addWidget(part)
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self.head)
        inside.addWidget(self.tabs)
        inside.addWidget(self._stack, 1)
        self.empty.set_content(
            self.tr("A quarter or a year with its objectives, from planning to the look back, will stand here."),
            self.tr("New cycle…"),
            "",
            icons.icon("calendar"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        column.addWidget(self.empty)
        self.empty.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.head.chosen.connect(self.show_cycle)
        self.head.next_requested.connect(self.next_step)
        self.head.asked.connect(self._on_asked)
        self.empty.primary_requested.connect(self.new_cycle)
        for part in self.parts:
            part.failed.connect(self.failed)
            part.show_requested.connect(self.show_requested)
            part.check_in_requested.connect(self.check_in_requested)
        self.retro.open_requested.connect(self.open_requested)
        self.overview.plan_requested.connect(self._on_plan)
        self.overview.actions_requested.connect(self._on_actions)
        self.prepare.add_requested.connect(self._on_add_objective)
        self._session.changed.connect(self._on_changed)

    # Following

    def refresh(self) -> None:
        """Read everything that is shown anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.head, self._cycle, then=self._show, owner=self)

    def show_cycle(self, id: str) -> None:
        """Show another cycle."""
        self._cycle = id
        self.refresh()

    def show_tab(self, tab: int) -> None:
        """Show one of the tabs."""
        self.tabs.setCurrentIndex(tab)

    def _show(self, view: HeadView | None) -> None:
        self._view = view
        self.empty.setVisible(view is None)
        self._whole.setVisible(view is not None)
        if view is None:
            return
        self._cycle = view.cycle
        self.head.show_view(view)
        for part in self.parts:
            part.set_cycle(view.cycle)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.ids(*_TOLD_OF):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def leave(self) -> None:
        """The workspace is about to be closed: keep what was typed in the last moment."""
        self.closing.form.keep()

    # The next step

    def next_step(self) -> None:
        """What the main button says: activate, start the review, close, or carry over."""
        if self._view is None:
            return
        match self._view.record.state:
            case CycleState.PREPARATION:
                self._session.read(data.activation, self._cycle, then=self._ask_to_activate, owner=self)
            case CycleState.ACTIVE:
                self._set_state(CycleState.REVIEW)
                self.show_tab(CLOSING)
            case CycleState.REVIEW if self.tabs.currentIndex() == CLOSING:
                self._open_step(CLOSE)
            case CycleState.REVIEW:
                self.show_tab(CLOSING)
            case CycleState.CLOSED:
                self._open_step(CARRY)

    def _open_step(self, key: str) -> None:
        self.show_tab(CLOSING)
        self.closing.open_step(key)

    def _ask_to_activate(self, hints: tuple[str, ...]) -> None:
        if not hints or self._view is None:
            self._set_state(CycleState.ACTIVE)
            return
        self._prompter.ask(
            self,
            self.tr("Activate {cycle}?").format(cycle=self._view.record.name),
            "\n\n".join(hints),
            [
                Choice("activate", self.tr("Activate all the same")),
                Choice("wait", self.tr("Not yet"), Role.REJECT),
            ],
            self._on_answer,
            details=self.tr("Both can also be mended while the cycle runs."),
        )

    def _on_answer(self, answer: str | None) -> None:
        if answer == "activate":
            self._set_state(CycleState.ACTIVE)
        else:
            self.show_tab(PREPARE)

    def _set_state(self, state: CycleState) -> None:
        self._session.run(cycles.set_state, self._cycle, state, origin=self, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    # Menu and dialogs

    def _on_asked(self, verb: str) -> None:
        match verb:
            case verbs.NEW:
                self.new_cycle()
            case verbs.EDIT:
                self._dialog(self._cycle)
            case verbs.REOPEN:
                self._open_step(CLOSE)
            case verbs.SPONSOR:
                self._ask_sponsor()
            case verbs.REPORT:
                self._open_report()
            case verbs.CONCERN:
                self._raise_concern()
            case _:
                self._set_state(CycleState(verb))

    def _raise_concern(self) -> None:
        from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog

        ConcernDialog(self._session, self._cycle, self.window(), prompter=self._prompter).open()

    def _open_report(self) -> None:
        from okr_desktop.qt.pages.reports.opening import open_report

        open_report(self, self._session, self._prompter, cycle=self._cycle)

    def _ask_sponsor(self) -> None:
        if self._view is not None:
            title, label = self.tr("Sponsor of the cycle"), self.tr("Who stands behind this cycle?")
            self._prompter.ask_text(self, title, label, self._on_sponsor, text=self._view.sponsor)

    def _on_sponsor(self, name: str | None) -> None:
        if name is not None:
            self._session.run(cycles.set_sponsor, self._cycle, name, origin=self, failed=self._fail)

    def new_cycle(self) -> None:
        """Open the dialog for a new cycle; afterwards it is shown."""
        self._dialog(None)

    def _dialog(self, id: str | None) -> None:
        from okr_desktop.qt.dialogs.cycle import CycleDialog

        dialog = CycleDialog(self._session, id, parent=self.window(), prompter=self._prompter)
        dialog.saved.connect(self.show_cycle)
        dialog.open()

    def _on_plan(self) -> None:
        self.show_tab(PREPARE)

    def _on_actions(self) -> None:
        self.show_tab(RETRO)

    def _on_add_objective(self) -> None:
        from okr_desktop.qt.dialogs.objective import ObjectiveDialog

        dialog = ObjectiveDialog(self._session, None, None, self._cycle, parent=self.window(), prompter=self._prompter)
        dialog.open()
