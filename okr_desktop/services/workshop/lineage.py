"""Where an objective or key result came from, as the plan knows it: workshop, groups, ideas, dots and voters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, cast

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.matching import words
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop.lineage import Pedigree, Share, leaves, published_pedigree, share, wanted_by
from okr_desktop.domain.workshop_record import Lineage, Workshop
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop.leaving import KEPT, TITLES, line_id

# Words so short are in every title.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class IdeaOf:
    """One idea behind an item; ``text`` is the first wording where the room found a better one, else empty."""

    id: str
    words: str
    text: str
    origin: str
    author: str
    merged: bool


@dataclass(frozen=True, slots=True)
class SourceOf:
    """A group (with its letter) or a single idea that an item came out of; dots and voters of the vote on it.

    None where nobody voted on it, or so few that it is not told. ``round``: the number of that vote.
    """

    id: str
    kind: str
    letter: str
    title: str
    weight: Decimal
    ideas: tuple[IdeaOf, ...]
    dots: int | None
    voters: int | None
    round: int | None


@dataclass(frozen=True, slots=True)
class CameFrom:
    """Where an item came from. ``item`` is the one that was published: another one for what was carried over since.

    ``voters`` is a least number unless ``exact`` (see ``Wanted``). ``replaced`` asks whether it still comes from
    these ideas: nothing is left of the words that were published.
    """

    id: str
    item: str
    workshop: Workshop | None
    ideas: int
    dots: int | None
    voters: int | None
    exact: bool
    share: Share
    sources: tuple[SourceOf, ...]
    replaced: bool


def family_of(plan: Plan) -> Pedigree:
    """The pedigree of everything that was ever published."""
    return published_pedigree(plan.ideas.values(), plan.lineages.values(), plan.vote_rounds.values())


def rooted(plan: Plan, id: str) -> str | None:
    """The item whose lineage an item has: its own, or that of what it was carried over from; None without any."""
    known = {line.child for line in plan.lineages.values()}
    seen = set[str]()
    while id not in known:
        seen.add(id)
        item = plan.objectives.get(id) or plan.key_results.get(id)
        if item is None or item.carried_from is None or item.carried_from in seen:
            return None
        id = item.carried_from
    return id


def came_from(plan: Plan, id: str) -> CameFrom | None:
    """Where an objective or key result came from; None when no workshop led to it, or the lineage was cut."""
    root = rooted(plan, id) if plan.lineages else None
    if root is None:
        return None
    family = family_of(plan)
    behind = leaves(family, root)
    if not behind:
        return None
    wanted = wanted_by(family, root)
    sources = tuple(_sources(plan, family, root))
    return CameFrom(
        id,
        root,
        _workshop(plan, plan.ideas[next(iter(behind))]),
        len(wanted.ideas),
        wanted.dots,
        wanted.voters,
        wanted.exact,
        share(family, root),
        sources,
        is_replaced(plan, id),
    )


def _workshop(plan: Plan, idea: Idea) -> Workshop | None:
    return plan.workshops.get(idea.workshop or "")


def _sources(plan: Plan, family: Pedigree, id: str) -> Iterator[SourceOf]:
    for source, weight in _lines(family, id, frozenset()):
        wanted = wanted_by(family, source)
        cluster, idea = plan.clusters.get(source), plan.ideas.get(source)
        inside = [plan.ideas[one] for one in family.ideas_of(source)]
        inside.sort(key=lambda one: _place(plan, family, one))
        title = cluster.name if cluster else idea.words if idea else ""
        yield SourceOf(
            source,
            "cluster" if cluster else "idea",
            cluster.letter if cluster else "",
            title or (inside[0].words if inside else ""),
            weight,
            tuple(_idea(family, one) for one in inside),
            wanted.dots,
            wanted.voters,
            wanted.rounds[-1] if wanted.rounds else None,
        )


def _place(plan: Plan, family: Pedigree, idea: Idea) -> tuple[int, str, bool, int, str]:
    """What was merged stands behind the idea that stands for it."""
    keeper = plan.ideas[family.keeper(idea.id)]
    return keeper.position, keeper.id, keeper.id != idea.id, idea.position, idea.id


def _lines(family: Pedigree, id: str, above: frozenset[str]) -> Iterator[tuple[str, Decimal]]:
    """The groups and ideas behind an item, for a key result those of its objective, the weightiest first."""
    found = sorted(family.sources.get(id, {}).items(), key=lambda one: (-one[1], one[0]))
    for source, weight in found:
        if weight > 0 and family.ideas_of(source):
            yield source, weight
        elif weight > 0 and source not in above:
            yield from _lines(family, source, above | {id})


def _idea(family: Pedigree, idea: Idea) -> IdeaOf:
    first = idea.text if idea.wording and idea.wording != idea.text else ""
    return IdeaOf(idea.id, idea.words, first, idea.origin, idea.author_name, family.keeper(idea.id) != idea.id)


# Still from these ideas?


def titles_of(workshop: Workshop) -> Mapping[str, str]:
    """The words of what a workshop published, by id."""
    return _texts(workshop.results.get(TITLES))


def _texts(found: Any) -> dict[str, str]:
    return cast("dict[str, str]", found) if isinstance(found, dict) else {}


def is_replaced(plan: Plan, id: str) -> bool:
    """Whether no word of the published title is left: then somebody should say whether the ideas still belong to it."""
    item = plan.objectives.get(id) or plan.key_results.get(id)
    before = _published_title(plan, id)
    return item is not None and before is not None and not _telling(before) & _telling(item.title)


def _published_title(plan: Plan, id: str) -> str | None:
    root = rooted(plan, id)
    for workshop in plan.workshops.values():
        titles, kept = titles_of(workshop), _texts(workshop.results.get(KEPT))
        found = kept.get(id) or titles.get(id) or titles.get(root or "")
        if isinstance(found, str):
            return found
    return None


def _telling(text: str) -> set[str]:
    found = set(words(text))
    return {word for word in found if len(word) > _SHORT} or found


def keep(desk: Desk, id: str) -> Outcome[str]:
    """Say that an item still comes from its ideas although its words are others; it is not asked again for these.

    Raises NotFound ``lineage.unknown`` when it has none.
    """
    found = _known(desk.plan, id)
    if found.workshop is None:
        raise NotFound("lineage.unknown", id=id)
    item = desk.item(id)
    kept = {**_texts(found.workshop.results.get(KEPT)), id: item.title}
    results = {**found.workshop.results, KEPT: kept}
    with desk.action(Label("lineage.keep", {"title": item.title})) as unit:
        unit.save(replace(found.workshop, results=results))
    return desk.done(unit, id)


def cut(desk: Desk, id: str) -> Outcome[str]:
    """Say that an item does not come from these ideas any more; what it was carried over from keeps its lineage.

    Raises NotFound ``lineage.unknown`` when it has none.
    """
    plan, found = desk.plan, _known(desk.plan, id)
    item = desk.item(id)
    with desk.action(Label("lineage.cut", {"title": item.title})) as unit:
        for line in plan.lineages.values():
            if line.child == id:
                unit.delete("lineage", line.id)
        if found.item != id:  # a line without weight ends the search at the copy
            unit.save(Lineage(line_id(id, found.item), id, found.item, Decimal(0)))
    return desk.done(unit, id)


def _known(plan: Plan, id: str) -> CameFrom:
    found = came_from(plan, id)
    if found is None:
        raise NotFound("lineage.unknown", id=id)
    return found
