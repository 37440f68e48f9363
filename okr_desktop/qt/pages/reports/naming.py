"""Names and defaults of a report: its languages, the paper of a country, the name of its file."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

# The languages that the report is written in, by their own names.
LANGUAGES = {"en": "English", "de": "Deutsch"}
_LETTER = (
    QLocale.Country.UnitedStates,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Chile,
    QLocale.Country.Colombia,
)
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]+')


def usual_paper(locale: QLocale) -> str:
    """The paper of a country: "letter" or "a4"."""
    return "letter" if locale.territory() in _LETTER else "a4"


def usual_language() -> str:
    """The language of the window, where reports speak it."""
    here = QLocale().name()[:2]
    return here if here in LANGUAGES else "en"


def file_name(organisation: str, cycle: str, team: str, *, suffix: str = ".pdf") -> str:
    """A name for the file that every system takes."""
    words = " ".join(part for part in (organisation, cycle, team) if part)
    return (" ".join(_UNFIT.sub(" ", words).split()).strip(" .")[:120].strip() or "Quarterly review") + suffix
