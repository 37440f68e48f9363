"""The server process of a simulation with a window beside it: the wall, and 400 notes of which 40 move at 30 Hz."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from okr_desktop.qt import fonts, theme
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.simulate import child

TICK_MS = 33
NOTES, MOVING = 400, 40


class Animation(QObject):
    """Moves notes, and notes how late each tick came."""

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scene = QGraphicsScene()
        self.items = [self._note(number) for number in range(NOTES)]
        self.view = QGraphicsView(self.scene)
        self.view.resize(1280, 720)
        self.view.show()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    def _note(self, number: int) -> QGraphicsRectItem:
        item = QGraphicsRectItem(0, 0, 50, 30)
        item.setBrush(QBrush(QColor("khaki")))
        item.setPos(number % 25 * 55, number // 25 * 35)
        self.scene.addItem(item)
        return item

    def tick(self) -> None:
        """The next frame."""
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now
        for item in self.items[:MOVING]:
            item.moveBy(1 if len(self.gaps) % 60 < 30 else -1, 0)


def main(path: Path) -> None:
    """Serve as the plain child does, with the window on the main thread; the gaps are told at the end."""
    app = QApplication([])
    fonts.register()
    theme.apply(app)
    hall = child.opened(path)
    animation = Animation()
    animation.over.connect(app.quit)
    conductor = Conductor(hall)
    wall = _wall(conductor)

    def work() -> None:
        child.attend(hall, sys.stdin, sys.stdout)
        animation.over.emit()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    app.exec()
    conductor.close()
    wall.close()
    gaps = sorted(animation.gaps)
    figures = {"tick_p50_ms": gaps[len(gaps) // 2] * 1000, "tick_p95_ms": gaps[int(len(gaps) * 0.95)] * 1000}
    print(json.dumps({name: round(value, 1) for name, value in figures.items()}), file=sys.stderr, flush=True)


def _wall(conductor: Conductor) -> object:
    from okr_desktop.qt.workshop.projector.window import ProjectorWindow

    wall = ProjectorWindow()
    wall.resize(1280, 720)
    wall.show()
    conductor.room_changed.connect(wall.show_view)
    return wall


if __name__ == "__main__":
    main(Path(sys.argv[1]))
