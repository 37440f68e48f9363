"""The organisation's accent as a colour of a page."""

from __future__ import annotations

from okr_desktop.reports.base.style import accent_of


def readable(code: str) -> str:
    """The accent "#RRGGBB", dark enough to be read on white; "" for ours."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in accent_of(code)) if code else ""
