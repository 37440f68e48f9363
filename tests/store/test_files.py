"""The workspace file: how it is opened, and what happens with files that are not what they should be."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop import __version__
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.services import history, planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store import migrate
from okr_desktop.store.connection import APPLICATION_ID, Busy, Damaged
from okr_desktop.store.workspace import Workspace
from tests.worlds import TODAY, add_objective, assert_sound, content, desk_at, sample

ROOT = Path(__file__).resolve().parents[2]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def closed_workspace(folder: Path) -> Path:
    desk = desk_at(folder)
    sample(desk)
    desk.close()
    desk_at(folder).close()  # checked this time
    return folder / "team.okrdb"


def reopen(path: Path) -> Desk:
    return upkeep.open_desk(path, path.parent / "backups", lambda: TODAY)


# How it is opened


def pragma(db: sqlite3.Connection, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


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


# Damage


@contextmanager
def untouched(folder: Path) -> Generator[None]:
    before = contents(folder)
    yield
    assert contents(folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    """Without what SQLite leaves when it only reads: an empty log, and the index of a log."""
    found = {name: data for name, data in files(folder).items() if not name.endswith("-shm")}
    return {name: data for name, data in found.items() if data or not name.endswith("-wal")}


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


# Versions


def test_a_newer_file_is_refused_with_the_version_it_needs(tmp_path: Path) -> None:
    path = closed_workspace(tmp_path)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {migrate.SCHEMA + 1}")
    db.execute("UPDATE meta SET value = '9.8.7' WHERE key = 'needs'")
    db.commit()
    db.close()
    for checked in (True, False):
        with untouched(tmp_path), pytest.raises(OkrError) as caught:
            upkeep.open_desk(path, tmp_path / "backups", checked=checked)
        assert caught.value.code == "workspace.too_new"
        assert caught.value.params["needs"] == "9.8.7"
        assert caught.value.params["have"] == __version__


def test_a_newer_file_whose_version_is_still_in_the_log_is_refused_too(tmp_path: Path) -> None:
    closed_workspace(tmp_path)
    crash(tmp_path, f"desk.space.db.execute('PRAGMA user_version = {migrate.SCHEMA + 1}')")
    with untouched(tmp_path), pytest.raises(OkrError) as caught:
        reopen(tmp_path / "team.okrdb")
    assert caught.value.code == "workspace.too_new"


def test_the_file_of_schema_1_opens_and_says_what_it_said(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-1.okrdb", path)
    desk = reopen(path)
    plan = desk.plan
    titles = [item.title for item in plan.objectives.values()]
    assert sorted(titles) == ["Delight customers", "Größe 🎯 שלום", "Win the North"]
    assert {item.title: len(desk.check_ins(item.id)) for item in plan.key_results.values()} == {
        "NPS": 2,
        "Churn": 1,
        "Launched": 0,
    }
    assert_sound(desk)
    assert [action.label.code for action in history.entries(desk)][-1] == "workspace.create"
    history.undo(desk)
    assert_sound(desk)
    if migrate.SCHEMA > 1:
        assert [backup.reason for backup in upkeep.backups(tmp_path / "backups")] == ["before-migration"]
    desk.close()


def test_a_migration_is_preceded_by_a_backup_and_undone_whole_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed_workspace(tmp_path)
    with contextlib.closing(sqlite3.connect(path)) as db:
        ops = db.execute("SELECT count(*) FROM op").fetchone()
    texts = {"next.sql": "CREATE TABLE extra (id); CREATE TABLE broken (", "good.sql": "CREATE TABLE extra (id)"}
    real = migrate.sql

    def text_of(name: str) -> str:
        return texts.get(name) or real(name)

    monkeypatch.setattr(migrate, "sql", text_of)
    monkeypatch.setattr(migrate, "SCHEMA", migrate.SCHEMA + 1)
    monkeypatch.setitem(migrate.STEPS, migrate.SCHEMA, ("next.sql",))
    with pytest.raises(OkrError):
        reopen(path)
    db = sqlite3.connect(path)
    assert pragma(db, "user_version") == migrate.SCHEMA - 1
    assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").fetchone() == (0,)
    db.close()
    assert [backup.reason for backup in upkeep.backups(tmp_path / "backups")] == ["before-migration"]
    monkeypatch.setitem(migrate.STEPS, migrate.SCHEMA, ("good.sql",))
    desk = reopen(path)
    assert pragma(desk.space.db, "user_version") == migrate.SCHEMA
    assert desk.space.db.execute("SELECT count(*) FROM op").fetchone() == ops  # a migration writes no ops
    assert desk.space.meta("needs") == __version__
    assert_sound(desk)
    desk.close()


# Places that cannot be written


@contextmanager
def as_nobody() -> Generator[None]:
    """Permissions mean nothing to the superuser, whom test machines often are."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="folders have no write bit here")
def test_a_read_only_folder(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(closed_workspace(tmp_path), folder / "team.okrdb")
        (folder / "team.okrdb").chmod(0o444)
        folder.chmod(0o555)
        try:
            with as_nobody(), untouched(folder), pytest.raises(FileProblem) as caught:
                reopen(folder / "team.okrdb")
            assert caught.value.code == "file.denied"
            for new in (folder / "new.okrdb", folder / "sub" / "new.okrdb"):
                with as_nobody(), untouched(folder), pytest.raises(FileProblem) as caught:
                    upkeep.create_desk(new, folder / "backups")
                assert caught.value.code == "file.denied"
            (folder / "team.okrdb").chmod(0o000)
            with as_nobody(), pytest.raises(FileProblem) as caught:
                reopen(folder / "team.okrdb")
            assert caught.value.code == "file.denied"
        finally:
            folder.chmod(0o755)


def test_a_parent_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileProblem):
        upkeep.create_desk(tmp_path / "file" / "new.okrdb", tmp_path / "backups")


@contextmanager
def small_disk(folder: Path, size: str) -> Generator[Path]:
    place = folder / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by the superuser of a Linux machine")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(path: Path) -> None:
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(1 << 12))


def test_a_full_disk_leaves_the_earlier_state(tmp_path: Path) -> None:
    with small_disk(tmp_path, "2m") as place:
        desk = desk_at(place)
        sample(desk)
        before, ops = content(desk), 0
        filler = place / "filler"
        fill(filler)
        problem = None
        for number in range(2000):  # what is left of the log's last pages may still take some
            try:
                add_objective(desk, f"{number} " + "x" * 400)
            except FileProblem as error:
                problem = error
                break
            before, ops = content(desk), ops + 1
        assert problem is not None
        assert problem.code == "file.disk_full"
        assert content(desk) == before
        with pytest.raises(FileProblem) as caught:
            upkeep.back_up(desk)
        assert caught.value.code == "file.disk_full"
        backups = place / "backups"
        assert not backups.exists() or list(backups.iterdir()) == []
        with pytest.raises(FileProblem) as caught:
            upkeep.create_desk(place / "second.okrdb", place / "backups")
        assert caught.value.code == "file.disk_full"
        assert sorted(path.name for path in place.glob("second*")) == []
        filler.unlink()
        add_objective(desk, "There is room again")
        assert_sound(desk)
        desk.close()
        again = reopen(place / "team.okrdb")
        assert len(again.plan.objectives) == 1 + ops + 1
        again.close()


# Crashes


def crash(folder: Path, action: str) -> None:
    """Do something in another process that then stops without closing."""
    script = f"""
import os, sys
from pathlib import Path
from tests.worlds import *
desk = desk_at(Path(sys.argv[1]))
{action}
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(folder)], cwd=ROOT, check=False, timeout=60)


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
