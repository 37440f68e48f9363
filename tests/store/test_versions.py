"""Files of newer and older programs, and migrations."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop import __version__
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.records import ENGAGEMENT, TABLE_NAMES
from okr_desktop.domain.registers import KINDS
from okr_desktop.services import arrivals, conflicts, history, search, upkeep
from okr_desktop.services.workshop.lineage import came_from
from okr_desktop.store import migrate
from tests.store.helpers import ROOT, closed_workspace, crash, pragma, reopen, untouched
from tests.worlds import assert_sound


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
    monkeypatch.setitem(migrate.STEPS, migrate.SCHEMA, "next.sql")
    with pytest.raises(OkrError):
        reopen(path)
    db = sqlite3.connect(path)
    assert pragma(db, "user_version") == migrate.SCHEMA - 1
    assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").fetchone() == (0,)
    db.close()
    assert [backup.reason for backup in upkeep.backups(tmp_path / "backups")] == ["before-migration"]
    monkeypatch.setitem(migrate.STEPS, migrate.SCHEMA, "good.sql")
    desk = reopen(path)
    assert pragma(desk.space.db, "user_version") == migrate.SCHEMA
    assert desk.space.db.execute("SELECT count(*) FROM op").fetchone() == ops  # a migration writes no ops
    assert desk.space.meta("needs") == __version__
    assert_sound(desk)
    desk.close()


def test_the_file_of_schema_3_opens_and_says_what_it_said(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-3.okrdb", path)
    desk = reopen(path)
    plan = desk.plan
    counts = {name: len(getattr(plan, name)) for name in TABLE_NAMES.values()}
    assert {name: count for name, count in counts.items() if count} == {
        "objectives": 3,
        "key_results": 6,
        "cycles": 1,
        "teams": 2,
        "people": 1,
        "kpis": 1,
        "initiatives": 1,
        "dependencies": 1,
        "comments": 1,
        "overrides": 1,
        "dismissals": 1,
        "notes": 1,
        "retrospectives": 1,
        "actions": 1,
    }
    raw = {item.title: plan.figure(item.id).raw for item in plan.key_results.values()}
    assert (raw["Site"], raw["Trust"], raw["Shops"]) == (Decimal("0.75"), None, Decimal("11.055556"))
    assert [found.title for found in search.search(desk, "monday")] == ["Talk on Mondays"]
    assert_sound(desk)
    desk.close()


def test_the_file_of_schema_5_opens_with_what_two_people_left_undecided(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-5.okrdb", path)
    desk = reopen(path)
    open_questions = {(one.kind, one.title) for one in conflicts.conflicts(desk)}
    assert open_questions == {("value", "Win the whole North"), ("deleted", "Launched")}
    assert {one.name: one.alias_of is not None for one in desk.plan.people.values()} == {"Ana": False, "Ana B.": True}
    assert arrivals.unseen(desk) == 4
    assert_sound(desk)
    desk.close()


def test_the_file_of_schema_6_opens_with_what_a_workshop_left(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-6.okrdb", path)
    desk = reopen(path)
    plan = desk.plan
    assert [one.question for one in plan.workshops.values()] == ["What should be true for our customers?"]
    named = {"ideas": 9, "clusters": 2, "vote_rounds": 2, "lineages": 6, "parkings": 1, "dissents": 2}
    assert {name: len(getattr(plan, name)) for name in named} == named
    [published] = [one.id for one in plan.objectives.values() if one.title == "Customers hear from us within a day"]
    found = came_from(plan, published)
    assert found is not None
    assert (found.ideas, found.dots, found.voters) == (4, 12, 9)
    assert_sound(desk)
    desk.close()


def test_what_an_older_program_kept_without_understanding_it_is_there_after_the_update(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-6.okrdb", path)
    db = sqlite3.connect(path)
    for table in ("workshop", "idea", "cluster", "vote_round", "lineage", "parking", "dissent", "protocol", "sign_off"):
        db.execute(f"DROP TABLE {table}")
    db.execute("PRAGMA user_version = 5")
    db.commit()
    db.close()
    desk = reopen(path)
    assert len(desk.plan.ideas) == 9
    assert_sound(desk)
    desk.close()


def test_the_file_of_schema_7_opens_with_what_a_manager_said_and_how_the_organisation_shows_itself(
    tmp_path: Path,
) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-7.okrdb", path)
    desk = reopen(path)
    plan = desk.plan
    wanted = {one.text: (one.advice, one.because, one.choice, one.due) for one in plan.notes.values()}
    assert wanted == {"Hire two": ("Now", "They are free", "", None), "Shops": ("", "", "change", date(2026, 8, 15))}
    assert (plan.workspace.accent, plan.workspace.confidential) == ("#7A1F5C", "For the board only")
    assert plan.workspace.logo.startswith("iVBOR")
    assert_sound(desk)
    desk.close()


def test_the_file_of_schema_8_opens_with_everything_of_engagement(tmp_path: Path) -> None:
    path = tmp_path / "team.okrdb"
    shutil.copyfile(ROOT / "tests" / "data" / "stores" / "schema-8.okrdb", path)
    desk = reopen(path)
    plan = desk.plan
    assert [kind for kind in ENGAGEMENT if not getattr(plan, TABLE_NAMES[KINDS[kind]])] == []
    quiet = next(one for one in plan.concerns.values() if one.text == "A quiet worry")
    assert (quiet.author, quiet.day) == (None, date(2026, 8, 10))
    served = [one for one in plan.objectives.values() if one.serves in plan.directions]
    assert [one.proposer in plan.people for one in served] == [True]
    (promises,) = (one.promises for one in plan.sponsorships.values())
    assert [one.delivery for one in promises] == ["partly", "open"]
    assert_sound(desk)
    desk.close()
