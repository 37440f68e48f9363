"""What is said about the results of a workshop in the plan: problems of publishing, actions, kinds, fields, states."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "publish.cycle_missing": QT_TRANSLATE_NOOP("Texts", "Choose the cycle that the objectives belong to."),
    "publish.nothing": QT_TRANSLATE_NOOP("Texts", "Choose at least one objective to publish."),
    "publish.parent_gone": QT_TRANSLATE_NOOP(
        "Texts", "What “{title}” was to stand under is not in the plan any more. Choose another place."
    ),
    "publish.returned": QT_TRANSLATE_NOOP("Texts", "The sponsor has returned the result. It is not signed."),
    "publish.changed_since": QT_TRANSLATE_NOOP("Texts", "Something was changed after the sponsor has signed."),
    "publish.rehearsal": QT_TRANSLATE_NOOP(
        "Texts", "This is a rehearsal. Its objectives would stand in the real plan."
    ),
    "publish.rehearsed": QT_TRANSLATE_NOOP(
        "Texts",
        "This is a rehearsal with invented people: nothing of it goes into the plan unless you tick "
        "“Publish this rehearsal as real”.",
    ),
    "publish.source_gone": QT_TRANSLATE_NOOP(
        "Texts", "“{title}”: a group or idea it came from is gone, and will not be part of its lineage."
    ),
    "publish.no_key_results": QT_TRANSLATE_NOOP("Texts", "“{title}” has no key results yet."),
    "publish.declined": QT_TRANSLATE_NOOP("Texts", "{name} has declined “{title}”. It will stand as a draft."),
    "publish.owner_unknown": QT_TRANSLATE_NOOP(
        "Texts", "“{title}”: nobody in the plan is called {name}, so it will have no owner."
    ),
    "publish.owner_kept": QT_TRANSLATE_NOOP(
        "Texts", "“{title}”: nobody in the plan is called {name}, so it keeps the owner that it has."
    ),
    "publish.other_cycle": QT_TRANSLATE_NOOP("Texts", "“{title}” is revised and stays in {cycle}."),
    "publish.left_out": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” was left out by the room. It is not deleted: it stays in the plan as it is."
    ),
    "publish.revised_gone": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is not in the plan any more. It will be added as a new one."
    ),
    "question.empty": QT_TRANSLATE_NOOP("Texts", "Enter the question of the workshop."),
    "signed_by.empty": QT_TRANSLATE_NOOP("Texts", "Enter the name of whoever signs."),
}
ERRORS: Mapping[str, object] = {
    "workshop.unknown": QT_TRANSLATE_NOOP(
        "Texts", "This workshop is not in the plan: it was not published, or deleted."
    ),
    "idea.unknown": QT_TRANSLATE_NOOP("Texts", "This idea is not there any more: it has been deleted."),
    "lineage.unknown": QT_TRANSLATE_NOOP("Texts", "No ideas of a workshop lead to this any more."),
}
LABELS: Mapping[str, object] = {
    "workshop.publish": QT_TRANSLATE_NOOP("Texts", "Publish the workshop “{title}”"),
    "workshop.close": QT_TRANSLATE_NOOP("Texts", "Record the end of the workshop “{title}”"),
    "workshop.delete": QT_TRANSLATE_NOOP("Texts", "Delete the workshop “{title}”"),
    "idea.delete": QT_TRANSLATE_NOOP("Texts", "Delete the idea “{title}”"),
    "lineage.keep": QT_TRANSLATE_NOOP("Texts", "Keep the ideas behind “{title}”"),
    "lineage.cut": QT_TRANSLATE_NOOP("Texts", "Cut “{title}” from its ideas"),
}
DONE: Mapping[str, object] = {
    "workshop.publish": QT_TRANSLATE_NOOP("Texts", "Published the workshop “{title}”"),
    "workshop.close": QT_TRANSLATE_NOOP("Texts", "Recorded the end of the workshop “{title}”"),
    "workshop.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the workshop “{title}”"),
    "idea.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the idea “{title}”"),
    "lineage.keep": QT_TRANSLATE_NOOP("Texts", "Kept the ideas behind “{title}”"),
    "lineage.cut": QT_TRANSLATE_NOOP("Texts", "“{title}” does not come from its ideas any more"),
}
RECORDS: Mapping[str, object] = {
    "workshop": QT_TRANSLATE_NOOP("Texts", "Workshop"),
    "idea": QT_TRANSLATE_NOOP("Texts", "Idea"),
    "cluster": QT_TRANSLATE_NOOP("Texts", "Group of ideas"),
    "vote_round": QT_TRANSLATE_NOOP("Texts", "Vote"),
    "lineage": QT_TRANSLATE_NOOP("Texts", "Where it came from"),
    "parking": QT_TRANSLATE_NOOP("Texts", "Parked item"),
    "dissent": QT_TRANSLATE_NOOP("Texts", "Disagreement"),
    "protocol": QT_TRANSLATE_NOOP("Texts", "Signed result"),
    "sign_off": QT_TRANSLATE_NOOP("Texts", "Sign-off"),
}
FIELDS: Mapping[str, object] = {
    "question": QT_TRANSLATE_NOOP("Texts", "Question"),
    "agenda": QT_TRANSLATE_NOOP("Texts", "Agenda"),
    "mode": QT_TRANSLATE_NOOP("Texts", "Anonymity"),
    "venue": QT_TRANSLATE_NOOP("Texts", "Venue"),
    "facilitator_name": QT_TRANSLATE_NOOP("Texts", "Facilitator"),
    "sponsor_name": QT_TRANSLATE_NOOP("Texts", "Sponsor"),
    "author_name": QT_TRANSLATE_NOOP("Texts", "Author"),
    "owner_name": QT_TRANSLATE_NOOP("Texts", "Owner"),
    "signed_by": QT_TRANSLATE_NOOP("Texts", "Signed by"),
    "seats": QT_TRANSLATE_NOOP("Texts", "Seats"),
    "paper_seats": QT_TRANSLATE_NOOP("Texts", "Paper seats"),
    "results": QT_TRANSLATE_NOOP("Texts", "Results"),
    "wording": QT_TRANSLATE_NOOP("Texts", "Wording"),
    "origin": QT_TRANSLATE_NOOP("Texts", "Origin"),
    "workshop": QT_TRANSLATE_NOOP("Texts", "Workshop"),
    "cluster": QT_TRANSLATE_NOOP("Texts", "Group of ideas"),
    "merged": QT_TRANSLATE_NOOP("Texts", "Merged into"),
    "round": QT_TRANSLATE_NOOP("Texts", "Round"),
    "position": QT_TRANSLATE_NOOP("Texts", "Place"),
    "letter": QT_TRANSLATE_NOOP("Texts", "Letter"),
    "vote_rank": QT_TRANSLATE_NOOP("Texts", "Place after the vote"),
    "number": QT_TRANSLATE_NOOP("Texts", "Number"),
    "budget": QT_TRANSLATE_NOOP("Texts", "Dots for each seat"),
    "stack": QT_TRANSLATE_NOOP("Texts", "Dots on one item"),
    "ballots": QT_TRANSLATE_NOOP("Texts", "Ballots"),
    "totals": QT_TRANSLATE_NOOP("Texts", "Totals"),
    "superseded": QT_TRANSLATE_NOOP("Texts", "Replaced by a later vote"),
    "child": QT_TRANSLATE_NOOP("Texts", "What came out"),
    "stage": QT_TRANSLATE_NOOP("Texts", "Stage"),
    "decision": QT_TRANSLATE_NOOP("Texts", "Decision"),
    "dropped": QT_TRANSLATE_NOOP("Texts", "Dropped"),
    "idea": QT_TRANSLATE_NOOP("Texts", "Idea"),
    "content_hash": QT_TRANSLATE_NOOP("Texts", "Fingerprint of the content"),
    "verdict": QT_TRANSLATE_NOOP("Texts", "Verdict"),
    "comment": QT_TRANSLATE_NOOP("Texts", "Comment"),
    "at": QT_TRANSLATE_NOOP("Texts", "Day and time"),
}
IDEA_STATES: Mapping[str, object] = {
    "new": QT_TRANSLATE_NOOP("Texts", "New"),
    "discussed": QT_TRANSLATE_NOOP("Texts", "Discussed"),
    "adopted": QT_TRANSLATE_NOOP("Texts", "Adopted"),
    "adapted": QT_TRANSLATE_NOOP("Texts", "Taken up"),
    "later": QT_TRANSLATE_NOOP("Texts", "Later"),
    "declined": QT_TRANSLATE_NOOP("Texts", "Declined"),
}
WORKSHOP_STATES: Mapping[str, object] = {
    "held": QT_TRANSLATE_NOOP("Texts", "Held"),
    "cancelled": QT_TRANSLATE_NOOP("Texts", "Cancelled"),
}
ORIGINS: Mapping[str, object] = {
    "participant": QT_TRANSLATE_NOOP("Texts", "Participant"),
    "participant_paper": QT_TRANSLATE_NOOP("Texts", "Participant, on paper"),
    "prework_participant": QT_TRANSLATE_NOOP("Texts", "Participant, before the workshop"),
    "leadership": QT_TRANSLATE_NOOP("Texts", "Leadership"),
    "sponsor": QT_TRANSLATE_NOOP("Texts", "Sponsor"),
    "cascade": QT_TRANSLATE_NOOP("Texts", "Objective above"),
    "facilitator": QT_TRANSLATE_NOOP("Texts", "Facilitator"),
    "import_unknown": QT_TRANSLATE_NOOP("Texts", "Unknown"),
}
