"""What the alignment map shows for a scope and a filter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.domain.alignment_map import Link, LinkKind, NodeKind
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.people import Team
from okr_desktop.domain.work import Dependency
from okr_desktop.services import cycles, planning
from okr_desktop.services.alignment_map import MapGraph, MapScope, graph
from okr_desktop.services.desk import Desk
from tests.worlds import add_cycle, add_objective, add_result


def shown(found: MapGraph) -> dict[str, bool]:
    """The ids on a map and whether each was asked for."""
    return {node.id: node.wanted for node in found.nodes}


def company(desk: Desk) -> tuple[str, str, list[str]]:
    """A yearly objective with two key results; the second is served by an objective of the quarter with two more."""
    quarter = add_cycle(desk)
    year = cycles.save(desk, Cycle(new_id(), "2026", date(2026, 1, 1), date(2026, 12, 31))).value
    top = add_objective(desk, "Yearly", cycle=year)
    first, second = add_result(desk, top, "one"), add_result(desk, top, "two")
    child = add_objective(desk, "Quarterly", second, quarter)
    third, fourth = add_result(desk, child, "three"), add_result(desk, child, "four")
    return year, quarter, [top, first, second, child, third, fourth]


def test_everything_is_there_with_its_place(desk: Desk) -> None:
    _, _, (top, first, second, child, third, fourth) = company(desk)
    found = graph(desk, MapScope())
    assert {node.id: node.parent for node in found.nodes} == {
        top: None, first: top, second: top, child: second, third: child, fourth: child
    }  # fmt: skip
    assert {node.id for node in found.nodes if node.kind is NodeKind.OBJECTIVE} == {top, child}
    assert all(shown(found).values())
    assert found.left_out == 0


def test_of_a_cycle_what_stands_above_is_shown_without_its_other_key_results(desk: Desk) -> None:
    _, quarter, (top, _, second, child, third, fourth) = company(desk)
    found = shown(graph(desk, MapScope(cycle=quarter)))
    assert found == {child: True, third: True, fourth: True, top: False, second: False}


def test_a_filter_keeps_what_passes_and_the_way_up(desk: Desk) -> None:
    _, quarter, (top, _, second, child, third, fourth) = company(desk)
    found = shown(graph(desk, MapScope(cycle=quarter, ids=frozenset({fourth}))))
    assert found == {fourth: True, child: False, top: False, second: False}
    assert third not in found
    assert graph(desk, MapScope(cycle=quarter, ids=frozenset())).nodes == []


def test_a_team_brings_the_teams_inside_it_and_the_backlog_is_a_cycle_of_its_own(desk: Desk) -> None:
    _, _, (_, _, _, child, *_) = company(desk)
    outer = Team(new_id(), "Outer")
    inner = Team(new_id(), "Inner", parent=outer.id)
    desk.save(Label("team.add"), outer, inner)
    planning.edit(desk, replace(desk.objective(child), teams={inner.id: Decimal(1)}))
    idea = add_objective(desk, "Some day")
    assert shown(graph(desk, MapScope(team=outer.id)))[child]
    assert idea not in shown(graph(desk, MapScope(team=outer.id)))
    assert shown(graph(desk, MapScope(cycle=""))) == {idea: True}


def test_what_is_archived_is_left_out_unless_asked_for(desk: Desk) -> None:
    _, _, (_, _, _, child, third, _) = company(desk)
    planning.archive(desk, third)
    assert third not in shown(graph(desk, MapScope()))
    planning.archive(desk, child)
    assert child not in shown(graph(desk, MapScope()))
    assert {child, third} <= shown(graph(desk, MapScope(archived=True))).keys()


def test_a_key_result_fed_by_another_is_linked_when_both_are_shown(desk: Desk) -> None:
    _, quarter, (_, first, _, _, third, _) = company(desk)
    desk.save(Label("key_result.edit", {"title": ""}), replace(desk.key_result(third), feed=first))
    assert graph(desk, MapScope()).links == [Link(first, third, LinkKind.FEED)]
    assert graph(desk, MapScope(cycle=quarter)).links == []


def test_a_kpi_stands_below_the_first_key_result_that_reads_it_and_is_linked_to_the_others(desk: Desk) -> None:
    _, _, (_, first, _, _, third, fourth) = company(desk)
    kpi = Kpi(new_id(), "Uptime")
    fed = [replace(desk.key_result(id), feed=kpi.id) for id in (first, third)]
    desk.save(Label("kpi.add", {"title": ""}), kpi, *fed)
    found = graph(desk, MapScope())
    (node,) = [node for node in found.nodes if node.kind is NodeKind.KPI]
    assert {node.parent, *(link.target for link in found.links)} == {first, third}
    assert [(link.source, link.kind) for link in found.links] == [(kpi.id, LinkKind.FEED)]
    assert kpi.id not in shown(graph(desk, MapScope(ids=frozenset({fourth}))))


def test_what_one_team_needs_of_another_stands_below_what_it_is_about(desk: Desk) -> None:
    _, _, (_, first, _, _, third, _) = company(desk)
    teams = Team(new_id(), "Platform"), Team(new_id(), "Growth")
    need = Dependency(new_id(), "Single sign-on", teams[0].id, teams[1].id, about=third)
    loose = Dependency(new_id(), "Something", teams[0].id, teams[1].id)
    desk.save(Label("dependency.add", {"title": ""}), *teams, need, loose)
    found = {node.id: node for node in graph(desk, MapScope()).nodes}
    assert (found[need.id].kind, found[need.id].parent) == (NodeKind.DEPENDENCY, third)
    assert loose.id not in found
    assert need.id not in shown(graph(desk, MapScope(ids=frozenset({first}))))


def test_too_many_objectives_are_cut_from_below_and_counted(desk: Desk) -> None:
    _, _, (top, first, second, child, *_) = company(desk)
    found = graph(desk, MapScope(), most=1)
    assert found.left_out == 1
    assert set(shown(found)) == {top, first, second}
    assert child not in shown(found)
