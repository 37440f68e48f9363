"""README's first command, as a person runs it: with and without a screen."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QImage

from okr_desktop import paths

COMMAND = [sys.executable, "-m", "okr_desktop"]


def environment(home: Path, **more: str) -> dict[str, str]:
    """This environment without a display, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return {**kept, paths.HOME_VARIABLE: str(home), **more}


def test_without_a_display_it_writes_what_one_would_see(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "demo"],
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert (done.returncode, done.stderr) == (0, "")
    written = sorted(path.name for path in (tmp_path / "demo").iterdir())
    assert written == ["nordlicht.okrdb", "quarterly-review.pdf", "window.png"]
    assert all(name in done.stdout for name in written)
    image = QImage(str(tmp_path / "demo" / "window.png"))
    assert (image.width(), image.height()) == (1440, 900)
    # Rows with coloured bars, not an empty frame.
    colours = {image.pixelColor(x, y).name() for x in range(400, 640, 3) for y in range(120, 800, 3)}
    assert len(colours) > 30
    text = pypdf.PdfReader(tmp_path / "demo" / "quarterly-review.pdf").pages[0].extract_text()
    assert "Nordlicht Bikes" in text


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    for _ in range(2):
        done = subprocess.run(
            [*COMMAND, "demo", "--out", "out", "--language", "de"],
            cwd=tmp_path,
            env=environment(tmp_path / "home"),
            capture_output=True,
            text=True,
            timeout=100,
        )
        assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    done = subprocess.run(
        [*COMMAND, "demo", "--out", "taken"],
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 1
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "taken").read_text("utf-8") == "a file"


@pytest.mark.parametrize("arguments", [[], ["some.okrdb"]])
def test_without_a_display_the_window_says_what_else_there_is(tmp_path: Path, arguments: list[str]) -> None:
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 1
    assert "okr --help" in done.stderr


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs the virtual display Xvfb, which .ci/run installs")
def test_with_a_display_it_opens_the_window_and_a_polite_kill_ends_it_cleanly(tmp_path: Path) -> None:
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        window = subprocess.Popen(
            [*COMMAND, "demo"],
            cwd=tmp_path,
            env=environment(tmp_path / "home", DISPLAY=display, TMPDIR=str(tmp_path)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert window.stdout is not None
        workspace = Path(window.stdout.readline().split(" is ")[-1].strip())
        end = time.monotonic() + 60
        # The note beside the file says that the window has opened it.
        while not workspace.with_name(workspace.name + ".lock").exists():
            assert window.poll() is None, window.stderr and window.stderr.read()
            assert time.monotonic() < end
            time.sleep(0.1)
        time.sleep(1)
        window.send_signal(signal.SIGTERM)
        _, errors = window.communicate(timeout=30)
        assert (window.returncode, errors) == (0, "")
        assert not workspace.with_name(workspace.name + ".lock").exists()
    finally:
        screen.terminate()
        screen.wait(60)
