"""packaging/start.py sets up only what is missing, and says in words what it cannot do."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with an environment folder of its own."""
    monkeypatch.setenv("OKR_DESKTOP_VENV", str(tmp_path / "venv"))
    spec = importlib.util.spec_from_file_location("okr_start", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Calls:
    """Stands where start.py starts the environment's Python: remembers the words, answers with a code."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.words: list[list[str]] = []

    def __call__(self, words: list[str]) -> int:
        self.words.append(words)
        return self.code


def debian() -> str:
    return "debian"


def test_it_needs_nothing_but_the_standard_library() -> None:
    done = subprocess.run([sys.executable, "-I", "-S", str(SCRIPT)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python3 packaging/start.py demo")


@pytest.mark.parametrize("words", [[], ["dem"], ["--help"]])
def test_an_unknown_word_is_answered_with_the_usage(start: ModuleType, words: list[str]) -> None:
    assert start.main(words) == 2


def test_an_old_python_is_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "OLDEST", (3, 99))
    assert start.main(["demo"]) == 1
    assert "OKR Desktop needs Python 3.99 or newer; this is Python" in capsys.readouterr().err
    assert not start.VENV.exists()


def test_it_parses_on_a_python_that_is_too_old() -> None:
    compile(SCRIPT.read_text(encoding="utf-8"), str(SCRIPT), "exec", dont_inherit=True)
    import ast

    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_missing_venv_module_is_named_with_its_package(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    find: Callable[[str], object] = importlib.util.find_spec
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else find(name))
    monkeypatch.setattr(start, "family", debian)
    assert start.main(["demo"]) == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"sudo apt install python{version}-venv" in capsys.readouterr().err


def test_missing_libraries_are_named_with_their_packages(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = {name: start.LIBRARIES[name] for name in ("libEGL.so.1", "libGL.so.1")}
    monkeypatch.setattr(start, "family", debian)
    assert start.advice(missing).splitlines() == [
        "Qt needs system libraries that are missing here:",
        "  libEGL.so.1, from the package libegl1",
        "  libGL.so.1, from the package libgl1",
        "Install: sudo apt install libegl1 libgl1",
    ]
    monkeypatch.setattr(start, "family", lambda: "")
    assert "libglvnd-egl (Fedora)" in start.advice(missing)


@pytest.mark.skipif(sys.platform != "linux", reason="names the libraries of Linux")
def test_a_qt_that_does_not_load_is_explained(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start, "PROBE", "raise ImportError('libEGL.so.1: cannot open shared object file')")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(start, "loads", lambda name: name != "libEGL.so.1")
    assert "libEGL.so.1, from the package" in start.missing_libraries()
    monkeypatch.setattr(start, "loads", lambda name: True)
    assert "Qt cannot be loaded" in start.missing_libraries()
    monkeypatch.setattr(start, "PROBE", "pass")
    assert start.missing_libraries() == ""


def test_the_cursor_library_is_missed_only_where_a_window_opens(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start, "PROBE", "pass")
    monkeypatch.setattr(start, "loads", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert start.missing_libraries() == ""
    monkeypatch.setenv("DISPLAY", ":7")
    assert "libxcb-cursor.so.0" in start.missing_libraries()


def test_pip_runs_once_and_again_when_the_recipe_changes(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    start.VENV.mkdir()
    calls = Calls()
    monkeypatch.setattr(start, "call", calls)
    assert start.install("") == ""
    assert start.install("") == ""
    assert len(calls.words) == 1
    assert start.install("[test]") == ""
    assert start.install("") == start.install("[test]") == ""
    assert len(calls.words) == 2
    assert calls.words[1][-1] == f"{start.ROOT}[test]"
    assert str(start.CONSTRAINTS) in calls.words[1]
    stamp = json.loads(start.STAMP.read_text())
    start.STAMP.write_text(json.dumps({**stamp, "inputs": "older"}))
    assert start.install("") == ""
    assert len(calls.words) == 3


def test_a_failed_installation_is_tried_again(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    start.VENV.mkdir()
    monkeypatch.setattr(start, "call", Calls(code=1))
    assert "installation failed" in start.install("")
    assert not start.STAMP.exists()


def test_the_environment_is_made_and_a_broken_one_made_anew(start: ModuleType) -> None:
    assert start.make_environment() == ""
    assert start.environment_works()
    start.PYTHON.unlink()
    assert not start.environment_works()
    assert start.make_environment() == ""
    assert start.environment_works()


def test_exit_codes_are_passed_on(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(code=3)
    monkeypatch.setattr(start, "call", calls)
    for name in ("make_environment", "missing_libraries"):
        monkeypatch.setattr(start, name, lambda: "")
    monkeypatch.setattr(start, "install", lambda extra: "")
    monkeypatch.setattr(start.os, "environ", dict(os.environ))
    assert start.main(["demo"]) == 3
    assert start.main(["test", "-k", "x"]) == 3
    assert calls.words == [["-m", "okr_desktop", "demo"], ["-m", "pytest", "-k", "x"]]


def test_every_requirement_is_pinned_exactly() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = {line.split("==")[0].lower().replace("_", "-") for line in lines if "==" in line and line[0] != "#"}
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {requirement.split(">")[0].split("[")[0].strip().lower().replace("_", "-") for requirement in wanted}
    assert names <= pins
    assert "PySide6_Essentials==6.11.3" in lines
    assert not [line for line in lines if "://" in line or line.startswith("-")]
