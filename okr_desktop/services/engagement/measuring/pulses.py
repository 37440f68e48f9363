"""Pulses: draft one, open it, answer, close it; what it says is in ``pulse_results``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse import groups as grouping
from okr_desktop.domain.pulse import items, words
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer, PulseState
from okr_desktop.domain.text import clean, fold
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import trace

#: Days for which a pulse is open unless somebody says otherwise.
WINDOW = 14
_MARK, _OPEN = "pulse.answered.", "pulse.open"
#: While a pulse is a draft, its one group holds the teams that are to be asked.
_AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class PulseForm:
    """What whoever shows a pulse needs: ``groups`` are (id, name), none where everybody is one group."""

    pulse: str
    title: str
    promises: tuple[str, ...]
    questions: tuple[words.Question, ...]
    groups: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """How many have answered of how many who were asked; ``waiting`` answers lie in this computer's box, too."""

    n: int
    invited: int
    waiting: int = 0


# Looking up


def find(desk: Desk, text: str) -> Pulse:
    """A pulse by id, part of an id, or title (case and accents folded); raises NotFound ``pulse.unknown``."""
    wanted = fold(text)
    named = [one for one in desk.plan.pulses.values() if fold(one.title) == wanted]
    if len(named) == 1:
        return named[0]
    try:
        return desk.plan.pulses[desk.resolve(text)]
    except (KeyError, NotFound):
        raise NotFound("pulse.unknown", id=text) from None


def by_time(plan: Plan) -> list[Pulse]:
    """Every pulse, the newest first; drafts before all others."""
    return sorted(plan.pulses.values(), key=_age, reverse=True)


def _age(pulse: Pulse) -> tuple[bool, int, str]:
    day = pulse.opens.toordinal() if pulse.opens else 0
    return pulse.state is PulseState.DRAFT, day, pulse.id


def participation(desk: Desk, pulse: Pulse) -> Participation:
    """How many have answered so far, of how many who were asked when it opened."""
    waiting = collecting.waiting(desk).get(f"pulse:{pulse.id}", 0) if pulse.state is PulseState.OPEN else 0
    return Participation(len(rated(desk.plan, pulse.id)), sum(one.invited for one in pulse.groups), waiting)


def rated(plan: Plan, pulse: str) -> list[PulseAnswer]:
    """The answers of a pulse that hold marks: one for each person."""
    return [one for one in plan.pulse_answers.values() if one.pulse == pulse and one.ratings]


# Drafting


def suggestion(desk: Desk, title: str, count: int = items.USUAL) -> Pulse:
    """A draft that is not stored yet, with the items whose turn it is; for two weeks from today."""
    cycle = desk.plan.current_cycle()
    return Pulse(
        new_id(),
        clean(title),
        cycle.id if cycle else None,
        next_items(desk.plan, count),
        opens=desk.today,
        closes=desk.today + timedelta(days=WINDOW),
    )


def next_items(plan: Plan, count: int = items.USUAL) -> tuple[str, ...]:
    """The items whose turn it is after those that earlier pulses asked."""
    asked = [one.items for one in reversed(by_time(plan)) if one.state is not PulseState.DRAFT]
    return items.rotation(asked, count)


def audience(pulse: Pulse) -> tuple[str, ...]:
    """The teams that a draft will ask, none for everybody."""
    return next((one.teams for one in pulse.groups if one.id == _AUDIENCE), ())


def with_audience(pulse: Pulse, teams: tuple[str, ...]) -> Pulse:
    """A draft that will ask these teams, with the teams inside them (none: everybody)."""
    return replace(pulse, groups=(Group(_AUDIENCE, "", teams),) if teams else ())


def save(desk: Desk, pulse: Pulse) -> Outcome[str]:
    """Add or change a draft; gives its id. Raises Refused: nothing of an opened pulse is ever changed."""
    refuse(problems(desk, pulse))
    code = "pulse.edit" if pulse.id in desk.plan.pulses else "pulse.add"
    with desk.action(Label(code, {"title": pulse.title})) as unit:
        unit.save(replace(pulse, state=PulseState.DRAFT))
    return desk.done(unit, pulse.id)


def problems(desk: Desk, pulse: Pulse) -> list[Problem]:
    """Everything that must be mended before a draft can be saved."""
    stored = desk.plan.pulses.get(pulse.id)
    if stored is not None and (stored.state is not PulseState.DRAFT or _has_answers(desk, pulse.id)):
        # Also one whose opening was undone after people had relied on its limits.
        return [Problem("pulse.fixed", "title", {"title": stored.title})]
    found = pulse.problems()
    if not words.questions(replace(pulse, comment="")):
        found.append(Problem("pulse.no_questions", "items"))
    unknown = [team for team in audience(pulse) if team not in desk.plan.teams]
    return found + [Problem("team.unknown", "groups", {"id": team}) for team in unknown]


def _has_answers(desk: Desk, pulse: str) -> bool:
    return any(one.pulse == pulse for one in desk.plan.pulse_answers.values())


def reporting_groups(desk: Desk, pulse: Pulse) -> tuple[Group, ...]:
    """The groups in which a draft's answers would be told if it opened now; none when too few are asked."""
    asked = grouping.invited(desk.plan.people, desk.plan.teams, audience(pulse))
    return grouping.reporting(desk.plan.teams, asked, pulse.threshold)


# Opening, answering


def open_for_answers(desk: Desk, id: str) -> Outcome[str]:
    """Open a draft: its threshold, its groups and who is asked are fixed from now on; gives its id. Raises Refused."""
    pulse = find(desk, id)
    _in_state(pulse, PulseState.DRAFT, "pulse.not_draft")
    found = reporting_groups(desk, pulse)
    asked = {team for group in found for team in group.teams}
    refuse([*pulse.problems(), *_opening_problems(desk, pulse, found), *_overlaps(desk, asked)])
    opens = max(pulse.opens or desk.today, desk.today)
    told = {"threshold": str(pulse.threshold), "comments": str(pulse.comment_threshold)}
    with desk.action(Label("pulse.open", {"title": pulse.title, **told})) as unit:
        unit.save(replace(pulse, state=PulseState.OPEN, opens=opens, groups=found))
    return desk.done(unit, pulse.id)


def as_opened(desk: Desk, pulse: Pulse) -> Pulse:
    """A pulse with limits that are no lower than those with which it was opened, whatever a merge has made of it.

    Somebody may lower those of a draft while another computer opens it; the action that opened it tells what was said.
    """
    found = [one.action.label for one in trace.actions(desk.space, item=pulse.id) if one.action.label.code == _OPEN]
    figures, comments = (
        max([now, *(int(text) for one in found if (text := one.params.get(name, "")).isdecimal() and len(text) < 4)])
        for name, now in (("threshold", pulse.threshold), ("comments", pulse.comment_threshold))
    )
    return replace(pulse, threshold=figures, comment_threshold=max(comments, figures))


def _opening_problems(desk: Desk, pulse: Pulse, found: tuple[Group, ...]) -> list[Problem]:
    if pulse.closes and pulse.closes < desk.today:
        return [Problem("pulse.over", "closes", {"title": pulse.title})]
    if not found:
        count = len(grouping.invited(desk.plan.people, desk.plan.teams, audience(pulse)))
        return [Problem("pulse.too_few", "threshold", {"count": count, "threshold": pulse.threshold})]
    return [] if words.questions(replace(pulse, comment="")) else [Problem("pulse.no_questions", "items")]


def _overlaps(desk: Desk, teams: set[str]) -> list[Problem]:
    """The same people asked twice at a time, in other groups, would let the groups be told apart."""
    others = [one for one in desk.plan.pulses.values() if one.state is PulseState.OPEN]
    found = [one for one in others if teams & {team for group in one.groups for team in group.teams}]
    return [Problem("pulse.overlap", "groups", {"title": one.title}) for one in found]


def _in_state(pulse: Pulse, state: PulseState, code: str) -> None:
    if pulse.state is not state:
        refuse([Problem(code, "state", {"title": pulse.title})])


def form(desk: Desk, id: str) -> PulseForm:
    """The questions of a pulse and what is promised, in English, for whoever shows them."""
    pulse = find(desk, id)
    named = tuple((one.id, one.name) for one in pulse.groups) if len(pulse.groups) > 1 else ()
    return PulseForm(pulse.id, pulse.title, words.promises(pulse), words.questions(pulse), named)


def my_group(desk: Desk, pulse: Pulse) -> str:
    """The group that the person at work here answers in, as far as the teams tell; "" when they do not."""
    person = desk.plan.people.get(desk.me or "")
    if person is None:
        return ""
    return grouping.group_for(pulse.groups, grouping.team_of(person, desk.plan.teams))


def is_asked(desk: Desk, pulse: Pulse) -> bool:
    """Whether an open pulse asks the person at work here, as far as the teams tell."""
    return bool(my_group(desk, pulse))


def has_answered(desk: Desk, pulse: str) -> bool:
    """Whether somebody has answered in the program on this computer; nobody else is told."""
    return desk.space.meta(_MARK + pulse) is not None


def answer(desk: Desk, id: str, group: str, ratings: Mapping[str, int], comment: str = "") -> Outcome[None]:
    """Answer an open pulse on one's own computer, without a name; for ever. Raises Refused.

    ``ratings`` by the codes of its questions, some or none; marks and words are stored apart from each other.
    """
    pulse = find(desk, id)
    given = answers_of(pulse, group, ratings, comment)
    if pulse.closes and pulse.closes < desk.today:
        refuse([Problem("pulse.over", "closes", {"title": pulse.title})])
    if has_answered(desk, pulse.id):
        refuse([Problem("pulse.answered", "pulse", {"title": pulse.title})])
    outcome = desk.unsigned(Label("pulse.answer"), *given)
    desk.space.set_meta(_MARK + pulse.id, "1")
    return outcome


def answers_of(pulse: Pulse, group: str, ratings: Mapping[str, int], comment: str = "") -> list[PulseAnswer]:
    """What one person gives to an open pulse as records, the words apart and in no group; raises Refused."""
    _in_state(pulse, PulseState.OPEN, "pulse.not_open")
    known = {one.code for one in words.questions(pulse) if not one.is_text}
    found = [Problem("pulse_answer.unknown", "ratings", {"item": code}) for code in ratings.keys() - known]
    if group and group not in {one.id for one in pulse.groups}:
        found.append(Problem("pulse_answer.group", "group"))
    text = clean(comment, lines=True)
    if text and not pulse.comment:
        found.append(Problem("pulse_answer.unknown", "comment", {"item": "comment"}))
    made = [PulseAnswer(unsigned_id(), pulse.id, group, dict(ratings))] if ratings or not text else []
    made += [PulseAnswer(unsigned_id(), pulse.id, comment=text)] if text else []
    refuse(found + [problem for one in made for problem in one.problems()])
    return made


# Deleting


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a pulse with its answers and what it says; it can be brought back.

    What waits in the box for one that was never closed stays there: brought back, it would be handed on too early.
    """
    pulse = find(desk, id)
    if pulse.state is PulseState.CLOSED:
        collecting.release(desk, collecting.PULSE_ANSWER, pulse.id)
    with desk.action(Label("pulse.delete", {"title": pulse.title})) as unit:
        for answer_id in sorted(one.id for one in desk.plan.pulse_answers.values() if one.pulse == pulse.id):
            unit.delete("pulse_answer", answer_id)
        for result in [one.id for one in desk.plan.pulse_results.values() if one.pulse == pulse.id]:
            unit.delete("pulse_result", result)
        unit.delete("pulse", pulse.id)
    return desk.done(unit, pulse.id)


def result_id(pulse: str, group: str) -> str:
    """The id of what a pulse says of a group: the same wherever it is closed, so that two become one."""
    return hashlib.sha256(f"{pulse} {group}".encode()).hexdigest()[:32]
