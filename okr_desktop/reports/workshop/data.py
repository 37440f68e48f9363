"""What the papers of a workshop show: the workshop, and beside it only what may be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from okr_desktop.domain.workshop.agenda import BlockWords
from okr_desktop.domain.workshop.checks import Check
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop_record import Tally


@dataclass(frozen=True, slots=True)
class Paper:
    """A workshop for printing. ``published`` are ids of drafts that stand in the plan, ``language`` en or de.

    ``origins`` are the origin classes of notes, and ``totals`` the dots and voters of each vote by target, both only
    as far as they may be told. ``blocks`` are the words of the agenda's blocks by id ("break" for breaks).
    """

    live: Live
    language: str = "en"
    agenda_name: str = ""
    blocks: Mapping[str, BlockWords] = field(default_factory=dict[str, BlockWords])
    origins: Mapping[str, str] = field(default_factory=dict[str, str])
    totals: tuple[Mapping[str, Tally], ...] = ()
    published: frozenset[str] = frozenset()
    checks: tuple[Check, ...] = ()
    app_version: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """How one joins: the address with its secret, as the QR code has it, and the code to type."""

    url: str
    code: str

    @property
    def short(self) -> str:
        """The address as one types it: without the scheme and without the secret."""
        return self.url.split("#")[0].split("://")[-1].rstrip("/")
