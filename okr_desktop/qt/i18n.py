"""Translations: our own .qm files, Qt's base texts, and the direction of writing."""

from __future__ import annotations

import os
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from okr_desktop.paths import resource_path

SOURCE_LANGUAGE = "en"
_STEM = "okr_desktop_"
_FORMATS = ("LC_TIME", "LC_NUMERIC")
_installed: list[QTranslator] = []


def available_languages() -> list[str]:
    """Codes such as ``de`` or ``pt_BR`` for which texts are bundled; English is always there."""
    files = resource_path("i18n").glob(f"{_STEM}*.qm")
    return sorted({SOURCE_LANGUAGE, *(path.stem.removeprefix(_STEM) for path in files)})


def language_name(code: str) -> str:
    """The language in its own words, for example ``Deutsch``."""
    return QLocale(code).nativeLanguageName() or code


def choose_language(wanted: str | None, preferred: list[str] | None = None) -> str:
    """The bundled language for a setting, or else for the system's list of preferred ones, or else English."""
    available = available_languages()
    for code in [wanted or "", *(QLocale.system().uiLanguages() if preferred is None else preferred)]:
        name = code.replace("-", "_")
        for candidate in (name, name.split("_")[0]):
            if candidate in available:
                return candidate
    return SOURCE_LANGUAGE


def install(wanted: str | None = None) -> str:
    """Translate the program into a language (None: the system's) and return its code; replaces an earlier one."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("translations need an application")
    language = choose_language(wanted)
    while _installed:
        app.removeTranslator(_installed.pop())
    # The translator installed last is asked first.
    _load(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _load(app, f"{_STEM}{language}", str(resource_path("i18n")))
    QLocale.setDefault(_locale(language))
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(QLocale(language).textDirection())
    return language


def _load(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)


def _locale(language: str) -> QLocale:
    """Numbers and dates as the system writes them, when it speaks the same language."""
    system, chosen = QLocale.system(), QLocale(language)
    if system.language() != chosen.language():
        return chosen
    return QLocale(system.name()) if _writes_as_c(os.environ) else system


def _writes_as_c(environ: Mapping[str, str]) -> bool:
    """Whether the environment asks for dates or numbers in the C locale, whose "20 11 2026" is nobody's language."""
    named = (environ.get("LC_ALL") or environ.get(name) or environ.get("LANG", "") for name in _FORMATS)
    return any(name.split(".")[0] in ("C", "POSIX") for name in named)
