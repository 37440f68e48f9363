"""Shared files in real git repositories: two clones work at once, and whatever git does with that, nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.cli.running import Okr, Said, environment

# How many random histories each way of merging is tried with: OKR_GIT_CASES=200 by hand.
CASES = int(os.environ.get("OKR_GIT_CASES", "1"))
ROUNDS = 2
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@dataclass
class Person:
    """Somebody with a home folder, a workspace there, and a clone of the team's repository."""

    name: str
    home: Path
    clone: Path
    run: Callable[[Path, tuple[object, ...]], Said]

    def okr(self, *args: object) -> Said:
        """Run okr in the clone."""
        said = self.run(self.home, args)
        assert said.code == 0, said
        return said

    def git(self, *args: str, code: int = 0) -> str:
        """Run git in the clone, with nobody's settings."""
        who = {f"GIT_{role}_{what}": self.name for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_EDITOR": "true", **who}
        done = subprocess.run(
            ["git", *args], cwd=self.clone, env=environment(self.home, **alone), capture_output=True, text=True
        )
        assert done.returncode == code, (args, done.stdout, done.stderr)
        return done.stdout

    def commit(self, text: str) -> None:
        """Sync, so that the shared file has everything, and commit it."""
        self.okr("sync")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", text)

    @property
    def content(self) -> Any:
        """Every record, the same for the same content."""
        out = self.home / "export.json"
        self.okr("export", out)
        return out.read_text("utf-8")


@dataclass
class Team:
    """Two people and what they have written."""

    ana: Person
    ben: Person
    objective: str
    key_result: str
    written: list[str]

    def work(self, person: Person, dice: Random) -> None:
        """Something that a person does."""
        text = f"{person.name} {len(self.written)}"
        match dice.choice(("add", "note", "title", "clash")):
            case "clash":
                person.okr("set", self.objective, "title", text)
            case "add":
                person.okr("add", "objective", text)
            case "note":
                person.okr("check-in", self.key_result, len(self.written) + 1, "--note", text)
            case _:
                id = person.okr("add", "objective", "Draft").id
                person.okr("set", id, "title", text)
        self.written.append(text)


@pytest.fixture
def people(okr: Okr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Person]:
    """Makes somebody with a clone of one bare repository."""
    server = tmp_path / "server.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(server)], check=True)

    def make(name: str) -> Person:
        home = tmp_path / name
        home.mkdir()
        clone = home / "repo"

        def run(home: Path, args: tuple[object, ...]) -> Said:
            monkeypatch.setenv("OKR_DESKTOP_HOME", str(home))
            monkeypatch.chdir(clone)
            return okr(*args)

        person = Person(name, home, clone, run)
        subprocess.run(["git", "clone", "-q", str(server), str(clone)], check=True, capture_output=True)
        return person

    return make


def start(people: Callable[[str], Person], *setup: str, attributes: bool = True) -> Team:
    """A team that shares a text file in git."""
    ana = people("Ana")
    ana.okr("init", "--name", "Acme")
    objective = ana.okr("add", "objective", "Grow", "--owner", "Ana").id
    key_result = ana.okr("add", "key-result", "Stars", "--objective", objective, "--target", 1000).id
    ana.okr("share", "Team.okr", "--text")
    ana.okr("git-setup", *setup)
    if not attributes:
        (ana.clone / ".gitattributes").unlink()
    ana.git("checkout", "-q", "-b", "main")
    ana.commit("Shared")
    ana.git("push", "-q", "origin", "main")
    ben = people("Ben")
    ben.git("checkout", "-q", "main")
    if attributes:
        ben.okr("git-setup", *setup)
    ben.okr("join", "Team.okr")
    return Team(ana, ben, objective, key_result, [])


def both_work(team: Team, dice: Random) -> None:
    """Both do something and commit it without knowing of each other; Ana is first to push."""
    for person in (team.ana, team.ben):
        for _ in range(dice.randint(1, 3)):
            team.work(person, dice)
        person.commit(f"Work of {person.name}")
    team.ana.git("push", "-q", "origin", "main")


def come_together(team: Team) -> None:
    """After Ben has merged: both have the same, and everything that anybody wrote."""
    team.ben.okr("sync")
    if team.ben.git("status", "--porcelain"):
        team.ben.commit("In order")
    team.ben.git("push", "-q", "origin", "main")
    team.ana.git("pull", "-q", "--ff-only", "origin", "main")
    team.ana.okr("sync")
    assert team.ana.content == team.ben.content
    assert open_questions(team.ana) == open_questions(team.ben)
    assert team.ana.okr("fsck", "Team.okr").code == 0
    kept = (team.ana.clone / "Team.okr").read_text("utf-8")
    assert [text for text in team.written if f'"{text}"' not in kept] == []
    assert "<<<<<<<" not in kept


def open_questions(person: Person) -> list[tuple[str, list[str]]]:
    """What is undecided, with the values that stand against each other."""
    found = person.okr("conflicts", "--json").json
    return [(one["id"], sorted(str(value["value"]) for value in one["values"])) for one in found]


@pytest.mark.parametrize("seed", range(CASES))
@pytest.mark.parametrize("setup", [(), ("--driver",)], ids=["union", "driver"])
def test_git_merges_without_conflict(people: Callable[[str], Person], setup: tuple[str, ...], seed: int) -> None:
    team, dice = start(people, *setup), Random(seed)
    for _ in range(ROUNDS):
        both_work(team, dice)
        team.ben.git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
        come_together(team)


@pytest.mark.parametrize("seed", range(CASES))
@pytest.mark.parametrize("setup", [(), ("--driver",)], ids=["union", "driver"])
def test_git_rebases_without_conflict(people: Callable[[str], Person], setup: tuple[str, ...], seed: int) -> None:
    team, dice = start(people, *setup), Random(seed)
    for _ in range(ROUNDS):
        both_work(team, dice)
        team.ben.git("pull", "-q", "--rebase", "origin", "main")
        come_together(team)


@pytest.mark.parametrize("seed", range(CASES))
def test_conflict_markers_do_no_harm(people: Callable[[str], Person], seed: int) -> None:
    """A repository that nobody has set up: git leaves markers, and the next sync puts the file in order."""
    team, dice = start(people, attributes=False), Random(seed)
    for _ in range(ROUNDS):
        both_work(team, dice)
        team.ben.git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main", code=1)
        assert "<<<<<<<" in (team.ben.clone / "Team.okr").read_text("utf-8")
        assert team.ben.okr("fsck", "Team.okr").code == 0
        team.ben.commit("Merged")
        come_together(team)


def test_what_git_puts_together_by_the_driver_is_what_a_sync_would_write(people: Callable[[str], Person]) -> None:
    """So that the merge commits of two people are the same, and nothing is rewritten after them."""
    team, dice = start(people, "--driver"), Random(7)
    both_work(team, dice)
    team.ben.git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    merged = (team.ben.clone / "Team.okr").read_bytes()
    team.ben.okr("sync")
    assert (team.ben.clone / "Team.okr").read_bytes() == merged


def test_a_diff_shows_words(people: Callable[[str], Person]) -> None:
    team = start(people)
    team.ana.okr("check-in", team.key_result, 5, "--note", "Two talks")
    team.ana.okr("sync")
    shown = team.ana.git("diff")
    assert "+check-in “Stars”" in shown
    assert "+  note: Two talks" in shown
    assert "[" not in shown.replace("@@", "")
    assert team.ana.git("status", "--porcelain") == " M Team.okr\n"  # and nothing that lies beside it


def test_the_driver_takes_a_zip_from_either_side(people: Callable[[str], Person], okr: Okr, tmp_path: Path) -> None:
    team, dice = start(people), Random(3)
    both_work(team, dice)
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    shutil.copy(team.ana.clone / "Team.okr", ours)
    team.ben.okr("convert", "Team.okr", "--zip", "--out", theirs)
    assert okr("merge-driver", os.devnull, ours, theirs).code == 0
    merged = ours.read_text("utf-8")
    shutil.copy(team.ben.clone / "Team.okr", tmp_path / "text")
    shutil.copy(team.ana.clone / "Team.okr", ours)
    assert okr("merge-driver", os.devnull, ours, tmp_path / "text").code == 0
    assert ours.read_text("utf-8") == merged
    shutil.copy(team.ana.clone / "Team.okr", ours)
    assert okr("merge-driver", os.devnull, theirs, ours).code == 0
    assert theirs.read_bytes()[:2] == b"PK"


def test_a_damaged_side_loses_no_line(people: Callable[[str], Person], okr: Okr, tmp_path: Path) -> None:
    team, dice = start(people), Random(4)
    both_work(team, dice)
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    shutil.copy(team.ana.clone / "Team.okr", ours)
    lines = (team.ben.clone / "Team.okr").read_bytes().splitlines(keepends=True)
    theirs.write_bytes(b"".join((*lines[:3], *lines[4:])))
    said = okr("merge-driver", os.devnull, ours, theirs)
    assert said.code == 1
    assert "all lines of both were kept" in said.err
    kept = set(ours.read_bytes().splitlines(keepends=True))
    assert kept >= {*lines[:3], *lines[4:], *(team.ana.clone / "Team.okr").read_bytes().splitlines(keepends=True)}
    assert not any(line.startswith(b"<<<<<<<") for line in kept)


def test_setting_up_keeps_what_stands_there(people: Callable[[str], Person]) -> None:
    ana = people("Ana")
    attributes, ignored = ana.clone / ".gitattributes", ana.clone / ".gitignore"
    attributes.write_text("* text=auto\n*.okr linguist-generated merge=binary\n*.png binary", "utf-8")
    ignored.write_text("build\n*.okr.lease\n", "utf-8")
    ana.okr("git-setup")
    assert attributes.read_text("utf-8") == (
        "* text=auto\n*.okr linguist-generated -text merge=union diff=okr\n*.png binary\n"
    )
    assert ignored.read_text("utf-8").startswith("build\n*.okr.lease\n")
    assert ana.okr("git-setup", "--json").json["written"] == []
    done = ana.okr("git-setup", "--driver", "--json").json
    assert done["written"] == [".gitattributes"]
    assert "merge=okr" in attributes.read_text("utf-8")
    assert ana.git("config", "merge.okr.driver").strip() == done["settings"]["merge.okr.driver"]
    assert ignored.read_text("utf-8").count("*.okr.lease") == 1


def test_the_attributes_of_this_repository_are_those_we_give_out() -> None:
    root = Path(__file__).parents[2]
    line = (root / "resources/templates/gitattributes").read_text("utf-8").splitlines()[-1]
    assert line == "*.okr -text merge=union diff=okr"


def test_a_side_picked_by_hand_is_mended_by_the_next_sync(people: Callable[[str], Person]) -> None:
    """Whoever resolves a conflict by taking their own file throws away lines, but not what others have."""
    team, dice = start(people, attributes=False), Random(5)
    both_work(team, dice)
    team.ben.git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main", code=1)
    team.ben.git("checkout", "-q", "--ours", "Team.okr")
    team.ben.commit("Mine is right")
    team.ben.git("push", "-q", "origin", "main")
    team.ana.git("pull", "-q", "--ff-only", "origin", "main")
    team.ana.commit("Nothing is lost")
    team.ana.git("push", "-q", "origin", "main")
    team.ben.git("pull", "-q", "--ff-only", "origin", "main")
    come_together(team)
