"""A number typed into the row of a key result, as the check-in of today that it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind
from okr_desktop.exchange.own.book import Value
from okr_desktop.services import check_ins
from okr_desktop.services.desk import Desk


def reading(
    desk: Desk, result: KeyResult, said: Mapping[str, Value], id: str, *, new: bool
) -> tuple[CheckIn | None, list[Problem]]:
    """The check-in that "value" and "confidence" make, or what is wrong with it; ``new``: the key result is."""
    latest = None if new else desk.plan.latest.get(result.id)
    if result.metric.kind is Kind.MILESTONES and said.get("value") is not None:
        return None, [Problem("value.elsewhere", "value")]
    value: Any = said.get("value") if said.get("value") is not None else latest.value if latest else None
    if value is None:
        return None, [Problem("value.missing", "value")]
    sure = _whole(said["confidence"]) if "confidence" in said else latest.confidence if latest else None
    made = replace(_base(desk, result, latest, id), value=value, confidence=sure)
    found = [one for one in check_ins.problems(desk, made) if one.severity is Severity.ERROR]
    if new:  # it is stored with the check-in
        found = [one for one in found if one.code != "key_result.unknown"]
    return (None, found) if found else (made, [])


def _base(desk: Desk, result: KeyResult, latest: CheckIn | None, id: str) -> CheckIn:
    """The check-in of today that is corrected, or a new one."""
    if latest is not None and (latest.date, latest.author) == (desk.today, desk.me):
        return latest
    reached = latest.reached if latest else ()
    return CheckIn(id, result.id, desk.today, Decimal(0), author=desk.me, reached=reached)


def _whole(value: Value) -> int | None:
    return int(value) if isinstance(value, Decimal | int) else None
