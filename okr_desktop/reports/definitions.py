"""How the figures of a report are to be read, with the thresholds that were used."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.reports.kit import SHAPE_ROOM, Kit, shape_mark
from okr_desktop.reports.layout import Cell, Mark, Strip, row, space, stack
from okr_desktop.reports.marks import BANDS, Bar, Rule
from okr_desktop.reports.style import CAPTION, CONTENT_WIDTH, TABLE, TABLE_STRONG

_TERM = 96.0
_LEGEND_LINE = 14.0
_BASELINE = TABLE.leading / 2 + TABLE.size * 0.355


def definitions(kit: Kit) -> list[Strip]:
    """A short section that stays on one page."""
    strips = [*kit.section("definitions", "definitions"), space(4, keep=True)]
    for name, text in _entries(kit):
        cells = [
            Cell(0, kit.fonts.wrap(name, TABLE_STRONG, _TERM - 8), TABLE_STRONG),
            Cell(_TERM, kit.fonts.wrap(text, TABLE, CONTENT_WIDTH - _TERM), TABLE),
        ]
        part = row(kit.fonts, cells, TABLE.leading + 1, above=4, below=4)
        part[-1].marks.append(Mark(0, part[-1].height, Rule(CONTENT_WIDTH)))
        strips += part
    strips += [space(10), _shapes(kit), space(6), _bars(kit)]
    if kit.data.app_version:
        made = kit.say("made_with", version=kit.fonts.line(kit.data.app_version))
        strips += [space(14), *row(kit.fonts, [Cell(0, [kit.fonts.fit(made, CAPTION, CONTENT_WIDTH)], CAPTION)], 10)]
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def _entries(kit: Kit) -> list[tuple[str, str]]:
    limits, formats = kit.data.thresholds, kit.formats
    filled: dict[str, dict[str, object]] = {
        "expected": {"silent": formats.share(limits.silent_before)},
        "status": {"on_track": formats.points(limits.on_track), "behind": formats.points(limits.behind)},
        "stale": {"days": limits.stale_after_days},
        "ambition": {
            "committed": formats.share(Decimal(limits.committed)),
            "aspirational": formats.share(Decimal(limits.aspirational)),
        },
    }
    names = (
        "progress",
        "expected",
        "status",
        "objective",
        "no_data",
        "open",
        "stale",
        "ambition",
        "confidence",
        "direction",
    )
    return [(kit.say(f"def_{name}"), kit.say(f"def_{name}_text", **filled.get(name, {}))) for name in names]


def _shapes(kit: Kit) -> Strip:
    """Every status with its shape, on as many lines as needed."""
    lines = [Strip(_LEGEND_LINE)]
    x = 0.0
    for status in (*BANDS, "draft", "cancelled", "archived"):
        word = kit.say(status)
        wide = SHAPE_ROOM + kit.fonts.width(word, TABLE)
        if x + wide > CONTENT_WIDTH:
            lines.append(Strip(_LEGEND_LINE))
            x = 0.0
        lines[-1].marks.append(shape_mark(status, x, TABLE))
        lines[-1].runs.append((x + SHAPE_ROOM, _BASELINE, TABLE, word))
        x += wide + 12
    return stack(lines)


def _bars(kit: Kit) -> Strip:
    """The forms that a bar can take."""
    strip = Strip(_LEGEND_LINE)
    examples = (
        ("legend_bar", Bar(36, 5, 0.55, 0.75)),
        ("legend_over", Bar(36, 5, 1.0, beyond=True)),
        ("legend_below", Bar(36, 5, 0.0, below=True)),
        ("legend_none", Bar(36, 5, None)),
    )
    x = 0.0
    for key, bar in examples:
        strip.marks.append(Mark(x, TABLE.leading / 2 + 2.5, bar))
        strip.runs.append((x + 46, _BASELINE, TABLE, kit.say(key)))
        x += 46 + kit.fonts.width(kit.say(key), TABLE) + 12
    return strip
