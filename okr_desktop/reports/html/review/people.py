"""What it serves, who asked whom, what people said, what came of lessons: as on paper, but nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.style import TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.html.page import EMPTY, Html, bullets, element, facts, own, paragraphs, table, text
from okr_desktop.reports.html.review.book import Book, columns
from okr_desktop.reports.review.data_people import FATES, STANDINGS, Action, Request, Thanks, Theme, Voice, Voices
from okr_desktop.reports.review.front import promises as promised
from okr_desktop.reports.review.sections import followed as lessons
from okr_desktop.reports.review.sections import strategy as served
from okr_desktop.reports.review.sections import teamwork as asked
from okr_desktop.reports.review.sections import voices as said

_CLASSES = {TABLE_STRONG: "strong", TABLE_MUTED: "muted"}
_FOLLOWED = ("col_agreed", "col_owner", "col_status", "col_outcome")


def promises(book: Book) -> Html:
    """Promised resources: how many have come, and every one that is late."""
    found = book.data.promises
    if found is None:
        return EMPTY
    late = [text(promised.named(book.kit, one)) for one in found.late]
    told = element("p", text(promised.counted(book.kit, found)))
    return Html(told + (element("p", book.word("promises_overdue"), class_="muted") + bullets(late) if late else ""))


def strategy(book: Book) -> Html:
    """Each theme with the progress of what serves it, and what nothing serves."""
    found = book.data.strategy
    if not found:
        return EMPTY
    heads = columns(book, "col_direction", "col_progress", "#col_serving", "col_reported")
    lead = served.lead(book.kit, found)
    first = table(lead, heads, (_theme(book, one) for one in found.themes)) if found.themes else ""
    gaps = (element("p", text(line), class_="muted") for line in served.gaps(book.kit, found))
    return Html((first or element("p", text(lead), class_="muted")) + "".join(gaps))


def _theme(book: Book, one: Theme) -> list[str]:
    share = Html(f"{book.share(one.progress)} {book.bar(one.progress, None)}")
    return [
        own(one.text),
        share,
        book.number(one.objectives),
        book.word("k_of_n", reported=one.reported, total=one.total),
    ]


def teamwork(book: Book) -> Html:
    """What teams share, and what they wait for from each other."""
    found = book.data.teamwork
    if not found:
        return EMPTY
    lead = asked.told(book.kit, found)
    if not found.waiting:
        return element("p", text(lead), class_="muted")
    heads = columns(book, "col_request", "col_from_to", "col_by", "col_status")
    return table(lead, heads, (_request(book, one) for one in found.waiting))


def _request(book: Book, one: Request) -> list[str]:
    late = element("div", book.word("request_late"), class_="strong") if one.late else ""
    return [
        own(one.what),
        book.word("from_to", asker=one.asker, giver=one.giver),
        text(NO_FIGURE if one.by is None else book.formats.short_date(one.by)),
        Html(late + text(asked.state_of(book.kit, one))),
    ]


def followed(book: Book) -> Html:
    """What became of earlier lessons: a part of the learnings."""
    found, untaken = book.data.followed, book.data.untaken
    if not (found or untaken):
        return EMPTY
    head = element("h3", book.word("followed"))
    rows = (_followed(book, one) for one in found)
    listed = table(book.say("followed"), columns(book, *_FOLLOWED), rows, quiet=True) if found else ""
    left = element("p", text(lessons.untaken_text(book.kit, untaken)), class_="muted") if untaken else ""
    return Html(head + listed + left)


def _followed(book: Book, one: Action) -> list[str]:
    source = " · ".join(part for part in (one.cycle, one.source) if part)
    return [
        Html(own(one.text) + element("div", text(source), class_="muted")),
        book.owner(one.owner),
        book.word(f"work_{one.state}"),
        _words(lessons.outcome_of(book.kit, one)),
    ]


def try_next(book: Book) -> Html:
    """What the evidence says to try: a part of the next quarter."""
    found = book.data.suggestions
    if not found:
        return EMPTY
    pairs = (lessons.suggested(book.kit, one) for one in found)
    told = (
        Html(element("span", text(todo), class_="strong") + element("div", text(why), class_="muted"))
        for todo, why in pairs
    )
    return Html(element("h3", book.word("try_next")) + bullets(told))


def voices(book: Book) -> Html:
    """Ideas, concerns and what became of them; nobody is named but those who are thanked."""
    found = book.data.voices
    if not found:
        return EMPTY
    return Html("".join(_voices(book, found)))


def _voices(book: Book, found: Voices) -> Iterator[str]:
    if lead := said.lead(book.kit, found):
        yield element("p", text(lead), class_="muted")
    if any(found.fates):
        yield element("h3", book.word("voices_ideas"))
        yield _counts(book, "fate", FATES, found.fates)
        yield _told(book, "voices_ideas", (*found.adopted, *found.waiting))
    if any(found.standings):
        yield element("h3", book.word("voices_concerns"))
        yield _counts(book, "standing", STANDINGS, found.standings)
        yield _told(book, "voices_concerns", found.concerns)
    if found.thanks:
        yield element("h3", book.word("voices_thanks"))
        yield _thanks(book, found.thanks)


def _counts(book: Book, what: str, codes: Sequence[str], counts: Sequence[int]) -> Html:
    pairs = zip(codes, counts, strict=True)
    return facts(((book.word(f"{what}_{code}"), book.number(count)) for code, count in pairs), "counts")


def _told(book: Book, caption: str, found: Sequence[Voice]) -> Html:
    if not found:
        return EMPTY
    rows = ([_words(one.text), _answer(book, one)] for one in found)
    return table(book.say(caption), columns(book, "col_said", "col_became"), rows, quiet=True)


def _answer(book: Book, one: Voice) -> Html:
    return Html("".join(_words(line, _CLASSES.get(style, "")) for line, style in said.answer(book.kit, one) if line))


def _words(value: str, class_: str = "") -> Html:
    """What somebody wrote, in a cell."""
    return element("div", text(value), dir="auto", class_=class_)


def _thanks(book: Book, found: Sequence[Thanks]) -> Html:
    return bullets(
        Html(
            paragraphs(one.text)
            + element("div", text(" · ".join(filter(None, (said.names_of(one), one.about)))), class_="muted")
        )
        for one in found
    )
