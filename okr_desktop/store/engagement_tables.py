"""The typed tables of engagement; no foreign keys: what others add to a deleted one is kept."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from okr_desktop.store.table_base import TableRow


class DirectionRow(TableRow, table=True):
    """Mission, vision, themes, directions of a year."""

    id: str = Field(primary_key=True)
    kind: str
    text: str
    why: str
    parent: str | None
    rank: str
    cycle: str | None
    owner: str | None
    archived: bool


class AnnouncementRow(TableRow, table=True):
    """How cycles were told to everybody."""

    id: str = Field(primary_key=True)
    cycle: str
    text: str
    author: str | None
    day: str | None


class SponsorshipRow(TableRow, table=True):
    """Who backs what; promises as JSON."""

    id: str = Field(primary_key=True)
    about: str
    sponsor: str | None
    text: str
    promises: str
    review: str | None
    reviewed: str | None


class ReactionRow(TableRow, table=True):
    """Short signs."""

    __table_args__ = (Index("reaction_about", "about"),)
    id: str = Field(primary_key=True)
    about: str
    kind: str
    author: str | None


class RecognitionRow(TableRow, table=True):
    """Thanks for what was reached; to whom as JSON."""

    __table_args__ = (Index("recognition_about", "about"),)
    id: str = Field(primary_key=True)
    text: str
    to: str
    about: str | None
    author: str | None
    day: str | None


class QuestionRow(TableRow, table=True):
    """Questions that wait for an answer."""

    __table_args__ = (Index("question_about", "about"),)
    id: str = Field(primary_key=True)
    about: str
    text: str
    author: str | None
    to: str | None
    day: str | None
    answer: str
    answered_by: str | None
    answered: str | None


class ConcernRow(TableRow, table=True):
    """What people worry about."""

    __table_args__ = (Index("concern_about", "about"),)
    id: str = Field(primary_key=True)
    text: str
    about: str
    kind: str
    author: str | None
    cycle: str | None
    day: str | None
    state: str
    response: str
    responder: str | None
    answered: str | None
    end: str
    ended: str | None


class LessonProgressRow(TableRow, table=True):
    """How far people are with lessons."""

    id: str = Field(primary_key=True)
    person: str
    lesson: str
    state: str
    day: str | None
    best: int


class RolloutStepRow(TableRow, table=True):
    """The plan for a first cycle."""

    id: str = Field(primary_key=True)
    cycle: str
    code: str
    text: str
    due: str | None
    owner: str | None
    state: str


class PulseRow(TableRow, table=True):
    """Short surveys; items and groups as JSON."""

    id: str = Field(primary_key=True)
    title: str
    cycle: str | None
    items: str
    own: str
    comment: str
    recommend: bool
    threshold: int
    comment_threshold: int
    opens: str | None
    closes: str | None
    state: str
    groups: str


class PulseAnswerRow(TableRow, table=True):
    """Answers without person, time and order; ratings as JSON."""

    __table_args__ = (Index("pulse_answer_pulse", "pulse"),)
    id: str = Field(primary_key=True)
    pulse: str
    group: str
    ratings: str
    comment: str


class PulseResultRow(TableRow, table=True):
    """What closed pulses say, as JSON."""

    __table_args__ = (Index("pulse_result_pulse", "pulse"),)
    id: str = Field(primary_key=True)
    pulse: str
    group: str
    figures: str


ALL: tuple[type[SQLModel], ...] = (
    DirectionRow,
    AnnouncementRow,
    SponsorshipRow,
    ReactionRow,
    RecognitionRow,
    QuestionRow,
    ConcernRow,
    LessonProgressRow,
    RolloutStepRow,
    PulseRow,
    PulseAnswerRow,
    PulseResultRow,
)
