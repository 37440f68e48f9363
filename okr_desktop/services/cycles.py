"""Cycles: find, add, edit, open, close, reopen by name; the backlog of what is in none."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState, cycle_from_name, quarter_of
from okr_desktop.domain.errors import NotFound, Problem, Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective, Source, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import NAME_LIMIT, clean, fold, text_problems
from okr_desktop.services import people
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.freezing import last_readings
from okr_desktop.services.outcome import Outcome

_NAMED = 3


def current(plan: Plan) -> Cycle | None:
    """The cycle to show first: the shortest open one around today, else the last with objectives, else the last."""
    return plan.current_cycle()


def running(plan: Plan) -> Cycle | None:
    """The cycle around today, the shortest one; None when the last is over."""
    found = current(plan)
    return found if found is not None and found.start <= plan.today <= found.end else None


def known(plan: Plan, id: str) -> Cycle:
    """A cycle by its full id; raises NotFound."""
    if id not in plan.cycles:
        raise NotFound("cycle.unknown", id=id, known="")
    return plan.cycles[id]


def find(plan: Plan, text: str) -> Cycle:
    """A cycle by id or name ("2026 Q3", "Q3 2026"); raises NotFound."""
    if text in plan.cycles:
        return plan.cycles[text]
    if (found := by_name(plan, text)) is not None:
        return found
    endings = [
        cycle for id, cycle in plan.cycles.items() if len(text) >= 4 and (id.endswith(text) or id.startswith(text))
    ]
    if len(endings) == 1:
        return endings[0]
    raise NotFound("cycle.unknown", id=text, known=", ".join(sorted(cycle.name for cycle in plan.cycles.values())))


def by_name(plan: Plan, text: str) -> Cycle | None:
    """The cycle of that name, also in another spelling of the period ("Q3 2026")."""
    meant = cycle_from_name("", text, plan.workspace.fiscal_year_start)
    names = {fold(text), fold(meant.name) if meant else fold(text)}
    return next((cycle for cycle in plan.cycles.values() if fold(cycle.name) in names), None)


def named(plan: Plan, text: str, today: date) -> tuple[Cycle, bool]:
    """The cycle of that name and whether it is new; an empty name means the current quarter.

    Raises Refused ``cycle.name`` when the name says no period and no cycle bears it.
    """
    if not text:
        known = current(plan)
        if known is not None:
            return known, False
        text = quarter_name(plan, today)
    try:
        return find(plan, text), False
    except NotFound:
        made = cycle_from_name(new_id(), text, plan.workspace.fiscal_year_start)
        if made is None:
            raise Refused([Problem("cycle.name", "cycle", {"name": text})]) from None
        return opened(made, today), True


def quarter_name(plan: Plan, today: date) -> str:
    """The quarter around a day, such as "2026 Q3"."""
    return "{} Q{}".format(*quarter_of(today, plan.workspace.fiscal_year_start))


def opened(cycle: Cycle, today: date) -> Cycle:
    """A cycle that an import or a name makes: under review when it is over, in preparation when it lies ahead."""
    if cycle.end < today:
        return replace(cycle, state=CycleState.REVIEW)
    return replace(cycle, state=CycleState.PREPARATION if cycle.start > today else CycleState.ACTIVE)


def save(desk: Desk, cycle: Cycle, also: Sequence[Person | Team] = ()) -> Outcome[str]:
    """Add or change a cycle; gives its id. Of a closed one nothing changes but whether it is archived.

    ``also`` are new people that it refers to, stored by the same action.
    """
    found = [problem for one in also for problem in one.problems()]
    sponsors = {*desk.plan.people, *(one.id for one in also)}
    refuse(found + cycle.problems() + _same_name(desk.plan, cycle) + _sponsor_problems(cycle, sponsors))
    before = desk.plan.cycles.get(cycle.id)
    if before is not None and replace(before, archived=cycle.archived) != cycle:
        refuse(closed_problems(desk.plan, before.id, field="state"))
    with desk.action(Label(f"cycle.{'edit' if before else 'add'}", {"title": cycle.name})) as unit:
        for record in (*also, cycle):
            unit.save(record)
    return desk.done(unit, cycle.id)


def _same_name(plan: Plan, cycle: Cycle) -> list[Problem]:
    for other in plan.cycles.values():
        if other.id != cycle.id and fold(other.name) == fold(cycle.name):
            return [Problem("cycle.exists", "name", {"name": other.name})]
    return []


def _sponsor_problems(cycle: Cycle, there: Set[str]) -> list[Problem]:
    if cycle.sponsor is None or cycle.sponsor in there:
        return []
    return [Problem("person.unknown", "sponsor", {"id": cycle.sponsor})]


def set_state(desk: Desk, id: str, state: CycleState) -> Outcome[str]:
    """Prepare, activate, review or close a cycle; a closed one must be reopened by its name (``reopen``)."""
    cycle = known(desk.plan, id)
    if state is not cycle.state:
        refuse(closed_problems(desk.plan, id, field="state"))
    closes = state is CycleState.CLOSED and state is not cycle.state
    frozen = last_readings(desk, cycle) if closes else []
    with desk.action(Label(f"cycle.{state.value}", {"title": cycle.name})) as unit:
        for reading in frozen:
            unit.save(reading)
        unit.save(replace(cycle, state=state))
    return desk.done(unit, id)


def set_sponsor(desk: Desk, id: str, name: str) -> Outcome[str]:
    """Say who stands behind a cycle: a person by name or e-mail, a new one by name; an empty name says nobody."""
    cycle, made = known(desk.plan, id), dict[str, Person]()
    who = people.person_named(desk.plan, name, made)
    return save(desk, replace(cycle, sponsor=who), tuple(made.values()))


def state_hints(plan: Plan, id: str, state: CycleState) -> list[Problem]:
    """What a person should know before a cycle goes into a state: warnings, none of which forbids it.

    Activating: objectives without key results (the coach's O_NOKR), and drafts, which do not count. Closing: a
    cycle that is not over, objectives without a score.
    """
    cycle = known(plan, id)
    if state is CycleState.ACTIVE:
        bare = [item for item in objectives(plan, id) if _is_bare(plan, item)]
        drafts = [item for item in objectives(plan, id) if item.state is State.DRAFT]
        return [*_about("cycle.no_key_results", bare), *_about("cycle.drafts", drafts)]
    if state is CycleState.CLOSED:
        early = [Problem("cycle.not_over", "state", {"end": cycle.end.isoformat()}, Severity.WARNING)]
        unscored = [item for item in objectives(plan, id) if plan.counts(item.id) and item.score is None]
        return [*(early if plan.today < cycle.end else []), *_about("cycle.unscored", unscored)]
    return []


def _about(code: str, items: list[Objective]) -> list[Problem]:
    if not items:
        return []
    titles = "; ".join(f"“{item.title[:60]}”" for item in items[:_NAMED]) + ("; …" if len(items) > _NAMED else "")
    return [Problem(code, "state", {"count": len(items), "titles": titles}, Severity.WARNING)]


def _is_bare(plan: Plan, item: Objective) -> bool:
    """Without key results though it is measured by them; one that others serve may be a heading (as the coach says)."""
    if item.source in (Source.CHILDREN, Source.MANUAL) or item.state is State.CANCELLED or plan.children(item.id):
        return False
    return all(one.archived for one in plan.results(item.id))


def reopen(desk: Desk, id: str, typed: str, reason: str = "", state: CycleState = CycleState.REVIEW) -> Outcome[str]:
    """Open a closed cycle again; the history keeps who did it and why.

    Raises Refused ``cycle.reopen_name`` unless the cycle's own name was typed (white space at the ends aside), and
    ``cycle.not_closed``.
    """
    cycle = known(desk.plan, id)
    if cycle.state is not CycleState.CLOSED or state is CycleState.CLOSED:
        refuse([Problem("cycle.not_closed", "state", {"cycle": cycle.name})])
    if " ".join(typed.split()) != " ".join(cycle.name.split()):
        refuse([Problem("cycle.reopen_name", "name", {"cycle": cycle.name})])
    reason = clean(reason)
    refuse(text_problems("reason", reason, NAME_LIMIT))
    label = Label("cycle.reopen_why" if reason else "cycle.reopen", {"title": cycle.name, "reason": reason})
    with desk.action(label) as unit:
        unit.save(replace(cycle, state=state))
    return desk.done(unit, id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a cycle without objectives and with nothing said about it; one in use, or closed, is refused."""
    plan, cycle = desk.plan, known(desk.plan, id)
    uses = sum(item.cycle == id for item in plan.objectives.values())
    uses += sum(one.cycle == id for one in (*plan.notes.values(), *plan.retrospectives.values()))
    uses += sum(one.cycle == id for one in plan.workshops.values())
    uses += sum(one.cycle == id for one in (*plan.directions.values(), *plan.announcements.values()))
    uses += sum(one.about == id for one in (*plan.sponsorships.values(), *plan.sign_offs.values()))
    uses += sum(one.checked_in == id for one in plan.actions.values())
    if uses:
        refuse([Problem("in_use", "id", {"name": cycle.name, "count": uses})])
    refuse(closed_problems(plan, id))
    with desk.action(Label("cycle.delete", {"title": cycle.name})) as unit:
        unit.delete("cycle", id)
    return desk.done(unit, id)


# The objectives of a cycle, and those of none


def objectives(plan: Plan, id: str) -> list[Objective]:
    """Objectives of a cycle that are not archived, parents first, in their order."""
    return _ordered(plan, [one for one in plan.objectives.values() if one.cycle == id and not one.archived])


def backlog(plan: Plan) -> list[Objective]:
    """Objectives in no cycle that are not archived, in their order."""
    loose = (one for one in plan.objectives.values() if one.cycle not in plan.cycles)
    return _ordered(plan, [one for one in loose if not one.archived])


def _ordered(plan: Plan, items: list[Objective]) -> list[Objective]:
    """As in the tree: below what stands above, siblings by rank."""
    ids = {item.id for item in items}
    keys: dict[str, list[tuple[str, str]]] = {}
    for item in items:
        above = [plan.objectives[id] for id in plan.ancestors(item.id) if id in ids]
        keys[item.id] = [(one.rank, one.id) for one in (*reversed(above), item)]
    return sorted(items, key=lambda item: keys[item.id])


def schedule(desk: Desk, ids: Collection[str], cycle: str | None) -> Outcome[int]:
    """Plan objectives into a cycle, or take them back to the backlog (None), as one action; gives how many moved."""
    plan = desk.plan
    chosen = [desk.objective(id) for id in ids]
    moved = [item for item in chosen if item.cycle != cycle]
    refuse(closed_problems(plan, cycle, *(item.id for item in moved)))
    name = known(plan, cycle).name if cycle else ""
    title = moved[0].title if moved else ""
    code = "cycle.plan" if cycle else "cycle.unplan"
    if len(moved) > 1:
        code += "_many"
    with desk.action(Label(code, {"title": title, "cycle": name, "count": str(len(moved))})) as unit:
        for item in moved:
            unit.save(replace(item, cycle=cycle))
    return desk.done(unit, len(moved))


# What comes before and after


def following(plan: Plan, cycle: Cycle) -> Cycle | None:
    """The next cycle of the same kind (else of any kind that begins after this one), None when there is none."""
    later = [one for one in plan.cycles.values() if one.start > cycle.start and not one.archived and one.id != cycle.id]
    alike = [one for one in later if one.kind is cycle.kind] or [one for one in later if one.start >= cycle.end]
    return min(alike, key=lambda one: (one.start, one.end, one.id), default=None)


def preceding(plan: Plan, cycle: Cycle) -> Cycle | None:
    """The cycle of the same kind before this one (else the last that was over), None when there is none."""
    earlier = [one for one in plan.cycles.values() if one.start < cycle.start and one.id != cycle.id]
    alike = [one for one in earlier if one.kind is cycle.kind] or [one for one in earlier if one.end <= cycle.start]
    return max(alike, key=lambda one: (one.start, one.end, one.id), default=None)


def next_made(plan: Plan, cycle: Cycle, today: date) -> Cycle:
    """A new cycle that would follow this one: the next quarter or year, or as many days again."""
    first = cycle.end + timedelta(days=1)
    year, quarter = quarter_of(first, plan.workspace.fiscal_year_start)
    names = {CycleKind.QUARTER: f"{year} Q{quarter}", CycleKind.YEAR: str(year)}
    made = cycle_from_name(new_id(), names.get(cycle.kind, ""), plan.workspace.fiscal_year_start)
    if made is None or made.start != first:
        last = first + (cycle.end - cycle.start)
        made = Cycle(new_id(), f"{first.isoformat()} – {last.isoformat()}", first, last, CycleKind.CUSTOM)
    return opened(made, today)
