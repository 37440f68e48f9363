"""The executive summary: exactly one page whatever the data, measured and shortened step by step."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.reports.base.layout import Strip, paragraph, space, stack
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, LEAD
from okr_desktop.reports.review.data import Decision
from okr_desktop.reports.review.front.bands import bands
from okr_desktop.reports.review.front.decisions import MOST, cut_decisions, decisions
from okr_desktop.reports.review.front.glance import glance
from okr_desktop.reports.review.front.head import counts, cover
from okr_desktop.reports.review.front.promises import promises
from okr_desktop.reports.review.front.results import results
from okr_desktop.reports.review.front.since import cut_highlights, highlights_and_since
from okr_desktop.reports.review.kit import Kit

_WIDEST_GAP = 26.0


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of everything the page shows: numbers of entries and of lines for each."""

    decisions: int = MOST
    decision_lines: int = 3
    results: int = 3
    title_lines: int = 2
    reason_lines: int = 2
    quote: bool = True
    highlights: int = 6
    highlight_lines: int = 4
    since: bool = True
    gap: float = 15.0
    promised: int = 2


#: From generous to tight; the first that fits is taken, and the last always does.
DETAILS = (
    Detail(),
    Detail(highlights=5, highlight_lines=3),
    Detail(decision_lines=2, highlights=4, highlight_lines=2),
    Detail(decision_lines=2, highlights=4, highlight_lines=2, quote=False),
    Detail(decision_lines=2, highlights=4, highlight_lines=2, quote=False, title_lines=1),
    Detail(decision_lines=2, highlights=3, highlight_lines=2, quote=False, title_lines=1, gap=12),
    Detail(decision_lines=2, highlights=3, highlight_lines=2, quote=False, title_lines=1, gap=9),
    Detail(decision_lines=1, highlights=3, highlight_lines=2, quote=False, title_lines=1, gap=12),
    Detail(
        decision_lines=1, highlights=2, highlight_lines=2, quote=False, title_lines=1, since=False, gap=12, promised=1
    ),
    Detail(5, 1, 3, 1, 1, quote=False, highlights=2, highlight_lines=2, since=False, gap=12, promised=1),
    Detail(5, 1, 3, 1, 1, quote=False, highlights=2, highlight_lines=2, since=False, gap=9, promised=1),
    Detail(5, 1, 3, 1, 1, quote=False, highlights=2, highlight_lines=1, since=False, gap=9, promised=1),
    Detail(
        decision_lines=0, highlights=2, highlight_lines=2, quote=False, title_lines=1, since=False, gap=12, promised=1
    ),
    Detail(
        decision_lines=0, highlights=2, highlight_lines=1, quote=False, title_lines=1, since=False, gap=9, promised=1
    ),
    Detail(5, 0, 2, 1, 1, quote=False, highlights=2, highlight_lines=1, since=False, gap=9, promised=1),
    Detail(5, 0, 1, 1, 1, quote=False, highlights=1, highlight_lines=1, since=False, gap=9, promised=1),
    Detail(3, 0, 1, 1, 1, quote=False, highlights=1, highlight_lines=1, since=False, gap=9, promised=1),
)


@dataclass(frozen=True, slots=True)
class Executive:
    """The page, and what of the manager's words is not on it whole: that is printed with the next quarter."""

    strips: list[Strip]
    decisions: tuple[Decision, ...] = ()
    highlights: tuple[str, ...] = ()


def executive(kit: Kit, room: float) -> Executive:
    """The page in ``room`` points of height."""
    if not kit.data.objectives and not kit.data.decisions and not kit.data.highlights:
        return Executive([cover(kit), *_empty(kit)])
    room -= 1  # a hair of air against rounding
    detail = next((one for one in DETAILS if _height(_groups(kit, one), one.gap) <= room), DETAILS[-1])
    groups = _groups(kit, detail)
    used = _height(groups, detail.gap) + detail.gap
    rest = glance(kit, room - used)
    if rest and sum(strip.height for strip in rest) + used <= room:
        groups.append(stack(rest))
    return Executive(
        _spread(groups, room, detail.gap),
        cut_decisions(kit, detail.decisions, detail.decision_lines),
        cut_highlights(kit, detail.highlights, detail.highlight_lines),
    )


def _groups(kit: Kit, detail: Detail) -> list[Strip]:
    """The parts of the page, each in one piece, at this degree of detail."""
    groups = [cover(kit), counts(kit), _wanted(kit, detail)]
    rows = kit.rows()
    if rows:
        groups.append(results(kit, rows, detail.results, (detail.title_lines, detail.reason_lines), quote=detail.quote))
    if both := highlights_and_since(kit, detail.highlights, detail.highlight_lines, whole=detail.since):
        groups.append(both)
    if rows:
        groups.append(bands(kit))
    elif kit.data.objectives:
        groups.append(stack(paragraph(kit.fonts, kit.say("no_key_results_summary"), BODY_MUTED, 0, CONTENT_WIDTH)))
    return groups


def _wanted(kit: Kit, detail: Detail) -> Strip:
    """What is to be decided, and what was promised before."""
    wanted = decisions(kit, detail.decisions, detail.decision_lines, detail.gap / 3)
    told = promises(kit, detail.promised)
    return stack([wanted, told]) if told else wanted


def _height(groups: list[Strip], gap: float) -> float:
    return sum(strip.height for strip in groups) + gap * (len(groups) - 1)


def _spread(groups: list[Strip], room: float, least: float) -> list[Strip]:
    """The groups with what room is left shared between them, so that a page with little on it breathes."""
    gaps = max(1, len(groups) - 1)
    gap = min(_WIDEST_GAP, least + max(0.0, room - _height(groups, least)) / gaps)
    return [part for group in groups for part in (group, space(gap))][:-1]


def _empty(kit: Kit) -> list[Strip]:
    hint = kit.say("empty_hint", cycle=kit.data.cycle or kit.period())
    words = paragraph(kit.fonts, kit.say("empty"), LEAD, 0, CONTENT_WIDTH)
    return [Strip(56), *words, Strip(4), *paragraph(kit.fonts, hint, BODY_MUTED, 0, CONTENT_WIDTH * 0.8, most=4)]
