"""What is to become of it next quarter, and in full what the executive page had no room for."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.style import BODY, BODY_MUTED, CONTENT_WIDTH, STRONG, TABLE, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.review.data import Decision, NextStep
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.sections.followed import try_next
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (
    Column("col_choice", 0, 62),
    Column("col_what", 70, 306),
    Column("col_owner", 314, 384),
    Column("col_due", 390, 438),
    Column("col_carried", 444, CONTENT_WIDTH, "right"),
)
_ORDER = ("keep", "change", "drop", "start", "")
_NUMBER = 18.0
#: What is to be decided is read in one go: it begins on a page with so much room.
_WITH_DECISIONS, _ALONE = 360.0, 150.0


def next_quarter(
    kit: Kit, decisions: tuple[Decision, ...] = (), highlights: tuple[str, ...] = (), *, steps: bool = True
) -> Iterator[Strip]:
    """The section; ``decisions`` and ``highlights`` are those that stand nowhere else in full.

    Where one decision is, all are printed: a list with gaps in its numbers looks as if something were missing.
    """
    wanted, tried = (kit.data.next_steps, kit.data.suggestions) if steps else ((), ())
    if not (wanted or tried or decisions or highlights):
        return
    need = _WITH_DECISIONS if decisions else _ALONE
    yield from kit.begin("next_quarter", kit.say("next_lead") if wanted else "", need=need)
    if wanted:
        ordered = sorted(wanted, key=_place)
        yield from under_head(table_head(kit, _COLUMNS), (_row(kit, one) for one in ordered))
    if tried:
        yield from try_next(kit)
    if decisions:
        yield from _part(kit, "decisions_full")
        for number, one in enumerate(kit.data.decisions, start=1):
            yield from _decision(kit, number, one)
    if highlights:
        yield from _part(kit, "highlights_full")
        for text in highlights:
            yield from _highlight(kit, text)


def _place(step: NextStep) -> int:
    return _ORDER.index(step.choice) if step.choice in _ORDER else len(_ORDER)


def _row(kit: Kit, one: NextStep) -> list[Strip]:
    choice, style = kit.say(f"choice_{one.choice or 'open'}"), TABLE_STRONG if one.choice else TABLE_MUTED
    strong = TABLE_STRONG if one.carried > 1 else TABLE
    due = NO_FIGURE if one.due is None else kit.formats.short_date(one.due)
    return table_row(
        kit,
        _COLUMNS,
        (
            [(choice, style)],
            [(one.text or one.about, TABLE), (one.about if one.text and one.about != one.text else "", TABLE_MUTED)],
            [(one.owner or kit.say("no_owner"), TABLE if one.owner else TABLE_MUTED)],
            [(due, TABLE)],
            [(kit.say("times", n=one.carried) if one.carried else NO_FIGURE, strong)],
        ),
    )


def _part(kit: Kit, key: str) -> list[Strip]:
    return [space(18), kit.heading(kit.say(key)), space(5, keep=True)]


def _decision(kit: Kit, number: int, one: Decision) -> list[Strip]:
    width = CONTENT_WIDTH - _NUMBER
    numeral = kit.accented(STRONG)
    strips = row(
        kit.fonts,
        [Cell(0, [str(number)], numeral), Cell(_NUMBER, kit.fonts.wrap(one.text, STRONG, width), STRONG, width=width)],
        STRONG.leading,
    )
    if one.advice.strip():
        strips += paragraph(kit.fonts, kit.say("advice", text=one.advice), BODY, _NUMBER, width)
    if one.because.strip():
        strips += paragraph(kit.fonts, kit.say("because", text=one.because), BODY_MUTED, _NUMBER, width)
    hold(strips)
    return [*strips, space(7)]


def _highlight(kit: Kit, text: str) -> list[Strip]:
    lines = kit.fonts.wrap(text, BODY, CONTENT_WIDTH - _NUMBER)
    strips = row(
        kit.fonts, [Cell(0, ["–"], BODY_MUTED), Cell(_NUMBER, lines, BODY, width=CONTENT_WIDTH - _NUMBER)], BODY.leading
    )
    hold(strips)
    return [*strips, space(4)]
