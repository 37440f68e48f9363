"""Sharing in one window: the status, the door of what is to decide, the marks on items, publishing before the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.prompter import Choice, Kind, Role
from okr_desktop.qt.sharing.keeper import Keeper
from okr_desktop.qt.sharing.menu import SharingMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from okr_desktop.qt.main_window import MainWindow
    from okr_desktop.qt.sharing.closing import ClosingDialog
    from okr_desktop.qt.sharing.panel import StatusPanel
    from okr_desktop.qt.sharing.status_item import StatusItem
    from okr_desktop.qt.sharing.work import Checked, Glance, Synced

DOOR = "conflicts"
SLOW_MS = 600


class Sharing(QObject):
    """Makes what it shows when the workspace is first found to be shared; whoever works alone has none of it."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keeper = Keeper(window.session, self)
        self.menu = SharingMenu(window)
        for signal, told in ((self.menu.told, self.told), (self.menu.failed, self.failed)):
            signal.connect(told)
        self.item: StatusItem | None = None
        self._panel: StatusPanel | None = None
        self._closing: ClosingDialog | None = None
        self._leaving: ClosingDialog | None = None
        self._next: Callable[[], None] | None = None
        self._may_close = self._busy = False
        self.hung = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._on_slow)
        self.keeper.changed.connect(self._on_changed)
        self.keeper.busy_changed.connect(self._on_busy)

    # Showing

    def attach(self) -> None:
        """The window is furnished: nothing of sharing is seen yet."""
        self._show_door(None)
        self._window.files.shared_requested.connect(self.menu.open_file)
        self._window.files.hold = self.publish_first
        self._window.files.stayed.connect(self.keeper.start)
        self._window.plan.details.decide_requested.connect(self.decide)
        self._window.plan.tree.asked.connect(self.decide)

    def _on_changed(self, glance: Glance | None) -> None:
        if glance is not None and self.item is None:
            self._make_item()
        self._show_door(glance)
        asking = glance.asking if glance is not None else frozenset[str]()
        self._window.plan.outline.set_asking(asking)
        self._window.plan.details.set_asking(asking)
        self.menu.enable()
        self._show()

    def _on_busy(self, busy: bool) -> None:
        """Most syncs find nothing and take a blink: saying so every few seconds would be a flicker."""
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._busy = False
            self._show()

    def _on_slow(self) -> None:
        self._busy = True
        self._show()

    def _make_item(self) -> None:
        from okr_desktop.qt.sharing.status_item import StatusItem

        self.item = StatusItem()
        self.item.opened.connect(self.open_panel)
        self.item.decide_requested.connect(self.decide)
        self._window.statusBar().addPermanentWidget(self.item)

    def _show_door(self, glance: Glance | None) -> None:
        doors, named = self._window.doors, self._window.named
        shown = glance is not None and (glance.state.kind != "none" or bool(glance.decide))
        self._window.rail.set_door(doors.number(DOOR), shown, glance.decide if glance is not None else 0)
        named[f"go.{DOOR}"].setVisible(shown)
        if not shown and self._window.stack.currentWidget() is doors.shown(DOOR):
            doors.open_plan()

    def _show(self) -> None:
        if self.item is not None:
            self.item.show_glance(self.keeper.glance, self._busy, self._trouble())
        if self._panel is not None and self._panel.isVisible():
            self._fill_panel()

    def _trouble(self) -> str:
        error = self.keeper.trouble
        if error is None:
            return ""
        from okr_desktop.qt import texts

        return texts.error_text(error)

    def _problems(self) -> list[str]:
        """What the last sync could not do, each said once."""
        if not self.keeper.problems or self.keeper.glance is None:
            return []
        from okr_desktop.qt import texts

        said = f"shared.{self.keeper.glance.state.state}"  # the state itself has a sentence
        return list(dict.fromkeys(texts.problem_text(one) for one in self.keeper.problems if one.code != said))

    # The panel

    def open_panel(self) -> None:
        """Tell more about the shared file."""
        if self.keeper.glance is None or self.item is None:
            return
        if self._panel is None:
            self._panel = self._make_panel()
        self._fill_panel()
        self._panel.open_above(self.item)

    def _make_panel(self) -> StatusPanel:
        from okr_desktop.qt.sharing.panel import StatusPanel

        panel = StatusPanel(self._window)
        panel.sync_requested.connect(self.sync_now)
        panel.republish_requested.connect(self.keeper.republish)
        panel.arrivals_requested.connect(self.show_arrivals)
        panel.decide_requested.connect(self.decide)
        panel.removal_requested.connect(self.check_removal)
        panel.leave_requested.connect(self.leave)
        panel.password_requested.connect(self.ask_password)
        panel.server_requested.connect(self.menu.move_to_server)
        return panel

    def _fill_panel(self) -> None:
        glance, panel = self.keeper.glance, self._panel
        if glance is None or panel is None:
            return
        looked = self.keeper.looked or glance.state.looked
        panel.show_glance(
            replace(glance, state=replace(glance.state, looked=looked)),
            busy=self._busy,
            trouble=self._trouble(),
            problems=self._problems(),
            can_republish=self.keeper.can_republish,
            drive=self.keeper.on_drive,
        )

    # What somebody asks for

    def sync_now(self) -> None:
        """Sync at once."""
        self.keeper.sync()

    def decide(self, id: str = "") -> None:
        """Open the page of what is to decide, at the question about an item if one is named."""
        doors = self._window.doors
        doors.open_door(DOOR)
        page: Any = doors.page(DOOR)
        if id:
            page.go_to(id)

    def show_arrivals(self) -> None:
        """Open what came in."""
        page: Any = self._window.doors.page("history")
        self._window.doors.open_door("history")
        page.open_arrivals()
        page.arrivals.seen.connect(self.keeper.look, Qt.ConnectionType.UniqueConnection)

    def ask_password(self) -> None:
        """The server does not take the password that is known."""
        from okr_desktop.qt.sharing.password_dialog import PasswordDialog

        if self.keeper.glance is not None:
            PasswordDialog(self.keeper, self.keeper.glance.state.place, self._window).open()

    def check_removal(self) -> None:
        """Whether the drive with the shared file may be taken out."""
        if self._panel is not None:
            self._panel.say(self.tr("Writing everything to the drive and reading it back…"))
        self.keeper.check_removal(self._on_removal, self.failed.emit, self)

    def _on_removal(self, found: Checked) -> None:
        from okr_desktop.qt import texts

        self.keeper.take(found.synced)
        text = self.tr("Yes: everything is on the drive and was read back. You can take it out.")
        if not found.safe:
            text = texts.error_text(OkrError(found.finding, path=found.synced.done.state.place))
        if self._panel is not None and self._panel.isVisible():
            self._panel.say(text)
        else:
            self.told.emit(text)

    def leave(self) -> None:
        """Ask, then stop sharing."""
        self._window.prompter.ask(
            self._window,
            self.tr("Stop sharing?"),
            self.tr("This workspace stays on this computer with everything in it, and the shared file stays as it is."),
            [
                Choice("leave", self.tr("Stop sharing"), Role.ACCEPT),
                Choice("no", self.tr("Go on sharing"), Role.REJECT),
            ],
            self._on_leave,
            details=self.tr("From then on, changes of the others no longer come in. You can join again at any time."),
            kind=Kind.QUESTION,
        )

    def _on_leave(self, answer: str | None) -> None:
        if answer == "leave":
            self.keeper.leave(self._on_left, self.failed.emit, self)

    def _on_left(self, found: Synced) -> None:
        self.keeper.take(found)
        self.keeper.look()
        self.told.emit(self.tr("This workspace is no longer shared."))

    def report(self, error: BaseException) -> None:
        """A failure of something that was asked for here."""
        if not (isinstance(error, OkrError) and error.code == "workspace.closed"):
            self.failed.emit(error)

    # The end

    def publish_first(self, then: Callable[[], None]) -> None:
        """Another workspace is about to be opened: publish what this one has, for a short while, then go on."""
        if not self.keeper.wants_to_publish:
            then()
            return
        self._next = then
        if self._leaving is None:
            from okr_desktop.qt.sharing.closing import ClosingDialog

            self._leaving = ClosingDialog(self._window, leaving=True)
            self._leaving.given_up.connect(self._go_on)
            self.keeper.sync(closing=True, then=self._go_on)

    def _go_on(self) -> None:
        """Everything is out, or nobody waits any more."""
        dialog, then = self._leaving, self._next
        self._leaving = self._next = None
        if dialog is not None:
            dialog.end()
            dialog.deleteLater()
        if then is not None:
            then()

    def holds(self) -> bool:
        """The window is about to close: publish first. False when it may close now."""
        if self._may_close or not self.keeper.wants_to_publish:
            return False
        self._next = None  # nothing else is opened any more
        if self._closing is None:
            from okr_desktop.qt.sharing.closing import ClosingDialog

            self._closing = ClosingDialog(self._window)
            self._closing.given_up.connect(self._close_anyway)
            self.keeper.sync(closing=True, then=self._close_anyway)
        return not self._may_close

    def _close_anyway(self) -> None:
        if self._may_close:
            return
        self._may_close = True
        if self._closing is not None:
            self._closing.end()
        QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        self._window.close()

    def close(self) -> None:
        """End the work on folders."""
        self.hung = not self.keeper.close()
