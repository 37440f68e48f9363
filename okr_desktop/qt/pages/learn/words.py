"""The language that lessons are shown in, and small words of the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from okr_desktop.qt import i18n, preferences

translate = QCoreApplication.translate


def language() -> str:
    """The language of the window; a system that names none says nothing about it."""
    locale = QLocale()
    if locale.language() != QLocale.Language.C:
        return locale.name()
    return i18n.choose_language(preferences.load().language or None)


def minutes_text(minutes: int) -> str:
    """4 min."""
    return translate("Learn", "{minutes} min").format(minutes=minutes)


def state_text(state: str) -> str:
    """How far one is with a lesson: nothing, begun, done."""
    return {"started": translate("Learn", "begun"), "done": translate("Learn", "done")}.get(state, "")
