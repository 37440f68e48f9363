"""The views of the plan: one line each; all but the tree are imported and made when they are first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from okr_desktop.domain.changes import Changes
    from okr_desktop.qt.pages.plan.view import Scope
    from okr_desktop.qt.prompter import Prompter
    from okr_desktop.qt.session import Session
    from okr_desktop.qt.window_state import WindowState

TREE, MAP = "tree", "map"


@dataclass(frozen=True, slots=True)
class Kind:
    """One view: its name, its word, its icon, its keys, and the place of its class (empty for the tree)."""

    name: str
    word: object
    icon: str
    keys: str
    place: str = ""

    def text(self) -> str:
        """The translated word."""
        return self.menu_text().replace("&", "")

    def menu_text(self) -> str:
        """The same with its mnemonic."""
        return QCoreApplication.translate("PlanViews", str(self.word))

    @property
    def there(self) -> bool:
        """Whether this program has the view."""
        try:
            return not self.place or find_spec(self.place.rpartition(".")[0]) is not None
        except ModuleNotFoundError:
            return False

    def make(self, session: Session, state: WindowState, prompter: Prompter | None) -> Any:
        """The view itself: a widget that keeps the promises of :class:`PlanShown`."""
        module, _, name = self.place.rpartition(".")
        return getattr(import_module(module), name)(session, state, prompter)


class PlanShown(Protocol):
    """What every view of the plan can do beside being a widget.

    Its signals: ``current_changed(id)``, ``activated(id)``, ``context_requested(id, global position)``,
    ``move_refused(id)``, ``failed(error)``, ``told(text)``.
    """

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show a scope; of it only ``wanted`` ids when there are any, with ``current`` selected."""
        ...

    def select(self, id: str) -> None:
        """Select an item and bring it into sight; an unknown one is ignored."""
        ...

    def current_id(self) -> str:
        """The selected item, "" for none."""
        ...

    def follow(self, changes: Changes) -> None:
        """Show what an action changed."""
        ...

    def title(self) -> str:
        """The word for this view."""
        ...


KINDS = (
    Kind(TREE, QT_TRANSLATE_NOOP("PlanViews", "&Tree"), "tree", "Alt+1"),
    Kind(
        "table",
        QT_TRANSLATE_NOOP("PlanViews", "Tabl&e"),
        "table",
        "Alt+2",
        "okr_desktop.qt.pages.plan.table.view.TableView",
    ),
    Kind(
        "board",
        QT_TRANSLATE_NOOP("PlanViews", "&Board"),
        "board",
        "Alt+3",
        "okr_desktop.qt.pages.plan.board.view.BoardView",
    ),
    Kind(
        "timeline",
        QT_TRANSLATE_NOOP("PlanViews", "T&imeline"),
        "timeline",
        "Alt+4",
        "okr_desktop.qt.pages.plan.timeline.view.TimelineView",
    ),
    Kind(MAP, QT_TRANSLATE_NOOP("PlanViews", "Ma&p"), "map", "Alt+5", "okr_desktop.qt.pages.plan.map.view.MapView"),
)


def known_kinds() -> tuple[Kind, ...]:
    """The views that this program has, in their order."""
    return tuple(kind for kind in KINDS if kind.there)
