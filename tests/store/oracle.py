"""What a merge must come to, said with plain sets: who had seen what when writing. It shares no code with the core."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

Register = tuple[str, str]
Known = frozenset[int]


@dataclass(frozen=True, slots=True)
class Event:
    """One write. ``past``: numbers of all writes that the writer knew; ``before``: the one before it in its run.

    ``actor`` is the name its store wrote under first, ``kind`` is "write", "delete", "undelete" or "action".
    """

    number: int
    actor: str
    seq: int
    h: str
    before: int | None
    lam: int
    register: Register
    kind: str
    past: Known
    raw: bytes


class Oracle:
    """All writes of a history, by number."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.by_hash: dict[tuple[int, str], int] = {}

    def add(self, event: Event) -> None:
        """Note a write; its number is its place."""
        assert event.number == len(self.events)
        self.events.append(event)
        self.by_hash[event.seq, event.h] = event.number

    def lamport(self, known: Known) -> int:
        """The Lamport time that the next write of a store that knows these has."""
        return 1 + max((self.events[number].lam for number in known), default=0)

    def heads(self, known: Known) -> dict[Register, set[int]]:
        """The causally greatest writes of each register: those that no other known write of it has seen."""
        writes = defaultdict[Register, set[int]](set)
        for number in known:
            event = self.events[number]
            if event.kind != "action":
                writes[event.register].add(number)
        for found in writes.values():
            if len(found) > 1:
                for number in list(found):
                    found -= self.events[number].past
        return writes

    def gone(self, eid: str, heads: dict[Register, set[int]]) -> bool:
        """Whether an entity is deleted: see sharing.md, Deletion."""
        said = [self.events[number] for number in heads.get((eid, "deleted"), ())]
        if not any(event.kind == "delete" for event in said) or any(event.kind == "undelete" for event in said):
            return False
        others = {n for register, found in heads.items() if register[0] == eid != register[1] for n in found}
        others -= set(heads[eid, "deleted"])
        return not any(all(other not in event.past for event in said) for other in others)

    def names(self, known: Known) -> dict[int, str]:
        """The run that each write belongs to: a name of its own begins wherever two writes follow the same one."""
        following = defaultdict[tuple[str, int | None], list[int]](list)
        for number in known:
            event = self.events[number]
            following[event.actor if event.before is None else "", event.before].append(number)
        named: dict[int, str] = {}
        roots: dict[int, str] = {}
        for number in sorted(known):
            event = self.events[number]
            before = event.before
            roots[number] = event.actor if before is None else roots[before]
            if len(following[event.actor if before is None else "", before]) > 1:
                named[number] = branch(roots[number], event.h)
            else:
                named[number] = event.actor if before is None else named[before]
        return named

    def ends(self, named: dict[int, str]) -> dict[str, tuple[int, str]]:
        """The version vector that goes with these names."""
        found: dict[str, tuple[int, str]] = {}
        for number, name in named.items():
            event = self.events[number]
            found[name] = max(found.get(name, (0, "")), (event.seq, event.h))
        return found

    def closed(self, numbers: Iterable[int]) -> bool:
        """Whether the past of each is among them."""
        known = frozenset(numbers)
        return all(self.events[number].past <= known for number in known)


def branch(root: str, h: str) -> str:
    """The name of a branch (sharing.md, Identity 5)."""
    return hashlib.blake2b(bytes.fromhex(root) + bytes.fromhex(h), digest_size=8).hexdigest()
