"""The protocol of a workshop as Markdown: for readers, wikis and screen readers; people's texts are escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from okr_desktop.domain.workshop.drafting import picked_ids
from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.lineage import bottom_up, funnel, withheld
from okr_desktop.domain.workshop.model import Draft, Note, Spread, VoteRound
from okr_desktop.domain.workshop.votes import ranking
from okr_desktop.domain.workshop.words import plain
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.parts_end import signed
from okr_desktop.reports.workshop.parts_head import minutes, seats
from okr_desktop.reports.workshop.parts_okrs import sources
from okr_desktop.reports.workshop.parts_room import became, origin

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$!&])")
#: What would begin a list, a heading or a rule at the start of a line; and schemes that some viewers turn into links.
_START = re.compile(r"^(\d*)([-+=.)])(?=\s|$|[-=])")
_SCHEME = re.compile(r"(?i)\b(javascript|data|file|vbscript|https?)(?=:)")


def escaped(text: str) -> str:
    """A person's text on one line, without markup, HTML or links of its own."""
    found = _SPECIAL.sub(r"\\\1", plain(text))
    return _START.sub(r"\1\\\2", _SCHEME.sub(lambda match: f"{match[1]}\u200b", found))


def markdown(paper: Paper) -> str:
    """The whole protocol; it ends with a line break."""
    made = book(paper)
    parts = (_head, _objectives, _ideas, _votes, _shortlist, _confidence, _dissents, _later, _figures, _signature)
    return "\n".join(line for part in parts for line in part(made)).rstrip() + "\n"


def _title(made: Book, key: str) -> list[str]:
    return ["", f"## {made.say(key)}", ""]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for cells in rows:
        yield f"| {' | '.join(cells)} |"


def _head(made: Book) -> Iterator[str]:
    say, setup = made.say, made.live.setup
    yield f"# {say('protocol')}: {escaped(made.question)}"
    yield ""
    if setup.rehearsal:
        yield f"**{say('rehearsal')}**"
        yield ""
    facts = (
        ("held", made.formats.long_date(setup.held) if setup.held else ""),
        ("place", setup.place),
        ("time", minutes(made)),
        ("template", made.paper.agenda_name),
        ("mode", say(f"mode_{setup.mode.value}")),
        ("seats", seats(made)),
        ("facilitator", setup.facilitator),
        ("sponsor", setup.sponsor),
    )
    yield from (f"- {say(key)}: {escaped(value)}" for key, value in facts if value)
    yield ""
    yield say(f"truth_{setup.mode.value}")


def _objectives(made: Book) -> Iterator[str]:
    yield from _title(made, "results")
    if not made.drafts:
        yield made.say("results_none")
    for draft in made.drafts:
        yield from _objective(made, draft)


def _objective(made: Book, draft: Draft) -> Iterator[str]:
    say = made.say
    yield f"### {made.labels[draft.id]} {escaped(draft.title)}"
    yield ""
    if draft.why:
        yield f"{escaped(draft.why)}"
        yield ""
    word = made.live.board.acceptances.get(draft.id)
    yield f"- {say('owner')}: {escaped(draft.owner) or say('owner_none')}"
    yield f"- {sources(made, draft.id) or say('no_source')}"
    if word:
        told = f"{escaped(word.name)}: {say(f'answer_{word.answer.value}')} {escaped(word.condition)}"
        yield f"- {say('word')}: {told.strip()}"
    yield ""
    heads = [say(key) for key in ("key_result", "from_to", "source", "due", "owner")]
    rows = (
        [f"{made.labels[one.id]} {escaped(one.title)}", escaped(made.aim(one.metric)), escaped(one.data_source),
         made.day(one.due), escaped(one.owner)]
        for one in made.results[draft.id]
    )  # fmt: skip
    yield from _table(heads, rows)
    yield ""


def _ideas(made: Book) -> Iterator[str]:
    yield from _title(made, "all_ideas")
    hidden = withheld(made.live)
    if hidden:
        yield made.count("withheld", hidden)
        yield ""
    for note in made.notes:
        group = made.live.board.clusters.get(note.cluster or "")
        told = [origin(made, note), group.letter if group else "", became(made, note)]
        yield f"{made.places[note.id]}. {_words(made, note)} ({escaped(' · '.join(part for part in told if part))})"
        yield from (f"    - {_words(made, one)} ({escaped(origin(made, one))})" for one in made.under.get(note.id, ()))


def _words(made: Book, note: Note) -> str:
    first = made.say("first_words", text=escaped(note.text)) if note.wording and note.wording != note.text else ""
    late = made.say("late") if note.late else ""
    return " – ".join(part for part in (escaped(note.words), first, late) if part)


def _votes(made: Book) -> Iterator[str]:
    yield from _title(made, "votes")
    if not made.live.results.votes:
        yield made.say("votes_none")
    for round in made.live.results.votes:
        yield from _round(made, round)


def _round(made: Book, round: VoteRound) -> Iterator[str]:
    say, totals = made.say, made.totals_of(round)
    mark = f" ({say('superseded')})" if round.superseded else ""
    ballots = say("vote_ballots", ballots=round.ballots, seats=round.seats)
    yield f"**{say('vote_round', n=round.number)}**{mark}: {ballots}"
    yield ""
    if not totals:
        yield say("too_few_ballots")
        return
    hidden = {id for id, note in made.live.board.notes.items() if note.withheld}
    rows = list[list[str]]()
    for rank in ranking(round):
        if rank.target.id not in hidden:
            tally = totals[rank.target.id]
            told = "–" if tally.voters is None else str(tally.voters)
            text = escaped(made.target_text(rank.target))
            rows.append([str(rank.place), rank.target.letter, text, str(tally.dots), told])
    yield from _table([say("place_col"), "", say("target"), say("dots"), say("voters")], rows)
    yield ""


def _shortlist(made: Book) -> Iterator[str]:
    yield from _title(made, "shortlist")
    voted = made.live.results.vote
    targets = {one.id: one for one in voted.items} if voted else {}
    left = [one.id for one in made.live.board.picks.values() if not one.picked and one.reason]
    for key, ids in (("taken", picked_ids(made.live)), ("left", left)):
        for id in (one for one in ids if one in targets):
            reason = made.live.board.picks[id].reason
            why = f" – {made.say('override')}: {escaped(reason)}" if reason else ""
            yield f"- {made.say(key)}: {targets[id].letter} {escaped(made.target_text(targets[id]))}{why}"


def _confidence(made: Book) -> Iterator[str]:
    yield from _title(made, "confidence")
    if not made.live.results.confidence:
        yield made.say("confidence_none")
    for one in made.live.results.confidence:
        yield f"- {made.say('vote_round', n=one.round)}: {spread_words(made, one, 0)}"
        if one.answers >= HISTOGRAM_FROM:
            yield from (f"    - {made.say('raise')}: {escaped(text)}" for text in one.texts if text.strip())


def spread_words(made: Book, one: Spread, first: int) -> str:
    """A distribution as words: from five answers on how many said what, below that only what may be said."""
    mean = "–" if one.mean is None else made.formats.number(one.mean)
    told = f"{made.say('answers_of', answers=one.answers, seats=one.seats)}, {made.say('mean', mean=mean)}"
    if one.counts:
        return told + "; " + ", ".join(f"{first + at}: {count}" for at, count in enumerate(one.counts))
    return f"{told}. {made.say('somebody_low' if one.any_low else 'all_three')}" if one.answers else told


def _dissents(made: Book) -> Iterator[str]:
    yield from _title(made, "dissents")
    if not made.live.board.dissents:
        yield made.say("dissents_none")
    for one in made.live.board.dissents.values():
        yield f"- {made.labels.get(one.about) or made.say('all_drafts')}: {escaped(one.text)}"


def _later(made: Book) -> Iterator[str]:
    hidden = {id for id, note in made.live.board.notes.items() if note.withheld}
    yield from _title(made, "parking")
    for one in made.live.board.parked.values():
        if one.note not in hidden:
            dropped = made.say("parked_dropped") if one.dropped else ""
            told = [escaped(one.text), escaped(one.owner), made.day(one.due), escaped(one.decision), dropped]
            yield f"- {' · '.join(part for part in told if part)}"
    yield from _title(made, "steps")
    for step in made.live.board.steps.values():
        yield f"- {' · '.join(part for part in (escaped(step.text), escaped(step.owner), made.day(step.due)) if part)}"


def _figures(made: Book) -> Iterator[str]:
    say, share = made.say, made.formats.share
    yield from _title(made, "bottom_up")
    found, counted = bottom_up(made.family, made.counted), funnel(made.live, made.paper.published)
    if made.drafts:
        yield f"- {say('strict_of', up=found.up, count=found.count)} {say('strict')} ({share(found.strict)})"
        yield f"- {share(found.weighted)} {say('weighted')}"
        yield f"- {share(found.unknown)} {say('unknown')}"
    stages = ("ideas", "unique", "clustered", "shortlisted", "drafted", "published")
    yield "- " + " → ".join(f"{say(f'funnel_{name}')} {getattr(counted, name)}" for name in stages)
    if made.live.results.roti is not None:
        yield from _title(made, "roti")
        yield spread_words(made, made.live.results.roti, 1)


def _signature(made: Book) -> Iterator[str]:
    from okr_desktop.domain.workshop.closing_acts import content_hash

    yield from _title(made, "signature")
    for one in made.live.board.signatures.values():
        yield f"{escaped(signed(made, one))} {escaped(one.comment)}".strip()
        yield ""
    yield f"{made.say('hash')}: `{content_hash(made.live)}`"
