"""Objectives in detail, and how the figures are to be read."""

from __future__ import annotations

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.html.page import EMPTY, Html, bullets, element, facts, own, paragraphs, text
from okr_desktop.reports.html.review.book import Book
from okr_desktop.reports.review.appendix.definitions import entries, formulas, thresholds
from okr_desktop.reports.review.kit import shared_teams, status_of
from okr_desktop.reports.review.reasons import said_of_key_result, said_of_objective


def details(book: Book) -> Html:
    """Each objective with its key results and what was said of them."""
    return Html("".join(_objective(book, block) for block in book.data.objectives))


def _objective(book: Book, block: ObjectiveBlock) -> Html:
    told = [book.word(block.ambition)]
    told += [own(block.owner)] if block.owner else []
    told += [own(", ".join(shared_teams(block, book.formats)))] if block.teams else []
    told += [book.word("aligned_to", parent=block.parent)] if block.parent else []
    said = [text(line) for line in said_of_objective(book.kit, block)]
    return element(
        "article",
        element("h3", own(block.title)),
        element("p", " · ".join(told), class_="muted"),
        paragraphs(block.description) if block.description else EMPTY,
        element("p", text(book.kit.objective_share(block)), " ", book.status(block.status)),
        book.bar(block.progress, None),
        bullets(said, "small"),
        *(_key_result(book, one) for one in block.key_results),
        class_="card",
    )


def _key_result(book: Book, one: KeyResultRow) -> Html:
    formats = book.formats
    pairs = [
        (book.word("col_status"), Html(f"{text(formats.progress(one))} {book.status(status_of(one))}")),
        (book.word("col_actual"), text(formats.value(one))),
        (book.word("col_owner"), book.owner(one.owner)),
    ]
    if one.confidence is not None:
        pairs.append((book.word("col_confidence"), book.number(one.confidence)))
    if one.last_check_in is not None:
        pairs.append((book.word("col_date"), text(formats.short_date(one.last_check_in))))
    said = [text(line) for line in said_of_key_result(book.kit, one)]
    return Html(
        element("h4", own(one.title))
        + book.bar(one.progress, one.expected)
        + facts(pairs)
        + bullets(said, "small")
        + (paragraphs(one.note) if one.note else EMPTY)
    )


def definitions(book: Book) -> Html:
    """What the words mean, with the settings that were used."""
    parts = (("formulas", formulas), ("settings", thresholds), ("reading", entries))
    return Html(
        "".join(
            element("h3", book.word(key)) + facts((text(name), text(said)) for name, said in make(book.kit))
            for key, make in parts
        )
    )
