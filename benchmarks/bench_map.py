"""The alignment map at 2,000 objectives with 8,000 key results: layout in the background, and frames while panning.

Run ``python benchmarks/bench_map.py [--objectives N]``. Everything is expanded and painted for real (raster, offscreen,
1280 x 800). The layout is timed alone and on the session's worker, where a 5 ms timer of the event loop tells the gaps
meanwhile. A pan is 240 frames of 24 pixels, there and back on both axes; a frame is one event-loop turn with its
painting. The floor paints as many bare rectangles and texts as are in sight, whole, each frame, in the same run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from large import cached
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from okr_desktop.bootstrap import Context, open_context
from okr_desktop.domain.alignment_map import arrange
from okr_desktop.qt import fonts, theme
from okr_desktop.qt.pages.plan.map.items import MapData
from okr_desktop.qt.pages.plan.map.view import MapView
from okr_desktop.qt.pages.plan.view import ALL, Scope
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.window_state import WindowState

OBJECTIVES, ROUNDS = 2_000, 7
WIDTH, HEIGHT = 1280, 800
FRAMES, SPEED = 60, 24.0
BUDGETS = {"layout ms": 100.0, "gap ms": 30.0, "frame ms": 16.0}


class Probe:
    """How late the event loop was for a timer of 5 ms, at worst."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)
        self.worst, self._last = 0.0, time.perf_counter()

    def start(self) -> None:
        self.worst, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, (now - self._last) * 1000 - 5)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return self.worst


def wait(runner: TaskRunner) -> None:
    """Let the event loop run until the worker has nothing to do and its answers are shown."""
    QApplication.processEvents()
    while runner.busy:
        QApplication.processEvents()
        time.sleep(0.0005)
    QApplication.processEvents()


def laid_out(data: MapData) -> float:
    """Milliseconds of the layout alone, median."""
    found = list[float]()
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        arrange(data.nodes, data.links)
        found.append((time.perf_counter() - begin) * 1000)
    return statistics.median(found)


def in_background(view: MapView, runner: TaskRunner) -> tuple[float, float]:
    """Milliseconds until everything is read, laid out and shown, and the worst gap of the event loop meanwhile."""
    probe, took, gaps = Probe(), list[float](), list[float]()
    for _ in range(3):
        probe.start()
        begin = time.perf_counter()
        view.show_scope(Scope(ALL), None, "")
        wait(runner)
        took.append((time.perf_counter() - begin) * 1000)
        gaps.append(probe.stop())
    return statistics.median(took), statistics.median(gaps)


def panned(view: MapView, zoom: float) -> list[float]:
    """Milliseconds of each frame of a pan at a zoom, from the middle of the map."""
    canvas = view.canvas
    canvas.set_zoom(zoom)
    assert canvas.scene is not None
    middle = max(canvas.scene.columns.values(), key=len)
    canvas.center_on(canvas.scene.rects[middle[len(middle) // 2]].center())
    QApplication.processEvents()
    found = list[float]()
    for step in (QPointF(0, SPEED), QPointF(SPEED, 0), QPointF(0, -SPEED), QPointF(-SPEED, 0)):
        for _ in range(FRAMES):
            begin = time.perf_counter()
            canvas.set_origin(QPointF(canvas.origin()) + step)
            canvas.viewport().repaint()
            QApplication.processEvents()
            found.append((time.perf_counter() - begin) * 1000)
    return found


def repainted(view: MapView, zoom: float) -> float:
    """Milliseconds of painting the whole view anew, as a step of zooming does, median."""
    found = list[float]()
    for _ in range(ROUNDS):
        view.canvas.set_zoom(zoom * 1.01)
        QApplication.processEvents()
        begin = time.perf_counter()
        view.canvas.set_zoom(zoom)
        view.canvas.viewport().repaint()
        found.append((time.perf_counter() - begin) * 1000)
    return statistics.median(found)


class Bare(QWidget):
    """The floor: so many rectangles and texts, nothing else."""

    def __init__(self, rects: list[QRectF], texts: list[tuple[QPointF, str]]) -> None:
        super().__init__()
        self._rects, self._texts = rects, texts
        self.resize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font())
        painter.drawRects(self._rects)
        for place, text in self._texts:
            painter.drawText(place, text)


def floor(view: MapView) -> float:
    """Milliseconds of a frame with as many bare rectangles and texts as are in sight on average, median."""
    canvas = view.canvas
    scene = canvas.scene
    assert scene is not None
    rects, texts = list[QRectF](), list[tuple[QPointF, str]]()
    for id in scene.cards_in(canvas.seen()):
        for one in (id, *scene.rows.get(id, ())):
            box, item = scene.box(one), scene.items[one]
            assert box is not None
            corner = canvas.to_screen(QPointF(box.x, box.y))
            rects.append(QRectF(corner.x(), corner.y(), box.width * canvas.zoom, box.height * canvas.zoom))
            words = [*item.lines, item.caption, item.status_text, item.figure]
            texts += [(corner + QPointF(16, 16.0 * (at + 1)), word) for at, word in enumerate(words) if word]
    bare = Bare(rects, texts)
    bare.show()
    found = list[float]()
    for _ in range(60):
        begin = time.perf_counter()
        bare.repaint()
        QApplication.processEvents()
        found.append((time.perf_counter() - begin) * 1000)
    bare.close()
    return statistics.median(found)


def main() -> int:
    """Measure and print; 1 when a budget is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--objectives", type=int, default=OBJECTIVES)
    path = cached(parser.parse_args().objectives)
    app = QApplication([])
    fonts.register()
    theme.apply(app, "light")
    runner = TaskRunner()
    session = Session(runner, closer=_close)
    session.open(lambda: open_context(path))
    wait(runner)
    with tempfile.TemporaryDirectory() as folder:
        view = MapView(session, WindowState(Path(folder) / "window.ini"))
        view.resize(WIDTH, HEIGHT)
        view.show()
        view.show_scope(Scope(ALL), None, "")
        wait(runner)
        view.expand_all()
        wait(runner)
        broken = _report(view, runner)
        view.close()
    session.close()
    return int(broken)


def _close(context: Context) -> None:
    context.workspace.close()


def _report(view: MapView, runner: TaskRunner) -> bool:
    scene = view.canvas.scene
    assert scene is not None
    alone, (shown, gap) = laid_out(scene.data), in_background(view, runner)
    print(f"cards {len(scene.layout.cards)}, rows {len(scene.layout.rows)}, lines {len(scene.layout.edges)}")
    print(f"layout alone              {alone:7.1f} ms")
    print(f"read, laid out and shown  {shown:7.1f} ms, worst gap of the event loop {gap:.1f} ms")
    frames = dict[float, list[float]]()
    for zoom in (1.0, 0.5, 0.3, 0.1, 0.02):
        found = frames[zoom] = panned(view, zoom)
        mean, late = statistics.mean(found), sorted(found)[int(len(found) * 0.99)]
        print(
            f"pan at {zoom:4.0%}: frame {mean:5.1f} ms mean, {late:5.1f} ms p99, {1000 / mean:4.0f} a second; "
            f"a step of zooming {repainted(view, zoom):5.1f} ms"
        )
    panned(view, 1.0)
    bare, ours = floor(view), statistics.median(frames[1.0])
    print(f"bare rectangles and texts, painted whole: {bare:.1f} ms; ours at 100 % {ours / bare:.2f} of that")
    worst = max(statistics.mean(found) for found in frames.values())
    figures = {"layout ms": alone, "gap ms": gap, "frame ms": worst}
    broken = {name: value for name, value in figures.items() if value > BUDGETS[name]}
    for name, value in broken.items():
        print(f"over budget: {name} {value:.1f} > {BUDGETS[name]}")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
