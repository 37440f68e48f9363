"""The import contracts hold, and nothing below the window needs PySide6."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ["domain", "store", "sharing", "services", "cli", "exchange", "reports", "room"]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
BLOCKED = """
import importlib, pkgutil, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name + " is blocked")

sys.meta_path.insert(0, Blocker())
package = importlib.import_module(sys.argv[1])
names = [found.name for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    if not name.endswith(".__main__"):
        importlib.import_module(name)
assert not any(name.split(".")[0] == "PySide6" for name in sys.modules)
print(len(names))
"""


def test_contracts_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "code", "contract"),
    [
        ("domain", "import sqlmodel", "only the store imports SQLModel"),
        ("services", "import sqlalchemy", "only the store and the servers of sharing import SQLAlchemy"),
        ("domain", "from okr_desktop import store", "domain <- store"),
        ("store", "def later():\n    from PySide6 import QtCore", "only qt imports PySide6"),
        ("services", "import okr_desktop.qt", "domain <- store"),
        ("exchange", "import okr_desktop.store", "exchange, reports and room"),
        ("reports", "import okr_desktop.services", "domain <- store"),
        ("domain", "import rich", "domain is standard library only"),
    ],
)
def test_a_broken_layer_is_caught(tmp_path: Path, module: str, code: str, contract: str) -> None:
    for name in ("domain", "store", "sharing", "services", "exchange", "reports", "qt"):
        package = tmp_path / "okr_desktop" / name
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
    (tmp_path / "okr_desktop" / "__init__.py").touch()
    (tmp_path / "okr_desktop" / "qt" / "good.py").write_text("import PySide6\n")
    (tmp_path / "okr_desktop" / "store" / "good.py").write_text("import sqlmodel, sqlalchemy\n")
    (tmp_path / "okr_desktop" / module / "bad.py").write_text(code + "\n")
    command = [sys.executable, "-c", LINT, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert any(line.startswith(contract) and line.endswith("BROKEN") for line in done.stdout.splitlines()), done.stdout


def present(name: str) -> bool:
    return (ROOT / "okr_desktop" / name / "__init__.py").exists()


@pytest.mark.parametrize("name", [name for name in CORE if present(name)])
def test_every_module_below_the_window_imports_without_pyside(name: str) -> None:
    command = [sys.executable, "-W", "error", "-c", BLOCKED, f"okr_desktop.{name}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_domain_imports_the_standard_library_and_itself() -> None:
    strangers = [
        f"{path.name}: {name}"
        for path in sorted((ROOT / "okr_desktop" / "domain").rglob("*.py"))
        for name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("okr_desktop.domain")
    ]
    assert not strangers


def imported(tree: ast.Module) -> list[str]:
    """The full name of everything that a file imports, at its top or later."""
    plain = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    parts = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return plain + [f"{node.module or '.'}.{alias.name}" for node in parts for alias in node.names]


def test_the_package_itself_imports_nothing() -> None:
    code = "import sys; before = set(sys.modules); import okr_desktop; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['okr_desktop']"


def test_tests_below_the_window_do_not_need_it() -> None:
    """They are run where PySide6 is not installed."""
    files = [path for folder in CORE for path in (ROOT / "tests" / folder).rglob("*.py")]
    assert len(files) > 100
    trees = [(path, ast.parse(path.read_text("utf-8"))) for path in files]
    wrong = [str(path.relative_to(ROOT)) for path, tree in trees if any(map(_is_of_the_window, imported(tree)))]
    assert wrong == []


def _is_of_the_window(name: str) -> bool:
    return name.startswith(("PySide6", "shiboken6", "okr_desktop.qt", "tests.qt"))
