"""Deleting a record of whatever kind that stands beside the tree."""

from __future__ import annotations

from collections.abc import Callable

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.registers import kind_of
from okr_desktop.services import ideas, kpis, talk, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import announcing, buy_in, signing, strategy
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop import past

_WAYS: dict[str, Callable[[Desk, str], Outcome[str]]] = {
    "kpi": kpis.delete,
    "initiative": work.delete_initiative,
    "dependency": work.delete_dependency,
    "comment": talk.delete_comment,
    "idea": ideas.delete,
    "workshop": past.delete,
    "direction": strategy.delete,
    "sponsorship": buy_in.delete,
    "announcement": announcing.delete,
    "sign_off": signing.delete,
}


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a KPI, initiative, dependency, comment, idea, past workshop, part of the strategy, … by its full id.

    Gives the id.

    Raises NotFound, Refused.
    """
    found = desk.plan.get(id)
    way = _WAYS.get(kind_of(found)) if found is not None else None
    if way is None:
        raise NotFound("item.unknown", id=id)
    return way(desk, id)
