"""The case for management as a page: the same sentences and figures as on paper."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.reports.html.page import Column, Html, bullets, element, facts, own, table, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.case_words import asked, costs, effort, limits, moved, of, reasons
from okr_desktop.reports.siblings.data_case import CaseData


def html_case(data: CaseData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "case")
    if not data.impact.objectives:
        return book.empty("case_empty")
    page, say = book.page, book.say
    page.section("why", say("case_why"), bullets(text(one) for one in reasons(book, data)))
    page.section("costs", say("case_costs"), _costs(book, data))
    page.section("impact", say("case_impact"), _impact(book, data), _changes(book, data))
    page.section("limits", say("case_limits"), bullets(text(one) for one in limits(book, data)))
    page.section("asked", say("case_asked"), bullets(text(one) for one in asked(book, data)))
    page.section("signed", say("case_signed"), _signed(book, data))
    return book.done(data.head.organisation or say("case"))


def _costs(book: Book, data: CaseData) -> Html:
    pairs = [(text(words), text(figure)) for figure, words in effort(book, data)]
    said = bullets((text(one) for one in costs(book, data)), "small")
    return Html(facts(pairs) + said + book.lead("case_cost_note"))


def _impact(book: Book, data: CaseData) -> Html:
    found, formats = data.impact, book.formats
    pairs = [
        (book.word(of("case_progress", found.objectives), n=found.objectives), text(formats.share(found.progress))),
        (book.word(of("case_reached", found.reached)), text(formats.number(Decimal(found.reached)))),
    ]
    if found.cadence is not None:
        pairs.append((book.word("case_cadence"), text(formats.share(found.cadence))))
    return Html(facts(pairs) + "".join(element("p", text(one)) for one in moved(book, found)))


def _changes(book: Book, data: CaseData) -> Html:
    rows = (
        [
            own(one.title),
            text(one.start),
            text(one.now),
            text(one.target),
            text(book.formats.share(one.progress)),
            book.status(one.status),
        ]
        for one in data.impact.changes
    )
    heads = [
        Column(book.say("col_title"), wide=True),
        Column(book.say("col_start")),
        Column(book.say("col_actual")),
        Column(book.say("col_target")),
        Column(book.say("col_progress")),
        Column(book.say("col_status")),
    ]
    return table(book.say("case_impact"), heads, rows) if data.impact.changes else Html("")


def _signed(book: Book, data: CaseData) -> Html:
    heads = [Column(book.say("case_name")), Column(book.say("case_date")), Column(book.say("case_signature"))]
    rows = (
        [
            Html(own(one.name) + (element("div", book.word("case_sponsor"), class_="muted") if one.state else "")),
            book.day(one.on),
            book.word("case_changed") if one.changed else Html(""),
        ]
        for one in data.signed
    )
    return table(book.say("case_signed"), heads, rows) if data.signed else Html("")
