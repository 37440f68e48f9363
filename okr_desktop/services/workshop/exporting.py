"""A workshop as files for other programs, and ideas from them: CSV, JSON, Markdown, pasted lines."""

# ``write_csv``, ``write_json`` and ``write_markdown`` write whole or not at all and raise FileProblem; ``to_…`` give
# the text. Nothing that was withheld, and no totals of so few that they would name somebody, is in any of them.
#
# The CSV has one row an idea, divided by semicolons, every cell quoted, with a byte order mark for spreadsheets; a cell
# that a spreadsheet would take for a formula begins with ``'``. ``parse_ideas`` reads ``text``, ``origin`` and
# ``cluster`` of it back, as it does for the JSON:
#
#     {"format": "okr-workshop", "version": 1, "workshop": {"question", "held", "place", "agenda", "mode", "seats",
#      "paper_seats", "facilitator", "sponsor"}, "ideas": [{"number", "text", "wording", "origin", "cluster",
#      "merged_into", "late", "round", "fate", "reason", "into", "author"?}], "clusters": [{"letter", "name"}],
#      "votes": [{"number", "kind", "budget", "stack", "seats", "ballots", "superseded", "items": [{"letter", "text",
#      "dots", "voters"}]}], "objectives": [{"label", "title", "why", "owner", "ambition", "published", "key_results":
#      [{"label", "title", "kind", "unit", "start", "target", "low", "high", "data_source", "due", "owner"}]}],
#      "confidence": [...], "dissents": [...], "parked": [...], "next_steps": [...], "withheld": 0, "sha256": ""}
#
# Numbers that people typed are texts ("6.5"), days are ISO dates, what is not known is null.

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.limits import HISTOGRAM_FROM
from okr_desktop.domain.workshop.lineage import withheld
from okr_desktop.domain.workshop.model import DraftResult, Live, Note, Spread, VoteRound
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.services.upkeep import write_text
from okr_desktop.services.workshop.idea_lists import Parsed, harmless, parse_ideas
from okr_desktop.services.workshop.leaving import TOTALS_FROM
from okr_desktop.services.workshop.printing import gathered

__all__ = [
    "Parsed",
    "parse_ideas",
    "to_csv",
    "to_json",
    "to_markdown",
    "write_csv",
    "write_json",
    "write_markdown",
]

FORMAT, VERSION = "okr-workshop", 1

_COLUMNS = (
    *("text", "origin", "cluster", "wording", "number", "merged_into", "late", "round"),
    *("voted_as", "dots", "voters", "fate", "reason", "into"),
)


# Writing


def write_csv(live: Live, path: Path, published: Mapping[str, str] | None = None) -> Path:
    """Write the ideas as CSV."""
    write_text(Path(path), to_csv(live, published))
    return Path(path)


def write_json(live: Live, path: Path, published: Mapping[str, str] | None = None) -> Path:
    """Write the workshop as JSON."""
    write_text(Path(path), to_json(live, published))
    return Path(path)


def write_markdown(live: Live, path: Path, language: str = "", published: Mapping[str, str] | None = None) -> Path:
    """Write the protocol as Markdown."""
    write_text(Path(path), to_markdown(live, language, published))
    return Path(path)


def to_markdown(live: Live, language: str = "", published: Mapping[str, str] | None = None) -> str:
    """The protocol as Markdown."""
    from okr_desktop.reports.workshop.markdown import markdown

    return markdown(gathered(live, language, published))


def to_csv(live: Live, published: Mapping[str, str] | None = None) -> str:
    """The ideas as CSV, in the shuffled order of the board, what was merged into one below it."""
    made = book(gathered(live, "en", published))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*_COLUMNS, "author"] if made.named else _COLUMNS)
    for note in _ordered(made):
        cells = [*_cells(made, note), note.author] if made.named else _cells(made, note)
        writer.writerow([harmless(cell) for cell in cells])
    return "\ufeff" + text.getvalue()


def _ordered(made: Book) -> Iterator[Note]:
    for note in made.notes:
        yield note
        yield from made.under.get(note.id, ())


def _idea(made: Book, note: Note) -> dict[str, Any]:
    group = made.live.board.clusters.get(made.family.group(note.id) or "")
    keeper, fate = made.family.keeper(note.id), made.fates[note.id]
    return {
        "number": made.places.get(note.id),
        "text": _kept(note.text),
        "wording": _kept(note.wording),
        "origin": made.paper.origins[note.id],
        "cluster": _kept(group.name or group.letter) if group else "",
        "merged_into": None if keeper == note.id else made.places[keeper],
        "late": note.late,
        "round": note.round,
        "fate": fate.state.value,
        "reason": fate.reason,
        "into": made.into(fate.into),
    }


def _kept(text: str) -> str:
    """Text that every file can hold: no NUL, no half of a surrogate pair."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _cells(made: Book, note: Note) -> list[str]:
    facts = {**_idea(made, note), **_voted(made, note)}
    return [_cell(facts[name]) for name in _COLUMNS]


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    return "yes" if value is True else _kept(str(value))


def _voted(made: Book, note: Note) -> dict[str, Any]:
    """What the vote that stands gave to the idea, or to the group that it is in."""
    keeper = made.family.keeper(note.id)
    voted = made.live.results.vote
    totals = made.totals_of(voted)
    id = next((one for one in (keeper, made.family.group(note.id)) if one in totals), None)
    if voted is None or id is None:
        return {"voted_as": None, "dots": None, "voters": None}
    letter = next(one.letter for one in voted.items if one.id == id)
    return {"voted_as": letter, "dots": totals[id].dots, "voters": totals[id].voters}


# JSON


def to_json(live: Live, published: Mapping[str, str] | None = None) -> str:
    """The workshop as JSON, as described above."""
    made = book(gathered(live, "en", published))
    setup, results, board = live.setup, live.results, live.board
    hidden = {id for id, note in board.notes.items() if note.withheld}
    parked = [one for one in board.parked.values() if one.note not in hidden]
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "workshop": {
            "question": setup.question,
            "held": _day(setup.held),
            "place": setup.place,
            "agenda": setup.agenda.id if setup.agenda else None,
            "mode": setup.mode.value,
            "seats": results.seats,
            "paper_seats": results.paper_seats,
            "facilitator": setup.facilitator,
            "sponsor": setup.sponsor,
        },
        "ideas": [_named(made, note) for note in _ordered(made)],
        "clusters": [{"letter": one.letter, "name": one.name} for one in board.clusters.values()],
        "votes": [_round(made, one, hidden) for one in results.votes],
        "objectives": [_objective(made, id) for id in (draft.id for draft in made.drafts)],
        "confidence": [_spread(one) for one in results.confidence],
        "roti": _spread(results.roti) if results.roti else None,
        "dissents": [{"about": made.labels.get(one.about), "text": one.text} for one in board.dissents.values()],
        "parked": [
            {
                "text": one.text,
                "owner": one.owner,
                "due": _day(one.due),
                "decision": one.decision,
                "dropped": one.dropped,
            }
            for one in parked
        ],
        "next_steps": [{"text": one.text, "owner": one.owner, "due": _day(one.due)} for one in board.steps.values()],
        "withheld": withheld(live),
        "sha256": content_hash(live),
    }
    return _kept(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _named(made: Book, note: Note) -> dict[str, Any]:
    return {**_idea(made, note), "author": note.author} if made.named else _idea(made, note)


def _round(made: Book, round: VoteRound, hidden: set[str]) -> dict[str, Any]:
    totals = made.totals_of(round)
    told = [(one, totals.get(one.id)) for one in round.items if one.id not in hidden]
    return {
        "number": round.number,
        "kind": round.kind,
        "budget": round.budget,
        "stack": round.stack,
        "seats": round.seats,
        "ballots": round.ballots,
        "superseded": round.superseded,
        "items": [
            {
                "letter": one.letter,
                "text": made.target_text(one),
                "dots": tally.dots if tally else None,
                "voters": tally.voters if tally else None,
            }
            for one, tally in told
        ],
    }


def _objective(made: Book, id: str) -> dict[str, Any]:
    draft = made.live.board.drafts[id]
    return {
        "label": made.labels[id],
        "title": draft.title,
        "why": draft.why,
        "owner": draft.owner,
        "ambition": draft.ambition.value,
        "published": id in made.paper.published,
        "key_results": [_key_result(made, one) for one in made.results[id]],
    }


def _key_result(made: Book, one: DraftResult) -> dict[str, Any]:
    numbers = {name: getattr(one.metric, name) for name in ("start", "target", "low", "high")}
    return {
        "label": made.labels[one.id],
        "title": one.title,
        "kind": one.metric.kind.value,
        "unit": one.metric.unit,
        **{name: None if value is None else to_text(value) for name, value in numbers.items()},
        "data_source": one.data_source,
        "due": _day(one.due),
        "owner": one.owner,
    }


def _spread(one: Spread) -> dict[str, Any]:
    enough, told = one.answers >= HISTOGRAM_FROM, one.answers >= TOTALS_FROM
    return {
        "round": one.round,
        "answers": one.answers,
        "seats": one.seats,
        "counts": list(one.counts),
        "mean": to_text(one.mean) if one.mean is not None and told else None,
        "somebody_low": one.any_low if told else None,
        "texts": sorted(one.texts) if enough else [],
    }


def _day(day: object) -> str | None:
    return None if day is None else str(day)
