"""The strategy on one page, as a page for screen readers: headings for each part, lists of what serves it."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.reports.html import marks
from okr_desktop.reports.html.page import EMPTY, Html, bullets, element, own, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_strategy import Course, Served, StrategyData


def html_strategy(data: StrategyData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "strategy")
    if not (data.top or data.courses):
        return book.empty("strategy_empty")
    for at, one in enumerate(data.top):
        said = element("p", own(one.text), class_="lead")
        book.page.section(f"top{at}", book.say(f"direction_{one.kind}"), Html(said + _why(book, one)))
    for at, one in enumerate(data.courses):
        book.page.section(f"course{at}", one.text, _course(book, one))
    bare = [one.rstrip(".") for one in data.bare]
    if bare or data.loose:
        book.page.section("open", book.say("strategy_open"), _open(book, bare, data.loose))
    return book.done(data.head.organisation or book.say("strategy"))


def _why(book: Book, one: Course) -> Html:
    return element("p", book.word("because", text=one.why), class_="muted") if one.why.strip() else EMPTY


def _course(book: Book, one: Course) -> Html:
    """Why, who, the years, the objectives, and how far they are."""
    count = book.count("poster_objectives", one.count) if one.count else book.word("strategy_unserved")
    share = book.formats.share(one.progress)
    figures = [count, *([own(one.owner)] if one.owner else []), *([text(share)] if one.count else [])]
    parts: list[str] = [_why(book, one), element("p", " · ".join(figures))]
    if one.count:
        parts.append(marks.bar(one.progress, None, book.say("bar", share=share)))
    parts += [element("h3", own(_titled(year))) + _why(book, year) for year in one.below]
    return Html("".join(parts) + bullets(_served(book, objective) for objective in one.objectives))


def _titled(year: Course) -> str:
    return f"{year.year}: {year.text}" if year.year else year.text


def _served(book: Book, one: Served) -> Html:
    teams = element("span", " ", own(", ".join(one.teams)), class_="muted") if one.teams else EMPTY
    return Html(f"{own(one.title)} {text(book.formats.share(one.progress))} {book.status(one.status)}{teams}")


def _open(book: Book, bare: Sequence[str], loose: Sequence[str]) -> Html:
    parts: list[str] = [element("p", book.word("strategy_bare", list="; ".join(bare)))] if bare else []
    if loose:
        parts.append(element("p", book.count("strategy_loose_html", len(loose))) + bullets(own(one) for one in loose))
    return Html("".join(parts))
