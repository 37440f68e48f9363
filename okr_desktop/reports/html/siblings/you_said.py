"""You said, we did, as a page: every idea and concern with what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.reports.html.page import Column, Html, bullets, element, own, table, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_said import FATES, WAITING, WORRIES, Said, YouSaidData
from okr_desktop.reports.siblings.you_said import answer_key


def html_you_said(data: YouSaidData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "you_said")
    if not data.said and not data.concerns:
        return book.empty("said_empty")
    book.page.add(book.lead("said_names"), bullets(own(one) for one in data.questions))
    for fate in (*FATES, *WORRIES):
        found = [one for one in (*data.said, *data.concerns) if one.fate == fate]
        if found:
            book.page.section(fate, f"{book.say(f'said_{fate}')} ({len(found)})", _table(book, fate, found))
    return book.done(book.say("you_said"))


def _table(book: Book, fate: str, found: Sequence[Said]) -> Html:
    heads = [Column(book.say("said_you")), Column(book.say(answer_key(fate)), wide=True)]
    return table(book.say(f"said_lead_{fate}"), heads, ([_said(book, one), _answer(book, one)] for one in found))


def _said(book: Book, one: Said) -> Html:
    voices = element("div", book.word("said_voices", n=one.voices), class_="muted") if one.voices > 1 else ""
    return Html(own(one.text) + voices)


def _answer(book: Book, one: Said) -> Html:
    if one.fate in WAITING:
        return book.word("said_waits") if one.days is None else book.count("said_waits_days", one.days)
    parts = [own(title) for title in one.into]
    if one.reason.strip():
        parts.append(text(one.reason))
    return bullets(parts) if parts else book.word(f"said_no_reason_{one.fate}")
