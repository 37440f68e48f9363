"""What is said about ideas of the inbox and about concerns: problems, actions, fields, states, ages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PROBLEMS: Mapping[str, object] = {
    "idea.not_yours": QT_TRANSLATE_NOOP("Texts", "Only whoever gave this idea with their name can change its text."),
    "idea.answered": QT_TRANSLATE_NOOP("Texts", "This idea has an answer already. Open it again first."),
    "idea.merge_same": QT_TRANSLATE_NOOP("Texts", "“{title}” cannot be merged into itself."),
    "idea.merge_workshop": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” came from a workshop, whose record stays as it is. Merge others into it instead."
    ),
    "idea.merge_answered": QT_TRANSLATE_NOOP("Texts", "“{title}” has an answer already. Open it again first."),
    "idea.merge_nothing": QT_TRANSLATE_NOOP("Texts", "Choose at least one idea to merge."),
    "idea.not_merged": QT_TRANSLATE_NOOP("Texts", "“{title}” is not merged into another one."),
    "idea.answer": QT_TRANSLATE_NOOP("Texts", "Choose an answer. To adopt an idea, make something of it."),
    "idea.no_reason": QT_TRANSLATE_NOOP("Texts", "Write why: whoever proposed it will read it."),
    "idea.place": QT_TRANSLATE_NOOP("Texts", "Choose where it belongs."),
    "idea.in_plan": QT_TRANSLATE_NOOP(
        "Texts", "Something in the plan came of this idea. Delete that first, or leave the answer as it is."
    ),
    "idea.is_merged": QT_TRANSLATE_NOOP(
        "Texts", "It is merged into “{title}” and has the same fate. Answer that one, or split it off first."
    ),
    "idea.cycle_closed": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” belongs to {cycle}, which is closed. With this link its bottom-up share may change."
    ),
    "me.unknown": QT_TRANSLATE_NOOP(
        "Texts", "Nobody has said who uses this workspace here. Say so on Home, or say it without a name."
    ),
    "support.own": QT_TRANSLATE_NOOP("Texts", "Nobody supports what they said themselves."),
    "concern.no_response": QT_TRANSLATE_NOOP("Texts", "Write a response."),
    "concern.no_end": QT_TRANSLATE_NOOP("Texts", "Say how it was resolved, or why it is accepted as it is."),
    "concern.not_yours": QT_TRANSLATE_NOOP(
        "Texts", "Only whoever raised this concern with their name can change its text."
    ),
    "concern.answered": QT_TRANSLATE_NOOP("Texts", "Somebody has responded already. Add a comment instead."),
    "concern.ended": QT_TRANSLATE_NOOP("Texts", "This concern has ended. Open it again first."),
    "concern.open": QT_TRANSLATE_NOOP("Texts", "This concern is open already."),
}
ERRORS: Mapping[str, object] = {
    "concern.unknown": QT_TRANSLATE_NOOP("Texts", "This concern is not there any more: it has been deleted."),
}
LABELS: Mapping[str, object] = {
    "idea.add": QT_TRANSLATE_NOOP("Texts", "Give the idea “{title}”"),
    "idea.add_unnamed": QT_TRANSLATE_NOOP("Texts", "Give an idea without a name"),
    "idea.edit": QT_TRANSLATE_NOOP("Texts", "Change the idea “{title}”"),
    "idea.reword": QT_TRANSLATE_NOOP("Texts", "Put the idea “{title}” into other words"),
    "idea.discussed": QT_TRANSLATE_NOOP("Texts", "Say that “{title}” is being discussed"),
    "idea.later": QT_TRANSLATE_NOOP("Texts", "Put off the idea “{title}”"),
    "idea.declined": QT_TRANSLATE_NOOP("Texts", "Decline the idea “{title}”"),
    "idea.reopen": QT_TRANSLATE_NOOP("Texts", "Open the idea “{title}” again"),
    "idea.merge": QT_TRANSLATE_NOOP("Texts", "Merge {count} into the idea “{title}”"),
    "idea.split": QT_TRANSLATE_NOOP("Texts", "Split off the idea “{title}”"),
    "idea.adopt_objective": QT_TRANSLATE_NOOP("Texts", "Make an objective of the idea “{title}”"),
    "idea.adopt_key_result": QT_TRANSLATE_NOOP("Texts", "Make a key result of the idea “{title}”"),
    "idea.adopt_initiative": QT_TRANSLATE_NOOP("Texts", "Make an initiative of the idea “{title}”"),
    "idea.link": QT_TRANSLATE_NOOP("Texts", "Link the idea “{title}” to what came of it"),
    "support.give": QT_TRANSLATE_NOOP("Texts", "Support “{title}”"),
    "support.take_back": QT_TRANSLATE_NOOP("Texts", "Take back the support of “{title}”"),
    "concern.raise": QT_TRANSLATE_NOOP("Texts", "Raise the concern “{title}”"),
    "concern.raise_unnamed": QT_TRANSLATE_NOOP("Texts", "Raise a concern without a name"),
    "concern.edit": QT_TRANSLATE_NOOP("Texts", "Change the concern “{title}”"),
    "concern.kind": QT_TRANSLATE_NOOP("Texts", "Sort the concern “{title}”"),
    "concern.respond": QT_TRANSLATE_NOOP("Texts", "Respond to the concern “{title}”"),
    "concern.act": QT_TRANSLATE_NOOP("Texts", "Plan an action about the concern “{title}”"),
    "concern.resolve": QT_TRANSLATE_NOOP("Texts", "Resolve the concern “{title}”"),
    "concern.accept": QT_TRANSLATE_NOOP("Texts", "Accept the concern “{title}” as it is"),
    "concern.reopen": QT_TRANSLATE_NOOP("Texts", "Open the concern “{title}” again"),
    "concern.delete": QT_TRANSLATE_NOOP("Texts", "Delete the concern “{title}”"),
    "concern.to_idea": QT_TRANSLATE_NOOP("Texts", "Make an idea of the concern “{title}”"),
    "concern.to_objective": QT_TRANSLATE_NOOP("Texts", "Make an objective of the concern “{title}”"),
}
DONE: Mapping[str, object] = {
    "idea.add": QT_TRANSLATE_NOOP("Texts", "Gave the idea “{title}”"),
    "idea.add_unnamed": QT_TRANSLATE_NOOP("Texts", "Took in an idea without a name"),
    "idea.edit": QT_TRANSLATE_NOOP("Texts", "Changed the idea “{title}”"),
    "idea.reword": QT_TRANSLATE_NOOP("Texts", "Put the idea “{title}” into words that are better"),
    "idea.discussed": QT_TRANSLATE_NOOP("Texts", "Said that “{title}” is being discussed"),
    "idea.later": QT_TRANSLATE_NOOP("Texts", "The idea “{title}” was put off"),
    "idea.declined": QT_TRANSLATE_NOOP("Texts", "Declined the idea “{title}”"),
    "idea.reopen": QT_TRANSLATE_NOOP("Texts", "Opened the idea “{title}” again"),
    "idea.merge": QT_TRANSLATE_NOOP("Texts", "Merged {count} into the idea “{title}”"),
    "idea.split": QT_TRANSLATE_NOOP("Texts", "The idea “{title}” stands for itself again"),
    "idea.adopt_objective": QT_TRANSLATE_NOOP("Texts", "Made an objective of the idea “{title}”"),
    "idea.adopt_key_result": QT_TRANSLATE_NOOP("Texts", "Made a key result of the idea “{title}”"),
    "idea.adopt_initiative": QT_TRANSLATE_NOOP("Texts", "Made an initiative of the idea “{title}”"),
    "idea.link": QT_TRANSLATE_NOOP("Texts", "Linked the idea “{title}” to what came of it"),
    "support.give": QT_TRANSLATE_NOOP("Texts", "Supported “{title}”"),
    "support.take_back": QT_TRANSLATE_NOOP("Texts", "Took back the support of “{title}”"),
    "concern.raise": QT_TRANSLATE_NOOP("Texts", "Raised the concern “{title}”"),
    "concern.raise_unnamed": QT_TRANSLATE_NOOP("Texts", "Took in a concern without a name"),
    "concern.edit": QT_TRANSLATE_NOOP("Texts", "Changed the concern “{title}”"),
    "concern.kind": QT_TRANSLATE_NOOP("Texts", "Sorted the concern “{title}”"),
    "concern.respond": QT_TRANSLATE_NOOP("Texts", "Responded to the concern “{title}”"),
    "concern.act": QT_TRANSLATE_NOOP("Texts", "Planned an action about the concern “{title}”"),
    "concern.resolve": QT_TRANSLATE_NOOP("Texts", "Resolved the concern “{title}”"),
    "concern.accept": QT_TRANSLATE_NOOP("Texts", "Accepted the concern “{title}” as it is"),
    "concern.reopen": QT_TRANSLATE_NOOP("Texts", "Opened the concern “{title}” again"),
    "concern.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the concern “{title}”"),
    "concern.to_idea": QT_TRANSLATE_NOOP("Texts", "Made an idea of the concern “{title}”"),
    "concern.to_objective": QT_TRANSLATE_NOOP("Texts", "Made an objective of the concern “{title}”"),
}
RECORDS: Mapping[str, object] = {
    "concern": QT_TRANSLATE_NOOP("Texts", "Concern"),
}
FIELDS: Mapping[str, object] = {
    "day": QT_TRANSLATE_NOOP("Texts", "Day"),
    "response": QT_TRANSLATE_NOOP("Texts", "Response"),
    "responder": QT_TRANSLATE_NOOP("Texts", "Responded by"),
    "ended": QT_TRANSLATE_NOOP("Texts", "Ended on"),
}
CONCERN_STATES: Mapping[str, object] = {
    "raised": QT_TRANSLATE_NOOP("Texts", "Raised"),
    "answered": QT_TRANSLATE_NOOP("Texts", "Answered"),
    "acting": QT_TRANSLATE_NOOP("Texts", "Being acted upon"),
    "resolved": QT_TRANSLATE_NOOP("Texts", "Resolved"),
    "accepted": QT_TRANSLATE_NOOP("Texts", "Accepted as it is"),
}
# How urgent an answer has become, in words.
BANDS: Mapping[str, object] = {
    "fresh": QT_TRANSLATE_NOOP("Texts", "new"),
    "waiting": QT_TRANSLATE_NOOP("Texts", "waiting"),
    "long": QT_TRANSLATE_NOOP("Texts", "waiting for long"),
    "forgotten": QT_TRANSLATE_NOOP("Texts", "forgotten?"),
}
# Shapes that tell states without colour (codes of statuses, see ``theme.STATUS``).
IDEA_MARKS: Mapping[str, str] = {
    "new": "open",
    "discussed": "behind",
    "adopted": "done",
    "adapted": "on_track",
    "later": "stale",
    "declined": "cancelled",
}
CONCERN_MARKS: Mapping[str, str] = {
    "raised": "open",
    "answered": "behind",
    "acting": "on_track",
    "resolved": "done",
    "accepted": "archived",
}
# What came lately needs no shape of its own.
BAND_MARKS: Mapping[str, str] = {"fresh": "", "waiting": "stale", "long": "behind", "forgotten": "at_risk"}


def concern_state_text(state: str) -> str:
    """Raised, Answered, Being acted upon, Resolved, Accepted as it is."""
    return _word(CONCERN_STATES, state)


def band_text(band: str) -> str:
    """new, waiting, waiting for long, forgotten?"""
    return _word(BANDS, band)


def _word(table: Mapping[str, object], code: str) -> str:
    found = table.get(code)
    return QCoreApplication.translate("Texts", str(found)) if found is not None else code
