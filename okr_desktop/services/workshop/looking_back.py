"""A workshop that looked back: its cards, groups and dots as the retrospective of a cycle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import FORMATS, RetroItem, Retrospective
from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop_record import Cluster, VoteRound
from okr_desktop.services.workshop.leaving import Names, clusters, derived_id, ideas, rounds

#: The format of retrospective that each agenda fills.
FORMAT_OF: Mapping[str, str] = {
    "look_back_ssc": "start_stop_continue",
    "look_back_well": "went_well",
    "look_back_4ls": "four_ls",
    "look_back_okr": "okr_review",
    "process_check": "process",
}
# What people write before the colon, and what groups are called, in the languages of the agendas.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "start": ("start", "start doing", "anfangen", "beginnen"),
    "stop": ("stop", "stop doing", "aufhören", "stopp"),
    "continue": ("continue", "keep", "weiter", "weitermachen", "beibehalten"),
    "well": ("well", "went well", "good", "gut", "lief gut"),
    "badly": ("badly", "went badly", "bad", "schlecht", "lief schlecht"),
    "ideas": ("ideas", "idea", "ideen", "idee"),
    "liked": ("liked", "gefallen", "gemocht"),
    "learned": ("learned", "learnt", "what we learned", "gelernt"),
    "lacked": ("lacked", "gefehlt"),
    "longed_for": ("longed for", "gewünscht", "ersehnt"),
    "reached": ("reached", "erreicht"),
    "missed": ("missed", "verfehlt"),
    "next": ("next", "nächstes", "als nächstes"),
    "helps": ("helps", "hilft"),
    "hinders": ("hinders", "hindert"),
    "change": ("change", "ändern"),
}
_COLUMN_OF = {fold(word): column for column, words in _WORDS.items() for word in words}
_BEGINNING = re.compile(r"\s*([^\W\d_][\w ]{1,24}?)\s*[:–—-]\s+(.+)", re.DOTALL)
MOST_CARDS = 500


def format_of(live: Live) -> str:
    """The format that a workshop fills, "" for one that does not look back."""
    return FORMAT_OF.get(live.setup.agenda.id, "") if live.setup.agenda else ""


def retrospective(plan: Plan, live: Live, names: Names, cycle: str | None) -> list[Retrospective]:
    """The retrospective that a workshop leaves: one, or none where it did not look back or no cycle is chosen."""
    format = format_of(live)
    if not format or cycle is None:
        return []
    cards = cards_of(format, ideas(plan, live, names), clusters(live, names), rounds(live, names))
    team, id = live.setup.team, derived_id(live, "retrospective")
    return [Retrospective(id, cycle, format, team, live.setup.held, tuple(cards[:MOST_CARDS]), names.workshop)]


def cards_of(
    format: str, ideas: Sequence[Idea], groups: Sequence[Cluster], rounds: Iterable[VoteRound]
) -> list[RetroItem]:
    """The cards of a format, those with most dots first.

    A card hangs in the column that its text begins with ("Stop: …"), else in the one its group is called after, else
    in that of most of its group, else in the first. A group that got dots of its own and has a name of its own is a
    card too.
    """
    columns = FORMATS[format]
    dots = _dots(rounds)
    named = {one.id: _known(one.name, columns) for one in groups}
    own = {one.id: _begun(one.words, columns) for one in ideas}
    usual = _usual(ideas, own)
    kept = [one for one in ideas if one.merged is None]
    found = list[RetroItem]()
    for one in kept:
        column, text = own[one.id]
        column = column or named.get(one.cluster or "") or usual.get(one.cluster or "") or columns[0]
        found.append(RetroItem(column, text, dots.get(one.id, 0)))
    for group in groups:
        if group.name.strip() and not named[group.id] and dots.get(group.id):
            found.append(RetroItem(usual.get(group.id) or columns[0], group.name, dots[group.id]))
    return sorted(found, key=lambda card: -card.votes)


def _dots(rounds: Iterable[VoteRound]) -> dict[str, int]:
    """The dots of the last round that was not replaced."""
    last = max((one for one in rounds if not one.superseded), key=lambda one: one.number, default=None)
    return {target: tally.dots for target, tally in last.totals.items()} if last else {}


def _known(words: str, columns: tuple[str, ...]) -> str:
    column = _COLUMN_OF.get(fold(words.strip().rstrip(":")), "")
    return column if column in columns else ""


def _begun(text: str, columns: tuple[str, ...]) -> tuple[str, str]:
    """The column that a text names at its beginning, and the text without it."""
    found = _BEGINNING.fullmatch(text)
    column = _known(found[1], columns) if found else ""
    return (column, found[2]) if found and column else ("", text)


def _usual(ideas: Sequence[Idea], own: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The column that most notes of each group name."""
    said: dict[str, Counter[str]] = {}
    for one in ideas:
        if one.cluster and own[one.id][0]:
            said.setdefault(one.cluster, Counter())[own[one.id][0]] += 1
    return {group: counts.most_common(1)[0][0] for group, counts in said.items()}
