"""The alignment map as a view of the plan page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt.pages.plan.map import data, export, words
from okr_desktop.qt.pages.plan.map.canvas import Canvas
from okr_desktop.qt.pages.plan.map.items import MapData
from okr_desktop.qt.pages.plan.map.minimap import MiniMap
from okr_desktop.qt.pages.plan.map.scene import Scene
from okr_desktop.qt.pages.plan.map.tools import MapTools
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import planning

_COLLAPSED = "map_collapsed"
_MOST_SCOPES, _MOST_IDS = 12, 1_000


class _Shown(NamedTuple):
    """What is shown, or on its way: None while nothing was asked for."""

    scope: Scope
    wanted: frozenset[str] | None


class MapView(QWidget):
    """Shows the map of a scope; keeps selection, collapsed branches and place whatever changes."""

    ICON = "map"

    current_changed = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    move_refused = Signal(str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, state: WindowState, prompter: Prompter | None = None) -> None:
        super().__init__()
        self.setProperty("helpTopic", "views")
        self._session, self._state, self._prompter = session, state, prompter
        self._shown: _Shown | None = None
        self._reading: TaskHandle | None = None
        self._select_then = self._home = self._export_then = ""
        self._folds: dict[str, frozenset[str]] = {}
        self._stale = self._begun = self._loading = False
        self.canvas = Canvas()
        self.tools = MapTools()
        self.minimap = MiniMap(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.canvas, 1)
        self.setFocusProxy(self.canvas)
        self._connect()

    def _connect(self) -> None:
        canvas, tools = self.canvas, self.tools
        canvas.picked.connect(self._on_picked)
        canvas.activated.connect(self._on_activated)
        canvas.context_requested.connect(self._on_context)
        canvas.toggle_requested.connect(self._on_toggle)
        canvas.find_requested.connect(self._on_find)
        canvas.move_requested.connect(self._on_move)
        canvas.move_refused.connect(self.move_refused)
        canvas.zoom_changed.connect(tools.show_zoom)
        tools.zoom_out_requested.connect(canvas.zoom_out)
        tools.zoom_in_requested.connect(canvas.zoom_in)
        tools.whole_requested.connect(canvas.zoom_whole)
        tools.fit_requested.connect(canvas.fit)
        tools.collapse_requested.connect(self.collapse_all)
        tools.expand_requested.connect(self.expand_all)
        tools.export_requested.connect(self.export)

    def title(self) -> str:
        """The word for this view."""
        return self.tr("Map")

    # Showing

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show the map of a scope; of it only ``wanted`` ids and what stands above them, when there are any."""
        if self._shown is not None and self._shown.scope != scope:
            self._begun = False
        self._shown = _Shown(scope, wanted)
        self._load(current)

    def follow(self, changes: Changes) -> None:
        """Show what an action changed; later, when the map is not in sight."""
        if self._shown is None or not changes:
            return
        if self.isVisible():
            self._load(self.current_id())
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load(self.current_id())

    def hideEvent(self, event: QHideEvent) -> None:
        self.save_state()
        super().hideEvent(event)

    def _load(self, current: str) -> None:
        if self._shown is None or not self._session.is_open:
            return
        self._recall()
        self._stale, self._loading = False, True
        self._select_then = current
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._read(data.load, self._shown.scope, self._shown.wanted, self._collapsed(), rtl)

    def _read(self, make: Callable[..., MapData], *args: Any) -> None:
        """Ask the worker for another map; an answer that is still on its way is no longer wanted."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._session.read(data.drawn, make, *args, then=self._show, failed=self._fail, owner=self)

    def _show(self, scene: Scene) -> None:
        anchor, first = self._anchor(), not self._begun
        self._begun, self._loading = True, False
        if self._shown is not None:
            self._folds[_key(self._shown.scope)] = scene.data.folded
        self.canvas.set_scene(scene)
        self._show_note(scene)
        if first:
            self.canvas.show_start()
        elif anchor is not None:
            self._keep(*anchor)
        self._select_wanted(scene, first)
        kind, self._export_then = self._export_then, ""
        if kind:
            self.export(kind)

    def _select_wanted(self, scene: Scene, first: bool) -> None:
        id, self._select_then = self._select_then, ""
        if id not in scene.items:
            return
        if scene.box(id) is None:
            self._on_find(id)
        elif first or id != self.current_id():
            self.canvas.set_current(id)

    def _show_note(self, scene: Scene) -> None:
        data = scene.data
        if data.left_out:
            self.tools.note.setText(words.left_out_text(data.objectives, data.objectives + data.left_out))
        else:
            self.tools.note.setText("" if data.items else self.tr("Nothing is planned in this selection yet."))

    def _anchor(self) -> tuple[str, QPointF] | None:
        """Something in sight and where on the screen it is, to keep it there when the map is arranged anew."""
        scene = self.canvas.scene
        if scene is None:
            return None
        seen = self.canvas.seen()
        cards = scene.cards_in(seen)
        card = scene.card(self.canvas.current)
        if card not in cards:
            card = min(cards, key=lambda id: (scene.rects[id].center() - seen.center()).manhattanLength(), default="")
        return (card, self.canvas.to_screen(scene.rects[card].topLeft())) if card else None

    def _keep(self, id: str, position: QPointF) -> None:
        scene = self.canvas.scene
        rect = scene.rects.get(scene.shown(id)) if scene is not None else None
        if rect is not None:
            self.canvas.set_origin(rect.topLeft() * self.canvas.zoom - position)

    # The selection

    def select(self, id: str) -> None:
        """Select an item and bring it into sight, opening what hides it; an unknown one is ignored."""
        scene = self.canvas.scene
        if self._reading is not None and not self._reading.done:
            self._select_then = id
            return
        if scene is None or id not in scene.items or id == self.current_id():
            return
        if scene.box(id) is None:
            self._on_find(id)
        else:
            self.canvas.set_current(id)

    def current_id(self) -> str:
        """The selected objective or key result (of a dependency: what it is about), "" for none."""
        return self._about(self.canvas.current)

    def _about(self, id: str) -> str:
        item = self.canvas.scene.items.get(id) if self.canvas.scene is not None else None
        return item.about if item is not None else ""

    def _on_picked(self, id: str) -> None:
        self.current_changed.emit(self._about(id))

    def _on_activated(self, id: str) -> None:
        self.activated.emit(self._about(id))

    def _on_context(self, id: str, position: QPoint) -> None:
        self.context_requested.emit(self._about(id), position)

    # Collapsing

    def collapse_all(self) -> None:
        """Leave only what stands at the top."""
        if self.canvas.scene is not None:
            self._collapse(frozenset(self.canvas.scene.layout.below))

    def expand_all(self) -> None:
        """Hide nothing."""
        self._collapse(frozenset())

    def _on_toggle(self, id: str, collapse: bool) -> None:
        known = self._collapsed() or frozenset[str]()
        self._collapse(known | {id} if collapse else known - {id})

    def _on_find(self, id: str) -> None:
        """Open whatever hides an item, and select it."""
        scene = self.canvas.scene
        if scene is not None:
            self._select_then = id
            self._collapse((self._collapsed() or frozenset[str]()) - set(scene.covers(id)))
            if id != self.current_id():
                self.current_changed.emit(self._about(id))

    def _collapse(self, ids: frozenset[str]) -> None:
        scene = self.canvas.scene
        if self._shown is None or scene is None:
            return
        self._folds[_key(self._shown.scope)] = ids
        if self._loading:
            self._load(self._select_then)
        else:
            self._read(data.rearranged, scene.data, ids)

    def _collapsed(self) -> frozenset[str] | None:
        return self._folds.get(_key(self._shown.scope)) if self._shown is not None else None

    def save_state(self) -> None:
        """Remember which branches are hidden, for each cycle and team that was looked at."""
        if self._folds and self._home:
            recent = list(self._folds.items())[-_MOST_SCOPES:]
            kept = {key: sorted(ids) for key, ids in recent if len(ids) <= _MOST_IDS}
            self._state.remember(self._home, _COLLAPSED, kept)

    def _recall(self) -> None:
        """Take over what was remembered of the workspace, once it is another than before."""
        context = self._session.context
        space = getattr(context.workspace, "space", None) if context is not None else None
        home = str(space.path) if space is not None else ""
        if home == self._home:
            return
        self._home, self._begun, self._folds = home, False, {}
        saved = self._state.recall(home, _COLLAPSED)
        for key, ids in saved.items() if isinstance(saved, dict) else ():
            if isinstance(ids, list):
                self._folds[str(key)] = frozenset(str(id) for id in ids)

    # What a person does

    def _on_move(self, id: str, parent: str) -> None:
        self._session.run(planning.move, id, parent, origin=self, failed=self._fail, label="move")

    def export(self, kind: str) -> None:
        """Ask where to, and save the whole map as "svg", "png" or "pdf"; once it is there."""
        if self._prompter is None:
            return
        if self.canvas.scene is None or self._loading:
            self._export_then = kind
            return
        names = {"svg": self.tr("Drawings"), "png": self.tr("Pictures"), "pdf": self.tr("PDF documents")}
        name = f"{words.file_name(self.canvas.scene.data.heading)}.{kind}"
        filters = [(names[kind], (f"*.{kind}",))]
        self._prompter.choose_save_file(self, self.tr("Save the map"), filters, self._on_path, suggested=name)

    def _on_path(self, path: Path | None) -> None:
        scene = self.canvas.scene
        if path is None or scene is None:
            return
        kind = path.suffix.lower().removeprefix(".")
        if kind not in export.KINDS:
            kind = "png"
            path = path.with_name(path.name + ".png")
        self._session.read(export.write, scene.data, path, kind, then=self._saved, failed=self._fail, owner=self)

    def _saved(self, path: Path) -> None:
        self.told.emit(words.saved_text(path.name))

    def _fail(self, error: BaseException) -> None:
        self._loading, self._export_then = False, ""
        self.failed.emit(error)


def _key(scope: Scope) -> str:
    return f"{scope.cycle}/{scope.team}/{int(scope.archived)}"
