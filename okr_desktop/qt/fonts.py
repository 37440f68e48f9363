"""The bundled TrueType fonts: the same letters in window, PDF and tests."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from okr_desktop.paths import resource_path

BODY_PIXELS = 13
_registered: dict[str, list[str]] = {}


def register() -> str:
    """Register every ``resources/fonts/*.ttf`` once per process and return the text family ("" without any).

    Needs a QGuiApplication. The family is the one that most files belong to; ties go to the first by name.
    """
    if not _registered:
        for path in sorted(resource_path("fonts").glob("*.ttf")):
            number = QFontDatabase.addApplicationFont(str(path))
            if number >= 0:
                _registered[path.name] = QFontDatabase.applicationFontFamilies(number)
    names = [name for families in _registered.values() for name in families[:1]]
    return max(sorted(set(names)), key=names.count, default="")


def families() -> list[str]:
    """The families that were registered, sorted."""
    return sorted({name for found in _registered.values() for name in found})


def use() -> QFont:
    """Make the bundled family the program's font, in the body size, and return it."""
    family = register()
    font = QFont(family) if family else QFont(QGuiApplication.font())
    font.setPixelSize(BODY_PIXELS)
    QGuiApplication.setFont(font)
    return font
