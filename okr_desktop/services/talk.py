"""What people say about items: comments, and a status of their own in place of the computed one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from okr_desktop.domain import mentions
from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment, StatusOverride
from okr_desktop.domain.text import clean
from okr_desktop.services import asides
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

# Comments


def comments_about(plan: Plan, id: str) -> list[Comment]:
    """What was said about something, oldest first."""
    return sorted((one for one in plan.comments.values() if one.about == id), key=lambda one: one.id)


def comment(desk: Desk, about: str, text: str, reply_to: str | None = None) -> Outcome[str]:
    """Say something about a record; gives the comment's id. Raises NotFound and Refused."""
    plan = desk.plan
    if plan.get(about) is None and desk.check_in(about) is None:
        raise NotFound("id.unknown", id=about)
    if reply_to is not None and reply_to not in plan.comments:
        raise NotFound("comment.unknown", id=reply_to)
    record = Comment(new_id(), about, _written(plan, text), desk.me, reply_to)
    return _save_comment(desk, "add", record)


def edit_comment(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Change one's own comment; raises NotFound, Refused ``comment.others``."""
    return _save_comment(desk, "edit", replace(_own(desk, id), text=_written(desk.plan, text)))


def _written(plan: Plan, text: str) -> str:
    """What was typed, with the names in it as mentions."""
    return mentions.stored(clean(text, lines=True), mentions.labels(plan.people.values()))


def delete_comment(desk: Desk, id: str) -> Outcome[str]:
    """Delete one's own comment; replies to it stay and stand by themselves."""
    found = _own(desk, id)
    replies = [one for one in desk.plan.comments.values() if one.reply_to == id]
    with desk.action(Label("comment.delete", {"title": _title(desk, found.about)})) as unit:
        for one in replies:
            unit.save(replace(one, reply_to=None))
        for mark in [one for one in desk.plan.reactions.values() if one.about == id]:
            unit.delete("reaction", mark.id)
        unit.delete("comment", id)
    return desk.done(unit, id)


def _save_comment(desk: Desk, code: str, record: Comment) -> Outcome[str]:
    refuse(record.problems())
    with desk.action(Label(f"comment.{code}", {"title": _title(desk, record.about)})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def is_own(desk: Desk, record: Comment) -> bool:
    """Whether the person at work here may change a comment: it is theirs, or nobody's."""
    return record.author is None or record.author == desk.me


def _own(desk: Desk, id: str) -> Comment:
    found = desk.plan.comments.get(id)
    if found is None:
        raise NotFound("comment.unknown", id=id)
    if not is_own(desk, found):
        author = desk.plan.people.get(found.author or "")
        refuse([Problem("comment.others", "text", {"name": author.name if author else ""})])
    return found


def _title(desk: Desk, id: str) -> str:
    found = desk.plan.get(id)
    if found is None and (check_in := desk.check_in(id)) is not None:
        found = desk.plan.get(check_in.subject)
    names = ("title", "name", "what", "text")
    text = str(next((getattr(found, name) for name in names if hasattr(found, name)), ""))
    return mentions.read_out(text, desk.plan.people)


# A status of one's own


def override(desk: Desk, about: str, status: str, reason: str, until: date | None = None) -> Outcome[str]:
    """Put a status in the place of the computed one, at most until a day; gives the id of what says so.

    A second time changes the one there is. Raises NotFound, Refused.
    """
    item, plan = desk.item(about), desk.plan
    known = _overrides(plan, about)
    record = StatusOverride(
        known[-1].id if known else new_id(), about, status, clean(reason, lines=True), desk.me, until
    )
    refuse(override_problems(desk, record) + closed_problems(plan, about))
    with desk.action(Label("status_override.set", {"title": item.title})) as unit:
        unit.save(record)
        for one in known[:-1]:
            unit.delete("status_override", one.id)
    return desk.done(unit, record.id)


def override_problems(desk: Desk, record: StatusOverride) -> list[Problem]:
    """Everything wrong with a status set by hand."""
    found = record.problems()
    if record.until is not None and record.until < desk.today:
        found.append(Problem("override.past", "until"))
    return found


def lift_override(desk: Desk, about: str) -> Outcome[str]:
    """Let the computed status speak again; raises NotFound ``override.unknown`` when none was set."""
    item: Objective | KeyResult = desk.item(about)
    known = _overrides(desk.plan, about)
    if not known:
        raise NotFound("override.unknown", title=item.title)
    refuse(closed_problems(desk.plan, about))
    with desk.action(Label("status_override.lift", {"title": item.title})) as unit:
        for one in known:
            asides.delete_beside(desk, unit, {one.id})
            unit.delete("status_override", one.id)
    return desk.done(unit, known[-1].id)


def _overrides(plan: Plan, about: str) -> list[StatusOverride]:
    return sorted((one for one in plan.overrides.values() if one.about == about), key=lambda one: one.id)
