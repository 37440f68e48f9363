"""The strongest results beside those that were missed or need attention, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from okr_desktop.reports.base.formats import finite, is_below_start
from okr_desktop.reports.base.layout import Mark, Strip, beside, paragraph, stack
from okr_desktop.reports.base.marks import Area
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import BODY, BODY_MUTED, CAPTION, NOTE, TABLE, TABLE_STRONG
from okr_desktop.reports.base.texts import DOT, dotted
from okr_desktop.reports.review.front.parts import GUTTER, HALF, titled
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark
from okr_desktop.reports.review.reasons import said_code

Result = tuple[ObjectiveBlock, KeyResultRow]
_URGENCY = {"at_risk": 0, "stale": 1, "behind": 2, "no_data": 3}
_WIDTH = HALF - SHAPE_ROOM


def results(kit: Kit, rows: list[Result], most: int, lines: tuple[int, int], *, quote: bool) -> Strip:
    """Both columns, with at most ``most`` results each; ``lines`` at most for a title, and for its reason."""
    graded = is_graded(rows)
    left = _column(kit, "top", "results", best(kit, rows)[:most], _achieved, lines, quote=False)
    key, to = ("misses", "results") if graded else ("attention", "at_risk_list")
    right = _column(kit, key, to, worst(kit, rows)[:most], reason_line, lines, quote=quote)
    return beside([(0.0, left), (HALF + GUTTER, right)])


def is_graded(rows: list[Result]) -> bool:
    """Whether people gave grades, so that the quarter has been closed."""
    return any(one.score is not None for _, one in rows)


def best(kit: Kit, rows: list[Result]) -> list[Result]:
    """The strongest results first, by grade where there are grades."""
    return _graded_best(kit, rows) if is_graded(rows) else _strongest(rows)


def worst(kit: Kit, rows: list[Result]) -> list[Result]:
    """What was missed, or calls for attention, worst first."""
    return _graded_misses(kit, rows) if is_graded(rows) else _urgent(kit, rows)


def _graded_best(kit: Kit, rows: list[Result]) -> list[Result]:
    high = kit.data.thresholds.band_high
    good = [one for one in rows if one[1].score is not None and one[1].score >= high]
    return sorted(good, key=lambda one: (one[1].score or Decimal(0), _strength(one)), reverse=True)


def _graded_misses(kit: Kit, rows: list[Result]) -> list[Result]:
    high = kit.data.thresholds.band_high
    missed = [one for one in rows if one[1].score is not None and one[1].score < high]
    return sorted(missed, key=lambda one: one[1].score or Decimal(0))


def _strongest(rows: list[Result]) -> list[Result]:
    good = [one for one in rows if one[1].status in ("done", "on_track") and one[1].progress is not None]
    return sorted(good, key=_strength, reverse=True)


def _strength(result: Result) -> tuple[bool, Decimal]:
    one = result[1]
    return one.status == "done", finite(one.raw) or finite(one.progress) or Decimal(0)


def _urgent(kit: Kit, rows: list[Result]) -> list[Result]:
    """Those of the list of risks in its order, then whatever else calls for attention."""
    known = {one.id: (block, one) for block, one in rows}
    listed = [known[risk.key_result] for risk in kit.data.at_risk if risk.key_result in known]
    named = {id(one) for _, one in listed}
    rest = [found for found in rows if found[1].status in _URGENCY and id(found[1]) not in named]
    return [*listed, *sorted(rest, key=_urgency)]


def _urgency(result: Result) -> tuple[int, Decimal, int]:
    one = result[1]
    progress, expected = finite(one.progress), finite(one.expected)
    gap = progress - expected if progress is not None and expected is not None else Decimal(0)
    return _URGENCY[one.status], gap, 10 if one.confidence is None else one.confidence


def _column(
    kit: Kit,
    key: str,
    to: str,
    found: list[Result],
    say_more: Callable[[Kit, ObjectiveBlock, KeyResultRow], str],
    most: tuple[int, int],
    *,
    quote: bool,
) -> Strip:
    parts: list[Strip] = [titled(kit, key, HALF, to), Strip(6)]
    if not found:
        parts += paragraph(kit.fonts, kit.say(f"{key}_none"), BODY_MUTED, 0, HALF, most=3)
    for block, one in found:
        item = stack(_item(kit, block, one, say_more(kit, block, one), most, quote=quote))
        if kit.keys.get(block.id) in kit.pages:
            item.marks.append(Mark(0, item.height, Area(kit.keys[block.id], HALF, item.height)))
        parts += [item, Strip(7 if most[0] > 1 else 4)]
    return stack(parts)


def _item(
    kit: Kit, block: ObjectiveBlock, one: KeyResultRow, said: str, most: tuple[int, int], *, quote: bool
) -> list[Strip]:
    """Title, value, reason, what people said about it, and the objective where there is room: nine lines at most."""
    fonts = kit.fonts
    title = paragraph(fonts, one.title, BODY, SHAPE_ROOM, _WIDTH, most=most[0])
    title[0].marks.append(shape_mark(one.status, 0, BODY))
    value = kit.formats.value(one)
    lines = paragraph(fonts, value, TABLE_STRONG, SHAPE_ROOM, _WIDTH, most=1) if one.value is not None else []
    told = said if one.score is not None else _whole_parts(kit, said, most[1])
    lines += paragraph(fonts, told, TABLE, SHAPE_ROOM, _WIDTH, most=most[1])
    why = why_text(block, one)
    if quote and why and one.score is None:
        short = fonts.fit(why, NOTE, _WIDTH * 1.8)
        lines += paragraph(fonts, kit.say("quoted", text=short), NOTE, SHAPE_ROOM, _WIDTH, most=2)
    if most[0] > 1:
        lines += paragraph(fonts, block.title, CAPTION, SHAPE_ROOM, _WIDTH, most=1)
    return [*title, *lines]


def _whole_parts(kit: Kit, said: str, lines: int) -> str:
    """On a single line as many facts as it takes, rather than one more that breaks off."""
    parts = said.split(DOT)
    while lines == 1 and len(parts) > 1 and kit.fonts.width(kit.fonts.line(DOT.join(parts)), TABLE) > _WIDTH:
        parts.pop()
    return DOT.join(parts)


def why_text(block: ObjectiveBlock, one: KeyResultRow) -> str:
    """What people say about it: why it was missed, what is in the way, or the latest note."""
    return next((text for text in (one.score_comment, block.miss_cause, one.blocker, one.note) if text.strip()), "")


def _achieved(kit: Kit, _block: ObjectiveBlock, one: KeyResultRow) -> str:
    score = "" if one.score is None else kit.say("score", value=kit.formats.score(one.score))
    parts = [_status(kit, one), kit.formats.progress(one), score, one.owner]
    return dotted(parts)


def _status(kit: Kit, one: KeyResultRow) -> str:
    return kit.say(one.status) if one.by_hand is None else f"{kit.say(one.status)} ({kit.say('by_hand')})"


def reason_line(kit: Kit, block: ObjectiveBlock, one: KeyResultRow) -> str:
    """Why a key result stands here: its grade, the rules that fired, or the figures it came with."""
    if one.score is not None:
        score = kit.say("score", value=kit.formats.score(one.score))
        return dotted((score, kit.formats.progress(one), why_text(block, one) or one.owner))
    fired = [
        said_code(kit, reason.code, reason.params)
        for risk in kit.data.at_risk
        if risk.key_result == one.id
        for reason in risk.reasons
    ]
    said = fired or _figures(kit, one)
    return dotted((_status(kit, one), *said, one.owner))


def _figures(kit: Kit, one: KeyResultRow) -> list[str]:
    say, formats = kit.say, kit.formats
    parts: list[str] = []
    if is_below_start(one):
        parts.append(say("below_start"))
    elif one.progress is not None and one.expected is not None:
        parts.append(say("done_expected", share=formats.progress(one), expected=formats.share(one.expected)))
    if one.confidence is not None:
        parts.append(say("confidence", value=one.confidence))
    if one.last_check_in is None:
        parts += [] if one.fed_by else [say("no_check_in")]
    elif one.status == "stale" or one.stale:
        parts.append(say("last_check_in", date=formats.short_date(one.last_check_in)))
    return parts
