"""The objectives at a glance: as many lines as the executive page has left."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.reports.base.formats import beyond
from okr_desktop.reports.base.layout import Cell, Mark, Strip, row
from okr_desktop.reports.base.marks import SHAPE, Bar, Shape, ratio
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, TABLE, TABLE_STRONG, Type
from okr_desktop.reports.review.front.parts import titled
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit
from okr_desktop.reports.review.sections.details import expected_of

_GLANCE_MOST = 12
#: Fewer lines are no glance.
_LEAST = 3
_GLANCE_LINE = 14.0
_GLANCE_BAR = 76.0
_GLANCE_STATUS = 64.0
_GAP = 10.0


def glance(kit: Kit, room: float) -> list[Strip]:
    """All objectives with their bars if there is room, else the top of the tree as far as there is."""
    top = list(kit.data.objectives)
    above = [titled(kit, "glance", to="pace"), Strip(5)]
    lines = min(_GLANCE_MOST, int((room - sum(strip.height for strip in above)) / _GLANCE_LINE))
    if lines < min(_LEAST, len(top)):
        return []
    if len(top) > lines:
        highest = min(block.depth for block in top)
        top = [block for block in top if block.depth == highest]
    shown = top if len(top) <= lines else top[: lines - 1]
    columns = _glance_columns(kit, shown)
    # Titles take a second line where the page has room for all that need one.
    twice = [strip for block in shown for strip in _glance_row(kit, block, columns, most=2)]
    fits = len(shown) == len(top) and len(twice) <= int((room - sum(strip.height for strip in above)) / _GLANCE_LINE)
    strips = twice if fits else [strip for block in shown for strip in _glance_row(kit, block, columns, most=1)]
    if len(shown) < len(top):
        text = kit.say("glance_more", n=len(top) - len(shown))
        strips += row(kit.fonts, [Cell(SHAPE_ROOM, [text], CAPTION)], _GLANCE_LINE)
    return [*above, *strips]


@dataclass(frozen=True, slots=True)
class _GlanceColumns:
    """Where the columns stand, in points: the figures take what they need, the titles all the rest."""

    title: float
    bar: float
    share: float
    status: float


def _glance_columns(kit: Kit, blocks: list[ObjectiveBlock]) -> _GlanceColumns:
    def widest(texts: list[str], style: Type) -> float:
        return max((kit.fonts.width(text, style) for text in texts), default=0.0)

    reported = widest([_reported(kit, block) for block in blocks], CAPTION)
    status = widest([_status(kit, block) for block in blocks], CAPTION)
    share = widest([kit.objective_share(block) for block in blocks], TABLE_STRONG)
    words = CONTENT_WIDTH - reported - status - (_GAP if reported else 0)
    bar = words - _GAP - share - _GAP - _GLANCE_BAR
    return _GlanceColumns(bar - _GAP - SHAPE_ROOM, bar, words - _GAP, words)


def _reported(kit: Kit, block: ObjectiveBlock) -> str:
    return kit.say("k_of_n_reported", reported=block.reported, total=block.total) if block.total else ""


def _status(kit: Kit, block: ObjectiveBlock) -> str:
    return kit.fonts.fit(kit.say("cancelled" if block.cancelled else block.status), CAPTION, _GLANCE_STATUS)


def _glance_row(kit: Kit, block: ObjectiveBlock, at: _GlanceColumns, *, most: int) -> list[Strip]:
    cells = [
        Cell(SHAPE_ROOM, kit.fonts.wrap(block.title, TABLE, at.title, most), TABLE, width=at.title),
        Cell(at.share, [kit.objective_share(block)], TABLE_STRONG, "right"),
        Cell(at.status, [_status(kit, block)], CAPTION),
        Cell(CONTENT_WIDTH, [_reported(kit, block)], CAPTION, "right"),
    ]
    strips = row(kit.fonts, cells, _GLANCE_LINE)
    marks = strips[0].marks
    marks.append(Mark(0, _GLANCE_LINE / 2 + SHAPE / 2, Shape("cancelled" if block.cancelled else block.status)))
    if not block.cancelled:
        bar = Bar(_GLANCE_BAR, 5, ratio(block.progress), ratio(expected_of(block)), beyond(block.raw))
        marks.append(Mark(at.bar, _GLANCE_LINE / 2 + 2.5, bar))
    return strips
