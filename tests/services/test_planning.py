"""Objectives, key results, people and cycles: outcomes, labels, refusals by code, and undo of whole actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.alignment import DEEPEST
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import FileProblem, NotFound, OkrError, Refused
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.services import cycles, explain, explain_json, history, outline, people, planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from tests.worlds import add_check_in, add_cycle, add_objective, add_result, assert_sound, content, sample, states


def codes(action: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as caught:
        action()
    return [problem.code for problem in caught.value.problems]


def told(outcome: Outcome[str]) -> tuple[str, str]:
    assert outcome.label is not None
    return outcome.label.code, outcome.label.params["title"]


def test_adding_says_what_changed_and_how_it_is_called(desk: Desk) -> None:
    outcome = planning.add(desk, Objective(new_id(), "Delight customers"))
    assert told(outcome) == ("objective.add", "Delight customers")
    assert outcome.changes.touched == {"objective": frozenset({outcome.value})}
    result = planning.add(desk, KeyResult(new_id(), "NPS", outcome.value))
    assert told(result) == ("key_result.add", "NPS")
    assert_sound(desk)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": ""}, "title.empty"),
        ({"title": "x" * 100_000}, "text.too_long"),
        ({"title": "a\x00b"}, "text.control"),
        ({"description": "a\x00b"}, "text.control"),
        ({"weight": Decimal(-1)}, "weight.negative"),
        ({"weight": Decimal("1e999")}, "number.range"),
        ({"weight": Decimal("NaN")}, "number.range"),
        ({"owner": "0" * 32}, "person.unknown"),
        ({"tags": ("",)}, "tags.empty"),
        ({"parent": "0" * 32}, "parent.unknown"),
        ({"cycle": "0" * 32}, "cycle.unknown"),
        ({"teams": {"0" * 32: Decimal(1)}}, "team.unknown"),
        ({"manual": Decimal("1e20")}, "number.range"),
    ],
)
def test_what_an_objective_may_not_be(desk: Desk, changes: dict[str, Any], code: str) -> None:
    before = states(desk)
    new = replace(Objective(new_id(), "Fine"), **changes)
    assert codes(lambda: planning.add(desk, new)) == [code]
    objective = add_objective(desk)
    wrong = replace(desk.objective(objective), **changes)
    assert codes(lambda: planning.edit(desk, wrong)) == [code]
    history.undo(desk)
    assert states(desk) == before + 4
    assert_sound(desk)


def test_what_a_key_result_may_not_be(desk: Desk) -> None:
    _, objective, result = sample(desk)
    stored = desk.key_result(result)

    def refused(**changes: Any) -> list[str]:
        return codes(lambda: planning.edit(desk, replace(stored, **changes)))

    assert refused(metric=Metric(start=Decimal(1), target=Decimal(1))) == ["metric.no_range"]
    assert refused(metric=Metric(start=Decimal(1))) == ["metric.missing"]
    assert refused(objective="0" * 32) == ["parent.unknown"]
    assert refused(objective=result) == ["parent.unknown"]
    assert codes(lambda: planning.add(desk, KeyResult(new_id(), "K", "0" * 32))) == ["parent.unknown"]
    planning.edit(desk, replace(stored, due=date(2030, 1, 1)))  # only a warning
    below = add_objective(desk, "below", result)
    assert refused(objective=below) == ["move.circle"]
    assert codes(lambda: planning.move(desk, result, below)) == ["move.circle"]
    assert codes(lambda: planning.move(desk, objective, below)) == ["move.circle"]
    assert codes(lambda: planning.move(desk, result, None)) == ["move.key_result"]
    assert_sound(desk)


def test_ids_are_never_shared_between_kinds(desk: Desk) -> None:
    _, objective, result = sample(desk)
    for clash in (
        lambda: people.save(desk, Person(objective, "Ana")),
        lambda: people.save(desk, Team(result, "North")),
        lambda: cycles.save(desk, Cycle(objective, "x", date(2026, 1, 1), date(2026, 2, 1))),
    ):
        with pytest.raises(OkrError, match=r"id\.taken"):
            clash()
    assert_sound(desk)


def test_an_edit_without_a_difference_writes_nothing(desk: Desk) -> None:
    _, objective, result = sample(desk)
    before = states(desk)
    for outcome in (
        planning.edit(desk, desk.objective(objective)),
        planning.edit(desk, desk.key_result(result)),
        planning.archive(desk, objective, False),
        cycles.set_state(desk, next(iter(desk.plan.cycles)), CycleState.ACTIVE),
        people.save_settings(desk, desk.plan.workspace),
    ):
        assert (outcome.label, bool(outcome.changes)) == (None, False)
    assert states(desk) == before


def test_every_optional_field_can_be_emptied_again(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    ana = people.save(desk, Person(new_id(), "Ana", "ana@example.org", "CEO")).value
    team = people.save(desk, Team(new_id(), "North", lead=ana)).value
    bare = [desk.objective(objective), desk.key_result(result)]
    bare[0] = replace(bare[0], cycle=None)
    assert isinstance(bare[0], Objective)
    full = replace(
        bare[0],
        description="d",
        cycle=cycle,
        owner=ana,
        teams={team: Decimal("0.5")},
        tags=("a",),
        manual=Decimal("0.5"),
        weight=Decimal(3),
        origin="file",
        origin_hash="1",
    )
    for item in (full, bare[0], replace(desk.key_result(result), description="d", due=date(2026, 8, 1)), bare[1]):
        planning.edit(desk, item)
        assert desk.item(item.id) == item
        assert_sound(desk)
    people.save(desk, replace(desk.plan.people[ana], email="", role=""))
    people.save(desk, replace(desk.plan.teams[team], lead=None))
    assert_sound(desk)


def test_two_objectives_of_one_title_are_two(desk: Desk) -> None:
    first, second = add_objective(desk, "Same"), add_objective(desk, "Same")
    add_result(desk, first)
    planning.edit(desk, replace(desk.objective(second), title="Same", description="the second"))
    assert (desk.objective(first).description, desk.objective(second).description) == ("", "the second")
    assert [branch.objective.id for branch in outline.branches(desk)] == [first, second]
    with pytest.raises(NotFound) as caught:
        desk.resolve(first[:4])
    assert caught.value.code == "id.ambiguous"
    assert desk.resolve(first) == first
    assert desk.resolve(first[-8:].upper()) == first


@pytest.mark.parametrize("text", ["", "  ", "zzzz", "0" * 40, "%", "' OR 1=1 --"])
def test_unknown_ids(desk: Desk, text: str) -> None:
    sample(desk)
    with pytest.raises(NotFound) as caught:
        desk.resolve(text)
    assert caught.value.code == "id.unknown"


# Order


def order(desk: Desk, parent: str | None = None) -> list[str]:
    return [item.title for item in desk.plan.children(parent)]


def test_moving_among_siblings(desk: Desk) -> None:
    ids = {title: add_objective(desk, title) for title in "abcd"}
    assert order(desk) == ["a", "b", "c", "d"]
    planning.move(desk, ids["d"], None, 0)
    assert order(desk) == ["d", "a", "b", "c"]
    planning.move(desk, ids["d"], None, 2)
    assert order(desk) == ["a", "b", "d", "c"]
    planning.move(desk, ids["a"], None)
    assert order(desk) == ["b", "d", "c", "a"]
    planning.move(desk, ids["a"], None, 99)
    planning.move(desk, ids["b"], None, -5)
    assert order(desk) == ["b", "d", "c", "a"]
    planning.move(desk, ids["c"], ids["a"])
    assert (order(desk), order(desk, ids["a"])) == (["b", "d", "a"], ["c"])
    assert_sound(desk)


def test_moving_among_siblings_without_room(desk: Desk) -> None:
    # As files of others may leave them: equal ranks, and none at all.
    for rank in ("5", ""):
        ids = sorted(new_id() for _ in range(4))
        top = add_objective(desk, "top")
        with desk.action(planning.title_label("add", desk.objective(top))) as unit:
            for title, id in zip("abcd", ids, strict=True):
                unit.save(Objective(id, title, parent=top, rank=rank))
        outcome = planning.move(desk, ids[3], top, 1)
        assert order(desk, top) == ["a", "d", "b", "c"]
        planning.move(desk, ids[2], top, 0)
        assert order(desk, top) == ["c", "a", "d", "b"]
        history.undo(desk)
        history.undo(desk)
        assert order(desk, top) == ["a", "b", "c", "d"]
        assert outcome.value == ids[3]
        assert_sound(desk)


# Deleting


def test_deleting_a_subtree_is_one_step_and_comes_back_whole(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    below = add_objective(desk, "below", result, cycle)
    deeper = add_result(desk, below)
    add_check_in(desk, deeper, "5")
    other = add_objective(desk, "beside")
    before = content(desk)
    outcome = planning.delete(desk, objective)
    assert outcome.value == [objective, result, below, deeper]
    assert len(outcome.changes.ids("check_in")) == 3
    assert set(desk.plan.objectives) == {other}
    assert desk.plan.latest == {}
    assert_sound(desk)
    history.undo(desk)
    assert content(desk) == before
    assert_sound(desk)
    history.redo(desk)
    assert set(desk.plan.objectives) == {other}
    assert_sound(desk)
    with pytest.raises(NotFound):
        planning.delete(desk, objective)


# Closed cycles


def test_a_closed_cycle_is_read_only_until_it_is_reopened(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    outside = add_objective(desk, "outside")
    loose = add_result(desk, outside)
    cycles.set_state(desk, cycle, CycleState.CLOSED)
    before = states(desk)
    for action in (
        lambda: planning.edit(desk, replace(desk.objective(objective), title="x")),
        lambda: planning.edit(desk, replace(desk.objective(objective), cycle=None)),
        lambda: planning.edit(desk, replace(desk.objective(outside), cycle=cycle)),
        lambda: planning.edit(desk, replace(desk.key_result(result), title="x")),
        lambda: planning.add(desk, Objective(new_id(), "x", cycle=cycle)),
        lambda: planning.add(desk, KeyResult(new_id(), "x", objective)),
        lambda: planning.move(desk, objective, outside),
        lambda: planning.move(desk, result, outside),
        lambda: planning.move(desk, loose, objective),
        lambda: planning.archive(desk, objective),
        lambda: planning.delete(desk, objective),
        lambda: add_check_in(desk, result, "50"),
    ):
        assert codes(action) == ["cycle.closed"]
    assert states(desk) == before
    cycles.reopen(desk, cycle, "2026 Q3")
    add_check_in(desk, result, "50")
    assert_sound(desk)


# People and cycles


def test_who_or_what_is_in_use_cannot_be_deleted(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    lead, owner, author, free = [people.save(desk, Person(new_id(), name)).value for name in ("Li", "Ow", "Au", "Fr")]
    team = people.save(desk, Team(new_id(), "North", lead=lead)).value
    people.save(desk, Team(new_id(), "Far North", parent=team))
    planning.edit(desk, replace(desk.objective(objective), owner=owner))
    first = desk.check_ins(result)[0]
    desk.save(planning.title_label("edit", desk.objective(objective)), replace(first, author=author))
    for used in (lead, owner, author, team):
        assert codes(lambda used=used: people.delete(desk, used)) == ["in_use"]
    assert codes(lambda: cycles.delete(desk, cycle)) == ["in_use"]
    people.delete(desk, free)
    assert free not in desk.plan.people
    history.undo(desk)
    assert free in desk.plan.people
    assert_sound(desk)


def test_teams_form_no_circle(desk: Desk) -> None:
    a = people.save(desk, Team(new_id(), "A")).value
    b = people.save(desk, Team(new_id(), "B", parent=a)).value
    assert codes(lambda: people.save(desk, Team(a, "A", parent=b))) == ["move.circle"]
    assert codes(lambda: people.save(desk, Team(a, "A", parent=a))) == ["move.circle"]
    assert codes(lambda: people.save(desk, Team(new_id(), "C", parent="0" * 32))) == ["team.unknown"]


def test_cycles_by_name(desk: Desk) -> None:
    cycle = add_cycle(desk)
    for text in ("2026 Q3", "q3 2026", "Q3/2026", cycle, cycle[-6:]):
        assert cycles.find(desk.plan, text).id == cycle
    with pytest.raises(NotFound) as caught:
        cycles.find(desk.plan, "2027 Q1")
    assert caught.value.params["known"] == "2026 Q3"
    same = Cycle(new_id(), "2026  q3", date(2026, 1, 1), date(2026, 2, 1))
    assert codes(lambda: cycles.save(desk, same)) == ["cycle.exists"]
    assert codes(lambda: cycles.named(desk.plan, "some day", desk.today)) == ["cycle.name"]


def test_settings_are_checked(desk: Desk) -> None:
    known = desk.plan.workspace
    assert codes(lambda: people.save_settings(desk, replace(known, fiscal_year_start=13))) == ["month.range"]
    assert codes(lambda: people.save_settings(desk, replace(known, behind=Decimal(1)))) == ["thresholds.order"]
    people.save_settings(desk, replace(known, on_track=Decimal("0.5")))
    history.undo(desk)
    assert desk.plan.workspace == known


# Undo


def test_labels_of_what_was_done_newest_first(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    planning.archive(desk, objective)
    history.undo(desk)
    shown = [(entry.label.code, entry.label.params.get("title"), bool(entry.undoes)) for entry in history.entries(desk)]
    assert shown == [
        ("objective.archive", "Delight customers", True),
        ("objective.archive", "Delight customers", False),
        ("check_in.add", "NPS", False),
        ("check_in.add", "NPS", False),
        ("key_result.add", "NPS", False),
        ("objective.add", "Delight customers", False),
        ("cycle.add", "2026 Q3", False),
        ("workspace.create", None, False),
    ]


def test_a_new_action_ends_what_could_be_redone(desk: Desk) -> None:
    add_objective(desk, "a")
    history.undo(desk)
    add_objective(desk, "b")
    assert history.steps(desk).redo is None
    with pytest.raises(OkrError, match=r"redo\.nothing"):
        history.redo(desk)


def test_undo_of_undo_of_undo(desk: Desk) -> None:
    objective = add_objective(desk, "a")
    planning.edit(desk, replace(desk.objective(objective), title="b", description="d"))
    planning.edit(desk, replace(desk.objective(objective), title="c", description=""))
    for _ in range(4):
        history.undo(desk)
        history.undo(desk)
        assert (desk.objective(objective).title, desk.objective(objective).description) == ("a", "")
        history.redo(desk)
        assert (desk.objective(objective).title, desk.objective(objective).description) == ("b", "d")
        history.redo(desk)
        assert (desk.objective(objective).title, desk.objective(objective).description) == ("c", "")
    assert_sound(desk)


# Readings


def test_explain_shows_the_inputs_that_give_the_figure(desk: Desk) -> None:
    _, objective, result = sample(desk)
    silent = add_result(desk, objective, "Churn")
    left = add_result(desk, objective, "Old")
    planning.archive(desk, left)
    found = explain.explain(desk, result)
    inputs = {one.name: one.value for one in found.inputs}
    assert inputs["start"] is not None
    assert inputs["target"] is not None
    assert inputs["current"] is not None
    raw = (inputs["current"] - inputs["start"]) / (inputs["target"] - inputs["start"])
    assert found.figure.raw == raw == Decimal("0.4")
    whole = explain.explain(desk, objective)
    assert [one.id for one in whole.inputs] == [result, silent]
    assert [(one.id, one.note) for one in whole.left_out] == [(left, "archived")]
    shown = explain_json.to_dict(whole)
    assert (shown["progress"], shown["reported"], shown["formula_code"]) == (0.2, "1 of 2", "mean")
    with pytest.raises(NotFound):
        explain.explain(desk, "0" * 32)


def test_the_tree_of_a_cycle_and_of_a_team(desk: Desk) -> None:
    cycle, objective, result = sample(desk)
    team = people.save(desk, Team(new_id(), "North")).value
    below = add_objective(desk, "below", result, cycle)
    planning.edit(desk, replace(desk.objective(below), teams={team: Decimal(1)}))
    elsewhere = add_objective(desk, "backlog", objective)
    hidden = add_objective(desk, "hidden", None, cycle)
    planning.archive(desk, hidden)

    def shape(branches: list[outline.Branch]) -> list[object]:
        return [[branch.objective.id, *shape(list(branch.children))] for branch in branches]

    assert shape(outline.branches(desk, cycle)) == [[objective, [below]]]
    assert shape(outline.branches(desk, cycle, team)) == [[below]]
    assert shape(outline.branches(desk)) == [[objective, [elsewhere], [below]]]
    assert shape(outline.branches(desk, cycle, archived=True)) == [[objective, [below]], [hidden]]
    shown = outline.to_dict(desk.plan, outline.branches(desk, cycle)[0])
    assert (shown["reported"], shown["progress"], shown["cycle"]) == ("1 of 1", 0.4, "2026 Q3")
    planning.edit(desk, replace(desk.key_result(result), metric=Metric(start=Decimal(7), target=Decimal(8))))
    history.undo(desk)
    no_data = outline.to_dict(desk.plan, outline.branches(desk, None)[0].children[1])
    assert (no_data["progress"], no_data["reported"]) == (None, "0 of 0")


def test_alignment_has_a_depth_that_everything_can_show(desk: Desk) -> None:
    parent: str | None = None
    made = list[str]()
    for level in range(DEEPEST):
        parent = planning.add(desk, Objective(new_id(), f"Level {level + 1}", parent=parent)).value
        made.append(parent)
    with pytest.raises(Refused) as caught:
        planning.add(desk, Objective(new_id(), "One too many", parent=parent))
    assert [problem.code for problem in caught.value.problems] == ["move.too_deep"]
    # A chain of two cannot be hung below the last but one either.
    top = planning.add(desk, Objective(new_id(), "Top")).value
    planning.add(desk, Objective(new_id(), "Below", parent=top))
    with pytest.raises(Refused):
        planning.move(desk, top, made[-2])
    assert planning.move(desk, top, made[-3]).value == top
    assert len(list(desk.plan.ancestors(made[-1]))) == DEEPEST - 1


@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_nothing_is_written_once_the_file_is_no_longer_where_it_was_opened(tmp_path: Path, how: str) -> None:
    path, backups = tmp_path / "a.okrdb", tmp_path / "backups"
    desk = upkeep.create_desk(path, backups)
    planning.add(desk, Objective(new_id(), "Kept"))
    if how == "removed":
        path.unlink()
    else:
        path.rename(tmp_path / "b.okrdb")
    if how == "replaced":
        path.write_bytes(b"somebody else's")
    with pytest.raises(FileProblem) as caught:
        planning.add(desk, Objective(new_id(), "Typed after that"))
    assert caught.value.code == "workspace.gone"
    # What was saved before can still be carried to safety.
    made = upkeep.back_up(desk)
    desk.close()
    with upkeep.open_desk(made.path, backups).space as saved:
        assert [item.title for item in Desk(saved).plan.objectives.values()] == ["Kept"]


def test_the_name_of_shared_files_is_reserved(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        upkeep.create_desk(tmp_path / "Team.okr", tmp_path / "backups")
    assert caught.value.code == "workspace.reserved"
    assert list(tmp_path.iterdir()) == []
