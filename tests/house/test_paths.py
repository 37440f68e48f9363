"""resource_path() finds the same files in a checkout, in an installed wheel and in a frozen bundle."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from okr_desktop import paths

ROOT = Path(__file__).resolve().parents[2]
SHOW = (
    "from okr_desktop import paths; print(paths.__file__); print(paths.resource_path('fonts', 'OKRSans-Regular.ttf'))"
)


def shown(*command: str, folder: Path, path: str = "") -> list[Path]:
    """Run SHOW elsewhere: the module's own file, and the font that it finds."""
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run([*command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [Path(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, built for real from a copy."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "copy"
    for name in ("okr_desktop", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=copy, check=True)
    return next(folder.glob("*.whl"))


def test_checkout(tmp_path: Path) -> None:
    module, font = shown(sys.executable, "-c", SHOW, folder=tmp_path, path=str(ROOT))
    assert module == ROOT / "okr_desktop" / "paths.py"
    assert font == ROOT / "resources" / "fonts" / "OKRSans-Regular.ttf"
    assert font.is_file()


def test_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True)
    module, font = shown(sys.executable, "-c", SHOW, folder=tmp_path, path=str(target))
    assert module == target / "okr_desktop" / "paths.py"
    assert font == target / "okr_desktop" / "resources" / "fonts" / "OKRSans-Regular.ttf"
    assert font.is_file()


def test_the_wheel_holds_every_resource_and_the_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(ROOT / "resources").as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    assert {f"okr_desktop/resources/{name}" for name in wanted} <= names
    assert {name.rsplit("/", 1)[1] for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "packaging/"))]


def test_frozen_bundle(tmp_path: Path) -> None:
    # The layout that packaging/okr_desktop.spec makes: the resources inside _internal/okr_desktop.
    internal = tmp_path / "okr-desktop" / "_internal"
    shutil.copytree(ROOT / "resources" / "fonts", internal / "okr_desktop" / "resources" / "fonts")
    code = f"import sys; sys.frozen = True; sys._MEIPASS = {str(internal)!r}; {SHOW}"
    _, font = shown(sys.executable, "-c", code, folder=tmp_path, path=str(ROOT))
    assert font == internal / "okr_desktop" / "resources" / "fonts" / "OKRSans-Regular.ttf"
    assert font.is_file()


def test_the_spec_puts_the_resources_there() -> None:
    spec = (ROOT / "packaging" / "okr_desktop.spec").read_text(encoding="utf-8")
    assert '(str(ROOT / "resources"), "okr_desktop/resources")' in spec


def test_one_variable_moves_everything_of_this_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    found = [paths.data_dir(), paths.config_dir(), paths.log_dir(), paths.backups_dir(), paths.default_workspace()]
    assert all(path == tmp_path or tmp_path in path.parents for path in found)
    assert len(set(found)) == len(found)
    assert list(tmp_path.iterdir()) == []


def test_without_the_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in (None, "", "  "):
        monkeypatch.delenv(paths.HOME_VARIABLE, raising=False) if value is None else monkeypatch.setenv(
            paths.HOME_VARIABLE, value
        )
        assert paths.data_dir().is_absolute()
        assert paths.data_dir().name.lower().replace(" ", "-") == "okr-desktop"
        assert paths.default_workspace() == paths.data_dir() / "Workspace.okrdb"


def test_paths_costs_no_library_at_import() -> None:
    code = "import sys; import okr_desktop.paths; print('platformdirs' in sys.modules, 'PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
