"""What the parts of the executive page share: headings with the page that says more."""

from __future__ import annotations

from okr_desktop.reports.base.layout import Cell, Mark, Strip, row
from okr_desktop.reports.base.marks import Area, Rule
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, HAIR, LINE, SUBHEAD, Type
from okr_desktop.reports.review.kit import Kit

GUTTER = 22.0
HALF = (CONTENT_WIDTH - GUTTER) / 2


def titled(kit: Kit, key: str, width: float = CONTENT_WIDTH, to: str = "") -> Strip:
    """A heading above a light rule; at its right the page that says more, where there is one."""
    cells = [Cell(0, [kit.say(key)], SUBHEAD)]
    page = kit.pages.get(to)
    if page:
        cells.append(Cell(width, [kit.say("see_page", page=page)], kit.accented(CAPTION), "right"))
    (strip,) = row(kit.fonts, cells, SUBHEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(width, LINE, HAIR)))
    if page:
        strip.marks.append(Mark(0, strip.height, Area(to, width, strip.height)))
    return strip


def more(kit: Kit, text: str, x: float, width: float, to: str) -> Strip:
    """A line that leads to where the rest stands."""
    (strip,) = row(kit.fonts, [Cell(x, [kit.fonts.fit(text, CAPTION, width)], kit.accented(CAPTION))], CAPTION.leading)
    if to in kit.pages:
        strip.marks.append(Mark(x, strip.height, Area(to, width, strip.height)))
    return strip


def where_rest(kit: Kit, left: int, to: str) -> str:
    """Where the rest stands: ``left`` more entries, or the shown ones in full; a page alone names the whole review.

    While pages are not known yet, a wide number stands in for theirs.
    """
    what, where = "more" if left > 0 else "full", "in_review" if kit.one_page else "on_page"
    return kit.say(f"{what}_{where}", n=left, page=kit.pages.get(to, "000"))


def too_long(kit: Kit, text: str, style: Type, width: float, most: int) -> bool:
    """Whether a text does not fit into so many lines."""
    return len(kit.fonts.wrap(text, style, width, most + 1)) > most
