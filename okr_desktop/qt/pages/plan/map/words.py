"""The words of the map."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt.texts_numbers import number_text

translate = QCoreApplication.translate
# A dependency has the shape of the status that its state resembles, and its own word.
ASKING_MARKS: Mapping[str, str] = {"asked": "open", "accepted": "on_track", "declined": "at_risk", "done": "done"}


def between_text(giver: str, asker: str) -> str:
    """ "Platform → Growth": who gives to whom."""
    if giver and asker:
        return translate("Map", "{giver} → {asker}").format(giver=giver, asker=asker)
    return giver or asker


def due_text(word: str, day: str) -> str:
    """ "Accepted, by 3 Nov"."""
    return translate("Map", "{state}, by {date}").format(state=word, date=day) if day else word


def spoken_objective(title: str, status: str, figure: str, rows: int) -> str:
    """What a screen reader says of a card."""
    text = translate("Map", "Objective: {title}. {status}, {progress}. Key results: {count}.")
    return text.format(title=title, status=status, progress=figure, count=rows)


def spoken_result(title: str, status: str, figure: str) -> str:
    """What a screen reader says of a row."""
    text = translate("Map", "Key result: {title}. {status}, {value}.")
    return text.format(title=title, status=status, value=figure)


def spoken_dependency(what: str, between: str, state: str) -> str:
    """What a screen reader says of a dependency."""
    text = translate("Map", "Request to a team: {what}. {teams}. {state}.")
    return text.format(what=what, teams=between, state=state)


def kpi_text() -> str:
    """The word over the card of a KPI."""
    return translate("Map", "KPI")


def spoken_kpi(title: str, health: str) -> str:
    """What a screen reader says of a KPI that a key result reads from."""
    return translate("Map", "KPI: {title}. {health}.").format(title=title, health=health)


def left_out_text(shown: int, total: int) -> str:
    """That not everything fits on a map."""
    text = translate("Map", "{shown} of {total} objectives are drawn. Choose a cycle or a team to see the others.")
    return text.format(shown=number_text(Decimal(shown)), total=number_text(Decimal(total)))


def saved_text(file: str) -> str:
    """That an export is done."""
    return translate("Map", "The map was saved as “{file}”.").format(file=file)


def file_name(heading: str) -> str:
    """A name for the file of a map, without what file systems refuse."""
    text = translate("Map", "Map {name}").format(name=heading)
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in text)
    return " ".join(kept.split())[:80].rstrip()
