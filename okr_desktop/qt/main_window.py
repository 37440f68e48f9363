"""The main window: frames the pages, names every action, says what was done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QMenu, QStackedWidget, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.window_state import WindowState

if TYPE_CHECKING:
    from okr_desktop.qt.actions import Actions
    from okr_desktop.qt.doors import Doors
    from okr_desktop.qt.file_actions import FileActions
    from okr_desktop.qt.pages.plan.page import PlanPage
    from okr_desktop.qt.plan_actions import PlanActions
    from okr_desktop.qt.prompter import Prompter
    from okr_desktop.qt.session import Session
    from okr_desktop.qt.view_actions import ViewActions
    from okr_desktop.qt.widgets.rail import Rail
    from okr_desktop.qt.widgets.task_strip import TaskStrip
    from okr_desktop.qt.widgets.toast import Toast
    from okr_desktop.services.outcome import Outcome

NARROW = 1100
WORKSPACE_SUFFIX = ".okrdb"


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
    named: Actions
    view: ViewActions
    rail: Rail
    strip: TaskStrip
    toast: Toast

    def __init__(self, state: WindowState | None = None) -> None:
        super().__init__()
        self.state = state or WindowState()
        self.setWindowTitle("OKR Desktop")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.state.restore_window("main", self)
        self.stack = QStackedWidget()
        self.furnished = False
        self._reversing = False

    def furnish(self, session: Session, prompter: Prompter) -> None:
        """Bring in pages, menus and actions: what the first paint need not wait for."""
        from okr_desktop.qt.actions import Actions
        from okr_desktop.qt.doors import Doors
        from okr_desktop.qt.file_actions import FileActions
        from okr_desktop.qt.menus import Menus
        from okr_desktop.qt.pages.plan.page import PlanPage
        from okr_desktop.qt.plan_actions import PlanActions
        from okr_desktop.qt.view_actions import ViewActions
        from okr_desktop.qt.widgets.rail import Rail

        self.session, self.prompter = session, prompter
        self.plan = PlanPage(session, self.state)
        self.files = FileActions(session, prompter, self)
        self.items = PlanActions(session, prompter, self.plan)
        self.doors = Doors(self.stack, session, prompter)
        self.named = Actions(self)
        self.rail = Rail()
        self.stack.addWidget(self.plan)
        self.context_menu = QMenu(self)
        self.view = ViewActions(self)
        menus = Menus(self)
        menus.name_actions()
        self.view.name_actions()
        self._frame()
        menus.build()
        self._connect()
        self.state.restore_splitter("plan", self.plan.splitter)
        self.furnished = True
        self.rail.fold(self.width() < NARROW)
        self._enable()

    def _frame(self) -> None:
        self._middle = middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name in ("go.plan", "go.people", "go.reports", "go.history"):
            self.rail.add_door(self.named[name])
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        from okr_desktop.qt.widgets.task_strip import TaskStrip
        from okr_desktop.qt.widgets.toast import Toast

        self.toast = Toast(middle)
        self._saved = QLabel()
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._saved)
        words = {
            "open": self.tr("Opening the workspace…"),
            "import": self.tr("Importing…"),
            "report": self.tr("Writing the report…"),
            "undo": self.tr("Undoing…"),
            "redo": self.tr("Redoing…"),
        }
        self.strip = TaskStrip(self.session.runner, words)
        self.statusBar().addPermanentWidget(self.strip)
        self.rail.open_door(0)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.doors.open_door)
        self.doors.opened.connect(self.rail.open_door)
        self.toast.action_requested.connect(self.undo)
        self.files.opened.connect(self._on_opened)
        for source in (self.files, self.items):
            source.told.connect(self.tell)
            source.failed.connect(self.fail)
        self.items.import_text_requested.connect(self.files.import_text)
        self.plan.told.connect(self.tell)
        self.plan.failed.connect(self.fail)
        self.plan.selection_changed.connect(self._on_selected)
        self.plan.context_requested.connect(self._on_context)
        self.plan.import_requested.connect(self.files.choose_and_import)
        self.plan.sample_requested.connect(self.files.add_sample)
        self.session.on_outcome.append(self._on_outcome)
        self.session.runner.on_failure = self.fail
        theme.notifier().changed.connect(self._on_theme)

    # Telling

    @Slot(str)
    def tell(self, text: str, action: str = "") -> None:
        """A line at the bottom of the window for some seconds."""
        self.toast.show_message(text, action)
        self._place_toast()

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

    def _on_outcome(self, outcome: Outcome[Any]) -> None:
        from okr_desktop.qt import texts

        if outcome.label is None:
            return
        text = texts.label_text(outcome.label)
        self._saved.setText(self.tr("Saved: {what}").format(what=text))
        undone = outcome.label.code in ("undo", "redo") or self._reversing
        self.tell(text, "" if undone else self.tr("Undo"))
        self._reversing = False
        self._ask_steps()

    # Undo and redo, with the name of the step in the menu

    def undo(self) -> None:
        """Take the last step back."""
        self._reversing = True
        self.session.undo(failed=self._on_no_step)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._reversing = True
        self.session.redo(failed=self._on_no_step)

    def _on_no_step(self, error: BaseException) -> None:
        self._reversing = False
        self.fail(error)

    def _ask_steps(self) -> None:
        from okr_desktop.services import history

        if self.session.is_open:
            self.session.read(history.steps, then=self._on_steps, owner=self)

    def _on_steps(self, steps: Any) -> None:
        from okr_desktop.qt import texts

        for name, label, text in (
            ("edit.undo", steps.undo, self.tr("&Undo")),
            ("edit.redo", steps.redo, self.tr("&Redo")),
        ):
            self.named[name].setEnabled(label is not None)
            # An ampersand in somebody's title is no key.
            step = texts.label_text(label)[:70].replace("&", "&&") if label else ""
            self.named[name].setText(f"{text}: {step}" if step else text)

    # Following

    def _on_opened(self, path: str) -> None:
        self.setWindowTitle(f"{Path(path).stem} – OKR Desktop")
        self.plan.opened(path)
        if self.stack.currentWidget() is self.plan:
            self.plan.tree.setFocus()
        self.doors.workspace_opened()
        self._enable()
        self._ask_steps()

    def _enable(self) -> None:
        is_open = self.session.is_open
        for action in self.named:
            if action.objectName().split(".")[0] in ("item", "data"):
                action.setEnabled(is_open)

    def _on_selected(self, id: str) -> None:
        node = self.plan.outline.node(id)
        key_result = node is not None and node.kind == "key_result"
        self.named.enable(node is not None, "item.edit", "item.explain", "item.archive", "item.delete", "item.cut")
        self.named.enable(key_result, "item.check_in")
        self.named.enable(node is not None, "item.add_key_result", "item.add_child")
        self.named.enable(node is not None and not key_result and node.parent is not None, "item.to_top")
        text = self.tr("Bring back from the archive") if node is not None and node.archived else self.tr("&Archive")
        self.named["item.archive"].setText(text)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow; keep the toast in its place."""
        super().resizeEvent(event)
        if self.furnished:
            self.rail.fold(self.width() < NARROW)
            self._place_toast()

    def _place_toast(self) -> None:
        middle = self._middle
        self.toast.adjustSize()
        x = (middle.width() - self.toast.width()) // 2
        self.toast.move(max(x, 0), middle.height() - self.toast.height() - theme.SPACE_16)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A workspace opens, anything else is imported."""
        for url in event.mimeData().urls()[:1]:
            path = Path(url.toLocalFile())
            if path.suffix == WORKSPACE_SUFFIX:
                self.files.open_path(path)
            else:
                self.files.import_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window, finish what runs, close the workspace."""
        self.state.save_window("main", self)
        if self.furnished:
            self.plan.save_state()
            self.state.save_splitter("plan", self.plan.splitter)
            self.session.close()
        self.state.sync()
        super().closeEvent(event)
