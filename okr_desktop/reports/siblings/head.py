"""What stands at the edges of every page of a paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Head:
    """Whose paper it is, as of when, and of which cycle (dates are None where it is of none).

    ``scope`` is the team or person it is about, "" for everybody; ``confidential`` a line at the foot of each page;
    ``accent`` the colour of the organisation as "#RRGGBB", "" for ours.
    """

    organisation: str
    as_of: date
    language: str = "en"
    cycle: str = ""
    start: date | None = None
    end: date | None = None
    scope: str = ""
    confidential: str = ""
    accent: str = ""
    app_version: str = ""
