"""Appendix B: definitions and formulas, with the thresholds that were used."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.domain.risk import LIMITS
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, beside, hold, row, space, stack
from okr_desktop.reports.base.marks import BANDS, Bar, Rule
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, TABLE, TABLE_STRONG
from okr_desktop.reports.review.charts import BANDS as BAND_TONES
from okr_desktop.reports.review.charts import BandShape, Piece
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark

_TERM = 112.0
#: Every kind of figure, in the order in which their formulas are printed.
FORMULAS = (
    *("range", "stay_above", "stay_below", "band", "yes_no", "milestones", "levels", "phases", "feed"),
    *("mean", "manual", "elapsed", "gap", "median"),
)
#: Those that are printed only where something is measured so.
_OCCASIONAL = frozenset({*FORMULAS[:9], "manual"})
_TEAMS = 20
_GUTTER = 20.0
_SETTING = 150.0
_LEGEND_LINE = 14.0
_BASELINE = TABLE.leading / 2 + TABLE.size * 0.355


def definitions(kit: Kit) -> Iterator[Strip]:
    """Three short parts, each on one page: formulas, the settings used, and how figures are read."""
    if kit.data.objectives or kit.data.kpis:
        yield from kit.begin("definitions")
        yield from _parts(kit)


def _parts(kit: Kit) -> Iterator[Strip]:
    yield from _part(kit, "formulas", _rows(kit, formulas(kit), CONTENT_WIDTH), above=0)
    yield from _part(kit, "settings", [_settings(kit)])
    yield from _part(kit, "reading", _rows(kit, entries(kit), CONTENT_WIDTH))
    legends = [*_part(kit, "signs", []), space(4), _shapes(kit), space(4), _tones(kit), space(6), _bars(kit)]
    hold(legends)
    yield from legends
    # The block for signatures says it too, beside what they are given for.
    if kit.data.app_version and "sign_off" not in kit.data.sections:
        made = kit.say("made_with", version=kit.fonts.line(kit.data.app_version))
        yield space(14)
        yield from row(kit.fonts, [Cell(0, [kit.fonts.fit(made, CAPTION, CONTENT_WIDTH)], CAPTION)], 10)


def _part(kit: Kit, key: str, content: list[Strip], above: float = 18.0) -> list[Strip]:
    """A part with its heading and its entry in the outline."""
    head = kit.heading(kit.say(key))
    head.bookmark = Bookmark(key, kit.say(key), 1)
    return [space(above), head, space(2, keep=True), *content]


def _rows(kit: Kit, entries: list[tuple[str, str]], width: float, term: float = _TERM) -> list[Strip]:
    """Terms with their texts."""
    strips: list[Strip] = []
    for name, text in entries:
        cells = [
            Cell(0, kit.fonts.wrap(name, TABLE_STRONG, term - 8), TABLE_STRONG, width=term - 8),
            Cell(term, kit.fonts.wrap(text, TABLE, width - term), TABLE, width=width - term),
        ]
        part = row(kit.fonts, cells, TABLE.leading + 0.6, above=3, below=3)
        part[-1].marks.append(Mark(0, part[-1].height, Rule(width)))
        hold(part)
        strips += part
    return strips


def formulas(kit: Kit) -> list[tuple[str, str]]:
    """How each kind of figure that occurs is reckoned, as (name, text)."""
    limits, number, used = kit.data.thresholds, kit.formats.number, _used(kit)
    marks = {"commit": number(limits.level_commit), "target": number(limits.level_target)}
    return [
        (kit.say(f"formula_{kind}"), kit.say(f"formula_{kind}_text", **(marks if kind == "levels" else {})))
        for kind in FORMULAS
        if kind not in _OCCASIONAL or kind in used
    ] + [(kit.say("formula_at_risk"), _at_risk_rule(kit))]


def _used(kit: Kit) -> set[str]:
    """The kinds of figure that occur in this review."""
    blocks = kit.data.objectives
    rows = [one for block in blocks for one in block.key_results]
    found = {"range" if one.kind in ("increase", "decrease") else one.kind for one in rows}
    found |= {"phases" for one in rows if one.phases} | {"feed" for one in rows if one.fed_by}
    return found | {"manual" for block in blocks if block.source == "manual"}


def _at_risk_rule(kit: Kit) -> str:
    """Every rule that puts a key result on the list, with its limits."""
    return kit.say(
        "formula_at_risk_text",
        confidence=LIMITS.confidence,
        gap=kit.formats.points(LIMITS.gap),
        silent=kit.formats.share(kit.data.thresholds.silent_before),
        cadences=LIMITS.cadences,
        fall=LIMITS.fall,
        days=LIMITS.fall_days,
    )


def _settings(kit: Kit) -> Strip:
    """Every threshold that was used, in two columns."""
    width = (CONTENT_WIDTH - _GUTTER) / 2
    found = thresholds(kit)
    half = (len(found) + 1) // 2
    columns = (_rows(kit, part, width, _SETTING) for part in (found[:half], found[half:]))
    return beside((at * (width + _GUTTER), stack(column)) for at, column in enumerate(columns))


def thresholds(kit: Kit) -> list[tuple[str, str]]:
    """The settings that were used, as (name, value)."""
    say, formats, limits = kit.say, kit.formats, kit.data.thresholds
    number = formats.number
    found = [
        ("set_on_track", say("points_of", points=formats.points(limits.on_track))),
        ("set_behind", say("points_of", points=formats.points(limits.behind))),
        ("set_silent", say("of_period", share=formats.share(limits.silent_before))),
        ("set_committed", formats.share(limits.committed)),
        ("set_aspirational", formats.share(limits.aspirational)),
        ("set_cadence", say("days_of", days=limits.cadence_days)),
        ("set_grace", number(Decimal(limits.grace_days))),
        ("set_level_commit", number(limits.level_commit)),
        ("set_level_target", number(limits.level_target)),
        ("set_bands", say("and_from", low=number(limits.band_low), high=number(limits.band_high))),
    ]
    if limits.team_cadences:
        teams = (f"{name} ({say('days_of', days=days)})" for name, days in limits.team_cadences[:_TEAMS])
        more = [f"+ {len(limits.team_cadences) - _TEAMS}"] if len(limits.team_cadences) > _TEAMS else []
        found.append(("set_teams", ", ".join([*teams, *more])))
    return [(say(key), text) for key, text in found]


def entries(kit: Kit) -> list[tuple[str, str]]:
    """What the words of the report mean, as (word, text)."""
    limits, formats = kit.data.thresholds, kit.formats
    filled: dict[str, dict[str, object]] = {
        "expected": {"silent": formats.share(limits.silent_before)},
        "status": {"on_track": formats.points(limits.on_track), "behind": formats.points(limits.behind)},
        "stale": {
            "days": limits.cadence_days + limits.grace_days,
            "cadence": limits.cadence_days,
            "grace": limits.grace_days,
        },
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
        "by_hand",
        "confidence",
        "score",
        "direction",
    )
    return [(kit.say(f"def_{name}"), kit.say(f"def_{name}_text", **filled.get(name, {}))) for name in names]


def _tones(kit: Kit) -> Strip:
    """The tones of the bands with their shapes."""
    limits, number = kit.data.thresholds, kit.formats.number
    filled = {"low": number(limits.band_low), "high": number(limits.band_high)}
    strip, x = Strip(_LEGEND_LINE), 0.0
    for band in BAND_TONES:
        word = kit.say(f"band_{band}", **filled)
        strip.marks += [Mark(x, 10.6, Piece(band, 10, 7.2)), Mark(x + 13.5, 10.2, BandShape(band))]
        strip.runs.append((x + 13.5 + SHAPE_ROOM, _BASELINE + 1.7, TABLE, word))
        x += 13.5 + SHAPE_ROOM + kit.fonts.width(word, TABLE) + 12
    return strip


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
    lines = [Strip(_LEGEND_LINE)]
    examples = (
        ("legend_bar", Bar(36, 5, 0.55, 0.75)),
        ("legend_over", Bar(36, 5, 1.0, beyond=True)),
        ("legend_below", Bar(36, 5, 0.0, below=True)),
        ("legend_none", Bar(36, 5, None)),
    )
    x = 0.0
    for key, bar in examples:
        wide = 46 + kit.fonts.width(kit.say(key), TABLE)
        if x + wide > CONTENT_WIDTH:
            lines.append(Strip(_LEGEND_LINE))
            x = 0.0
        lines[-1].marks.append(Mark(x, TABLE.leading / 2 + 2.5, bar))
        lines[-1].runs.append((x + 46, _BASELINE, TABLE, kit.say(key)))
        x += wide + 12
    return stack(lines)
