"""Rows that somebody added to a workbook: what they need, and what follows from what they say."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.exchange.own.book import Value
from okr_desktop.services.desk import Desk

CLASSES: Mapping[str, type] = {
    "objective": Objective,
    "key_result": KeyResult,
    "check_in": CheckIn,
    "initiative": Initiative,
    "kpi": Kpi,
    "comment": Comment,
    "dependency": Dependency,
    "person": Person,
    "team": Team,
    "cycle": Cycle,
}
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "objective": ("title",),
    "key_result": ("title", "objective"),
    "check_in": ("key_result", "value"),
    "initiative": ("title", "key_result"),
    "kpi": ("title",),
    "comment": ("text", "about"),
    "dependency": ("what", "giver"),
    "person": ("name",),
    "team": ("name",),
    "cycle": ("name", "start", "end"),
}


def missing(kind: str, given: Mapping[str, Value]) -> list[str]:
    """Columns without which a row of a kind says nothing."""
    return [name for name in _NEEDED[kind] if name not in given]


def blank(desk: Desk, kind: str, id: str) -> Any:
    """A record that is still to be filled."""
    match kind:
        case "objective":
            return Objective(id, "")
        case "key_result":
            return KeyResult(id, "", "", Metric())
        case "check_in":
            return CheckIn(id, "", desk.today, Decimal(0), author=desk.me)
        case "initiative":
            return Initiative(id, "", "")
        case "kpi":
            return Kpi(id, "")
        case "comment":
            return Comment(id, "", "", desk.me)
        case "dependency":
            return Dependency(id, "")
        case "person":
            return Person(id, "")
        case "team":
            return Team(id, "")
        case _:
            return Cycle(id, "", desk.today, desk.today)


def filled(plan: Plan, kind: str, given: Mapping[str, Value]) -> dict[str, Value]:
    """What a row says, with what goes without saying: the cycle of an objective, the measure of a key result."""
    found = dict(given)
    if kind == "objective" and "cycle" not in found:
        above = plan.cycle_of(str(found.get("parent", ""))) or plan.current_cycle()
        if above is not None:
            found["cycle"] = above.id
    if kind == "key_result" and "kind" not in found:
        if found.get("target") is not None:
            found.setdefault("start", Decimal(0))
        elif found.get("low") is not None or found.get("high") is not None:
            found["kind"] = _limits(found)
        else:
            found["kind"] = "yes_no"
    return found


def _limits(given: Mapping[str, Value]) -> str:
    if given.get("low") is not None and given.get("high") is not None:
        return "band"
    return "stay_above" if given.get("low") is not None else "stay_below"
