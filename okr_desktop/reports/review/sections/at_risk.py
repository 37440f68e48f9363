"""The list of key results at risk: what happened, since when, what is in the way, and which rule put them here."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.formats import NO_FIGURE, finite
from okr_desktop.reports.base.layout import Strip, hold, paragraph, space
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.data import AtRisk
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark
from okr_desktop.reports.review.reasons import said_code
from okr_desktop.reports.review.sections.pace import signed
from okr_desktop.reports.review.table import PAD, Column, table_head, table_row, under_head

_COLUMNS = (
    Column("col_title", SHAPE_ROOM, 244),
    Column("col_owner", 252, 328),
    Column("col_progress_gap", 332, 390, "right"),
    Column("col_confidence_then", 396, 450, "right"),
    Column("col_days", 454, CONTENT_WIDTH, "right"),
)
#: On a team page these say enough without a head: the reasons name confidence and days.
_FEW = (
    Column("col_title", SHAPE_ROOM, 300),
    Column("col_owner", 308, 416),
    Column("col_progress_gap", 420, CONTENT_WIDTH, "right"),
)
#: Below these, over the whole width: why, and what is in the way.
_WHY = Column("", SHAPE_ROOM, CONTENT_WIDTH)
_ABOVE_WHY = 1.5

#: The whole list stands among the sections about everybody.
_MOST_IN_MINIATURE, _FEWER = 3, 2
_MANY = 9


def at_risk(kit: Kit) -> Iterator[Strip]:
    """The section, worst first; a line that says so where nothing is at risk."""
    if not kit.data.at_risk:
        if kit.rows() and not kit.miniature:
            yield from kit.begin("at_risk_list", need=60)
            yield from paragraph(kit.fonts, kit.say("at_risk_none"), BODY_MUTED, 0, CONTENT_WIDTH)
        return
    yield from kit.begin("at_risk_list", kit.say("at_risk_lead"))
    shown = kit.data.at_risk[: _most(kit)]
    head = [] if kit.miniature else table_head(kit, _COLUMNS)
    yield from under_head(head, (_row(kit, one) for one in shown))
    if len(shown) < len(kit.data.at_risk):
        yield space(4)
        more = kit.say("at_risk_more", n=len(kit.data.at_risk) - len(shown))
        yield from paragraph(kit.fonts, more, CAPTION, SHAPE_ROOM, CONTENT_WIDTH)


def _most(kit: Kit) -> int | None:
    """How many are listed: all, or on the page of one team as many as leave room for its results."""
    if not kit.miniature:
        return None
    return _FEWER if len(kit.rows()) > _MANY else _MOST_IN_MINIATURE


def _row(kit: Kit, one: AtRisk) -> list[Strip]:
    stacks = (
        [(one.title, TABLE_STRONG), ("" if kit.miniature else one.objective, TABLE_MUTED)],
        [(one.owner or kit.say("no_owner"), TABLE if one.owner else TABLE_MUTED)],
        _progress(kit, one),
        _confidence(kit, one),
        [(kit.say("never") if one.days is None else str(one.days), TABLE)],
    )
    columns = _FEW if kit.miniature else _COLUMNS
    strips = table_row(kit, columns, stacks[: len(columns)], rule=False)
    strips[0].marks.append(shape_mark(one.status, 0, TABLE, PAD))
    strips[-1].height -= PAD - _ABOVE_WHY
    strips += table_row(kit, [_WHY], [_why(kit, one)], above=0)
    hold(strips)
    return strips


def _progress(kit: Kit, one: AtRisk) -> list[tuple[str, Type]]:
    """How far it is, and how far that is from the pace."""
    share, gap = kit.formats.share(one.progress), finite(one.gap)
    if gap is None:
        return [(share, TABLE_STRONG)]
    points = kit.say("points_short", points=signed(kit.formats.points(gap)))
    return [(dotted((share, points)), TABLE)] if kit.miniature else [(share, TABLE_STRONG), (points, TABLE)]


def _confidence(kit: Kit, one: AtRisk) -> list[tuple[str, Type]]:
    """Now, and four weeks ago where somebody said it."""
    now = NO_FIGURE if one.confidence is None else str(one.confidence)
    if one.confidence_before is None:
        return [(now, TABLE_STRONG)]
    return [(now, TABLE_STRONG), (kit.say("was", value=one.confidence_before), TABLE)]


def _why(kit: Kit, one: AtRisk) -> list[tuple[str, Type]]:
    """The rules that fired on one line, and what the owner says is in the way or would help."""
    reasons = dotted(said_code(kit, reason.code, reason.params) for reason in one.reasons)
    said = [(reasons, TABLE_MUTED)] if reasons else []
    if one.blocker.strip():
        said.append((kit.say("blocker", text=one.blocker), TABLE))
    if one.help.strip():
        said.append((kit.say("help_wanted", text=one.help), TABLE_STRONG))
    return said or [(kit.say(one.status), TABLE)]
