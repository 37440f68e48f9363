"""The first page of the quarterly review: one page whatever the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE, beyond, finite, is_below_start
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, beside, paragraph, row, space, stack
from okr_desktop.reports.base.marks import BANDS, SHAPE, Bar, Fill, Plate, Rule, Shape, ratio
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CAPTION,
    CAPTION_INK,
    CONTENT_WIDTH,
    COUNT_LIGHT,
    DISPLAY,
    FIGURE,
    HAIR,
    INK,
    LEAD,
    LINE,
    NOTE,
    OVERLINE,
    RULE,
    SUBHEAD,
    TABLE,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, is_left_out, shape_mark, status_of
from okr_desktop.reports.review.objective_blocks import expected_of

Result = tuple[ObjectiveBlock, KeyResultRow]
_GUTTER = 20.0
_HALF = (CONTENT_WIDTH - _GUTTER) / 2
_LABEL = 78.0
_BAR_HEIGHT = 15.0
_MOST = 3
_GLANCE_MOST = 12
_GLANCE_LINE = 14.0
_GLANCE_BAR = 76.0
_GLANCE_STATUS = 64.0
_GAP = 10.0
_URGENCY = {"at_risk": 0, "stale": 1, "behind": 2, "no_data": 3}


def summary_page(kit: Kit, room: float) -> list[Strip]:
    """Strips that fit into ``room`` points: every text has a largest number of lines, the last list fills the rest."""
    head = _title(kit)
    if not kit.data.objectives:
        return [*head, *_empty(kit)]
    parts = [*head, space(18), _counts(kit), space(22)]
    rows = kit.rows()
    if not rows:
        parts += paragraph(kit.fonts, kit.say("no_key_results_summary"), BODY_MUTED, 0, CONTENT_WIDTH)
        return [*parts, *_glance(kit, room - sum(part.height for part in parts))]
    parts += [_heading(kit, "by_status", CONTENT_WIDTH), space(9), *_chart(kit, rows), space(9), _legend(kit, rows)]
    parts += [*_left_out(kit), space(22)]
    parts.append(_highlights(kit, rows, room - sum(part.height for part in parts)))
    return [*parts, *_glance(kit, room - sum(part.height for part in parts))]


def _title(kit: Kit) -> list[Strip]:
    data, fonts = kit.data, kit.fonts
    title = kit.say("title")
    over = row(fonts, [Cell(0, [title], OVERLINE)], OVERLINE.leading, below=4)
    over[0].bookmark = Bookmark("summary", title, 0)
    name = paragraph(fonts, data.organisation or title, DISPLAY, 0, CONTENT_WIDTH, most=2)
    # Shortened by itself, so that a long name never pushes the dates off the page.
    cycle = fonts.fit(data.cycle, LEAD, CONTENT_WIDTH / 2)
    lead = f"{cycle}  ·  {kit.period()}" if cycle else kit.period()
    when = [kit.say("as_of", date=kit.formats.long_date(data.as_of))]
    when.append(kit.say("elapsed", share=kit.formats.share(data.elapsed)))
    if data.team:
        when.append(kit.say("team", team=data.team))
    lines = [*paragraph(fonts, lead, LEAD, 0, CONTENT_WIDTH, most=2)]
    lines += paragraph(fonts, "  ·  ".join(when), BODY_MUTED, 0, CONTENT_WIDTH, most=2)
    return [*over, *name, Strip(3), *lines, _rule(12, INK, RULE)]


def _rule(above: float, colour: tuple[float, float, float], weight: float) -> Strip:
    return Strip(above, marks=[Mark(0, above, Rule(CONTENT_WIDTH, colour, weight))])


def _empty(kit: Kit) -> list[Strip]:
    hint = kit.say("empty_hint", cycle=kit.data.cycle or kit.period())
    words = paragraph(kit.fonts, kit.say("empty"), LEAD, 0, CONTENT_WIDTH)
    return [Strip(56), *words, Strip(4), *paragraph(kit.fonts, hint, BODY_MUTED, 0, CONTENT_WIDTH * 0.8, most=4)]


def _counts(kit: Kit) -> Strip:
    """The sizes of what is reviewed; no score of the whole organisation."""
    data, say = kit.data, kit.say
    rows = kit.rows()
    reported = sum(1 for _, one in rows if one.raw is not None)
    figures = [
        (kit.formats.number(Decimal(len(data.objectives))), "objectives"),
        (kit.formats.number(Decimal(len(rows))), "key_results"),
        (say("k_of_n", reported=reported, total=len(rows)) if rows else NO_FIGURE, "reported"),
        (kit.formats.number(Decimal(data.teams)), "teams"),
        (kit.formats.number(Decimal(data.people)), "people"),
    ]
    columns: list[tuple[float, Strip]] = []
    x = 0.0
    for (figure, label), share in zip(figures, (0.18, 0.22, 0.28, 0.16, 0.16), strict=True):
        number = row(kit.fonts, [Cell(0, [figure], FIGURE)], FIGURE.leading)
        word = row(kit.fonts, [Cell(0, [say(label)], CAPTION)], CAPTION.leading)
        columns.append((x, stack([*number, *word])))
        x += CONTENT_WIDTH * share
    return beside(columns)


def _heading(kit: Kit, key: str, width: float) -> Strip:
    (strip,) = row(kit.fonts, [Cell(0, [kit.say(key)], SUBHEAD)], SUBHEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(width, LINE, HAIR)))
    return strip


def _chart(kit: Kit, rows: list[Result]) -> list[Strip]:
    """One bar for committed, aspirational and unreported key results each, all on the same scale."""
    classes = {
        "committed": Counter(one.status for block, one in rows if _class(block, one) == "committed"),
        "aspirational": Counter(one.status for block, one in rows if _class(block, one) == "aspirational"),
        "unreported": Counter(one.status for block, one in rows if _class(block, one) == "unreported"),
    }
    longest = max(counts.total() for counts in classes.values())
    scale = (CONTENT_WIDTH - _LABEL - 28) / longest
    strips = [_chart_row(kit, name, counts, scale) for name, counts in classes.items() if counts]
    return [part for strip in strips for part in (strip, space(6))][:-1]


def _class(block: ObjectiveBlock, one: KeyResultRow) -> str:
    if one.raw is None:
        return "unreported"
    return "aspirational" if block.ambition == "aspirational" else "committed"


def _chart_row(kit: Kit, name: str, counts: Counter[str], scale: float) -> Strip:
    total = str(counts.total())
    end = _LABEL + counts.total() * scale
    cells = [Cell(0, [kit.say(name)], TABLE), Cell(end + 7, [total], TABLE_STRONG)]
    (strip,) = row(kit.fonts, cells, _BAR_HEIGHT)
    x = _LABEL
    for band in _bands(counts):
        width = counts[band] * scale
        strip.marks.append(Mark(x, _BAR_HEIGHT, Fill(band, max(width - 1, 0.4), _BAR_HEIGHT)))
        _count_in_bar(kit, strip, band, counts[band], x, width - 1)
        x += width
    return strip


def _count_in_bar(kit: Kit, strip: Strip, band: str, count: int, left: float, width: float) -> None:
    """The number in a segment that is wide enough for it; patterns get a white plate below it."""
    style = COUNT_LIGHT if band in ("done", "on_track") else CAPTION_INK
    text = str(count)
    wide = kit.fonts.width(text, style)
    if wide + 7 > width:
        return
    x = left + (width - wide) / 2
    if band in ("at_risk", "stale", "open"):
        strip.marks.append(Mark(x - 2.5, _BAR_HEIGHT - 2.5, Plate(wide + 5, _BAR_HEIGHT - 5)))
    strip.runs.append((x, _BAR_HEIGHT / 2 + 2.7, style, text))


def _bands(counts: Counter[str]) -> list[str]:
    return [band for band in BANDS if counts[band]] + sorted(band for band in counts if band not in BANDS)


def _legend(kit: Kit, rows: list[Result]) -> Strip:
    """Texture, shape, word and number of each band that occurs."""
    counts = Counter(one.status for _, one in rows)
    lines = [Strip(CAPTION.leading + 3)]
    x = _LABEL
    for band in _bands(counts):
        word = f"{kit.fonts.line(kit.say(band))} {counts[band]}"
        wide = 13.5 + SHAPE_ROOM + kit.fonts.width(word, CAPTION)
        if x + wide > CONTENT_WIDTH:
            lines.append(Strip(CAPTION.leading + 3))
            x = _LABEL
        lines[-1].marks += [Mark(x, 8.6, Fill(band, 10, 7.2)), shape_mark(band, x + 13.5, CAPTION)]
        lines[-1].runs.append((x + 13.5 + SHAPE_ROOM, CAPTION.leading / 2 + CAPTION.size * 0.355, CAPTION, word))
        x += wide + 9.5
    return stack(lines)


def _left_out(kit: Kit) -> list[Strip]:
    """How many cancelled and draft key results the chart does not show, and how many statuses people set."""
    every = [(block, one) for block in kit.data.objectives for one in block.key_results if is_left_out(block, one)]
    cancelled = sum(1 for block, one in every if "cancelled" in (status_of(one), block.status) or block.cancelled)
    counted = (("count_cancelled", cancelled), ("count_draft", len(every) - cancelled))
    parts = [kit.say(key, n=n) for key, n in counted if n]
    texts = [kit.say("left_out_counts", list=", ".join(parts))] if parts else []
    if by_hand := sum(1 for _, one in kit.rows() if one.by_hand is not None):
        texts.append(kit.say("by_hand_counts", n=by_hand))
    if not texts:
        return []
    return [space(3), *row(kit.fonts, [Cell(_LABEL, [" ".join(texts)], CAPTION)], CAPTION.leading)]


def _highlights(kit: Kit, rows: list[Result], room: float) -> Strip:
    """The strongest results and those that need attention, side by side; as much of them as there is room for."""
    best, urgent = _strongest(rows), _urgent(rows)
    strip = Strip(0.0)
    for most, quote in ((_MOST, True), (_MOST, False), (2, False), (1, False)):
        left = _column(kit, "top", best[:most], _achieved, quote=False)
        right = _column(kit, "attention", urgent[:most], _reason, quote=quote)
        strip = beside([(0.0, left), (_HALF + _GUTTER, right)])
        if strip.height <= room:
            break
    return strip


def _strongest(rows: list[Result]) -> list[Result]:
    good = [one for one in rows if one[1].status in ("done", "on_track") and one[1].progress is not None]
    return sorted(good, key=_strength, reverse=True)


def _strength(result: Result) -> tuple[bool, Decimal]:
    one = result[1]
    return one.status == "done", finite(one.raw) or finite(one.progress) or Decimal(0)


def _urgent(rows: list[Result]) -> list[Result]:
    return sorted((one for one in rows if one[1].status in _URGENCY), key=_urgency)


def _urgency(result: Result) -> tuple[int, Decimal, int]:
    one = result[1]
    progress, expected = finite(one.progress), finite(one.expected)
    gap = progress - expected if progress is not None and expected is not None else Decimal(0)
    return _URGENCY[one.status], gap, 10 if one.confidence is None else one.confidence


def _column(
    kit: Kit, key: str, results: list[Result], say_more: Callable[[Kit, KeyResultRow], str], *, quote: bool
) -> Strip:
    parts: list[Strip] = [_heading(kit, key, _HALF), Strip(7)]
    if not results:
        parts += paragraph(kit.fonts, kit.say(f"{key}_none"), BODY_MUTED, 0, _HALF, most=3)
    for block, one in results:
        parts += [*_item(kit, block, one, say_more(kit, one), quote=quote), Strip(9)]
    return stack(parts)


def _item(kit: Kit, block: ObjectiveBlock, one: KeyResultRow, more: str, *, quote: bool) -> list[Strip]:
    """Title, value, reason, objective and, where asked for, the latest note: nine lines at most."""
    width = _HALF - SHAPE_ROOM
    fonts = kit.fonts
    title = paragraph(fonts, one.title, BODY, SHAPE_ROOM, width, most=2)
    title[0].marks.append(shape_mark(one.status, 0, BODY))
    value = kit.formats.value(one)
    lines = paragraph(fonts, value, TABLE_STRONG, SHAPE_ROOM, width, most=1) if one.value is not None else []
    lines += paragraph(fonts, more, TABLE, SHAPE_ROOM, width, most=2)
    if quote and one.note.strip():
        lines += paragraph(fonts, _quoted(kit, one.note, width * 1.8), NOTE, SHAPE_ROOM, width, most=2)
    return [*title, *lines, *paragraph(fonts, block.title, CAPTION, SHAPE_ROOM, width, most=1)]


def _quoted(kit: Kit, note: str, width: float) -> str:
    return kit.say("quoted", text=kit.fonts.fit(note, NOTE, width))


def _achieved(kit: Kit, one: KeyResultRow) -> str:
    status = kit.say(one.status) if one.by_hand is None else f"{kit.say(one.status)} ({kit.say('by_hand')})"
    score = "" if one.score is None else kit.say("score", value=kit.formats.score(one.score))
    parts = [status, kit.formats.progress(one), score, one.owner]
    return "  ·  ".join(part for part in parts if part)


def _reason(kit: Kit, one: KeyResultRow) -> str:
    """Why a key result needs attention, from the figures it came with."""
    say, formats = kit.say, kit.formats
    parts = [say(one.status) if one.by_hand is None else f"{say(one.status)} ({say('by_hand')})"]
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
    return "  ·  ".join([*parts, *([one.owner] if one.owner else [])])


def _glance(kit: Kit, room: float) -> list[Strip]:
    """All objectives with their bars if there is room, else the top of the tree as far as there is."""
    top = list(kit.data.objectives)
    above = [space(14), _heading(kit, "glance", CONTENT_WIDTH), Strip(5)]
    lines = min(_GLANCE_MOST, int((room - sum(strip.height for strip in above)) / _GLANCE_LINE))
    if lines < 1:
        return []
    if len(top) > lines:
        highest = min(block.depth for block in top)
        top = [block for block in top if block.depth == highest]
    shown = top if len(top) <= lines else top[: lines - 1]
    columns = _glance_columns(kit, shown)
    # Titles take a second line where the page has room for all that need one.
    twice = [strip for block in shown for strip in _glance_row(kit, block, columns, most=2)]
    fits = len(shown) == len(top) and len(twice) <= int((room - sum(strip.height for strip in above)) / _GLANCE_LINE)
    strips = twice if fits else [strip for block in shown for strip in _glance_row(kit, block, columns, most=1)]
    if len(shown) < len(top):
        text = kit.say("glance_more", n=len(top) - len(shown))
        strips += row(kit.fonts, [Cell(SHAPE_ROOM, [text], CAPTION)], _GLANCE_LINE)
    return [*above, *strips]


@dataclass(frozen=True, slots=True)
class _GlanceColumns:
    """Where the columns stand, in points: the figures take what they need, the titles all the rest."""

    title: float
    bar: float
    share: float
    status: float


def _glance_columns(kit: Kit, blocks: list[ObjectiveBlock]) -> _GlanceColumns:
    def widest(texts: list[str], style: Type) -> float:
        return max((kit.fonts.width(text, style) for text in texts), default=0.0)

    reported = widest([_reported(kit, block) for block in blocks], CAPTION)
    status = widest([_status(kit, block) for block in blocks], CAPTION)
    share = widest([kit.objective_share(block) for block in blocks], TABLE_STRONG)
    words = CONTENT_WIDTH - reported - status - (_GAP if reported else 0)
    bar = words - _GAP - share - _GAP - _GLANCE_BAR
    return _GlanceColumns(bar - _GAP - SHAPE_ROOM, bar, words - _GAP, words)


def _reported(kit: Kit, block: ObjectiveBlock) -> str:
    return kit.say("k_of_n_reported", reported=block.reported, total=block.total) if block.total else ""


def _status(kit: Kit, block: ObjectiveBlock) -> str:
    return kit.fonts.fit(kit.say("cancelled" if block.cancelled else block.status), CAPTION, _GLANCE_STATUS)


def _glance_row(kit: Kit, block: ObjectiveBlock, at: _GlanceColumns, *, most: int) -> list[Strip]:
    cells = [
        Cell(SHAPE_ROOM, kit.fonts.wrap(block.title, TABLE, at.title, most), TABLE),
        Cell(at.share, [kit.objective_share(block)], TABLE_STRONG, "right"),
        Cell(at.status, [_status(kit, block)], CAPTION),
        Cell(CONTENT_WIDTH, [_reported(kit, block)], CAPTION, "right"),
    ]
    strips = row(kit.fonts, cells, _GLANCE_LINE)
    marks = strips[0].marks
    marks.append(Mark(0, _GLANCE_LINE / 2 + SHAPE / 2, Shape("cancelled" if block.cancelled else block.status)))
    if not block.cancelled:
        bar = Bar(_GLANCE_BAR, 5, ratio(block.progress), ratio(expected_of(block)), beyond(block.raw))
        marks.append(Mark(at.bar, _GLANCE_LINE / 2 + 2.5, bar))
    return strips
