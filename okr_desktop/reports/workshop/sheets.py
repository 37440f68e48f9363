"""Sheets to write on together: the parking lot and the sign-off."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.domain.workshop.model import Draft
from okr_desktop.reports.base.layout import Cell, Mark, Placed, Strip, lower, paginate, row, space, stack
from okr_desktop.reports.base.layout import draw as draw_strips
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    BOTTOM,
    CAPTION,
    CONTENT_WIDTH,
    DISPLAY,
    FIRST_TOP,
    HEADING,
    INK,
    MARGINAL,
    OVERLINE,
    PAPERS,
    SUBHEAD,
)
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.drawings import Ring
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.pages import Page, lines, sheets
from okr_desktop.reports.workshop.parts_end import hash_strips

_ROW = 40.0
_MARGIN = 30.0
_BLANKS = 4


def parking_sheet(paper: Paper, size: str = "a4") -> bytes:
    """What was put aside so far, and lines for more: what, who, by when, what was decided."""
    made = book(paper)
    return _flow(made, size, "parking_sheet", _parking(made, PAPERS[size][1] - FIRST_TOP - BOTTOM))


def sign_off_sheet(paper: Paper, size: str = "a4") -> bytes:
    """Each objective with its owner's word and a line to sign on, then the sponsor's; blank when none is drafted."""
    made = book(paper)
    return _flow(made, size, "sign_off", _sign_off(made))


def _flow(made: Book, size: str, kind: str, strips: Iterator[Strip]) -> bytes:
    page = PAPERS[size]
    left = (page[0] - CONTENT_WIDTH) / 2

    def page_of(placed: list[Placed]) -> Page:
        def draw(pen: Pen) -> None:
            draw_strips(pen, placed, left, page[1] - FIRST_TOP, ())

        return draw

    every = paginate(strips, page[1] - FIRST_TOP - BOTTOM)
    return sheets(made, page, kind, [page_of(placed) for placed in every])


def _head(made: Book, key: str, hint: str = "") -> Iterator[Strip]:
    fonts = made.fonts
    yield from lines(fonts, made.say(key), DISPLAY, CONTENT_WIDTH, 1)
    yield from lines(fonts, made.question, OVERLINE, CONTENT_WIDTH, 2)
    if hint:
        yield space(4)
        yield from lines(fonts, made.say(hint), BODY_MUTED, CONTENT_WIDTH)
    yield space(14)


# Parking lot


def _parking(made: Book, room: float) -> Iterator[Strip]:
    strips = [*_head(made, "parking_sheet", "parking_hint"), _parking_head(made)]
    hidden = {id for id, note in made.live.board.notes.items() if note.withheld}
    known = [one for one in made.live.board.parked.values() if one.note not in hidden]
    for one in sorted(known, key=lambda one: (one.stage.number, one.text, one.id)):
        due = made.day(one.due) if one.due else ""
        decision = one.decision or (made.say("parked_dropped") if one.dropped else "")
        strips.append(_parking_row(made, (one.text, one.owner, due, decision)))
    used = sum(strip.height for strip in strips)
    blanks = max(_BLANKS, int((room - used) / _ROW))
    yield from strips
    for _ in range(blanks):
        yield _parking_row(made, ("", "", "", ""))


#: Left edge and width of: what, who, by when, decision.
_PARKING = ((0.0, 210.0), (220.0, 80.0), (310.0, 62.0), (382.0, CONTENT_WIDTH - 382.0))


def _parking_head(made: Book) -> Strip:
    names = (made.say(key) for key in ("what", "owner", "due", "decision"))
    cells = [Cell(x, [name], SUBHEAD) for (x, _), name in zip(_PARKING, names, strict=True)]
    (strip,) = row(made.fonts, cells, SUBHEAD.leading, below=4)
    strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, INK, 0.8)))
    return strip


def _parking_row(made: Book, texts: tuple[str, str, str, str]) -> Strip:
    pairs = zip(_PARKING, texts, strict=True)
    cells = [Cell(x, made.fonts.wrap(text, BODY, width, 4), BODY) for (x, width), text in pairs]
    whole = stack(row(made.fonts, cells, BODY.leading))
    lower(whole, 6)
    whole.height = max(_ROW, whole.height + 5)
    whole.marks.append(Mark(0, whole.height, Rule(CONTENT_WIDTH)))
    return whole


# Sign-off


def _sign_off(made: Book) -> Iterator[Strip]:
    yield from _head(made, "sign_off")
    blank = [Draft(f"blank{at}", "", order=at) for at in range(3)]
    for number, draft in enumerate(made.drafts or blank, start=1):
        yield _signed_by_owner(made, draft, f"O{number}")
    yield _signed_by_sponsor(made)
    if made.drafts:
        yield stack([Strip(10), *hash_strips(made, note=False)])


def _signed_by_owner(made: Book, draft: Draft, label: str) -> Strip:
    fonts, room = made.fonts, CONTENT_WIDTH - _MARGIN
    titles = fonts.wrap(draft.title, HEADING, room, 3) if draft.title else [""]
    strips = row(fonts, [Cell(0, [label], MARGINAL), Cell(_MARGIN, titles, HEADING)], HEADING.leading)
    for one in made.results.get(draft.id, ()):
        text = f"{one.title}: {made.aim(one.metric)}"
        strips += lines(fonts, text, BODY_MUTED, room, 2, _MARGIN)
    if not draft.title:
        strips[0].marks.append(Mark(_MARGIN, strips[0].height, Rule(room)))
    words = ("sign_accept", "sign_if", "sign_decline")
    strips += [Strip(8), _choices(made, [made.say(key) for key in words], _MARGIN)]
    strips.append(_lines_to_sign(made, (made.say("sign_condition"), made.say("sign_owner")), draft.owner))
    whole = stack(strips)
    lower(whole, 10)
    whole.height += 12
    whole.marks.append(Mark(0, 0, Rule(CONTENT_WIDTH)))
    return whole


def _signed_by_sponsor(made: Book) -> Strip:
    name = made.live.setup.sponsor
    head = row(made.fonts, [Cell(0, [made.say("sign_sponsor")], HEADING)], HEADING.leading)
    words = [made.say(key) for key in ("sign_sign", "sign_changes", "sign_return")]
    signing = _lines_to_sign(made, (made.say("sign_condition"), made.say("sign_line")), name)
    whole = stack([*head, Strip(6), _choices(made, words, _MARGIN), signing])
    lower(whole, 10)
    whole.marks.append(Mark(0, 0, Rule(CONTENT_WIDTH, INK, 0.8)))
    return whole


def _choices(made: Book, words: list[str], x: float) -> Strip:
    """Circles to tick, each with its word."""
    strip = Strip(16)
    for word in words:
        strip.marks.append(Mark(x, 13, Ring(4.6)))
        strip.runs.append((x + 14, 11.5, BODY, word))
        x += made.fonts.width(word, BODY) + 42
    return strip


def _lines_to_sign(made: Book, labels: tuple[str, str], name: str) -> Strip:
    """Two lines side by side; a name that is known stands on the second."""
    half = (CONTENT_WIDTH - _MARGIN - 20) / 2
    strip = Strip(30 + CAPTION.leading)
    for at, label in enumerate(labels):
        x = _MARGIN + at * (half + 20)
        strip.marks.append(Mark(x, 28, Rule(half, INK)))
        strip.runs.append((x, 38, CAPTION, label))
    if name.strip():
        x = _MARGIN + half + 20
        strip.runs.append((x, 24, BODY_MUTED, made.fonts.fit(name, BODY_MUTED, half * 0.6)))
    return strip
