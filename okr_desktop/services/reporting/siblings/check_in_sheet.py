"""Gathers check-in sheets: whose key results, how they stood last, and the code of each."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.due import Mine
from okr_desktop.domain.okrs import KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.rounds import Stop, stops
from okr_desktop.reports.siblings.data_sheet import CheckInSheetData, Sheet, SheetRow
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.services.reporting.sheet_codes import codes
from okr_desktop.services.reporting.siblings.blocks import row_of
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, chosen_person, chosen_team, head


def gather(desk: Desk, choice: Choice) -> CheckInSheetData:
    """One sheet for a team or a person, else one for each person who has something to check in on.

    With a cycle, only its key results. Raises NotFound.
    """
    plan, team = desk.plan, chosen_team(desk, choice)
    cycle = chosen_cycle(desk, choice) if choice.cycle is not None else None
    if team is not None:
        found = [one for item in plan.objectives.values() if team.id in item.teams for one in plan.results(item.id)]
        sheets = [_sheet(desk, team.name, _stops(plan, found, choice.cycle), team=True)]
    elif choice.person is not None:
        person = chosen_person(desk, choice)
        sheets = [_sheet(desk, person.name, _stops(plan, Mine(plan, person.id).results(), choice.cycle))]
    else:
        sheets = _of_everybody(desk, choice.cycle)
    scope = sheets[0].name if len(sheets) == 1 else ""
    return CheckInSheetData(head(desk, choice, cycle, scope), tuple(one for one in sheets if one.rows))


def _of_everybody(desk: Desk, cycle: str | None) -> list[Sheet]:
    plan = desk.plan
    by_owner: dict[str, list[Stop]] = {}
    for stop in _stops(plan, plan.key_results.values(), cycle):
        result = plan.key_results[stop.key_result]
        # As in a round: what nobody owns is for whoever owns its objective.
        owner = result.owner or plan.objectives[result.objective].owner
        by_owner.setdefault(person_name(plan, owner), []).append(stop)
    names = sorted(by_owner, key=lambda name: (not name, name.casefold(), name))
    return [_sheet(desk, name, by_owner[name]) for name in names]


def _stops(plan: Plan, results: Iterable[KeyResult], cycle: str | None) -> list[Stop]:
    wanted = (one for one in results if cycle is None or plan.objectives[one.objective].cycle == cycle)
    return stops(plan, wanted)


def _sheet(desk: Desk, name: str, found: list[Stop], *, team: bool = False) -> Sheet:
    plan, known = desk.plan, codes(desk.plan.key_results)
    rows = list[SheetRow]()
    for stop in found:
        result = plan.key_results[stop.key_result]
        title = plan.objectives[result.objective].title
        rows.append(SheetRow(known[result.id], row_of(desk, result), title, stop.due))
    return Sheet(name, tuple(rows), team)
