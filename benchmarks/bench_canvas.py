"""The canvas of the workshop with 300 notes: frames while panning, zooming, dragging 40 notes, and all notes moving.

Run ``python benchmarks/bench_canvas.py [--notes N]``. Everything is painted for real (raster, offscreen, 1280 x 800);
a frame is the change, its painting, and one turn of the event loop. The floor paints as many plain rectangles as notes
and groups are in sight, without texts, each frame, in the same run. 60 frames a second are 16.7 ms a frame.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from okr_desktop.domain.workshop.model import Board, Cluster, Note
from okr_desktop.qt import fonts, theme
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import Scene
from okr_desktop.qt.pages.workshop.canvas.surface import Surface

NOTES, GROUPS, DRAGGED = 300, 14, 40
WIDTH, HEIGHT = 1280, 800
FRAMES = 240
BUDGET = 16.7
TEXTS = (
    "Customers get an answer within four hours on every working day",
    "Every release is tested by a customer before anybody else sees it",
    "New colleagues are productive after two weeks",
    "The app works on a train without a network, and nobody notices",
    "Fewer meetings, more decisions",
)


def board(count: int) -> Board:
    """Two thirds of the notes in groups, the rest loose."""
    clusters = {f"c{at}": Cluster(f"c{at}", chr(65 + at), f"A group of ideas {at}", at % 8) for at in range(GROUPS)}
    notes = dict[str, Note]()
    for at in range(count):
        cluster = f"c{at % GROUPS}" if at < count * 2 // 3 else None
        notes[f"n{at}"] = Note(f"n{at}", f"{TEXTS[at % len(TEXTS)]} ({at})", order=at, cluster=cluster)
    return Board(notes, clusters)


class Bare(QWidget):
    """The floor: so many rectangles, nothing else."""

    def __init__(self, rects: list[QRectF]) -> None:
        super().__init__()
        self._rects = rects
        self.resize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.canvas)
        painter.setPen(look.line)
        painter.setBrush(look.surface)
        for rect in self._rects:
            painter.drawRect(rect)


class Frames(NamedTuple):
    """Milliseconds of each frame by the clock, and of the processor: other programs do not count in those."""

    wall: list[float]
    cpu: list[float]


def frames(widget: QWidget, change: Callable[[int], None]) -> Frames:
    """What each frame took."""
    found = Frames([], [])
    for at in range(FRAMES):
        begin, cpu = time.perf_counter(), time.process_time()
        change(at)
        widget.repaint()
        QApplication.processEvents()
        found.wall.append((time.perf_counter() - begin) * 1000)
        found.cpu.append((time.process_time() - cpu) * 1000)
    return found


def settle(surface: Surface) -> None:
    """Let every note be painted once."""
    for _ in range(60):
        surface.repaint()
        QApplication.processEvents()


class Moves:
    """What is done from frame to frame."""

    def __init__(self, surface: Surface) -> None:
        self.surface, self.scene = surface, surface.scene
        self.start = {note.id: (note.x, note.y) for note in self.scene.notes.values()}

    def pan(self, at: int) -> None:
        back = (at // 60) % 2
        self.surface.pan(QPointF(-12, -6) if not back else QPointF(12, 6))

    def zoom(self, at: int) -> None:
        # A step of the zoom each frame, in and out again: pictures of every step have to be painted.
        to = at % 36
        self.surface.set_level(-12 + (to if to < 18 else 36 - to), QPointF(WIDTH / 2, HEIGHT / 2))

    def drag(self, at: int) -> None:
        ids = self.surface.picks.ids
        self.surface.moved = {id: (self.start[id][0] + 3 * at, self.start[id][1] + 2 * at) for id in ids}
        self.surface.target = "c1" if at % 2 else ""
        self.surface.update()

    def all(self, at: int) -> None:
        for number, note in enumerate(self.scene.notes.values()):
            x, y = self.start[note.id]
            note.x, note.y = x + (at * (1 + number % 5)) % 90, y + (at * (1 + number % 3)) % 60
        self.surface.update()


def floor(surface: Surface) -> Frames:
    """Frames with as many plain rectangles as are in sight now."""
    seen = QRectF(surface.rect())
    rects = [surface.rect_on_screen(note.rect) for note in surface.scene.notes.values()]
    rects += [surface.rect_on_screen(surface.scene.area(id)) for id in surface.scene.groups]
    bare = Bare([rect for rect in rects if rect.intersects(seen)])
    bare.show()
    found = frames(bare, _nothing)
    bare.close()
    return found


def _nothing(_at: int) -> None:
    return


def shown(name: str, found: Frames, bare: Frames) -> float:
    """Print a line; gives the processor time of the 95th of a hundred frames."""
    middle, plain = statistics.median(found.wall), statistics.median(bare.wall)
    late, busy = (sorted(row)[int(len(row) * 0.95)] for row in found)
    print(
        f"{name:24s} p50 {middle:5.1f} ms, p95 {late:5.1f} ms (processor {busy:4.1f}); "
        f"plain rectangles p50 {plain:4.1f} ms: {middle / plain:4.1f} times"
    )
    return busy


def measured(surface: Surface) -> list[tuple[str, float]]:
    """All four, seen whole and at 100 %."""
    found = list[tuple[str, float]]()
    for title in ("whole", "100 %"):
        surface.fit()
        if title == "100 %":
            surface.set_level(0)
        moves = Moves(surface)
        settle(surface)
        found.append((f"pan {title}", shown(f"pan, {title}", frames(surface, moves.pan), floor(surface))))
        surface.picks.choose(list(surface.scene.notes)[:DRAGGED])
        found.append((f"drag {title}", shown(f"drag {DRAGGED}, {title}", frames(surface, moves.drag), floor(surface))))
        surface.moved, surface.target = {}, ""
        surface.picks.choose([])
        found.append((f"all {title}", shown(f"all notes move, {title}", frames(surface, moves.all), floor(surface))))
    surface.fit()
    settle(surface)
    found.append(("zoom", shown("zoom, a step each frame", frames(surface, Moves(surface).zoom), floor(surface))))
    return found


def main() -> int:
    """Measure and print; 1 when the 95th of a hundred frames keeps the processor longer than a frame lasts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=NOTES)
    count = parser.parse_args().notes
    app = QApplication([])
    fonts.register()
    theme.apply(app, "light")
    begin = time.perf_counter()
    scene = Scene()
    scene.show(board(count))
    print(f"{count} notes in {GROUPS} groups arranged in {(time.perf_counter() - begin) * 1000:.1f} ms")
    begin = time.perf_counter()
    scene.show(board(count))
    print(f"shown again after a change in {(time.perf_counter() - begin) * 1000:.1f} ms")
    surface = Surface(scene, Picks())
    surface.resize(WIDTH, HEIGHT)
    surface.show()
    late = [f"{name} {p95:.1f} ms" for name, p95 in measured(surface) if p95 > BUDGET]
    surface.close()
    if late:
        print(f"later than {BUDGET} ms: {', '.join(late)}")
    return int(bool(late))


if __name__ == "__main__":
    sys.exit(main())
