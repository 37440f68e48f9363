"""The decisions that are wanted: what, what is recommended, and one sentence why."""

from __future__ import annotations

from okr_desktop.reports.base.layout import Cell, Strip, beside, paragraph, row, stack
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, STRONG, TABLE, TABLE_MUTED
from okr_desktop.reports.review.data import Decision
from okr_desktop.reports.review.front.parts import more, page_of, titled, too_long
from okr_desktop.reports.review.kit import Kit

#: As many as a meeting can take.
MOST = 5
_NUMBER = 18.0
_WHY = 292.0
_WHAT_WIDTH = _WHY - _NUMBER - 22.0
_WHY_WIDTH = CONTENT_WIDTH - _WHY


def decisions(kit: Kit, most: int, lines: int) -> Strip:
    """At most ``most`` decisions with so many lines for each text; where the rest stands is said below."""
    wanted = kit.data.decisions
    if not wanted:
        none = paragraph(kit.fonts, kit.say("decisions_none"), BODY_MUTED, 0, CONTENT_WIDTH, most=1)
        return stack([titled(kit, "decisions"), Strip(5), *none])
    parts: list[Strip] = [titled(kit, "decisions"), Strip(6)]
    for number, one in enumerate(wanted[:most], start=1):
        parts += [_decision(kit, number, one, lines), Strip(5 if lines > 1 else 3)]
    cut = cut_decisions(kit, most, lines)
    if cut:
        left = len(wanted) - most
        key = "more_on_page" if left > 0 else "full_on_page"
        parts.append(more(kit, kit.say(key, n=left, page=page_of(kit, "next_quarter")), _NUMBER, 300, "next_quarter"))
    return stack(parts)


def cut_decisions(kit: Kit, most: int, lines: int) -> tuple[Decision, ...]:
    """The decisions that do not stand on the executive page, or not whole."""
    shown, left = kit.data.decisions[:most], kit.data.decisions[most:]
    return (*(one for one in shown if _is_cut(kit, one, lines)), *left)


def _is_cut(kit: Kit, one: Decision, lines: int) -> bool:
    texts = (
        (one.text, STRONG, _WHAT_WIDTH),
        (_advice(kit, one), TABLE, _WHAT_WIDTH),
        (_why(kit, one), TABLE, _WHY_WIDTH),
    )
    return any(too_long(kit, text, style, width, lines) for text, style, width in texts) or (
        lines < 2 and bool(one.advice.strip())
    )


def _decision(kit: Kit, number: int, one: Decision, lines: int) -> Strip:
    """Number, decision and recommendation at the left, the reason at the right."""
    fonts = kit.fonts
    left = row(
        fonts,
        [
            Cell(0, [str(number)], kit.accented(STRONG)),
            Cell(_NUMBER, fonts.wrap(one.text, STRONG, _WHAT_WIDTH, lines), STRONG),
        ],
        STRONG.leading,
    )
    if one.advice.strip() and lines > 1:
        left += paragraph(fonts, _advice(kit, one), TABLE, _NUMBER, _WHAT_WIDTH, most=lines)
    # The reason begins on the line of the decision.
    right = [Strip(1.3), *paragraph(fonts, _why(kit, one), TABLE_MUTED, 0, _WHY_WIDTH, most=lines)]
    return beside([(0.0, stack(left)), (_WHY, stack(right))])


def _advice(kit: Kit, one: Decision) -> str:
    return kit.say("advice", text=one.advice) if one.advice.strip() else ""


def _why(kit: Kit, one: Decision) -> str:
    return kit.say("because", text=one.because) if one.because.strip() else ""
