"""The decisions that are wanted: what, what is recommended, and one sentence why."""

from __future__ import annotations

from okr_desktop.reports.base.layout import Cell, Strip, beside, paragraph, row, stack
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, STRONG, TABLE, TABLE_MUTED, Type
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.data import Decision
from okr_desktop.reports.review.front.parts import more, titled, too_long, where_rest
from okr_desktop.reports.review.kit import Kit

#: As many as a meeting can take.
MOST = 5
_NUMBER = 18.0
_WHY = 292.0
_WHAT_WIDTH = _WHY - _NUMBER - 22.0
_WHY_WIDTH = CONTENT_WIDTH - _WHY
_WIDE = CONTENT_WIDTH - _NUMBER
_COLUMNS_FROM = 2


def decisions(kit: Kit, most: int, lines: int, between: float) -> Strip:
    """At most ``most`` decisions, ``between`` points apart; below them, where the rest stands.

    With two ``lines`` and more for each text they stand in two columns, with fewer in the whole width.
    """
    wanted = kit.data.decisions
    if not wanted:
        none = paragraph(kit.fonts, kit.say("decisions_none"), BODY_MUTED, 0, CONTENT_WIDTH, most=1)
        return stack([titled(kit, "decisions"), Strip(5), *none])
    parts: list[Strip] = [titled(kit, "decisions"), Strip(6)]
    for number, one in enumerate(wanted[:most], start=1):
        parts += [_decision(kit, number, one, lines), Strip(between)]
    cut = cut_decisions(kit, most, lines)
    if cut:
        rest = where_rest(kit, len(wanted) - most, "next_quarter")
        parts.append(more(kit, rest, _NUMBER, 300, "next_quarter"))
    return stack(parts)


def cut_decisions(kit: Kit, most: int, lines: int) -> tuple[Decision, ...]:
    """The decisions that do not stand on the executive page, or not whole."""
    shown, left = kit.data.decisions[:most], kit.data.decisions[most:]
    return (*(one for one in shown if any(too_long(kit, *text) for text in _texts(kit, one, lines))), *left)


def _texts(kit: Kit, one: Decision, lines: int) -> list[tuple[str, Type, float, int]]:
    """The texts of a decision with their voice, the width of their column and their largest number of lines."""
    if lines < _COLUMNS_FROM:
        both = dotted((_advice(kit, one), _why(kit, one)))
        return [(one.text, STRONG, _WIDE, 1), (both, TABLE, _WIDE, lines + 1)]
    return [
        (one.text, STRONG, _WHAT_WIDTH, lines),
        (_advice(kit, one), TABLE, _WHAT_WIDTH, lines),
        (_why(kit, one), TABLE_MUTED, _WHY_WIDTH, lines),
    ]


def _decision(kit: Kit, number: int, one: Decision, lines: int) -> Strip:
    """Number, decision and recommendation at the left, the reason at the right or in the same lines."""
    (what, *below) = (
        (kit.fonts.wrap(text, style, width, most), style, width) for text, style, width, most in _texts(kit, one, lines)
    )
    numeral = Cell(0, [str(number)], kit.accented(STRONG))
    left = row(kit.fonts, [numeral, Cell(_NUMBER, what[0], STRONG, width=what[2])], STRONG.leading)
    said, style, width = below[0]
    left += row(kit.fonts, [Cell(_NUMBER, said, style, width=width)], style.leading) if any(said) else []
    if lines < _COLUMNS_FROM:
        return stack(left)
    said, style, width = below[1]
    # The reason begins on the line of the decision.
    right = [Strip(1.3), *row(kit.fonts, [Cell(0, said, style, width=width)], style.leading)]
    return beside([(0.0, stack(left)), (_WHY, stack(right))])


def _advice(kit: Kit, one: Decision) -> str:
    return kit.say("advice", text=one.advice) if one.advice.strip() else ""


def _why(kit: Kit, one: Decision) -> str:
    return kit.say("because", text=one.because) if one.because.strip() else ""
