"""Set up and start from a checkout, with nothing but Python: ``python3 packaging/start.py demo`` or ``... test``.

demo  install OKR Desktop into .venv and run its main job on a sample workspace
test  install what the tests need as well and run the whole suite; further words go to pytest

The same on Linux, Windows and macOS. What is installed already is not installed again.
"""

# This file has to run, far enough to say what is missing, on a Python that is too old (down to 3.7).
from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("OKR_DESKTOP_VENV") or ROOT / ".venv").absolute()
PYTHON = VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"
STAMP = VENV / "okr-desktop.json"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
USAGE = "usage: python3 packaging/start.py demo [OPTION ...] | test [PYTEST OPTION ...]"

# Library -> the packages that bring it on Debian and Ubuntu, on Fedora, and on Arch.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd"),
}
# The same for a window on an X display.
DISPLAY_LIBRARIES = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
# Distribution family -> its column above, and how it installs.
FAMILIES = {"debian": (0, "sudo apt install"), "fedora": (1, "sudo dnf install"), "arch": (2, "sudo pacman -S")}
PROBE = "import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets, PySide6.QtSvg"


def main(words: list[str]) -> int:
    """Do what the first word says and return the exit code."""
    if not words or words[0] not in ("demo", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    problem = too_old() or make_environment() or install("[test]" if words[0] == "test" else "") or missing_libraries()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    return run_demo(words[1:]) if words[0] == "demo" else run_tests(words[1:])


def run_demo(words: list[str]) -> int:
    """The main job, with this process's console; its exit code is ours."""
    say("Starting OKR Desktop ...")
    return call(["-m", "okr_desktop", "demo", *words])


def run_tests(words: list[str]) -> int:
    """The whole suite, without windows on the screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    say("Running the tests ...")
    return call(["-m", "pytest", *words])


def call(words: list[str]) -> int:
    """Run the environment's Python in the checkout; Ctrl+C ends it and us."""
    try:
        return subprocess.call([str(PYTHON), *words], cwd=str(ROOT))
    except KeyboardInterrupt:
        return 130


def say(sentence: str) -> None:
    """One line on what is going on, at once."""
    print(sentence, flush=True)


def too_old() -> str:
    """The sentence for a Python that is too old, or nothing."""
    if sys.version_info >= OLDEST:
        return ""
    oldest = ".".join(map(str, OLDEST))
    return (
        f"OKR Desktop needs Python {oldest} or newer; this is Python {platform.python_version()} ({sys.executable}).\n"
        "Install a newer one (python.org, or your system's packages) and start this with it, for example:\n"
        "  python3.12 packaging/start.py demo"
    )


def make_environment() -> str:
    """Create .venv, or create it anew when its Python is gone or too old; returns a problem or nothing."""
    if environment_works():
        return ""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return no_venv()
    import venv

    say(f"Creating {shown(VENV)} ...")
    try:
        # Only what is an environment is emptied, never another folder that happens to have the name.
        stale = (VENV / "pyvenv.cfg").exists()
        venv.EnvBuilder(clear=stale, with_pip=True, symlinks=os.name != "nt").create(str(VENV))
    except (OSError, subprocess.CalledProcessError) as error:
        return f"The environment {shown(VENV)} cannot be created: {error}"
    return ""


def environment_works() -> bool:
    """Whether .venv has a Python that starts, is new enough and has pip."""
    code = f"import sys, pip; sys.exit(sys.version_info < {OLDEST!r})"
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return PYTHON.exists() and subprocess.call([str(PYTHON), "-c", code], **silent) == 0


def no_venv() -> str:
    """The sentence for a system that ships Python without venv."""
    version = ".".join(map(str, sys.version_info[:2]))
    commands = {"debian": f"sudo apt install python{version}-venv", "fedora": "sudo dnf install python3-pip"}
    how = commands.get(family(), "your system's package for Python's venv module")
    return f"This Python cannot create environments: its modules venv and ensurepip are missing.\nInstall them: {how}"


def install(extra: str) -> str:
    """Install the checkout into .venv unless it is there already; returns a problem or nothing."""
    wanted = {"inputs": fingerprint(), "checkout": str(ROOT)}
    stamp = read_stamp()
    have = set(stamp.get("extras", [])) if {key: stamp.get(key) for key in wanted} == wanted else set()
    if extra in have:
        return ""
    say(f"Installing OKR Desktop{' and what its tests need' if extra else ''} into {shown(VENV)} ...")
    options = [
        "--quiet",
        "--quiet",
        "--disable-pip-version-check",
        "--no-warn-script-location",
        "--constraint",
        str(CONSTRAINTS),
    ]
    if call(["-m", "pip", "install", *options, "--editable", f"{ROOT}{extra}"]):
        return "The installation failed; the lines above say why. It needs a network connection."
    STAMP.write_text(json.dumps({**wanted, "extras": sorted(have | {"", extra})}), encoding="utf-8")
    return ""


def fingerprint() -> str:
    """A hash of what says what to install, and of the Python that it is installed for."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    recipe = [project["build-system"], project["project"], project["tool"]["hatch"], CONSTRAINTS.read_text("utf-8")]
    return hashlib.sha256(json.dumps([platform.python_version(), *recipe]).encode()).hexdigest()


def read_stamp() -> dict[str, object]:
    """What was installed last, or an empty dictionary."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def missing_libraries() -> str:
    """Which system libraries Qt misses and what brings them, or nothing when it loads."""
    probe = subprocess.run([str(PYTHON), "-c", PROBE], capture_output=True, text=True, check=False)
    known = {**({} if probe.returncode == 0 else LIBRARIES), **(DISPLAY_LIBRARIES if on_x_display() else {})}
    missing = [name for name in sorted(known) if sys.platform.startswith("linux") and not loads(name)]
    if missing:
        return advice({name: known[name] for name in missing})
    return f"Qt cannot be loaded:\n{probe.stderr.strip()}" if probe.returncode else ""


def on_x_display() -> bool:
    """Whether a window would open through X."""
    return bool(os.environ.get("DISPLAY")) and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb"


def loads(name: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def advice(missing: dict[str, tuple[str, str, str]]) -> str:
    """Name each missing library with the package that brings it, and one command that installs them all."""
    column, command = FAMILIES.get(family(), (0, ""))
    lines = ["Qt needs system libraries that are missing here:"]
    for name, packages in missing.items():
        everywhere = "{} (Debian, Ubuntu), {} (Fedora) or {} (Arch)".format(*packages)
        lines.append(f"  {name}, from the package {packages[column] if command else everywhere}")
    if command:
        lines.append(f"Install: {command} {' '.join(sorted({packages[column] for packages in missing.values()}))}")
    return "\n".join(lines)


def family() -> str:
    """The family of this Linux distribution: debian, fedora, arch, or an empty text."""
    try:
        release = platform.freedesktop_os_release()
    except (AttributeError, OSError):
        return ""
    names = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((name for name in names if name in FAMILIES), "")


def shown(path: Path) -> str:
    """A path as people read it: relative to the checkout where it is inside."""
    return str(path.relative_to(ROOT)) if ROOT in path.parents else str(path)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
