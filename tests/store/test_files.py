"""The workspace file: how it is opened, by whom, and how it comes into being."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.services import history, planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store import migrate
from okr_desktop.store.connection import APPLICATION_ID, Busy
from okr_desktop.store.workspace import Workspace
from tests.store.helpers import ROOT, closed_workspace, crash, files, pragma, reopen
from tests.worlds import add_objective, assert_sound, content, sample


def test_settings_of_the_open_file(desk: Desk) -> None:
    db = desk.space.db
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "locking_mode": "exclusive",
        "fullfsync": 1,
        "application_id": APPLICATION_ID,
        "user_version": migrate.SCHEMA,
    }
    assert {name: pragma(db, name) for name in wanted} == wanted


def test_the_closed_file_is_one_file_that_others_recognise(tmp_path: Path) -> None:
    path = closed_workspace(tmp_path)
    assert list(files(tmp_path)) == ["team.okrdb"]
    head = path.read_bytes()[:100]
    assert head[68:72] == b"OKRD"
    assert int.from_bytes(head[60:64]) == migrate.SCHEMA
    assert head[18:20] == b"\x02\x02"  # WAL stays in the file


def test_references_are_enforced(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    before = content(desk)
    with (
        pytest.raises(sqlite3.IntegrityError),
        desk.action(planning.title_label("delete", desk.objective(objective))) as unit,
    ):
        unit.delete("objective", objective)
    assert content(desk) == before
    assert_sound(desk)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts system calls on Linux")
def test_one_fsync_for_each_action(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from tests.worlds import desk_at, sample, add_check_in
desk = desk_at(Path(sys.argv[1]))
_, _, result = sample(desk)
os.write(1, b"begin")
for n in range(20):
    add_check_in(desk, result, str(n))
os.write(1, b"end")
os._exit(0)
"""
    log = tmp_path / "calls"
    (tmp_path / "w").mkdir()
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-s", "8", "-o", str(log)]
    run = subprocess.run(
        [*command, sys.executable, "-c", script, str(tmp_path / "w")],
        cwd=ROOT,
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert run.stdout == b"beginend", run.stderr.decode()[-500:]
    lines = log.read_text().splitlines()
    marks = [number for number, line in enumerate(lines) if 'write(1, "' in line]
    synced = sum("sync(" in line for line in lines[marks[0] : marks[1]])
    assert synced == 20


# Somebody else has it


def test_open_twice_says_who_has_it(tmp_path: Path) -> None:
    closed_workspace(tmp_path)
    script = """
import sys
from pathlib import Path
from tests.worlds import desk_at
desk = desk_at(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
desk.close()
"""
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(Busy) as caught:
            reopen(tmp_path / "team.okrdb")
        assert caught.value.code == "workspace.busy"
        by = caught.value.params["by"]
        assert getattr(by, "pid", None) == holder.pid
        assert getattr(by, "program", None) == "OKR Desktop"
        made = upkeep.create_desk(tmp_path / "other.okrdb", tmp_path / "backups")
        backup = upkeep.back_up(made)
        made.close()
        with pytest.raises(Busy):
            upkeep.restore(tmp_path / "team.okrdb", backup)
    finally:
        holder.communicate("\n", timeout=30)
    reopen(tmp_path / "team.okrdb").close()


def test_open_twice_in_one_program(desk: Desk) -> None:
    with pytest.raises(Busy):
        reopen(desk.space.path)
    assert_sound(desk)


# Creating


def test_creating_never_touches_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "notes.okrdb"
    path.write_bytes(b"mine")
    with pytest.raises(FileProblem) as caught:
        upkeep.create_desk(path, tmp_path / "backups")
    assert caught.value.code == "file.exists"
    assert files(tmp_path) == {"notes.okrdb": b"mine"}


def test_creating_makes_the_folders(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "Größe #1? 100%" / "a b.okrdb"
    upkeep.create_desk(path, tmp_path / "backups").close()
    desk = reopen(path)
    assert_sound(desk)
    assert upkeep.last_good(tmp_path / "backups") is None
    backup = upkeep.back_up(desk)
    desk.close()
    assert upkeep.last_good(path.parent / "backups") == backup


def test_an_empty_workspace_has_nothing_to_undo_and_reads_as_sound(desk: Desk) -> None:
    assert_sound(desk)
    with pytest.raises(OkrError, match=r"undo\.nothing"):
        history.undo(desk)


# Crashes


def test_an_unclean_stop_is_noticed_once(tmp_path: Path) -> None:
    closed_workspace(tmp_path)
    crash(tmp_path, "add_objective(desk, 'from the log')")
    desk = reopen(tmp_path / "team.okrdb")
    assert desk.space.unclean
    assert "from the log" in [item.title for item in desk.plan.objectives.values()]
    assert_sound(desk)
    desk.close()
    desk = reopen(tmp_path / "team.okrdb")
    assert not desk.space.unclean
    desk.close()


def test_an_action_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    _, objective, _ = sample(desk)
    before = content(desk)
    label = planning.title_label("edit", desk.objective(objective))

    def act() -> None:
        with desk.action(label) as unit:
            unit.save(replace(desk.objective(objective), title="Half"))
            unit.save(Objective(objective, "Not a person"))
            unit.save(Person(objective, "Not an objective"))

    with pytest.raises(OkrError, match=r"id\.taken"):
        act()
    assert content(desk) == before
    assert not desk.space.db.in_transaction
    add_objective(desk, "life goes on")
    assert_sound(desk)


def test_workspace_is_a_context_manager(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a.okrdb", tmp_path / "backups") as space:
        assert space.id
    assert [path.name for path in tmp_path.iterdir()] == ["a.okrdb"]
