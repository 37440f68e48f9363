"""Shared files without a workspace: what several hold comes into one file, whichever form they have."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import file_tools, mail
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.store import merging
from tests.services.files import Pair
from tests.worlds import add_check_in, add_objective, content, desk_at


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with Pair(tmp_path) as pair:
        yield pair


def test_two_files_become_one_with_what_each_has(pair: Pair, tmp_path: Path) -> None:
    add_objective(pair.ana, "From Ana")
    add_objective(pair.ben, "From Ben")
    files = [pair.file(pair.ana, "a.okr"), pair.file(pair.ben, "b.okr", "text")]
    before = [path.read_bytes() for path in files]
    done = file_tools.merge_files(files, tmp_path / "c.okr")
    assert done.written.form == "zip"  # that of the first
    assert [count for _, count in done.read][1] == 2  # the objective and the name of the action
    pair.meet()
    assert pair.holds(tmp_path / "c.okr") == content(pair.ana)
    assert [path.read_bytes() for path in files] == before


def test_order_and_form_of_the_files_do_not_matter(pair: Pair, tmp_path: Path) -> None:
    add_objective(pair.ana, "From Ana")
    add_objective(pair.ben, "From Ben")
    a, b = pair.file(pair.ana, "a.okr"), pair.file(pair.ben, "b.okr", "text")
    for form in ("zip", "text"):
        one, two = tmp_path / f"1{form}.okr", tmp_path / f"2{form}.okr"
        file_tools.merge_files([a, b], one, form)
        file_tools.merge_files([b, a, b], two, form)
        assert one.read_bytes() == two.read_bytes()


def test_nothing_is_lost_on_the_way_through_the_other_form(pair: Pair, tmp_path: Path) -> None:
    add_objective(pair.ana, "From Ana")
    original = pair.file(pair.ana, "a.okr")
    file_tools.convert(original, tmp_path / "text.okr", "text")
    assert (tmp_path / "text.okr").read_bytes().startswith(b'{"okr":')
    back = file_tools.convert(tmp_path / "text.okr", tmp_path / "back.okr", "zip")
    with open_shared(original) as first, open_shared(tmp_path / "back.okr") as second:
        assert second.header.vv == first.header.vv
        assert [list(second.lines(run, 0)) for run in second.header.vv] == [
            list(first.lines(run, 0)) for run in first.header.vv
        ]
        # Nor does the passing workspace show up among those who have it.
        assert second.header.actors.keys() <= first.header.actors.keys()
    assert back.changes == sum(mark.seq for mark in first.header.vv.values())


def test_a_part_is_merged_with_what_it_builds_on_and_refused_alone(pair: Pair, tmp_path: Path) -> None:
    whole = pair.file(pair.ben, "whole.okr")
    add_check_in(pair.ana, pair.result, "70")
    part = mail.send_changes(pair.ana, tmp_path / "changes.okr").path
    file_tools.merge_files([part, whole], tmp_path / "c.okr")
    assert pair.holds(tmp_path / "c.okr") == content(pair.ana)
    with pytest.raises(OkrError) as refused:
        file_tools.merge_files([part], tmp_path / "d.okr")
    assert refused.value.code == "files.waiting"
    assert refused.value.params["path"] == str(part)
    assert not (tmp_path / "d.okr").exists()


def test_another_teams_file_is_refused_by_name(pair: Pair, tmp_path: Path) -> None:
    with desk_at(tmp_path, "other.okrdb").space as other:
        foreign = tmp_path / "foreign.okr"
        mail.send_copy(desk := pair.ana, tmp_path / "a.okr")
        file_tools.write(other, (), foreign, "zip", merging.header(other))
    with pytest.raises(OkrError) as refused:
        file_tools.merge_files([tmp_path / "a.okr", foreign], tmp_path / "c.okr")
    assert refused.value.code == "files.teams"
    assert refused.value.params == {"path": str(foreign), "other": str(tmp_path / "a.okr")}
    assert desk.space.id


def test_a_name_that_is_taken_is_refused_unless_it_is_one_of_the_files(pair: Pair, tmp_path: Path) -> None:
    a, b = pair.file(pair.ana, "a.okr"), pair.file(pair.ben, "b.okr")
    (tmp_path / "c.okr").write_text("mine")
    with pytest.raises(OkrError) as refused:
        file_tools.merge_files([a, b], tmp_path / "c.okr")
    assert refused.value.code == "files.taken"
    assert (tmp_path / "c.okr").read_text() == "mine"
    a.chmod(0o640)
    file_tools.merge_files([a, b], a)
    assert a.stat().st_mode & 0o777 == 0o640


def test_damage_is_told_with_the_name_of_the_file_and_nothing_is_written(pair: Pair, tmp_path: Path) -> None:
    add_objective(pair.ben, "From Ben")
    a, b = pair.file(pair.ana, "a.okr"), pair.file(pair.ben, "b.okr")
    data = bytearray(b.read_bytes())
    at = data.index(b".jsonl") + 40
    data[at] ^= 0xFF
    b.write_bytes(data)
    with pytest.raises(OkrError) as refused:
        file_tools.merge_files([a, b], tmp_path / "c.okr")
    assert refused.value.code == "shared.damaged"
    assert refused.value.params["path"] == str(b)
    assert sorted(path.name for path in tmp_path.iterdir() if "c.okr" in path.name) == []


def test_what_newer_programs_wrote_is_kept_and_what_only_they_may_write_is_left_alone(
    pair: Pair, tmp_path: Path
) -> None:
    text = pair.file(pair.ana, "a.okr", "text")
    first, rest = text.read_bytes().split(b"\n", 1)
    text.write_bytes(first[:-1] + b',"colour":"blue"}\n' + rest)
    for form in ("text", "zip"):
        out = tmp_path / f"{form}.okr"
        file_tools.convert(text, out, form)
        with open_shared(out) as shared:
            assert shared.unknown == {"colour": "blue"}
    text.write_bytes(first[:-1] + b',"features":{"compat":[],"ro_compat":["new"],"incompat":[]}}\n' + rest)
    with pytest.raises(OkrError) as refused:
        file_tools.convert(text, tmp_path / "c.okr", "zip")
    assert refused.value.code == "files.read_only"


def test_folders_devices_and_missing_files_are_coded_errors(pair: Pair, tmp_path: Path) -> None:
    a = pair.file(pair.ana, "a.okr")
    os.mkfifo(tmp_path / "pipe.okr")
    (tmp_path / "empty.okr").touch()
    (tmp_path / "none.okr").write_text("hello")
    expected = {
        tmp_path: "file.folder",
        tmp_path / "pipe.okr": "file.special",
        tmp_path / "no.okr": "file.missing",
        tmp_path / "empty.okr": "shared.damaged",
        tmp_path / "none.okr": "shared.damaged",
        Path("/dev/zero"): "file.special",
    }
    for path, code in expected.items():
        with pytest.raises(OkrError) as refused:
            file_tools.merge_files([a, path], tmp_path / "c.okr")
        assert refused.value.code == code, path
    for out, code in {tmp_path: "file.folder", tmp_path / "no" / "c.okr": "file.folder_missing"}.items():
        with pytest.raises(OkrError) as refused:
            file_tools.merge_files([a], out)
        assert refused.value.code == code, out


def test_a_file_that_unpacks_to_too_much_is_refused(pair: Pair, tmp_path: Path) -> None:
    huge = tmp_path / "huge.okr"
    with huge.open("wb") as file:
        file.write(pair.file(pair.ana, "a.okr").read_bytes())
        file.truncate(300 << 20)
    with pytest.raises(OkrError) as refused:
        file_tools.merge_files([huge], tmp_path / "c.okr")
    assert (refused.value.code, refused.value.params["finding"]) == ("shared.damaged", "limit.file")
    shutil.copy(pair.file(pair.ben, "b.okr"), tmp_path / "c.okr")
