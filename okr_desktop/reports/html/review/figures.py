"""Distribution, pace and confidence: what is a chart on paper is a table here, with a small picture beside it."""

from __future__ import annotations

from okr_desktop.reports.html.page import EMPTY, Column, Html, own, table, text
from okr_desktop.reports.html.review.book import Book
from okr_desktop.reports.review.data import Trend
from okr_desktop.reports.review.front.bands import title_of as bands_title
from okr_desktop.reports.review.sections.distribution import (
    said_median,
    said_range,
    said_unscored,
    team_name,
    worded,
)
from okr_desktop.reports.review.sections.distribution import title_of as spread_title
from okr_desktop.reports.review.sections.pace import due_of, judged


def title(book: Book, key: str) -> str:
    """The key of a section's title: what is not scored yet is not called so."""
    if key == "by_band":
        return bands_title(book.kit)
    return spread_title(book.kit) if key == "distribution" else key


def distribution(book: Book) -> Html:
    """The scores of each team: median, range, and how many have none."""
    spreads = [one for one in book.data.spreads if one.values or one.unscored]
    if not spreads:
        return EMPTY
    graded = all(one.graded for one in spreads)
    heads = [Column(book.say("col_team"))]
    keys = ("col_median", "col_range", worded("col_unscored", graded=graded))
    heads += [Column(book.say(key), number=True) for key in keys]
    kit = book.kit
    rows = (
        [
            own(team_name(kit, one.team)),
            text(said_median(kit, one)),
            text(said_range(kit, one)),
            text(said_unscored(kit, one)),
        ]
        for one in spreads
    )
    return table(book.say("distribution_lead_graded" if graded else "distribution_lead"), heads, rows)


def pace(book: Book) -> Html:
    """Each objective's progress against what was expected by now."""
    shown = judged(book.data.objectives)
    if not shown:
        return EMPTY
    keys = (("col_objective", False), ("col_progress", True), ("col_status", False), ("col_expected", False))
    rows = (
        [
            own(block.title),
            text(book.kit.objective_share(block)),
            book.status(block.status),
            book.bar(block.progress, due_of(book.kit, block)),
        ]
        for block in shown
    )
    lead = book.say(
        "pace_lead", share=book.formats.share(book.data.elapsed), date=book.formats.long_date(book.data.as_of)
    )
    return table(lead, [Column(book.say(key), number=number) for key, number in keys], rows)


def confidence(book: Book) -> Html:
    """The median confidence of each team, week by week, with the least and the most."""
    trends = [one for one in book.data.trends if any(week.count for week in one.weeks)]
    if not trends:
        return EMPTY
    weeks = max((one.weeks for one in trends), key=len)
    heads = [Column(book.say("col_team"))]
    heads += [Column(book.formats.short_date(week.until), number=True) for week in weeks]
    return table(book.say("confidence_lead"), heads, (_trend(book, one, len(weeks)) for one in trends))


def _trend(book: Book, one: Trend, count: int) -> list[str]:
    cells = [own(team_name(book.kit, one.team))]
    for week in one.weeks:
        if week.median is None:
            cells.append(book.number(None))
        elif week.low == week.high:
            cells.append(book.number(week.median))
        else:
            low, high = (book.formats.number(value) if value is not None else "" for value in (week.low, week.high))
            cells.append(text(f"{book.formats.number(week.median)} ({low}–{high})"))
    return [*cells, *[EMPTY] * (count - len(one.weeks))]
