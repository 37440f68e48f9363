"""People, teams, and the settings of a workspace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.text import NAME_LIMIT, text_problems


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who owns, proposes or checks in; ``teams`` maps a team's id to the share of the person's time.

    ``alias_of`` is the id of the same person, who was entered twice: that one is kept.
    """

    id: str
    name: str
    email: str = ""
    role: str = ""
    teams: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])
    archived: bool = False
    alias_of: str | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this person can be saved."""
        return [
            *text_problems("name", self.name, NAME_LIMIT, required=True),
            *text_problems("email", self.email, NAME_LIMIT),
            *text_problems("role", self.role, NAME_LIMIT),
        ]


@dataclass(frozen=True, slots=True)
class Team:
    """A team, possibly inside another one; ``rank`` orders siblings.

    ``cadence_days`` is how often it checks in (None: as the team above it, or as the workspace).
    """

    id: str
    name: str
    parent: str | None = None
    rank: str = ""
    lead: str | None = None
    archived: bool = False
    cadence_days: int | None = None

    def problems(self) -> list[Problem]:
        """What must be mended before this team can be saved."""
        found = text_problems("name", self.name, NAME_LIMIT, required=True)
        if self.cadence_days is not None and not 1 <= self.cadence_days <= 366:
            found.append(Problem("days.range", "cadence_days"))
        return found


#: Characters of base64: 192 KiB of picture, which every member of the workspace carries along.
LOGO_LIMIT = 256 * 1024
# How the eight bytes that every PNG begins with look in base64.
_PNG = "iVBORw0KGg"
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Workspace:
    """Name and settings of one workspace; thresholds as in scoring.py, shares of 1.

    ``level_commit`` and ``level_target`` are what reaching those levels scores (stretch scores 1);
    ``band_low`` and ``band_high`` bound the red, yellow and green bands of scores. Reports bear the ``accent``
    ("#RRGGBB", "" for ours), the ``logo`` (a PNG picture in base64, "" for none) and ``confidential``, a line at the
    foot of each page.
    """

    id: str
    organisation: str = ""
    fiscal_year_start: int = 1
    cadence_days: int = 7
    grace_days: int = 3
    on_track: Decimal = Decimal("-0.10")
    behind: Decimal = Decimal("-0.25")
    silent_before: Decimal = Decimal("0.15")
    committed: Decimal = Decimal(1)
    aspirational: Decimal = Decimal("0.7")
    level_commit: Decimal = Decimal("0.3")
    level_target: Decimal = Decimal("0.7")
    band_low: Decimal = Decimal("0.3")
    band_high: Decimal = Decimal("0.7")
    accent: str = ""
    logo: str = ""
    confidential: str = ""

    def problems(self) -> list[Problem]:
        """What must be mended before these settings can be saved."""
        found = text_problems("organisation", self.organisation, NAME_LIMIT)
        for name in THRESHOLDS:
            found += number_problems(name, getattr(self, name))
        if not 1 <= self.fiscal_year_start <= 12:
            found.append(Problem("month.range", "fiscal_year_start"))
        if not self.behind <= self.on_track:
            found.append(Problem("thresholds.order", "behind"))
        if not 0 < self.level_commit < self.level_target < 1:
            found.append(Problem("thresholds.levels", "level_target"))
        if not 0 < self.band_low < self.band_high < 1:
            found.append(Problem("thresholds.bands", "band_high"))
        if not (1 <= self.cadence_days <= 366 and 0 <= self.grace_days <= 366):
            found.append(Problem("days.range", "cadence_days"))
        return found + self._branding_problems()

    def _branding_problems(self) -> list[Problem]:
        found = text_problems("confidential", self.confidential, NAME_LIMIT)
        if self.accent and not _COLOUR.fullmatch(self.accent):
            found.append(Problem("accent.colour", "accent"))
        if len(self.logo) > LOGO_LIMIT:
            found.append(Problem("logo.too_large", "logo", {"limit": LOGO_LIMIT * 3 // 4 // 1024}))
        elif self.logo and not self.logo.startswith(_PNG):
            found.append(Problem("logo.not_png", "logo"))
        return found


THRESHOLDS = (
    "on_track",
    "behind",
    "silent_before",
    "committed",
    "aspirational",
    "level_commit",
    "level_target",
    "band_low",
    "band_high",
)
