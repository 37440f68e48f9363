"""What people give each other: reactions, recognition, questions with answers, acknowledgement of check-ins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.feedback import REACTIONS, Question, Reaction, Recognition
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.mentions import labels, mentioned, shown, stored, who
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.text import clean
from okr_desktop.services import asides, rounds
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.store.unit_of_work import UnitOfWork

# What something is about


def subject(desk: Desk, id: str) -> str:
    """The objective or key result that something belongs to ("" for none): itself, or what a check-in is of."""
    plan = desk.plan
    if id in plan.objectives or id in plan.key_results:
        return id
    check_in = desk.check_in(id)
    return check_in.subject if check_in else ""


def title_of(desk: Desk, id: str | None) -> str:
    """What a record is called, for a check-in what its key result is called; "" for what is gone."""
    found = desk.plan.get(id) if id else None
    if found is None and id and (check_in := desk.check_in(id)) is not None:
        found = desk.plan.get(check_in.subject)
    names = ("title", "name", "what", "text")
    text = str(next((getattr(found, name) for name in names if hasattr(found, name)), ""))
    return shown(text, names_of(desk.plan))


def exists(desk: Desk, id: str) -> bool:
    """Whether there is a record of this id, of whatever kind."""
    return desk.plan.get(id) is not None or desk.check_in(id) is not None


def _known(desk: Desk, id: str) -> str:
    if not exists(desk, id):
        raise NotFound("id.unknown", id=id)
    return id


def names_of(plan: Plan) -> dict[str, str]:
    """What people are called in mentions."""
    return labels(plan.people.values())


def written(plan: Plan, text: str) -> str:
    """A text of several lines as it is stored: tidied, names as mentions."""
    return stored(clean(text, lines=True), names_of(plan))


def _me(desk: Desk) -> str:
    me = desk.me
    if me is None:
        raise NotFound("me.unknown")
    return me


# Threads


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with everything that was said in answer to it, oldest first, however deep."""

    first: Comment
    replies: tuple[Comment, ...]


def threads(plan: Plan, about: Iterable[str]) -> list[Thread]:
    """What was said about some things, by conversation, oldest first.

    An answer to a comment that is not there (any more), or that stands elsewhere, begins a conversation of its own.
    """
    wanted = set(about)
    inside = [one for one in plan.comments.values() if one.about in wanted]
    known = {one.id: one for one in sorted(inside, key=_made)}
    replies: dict[str, list[Comment]] = {}
    firsts = list[Comment]()
    for one in known.values():
        root = _root(known, one)
        if root == one.id:
            firsts.append(one)
        else:
            replies.setdefault(root, []).append(one)
    return [Thread(one, tuple(replies.get(one.id, ()))) for one in firsts]


def _made(one: Comment) -> str:
    return one.id


def _root(known: dict[str, Comment], one: Comment) -> str:
    """The comment that a conversation begins with; of a circle (two merged edits can make one) the least id."""
    trail = [one.id]
    while (above := known[trail[-1]].reply_to) is not None and above in known:
        if above in trail:
            return min(trail[trail.index(above) :])
        trail.append(above)
    return trail[-1]


# Reactions


def reactions_to(plan: Plan, about: str) -> dict[str, tuple[str | None, ...]]:
    """Who reacted in which way (kind to authors), in the order of the kinds; those that nobody gave are left out."""
    found: dict[str, dict[str | None, None]] = {}
    for one in sorted((one for one in plan.reactions.values() if one.about == about), key=lambda one: one.id):
        found.setdefault(one.kind, {})[one.author] = None
    return {kind: tuple(found[kind]) for kind in (*REACTIONS, *sorted(set(found) - {*REACTIONS})) if kind in found}


def react(desk: Desk, about: str, kind: str = "support") -> Outcome[bool]:
    """Give a reaction, or take it back when one has given it; tells whether it stands now.

    Raises NotFound (``me.unknown`` too) and Refused. Two of a kind that came together by sharing go together.
    """
    plan, me = desk.plan, _me(desk)
    record = Reaction(new_id(), _known(desk, about), kind, me)
    refuse(record.problems())
    mine = [one for one in plan.reactions.values() if (one.about, one.kind, one.author) == (about, kind, me)]
    code = "reaction.delete" if mine else "reaction.add"
    with desk.action(Label(code, {"title": title_of(desk, about)})) as unit:
        for one in mine:
            unit.delete("reaction", one.id)
        if not mine:
            unit.save(record)
    return desk.done(unit, not mine)


# Recognition


def recognise(desk: Desk, text: str, to: Iterable[str], about: str | None = None) -> Outcome[str]:
    """Thank people (ids) for a result; gives the id. Raises NotFound and Refused."""
    plan = desk.plan
    record = Recognition(
        new_id(),
        written(plan, text),
        tuple(dict.fromkeys(to)),
        _known(desk, about) if about else None,
        _me(desk),
        desk.today,
    )
    refuse(record.problems() + _people_problems(plan, record.to, "to"))
    with desk.action(Label("recognition.add", {"title": _names(plan, record.to)})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def recognise_named(desk: Desk, text: str, to: Iterable[str], about: str | None = None) -> Outcome[str]:
    """The same, and whoever is named in the text is thanked too (but not oneself)."""
    named = (who(desk.plan.people, id) for id in mentioned(written(desk.plan, text)))
    return recognise(desk, text, (*to, *(id for id in named if id in desk.plan.people and id != desk.me)), about)


def delete_recognition(desk: Desk, id: str) -> Outcome[str]:
    """Take one's own recognition back; raises NotFound, Refused ``comment.others``."""
    found = desk.plan.recognitions.get(id)
    if found is None:
        raise NotFound("recognition.unknown", id=id)
    _refuse_others(desk, found.author)
    with desk.action(Label("recognition.delete", {"title": _names(desk.plan, found.to)})) as unit:
        _delete_about(desk, unit, id)
        unit.delete("recognition", id)
    return desk.done(unit, id)


def _people_problems(plan: Plan, ids: Iterable[str], field: str) -> list[Problem]:
    return [Problem("person.unknown", field, {"id": id}) for id in ids if id not in plan.people]


def _names(plan: Plan, ids: Iterable[str]) -> str:
    return ", ".join(plan.people[id].name for id in ids if id in plan.people)


def _refuse_others(desk: Desk, author: str | None) -> None:
    if author is not None and author != desk.me:
        person = desk.plan.people.get(author)
        refuse([Problem("comment.others", "text", {"name": person.name if person else ""})])


# Questions


def ask(desk: Desk, about: str, text: str, to: str | None = None) -> Outcome[str]:
    """Ask somebody (None: whoever owns what it is about) something; gives the id. Raises NotFound and Refused."""
    plan = desk.plan
    record = Question(new_id(), _known(desk, about), written(plan, text), _me(desk), to, desk.today)
    refuse(record.problems() + _people_problems(plan, [to] if to else [], "to"))
    with desk.action(Label("question.ask", {"title": shown(record.text, names_of(plan))})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def answer(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Answer a question, or change one's own answer; raises NotFound and Refused ``answer.empty``."""
    found, me = question(desk, id), _me(desk)
    said = written(desk.plan, text)
    if not said:
        refuse([Problem("answer.empty", "answer")])
    if not found.waits:
        _refuse_others(desk, found.answered_by)
    record = replace(found, answer=said, answered_by=me, answered=desk.today)
    refuse(record.problems())
    with desk.action(Label("question.answer", {"title": shown(found.text, names_of(desk.plan))})) as unit:
        unit.save(record)
    return desk.done(unit, id)


def delete_question(desk: Desk, id: str) -> Outcome[str]:
    """Take one's own question back; raises NotFound, Refused ``comment.others``."""
    found = question(desk, id)
    _refuse_others(desk, found.author)
    with desk.action(Label("question.delete", {"title": shown(found.text, names_of(desk.plan))})) as unit:
        _delete_about(desk, unit, id)
        unit.delete("question", id)
    return desk.done(unit, id)


def question(desk: Desk, id: str) -> Question:
    """A question by its full id; raises NotFound."""
    found = desk.plan.questions.get(id)
    if found is None:
        raise NotFound("question.unknown", id=id)
    return found


def asked_of(desk: Desk, one: Question) -> str | None:
    """Whose answer a question waits for: whom it was put to, else the owner of what it is about; None: anybody's."""
    plan = desk.plan
    if one.to in plan.people:
        return who(plan.people, one.to)
    check_in = None if plan.get(one.about) is not None else desk.check_in(one.about)
    if check_in is not None and check_in.author in plan.people:
        return check_in.author
    return owner_of(plan, check_in.subject if check_in else one.about)


def owner_of(plan: Plan, id: str) -> str | None:
    """Who answers for an item: its owner; for a key result without one, the owner of its objective."""
    found = plan.get(id)
    owner = getattr(found, "owner", None)
    if owner is None and id in plan.key_results:
        owner = getattr(plan.objectives.get(plan.key_results[id].objective), "owner", None)
    return owner if owner in plan.people else None


# Check-ins


def acknowledge(desk: Desk, check_in: str) -> Outcome[str]:
    """Say that one has read a check-in of somebody else; gives its id.

    Raises NotFound, Refused ``check_in.own`` and ``check_in.acknowledged``.
    """
    found, me = _check_in(desk, check_in), _me(desk)
    if found.author == me:
        refuse([Problem("check_in.own", "acknowledged_by")])
    if found.acknowledged_by not in (None, me):
        reader = desk.plan.people.get(found.acknowledged_by or "")
        refuse([Problem("check_in.acknowledged", "acknowledged_by", {"name": reader.name if reader else ""})])
    made = rounds.acknowledge(desk, [check_in])
    return Outcome(check_in, made.changes, made.label)


def unacknowledge(desk: Desk, check_in: str) -> Outcome[str]:
    """Take back that one has read a check-in; raises NotFound, Refused ``comment.others``."""
    found = _check_in(desk, check_in)
    _refuse_others(desk, found.acknowledged_by)
    refuse(closed_problems(desk.plan, found.key_result))
    with desk.action(Label("check_in.unacknowledge", {"title": title_of(desk, check_in)})) as unit:
        unit.save(replace(found, acknowledged_by=None))
    return desk.done(unit, check_in)


def _check_in(desk: Desk, id: str) -> CheckIn:
    found = desk.check_in(id)
    if found is None:
        raise NotFound("check_in.unknown", id=id)
    return found


def _delete_about(desk: Desk, unit: UnitOfWork, id: str) -> None:
    """What was said about a question or recognition goes with it."""
    asides.delete_beside(desk, unit, {id})
