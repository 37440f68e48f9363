"""The house lints: what no tool checks for us, each a generator of complaints about one parsed file."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = (QtCore, QtGui, QtWidgets)
PROMPTS = {"QMessageBox", "QFileDialog", "QInputDialog"}
BLOCKING = {"okr_desktop/qt/app.py", "okr_desktop/qt/prompter.py"}
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
# Qt's plain methods: a method of ours with such a name hides Qt's own from everybody who calls it.
PLAIN_METHODS = {
    *("actions", "children", "close", "disconnect", "find", "font", "hide", "layout", "move", "palette", "pos"),
    *("rect", "repaint", "resize", "sender", "show", "size", "style", "update", "window"),
}
COMMENTS = re.compile(r"#\s*(?:" + "no" + r"qa\b|(?:type|pyright):\s*" + "ignore)")
MACHINE = re.compile(
    r"(?<![\w.~-])/(?:" + "wo" + "rk|ro" + r"ot)/|/opt/(?:" + "py" + "pi|wh" + r"eels)|"
    r"\b(?:" + "py" + r"pi\.org|" + "python" + r"hosted\.org|registry\." + "npm" + r"js)"
)
PUBLIC_DOCS = ("okr_desktop/domain/", "okr_desktop/store/", "okr_desktop/services/")
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time", "time"}
Function = ast.FunctionDef | ast.AsyncFunctionDef
Complaint = tuple[int, str]


@dataclass
class Source:
    """One Python file: its path inside the project, its text, and the classes known in the whole of qt."""

    path: str
    text: str
    classes: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def in_qt(self) -> bool:
        return self.path.startswith("okr_desktop/qt/")

    def calls(self, name: str) -> Iterator[ast.Call]:
        """Calls of a function or method of this name."""
        return (node for node in self.nodes if isinstance(node, ast.Call) and called(node) == name)


def called(node: ast.Call) -> str:
    """The last word of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def bound_methods_only(source: Source) -> Iterator[Complaint]:
    for call in source.calls("connect"):
        for argument in call.args:
            if isinstance(argument, ast.Lambda) or (isinstance(argument, ast.Call) and called(argument) == "partial"):
                yield call.lineno, "connect() a bound method: a lambda or partial keeps its object alive for ever"


def tr_takes_one_literal(source: Source) -> Iterator[Complaint]:
    for call in source.calls("tr"):
        text, extra = call.args[0] if call.args else None, len(call.args) + len(call.keywords) - 1
        literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
        plural = literal and "%n" in text.value and extra == 2
        if not literal or (extra and not plural):
            yield call.lineno, 'tr() takes one literal, or ("... %n ...", "", number); put values in with .format()'


def tr_stands_outside_f_strings(source: Source) -> Iterator[Complaint]:
    """What reads the texts for translators does not look into an f-string."""
    for text in (node for node in source.nodes if source.in_qt and isinstance(node, ast.JoinedStr)):
        for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
            if called(call) in ("tr", "translate"):
                yield call.lineno, "tr() inside an f-string is not found by translators: give it a line of its own"


def translate_names_its_context(source: Source) -> Iterator[Complaint]:
    for call in source.calls("translate"):
        words = [getattr(argument, "value", None) for argument in call.args[:2] if isinstance(argument, ast.expr)]
        literal = [isinstance(word, str) for word in words]
        if literal == [False, True]:
            yield call.lineno, 'translate("Context", "text"): a text whose context is a name is never collected'


def prompts_through_the_prompter(source: Source) -> Iterator[Complaint]:
    if source.in_qt and source.path != "okr_desktop/qt/prompter.py":
        for node, name in names(source):
            if name in PROMPTS:
                yield node.lineno, f"{name}: ask through the Prompter (qt/prompter.py), which tests can answer"


def nothing_blocks(source: Source) -> Iterator[Complaint]:
    if source.in_qt and source.path not in BLOCKING:
        drags = {call for node in functions(source) if node.name == "startDrag" for call in ast.walk(node)}
        for call in chain(source.calls("exec"), source.calls("exec_")):
            # A drag has no other way to start than QDrag.exec().
            if call not in drags:
                yield call.lineno, "exec() blocks: use open() or popup() and a signal"


def no_threads_of_qt(source: Source) -> Iterator[Complaint]:
    for node, name in names(source):
        if name == "QThread":
            yield node.lineno, "QThread: use the TaskRunner; a dropped running QThread aborts the process"


def names(source: Source) -> Iterator[tuple[ast.expr | ast.alias, str]]:
    """Every name that is read, imported or reached through a dot."""
    for node in source.nodes:
        if isinstance(node, ast.Name):
            yield node, node.id
        elif isinstance(node, ast.Attribute):
            yield node, node.attr
        elif isinstance(node, ast.alias):
            yield node, node.name


def qt_names_are_free(source: Source) -> Iterator[Complaint]:
    if not source.in_qt:
        return
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            taken = qt_names(node.name, {**source.classes, **class_bases(source)})
            for line, name in [*own_attributes(node), *own_methods(node)]:
                if name in taken:
                    yield line, f"{node.name}.{name} hides Qt's method of this name: choose another"


def class_bases(source: Source) -> dict[str, list[str]]:
    """The base names of each class in a file."""
    classes = (node for node in source.nodes if isinstance(node, ast.ClassDef))
    return {node.name: [ast.unparse(base).split(".")[-1].split("[")[0] for base in node.bases] for node in classes}


def qt_names(name: str, classes: dict[str, list[str]], seen: frozenset[str] = frozenset()) -> set[str]:
    """Every attribute that a class has from Qt, through classes of ours as well."""
    if name in classes and name not in seen:
        return set[str]().union(*(qt_names(base, classes, seen | {name}) for base in classes[name]))
    found = next((getattr(library, name) for library in LIBRARIES if hasattr(library, name)), None)
    return {attribute for attribute in dir(found) if not attribute.startswith("_")} if found else set()


def own_attributes(node: ast.ClassDef) -> Iterator[Complaint]:
    """Attributes that a class sets on self or in its body, with their lines."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store) and ast.unparse(inner.value) == "self":
            yield inner.lineno, inner.attr
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        yield from ((target.lineno, target.id) for target in targets if isinstance(target, ast.Name))


def own_methods(node: ast.ClassDef) -> Iterator[Complaint]:
    """Methods of a class that cannot be meant to override Qt's, with their lines."""
    functions = (inner for inner in node.body if isinstance(inner, Function))
    return ((inner.lineno, inner.name) for inner in functions if inner.name in PLAIN_METHODS)


def colours_live_in_the_theme(source: Source) -> Iterator[Complaint]:
    if source.in_qt and source.path != "okr_desktop/qt/theme.py":
        for node in source.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.search(node.value):
                yield node.lineno, f"colour {node.value.strip()[:40]!r} by hand: take it from qt/theme.py"
        for call in source.calls("QColor"):
            if any(isinstance(argument, ast.Constant) for argument in call.args):
                yield call.lineno, "QColor of a literal: take the colour from qt/theme.py"


def module_docstring(source: Source) -> Iterator[Complaint]:
    text = ast.get_docstring(source.tree, clean=False)
    if not text or not text.strip():
        yield 1, "the module has no docstring"
    elif source.path.startswith("okr_desktop/") and "\n" in text:
        yield 1, "the module's docstring has more than one line"


def no_silencing(source: Source) -> Iterator[Complaint]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if COMMENTS.search(line):
            yield number, "a silenced warning: mend the cause, or change the rule for all in pyproject.toml"


def short_functions(source: Source) -> Iterator[Complaint]:
    for node in functions(source):
        if length(node) > 60:
            yield node.lineno, f"{node.name}() has {length(node)} lines; 60 are the limit"


def short_files(source: Source) -> Iterator[Complaint]:
    limit = 300 if source.path == "okr_desktop/qt/main_window.py" else 400
    lines = len(source.text.splitlines())
    if lines > limit:
        yield lines, f"the file has {lines} lines; {limit} are the limit"


def public_docstrings(source: Source) -> Iterator[Complaint]:
    if source.path.startswith(PUBLIC_DOCS):
        public = (node for node in source.tree.body if isinstance(node, ast.ClassDef) and node.name[0] != "_")
        for node in chain(source.tree.body, *(node.body for node in public)):
            if isinstance(node, Function) and node.name[0] != "_" and not ast.get_docstring(node):
                yield node.lineno, f"{node.name}() is public and has no docstring"


def functions(source: Source) -> Iterator[Function]:
    """Every function and method of a file."""
    return (node for node in source.nodes if isinstance(node, Function))


def length(node: Function) -> int:
    """Lines of a function from ``def`` to its end."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def machine_words(text: str) -> Iterator[Complaint]:
    """Paths of the machine that this was written on, and addresses of package registries, in any kind of file."""
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE.search(line):
            yield number, "a path of one machine or the address of a registry"


def form_complaints(text: str) -> Iterator[Complaint]:
    """What a Designer file must not hold: icons, slots, and texts that may be read as markup."""
    for number, line in enumerate(text.splitlines(), 1):
        if "<iconset" in line or "<connection>" in line or "RichText" in line:
            yield number, "icons and slots are set in code, and every label is plain text"


def no_timed_tests(source: Source) -> Iterator[Complaint]:
    """A budget asserted on a clock fails on a machine that is busy; one that holds everywhere says nothing."""
    if not source.path.startswith("tests/") or source.path == "tests/patience.py":
        return
    for node in source.nodes:
        if isinstance(node, ast.Assert) and any(takes_time(part) for part in ast.walk(node.test)):
            yield node.lineno, "budgets stand in benchmarks/; a test takes not_forever() or sooner_than() of patience"


def takes_time(node: ast.AST) -> bool:
    """A clock's reading minus an earlier one."""
    return (
        isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Sub)
        and isinstance(node.left, ast.Call)
        and called(node.left) in CLOCKS
    )


RULES: list[Callable[[Source], Iterator[Complaint]]] = [
    bound_methods_only,
    tr_takes_one_literal,
    tr_stands_outside_f_strings,
    translate_names_its_context,
    prompts_through_the_prompter,
    nothing_blocks,
    no_threads_of_qt,
    qt_names_are_free,
    colours_live_in_the_theme,
    module_docstring,
    no_silencing,
    short_functions,
    short_files,
    public_docstrings,
]
EVERYWHERE = [module_docstring, no_silencing, no_timed_tests]
