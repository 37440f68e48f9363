"""The outline at 10,000 objectives and 40,000 key results, against Qt's own tree doing the same in this run.

Run ``python benchmarks/bench_outline.py``. The floor is QStandardItemModel in a QTreeView with every row
expanded. For the filter it is QSortFilterProxyModel over a flat list of the 50,000 texts in a QListView: the
recursive proxy over the expanded tree needs minutes at this size, so it is no floor. Times include the following event
loop turn, in which the view lays out and paints. Figures are medians; typing also shows the 99th percentile.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTreeView

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.filters import Filter, wanted
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.qt import fonts, theme
from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import KEY_RESULT, OBJECTIVE, Node, flatten
from okr_desktop.qt.widgets.outline_view import OutlineView

OBJECTIVES, KEY_RESULTS_EACH, BRANCHING = 10_000, 4, 3
ROWS = 35
TYPED = ("c", "cu", "cus", "cust", "custo", "cust", "cus", "cu", "c", "42", "421", "gro", "grow 7", "zz", "q")
VERBS = ("Grow", "Launch", "Improve", "Reduce", "Learn about", "Publish", "Hire for")
THINGS = ("customers", "churn", "queries", "on-boarding", "articles", "talks", "crash-free sessions")
COLUMNS = 7
BUDGET_MS, FILTER_MS = 33.0, 100.0


def make_nodes(objectives: int = OBJECTIVES) -> list[Node]:
    """A company of ``objectives``: ten at the top, every other aligned to one before it."""
    made: list[Node] = []
    for i in range(objectives):
        node = Node(f"o{i}", OBJECTIVE, f"{VERBS[i % 7]} {THINGS[i % 6]} {i}", owner="Ada Lovelace", teams="Product")
        node.progress, node.expected, node.progress_text = i % 120 / 100, 0.5, f"{i % 120} %"
        node.status, node.status_text = "on_track", "On track"
        node.children = [key_result(i, j) for j in range(KEY_RESULTS_EACH)]
        if i >= 10:
            made[(i - 10) // BRANCHING].children.append(node)
        made.append(node)
    return made[:10]


def key_result(i: int, j: int) -> Node:
    node = Node(f"k{i}.{j}", KEY_RESULT, f"{THINGS[(i + j) % 7].title()} of {i}", owner="Grace Hopper", teams="Product")
    node.progress, node.expected, node.progress_text = j / 4, 0.5, f"{j * 10} of 40 customers"
    node.status, node.status_text, node.confidence_text, node.due_text = "behind", "Behind", "7 / 10", "31 Dec"
    return node


def settle() -> None:
    QApplication.processEvents()


def clock(action: Callable[[], object]) -> float:
    """Milliseconds of an action and the event loop turn after it."""
    begin = time.perf_counter()
    action()
    settle()
    return (time.perf_counter() - begin) * 1000


class Ours:
    """OutlineModel in OutlineView."""

    def __init__(self) -> None:
        self.model = OutlineModel()
        self.view = OutlineView(self.model)
        self.nodes: list[Node] = []
        self.added = 0

    def load(self) -> None:
        self.model.set_roots(self.nodes)

    def expand_all(self) -> None:
        self.model.expand_all()

    def collapse_all(self) -> None:
        self.model.collapse_all()

    def type(self, text: str) -> None:
        self.view.set_filter(text)

    def sort(self, column: int) -> None:
        self.model.sort(column)

    def want(self, ids: frozenset[str] | None) -> None:
        """What the filter by status, owner and so on found."""
        self.model.set_wanted(ids)

    def insert(self) -> None:
        self.added += 1
        self.model.insert(Node(f"new{self.added}", OBJECTIVE, "New"), "o5", 2)


class Floor:
    """QStandardItemModel in a QTreeView, all C++ except the calls."""

    def __init__(self) -> None:
        self.model = QStandardItemModel(0, COLUMNS)
        self.proxy = QSortFilterProxyModel()
        self.flat = QStringListModel()
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.view = QTreeView()
        self.view.setUniformRowHeights(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.nodes: list[Node] = []

    def load(self) -> None:
        self.model.clear()
        self.model.setColumnCount(COLUMNS)
        stack = [(self.model.invisibleRootItem(), node) for node in reversed(self.nodes)]
        while stack:
            above, node = stack.pop()
            cells = [QStandardItem(text) for text in texts(node)]
            above.appendRow(cells)
            stack.extend((cells[0], child) for child in reversed(node.children))
        self.view.setModel(self.model)

    def expand_all(self) -> None:
        self.view.expandAll()

    def collapse_all(self) -> None:
        self.view.collapseAll()

    def type(self, text: str) -> None:
        self.proxy.setFilterFixedString(text)

    def sort(self, column: int) -> None:
        self.model.sort(max(column, 0))

    def want(self, ids: frozenset[str] | None) -> None:
        """A list of ids is a text to the proxy: the nearest that it can do."""
        self.proxy.setFilterFixedString("7" if ids else "")

    def show_flat(self) -> None:
        """Go over to the flat list for the filter."""
        self.flat.setStringList([node.search for node in flatten(self.nodes)])
        self.proxy.setSourceModel(self.flat)
        self.view.hide()
        self.list.setModel(self.proxy)
        self.list.resize(self.view.size())
        self.list.show()
        settle()

    def insert(self) -> None:
        self.model.item(5).insertRow(2, [QStandardItem("New") for _ in range(COLUMNS)])


def texts(node: Node) -> tuple[str, ...]:
    return (
        node.title,
        node.progress_text,
        node.status_text,
        node.confidence_text,
        node.owner,
        node.teams,
        node.due_text,
    )


def scroll_pages(side: Ours | Floor) -> list[float]:
    """Times of painting whole pages of rows, one screen further each."""
    bar = side.view.verticalScrollBar()
    page = side.view.viewport().height()
    found: list[float] = []
    for number in range(1, 21):
        bar.setValue(number * page)
        begin = time.perf_counter()
        side.view.viewport().repaint()
        found.append((time.perf_counter() - begin) * 1000)
    bar.setValue(0)
    settle()
    return found


def show(side: Ours | Floor) -> None:
    side.view.resize(1280, 0)
    side.view.resize(1280, theme.ROW_COMPACT * ROWS + theme.HEADER_HEIGHT + 12)
    if isinstance(side.view, OutlineView):
        side.view.set_compact(True)
    side.view.show()
    settle()


def measure(side: Ours | Floor, rounds: int) -> dict[str, list[float]]:
    """All scenarios of one side, in milliseconds."""
    show(side)
    times: dict[str, list[float]] = {"set roots / build": [clock(side.load)]}
    gc.collect()
    gc.freeze()
    times["expand all"], times["collapse all"] = [], []
    for _ in range(rounds):
        times["expand all"].append(clock(side.expand_all))
        times["collapse all"].append(clock(side.collapse_all))
    side.expand_all()
    settle()
    times["page scroll, 35 rows"] = scroll_pages(side)
    times["insert one"] = [clock(side.insert) for _ in range(rounds)]
    times["sort by title, all open"] = []
    for _ in range(rounds):
        times["sort by title, all open"].append(clock(lambda: side.sort(0)))
        clock(lambda: side.sort(-1))
    times["filter per key"], times["clear filter"] = [], []
    times["filter by ids"] = []
    some = frozenset(f"k{i}.{i % KEY_RESULTS_EACH}" for i in range(0, OBJECTIVES, 3))
    if isinstance(side, Floor):
        side.show_flat()
    for _ in range(rounds):
        for text in TYPED:
            times["filter per key"].append(clock(lambda t=text: side.type(t)))
        times["clear filter"].append(clock(lambda: side.type("")))
        times["filter by ids"].append(clock(lambda: side.want(some)))
        clock(lambda: side.want(None))
    return times


def report(ours: dict[str, list[float]], floor: dict[str, list[float]]) -> None:
    print(
        f"{OBJECTIVES:,} objectives, {OBJECTIVES * KEY_RESULTS_EACH:,} key results; "
        "floor: QStandardItemModel + QTreeView"
    )
    print(f"{'':24}{'ours ms':>10}{'floor ms':>10}{'ratio':>8}")
    for name, found in ours.items():
        one, other = statistics.median(found), statistics.median(floor[name])
        print(f"{name:24}{one:>10.1f}{other:>10.1f}{one / other:>8.2f}")
    worst = sorted(ours["filter per key"])[int(len(ours["filter per key"]) * 0.99)]
    print(f"typing p99 {worst:.1f} ms (budget {BUDGET_MS:.0f})")
    for name in ("expand all", "insert one", "filter per key", "clear filter", "filter by ids"):
        found = statistics.median(ours[name])
        print(f"  {name}: {found:.1f} ms of {BUDGET_MS:.0f} {'kept' if found <= BUDGET_MS else 'MISSED'}")


def make_plan() -> Plan:
    """The same company as a plan, every figure known."""
    plan = Plan(Workspace("bench"), date(2026, 8, 15))
    plan.put(Cycle("c", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)))
    for i in range(OBJECTIVES):
        title, owner = f"{VERBS[i % 7]} {THINGS[i % 6]} {i}", f"p{i % 50}"
        plan.objectives[f"o{i}"] = Objective(f"o{i}", title, cycle="c", owner=owner, rank=f"{i:05}")
        for j in range(KEY_RESULTS_EACH):
            id = f"k{i}.{j}"
            plan.key_results[id] = KeyResult(id, f"{THINGS[(i + j) % 7]} of {i}", f"o{i}", tags=("a",) * (j == 1))
            plan.latest[id] = CheckIn(id, id, date(2026, 8, 1), Decimal(j * 10), j)
    for id in (*plan.objectives, *plan.key_results):
        plan.figure(id)
    return plan


def report_filters() -> None:
    """The filter on the worker, against reading one attribute of every item."""
    plan = make_plan()
    ids = [*plan.objectives, *plan.key_results]
    floor = statistics.median(clock(lambda: [plan.get(id) for id in ids]) for _ in range(5))
    filters = {
        "status": Filter(statuses=frozenset({Status.STALE, Status.BEHIND})),
        "confidence": Filter(confidence=(2, 5)),
        "not checked in": Filter(stale=True),
        "tag": Filter(tags=frozenset({"a"})),
        "owner": Filter(owners=frozenset({"p3"})),
        "words": Filter(text="cust 7"),
    }
    for name, one in filters.items():
        found = statistics.median(clock(lambda one=one: wanted(plan, ids, one)) for _ in range(5))
        kept = "kept" if found <= FILTER_MS else "MISSED"
        print(f"  filter by {name}: {found:.1f} ms of {FILTER_MS:.0f} {kept}, {found / floor:.1f} x looking up")


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.use()
    theme.apply(app, "light")
    ours = Ours()
    ours.nodes = make_nodes()
    own = measure(ours, 7)
    ours.view.hide()
    floor = Floor()
    floor.nodes = ours.nodes
    report(own, measure(floor, 3))
    report_filters()


if __name__ == "__main__":
    main()
