"""The register of scenes: each gets the stage and gives what is to be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pictures.kit import Stage

Show = Callable[["Stage"], Any]
Before = Callable[[Any], None]


@dataclass(frozen=True)
class Scene:
    """``show`` gives a widget or a picture; ``before`` does on the desk what happened before the window opens."""

    show: Show
    before: Before | None = None


SCENES: dict[str, Scene] = {}


def scene(name: str, before: Before | None = None) -> Callable[[Show], Show]:
    """Enter a function as the scene of this name."""

    def enter(show: Show) -> Show:
        SCENES[name] = Scene(show, before)
        return show

    return enter
