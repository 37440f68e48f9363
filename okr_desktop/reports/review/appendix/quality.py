"""Appendix C: what a reader should know about the data, one kind of finding after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from okr_desktop.reports.base.layout import Strip, lower, paragraph, space
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, TABLE, TABLE_GROUP
from okr_desktop.reports.base.texts import ENGLISH
from okr_desktop.reports.review.data import Finding
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.reasons import said_code
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (Column("col_title", 0, 226), Column("col_found", 234, CONTENT_WIDTH))

_ABOVE_GROUP = 6.0
_PAD = 2.6
_TO_A_ROW = 8


def quality(kit: Kit) -> Iterator[Strip]:
    """The section; a line that says so where nothing was found among data."""
    found = kit.data.findings
    if not found:
        if kit.rows():
            yield from kit.begin("quality", need=60)
            yield from paragraph(kit.fonts, kit.say("quality_fine"), BODY_MUTED, 0, CONTENT_WIDTH)
        return
    yield from kit.begin("quality", kit.say("quality_lead"))
    yield from under_head(table_head(kit, _COLUMNS), _rows(kit, found))
    yield space(4)


def _rows(kit: Kit, found: Sequence[Finding]) -> Iterator[list[Strip]]:
    """The findings by kind, in the order in which the kinds first occur; each kind with its number."""
    kinds: dict[str, list[Finding]] = {}
    for one in found:
        kinds.setdefault(one.code, []).append(one)
    for code, alike in kinds.items():
        name = kit.say(f"{code}_name") if f"{code}_name" in ENGLISH else code
        group = table_row(kit, _COLUMNS, ([(f"{name} ({len(alike)})", TABLE_GROUP)], []), rule=False)
        lower(group[0], _ABOVE_GROUP)
        group[-1].keep = True
        yield group
        for said, titles in _by_words(kit, alike):
            yield table_row(kit, _COLUMNS, ([(title, TABLE) for title in titles], [(said, TABLE)]), pad=_PAD)


def _by_words(kit: Kit, alike: Sequence[Finding]) -> Iterator[tuple[str, list[str]]]:
    """Neighbours of which the same is to be said, a few to a row."""
    told = ((said_code(kit, one.code, one.params), one.title) for one in alike)
    for said, group in groupby(told, key=lambda pair: pair[0]):
        titles = [title for _, title in group]
        for at in range(0, len(titles), _TO_A_ROW):
            yield said, titles[at : at + _TO_A_ROW]
