"""Resources that were promised: how many have come, and which are late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okr_desktop.reports.base.layout import Cell, Mark, Strip, row, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import CONTENT_WIDTH, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.data_people import Late, Promises
from okr_desktop.reports.review.kit import Kit

_NAMED = 2
_ABOVE, _BETWEEN, _LEAST = 5.0, 12.0, 40.0


def promises(kit: Kit, lines: int) -> Strip | None:
    """The counts, and behind them in so many lines what is late; None where nothing was promised."""
    found = kit.data.promises
    if found is None:
        return None
    fonts = kit.fonts
    told = fonts.fit(counted(kit, found), TABLE_STRONG, CONTENT_WIDTH)
    x = fonts.width(told, TABLE_STRONG) + _BETWEEN
    room = CONTENT_WIDTH - x
    late = _brief(kit, found.late, room) if lines < _NAMED else _late(kit, found.late[:_NAMED], len(found.late))
    cells = [Cell(0, [told], TABLE_STRONG)]
    cells.append(Cell(x, fonts.wrap(late, TABLE_MUTED, room, lines), TABLE_MUTED, width=room))
    whole = stack(row(fonts, cells, TABLE_STRONG.leading, above=_ABOVE))
    whole.marks.append(Mark(0, 0.0, Rule(CONTENT_WIDTH)))
    return whole


def counted(kit: Kit, found: Promises) -> str:
    """How many have come, and how many in part."""
    partly = kit.say("promises_partly", n=found.partly) if found.partly else ""
    return dotted((kit.say("promises", delivered=found.delivered, total=found.total), partly))


def _late(kit: Kit, shown: Sequence[Late], total: int) -> str:
    """What is late, the longest so first, "" for nothing."""
    if not shown:
        return ""
    listed, left = "; ".join(named(kit, one) for one in shown), total - len(shown)
    return kit.say("promises_late", list=kit.say("and_more", list=listed, n=left) if left else listed)


def _brief(kit: Kit, late: Sequence[Late], room: float) -> str:
    """One of what is late, its text cut so that how many more there are has room on the line."""
    first = [replace(one, sponsor="") for one in late[:1]]
    bare = _late(kit, [replace(one, text="") for one in first], len(late))
    width = max(_LEAST, room - kit.fonts.width(bare, TABLE_MUTED) - 1)
    return _late(kit, [replace(one, text=kit.fonts.fit(one.text, TABLE_MUTED, width)) for one in first], len(late))


def named(kit: Kit, one: Late) -> str:
    """A promise with the day on which it was due and who gave it."""
    told = {"text": kit.say("quoted", text=one.text), "date": kit.formats.short_date(one.due)}
    return kit.say("promises_one" if one.sponsor else "promises_nobody", sponsor=one.sponsor, **told)
