"""What was drafted: objectives with their key results, what the rules asked, who takes them on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.lineage import leaves, share
from okr_desktop.domain.workshop.model import Draft, DraftResult
from okr_desktop.reports.base.layout import Cell, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CONTENT_WIDTH,
    HEADING,
    MARGINAL,
    NOTE,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.workshop import table as tables
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.table import Column, Line, table

_MARGIN = 30.0
_ROOM = CONTENT_WIDTH - _MARGIN


def results(book: Book) -> Iterator[Strip]:
    """Each objective with its key results, then what was dropped on the way."""
    yield from book.section(book.say("results"), "results")
    if not book.drafts:
        yield from book.nothing(book.say("results_none"))
    yield space(4, keep=True)
    for draft in book.drafts:
        yield from _objective(book, draft)
    gone = [one.title for one in book.live.board.drafts.values() if one.dropped]
    if gone:
        yield from book.sub(book.say("dropped"))
        for text in gone:
            yield from paragraph(book.fonts, text, BODY_MUTED, _MARGIN, _ROOM)


def _objective(book: Book, draft: Draft) -> Iterator[Strip]:
    fonts = book.fonts
    strips = row(fonts, [Cell(_MARGIN, fonts.wrap(draft.title, HEADING, _ROOM), HEADING)], HEADING.leading)
    strips[0].runs += row(fonts, [Cell(0, [book.labels[draft.id]], MARGINAL)], HEADING.leading)[0].runs
    if draft.why.strip():
        strips += paragraph(fonts, draft.why, BODY_MUTED, _MARGIN, _ROOM)
    strips += paragraph(fonts, "  ·  ".join(_about(book, draft)), NOTE, _MARGIN, _ROOM)
    hold(strips, to_next=True)
    yield from strips
    yield space(4, keep=True)
    if not book.results[draft.id]:
        yield from paragraph(fonts, book.say("no_key_results"), NOTE, _MARGIN, _ROOM)
    else:
        yield from _key_results(book, book.results[draft.id])
    yield space(16)


def _about(book: Book, draft: Draft) -> Iterator[str]:
    say = book.say
    yield draft.owner.strip() or say("owner_none")
    yield say(draft.ambition.value)
    yield sources(book, draft.id) or say("no_source")
    parent = next((one.title for one in book.live.setup.parents if one.id == draft.parent), "")
    if parent:
        yield say("parent", parent=parent)


def sources(book: Book, id: str) -> str:
    """What an objective came out of: "from 7 ideas, groups A, C, 80 % from below"; empty when of no idea."""
    say, ideas = book.say, leaves(book.family, id)
    if not ideas:
        return ""
    parts = [book.count("from_ideas", len(ideas))]
    known = {book.family.group(idea) for idea in ideas}
    letters = sorted(group.letter for id_, group in book.live.board.clusters.items() if id_ in known)
    if letters:
        key = "from_groups" if len(letters) > 1 else "from_groups_one"
        parts.append(say(key, letters=", ".join(letters)))
    parts.append(say("below", share=book.formats.share(share(book.family, id).value)))
    return ", ".join(parts)


def _key_results(book: Book, found: Sequence[DraftResult]) -> Iterator[Strip]:
    say = book.say
    cols = tables.columns(
        Column("", 28, style=TABLE_STRONG),
        Column(say("key_result"), 0),
        Column(say("from_to"), 84, style=TABLE_STRONG),
        Column(say("source"), 82, style=TABLE_MUTED),
        Column(say("due"), 52),
        Column(say("owner"), 56),
    )
    yield from table(book.fonts, cols, (_key_result(book, one) for one in found))


def _key_result(book: Book, one: DraftResult) -> Line:
    none = book.say("none")
    cells = [
        book.labels[one.id],
        one.title,
        book.aim(one.metric),
        one.data_source.strip() or none,
        book.day(one.due),
        book.name(one.owner),
    ]
    poll = book.live.results.polls.get(one.id)
    notes = list[tables.Note]()
    if poll is not None and (answers := poll.result + poll.activity):
        enough = answers >= HISTOGRAM_FROM
        told = book.say("poll", result=poll.result, activity=poll.activity) if enough else book.say("poll_few")
        notes = [tables.Note(1, told, NOTE)]
    return Line(cells, notes)


# Checks


def checks(book: Book) -> Iterator[Strip]:
    """What the rules asked: findings that are open, and those that the room leaves with a reason."""
    yield from book.section(book.say("checks"), "checks")
    lines = _findings(book)
    if not lines:
        yield from book.nothing(book.say("checks_none"))
        return
    yield from book.lead(book.say("checks_lead"))
    cols = tables.columns(
        Column(book.say("about"), 60, style=TABLE_STRONG),
        Column(book.say("rule"), 150),
        Column(book.say("why_left"), 0),
    )
    yield from table(book.fonts, cols, lines)


def _findings(book: Book) -> list[Line]:
    rows = [(one.hint.about, one.hint.code, one.reason) for one in book.paper.checks]
    known = {(about, rule) for about, rule, _ in rows}
    kept = [(one.about, one.rule, one.reason) for one in book.live.board.overrides.values()]
    rows += [one for one in kept if one[:2] not in known and (one[0] in book.labels or not one[0])]
    order = {id: at for at, id in enumerate(book.labels)}
    rows.sort(key=lambda one: (order.get(one[0], len(order)), one[1]))
    return [_finding(book, *one) for one in rows]


def _finding(book: Book, about: str, rule: str, reason: str) -> Line:
    open_: dict[int, Type] = {} if reason else {2: TABLE_MUTED}
    where = book.labels.get(about) or book.say("all_drafts")
    return Line([where, book.say(f"rule_{rule}").removeprefix("rule_"), reason or book.say("open")], styles=open_)


# Owners


def owners(book: Book) -> Iterator[Strip]:
    """The word of the owner of each objective, and how it was given."""
    yield from book.section(book.say("owners"), "owners")
    if not book.drafts:
        yield from book.nothing(book.say("owners_none"))
        return
    say = book.say
    cols = tables.columns(
        Column("", 22, style=TABLE_STRONG),
        Column(say("objectives"), 0),
        Column(say("owner"), 96),
        Column(say("word"), 62, style=TABLE_STRONG),
        Column("", 84, style=TABLE_MUTED),
    )
    yield from table(book.fonts, cols, (_owner(book, one) for one in book.drafts))


def _owner(book: Book, draft: Draft) -> Line:
    say, given = book.say, book.live.board.acceptances.get(draft.id)
    label = book.labels[draft.id]
    if given is None:
        return Line([label, draft.title, book.name(draft.owner), say("open"), ""], styles={3: TABLE_MUTED})
    cells = [label, draft.title, given.name, say(f"answer_{given.answer.value}"), say(f"how_{given.how}")]
    notes = [tables.Note(2, given.condition, NOTE)] if given.condition else []
    return Line(cells, notes)
