"""English sentences about what several people did at once: conflicts, what came in, the same person twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from okr_desktop.cli.figures import amount, quantity
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Kind, Metric

if TYPE_CHECKING:
    from okr_desktop.services.conflict_values import Shown

SENTENCES: dict[str, str] = {
    "conflict.unknown": "There is nothing to decide about “{id}” (any more). See what is open with: okr conflicts",
    "conflict.changed": "“{title}” has changed meanwhile. Look again with okr conflicts, then decide.",
    "conflict.which": "“{title}” has {count} values, and it is not plain which is meant. Say one: --keep 1.",
    "conflict.several": "“{title}” has {count} open questions. Name the one that is meant, of: {known}.",
    "conflict.say": "Say one way to decide: --keep (mine, theirs or a number), --value, --revive, --delete, --under.",
    "person.other": "Name both: who is kept, and who is the same person.",
    "conflict.choice": "This cannot be chosen for “{title}”. See what can with: okr conflicts",
    "conflict.place": "“{title}” needs a place. Say what it belongs under, such as --under ID.",
    "conflict.person": "Say which of the two to keep (--keep 1 or --keep 2), or that they are two (--different).",
    "conflict.no_text": "The {field} cannot be typed on one line. Keep one of the values, then change it.",
    "conflict.invalid": "With this {field} the record could not be read. Choose another value.",
    "conflict.undecided": "Places where both have changed the text are not decided yet: {count}.",
    "person.same_self": "{name} is one person already. Name two.",
    "arrival.unknown": "There is nothing that came in under the number {id}.",
}
LABELS: dict[str, str] = {
    "conflict.resolve": "Decided a conflict about “{title}”",
    "conflict.resolve_many": "Decided {count} conflicts",
    "conflict.revive": "Kept “{title}”, which somebody had deleted",
    "conflict.delete": "Deleted “{title}”, which somebody had changed",
    "conflict.place": "Gave “{title}” a place",
    "person.same": "Joined {title} and {other}, who are one person",
    "person.different": "Said that {title} and {other} are two people",
}
# What a conflict asks, by its kind; for people by the reason for asking.
QUESTIONS: dict[str, str] = {
    "value": "Two values: which one holds?",
    "text": "Two versions of a text",
    "place": "Two places: where does it belong?",
    "deleted": "Deleted by one, changed by another: keep it or delete it?",
    "cycle": "Moved below itself by two moves at once: where does it belong?",
    "unplaced": "What it belonged to is gone: where does it belong?",
    "email": "Two entries with the same e-mail: the same person?",
    "name": "Two entries with the same name: the same person?",
    "alias_left": "The second entry stands for the first by now, but things that came in still name it",
}
_CODES: Mapping[str, str] = {
    "nothing": "–",
    "yes": "yes",
    "no": "no",
    "top": "at the top",
    "deleted": "deleted",
    "unknown": "something that is not here ({text})",
}


def shown_text(shown: Shown) -> str:
    """A value of a conflict in words."""
    match shown.code:
        case "number":
            return quantity(shown.number, shown.text)
        case "share":
            return "–" if shown.number is None else f"{to_text(shown.number * 100)} %"
        case "day":
            return str(shown.day)
        case "period":
            return f"{shown.day} to {shown.until}"
        case "word":
            return shown.text.replace("_", " ")
        case "metric":
            return "–" if shown.metric is None else aim_text(shown.metric)
        case "list":
            return "; ".join(shown.parts) or "–"
        case code if code in _CODES:
            return _CODES[code].format(text=shown.text[-8:])
        case _:
            return shown.text


def aim_text(metric: Metric) -> str:
    """What a key result aims at, such as "from 0 to 50 customers"."""
    unit = metric.unit
    match metric.kind:
        case Kind.YES_NO:
            return "done or not"
        case Kind.STAY_ABOVE:
            return f"at least {quantity(metric.low, unit)}"
        case Kind.STAY_BELOW:
            return f"at most {quantity(metric.high, unit)}"
        case Kind.BAND:
            return f"between {quantity(metric.low, '')} and {quantity(metric.high, unit)}"
        case Kind.MILESTONES:
            return "; ".join(f"{step.title}:{to_text(step.weight)}" for step in metric.milestones) or "no milestones"
        case Kind.LEVELS if metric.worded:
            return " | ".join(metric.levels) or "three levels"
        case Kind.LEVELS:
            return f"levels {'/'.join(amount(mark, unit) for mark in metric.thresholds or ())} {unit}".strip()
        case _:
            return f"from {quantity(metric.start, '')} to {quantity(metric.target, unit)}"
