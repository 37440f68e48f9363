"""The typed projection as SQLModel tables: the source of the SQL schema, never seen outside the store."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from okr_desktop.store import engagement_tables, workshop_tables
from okr_desktop.store.table_base import TableRow, refers


class WorkspaceRow(TableRow, table=True):
    """Settings of the workspace (one row)."""

    id: str = Field(primary_key=True)
    organisation: str
    fiscal_year_start: int
    cadence_days: int
    grace_days: int
    on_track: str
    behind: str
    silent_before: str
    committed: str
    aspirational: str
    level_commit: str
    level_target: str
    band_low: str
    band_high: str
    accent: str
    logo: str
    confidential: str


class PersonRow(TableRow, table=True):
    """People."""

    id: str = Field(primary_key=True)
    name: str
    email: str
    role: str
    archived: bool
    alias_of: str | None


class TeamRow(TableRow, table=True):
    """Teams."""

    id: str = Field(primary_key=True)
    name: str
    parent: str | None
    rank: str
    lead: str | None
    archived: bool
    cadence_days: int | None


class PersonTeamRow(TableRow, table=True):
    """Who belongs to which team, with the share of the person's time."""

    person: str = Field(sa_column=refers("person.id", primary_key=True))
    team: str = Field(primary_key=True)
    share: str


class CycleRow(TableRow, table=True):
    """Cycles; days as ISO text."""

    __table_args__ = (CheckConstraint('"start" < "end"', name="cycle_dates"),)
    id: str = Field(primary_key=True)
    name: str
    start: str
    end: str
    kind: str
    state: str
    archived: bool
    sponsor: str | None


class ObjectiveRow(TableRow, table=True):
    """Objectives; ``parent`` may be an objective or a key result, so it has no foreign key."""

    __table_args__ = (
        CheckConstraint("ambition IN ('committed', 'aspirational')", name="objective_ambition"),
        Index("objective_parent", "parent"),
        Index("objective_cycle", "cycle"),
    )
    id: str = Field(primary_key=True)
    title: str
    description: str
    parent: str | None
    rank: str
    cycle: str | None
    owner: str | None
    ambition: str
    state: str
    source: str
    manual: str | None
    weight: str
    archived: bool
    origin: str
    origin_hash: str
    why: str
    score: str | None
    score_comment: str
    miss_cause: str
    carried_from: str | None
    carried: int
    serves: str | None
    proposer: str | None


class ObjectiveTeamRow(TableRow, table=True):
    """Teams of an objective with their shares."""

    objective: str = Field(sa_column=refers("objective.id", primary_key=True))
    team: str = Field(primary_key=True)
    share: str


class ObjectiveTagRow(TableRow, table=True):
    """Tags of an objective in their order."""

    objective: str = Field(sa_column=refers("objective.id", primary_key=True))
    position: int = Field(primary_key=True)
    tag: str


class KeyResultRow(TableRow, table=True):
    """Key results, with the id of their current check-in beside them (scoring.md: latest by date, then journal).

    ``detail`` holds what only some kinds of metric have, as JSON: levels, milestones, phases.
    """

    __table_args__ = (
        Index("key_result_objective", "objective"),
        Index("key_result_feed", "feed", sqlite_where=text("feed IS NOT NULL")),
    )
    id: str = Field(primary_key=True)
    title: str
    objective: str = Field(sa_column=refers("objective.id"))
    kind: str
    unit: str
    start: str | None
    target: str | None
    low: str | None
    high: str | None
    description: str
    rank: str
    owner: str | None
    weight: str
    due: str | None
    state: str
    archived: bool
    origin: str
    origin_hash: str
    detail: str | None
    feed: str | None
    score: str | None
    score_comment: str
    carried_from: str | None
    carried: int
    latest: str | None


class KeyResultTagRow(TableRow, table=True):
    """Tags of a key result in their order."""

    key_result: str = Field(sa_column=refers("key_result.id", primary_key=True))
    position: int = Field(primary_key=True)
    tag: str


class CheckInRow(TableRow, table=True):
    """Check-ins of a key result or readings of a KPI; ``lam`` and ``actor`` order those of one day."""

    __table_args__ = (
        CheckConstraint("confidence BETWEEN 0 AND 10", name="check_in_confidence"),
        CheckConstraint("(key_result IS NULL) <> (kpi IS NULL)", name="check_in_subject"),
        Index("check_in_key_result", "key_result", "date"),
        Index("check_in_kpi", "kpi", "date", sqlite_where=text("kpi IS NOT NULL")),
    )
    id: str = Field(primary_key=True)
    key_result: str | None = Field(sa_column=refers("key_result.id", nullable=True))
    date: str
    value: str
    confidence: int | None
    note: str
    author: str | None
    lam: int
    actor: str
    kpi: str | None = Field(sa_column=refers("kpi.id", nullable=True))
    reached: str | None
    next: str
    blocker: str
    acknowledged_by: str | None


class KpiRow(TableRow, table=True):
    """Health metrics, with the id of their current reading beside them."""

    id: str = Field(primary_key=True)
    title: str
    unit: str
    low: str | None
    high: str | None
    description: str
    owner: str | None
    team: str | None
    archived: bool
    latest: str | None


class InitiativeRow(TableRow, table=True):
    """Work for a key result (no foreign key: what others add to a deleted one is kept)."""

    __table_args__ = (Index("initiative_key_result", "key_result"),)
    id: str = Field(primary_key=True)
    title: str
    key_result: str
    rank: str
    description: str
    owner: str | None
    due: str | None
    state: str
    archived: bool


class DependencyRow(TableRow, table=True):
    """What one team needs of another."""

    id: str = Field(primary_key=True)
    what: str
    asker: str | None
    giver: str | None
    about: str | None
    by: str | None
    state: str
    reply: str


class CommentRow(TableRow, table=True):
    """What people say about items of any kind."""

    __table_args__ = (Index("comment_about", "about"),)
    id: str = Field(primary_key=True)
    about: str
    text: str
    author: str | None
    reply_to: str | None


class StatusOverrideRow(TableRow, table=True):
    """A person's verdict in place of the computed one."""

    id: str = Field(primary_key=True)
    about: str
    status: str
    reason: str
    author: str | None
    until: str | None


class DismissalRow(TableRow, table=True):
    """Hints of the coach that were put aside."""

    id: str = Field(primary_key=True)
    rule: str
    about: str
    reason: str
    author: str | None


class CycleNoteRow(TableRow, table=True):
    """What a cycle leaves behind."""

    id: str = Field(primary_key=True)
    cycle: str
    about: str
    kind: str
    text: str
    author: str | None
    advice: str
    because: str
    choice: str
    owner: str | None
    due: str | None


class RetrospectiveRow(TableRow, table=True):
    """Looks back at a cycle; cards as JSON."""

    id: str = Field(primary_key=True)
    cycle: str
    format: str
    team: str | None
    held: str | None
    items: str
    workshop: str | None


class ActionItemRow(TableRow, table=True):
    """What came out of retrospectives."""

    id: str = Field(primary_key=True)
    text: str
    source: str | None
    owner: str | None
    due: str | None
    state: str
    checked_in: str | None
    outcome: str


# In the order of their references.
PROJECTION: tuple[type[SQLModel], ...] = (
    WorkspaceRow,
    PersonRow,
    TeamRow,
    PersonTeamRow,
    CycleRow,
    ObjectiveRow,
    ObjectiveTeamRow,
    ObjectiveTagRow,
    KeyResultRow,
    KeyResultTagRow,
    KpiRow,
    CheckInRow,
    InitiativeRow,
    DependencyRow,
    CommentRow,
    StatusOverrideRow,
    DismissalRow,
    CycleNoteRow,
    RetrospectiveRow,
    ActionItemRow,
    *workshop_tables.ALL,
    *engagement_tables.ALL,
)
