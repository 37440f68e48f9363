"""Names in place of ids: unique in their list, so that whoever chooses one can only mean one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from okr_desktop.domain.cycles import CycleKind, CycleState
from okr_desktop.domain.ids import short_forms
from okr_desktop.domain.okrs import Ambition, Kind, Source, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import WorkState
from okr_desktop.exchange.own.book import Named, word

_WORDS: Mapping[str, type[StrEnum]] = {
    "states": State,
    "ambitions": Ambition,
    "sources": Source,
    "kinds": Kind,
    "work_states": WorkState,
    "cycle_kinds": CycleKind,
    "cycle_states": CycleState,
}


class Labels:
    """The names of everything that a cell may link to, by the list it is chosen from."""

    def __init__(self, plan: Plan) -> None:
        objectives = [(one.id, one.title) for one in plan.objectives.values()]
        results = [(one.id, one.title) for one in plan.key_results.values()]
        items = unique([*objectives, *results])
        self._of: dict[str, dict[str, str]] = {
            "people": unique((one.id, one.name) for one in plan.people.values()),
            "teams": unique((one.id, one.name) for one in plan.teams.values()),
            "cycles": unique((one.id, one.name) for one in plan.cycles.values()),
            "items": items,
            "objectives": {id: items[id] for id, _ in objectives},
            "key_results": {id: items[id] for id, _ in results},
        }

    def of(self, source: str, id: str | None) -> str:
        """The name of a record; empty for none, and for one that is gone."""
        return self._of[source].get(id or "", "")

    def knows(self, source: str, id: str | None) -> bool:
        """Whether there is a record of this id in a list."""
        return id in self._of[source]

    def lists(self) -> dict[str, tuple[Named, ...]]:
        """Every list with its names in order, words last."""
        found = {
            name: tuple(Named(text, id) for id, text in sorted(names.items(), key=lambda one: fold(one[1])))
            for name, names in self._of.items()
        }
        found |= {name: tuple(Named(word(one), one) for one in words) for name, words in _WORDS.items()}
        return found | {"confidences": tuple(Named(str(one)) for one in range(11))}


def unique(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names by id; where several are alike, the end of the id says which is meant."""
    known = list(names)
    counts = Counter(fold(name) for _, name in known)
    alike = [id for id, name in known if counts[fold(name)] > 1]
    short = short_forms(alike)
    return {id: f"{name} [{short[id]}]" if id in short else name for id, name in known}
