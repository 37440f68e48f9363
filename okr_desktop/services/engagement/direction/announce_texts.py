"""The words of an announcement, one table per language with the same keys."""

from __future__ import annotations

from datetime import date

ENGLISH: dict[str, str] = {
    "subject": "Our objectives for {cycle}",
    "subject_org": "{organisation}: our objectives for {cycle}",
    "want": "In {cycle} we want to get closer to this: {direction}",
    "want_one": "In {cycle} we want one thing above all: {objective}",
    "want_many": "In {cycle} ({start} to {end}) we set ourselves {n} objectives",
    "why": "{sentence} It matters because {why}",
    "why_sentence": "{sentence} Why it matters: {why}",
    "main": "Our main objectives are: {titles}",
    "main_one": "Our main objective is: {titles}",
    "main_more": "{titles}; and {n} more",
    "main_none": "The objectives are not agreed yet; you will hear them from your team",
    "new": "Compared with {before}, {n} objectives are new and {carried} go on from there",
    "all_new": "Compared with {before}, everything is new: nothing was carried over",
    "same": "Nothing is new compared with {before}: we go on with what we began",
    "first": "What is new: this is the first cycle that we plan in this way",
    "ask": (
        "We ask of you: record how your key results stand every {days} days, and say early when something goes badly; "
        "that is help, not failure"
    ),
    "look": "We look at where we are every {days} days in the teams, and all together at the end of {cycle} on {end}",
    "look_sponsor": (
        "We look at where we are every {days} days in the teams, and all together with {sponsor} at the end of {cycle} "
        "on {end}"
    ),
}
GERMAN: dict[str, str] = {
    "subject": "Unsere Ziele für {cycle}",
    "subject_org": "{organisation}: unsere Ziele für {cycle}",
    "want": "In {cycle} wollen wir hier weiterkommen: {direction}",
    "want_one": "In {cycle} wollen wir vor allem eines: {objective}",
    "want_many": "Für {cycle} ({start} bis {end}) haben wir uns {n} Ziele gesetzt",
    # A clause would want its verb at the end, and nobody can move the verb of somebody else's sentence.
    "why": "{sentence} Warum das wichtig ist: {why}",
    "why_sentence": "{sentence} Warum das wichtig ist: {why}",
    "main": "Unsere wichtigsten Ziele sind: {titles}",
    "main_one": "Unser wichtigstes Ziel ist: {titles}",
    "main_more": "{titles}; und {n} weitere",
    "main_none": "Die Ziele sind noch nicht vereinbart; Ihr Team wird sie Ihnen nennen",
    "new": "Gegenüber {before} sind {n} Ziele neu, {carried} laufen weiter",
    "all_new": "Gegenüber {before} ist alles neu: nichts wurde übernommen",
    "same": "Gegenüber {before} ist nichts neu: wir führen fort, was wir begonnen haben",
    "first": "Was neu ist: dies ist der erste Zyklus, den wir so planen",
    "ask": (
        "Unsere Bitte: Halten Sie alle {days} Tage fest, wie Ihre Schlüsselergebnisse stehen, und sagen Sie früh, wenn "
        "etwas schlecht läuft; das hilft und ist kein Versagen"
    ),
    "look": (
        "Alle {days} Tage sehen wir in den Teams nach, wo wir stehen, und alle gemeinsam zum Ende von {cycle} am {end}"
    ),
    "look_sponsor": (
        "Alle {days} Tage sehen wir in den Teams nach, wo wir stehen, und alle gemeinsam mit {sponsor} zum Ende von "
        "{cycle} am {end}"
    ),
}
LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH, "de": GERMAN}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
        *("November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober"),
        *("November", "Dezember"),
    ),
}


def spoken(language: str) -> str:
    """The language that is spoken for a code such as "de_AT": one of LANGUAGES, English for all others."""
    code = language[:2].lower()
    return code if code in LANGUAGES else "en"


def day(on: date, language: str) -> str:
    """A date in words: "30 September 2026", "30. September 2026"."""
    month = _MONTHS[language][on.month - 1]
    return f"{on.day}. {month} {on.year}" if language == "de" else f"{on.day} {month} {on.year}"
