"""Workspaces that are damaged, open elsewhere, read-only, or on a full disk; backups and the way back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Okr, fill, refused


def test_a_damaged_file_is_left_alone_and_the_backup_offered(space: Okr, objective: str, home: Path) -> None:
    path = home / "Workspace.okrdb"
    assert space("backup").code == 0
    space("add", "objective", "After the backup")
    torn = path.read_bytes()[:5000]
    path.write_bytes(torn)
    refused(space("tree"), "damaged", "okr restore")
    refused(space("add", "objective", "x"), "damaged", "okr restore")
    assert path.read_bytes() == torn
    said = space("restore")
    assert said.code == 0
    assert [one["title"] for one in space("tree", "--json").json] == ["Grow the community"]
    aside = next(home.glob("*set aside*.okrdb"))
    assert aside.read_bytes() == torn


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"hello", "damaged"),
        (b"\x00" * 4096, "damaged"),
        (b"SQLite format 3\x00" + b"\x01" * 4000, "another"),
    ],
)
def test_files_that_are_no_workspace(okr: Okr, tmp_path: Path, content: bytes, word: str) -> None:
    file = tmp_path / "x.okrdb"
    file.write_bytes(content)
    for command in (["tree"], ["add", "objective", "x"], ["check"], ["undo"], ["backup"]):
        refused(okr("-w", file, *command), word)
    assert file.read_bytes() == content
    refused(okr("-w", file, "init"), "there already")
    refused(okr("-w", tmp_path, "tree"), "folder")
    refused(okr("-w", tmp_path, "init"), "there already")


def test_another_program_s_database(okr: Okr, tmp_path: Path) -> None:
    file = tmp_path / "x.okrdb"
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()
    refused(okr("-w", file, "tree"), "another program")


def test_a_newer_file_says_what_it_needs(space: Okr, home: Path) -> None:
    with sqlite3.connect(home / "Workspace.okrdb") as db:
        db.execute("UPDATE meta SET value = '9.1.0' WHERE key = 'needs'")
        db.execute("PRAGMA user_version = 99")
    db.close()
    refused(space("tree"), "9.1.0", "newer")


def test_open_in_another_program(space: Okr, run: Okr, home: Path) -> None:
    from okr_desktop import bootstrap

    context = bootstrap.open_context(home / "Workspace.okrdb")
    try:
        refused(run("tree"), "open in another program", "process", "Close it")
        refused(run("restore"), "backup")
    finally:
        context.workspace.close()
    assert run("cycles").code == 0


def test_tables_that_differ_from_the_history(space: Okr, objective: str, home: Path) -> None:
    assert space("check").code == 0
    with sqlite3.connect(home / "Workspace.okrdb") as db:
        db.execute("UPDATE objective SET title = 'Forged'")
    db.close()
    refused(space("check"), "objective", "okr restore")
    said = space("check", "--json")
    assert (said.code, said.json["sound"], said.json["differing"]) == (1, False, ["objective"])


def test_backups(space: Okr, objective: str, tmp_path: Path, home: Path) -> None:
    # The first change of a day has made one by itself.
    assert [one["reason"] for one in space("backup", "--list", "--json").json] == ["daily"]
    made = space("backup", "--json").json
    assert made["reason"] == "manual"
    assert made["file"] in space("backup", "--list").out
    space("set", objective, "title", "Changed")
    elsewhere = tmp_path / "copy.okrdb"
    elsewhere.write_bytes(Path(made["file"]).read_bytes())
    assert space("restore", elsewhere, "--json").json["backup"] == str(elsewhere)
    assert space("tree", "--json").json[0]["title"] == "Grow the community"
    refused(space("restore", "1999"), "1999", "okr backup --list")
    elsewhere.write_bytes(elsewhere.read_bytes()[:9000])
    before = (home / "Workspace.okrdb").read_bytes()
    refused(space("restore", elsewhere), "damaged")
    assert (home / "Workspace.okrdb").read_bytes() == before
    # Work goes on after a restore, and its steps can be undone.
    space("set", objective, "title", "Again")
    assert space("undo").code == 0
    assert space("check").code == 0


def test_read_only_workspace(okr: Okr, sealed_folder: Callable[[], Path], tmp_path: Path) -> None:
    folder = tmp_path / "sealed"
    file = folder / "w.okrdb"
    assert okr("-w", file, "init").code == 0
    assert okr("-w", file, "add", "objective", "One").code == 0
    before = file.read_bytes()
    sealed_folder()
    refused(okr("-w", file, "add", "objective", "Two"), "permissions")
    refused(okr("-w", folder / "new.okrdb", "init"), "permissions")
    assert file.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == ["w.okrdb"]


def test_full_disk(okr: Okr, full_disk: Path, tmp_path: Path) -> None:
    file = full_disk / "w.okrdb"
    lines = "".join(f"- [ ] key result {number} {'x' * 300}\n" for number in range(900))
    (tmp_path / "big.md").write_text(f"# 2026 Q3\n\n## Grow\n\n{lines}", "utf-8")
    assert okr("-w", file, "init").code == 0
    assert okr("-w", file, "add", "objective", "Before").code == 0
    refused(okr("-w", file, "import", "big.md"), "disk is full")
    assert [one["title"] for one in okr("-w", file, "tree", "--json").json] == ["Before"]
    assert okr("-w", file, "check").code == 0
    filler = full_disk / "filler"
    fill(filler)
    refused(okr("-w", full_disk / "new.okrdb", "init"), "disk is full")
    assert not (full_disk / "new.okrdb").exists()
    filler.unlink()
    assert okr("-w", file, "add", "objective", "After").code == 0
    assert okr("-w", file, "check").code == 0


def test_nothing_to_undo(space: Okr) -> None:
    refused(space("undo"), "nothing to undo")
    refused(space("redo"), "nothing to redo")
