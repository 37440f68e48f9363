"""What the board shows for a scope: cards with finished texts, in columns by status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.pace import Status
from okr_desktop.qt.models.outline_node import Node
from okr_desktop.qt.pages.plan.view import Scope, ids_in, make_node
from okr_desktop.qt.texts_words import status_text

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Figure, Plan
    from okr_desktop.services.desk import Desk

# From what wants attention to what is done; the first four stand there also when they are empty.
ORDER = (
    Status.AT_RISK,
    Status.BEHIND,
    Status.ON_TRACK,
    Status.DONE,
    Status.STALE,
    Status.NO_DATA,
    Status.OPEN,
    Status.DRAFT,
    Status.CANCELLED,
    Status.ARCHIVED,
)
ALWAYS = ORDER[:4]


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the row that the tree would show, the objective above a key result, why a person set its status."""

    node: Node
    above: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A status with its cards."""

    status: str
    word: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class BoardData:
    """The columns of a board, from left to right."""

    results: bool
    columns: list[Column]

    @property
    def total(self) -> int:
        """How many cards."""
        return sum(len(column.cards) for column in self.columns)


def load(desk: Desk, scope: Scope, wanted: frozenset[str] | None, results: bool) -> BoardData:
    """The board of a scope: its key results, or its objectives; only ``wanted`` ids when there are any."""
    plan = desk.plan
    table = plan.key_results if results else plan.objectives
    ids = [id for id in ids_in(plan, scope) if id in table and (wanted is None or id in wanted)]
    found: dict[Status, list[Card]] = {status: [] for status in ORDER}
    for id in ids:
        item = table[id]
        figure = plan.figure(id)
        above = plan.objectives[plan.key_results[id].objective].title if results else ""
        found[figure.status].append(Card(make_node(plan, item), above, _reason(plan, figure)))
    for cards in found.values():
        cards.sort(key=_urgency)
    columns = [
        Column(status.value, status_text(status), cards) for status, cards in found.items() if cards or status in ALWAYS
    ]
    return BoardData(results, columns)


def _reason(plan: Plan, figure: Figure) -> str:
    """Why a person has set the status, "" for a computed one."""
    kept = plan.overrides.get(figure.override or "")
    return kept.reason if kept is not None else ""


def _urgency(card: Card) -> tuple[float, str]:
    """The furthest behind its expectation first."""
    node = card.node
    gap = (node.progress or 0.0) - (node.expected or 0.0) if node.progress is not None else 0.0
    return gap, node.title
