"""The main window: frames the pages, names every action, says what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget

from okr_desktop.qt import theme
from okr_desktop.qt.window_state import WindowState

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent

    from okr_desktop.qt.actions import Actions
    from okr_desktop.qt.doors import Doors
    from okr_desktop.qt.file_actions import FileActions
    from okr_desktop.qt.frame import Frame
    from okr_desktop.qt.pages.plan.first_screen import FirstScreen
    from okr_desktop.qt.pages.plan.page import PlanPage
    from okr_desktop.qt.palette.opener import PaletteOpener
    from okr_desktop.qt.plan_actions import PlanActions
    from okr_desktop.qt.prompter import Prompter
    from okr_desktop.qt.session import Session
    from okr_desktop.qt.sharing.hub import Sharing
    from okr_desktop.qt.steps import Steps
    from okr_desktop.qt.view_actions import ViewActions
    from okr_desktop.qt.visits import Visits
    from okr_desktop.qt.widgets.rail import Rail
    from okr_desktop.qt.widgets.toast import Toast

NARROW = 1100


class MainWindow(QMainWindow):
    """Holds what every page shares: session, prompter, actions, toast, progress.

    A new one is an empty frame, so that it is on the screen at once; ``furnish`` brings everything else.
    """

    session: Session
    prompter: Prompter
    plan: PlanPage
    files: FileActions
    items: PlanActions
    doors: Doors
    finder: PaletteOpener
    named: Actions
    sharing: Sharing
    steps: Steps
    view: ViewActions
    visits: Visits
    frame: Frame
    rail: Rail
    toast: Toast

    def __init__(self, state: WindowState | None = None) -> None:
        super().__init__()
        self.state = state or WindowState()
        self.setWindowTitle("OKR Desktop")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.state.restore_window("main", self)
        self.stack = QStackedWidget()
        self.top_menus = self._top_menus()
        self.menuBar().hide()
        self.first: FirstScreen | None = None
        self.painted: Callable[[], None] | None = None
        self.furnished = False

    def _top_menus(self) -> list[QMenu]:
        """Empty menus in a bar that is shown after the first paint: the first text costs reading all fonts."""
        names = (
            QCoreApplication.translate("Menus", "&File"),
            QCoreApplication.translate("Menus", "&Edit"),
            QCoreApplication.translate("Menus", "&Objectives"),
            QCoreApplication.translate("Menus", "&View"),
            QCoreApplication.translate("Menus", "&Go"),
            QCoreApplication.translate("Menus", "&Help"),
        )
        return [self.menuBar().addMenu(name) for name in names]

    def show_tree(self) -> FirstScreen:
        """Put an empty tree into the frame, which the plan page will take over."""
        from okr_desktop.qt.pages.plan.first_screen import FirstScreen

        self.first = FirstScreen(self.state, theme.RAIL_NARROW if self._is_narrow() else theme.RAIL_WIDE)
        self.setCentralWidget(self.first)
        return self.first

    def furnish(self, session: Session, prompter: Prompter) -> None:
        """Bring in pages, menus and actions: what the first paint need not wait for."""
        for _ in self.furnishing(session, prompter):
            pass

    def furnishing(self, session: Session, prompter: Prompter) -> Iterator[None]:
        """The same in steps, none of them long, so that the window can answer in between."""
        from okr_desktop.qt.pages.plan.page import PlanPage

        yield
        from okr_desktop.qt.actions import Actions
        from okr_desktop.qt.doors import Doors
        from okr_desktop.qt.file_actions import FileActions
        from okr_desktop.qt.menus import Menus
        from okr_desktop.qt.palette.opener import PaletteOpener
        from okr_desktop.qt.plan_actions import PlanActions
        from okr_desktop.qt.sharing.hub import Sharing
        from okr_desktop.qt.steps import Steps
        from okr_desktop.qt.view_actions import ViewActions
        from okr_desktop.qt.visits import Visits

        yield
        self.session, self.prompter = session, prompter
        self.menuBar().show()
        self.files = FileActions(session, prompter, self)
        self.doors = Doors(self.stack, session, prompter)
        self.steps = Steps(self)
        self.finder = PaletteOpener(self)
        self.named = Actions(self)
        self.context_menu = QMenu(self)
        self.plan = PlanPage(session, self.state, self.first)
        self.items = PlanActions(session, prompter, self.plan)
        self.view, self.visits = ViewActions(self), Visits(session, self)
        self.sharing = Sharing(self)
        menus = Menus(self)
        menus.name_actions()
        self.view.name_actions()
        self.doors.add_page("plan", self.plan)
        self._make_frame()
        self._connect()
        self.sharing.attach()
        self.furnished = True
        self.rail.fold(self._is_narrow())
        self._enable()
        yield
        menus.build()
        self.finder.stand_in_bar(self.named["palette.open"])

    def _is_narrow(self) -> bool:
        return self.width() < NARROW

    def _make_frame(self) -> None:
        from okr_desktop.qt.frame import Frame

        self.frame = Frame(self.stack, self.session.runner, self)
        self.rail, self.toast = self.frame.rail, self.frame.toast
        for door in self.doors.known:
            self.rail.add_door(self.named[f"go.{door.name}"])
        self.rail.open_door(self.doors.number("plan"))
        self.setCentralWidget(self.frame)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.doors.open_number)
        self.doors.opened.connect(self._on_door)
        self.doors.show_requested.connect(self.show_item)
        self.doors.check_in_requested.connect(self.check_in)
        self.toast.action_requested.connect(self.steps.undo)
        self.files.leaving.connect(self._leave)
        self.files.opened.connect(self._on_opened)
        self.files.not_opened.connect(self.plan.forget_first_rows)
        self.files.show_requested.connect(self.plan.show_item)
        for source in (self.files, self.items, self.plan, self.doors, self.sharing):
            source.told.connect(self.tell)
            source.failed.connect(self.fail)
        self.items.import_text_requested.connect(self.files.import_text)
        self.plan.selection_changed.connect(self._on_selected)
        self.plan.context_requested.connect(self._on_context)
        self.plan.import_requested.connect(self.files.choose_and_import)
        self.plan.sample_requested.connect(self.files.add_sample)
        self.session.runner.on_failure = self.fail
        theme.notifier().changed.connect(self._on_theme)

    # Telling

    @Slot(str)
    def tell(self, text: str, action: str = "") -> None:
        """A line at the bottom of the window for some seconds."""
        self.frame.say(text, action)

    @Slot(object)
    def fail(self, error: BaseException) -> None:
        """A failure that has an explanation: short ones as a line, those about files as a message."""
        from okr_desktop.domain.errors import OkrError
        from okr_desktop.qt import texts
        from okr_desktop.qt.prompter import Kind

        if isinstance(error, OkrError) and error.code == "workspace.closed":
            return  # a question that was still open when the window closed
        text = texts.error_text(error)
        if isinstance(error, OkrError) and error.code.split(".")[0] in ("file", "workspace"):
            self.prompter.tell(self, self.tr("That did not work"), text, kind=Kind.WARNING)
        else:
            self.tell(text)

    def say_saved(self, text: str, action: str) -> None:
        """What was just done, in the status bar and for some seconds with its undo."""
        self.frame.say_saved(text)
        self.tell(text, action)

    # Following

    def _leave(self) -> None:
        """The workspace is about to be closed: how it was left, and what was typed in the last moment, is kept."""
        self.sharing.keeper.stop()
        self.plan.save_state()
        self.doors.leave()

    def _on_opened(self, path: str) -> None:
        self.setWindowTitle(f"{Path(path).stem} – OKR Desktop")
        self.plan.opened(path)
        if self.stack.currentWidget() is self.plan:
            self.plan.focus_view()
        self.doors.workspace_opened()
        self._enable()
        self.steps.ask()

    def _enable(self) -> None:
        """What works on items is asleep while another page is shown: its keys must not reach what nobody sees."""
        is_open = self.session.is_open
        on_plan = is_open and self.stack.currentWidget() is self.plan
        self.named.enable_group(is_open, "data")
        self.sharing.menu.enable()
        self.named.enable_group(on_plan, "item")
        if on_plan:
            self.items.enable(self.named, self.plan.current_id())

    def _on_selected(self, id: str) -> None:
        if self.stack.currentWidget() is self.plan:
            self.items.enable(self.named, id)

    def _on_door(self, name: str) -> None:
        self.rail.open_door(self.doors.number(name))
        self._enable()

    def show_item(self, id: str) -> None:
        """Go to an objective or key result in the plan, wherever one is."""
        self.doors.open_plan()
        self.plan.show_item(id)

    def check_in(self, id: str) -> None:
        """Open the check-in of a key result, wherever one is."""
        from okr_desktop.qt.dialogs.check_in import CheckInDialog

        CheckInDialog(self.session, id, None, self, prompter=self.prompter).open()

    def _on_context(self, _id: str, position: Any) -> None:
        self.context_menu.popup(position)

    def _on_theme(self) -> None:
        self.plan.refresh()

    def help(self) -> None:
        """F1: the page about what one sees."""
        from okr_desktop.qt.help import open_help, topic_for

        focus = QApplication.focusWidget()
        open_help(self, topic_for(focus if focus is not None else self.stack.currentWidget()))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the frame is on the screen."""
        super().paintEvent(event)
        painted, self.painted = self.painted, None
        if painted is not None:
            painted()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow."""
        super().resizeEvent(event)
        if self.furnished:
            self.rail.fold(self._is_narrow())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A workspace or a shared file opens, anything else is imported."""
        for url in event.mimeData().urls()[:1]:
            self.files.drop(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, publish, finish what runs, close the workspace."""
        if self.furnished and self.sharing.holds():
            event.ignore()
            return
        self.state.save_window("main", self)
        if self.furnished:
            self._leave()
            self.sharing.close()
            self.state.save_splitter("plan", self.plan.splitter)
            self.visits.note()
            self.session.close()
        self.state.sync()
        super().closeEvent(event)
