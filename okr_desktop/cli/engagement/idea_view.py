"""Ideas and concerns as lines of text and as JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from okr_desktop.cli import output
from okr_desktop.domain.concerns import PROCESS
from okr_desktop.domain.ids import SHORT
from okr_desktop.domain.mentions import who

if TYPE_CHECKING:
    from okr_desktop.domain.concerns import Concern
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.inbox.ageing import Age
    from okr_desktop.services.engagement.inbox.concern_list import ConcernLine
    from okr_desktop.services.engagement.inbox.idea_list import InboxLine

_LONG = 70
NO_NAME = "without a name"
GONE = "somebody who is gone"
#: What whoever gives something without a name has to know.
NOTE = "Note this: {kind} {short}. It is the only way to find it again, and it cannot be undone."
PLAIN = "Whoever can see which computer saved the shared file, and when, could guess."


def told_unnamed(kind: str, id: str, json: bool) -> None:
    """What is said after something was given without a name: its short id, and what is not protected."""
    if json:
        output.say_json({"id": id, "short": id[-SHORT:], "unnamed": True})
    else:
        output.say(id)
    output.warn(f"{NOTE.format(kind=kind, short=id[-SHORT:])} {PLAIN}")


def name_of(plan: Plan, id: str | None) -> str:
    """The name of a person, of whoever is kept where one was entered twice; "" where there is none."""
    found = plan.people.get(who(plan.people, id or ""))
    return found.name if found else ""


def author_text(plan: Plan, id: str | None) -> str:
    """Who gave something: a name, that there was none, or that its bearer is gone."""
    return name_of(plan, id) or (GONE if id else NO_NAME)


def about_text(plan: Plan, id: str | None) -> str:
    """What something is about: the title or name, "the OKR process", or what is gone."""
    if id is None:
        return ""
    if id == PROCESS:
        return "the OKR process"
    found = plan.get(id)
    if found is None:
        return "something that is gone"
    return str(next((getattr(found, name) for name in ("title", "name", "text") if hasattr(found, name)), ""))


def age_text(age: Age | None) -> str:
    """ "3 days", or whole weeks where only the week is known."""
    if age is None:
        return ""
    if age.weekly:
        return "this week" if not age.weeks else f"{age.weeks} week{'s' * (age.weeks != 1)}"
    return "today" if not age.days else f"{age.days} day{'s' * (age.days != 1)}"


def shortened(text: str) -> str:
    """The first line of a text, so that it fits into a row."""
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[: _LONG - 1]}…"


def print_comments(plan: Plan, id: str) -> None:
    """What was said about something, with the names of today."""
    from okr_desktop.domain import mentions
    from okr_desktop.services import talk
    from okr_desktop.services.engagement.talking import feedback

    names = feedback.names_of(plan)
    for said in talk.comments_about(plan, id):
        output.say(f"  {name_of(plan, said.author) or 'Somebody'}: {mentions.shown(said.text, names)}")


# Ideas


def idea_row(desk: Desk, one: InboxLine) -> list[str]:
    """Words, state, age of what waits, support, who, id."""
    idea = one.idea
    told = idea.author_name or (one.fate.question and "workshop")
    by = name_of(desk.plan, idea.author) or told or author_text(desk.plan, idea.author)
    into = f" → {one.fate.into[0].title}" if one.fate.into else ""
    return [
        shortened(idea.words),
        one.state.value + shortened(into),
        f"waits {age_text(one.waits)}" if one.waits else "",
        str(one.voices),
        by,
        idea.id[-SHORT:],
    ]


def idea_dict(desk: Desk, one: InboxLine) -> dict[str, object]:
    """Everything about an idea; who gave it only where it has a name."""
    plan, idea, keeper = desk.plan, one.idea, one.keeper
    return {
        "id": idea.id,
        "short": idea.id[-SHORT:],
        "text": idea.text,
        "wording": idea.wording or None,
        "state": one.state.value,
        "reason": keeper.reason or None,
        "answered": _day(keeper.answered),
        "answered_by": name_of(plan, keeper.answered_by) or None,
        "author": name_of(plan, idea.author) or idea.author_name or None,
        "origin": idea.origin,
        "about": idea.about,
        "about_title": about_text(plan, idea.about) or None,
        "cycle": plan.cycles[one.cycle].name if one.cycle in plan.cycles else None,
        "workshop": idea.workshop,
        "day": _day(one.day),
        "waits_days": one.waits.days if one.waits else None,
        "waits": one.waits.band.value if one.waits else None,
        "support": one.voices,
        "supported": one.supported,
        "comments": one.comments,
        "mine": one.mine,
        "merged_into": keeper.id if keeper.id != idea.id else None,
        "merged": list(one.parts),
        "into": [{"id": made.id, "kind": made.kind, "title": made.title} for made in one.fate.into],
    }


# Concerns


def concern_row(desk: Desk, one: ConcernLine) -> list[str]:
    """Words, state, age of what waits, who shares it, what it is about, who, id."""
    concern, plan = one.concern, desk.plan
    return [
        shortened(concern.text),
        concern.state.value,
        f"waits {age_text(one.waits)}" if one.waits else "",
        str(one.voices),
        shortened(about_text(plan, concern.about)),
        author_text(plan, concern.author),
        concern.id[-SHORT:],
    ]


def concern_dict(desk: Desk, one: ConcernLine) -> dict[str, object]:
    """Everything about a concern; who raised it only where it has a name."""
    from okr_desktop.services.engagement.inbox import concerns

    plan, concern = desk.plan, one.concern
    return {
        **_concern_fields(plan, concern),
        "day": _day(one.day),
        "waits_days": one.waits.days if one.waits else None,
        "waits": one.waits.band.value if one.waits else None,
        "support": one.voices,
        "supported": one.supported,
        "comments": one.comments,
        "mine": one.mine,
        "actions": [
            {
                "id": action.id,
                "text": action.text,
                "owner": name_of(plan, action.owner) or None,
                "due": _day(action.due),
                "state": action.state.value,
            }
            for action in concerns.actions_of(plan, concern.id)
        ],
        "came_of": [made.id for made in concerns.came_of(plan, concern.id)],
    }


def _concern_fields(plan: Plan, concern: Concern) -> dict[str, object]:
    return {
        "id": concern.id,
        "short": concern.id[-SHORT:],
        "text": concern.text,
        "about": concern.about,
        "about_title": about_text(plan, concern.about),
        "kind": concern.kind or None,
        "state": concern.state.value,
        "author": name_of(plan, concern.author) or None,
        "cycle": plan.cycles[concern.cycle].name if concern.cycle in plan.cycles else None,
        "response": concern.response or None,
        "responder": name_of(plan, concern.responder) or None,
        "answered": _day(concern.answered),
        "end": concern.end or None,
        "ended": _day(concern.ended),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
