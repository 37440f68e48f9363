"""The typed tables of what workshops leave behind; no foreign keys: what others add to a deleted one is kept."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from okr_desktop.store.table_base import TableRow


class WorkshopRow(TableRow, table=True):
    """Workshops that are over; figures as JSON."""

    id: str = Field(primary_key=True)
    question: str
    agenda: str
    mode: str
    cycle: str | None
    team: str | None
    held: str | None
    venue: str
    facilitator_name: str
    sponsor_name: str
    seats: int
    paper_seats: int
    state: str
    results: str


class IdeaRow(TableRow, table=True):
    """Ideas, without anything that says who wrote them unless names were announced."""

    __table_args__ = (Index("idea_workshop", "workshop"),)
    id: str = Field(primary_key=True)
    text: str
    wording: str
    origin: str
    state: str
    reason: str
    author_name: str
    workshop: str | None
    cluster: str | None
    merged: str | None
    round: int
    position: int
    author: str | None
    about: str | None
    cycle: str | None
    day: str | None
    answered: str | None
    answered_by: str | None


class ClusterRow(TableRow, table=True):
    """Groups of ideas."""

    id: str = Field(primary_key=True)
    workshop: str
    letter: str
    name: str
    vote_rank: int


class VoteRoundRow(TableRow, table=True):
    """Closed rounds of voting; totals and items as JSON."""

    id: str = Field(primary_key=True)
    workshop: str
    number: int
    kind: str
    budget: int
    stack: int
    seats: int
    ballots: int
    totals: str
    items: str
    superseded: bool


class LineageRow(TableRow, table=True):
    """What came out of what."""

    __table_args__ = (Index("lineage_child", "child"), Index("lineage_parent", "parent"))
    id: str = Field(primary_key=True)
    child: str
    parent: str
    weight: str


class ParkingRow(TableRow, table=True):
    """What workshops put aside."""

    id: str = Field(primary_key=True)
    workshop: str
    text: str
    stage: str
    owner_name: str
    due: str | None
    decision: str
    dropped: bool
    idea: str | None


class DissentRow(TableRow, table=True):
    """Disagreements that were written down."""

    id: str = Field(primary_key=True)
    workshop: str
    text: str
    about: str | None
    round: int


class ProtocolRow(TableRow, table=True):
    """What was signed."""

    id: str = Field(primary_key=True)
    workshop: str
    content_hash: str
    signed_by: str
    verdict: str
    comment: str
    at: str


class SignOffRow(TableRow, table=True):
    """Who gave their word on what."""

    id: str = Field(primary_key=True)
    about: str
    signed_by: str
    date: str | None
    content_hash: str
    comment: str


ALL: tuple[type[SQLModel], ...] = (
    WorkshopRow,
    IdeaRow,
    ClusterRow,
    VoteRoundRow,
    LineageRow,
    ParkingRow,
    DissentRow,
    ProtocolRow,
    SignOffRow,
)
