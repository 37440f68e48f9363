"""The house lints find nothing in the project, and each finds the mistake that it is there for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.house import lints
from tests.house.lints import ROOT, Complaint, Source

SKIPPED = {".git", ".venv", "__pycache__", "build", "demo", "dist", "node_modules"}
BINARY = {".gif", ".ico", ".icns", ".okr", ".okrdb", ".pdf", ".png", ".pyc", ".qm", ".ttf", ".xlsx", ".zip"}
QT = "okr_desktop/qt/pages/home.py"
LONG = "    x = 1\n" * 60


def project_files() -> Iterator[Path]:
    """Every file that belongs to the project, without what tools leave behind."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part in SKIPPED or part.endswith((".egg-info", "_cache")) for part in parts)
        if path.is_file() and not hidden and not parts[0].startswith((".venv", ".hypothesis", ".benchmarks")):
            yield path


def sources(*folders: str) -> list[Source]:
    """The Python files of some folders, generated forms left out."""
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    parsed = [Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]
    found = [source for source in parsed if not source.path.startswith("okr_desktop/qt/forms/ui_")]
    classes = {name: bases for source in found if source.in_qt for name, bases in lints.class_bases(source).items()}
    for source in found:
        source.classes = classes
    return found


PROGRAM = sources("okr_desktop")
OTHERS = sources("packaging", "benchmarks", "tests")


def report(path: str, complaints: Iterator[Complaint]) -> list[str]:
    return [f"{path}:{line}: {text}" for line, text in complaints]


@pytest.mark.parametrize("rule", lints.RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps(rule: Callable[[Source], Iterator[Complaint]]) -> None:
    found = [line for source in PROGRAM for line in report(source.path, rule(source))]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("rule", lints.EVERYWHERE, ids=lambda rule: rule.__name__)
def test_tests_and_tools_keep(rule: Callable[[Source], Iterator[Complaint]]) -> None:
    found = [line for source in OTHERS for line in report(source.path, rule(source))]
    assert not found, "\n" + "\n".join(found)


def test_nine_functions_in_ten_have_fewer_than_thirty_lines() -> None:
    lengths = [lints.length(node) for source in PROGRAM for node in lints.functions(source)]
    share = sum(lines < 30 for lines in lengths) / len(lengths)
    assert share >= 0.9, f"only {share:.0%} of {len(lengths)} functions"


def test_no_file_names_this_machine_or_a_registry() -> None:
    texts = [path for path in project_files() if path.suffix not in BINARY]
    found = [line for path in texts for line in report(path.relative_to(ROOT).as_posix(), machine(path))]
    assert len(texts) > 50
    assert not found, "\n" + "\n".join(found)


def machine(path: Path) -> Iterator[Complaint]:
    return lints.machine_words(path.read_text(encoding="utf-8", errors="replace"))


def test_forms_hold_no_icons_slots_or_markup() -> None:
    forms = sorted((ROOT / "ui").glob("*.ui"))
    found = [line for form in forms for line in report(form.name, lints.form_complaints(form.read_text("utf-8")))]
    assert forms
    assert not found, "\n" + "\n".join(found)


# rule, path, a snippet that it must catch, a snippet that it must let pass
PROOFS = [
    ("bound_methods_only", QT, "a.clicked.connect(lambda: self.go())", "a.clicked.connect(self.go)"),
    ("bound_methods_only", QT, "a.clicked.connect(functools.partial(self.go, 1))", "connect(self.go)"),
    ("tr_stands_outside_f_strings", QT, "f\"{a} {self.tr('late')}\"", "late = self.tr('late'); f\"{a} {late}\""),
    ("tr_takes_one_literal", QT, 'self.tr(f"Hello {name}")', 'self.tr("Hello {name}").format(name=name)'),
    ("tr_takes_one_literal", QT, "self.tr(text)", 'self.tr("a " "b")'),
    ("tr_takes_one_literal", QT, 'self.tr("%n days", n)', 'self.tr("%n days", "", n)'),
    ("tr_takes_one_literal", QT, 'self.tr("Hello {}", name)', 'self.tr("Hello")'),
    ("translate_names_its_context", QT, 'translate(CONTEXT, "Hello")', 'translate("Page", "Hello")'),
    ("prompts_through_the_prompter", QT, "QMessageBox.warning(self, 't', 'x')", "self.prompter.warn('x')"),
    ("prompts_through_the_prompter", QT, "from PySide6.QtWidgets import QFileDialog as D", "import os"),
    ("prompts_through_the_prompter", QT, "QtWidgets.QInputDialog()", "QtWidgets.QDialog()"),
    ("nothing_blocks", QT, "dialog.exec()", "dialog.open()"),
    ("nothing_blocks", QT, "menu.exec(point)", "menu.popup(point)"),
    ("nothing_blocks", QT, "def start(): drag.exec()", "def startDrag(self, actions): QDrag(self).exec(actions)"),
    ("no_threads_of_qt", QT, "from PySide6.QtCore import QThread", "from PySide6.QtCore import QTimer"),
    (
        "qt_names_are_free",
        QT,
        "class A(QWidget):\n def __init__(self): self.actions = []",
        "class A:\n def __init__(self): self.actions = []",
    ),
    ("qt_names_are_free", QT, "class A(QWidget): pass\nclass B(A):\n  font: int = 1", "class A(QObject):\n  font = 1"),
    (
        "qt_names_are_free",
        QT,
        "class A(QDialog):\n  def update(self): pass",
        "class A(QDialog):\n  def event(self): pass",
    ),
    (
        "qt_names_are_free",
        QT,
        "class A(Page):\n def f(self): self.size: int = 1",
        "class A(Page):\n  def sizeHint(s): 0",
    ),
    ("colours_live_in_the_theme", QT, "a.setStyleSheet('color: #1F5FBF')", "a.setToolTip('issue #12')"),
    ("colours_live_in_the_theme", QT, "QColor(255, 0, 0)", "QColor(theme.accent)"),
    ("colours_live_in_the_theme", QT, "QColor('red')", "'# of people'"),
    ("module_docstring", QT, "import os", '"""What."""\nimport os'),
    ("module_docstring", QT, '"""What.\n\nMore."""', '"""What."""'),
    ("no_silencing", QT, "import os  # " + "noqa: F401", "import os  # no quarrel"),
    ("no_silencing", QT, "x = 1  # type: " + "ignore[misc]", "x = 1  # type: a kind"),
    ("no_silencing", QT, "x = 1  # pyright: " + "ignore", "x = 1  # pyright is strict"),
    (
        "no_timed_tests",
        "tests/a.py",
        "assert (time.perf_counter() - begun) / 400 < 0.005",
        "assert time.monotonic() < end",
    ),
    ("short_functions", QT, f"def f():\n{LONG}", f"def f():\n{LONG[:-10]}"),
    ("short_files", QT, "x = 1\n" * 401, "x = 1\n" * 400),
    ("short_files", "okr_desktop/qt/main_window.py", "x = 1\n" * 301, "x = 1\n" * 300),
    ("public_docstrings", "okr_desktop/domain/a.py", "def f(): pass", "def _f(): pass"),
    ("public_docstrings", "okr_desktop/store/a.py", "class A:\n def f(self): 1", "class A:\n def f(self): 'x'"),
]


@pytest.mark.parametrize(("rule", "path", "bad", "good"), PROOFS)
def test_the_lint_catches_the_mistake_and_nothing_else(rule: str, path: str, bad: str, good: str) -> None:
    check, classes = getattr(lints, rule), {"Page": ["QWidget"]}
    assert list(check(Source(path, bad, classes)))
    assert not list(check(Source(path, good, classes)))


def test_the_exempt_files_are_exempt() -> None:
    assert not list(lints.prompts_through_the_prompter(Source("okr_desktop/qt/prompter.py", "QMessageBox()")))
    assert not list(lints.nothing_blocks(Source("okr_desktop/qt/app.py", "app.exec()")))
    assert not list(lints.nothing_blocks(Source("okr_desktop/store/queries.py", "session.exec(statement)")))
    assert not list(lints.colours_live_in_the_theme(Source("okr_desktop/qt/theme.py", "x = '#1F5FBF'")))


@pytest.mark.parametrize(
    "bad",
    [
        "cd /wo" + "rk/main",
        "'/ro" + "ot/x'",
        "https://py" + "pi.org/simple",
        "/opt/py" + "pi",
        "files.python" + "hosted.org",
    ],
)
def test_words_of_this_machine_are_caught(bad: str) -> None:
    assert list(lints.machine_words(bad))
    assert not list(lints.machine_words("teamwork/main, ~/work/okr, a/root/b, python.org"))


@pytest.mark.parametrize("bad", ["<iconset>", "<connection>", "Qt::RichText"])
def test_bad_forms_are_caught(bad: str) -> None:
    assert list(lints.form_complaints(bad))
