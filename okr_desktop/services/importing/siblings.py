"""What stands in the workspace already: by the key of an earlier import, or by hand under the same title."""

from __future__ import annotations

from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.ranks import after
from okr_desktop.domain.text import fold

Item = Objective | KeyResult

# Exports of one tool in several formats name the same things by the same ids.
_FAMILIES = {"viva_csv": "viva", "viva_json": "viva"}
# A key that the tool itself gave: the item keeps it when it moves to another cycle.
OWN_ID = "id:"


class Siblings:
    """Finds the records that a file means, and the ranks of those that come new."""

    def __init__(self, plan: Plan, format: str) -> None:
        self._plan = plan
        self._family = _FAMILIES.get(format, format)
        # By kind: what was a key result may be an objective in a newer export.
        self._origins: dict[type[Item], dict[str, str]] = {Objective: {}, KeyResult: {}}
        self._by_id: dict[type[Item], dict[str, str]] = {Objective: {}, KeyResult: {}}
        self._by_hand: dict[tuple[str | None, str | None, str], str] = {}
        self._ranks: dict[str | None, str] = {}
        for table in (plan.objectives, plan.key_results):
            for item in table.values():
                self._index(item)

    def origin(self, cycle: Cycle, key: str) -> str:
        """What an item remembers of where it came from."""
        return f"{self._family}/{cycle.name}/{key}"

    def key(self, id: str | None) -> str:
        """The key of an item in the last import, "" when it came otherwise."""
        item = self._plan.objectives.get(id or "") or self._plan.key_results.get(id or "")
        cycle = self._plan.cycle_of(item.id) if item else None
        if item is None or not item.origin.startswith(f"{self._family}/"):
            return ""
        rest = item.origin.removeprefix(f"{self._family}/")
        return rest.removeprefix(f"{cycle.name}/") if cycle else rest.partition("/")[2]

    def objective(self, key: str, cycle: Cycle, parent: str | None, title: str) -> Objective | None:
        """The objective with this key, else one made by hand with the same title in the same place."""
        id = self._origins[Objective].get(self.origin(cycle, key)) or self._moved(Objective, key)
        id = id or self._by_hand.get((parent, cycle.id, fold(title)))
        return self._plan.objectives.get(id or "")

    def key_result(self, key: str, cycle: Cycle, objective: str, title: str) -> KeyResult | None:
        """The key result with this key, else one made by hand with the same title under the same objective."""
        id = self._origins[KeyResult].get(self.origin(cycle, key)) or self._moved(KeyResult, key)
        id = id or self._by_hand.get((objective, None, fold(title)))
        return self._plan.key_results.get(id or "")

    def rank(self, kind: str, parent: str | None) -> str:
        """The rank of one more below ``parent``."""
        last = self._ranks.get(parent)
        if last is None:
            below = self._plan.results(parent or "") if kind == "key_result" else self._plan.children(parent)
            last = max((other.rank for other in below), default="")
        rank = self._ranks[parent] = after(last)
        return rank

    def _index(self, item: Objective | KeyResult) -> None:
        if item.origin:
            self._origins[type(item)][item.origin] = item.id
            _, _, own = item.origin.rpartition(f"/{OWN_ID}")
            if own and own != item.origin and item.origin.startswith(f"{self._family}/"):
                self._by_id[type(item)][own] = item.id
        elif isinstance(item, Objective):
            self._by_hand.setdefault((self._plan.parent_of(item.id), item.cycle, fold(item.title)), item.id)
        else:
            self._by_hand.setdefault((item.objective, None, fold(item.title)), item.id)

    def _moved(self, kind: type[Item], key: str) -> str | None:
        """What the tool knows by the same id in another cycle; what is closed stays where it is."""
        found = self._by_id[kind].get(key.removeprefix(OWN_ID)) if key.startswith(OWN_ID) else None
        cycle = self._plan.cycle_of(found) if found else None
        return None if cycle is not None and cycle.state is CycleState.CLOSED else found
