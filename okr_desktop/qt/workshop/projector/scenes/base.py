"""What every scene has: the fields that it may see, its title, and how it is painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from okr_desktop.qt.workshop.projector import words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.sheet import Sheet

View = Mapping[str, Any]
NOTE: Shape = {"id": None, "text": None, "author": None}
TIMER: Shape = {"state": None, "left_ms": None, "length_ms": None}
COMMON: Shape = {
    "scene": None,
    "stage": None,
    "round": None,
    "overlay": None,
    "title": None,
    "question": None,
    "prompt": None,
    "notice": None,
    "timer": TIMER,
    "join": {"url": None, "code": None, "locked": None},
}


class Scene:
    """One picture. ``fields`` is all that it is given besides the common fields; nothing else reaches ``paint``."""

    fields: ClassVar[Shape] = {}
    # Whether head, clock and foot stand around it.
    framed: ClassVar[bool] = True
    # Black rather than the theme's colour.
    dark: ClassVar[bool] = False

    @classmethod
    def shape(cls) -> Shape:
        """Every field that this scene may see."""
        return {**COMMON, **cls.fields}

    def title(self, view: View) -> str:
        """What stands in the corner above."""
        return words.stage(view.get("stage"), view.get("round"))

    def headline(self, view: View) -> str:
        """The large sentence above: the question of the workshop, unless the scene asks one of its own."""
        return plain(view.get("question"))

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        """Paint between head and foot; what the foot says of pages."""
        raise NotImplementedError


def items(view: View, name: str = "items") -> Sequence[View]:
    """A list of the view, empty when it is not there."""
    found = view.get(name)
    return found if isinstance(found, list) else ()


def text_of(item: View) -> str:
    """What an item says, with its author where that may be known."""
    author = plain(item.get("author"), 60)
    return f"{plain(item.get('text'))} – {author}" if author else plain(item.get("text"))


def number(record: object, name: str) -> int:
    """A count of a record, 0 when it is not there."""
    value = record.get(name) if isinstance(record, Mapping) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0
