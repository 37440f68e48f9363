"""The few words that only the HTML twins say."""

from __future__ import annotations

from okr_desktop.reports.base.texts import Words

ENGLISH = {
    "contents": "Contents",
    "skip": "Skip to the content",
    "bar": "{share} reached",
    "bar_expected": "{share} reached, {expected} expected",
    "value_from": "{before} to {now}",
    "count_in": "{count} {name}",
    "week": "Week until {date}",
    "dots": "{count} at {share}",
    "print_hint": "This page prints like a report: use the print command of your browser.",
}
GERMAN = {
    "contents": "Inhalt",
    "skip": "Zum Inhalt springen",
    "bar": "{share} erreicht",
    "bar_expected": "{share} erreicht, {expected} erwartet",
    "value_from": "{before} auf {now}",
    "count_in": "{count} {name}",
    "week": "Woche bis {date}",
    "dots": "{count} bei {share}",
    "print_hint": "Diese Seite lässt sich wie ein Bericht drucken: mit dem Druckbefehl Ihres Browsers.",
}


def words(language: str, others: Words) -> Words:
    """The words of the twin, and for every other key those of the report itself."""
    table = GERMAN if language == "de" else ENGLISH

    def say(key: str, /, **params: object) -> str:
        text = table.get(key)
        return others(key, **params) if text is None else text.format(**params)

    return say
