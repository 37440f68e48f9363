"""How many key results stand in each band: one stacked bar, split by ambition; no single score of everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from decimal import Decimal

from okr_desktop.reports.base.formats import finite
from okr_desktop.reports.base.layout import Cell, Mark, Strip, row, stack
from okr_desktop.reports.base.marks import BANDS as STATUSES
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import CAPTION, CAPTION_INK, CONTENT_WIDTH, COUNT_LIGHT, TABLE, TABLE_STRONG
from okr_desktop.reports.review.charts import BANDS, BandShape, Piece
from okr_desktop.reports.review.data import Band
from okr_desktop.reports.review.front.parts import titled
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, is_left_out, shape_mark, status_of

_LABEL = 82.0
_BAR = 15.0
_END = 26.0
_LEGEND = 12.5
_GAP, _CLOSEST = 12.0, 5.0


def bands(kit: Kit) -> Strip:
    """The bars with their legend, the same key results by status in words, and what is not counted."""
    found = bands_of(kit)
    parts = [titled(kit, title_of(kit), to="distribution"), Strip(7), *bars(kit, found, CONTENT_WIDTH, _LABEL)]
    parts += [legend(kit, found, CONTENT_WIDTH, _LABEL), *_statuses(kit), *_left_out(kit)]
    return stack(parts)


def title_of(kit: Kit) -> str:
    """What the bands are of: grades where people gave some, else how far it has come."""
    return "by_band" if any(one.score is not None for _, one in kit.rows()) else "by_band_now"


def bands_of(kit: Kit) -> tuple[Band, ...]:
    """The bands as they were gathered, else counted from the rows: grades, or the progress of what has none."""
    if kit.data.bands:
        return kit.data.bands
    rows = kit.rows()
    named = {ambition: Counter[str]() for ambition in ("committed", "aspirational")}
    for block, one in rows:
        named["aspirational" if block.ambition == "aspirational" else "committed"][_band(kit, one)] += 1
    return tuple(
        Band(ambition, *(count[band] for band in ("red", "yellow", "green", "unscored")))
        for ambition, count in named.items()
        if count
    )


def _band(kit: Kit, one: KeyResultRow) -> str:
    value, limits = finite(one.progress if one.score is None else one.score), kit.data.thresholds
    if value is None:
        return "unscored"
    return "green" if value >= limits.band_high else "yellow" if value >= limits.band_low else "red"


def said_key(kit: Kit, key: str) -> str:
    """The key of a word that is another one until scores are given."""
    return f"{key}_now" if key.endswith("unscored") and title_of(kit) == "by_band_now" else key


def _count(found: Band, band: str) -> int:
    return {"green": found.green, "yellow": found.yellow, "red": found.red, "unscored": found.unscored}[band]


def bars(kit: Kit, found: tuple[Band, ...], width: float, label: float) -> list[Strip]:
    """A bar for the scored key results of each ambition and one for those without a score, all on one scale."""
    rows = [(one.ambition, {band: _count(one, band) for band in BANDS[:3]}) for one in found]
    unscored = sum(one.unscored for one in found)
    rows = [(name, counts) for name, counts in rows if any(counts.values())]
    if unscored:
        rows.append((said_key(kit, "unscored"), {"unscored": unscored}))
    longest = max((sum(counts.values()) for _, counts in rows), default=1)
    scale = (width - label - _END) / longest
    strips = [_bar(kit, name, counts, scale, label) for name, counts in rows]
    return [part for strip in strips for part in (strip, Strip(4.5))]


def _bar(kit: Kit, name: str, counts: dict[str, int], scale: float, label: float) -> Strip:
    total = sum(counts.values())
    cells = [
        Cell(0, [kit.fonts.fit(kit.say(name), TABLE, label - 6)], TABLE),
        Cell(label + total * scale + 7, [kit.formats.number(Decimal(total))], TABLE_STRONG),
    ]
    (strip,) = row(kit.fonts, cells, _BAR)
    x = label
    for band, count in counts.items():
        width = count * scale
        if count:
            strip.marks.append(Mark(x, _BAR, Piece(band, max(width - 1, 0.4), _BAR)))
            _inside(kit, strip, band, count, x, width - 1)
        x += width
    return strip


def _inside(kit: Kit, strip: Strip, band: str, count: int, left: float, width: float) -> None:
    """The number in a part that is wide enough for it."""
    style = COUNT_LIGHT if band in ("green", "yellow") else CAPTION_INK
    wide = kit.fonts.width(str(count), style)
    if wide + 7 <= width:
        strip.runs.append((left + (width - wide) / 2, _BAR / 2 + 2.7, style, str(count)))


def legend(kit: Kit, found: tuple[Band, ...], width: float, label: float) -> Strip:
    """Tone, shape, limits in words and number of each band that occurs."""
    limits, number = kit.data.thresholds, kit.formats.number
    filled = {"low": number(limits.band_low), "high": number(limits.band_high)}
    entries: list[tuple[str, str]] = []
    for band in BANDS:
        count = sum(_count(one, band) for one in found)
        if count:
            word = kit.say(said_key(kit, f"band_{band}"), **filled)
            entries.append((band, f"{kit.formats.number(Decimal(count))} {word}"))
    lines, x = [Strip(_LEGEND)], label
    for band, text in entries:
        wide = 13.5 + SHAPE_ROOM + kit.fonts.width(text, CAPTION)
        if x + wide > width and x > label:
            lines.append(Strip(_LEGEND))
            x = label
        lines[-1].marks += [Mark(x, 9.2, Piece(band, 10, 7.2)), Mark(x + 13.5, 8.8, BandShape(band))]
        lines[-1].runs.append((x + 13.5 + SHAPE_ROOM, _LEGEND / 2 + CAPTION.size * 0.355, CAPTION, text))
        x += wide + 12
    return stack(lines)


def _statuses(kit: Kit) -> list[Strip]:
    """The same key results by status: shape, word and number."""
    counts = Counter(one.status for _, one in kit.rows())
    if not counts:
        return []
    known = [one for one in STATUSES if counts[one]] + sorted(one for one in counts if one not in STATUSES)
    lines, x = [Strip(_LEGEND)], _LABEL
    lines[0].runs.append((0.0, _LEGEND / 2 + CAPTION.size * 0.355, CAPTION, kit.say("by_status")))
    texts = {
        one: f"{kit.fonts.fit(kit.say(one), CAPTION, 120)}: {kit.formats.number(Decimal(counts[one]))}"
        for one in known[:9]
    }
    gap = _between(kit, texts.values())
    for status, text in texts.items():
        wide = SHAPE_ROOM + kit.fonts.width(text, CAPTION)
        if x + wide > CONTENT_WIDTH:
            lines.append(Strip(_LEGEND))
            x = _LABEL
        lines[-1].marks.append(shape_mark(status, x, CAPTION, (_LEGEND - CAPTION.leading) / 2))
        lines[-1].runs.append((x + SHAPE_ROOM, _LEGEND / 2 + CAPTION.size * 0.355, CAPTION, text))
        x += wide + gap
    return [Strip(1), *lines[:3]]


def _between(kit: Kit, texts: Collection[str]) -> float:
    """The room between entries of a legend: closer where that keeps them on one line."""
    wide = sum(SHAPE_ROOM + kit.fonts.width(text, CAPTION) for text in texts)
    gap = (CONTENT_WIDTH - _LABEL - wide) / max(1, len(texts) - 1) - 0.1
    return gap if _CLOSEST <= gap < _GAP else _GAP


def _left_out(kit: Kit) -> list[Strip]:
    """How many cancelled and draft key results are not counted, and how many statuses people set."""
    every: list[tuple[ObjectiveBlock, KeyResultRow]] = [
        (block, one) for block in kit.data.objectives for one in block.key_results if is_left_out(block, one)
    ]
    cancelled = sum(1 for block, one in every if "cancelled" in (status_of(one), block.status) or block.cancelled)
    counted = (("count_cancelled", cancelled), ("count_draft", len(every) - cancelled))
    parts = [kit.say(key, n=n) for key, n in counted if n]
    texts = [kit.say("left_out_counts", list=", ".join(parts))] if parts else []
    if by_hand := sum(1 for _, one in kit.rows() if one.by_hand is not None):
        texts.append(kit.say("by_hand_counts", n=by_hand))
    if not texts:
        return []
    return row(kit.fonts, [Cell(_LABEL, [" ".join(texts)], CAPTION)], CAPTION.leading, above=1)
