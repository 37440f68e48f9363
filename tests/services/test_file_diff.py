"""What differs between two files, in the terms of those who wrote it; both files stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.services import file_diff, mail, people, planning
from okr_desktop.services.conflict_values import Shown
from okr_desktop.services.desk import Desk
from okr_desktop.services.file_diff import ItemDiff
from tests.services.files import Pair
from tests.worlds import add_check_in, add_objective, add_result, desk_at


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with Pair(tmp_path) as pair:
        yield pair


def retitle(desk: Desk, id: str, title: str) -> None:
    planning.edit(desk, replace(desk.plan.objectives[id], title=title))


def lines(items: tuple[ItemDiff, ...]) -> list[tuple[str, str, str]]:
    return [(item.change, item.kind, item.title) for item in items]


def test_two_files_of_the_same_do_not_differ(pair: Pair) -> None:
    found = file_diff.diff(pair.file(pair.ana, "a.okr"), pair.file(pair.ben, "b.okr", "text"))
    assert (found.items, found.conflicts, found.same_team) == ((), ((), ()), True)


def test_added_removed_and_changed_with_before_and_after_and_by_whom(pair: Pair, tmp_path: Path) -> None:
    spare = add_objective(pair.ana, "Spare")
    before = pair.file(pair.ana, "a.okr")
    person = people.save(pair.ana, Person(new_id(), "Ana")).value
    people.set_me(pair.ana, person)
    retitle(pair.ana, pair.objective, "Delight everybody")
    add_check_in(pair.ana, pair.result, "70")
    planning.delete(pair.ana, spare)
    after = pair.file(pair.ana, "b.okr", "text")
    found = file_diff.diff(before, after)
    assert lines(found.items) == [
        ("added", "person", "Ana"),
        ("changed", "objective", "Delight everybody"),
        ("removed", "objective", "Spare"),
        ("added", "check_in", "NPS"),
    ]
    _, changed, removed, check_in = found.items
    (field,) = changed.fields
    assert (field.field, field.values) == ("title", ("Delight customers", "Delight everybody"))
    assert (field.before, field.after) == (Shown("text", "Delight customers"), Shown("text", "Delight everybody"))
    assert (field.voice.by, changed.voice.by, removed.voice.by) == ("Ana", "Ana", "Ana")
    assert field.voice.at is not None
    assert removed.by_hand
    assert {one.field: one.values[1] for one in check_in.fields}["value"] == "70"
    # The other way round the same person wrote it, and what is there only later is not there yet.
    back = file_diff.diff(after, before)
    assert lines(back.items)[:2] == [("removed", "person", "Ana"), ("changed", "objective", "Delight customers")]
    assert back.items[1].fields[0].voice == field.voice
    assert not back.items[0].by_hand


def test_a_workspace_is_compared_without_being_touched(pair: Pair, tmp_path: Path) -> None:
    file = pair.file(pair.ana, "a.okr")
    add_objective(pair.ana, "Later")
    pair.ana.close()
    workspace = pair.ana.space.path
    before = workspace.read_bytes()
    assert lines(file_diff.diff(file, workspace).items) == [("added", "objective", "Later")]
    assert lines(file_diff.diff(workspace, file).items) == [("removed", "objective", "Later")]
    assert file_diff.diff(workspace, workspace).items == ()
    assert workspace.read_bytes() == before
    pair.ana = desk_at(tmp_path, "ana.okrdb")
    assert not pair.ana.space.unclean


def test_what_is_undecided_in_either_is_told(pair: Pair) -> None:
    retitle(pair.ana, pair.objective, "From Ana")
    before = pair.file(pair.ana, "a.okr")
    retitle(pair.ben, pair.objective, "From Ben")
    pair.meet()
    found = file_diff.diff(before, pair.file(pair.ben, "b.okr"))
    first, second = found.conflicts
    assert first == ()
    assert [(one.field, sorted(str(side.value) for side in one.values)) for one in second] == [
        ("title", ["From Ana", "From Ben"])
    ]


def test_a_move_among_siblings_is_no_difference_and_one_elsewhere_is(pair: Pair) -> None:
    other = add_objective(pair.ana, "Other")
    before = pair.file(pair.ana, "a.okr")
    item = pair.ana.plan.objectives[other]
    planning.edit(pair.ana, replace(item, rank=item.rank + "m"))
    middle = pair.file(pair.ana, "b.okr")
    assert file_diff.diff(before, middle).items == ()
    planning.edit(pair.ana, replace(pair.ana.plan.objectives[other], parent=pair.objective))
    (moved,) = file_diff.diff(middle, pair.file(pair.ana, "c.okr")).items
    assert [(one.field, one.before.code, one.after.text) for one in moved.fields] == [
        ("place", "top", "Delight customers")
    ]


def test_files_of_two_teams_are_compared_and_called_so(pair: Pair, tmp_path: Path) -> None:
    other = desk_at(tmp_path, "other.okrdb")
    mail.send_copy(other, tmp_path / "other.okr")
    other.close()
    found = file_diff.diff(tmp_path / "other.okr", pair.file(pair.ana, "a.okr"))
    assert not found.same_team
    assert {item.change for item in found.items} == {"added", "removed"}


def test_a_part_alone_cannot_be_compared(pair: Pair, tmp_path: Path) -> None:
    add_result(pair.ana, pair.objective, "New")
    part = mail.send_changes(pair.ana, tmp_path / "changes.okr").path
    with pytest.raises(OkrError) as refused:
        file_diff.diff(pair.file(pair.ben, "b.okr"), part)
    assert refused.value.code == "files.waiting"


@pytest.mark.parametrize("name", ["no.okr", "", "text.okr", "base.okrdb"])
def test_what_is_neither_is_a_coded_error(pair: Pair, tmp_path: Path, name: str) -> None:
    (tmp_path / "text.okr").write_text("hello")
    (tmp_path / "base.okrdb").write_bytes(b"SQLite format 3\0" + bytes(200))
    with pytest.raises(OkrError) as refused:
        file_diff.diff(pair.file(pair.ben, "b.okr"), tmp_path / name)
    assert refused.value.code in ("file.missing", "file.folder", "shared.damaged", "workspace.foreign")


def test_words_of_a_file_are_the_same_for_the_same_content(pair: Pair) -> None:
    found = file_diff.words(pair.file(pair.ana, "a.okr"))
    assert found == file_diff.words(pair.file(pair.ben, "b.okr", "text"))
    assert [(one.kind, one.title) for one in found] == [
        ("workspace", "Acme"),
        ("cycle", "2026 Q3"),
        ("objective", "Delight customers"),
        ("key_result", "NPS"),
        ("check_in", "NPS"),
        ("check_in", "NPS"),
    ]
