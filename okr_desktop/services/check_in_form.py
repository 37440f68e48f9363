"""Check-in forms for people without the program: an HTML page to answer offline, and what its answer file brings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.due import Mine
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.rounds import stops
from okr_desktop.domain.text import fold
from okr_desktop.services import rounds, upkeep
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.form_answers import (
    AnswerPreview,
    AnswerRow,
    AnswerState,
    Applied,
    Meanwhile,
    apply_answers,
    is_answer_file,
    preview,
    read_answers,
)
from okr_desktop.services.form_page import FormData, FormItem, page

__all__ = [
    "AnswerPreview",
    "AnswerRow",
    "AnswerState",
    "Applied",
    "FormWish",
    "MadeForm",
    "Meanwhile",
    "apply_answers",
    "form_items",
    "form_name",
    "is_answer_file",
    "make_form",
    "preview",
    "read_answers",
    "save_form",
    "write_form",
]

SUFFIX = ".html"
MOST_ITEMS = 200
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_NAME_LENGTH = 60


@dataclass(frozen=True, slots=True)
class FormWish:
    """What a form is to hold: the key results of a person, of a team, or the ``items`` named (ids).

    ``items`` may be key results and objectives (then all of theirs); with them ``person`` is only who answers. A form
    without a person asks who fills it in.
    """

    person: str | None = None
    team: str | None = None
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeForm:
    """A form that was made: its id, a name for the file, whom it is for, and the key results in it."""

    id: str
    name: str
    whom: str
    key_results: tuple[str, ...]
    html: str


def form_items(desk: Desk, wish: FormWish) -> list[KeyResult]:
    """The key results that a form would hold, in the order of the tree.

    Raises NotFound ``person.unknown``, ``team.unknown`` or ``item.unknown``, and Refused for an item that takes no
    check-ins now (``form.unfit`` with its title).
    """
    _known(desk.plan, wish)
    plan = desk.plan
    if wish.items:
        wanted = [result for id in wish.items for result in _results_of(desk, id)]
        found = stops(plan, wanted)
        if unfit := {one.id: one for one in wanted}.keys() - {stop.key_result for stop in found}:
            titles = ", ".join(sorted(plan.key_results[id].title for id in unfit))
            refuse([Problem("form.unfit", "items", {"title": titles})])
    elif wish.team:
        found = rounds.of_team(desk, wish.team).stops
    else:
        found = stops(plan, Mine(plan, wish.person or "").results())
    return [plan.key_results[stop.key_result] for stop in found]


def _known(plan: Plan, wish: FormWish) -> None:
    if wish.person is not None and wish.person not in plan.people:
        raise NotFound("person.unknown", id=wish.person)
    if wish.team is not None and wish.team not in plan.teams:
        raise NotFound("team.unknown", id=wish.team)


def _results_of(desk: Desk, id: str) -> Sequence[KeyResult]:
    item = desk.item(id)
    return desk.plan.results(id) if isinstance(item, Objective) else [item]


def make_form(desk: Desk, wish: FormWish, language: str = "en") -> MadeForm:
    """A form as a page, in English or German ("de").

    Raises as ``form_items``, and Refused ``form.empty`` when nothing would stand in it, ``form.too_many`` beyond 200.
    """
    plan, results = desk.plan, form_items(desk, wish)
    if not results:
        refuse([Problem("form.empty", "person")])
    if len(results) > MOST_ITEMS:
        refuse([Problem("form.too_many", "items", {"count": len(results), "limit": MOST_ITEMS})])
    person, team = plan.people.get(wish.person or ""), plan.teams.get(wish.team or "")
    whom = person.name if person else team.name if team else ""
    data = FormData(
        new_id(),
        desk.space.id,
        plan.workspace.organisation,
        desk.today,
        whom,
        tuple(_item(plan, result) for result in results),
        person,
        () if person else _people(plan, wish.team, results),
        plan.people.get(desk.me or ""),
        "de" if language[:2].lower() == "de" else "en",
    )
    name = form_name(whom or plan.workspace.organisation, desk.today.isoformat())
    return MadeForm(data.id, name, whom, tuple(result.id for result in results), page(data))


def write_form(desk: Desk, wish: FormWish, path: Path, language: str = "en") -> MadeForm:
    """Make a form and write it to a file, whole or not at all; raises as ``make_form``, and FileProblem."""
    made = make_form(desk, wish, language)
    save_form(made, path)
    return made


def save_form(made: MadeForm, path: Path) -> None:
    """Write a form that was made to a file, whole or not at all; raises FileProblem."""
    upkeep.write_text(path, made.html)


def form_name(whom: str, day: str) -> str:
    """The name of a form's file: "OKR check-in - Ana - 2026-08-15.html"."""
    safe = _UNFIT.sub("_", whom)[:_NAME_LENGTH].strip(" .") or "OKR"
    return f"OKR check-in - {safe} - {day}{SUFFIX}"


def _item(plan: Plan, result: KeyResult) -> FormItem:
    objective, cycle, latest = plan.objectives[result.objective], plan.cycle_of(result.id), plan.latest.get(result.id)
    author = plan.people.get(latest.author or "") if latest else None
    return FormItem(result, objective.title, cycle.name if cycle else "", latest, author.name if author else "")


def _people(plan: Plan, team: str | None, results: Iterable[KeyResult]) -> tuple[Person, ...]:
    """Who may fill in a form that was made for nobody in particular: members of its team, and owners."""
    wanted = {id for one in results for id in (one.owner, plan.objectives[one.objective].owner)}
    found = plan.teams.get(team or "")
    if found is not None:
        wanted |= {found.lead, *(one.id for one in plan.people.values() if found.id in one.teams)}
    people = (plan.people[id] for id in wanted if id in plan.people)
    return tuple(sorted((one for one in people if not one.archived), key=lambda one: (fold(one.name), one.id)))
