"""Event-loop gaps in the real window with a large workspace: typing, filtering, expanding, editing and undoing.

Run ``python benchmarks/bench_acts.py [--small] [--only WORD] [--where] [--json FILE]``. The workspace of 10,000
objectives, 40,000 key results and 1,000,000 check-ins is built once (minutes) and kept; ``--small`` has a tenth of
the items and a twentieth of the check-ins.
A 5 ms precise timer is the probe: its lateness is a gap, that is how long the window would not have answered.

Each key, click or action is one act; the gap of an act is the worst one until the next act begins or, for the last
one, until the worker is idle and everything is painted. Keys come every 120 ms whether the work of the earlier
ones is done or not. "own" is what the window's thread computed of it: a machine that others use changes the gap more;
what is missing to the gap is waiting for Python, for the disk or for a processor. The floor is the same probe on the
idle window, and while the worker runs pure Python in a loop: only Python's switching between threads.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import math
import os
import pstats
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
if "--child" not in sys.argv:  # the window runs from a byte-compiled copy, as it does when it is installed
    sys.path.insert(0, str(ROOT))

BUDGET_MS = 50.0
PROBE_MS, KEY_MS, ACT_MS = 5, 120, 400
WORDS = ("customers", "churn 42", "grow queries 7", "zz")
ROUNDS = 6
PATIENCE_S = 120.0
COLUMNS = ("acts", "p50", "p99", "max", "own p99", "tick p99", "stalls", "shown p50", "shown max")


@dataclass(slots=True)
class Figures:
    """What was measured in one scenario, in ms: the worst gap and most own work of each act, and when all was shown."""

    acts: list[float] = field(default_factory=list[float])
    own: list[float] = field(default_factory=list[float])
    ticks: list[float] = field(default_factory=list[float])
    shown: list[float] = field(default_factory=list[float])

    def row(self) -> dict[str, float]:
        """As it is printed."""
        figures = (
            len(self.acts),
            at(self.acts, 0.5),
            at(self.acts, 0.99),
            max(self.acts, default=0.0),
            at(self.own, 0.99),
            at(self.ticks, 0.99),
            sum(1 for gap in self.acts if gap > BUDGET_MS),
            at(self.shown, 0.5),
            max(self.shown, default=0.0),
        )
        return {name: round(value, 1) for name, value in zip(COLUMNS, figures, strict=True)}


def at(values: list[float], share: float) -> float:
    """The value that this share of all does not exceed."""
    return sorted(values)[max(math.ceil(len(values) * share) - 1, 0)] if values else 0.0


class Where:
    """Profiles the window's thread from one turn of the probe to the next, and keeps what a long gap was made of."""

    def __init__(self) -> None:
        self._turn = cProfile.Profile()
        self._kept: dict[str, pstats.Stats] = {}

    def arm(self) -> None:
        """The window answered: look on from here."""
        self._turn = cProfile.Profile()
        self._turn.enable()

    def blame(self, scenario: str, gap: float) -> None:
        """Keep what was done since, when the gap was a long one."""
        self._turn.disable()
        if gap <= BUDGET_MS * 0.6:
            return
        if scenario in self._kept:
            self._kept[scenario].add(self._turn)
        else:
            self._kept[scenario] = pstats.Stats(self._turn, stream=sys.stderr)

    def tell(self) -> None:
        """What took longest in the gaps of each scenario."""
        for scenario, stats in self._kept.items():
            print(f"== gaps of {scenario}", file=sys.stderr)
            stats.strip_dirs().sort_stats("cumulative").print_stats(45)


class Probe:
    """The timer that notes how late it is."""

    def __init__(self, where: Where | None) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.worst, self.own, self.ticks, self.scenario = 0.0, 0.0, list[float](), ""
        self._where = where
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._turn, self._used = time.perf_counter(), time.thread_time()
        if where is not None:
            where.arm()
        self._timer.start(PROBE_MS)

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        gap = max((now - self._turn) * 1000 - PROBE_MS, 0.0)
        if self._where is not None:
            self._where.blame(self.scenario, gap)
            self._where.arm()
        self.worst, self._turn = max(self.worst, gap), now
        self.own, self._used = max(self.own, (used - self._used) * 1000), used
        self.ticks.append(gap)

    def take(self) -> tuple[float, float]:
        """The worst gap since the last time, and the most that the window itself computed between two turns."""
        found, self.worst, self.own = (self.worst, self.own), 0.0, 0.0
        return found


class Driver:
    """Does things in the window and notes what they cost."""

    def __init__(self, window: Any, where: Where | None) -> None:
        self.window, self.plan, self.session = window, window.plan, window.session
        self.probe, self.found = Probe(where), dict[str, Figures]()
        self._now = Figures()
        self.steps = 0

    def scenario(self, name: str) -> None:
        """What follows belongs to this."""
        self.settle()
        self.pause(3 * KEY_MS)
        self._now = self.found.setdefault(name, Figures())
        self.probe.scenario = name
        self.probe.take()
        self.probe.ticks = self._now.ticks

    def act(self, action: Callable[[], object], pause: int = ACT_MS) -> None:
        """One act whose work is waited for."""
        from PySide6.QtCore import QTimer

        self.pause(2 * PROBE_MS)
        self.probe.take()  # what was prepared for this act is none
        begin = time.perf_counter()
        QTimer.singleShot(0, action)
        self.pause(PROBE_MS * 2)
        self.settle()
        self._now.shown.append((time.perf_counter() - begin) * 1000)
        self.pause(pause)
        self._note()

    def type(self, widget: Any, text: str) -> None:
        """Keys in a row; the last one is over when its answer is shown."""
        from PySide6.QtCore import QTimer
        from PySide6.QtTest import QTest

        for number, key in enumerate(text, 1):
            begin = time.perf_counter()
            QTimer.singleShot(0, partial(QTest.keyClick, widget, key))
            self.pause(KEY_MS)
            if number == len(text):
                self.settle()
                self._now.shown.append((time.perf_counter() - begin) * 1000 - KEY_MS)
            self._note()

    def _note(self) -> None:
        gap, own = self.probe.take()
        self._now.acts.append(gap)
        self._now.own.append(own)

    def pause(self, milliseconds: int) -> None:
        """Let the window work."""
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        loop, timer = QEventLoop(), QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start(milliseconds)
        loop.exec()

    def settle(self) -> None:
        """Until nothing is left to compute or to paint."""
        end = time.perf_counter() + PATIENCE_S
        while self.session.runner.busy:
            if time.perf_counter() > end:
                raise TimeoutError
            self.pause(PROBE_MS)
        self.pause(PROBE_MS)


def scenarios() -> Iterator[tuple[str, Callable[[Driver], None]]]:
    """Everything that is done, in order."""
    yield "idle (floor)", idle
    yield "worker burns (floor)", burning
    yield "type in filter", typing
    yield "filter by status, owner", filtering
    yield "expand all, collapse", expanding
    yield "expand one", expanding_one
    yield "type in palette", finding
    yield "check-in", checking_in
    yield "edit title", retitling
    yield "move", moving
    yield "undo", undoing
    yield "redo", redoing
    for view in ("table", "board", "timeline", "map"):
        yield f"show {view}", partial(showing, view)
    yield "type in filter, table", typing_in_table
    yield "open pages", visiting
    yield "check-in, all pages made", checking_in


def idle(driver: Driver) -> None:
    for _ in range(ROUNDS):
        driver.act(_nothing)


def _nothing() -> None:
    pass


def burning(driver: Driver) -> None:
    for _ in range(ROUNDS):
        driver.act(partial(driver.session.read, burn, 0.5))


def burn(_desk: object, seconds: float) -> int:
    """Worker: pure Python that never waits for anything."""
    end, count = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        count += sum(range(50))
    return count


def typing(driver: Driver) -> None:
    search = driver.plan.bar.search
    for text in WORDS:
        driver.type(search, text)
        driver.type(search, "\b" * 2)
        driver.act(search.clear)


def filtering(driver: Driver) -> None:
    from okr_desktop.domain.filters import Filter
    from okr_desktop.domain.pace import Status

    people = list(driver.plan.filters.chips._names)
    chosen = (
        Filter(statuses=frozenset({Status.BEHIND})),
        Filter(statuses=frozenset({Status.ON_TRACK, Status.AT_RISK})),
        Filter(owners=frozenset(people[:1])),
        Filter(owners=frozenset(people[:60]), stale=False),
        Filter(confidence=(0, 3)),
        Filter(),
    )
    for filter in chosen:
        driver.act(partial(driver.plan.filters.chips.changed.emit, filter))


def expanding(driver: Driver) -> None:
    named = driver.window.named
    for _ in range(ROUNDS):
        driver.act(named["view.expand"].trigger)
        driver.act(named["view.collapse"].trigger)


def expanding_one(driver: Driver) -> None:
    outline = driver.plan.outline
    for node in outline.roots()[:ROUNDS]:
        driver.act(partial(outline.expand, node.id))
        driver.act(partial(outline.expand_below, node.id))
        driver.act(partial(outline.collapse, node.id))
    driver.act(driver.window.named["view.expand"].trigger)


def finding(driver: Driver) -> None:
    finder = driver.window.finder
    for text in WORDS:
        driver.act(finder.open_it)
        driver.type(finder.popup.field, text)
        driver.act(finder.popup.close_palette)


def checking_in(driver: Driver) -> None:
    from okr_desktop.clock import today
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.services import check_ins

    for number, id in enumerate(_key_results(driver)):
        made = CheckIn(new_id(), id, today(), Decimal(number * 7 % 50), 5, "A note.")
        driver.act(partial(driver.plan.tree.select, id))
        driver.act(partial(driver.session.run, check_ins.add, made))
        driver.steps += 1


def _key_results(driver: Driver) -> list[str]:
    """Some at the bottom, which have most above them, and some near the top."""
    from okr_desktop.qt.models.outline_node import KEY_RESULT, flatten

    found = [node for node in flatten(driver.plan.outline.roots()) if node.kind == KEY_RESULT]
    deepest = sorted(found, key=_height)[:ROUNDS]
    return [node.id for node in (*deepest, *found[:ROUNDS])]


def _height(node: Any) -> int:
    return -node.depth


def retitling(driver: Driver) -> None:
    from okr_desktop.services import fields

    for number, node in enumerate(_objectives(driver)):
        driver.act(partial(driver.session.run, fields.set_field, node.id, "title", f"Another title {number}"))
        driver.steps += 1


def _objectives(driver: Driver) -> list[Any]:
    from okr_desktop.qt.models.outline_node import OBJECTIVE, flatten

    found = [node for node in flatten(driver.plan.outline.roots()) if node.kind == OBJECTIVE and node.depth > 1]
    return found[:: max(len(found) // ROUNDS, 1)][:ROUNDS]


def moving(driver: Driver) -> None:
    roots = driver.plan.outline.roots()
    for number, node in enumerate(_objectives(driver)):
        driver.act(partial(driver.plan.tree.move_requested.emit, node.id, roots[number % len(roots)].id, 0))
        driver.steps += 1


def undoing(driver: Driver) -> None:
    for _ in range(min(3 * ROUNDS, driver.steps)):  # what was imported before is not taken back
        driver.act(driver.window.steps.undo)


def redoing(driver: Driver) -> None:
    for _ in range(min(3 * ROUNDS, driver.steps)):
        driver.act(driver.window.steps.redo)


def showing(view: str, driver: Driver) -> None:
    for name in (view, "tree", view, "tree"):
        driver.act(driver.window.named[f"view.{name}"].trigger)


def typing_in_table(driver: Driver) -> None:
    driver.plan.show_view("table")
    driver.settle()
    driver.type(driver.plan.bar.search, "churn 4")
    driver.act(driver.plan.bar.search.clear)
    driver.plan.show_view("tree")


def visiting(driver: Driver) -> None:
    doors = driver.window.doors
    for door in (*doors.known, *doors.known):
        driver.act(partial(doors.open_door, door.name))
    doors.open_plan()


class Run:
    """Waits for the started window, works in it, and prints one line of JSON for each scenario."""

    def __init__(self, only: str, where: bool) -> None:
        self._only, self._where = only, Where() if where else None
        self._window: Any = None

    def watch(self, what: str, window: Any) -> None:
        """Follow the start."""
        from PySide6.QtCore import QTimer

        if what == "furnished":
            self._window = window
            QTimer.singleShot(1_000, self._begin)

    def _begin(self) -> None:
        from PySide6.QtWidgets import QApplication

        try:
            self._work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        QApplication.closeAllWindows()

    def _work(self) -> None:
        driver = Driver(self._window, self._where)
        while not driver.plan.filters.chips._names:
            driver.pause(100)
        driver.settle()
        driver.pause(6_000)  # what waits for a quiet moment after the start
        for name, do in scenarios():
            if "floor" in name or any(word in name for word in self._only.split(",")):
                driver.scenario(name)
                do(driver)
                print(f"  {name}: {driver.found[name].row()}", file=sys.stderr, flush=True)
        driver.settle()
        for name, figures in driver.found.items():
            print(json.dumps([name, figures.row()]))
        if self._where is not None:
            self._where.tell()


def child(workspace: Path, only: str, where: bool) -> None:
    """The window itself."""
    import gc

    gc.disable()  # as okr_desktop.__main__ does
    from okr_desktop.qt import launch

    run = Run(only, where)
    launch.run(workspace, None, run.watch)


def measure(objectives: int, check_ins: Decimal, only: str, where: bool) -> dict[str, dict[str, float]]:
    """Work in a window of its own process on a copy of the workspace."""
    import large
    from bench_start import installed

    kept = large.cached(objectives, check_ins)
    with tempfile.TemporaryDirectory(prefix="okr-bench-window-") as name:
        path = Path(name) / "large.okrdb"
        shutil.copyfile(kept, path)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "default.warning=false",
            "OKR_DESKTOP_HOME": str(Path(name) / "home"),
            "PYTHONPATH": str(installed(Path(name) / "site")),
        }
        words = [sys.executable, __file__, "--child", str(path), "--only", only, *(["--where"] if where else [])]
        done = subprocess.run(words, env=environment, stdout=subprocess.PIPE, text=True, check=False, timeout=1_800)
        if done.returncode:
            raise SystemExit(done.returncode)
    return dict(json.loads(line) for line in done.stdout.splitlines())


def report(found: dict[str, dict[str, float]]) -> None:
    """A table, with the budget and how far each scenario is from the floor."""
    floor = max(found["worker burns (floor)"]["p99"], 1.0)
    print(f"{'gaps in ms':28}" + "".join(f"{name:>10}" for name in COLUMNS) + f"{'x floor':>9}  p99 <= {BUDGET_MS:.0f}")
    for name, row in found.items():
        cells = "".join(f"{row[one]:>10.0f}" if one in ("acts", "stalls") else f"{row[one]:>10.1f}" for one in COLUMNS)
        print(f"{name:28}{cells}{row['p99'] / floor:>9.1f}  {'met' if row['p99'] <= BUDGET_MS else 'MISSED'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="1,000 objectives, 4,000 key results, 50,000 check-ins")
    parser.add_argument("--only", default="", help="only scenarios with one of these words in their name (a,b)")
    parser.add_argument("--where", action="store_true", help="say what long gaps were made of (slower)")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child, asked.only, asked.where)
        return
    import large

    size = (1_000, Decimal("12.5")) if asked.small else (10_000, large.YEARS)
    found = measure(*size, asked.only, asked.where)
    report(found)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
