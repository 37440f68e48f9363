"""One start of the real window for bench_start.py: START WORKSPACE SECONDS; prints the times since START."""

import gc
import sys
import time

begin = float(sys.argv[1])
times: dict[str, float] = {}
late = 0.0
turn = 0.0


def watch(what: str, window: object) -> None:
    """Follow the start; the probe begins with the first paint."""
    times[what] = time.perf_counter() - begin
    if what == "frame":
        probe(window)
    elif what == "furnished":
        window.plan.outline.modelReset.connect(loaded)


def probe(window: object) -> None:
    """A 5 ms timer that notes how late it is, and the end of the measurement."""
    global turn
    from PySide6.QtCore import Qt, QTimer

    timer = window.probe = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    turn = time.perf_counter()
    timer.start(5)
    QTimer.singleShot(int(float(sys.argv[3]) * 1000), stop)


def tick() -> None:
    global late, turn
    now = time.perf_counter()
    late, turn = max(late, now - turn - 0.005), now


def loaded() -> None:
    times.setdefault("loaded", time.perf_counter() - begin)


def stop() -> None:
    """Close the window when everything is there."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    if "loaded" not in times:
        QTimer.singleShot(100, stop)
        return
    times.update(gap=late, peak=peak())
    QApplication.closeAllWindows()


def peak() -> float:
    """MiB of memory at the highest."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 if sys.platform != "darwin" else most / 1024 / 1024


if __name__ == "__main__":
    gc.disable()  # as okr_desktop.__main__ does
    from pathlib import Path

    from okr_desktop.qt import app, launch

    app.missing_libraries()
    launch.run(Path(sys.argv[2]), None, watch)
    for name, value in times.items():
        print(name, value)
