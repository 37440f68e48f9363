"""Files that are no workspace, or no longer a sound one: told, and left as they are."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.services import upkeep
from okr_desktop.store.connection import Damaged
from tests.store.helpers import closed_workspace, contents, crash, files, reopen, untouched
from tests.worlds import TODAY, add_objective, assert_sound, content, desk_at, sample


def damage(path: Path, how: str) -> None:
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    match how:
        case "truncated":
            del data[half:]
        case "torn":
            del data[-1000:]
        case "zeroed":
            data[4096 : len(data) - 4096] = bytes(len(data) - 8192)
        case "overwritten":
            data[8192 : 8192 + 20_000] = b"All work and no play makes Jack a dull boy. "[:40] * 500
        case _:  # the schema
            data[100:4096] = bytes(3996)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "workspace.empty"),
        (b"PK\x03\x04", "workspace.damaged"),
        (b"\x00" * 100_000, "workspace.damaged"),
        (bytes(range(256)) * 400, "workspace.damaged"),
        (b"SQLite format 3\x00", "workspace.damaged"),
        (b"SQLite format 3\x00" + b"\x00" * 4096, "workspace.foreign"),
        ("Objective;Key Result\n".encode("utf-16"), "workspace.damaged"),
    ],
)
def test_files_that_are_no_workspace(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x.okrdb"
    path.write_bytes(data)
    with untouched(tmp_path), pytest.raises(FileProblem) as caught:
        reopen(path)
    assert caught.value.code == code


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.okrdb", "file.missing"), (tmp_path, "file.folder")):
        with pytest.raises(FileProblem) as caught:
            reopen(path)
        assert caught.value.code == code
    assert files(tmp_path) == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.okrdb")
    with pytest.raises(FileProblem):
        reopen(tmp_path / "pipe.okrdb")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "photos.okrdb"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE photo (id)")
    db.commit()
    db.close()
    with untouched(tmp_path), pytest.raises(FileProblem) as caught:
        reopen(path)
    assert caught.value.code == "workspace.foreign"


@pytest.mark.parametrize("unclean", [False, True])
@pytest.mark.parametrize("how", ["truncated", "torn", "zeroed", "overwritten", "schema"])
def test_a_damaged_file_is_named_left_alone_and_replaced_by_the_last_good_backup(
    tmp_path: Path, how: str, unclean: bool
) -> None:
    desk = desk_at(tmp_path)
    sample(desk)
    saved = content(desk)
    good = upkeep.back_up(desk)
    add_objective(desk, "After the backup")
    bad = upkeep.back_up(desk)
    desk.close()
    damage(bad.path, how)
    path = tmp_path / "team.okrdb"
    damage(path, how)
    if unclean:
        (tmp_path / "team.okrdb.lock").write_text("{}")
    with untouched(tmp_path), pytest.raises(Damaged) as caught:
        reopen(path)
    assert caught.value.code == "workspace.damaged"
    broken = path.read_bytes()
    assert upkeep.last_good(tmp_path / "backups") == good
    aside = upkeep.restore(path, good)
    assert aside is not None
    assert aside.read_bytes() == broken
    restored = reopen(path)
    assert content(restored) == saved
    assert_sound(restored)
    restored.close()


def test_a_damaged_log_after_a_crash_is_kept_too(tmp_path: Path) -> None:
    closed_workspace(tmp_path)
    crash(tmp_path, "add_objective(desk, 'from the log')")
    path = tmp_path / "team.okrdb"
    assert (tmp_path / "team.okrdb-wal").stat().st_size > 0
    damage(path, "zeroed")
    with untouched(tmp_path), pytest.raises(Damaged):
        reopen(path)


@pytest.mark.parametrize("seed", range(12))
def test_random_bytes_never_crash_or_change_the_file(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = closed_workspace(tmp_path)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 5, 50, 500])):
        data[chance.randrange(16, len(data))] = chance.randrange(256)
    path.write_bytes(data)
    before = contents(tmp_path)
    try:
        desk = reopen(path)
    except OkrError:
        assert contents(tmp_path) == before
        return
    with contextlib.closing(desk), contextlib.suppress(Damaged):
        assert desk.plan.today == TODAY
        upkeep.check(desk)


@given(
    cell=st.sampled_from(["2026-02-30", "heavy", "NaN", "", "\x00"]), column=st.sampled_from(["weight", "state", "due"])
)
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_cells_that_no_program_of_ours_wrote(tmp_path: Path, cell: str, column: str) -> None:
    path = tmp_path / "team.okrdb"
    if not path.exists():
        closed_workspace(tmp_path)
    with contextlib.closing(sqlite3.connect(path)) as db:
        known = db.execute(f"SELECT {column} FROM key_result").fetchone()
        db.execute(f"UPDATE key_result SET {column} = ?", (cell,))
        db.commit()
    desk = reopen(path)
    try:
        if cell != "NaN" or column != "weight":
            with pytest.raises(Damaged):
                _ = desk.plan
        # The tables are only a projection: making them again mends it.
        desk.space.rebuild()
        assert_sound(desk)
        assert desk.space.db.execute(f"SELECT {column} FROM key_result").fetchone() == known
    finally:
        desk.close()


def test_a_changed_line_of_the_journal_and_a_lost_head_are_found(tmp_path: Path) -> None:
    closed_workspace(tmp_path)
    for change in (
        "UPDATE op SET value = json_replace(value, '$.title', 'forged') WHERE etype = 'objective'",
        "UPDATE op SET preds = 'x' WHERE etype = 'cycle'",
        "DELETE FROM op WHERE etype = 'key_result'",
        "UPDATE head SET value = '{\"title\":\"forged\"}' WHERE etype = 'objective'",
        "DELETE FROM head WHERE etype = 'check_in'",
        "UPDATE vv SET seq = seq + 1",
        "UPDATE objective SET title = 'forged'",
    ):
        copy = tmp_path / "copy.okrdb"
        shutil.copyfile(tmp_path / "team.okrdb", copy)
        db = sqlite3.connect(copy)
        db.execute(change)
        db.commit()
        db.close()
        desk = reopen(copy)
        try:
            assert not upkeep.check(desk).sound, change
        finally:
            desk.close()
