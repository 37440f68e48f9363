"""Which ideas may say the same: a list to look at, that merges nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import ideas
from okr_desktop.services.engagement.inbox.idea_list import InboxLine, lines
from okr_desktop.services.workshop.similar import Known

_LIKE = 8


@dataclass(frozen=True, slots=True)
class Alike:
    """An idea that can be merged into another one; ``alike``: it may say the same."""

    line: InboxLine
    alike: bool


def candidates(desk: Desk, id: str) -> list[Alike]:
    """The ideas that can be merged into one, those that may say the same first; raises NotFound ``idea.unknown``."""
    idea = ideas.known(desk.plan, id)
    others = [one for one in lines(desk) if one.idea.id != id and one.idea.workshop is None and one.waits is not None]
    near = Known([(one.idea.id, one.idea.words) for one in others]).like(idea.words, _LIKE) if others else []
    order = {pair.b: place for place, pair in enumerate(near)}
    found = [Alike(one, one.idea.id in order) for one in others]
    return sorted(found, key=lambda one: order.get(one.line.idea.id, len(order)))
