"""The words of every closed list: statuses, kinds, states, sources, cycles, units, months, fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from okr_desktop.qt import texts_feedback, texts_inbox, texts_lineage, texts_pulse, texts_strategy

CONTEXT = "Texts"

STATUSES: Mapping[str, object] = {
    "on_track": QT_TRANSLATE_NOOP("Texts", "On track"),
    "behind": QT_TRANSLATE_NOOP("Texts", "Behind"),
    "at_risk": QT_TRANSLATE_NOOP("Texts", "At risk"),
    "done": QT_TRANSLATE_NOOP("Texts", "Done"),
    "stale": QT_TRANSLATE_NOOP("Texts", "Stale"),
    "no_data": QT_TRANSLATE_NOOP("Texts", "No data"),
    "open": QT_TRANSLATE_NOOP("Texts", "Open"),
    "draft": QT_TRANSLATE_NOOP("Texts", "Draft"),
    "cancelled": QT_TRANSLATE_NOOP("Texts", "Cancelled"),
    "archived": QT_TRANSLATE_NOOP("Texts", "Archived"),
}
STATUS_HINTS: Mapping[str, object] = {
    "on_track": QT_TRANSLATE_NOOP("Texts", "Progress keeps up with the time that has passed."),
    "behind": QT_TRANSLATE_NOOP("Texts", "Progress is somewhat behind the time that has passed."),
    "at_risk": QT_TRANSLATE_NOOP("Texts", "Progress is far behind the time that has passed, or a limit is crossed."),
    "done": QT_TRANSLATE_NOOP("Texts", "The target is reached."),
    "stale": QT_TRANSLATE_NOOP("Texts", "Nobody has checked in for too long to say."),
    "no_data": QT_TRANSLATE_NOOP("Texts", "Nobody has checked in yet."),
    "open": QT_TRANSLATE_NOOP("Texts", "No verdict: it is too early in the cycle, or this is a yes or no question."),
    "draft": QT_TRANSLATE_NOOP("Texts", "Not agreed yet; it does not count."),
    "cancelled": QT_TRANSLATE_NOOP("Texts", "Given up; it does not count."),
    "archived": QT_TRANSLATE_NOOP("Texts", "Put away; it does not count."),
}
KINDS: Mapping[str, object] = {
    "increase": QT_TRANSLATE_NOOP("Texts", "Increase"),
    "decrease": QT_TRANSLATE_NOOP("Texts", "Decrease"),
    "stay_above": QT_TRANSLATE_NOOP("Texts", "Stay above"),
    "stay_below": QT_TRANSLATE_NOOP("Texts", "Stay below"),
    "band": QT_TRANSLATE_NOOP("Texts", "Stay between"),
    "yes_no": QT_TRANSLATE_NOOP("Texts", "Yes or no"),
    "milestones": QT_TRANSLATE_NOOP("Texts", "Milestones"),
    "levels": QT_TRANSLATE_NOOP("Texts", "Levels"),
}
KIND_HINTS: Mapping[str, object] = {
    "increase": QT_TRANSLATE_NOOP("Texts", "A number that shall grow from a start to a target."),
    "decrease": QT_TRANSLATE_NOOP("Texts", "A number that shall fall from a start to a target."),
    "stay_above": QT_TRANSLATE_NOOP("Texts", "A number that shall not fall below a limit; on the limit is fine."),
    "stay_below": QT_TRANSLATE_NOOP("Texts", "A number that shall not rise above a limit; on the limit is fine."),
    "band": QT_TRANSLATE_NOOP("Texts", "A number that shall stay between two limits; on a limit is fine."),
    "yes_no": QT_TRANSLATE_NOOP("Texts", "Something that is done or not. A number says more, where there is one."),
    "milestones": QT_TRANSLATE_NOOP("Texts", "Steps that are ticked off, each with a weight and perhaps a day."),
    "levels": QT_TRANSLATE_NOOP("Texts", "Commit, target and stretch: three levels in words, in numbers, or both."),
}
HEALTHS: Mapping[str, object] = {
    "healthy": QT_TRANSLATE_NOOP("Texts", "Healthy"),
    "alarm": QT_TRANSLATE_NOOP("Texts", "Alarm"),
    "stale": QT_TRANSLATE_NOOP("Texts", "Out of date"),
    "no_data": QT_TRANSLATE_NOOP("Texts", "No reading"),
    "open": QT_TRANSLATE_NOOP("Texts", "No limits"),
}
# Health is drawn like the status that asks for as much attention.
HEALTH_MARKS: Mapping[str, str] = {
    "healthy": "on_track",
    "alarm": "at_risk",
    "stale": "stale",
    "no_data": "no_data",
    "open": "open",
}
WORK_STATES: Mapping[str, object] = {
    "open": QT_TRANSLATE_NOOP("Texts", "To do"),
    "doing": QT_TRANSLATE_NOOP("Texts", "In progress"),
    "done": QT_TRANSLATE_NOOP("Texts", "Finished"),
    "dropped": QT_TRANSLATE_NOOP("Texts", "Dropped"),
}
ASKINGS: Mapping[str, object] = {
    "asked": QT_TRANSLATE_NOOP("Texts", "Asked"),
    "accepted": QT_TRANSLATE_NOOP("Texts", "Accepted"),
    "declined": QT_TRANSLATE_NOOP("Texts", "Declined"),
    "done": QT_TRANSLATE_NOOP("Texts", "Delivered"),
}
LEVELS = (
    QT_TRANSLATE_NOOP("Texts", "None yet"),
    QT_TRANSLATE_NOOP("Texts", "Commit"),
    QT_TRANSLATE_NOOP("Texts", "Target"),
    QT_TRANSLATE_NOOP("Texts", "Stretch"),
)
AMBITIONS: Mapping[str, object] = {
    "committed": QT_TRANSLATE_NOOP("Texts", "Committed"),
    "aspirational": QT_TRANSLATE_NOOP("Texts", "Aspirational"),
}
STATES: Mapping[str, object] = {
    "draft": QT_TRANSLATE_NOOP("Texts", "Draft"),
    "active": QT_TRANSLATE_NOOP("Texts", "Active"),
    "done": QT_TRANSLATE_NOOP("Texts", "Done"),
    "cancelled": QT_TRANSLATE_NOOP("Texts", "Cancelled"),
}
SOURCES: Mapping[str, object] = {
    "key_results": QT_TRANSLATE_NOOP("Texts", "Its key results"),
    "children": QT_TRANSLATE_NOOP("Texts", "The objectives aligned to it"),
    "both": QT_TRANSLATE_NOOP("Texts", "Key results and aligned objectives"),
    "manual": QT_TRANSLATE_NOOP("Texts", "Set by hand"),
}
CYCLE_KINDS: Mapping[str, object] = {
    "quarter": QT_TRANSLATE_NOOP("Texts", "Quarter"),
    "year": QT_TRANSLATE_NOOP("Texts", "Year"),
    "custom": QT_TRANSLATE_NOOP("Texts", "Custom"),
}
CYCLE_STATES: Mapping[str, object] = {
    "preparation": QT_TRANSLATE_NOOP("Texts", "In preparation"),
    "active": QT_TRANSLATE_NOOP("Texts", "Active"),
    "review": QT_TRANSLATE_NOOP("Texts", "In review"),
    "closed": QT_TRANSLATE_NOOP("Texts", "Closed"),
}
CYCLE_STATE_HINTS: Mapping[str, object] = {
    "preparation": QT_TRANSLATE_NOOP("Texts", "Objectives are being drafted."),
    "active": QT_TRANSLATE_NOOP("Texts", "Objectives are agreed; check-ins are recorded."),
    "review": QT_TRANSLATE_NOOP("Texts", "The last check-ins come in and results are discussed."),
    "closed": QT_TRANSLATE_NOOP("Texts", "Nothing in this cycle can be changed until it is reopened."),
}
RECORDS: Mapping[str, object] = {
    "workspace": QT_TRANSLATE_NOOP("Texts", "Workspace"),
    "person": QT_TRANSLATE_NOOP("Texts", "Person"),
    "team": QT_TRANSLATE_NOOP("Texts", "Team"),
    "cycle": QT_TRANSLATE_NOOP("Texts", "Cycle"),
    "objective": QT_TRANSLATE_NOOP("Texts", "Objective"),
    "key_result": QT_TRANSLATE_NOOP("Texts", "Key result"),
    "check_in": QT_TRANSLATE_NOOP("Texts", "Check-in"),
    "kpi": QT_TRANSLATE_NOOP("Texts", "KPI"),
    "initiative": QT_TRANSLATE_NOOP("Texts", "Initiative"),
    "dependency": QT_TRANSLATE_NOOP("Texts", "Dependency"),
    "comment": QT_TRANSLATE_NOOP("Texts", "Comment"),
    "status_override": QT_TRANSLATE_NOOP("Texts", "Status set by hand"),
    "dismissal": QT_TRANSLATE_NOOP("Texts", "Hint put aside"),
    "cycle_note": QT_TRANSLATE_NOOP("Texts", "Note on the cycle"),
    "retrospective": QT_TRANSLATE_NOOP("Texts", "Retrospective"),
    "action_item": QT_TRANSLATE_NOOP("Texts", "Action"),
    **texts_feedback.RECORDS,
    **texts_inbox.RECORDS,
    **texts_strategy.RECORDS,
    **texts_lineage.RECORDS,
    **texts_pulse.RECORDS,
}
IMPORT_ACTIONS: Mapping[str, object] = {
    "create": QT_TRANSLATE_NOOP("Texts", "Add"),
    "change": QT_TRANSLATE_NOOP("Texts", "Change"),
    "same": QT_TRANSLATE_NOOP("Texts", "Unchanged"),
    "skip": QT_TRANSLATE_NOOP("Texts", "Skip"),
}
SEVERITIES: Mapping[str, object] = {
    "error": QT_TRANSLATE_NOOP("Texts", "Error"),
    "warning": QT_TRANSLATE_NOOP("Texts", "Warning"),
    "note": QT_TRANSLATE_NOOP("Texts", "Notice"),
}
FIELDS: Mapping[str, object] = {
    "title": QT_TRANSLATE_NOOP("Texts", "Title"),
    "name": QT_TRANSLATE_NOOP("Texts", "Name"),
    "description": QT_TRANSLATE_NOOP("Texts", "Description"),
    "parent": QT_TRANSLATE_NOOP("Texts", "Aligned to"),
    "objective": QT_TRANSLATE_NOOP("Texts", "Objective"),
    "key_result": QT_TRANSLATE_NOOP("Texts", "Key result"),
    "place": QT_TRANSLATE_NOOP("Texts", "Place"),
    "rank": QT_TRANSLATE_NOOP("Texts", "Place"),
    "cycle": QT_TRANSLATE_NOOP("Texts", "Cycle"),
    "owner": QT_TRANSLATE_NOOP("Texts", "Owner"),
    "teams": QT_TRANSLATE_NOOP("Texts", "Teams"),
    "tags": QT_TRANSLATE_NOOP("Texts", "Tags"),
    "ambition": QT_TRANSLATE_NOOP("Texts", "Ambition"),
    "state": QT_TRANSLATE_NOOP("Texts", "State"),
    "source": QT_TRANSLATE_NOOP("Texts", "Progress from"),
    "manual": QT_TRANSLATE_NOOP("Texts", "Progress"),
    "weight": QT_TRANSLATE_NOOP("Texts", "Weight"),
    "archived": QT_TRANSLATE_NOOP("Texts", "Archived"),
    "metric": QT_TRANSLATE_NOOP("Texts", "Measure"),
    "kind": QT_TRANSLATE_NOOP("Texts", "Kind"),
    "unit": QT_TRANSLATE_NOOP("Texts", "Unit"),
    "start": QT_TRANSLATE_NOOP("Texts", "Start"),
    "target": QT_TRANSLATE_NOOP("Texts", "Target"),
    "low": QT_TRANSLATE_NOOP("Texts", "Lower limit"),
    "high": QT_TRANSLATE_NOOP("Texts", "Upper limit"),
    "due": QT_TRANSLATE_NOOP("Texts", "Due"),
    "value": QT_TRANSLATE_NOOP("Texts", "Value"),
    "current": QT_TRANSLATE_NOOP("Texts", "Current value"),
    "confidence": QT_TRANSLATE_NOOP("Texts", "Confidence"),
    "note": QT_TRANSLATE_NOOP("Texts", "Note"),
    "date": QT_TRANSLATE_NOOP("Texts", "Date"),
    "author": QT_TRANSLATE_NOOP("Texts", "Author"),
    "email": QT_TRANSLATE_NOOP("Texts", "E-mail"),
    "role": QT_TRANSLATE_NOOP("Texts", "Role"),
    "lead": QT_TRANSLATE_NOOP("Texts", "Lead"),
    "end": QT_TRANSLATE_NOOP("Texts", "Last day"),
    "period": QT_TRANSLATE_NOOP("Texts", "Period"),
    "organisation": QT_TRANSLATE_NOOP("Texts", "Organisation"),
    "accent": QT_TRANSLATE_NOOP("Texts", "Accent colour"),
    "logo": QT_TRANSLATE_NOOP("Texts", "Logo"),
    "confidential": QT_TRANSLATE_NOOP("Texts", "Line on each page"),
    "advice": QT_TRANSLATE_NOOP("Texts", "Recommendation"),
    "because": QT_TRANSLATE_NOOP("Texts", "Reason"),
    "choice": QT_TRANSLATE_NOOP("Texts", "What becomes of it"),
    "milestones": QT_TRANSLATE_NOOP("Texts", "Milestones"),
    "levels": QT_TRANSLATE_NOOP("Texts", "Levels"),
    "phases": QT_TRANSLATE_NOOP("Texts", "Phased targets"),
    "commit": QT_TRANSLATE_NOOP("Texts", "Commit"),
    "stretch": QT_TRANSLATE_NOOP("Texts", "Stretch"),
    "feed": QT_TRANSLATE_NOOP("Texts", "Read from"),
    "next": QT_TRANSLATE_NOOP("Texts", "Next steps"),
    "blocker": QT_TRANSLATE_NOOP("Texts", "Blocker"),
    "reached": QT_TRANSLATE_NOOP("Texts", "Milestones reached"),
    "acknowledged_by": QT_TRANSLATE_NOOP("Texts", "Acknowledged by"),
    "kpi": QT_TRANSLATE_NOOP("Texts", "KPI"),
    "score": QT_TRANSLATE_NOOP("Texts", "Score"),
    "score_comment": QT_TRANSLATE_NOOP("Texts", "Comment on the score"),
    "why": QT_TRANSLATE_NOOP("Texts", "Why"),
    "miss_cause": QT_TRANSLATE_NOOP("Texts", "Cause of the miss"),
    "carried": QT_TRANSLATE_NOOP("Texts", "Times carried over"),
    "carried_from": QT_TRANSLATE_NOOP("Texts", "Carried over from"),
    "cadence_days": QT_TRANSLATE_NOOP("Texts", "Days between check-ins"),
    "sponsor": QT_TRANSLATE_NOOP("Texts", "Sponsor"),
    "what": QT_TRANSLATE_NOOP("Texts", "Needed"),
    "asker": QT_TRANSLATE_NOOP("Texts", "Asked by"),
    "giver": QT_TRANSLATE_NOOP("Texts", "Asked of"),
    "about": QT_TRANSLATE_NOOP("Texts", "About"),
    "by": QT_TRANSLATE_NOOP("Texts", "Needed by"),
    "reply": QT_TRANSLATE_NOOP("Texts", "Reply"),
    "reply_to": QT_TRANSLATE_NOOP("Texts", "In reply to"),
    "text": QT_TRANSLATE_NOOP("Texts", "Text"),
    "reason": QT_TRANSLATE_NOOP("Texts", "Reason"),
    "status": QT_TRANSLATE_NOOP("Texts", "Status"),
    "until": QT_TRANSLATE_NOOP("Texts", "Until"),
    "team": QT_TRANSLATE_NOOP("Texts", "Team"),
    "rule": QT_TRANSLATE_NOOP("Texts", "Rule"),
    "items": QT_TRANSLATE_NOOP("Texts", "Cards"),
    "format": QT_TRANSLATE_NOOP("Texts", "Form"),
    "held": QT_TRANSLATE_NOOP("Texts", "Held on"),
    "outcome": QT_TRANSLATE_NOOP("Texts", "Outcome"),
    "checked_in": QT_TRANSLATE_NOOP("Texts", "Checked in cycle"),
    **texts_feedback.FIELDS,
    **texts_inbox.FIELDS,
    **texts_strategy.FIELDS,
    **texts_lineage.FIELDS,
    **texts_pulse.FIELDS,
}
CONFIDENCES = (
    QT_TRANSLATE_NOOP("Texts", "Out of reach"),
    QT_TRANSLATE_NOOP("Texts", "Hardly possible"),
    QT_TRANSLATE_NOOP("Texts", "Very unlikely"),
    QT_TRANSLATE_NOOP("Texts", "Unlikely"),
    QT_TRANSLATE_NOOP("Texts", "Rather unlikely"),
    QT_TRANSLATE_NOOP("Texts", "Could go either way"),
    QT_TRANSLATE_NOOP("Texts", "Rather likely"),
    QT_TRANSLATE_NOOP("Texts", "Likely"),
    QT_TRANSLATE_NOOP("Texts", "Very likely"),
    QT_TRANSLATE_NOOP("Texts", "Almost certain"),
    QT_TRANSLATE_NOOP("Texts", "Certain"),
)
UNITS = (
    QT_TRANSLATE_NOOP("Texts", "customers"),
    QT_TRANSLATE_NOOP("Texts", "people"),
    QT_TRANSLATE_NOOP("Texts", "points"),
    QT_TRANSLATE_NOOP("Texts", "hours"),
    QT_TRANSLATE_NOOP("Texts", "days"),
    QT_TRANSLATE_NOOP("Texts", "weeks"),
)


def word(table: Mapping[str, object], code: str) -> str:
    """The translated word of a code; an unknown one as readable words, so that no bare code is shown."""
    text = table.get(code)
    return QCoreApplication.translate(CONTEXT, str(text)) if text else code.replace("_", " ").replace(".", " ")


def status_text(status: str) -> str:
    """On track, Behind, …"""
    return word(STATUSES, status)


def status_hint(status: str) -> str:
    """What a status means, in one sentence."""
    return word(STATUS_HINTS, status)


def kind_text(kind: str) -> str:
    """Increase, Stay above, …"""
    return word(KINDS, kind)


def kind_hint(kind: str) -> str:
    """What a kind of key result measures, in one sentence."""
    return word(KIND_HINTS, kind)


def health_text(health: str) -> str:
    """Healthy, Alarm, …"""
    return word(HEALTHS, health)


def health_mark(health: str) -> str:
    """The status whose shape and colour a KPI's health is drawn with."""
    return HEALTH_MARKS.get(health, "open")


def work_state_text(state: str) -> str:
    """To do, In progress, Finished, Dropped."""
    return word(WORK_STATES, state)


def asking_text(state: str) -> str:
    """Asked, Accepted, Declined, Delivered."""
    return word(ASKINGS, state)


def level_text(level: int) -> str:
    """None yet, Commit, Target, Stretch, for 0 to 3."""
    return QCoreApplication.translate(CONTEXT, str(LEVELS[max(0, min(level, 3))]))


def ambition_text(ambition: str) -> str:
    """Committed or Aspirational."""
    return word(AMBITIONS, ambition)


def state_text(state: str) -> str:
    """Draft, Active, Done, Cancelled."""
    return word(STATES, state)


def source_text(source: str) -> str:
    """What an objective's progress is made of."""
    return word(SOURCES, source)


def cycle_kind_text(kind: str) -> str:
    """Quarter, Year, Custom."""
    return word(CYCLE_KINDS, kind)


def cycle_state_text(state: str) -> str:
    """In preparation, Active, In review, Closed."""
    return word(CYCLE_STATES, state)


def cycle_state_hint(state: str) -> str:
    """What a cycle's state means, in one sentence."""
    return word(CYCLE_STATE_HINTS, state)


def record_text(kind: str) -> str:
    """Objective, Key result, Check-in, …"""
    return word(RECORDS, kind)


def import_action_text(action: str) -> str:
    """What an import would do with a row."""
    return word(IMPORT_ACTIONS, action)


def severity_text(severity: str) -> str:
    """Error, Warning, Notice."""
    return word(SEVERITIES, severity)


def field_text(field: str) -> str:
    """The label of a record's field."""
    return word(FIELDS, field)


def confidence_text(confidence: int) -> str:
    """A confidence of 0 to 10 in words."""
    return QCoreApplication.translate(CONTEXT, str(CONFIDENCES[max(0, min(confidence, 10))]))


def month_text(month: int) -> str:
    """The name of a month, 1 to 12, in the language in use."""
    return QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)


def common_units() -> list[str]:
    """Units offered first for a key result; any other text is as good."""
    return ["%", "€", "$", *(QCoreApplication.translate(CONTEXT, str(unit)) for unit in UNITS)]


def reaction_text(kind: str) -> str:
    """Support, Thanks, Celebrate, …"""
    return word(texts_feedback.REACTIONS, kind)


def bond_text(bond: str) -> str:
    """What joins two teams: Shared objective, Request, …"""
    return word(texts_feedback.BONDS, bond)
