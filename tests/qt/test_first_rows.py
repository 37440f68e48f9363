"""The rows that are shown before the whole plan is read are those that the whole plan shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.bootstrap import create_context, open_context
from okr_desktop.clock import today
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, Source
from okr_desktop.domain.ranks import nth
from okr_desktop.qt.models.outline_node import Node
from okr_desktop.qt.pages.plan import tree, view
from okr_desktop.qt.pages.plan.first_rows import SCREEN, FirstRows, read_first_rows
from okr_desktop.qt.pages.plan.view import ALL, Scope
from tests.nordlicht import nordlicht_file

NOW = date(2026, 5, 20)


def rows(nodes: list[Node], expanded: set[str], depth: int = 0) -> list[tuple[object, ...]]:
    """What one sees of a tree, row by row."""
    found: list[tuple[object, ...]] = []
    for node in nodes:
        texts = (node.title, node.owner, node.teams, node.progress_text, node.status_text, node.confidence_text)
        figures = (node.progress, node.expected, node.status, node.worst, node.reported_text, node.due_text)
        found.append((depth, node.id, *texts, *figures, node.search, node.archived, bool(node.children)))
        if node.id in expanded:
            found += rows(node.children, expanded, depth + 1)
    return found


def both(path: Path, scope: Scope, expanded: list[str]) -> tuple[FirstRows, list[tuple[object, ...]]]:
    """The first rows, and all rows of the whole plan with the same ones open."""
    first = read_first_rows(path, today(), scope, expanded, "")
    assert first is not None
    context = open_context(path)
    whole = view.load(context.workspace, scope)
    context.workspace.close()
    return first, rows(whole.roots, set(expanded or tree.first_levels(whole.roots)))


def assert_same(first: FirstRows, whole: list[tuple[object, ...]]) -> None:
    shown = rows(first.roots, set(first.expanded))
    assert shown
    assert shown == whole[: len(shown)]
    assert len(shown) >= min(len(whole), SCREEN)


def test_the_sample_is_the_same(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "sample.okrdb"
    nordlicht_file(path)
    assert_same(*both(path, Scope(), []))
    assert_same(*both(path, Scope(cycle=ALL), []))


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Callable[..., Path]:
    """Makes a workspace of these records on a fixed day."""
    monkeypatch.setenv("OKR_DESKTOP_TODAY", NOW.isoformat())

    def built(*records: Any) -> Path:
        path = tmp_path / "made.okrdb"
        context = create_context(path)
        context.workspace.save(Label("import"), *records)
        context.workspace.close()
        return path

    return built


QUARTER = Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30))
YEAR = Cycle(new_id(), "2026", date(2026, 1, 1), date(2026, 12, 31))


def company(size: int, cycle: Cycle) -> list[object]:
    """Objectives in pairs under the one before, with a key result each, every second one checked in."""
    found: list[object] = [QUARTER, YEAR]
    items: list[Objective] = []
    for at in range(size):
        above = items[(at - 1) // 2].id if at else None
        item = Objective(new_id(), f"Objective {at}", parent=above, rank=nth(at), cycle=cycle.id)
        items.append(replace(item, source=Source.BOTH if at % 3 == 0 else Source.KEY_RESULTS))
        result = KeyResult(new_id(), f"Result {at}", item.id, rank=nth(0))
        found.append(result)
        if at % 2:
            found.append(CheckIn(new_id(), result.id, NOW - timedelta(days=at % 9), Decimal(at), at % 11))
    return [*items, *found]


def test_figures_of_what_is_not_in_sight_count(make: Callable[..., Path]) -> None:
    path = make(*company(200, QUARTER))
    first, whole = both(path, Scope(), [])
    assert_same(first, whole)
    assert len(whole) > SCREEN


def test_what_stands_above_the_wanted_cycle_is_shown_and_other_branches_are_not(make: Callable[..., Path]) -> None:
    goal = Objective(new_id(), "Annual goal", cycle=YEAR.id, rank=nth(1))
    lonely = Objective(new_id(), "Nothing this quarter", cycle=YEAR.id, rank=nth(0))
    measured, other = KeyResult(new_id(), "Bridge", goal.id), KeyResult(new_id(), "Hidden", goal.id)
    serving = Objective(new_id(), "This quarter", parent=measured.id, cycle=QUARTER.id)
    gone = Objective(new_id(), "Archived", parent=serving.id, cycle=QUARTER.id, archived=True)
    path = make(QUARTER, YEAR, goal, lonely, measured, other, serving, gone)
    first, whole = both(path, Scope(QUARTER.id), [])
    assert_same(first, whole)
    assert [row[2] for row in whole] == ["Annual goal", "Bridge", "This quarter"]


def test_what_was_open_last_time_is_open(make: Callable[..., Path]) -> None:
    records = company(200, QUARTER)
    path = make(*records)
    top = records[0]
    assert isinstance(top, Objective)
    first, whole = both(path, Scope(), [top.id])
    assert_same(first, whole)
    assert len(whole) == 4  # itself, its key result and two objectives


def test_an_unclean_stop_and_a_team_are_left_to_the_whole_plan(make: Callable[..., Path]) -> None:
    path = make(*company(5, QUARTER))
    assert read_first_rows(path, NOW, Scope(team="t"), [], "") is None
    path.with_name(path.name + "-wal").write_bytes(b"left over")
    assert read_first_rows(path, NOW, Scope(), [], "") is None


def test_looking_changes_nothing_and_leaves_nothing(make: Callable[..., Path]) -> None:
    path = make(*company(5, QUARTER))
    before = path.read_bytes()
    read_first_rows(path, NOW, Scope(), [], "")
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_without_a_cycle_around_today_the_last_one_in_use_is_shown(make: Callable[..., Path]) -> None:
    old = Cycle(new_id(), "2024", date(2024, 1, 1), date(2024, 12, 31))
    older = Cycle(new_id(), "2023", date(2023, 1, 1), date(2023, 12, 31))
    path = make(old, older, Objective(new_id(), "Long ago", cycle=older.id))
    first, whole = both(path, Scope(), [])
    assert_same(first, whole)
    assert whole[0][2] == "Long ago"
