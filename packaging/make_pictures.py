"""Draw the documentation's pictures from the real program, without a screen: ``python packaging/make_pictures.py``.

    python packaging/make_pictures.py                the committed set, into docs/pictures
    python packaging/make_pictures.py --all FOLDER   every scene in every language, appearance, size and scale
    ... --only WORD ...                              only pictures whose names contain one of the words

The pictures show one fixed day, so that they change when the program does and not with the calendar. The report
needs pdftoppm (poppler-utils); without it that picture stays as it is, and the command says so.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
TODAY = "2026-11-20"
LOCALES = {"en": "en_GB.UTF-8", "de": "de_DE.UTF-8"}
NORMAL, SMALL = (1280, 800), (1024, 700)
KEY_RESULT = "Median waiting time for parts"
OBJECTIVE = "A broken bike is back on the road the next day"
MARKDOWN = """# Workshop OKRs 2026 Q4

## Every repair has one person who knows about it
- Repairs with a named mechanic from 40 to 95 % [P0]
- Handovers per repair (4 → 1)
- [x] A board where all of us see today's repairs [P1]
- [ ] Riders can ask "their" mechanic

### New mechanics repair alone after four weeks
- Weeks until the first repair alone | 8 | 4 | weeks
- Bikes per day from 6 to 6
- ~~A second apprentice~~

## Parts are there before the bike is
- Repairs that wait for a part from 22 to 5 %
- Suppliers with a delivery promise from 3 to lots
"""


@dataclass(frozen=True)
class Picture:
    """One picture: a scene in a language, appearance, window size and scale."""

    name: str
    scene: str
    language: str = "en"
    mode: str = "light"
    size: tuple[int, int] = NORMAL
    scale: float = 1.0


COMMITTED = (
    Picture("window", "window"),
    Picture("window-dark", "window", mode="dark"),
    Picture("window-german", "window", language="de"),
    Picture("window-small", "window", size=SMALL),
    Picture("window-150", "window", size=SMALL, scale=1.5),
    Picture("empty", "empty"),
    Picture("objective", "objective"),
    Picture("key-result", "key_result"),
    Picture("check-in", "check_in"),
    Picture("check-in-dark", "check_in", mode="dark"),
    Picture("check-in-german", "check_in", language="de"),
    Picture("explain", "explain"),
    Picture("cycle", "cycle"),
    Picture("import", "import"),
    Picture("people", "people"),
    Picture("reports", "reports"),
    Picture("history", "history"),
    Picture("settings", "settings"),
    Picture("help", "help"),
    Picture("crash", "crash"),
    Picture("report", "report"),
)
PARTS = tuple(Picture(f"report-{page}", "report", mode=f"page {page}") for page in (1, 2, 3, 4, 5))


# What is drawn: each scene gets a stage with the window on its workspace and gives the widget to be drawn


def large(stage: Stage) -> Any:
    stage.open(stage.large_workspace())
    return stage.window


def empty(stage: Stage) -> Any:
    stage.open(stage.empty_workspace())
    return stage.window


def check_in(stage: Stage) -> Any:
    from PySide6.QtTest import QTest

    dialog = stage.dialog("item.check_in", KEY_RESULT)
    QTest.keyClicks(dialog.ui.value, "5")
    dialog.ui.confidence.set_value(6)
    dialog.ui.note.setPlainText("The second supplier delivers on Fridays as well.")
    stage.until(dialog.ui.result_change.isVisible)
    return dialog


def check_in_refused(stage: Stage) -> Any:
    from PySide6.QtTest import QTest

    dialog = stage.dialog("item.check_in", KEY_RESULT)
    QTest.keyClicks(dialog.ui.value, "soon")
    dialog.save()
    return dialog


def imported(stage: Stage) -> Any:
    file = stage.folder / "workshop.md"
    file.write_text(MARKDOWN, encoding="utf-8")
    return stage.dialog_of(lambda: stage.window.files.import_path(file))


def history(stage: Stage) -> Any:
    stage.act_a_little()
    return stage.page("go.history")


def crash(stage: Stage) -> Any:
    from okr_desktop.crash_log import CrashReport
    from okr_desktop.qt.crash import show_dialog

    details = "Traceback (most recent call last):\n  (an example)\nZeroDivisionError: division by zero"
    report = CrashReport("ZeroDivisionError: division by zero", details)
    return stage.dialog_of(lambda: show_dialog([report], False, "okr-desktop.log"))


SCENES: dict[str, Callable[[Stage], Any]] = {
    "window": lambda stage: stage.select(KEY_RESULT),
    "large": large,
    "empty": empty,
    "check_in": check_in,
    "check_in_refused": check_in_refused,
    "objective": lambda stage: stage.dialog("item.edit", OBJECTIVE),
    "new_objective": lambda stage: stage.dialog("item.add_objective"),
    "key_result": lambda stage: stage.dialog("item.edit", KEY_RESULT),
    "explain": lambda stage: stage.dialog("item.explain", OBJECTIVE),
    "import": imported,
    "import_choice": lambda stage: stage.dialog("data.paste_text"),
    "people": lambda stage: stage.people("person"),
    "teams": lambda stage: stage.people("team"),
    "cycles": lambda stage: stage.people("cycle"),
    "person": lambda stage: stage.edit_first("person"),
    "team": lambda stage: stage.edit_first("team"),
    "cycle": lambda stage: stage.edit_first("cycle"),
    "reports": lambda stage: stage.page("go.reports"),
    "history": history,
    "settings": lambda stage: stage.dialog("data.settings"),
    "backups": lambda stage: stage.dialog("data.backups"),
    "shortcuts": lambda stage: stage.dialog("help.keys"),
    "about": lambda stage: stage.dialog("help.about"),
    "help": lambda stage: stage.dialog("help.topic"),
    "crash": crash,
}


class Stage:
    """The main window on the sample workspace, made anew for each picture."""

    def __init__(self, app: Any, folder: Path, language: str) -> None:
        self.app, self.folder, self._language = app, folder, language
        self._sample = folder
        self._drawn = 0
        self._kept: object = None
        self.window: Any = None

    def draw(self, picture: Picture, target: Path) -> None:
        """Render one picture into a PNG file."""
        from okr_desktop.qt import demo, launch, theme

        # What a window remembers of a workspace must not come back in the next picture.
        self._drawn += 1
        self._sample = self.folder / str(self._drawn) / "Nordlicht Bikes.okrdb"
        self._sample.parent.mkdir()
        if picture.scene == "report":
            self._draw_report(picture, target)
            return
        theme.apply(self.app, "dark" if picture.mode == "dark" else "light")
        demo.make_sample(self._sample)
        self.window = launch.make_window()
        try:
            self.window.resize(*picture.size)
            self.window.show()
            self.open(self._sample)
            shown = SCENES[picture.scene](self)
            self.settle()
            self._save(shown, target)
        finally:
            self._clear()

    def _save(self, widget: Any, target: Path) -> None:
        if widget is self.window:
            self.window.toast.dismiss()
        target.parent.mkdir(parents=True, exist_ok=True)
        if not widget.grab().save(str(target)):
            raise OSError(f"{target} cannot be written")
        compress(target)

    def _clear(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        for widget in self._others():
            widget.hide()
            widget.deleteLater()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _draw_report(self, picture: Picture, target: Path) -> None:
        page = picture.mode.removeprefix("page ") if picture.mode.startswith("page ") else "1"
        if shutil.which("pdftoppm") is None:
            sys.stderr.write(f"{target.name} stays as it is: pdftoppm is missing (package poppler-utils).\n")
            return
        from okr_desktop.bootstrap import open_context
        from okr_desktop.qt import demo
        from okr_desktop.services import reporting

        quarter = demo.make_sample(self._sample)
        pdf, context = self.folder / "review.pdf", open_context(self._sample)
        try:
            plan = context.workspace.plan
            reporting.write_quarterly(context.workspace, plan.cycles[quarter], pdf, language=self._language)
        finally:
            context.workspace.close()
        target.parent.mkdir(parents=True, exist_ok=True)
        command = ["pdftoppm", "-png", "-r", "96", "-f", page, "-l", page, "-singlefile", str(pdf)]
        subprocess.run([*command, str(target.with_suffix(""))], check=True)
        compress(target)

    # What scenes do

    def settle(self) -> None:
        """Let everything that was asked for arrive."""
        self.until(lambda: not self.window.session.runner.busy)

    def until(self, condition: Callable[[], bool]) -> None:
        """Let events pass until something holds for a while; raises TimeoutError."""
        from okr_desktop.qt import demo

        demo.wait_until(self.app, condition)
        # Short timers (a preview, a search) begin after the last key.
        for _ in range(10):
            demo.wait_until(self.app, condition)

    def open(self, path: Path) -> None:
        """Show another workspace."""
        self.window.files.open_path(path)
        self.until(lambda: self.window.session.is_open and not self.window.session.runner.busy)

    def select(self, title: str) -> Any:
        """Select the row with this title; gives the window."""
        todo = list(self.window.plan.outline.roots())
        while todo:
            node = todo.pop()
            if node.title == title:
                self.window.plan.show_item(node.id)
                self.settle()
                return self.window
            todo += node.children
        raise LookupError(title)

    def page(self, action: str) -> Any:
        """Open a page by the name of its action."""
        self.window.named[action].trigger()
        self.settle()
        return self.window

    def dialog(self, action: str, selected: str = "") -> Any:
        """The dialog that an action opens, about the row with a title or about none."""
        if selected:
            self.select(selected)
        return self.dialog_of(self.window.named[action].trigger)

    def dialog_of(self, opener: Callable[[], object]) -> Any:
        """The window that comes up when ``opener`` is called."""
        self._kept = opener()
        self.until(lambda: bool(self._others()) and not self.window.session.runner.busy)
        return self._others()[-1]

    def _others(self) -> list[Any]:
        """Visible windows beside the main one; menus, tips and the like are not meant."""
        from PySide6.QtCore import Qt

        kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
        found = [one for one in self.app.topLevelWidgets() if one.isVisible() and one.windowType() in kinds]
        return [one for one in found if one is not self.window]

    def people(self, kind: str) -> Any:
        """The people page with one of its tables."""
        self.page("go.people").stack.currentWidget().show_kind(kind)
        return self.window

    def edit_first(self, kind: str) -> Any:
        """The dialog for the first row of one of the tables of the people page."""
        page = self.people(kind).stack.currentWidget()
        self.settle()
        table = page.tables[kind]
        return self.dialog_of(lambda: page.edit(table.records.records()[0].key))

    def act_a_little(self) -> None:
        """Some steps for the history: rename, check in, take one back."""
        from okr_desktop.services import history as steps
        from okr_desktop.services import planning

        session = self.window.session
        for title in (OBJECTIVE, KEY_RESULT):
            self.select(title)
            session.run(planning.archive, self.window.plan.current().id)
            self.settle()
            session.run(steps.undo)
            self.settle()

    def empty_workspace(self) -> Path:
        """A workspace with nothing in it."""
        from okr_desktop.bootstrap import create_context

        path = self.folder / "Our OKRs.okrdb"
        path.unlink(missing_ok=True)
        create_context(path, "Our company").workspace.close()
        return path

    def large_workspace(self) -> Path:
        """A workspace of 10,000 objectives and 40,000 key results, made once."""
        path = self.folder / "Ten thousand.okrdb"
        if not path.exists():
            make_large(path)
        return path


def make_large(path: Path, objectives: int = 10_000) -> None:
    """Ten objectives at the top, every other under one before it, four key results each."""
    from okr_desktop.bootstrap import create_context
    from okr_desktop.domain.changes import Label
    from okr_desktop.domain.cycles import Cycle, quarter_dates
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import KeyResult, Metric, Objective
    from okr_desktop.domain.ranks import nth

    cycle = Cycle(new_id(), "2026 Q4", *quarter_dates(2026, 4))
    ids = [new_id() for _ in range(objectives)]
    context = create_context(path, "Ten thousand objectives")
    try:
        with context.workspace.action(Label("import", {"name": "Ten thousand"})) as unit:
            unit.save(cycle)
            for i, id in enumerate(ids):
                above = ids[(i - 10) // 3] if i >= 10 else None
                unit.save(Objective(id, f"Objective number {i + 1:,}", parent=above, rank=nth(i), cycle=cycle.id))
                for j in range(4):
                    metric = Metric(start=Decimal(0), target=Decimal(10 * (j + 1)))
                    unit.save(KeyResult(new_id(), f"Key result {j + 1} of {i + 1:,}", id, metric, rank=nth(j)))
    finally:
        context.workspace.close()


def compress(picture: Path) -> None:
    """Make a PNG file small: 256 well chosen colours are enough for a window."""
    from PIL import Image

    with Image.open(picture) as opened:
        image = opened.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    image.save(picture, optimize=True)
    if shutil.which("optipng"):
        subprocess.run(["optipng", "-quiet", "-o2", "-strip", "all", str(picture)], check=True)


# Which are drawn, and in which process: language and scale are chosen once per process


def matrix() -> list[Picture]:
    """Every scene in every language, appearance, size and scale."""
    found: list[Picture] = []
    for language, scale, mode, size in product(("en", "de"), (1.0, 1.5), ("light", "dark"), (NORMAL, SMALL)):
        folder = f"{language}-{mode}-{size[0]}x{size[1]}-{scale:.0%}".replace("%", "")
        found += [Picture(f"{folder}/{scene}", scene, language, mode, size, scale) for scene in SCENES]
    pages = [Picture(f"{code}-{one.name}", one.scene, code, one.mode) for code in ("en", "de") for one in PARTS]
    return found + pages


def draw_all(pictures: list[Picture], target: Path) -> int:
    """Draw pictures in one process for each language and scale; gives the number of processes that failed."""
    failed = 0
    for language, scale in sorted({(one.language, one.scale) for one in pictures}):
        group = [asdict(one) for one in pictures if (one.language, one.scale) == (language, scale)]
        with tempfile.TemporaryDirectory(prefix="okr-pictures-") as home:
            environ = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "QT_LOGGING_RULES": "default.warning=false",
                "OKR_DESKTOP_HOME": home,
                "OKR_DESKTOP_TODAY": TODAY,
                "LC_ALL": LOCALES[language],
                "PYTHONUTF8": "1",
                "PYTHONPATH": str(ROOT),
            }
            command = [sys.executable, __file__, "--draw", str(target)]
            failed += subprocess.run(command, input=json.dumps(group), text=True, env=environ).returncode != 0
    return failed


def draw_group(target: Path) -> int:
    """In a process of its own: draw the pictures that stand on stdin; gives the exit code."""
    from okr_desktop.qt import app as application

    pictures = [Picture(**{**one, "size": tuple(one["size"])}) for one in json.load(sys.stdin)]
    language = pictures[0].language
    app = application.create_app([sys.argv[0]], language=language, theme_mode="light")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="okr-pictures-") as folder:
        stage = Stage(app, Path(folder), language)
        for picture in pictures:
            try:
                stage.draw(picture, target / f"{picture.name}.png")
            except Exception as error:  # the others are still wanted
                failed += 1
                sys.stderr.write(f"{picture.name}: {type(error).__name__}: {error}\n")
    return 1 if failed else 0


def main() -> int:
    """Read the command line and draw; gives the exit code."""
    parser = argparse.ArgumentParser(description="Draw the documentation's pictures from the real program.")
    parser.add_argument("--only", nargs="+", metavar="WORD", help="only pictures whose names contain one of these")
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every scene in every variation, into a folder")
    parser.add_argument("--draw", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.draw is not None:
        return draw_group(options.draw)
    wanted = matrix() if options.all is not None else COMMITTED
    chosen = [one for one in wanted if not options.only or any(word in one.name for word in options.only)]
    target = PICTURES if options.all is None else options.all.absolute()
    failed = draw_all(chosen, target)
    if options.all is not None:
        return 1 if failed else 0
    size = sum(path.stat().st_size for path in PICTURES.glob("*.png"))
    print(f"{len(chosen)} pictures in {PICTURES.relative_to(ROOT)}, which has {size / 1e6:.1f} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
