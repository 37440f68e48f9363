"""Work across teams: what they share, and what they still wait for from each other."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Strip, paragraph, space
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, TABLE, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.base.texts import for_number
from okr_desktop.reports.review.data_people import Request, Teamwork
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (
    Column("col_request", 0, 206),
    Column("col_from_to", 214, 338),
    Column("col_by", 346, 398),
    Column("col_status", 406, CONTENT_WIDTH),
)
MOST = 8


def teamwork(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where no team shares or asks for anything."""
    found = kit.data.teamwork
    if not found:
        return
    yield from kit.begin("teamwork", told(kit, found), need=90)
    if found.waiting:
        rows = (_row(kit, one) for one in found.waiting[:MOST])
        yield from under_head(table_head(kit, _COLUMNS), rows)
    if len(found.waiting) > MOST:
        yield space(4)
        yield from paragraph(kit.fonts, kit.say("request_more", n=len(found.waiting) - MOST), CAPTION, 0, CONTENT_WIDTH)


def told(kit: Kit, found: Teamwork) -> str:
    """What is shared and asked for, counted."""
    shared = for_number("teamwork_shared", found.shared)
    parts = [kit.say(shared, n=found.shared, total=found.objectives)] if found.shared else []
    if found.requests == 1:
        return " ".join([*parts, kit.say(f"teamwork_request_{_only(found)}")])
    if found.requests:
        counts = {"total": found.requests, "done": found.done, "declined": found.declined}
        parts.append(kit.say("teamwork_requests", waiting=len(found.waiting), **counts))
    late = sum(one.late for one in found.waiting)
    parts += [kit.say("teamwork_late", n=late)] if late else []
    return " ".join(parts)


def _only(found: Teamwork) -> str:
    """Where the only request stands."""
    if found.waiting:
        return "late" if found.waiting[0].late else "waiting"
    return "done" if found.done else "declined"


def state_of(kit: Kit, one: Request) -> str:
    """Where a request stands."""
    return kit.say(f"request_{one.state}")


def _row(kit: Kit, one: Request) -> list[Strip]:
    late = kit.say("request_late") if one.late else ""
    return table_row(
        kit,
        _COLUMNS,
        (
            [(one.what, TABLE)],
            [(kit.say("from_to", asker=one.asker, giver=one.giver), TABLE_MUTED)],
            [(NO_FIGURE if one.by is None else kit.formats.short_date(one.by), TABLE)],
            [(late, TABLE_STRONG), (state_of(kit, one), TABLE_MUTED)],
        ),
    )
