"""Promises of the list of what came in: after each sync who changed what, and that nothing is left out silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.qt.pages.history import arrivals
from okr_desktop.services import planning
from okr_desktop.services.desk import Desk
from tests.qt.sharing_kit import Seat, Team, nothing


def three(desk: Desk) -> None:
    for title in ("North", "South", "West"):
        planning.add(desk, Objective(new_id(), title))


@pytest.mark.parametrize(("most", "lines", "rest"), [(100, 3, 0), (2, 2, 1)])
def test_a_long_list_says_that_it_is_cut(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, lines: int, rest: int
) -> None:
    team = Team(tmp_path)
    team.do("Ben", three)
    team.do("Ana", nothing)
    monkeypatch.setattr(arrivals, "_MOST", most)
    seat = Seat(team.path("Ana"))
    pane = arrivals.ArrivalsPane(seat.session)
    chosen: list[str] = []
    pane.show_requested.connect(chosen.append)
    try:
        pane.show()
        pane.refresh()
        seat.settle()
        rows = [row for row in pane.table.records.records() if not row.heading]
        titled = [row for row in rows if row.cells[0].text in ("North", "South", "West")]
        cut = [row for row in rows if row.key.startswith("rest ")]
        assert len(titled) == lines
        assert bool(cut) is bool(rest)
        for row in rows:
            pane._on_chosen(row.key)
        assert "" not in chosen, "the line about the rest leads nowhere"
    finally:
        pane.close()
        pane.deleteLater()
        seat.close()
