"""What "you said, we did" is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.reports.siblings.head import Head

#: What became of ideas, in the order of the paper.
FATES = ("adopted", "adapted", "later", "declined", "open")
#: The same of concerns.
WORRIES = ("resolved", "acting", "answered", "accepted", "raised")
#: What something was done about.
DONE = frozenset({"adopted", "adapted", "resolved", "acting"})
#: What nobody has answered yet.
WAITING = frozenset({"open", "raised"})


@dataclass(frozen=True, slots=True)
class Said:
    """An idea or concern and what became of it: ``fate`` is one of FATES or of WORRIES, ``into`` what it went into.

    ``voices`` counts the ideas that say the same, and who supports them; ``days`` is its age where nobody has answered
    yet. No author: what was said in confidence stays so.
    """

    text: str
    fate: str
    reason: str = ""
    into: tuple[str, ...] = ()
    group: str = ""
    on: date | None = None
    voices: int = 1
    days: int | None = None


@dataclass(frozen=True, slots=True)
class YouSaidData:
    """Ideas in the order of FATES, concerns in that of WORRIES; ``questions`` are those of the workshops."""

    head: Head
    said: tuple[Said, ...] = ()
    questions: tuple[str, ...] = ()
    concerns: tuple[Said, ...] = ()
