"""What was voted on and what was taken: every round with its totals, the shortlist, choices against the ranking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from okr_desktop.domain.workshop.drafting import overridden, picked_ids
from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.model import Pick, Target, VoteRound
from okr_desktop.domain.workshop.votes import ranking
from okr_desktop.domain.workshop_record import Tally
from okr_desktop.reports.base.layout import Mark, Strip, space
from okr_desktop.reports.base.style import NOTE, TABLE_GROUP, TABLE_MUTED, TABLE_STRONG
from okr_desktop.reports.workshop import table as tables
from okr_desktop.reports.workshop.drawings import Share
from okr_desktop.reports.workshop.kit import Book
from okr_desktop.reports.workshop.table import Column, Line, table

_BAR = 110.0


def votes(book: Book) -> Iterator[Strip]:
    """Every round of voting, superseded ones marked."""
    yield from book.section(book.say("votes"), "votes")
    rounds = book.live.results.votes
    if not rounds:
        yield from book.nothing(book.say("votes_none"))
    for round, totals in zip(rounds, book.paper.totals, strict=True):
        yield from _round(book, round, totals)


def _round(book: Book, round: VoteRound, totals: Mapping[str, Tally]) -> Iterator[Strip]:
    say = book.say
    title = say("vote_round", n=round.number)
    yield from book.sub(f"{title}  ·  {say('superseded')}" if round.superseded else title)
    parts = [
        say(f"vote_{round.kind}", budget=round.budget, stack=round.stack),
        say("vote_ballots", ballots=round.ballots, seats=round.seats),
    ]
    notes = [say("superseded_note")] if round.superseded else []
    if not round.ballots:
        notes.append(say("no_ballots"))
    elif not totals:
        notes.append(say("too_few_ballots"))
    elif round.ballots < HISTOGRAM_FROM:
        notes.append(say("few_ballots"))
    yield from book.lead("  ·  ".join(parts) + (f". {' '.join(notes)}" if notes else ""))
    hidden = {id for id, note in book.live.board.notes.items() if note.withheld}
    if totals:
        yield from _ranked(book, round, totals, hidden)
    else:
        items = (one for one in round.items if one.id not in hidden)
        cols = tables.columns(Column("", 20, style=TABLE_STRONG), Column(say("target"), 0))
        yield from table(book.fonts, cols, (Line([one.letter, book.target_text(one)]) for one in items))


def _ranked(book: Book, round: VoteRound, totals: Mapping[str, Tally], hidden: set[str]) -> Iterator[Strip]:
    say = book.say
    voters = any(one.voters is not None for one in totals.values())
    cols = tables.columns(
        Column(say("place_col"), 28, "right", TABLE_MUTED),
        Column("", 20, style=TABLE_STRONG),
        Column(say("target"), 0),
        Column("", _BAR),
        Column(say("score" if round.kind == "cards" else "dots"), 34, "right", TABLE_STRONG),
        Column(say("voters") if voters else "", 44, "right"),
    )
    most = max([1, *(one.dots for one in totals.values())])
    bar = tables.lefts(cols)[3]
    lines = list[Line]()
    for rank in ranking(round):
        if rank.target.id in hidden:
            continue
        tally = totals[rank.target.id]
        mark = Mark(bar, 9.6, Share(_BAR, 5, tally.dots / most))
        told = "" if tally.voters is None else str(tally.voters)
        cells = [f"{rank.place}", rank.target.letter, book.target_text(rank.target), "", str(tally.dots), told]
        lines.append(Line(cells, marks=[mark]))
    yield from table(book.fonts, cols, lines)


def shortlist(book: Book) -> Iterator[Strip]:
    """What was taken on and what was left, with the reasons where a choice goes against the ranking."""
    say, live = book.say, book.live
    yield from book.section(say("shortlist"), "shortlist")
    if not live.board.picks:
        yield from book.nothing(say("shortlist_none"))
        return
    against = {one.id for one in overridden(live)}
    yield from book.lead(book.count("overrides", len(against)) if against else say("ranking_held"))
    voted = live.results.vote
    targets = {one.id: one for one in voted.items} if voted else {}
    left = [one.id for one in live.board.picks.values() if not one.picked and one.reason]
    for title, ids in (("taken", picked_ids(live)), ("left", left)):
        shown = [id for id in ids if not _is_withheld(book, id)]
        if shown:
            yield from _chosen(book, say(title), shown, targets)


def _is_withheld(book: Book, id: str) -> bool:
    note = book.live.board.notes.get(id)
    return note is not None and note.withheld


def _chosen(book: Book, title: str, ids: Sequence[str], targets: Mapping[str, Target]) -> Iterator[Strip]:
    rows = list[Line]()
    totals = book.totals_of(book.live.results.vote)
    cols = tables.columns(
        Column("", 20, style=TABLE_STRONG),
        Column(title, 0),
        Column(book.say("dots") if totals else "", 40, "right"),
    )
    for id in ids:
        target = targets.get(id)
        tally = totals.get(id)
        cells = [target.letter if target else "", _text(book, id, target), str(tally.dots) if tally else ""]
        rows.append(Line(cells, _reasons(book, book.live.board.picks[id]), {1: TABLE_GROUP}))
    yield from table(book.fonts, cols, rows)
    yield space(10)


def _text(book: Book, id: str, target: Target | None) -> str:
    if target is not None:
        return book.target_text(target)
    board = book.live.board
    if id in board.clusters:
        return board.clusters[id].name or book.say("no_name")
    return board.notes[id].words if id in board.notes else book.say("none")


def _reasons(book: Book, pick: Pick) -> list[tables.Note]:
    if not pick.reason:
        return []
    why = book.say("override_by", name=pick.by) if pick.by else book.say("override")
    return [tables.Note(1, f"{why}: {pick.reason}", NOTE)]
