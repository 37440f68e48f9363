"""What is said about cycles: closing, carrying over, retrospectives, and the names of what is done there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from okr_desktop.qt import texts_words

PROBLEMS: Mapping[str, object] = {
    "cycle.no_key_results": QT_TRANSLATE_NOOP(
        "Texts", "Without key results, so nobody can tell when they are reached ({count}): {titles}."
    ),
    "cycle.drafts": QT_TRANSLATE_NOOP("Texts", "Still drafts, which do not count ({count}): {titles}."),
    "cycle.not_over": QT_TRANSLATE_NOOP("Texts", "The cycle runs until {end}."),
    "cycle.unscored": QT_TRANSLATE_NOOP("Texts", "Objectives without a score ({count}): {titles}."),
    "cycle.reopen_name": QT_TRANSLATE_NOOP("Texts", "Type the name of the cycle exactly as it is: {cycle}."),
    "cycle.not_closed": QT_TRANSLATE_NOOP("Texts", "“{cycle}” is not closed."),
    "cycle.none_of_item": QT_TRANSLATE_NOOP("Texts", "“{title}” is in no cycle, so there is nothing to review."),
    "cycle.not_in": QT_TRANSLATE_NOOP("Texts", "“{title}” does not belong to “{cycle}”."),
    "score.range": QT_TRANSLATE_NOOP("Texts", "A score goes from 0 to 1."),
    "score.contradicts": QT_TRANSLATE_NOOP(
        "Texts", "A score of {aim} or more says that it was reached. Lower the score, or choose Reached."
    ),
    "scores.invalid": QT_TRANSLATE_NOOP("Texts", "These scores cannot be read: {text}."),
    "carry.already": QT_TRANSLATE_NOOP("Texts", "“{title}” was carried over before and is left as it is."),
    "carry.parent_left": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” will stand alone: “{parent}”, which it was aligned to, is not carried over."
    ),
    "carry.feed_left": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” will take check-ins of its own: what it reads from is not carried over."
    ),
    "carry.date_left": QT_TRANSLATE_NOOP(
        "Texts", "“{title}”: the day {date} makes no sense in the new cycle and is left out."
    ),
    "carry.phases_left": QT_TRANSLATE_NOOP(
        "Texts", "“{title}”: the values expected on the way do not fit the new cycle and are left out."
    ),
    "carry.reached": QT_TRANSLATE_NOOP("Texts", "“{title}” has reached its target, so it starts where it began."),
    "carry.same_cycle": QT_TRANSLATE_NOOP("Texts", "“{cycle}” is this cycle itself. Choose another one to carry into."),
    "carry.nothing": QT_TRANSLATE_NOOP("Texts", "Nothing is chosen that could be carried over into “{cycle}”."),
    "retrospective.format": QT_TRANSLATE_NOOP("Texts", "Choose one of the formats in the list."),
    "retrospective.column": QT_TRANSLATE_NOOP("Texts", "There is no such column here."),
    "retrospective.full": QT_TRANSLATE_NOOP("Texts", "A retrospective holds {limit} cards. Begin another one."),
    "items.empty": QT_TRANSLATE_NOOP("Texts", "A card needs a text."),
    "text.empty": QT_TRANSLATE_NOOP("Texts", "Enter a text."),
}
ERRORS: Mapping[str, object] = {
    "cycle.two_days": QT_TRANSLATE_NOOP("Texts", "A cycle needs its first and its last day."),
    "carry.none_left": QT_TRANSLATE_NOOP("Texts", "Nothing in “{cycle}” is left to carry over."),
    "note.unknown": QT_TRANSLATE_NOOP("Texts", "This note is not there any more: it has been deleted."),
    "retrospective.unknown": QT_TRANSLATE_NOOP(
        "Texts", "This retrospective is not there any more: it has been deleted."
    ),
    "retrospective.none": QT_TRANSLATE_NOOP("Texts", "There is no retrospective of “{cycle}” yet. Begin one."),
    "card.unknown": QT_TRANSLATE_NOOP("Texts", "This card is not there any more: it has been taken away."),
    "action.unknown": QT_TRANSLATE_NOOP("Texts", "This action is not there any more: it has been deleted."),
}
LABELS: Mapping[str, object] = {
    "cycle.reopen": QT_TRANSLATE_NOOP("Texts", "Reopen cycle “{title}”"),
    "cycle.reopen_why": QT_TRANSLATE_NOOP("Texts", "Reopen cycle “{title}”: {reason}"),
    "cycle.plan": QT_TRANSLATE_NOOP("Texts", "Plan “{title}” into {cycle}"),
    "cycle.plan_many": QT_TRANSLATE_NOOP("Texts", "Plan {count} objectives into {cycle}"),
    "cycle.unplan": QT_TRANSLATE_NOOP("Texts", "Take “{title}” back to the backlog"),
    "cycle.unplan_many": QT_TRANSLATE_NOOP("Texts", "Take {count} objectives back to the backlog"),
    "cycle.suggested": QT_TRANSLATE_NOOP("Texts", "Score {count} items of {title} as suggested"),
    "objective.review": QT_TRANSLATE_NOOP("Texts", "Review objective “{title}”"),
    "key_result.review": QT_TRANSLATE_NOOP("Texts", "Review key result “{title}”"),
    "carry_over.apply": QT_TRANSLATE_NOOP("Texts", "Carry {count} items over into {title}"),
    "cycle_note.add": QT_TRANSLATE_NOOP("Texts", "Add a note to {title}"),
    "cycle_note.edit": QT_TRANSLATE_NOOP("Texts", "Change a note of {title}"),
    "cycle_note.delete": QT_TRANSLATE_NOOP("Texts", "Delete a note of {title}"),
    "retrospective.add": QT_TRANSLATE_NOOP("Texts", "Begin a retrospective of {title}"),
    "retrospective.delete": QT_TRANSLATE_NOOP("Texts", "Delete a retrospective of {title}"),
    "retrospective.add_card": QT_TRANSLATE_NOOP("Texts", "Add card “{title}”"),
    "retrospective.edit_card": QT_TRANSLATE_NOOP("Texts", "Change card “{title}”"),
    "retrospective.move_card": QT_TRANSLATE_NOOP("Texts", "Move card “{title}”"),
    "retrospective.delete_card": QT_TRANSLATE_NOOP("Texts", "Delete card “{title}”"),
    "retrospective.vote": QT_TRANSLATE_NOOP("Texts", "Vote for card “{title}”"),
    "action_item.add": QT_TRANSLATE_NOOP("Texts", "Add action “{title}”"),
    "action_item.edit": QT_TRANSLATE_NOOP("Texts", "Change action “{title}”"),
    "action_item.check": QT_TRANSLATE_NOOP("Texts", "Check action “{title}”"),
    "action_item.delete": QT_TRANSLATE_NOOP("Texts", "Delete action “{title}”"),
}
DONE: Mapping[str, object] = {
    "cycle.reopen": QT_TRANSLATE_NOOP("Texts", "Reopened cycle “{title}”"),
    "cycle.reopen_why": QT_TRANSLATE_NOOP("Texts", "Reopened cycle “{title}”: {reason}"),
    "cycle.plan": QT_TRANSLATE_NOOP("Texts", "Planned “{title}” into {cycle}"),
    "cycle.plan_many": QT_TRANSLATE_NOOP("Texts", "Planned {count} objectives into {cycle}"),
    "cycle.unplan": QT_TRANSLATE_NOOP("Texts", "Took “{title}” back to the backlog"),
    "cycle.unplan_many": QT_TRANSLATE_NOOP("Texts", "Took {count} objectives back to the backlog"),
    "cycle.suggested": QT_TRANSLATE_NOOP("Texts", "Scored {count} items of {title} as suggested"),
    "objective.review": QT_TRANSLATE_NOOP("Texts", "Reviewed objective “{title}”"),
    "key_result.review": QT_TRANSLATE_NOOP("Texts", "Reviewed key result “{title}”"),
    "carry_over.apply": QT_TRANSLATE_NOOP("Texts", "Carried {count} items over into {title}"),
    "cycle_note.add": QT_TRANSLATE_NOOP("Texts", "Added a note to {title}"),
    "cycle_note.edit": QT_TRANSLATE_NOOP("Texts", "Changed a note of {title}"),
    "cycle_note.delete": QT_TRANSLATE_NOOP("Texts", "Deleted a note of {title}"),
    "retrospective.add": QT_TRANSLATE_NOOP("Texts", "Began a retrospective of {title}"),
    "retrospective.delete": QT_TRANSLATE_NOOP("Texts", "Deleted a retrospective of {title}"),
    "retrospective.add_card": QT_TRANSLATE_NOOP("Texts", "Added card “{title}”"),
    "retrospective.edit_card": QT_TRANSLATE_NOOP("Texts", "Changed card “{title}”"),
    "retrospective.move_card": QT_TRANSLATE_NOOP("Texts", "Moved card “{title}”"),
    "retrospective.delete_card": QT_TRANSLATE_NOOP("Texts", "Deleted card “{title}”"),
    "retrospective.vote": QT_TRANSLATE_NOOP("Texts", "Voted for card “{title}”"),
    "action_item.add": QT_TRANSLATE_NOOP("Texts", "Added action “{title}”"),
    "action_item.edit": QT_TRANSLATE_NOOP("Texts", "Changed action “{title}”"),
    "action_item.check": QT_TRANSLATE_NOOP("Texts", "Checked action “{title}”"),
    "action_item.delete": QT_TRANSLATE_NOOP("Texts", "Deleted action “{title}”"),
}
CAUSES: Mapping[str, object] = {
    "no_time": QT_TRANSLATE_NOOP("Texts", "No time"),
    "dependency": QT_TRANSLATE_NOOP("Texts", "Waited for others"),
    "wrong_target": QT_TRANSLATE_NOOP("Texts", "Wrong target"),
    "wrong_assumption": QT_TRANSLATE_NOOP("Texts", "Wrong assumption"),
    "priority_changed": QT_TRANSLATE_NOOP("Texts", "Priorities changed"),
    "other": QT_TRANSLATE_NOOP("Texts", "Another cause"),
}
ENDS: Mapping[str, object] = {
    "reached": QT_TRANSLATE_NOOP("Texts", "Reached"),
    "missed": QT_TRANSLATE_NOOP("Texts", "Missed"),
    "open": QT_TRANSLATE_NOOP("Texts", "Still open"),
    "left_out": QT_TRANSLATE_NOOP("Texts", "Does not count"),
}
NOTE_KINDS: Mapping[str, object] = {
    "decision": QT_TRANSLATE_NOOP("Texts", "Decision"),
    "highlight": QT_TRANSLATE_NOOP("Texts", "Highlight"),
    "reached": QT_TRANSLATE_NOOP("Texts", "What was reached"),
    "learned": QT_TRANSLATE_NOOP("Texts", "What we learned"),
    "assumption": QT_TRANSLATE_NOOP("Texts", "Which assumption proved wrong"),
    "next": QT_TRANSLATE_NOOP("Texts", "What comes next"),
}
FORMATS: Mapping[str, object] = {
    "start_stop_continue": QT_TRANSLATE_NOOP("Texts", "Start, stop, continue"),
    "went_well": QT_TRANSLATE_NOOP("Texts", "Went well, went badly, ideas"),
    "four_ls": QT_TRANSLATE_NOOP("Texts", "Liked, learned, lacked, longed for"),
    "okr_review": QT_TRANSLATE_NOOP("Texts", "Reached, missed, learned, next"),
    "process": QT_TRANSLATE_NOOP("Texts", "How we do OKRs: helps, hinders, change"),
}
COLUMNS: Mapping[str, object] = {
    "start": QT_TRANSLATE_NOOP("Texts", "Start doing"),
    "stop": QT_TRANSLATE_NOOP("Texts", "Stop doing"),
    "continue": QT_TRANSLATE_NOOP("Texts", "Continue"),
    "well": QT_TRANSLATE_NOOP("Texts", "Went well"),
    "badly": QT_TRANSLATE_NOOP("Texts", "Went badly"),
    "ideas": QT_TRANSLATE_NOOP("Texts", "Ideas"),
    "liked": QT_TRANSLATE_NOOP("Texts", "Liked"),
    "learned": QT_TRANSLATE_NOOP("Texts", "Learned"),
    "lacked": QT_TRANSLATE_NOOP("Texts", "Lacked"),
    "longed_for": QT_TRANSLATE_NOOP("Texts", "Longed for"),
    "reached": QT_TRANSLATE_NOOP("Texts", "Reached"),
    "missed": QT_TRANSLATE_NOOP("Texts", "Missed"),
    "next": QT_TRANSLATE_NOOP("Texts", "Next"),
    "helps": QT_TRANSLATE_NOOP("Texts", "Helps"),
    "hinders": QT_TRANSLATE_NOOP("Texts", "Hinders"),
    "change": QT_TRANSLATE_NOOP("Texts", "Change"),
}
CHOICES: Mapping[str, object] = {
    "keep": QT_TRANSLATE_NOOP("Texts", "Keep it"),
    "change": QT_TRANSLATE_NOOP("Texts", "Change it"),
    "drop": QT_TRANSLATE_NOOP("Texts", "Drop it"),
    "start": QT_TRANSLATE_NOOP("Texts", "Start it"),
}
WORK_STATES: Mapping[str, object] = {
    "open": QT_TRANSLATE_NOOP("Texts", "Not begun"),
    "doing": QT_TRANSLATE_NOOP("Texts", "Under way"),
    "done": QT_TRANSLATE_NOOP("Texts", "Done"),
    "dropped": QT_TRANSLATE_NOOP("Texts", "Dropped"),
}


def choice_text(choice: str) -> str:
    """Keep, Change, Drop, Start: what becomes of something next quarter."""
    return texts_words.word(CHOICES, choice)
