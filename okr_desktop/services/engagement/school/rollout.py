"""The plan for a first cycle: steps with real dates that move with the cycle, and steps of one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.learning import RolloutStep
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import clean
from okr_desktop.domain.work import WorkState
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.school import learning_paths
from okr_desktop.services.engagement.school.learning_paths import Stage
from okr_desktop.services.outcome import Outcome

_SATURDAY, _SUNDAY = 5, 6
_OVER = (WorkState.DONE, WorkState.DROPPED)


@dataclass(frozen=True, slots=True)
class Line:
    """One step as it is shown. ``moved`` says that its day was chosen by hand and stays when the cycle moves.

    ``who`` is the role that usually does it ("" for own steps), ``owner`` the person who does, as an id.
    """

    id: str
    code: str
    name: str
    text: str
    due: date | None
    moved: bool
    who: str
    owner: str | None
    state: WorkState
    late: bool
    door: str = ""
    lesson: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing is left to do."""
        return self.state in _OVER


def day_of(stage: Stage, cycle: Cycle) -> date:
    """The day of a step: a weekday; before the cycle the Friday before a weekend, later the Monday after it."""
    anchor = cycle.end if stage.from_end else cycle.start
    try:
        day = anchor + timedelta(days=stage.days)
        if day.weekday() not in (_SATURDAY, _SUNDAY):
            return day
        back = day.weekday() - 4
        early = stage.days < 0 or (stage.from_end and stage.days == 0)
        return day - timedelta(days=back) if early else day + timedelta(days=3 - back)
    except OverflowError:  # a cycle at the edge of the calendar
        return anchor


def lines(plan: Plan, cycle: str, language: str = "en") -> list[Line]:
    """The steps of a cycle in the order of their days; [] while there is no plan. Raises NotFound."""
    known = cycles.known(plan, cycle)
    stages = {stage.code: stage for stage in learning_paths.stages(language)}
    found = [_line(plan, one, known, stages.get(one.code)) for one in _steps(plan, cycle)]
    order = {code: place for place, code in enumerate(stages)}
    return sorted(found, key=lambda one: (one.due or date.max, order.get(one.code, len(order)), one.id))


def _steps(plan: Plan, cycle: str) -> list[RolloutStep]:
    """The steps of a cycle; one of ours that two computers have made counts once, as the one that is further."""
    found = dict[str, RolloutStep]()
    mine = sorted((one for one in plan.rollout.values() if one.cycle == cycle), key=lambda one: one.id)
    for one in mine:
        key = one.code or one.id
        known = found.get(key)
        if known is None or (known.state is WorkState.OPEN and one.state is not WorkState.OPEN):
            found[key] = one
    return list(found.values())


def _line(plan: Plan, one: RolloutStep, cycle: Cycle, stage: Stage | None) -> Line:
    due = one.due or (day_of(stage, cycle) if stage else None)
    late = due is not None and due < plan.today and one.state not in _OVER
    if stage is None:
        return Line(one.id, one.code, one.text or one.code, "", due, True, "", one.owner, one.state, late)
    return Line(
        one.id,
        one.code,
        one.text or stage.name,
        stage.text,
        due,
        one.due is not None,
        stage.who,
        one.owner,
        one.state,
        late,
        stage.door,
        stage.lesson,
    )


def begin(desk: Desk, cycle: str) -> Outcome[str]:
    """Make the plan of a cycle, or bring back steps of ours that were taken away, in one undo step; gives the cycle."""
    known = cycles.known(desk.plan, cycle)
    there = {one.code for one in desk.plan.rollout.values() if one.cycle == cycle}
    with desk.action(Label("rollout.begin", {"title": known.name})) as unit:
        for stage in learning_paths.stages():
            if stage.code not in there:
                unit.save(RolloutStep(new_id(), cycle, stage.code))
    return desk.done(unit, cycle)


def clear(desk: Desk, cycle: str) -> Outcome[str]:
    """Take the plan of a cycle away, own steps included, in one undo step; gives the cycle."""
    known = cycles.known(desk.plan, cycle)
    with desk.action(Label("rollout.clear", {"title": known.name})) as unit:
        for one in [one for one in desk.plan.rollout.values() if one.cycle == cycle]:
            unit.delete("rollout_step", one.id)
    return desk.done(unit, cycle)


def step(plan: Plan, id: str) -> RolloutStep:
    """A step by its full id; raises NotFound ``rollout.unknown``."""
    if id not in plan.rollout:
        raise NotFound("rollout.unknown", id=id)
    return plan.rollout[id]


def name_of(one: RolloutStep, language: str = "en") -> str:
    """What a step is called."""
    if one.text:
        return one.text
    return next((stage.name for stage in learning_paths.stages(language) if stage.code == one.code), one.code)


def add(desk: Desk, cycle: str, text: str, due: date | None = None, owner: str | None = None) -> Outcome[str]:
    """Add a step of one's own; gives its id. Raises Refused ``text.empty``, ``person.unknown``."""
    cycles.known(desk.plan, cycle)
    return _save(desk, "add", RolloutStep(new_id(), cycle, "", clean(text), due, owner))


def change(desk: Desk, id: str, text: str, due: date | None, owner: str | None) -> Outcome[str]:
    """Change a step. For one of ours an empty text and no day mean those that it came with."""
    known = step(desk.plan, id)
    written = clean(text)
    ours = known.code and written in {stage.name for stage in learning_paths.stages() if stage.code == known.code}
    return _save(desk, "edit", replace(known, text="" if ours else written, due=due, owner=owner))


def set_state(desk: Desk, id: str, state: WorkState) -> Outcome[str]:
    """Say how far a step is: open, doing, done, or dropped (it is not needed here)."""
    return _save(desk, "state", replace(step(desk.plan, id), state=state))


def set_owner(desk: Desk, id: str, owner: str | None) -> Outcome[str]:
    """Say who does a step; None for nobody in particular."""
    return _save(desk, "edit", replace(step(desk.plan, id), owner=owner))


def set_day(desk: Desk, id: str, due: date | None) -> Outcome[str]:
    """Move a step to a day, where it stays; None lets it follow the cycle again (an own step then has no day)."""
    return _save(desk, "edit", replace(step(desk.plan, id), due=due))


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Take a step away; one of ours comes back with ``begin``."""
    known = step(desk.plan, id)
    with desk.action(Label("rollout.delete", {"title": name_of(known)})) as unit:
        unit.delete("rollout_step", id)
    return desk.done(unit, id)


def keep(desk: Desk, record: RolloutStep) -> Outcome[str]:
    """Store a step that was changed in several ways as one undo step; gives its id. Raises Refused."""
    step(desk.plan, record.id)
    return _save(desk, "edit", record)


def _save(desk: Desk, what: str, record: RolloutStep) -> Outcome[str]:
    stranger = record.owner is not None and record.owner not in desk.plan.people
    refuse(record.problems() + ([Problem("person.unknown", "owner", {"id": record.owner})] if stranger else []))
    params = {"title": name_of(record)}
    label = {"add": Label("rollout.add", params), "edit": Label("rollout.edit", params)}
    with desk.action(label.get(what, Label("rollout.state", params))) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def calendar(plan: Plan, cycle: str, language: str = "en", alarm_days: int | None = None) -> bytes:
    """The open steps of a cycle as an iCalendar file; a later one updates an earlier one."""
    from okr_desktop.exchange.out.calendar import Event, write

    known = cycles.known(plan, cycle)
    events = [
        Event(f"rollout-{one.id}", one.due, one.name, _about(plan, one, language), "OKR")
        for one in lines(plan, cycle, language)
        if one.due is not None and not one.over
    ]
    return write(known.name, events, plan.today, alarm_days=alarm_days)


def _about(plan: Plan, one: Line, language: str) -> str:
    owner = plan.people.get(one.owner or "")
    who = owner.name if owner else learning_paths.role(one.who, language).name if one.who else ""
    return "\n".join(part for part in (one.text, who) if part)


def export(desk: Desk, cycle: str, path: Path, language: str = "en", alarm_days: int | None = None) -> Outcome[str]:
    """Write the open steps as a calendar file, whole or not at all; gives its path. Raises FileProblem."""
    from okr_desktop.domain.changes import Changes
    from okr_desktop.services.exporting.atomic import new_file

    data = calendar(desk.plan, cycle, language, alarm_days)
    with new_file(path) as file:
        file.write(data)
    return Outcome(str(path), Changes())
