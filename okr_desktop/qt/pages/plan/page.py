"""The plan page: filters, the tree of objectives and key results, and the details of what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons
from okr_desktop.qt.models.outline_node import KEY_RESULT, Node
from okr_desktop.qt.pages.plan import tree
from okr_desktop.qt.pages.plan.details import DetailsPane
from okr_desktop.qt.pages.plan.details_data import details
from okr_desktop.qt.pages.plan.filter_bar import FilterBar
from okr_desktop.qt.pages.plan.first_screen import FirstScreen
from okr_desktop.qt.pages.plan.view import PlanView, Refresh, Scope, after_action, load, scope_of
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import planning

_ITEMS = ("objective", "key_result")


class PlanPage(QWidget):
    """Frames tree and details; what a person wants to do with an item is announced, the window does it."""

    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    paste_requested = Signal(str)
    selection_changed = Signal(str)
    failed = Signal(object)
    told = Signal(str)
    sample_requested = Signal()
    import_requested = Signal()
    add_requested = Signal()

    def __init__(self, session: Session, state: WindowState, first: FirstScreen | None = None) -> None:
        super().__init__()
        self.setProperty("helpTopic", "overview")
        self._session, self._state = session, state
        self._reading: TaskHandle | None = None
        self._loaded = ""
        self.bar = FilterBar()
        self._early = first is not None
        self._wanted = ""
        first = first or FirstScreen(state)
        self.outline, self.tree, self.splitter = first.outline, first.tree, first.splitter
        self.details = DetailsPane()
        self.empty = EmptyState()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setProperty("primary", True)
        self.bar.add_button(self.add_button)
        self.details.setMinimumWidth(280)
        sizes = self.splitter.sizes()
        placeholder = self.splitter.replaceWidget(1, self.details)
        if placeholder is not None:
            placeholder.deleteLater()
        if self._early:
            self.splitter.setSizes(sizes)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.bar.scope_changed.connect(self._on_scope)
        self.bar.text_changed.connect(self._on_text)
        self.bar.left.connect(self.tree.setFocus)
        self.tree.current_changed.connect(self._on_current)
        self.tree.activated_id.connect(self.activated)
        self.tree.context_requested.connect(self.context_requested)
        self.tree.paste_requested.connect(self.paste_requested)
        self.tree.move_requested.connect(self._on_move)
        self.tree.move_refused.connect(self._on_refused)
        self.details.show_requested.connect(self.show_item)
        self.empty.primary_requested.connect(self._on_primary)
        self.empty.secondary_requested.connect(self.import_requested)
        self.empty.tertiary_requested.connect(self.sample_requested)
        self._session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Plan")

    # Loading

    def refresh(self) -> None:
        """Read the whole tree anew."""
        if self._session.is_open:
            self._session.read(load, self.bar.scope(), then=self._show, failed=self._fail, owner=self)

    def opened(self, workspace: str) -> None:
        """A workspace was opened: restore what was filtered, open and selected in it last time."""
        self._loaded = workspace
        scope = Scope.from_saved(self._state.recall(workspace, "scope"))
        self._session.read(load, scope, then=self._show_first, failed=self._fail_first, owner=self)

    def forget_first_rows(self) -> None:
        """The workspace whose first rows are shown cannot be opened after all."""
        if self._early:
            self._early = False
            self.outline.set_roots([])

    def _fail_first(self, error: BaseException) -> None:
        self.forget_first_rows()
        self._fail(error)

    def save_state(self) -> None:
        """Remember filters, expansion and selection of the workspace that is shown."""
        if self._loaded:
            scope = self.bar.scope()
            self._state.remember(self._loaded, "scope", {"cycle": scope.cycle, "team": scope.team})
            self._state.save_ids(self._loaded, "expanded", self.tree.expansion())
            self._state.save_ids(self._loaded, "selected", [self.tree.current_id()])

    def _show_first(self, view: PlanView) -> None:
        expanded = self._state.ids(self._loaded, "expanded")
        selected = self._state.ids(self._loaded, "selected")
        expanded, current = expanded or _first_levels(view.roots), selected[0] if selected else ""
        if self._early:
            # Of what was shown before the rest was read, it counts how a person left it.
            expanded = [id for id in expanded if self.outline.node(id) is None] + self.tree.expansion()
            current, self._early = self.tree.current_id() or current, False
        self._fill(view, expanded, current)

    def _show(self, view: PlanView) -> None:
        self._fill(view, self.tree.expansion() or _first_levels(view.roots), self.tree.current_id())

    def _fill(self, view: PlanView, expanded: list[str], current: str) -> None:
        self.bar.show_view(view)
        tree.show_anew(self.outline, self.tree, view.roots, expanded, current)
        self._show_empty(view)
        self._select_wanted()
        self._on_current(self.tree.current_id())

    def _show_empty(self, view: PlanView) -> None:
        self._stack.setCurrentIndex(0 if view.roots else 1)
        self.empty.setProperty("whole", view.total == 0)
        if view.total == 0:
            self.empty.set_content(
                self.tr("Here your objectives and key results will stand. Begin with one, or look around in a sample."),
                self.tr("Add the first objective"),
                self.tr("Import a file…"),
                icons.icon("target"),
                self.tr("Look around in a sample"),
            )
        else:
            self.empty.set_content(
                self.tr("Nothing is planned in this selection yet."),
                self.tr("Add an objective"),
                self.tr("Import a file…"),
                icons.icon("target"),
            )

    def _on_primary(self) -> None:
        self.add_requested.emit()

    # Following

    def _on_changed(self, changes: Changes) -> None:
        # What stood above a changed item may no longer be needed, so it is asked about as well.
        known = [self.outline.node(id) for id in changes.ids(*_ITEMS)]
        above = {node.id for start in known for node in _above(start)}
        self._session.read(after_action, self.bar.scope(), changes, above, then=self._refreshed, owner=self)

    def _refreshed(self, found: Refresh) -> None:
        if found.view is not None:
            self._show(found.view)
            return
        if self._stack.currentIndex() == 1 and found.placed:
            self.refresh()
            return
        tree.apply_refresh(self.outline, self.tree, found)
        if not self.outline.roots():
            self.refresh()
        self._on_current(self.tree.current_id())

    # What a person does

    def _on_scope(self, scope: Scope) -> None:
        self._session.read(load, scope, then=self._show, failed=self._fail, owner=self)

    def _on_text(self, text: str) -> None:
        self.tree.set_filter(text)

    def _on_current(self, id: str) -> None:
        self.selection_changed.emit(id)
        if self._reading is not None:
            self._reading.cancel()
        if not id:
            self.details.clear()
            return
        if self._session.is_open:
            self._reading = self._session.read(details, id, then=self.details.show_details, owner=self)

    def _on_move(self, id: str, parent: str, index: int) -> None:
        before = tree.sibling_after(self.outline, id, parent, index)
        self._session.run(
            planning.move_before, id, parent or None, before, origin=self, failed=self._fail, label="move"
        )

    def _on_refused(self, _id: str) -> None:
        self.told.emit(self.tr("It cannot go there: key results stand under objectives, and nothing under itself."))

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    # For the window

    def current(self) -> Node | None:
        """The selected row."""
        return self.outline.node(self.tree.current_id())

    def objective_at(self) -> str:
        """The id of the selected objective, or of the one the selected key result belongs to."""
        node = self.current()
        while node is not None and node.kind == KEY_RESULT:
            node = node.parent
        return node.id if node else ""

    def show_item(self, id: str) -> None:
        """Select an item; when the filters hide it, its cycle is shown with every team."""
        self._wanted = id
        if not self._select_wanted():
            self._session.read(scope_of, id, then=self._look_elsewhere, owner=self)

    def _select_wanted(self) -> bool:
        if not self._wanted or self.outline.node(self._wanted) is None:
            return False
        self.tree.select(self._wanted)
        self.tree.setFocus()
        self._wanted = ""
        return True

    def _look_elsewhere(self, scope: Scope | None) -> None:
        # By now the tree has followed the action that made the item, if there was one.
        if not self._select_wanted() and scope is not None:
            self._on_scope(scope)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()


def _above(node: Node | None) -> list[Node]:
    found = list[Node]()
    while node is not None and node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _first_levels(roots: list[Node]) -> list[str]:
    """What is open when a workspace is seen for the first time: as much as fits a screen."""
    found, rows, level = list[str](), len(roots), roots
    while level and rows < 40:
        found += [node.id for node in level if node.children]
        level = [child for node in level for child in node.children]
        rows += len(level)
    return found
