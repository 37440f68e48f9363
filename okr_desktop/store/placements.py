"""Where everything stands when two moves at once have made a circle: asked of the heads, only then."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, cast

from okr_desktop.domain.tree_repair import Placement, settle

_QUERY = (
    "SELECT lower(hex(head.eid)), head.field, lower(hex(actor.id)), head.seq, head.lam, head.value FROM head "
    "JOIN actor ON actor.short = head.actor "
    "WHERE head.etype IN ('objective', 'key_result') AND head.field IN ('*', 'place')"
)


def settled_parents(db: sqlite3.Connection) -> Mapping[str, str | None]:
    """What each live objective and key result stands under, None at the top (sharing.md, tree)."""
    bound = {str(row[0]) for row in db.execute("SELECT id FROM key_result")}
    live = bound | {str(row[0]) for row in db.execute("SELECT id FROM objective")}
    moved, born = defaultdict[str, list[Placement]](list), dict[str, list[Placement]]()
    for id, field, actor, seq, lam, text in db.execute(_QUERY):
        if id in live:
            value = json.loads(text)
            if field == "place":
                moved[id].append(_placement(lam, actor, seq, value))
            else:
                born[id] = [_placement(lam, actor, seq, _fields(value).get("place"))]
    return settle({id: moved.get(id) or born.get(id, []) for id in live}, bound).parents


def _placement(lam: int, actor: str, seq: int, value: Any) -> Placement:
    place = _fields(value)
    return Placement(lam, actor, seq, _id(place.get("parent")), _id(place.get("prev")))


def _fields(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _id(value: object) -> str | None:
    return value if isinstance(value, str) else None
