"""Backups: verified, never overwritten, thinned out by a ladder, and restored as somebody new."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okr_desktop.services import history, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.store.backup import STAMP, is_due, list_backups, thin_out
from tests.worlds import add_objective, assert_sound, content, desk_at, sample

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def stand_in(folder: Path, made: datetime, reason: str = "daily") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{made.strftime(STAMP)} utc {reason}.okrdb"
    path.write_bytes(b"")
    return path


def kept(folder: Path) -> list[datetime]:
    return [item.made for item in list_backups(folder)]


def newest_of(days: list[datetime], key: Callable[[datetime], str], count: int) -> set[datetime]:
    newest: dict[str, datetime] = {}
    for day in sorted(days, reverse=True):
        newest.setdefault(key(day), day)
    return set(sorted(newest.values(), reverse=True)[:count])


def test_two_years_of_daily_use_leave_days_weeks_and_months(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = list[datetime]()
    for day in range(730):
        made.append(NOW + timedelta(days=day, minutes=day))
        stand_in(folder, made[-1])
        thin_out(folder)
        left = set(kept(folder))
        # Whatever was thinned out on the way, the ladder stands as if everything had been kept till now.
        assert set(sorted(made)[-7:]) <= left
        assert newest_of(made, lambda one: one.strftime("%G-%V"), 5) <= left
        assert newest_of(made, lambda one: one.strftime("%Y-%m"), 12) <= left
        assert len(left) <= 7 + 5 + 12


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 86399)), max_size=60, unique=True))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_newest_of_each_rung_is_kept_whatever_the_days(tmp_path: Path, when: list[tuple[int, int]]) -> None:
    folder = tmp_path / "backups"
    shutil.rmtree(folder, ignore_errors=True)
    made = [NOW + timedelta(days=day, seconds=second) for day, second in when]
    for one in made:
        stand_in(folder, one)
    wanted = newest_of(made, lambda one: one.strftime("%Y-%m-%d"), 7)
    wanted |= newest_of(made, lambda one: one.strftime("%G-%V"), 5)
    wanted |= newest_of(made, lambda one: one.strftime("%Y-%m"), 12)
    gone = thin_out(folder)
    assert set(kept(folder)) == wanted
    assert len(gone) == len(made) - len(wanted)
    assert thin_out(folder) == []


def test_other_reasons_keep_five_each_and_foreign_files_stay(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for number in range(8):
        stand_in(folder, NOW + timedelta(hours=number), "manual")
        stand_in(folder, NOW + timedelta(hours=number), "before-migration")
    (folder / "holiday.okrdb").write_bytes(b"x")
    (folder / "readme.txt").write_bytes(b"x")
    thin_out(folder)
    assert len(list_backups(folder)) == 10
    assert (folder / "holiday.okrdb").exists()
    assert (folder / "readme.txt").exists()


def test_due_once_a_day(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    assert is_due(folder, NOW)
    stand_in(folder, NOW)
    assert not is_due(folder, NOW + timedelta(hours=23, minutes=59))
    assert is_due(folder, NOW + timedelta(days=1))


def test_a_backup_is_a_whole_workspace_in_one_file(desk: Desk) -> None:
    sample(desk)
    seen = list[float]()
    made = upkeep.back_up(desk, seen.append)
    assert seen[-1] == 1.0
    assert seen == sorted(seen)
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    with sqlite3.connect(made.path) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert db.execute("SELECT count(*) FROM check_in").fetchone() == (2,)
        # With the evidence of its original it could pass for the file that this device last wrote to.
        assert db.execute("SELECT count(*) FROM meta WHERE key = 'evidence'").fetchone() == (0,)
    db.close()
    assert_sound(desk)


def test_backups_of_one_second_do_not_overwrite_each_other(desk: Desk) -> None:
    sample(desk)
    made = [upkeep.back_up(desk) for _ in range(4)]
    assert len({one.path for one in made}) == 4
    assert all(one.path.exists() for one in made)
    assert list_backups(desk.space.backups) == sorted(made, key=lambda one: one.made, reverse=True)


def test_the_daily_backup_is_made_once(desk: Desk) -> None:
    assert upkeep.back_up_if_due(desk) is not None
    assert upkeep.back_up_if_due(desk) is None


def test_the_last_good_backup_passes_over_broken_ones(desk: Desk) -> None:
    sample(desk)
    good = upkeep.back_up(desk)
    bad = upkeep.back_up(desk)
    bad.path.write_bytes(bad.path.read_bytes()[:5000])
    stand_in(desk.space.backups, datetime.now(UTC) + timedelta(hours=1))
    assert upkeep.last_good(desk.space.backups) == good


def test_no_backups_is_no_good_backup(tmp_path: Path) -> None:
    assert upkeep.last_good(tmp_path / "none") is None
    assert upkeep.backups(tmp_path / "none") == []


def actors(desk: Desk) -> list[str]:
    return [row[0] for row in desk.space.db.execute("SELECT hex(id) FROM actor ORDER BY short")]


@pytest.mark.parametrize("lost", [False, True])
def test_a_restored_backup_writes_as_somebody_new(tmp_path: Path, lost: bool) -> None:
    desk = desk_at(tmp_path)
    _, objective, _ = sample(desk)
    me, saved = desk.space.journal.me, content(desk)
    made = upkeep.back_up(desk)
    add_objective(desk, "lost by restoring")
    desk.close()
    path = tmp_path / "team.okrdb"
    if lost:
        path.unlink()  # the file system may then give its number to the restored file
    aside = upkeep.restore(path, made)
    assert (aside is None) is lost
    assert made.path.exists()
    desk = desk_at(tmp_path)
    assert desk.space.journal.me != me
    assert content(desk) == saved
    add_objective(desk, "after restoring")
    assert len(actors(desk)) == 2
    assert_sound(desk)
    # What was done before can still be undone.
    for _ in range(6):
        history.undo(desk)
    assert objective not in desk.plan.objectives
    assert_sound(desk)
    desk.close()
    if aside is not None:
        old = upkeep.open_desk(aside, tmp_path / "backups")
        assert "lost by restoring" in [item.title for item in old.plan.objectives.values()]
        old.close()


def test_restoring_twice_in_one_second_keeps_both_former_files(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    made = upkeep.back_up(desk)
    desk.close()
    path = tmp_path / "team.okrdb"
    first, second = upkeep.restore(path, made), upkeep.restore(path, made)
    assert first is not None
    assert second is not None
    assert first != second
    assert first.exists()
    assert second.exists()


def test_a_log_left_behind_is_not_read_into_the_restored_file(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    sample(desk)
    saved = content(desk)
    made = upkeep.back_up(desk)
    add_objective(desk, "in the log only")
    log = (tmp_path / "team.okrdb-wal").read_bytes()
    desk.close()
    (tmp_path / "team.okrdb").unlink()
    (tmp_path / "team.okrdb-wal").write_bytes(log)
    upkeep.restore(tmp_path / "team.okrdb", made)
    desk = desk_at(tmp_path)
    assert content(desk) == saved
    desk.close()


def test_a_restore_that_fails_leaves_the_file(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    made = upkeep.back_up(desk)
    desk.close()
    before = (tmp_path / "team.okrdb").read_bytes()
    with pytest.raises(upkeep.FileProblem):
        upkeep.restore(tmp_path / "team.okrdb", replace(made, path=tmp_path / "gone.okrdb"))
    assert (tmp_path / "team.okrdb").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    desk_at(tmp_path).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "team.okrdb"]


# Who writes


def test_the_same_file_keeps_its_actor_and_a_copy_gets_its_own(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    sample(desk)
    me = desk.space.journal.me
    desk.close()
    desk = desk_at(tmp_path)
    assert desk.space.journal.me == me
    desk.close()
    shutil.copyfile(tmp_path / "team.okrdb", tmp_path / "copy.okrdb")
    (tmp_path / "moved").mkdir()
    copy = upkeep.open_desk(tmp_path / "copy.okrdb", tmp_path / "backups")
    other = copy.space.journal.me
    assert other != me
    assert copy.space.id == desk.space.id
    add_objective(copy, "in the copy")
    assert_sound(copy)
    history.undo(copy)
    history.undo(copy)  # what was done before copying
    assert_sound(copy)
    copy.close()
    copy = upkeep.open_desk(tmp_path / "copy.okrdb", tmp_path / "backups")
    assert copy.space.journal.me == other
    copy.close()
    desk = desk_at(tmp_path)
    assert desk.space.journal.me == me
    desk.close()


def test_each_actor_counts_on_its_own_and_time_never_runs_back(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        desk = desk_at(tmp_path, f"{name}.okrdb")
        add_objective(desk, name)
        desk.close()
        following = tmp_path / f"{chr(ord(name) + 1)}.okrdb"
        shutil.copyfile(tmp_path / f"{name}.okrdb", following)
    desk = desk_at(tmp_path, "d.okrdb")
    add_objective(desk, "d")
    dots = desk.space.db.execute("SELECT actor, seq, lam FROM op ORDER BY lam").fetchall()
    assert [lam for _, _, lam in dots] == list(range(1, len(dots) + 1))
    assert len({actor for actor, _, _ in dots}) == 4
    assert [item.title for item in desk.plan.objectives.values()] == ["a", "b", "c", "d"]
    assert_sound(desk)
    desk.close()
