"""What the room did first: the agenda as planned and as it went, all ideas, the groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.workshop.agenda import Break
from okr_desktop.domain.workshop.lineage import withheld
from okr_desktop.domain.workshop.model import Cluster, Note, Spent
from okr_desktop.reports.base.formats import MINUS
from okr_desktop.reports.base.layout import Cell, Mark, Strip, hold, row, space
from okr_desktop.reports.base.style import (
    BODY,
    CAPTION,
    CONTENT_WIDTH,
    HEADING,
    MARGINAL,
    NOTE,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.workshop import table as tables
from okr_desktop.reports.workshop.drawings import PlannedActual
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.table import Column, Line, table

_BAR = 150.0
_MARGIN = 30.0
_INDENT = 11.0


# Agenda


@dataclass(frozen=True, slots=True)
class _Took:
    """A step: its block, planned and actual minutes; None for what never came."""

    block: str
    planned: float
    actual: float | None


def agenda(book: Book) -> Iterator[Strip]:
    """Planned and actual minutes of each step."""
    yield from book.section(book.say("agenda"), "agenda")
    steps = _steps(book)
    if not steps:
        yield from book.nothing(book.say("agenda_none"))
        return
    yield from book.lead(book.say("agenda_lead"))
    say = book.say
    cols = tables.columns(
        Column(say("step"), 0),
        Column(f"{say('legend_planned')} / {say('legend_actual')}", _BAR),
        Column(say("planned"), 42, "right"),
        Column(say("actual"), 42, "right"),
        Column(say("difference"), 50, "right", TABLE_MUTED),
    )
    longest = max([1.0, *(max(one.planned, one.actual or 0) for one in steps)])
    bar = tables.lefts(cols)[1]
    lines = [_step(book, one, bar, _BAR / longest) for one in steps]
    yield from table(book.fonts, cols, [*lines, _sum(book, steps)])


def _step(book: Book, one: _Took, x: float, scale: float) -> Line:
    mark = Mark(x, 9.2, PlannedActual(one.planned * scale, (one.actual or 0) * scale))
    return Line([book.block_name(one.block), "", *_minutes(book, one)], marks=[mark])


def _minutes(book: Book, one: _Took) -> list[str]:
    none = book.say("none")
    if one.actual is None:
        return [book.rounded(one.planned), none, none]
    over = round(one.actual) - round(one.planned)
    sign = f"+{over}" if over > 0 else f"{MINUS}{-over}" if over else "0"
    return [book.rounded(one.planned), book.rounded(one.actual), sign]


def _sum(book: Book, steps: Sequence[_Took]) -> Line:
    planned = sum(one.planned for one in steps)
    known = [one.actual for one in steps if one.actual is not None]
    whole = _Took("", planned, sum(known) if known else None)
    strong = dict.fromkeys(range(5), TABLE_STRONG)
    return Line([book.say("total"), "", *_minutes(book, whole)], styles=strong, ruled=False)


def _steps(book: Book) -> list[_Took]:
    """Each step of the agenda with the time it took; what was done once more stands after them."""
    spent = list(book.live.run.spent)
    planned = book.live.setup.agenda.steps if book.live.setup.agenda else ()
    found = list[_Took]()
    for at, step in enumerate(planned):
        id = "break" if isinstance(step, Break) else step.id
        later = any(id == ("break" if isinstance(one, Break) else one.id) for one in planned[at + 1 :])
        mine = [one for one in spent if one.block == id]
        mine = mine[:1] if later else mine
        spent = _without(spent, mine)
        found.append(_Took(id, step.minutes, sum(one.actual for one in mine) / 60 if mine else None))
    return [*found, *(_Took(one.block, one.planned / 60, one.actual / 60) for one in spent)]


def _without(spent: Sequence[Spent], gone: Sequence[Spent]) -> list[Spent]:
    ids = {id(one) for one in gone}
    return [one for one in spent if id(one) not in ids]


# Ideas


def ideas(book: Book) -> Iterator[Strip]:
    """Every idea as on the board, what was merged into it below it; of withheld ones only how many."""
    yield from book.section(book.say("all_ideas"), "ideas")
    yield from book.lead(_ideas_lead(book))
    if not book.notes:
        return
    say = book.say
    cols = tables.columns(
        Column("", 18, "right", TABLE_MUTED),
        Column(say("idea"), 0),
        Column(say("from"), 74, style=TABLE_MUTED),
        Column(say("group"), 36),
        Column(say("became"), 92),
    )
    yield from table(book.fonts, cols, _idea_lines(book))


def _ideas_lead(book: Book) -> str:
    say, count = book.say, len(book.family.origins)
    late = sum(book.live.board.notes[id].late for id in book.family.origins)
    first = say("ideas_lead", ideas=count, unique=len(book.notes)) if count > 1 else say("ideas_lead_one")
    parts = [first if count else say("ideas_none")]
    if hidden := withheld(book.live):
        parts.append(book.count("withheld", hidden))
    if late:
        parts.append(book.count("late_ideas", late))
    return " ".join(parts)


def _idea_lines(book: Book) -> Iterator[Line]:
    for note in book.notes:
        below = book.under.get(note.id, ())
        group = book.live.board.clusters.get(note.cluster or "")
        cells = [str(book.places[note.id]), note.words, origin(book, note), group.letter if group else ""]
        notes = [tables.Note(1, text, NOTE) for text in _told(book, note)]
        yield Line([*cells, became(book, note)], notes, ruled=not below, keep=bool(below))
        for at, merged in enumerate(below):
            cells = ["", f"↳ {merged.words}", origin(book, merged), "", book.say("merged")]
            notes = [tables.Note(1, text, NOTE) for text in _told(book, merged)]
            muted = {1: TABLE_MUTED, 4: TABLE_MUTED}
            yield Line(cells, notes, muted, {1: _INDENT}, ruled=at == len(below) - 1)


def origin(book: Book, note: Note) -> str:
    """Where an idea came from; in named modes its writer."""
    kind = book.say(f"origin_{book.paper.origins.get(note.id, note.origin.value)}")
    return f"{note.author}, {kind}" if book.named and note.author else kind


def became(book: Book, note: Note) -> str:
    """What became of an idea, in a few words."""
    fate = book.fates[note.id]
    key = f"fate_{fate.state.value}"
    if fate.state in (IdeaState.ADOPTED, IdeaState.ADAPTED):
        return book.say(key, into=book.into(fate.into))
    return book.say(key)


def _told(book: Book, note: Note) -> Iterator[str]:
    if note.wording and note.wording != note.text:
        yield book.say("first_words", text=note.text)
    marks = [book.say("late")] if note.late else []
    if note.round > 1:
        marks.append(book.say("round_n", n=note.round))
    if marks:
        yield " · ".join(marks)
    fate = book.fates[note.id]
    if fate.reason and fate.state is not IdeaState.NEW:
        yield book.say("reason", reason=fate.reason)


# Groups


def groups(book: Book) -> Iterator[Strip]:
    """The groups by their letters, then what stands for itself."""
    yield from book.section(book.say("clusters"), "groups")
    known = sorted(book.live.board.clusters.values(), key=lambda one: (len(one.letter), one.letter))
    if not known:
        yield from book.nothing(book.say("clusters_none"))
        return
    for group in known:
        yield from _group(book, group)
    rest = [note for note in book.notes if note.cluster not in book.live.board.clusters]
    for key, notes in (
        ("single", [one for one in rest if one.single]),
        ("loose", [one for one in rest if not one.single]),
    ):
        if notes:
            yield from book.sub(book.say(key))
            yield from _members(book, notes)


def _group(book: Book, group: Cluster) -> Iterator[Strip]:
    fonts, room = book.fonts, CONTENT_WIDTH - _MARGIN
    name = group.name or book.say("no_name")
    strips = row(fonts, [Cell(_MARGIN, fonts.wrap(name, HEADING, room), HEADING)], HEADING.leading)
    strips[0].runs += row(fonts, [Cell(0, [group.letter], MARGINAL)], HEADING.leading)[0].runs
    if votes := _votes(book, group.id):
        strips += row(fonts, [Cell(_MARGIN, [votes], CAPTION)], CAPTION.leading)
    hold(strips, to_next=True)
    yield space(8)
    yield from strips
    yield from _members(book, [note for note in book.notes if note.cluster == group.id])


def _members(book: Book, notes: Sequence[Note]) -> Iterator[Strip]:
    fonts, x = book.fonts, _MARGIN + 22
    for note in notes:
        number = Cell(_MARGIN + 14, [str(book.places[note.id])], TABLE_MUTED, "right")
        text = note.words if not book.under.get(note.id) else f"{note.words}  (+{len(book.under[note.id])})"
        cell = Cell(x, fonts.wrap(text, BODY, CONTENT_WIDTH - x, most=3), BODY)
        strips = row(fonts, [number, cell], BODY.leading)
        hold(strips)
        yield from strips


def _votes(book: Book, group: str) -> str:
    """What a group got in the last vote that counts and that had it."""
    rounds = zip(book.live.results.votes, book.paper.totals, strict=False)
    tallies = [totals[group] for voted, totals in rounds if not voted.superseded and group in totals]
    if not tallies:
        return ""
    last = tallies[-1]
    if last.voters is None:
        return book.count("group_dots", last.dots)
    return f"{book.count('group_dots', last.dots)}, {book.count('group_voters', last.voters)}"
