"""Ideas from before a workshop, as they are brought onto its board."""

from __future__ import annotations

from typing import NamedTuple

from okr_desktop.domain.workshop.model import Origin


class PriorIdea(NamedTuple):
    """One idea: ``id`` is that of its note, "" for a new one each time; ``author`` counts where ideas bear names."""

    text: str
    origin: Origin
    cluster: str = ""
    author: str = ""
    id: str = ""
