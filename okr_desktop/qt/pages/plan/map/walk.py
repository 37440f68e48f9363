"""Walking over a map by keyboard: to what stands beside, above, below, and to what is found by typing."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.alignment_map import Box
from okr_desktop.qt.models.outline_node import fold
from okr_desktop.qt.pages.plan.map.scene import Scene


def inward(scene: Scene, id: str) -> str:
    """What serves an item: the card nearest in height among those below it, then among those below its card."""
    box = scene.box(id)
    if box is None:
        return ""
    nearest = _nearest(scene, scene.children.get(id, ()), box)
    if nearest or scene.card(id) != id:
        return nearest
    below = [child for row in scene.rows.get(id, ()) for child in scene.children.get(row, ())]
    return _nearest(scene, below, box)


def outward(scene: Scene, id: str) -> str:
    """What an item serves: the card or row that its card stands beside, empty at the top."""
    return scene.above.get(scene.card(id), "")


def downward(scene: Scene, id: str) -> str:
    """The next row of the card, or the next card of the column."""
    card = scene.card(id)
    rows = [card, *scene.rows.get(card, ())]
    at = rows.index(id) + 1
    if at < len(rows):
        return rows[at]
    return _in_column(scene, card, 1)


def upward(scene: Scene, id: str) -> str:
    """The row or title above, or the end of the card above in the column."""
    card = scene.card(id)
    rows = [card, *scene.rows.get(card, ())]
    at = rows.index(id)
    if at > 0:
        return rows[at - 1]
    above = _in_column(scene, card, -1)
    return [above, *scene.rows.get(above, ())][-1]


def next_card(scene: Scene, id: str, step: int) -> str:
    """The card below (1) or above (-1) the one of an item, past its rows."""
    return _in_column(scene, scene.card(id), step)


def root(scene: Scene, id: str) -> str:
    """The card at the top of the tree that an item stands in."""
    at = scene.card(id)
    while at in scene.above:
        at = scene.card(scene.above[at])
    return at


def found(scene: Scene, text: str, current: str) -> str:
    """The next item, from the current one on, whose text has the words that were typed; empty when there is none.

    What a collapsed card hides is found as well.
    """
    words = fold(text).split()
    ids = list(scene.items)
    start = ids.index(current) if current in scene.items else 0
    hits = (id for id in ids[start:] + ids[:start] if all(word in scene.items[id].search for word in words))
    return next(hits, "") if words else ""


def _in_column(scene: Scene, card: str, step: int) -> str:
    box = scene.layout.cards.get(card)
    column = scene.columns.get(round(box.x), []) if box is not None else []
    at = column.index(card) + step if card in column else -1
    return column[at] if 0 <= at < len(column) else ""


def _nearest(scene: Scene, ids: Iterable[str], box: Box) -> str:
    return min(ids, key=lambda id: abs(scene.layout.cards[id].middle - box.middle), default="")
