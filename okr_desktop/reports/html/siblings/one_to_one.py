"""A person's own page for a talk between two, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from okr_desktop.reports.html import marks
from okr_desktop.reports.html.page import EMPTY, Html, bullets, element, facts, own, paragraphs, text
from okr_desktop.reports.html.siblings.book import Book
from okr_desktop.reports.siblings.data_person import OneToOneData, OwnResult, Remark, Voice, Waiting


def html_one_to_one(data: OneToOneData) -> str:
    """The document; the same data gives the same text."""
    book = Book(data.head, "one_to_one")
    page, say = book.page, book.say
    page.add(book.lead("talk_purpose"))
    questions = bullets(book.word(one.code, **one.params) for one in data.questions)
    page.section("questions", say("talk_questions"), questions)
    results = "".join(_result(book, one) for one in data.results) or book.lead("talk_no_results")
    page.section("results", say("talk_results"), results)
    page.section("objectives", say("objectives"), _objectives(book, data))
    page.section("todos", say("talk_todos"), _todos(book, data))
    page.section("needs", say("talk_needs"), _waiting(book, data.needs, "talk_needs_team", data.head.as_of))
    page.section("owes", say("talk_owes"), _waiting(book, data.owes, "talk_owes_team", data.head.as_of))
    page.section("remarks", say("talk_remarks"), _remarks(book, data.remarks))
    page.section("asked", say("talk_asked_questions"), _remarks(book, data.asked))
    page.section("asks", say("talk_asks"), _remarks(book, data.asks))
    page.section("named", say("talk_named"), _remarks(book, data.named))
    page.section("thanks", say("talk_thanks"), _remarks(book, data.thanks))
    page.section("concerns", say("talk_concerns"), _voices(book, data.concerns, "concern"))
    page.section("ideas", say("talk_ideas"), _voices(book, data.ideas, "said"))
    return book.done(data.person, *(part for part in (data.role, ", ".join(data.teams)) if part))


def _result(book: Book, one: OwnResult) -> Html:
    row, formats = one.row, book.formats
    pairs = [
        (book.word("col_status"), Html(f"{text(formats.progress(row))} {book.status(row.status)}")),
        (book.word("col_actual"), text(formats.value(row))),
    ]
    if one.sure:
        pairs.append((book.word("col_confidence"), text(" → ".join(str(told.value) for told in one.sure[-6:]))))
    pairs += [(book.word("learning_next"), paragraphs(row.next))] if row.next else []
    bar = marks.bar(row.progress, row.expected, book.say("bar", share=formats.share(row.progress)))
    return element(
        "article",
        element("h3", own(row.title)),
        element("p", own(one.objective), class_="muted"),
        bar,
        facts(pairs),
        element("p", book.word("blocker", text=row.blocker), class_="strong") if row.blocker else EMPTY,
        paragraphs(row.note) if row.note else EMPTY,
        class_="card",
    )


def _objectives(book: Book, data: OneToOneData) -> Html:
    return bullets(
        Html(f"{own(block.title)} {text(book.formats.share(block.progress))} {book.status(block.status)}")
        for block in data.objectives
    )


def _todos(book: Book, data: OneToOneData) -> Html:
    rows = list[str]()
    for one in data.todos:
        state = book.say("talk_doing") if one.doing else ""
        more = [part for part in (one.about, _due(book, one.due, data.head.as_of), state) if part]
        rows.append(own(one.title) + element("div", text(" · ".join(more)), class_="muted"))
    return bullets(rows)


def _waiting(book: Book, found: Sequence[Waiting], key: str, on: date) -> Html:
    rows = list[str]()
    for one in found:
        team = book.say(key, team=one.team) if one.team else ""
        state = book.say(f"talk_{one.state}")
        more = [part for part in (team, one.about, _due(book, one.by, on), state) if part]
        rows.append(own(one.what) + element("div", text(" · ".join(more)), class_="muted"))
    return bullets(rows)


def _due(book: Book, due: date | None, on: date) -> str:
    if due is None:
        return ""
    said = book.say("step_due", date=book.formats.short_date(due))
    return f"{said} ({book.say('talk_late')})" if due < on else said


def _remarks(book: Book, found: Sequence[Remark]) -> Html:
    rows = list[str]()
    for one in found:
        day = book.formats.short_date(one.on) if one.on else ""
        more = " · ".join(part for part in (one.author, one.about, day) if part)
        rows.append(paragraphs(one.text) + element("div", text(more), class_="muted"))
    return bullets(rows)


def _voices(book: Book, found: Sequence[Voice], states: str) -> Html:
    rows = list[str]()
    for one in found:
        day = book.formats.short_date(one.on) if one.on else ""
        more = " · ".join(part for part in (book.say(f"{states}_{one.state}"), day) if part)
        reply = paragraphs(one.reply) if one.reply else EMPTY
        rows.append(paragraphs(one.text) + element("div", text(more), class_="muted") + reply)
    return bullets(rows)
