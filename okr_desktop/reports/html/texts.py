"""The few words that only the HTML twins say."""

from __future__ import annotations

from okr_desktop.reports.base.texts import Words

ENGLISH = {
    "contents": "Contents",
    "skip": "Skip to the content",
    "picks": "At a glance",
    "col_part": "Shares",
    "distribution_lead": "The progress of each team's key results so far. Those without a figure are counted apart.",
    "distribution_lead_graded": "The scores of each team's key results. Those without one are counted apart.",
    "confidence_lead": (
        "How sure owners are, 0 to 10: the median of each week, lowest to highest in brackets, a dash where nobody "
        "said anything."
    ),
    "promises_overdue": "Late:",
    "pulse_note": (
        "Means of the pulse: the range below each is two standard errors to either side, so far chance alone may move "
        "it. Own questions, not a validated scale."
    ),
    "bar": "{share} reached",
    "bar_expected": "{share} reached, {expected} expected",
}
GERMAN = {
    "contents": "Inhalt",
    "skip": "Zum Inhalt springen",
    "picks": "Auf einen Blick",
    "col_part": "Anteile",
    "distribution_lead": "Der bisherige Fortschritt je Team. Schlüsselergebnisse ohne Zahl sind eigens gezählt.",
    "distribution_lead_graded": "Die Bewertungen je Team. Schlüsselergebnisse ohne Bewertung sind eigens gezählt.",
    "confidence_lead": (
        "Wie zuversichtlich die Zuständigen sind, 0 bis 10: der Median jeder Woche, in Klammern der niedrigste bis "
        "höchste Wert, ein Strich, wo niemand etwas gesagt hat."
    ),
    "promises_overdue": "Überfällig:",
    "pulse_note": (
        "Mittelwerte des Pulses: Die Spanne darunter sind zwei Standardfehler nach beiden Seiten, so weit kann sie "
        "allein der Zufall verschieben. Eigene Fragen, keine geprüfte Skala."
    ),
    "bar": "{share} erreicht",
    "bar_expected": "{share} erreicht, {expected} erwartet",
}


def words(language: str, others: Words) -> Words:
    """The words of the twin, and for every other key those of the report itself."""
    table = GERMAN if language == "de" else ENGLISH

    def say(key: str, /, **params: object) -> str:
        text = table.get(key)
        return others(key, **params) if text is None else text.format(**params)

    return say
