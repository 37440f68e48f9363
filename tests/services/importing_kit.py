"""Exports of tools read and brought into a workspace, for tests of the import."""

from __future__ import annotations

from pathlib import Path

from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.exchange import detect
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.services import exchange
from okr_desktop.services.desk import Desk
from okr_desktop.services.exchange import ImportPlan
from tests.worlds import TODAY

DATA = Path(__file__).parents[1] / "exchange" / "data"
VIVA = DATA / "viva_csv" / "VivaGoals_Fjordline_Explorer_2026-08-15_1786752000.csv"
EXPORT = DATA / "viva_json" / "export"


def draft_of(path: Path) -> Draft:
    return detect.read(path, today=TODAY)


def bring(desk: Desk, path: Path, cycle: str = "") -> ImportPlan:
    return exchange.apply(desk, draft_of(path), cycle).value


def objective(desk: Desk, title: str) -> Objective:
    return next(one for one in desk.plan.objectives.values() if one.title == title)


def result(desk: Desk, title: str) -> KeyResult:
    return next(one for one in desk.plan.key_results.values() if one.title == title)


def values(desk: Desk, title: str) -> list[tuple[str, str, str]]:
    """(day, value, note) of every check-in of a key result, oldest first."""
    found: list[CheckIn] = desk.check_ins(result(desk, title).id)
    return [(one.date.isoformat(), f"{one.value}", one.note) for one in found]


def codes(plan: ImportPlan) -> set[str]:
    return {problem.code for problem in plan.problems}
