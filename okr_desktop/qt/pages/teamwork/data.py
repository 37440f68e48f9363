"""What the teamwork page shows, every text finished; gathered on the worker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.charts.table import Table
from okr_desktop.domain.teamwork import CONTRIBUTIONS, Bond, Link
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import Asking
from okr_desktop.qt.charts.model import ChartFacts, ChartTable, ReadOut
from okr_desktop.qt.models.records import Cell as TableCell
from okr_desktop.qt.models.records import Record
from okr_desktop.qt.pages.teamwork.words import TeamworkWords
from okr_desktop.qt.texts_numbers import date_text
from okr_desktop.qt.texts_words import asking_text, bond_text
from okr_desktop.services.engagement.direction import teamwork

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.direction.teamwork import Cell, Request, Together

#: What the numbers of the matrix count: everything, shared objectives, requests, contributions.
LAYERS: tuple[tuple[Bond, ...], ...] = (tuple(Bond), (Bond.SHARED,), (Bond.ASKS,), tuple(CONTRIBUTIONS))
MINE, ALL = "mine", ""
MARKS = {"asked": "open", "accepted": "on_track", "declined": "cancelled", "done": "done"}


@dataclass(frozen=True, slots=True)
class Item:
    """One link of a cell: what it is, what it is called, and where to go (``show``), or the request to look at."""

    kind: str
    title: str
    show: str = ""
    request: str = ""
    status: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell at (row, column): a number for each layer, what it says, and its links."""

    row: int
    column: int
    counts: tuple[int, ...]
    late: bool
    readout: ReadOut
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Teams in order, and the cells that have something, in reading order."""

    facts: ChartFacts
    teams: tuple[str, ...]
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class TeamworkView:
    """Everything that the page shows; ``cycles`` and ``teams`` can be chosen (id, name)."""

    matrix: MatrixView
    rows: list[Record]
    cycle: str
    cycles: tuple[tuple[str, str], ...]
    teams: tuple[tuple[str, str], ...]
    team: str
    any_requests: bool


def load(desk: Desk, cycle: str = "", team: str = MINE) -> TeamworkView:
    """The page of a cycle (id; "" for the current one), and the requests of a team (id, MINE or ALL)."""
    plan = desk.plan
    found = teamwork.together(desk, cycle if cycle in plan.cycles else "")
    chosen = team if team in (MINE, ALL) or team in plan.teams else MINE
    mine = teamwork.my_teams(desk)
    if chosen == MINE and not mine:
        chosen = ALL
    wanted = mine if chosen == MINE else None if chosen == ALL else (chosen,)
    requests = teamwork.requests(desk, wanted)
    known = sorted((one for one in plan.cycles.values() if not one.archived), key=lambda one: one.start, reverse=True)
    teams = sorted((one for one in plan.teams.values() if not one.archived), key=lambda one: fold(one.name))
    return TeamworkView(
        _matrix(plan, found),
        _rows(plan, requests, everybody=chosen == ALL),
        found.cycle,
        tuple((one.id, one.name) for one in known),
        tuple((one.id, one.name) for one in teams),
        chosen,
        bool(plan.dependencies),
    )


# The matrix


def _matrix(plan: Plan, found: Together) -> MatrixView:
    words = TeamworkWords()
    names = tuple(team.name for team in found.teams)
    places = {team.id: at for at, team in enumerate(found.teams)}
    cells = tuple(
        _cell(plan, words, found.cells[pair], names, places)
        for pair in sorted(found.cells, key=lambda pair: (places[pair[0]], places[pair[1]]))
    )
    pairs = len({frozenset(pair) for pair in found.cells})
    late = sum(cell.late for cell in found.cells.values())
    cycle = plan.cycles.get(found.cycle)
    facts = ChartFacts(
        words.title(),
        words.subtitle(cycle.name if cycle else "", len(names), pairs),
        words.summary(pairs, late),
        words.note() if cells else "",
        words.empty(),
        _table(words, found, places),
    )
    return MatrixView(facts, names if cells else (), cells)


def _cell(
    plan: Plan, words: TeamworkWords, cell: Cell, names: tuple[str, ...], places: Mapping[str, int]
) -> MatrixCell:
    row, column = places[cell.first], places[cell.second]
    readout = ReadOut(words.pair(names[row], names[column]), words.lines(cell))
    counts = tuple(cell.count(*bonds) for bonds in LAYERS)
    order = list(Bond)
    links = sorted(cell.links, key=lambda one: (order.index(one.bond), not one.late, one.state))
    return MatrixCell(row, column, counts, bool(cell.late), readout, tuple(_item(plan, one) for one in links))


def _item(plan: Plan, link: Link) -> Item:
    if link.bond is Bond.ASKS:
        one = plan.dependencies[link.item]
        known = one.about in plan.objectives or one.about in plan.key_results
        status = "at_risk" if link.late else MARKS[link.state]
        word = asking_text(link.state)
        if link.late:
            word = TeamworkWords().late(word)
        show = (one.about or "") if known else ""
        return Item(bond_text(link.bond), one.what, show, one.id, status, word)
    found = plan.objectives.get(link.item) or plan.key_results[link.item]
    return Item(bond_text(link.bond), found.title, found.id)


def _table(words: TeamworkWords, found: Together, places: Mapping[str, int]) -> ChartTable:
    """The same as a table: a row for each pair and direction."""
    rows = list[tuple[str | int, ...]]()
    names = {team.id: team.name for team in found.teams}
    for pair in sorted(found.cells, key=lambda pair: (places[pair[0]], places[pair[1]])):
        cell = found.cells[pair]
        rows.append(
            (
                names[cell.first],
                names[cell.second],
                cell.count(Bond.SHARED),
                cell.asked(Asking.ASKED, Asking.ACCEPTED),
                cell.late,
                cell.asked(Asking.DONE),
                cell.asked(Asking.DECLINED),
                cell.count(*CONTRIBUTIONS),
            )
        )
    codes = ("team", "other", "shared", "waiting", "overdue", "done", "declined", "contributes")
    shown = tuple(tuple(str(value) for value in row) for row in rows)
    return ChartTable(words.headers(), shown, frozenset(range(2, 8)), Table(codes, tuple(rows)))


# Requests


def _rows(plan: Plan, found: teamwork.Requests, *, everybody: bool) -> list[Record]:
    """Requests in two groups; of everybody in one, for each would stand in both."""
    words = TeamworkWords()
    groups = (("asked", words.asked(), found.asked), ("waits", words.waits(), found.waits))
    if everybody:
        return [_row(plan, words, "all", one) for one in _once(found.asked, found.waits)]
    rows = list[Record]()
    for code, title, requests in groups:
        if requests:
            rows.append(Record(f"of {code}", (TableCell(title),), heading=True))
            rows += [_row(plan, words, code, one) for one in requests]
    return rows


def _once(*groups: Iterable[Request]) -> Iterable[Request]:
    return {one.item.id: one for group in groups for one in group}.values()


def _row(plan: Plan, words: TeamworkWords, code: str, one: Request) -> Record:
    item = one.item
    by = words.by(date_text(item.by, plan.today), late=one.late) if item.by else ""
    teams = f"{one.asker} → {one.giver}" if one.asker else one.giver
    said = " · ".join(part for part in (item.reply, words.reminded(one.reminded)) if part)
    status = "at_risk" if one.late else MARKS[item.state.value]
    return Record(
        f"{code} {item.id}",
        (
            TableCell(item.what, tip=" · ".join(part for part in (item.what, one.title) if part)),
            TableCell(teams),
            TableCell(by, tone="at_risk" if one.late else "", toned=one.late),
            TableCell(asking_text(item.state.value), status=status),
            TableCell(said, muted=True, tip=said),
        ),
        (code, one),
    )
