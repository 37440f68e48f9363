"""Works in the window with a large workspace for bench_start.py: WORKSPACE; prints times beside floors of this run."""

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTreeView

from okr_desktop.clock import today
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.qt import app as application
from okr_desktop.qt import launch
from okr_desktop.qt.main_window import MainWindow
from okr_desktop.qt.models.outline_node import KEY_RESULT, Node, flatten
from okr_desktop.services import check_ins

TYPED = ("c", "cu", "cus", "cust", "custo", "42", "421", "gro", "grow 7", "zz", "q")
ROUNDS = 5
CHECK_INS = 20
Times = dict[str, list[float]]


def clock(action: Callable[[], object]) -> float:
    """Milliseconds of an action and the event loop turn after it, in which views lay out and paint."""
    begin = time.perf_counter()
    action()
    QApplication.processEvents()
    return (time.perf_counter() - begin) * 1000


def wait(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Let events pass until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.0005)


def opened(path: Path) -> MainWindow:
    window = launch.make_window()
    window.show()
    window.files.open_path(path)
    wait(lambda: bool(window.plan.outline.roots()) and not window.session.runner.busy)
    return window


def ours(window: MainWindow) -> Times:
    """Filter, expand, scroll and check in, in the real window."""
    plan, found = window.plan, Times()
    found["expand all"] = [_expanded(window) for _ in range(ROUNDS)]
    found["scroll a page"] = scrolled(plan.tree)
    found["filter per key"], found["clear filter"] = [], []
    for _ in range(ROUNDS):
        found["filter per key"] += [clock(lambda t=text: plan.bar.search.setText(t)) for text in TYPED]
        found["clear filter"].append(clock(plan.bar.search.clear))
    found["check-in saved and shown"] = checked_in(window)
    return found


def _expanded(window: MainWindow) -> float:
    window.plan.outline.collapse_all()
    QApplication.processEvents()
    return clock(window.plan.outline.expand_all)


def scrolled(view: QAbstractItemView) -> list[float]:
    """Painting whole pages, one screen further each."""
    bar, found = view.verticalScrollBar(), []
    for number in range(1, 21):
        bar.setValue(number * view.viewport().height())
        begin = time.perf_counter()
        view.viewport().repaint()
        found.append((time.perf_counter() - begin) * 1000)
    bar.setValue(0)
    return found


def checked_in(window: MainWindow) -> list[float]:
    """From the call of the service to the repainted row."""
    nodes = [node for node in flatten(window.plan.outline.roots()) if node.kind == KEY_RESULT]
    found = []
    for at in range(CHECK_INS):
        node = nodes[at * 3]
        before = node.progress_text
        made = CheckIn(new_id(), node.id, today(), Decimal(1000 + at), 5)
        begin = time.perf_counter()
        window.session.run(check_ins.add, made)
        wait(lambda n=node, b=before: n.progress_text != b)
        window.plan.tree.viewport().repaint()
        found.append((time.perf_counter() - begin) * 1000)
        wait(lambda: not window.session.runner.busy)
    return found


def floors(window: MainWindow, folder: Path) -> Times:
    """Qt's own tree and filter over the same texts, and a bare transaction."""
    found = Times()
    roots = window.plan.outline.roots()
    view = built(roots, window.plan.outline.columnCount())
    view.resize(window.plan.tree.size())
    view.show()
    QApplication.processEvents()
    found["expand all"] = []
    for _ in range(2):
        view.collapseAll()
        QApplication.processEvents()
        found["expand all"].append(clock(view.expandAll))
    found["scroll a page"] = scrolled(view)
    view.hide()
    found.update(filtered([node.search for node in flatten(roots)]))
    found["check-in saved and shown"] = transactions(folder / "floor.db")
    return found


def built(roots: list[Node], columns: int) -> QTreeView:
    view, model = QTreeView(), QStandardItemModel(0, columns)
    view.setUniformRowHeights(True)
    model.setParent(view)
    stack = [(model.invisibleRootItem(), node) for node in reversed(roots)]
    while stack:
        above, node = stack.pop()
        texts = (node.title, node.progress_text, node.status_text, node.confidence_text, node.owner, node.teams, "")
        cells = [QStandardItem(text) for text in texts]
        above.appendRow(cells)
        stack.extend((cells[0], child) for child in reversed(node.children))
    view.setModel(model)
    return view


def filtered(texts: list[str]) -> Times:
    """QSortFilterProxyModel over a flat list: over the expanded tree it needs minutes."""
    source, proxy, view = QStringListModel(texts), QSortFilterProxyModel(), QListView()
    proxy.setSourceModel(source)
    view.setUniformItemSizes(True)
    view.setModel(proxy)
    view.show()
    QApplication.processEvents()
    found: Times = {"filter per key": [], "clear filter": []}
    for _ in range(ROUNDS):
        found["filter per key"] += [clock(lambda t=text: proxy.setFilterFixedString(t)) for text in TYPED]
        found["clear filter"].append(clock(lambda: proxy.setFilterFixedString("")))
    return found


def transactions(path: Path) -> list[float]:
    """One row in one transaction with FULL sync in WAL mode."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE check_in (id TEXT PRIMARY KEY, key_result TEXT, date TEXT, value TEXT)")
    found = []
    for at in range(CHECK_INS):
        begin = time.perf_counter()
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO check_in VALUES (?, ?, ?, ?)", (new_id(), new_id(), "2026-01-01", str(at)))
        db.execute("COMMIT")
        found.append((time.perf_counter() - begin) * 1000)
    db.close()
    return found


def main() -> None:
    application.create_app(sys.argv[:1])
    window = opened(Path(sys.argv[1]))
    own = ours(window)
    with tempfile.TemporaryDirectory() as folder:
        floor = floors(window, Path(folder))
    window.close()
    for name, times in own.items():
        ms, floor_ms = statistics.median(times), statistics.median(floor[name])
        worst = sorted(times)[int(len(times) * 0.99)]
        figures = {"ms": ms, "worst ms": worst, "floor ms": floor_ms, "ratio": ms / floor_ms}
        print(name.replace(" ", "_"), json.dumps(figures))


if __name__ == "__main__":
    main()
