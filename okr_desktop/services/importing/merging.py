"""What the file says put into what is stored: what people have changed here since the last import stays or is told."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from okr_desktop.domain.okrs import Ambition, KeyResult, Kind, Objective, Source, State
from okr_desktop.domain.plan import Plan
from okr_desktop.exchange.drafts.draft import DraftKeyResult, DraftObjective
from okr_desktop.services.import_plan import shown
from okr_desktop.services.importing import marks
from okr_desktop.services.importing.marks import Marks, mark
from okr_desktop.services.importing.names import People, Teams

Item = Objective | KeyResult
_OBJECTIVE = ("teams", "parent", "source", "ambition")
_KEY_RESULT = ("metric", "due")
_SHARED = ("title", "description", "owner", "tags", "state", "weight", "score", "score_comment")
# A file that says nothing of these takes nothing away.
_KEPT = frozenset({"description", "owner", "tags", "teams", "parent", "due", "score", "score_comment"})


@dataclass(frozen=True, slots=True)
class Merged:
    """The record to save, and the fields in which a change of the file replaces one made here."""

    record: Item
    overwritten: tuple[str, ...]


class Merger:
    """Puts drafts into records; needs the names behind ids to tell what people have changed."""

    def __init__(self, plan: Plan, people: People, teams: Teams, key_of: Callable[[str | None], str]) -> None:
        self._plan, self._people, self._teams, self._key_of = plan, people, teams, key_of

    def merge(
        self, known: Item, wanted: Item, item: DraftObjective | DraftKeyResult, before: Marks | None, now: Marks
    ) -> Merged:
        """``before`` are the marks of the last import (None: not known), ``now`` those of this one."""
        told = _said(item)
        values, overwritten = dict[str, Any](), list[str]()
        for name in fields_of(known):
            ours, theirs = getattr(known, name), getattr(wanted, name)
            if (
                _same(name, ours, theirs)
                or name not in told
                or (before is not None and before.get(name) == now.get(name))
            ):
                continue
            values[name] = theirs
            if before is not None and before.get(name) not in self._ours(known, name):
                overwritten.append(name)
        return Merged(replace(known, **values), tuple(overwritten))

    def _ours(self, known: Item, name: str) -> set[str | None]:
        """The marks that a file would have to bear to mean what stands here."""
        return {mark(fact) if fact else None for fact in self._facts(known, name)}

    def _facts(self, known: Item, name: str) -> Collection[object]:
        value = getattr(known, name)
        match name:
            case "owner":
                return self._people.spellings(known.owner)
            case "teams":
                return [marks.names(self._teams.names_of(list(value)))]
            case "parent":
                return [self._key_of(value)]
            case "metric":
                return [marks.measure(value)]
            case "state":
                return [value is State.CANCELLED]
            case "due":
                return [value.isoformat() if value else ""]
            case _:
                return _plain_facts(name, value)


def _same(name: str, ours: Any, theirs: Any) -> bool:
    """Whether a file means what stands here: files name teams without their shares."""
    return ours == theirs or (name == "teams" and ours.keys() == theirs.keys())


def _plain_facts(name: str, value: Any) -> Collection[object]:
    match name:
        case "weight":
            return [marks.number(value), *([""] if value == 1 else [])]
        case "score":
            return [marks.number(value)]
        case "source":
            return [value.value, *([""] if value is Source.KEY_RESULTS else [])]
        case "ambition":
            return [value.value, *([""] if value is Ambition.COMMITTED else [])]
        case _:
            return [value]


def _said(item: DraftObjective | DraftKeyResult) -> set[str]:
    """The fields of which the file says something."""
    given = {name for name in ("weight", "score") if getattr(item, name) is not None}
    given |= {name for name in _KEPT if getattr(item, name, None) not in (None, "", ())}
    given |= {"title"} | ({"state"} if item.cancelled else set())
    if isinstance(item, DraftObjective):
        return given | {name for name in ("source", "ambition") if getattr(item, name)}
    return given | ({"metric"} if item.kind != Kind.YES_NO else set())


def fields_of(item: Item) -> tuple[str, ...]:
    """The fields that an import may change."""
    return _SHARED + (_OBJECTIVE if isinstance(item, Objective) else _KEY_RESULT)


def field_changes(
    before: Item, after: Item, cycle_name: Callable[[str | None], str]
) -> tuple[tuple[str, str, str], ...]:
    """(field, old, new) as text of everything that is another."""
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in fields_of(after)]
    if isinstance(before, Objective) and isinstance(after, Objective):
        pairs.append(("cycle", cycle_name(before.cycle), cycle_name(after.cycle)))
    return tuple((name, shown(old), shown(new)) for name, old, new in pairs if old != new)
