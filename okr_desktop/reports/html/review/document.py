"""The quarterly review as one HTML file: the same data, words and order as on paper."""

from __future__ import annotations

from collections.abc import Callable

from okr_desktop.reports.html.accents import readable
from okr_desktop.reports.html.page import EMPTY, Html, Page, element, own, text
from okr_desktop.reports.html.review import details, figures, front, lists, people
from okr_desktop.reports.html.review.book import Book
from okr_desktop.reports.review.data import QuarterlyData

#: Section, key of its title, what makes it.
_PARTS: tuple[tuple[str, str, Callable[[Book], Html]], ...] = (
    ("executive", "decisions", front.decisions),
    ("executive", "promises_title", people.promises),
    ("executive", "picks", front.picks),
    ("executive", "highlights", front.highlights),
    ("executive", "by_band", front.bands),
    ("executive", "since", front.since),
    ("strategy", "strategy", people.strategy),
    ("distribution", "distribution", figures.distribution),
    ("pace", "pace", figures.pace),
    ("confidence", "confidence_trend", figures.confidence),
    ("at_risk", "at_risk_list", lists.at_risk),
    ("teamwork", "teamwork", people.teamwork),
    ("kpis", "kpis", lists.kpis),
    ("results", "results", lists.results),
    ("details", "details", details.details),
    ("learnings", "learnings", lists.learnings),
    ("voices", "voices", people.voices),
    ("engagement", "engagement", lists.engagement),
    ("next", "next_quarter", lists.next_quarter),
    ("sign_off", "sign_off", lists.sign_off),
    ("teams", "", lambda _: EMPTY),
    ("log", "log", lists.log),
    ("definitions", "definitions", details.definitions),
    ("quality", "quality", lists.quality),
)


def html_review(data: QuarterlyData) -> str:
    """The whole document; the same data gives the same text."""
    book = Book(data)
    name = " · ".join(part for part in (data.organisation, book.kit.title, data.cycle, data.team) if part)
    page = Page(book.formats.language, name, book.say, readable(data.branding.accent))
    if not data.objectives:
        page.add(element("p", book.word("empty"), class_="lead"), book.lead("empty_hint", cycle=data.cycle))
        return page.whole(front.header(book), _footer(book))
    for section, title, make in _PARTS:
        if section not in data.sections:
            continue
        if section == "teams":
            _teams(page, book)
        else:
            page.section(title, book.say(figures.title(book, title)), make(book))
    return page.whole(front.header(book), _footer(book))


def _teams(page: Page, book: Book) -> None:
    """The same in miniature for each team, on a page of its own when it is printed."""
    for number, data in enumerate(book.data.team_pages, start=1):
        own_book = book.of(data)
        inside = [front.bands(own_book)]
        for section, title, make in _PARTS:
            if section != "executive" and section in data.sections and (made := make(own_book)):
                inside += [element("h3", own_book.word(figures.title(own_book, title))), made]
        page.section(f"team-{number}", book.say("team", team=data.team), *inside, class_="newpage")


def _footer(book: Book) -> Html:
    data = book.data
    lines = [text(data.branding.confidential)] if data.branding.confidential else []
    lines.append(own(data.organisation))
    lines.append(book.word("as_of", date=book.formats.long_date(data.as_of)))
    lines += [book.word("made_with", version=data.app_version)] if data.app_version else []
    return element("p", " · ".join(line for line in lines if line))
