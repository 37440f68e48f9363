"""The comparison of two cycles as a page of tables."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.html.page import EMPTY, Column, Html, bullets, own, table, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_compare import Carried, ComparisonData, Numbers, Pair, Period

_SHARES = ("progress", "coverage", "cadence")
_COUNTS = ("objectives", "key_results", "reached", "missed", "carried")


def html_comparison(data: ComparisonData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "comparison")
    if not (data.whole.before.objectives or data.whole.after.objectives):
        return book.empty("compare_empty")
    book.page.add(bullets(_period(book, one) for one in (data.before, data.after)))
    book.page.section("whole", book.say("compare_whole"), _whole(book, data))
    book.page.section("bands", book.say("compare_bands"), _bands(book, data))
    book.page.section("teams", book.say("compare_teams"), _teams(book, data))
    book.page.section("carried", book.say("compare_carried_over"), _carried(book, data))
    number = book.formats.number
    book.page.add(book.lead("compare_read", low=number(data.low), high=number(data.high)))
    return book.done(book.say("compare_title", before=data.before.name, after=data.after.name))


def _period(book: Book, one: Period) -> Html:
    dates = book.formats.period(one.start, one.end)
    return book.word("compare_running" if one.running else "compare_over", name=one.name, dates=dates)


def _heads(data: ComparisonData, first: str, *more: str) -> list[Column]:
    return [Column(first), *(Column(one, number=True) for one in (data.before.name, data.after.name, *more))]


def _whole(book: Book, data: ComparisonData) -> Html:
    before, after = data.whole.before, data.whole.after
    rows = list[list[str]]()
    for name in _SHARES:
        pair = (getattr(before, name), getattr(after, name))
        shown = (text(book.formats.share(one)) for one in pair)
        rows.append([book.word(f"compare_{name}"), *shown, _change(book, *pair)])
    for name in ("confidence", "score"):
        pair = (getattr(before, name), getattr(after, name))
        rows.append([book.word(f"compare_{name}"), *(_number(book, one) for one in pair), EMPTY])
    for name in _COUNTS:
        pair = (getattr(before, name), getattr(after, name))
        later = None if data.running(name) else Decimal(pair[1])
        rows.append([book.word(f"compare_{name}"), *(_number(book, one) for one in (Decimal(pair[0]), later)), EMPTY])
    heads = _heads(data, book.say("compare_whole"), book.say("compare_change"))
    return table(book.say("compare_whole"), heads, rows, quiet=True)


def _number(book: Book, value: Decimal | None) -> Html:
    return text(NO_FIGURE if value is None else book.formats.number(value))


def _change(book: Book, before: Decimal | None, after: Decimal | None) -> Html:
    return EMPTY if before is None or after is None else text(book.formats.change(before, after))


def _bands(book: Book, data: ComparisonData) -> Html:
    before, after = dict(data.whole.before.bands), dict(data.whole.after.bands)
    rows = (
        [book.word(f"band_{band}"), *(_number(book, Decimal(found.get(band, 0))) for found in (before, after))]
        for band in dict.fromkeys((*before, *after))
    )
    return table(book.say("compare_bands"), _heads(data, book.say("compare_bands")), rows, quiet=True)


def _teams(book: Book, data: ComparisonData) -> Html:
    if not data.teams:
        return EMPTY
    names = ("compare_progress_short", "compare_cadence_short", "compare_confidence_short")
    heads = [Column(book.say("compare_team")), *(Column(book.say(name), number=True) for name in names)]
    return table(book.say("compare_teams"), heads, (_team(book, pair) for pair in data.teams), quiet=True)


def _team(book: Book, pair: Pair) -> list[str]:
    def both(name: str) -> Iterator[str]:
        for side in (pair.before, pair.after):
            yield _figure(book, side, name)

    cells = (text(" → ".join(both(name))) for name in ("progress", "cadence", "confidence"))
    return [own(pair.name) if pair.name else book.word("compare_no_team"), *cells]


def _figure(book: Book, side: Numbers, name: str) -> str:
    value = getattr(side, name)
    if name == "confidence":
        return NO_FIGURE if value is None else book.formats.number(value)
    return book.formats.share(value)


def _carried(book: Book, data: ComparisonData) -> Html:
    if not data.carried:
        return book.lead("compare_carried_none")
    heads = _heads(data, book.say("compare_item"))
    heads += [Column(book.say("compare_ended")), Column(book.say("col_carried"), number=True)]
    return table(book.say("compare_carried_over"), heads, (_item(book, one) for one in data.carried), quiet=True)


def _item(book: Book, one: Carried) -> list[str]:
    shares = (text(book.formats.share(value)) for value in (one.before, one.after))
    return [own(one.title), *shares, book.word(f"end_{one.ended}"), _number(book, Decimal(one.times))]
