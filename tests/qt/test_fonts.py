"""Promises of fonts and texts: bundled letters with tabular figures, languages that load, and what start needs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QRawFont
from PySide6.QtWidgets import QApplication

from okr_desktop.qt import app, fonts, i18n


def test_the_bundled_family_is_the_programs_font_with_two_weights(bundled_fonts: str) -> None:
    assert fonts.families()[0] == bundled_fonts
    font = fonts.use()
    assert (QGuiApplication.font().family(), font.pixelSize()) == (bundled_fonts, 13)
    assert QRawFont.fromFont(font).familyName() == bundled_fonts
    strong = QGuiApplication.font()
    strong.setWeight(strong.Weight.DemiBold)
    assert QFontMetricsF(strong).horizontalAdvance("Objective") > QFontMetricsF(font).horizontalAdvance("Objective")


def test_figures_are_tabular_and_the_promised_scripts_are_there(bundled_fonts: str) -> None:
    font = fonts.use()
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    raw = QRawFont.fromFont(font)
    assert [letter for letter in "ÄßéñŁőşΩλЖюї€–„“…→≥" if not raw.supportsCharacter(ord(letter))] == []


@pytest.fixture
def texts(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install("en")
    QLocale.setDefault(QLocale.system())


def test_a_language_can_be_chosen_and_changed(texts: None, qapp: QApplication) -> None:
    assert i18n.install("en") == "en"
    before = qapp.translate("QPlatformTheme", "Cancel")
    assert i18n.install("de_AT") in ("de", "en")
    if "de" in i18n.available_languages():
        assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert i18n.install("xx") == "en" or QLocale.system().language() != QLocale.Language.C
    i18n.install("en")
    assert qapp.translate("QPlatformTheme", "Cancel") == before
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_setting_wins_then_the_system_then_english() -> None:
    assert "en" in i18n.available_languages()
    assert i18n.choose_language("en", ["de-AT"]) == "en"
    assert i18n.choose_language(None, ["xx-YY", "en-GB"]) == "en"
    assert i18n.choose_language(None, ["de-AT", "en"]) in ("de", "en")
    assert i18n.choose_language("zz", []) == "en"
    assert i18n.language_name("de") == "Deutsch"


@pytest.mark.parametrize(
    ("environ", "system", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc:size=1x1"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "win32", False),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_display(environ: dict[str, str], system: str, expected: bool) -> None:
    assert app.has_display(environ, system) is expected


def test_missing_libraries_are_named_with_their_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ghost = app.MissingLibrary("libxcb-ghost.so.9", "libxcb-ghost9", "xcb-ghost")
    monkeypatch.setattr(app, "_XCB", (ghost,))
    monkeypatch.setattr(app, "_ALWAYS", ())
    assert app.missing_libraries({"DISPLAY": ":0"}, "linux") == [ghost]
    assert app.missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux") == []
    assert app.missing_libraries({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}, "linux") == []
    assert app.missing_libraries({"DISPLAY": ":0"}, "win32") == []
    release = tmp_path / "os-release"
    release.write_text("ID=ubuntu\nID_LIKE=debian\n", encoding="utf-8")
    text = app.missing_libraries_message([ghost], release)
    assert "libxcb-ghost.so.9" in text
    assert "sudo apt install libxcb-ghost9" in text
    assert "dnf" not in text
    release.write_text("ID=fedora\n", encoding="utf-8")
    assert "sudo dnf install xcb-ghost" in app.missing_libraries_message([ghost], release)
    both = app.missing_libraries_message([ghost], tmp_path / "none")
    assert "apt install" in both
    assert "dnf install" in both


def test_every_library_of_the_x11_plugin_is_looked_for() -> None:
    """The list would rot with a new Qt: compare it with what the plugin of this Qt says it needs."""
    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    helper = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6XcbQpa.so.6"
    if not sys.platform.startswith("linux"):
        assert app.missing_libraries() == []
        return
    names = {library.library.encode() for library in (*app._ALWAYS, *app._XCB)}
    wanted = plugin.read_bytes() + helper.read_bytes()
    import re

    needed = set(re.findall(rb"\0(lib(?:xcb|xkbcommon|X11)[a-z0-9-]*\.so\.\d+)(?=\0)", wanted, re.IGNORECASE))
    assert len(needed) > 8
    assert needed - names <= {b"libxcb.so.1", b"libxcb-render.so.0"}


def test_an_interrupt_quits_the_ordinary_way(own_home: Path) -> None:
    code = (
        "from okr_desktop.qt.app import create_app, quit_on_signals\n"
        "from PySide6.QtCore import QTimer\n"
        "app = create_app([])\n"
        "quit_on_signals(app)\n"
        "app.aboutToQuit.connect(lambda: print('bye', flush=True))\n"
        "QTimer.singleShot(0, lambda: print('up', flush=True))\n"
        "raise SystemExit(app.exec())"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == "bye\n"
        assert process.wait(60) == 0


def test_create_app_sets_what_everything_else_relies_on(own_home: Path) -> None:
    code = (
        "from okr_desktop.qt.app import complete, create_app\n"
        "from PySide6.QtGui import QFontDatabase\n"
        "app = create_app(['okr-desktop'], language='de', theme_mode='dark')\n"
        "complete(app)\n"
        "from PySide6.QtCore import QLocale\n"
        "print(app.applicationName(), app.applicationDisplayName(), app.font().family())\n"
        "print(app.highDpiScaleFactorRoundingPolicy().name, app.windowIcon().isNull(), app.font().pixelSize())\n"
        "from okr_desktop.qt import theme\n"
        "print(theme.current().dark)\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=env, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "okr-desktop OKR Desktop OKR Sans",
        "PassThrough False 13",
        "True",
    ]
