"""Where a terminal asks for the C locale, the window still writes dates as people do, and starts without a warning."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from okr_desktop.qt.app import speak_utf8

CODE = """
from datetime import date
from okr_desktop.qt.app import create_app
app = create_app(["okr-desktop"])
from PySide6.QtCore import QLocale
from okr_desktop.qt import texts
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
field = DayEdit()
field.set_day(date(2026, 11, 20))
print(texts.date_text(date(2026, 11, 20)), field.text(), QLocale().toString(1234.5), sep="|")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there does the environment decide")
@pytest.mark.parametrize(
    "asked",
    [
        {"LC_ALL": "C"},
        {"LANG": "POSIX"},
        {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"},
        {"LANG": "en_US.UTF-8", "LC_TIME": "C", "LC_NUMERIC": "POSIX"},
    ],
    ids=lambda asked: " ".join(f"{name}={value}" for name, value in asked.items()),
)
def test_the_c_locale_is_nobodys_language(own_home: Path, asked: dict[str, str]) -> None:
    bare = {key: text for key, text in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    env = {**bare, **asked, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=60, env=env, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == "Nov 20, 2026|11/20/2026|1,234.5"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"LC_CTYPE": "C.UTF-8"}),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, {"LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}),
        ({"LANG": "de_DE.UTF-8"}, {"LANG": "de_DE.UTF-8"}),
        ({"LC_CTYPE": "C.UTF-8"}, {"LC_CTYPE": "C.UTF-8"}),
    ],
)
def test_only_plain_c_is_replaced(before: dict[str, str], after: dict[str, str]) -> None:
    environ = dict(before)
    speak_utf8(environ, "linux")
    assert environ == after
    environ = dict(before)
    speak_utf8(environ, "darwin")
    assert environ == before
