"""From idea to key result: what came out of what, how much of it came from below, who wanted it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from okr_desktop.domain.ideas import Idea, side_of
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.model import VoteRound as LiveRound
from okr_desktop.domain.workshop_record import Lineage, Tally, VoteRound

ONE, NONE = Decimal(1), Decimal(0)
# An objective comes from below when at least half of the weight of its ideas does.
ENOUGH = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Ballots:
    """A round of voting that stands: number, what each target got, how many voted."""

    number: int
    totals: Mapping[str, Tally]
    ballots: int = 0


@dataclass(frozen=True, slots=True)
class Pedigree:
    """What workshops that run and those that are published are both turned into, so that both are reckoned alike.

    Ideas (withheld ones are not in it) with their origin, the idea that each was merged into, its group.

    ``sources`` says for an objective or key result what it came out of, with weights: groups, ideas, or another
    objective or key result.
    """

    origins: Mapping[str, str]
    merged: Mapping[str, str] = field(default_factory=dict[str, str])
    clusters: Mapping[str, str] = field(default_factory=dict[str, str])
    sources: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict[str, Mapping[str, Decimal]])
    votes: tuple[Ballots, ...] = ()

    keepers: Mapping[str, str] = field(init=False, compare=False)
    members: Mapping[str, tuple[str, ...]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        keepers = dict[str, str]()
        for idea in self.origins:
            keepers[idea] = self._keeper(idea, keepers)
        members: dict[str, list[str]] = {}
        for idea, keeper in keepers.items():
            for source in {keeper, self.clusters.get(keeper, keeper)}:
                members.setdefault(source, []).append(idea)
        object.__setattr__(self, "keepers", keepers)
        object.__setattr__(self, "members", {source: tuple(found) for source, found in members.items()})

    def _keeper(self, idea: str, known: Mapping[str, str]) -> str:
        trail = {idea: None}
        while (into := self.merged.get(idea)) is not None and into in self.origins:
            if into in known:
                return known[into]
            if into in trail:  # two computers merged them into each other: one stands for all, the same everywhere
                circle = list(trail)
                return min(circle[circle.index(into) :])
            trail[into], idea = None, into
        return idea

    def keeper(self, idea: str) -> str:
        """The idea that stands for this one after merging."""
        return self.keepers.get(idea, idea)

    def group(self, idea: str) -> str | None:
        """The group of an idea: that of the idea that stands for it."""
        return self.clusters.get(self.keeper(idea))

    def ideas_of(self, source: str) -> tuple[str, ...]:
        """The ideas that a group or idea stands for, merged ones with it."""
        return self.members.get(source) or ((source,) if source in self.origins else ())


def pedigree(live: Live) -> Pedigree:
    """The pedigree of a workshop that runs; ids are those of its board."""
    notes = {id: note for id, note in live.board.notes.items() if not note.withheld}
    sources: dict[str, Mapping[str, Decimal]] = {}
    for draft in drafts(live):
        sources[draft.id] = draft.sources
        for result in results_of(live, draft.id):
            # A key result that the plan had before did not come out of what the room thought of now.
            sources[result.id] = result.sources or ({} if result.existing else {draft.id: ONE})
    return Pedigree(
        {id: note.origin for id, note in notes.items()},
        {id: note.merged for id, note in notes.items() if note.merged},
        {id: note.cluster for id, note in notes.items() if note.cluster},
        sources,
        tuple(_ballots(one) for one in live.results.votes if not one.superseded),
    )


def _ballots(round: LiveRound) -> Ballots:
    return Ballots(
        round.number,
        {item.id: Tally(round.dots.get(item.id, 0), round.voters.get(item.id, 0)) for item in round.items},
        round.ballots,
    )


def published_pedigree(ideas: Iterable[Idea], lines: Iterable[Lineage], rounds: Iterable[VoteRound] = ()) -> Pedigree:
    """The same of what workshops left in the plan."""
    known = {idea.id: idea for idea in ideas}
    sources: dict[str, dict[str, Decimal]] = {}
    for line in lines:
        sources.setdefault(line.child, {})[line.parent] = line.weight
    standing = sorted((one for one in rounds if not one.superseded), key=lambda one: (one.number, one.id))
    return Pedigree(
        {id: idea.origin for id, idea in known.items()},
        {id: idea.merged for id, idea in known.items() if idea.merged},
        {id: idea.cluster for id, idea in known.items() if idea.cluster},
        sources,
        tuple(Ballots(one.number, one.totals, one.ballots) for one in standing),
    )


# Up to the ideas


def leaves(family: Pedigree, id: str) -> dict[str, Decimal]:
    """The ideas that an objective or key result came out of, with their weights.

    Each idea weighs as much as the source it is in, so that with weights of one every idea counts the same; an idea
    that is in several sources counts once, with the greatest weight. Sources of no weight count nothing.
    """
    return _leaves(family, id, ONE, frozenset())


def _leaves(family: Pedigree, id: str, weight: Decimal, above: frozenset[str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for source, share in family.sources.get(id, {}).items():
        total = weight * share
        if total <= 0 or source in above:
            continue
        inside = dict.fromkeys(family.ideas_of(source), total)
        for idea, one in (inside or _leaves(family, source, total, above | {id})).items():
            found[idea] = max(one, found.get(idea, NONE))
    return found


def came_out(family: Pedigree) -> dict[str, list[str]]:
    """The objectives and key results that came out of each idea, in the order of ``sources``."""
    found: dict[str, list[str]] = {}
    for id in family.sources:
        for idea in leaves(family, id):
            found.setdefault(idea, []).append(id)
    return found


# The share from below


@dataclass(frozen=True, slots=True)
class Share:
    """The weight of an item's ideas by where they came from; an item without ideas has none of any kind."""

    up: Decimal = NONE
    down: Decimal = NONE
    unknown: Decimal = NONE

    @property
    def total(self) -> Decimal:
        """All weight."""
        return self.up + self.down + self.unknown

    @property
    def value(self) -> Decimal:
        """BU: the share from below, 0 to 1; what is unknown, or without ideas, is never counted as from below."""
        return self.up / self.total if self.total else NONE

    @property
    def unknown_share(self) -> Decimal:
        """The share of which nobody knows where it came from."""
        return self.unknown / self.total if self.total else NONE

    @property
    def is_up(self) -> bool:
        """Whether at least half came from below (reckoned without dividing)."""
        return self.total > 0 and self.up >= ENOUGH * self.total


@dataclass(frozen=True, slots=True)
class BottomUp:
    """How much of several items came from below: ``up`` of ``count`` (strict), the mean share (weighted).

    ``unknown`` is the mean share of unknown origin; ``without`` counts items that no idea led to: they are among the
    ``count`` and not from below.
    """

    count: int = 0
    up: int = 0
    weighted: Decimal | None = None
    unknown: Decimal | None = None
    without: int = 0

    @property
    def strict(self) -> Decimal | None:
        """The share of items of which at least half came from below; None when there are no items."""
        return Decimal(self.up) / self.count if self.count else None


def share(family: Pedigree, id: str) -> Share:
    """Where the ideas behind an objective or key result came from."""
    weights = {"up": NONE, "down": NONE, "unknown": NONE}
    for idea, weight in leaves(family, id).items():
        weights[side_of(family.origins[idea])] += weight
    return Share(**weights)


def bottom_up(family: Pedigree, ids: Iterable[str]) -> BottomUp:
    """The figures of several objectives, or of several key results."""
    shares = [share(family, id) for id in ids]
    if not shares:
        return BottomUp()
    return BottomUp(
        len(shares),
        sum(one.is_up for one in shares),
        sum((one.value for one in shares), NONE) / len(shares),
        sum((one.unknown_share for one in shares), NONE) / len(shares),
        sum(not one.total for one in shares),
    )


# Who wanted it


@dataclass(frozen=True, slots=True)
class Wanted:
    """What speaks for an item: its ideas, the dots of all its sources, and how many people gave them.

    ``voters`` is exact for one source; for several it is only known that there were at least so many (``exact``
    False), since the ballots are destroyed. ``voters`` None: so few voted that it is not told. ``rounds``: of which
    votes the dots are.
    """

    ideas: tuple[str, ...] = ()
    dots: int | None = None
    voters: int | None = None
    exact: bool = True
    rounds: tuple[int, ...] = ()


def wanted_by(family: Pedigree, id: str) -> Wanted:
    """The ideas, dots and voters behind an objective, key result, group or idea."""
    if id in family.sources:
        ideas, sources = tuple(leaves(family, id)), list(_direct(family, id, frozenset()))
    else:
        ideas, sources = family.ideas_of(id), [id]
    found: dict[str, tuple[int, Tally]] = {}
    for source in sources:
        for target in _targets(family, source):
            if (tally := _last(family, target)) is not None:
                found[target] = tally
                break
    if not found:
        return Wanted(ideas)
    voters = [tally.voters for _, tally in found.values()]
    known = [one for one in voters if one is not None]
    return Wanted(
        ideas,
        sum(tally.dots for _, tally in found.values()),
        max(known) if len(known) == len(voters) else None,
        len(found) == 1,
        tuple(sorted({number for number, _ in found.values()})),
    )


def _direct(family: Pedigree, id: str, above: frozenset[str]) -> Iterator[str]:
    """The groups and ideas that an item came out of, through the objective of a key result."""
    for source in family.sources.get(id, {}):
        if family.ideas_of(source):
            yield source
        elif source not in above:
            yield from _direct(family, source, above | {id})


def _targets(family: Pedigree, source: str) -> list[str]:
    """What may have been voted on for a source: itself, the idea that stands for it, its group."""
    keeper = family.keeper(source)
    group = family.group(source)
    return [source, *([keeper] if keeper != source else []), *([group] if group else [])]


def _last(family: Pedigree, target: str) -> tuple[int, Tally] | None:
    for one in reversed(family.votes):
        if target in one.totals:
            return one.number, one.totals[target]
    return None


# From the first idea to the plan


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many ideas came how far. From ``unique`` on, ideas that were merged are counted once.

    ``clustered`` are in a group or said to stand for themselves; ``overrides`` are choices against the ranking.
    """

    ideas: int = 0
    unique: int = 0
    clustered: int = 0
    shortlisted: int = 0
    drafted: int = 0
    published: int = 0
    withheld: int = 0
    parked: int = 0
    overrides: int = 0


def funnel(live: Live, published: Iterable[str] | None = None) -> Funnel:
    """The funnel of a workshop; ``published`` are draft ids, by default those that are noted as published."""
    family, board = pedigree(live), live.board
    unique = [note for note in board.notes.values() if note.id in family.origins and family.keeper(note.id) == note.id]
    picked = {one.id for one in board.picks.values() if one.picked}
    gone = live.results.published if published is None else published
    return Funnel(
        ideas=len(family.origins) + withheld(live),
        unique=len(unique),
        clustered=sum(note.single or note.cluster in board.clusters for note in unique),
        shortlisted=sum(note.id in picked or note.cluster in picked for note in unique),
        drafted=_unique_behind(family, (draft.id for draft in drafts(live))),
        published=_unique_behind(family, gone),
        withheld=withheld(live),
        parked=sum(not one.dropped for one in board.parked.values()),
        overrides=sum(bool(one.reason) for one in board.picks.values()),
    )


def withheld(live: Live) -> int:
    """How many ideas were taken out for their words, before or after they were revealed."""
    return max(live.results.withheld, sum(note.withheld for note in live.board.notes.values()))


def _unique_behind(family: Pedigree, ids: Iterable[str]) -> int:
    return len({family.keeper(idea) for id in ids for idea in leaves(family, id)})
