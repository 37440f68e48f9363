"""What a person's own page for a talk between two is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.siblings.head import Head


@dataclass(frozen=True, slots=True)
class Sure:
    """The confidence 0..10 that was told on a day."""

    on: date
    value: int


@dataclass(frozen=True, slots=True)
class OwnResult:
    """A key result of the person with its confidence over time, oldest first."""

    row: KeyResultRow
    objective: str = ""
    sure: tuple[Sure, ...] = ()


@dataclass(frozen=True, slots=True)
class ToDo:
    """An initiative or action of the person; ``about`` is what it is for."""

    title: str
    about: str = ""
    due: date | None = None
    doing: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that is needed of a team: ``state`` is a code of ``domain.work.Asking``."""

    what: str
    team: str = ""
    about: str = ""
    by: date | None = None
    state: str = "asked"


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that the person has not answered."""

    text: str
    about: str
    author: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """A concern or an idea that the person has given with their name, and what became of it.

    ``state`` ends a key of the table of words: "concern_" or "said_" with the code before it.
    """

    text: str
    state: str
    reply: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Something to talk about: a code of the table of words ("ask_…") with its parameters."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class OneToOneData:
    """The page of one person. ``needs`` is what their teams wait for, ``owes`` what others wait for from them.

    ``asked`` are open questions to them, ``asks`` their own, ``named`` where somebody named them and waits, ``thanks``
    recognition of late; ``concerns`` and ``ideas`` are only those that bear their name.
    """

    head: Head
    person: str
    role: str = ""
    teams: tuple[str, ...] = ()
    results: tuple[OwnResult, ...] = ()
    objectives: tuple[ObjectiveBlock, ...] = ()
    todos: tuple[ToDo, ...] = ()
    needs: tuple[Waiting, ...] = ()
    owes: tuple[Waiting, ...] = ()
    remarks: tuple[Remark, ...] = ()
    questions: tuple[Question, ...] = ()
    asked: tuple[Remark, ...] = ()
    asks: tuple[Remark, ...] = ()
    named: tuple[Remark, ...] = ()
    thanks: tuple[Remark, ...] = ()
    concerns: tuple[Voice, ...] = ()
    ideas: tuple[Voice, ...] = ()
