"""How sure the room was: confidence, disagreement, and whether it was worth the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.model import Spread
from okr_desktop.reports.base.layout import Cell, Mark, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.style import BODY, CAPTION, CAPTION_INK, CONTENT_WIDTH, FIGURE, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.workshop import table as tables
from okr_desktop.reports.workshop.drawings import Columns
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.table import Column, Line, table

_HIGH = 52.0
_STEP = 34.0
_WIDTH = 24.0
_BESIDE = 250.0
_BULLET = 12.0


def confidence(book: Book) -> Iterator[Strip]:
    """Each round: the distribution from five answers on, else words and the mean; what would raise it by one."""
    say, rounds = book.say, book.live.results.confidence
    yield from book.section(say("confidence"), "confidence")
    if not rounds:
        yield from book.nothing(say("confidence_none"))
        return
    yield from book.lead(say("confidence_scale"))
    for one in rounds:
        if len(rounds) > 1:
            yield from book.sub(say("vote_round", n=one.round))
        yield from spread(book, one, first=0, low=3)
        yield from _sentences(book, one, say("raise"))


def roti(book: Book) -> Iterator[Strip]:
    """Whether it was worth the time, under the same rule of five."""
    say, found = book.say, book.live.results.roti
    yield from book.section(say("roti"), "roti")
    if found is None:
        yield from book.nothing(say("roti_none"))
        return
    yield from book.lead(say("roti_scale"))
    yield from spread(book, found, first=1, low=0)
    yield from _sentences(book, found, say("sentences"))


def spread(book: Book, one: Spread, first: int, low: int) -> list[Strip]:
    """A histogram with its mean beside it, or only the words that may be said."""
    if not one.counts:
        return [*paragraph(book.fonts, " ".join(_words(book, one, low)), BODY, 0, CONTENT_WIDTH), space(4)]
    strip = Strip(_HIGH + 14 + CAPTION.leading)
    strip.marks.append(Mark(0, _HIGH + 14, Columns(one.counts, _STEP, _WIDTH, _HIGH, low)))
    most = max(one.counts) or 1
    for at, count in enumerate(one.counts):
        middle = at * _STEP + _WIDTH / 2
        if count:
            _centred(book, strip, str(count), middle, _HIGH + 10 - _HIGH * count / most, bold=True)
        _centred(book, strip, str(first + at), middle, _HIGH + 14 + CAPTION.leading)
    _beside(book, strip, one, low)
    return [strip, space(6)]


def _centred(book: Book, strip: Strip, text: str, x: float, down: float, *, bold: bool = False) -> None:
    style = CAPTION_INK if bold else CAPTION
    strip.runs.append((x - book.fonts.width(text, style) / 2, down, style, text))


def _beside(book: Book, strip: Strip, one: Spread, low: int) -> None:
    mean = "" if one.mean is None else book.formats.number(one.mean)
    lines = [book.say("answers_of", answers=one.answers, seats=one.seats)]
    if low:
        lines.append(book.say("low_n", n=one.low) if one.low else book.say("low_none"))
    strip.runs.append((_BESIDE, 24, FIGURE, mean))
    x = _BESIDE + book.fonts.width(mean, FIGURE) + 6
    strip.runs.append((x, 24, CAPTION, book.say("mean", mean="").strip()))
    for at, line in enumerate(lines):
        strip.runs.append((_BESIDE, 42 + at * BODY.leading, BODY, line))


def _words(book: Book, one: Spread, low: int) -> Iterator[str]:
    say = book.say
    if not one.answers:
        yield say("no_answers")
        return
    if low:
        yield say("somebody_low" if one.any_low else "all_three")
    answers = say("answers_of", answers=one.answers, seats=one.seats)
    mean = "" if one.mean is None else say("mean", mean=book.formats.number(one.mean))
    yield f"{answers}, {mean}." if mean else f"{answers}."
    yield say("few_answers")
    if one.texts:
        yield say("few_texts")


def _sentences(book: Book, one: Spread, title: str) -> Iterator[Strip]:
    if one.answers < HISTOGRAM_FROM or not any(text.strip() for text in one.texts):
        return
    yield from book.sub(title)
    yield from bullets(book, [text for text in one.texts if text.strip()])


def bullets(book: Book, texts: Sequence[str]) -> Iterator[Strip]:
    """Texts below each other, each with a dash."""
    for text in texts:
        wrapped = book.fonts.wrap(text, BODY, CONTENT_WIDTH - _BULLET)
        strips = row(book.fonts, [Cell(0, ["–"], BODY), Cell(_BULLET, wrapped, BODY)], BODY.leading, below=2)
        hold(strips)
        yield from strips


def dissents(book: Book) -> Iterator[Strip]:
    """Disagreement as it was written down."""
    say, board = book.say, book.live.board
    yield from book.section(say("dissents"), "dissents")
    if not board.dissents:
        yield from book.nothing(say("dissents_none"))
        return
    cols = tables.columns(
        Column(say("about"), 60, style=TABLE_STRONG), Column("", 0), Column("", 50, "right", TABLE_MUTED)
    )
    found = sorted(board.dissents.values(), key=lambda one: (one.round, book.labels.get(one.about, ""), one.text))
    lines = (
        Line([book.labels.get(one.about) or say("all_drafts"), one.text, say("round_n", n=one.round)]) for one in found
    )
    yield from table(book.fonts, cols, lines)
