"""Where an export cannot go: full disks and names that are taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Okr, fill, refused


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip", "a.json", "a.png"])
def test_a_full_disk_keeps_the_old_file_and_says_one_line(run: Okr, full_disk: Path, name: str) -> None:
    assert run("init").code == 0
    assert run("add", "objective", "Grow").code == 0
    target = full_disk / name
    target.write_bytes(b"old")
    fill(full_disk / "filler")
    refused(run("export", target), "disk is full")
    assert target.read_bytes() == b"old"
    assert {each.name for each in full_disk.iterdir()} == {"filler", name}


@pytest.mark.parametrize("format", ["csv", "svg"])
def test_a_folder_does_not_take_the_place_of_a_file(run: Okr, tmp_path: Path, format: str) -> None:
    assert run("init").code == 0
    assert run("add", "objective", "Grow").code == 0
    (tmp_path / "taken").write_bytes(b"old")
    refused(run("export", "--format", format, "--out", tmp_path / "taken"), "is there already")
    assert (tmp_path / "taken").read_bytes() == b"old"
