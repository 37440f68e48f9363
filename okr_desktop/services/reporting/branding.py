"""How reports look for everybody in the workspace (organisation, accent, logo), and what one person chose last."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from okr_desktop.domain.people import LOGO_LIMIT, Workspace
from okr_desktop.domain.text import clean
from okr_desktop.services import people
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome

#: Accents on offer; each can be read on white paper (5:1 and more) and told from the others.
ACCENTS = ("#1F5FBF", "#12705B", "#8C3B7A", "#B3361A", "#5B4BB5", "#2B3A4A")
#: The largest logo, in pixels; larger ones are scaled down.
LOGO_SIZE = (600, 200)
#: The largest logo as a PNG file, in bytes.
LOGO_BYTES = LOGO_LIMIT * 3 // 4
_CHOICES = "report_choices"
_SHORT = re.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


@dataclass(frozen=True, slots=True)
class Look:
    """What reports bear: see ``Workspace``; ``logo`` is a PNG picture or empty."""

    organisation: str = ""
    accent: str = ""
    confidential: str = ""
    logo: bytes = b""


def look(desk: Desk) -> Look:
    """How reports of this workspace look."""
    known = desk.plan.workspace
    return Look(known.organisation, known.accent, known.confidential, logo_bytes(known))


def save_look(desk: Desk, wanted: Look) -> Outcome[str]:
    """Change how reports look, as one step that can be undone; raises Refused."""
    logo = base64.b64encode(wanted.logo).decode("ascii")
    organisation, confidential = clean(wanted.organisation), clean(wanted.confidential)
    accent = colour(wanted.accent) or wanted.accent
    known = desk.plan.workspace
    fresh = replace(known, organisation=organisation, accent=accent, confidential=confidential, logo=logo)
    return people.save_settings(desk, fresh)


def logo_bytes(known: Workspace) -> bytes:
    """The logo as a PNG picture, empty for none or one that cannot be read."""
    try:
        return base64.b64decode(known.logo, validate=True)
    except (binascii.Error, ValueError):
        return b""


def colour(text: str) -> str:
    """What was typed as "#RRGGBB": three digits, without the #; empty when it is no colour."""
    found = _SHORT.fullmatch(text.strip())
    if found is None:
        return ""
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


# What one person chose last, on this computer only


def keep_choices(desk: Desk, chosen: Mapping[str, Any]) -> None:
    """Remember what was chosen on the page of reports; anything JSON can hold."""
    desk.space.set_meta(_CHOICES, json.dumps(dict(chosen)))


def kept_choices(desk: Desk) -> dict[str, Any]:
    """What was remembered, empty for nothing; the types are the caller's to check."""
    try:
        found: Any = json.loads(desk.space.meta(_CHOICES) or "{}")
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
