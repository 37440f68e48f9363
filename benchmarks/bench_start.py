"""Start of the window and work at 10,000 objectives and 40,000 key results, as ratios to floors of the same run.

Run ``python benchmarks/bench_start.py [--rounds N] [--json]``. Whole processes are started in turn, from a
byte-compiled copy of the program: a bare PySide6 QMainWindow (the floor) and ours with the sample and with the large
workspace. Quoted are medians of the ratios of neighbours. "usable" is: rows painted, one can be selected. The gap is
the lateness of a 5 ms precise timer in the first two seconds after the first paint; memory is the peak by then.

In the large window, a check-in is compared with one bare sqlite3 transaction with FULL sync, the filter with
QSortFilterProxyModel over the same texts, a page of rows with QTreeView painting the same cells.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

LARGE = 10_000
SECONDS = 2.0
BUDGETS = {"first paint": 1.35, "usable": 1.6, "gap ms": 100.0, "MiB": 85.0}

BARE = """
import sys, time
begin = float(sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("frame", time.perf_counter() - begin)
        QTimer.singleShot(0, QApplication.quit)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


def installed(folder: Path) -> Path:
    """A copy of the program as an installer would lay it out: resources inside the package, byte code made."""
    package = folder / "okr_desktop"
    shutil.copytree(ROOT / "okr_desktop", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", package / "resources", ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(package, quiet=2)
    return folder


def child(*words: str, site: Path, home: Path) -> dict[str, Any]:
    """What a child process printed: one "name value" a line."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "default.warning=false",
        "OKR_DESKTOP_HOME": str(home),
        "PYTHONPATH": str(site),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return {name: json.loads(value) for name, value in (line.split(" ", 1) for line in done.stdout.splitlines())}


def start(site: Path, home: Path, workspace: Path | None) -> dict[str, Any]:
    """One whole start: the bare window, or ours with a workspace."""
    if workspace is None:
        return child("-c", BARE, str(time.perf_counter()), site=site, home=home)
    script = str(Path(__file__).with_name("start_child.py"))
    return child(script, str(time.perf_counter()), str(workspace), str(SECONDS), site=site, home=home)


def copied(workspace: Path, folder: Path) -> Path:
    """The workspace under a name of this run, so that several runs do not keep each other out."""
    target = folder / workspace.name
    shutil.copyfile(workspace, target)
    return target


def measure(site: Path, folder: Path, workspaces: dict[str, Path], rounds: int) -> dict[str, dict[str, float]]:
    """Median figures by workspace; each start is compared with the bare one right before it."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in workspaces}
    for turn in range(rounds + 1):
        for name, workspace in workspaces.items():
            floor = start(site, folder, None)["frame"]
            ours = start(site, folder / name, workspace)
            if turn:  # the first round warms the disk's cache
                found[name].append(_figures(ours, floor))
    return {name: {key: statistics.median(one[key] for one in runs) for key in runs[0]} for name, runs in found.items()}


def _figures(ours: dict[str, float], floor: float) -> dict[str, float]:
    return {
        "bare ms": floor * 1000,
        "first paint": ours["frame"] / floor,
        "usable": ours["rows"] / floor,
        "all loaded": ours["loaded"] / floor,
        "gap ms": ours["gap"] * 1000,
        "MiB": ours["peak"],
    }


def report(found: dict[str, dict[str, float]]) -> None:
    """A table, with the budgets of performance.md."""
    names = list(found)
    print(f"{'start':24}" + "".join(f"{name:>12}" for name in names) + f"{'budget':>10}")
    for key in found[names[0]]:
        budget = BUDGETS.get(key)
        cells = "".join(f"{found[name][key]:>12.2f}" for name in names)
        print(f"{key:24}{cells}{'' if budget is None else f'{budget:>10.2f}'}")


def report_work(work: dict[str, dict[str, float]]) -> None:
    """What one does in the large window."""
    if not work:
        return
    print(f"\n{f'{LARGE:,} objectives':24}{'ms':>12}{'worst ms':>12}{'floor ms':>12}{'ratio':>12}")
    for key, one in work.items():
        figures = "".join(f"{one[name]:>12.2f}" for name in ("ms", "worst ms", "floor ms", "ratio"))
        print(f"{key.replace('_', ' '):24}{figures}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Start and work in a large workspace, as ratios.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-work", action="store_true", help="only the start")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    import large

    with tempfile.TemporaryDirectory(prefix="okr-bench-start-") as name:
        folder = Path(name)
        site = installed(folder / "site")
        sample = folder / "sample.okrdb"
        script = "import sys; from pathlib import Path; from okr_desktop.qt.demo import make_sample; "
        child("-c", script + "make_sample(Path(sys.argv[1]))", str(sample), site=site, home=folder)
        workspaces = {"sample": sample, "large": copied(large.cached(LARGE), folder)}
        found = measure(site, folder, workspaces, options.rounds)
        script = str(Path(__file__).with_name("large_child.py"))
        work = {} if options.no_work else child(script, str(workspaces["large"]), site=site, home=folder / "large")
    if options.json:
        print(json.dumps({"start": found, "work": work}, indent=1))
    else:
        report(found)
        report_work(work)


if __name__ == "__main__":
    main()
