"""The first part: what it is about, decisions wanted, results and misses, what changed since last quarter."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.html import marks
from okr_desktop.reports.html.page import EMPTY, Column, Html, element, facts, logo, own, paragraphs, table, text
from okr_desktop.reports.html.review.book import Book
from okr_desktop.reports.review.data import Band, Decision, Since
from okr_desktop.reports.review.front.bands import bands_of, said_key, title_of
from okr_desktop.reports.review.front.results import Result, best, is_graded, why_text, worst
from okr_desktop.reports.review.front.since import compared

_PICKS = 3
_BANDS = ("green", "yellow", "red", "unscored")


def header(book: Book) -> Html:
    """Title, period and counts."""
    data, say = book.data, book.say
    over = " · ".join(part for part in (data.organisation, book.kit.title) if part)
    lead = [book.formats.period(data.start, data.end), say("as_of", date=book.formats.long_date(data.as_of))]
    if data.team:
        lead.insert(0, say("team", team=data.team))
    counts = (
        ("objectives", sum(not block.cancelled for block in data.objectives)),
        ("key_results", len(book.kit.rows())),
        ("teams", data.teams),
        ("people", data.people),
    )
    shown = ((book.word(key), book.number(count)) for key, count in counts if count)
    return Html(
        logo(data.branding.logo, data.organisation)
        + element("p", text(over), class_="over")
        + element("h1", own(data.cycle))
        + element("p", text(" · ".join(lead)), class_="lead")
        + facts(shown, "counts")
    )


def decisions(book: Book) -> Html:
    """The decisions that are wanted, each with its recommendation and one sentence why."""
    if not book.data.decisions:
        return EMPTY
    return element("ol", *(element("li", _decision(book, one)) for one in book.data.decisions), class_="decisions")


def _decision(book: Book, one: Decision) -> str:
    parts = [element("p", text(one.text), class_="strong", dir="auto")]
    if one.advice.strip():
        parts.append(element("p", book.word("advice", text=one.advice), dir="auto"))
    if one.because.strip():
        parts.append(element("p", book.word("because", text=one.because), class_="muted", dir="auto"))
    return "".join(parts)


def highlights(book: Book) -> Html:
    """What the manager wants to be seen."""
    shown = [element("li", paragraphs(one)) for one in book.data.highlights]
    return element("ul", *shown) if shown else EMPTY


def bands(book: Book) -> Html:
    """Key results by band, committed and aspirational apart; unscored ones are no zeros."""
    rows = [_band(book, band) for band in bands_of(book.kit)]
    if not rows:
        return EMPTY
    heads = [Column(_band_name(book, key), number=True) for key in _BANDS]
    columns = [Column(book.say("def_ambition")), *heads, Column(book.say("col_part"))]
    return table(book.say(title_of(book.kit)), columns, rows, quiet=True)


def _band(book: Book, band: Band) -> list[str]:
    counts = _counts(band)
    told = ", ".join(f"{_band_name(book, key)}: {n}" for n, key in zip(counts, _BANDS, strict=True) if n)
    return [book.word(band.ambition), *map(book.number, counts), marks.stack(counts, told)]


def _band_name(book: Book, key: str) -> str:
    limits = book.data.thresholds
    word = said_key(book.kit, f"band_{key}")
    return book.say(word, low=book.formats.number(limits.band_low), high=book.formats.number(limits.band_high))


def _counts(band: Band) -> tuple[int, int, int, int]:
    return band.green, band.yellow, band.red, band.unscored


def since(book: Book) -> Html:
    """The quarter before beside this one."""
    found = book.data.since
    if found is None:
        return EMPTY
    head = [Column(book.say("since")), Column(found.name, number=True), Column(book.data.cycle, number=True)]
    caption = compared(book.kit, found)
    moved = book.lead("since_moved", continued=found.continued, fresh=found.fresh, dropped=found.dropped)
    return Html(table(caption, head, _since_rows(book, found)) + moved)


def _since_rows(book: Book, found: Since) -> Iterator[list[str]]:
    counts = (("objectives", found.objectives), ("key_results", found.key_results))
    for key, (before, now) in counts:
        yield [book.word(key), book.number(before), book.number(now)]
    shares = (("since_progress", found.progress), ("since_green", found.green), ("since_checked_in", found.checked_in))
    for key, pair in shares:
        if pair != (None, None):
            yield [book.word(key), *map(book.share, pair)]


def picks(book: Book) -> Html:
    """The strongest results beside what was missed or needs attention, each with its reason."""
    rows = book.kit.rows()
    graded = is_graded(rows)
    urgent = "misses" if graded else "attention"
    return Html(
        _listed(book, "top", best(book.kit, rows)[:_PICKS]) + _listed(book, urgent, worst(book.kit, rows)[:_PICKS])
    )


def _listed(book: Book, key: str, found: list[Result]) -> Html:
    head = element("h3", book.word(key))
    if not found:
        return Html(head + book.lead(f"{key}_none"))
    return Html(head + element("ul", *(element("li", _pick(book, block, one)) for block, one in found)))


def _pick(book: Book, block: ObjectiveBlock, one: KeyResultRow) -> Html:
    first = Html(element("span", own(one.title), class_="strong") + " " + book.status(one.status))
    said = " · ".join((*filter(None, (book.formats.value(one), block.title, one.owner)),))
    why = why_text(block, one)
    return Html(first + element("div", text(said), class_="muted") + (paragraphs(why, "said muted") if why else EMPTY))
