"""The cycles that a file names: found by name or days, else made with the days that the file gives."""

from __future__ import annotations

from datetime import date

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState, cycle_from_name
from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import NAME_LIMIT, clean, fold
from okr_desktop.exchange.drafts.draft import Draft, DraftCycle
from okr_desktop.services import cycles

_QUARTER, _YEAR = range(85, 96), range(360, 372)


class Periods:
    """Cycles by what the file calls them; ``wanted`` overrides the file."""

    def __init__(self, plan: Plan, draft: Draft, wanted: str, today: date) -> None:
        self._plan, self._draft, self._wanted, self._today = plan, draft, wanted, today
        self._given = {fold(one.name): one for one in draft.cycles}
        self._asked: dict[str, Cycle] = {}
        self.new: list[Cycle] = []

    @property
    def used(self) -> list[Cycle]:
        """Every cycle that something of the file belongs to, each once."""
        return list({cycle.id: cycle for cycle in self._asked.values()}.values())

    def of(self, name: str) -> Cycle:
        """The cycle of an item; raises Refused ``cycle.name`` when the name says no period."""
        wanted = self._wanted or name or self._draft.cycle
        if wanted not in self._asked:
            self._asked[wanted] = self._found(wanted)
        return self._asked[wanted]

    def refuse_closed(self) -> None:
        """Raises Refused ``cycle.closed`` when all there is belongs to closed cycles."""
        names = dict.fromkeys(item.cycle for item in self._draft.objectives)
        used = [self.of(name) for name in names]
        if used and all(cycle.state is CycleState.CLOSED for cycle in used):
            raise Refused([Problem("cycle.closed", "cycle", {"cycle": used[0].name})])

    def _found(self, name: str) -> Cycle:
        days = None if self._wanted else _days(self._given.get(fold(name)))
        known = self._known(name, days)
        if known is not None:
            return known
        cycle, new = (_made(name, days), True) if days else cycles.named(self._plan, name, self._today)
        if not new:
            return cycle
        if (same := next((one for one in self.new if fold(one.name) == fold(cycle.name)), None)) is not None:
            return same
        cycle = cycles.opened(cycle, self._today)
        self.new.append(cycle)
        return cycle

    def _known(self, name: str, days: tuple[date, date] | None) -> Cycle | None:
        """A cycle that is there already, by its name or by its very days."""
        if found := (self._plan.cycles.get(name) or (cycles.by_name(self._plan, name) if name else None)):
            return found
        every = [*self._plan.cycles.values(), *self.new]
        same = [one for one in every if (one.start, one.end) == days and not one.archived]
        return same[0] if len(same) == 1 else None


def _days(given: DraftCycle | None) -> tuple[date, date] | None:
    """First and last day, where the file gives both and they make sense."""
    if given is None or given.start is None or given.end is None or given.start >= given.end:
        return None
    return given.start, given.end


def _made(name: str, days: tuple[date, date]) -> Cycle:
    """A new cycle with the very days of the file."""
    length = (days[1] - days[0]).days + 1
    kind = CycleKind.QUARTER if length in _QUARTER else CycleKind.YEAR if length in _YEAR else CycleKind.CUSTOM
    plain = cycle_from_name("", name)
    return Cycle(new_id(), plain.name if plain else clean(name)[:NAME_LIMIT], *days, kind)
