"""What is left to do and what can be said of the whole: parking lot, next steps, figures, incidents, signature."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.lineage import BottomUp, Funnel, bottom_up, funnel
from okr_desktop.domain.workshop.model import Parked, Signature
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, hold, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    FIGURE,
    INK,
    NOTE,
    SUBHEAD,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.workshop import table as tables
from okr_desktop.reports.workshop.drawings import Share
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.parts_mind import bullets
from okr_desktop.reports.workshop.table import Column, Line, table

_LABEL = 96.0
_BAR = 300.0
_STATES = (
    IdeaState.ADOPTED,
    IdeaState.ADAPTED,
    IdeaState.DISCUSSED,
    IdeaState.LATER,
    IdeaState.DECLINED,
    IdeaState.NEW,
)


def parking(book: Book) -> Iterator[Strip]:
    """What was put aside, with its owner, its day and what was decided."""
    say = book.say
    yield from book.section(say("parking"), "parking")
    found = [one for one in book.live.board.parked.values() if not _of_withheld(book, one)]
    if not found:
        yield from book.nothing(say("parking_none"))
        return
    cols = tables.columns(
        Column(say("what"), 0),
        Column(say("stage"), 70, style=TABLE_MUTED),
        Column(say("owner"), 80),
        Column(say("due"), 56),
        Column(say("decision"), 110),
    )
    found.sort(key=lambda one: (one.stage.number, one.text, one.id))
    yield from table(book.fonts, cols, (_parked(book, one) for one in found))


def _of_withheld(book: Book, one: Parked) -> bool:
    note = book.live.board.notes.get(one.note or "")
    return note is not None and note.withheld


def _parked(book: Book, one: Parked) -> Line:
    decision = [one.decision, book.say("parked_dropped") if one.dropped else ""]
    told = ", ".join(part for part in decision if part) or book.say("none")
    return Line([one.text, book.say(f"stage_{one.stage.value}"), book.name(one.owner), book.day(one.due), told])


def steps(book: Book) -> Iterator[Strip]:
    """Who does what by when."""
    say, found = book.say, sorted(book.live.board.steps.values(), key=lambda one: (one.due is None, one.due, one.text))
    yield from book.section(say("steps"), "steps")
    if not found:
        yield from book.nothing(say("steps_none"))
        return
    cols = tables.columns(Column(say("what"), 0), Column(say("owner"), 110), Column(say("due"), 60))
    yield from table(book.fonts, cols, (Line([one.text, book.name(one.owner), book.day(one.due)]) for one in found))


# Figures


def from_below(book: Book) -> Iterator[Strip]:
    """How much came from below, the funnel, and what became of the ideas."""
    say = book.say
    yield from book.section(say("bottom_up"), "below")
    if not book.drafts:
        yield from book.nothing(say("bottom_up_none"))
    else:
        yield from book.lead(say("bottom_up_lead"))
        keys = [one.id for id in book.counted for one in book.results[id]]
        known = [id for id in keys if id in book.paper.published] or keys
        half = CONTENT_WIDTH / 2
        left = _below(book, say("objectives"), bottom_up(book.family, book.counted))
        right = _below(book, say("key_results"), bottom_up(book.family, known))
        yield beside([(0, left), (half, right)])
    yield from book.sub(say("funnel"))
    yield from _funnel(book, funnel(book.live, book.paper.published))
    yield from _fates(book)


def _below(book: Book, title: str, found: BottomUp) -> Strip:
    say, fonts, share = book.say, book.fonts, book.formats.share
    head = row(fonts, [Cell(0, [title], SUBHEAD)], SUBHEAD.leading)
    number = share(found.strict)
    figure = row(fonts, [Cell(0, [number], FIGURE)], FIGURE.leading + 2)
    told = f"{say('strict_of', up=found.up, count=found.count)} {say('strict')}"
    figure[0].runs.append((fonts.width(number, FIGURE) + 7, FIGURE.leading / 2 + 9, BODY, told))
    width = CONTENT_WIDTH / 2 - 24
    bar = Strip(11)
    known, unknown = float(found.weighted or 0), float(found.unknown or 0)
    bar.marks.append(Mark(0, 8, Share(width, 7, known, unknown)))
    lines = [f"{share(found.weighted)} {say('weighted')}", f"{share(found.unknown)} {say('unknown')}"]
    if found.without:
        lines.append(say("without", n=found.without))
    rest = [strip for line in lines for strip in row(fonts, [Cell(0, [line], NOTE)], NOTE.leading)]
    return stack([*head, *figure, bar, *rest])


def _funnel(book: Book, found: Funnel) -> Iterator[Strip]:
    stages = ("ideas", "unique", "clustered", "shortlisted", "drafted", "published")
    most = max(found.ideas, 1)
    for name in stages:
        count: int = getattr(found, name)
        cells = [
            Cell(0, [book.say(f"funnel_{name}")], BODY),
            Cell(_LABEL + 26, [str(count)], TABLE_STRONG, "right"),
        ]
        (strip,) = row(book.fonts, cells, 14.5)
        strip.marks.append(Mark(_LABEL + 36, 12.2, Share(_BAR, 9.5, count / most)))
        strip.keep = True
        yield strip
    aside = book.say("funnel_aside", withheld=found.withheld, parked=found.parked, overrides=found.overrides)
    yield from paragraph(book.fonts, aside, NOTE, 0, CONTENT_WIDTH)


def _fates(book: Book) -> Iterator[Strip]:
    counted = Counter(one.state for one in book.fates.values())
    if not counted:
        return
    yield from book.sub(book.say("fates"))
    told = [f"{counted[state]} {book.say(f'fates_{state.value}')}" for state in _STATES if counted[state]]
    text = f"{', '.join(told)}. {book.say('fates_where')}"
    yield from paragraph(book.fonts, text, BODY, 0, CONTENT_WIDTH)


# Incidents


def incidents(book: Book) -> Iterator[Strip]:
    """What interrupted the workshop, and late ideas."""
    say, live = book.say, book.live
    yield from book.section(say("incidents"), "incidents")
    told = [_incident(book, one.code, one.stage.value) for one in live.run.incidents]
    late = sum(live.board.notes[id].late for id in book.family.origins)
    if late:
        told.append(book.count("late_tray", late))
    if not told:
        yield from book.nothing(say("incidents_none"))
        return
    yield from bullets(book, told)


def _incident(book: Book, code: str, stage: str) -> str:
    key = f"incident_{code}"
    text = book.say(key)
    text = book.say("incident_other", code=code) if text == key else text
    return f"{book.say(f'stage_{stage}')}: {text}"


# Signature


def signature(book: Book) -> Iterator[Strip]:
    """The sponsor's word, a line to sign on, and the hash of what is signed; never broken over two pages."""
    yield from book.section(book.say("signature"), "signature")
    fonts = book.fonts
    strips = list[Strip]()
    for one in book.live.board.signatures.values():
        strips += paragraph(fonts, signed(book, one), BODY, 0, CONTENT_WIDTH)
        if one.comment:
            strips += paragraph(fonts, one.comment, BODY_MUTED, 0, CONTENT_WIDTH)
        if one.content != content_hash(book.live):
            strips += paragraph(fonts, book.say("changed_since"), BODY, 0, CONTENT_WIDTH)
    if not strips:
        strips += paragraph(fonts, book.say("not_signed"), BODY_MUTED, 0, CONTENT_WIDTH)
    hold(strips, to_next=True)
    yield from strips
    yield stack([space(34), *_line_to_sign(book), space(14), *hash_strips(book)])


def signed(book: Book, one: Signature) -> str:
    """What the sponsor said, and when."""
    day, _, time = one.at.partition("T")
    try:
        year, month, number = (int(part) for part in day.split("-"))
        at = book.formats.long_date(book.on.replace(year, month, number))
    except ValueError:
        at = one.at or book.say("none")
    return book.say(f"signed_{one.verdict.value}", name=one.name, at=f"{at}, {time}" if time else at)


def _line_to_sign(book: Book) -> list[Strip]:
    (strip,) = row(book.fonts, [Cell(0, [book.say("sign_line")], CAPTION)], CAPTION.leading + 3)
    strip.marks.append(Mark(0, 0, Rule(CONTENT_WIDTH * 0.55, INK)))
    return [strip]


def hash_strips(book: Book, note: bool = True) -> list[Strip]:
    """The SHA-256 of the objectives and key results in groups of eight digits."""
    digest = content_hash(book.live)
    groups = [digest[at : at + 8] for at in range(0, len(digest), 8)]
    strips = row(book.fonts, [Cell(0, [book.say("hash")], CAPTION)], CAPTION.leading)
    strips += row(book.fonts, [Cell(0, [" ".join(groups)], BODY)], BODY.leading)
    return [*strips, *paragraph(book.fonts, book.say("hash_note"), NOTE, 0, CONTENT_WIDTH)] if note else strips
