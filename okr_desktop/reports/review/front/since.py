"""Highlights of the quarter, and what changed since the quarter before."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, paragraph, row, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY,
    CAPTION,
    CONTENT_WIDTH,
    TABLE,
    TABLE_HEAD,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.review.data import Since
from okr_desktop.reports.review.front.parts import GUTTER, HALF, more, titled, too_long, where_rest
from okr_desktop.reports.review.kit import Kit

_DASH = 11.0
_LINE = 12.4
_BEFORE = 0.76


def highlights_and_since(kit: Kit, most: int, lines: int, *, whole: bool) -> Strip | None:
    """Both side by side, one over the whole width, or None where there is neither."""
    left = highlights(kit, most, lines, HALF if kit.data.since else CONTENT_WIDTH) if kit.data.highlights else None
    right = since(kit, kit.data.since, HALF, whole=whole) if kit.data.since else None
    if left and right:
        return beside([(0.0, left), (HALF + GUTTER, right)])
    return left or right


def highlights(kit: Kit, most: int, lines: int, width: float) -> Strip:
    """At most ``most`` with so many lines each; where they stand in full is said below."""
    parts: list[Strip] = [titled(kit, "highlights", width), Strip(6)]
    for text in kit.data.highlights[:most]:
        wrapped = kit.fonts.wrap(text, BODY, width - _DASH, lines)
        cells = [Cell(0, ["–"], kit.accented(BODY)), Cell(_DASH, wrapped, BODY, width=width - _DASH)]
        parts += [*row(kit.fonts, cells, BODY.leading), Strip(3)]
    cut = cut_highlights(kit, most, lines)
    if cut:
        text = where_rest(kit, len(kit.data.highlights) - most, "next_quarter")
        parts.append(more(kit, text, _DASH, width - _DASH, "next_quarter"))
    return stack(parts)


def cut_highlights(kit: Kit, most: int, lines: int) -> tuple[str, ...]:
    """The highlights that do not stand on the executive page, or not whole."""
    width = (HALF if kit.data.since else CONTENT_WIDTH) - _DASH
    shown, left = kit.data.highlights[:most], kit.data.highlights[most:]
    return (*(text for text in shown if too_long(kit, text, BODY, width, lines)), *left)


def since(kit: Kit, before: Since, width: float, *, whole: bool) -> Strip:
    """Then and now in a small table, and what became of the objectives; else only the figures that say most."""
    fonts, formats = kit.fonts, kit.formats
    at = width * _BEFORE
    name = fonts.fit(before.name or kit.say("before"), TABLE_HEAD, 60)
    head = row(
        fonts,
        [Cell(at, [name], TABLE_HEAD, "right"), Cell(width, [kit.say("now")], TABLE_HEAD, "right")],
        TABLE_HEAD.leading,
        above=4,
        below=2,
    )
    known = [
        ("objectives", *(formats.number(Decimal(n)) for n in before.objectives)),
        ("key_results", *(formats.number(Decimal(n)) for n in before.key_results)),
        ("since_progress", *(formats.share(share) for share in before.progress)),
        ("since_green", *(formats.share(share) for share in before.green)),
        ("since_checked_in", *(formats.share(share) for share in before.checked_in)),
    ]
    rows = [_line(kit, key, then, now, at, width) for key, then, now in (known if whole else known[1:4])]
    moved = kit.say("since_moved", continued=before.continued, fresh=before.fresh, dropped=before.dropped)
    dates = compared(kit, before) if whole else dates_of(kit, before)
    below = [
        *(paragraph(fonts, moved, CAPTION, 0, width, most=2) if whole else []),
        *paragraph(fonts, dates, CAPTION, 0, width, most=2 if whole else 1),
    ]
    return stack([titled(kit, "since", width), *head, *rows, Strip(4), *below])


def dates_of(kit: Kit, before: Since) -> str:
    """The quarter before with its days."""
    return f"{before.name or kit.say('before')}: {kit.formats.period(before.start, before.end)}"


def compared(kit: Kit, before: Since) -> str:
    """What is compared: the dates of the quarter before, and while this one runs, that the other is over."""
    dates = dates_of(kit, before)
    if kit.data.as_of >= kit.data.end:
        return dates
    return kit.say("since_running", dates=dates, share=kit.formats.share(kit.data.elapsed))


def _line(kit: Kit, key: str, then: str, now: str, at: float, width: float) -> Strip:
    cells = [
        Cell(0, [kit.fonts.fit(kit.say(key), TABLE, at - 44)], TABLE),
        Cell(at, [then], TABLE_MUTED, "right"),
        Cell(width, [now], TABLE_STRONG, "right"),
    ]
    (strip,) = row(kit.fonts, cells, _LINE)
    strip.marks.append(Mark(0, strip.height, Rule(width)))
    return strip
