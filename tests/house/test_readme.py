"""README and docs tell the truth: commands run, links lead somewhere, pictures are there, output is what it says."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
FIRST, SECOND = "python3 packaging/start.py demo", "python3 packaging/start.py test"
TODAY = "2026-11-20"
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
SHORT_ID = re.compile(r"\b[0-9a-f]{8}\b")
# Commands that have commands of their own.
GROUPS = frozenset(
    (
        "add",
        "report",
        "cycle",
        "retro",
        "kpi",
        "initiative",
        "dependency",
        "comment",
        "override",
        "sheet",
        "trash",
        "workshop",
        "strategy",
        "sponsor",
        "signoff",
        "idea",
        "concern",
        "feedback",
        "teamwork",
        "collect",
        "pulse",
        "insight",
        "practice",
        "lesson",
    )
)
# Those whose commands have commands of their own again.
DEEP = frozenset((("idea", "adopt"),))
PNG = b"\x89PNG\r\n\x1a\n"


def blocks(page: Path, kind: str = "") -> list[str]:
    """The code blocks of one kind, as their texts."""
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [match["text"] for match in found if match["kind"] == kind]


def commands(page: Path) -> list[str]:
    """Every line of a code block that calls ``okr``."""
    lines = [
        line.strip().removeprefix("$ ")
        for kind in ("", "sh", "bash", "console")
        for text in blocks(page, kind)
        for line in text.splitlines()
    ]
    return [line for line in lines if line.startswith("okr ")]


def okr(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "OKR_DESKTOP_TODAY": TODAY, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    command = [sys.executable, "-m", "okr_desktop.cli", *words]
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("command", [FIRST, SECOND])
def test_the_two_commands_stand_alone_in_a_block(command: str) -> None:
    assert f"{command}\n" in blocks(ROOT / "README.md")
    assert (ROOT / command.split()[1]).is_file()


def test_the_first_block_is_the_first_command_and_the_second_the_second() -> None:
    assert blocks(ROOT / "README.md")[:2] == [f"{FIRST}\n", f"{SECOND}\n"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    for match in LINK.finditer(BLOCK.sub("", page.read_text(encoding="utf-8"))):
        target, _, heading = match["target"].partition("#")
        if "://" in target:
            continue
        file = (page.parent / target).resolve() if target else page
        assert file.is_relative_to(ROOT), f"{page.name}: {target} is outside the project"
        assert file.exists(), f"{page.name}: {target}"
        if heading:
            assert heading in headings(file), f"{page.name}: {target}#{heading}"


def headings(page: Path) -> list[str]:
    """The anchors that a page's headings get."""
    found = re.findall(r"^#{1,6} (.+)$", BLOCK.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-") for title in found]


def test_every_picture_is_a_small_png_and_every_shown_one_has_a_text() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").iterdir())
    assert {path.suffix for path in pictures} == {".png"}
    assert all(path.read_bytes().startswith(PNG) for path in pictures)
    assert sum(path.stat().st_size for path in pictures) < 3_000_000
    shown = re.findall(r"!\[([^\]]*)\]", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(shown) >= 4
    assert all(shown)


def test_every_module_and_script_that_is_named_exists() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for name in re.findall(r"`((?:packaging|tests|okr_desktop|resources|ui)/[\w./-]+\.\w+)`", text):
            assert (ROOT / name).exists(), f"{page.name}: {name}"


def test_every_module_of_the_architecture_page_exists() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers = "domain|store|exchange|reports|services|cli|qt"
    for name in re.findall(rf"`((?:{layers})/[\w/]+\.py)`", text):
        assert (ROOT / "okr_desktop" / name).exists(), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_okr_command_is_one_that_okr_knows(page: Path, tmp_path: Path) -> None:
    """Run with --help appended: wrong commands and unknown subcommands exit with 2."""
    known = set[tuple[str, ...]]()
    for line in commands(page):
        words = [word for word in shlex.split(line.split(" | ")[0], comments=True)[1:] if not word.startswith("<")]
        path = command_path(words)
        if path and path not in known:
            known.add(path)
            done = okr([*path, "--help"], tmp_path)
            assert done.returncode == 0, f"{page.name}: {line}\n{done.stderr}"
            for option in (word.partition("=")[0] for word in words if re.match(r"--[a-z]", word)):
                assert option in done.stdout or option in ("--workspace", "--version", "--help"), f"{line}: {option}"


def command_path(words: list[str]) -> tuple[str, ...]:
    """The command that is called, with its subcommand where it has one."""
    rest = list(words)
    while rest and rest[0].startswith("-"):
        takes_value = rest[0] in ("-w", "--workspace")
        rest = rest[2:] if takes_value else rest[1:]
    depth = 3 if tuple(rest[:2]) in DEEP else 2 if rest and rest[0] in GROUPS else 1
    return tuple(rest[:depth])


class Tour:
    """The README's five minutes, run line by line; its ids stand for those that the run has given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = ""
        (folder / "docs").mkdir()
        shutil.copy(ROOT / "docs" / "our-quarter.md", folder / "docs")
        self.shown = "\n".join(blocks(ROOT / "README.md", "text"))
        self.ids: dict[str, str] = {}

    def run(self, line: str) -> None:
        words = [self.ids.get(word, word) for word in shlex.split(line)[1:]]
        done = okr(words, self.folder)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        self.output += done.stdout
        if words[-1] == "tree" and not self.ids:
            self._match_ids(words[:-1])

    def _match_ids(self, options: list[str]) -> None:
        """Which id of the README means which of this run, by title."""
        todo = json.loads(okr([*options, "tree", "--json"], self.folder).stdout)
        real: dict[str, str] = {}
        while todo:
            item = todo.pop()
            real[item["title"]] = item["id"]
            todo += [*item.get("key_results", ()), *item.get("children", ())]
        for line in self.shown.splitlines():
            found = SHORT_ID.search(line)
            title = next((title for title in sorted(real, key=len, reverse=True) if title in line), None)
            if found and title:
                self.ids.setdefault(found[0], real[title][-8:])


def plain(text: str) -> str:
    """A line without ids and with single spaces."""
    return " ".join(SHORT_ID.sub("", text).split())


def test_the_tour_runs_and_prints_what_it_shows(tmp_path: Path) -> None:
    tour = Tour(tmp_path)
    lines = [line for line in commands(ROOT / "README.md") if "tour.okrdb" in line]
    assert len(lines) > 8
    for line in lines:
        tour.run(line)
    printed = {plain(line) for line in tour.output.splitlines()}
    missing = [line for line in tour.shown.splitlines() if line.strip() and plain(line) not in printed]
    assert not missing, "\n".join([*missing, "", "but the run printed", *sorted(printed)])
    assert (tmp_path / "review.pdf").read_bytes().startswith(b"%PDF")
