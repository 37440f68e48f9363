"""Workbooks of a small workspace, and what people and programs do to them before they come back."""

from __future__ import annotations

import shutil
import subprocess
import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.work import Initiative
from okr_desktop.exchange import detect
from okr_desktop.services import exchange, history, people, planning, work
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import files
from okr_desktop.services.exporting.scope import EVERYTHING, Scope
from okr_desktop.services.import_plan import ImportPlan
from tests import worlds

AS_IT_IS = exchange.BookChoices()
OFFICE = shutil.which("soffice")
NOTE = '=HYPERLINK("http://example.org")\n+ second line, “quoted” <b>&amp;</b>'


def filled(desk: Desk) -> dict[str, str]:
    """Two objectives, key results of several kinds, check-ins, an initiative, people and teams; ids by name."""
    cycle = worlds.add_cycle(desk)
    ada, team = Person(new_id(), "Ada", "ada@example.org"), Team(new_id(), "North; South")
    people.save(desk, ada)
    people.save(desk, team)
    top = planning.add(
        desk,
        Objective(
            new_id(), "Grow", "Two\nlines", cycle=cycle, owner=ada.id, teams={team.id: Decimal("0.5")}, tags=("a", "b")
        ),
    ).value
    inner = worlds.add_objective(desk, "=Grow faster", top, cycle)
    nps = planning.add(
        desk, KeyResult(new_id(), "NPS", top, Metric(unit="points", start=Decimal(10), target=Decimal("50.5")))
    ).value
    steps = Metric(Kind.MILESTONES, milestones=(Milestone(new_id(), "One"), Milestone(new_id(), "Two")))
    plan = planning.add(desk, KeyResult(new_id(), "Plan", top, steps)).value
    same = planning.add(
        desk, KeyResult(new_id(), "NPS", inner, Metric(Kind.STAY_BELOW, "%", high=Decimal("0.125")))
    ).value
    first = worlds.add_check_in(desk, nps, "20.25", date(2026, 7, 20))
    worlds.add_check_in(desk, nps, "30")
    with desk.action(worlds_label()) as unit:
        unit.save(CheckIn(new_id(), same, date(2026, 7, 1), Decimal("0.1"), None, NOTE))
    call = work.save_initiative(desk, Initiative(new_id(), "Call ten", nps, due=date(2026, 9, 1))).value
    return {
        "cycle": cycle,
        "ada": ada.id,
        "team": team.id,
        "top": top,
        "inner": inner,
        "nps": nps,
        "plan": plan,
        "same": same,
        "first": first,
        "call": call,
    }


def worlds_label() -> Any:
    from okr_desktop.domain.changes import Label

    return Label("import", {"name": "test"})


def exported(desk: Desk, path: Path, scope: Scope = EVERYTHING) -> Path:
    files.write(desk, "xlsx", path, scope)
    return path


class Edited:
    """A workbook opened as somebody's program opens it; ``save`` gives its path."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.book: Any = openpyxl.load_workbook(path)

    def sheet(self, name: str) -> Any:
        return self.book[name]

    def column(self, sheet: str, heading: str) -> int:
        return next(cell.column for cell in self.book[sheet][1] if cell.value == heading)

    def line(self, sheet: str, id: str) -> int:
        return next(row[0].row for row in self.book[sheet].iter_rows() if row[0].value == id)

    def put(self, sheet: str, id: str, heading: str, value: Any) -> None:
        cell = self.book[sheet].cell(self.line(sheet, id), self.column(sheet, heading))
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # as the list gives it; typed by hand, "=…" would be a formula

    def get(self, sheet: str, id: str, heading: str) -> Any:
        return self.book[sheet].cell(self.line(sheet, id), self.column(sheet, heading)).value

    def add(self, sheet: str, **cells: Any) -> None:
        line = self.book[sheet].max_row + 1
        for heading, value in cells.items():
            self.book[sheet].cell(line, self.column(sheet, heading.replace("_", " "))).value = value

    def drop(self, sheet: str, id: str) -> None:
        self.book[sheet].delete_rows(self.line(sheet, id))

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


def preview(desk: Desk, path: Path, choices: exchange.BookChoices = AS_IT_IS) -> ImportPlan:
    return exchange.preview(desk, detect.read(path, today=desk.today), choices=choices)


def back(desk: Desk, path: Path, choices: exchange.BookChoices = AS_IT_IS) -> ImportPlan:
    return exchange.apply(desk, detect.read(path, today=desk.today), choices=choices).value


def assert_one_step(desk: Desk, path: Path, before: object) -> None:
    """What came back from a file: a second time nothing does, and one undo takes all of it out again."""
    after = worlds.content(desk)
    assert back(desk, path).records == ()
    assert worlds.content(desk) == after
    history.undo(desk)
    assert worlds.content(desk) == before


def codes(plan: ImportPlan) -> list[str]:
    return [problem.code for problem in plan.problems]


def _as_written(path: Path) -> Path:
    return path


def _openpyxl(path: Path) -> Path:
    return Edited(path).save()


def _office(path: Path) -> Path:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed here, so nothing can be saved by it")
    folder = path.parent / "office"
    command = [OFFICE, "--headless", f"-env:UserInstallation=file://{path.parent}/profile", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return folder / path.name


SAVED_BY: dict[str, Callable[[Path], Path]] = {"XlsxWriter": _as_written, "openpyxl": _openpyxl, "LibreOffice": _office}
