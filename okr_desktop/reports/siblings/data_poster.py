"""What the alignment poster is made from."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.siblings.head import Head


@dataclass(frozen=True, slots=True)
class PosterData:
    """The objectives of a cycle in tree order; ``serves`` are titles of what the topmost of them lead to."""

    head: Head
    blocks: tuple[ObjectiveBlock, ...] = ()
    serves: tuple[str, ...] = ()
