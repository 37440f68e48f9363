"""The first page of a protocol: the question, who, when and where, the figures, and what came out."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.domain.workshop.agenda import total
from okr_desktop.domain.workshop.limits import FEW
from okr_desktop.domain.workshop.lineage import funnel
from okr_desktop.domain.workshop.model import Draft, Mode
from okr_desktop.reports.base.layout import (
    Bookmark,
    Cell,
    Mark,
    Strip,
    beside,
    hold,
    lower,
    paragraph,
    row,
    space,
    stack,
)
from okr_desktop.reports.base.marks import Rule, Upright
from okr_desktop.reports.base.style import (
    ACCENT,
    BODY,
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    DISPLAY,
    FIGURE,
    HEADING,
    INK,
    MARGINAL,
    NOTE,
    OVERLINE,
    RULE,
    SUBHEAD,
    Type,
)
from okr_desktop.reports.workshop.kit import Book

_LONG = 110
_GUTTER = 18.0
_TITLE_LONG = Type("semibold", 17, 22)
_THIRD = (CONTENT_WIDTH - 2 * _GUTTER) / 3
_MARGIN = 30.0


def head(book: Book) -> Iterator[Strip]:
    """The whole first part; what came out may run on to a second page."""
    yield from title(book)
    yield space(16)
    yield from facts(book)
    yield space(18)
    yield from figures(book)
    yield space(16)
    yield from truth(book)
    yield space(20)
    yield from came_out(book)


def title(book: Book, kind: str = "protocol", most: int = 6) -> list[Strip]:
    """The kind of paper over the question."""
    above = book.say(kind)
    if book.live.setup.rehearsal:
        above = f"{above}  ·  {book.say('rehearsal')}"
    strips = row(book.fonts, [Cell(0, [above], OVERLINE)], OVERLINE.leading, below=4)
    style = _TITLE_LONG if len(book.question) > _LONG else DISPLAY
    strips += paragraph(book.fonts, book.question, style, 0, CONTENT_WIDTH, most)
    strips[0].bookmark = Bookmark("head", book.say(kind), 0)
    return strips


def facts(book: Book, most: int = 3) -> list[Strip]:
    """When, where, how and with whom, in columns."""
    strips = list[Strip]()
    found = [(label, value) for label, value in _facts(book) if value]
    step = (CONTENT_WIDTH + _GUTTER) / 3
    for start in range(0, len(found), 3):
        cells = [_fact(book, label, value, most) for label, value in found[start : start + 3]]
        strips += [beside((at * step, cell) for at, cell in enumerate(cells)), space(7)]
    return strips[:-1]


def _fact(book: Book, label: str, value: str, most: int) -> Strip:
    caption = row(book.fonts, [Cell(0, [label], CAPTION)], CAPTION.leading)
    return stack([*caption, *paragraph(book.fonts, value, BODY, 0, _THIRD, most)])


def _facts(book: Book) -> Iterator[tuple[str, str]]:
    say, setup = book.say, book.live.setup
    yield say("held"), book.formats.long_date(setup.held) if setup.held else ""
    yield say("place"), setup.place
    yield say("time"), minutes(book)
    yield say("template"), book.paper.agenda_name
    yield say("mode"), say(f"mode_{setup.mode.value}")
    yield say("seats"), seats(book)
    yield say("facilitator"), setup.facilitator
    yield say("sponsor"), setup.sponsor
    yield say("parents"), " · ".join(one.title for one in setup.parents)


def seats(book: Book) -> str:
    """How many took part, and how many of them on paper."""
    results = book.live.results
    if not results.seats:
        return ""
    if not results.paper_seats:
        return str(results.seats)
    return book.say("seats_paper", seats=results.seats, paper=results.paper_seats)


def minutes(book: Book) -> str:
    """Actual of planned minutes."""
    agenda = book.live.setup.agenda
    planned = book.rounded(total(agenda)) if agenda else ""
    actual = book.rounded(sum(one.actual for one in book.live.run.spent) / 60)
    if not book.live.run.spent:
        return book.say("minutes", n=planned) if planned else ""
    return book.say("minutes_of", actual=actual, planned=planned) if planned else book.say("minutes", n=actual)


def figures(book: Book) -> list[Strip]:
    """Five numbers in a row between two lines."""
    say, counted = book.say, funnel(book.live)
    wanted = [
        (counted.ideas, say("ideas")),
        (counted.unique, say("different")),
        (len(book.live.board.clusters), say("groups")),
        (len(book.drafts), say("objectives")),
        (sum(map(len, book.results.values())), say("key_results")),
    ]
    step = CONTENT_WIDTH / len(wanted)
    whole = beside((at * step, _figure(book, str(number), label)) for at, (number, label) in enumerate(wanted))
    lower(whole, 8)
    whole.height += 7
    whole.marks += [Mark(0, 0, Rule(CONTENT_WIDTH, INK, RULE)), Mark(0, whole.height, Rule(CONTENT_WIDTH))]
    return [whole]


def _figure(book: Book, number: str, label: str) -> Strip:
    value = row(book.fonts, [Cell(0, [number], FIGURE)], FIGURE.leading)
    return stack([*value, *row(book.fonts, [Cell(0, [label], CAPTION)], CAPTION.leading)])


def truth(book: Book) -> list[Strip]:
    """What is known of whom, as the mode has it."""
    text = book.say(f"truth_{book.live.setup.mode.value}")
    few = 0 < book.live.results.seats <= FEW and book.live.setup.mode is Mode.SEALED
    text = f"{text} {book.say('truth_few')}" if few else text
    label = row(book.fonts, [Cell(10, [book.say("truth")], SUBHEAD)], SUBHEAD.leading)
    whole = stack([*label, *paragraph(book.fonts, text, NOTE, 10, CONTENT_WIDTH - 10)])
    whole.marks.append(Mark(0.6, whole.height - 1, Upright(whole.height - 2, ACCENT)))
    return [whole]


def came_out(book: Book) -> Iterator[Strip]:
    """The objectives with their owners and key results, in short."""
    (strip,) = row(book.fonts, [Cell(0, [book.say("came_out")], HEADING)], HEADING.leading, below=4)
    strip.keep = True
    yield strip
    if not book.drafts:
        yield from book.nothing(book.say("came_out_none" if book.live.board.notes else "empty"))
    for draft in book.drafts:
        yield from _short(book, draft)


def _short(book: Book, draft: Draft) -> list[Strip]:
    fonts, room = book.fonts, CONTENT_WIDTH - _MARGIN
    label = Cell(0, [book.labels[draft.id]], MARGINAL)
    strips = row(fonts, [Cell(_MARGIN, fonts.wrap(draft.title, HEADING, room), HEADING)], HEADING.leading)
    strips[0].runs += row(fonts, [label], HEADING.leading)[0].runs
    owner = draft.owner.strip() or book.say("owner_none")
    strips += paragraph(fonts, owner, BODY_MUTED, _MARGIN, room, most=1)
    for one in book.results[draft.id]:
        text = f"{one.title}: {book.aim(one.metric)}"
        strips += row(fonts, [Cell(_MARGIN, fonts.wrap(text, BODY, room, most=2), BODY)], BODY.leading)
    hold(strips)
    strips[-1].height += 8
    return strips
