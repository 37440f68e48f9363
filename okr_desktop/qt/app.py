"""The Qt application object, and what must be true before it can be made; imports Qt only when asked to."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import socket

    from PySide6.QtWidgets import QApplication

ORGANISATION = "OKR Desktop"
APPLICATION = "okr-desktop"
DISPLAY_NAME = "OKR Desktop"
_INVISIBLE = ("offscreen", "minimal", "minimalegl")
_OWN_SCREEN = ("eglfs", "linuxfb", "vkkhrdisplay", "vnc")


@dataclass(frozen=True, slots=True)
class MissingLibrary:
    """A system library that Qt needs, and the package that brings it on Debian or Ubuntu and on Fedora."""

    library: str
    debian: str
    fedora: str


_ALWAYS = (
    MissingLibrary("libEGL.so.1", "libegl1", "mesa-libEGL"),
    MissingLibrary("libGL.so.1", "libgl1", "mesa-libGL"),
    MissingLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    MissingLibrary("libfreetype.so.6", "libfreetype6", "freetype"),
    MissingLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    MissingLibrary("libX11.so.6", "libx11-6", "libX11"),
    MissingLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    MissingLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
)
_XCB = (
    MissingLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    MissingLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    MissingLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    MissingLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    MissingLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    MissingLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    MissingLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    MissingLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    MissingLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    MissingLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    MissingLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    MissingLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    MissingLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    MissingLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
)


def has_display(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Whether somebody could see a window: always on Windows and macOS, elsewhere when a display is named.

    Qt's invisible platforms (``QT_QPA_PLATFORM=offscreen``) are no display.
    """
    asked = _asked_platform(environ)
    if asked in _INVISIBLE or asked in _OWN_SCREEN or system in ("win32", "darwin"):
        return asked not in _INVISIBLE
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def platform_is_xcb(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt would draw through X11: asked for by name, or the display that there is."""
    asked = _asked_platform(environ)
    if asked:
        return asked == "xcb"
    return bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")


def missing_libraries(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> list[MissingLibrary]:
    """System libraries without which Qt would abort; look before QApplication is made, afterwards is too late."""
    if not system.startswith("linux"):
        return []
    needed = _ALWAYS + (_XCB if platform_is_xcb(environ) else ())
    return [library for library in needed if not _loads(library.library)]


def missing_libraries_message(missing: list[MissingLibrary], os_release: Path = Path("/etc/os-release")) -> str:
    """What is missing and the one command that brings it, in English (no translation can be loaded yet)."""
    like = os_release.read_text(encoding="utf-8", errors="replace").lower() if os_release.is_file() else ""
    names = ", ".join(library.library for library in missing)
    debian = "sudo apt install " + " ".join(dict.fromkeys(library.debian for library in missing))
    fedora = "sudo dnf install " + " ".join(dict.fromkeys(library.fedora for library in missing))
    if any(word in like for word in ("debian", "ubuntu")):
        command = debian
    elif any(word in like for word in ("fedora", "rhel", "centos")):
        command = fedora
    else:
        command = f"{debian}   (Debian, Ubuntu)\n    {fedora}   (Fedora)"
    return f"The window needs system libraries that are not installed: {names}.\nInstall them with:\n    {command}\n"


def create_app(
    argv: list[str],
    *,
    language: str | None = None,
    theme_mode: Literal["system", "light", "dark"] = "system",
    lettered: bool = True,
) -> QApplication:
    """Make the application: style, names, scaling, fonts, colours and texts; call it once, later ``complete``.

    ``language`` is a code such as ``de`` (None: the system's). Ask ``missing_libraries()`` first. What shows no
    text yet need not be ``lettered``: call ``letter`` before it does.
    """
    speak_utf8(os.environ)
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from okr_desktop import __version__
    from okr_desktop.qt import fonts, i18n, theme

    QApplication.setOrganizationName(ORGANISATION)
    QApplication.setApplicationName(APPLICATION)
    QApplication.setApplicationDisplayName(DISPLAY_NAME)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APPLICATION)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*argv, "-style", theme.STYLE])
    if lettered:
        fonts.register()
    i18n.install(language)
    theme.apply(app, theme_mode, styled=True)
    return app


def speak_utf8(environ: MutableMapping[str, str], system: str = sys.platform) -> None:
    """Where the locale is plain C, ask for its UTF-8 form: Qt would take that anyway, with four lines of warning."""
    deciding = next((name for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    if system.startswith("linux") and environ.get(deciding, "C") in ("C", "POSIX"):
        environ["LC_ALL" if deciding == "LC_ALL" else "LC_CTYPE"] = "C.UTF-8"


def letter(app: QApplication) -> None:
    """Bring the bundled fonts, for an application that was made without."""
    from okr_desktop.qt import fonts, theme

    fonts.register()
    theme.use_font(app)


def complete(app: QApplication) -> None:
    """What the first paint need not wait for: icon of the window, ring of the keyboard, orderly end on signals."""
    from okr_desktop.qt import icons
    from okr_desktop.qt.widgets import focus_ring

    icons.install()
    app.setWindowIcon(icons.icon("okr-desktop"))
    focus_ring.install(app)
    quit_on_signals(app)


def run(app: QApplication) -> int:
    """The event loop, the one place where the program waits; gives the exit code."""
    return app.exec()


def quit_on_signals(app: QApplication) -> None:
    """Let Ctrl+C in the terminal and a polite kill quit the ordinary way: every window is asked to close."""
    import signal
    import socket

    from PySide6.QtCore import QSocketNotifier

    inside, outside = socket.socketpair()
    for end in (inside, outside):
        end.setblocking(False)
    notifier = QSocketNotifier(inside.fileno(), QSocketNotifier.Type.Read, app)
    waker = _Waker(app, inside, outside)
    _kept.append(waker)
    notifier.activated.connect(waker.quit)
    signal.set_wakeup_fd(outside.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _nothing)


class _Waker:
    """Turns the byte that a signal writes into a quit on the GUI thread, where Python signals arrive too late."""

    def __init__(self, app: QApplication, inside: socket.socket, outside: socket.socket) -> None:
        self._app = app
        self._inside = inside
        self._outside = outside

    def quit(self) -> None:
        """Slot of the socket notifier."""
        with contextlib.suppress(OSError):
            self._inside.recv(64)
        self._app.quit()


# A signal connection does not keep a plain Python object alive.
_kept: list[_Waker] = []


def _nothing(number: int, frame: object) -> None:
    """A signal handler whose only purpose is the wake-up byte."""


def _asked_platform(environ: Mapping[str, str]) -> str:
    return environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
