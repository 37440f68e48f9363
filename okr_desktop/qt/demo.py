"""The main job on a sample: opens the window on it, or, without a display, writes what one would see."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from okr_desktop import paths
from okr_desktop.domain.errors import OkrError

SAMPLE = ("samples", "nordlicht.json")
FILES = ("nordlicht.okrdb", "window.png", "quarterly-review.pdf")
WIDTH, HEIGHT = 1440, 900
PATIENCE = 60.0


def run(folder: Path, language: str | None = None) -> int:
    """Run ``okr-desktop demo``; gives the exit code."""
    from okr_desktop.qt import app

    try:
        if app.has_display():
            return _show(language)
        return _write(folder, language)
    except OkrError as error:
        from okr_desktop.qt import texts

        sys.stderr.write(texts.error_text(error) + "\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Cannot write to {folder}: {error.strerror}. Choose another folder with --out.\n")
        return 1


def make_sample(path: Path) -> str:
    """Make the sample workspace, replacing an earlier one; gives the id of its quarter."""
    from okr_desktop.bootstrap import create_context
    from okr_desktop.services import sample

    path.unlink(missing_ok=True)
    context = create_context(path, "Nordlicht Bikes")
    try:
        return sample.fill(context.workspace, paths.resource_path(*SAMPLE)).value
    finally:
        context.workspace.close()


def _show(language: str | None) -> int:
    from okr_desktop.qt import launch

    folder = Path(tempfile.mkdtemp(prefix="okr-desktop-demo-"))
    path = folder / FILES[0]
    make_sample(path)
    sys.stdout.write(f"The sample workspace is {path}\n")
    sys.stdout.flush()
    return launch.run(path, language)


def _write(folder: Path, language: str | None) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    workspace, picture, report = (folder / name for name in FILES)
    quarter = make_sample(workspace)
    draw(workspace, picture, language)
    _report(workspace, report, quarter, language or "en")
    sys.stdout.write("There is no display, so this is what the window and its report look like:\n")
    for path, what in ((workspace, "the sample workspace"), (picture, "the main window"), (report, "the report")):
        sys.stdout.write(f"  {path}  ({what}, {max(path.stat().st_size // 1024, 1)} KB)\n")
    return 0


def _report(workspace: Path, report: Path, quarter: str, language: str) -> None:
    from okr_desktop.bootstrap import open_context
    from okr_desktop.services.reporting import review

    context = open_context(workspace)
    try:
        cycle = context.workspace.plan.cycles[quarter]
        review.write_quarterly(context.workspace, cycle, report, language=language)
    finally:
        context.workspace.close()


def draw(workspace: Path, picture: Path, language: str | None = None) -> None:
    """Render the real main window, opened on a workspace, into a PNG file, off the screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The offscreen platform warns that it has no window manager; nobody can do anything about that.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from okr_desktop.qt import app as application
    from okr_desktop.qt import launch

    app = application.create_app(sys.argv[:1], language=language, theme_mode="light")
    with tempfile.TemporaryDirectory() as settings:
        # What this person prefers elsewhere must not show in the picture, nor the picture in the preferences.
        before = os.environ.get(paths.HOME_VARIABLE)
        os.environ[paths.HOME_VARIABLE] = settings
        try:
            window = launch.make_window()
            window.resize(WIDTH, HEIGHT)
            window.show()
            window.files.open_path(workspace)
            wait_until(app, _Settled(window))
            window.toast.dismiss()
            if not window.grab().save(str(picture)):
                raise OSError(0, "the picture cannot be written", str(picture))
            window.close()
        finally:
            if before is None:
                del os.environ[paths.HOME_VARIABLE]
            else:
                os.environ[paths.HOME_VARIABLE] = before


class _Settled:
    """Whether a window shows its workspace with the details of a key result, and nothing is under way."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._chosen = False

    def __call__(self) -> bool:
        plan = self._window.plan
        if self._window.session.runner.busy or not plan.outline.roots():
            return False
        if not self._chosen:
            self._chosen = True
            plan.tree.select(_first_key_result(plan.outline.roots()))
            return False
        return plan.details.shown() is not None


def _first_key_result(nodes: list[Any]) -> str:
    """A key result of the first objective below the top, where there is one."""
    for top in nodes:
        for node in top.children:
            for child in node.children:
                if child.kind == "key_result":
                    return child.id
    return nodes[0].id


def wait_until(app: Any, settled: Any, patience: float = PATIENCE) -> None:
    """Let events pass until a condition holds twice in a row; raises TimeoutError."""
    end, held = time.monotonic() + patience, 0
    while held < 3:
        app.processEvents()
        held = held + 1 if settled() else 0
        if time.monotonic() > end:
            raise TimeoutError("the window did not settle")
        time.sleep(0.01)
