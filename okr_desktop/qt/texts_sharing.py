"""What is said about what several people did at once: conflicts, what came in, the same person twice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.ids import SHORT
from okr_desktop.qt import texts_cycle, texts_ideas, texts_inbox, texts_words
from okr_desktop.qt.texts_numbers import (
    aim_text,
    date_text,
    percent_text,
    period_text,
    quantity_text,
    short_text,
    yes_no_text,
)
from okr_desktop.services.conflict_values import Shown

PROBLEMS: Mapping[str, object] = {
    "conflict.invalid": QT_TRANSLATE_NOOP("Texts", "This value cannot be used here. Choose another one."),
    "person.same_self": QT_TRANSLATE_NOOP("Texts", "“{name}” is one person already. Choose two."),
}
ERRORS: Mapping[str, object] = {
    "conflict.unknown": QT_TRANSLATE_NOOP("Texts", "This has been decided meanwhile. There is nothing left to do."),
    "conflict.changed": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” has changed meanwhile. Look at the values again, and decide then."
    ),
    "conflict.which": QT_TRANSLATE_NOOP("Texts", "“{title}” has {count} values. Choose one of them."),
    "conflict.choice": QT_TRANSLATE_NOOP("Texts", "This cannot be chosen for “{title}”. Choose one of the values."),
    "conflict.place": QT_TRANSLATE_NOOP("Texts", "“{title}” needs a place. Choose what it belongs under."),
    "conflict.person": QT_TRANSLATE_NOOP("Texts", "Choose which of the two is kept, or say that they are two people."),
    "conflict.no_text": QT_TRANSLATE_NOOP("Texts", "Keep one of the values here, and change it afterwards."),
    "conflict.undecided": QT_TRANSLATE_NOOP(
        "Texts", "Places where both have changed the text are not decided yet: {count}. Choose for each of them."
    ),
    "arrival.unknown": QT_TRANSLATE_NOOP("Texts", "Nothing is known any more about what came in then."),
}
LABELS: Mapping[str, object] = {
    "conflict.resolve": QT_TRANSLATE_NOOP("Texts", "Decide about “{title}”"),
    "conflict.resolve_many": QT_TRANSLATE_NOOP("Texts", "Decide {count} conflicts"),
    "conflict.revive": QT_TRANSLATE_NOOP("Texts", "Keep “{title}”, which was deleted"),
    "conflict.delete": QT_TRANSLATE_NOOP("Texts", "Delete “{title}”, which was changed"),
    "conflict.place": QT_TRANSLATE_NOOP("Texts", "Give “{title}” a place"),
    "person.same": QT_TRANSLATE_NOOP("Texts", "Join “{title}” and “{other}” as one person"),
    "person.different": QT_TRANSLATE_NOOP("Texts", "Say that “{title}” and “{other}” are two people"),
}
DONE: Mapping[str, object] = {
    "conflict.resolve": QT_TRANSLATE_NOOP("Texts", "Decided about “{title}”"),
    "conflict.resolve_many": QT_TRANSLATE_NOOP("Texts", "Decided {count} conflicts"),
    "conflict.revive": QT_TRANSLATE_NOOP("Texts", "Kept “{title}”, which was deleted"),
    "conflict.delete": QT_TRANSLATE_NOOP("Texts", "Deleted “{title}”, which was changed"),
    "conflict.place": QT_TRANSLATE_NOOP("Texts", "Gave “{title}” a place"),
    "person.same": QT_TRANSLATE_NOOP("Texts", "Joined “{title}” and “{other}” as one person"),
    "person.different": QT_TRANSLATE_NOOP("Texts", "Said that “{title}” and “{other}” are two people"),
}
# What a conflict asks, by its kind; for two people by the reason for asking (Conflict.why).
QUESTIONS: Mapping[str, object] = {
    "value": QT_TRANSLATE_NOOP("Texts", "Several values. Which one holds?"),
    "text": QT_TRANSLATE_NOOP("Texts", "Several versions of a text. Which one holds?"),
    "place": QT_TRANSLATE_NOOP("Texts", "Moved to several places. Where does it belong?"),
    "deleted": QT_TRANSLATE_NOOP("Texts", "Deleted by one, changed by another. Keep it or delete it?"),
    "cycle": QT_TRANSLATE_NOOP("Texts", "Two moves at once put it below itself. Where does it belong?"),
    "unplaced": QT_TRANSLATE_NOOP("Texts", "What it belonged to is gone. Where does it belong?"),
    "email": QT_TRANSLATE_NOOP("Texts", "Two entries with one e-mail address. Are they the same person?"),
    "name": QT_TRANSLATE_NOOP("Texts", "Two entries with one name. Are they the same person?"),
    "alias_left": QT_TRANSLATE_NOOP("Texts", "What came in still names an entry that was joined with another one."),
}
_VALUES: Mapping[str, object] = {
    "top": QT_TRANSLATE_NOOP("Texts", "at the top"),
    "deleted": QT_TRANSLATE_NOOP("Texts", "deleted"),
    "unknown": QT_TRANSLATE_NOOP("Texts", "something that is not here ({text})"),
}
_WORDS = {
    ("cycle", "state"): texts_words.cycle_state_text,
    ("cycle", "kind"): texts_words.cycle_kind_text,
    ("initiative", "state"): texts_words.work_state_text,
    ("action_item", "state"): texts_words.work_state_text,
    ("dependency", "state"): texts_words.asking_text,
    ("idea", "state"): texts_ideas.idea_state_text,
    ("idea", "origin"): texts_ideas.origin_text,
    ("concern", "state"): texts_inbox.concern_state_text,
    ("workshop", "state"): texts_ideas.workshop_state_text,
    ("objective", "state"): texts_words.state_text,
    ("key_result", "state"): texts_words.state_text,
    ("objective", "ambition"): texts_words.ambition_text,
    ("objective", "source"): texts_words.source_text,
    ("status_override", "status"): texts_words.status_text,
    ("cycle_note", "choice"): texts_cycle.choice_text,
}


def question_text(kind: str, why: str = "") -> str:
    """What a conflict asks."""
    return texts_words.word(QUESTIONS, why or kind)


def shown_text(shown: Shown, longest: int = 400) -> str:
    """A value of a conflict in words of the locale; long texts are cut."""
    match shown.code:
        case "yes" | "no":
            return yes_no_text(shown.code == "yes")
        case "number":
            return quantity_text(shown.number, shown.text)
        case "share":
            return percent_text(shown.number)
        case "day" if shown.day is not None:
            return date_text(shown.day)
        case "period" if shown.day is not None and shown.until is not None:
            return period_text(shown.day, shown.until)
        case "word":
            return _word(shown)
        case "metric" if shown.metric is not None:
            return aim_text(shown.metric)
        case "list":
            return short_text("; ".join(shown.parts), longest) or "–"
        case "nothing":
            return "–"
        case code if code in _VALUES:
            return QCoreApplication.translate("Texts", str(_VALUES[code])).format(text=shown.text[-SHORT:])
        case _:
            return short_text(shown.text, longest)


def _word(shown: Shown) -> str:
    found = _WORDS.get((shown.kind, shown.field))
    return found(shown.text) if found else shown.text.replace("_", " ")
