"""Few items, many opposite moves by three people: the repaired tree has no ring, loses nothing, and is everybody's."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from okr_desktop.domain.tree_repair import Placement, Settled, settle

CASES = 10_000
NIGHTLY = 1_000_000


class Move(NamedTuple):
    """One move; ``past`` are the numbers of the moves that whoever made it had seen."""

    item: str
    placement: Placement
    past: frozenset[int]


class World:
    """Three people who move items among each other; the heads of a place are found with plain sets."""

    def __init__(self, dice: random.Random, items: int) -> None:
        self.dice = dice
        self.items = [f"i{number}" for number in range(items)]
        # Key results among them: they stand under objectives only, and only objectives move freely.
        self.bound = frozenset(dice.sample(self.items[1:], dice.randint(0, items // 3)))
        self.moves: list[Move] = []
        self.seqs = [0, 0, 0]
        self.known: list[frozenset[int]] = [frozenset()] * 3
        self.cuts = 0
        # A forged file says what no program writes: an item under itself or under nothing known.
        self.rogue = dice.random() < 0.2

    def heads(self, known: frozenset[int]) -> dict[str, list[Placement]]:
        """The placements that no other known move of the same item has seen."""
        by_item = defaultdict[str, list[int]](list)
        for number in known:
            by_item[self.moves[number].item].append(number)
        found: dict[str, list[Placement]] = {item: [] for item in self.items}
        for item, numbers in by_item.items():
            seen = frozenset().union(*(self.moves[number].past for number in numbers))
            found[item] = [self.moves[number].placement for number in numbers if number not in seen]
        return found

    def view(self, known: frozenset[int]) -> Settled:
        """What somebody who knows these moves sees, with all that must hold."""
        heads = self.heads(known)
        settled = settle(heads, self.bound)
        self._check(heads, settled)
        self.cuts += len(settled.cut)
        return settled

    def _write(self, who: int, item: str, parent: str | None, prev: str | None) -> None:
        known = self.known[who]
        self.seqs[who] += 1
        lam = 1 + max((self.moves[number].placement.lam for number in known), default=0)
        placement = Placement(lam, "abc"[who], self.seqs[who], parent, prev)
        self.moves.append(Move(item, placement, known))
        self.known[who] = known | {len(self.moves) - 1}

    def move(self, who: int) -> None:
        """A move that makes sense to whoever makes it, with what is out of place written down first."""
        tree = self.view(self.known[who])
        for item in sorted(tree.cut):
            self._write(who, item, tree.parents[item], None)
        item = self.dice.choice(self.items)
        parents = [parent for parent in self.items if parent not in self._below(tree, item)]
        parents = [parent for parent in parents if item not in self.bound or parent not in self.bound]
        parents += [*self.items, "nowhere"] if self.rogue else []
        parent = self.dice.choice([*parents, None])
        self._write(who, item, parent, tree.parents[item])
        shown = self.view(self.known[who])
        if self.rogue:
            return
        assert shown.parents[item] == parent, "a move does not show at once"
        assert not shown.cut, "a ring although everything was written down by one person"

    def _below(self, tree: Settled, item: str) -> set[str]:
        found = {item}
        for _ in self.items:
            found |= {child for child, parent in tree.parents.items() if parent in found}
        return found

    def _check(self, heads: dict[str, list[Placement]], settled: Settled) -> None:
        assert set(settled.parents) == set(self.items), "an item is lost"
        for item in self.items:
            assert not _returns(item, settled.parents), "a ring"
        for item, placements in heads.items():
            wanted = max(placements).parent if placements else None
            if item not in settled.cut:
                assert settled.parents[item] == wanted, "an item is not where it was put last"
                continue
            assert _returns(item, {**settled.parents, item: wanted}), "an item was cut without need"
            ways = [p.parent for p in sorted(placements, reverse=True)[1:]] + [
                p.prev for p in sorted(placements, reverse=True)
            ]
            fits = [way for way in ways if not _returns(item, {**settled.parents, item: way})]
            assert settled.parents[item] == (fits[0] if fits else None), "an item stands where nobody put it"
        self._check_bound(settled)

    def _check_bound(self, settled: Settled) -> None:
        assert self.rogue or not settled.cut & self.bound, "a key result has lost its objective to a ring"

    def check_order(self, known: frozenset[int]) -> None:
        """The order in which things came does not matter."""
        heads = list(self.heads(known).items())
        self.dice.shuffle(heads)
        shuffled = {item: self.dice.sample(found, len(found)) for item, found in heads}
        one, other = settle(shuffled, self.bound), self.view(known)
        assert one == other, "the order matters"


def _returns(item: str, parents: Mapping[str, str | None]) -> bool:
    ways = parents
    at, steps = ways.get(item), 0
    while at is not None and at != item and steps <= len(ways):
        at, steps = ways.get(at), steps + 1
    return at == item


def case(seed: int) -> int:
    """One world; the number of items that a ring kept from where they were put. Raises AssertionError."""
    dice = random.Random(seed)
    world = World(dice, dice.randint(2, 5))
    for _ in range(dice.randint(3, 9)):
        who = dice.randrange(3)
        if dice.random() < 0.7:
            world.move(who)
        else:
            world.known[who] |= world.known[dice.randrange(3)]
    world.check_order(world.known[0] | world.known[1] | world.known[2])
    return world.cuts


def run(cases: int, seed: int) -> list[str]:
    """The findings of so many worlds."""
    found = list[str]()
    for number in range(seed, seed + cases):
        try:
            case(number)
        except Exception as error:
            found.append(f"case {number}: {type(error).__name__}: {error}")
            if len(found) >= 20:
                break
    return found
