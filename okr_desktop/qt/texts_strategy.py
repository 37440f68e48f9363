"""What is said about strategy, announcements, sponsors and sign-offs: problems, actions, kinds, fields, words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "direction.unknown": QT_TRANSLATE_NOOP("Texts", "What this is to stand under is not there any more."),
    "direction.order": QT_TRANSLATE_NOOP(
        "Texts",
        "It can stand under something of its own kind or above it: mission, vision, theme, direction of a year.",
    ),
    "promises.empty": QT_TRANSLATE_NOOP("Texts", "Say what is promised, or take the empty line away."),
    "promise.delivery": QT_TRANSLATE_NOOP("Texts", "There is no such state of a promise. Choose one of: {known}."),
    "sponsorship.sponsor": QT_TRANSLATE_NOOP("Texts", "Choose who stands behind this."),
    "sponsorship.about": QT_TRANSLATE_NOOP("Texts", "What this is about is not in the plan any more."),
    "sponsorship.past": QT_TRANSLATE_NOOP("Texts", "Choose a day that lies ahead."),
    "sign_off.nothing": QT_TRANSLATE_NOOP("Texts", "There is nothing to sign in “{title}” yet. Plan objectives first."),
}
ERRORS: Mapping[str, object] = {
    "direction.unknown": QT_TRANSLATE_NOOP("Texts", "This part of the strategy is not there any more."),
    "announcement.unknown": QT_TRANSLATE_NOOP("Texts", "This announcement is not there any more."),
    "sponsorship.unknown": QT_TRANSLATE_NOOP("Texts", "This sponsorship is not there any more."),
    "promise.unknown": QT_TRANSLATE_NOOP("Texts", "This promise is not there any more."),
    "sign_off.about": QT_TRANSLATE_NOOP("Texts", "Only a cycle or an objective can be signed."),
    "sign_off.future": QT_TRANSLATE_NOOP("Texts", "Nobody can have signed on a day that lies ahead."),
    "sign_off.unknown": QT_TRANSLATE_NOOP("Texts", "This sign-off is not there any more: it was taken back."),
}
LABELS: Mapping[str, object] = {
    "direction.add": QT_TRANSLATE_NOOP("Texts", "Add “{title}” to the strategy"),
    "direction.edit": QT_TRANSLATE_NOOP("Texts", "Edit “{title}” in the strategy"),
    "direction.move": QT_TRANSLATE_NOOP("Texts", "Move “{title}” in the strategy"),
    "direction.archive": QT_TRANSLATE_NOOP("Texts", "Archive “{title}” of the strategy"),
    "direction.unarchive": QT_TRANSLATE_NOOP("Texts", "Bring “{title}” back into the strategy"),
    "direction.delete": QT_TRANSLATE_NOOP("Texts", "Delete “{title}” from the strategy"),
    "announcement.add": QT_TRANSLATE_NOOP("Texts", "Write an announcement of {title}"),
    "announcement.edit": QT_TRANSLATE_NOOP("Texts", "Edit the announcement of {title}"),
    "announcement.sent": QT_TRANSLATE_NOOP("Texts", "Note that {title} was announced"),
    "announcement.delete": QT_TRANSLATE_NOOP("Texts", "Delete the announcement of {title}"),
    "sponsorship.add": QT_TRANSLATE_NOOP("Texts", "Add {title} as a sponsor"),
    "sponsorship.edit": QT_TRANSLATE_NOOP("Texts", "Edit the sponsorship of {title}"),
    "sponsorship.deliver": QT_TRANSLATE_NOOP("Texts", "Say what became of “{title}”"),
    "sponsorship.review": QT_TRANSLATE_NOOP("Texts", "Review the sponsorship of {title}"),
    "sponsorship.delete": QT_TRANSLATE_NOOP("Texts", "Delete the sponsorship of {title}"),
    "sign_off.add": QT_TRANSLATE_NOOP("Texts", "Sign “{title}” off"),
    "sign_off.delete": QT_TRANSLATE_NOOP("Texts", "Take the sign-off of {title} back"),
}
DONE: Mapping[str, object] = {
    "direction.add": QT_TRANSLATE_NOOP("Texts", "Added “{title}” to the strategy"),
    "direction.edit": QT_TRANSLATE_NOOP("Texts", "Edited “{title}” in the strategy"),
    "direction.move": QT_TRANSLATE_NOOP("Texts", "Moved “{title}” in the strategy"),
    "direction.archive": QT_TRANSLATE_NOOP("Texts", "Archived “{title}” of the strategy"),
    "direction.unarchive": QT_TRANSLATE_NOOP("Texts", "Brought “{title}” back into the strategy"),
    "direction.delete": QT_TRANSLATE_NOOP("Texts", "Deleted “{title}” from the strategy"),
    "announcement.add": QT_TRANSLATE_NOOP("Texts", "Wrote an announcement of {title}"),
    "announcement.edit": QT_TRANSLATE_NOOP("Texts", "Edited the announcement of {title}"),
    "announcement.sent": QT_TRANSLATE_NOOP("Texts", "Noted that {title} was announced"),
    "announcement.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the announcement of {title}"),
    "sponsorship.add": QT_TRANSLATE_NOOP("Texts", "Added {title} as a sponsor"),
    "sponsorship.edit": QT_TRANSLATE_NOOP("Texts", "Edited the sponsorship of {title}"),
    "sponsorship.deliver": QT_TRANSLATE_NOOP("Texts", "Said what became of “{title}”"),
    "sponsorship.review": QT_TRANSLATE_NOOP("Texts", "Reviewed the sponsorship of {title}"),
    "sponsorship.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the sponsorship of {title}"),
    "sign_off.add": QT_TRANSLATE_NOOP("Texts", "Signed “{title}” off"),
    "sign_off.delete": QT_TRANSLATE_NOOP("Texts", "Took the sign-off of {title} back"),
}
RECORDS: Mapping[str, object] = {
    "direction": QT_TRANSLATE_NOOP("Texts", "Part of the strategy"),
    "announcement": QT_TRANSLATE_NOOP("Texts", "Announcement"),
    "sponsorship": QT_TRANSLATE_NOOP("Texts", "Sponsorship"),
}
FIELDS: Mapping[str, object] = {
    "serves": QT_TRANSLATE_NOOP("Texts", "Serves"),
    "proposer": QT_TRANSLATE_NOOP("Texts", "Proposed by"),
    "promises": QT_TRANSLATE_NOOP("Texts", "Promised"),
    "review": QT_TRANSLATE_NOOP("Texts", "Next review"),
    "reviewed": QT_TRANSLATE_NOOP("Texts", "Last review"),
}
#: What each kind of direction is called, one of them and all of them.
DIRECTIONS: Mapping[str, object] = {
    "mission": QT_TRANSLATE_NOOP("Texts", "Mission"),
    "vision": QT_TRANSLATE_NOOP("Texts", "Vision"),
    "theme": QT_TRANSLATE_NOOP("Texts", "Theme"),
    "annual": QT_TRANSLATE_NOOP("Texts", "Direction of the year"),
}
DIRECTION_HINTS: Mapping[str, object] = {
    "mission": QT_TRANSLATE_NOOP("Texts", "Why we exist: what would be missing without us."),
    "vision": QT_TRANSLATE_NOOP("Texts", "What the world looks like when we have done our work, in five or ten years."),
    "theme": QT_TRANSLATE_NOOP("Texts", "One of the few things that we bet on for some years."),
    "annual": QT_TRANSLATE_NOOP("Texts", "What this year is about, within a theme."),
}
DELIVERIES: Mapping[str, object] = {
    "open": QT_TRANSLATE_NOOP("Texts", "Not yet"),
    "partly": QT_TRANSLATE_NOOP("Texts", "Partly"),
    "delivered": QT_TRANSLATE_NOOP("Texts", "Delivered"),
    "withdrawn": QT_TRANSLATE_NOOP("Texts", "Withdrawn"),
}
STANDINGS: Mapping[str, object] = {
    "holds": QT_TRANSLATE_NOOP("Texts", "Nothing changed since"),
    "changed": QT_TRANSLATE_NOOP("Texts", "Changed since"),
    "unknown": QT_TRANSLATE_NOOP("Texts", "Cannot be compared"),
}
