"""What became of every idea of a workshop, as the plan will remember it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.workshop.lineage import Pedigree, came_out, pedigree
from okr_desktop.domain.workshop.model import Live, Note, Parked


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an idea: the reason is in a person's words, ``into`` are drafts of objectives and key results."""

    state: IdeaState
    reason: str = ""
    into: tuple[str, ...] = ()


def fates(live: Live, published: Iterable[str]) -> dict[str, Fate]:
    """The fate of each note that was not withheld; ``published`` are ids of drafts of objectives and key results."""
    family, gone = pedigree(live), frozenset(published)
    children = came_out(family)
    found: dict[str, Fate] = {}
    for id in family.origins:
        into = tuple(child for child in children.get(id, ()) if child in gone)
        found[id] = _fate(live, family, live.board.notes[id], into)
    return found


def became(live: Live, id: str, published: Iterable[str] | None = None) -> Fate:
    """The fate of one note; by default what is noted as published counts."""
    return fates(live, live.results.published if published is None else published)[id]


def _fate(live: Live, family: Pedigree, note: Note, into: tuple[str, ...]) -> Fate:
    if into:
        return Fate(_taken(live, note, into), "", into)
    keeper = live.board.notes[family.keeper(note.id)]
    parked = _parked(live.board.parked, note, keeper)
    if parked is not None:
        return Fate(IdeaState.DECLINED if parked.dropped else IdeaState.LATER, parked.decision)
    chosen = live.board.picks.get(family.group(note.id) or "") or live.board.picks.get(keeper.id)
    if chosen is not None and not chosen.picked and chosen.reason:
        return Fate(IdeaState.DECLINED, chosen.reason)
    return Fate(IdeaState.DISCUSSED if keeper.shown or live.results.votes else IdeaState.NEW)


def _parked(parked: Mapping[str, Parked], note: Note, keeper: Note) -> Parked | None:
    return next((one for one in parked.values() if one.note in (note.id, keeper.id)), None)


def _taken(live: Live, note: Note, into: tuple[str, ...]) -> IdeaState:
    """Adopted when its own words became an objective or key result, adapted when it went into other words."""
    drafts, results = live.board.drafts, live.board.results
    titles = {same_words(drafts[id].title if id in drafts else results[id].title) for id in into}
    return IdeaState.ADOPTED if titles & {same_words(note.text), same_words(note.words)} else IdeaState.ADAPTED


def same_words(text: str) -> str:
    """A text for asking whether two say the same word for word: without case, extra space, and the mark at the end."""
    return " ".join(text.casefold().split()).rstrip(".!")
