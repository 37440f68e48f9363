"""Acts of the canvas that go together with places, so that one step back takes back both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.model import Live

Places = Mapping[str, tuple[float, float]]

# Each has the name of the act that it is about: a step back is told by it.


def assign(live: Live, ids: Iterable[str], cluster: str | None, places: Places, groups: Places | None = None) -> Live:
    """Put notes into a group (or among the loose ones), they and what makes room for them at their places."""
    return acts.place(acts.assign(live, ids, cluster), places, groups or {})


def new_cluster(live: Live, ids: Iterable[str], name: str, at: tuple[float, float], places: Places) -> Live:
    """Make a group of notes at a place."""
    return acts.place(acts.new_cluster(live, ids, name, at), places, {})


def make_single(live: Live, ids: Iterable[str], places: Places) -> Live:
    """Let notes stand for themselves, those that were in a group outside of it."""
    return acts.place(acts.make_single(live, ids), places, {})


def split(live: Live, cluster: str, ids: Iterable[str], at: tuple[float, float], places: Places) -> Live:
    """Move notes of a group into a new one at a place."""
    before = set(live.board.clusters)
    after = acts.split(live, cluster, ids)
    made = {id: at for id in after.board.clusters if id not in before}
    return acts.place(after, places, made)


def merge(live: Live, keep: str, others: Iterable[str], wording: str | None = None) -> Live:
    """Say that notes are the same, with the wording that the room likes best."""
    after = acts.merge(live, keep, others)
    kept = acts.note_of(after, keep)
    return after if wording is None else acts.reword(after, kept.merged or keep, wording)
