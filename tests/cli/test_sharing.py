"""Two people at two computers with one folder, a stick or mails between them, on the command line."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from okr_desktop.cli.program import PANELS, build
from tests.cli.running import Okr, Said, refused


@dataclass
class Person:
    """Somebody with a home of their own."""

    home: Path
    okr: Okr
    patch: pytest.MonkeyPatch

    def __call__(self, *args: object) -> Said:
        self.patch.setenv("OKR_DESKTOP_HOME", str(self.home))
        return self.okr(*args)

    @property
    def content(self) -> str:
        out = self.home / "export.json"
        assert self("export", out).code == 0
        return out.read_text("utf-8")


@dataclass
class Two:
    """Ana has shared, Ben has joined."""

    ana: Person
    ben: Person
    file: Path
    objective: str
    key_result: str


@pytest.fixture
def person(okr: Okr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def make(name: str) -> Person:
        (tmp_path / name).mkdir()
        return Person(tmp_path / name, okr, monkeypatch)

    return make


@pytest.fixture
def alone(person: Any) -> tuple[Person, str, str]:
    """Ana, an objective of hers and a key result."""
    ana: Person = person("Ana")
    assert ana("init", "--name", "Acme").code == 0
    objective = ana("add", "objective", "Grow", "--owner", "Ana").id
    assert ana("me", "Ana").code == 0
    return ana, objective, ana("add", "key-result", "Stars", "--objective", objective, "--target", 100).id


@pytest.fixture
def two(alone: tuple[Person, str, str], person: Any, tmp_path: Path) -> Two:
    ana, objective, key_result = alone
    (tmp_path / "net").mkdir()
    file = tmp_path / "net" / "Team.okr"
    assert ana("share", file).code == 0
    ben: Person = person("Ben")
    assert ben("join", file).code == 0
    assert ben("me", "Ben").code == 0
    return Two(ana, ben, file, objective, key_result)


# A folder


@pytest.mark.parametrize("form", [(), ("--text",)], ids=["zip", "text"])
def test_both_work_and_both_have_everything(
    alone: tuple[Person, str, str], person: Any, tmp_path: Path, form: tuple[str, ...]
) -> None:
    ana, objective, key_result = alone
    ben: Person = person("Ben")
    shared = ana("share", "Team.okr", *form)
    assert "okr join Team.okr" in shared.out
    joined = ben("join", "Team.okr", "--json").json
    assert (joined["name"], joined["objectives"], joined["key_results"], joined["state"]) == ("Acme", 1, 1, "ok")
    assert ben("me", "Ben").code == 0
    ben("check-in", key_result, 20)
    ben("set", objective, "title", "Grow fast")
    sent = ben("sync", "--json").json
    assert (sent["received"], sent["conflicts"], sent["state"]) == (0, 0, "ok")
    assert sent["sent"] > 0
    assert sent["published"]
    ana("add", "objective", "Save")
    got = ana("sync", "--json").json
    assert got["received"] == sent["sent"]
    assert got["by"] == ["Ben"]
    assert ben("sync").code == 0
    assert ana.content == ben.content
    assert (tmp_path / "Team.okr").read_bytes()[:2] == (b'{"' if form else b"PK")
    again = ana("sync", "--json").json
    assert (again["received"], again["sent"], again["by"], again["problems"]) == (0, 0, [], [])


def test_what_both_changed_is_told_and_decided_once(two: Two) -> None:
    two.ana("set", two.objective, "title", "From Ana")
    two.ben("set", two.objective, "title", "From Ben")
    assert two.ben("sync").code == 0
    said = two.ana("sync")
    assert "To decide: 1" in said.out
    assert two.ana("resolve", two.objective, "--keep", "mine").code == 0
    two.ana("sync")
    assert two.ben("sync", "--json").json["conflicts"] == 0
    assert "From Ana" in two.ben("tree").out


def test_how_things_stand_is_known_without_the_folder(two: Two) -> None:
    state = two.ana("shared", "--json").json
    assert (state["kind"], state["place"], state["state"], state["unsent"]) == ("file", str(two.file), "ok", 0)
    two.ana("add", "objective", "New")
    assert two.ana("shared", "--json").json["unsent"] == 1
    assert "Not published yet: 1" in two.ana("shared").out
    assert "okr sync" in two.ana("shared").out


def test_somebody_who_never_shares_is_told_how_to(alone: tuple[Person, str, str]) -> None:
    ana = alone[0]
    assert "okr share" in ana("shared").out
    for command in ("sync", "republish", "leave", "safe-to-remove"):
        refused(ana(command), "not shared", "okr share", "okr join")


def test_a_file_that_is_there_is_joined_and_not_written_over(two: Two, person: Any) -> None:
    cleo: Person = person("Cleo")
    cleo("init")
    before = two.file.read_bytes()
    refused(cleo("share", two.file), "join it instead", f"okr join {two.file}")
    refused(cleo("share", two.file, "--text"), "join it instead")
    refused(two.ana("share", "Other.okr"), "shared already")
    refused(cleo("share", "Team.txt"), "something.okr")
    refused(cleo("share", "Team.txt", "--text"), "something.okr")
    assert two.file.read_bytes() == before


def test_another_teams_file_says_how_to_join_it_all_the_same(two: Two, person: Any, tmp_path: Path) -> None:
    cleo: Person = person("Cleo")
    cleo("init", "--name", "Other")
    refused(cleo("join", two.file), "another team", "--workspace NEW.okrdb")
    done = cleo("join", two.file, "--workspace", tmp_path / "acme.okrdb")
    assert (done.code, "Acme" in done.out) == (0, True)
    refused(cleo("join", two.file), "another team", str(tmp_path / "acme.okrdb"))
    assert cleo("--workspace", tmp_path / "acme.okrdb", "sync").code == 0
    assert "Other" in cleo("export", tmp_path / "o.json").out or "Other" in (tmp_path / "o.json").read_text("utf-8")


def test_a_workspace_with_the_same_data_takes_part_again(two: Two, tmp_path: Path) -> None:
    said = two.ben("leave")
    assert str(two.file) in said.out
    assert two.ben("shared", "--json").json["kind"] == "none"
    moved = two.file.rename(tmp_path / "Moved.okr")
    assert two.ben("join", moved).code == 0
    assert two.ben("shared", "--json").json["place"] == str(moved)


def test_in_a_cloud_folder_the_file_itself_is_rewritten_when_asked_for(
    alone: tuple[Person, str, str], tmp_path: Path
) -> None:
    ana = alone[0]
    (tmp_path / "Dropbox").mkdir()
    file = tmp_path / "Dropbox" / "Team.okr"
    ana("share", file)
    before = file.read_bytes()
    ana("add", "objective", "New")
    assert ana("sync", "--json").json["published"]
    assert file.read_bytes() == before
    assert [path for path in file.parent.iterdir() if path.suffix == ".part"]
    assert ana("sync", "--fold").code == 0
    assert "New" in ana("diff", "--json", file, ana.home / "Workspace.okrdb").out + ana("textconv", file).out
    assert ana("diff", file, ana.home / "Workspace.okrdb").out == "No differences.\n"


# Trouble


def test_a_missing_file_is_never_made_by_itself(two: Two) -> None:
    two.file.unlink()
    two.ana("add", "objective", "New")
    said = two.ana("sync")
    assert said.code == 3
    assert "Missing" in said.err
    assert "okr republish" in said.err
    assert not two.file.exists()
    assert two.ana("sync", "--json").json["state"] == "missing"
    assert two.ana("republish").code == 0
    assert two.ben("sync").code == 0
    assert two.ana("sync").code == 0
    assert two.ana.content == two.ben.content


def test_a_folder_that_is_gone_is_offline_and_nothing_is_lost(two: Two, tmp_path: Path) -> None:
    away = two.file.parent.rename(tmp_path / "unplugged")
    two.ana("add", "objective", "New")
    said = two.ana("sync")
    assert (said.code, "Offline" in said.err) == (3, True)
    away.rename(two.file.parent)
    assert two.ana("sync").code == 0
    two.ben("sync")
    assert "New" in two.ben("tree").out


def test_a_damaged_file_is_told_and_written_anew(two: Two) -> None:
    data = two.file.read_bytes()
    two.file.write_bytes(data[: len(data) // 2])
    os.utime(two.file, (1_700_000_000, 1_700_000_000))
    said = two.ana("sync")
    assert (said.code, "Damaged" in said.err) == (3, True)
    assert two.ana("republish").code == 0
    assert [path for path in two.file.parent.iterdir() if "damaged" in path.name]
    assert two.ben("sync").code == 0


def test_a_stick_is_read_back_before_it_may_be_pulled_out(two: Two) -> None:
    two.ana("add", "objective", "New")
    done = two.ana("safe-to-remove", "--json").json
    assert (done["safe"], done["files"][0]["name"]) == (True, "Team.okr")
    assert "pull it out" in two.ana("safe-to-remove").out
    two.file.unlink()
    said = two.ana("safe-to-remove")
    assert (said.code, said.out) == (3, "")
    assert "okr sync" in said.err


# Mail


def test_a_copy_and_just_the_changes_go_by_mail(two: Two, person: Any, tmp_path: Path) -> None:
    two.ben("sync")
    two.ana("sync")
    two.ben("sync")
    two.ben("check-in", two.key_result, 30)
    copy, changes = tmp_path / "copy.okr", tmp_path / "changes.okr"
    assert two.ben("send", copy).code == 0
    assert two.ben("send", changes, "--changes").code == 0
    assert changes.stat().st_size < copy.stat().st_size
    assert two.ana("receive", changes, "--json").json == {"received": 2, "conflicts": 0}
    assert "nothing new" in two.ana("receive", changes).out
    assert "nothing new" in two.ana("receive", copy).out
    assert "30 %" in two.ana("tree").out
    refused(two.ben("send", copy), "there already")
    refused(two.ben("send", two.file), "there already")


def test_what_cannot_be_taken_says_what_to_do(two: Two, person: Any, tmp_path: Path) -> None:
    cleo: Person = person("Cleo")
    cleo("init")
    refused(cleo("send", "c.okr", "--changes"), "Send a copy")
    cleo("send", "c.okr")
    refused(two.ana("receive", "c.okr"), "another team", "okr join c.okr --workspace")
    answers = tmp_path / "x.okr-answers.json"
    answers.write_text("{}")
    refused(two.ana("receive", answers), "okr form open")
    two.ben("add", "objective", "One")
    two.ben("send", "one.okr")
    shutil.copy(two.ben.home / "Workspace.okrdb", tmp_path / "kept.okrdb")
    refused(two.ana("receive", tmp_path / "kept.okrdb"), "damaged")


def test_changes_cannot_be_joined(two: Two, person: Any, tmp_path: Path) -> None:
    two.ben("sync")
    two.ana("sync")
    two.ana("add", "objective", "More")
    assert two.ana("send", "changes.okr", "--changes").code == 0
    cleo: Person = person("Cleo")
    refused(cleo("join", "changes.okr"), "latest changes", "a copy of everything")
    assert not (cleo.home / "Workspace.okrdb").exists()


# Tools for files


def test_merge_diff_convert_and_fsck(two: Two, tmp_path: Path) -> None:
    two.ana("send", "a.okr")
    two.ben("set", two.objective, "title", "Grow fast")
    two.ben("send", "b.okr")
    assert two.ana("convert", "b.okr", "--text", "--out", "t.okr").code == 0
    merged = two.ana("merge", "a.okr", "t.okr", "--out", "c.okr", "--json").json
    assert (merged["form"], merged["read"][1]["changes"] > 0) == ("zip", True)
    said = two.ana("diff", "a.okr", "c.okr")
    assert "~ objective “Grow fast”" in said.out
    assert "title: Grow → Grow fast  [Ben, " in said.out
    assert said.out.endswith("0 added, 0 removed, 1 changed\n") or "person" in said.out
    found = two.ana("diff", "a.okr", two.ben.home / "Workspace.okrdb", "--json").json
    (changed,) = [one for one in found["items"] if one["kind"] == "objective"]
    assert changed["fields"][0] | {"time": ""} == {
        "field": "title",
        "before": "Grow",
        "after": "Grow fast",
        "words": ["Grow", "Grow fast"],
        "by": "Ben",
        "time": "",
    }
    assert two.ana("diff", "b.okr", "t.okr").out == "No differences.\n"
    assert two.ana("fsck", "c.okr", "--json").json["state"] == "sound"
    refused(two.ana("merge", "a.okr", "--out", "b.okr"), "there already")
    assert two.ana("convert", "a.okr", "--out", "d.okr").code == 2
    assert two.ana("convert", "a.okr", "--out", "d.okr", "--text", "--zip").code == 2


def test_fsck_says_how_bad_it_is_by_its_exit_code(two: Two, tmp_path: Path) -> None:
    two.ana("convert", two.file, "--text", "--out", "t.okr")
    lines = (tmp_path / "t.okr").read_bytes().splitlines(keepends=True)
    assert two.ana("fsck", "t.okr").code == 0
    (tmp_path / "t.okr").write_bytes(b"".join((*lines[:-2], lines[-2][: len(lines[-2]) // 2])))
    said = two.ana("fsck", "t.okr")
    assert (said.code, "makes no sense" in said.err, "--salvage" in said.out) == (1, True, True)
    saved = two.ana("fsck", "t.okr", "--salvage", "saved.okr", "--json")
    assert saved.code == 1
    assert saved.json["salvaged"]["changes"] == saved.json["changes"] > 0
    assert two.ana("fsck", "saved.okr").code == 0
    (tmp_path / "none.okr").write_text("hello")
    said = two.ana("fsck", "none.okr")
    assert (said.code, "nothing can be recovered" in said.out) == (2, True)
    refused(two.ana("fsck", tmp_path), "is a folder", code=2)
    refused(two.ana("fsck", "no.okr"), "no file", code=2)


def hostile(folder: Path, sound: Path) -> list[Path]:
    """Files that are not what they seem."""
    found = {name: folder / f"{name}.okr" for name in ("empty", "text", "cut", "huge", "zip", "okrx", "json", "pipe")}
    data = sound.read_bytes()
    found["empty"].touch()
    found["text"].write_text("hello")
    found["cut"].write_bytes(data[: len(data) // 2])
    found["zip"].write_bytes(b"PK\x03\x04" + bytes(5000))
    found["okrx"].write_bytes(b"OKRX1" + bytes(100))
    found["json"].write_bytes(b'{"okr":[1,0],"bundle_id":' + b"[" * 100_000)
    os.mkfifo(found["pipe"])
    with found["huge"].open("wb") as file:
        file.write(data)
        file.truncate(300 << 20)
    return [*found.values(), folder, folder / "missing.okr", Path("/dev/zero"), Path("x" * 300 + ".okr")]


def test_no_hostile_file_makes_a_traceback(two: Two, tmp_path: Path) -> None:
    before = two.ana.content
    for path in hostile(tmp_path, two.file):
        for command in (
            ("join", path),
            ("receive", path),
            ("merge", two.file, path, "--out", "out.okr"),
            ("diff", two.file, path),
            ("convert", path, "--text", "--out", "out.okr"),
            ("fsck", path),
            ("fsck", path, "--salvage", "saved.okr"),
            ("merge-driver", os.devnull, tmp_path / "ours.okr", path),
            ("textconv", path),
        ):
            shutil.copy(two.file, tmp_path / "ours.okr")
            said = two.ana(*command)
            assert said.code in ((0, 1) if command[0] in ("merge-driver", "textconv") else (1, 2)), (command, said)
            assert "Traceback" not in said.err + said.out, (command, said)
            assert "unexpected" not in said.err, (command, said)
            assert "Please report" not in said.err, (command, said)
            assert not (tmp_path / "out.okr").exists(), command
            (tmp_path / "saved.okr").unlink(missing_ok=True)
    assert two.ana.content == before


def test_places_where_nothing_can_be_shared(alone: tuple[Person, str, str], tmp_path: Path) -> None:
    ana = alone[0]
    (tmp_path / "file").touch()
    (tmp_path / "folder.okr").mkdir()
    for place in ("no/Team.okr", "file/Team.okr", "x" * 300 + ".okr"):
        for form in ((), ("--text",)):
            refused(ana("share", place, *form), place[:20])
    refused(ana("share", "folder.okr"), "there already")
    assert ana("shared", "--json").json["kind"] == "none"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Ana", "file", "folder.okr"]


def test_git_commands_outside_of_git(alone: tuple[Person, str, str], tmp_path: Path) -> None:
    ana = alone[0]
    refused(ana("git-setup", "no"), "does not exist")
    refused(ana("git-setup"), "git")
    assert not (tmp_path / ".gitattributes").exists()


def test_the_help_groups_what_belongs_together() -> None:
    said = CliRunner().invoke(build(), ["--help"]).stdout
    names = [line.split()[0] for line in said.splitlines() if line.startswith("  ") and line.strip()]
    for names_of_panel in PANELS.values():
        assert set(names_of_panel) <= set(names), names_of_panel
    assert names.index("init") < names.index("share") < names.index("diff")
