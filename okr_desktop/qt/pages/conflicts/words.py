"""What is to decide, in words: the kinds of questions, and the values that stand against each other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.plan import Plan
from okr_desktop.qt.pages.history.words import field_name
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.qt.texts_sharing import question_text, shown_text
from okr_desktop.qt.texts_sync import moment_text
from okr_desktop.services.conflict_kinds import CYCLE, DELETED, PERSON, PLACE, TEXT, UNPLACED, VALUE, Conflict, Side
from okr_desktop.services.conflict_values import Shown

CONTEXT = "Conflicts"
HEADS: Mapping[str, object] = {
    DELETED: QT_TRANSLATE_NOOP("Conflicts", "Deleted by one, changed by another"),
    PLACE: QT_TRANSLATE_NOOP("Conflicts", "Moved to two places"),
    CYCLE: QT_TRANSLATE_NOOP("Conflicts", "Moved in a circle"),
    UNPLACED: QT_TRANSLATE_NOOP("Conflicts", "Without a place"),
    VALUE: QT_TRANSLATE_NOOP("Conflicts", "Two values"),
    TEXT: QT_TRANSLATE_NOOP("Conflicts", "Two versions of a text"),
    PERSON: QT_TRANSLATE_NOOP("Conflicts", "The same person?"),
}
# Of the name of a person or a computer; the whole of it is in the tool tip.
_LONGEST_NAME = 28
_PLACES = (DELETED, PLACE, CYCLE, UNPLACED)


def head_text(kind: str) -> str:
    """What a kind of question is about, for the list."""
    return QCoreApplication.translate(CONTEXT, str(HEADS[kind]))


def asked_text(conflict: Conflict) -> str:
    """What is asked, in a sentence."""
    return question_text(conflict.kind, conflict.why if conflict.kind == PERSON else "")


def subject_text(plan: Plan, conflict: Conflict) -> str:
    """The name of the field in question, or what has happened."""
    return "" if conflict.kind in (*_PLACES, PERSON) else field_name(plan, conflict.field)


def value_text(shown: Shown) -> str:
    """A value in words; a text keeps its lines."""
    match shown.code:
        case "text":
            return shown.text
        case "list":
            return "\n".join(shown.parts) or "–"
        case "top":
            return top_text()
        case "deleted":
            return QCoreApplication.translate("Conflicts", "Deleted")
        case _:
            return shown_text(shown)


def who_text(plan: Plan, side: Side, longest: int = _LONGEST_NAME) -> str:
    """ "You · 14:03" or "Ana · ana-laptop · 22 Nov 14:03"; nothing for what nobody wrote as such.

    Names of people and computers are cut after ``longest`` characters.
    """
    person = plan.people.get(side.author)
    mine = QCoreApplication.translate("Conflicts", "You") if side.mine else ""
    name = mine or (person.name if person else "")
    computer = "" if side.mine else side.computer
    if not name and not computer and side.at is None:
        return ""
    if not name and not computer:
        name = QCoreApplication.translate("Conflicts", "Somebody")
    name, computer = short_text(name, longest), short_text(computer, longest)
    return " · ".join(part for part in (name, computer, moment_text(side.at) if side.at else "") if part)


def edit_text(plan: Plan, side: Side) -> str:
    """What speaks against a deletion: the field and its value, and below what that was."""
    if side.field in ("", "deleted"):
        restored = QCoreApplication.translate("Conflicts", "Brought back")
        return restored if side.value is False else value_text(side.shown)
    if side.field == "*" and side.shown.code != "nothing":
        text = QCoreApplication.translate("Conflicts", "Checked in for “{title}”: {value}")
        return text.format(title=side.about, value=value_text(side.shown))
    if side.field == "*":
        return QCoreApplication.translate("Conflicts", "Added “{title}” below it").format(title=side.about)
    change = f"{field_name(plan, side.field)}: {value_text(side.shown)}"
    return f"{side.about} – {change}" if side.about else change


def top_text() -> str:
    """Under nothing."""
    return QCoreApplication.translate("Conflicts", "At the top")
