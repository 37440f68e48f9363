"""The pages of one team: the review in miniature, to be printed alone."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, beside, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    FIGURE_SMALL,
    HAIR,
    LINE,
    OVERLINE,
    RULE,
    SUBHEAD,
    TEAM,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.front.bands import bands_of, bars, legend, title_of
from okr_desktop.reports.review.front.head import sized, sizes
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.sections.at_risk import at_risk
from okr_desktop.reports.review.sections.confidence import panel, told
from okr_desktop.reports.review.sections.distribution import dots_of, said_median, said_range, said_unscored, worded
from okr_desktop.reports.review.sections.distribution import title_of as spread_title
from okr_desktop.reports.review.sections.learnings import learnings
from okr_desktop.reports.review.sections.next_quarter import next_quarter
from okr_desktop.reports.review.sections.results_table import results

_GUTTER = 22.0
_WIDTH = (CONTENT_WIDTH - 2 * _GUTTER) / 3
_DOTS = 26.0
_BETWEEN = 18.0
_LABEL = 58.0


def team_pages(whole: Kit, data: QuarterlyData, bookmark: Bookmark, height: float) -> Iterator[Strip]:
    """The pages of the team that ``data`` is about; a sheet that is ``height`` points high does for a usual team.

    Where it is the charts that ask for a second sheet, they are left out: what they show stands in the results.
    """
    kit = whole.of_team(data)
    title, charts, rest = _title(kit, bookmark), list(_charts(kit)), list(_below(kit))
    yield title
    needed = title.height + _high(rest)
    if not needed <= height < needed + _high(charts):
        yield from charts
    yield from rest


def _high(strips: list[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _below(kit: Kit) -> Iterator[Strip]:
    """What stands below the charts."""
    if not kit.data.objectives:
        yield space(14)
        yield from paragraph(kit.fonts, kit.say("team_empty"), BODY_MUTED, 0, CONTENT_WIDTH)
    wanted = set(kit.data.sections)
    parts = (
        ("at_risk", at_risk),
        ("results", results),
        ("learnings", learnings),
        ("next", next_quarter),
    )
    for key, part in parts:
        if key in wanted:
            yield from part(kit)


def _title(kit: Kit, bookmark: Bookmark) -> Strip:
    data, fonts = kit.data, kit.fonts
    over = row(fonts, [Cell(0, [kit.say("team_page")], kit.accented(OVERLINE))], OVERLINE.leading, below=2)
    figures, left = _sizes(kit)
    # From the left in every script: flush right it would run into the figures.
    wrapped = fonts.wrap(data.team or kit.say("no_team"), TEAM, left - _BETWEEN, 2)
    name = row(fonts, [Cell(0, wrapped, TEAM)], TEAM.leading)
    cycle = fonts.fit(data.cycle, BODY_MUTED, CONTENT_WIDTH / 3)
    when = [cycle, kit.period(), kit.say("as_of", date=kit.formats.long_date(data.as_of))]
    lines = paragraph(fonts, dotted(when), BODY_MUTED, 0, CONTENT_WIDTH, most=2)
    right = stack([Strip(over[0].height), figures])
    whole = stack([beside([(0, stack([*over, *name])), (left, right)]), *lines, Strip(6)])
    whole.marks.append(Mark(0, whole.height, Rule(CONTENT_WIDTH, kit.accent, RULE)))
    whole.bookmark = bookmark
    return whole


def _sizes(kit: Kit) -> tuple[Strip, float]:
    """The sizes of what is reviewed in one strip, and how far from the left it begins to end flush right."""
    columns: list[tuple[float, Strip]] = []
    x = 0.0
    for figure, label in sizes(kit):
        columns.append((x, sized(kit, figure, label, FIGURE_SMALL)))
        x += max(kit.fonts.width(figure, FIGURE_SMALL), kit.fonts.width(label, CAPTION)) + _BETWEEN
    return beside(columns), CONTENT_WIDTH - x + _BETWEEN


def _charts(kit: Kit) -> Iterator[Strip]:
    """Bands, scores and confidence beside each other, each where there is something to draw."""
    wanted = set(kit.data.sections)
    drawn = [
        _bands(kit) if kit.rows() else None,
        _dots(kit) if "distribution" in wanted else None,
        _trend(kit) if "confidence" in wanted else None,
    ]
    panels = [one for one in drawn if one is not None]
    if panels:
        yield space(11)
        yield beside((at * (_WIDTH + _GUTTER), one) for at, one in enumerate(panels))
    if kit.rows():
        yield space(2)
        yield legend(kit, bands_of(kit), CONTENT_WIDTH, 0.0)


def _headed(kit: Kit, key: str, parts: list[Strip]) -> Strip:
    (head,) = row(
        kit.fonts, [Cell(0, [kit.fonts.fit(kit.say(key), SUBHEAD, _WIDTH)], SUBHEAD)], SUBHEAD.leading, below=3
    )
    head.marks.append(Mark(0, head.height, Rule(_WIDTH, LINE, HAIR)))
    return stack([head, Strip(7), *parts])


def _bands(kit: Kit) -> Strip:
    found = bands_of(kit)
    return _headed(kit, f"{title_of(kit)}_small", [*bars(kit, found, _WIDTH, _LABEL)])


def _dots(kit: Kit) -> Strip | None:
    spread = next((one for one in kit.data.spreads if one.values or one.unscored), None)
    if spread is None:
        return None
    strip = Strip(_DOTS + 6, marks=[Mark(0, _DOTS + 2, dots_of(kit, spread, _WIDTH, _DOTS))])
    said = kit.say("spread_said", median=said_median(kit, spread), range=said_range(kit, spread))
    unscored = kit.say(worded("spread_unscored", graded=spread.graded), n=said_unscored(kit, spread))
    texts = [*paragraph(kit.fonts, said, CAPTION, 0, _WIDTH), *paragraph(kit.fonts, unscored, CAPTION, 0, _WIDTH)]
    return _headed(kit, spread_title(kit), [strip, *texts])


def _trend(kit: Kit) -> Strip | None:
    trends = told(kit)
    return _headed(kit, "confidence_trend", [panel(kit, trends[0], _WIDTH, name=False)]) if trends else None
