"""What a person chooses for a paper, and what comes of it when it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from okr_desktop.reports.siblings.frame import Cancelled, Made, Progress

__all__ = ["Cancelled", "Choice", "Made", "Progress", "Written"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a paper is about and how it looks; ids are full ids, None is "not said" (see ``Kind.needs``).

    ``cycle``: None is the current one. ``person``: None is whoever uses the program. ``other``: the cycle to compare
    with, None is the one before. ``sections``: None is all of ``Kind.sections``. ``decisions`` and ``highlights`` say
    whether what the manager wrote for the review is printed.
    """

    cycle: str | None = None
    team: str | None = None
    person: str | None = None
    other: str | None = None
    language: str = "en"
    paper: str = "a4"
    sections: tuple[str, ...] | None = None
    decisions: bool = True
    highlights: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written: its pages, and the characters that no font has with where they stand."""

    pages: int
    missing: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])
