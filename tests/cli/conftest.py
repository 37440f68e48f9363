"""The program as a user runs it: in a process of its own, or in this one for the many small cases."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.running import TODAY, Okr, Said, environment


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("OKR_DESKTOP_HOME", str(folder))
    monkeypatch.setenv("OKR_DESKTOP_TODAY", TODAY)
    monkeypatch.delenv("OKR_WORKSPACE", raising=False)
    return folder


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Okr:
    """Run ``okr`` in a process of its own, in ``tmp_path``."""

    def run(*args: object, stdin: bytes | None = None, **more: str) -> Said:
        done = subprocess.run(
            [sys.executable, "-m", "okr_desktop.cli", *map(str, args)],
            input=stdin if stdin is not None else b"",
            capture_output=True,
            env=environment(home, **more),
            cwd=tmp_path,
            timeout=60,
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def okr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Okr:
    """Run ``okr`` in this process, in ``tmp_path``: fast, for the many small cases."""
    from okr_desktop.cli.program import build

    monkeypatch.chdir(tmp_path)

    def okr(*args: object, stdin: bytes | None = None) -> Said:
        result = CliRunner().invoke(build(), [str(arg) for arg in args], input=stdin, prog_name="okr")
        return Said(result.exit_code, result.stdout, result.stderr)

    return okr


@pytest.fixture
def space(okr: Okr) -> Okr:
    """``okr`` on a new workspace."""
    assert okr("init", "--name", "Acme").code == 0
    return okr


@pytest.fixture
def objective(space: Okr) -> str:
    """The id of an objective in the current quarter."""
    return space("add", "objective", "Grow the community", "--owner", "Ada").id


@pytest.fixture
def key_result(space: Okr, objective: str) -> str:
    """The id of a key result from 0 to 100 stars."""
    return space("add", "key-result", "Stars", "--objective", objective, "--target", 100, "--unit", "stars").id


def small_disk(folder: Path, options: str) -> Iterator[Path]:
    """A file system of its own; where mounting is not permitted the test cannot be run."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no mount command on this system")
    if done.returncode:
        pytest.skip("mounting a small disk is not permitted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True, capture_output=True)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1.5 MB."""
    yield from small_disk(tmp_path / "disk", "size=1536k")


@pytest.fixture
def sealed_folder(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """A folder to put something into; calling it makes the folder read-only, for root as well."""
    folder = tmp_path / "sealed"
    if os.geteuid() != 0:
        folder.mkdir()
        yield lambda: (folder.chmod(0o555), folder)[1]
        folder.chmod(0o755)
        return
    for disk in small_disk(folder, "size=4m"):

        def seal(disk: Path = disk) -> Path:
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True, capture_output=True)
            return disk

        yield seal
