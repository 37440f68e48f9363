"""What stands in the sealed tables, as it is kept in memory while a workshop runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat: ``token`` is the SHA-256 of what the phone holds, ``cast_in`` rounds a paper seat has voted in."""

    id: str
    token: bytes
    label: str
    kind: str = "phone"
    language: str = "en"
    cast_in: str = ""


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """A sealed idea; its id is the random key that the phone made, ``author`` is set in named modes only."""

    id: str
    round: int
    text: str
    origin: str
    edit_hash: bytes | None = None
    withheld: bool = False
    author: str = ""


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A wording, metric or late idea."""

    id: str
    kind: str
    text: str
    about: str = ""
    baseline: str = ""
    target: str = ""
    author: str = ""
    origin: str = "participant"
    edit_hash: bytes | None = None


# The ballots of one kind and round: by pseudonym, then by item; values are small JSON.
Ballots = Mapping[bytes, Mapping[str, str]]


@dataclass(slots=True)
class Sealed:
    """Everything of the sealed tables."""

    seats: dict[str, SeatRow] = field(default_factory=dict[str, SeatRow])
    ideas: dict[str, IdeaRow] = field(default_factory=dict[str, IdeaRow])
    said: dict[str, SaidRow] = field(default_factory=dict[str, SaidRow])
    salts: dict[tuple[str, int], bytes] = field(default_factory=dict[tuple[str, int], bytes])
    ballots: dict[tuple[str, int], dict[bytes, dict[str, str]]] = field(
        default_factory=dict[tuple[str, int], dict[bytes, dict[str, str]]]
    )
