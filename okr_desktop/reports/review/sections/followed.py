"""What became of what earlier cycles taught, beside what this one has."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.layout import Strip, paragraph, space
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, TABLE, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.base.texts import dotted, for_number
from okr_desktop.reports.review.data_people import Action, Suggestion, Untaken
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.sections.strategy import named
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (
    Column("col_agreed", 0, 214),
    Column("col_owner", 222, 302),
    Column("col_status", 310, 356),
    Column("col_outcome", 364, CONTENT_WIDTH),
)
_TRY = (Column("", 0, 290), Column("", 304, CONTENT_WIDTH))
MOST = 8


def followed(kit: Kit) -> Iterator[Strip]:
    """A part of the learnings: lessons, what was to be done about them, what this cycle says of that."""
    found, untaken = kit.data.followed, kit.data.untaken
    if not (found or untaken):
        return
    yield space(8)
    yield kit.heading(kit.say("followed"))
    yield space(3, keep=True)
    if found:
        yield from under_head(table_head(kit, _COLUMNS), (_row(kit, one) for one in found[:MOST]))
    if len(found) > MOST:
        yield space(4)
        yield from paragraph(kit.fonts, kit.say("followed_more", n=len(found) - MOST), CAPTION, 0, CONTENT_WIDTH)
    if untaken:
        yield space(5)
        yield from paragraph(kit.fonts, untaken_text(kit, untaken), TABLE_MUTED, 0, CONTENT_WIDTH)


def _row(kit: Kit, one: Action) -> list[Strip]:
    said = outcome_of(kit, one)
    return table_row(
        kit,
        _COLUMNS,
        (
            [(one.text, TABLE), (dotted((one.cycle, one.source)), TABLE_MUTED)],
            [(one.owner or kit.say("no_owner"), TABLE if one.owner else TABLE_MUTED)],
            [(kit.say(f"work_{one.state}"), TABLE_STRONG)],
            [(said, TABLE if one.checked else TABLE_MUTED)],
        ),
    )


def untaken_text(kit: Kit, found: Untaken) -> str:
    """The lessons about which nothing was agreed, in a sentence."""
    return kit.say("untaken", cycle=found.cycle, list=named(kit, [text.rstrip(".") for text in found.lessons]))


def outcome_of(kit: Kit, one: Action) -> str:
    """What this cycle says of an action."""
    return one.outcome if one.checked else kit.say("not_checked")


def try_next(kit: Kit) -> Iterator[Strip]:
    """A part of the next quarter: the few things that the evidence says to try."""
    found = kit.data.suggestions
    if not found:
        return
    yield space(18)
    yield kit.heading(kit.say("try_next"))
    for one in found:
        todo, seen = suggested(kit, one)
        yield from table_row(kit, _TRY, ([(todo, TABLE_STRONG)], [(seen, TABLE_MUTED)]))


def suggested(kit: Kit, one: Suggestion) -> tuple[str, str]:
    """What to try, and what was seen."""
    seen = for_number(f"seen_{one.code}", one.params.get("count"))
    return kit.say(f"try_{one.code}"), kit.say(seen, **one.params)
