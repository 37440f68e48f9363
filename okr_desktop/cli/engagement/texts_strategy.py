"""English sentences of strategy, announcements, sponsors and sign-offs."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "direction.unknown": "There is nothing like “{id}” in the strategy. See: okr strategy list",
    "direction.order": (
        "It can stand under something of its own kind or above it: mission, vision, theme, direction of a year."
    ),
    "announcement.unknown": "There is no announcement “{id}”. See: okr announce --list",
    "sponsorship.unknown": "There is no sponsorship “{id}”. See: okr sponsor list",
    "sponsorship.sponsor": "Say who stands behind this.",
    "sponsorship.about": "There is no cycle or item “{id}” to stand behind.",
    "sponsorship.past": "The day of the next review must lie ahead.",
    "promises.empty": "Say what is promised.",
    "promise.unknown": "There is no promise {id}: there are {count}. See: okr sponsor list",
    "promise.delivery": "There is no such state of a promise. Choose one of: {known}.",
    "promise.text": "“{text}” names no promise. Write “WHAT” or “WHAT by YYYY-MM-DD”.",
    "sign_off.about": "Only a cycle or an objective can be signed, and “{id}” is neither.",
    "sign_off.future": "Nobody can have signed on a day that lies ahead.",
    "sign_off.unknown": "There is no sign-off “{id}”. See: okr signoff list",
    "sign_off.nothing": "There is nothing to sign in “{title}” yet. Plan objectives first.",
    "sign_off.none": "Nobody has signed “{title}” yet. Sign it with: okr signoff add",
}
LABELS: dict[str, str] = {
    "direction.add": "Added “{title}” to the strategy",
    "direction.edit": "Changed “{title}” in the strategy",
    "direction.move": "Moved “{title}” in the strategy",
    "direction.archive": "Archived “{title}” of the strategy",
    "direction.unarchive": "Brought “{title}” back into the strategy",
    "direction.delete": "Deleted “{title}” from the strategy",
    "announcement.add": "Wrote an announcement of {title}",
    "announcement.edit": "Changed the announcement of {title}",
    "announcement.sent": "Noted that {title} was announced",
    "announcement.delete": "Deleted the announcement of {title}",
    "sponsorship.add": "Added {title} as a sponsor",
    "sponsorship.edit": "Changed the sponsorship of {title}",
    "sponsorship.deliver": "Said what became of “{title}”",
    "sponsorship.review": "Reviewed the sponsorship of {title}",
    "sponsorship.delete": "Deleted the sponsorship of {title}",
    "sign_off.add": "Signed “{title}” off as {name}",
    "sign_off.delete": "Took the sign-off of {title} back",
}
