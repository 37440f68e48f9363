"""The alignment poster as a page: the tree of objectives as nested lists."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.reports.base.formats import beyond
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.html import marks
from okr_desktop.reports.html.page import EMPTY, Html, element, own, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_poster import PosterData


def html_poster(data: PosterData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "poster")
    if not data.blocks:
        return book.empty("poster_empty")
    if data.serves:
        book.page.add(book.lead("poster_serves", list=", ".join(data.serves)))
    book.page.add(_tree(book, data.blocks))
    return book.done(data.head.cycle or book.say("poster"), str(book.count("poster_objectives", len(data.blocks))))


def _tree(book: Book, blocks: Sequence[ObjectiveBlock]) -> Html:
    """Lists within lists, made without recursion: alignment may be deeper than Python's stack."""
    parts, depth = list[str](), -1
    for block in blocks:
        # No level is passed over, whatever the data says.
        wanted = min(max(block.depth, 0), depth + 1)
        if wanted > depth:
            parts.append("<ul>")
            depth = wanted
        else:
            parts.append("</li>" + "</ul></li>" * (depth - wanted))
            depth = wanted
        parts.append("<li>" + _objective(book, block))
    return Html("".join(parts) + "</li></ul>" + "</li></ul>" * depth)


def _objective(book: Book, block: ObjectiveBlock) -> str:
    share = book.formats.share(block.raw if beyond(block.raw) else block.progress)
    who = ", ".join((*block.teams, *([block.owner] if block.owner else [])))
    told = {"share": share}
    results = [
        element("li", own(one.title), " ", text(book.formats.progress(one)), " ", book.status(one.status))
        for one in block.key_results
    ]
    return "".join(
        (
            element("span", own(block.title), class_="strong"),
            f" {text(share)} {book.status(block.status)}",
            element("div", own(who), class_="muted") if who else EMPTY,
            marks.bar(block.progress, None, book.say("bar", **told)),
            element("ul", *results, class_="small") if results else EMPTY,
        )
    )
