"""Two cycles side by side: the whole, the bands, team by team, and what was carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, row, space
from okr_desktop.reports.base.marks import Rule, ratio
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    FAINT,
    LINE,
    NOTE,
    TABLE,
    TABLE_HEAD,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.siblings.data_compare import Carried, ComparisonData, Numbers, Pair, Period
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import Kit, kit
from okr_desktop.reports.siblings.marks import TEXTURES, Dumbbell, Stack

_NAME = 150.0
_LINE = 17.0
_CHART = 170.0
#: Right edges of the columns of figures.
_BEFORE, _AFTER, _CHANGE = 384.0, 436.0, CONTENT_WIDTH
_TEAM_CHART = 104.0
_WAS, _IS = 366.0, 412.0

Text = Callable[[Decimal | None], str]


def draw_comparison(
    data: ComparisonData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF; raises ReportCancelled."""
    made = kit(data.head, "comparison")
    return compose(made, [Part("", _flow(made, data))], paper, Watch(progress, cancelled))


def _flow(made: Kit, data: ComparisonData) -> Iterator[Strip]:
    title = made.say("compare_title", before=data.before.name, after=data.after.name)
    yield from made.masthead(title, "compare", leads=[_told(made, data.before), _told(made, data.after)])
    if not data.whole.before.objectives and not data.whole.after.objectives:
        yield from made.nothing(made.say("compare_empty"), made.say("compare_empty_hint"))
        return
    yield from _whole(made, data)
    yield from _bands(made, data)
    yield from _teams(made, data)
    yield from _carried(made, data)
    yield space(12)
    low, high = made.formats.number(data.low), made.formats.number(data.high)
    yield from made.said(made.say("compare_read", low=low, high=high), style=NOTE)


def _told(made: Kit, period: Period) -> str:
    dates = made.formats.period(period.start, period.end)
    return made.say("compare_running" if period.running else "compare_over", name=period.name, dates=dates)


# The whole


def _whole(made: Kit, data: ComparisonData) -> Iterator[Strip]:
    yield from made.section(made.say("compare_whole"), "whole")
    heads = _heads(made, data, ["", made.say("compare_measure")])
    before, after = data.whole.before, data.whole.after
    share, plain = made.formats.share, made.formats.score
    rows = [
        _measure(made, "compare_progress", (before.progress, after.progress), share),
        _measure(made, "compare_coverage", (before.coverage, after.coverage), share),
        _measure(made, "compare_cadence", (before.cadence, after.cadence), share),
        _measure(made, "compare_confidence", (before.confidence, after.confidence), plain, Decimal(10)),
        *(
            [_measure(made, "compare_score", (before.score, after.score), plain)]
            if before.scored or after.scored
            else []
        ),
        *(
            _count(made, f"compare_{name}", getattr(before, name), getattr(after, name), running=data.running(name))
            for name in ("objectives", "key_results", "reached", "missed", "carried")
        ),
    ]
    yield from heads
    yield from carried(rows, tuple(heads))


def _heads(made: Kit, data: ComparisonData, labels: Sequence[str]) -> list[Strip]:
    """The heads of a table, repeated on every page that it reaches."""
    fit = made.fonts.fit
    cells = [
        Cell(0, [labels[0]], TABLE_HEAD),
        Cell(_NAME, [labels[1]], TABLE_HEAD),
        Cell(_BEFORE, [fit(data.before.name, TABLE_HEAD, 50)], TABLE_HEAD, "right"),
        Cell(_AFTER, [fit(data.after.name, TABLE_HEAD, 50)], TABLE_HEAD, "right"),
        Cell(_CHANGE, [made.say("compare_change")], TABLE_HEAD, "right"),
    ]
    (strip,) = row(made.fonts, cells, TABLE_HEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, FAINT)))
    strip.keep = True
    return [strip]


def _measure(
    made: Kit, key: str, values: tuple[Decimal | None, Decimal | None], text: Text, whole: Decimal = Decimal(1)
) -> Strip:
    """One figure in both cycles with its dumbbell; ``whole`` is where its line ends."""
    before, after = values
    change = NO_FIGURE
    if whole == 1 and text == made.formats.share:
        change = made.formats.change(before, after)
    elif before is not None and after is not None:
        change = made.formats.number(after - before)
        change = f"+{change}" if after > before else change
    strip = _figures(made, made.say(key), text(before), text(after), change)
    places = [None if one is None else ratio(one / whole) for one in values]
    strip.marks.append(Mark(_NAME, _LINE / 2, Dumbbell(_CHART, places[0], places[1], made.accent)))
    return strip


def _count(made: Kit, key: str, before: int, after: int, *, running: bool) -> Strip:
    """A number in both cycles; of what only the end of a cycle can tell, none while it is ``running``."""
    number = made.formats.number
    if running:
        return _figures(made, made.say(key), number(Decimal(before)), NO_FIGURE, NO_FIGURE)
    change = number(Decimal(after - before))
    shown = f"+{change}" if after > before else change
    return _figures(made, made.say(key), number(Decimal(before)), number(Decimal(after)), shown)


def _figures(made: Kit, name: str, before: str, after: str, change: str) -> Strip:
    fonts = made.fonts
    cells = [
        Cell(0, [fonts.fit(name, TABLE, _NAME - 8)], TABLE),
        Cell(_BEFORE, [before], TABLE_MUTED, "right"),
        Cell(_AFTER, [after], TABLE_STRONG, "right"),
        Cell(_CHANGE, [change], TABLE, "right"),
    ]
    (strip,) = row(fonts, cells, _LINE)
    strip.marks.append(Mark(0, _LINE, Rule(CONTENT_WIDTH, LINE)))
    return strip


# Bands


def _bands(made: Kit, data: ComparisonData) -> Iterator[Strip]:
    pairs = [(data.before.name, data.whole.before), (data.after.name, data.whole.after)]
    longest = max(sum(count for _, count in numbers.bands) for _, numbers in pairs)
    if not longest:
        return
    yield from made.section(made.say("compare_bands"), "bands", need=110)
    scale = (CONTENT_WIDTH - _NAME) / longest
    for name, numbers in pairs:
        yield _band_row(made, name, numbers, scale)
        yield space(5)
    yield space(3)
    yield _legend(made, [name for name in TEXTURES if any(dict(one.bands).get(name) for _, one in pairs)])


def _band_row(made: Kit, name: str, numbers: Numbers, scale: float) -> Strip:
    """The objectives of one cycle as a bar, with the number above every part that has room for it."""
    strip = Strip(23)
    strip.runs.append((0, 18, TABLE_STRONG, made.fonts.fit(name, TABLE_STRONG, _NAME - 8)))
    strip.marks.append(Mark(_NAME, 22, Stack(numbers.bands, scale, 11)))
    x = _NAME
    for _, count in numbers.bands:
        text = made.formats.number(Decimal(count))
        if count and count * scale > made.fonts.width(text, CAPTION) + 1:
            strip.runs.append((x, 8, CAPTION, text))
        x += count * scale
    return strip


def _legend(made: Kit, names: Sequence[str]) -> Strip:
    strip, x = Strip(12), _NAME
    for name in names:
        text = made.say(f"band_{name}")
        strip.marks.append(Mark(x, 9, Stack(((name, 1),), 13, 8)))
        strip.runs.append((x + 16, 8.6, CAPTION, text))
        x += 16 + made.fonts.width(text, CAPTION) + 12
    return strip


# Teams


def _teams(made: Kit, data: ComparisonData) -> Iterator[Strip]:
    if not data.teams:
        return
    yield from made.section(made.say("compare_teams"), "teams", need=120)
    heads = _team_heads(made)
    yield from heads
    yield from carried((_team(made, pair) for pair in data.teams), tuple(heads))


_TEAM_COLUMNS = (292.0, 372.0, 436.0, CONTENT_WIDTH)


def _team_heads(made: Kit) -> list[Strip]:
    labels = ("compare_progress_short", "compare_cadence_short", "compare_confidence_short", "compare_objectives")
    cells = [Cell(0, [made.say("compare_team")], TABLE_HEAD)]
    for x, key in zip(_TEAM_COLUMNS, labels, strict=True):
        cells.append(Cell(x, [made.say(key)], TABLE_HEAD, "right"))
    (strip,) = row(made.fonts, cells, TABLE_HEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, FAINT)))
    strip.keep = True
    return [strip]


def _team(made: Kit, pair: Pair) -> Strip:
    """One team: its progress as a dumbbell, the other figures as "before → after"."""
    before, after, formats = pair.before, pair.after, made.formats
    texts = [
        _both(formats.share(before.progress), formats.share(after.progress)),
        _both(formats.share(before.cadence), formats.share(after.cadence)),
        _both(formats.score(before.confidence), formats.score(after.confidence)),
        _both(str(before.objectives), str(after.objectives)),
    ]
    name = pair.name or made.say("compare_no_team")
    cells = [Cell(0, [made.fonts.fit(name, TABLE_STRONG, _TEAM_X - 10)], TABLE_STRONG)]
    cells += [Cell(x, [made.fonts.line(text)], TABLE, "right") for x, text in zip(_TEAM_COLUMNS, texts, strict=True)]
    (strip,) = row(made.fonts, cells, _LINE)
    chart = Dumbbell(_TEAM_CHART, ratio(before.progress), ratio(after.progress), made.accent)
    strip.marks += [Mark(_TEAM_X, _LINE / 2, chart), Mark(0, _LINE, Rule(CONTENT_WIDTH, LINE))]
    return strip


_TEAM_X = 112.0


def _both(before: str, after: str) -> str:
    return f"{before} → {after}"


# Carried over


def _carried(made: Kit, data: ComparisonData) -> Iterator[Strip]:
    yield from made.section(made.say("compare_carried_over"), "carried", need=80)
    if not data.carried:
        yield from made.said(made.say("compare_carried_none"), style=BODY_MUTED)
        return
    heads = _carried_heads(made, data)
    yield from heads
    for one in data.carried:
        yield from carried(_carried_row(made, one), tuple(heads))


def _carried_heads(made: Kit, data: ComparisonData) -> list[Strip]:
    cells = [Cell(0, [made.say("compare_item")], TABLE_HEAD)]
    labels = [data.before.name, data.after.name, made.say("compare_ended")]
    for x, label in zip((_WAS, _IS, CONTENT_WIDTH), labels, strict=True):
        cells.append(Cell(x, [made.fonts.fit(label, TABLE_HEAD, 46 if x < CONTENT_WIDTH else 90)], TABLE_HEAD, "right"))
    (strip,) = row(made.fonts, cells, TABLE_HEAD.leading, below=3)
    strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, FAINT)))
    strip.keep = True
    return [strip]


def _carried_row(made: Kit, one: Carried) -> list[Strip]:
    fonts, inset = made.fonts, 0.0 if one.kind == "objective" else 10.0
    style: Type = TABLE_STRONG if one.kind == "objective" else TABLE
    times = made.say("carried", n=one.times) if one.times > 1 else ""
    title = fonts.wrap(one.title, style, _NAME + 48 - inset, 2)
    cells = [
        Cell(inset, [*title, times] if times else title, style),
        Cell(_WAS, [made.formats.share(one.before)], TABLE_MUTED, "right"),
        Cell(_IS, [made.formats.share(one.after)], TABLE_STRONG, "right"),
        Cell(CONTENT_WIDTH, [made.say(f"end_{one.ended}")], TABLE, "right"),
    ]
    strips = row(fonts, cells, TABLE.leading, above=3, below=3)
    for strip in strips[:-1]:
        strip.keep = True
    chart = Dumbbell(94, ratio(one.before), ratio(one.after), made.accent)
    strips[0].marks.append(Mark(_NAME + 62, 3 + TABLE.leading / 2, chart))
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, LINE)))
    return strips
