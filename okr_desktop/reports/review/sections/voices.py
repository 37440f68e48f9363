"""What people said in the quarter and what became of it, on a page at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from okr_desktop.reports.base.layout import Cell, Strip, beside, paragraph, row, space, stack
from okr_desktop.reports.base.style import (
    CAPTION,
    CONTENT_WIDTH,
    FIGURE_SMALL,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.data_people import FATES, STANDINGS, Thanks, Voice, Voices
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (Column("col_said", 0, 238), Column("col_became", 252, CONTENT_WIDTH))
#: What there is room for; a text is cut after so many lines.
_ADOPTED, _WAITING, _CONCERNS, _THANKS, _LINES = 4, 3, 4, 2, 2
#: Where less is left of a page, it begins on the next: it is read in one go.
_NEED = 230.0


def voices(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where nobody said a thing, or too few could have said it."""
    found = kit.data.voices
    if not found:
        return
    yield from kit.begin("voices", lead(kit, found), need=_NEED)
    if any(found.fates):
        yield from _ideas(kit, found)
    if any(found.standings):
        yield from _concerns(kit, found)
    if found.thanks:
        yield from _begin(kit, "voices_thanks")
        for one in found.thanks[:_THANKS]:
            yield from _said(kit, (one.text, TABLE), [(names_of(one), TABLE), (one.about, TABLE_MUTED)])


def lead(kit: Kit, found: Voices) -> str:
    """What is told here, or why it is not."""
    if found.covered:
        return kit.say("voices_covered")
    return kit.say("voices_lead") if any((*found.fates, *found.standings)) else ""


def _ideas(kit: Kit, found: Voices) -> Iterator[Strip]:
    shown = [*found.adopted[:_ADOPTED], *found.waiting[:_WAITING]]
    yield from _begin(kit, "voices_ideas")
    yield _counts(kit, "fate", FATES, found.fates)
    yield from _table(kit, shown, len(found.adopted) + len(found.waiting))


def _concerns(kit: Kit, found: Voices) -> Iterator[Strip]:
    yield from _begin(kit, "voices_concerns")
    yield _counts(kit, "standing", STANDINGS, found.standings)
    yield from _table(kit, found.concerns[:_CONCERNS], len(found.concerns))


def _begin(kit: Kit, key: str) -> list[Strip]:
    return [space(12), kit.heading(kit.say(key)), space(4, keep=True)]


def _counts(kit: Kit, what: str, codes: Sequence[str], counts: Sequence[int]) -> Strip:
    """How many met each fate, side by side."""
    step = CONTENT_WIDTH / len(codes)
    columns = list[tuple[float, Strip]]()
    for at, (code, count) in enumerate(zip(codes, counts, strict=True)):
        figure = row(kit.fonts, [Cell(0, [kit.formats.number(Decimal(count))], FIGURE_SMALL)], FIGURE_SMALL.leading)
        words = row(kit.fonts, [Cell(0, [kit.say(f"{what}_{code}")], CAPTION)], CAPTION.leading)
        columns.append((at * step, stack([*figure, *words])))
    whole = beside(columns)
    whole.height += 7
    whole.keep = True
    return whole


def _table(kit: Kit, shown: Sequence[Voice], total: int) -> Iterator[Strip]:
    if not shown:
        return
    rows = (_said(kit, (one.text, TABLE), [*answer(kit, one)]) for one in shown)
    yield from under_head(table_head(kit, _COLUMNS), rows)
    if total > len(shown):
        yield space(4)
        yield from paragraph(kit.fonts, kit.say("voices_more", n=total - len(shown)), CAPTION, 0, CONTENT_WIDTH)


def _said(kit: Kit, said: tuple[str, Type], told: Sequence[tuple[str, Type]]) -> list[Strip]:
    """One row; long texts are cut, they stand whole in the program."""
    left, right = _COLUMNS
    stacks = (
        [(line, said[1]) for line in kit.fonts.wrap(said[0], said[1], left.width, _LINES)],
        [(line, style) for text, style in told for line in kit.fonts.wrap(text, style, right.width, _LINES)],
    )
    return table_row(kit, _COLUMNS, stacks, pad=3)


def answer(kit: Kit, one: Voice) -> Iterator[tuple[str, Type]]:
    """What became of an idea or concern, and a word on it."""
    if one.fate in ("open", "raised"):
        supported = kit.say("supported", n=one.alike) if one.alike else ""
        yield dotted((waits(kit, one.weeks), supported)), TABLE_STRONG
        yield one.told, TABLE_MUTED
        return
    if one.fate in STANDINGS:
        yield one.told, TABLE
        yield kit.say(f"standing_{one.fate}"), TABLE_MUTED
        return
    yield one.told, TABLE
    progress = kit.say("progress_so_far", share=kit.formats.share(one.progress)) if one.progress is not None else ""
    more = "" if not one.alike else kit.say("alike_one") if one.alike == 1 else kit.say("alike", n=one.alike)
    yield dotted((kit.say(f"fate_{one.fate}"), more, progress)), TABLE_MUTED


def waits(kit: Kit, weeks: int | None) -> str:
    """For how many whole weeks nobody has answered."""
    if weeks is None:
        return kit.say("waits_unknown")
    return kit.say("waits_fresh" if weeks == 0 else "waits_one" if weeks == 1 else "waits", n=weeks)


def names_of(one: Thanks) -> str:
    """Who is thanked."""
    return ", ".join(one.to)
