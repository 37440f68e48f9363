"""Keeps the shown tree in step with what happened: fewest possible changes, selection and expansion kept."""

from __future__ import annotations

from dataclasses import fields

from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import Node, ancestors
from okr_desktop.qt.pages.plan.view import Placed, Refresh
from okr_desktop.qt.widgets.outline_view import OutlineView

_KEPT = frozenset({"id", "kind", "children", "parent", "depth", "open"})
_SHOWN = tuple(one.name for one in fields(Node) if one.name not in _KEPT)


def apply_refresh(model: OutlineModel, view: OutlineView, found: Refresh) -> None:
    """Remove, insert, move and repaint what a refresh names (``found.view`` is the caller's)."""
    current = view.current_id()
    for id in found.removed:
        if model.node(id) is not None:
            model.remove(id)
    for placed in found.placed:
        _place(model, placed)
    if current and model.node(current) is not None and view.current_id() != current:
        view.select(current)


def _place(model: OutlineModel, placed: Placed) -> None:
    known = model.node(placed.node.id)
    if placed.parent and model.node(placed.parent) is None:
        return
    if known is None:
        model.insert(placed.node, placed.parent, placed.index)
        return
    for name in _SHOWN:
        setattr(known, name, getattr(placed.node, name))
    parent = known.parent.id if known.parent else ""
    if parent != placed.parent or model.siblings(known).index(known) != placed.index:
        model.move(known.id, placed.parent, placed.index)
    model.update(known.id)


def show_anew(
    model: OutlineModel,
    view: OutlineView,
    roots: list[Node],
    expanded: list[str],
    current: str,
    wanted: frozenset[str] | None = None,
    order: list[Node] | None = None,
) -> None:
    """Show other trees with the same rows open and the same one current where they still exist and are wanted."""
    model.set_roots(roots, wanted, order)
    model.set_expanded_ids(expanded)
    node = model.node(current)
    if node is not None and (not model.is_filtered() or model.row_of(node) >= 0):
        view.select(current)
    elif model.rowCount():
        view.setCurrentIndex(model.index(0, 0))


def sibling_after(model: OutlineModel, id: str, parent: str, index: int) -> str | None:
    """The id of the sibling of the same kind before which a node moved to ``index`` would stand, None for last."""
    node = model.node(id)
    above = model.node(parent) if parent else None
    if node is None or (parent and above is None):
        return None
    siblings = above.children if above is not None else model.roots()
    others = [each for each in siblings if each.id != id]
    return next((each.id for each in others[index:] if each.kind == node.kind), None)


def above(node: Node | None) -> list[Node]:
    """What stands above a node, nearest first; nothing for None."""
    return ancestors(node) if node is not None else []


def expansion(model: OutlineModel, view: OutlineView, roots: list[Node]) -> list[str]:
    """What is open in a tree read anew: rows as a person left them, what was not shown before as at first."""
    return [*view.expansion(), *(id for id in first_levels(roots) if model.node(id) is None)]


def first_levels(roots: list[Node]) -> list[str]:
    """What is open when a workspace is seen for the first time: as much as fits a screen."""
    found, rows, level = list[str](), len(roots), roots
    while level and rows < 40:
        found += [node.id for node in level if node.children]
        level = [child for node in level for child in node.children]
        rows += len(level)
    return found
