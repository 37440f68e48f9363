"""The plan page: filters, the tree of objectives and key results, and the details of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.filters import Filter
from okr_desktop.qt.models.outline_node import KEY_RESULT, Node
from okr_desktop.qt.pages.plan import tree
from okr_desktop.qt.pages.plan.details import DetailsPane
from okr_desktop.qt.pages.plan.details_data import details
from okr_desktop.qt.pages.plan.empties import NothingFound, NothingPlanned
from okr_desktop.qt.pages.plan.filter_bar import FilterBar
from okr_desktop.qt.pages.plan.filter_control import FilterControl
from okr_desktop.qt.pages.plan.first_screen import LAST, FirstScreen
from okr_desktop.qt.pages.plan.kinds import TREE
from okr_desktop.qt.pages.plan.saved_views import Combination, SavedViews
from okr_desktop.qt.pages.plan.view import Found, PlanView, Refresh, Scope, after_action, find, load, scope_of
from okr_desktop.qt.pages.plan.view_bar import ViewBar
from okr_desktop.qt.pages.plan.view_host import ViewHost
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import planning

if TYPE_CHECKING:
    from okr_desktop.qt.prompter import Prompter

_ITEMS = ("objective", "key_result")
_SHOWN, _EMPTY, _NOTHING = range(3)


class PlanPage(QWidget):
    """Frames views and details; what a person wants to do with an item is announced, the window does it.

    The tree is always there; the other views share its cycle, team, filter and selection.
    """

    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    paste_requested = Signal(str)
    selection_changed = Signal(str)
    failed = Signal(object)
    told = Signal(str)
    sample_requested = Signal()
    import_requested = Signal()
    add_requested, first_shown = Signal(), Signal()

    def __init__(self, session: Session, state: WindowState, first: FirstScreen | None = None) -> None:
        super().__init__()
        self.setProperty("helpTopic", "views")
        self._session, self._state = session, state
        self._reading: TaskHandle | None = None
        self._finding: TaskHandle | None = None
        self._loaded = self._current = self._this_cycle = ""
        self.bar = FilterBar()
        self.filters = FilterControl(session, self.bar.filter)
        self._early = first is not None
        self._wanted = ""
        first = first or FirstScreen(state)
        self.outline, self.tree, self.splitter = first.outline, first.tree, first.splitter
        self.views = ViewHost(session, state, first.views, first.tree)
        self.view_bar = ViewBar(self.views.known.values())
        self.saved = SavedViews(state, self.combination, self)
        self.details = DetailsPane()
        self.empty, self.nothing = NothingPlanned(), NothingFound()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setProperty("primary", True)
        self.bar.add_button(self.add_button)
        self.view_bar.add_button(self.saved.button)
        self.view_bar.show_chosen(TREE)
        self.details.setMinimumWidth(280)
        sizes = self.splitter.sizes()
        placeholder = self.splitter.replaceWidget(1, self.details)
        if placeholder is not None:
            placeholder.deleteLater()
        if self._early:
            self.splitter.setSizes(sizes)
        self._stack = QStackedWidget()
        for page in (self.splitter, self.empty, self.nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (self.bar, self.view_bar, self.filters.chips):
            column.addWidget(line)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.bar.scope_changed.connect(self._load)
        self.bar.text_changed.connect(self._on_text)
        self.bar.left.connect(self.focus_view)
        self.filters.changed.connect(self._on_filter)
        self.filters.failed.connect(self.failed)
        self.view_bar.chosen.connect(self.show_view)
        self.saved.recalled.connect(self.show_combination)
        self.tree.current_changed.connect(self._on_tree_current)
        self.tree.activated_id.connect(self.activated)
        self.tree.context_requested.connect(self.context_requested)
        self.tree.paste_requested.connect(self.paste_requested)
        self.tree.move_requested.connect(self._on_move)
        self.views.current_changed.connect(self._on_current)
        self.views.activated.connect(self.activated)
        self.views.context_requested.connect(self._on_view_context)
        self.views.failed.connect(self.failed)
        self.views.told.connect(self.told)
        for view in (self.tree, self.views):
            view.move_refused.connect(self._on_refused)
        self.details.show_requested.connect(self.show_item)
        self.empty.primary_requested.connect(self.add_requested)
        self.empty.secondary_requested.connect(self.import_requested)
        self.empty.tertiary_requested.connect(self.sample_requested)
        self.nothing.primary_requested.connect(self.clear_filter)
        self._session.changed.connect(self._on_changed)

    def use_prompter(self, prompter: Prompter) -> None:
        """How views may ask and save files."""
        self.views.use_prompter(prompter)
        self.saved.use_prompter(prompter)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Plan")

    # Loading

    def refresh(self) -> None:
        """Read the whole tree anew."""
        if self._session.is_open:
            self._load(self.bar.scope())

    def _load(self, scope: Scope) -> None:
        self._session.read(load, scope, self.filters.filter(), then=self._show, failed=self._fail, owner=self)

    def opened(self, workspace: str) -> None:
        """A workspace was opened: restore what was filtered, open and selected in it last time."""
        self._loaded = workspace
        self.saved.opened(workspace)
        self.tree.columns.apply_layout(self._state.recall(workspace, "layout"))
        scope = Scope.from_saved(self._state.recall(workspace, "scope"))
        self.filters.set_filter(Filter(text=self.bar.search.text()))
        self._session.read(
            load, scope, self.filters.filter(), then=self._show_first, failed=self._fail_first, owner=self
        )

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
            self._state.save_ids(self._loaded, "selected", [self.current_id()])
            self._state.remember(self._loaded, "view", self.views.name)
            self._state.remember(self._loaded, "layout", self.tree.columns.layout())
            self._state.remember(LAST, "layout", self.tree.columns.layout())

    def _show_first(self, view: PlanView) -> None:
        expanded = self._state.ids(self._loaded, "expanded")
        selected = self._state.ids(self._loaded, "selected")
        known = self._state.recall(self._loaded, "expanded") is not None
        expanded, current = expanded if known else tree.first_levels(view.roots), selected[0] if selected else ""
        if self._early:
            # Of what was shown before the rest was read, it counts how a person left it.
            expanded = [id for id in expanded if self.outline.node(id) is None] + self.tree.expansion()
            current, self._early = self.tree.current_id() or current, False
        kind = self._state.recall(self._loaded, "view", TREE)
        self._fill(view, expanded, current)
        self.show_view(str(kind))
        self.first_shown.emit()

    def _show(self, view: PlanView) -> None:
        self._fill(view, tree.expansion(self.outline, self.tree, view.roots), self.current_id())

    def _fill(self, view: PlanView, expanded: list[str], current: str) -> None:
        self._this_cycle = view.current
        self.bar.show_view(view)
        self.filters.set_names(view.people)
        tree.show_anew(self.outline, self.tree, view.roots, expanded, current, view.wanted, view.order)
        self._stack.setCurrentIndex(_SHOWN if view.roots else _EMPTY)
        self.empty.show_for(view.total)
        known = self.outline.node(current) is not None
        self._current = current if known and not self.views.shows_tree() else self.tree.current_id()
        self.views.forget()
        self._show_found(Found(view.scope, view.wanted, view.wanted))
        if self.filters.filter().text:
            self._find()
        self._select_wanted()
        self._on_current(self._current)

    # Following

    def _on_changed(self, changes: Changes) -> None:
        # What stood above a changed item may no longer be needed, so it is asked about as well.
        known = [self.outline.node(id) for id in changes.ids(*_ITEMS)]
        above = {node.id for start in known for node in tree.above(start)}
        scope, filter = self.bar.scope(), self.filters.filter()
        self._session.read(after_action, scope, changes, above, filter, then=self._refreshed, owner=self)
        self.views.follow(changes)
        if filter:
            self._find()

    def _refreshed(self, found: Refresh) -> None:
        if found.view is not None:
            self._show(found.view)
            return
        if self._stack.currentIndex() == _EMPTY and found.placed:
            self.refresh()
            return
        tree.apply_refresh(self.outline, self.tree, found)
        if not self.outline.roots():
            self.refresh()
        gone = self._current in found.removed
        if gone:
            self.views.select("")
        self._on_current(self.tree.current_id() if self.views.shows_tree() else "" if gone else self._current)

    # Views and filters

    def show_view(self, name: str) -> None:
        """Show another view ("tree", "table", "board", "timeline", "map") with the same item selected."""
        if name == TREE:
            self.tree.set_filter(self.bar.search.text())
        self.views.switch(name, self._current)
        self.view_bar.show_chosen(self.views.name)
        self.setFocusProxy(self.views.widget())
        if self.filters.filter().text:
            self._find()
        self._show_nothing()

    def combination(self) -> Combination:
        """What is shown: view, scope, filter, columns and sorting, as JSON can hold it.

        The current cycle is kept as such: a saved view goes with the quarter.
        """
        scope = self.bar.scope()
        cycle = "" if scope.cycle == self._this_cycle else scope.cycle
        return {
            "view": self.views.name,
            "scope": {"cycle": cycle, "team": scope.team},
            "filter": self.filters.filter().to_saved(),
            "layout": self.tree.columns.layout(),
        }

    def show_combination(self, wanted: Combination) -> None:
        """Show what was saved, as far as it is there."""
        filter = Filter.from_saved(wanted.get("filter"))
        self.filters.set_filter(filter)
        self.bar.search.setText(filter.text)
        self.tree.columns.apply_layout(wanted.get("layout"))
        self.show_view(str(wanted.get("view", TREE)))
        self._load(Scope.from_saved(wanted.get("scope")))

    def focus_view(self) -> None:
        """Put the keyboard into the view that is shown."""
        self.views.widget().setFocus()

    def clear_filter(self) -> None:
        """Ask for nothing any more: neither words nor anything else."""
        self.bar.search.clear()
        self.filters.clear()

    def _on_filter(self, _filter: Filter) -> None:
        self.tree.remember_current()
        self._find()

    def _find(self) -> None:
        """Ask the worker what passes the filter now."""
        if self._finding is not None:
            self._finding.cancel()
        scope, filter = self.bar.scope(), self.filters.filter()
        self._finding = self._session.read(find, scope, filter, then=self._show_found, failed=self._fail, owner=self)

    def _show_found(self, found: Found) -> None:
        self.outline.set_wanted(found.wordless)
        self.views.show_scope(found.scope, found.wanted, self._current)
        self._show_nothing()

    def _show_nothing(self) -> None:
        """Say so when the filter leaves nothing, and offer to clear it."""
        if self._stack.currentIndex() == _EMPTY:
            return
        shown = self.outline.rowCount() if self.views.shows_tree() else not self.views.is_empty()
        nothing = bool(self.filters.filter()) and not shown
        if nothing:
            self.nothing.show_it()
        self._stack.setCurrentIndex(_NOTHING if nothing else _SHOWN)

    # What a person does

    def _on_text(self, text: str) -> None:
        self.filters.set_words(text)
        if self.views.shows_tree():
            self.tree.set_filter(text)
            self._show_nothing()
        else:
            self._find()  # the tree hears of the words when it is shown again

    def _on_tree_current(self, id: str) -> None:
        if self.views.shows_tree():
            self._on_current(id)

    def _on_view_context(self, id: str, position: QPoint) -> None:
        if id != self._current:
            self._on_current(id)
        self.context_requested.emit(id, position)

    def _on_current(self, id: str) -> None:
        self._current = id
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
        if self.views.shows_tree() and not self.tree.may_move():
            self.told.emit(
                self.tr(
                    "Rows that are sorted by a column have no order of their own. Click its heading until it is not."
                )
            )
            return
        self.told.emit(self.tr("It cannot go there: key results stand under objectives, and nothing under itself."))

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    # For the window

    def current(self) -> Node | None:
        """The selected item as the tree knows it."""
        return self.outline.node(self._current)

    def current_id(self) -> str:
        """The id of the selected item, "" for none."""
        return self._current

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
        id, self._wanted = self._wanted, ""
        if self.views.shows_tree():
            self.tree.select(id)
        else:
            self.views.select(id)
            self._on_current(id)
        self._show_nothing()
        self.focus_view()
        return True

    def _look_elsewhere(self, scope: Scope | None) -> None:
        # By now the tree has followed the action that made the item, if there was one.
        if not self._select_wanted() and scope is not None:
            self._load(scope)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()
