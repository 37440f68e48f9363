"""What the objectives serve: each theme with the progress of what serves it, and honestly what nothing serves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okr_desktop.reports.base.layout import Mark, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.marks import Bar, Rule, ratio
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, TABLE, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.base.texts import for_number
from okr_desktop.reports.review.data_people import Strategy, Theme
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, under_head

_NAME = Column("col_direction", 0, 248)
_BAR, _BAR_WIDTH, _BAR_HEIGHT = 262.0, 92.0, 6.0
_SHARE = Column("col_progress", 360, 400, "right")
_SERVING = Column("col_serving", 404, 448, "right")
_REPORTED = Column("col_reported", 450, CONTENT_WIDTH, "right")
_PAD = 3.2
#: So many are named, the others counted.
_NAMED = 3


def strategy(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where there is no strategy."""
    found = kit.data.strategy
    if not found:
        return
    yield from kit.begin("strategy", lead(kit, found), need=110)
    if found.themes:
        head = table_head(kit, (_NAME, _SHARE, _SERVING, _REPORTED))
        yield from under_head(head, (_row(kit, one) for one in found.themes))
    yield space(5)
    for text in gaps(kit, found):
        yield from paragraph(kit.fonts, text, BODY_MUTED, 0, CONTENT_WIDTH)


def lead(kit: Kit, found: Strategy) -> str:
    """The mission, where there is one alone."""
    return kit.say("strategy_lead", mission=found.mission) if found.mission else kit.say("strategy_lead_plain")


def gaps(kit: Kit, found: Strategy) -> list[str]:
    """What nothing serves, what serves nothing, and what is averaged where that is not all of it."""
    texts = list[str]()
    if found.unserved:
        names = [name.rstrip(".") for name in found.unserved]
        texts.append(kit.say("strategy_unserved", list=named(kit, names)))
    if found.loose:
        count = {"n": len(found.loose), "total": found.objectives}
        key = for_number("strategy_loose", len(found.loose))
        texts.append(kit.say(key, list=named(kit, found.loose), **count))
    if any(one.objectives > one.total for one in found.themes):
        texts.append(kit.say("strategy_mean"))
    return texts


def named(kit: Kit, names: Sequence[str], most: int = _NAMED) -> str:
    """The first of some names, and how many more there are."""
    listed = "; ".join(kit.say("quoted", text=name) for name in names[:most])
    left = len(names) - most
    return kit.say("and_more", list=listed, n=left) if left > 0 else listed


def _row(kit: Kit, one: Theme) -> list[Strip]:
    fonts = kit.fonts
    cells = [
        _NAME.cell(fonts.wrap(one.text, TABLE, _NAME.width, 2), TABLE),
        _SHARE.cell([kit.formats.share(one.progress)], TABLE_STRONG),
        _SERVING.cell([str(one.objectives)], TABLE if one.objectives else TABLE_MUTED),
        _REPORTED.cell([kit.say("k_of_n", reported=one.reported, total=one.total)], TABLE_MUTED),
    ]
    strips = row(fonts, cells, TABLE.leading, above=_PAD, below=_PAD)
    bar = Bar(_BAR_WIDTH, _BAR_HEIGHT, ratio(one.progress), None)
    strips[0].marks.append(Mark(_BAR, _PAD + TABLE.leading / 2 + _BAR_HEIGHT / 2, bar))
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH)))
    hold(strips)
    return strips
