"""Small pictures inside the document: progress bars, stacked counts, dots, lines; each says in words what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from okr_desktop.reports.html.page import EMPTY, Html, element, text

#: A sign for each status, told apart without colour.
SIGNS = {
    "on_track": "\u25cf",
    "behind": "\u25d0",
    "at_risk": "\u25b2",
    "done": "\u2713",
    "stale": "\u25cc",
    "no_data": "\u2013",
    "open": "\u25cb",
    "draft": "\u25a1",
    "cancelled": "\u2715",
    "archived": "\u25a3",
}
_WIDE = 100


def status(code: str, word: str) -> Html:
    """Sign and word; the sign is for the eye only."""
    return element("span", text(word), class_="status", data_sign=SIGNS.get(code, "\u25cb"))


def bar(share: Decimal | None, expected: Decimal | None, label: str) -> Html:
    """A bar of progress 0..1 with a tick where it was expected; "" without a figure."""
    if share is None or not share.is_finite():
        return EMPTY
    width = _clamped(share)
    parts = [
        f'<rect class="track" width="{_WIDE}" height="8"/>',
        f'<rect class="done" width="{width:g}" height="8"/>',
    ]
    if expected is not None and expected.is_finite():
        at = _clamped(expected)
        parts.append(f'<line class="tick" x1="{at:g}" x2="{at:g}" y1="-2" y2="10"/>')
    return _picture("bar", f"0 -2 {_WIDE} 12", label, parts)


def _clamped(share: Decimal) -> float:
    return round(float(min(max(share, Decimal(0)), Decimal(1))) * _WIDE, 1)


def _picture(class_: str, box: str, label: str, parts: Sequence[str]) -> Html:
    return Html(
        f'<svg class="{class_}" viewBox="{box}" preserveAspectRatio="none" role="img" aria-label="{text(label)}">'
        f"{''.join(parts)}</svg>"
    )


#: From dark to light: tells bands apart in grey as well.
RAMP = ("#08306b", "#2171b5", "#9ecae1", "#f7fbff")


def stack(counts: Sequence[int], label: str) -> Html:
    """Counts beside each other as one bar, dark to light."""
    total = sum(counts)
    if not total:
        return EMPTY
    parts, x = list[str](), 0.0
    for count, colour in zip(counts, RAMP, strict=False):
        width = count / total * _WIDE
        if width:
            parts.append(
                f'<rect x="{x:g}" width="{width:g}" height="8" fill="{colour}" stroke="#56616f" stroke-width=".3"/>'
            )
        x += width
    return _picture("stack", f"0 0 {_WIDE} 8", label, parts)
