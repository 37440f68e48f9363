"""The calendar day that figures are read on."""

from __future__ import annotations

import os
from datetime import date

TODAY_VARIABLE = "OKR_DESKTOP_TODAY"


def today() -> date:
    """The calendar day; OKR_DESKTOP_TODAY (ISO) replaces it for demonstrations and tests."""
    fixed = os.environ.get(TODAY_VARIABLE, "")
    try:
        return date.fromisoformat(fixed) if fixed else date.today()
    except ValueError:
        return date.today()
