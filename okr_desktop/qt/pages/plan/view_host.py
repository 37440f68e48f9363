"""Holds the views of the plan: makes them when they are first shown, and keeps them on one scope and selection."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt.pages.plan.kinds import MAP, TREE, known_kinds
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.outline_view import OutlineView
from okr_desktop.qt.window_state import WindowState


class ViewHost(QObject):
    """One of the views is shown; those that are not are marked stale and shown anew when they are wanted again.

    ``switched(name)`` tells which one is shown; the other signals are those of the views that were made.
    """

    switched = Signal(str)
    current_changed = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    move_refused = Signal(str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, state: WindowState, stack: QStackedWidget, tree: OutlineView) -> None:
        super().__init__(stack)
        self._session, self._state, self._stack, self._tree = session, state, stack, tree
        self._prompter: Prompter | None = None
        self.known = {kind.name: kind for kind in known_kinds()}
        self._made: dict[str, Any] = {}
        self._stale: set[str] = set()
        self._name = TREE
        self._scope: Scope | None = None
        self._wanted: frozenset[str] | None = None

    def use_prompter(self, prompter: Prompter) -> None:
        """Give views that are made from now on a way to ask."""
        self._prompter = prompter

    @property
    def name(self) -> str:
        """Which view is shown."""
        return self._name

    def shows_tree(self) -> bool:
        """Whether it is the tree, which the page looks after itself."""
        return self._name == TREE

    def widget(self) -> QWidget:
        """The view that is shown."""
        return self._tree if self._name == TREE else self._view(self._name)

    def has_branches(self) -> bool:
        """Whether the view that is shown has branches to open and close."""
        return self._name in (TREE, MAP)

    def expand_all(self) -> None:
        """Open every branch of the view that is shown."""
        self._branches().expand_all()

    def collapse_all(self) -> None:
        """Close every branch of the view that is shown."""
        self._branches().collapse_all()

    def _branches(self) -> Any:
        return self._view(MAP) if self._name == MAP else self._tree.model()

    def switch(self, name: str, current: str) -> None:
        """Show another view with the same item selected; an unknown name is ignored."""
        if name not in self.known or name == self._name:
            return
        had_focus = self.widget().isAncestorOf(self._focus()) if self._focus() else False
        self._name = name
        self._stack.setCurrentWidget(self._tree if name == TREE else self._view(name))
        if name == TREE:
            self._tree.select(current)
        else:
            self._bring_up(name, current)
        if had_focus:
            self.widget().setFocus()
        self.switched.emit(name)

    def _focus(self) -> Any:
        return self._stack.window().focusWidget()

    def _view(self, name: str) -> Any:
        if name not in self._made:
            view = self.known[name].make(self._session, self._state, self._prompter)
            for signal in ("current_changed", "activated", "context_requested", "move_refused", "failed", "told"):
                getattr(view, signal).connect(getattr(self, signal))
            if getattr(view, "TAKES_ITEM_KEYS", True):
                view.addActions(self._tree.actions())  # cut, archive, delete: what the tree's keys do
            self._made[name] = view
            self._stale.add(name)
            self._stack.addWidget(view)
        return self._made[name]

    def _bring_up(self, name: str, current: str) -> None:
        if name in self._stale and self._scope is not None:
            self._stale.discard(name)
            self._made[name].show_scope(self._scope, self._wanted, current)
        elif current:
            self._made[name].select(current)

    def forget(self) -> None:
        """Whatever is shown next is shown anew."""
        self._scope = None

    def is_empty(self) -> bool:
        """Whether the filter leaves nothing to show."""
        return self._wanted is not None and not self._wanted

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show another scope or what another filter found; the tree is the page's to fill."""
        if (scope, wanted) == (self._scope, self._wanted):
            return
        self._scope, self._wanted = scope, wanted
        self._stale = set(self._made)
        if self._name != TREE:
            self._bring_up(self._name, current)

    def select(self, id: str) -> None:
        """Select an item in the view that is shown beside the tree."""
        if self._name != TREE:
            self._made[self._name].select(id)

    def follow(self, changes: Changes) -> None:
        """Tell the view that is shown what an action changed; the others are shown anew when they are wanted."""
        self._stale |= self._made.keys()
        if self._name != TREE:
            self._stale.discard(self._name)
            self._made[self._name].follow(changes)
