"""What people sign: the agreement in a plan without what becomes of it, as a canonical SHA-256, item by item."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from okr_desktop.domain.okrs import KeyResult, Objective, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.registers import Wire, kind_of, to_registers

#: What is agreed on, by kind; progress, scores, order and tags are not part of it.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "objective": (
        *("title", "description", "why", "owner", "ambition", "source", "weight", "cycle", "serves"),
        *("parent", "teams"),
    ),
    "key_result": ("title", "description", "owner", "weight", "due", "feed", "metric", "objective"),
}
_TEAM = "team:"
_VERSION = 1

Fields = Mapping[str, Wire]


@dataclass(frozen=True, slots=True)
class Item:
    """One objective or key result as it is signed: ``fields`` are those of FIELDS that are not empty."""

    kind: str
    id: str
    fields: Fields

    @property
    def title(self) -> str:
        """What people call it."""
        return str(self.fields.get("title", ""))


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one item: ``change`` is added, changed or gone; ``fields`` holds before and after by field."""

    kind: str
    id: str
    title: str
    change: str
    fields: Mapping[str, tuple[Wire, Wire]]


Content = Mapping[str, Item]


def content(plan: Plan, about: str) -> Content:
    """What is signed of a cycle or of an objective (with its key results), by id; empty where it is neither."""
    if about in plan.cycles:
        return content_of(plan.objectives.values(), plan.key_results.values(), in_cycle(about))
    return content_of(plan.objectives.values(), plan.key_results.values(), only(about))


def content_of(
    objectives: Iterable[Objective], results: Iterable[KeyResult], wanted: Callable[[Objective], bool]
) -> Content:
    """The same for any records: those of the wanted objectives that stand, with their key results."""
    tops = {one.id: one for one in objectives if stands(one) and wanted(one)}
    below = [one for one in results if one.objective in tops and stands(one)]
    return {one.id: item(one) for one in sorted((*tops.values(), *below), key=lambda one: one.id)}


def in_cycle(cycle: str) -> Callable[[Objective], bool]:
    """Says whether an objective is in a cycle."""

    def wanted(one: Objective) -> bool:
        return one.cycle == cycle

    return wanted


def only(objective: str) -> Callable[[Objective], bool]:
    """Says whether an objective is the one that is meant."""

    def wanted(one: Objective) -> bool:
        return one.id == objective

    return wanted


def stands(record: Objective | KeyResult) -> bool:
    """Whether an item is part of what is agreed: neither put away nor cancelled."""
    return not record.archived and record.state is not State.CANCELLED


def item(record: Objective | KeyResult) -> Item:
    """One record as it is signed."""
    kind, registers = kind_of(record), to_registers(record)
    place = registers.get("place")
    above = place.get("parent") if isinstance(place, dict) else None
    teams = {name[len(_TEAM) :]: value for name, value in registers.items() if name.startswith(_TEAM)}
    known = {**registers, "parent": above, "objective": above, "teams": teams}
    fields = {name: known.get(name) for name in FIELDS[kind]}
    return Item(kind, record.id, {name: value for name, value in fields.items() if value not in (None, "", {}, [])})


def content_hash(found: Content) -> str:
    """The SHA-256 (64 hex digits) of what is signed; "" where there is nothing to sign.

    It covers canonical JSON: keys sorted, no spaces, UTF-8; items by id. Any computer finds the same.
    """
    if not found:
        return ""
    items = [[found[id].kind, id, found[id].fields] for id in sorted(found)]
    text = json.dumps([_VERSION, items], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """What changed from one content to another, objectives first."""
    found = list[Difference]()
    for id in sorted({*before, *after}):
        old, new = before.get(id), after.get(id)
        one = new or old
        assert one is not None
        fields = _changed(old.fields if old else {}, new.fields if new else {})
        if fields:
            change = "changed" if old and new else "added" if new else "gone"
            found.append(Difference(one.kind, id, one.title, change, fields if old and new else {}))
    return tuple(sorted(found, key=lambda one: (one.kind != "objective", one.id)))


def _changed(old: Fields, new: Fields) -> dict[str, tuple[Wire, Wire]]:
    names = [*old, *(name for name in new if name not in old)]
    return {name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)}
