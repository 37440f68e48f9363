"""Going to what is not in the tree from the palette: ideas, concerns, and what belongs to a cycle, team or person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from okr_desktop.qt.pages.plan.view import ALL, Scope
from okr_desktop.qt.palette.rows import What

if TYPE_CHECKING:
    from okr_desktop.qt.main_window import MainWindow
    from okr_desktop.services.desk import Desk


def go(window: MainWindow, what: str, id: str) -> None:
    """Show the KPIs, an idea, a concern, a saved view, a cycle, a team in the cycle shown, or what a person owns."""
    if what == What.KPI:
        window.doors.open_door("kpis")
        return
    if what in (What.IDEA, What.CONCERN):
        window.doors.open_door(f"{what}s:{id}")
        return
    window.doors.open_plan()
    bar = window.plan.bar
    if what != What.VIEW:
        window.plan.clear_filter()
    match What(what):
        case What.VIEW:
            window.plan.saved.recall(id)
        case What.CYCLE:
            bar.scope_changed.emit(replace(bar.scope(), cycle=id, team=""))
        case What.TEAM:
            bar.scope_changed.emit(replace(bar.scope(), team=id))
        case What.PERSON:
            bar.scope_changed.emit(Scope(ALL))
            window.session.read(name_of, id, then=bar.search.setText, owner=bar)
        case _:
            pass


def name_of(desk: Desk, person: str) -> str:
    """The name of a person, empty when there is none any more."""
    found = desk.plan.people.get(person)
    return found.name if found else ""
