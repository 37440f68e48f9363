"""Agendas and their words from and to plain JSON values; what a stranger's file holds is cut, checked or refused."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import cast

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.text import clean
from okr_desktop.domain.workshop.agenda import (
    DAY,
    EXITS,
    SCENES,
    STEPS,
    TASKS,
    VOTES,
    Agenda,
    AgendaWords,
    Block,
    BlockWords,
    Break,
    Step,
    problems,
    total,
)
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.stages import Stage

FORMAT = "okr-agenda"
VERSION = 1
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_BLOCK_LINES = ("name", "prompt", "phone", "why", "watch")
_NAME, _LINE, _LINES = 120, 1_000, 24


@dataclass(frozen=True, slots=True)
class Template:
    """An agenda with its words and, by block id, those words of its blocks that differ from the bundled ones."""

    agenda: Agenda
    words: AgendaWords
    blocks: Mapping[str, BlockWords] = field(default_factory=dict[str, BlockWords])


def template_to_data(template: Template) -> dict[str, object]:
    """A template as JSON values, complete in itself: it can be read by a program that lacks its blocks."""
    agenda = template.agenda
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": agenda.id,
        "minutes": agenda.minutes,
        "group": list(agenda.group),
        "words": words_to_data(template.words),
        "steps": [step_to_data(step) for step in agenda.steps],
        "blocks": {id_: words_to_data(words) for id_, words in template.blocks.items()},
    }


def template_from_data(data: object, known: Mapping[str, Block]) -> Template:
    """A template from JSON values. ``known`` are the blocks that a step may name with ``{"block": id}``.

    Raises Refused with everything that is wrong: ``agenda.format``, ``agenda.newer``, ``agenda.damaged`` (param
    ``where``), ``agenda.block_unknown``, ``agenda.code``, ``agenda.steps`` and the errors of ``agenda.problems``.
    """
    reader = _Reader()
    top = reader.group(data, "file")
    if top.get("format") != FORMAT:
        raise Refused([Problem("agenda.format")])
    version = top.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise Refused([Problem("agenda.newer", "version", {"version": str(version)[:20]})])
    agenda = reader.agenda(top, known)
    words = reader.agenda_words(reader.group(top.get("words", {}), "words"))
    if not words.name:
        reader.bad("words.name")
    blocks = reader.all_block_words(reader.group(top.get("blocks", {}), "blocks"))
    reader.check(agenda)
    return Template(agenda, words, blocks)


def agenda_from_data(data: object, known: Mapping[str, Block]) -> Agenda:
    """An agenda of our own content; raises Refused as ``template_from_data`` does."""
    reader = _Reader()
    agenda = reader.agenda(reader.group(data, "agenda"), known)
    reader.check(agenda)
    return agenda


def block_from_data(data: object) -> Block:
    """A block of our own content; raises Refused as ``template_from_data`` does."""
    reader = _Reader()
    block = reader.block(reader.group(data, "block"), {}, "block")
    reader.check()
    return cast(Block, block)


def block_words_from_data(data: object) -> BlockWords:
    """The words of a block; what is missing is empty, what is no text is refused (Refused ``agenda.damaged``)."""
    reader = _Reader()
    words = reader.block_words(data, "words")
    reader.check()
    return words


def agenda_words_from_data(data: object) -> AgendaWords:
    """The words of an agenda; as ``block_words_from_data``."""
    reader = _Reader()
    words = reader.agenda_words(reader.group(data, "words"))
    reader.check()
    return words


def agenda_to_data(agenda: Agenda) -> dict[str, object]:
    """An agenda as JSON values, complete in itself; ``agenda_from_data`` reads it without known blocks."""
    steps = [step_to_data(step) for step in agenda.steps]
    return {"id": agenda.id, "minutes": agenda.minutes, "group": list(agenda.group), "steps": steps}


def step_to_data(step: Step) -> dict[str, object]:
    """A step as JSON values: ``{"break": minutes}``, or every field of a block."""
    if isinstance(step, Break):
        return {"break": step.minutes}
    return {**asdict(step), "stage": step.stage.value, "group": list(step.group)}


def words_to_data(words: BlockWords | AgendaWords) -> dict[str, object]:
    """Words as JSON values, lists for tuples, empty ones left out."""
    found = [(name, value) for name, value in cast(dict[str, object], asdict(words)).items() if value]
    return {name: list(cast(tuple[str, ...], value)) if isinstance(value, tuple) else value for name, value in found}


def is_id(text: str) -> bool:
    """Whether a text can be the id of a block or an agenda: small letters, digits, ``_`` and ``-``, 40 at most."""
    return _ID.fullmatch(text) is not None


class _Reader:
    """Takes values out of what a file holds and remembers what was wrong, so that all of it can be told at once."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def bad(self, where: str) -> None:
        self._problems.append(Problem("agenda.damaged", "", {"where": where}))

    def check(self, agenda: Agenda | None = None) -> None:
        """Raise what was found, and what an agenda that is well formed cannot do."""
        if agenda is not None and not self._problems:
            self._problems.extend(problem for problem in problems(agenda) if problem.severity == "error")
        if self._problems:
            raise Refused(self._problems[:50])

    def group(self, value: object, where: str) -> dict[str, object]:
        if isinstance(value, dict):
            return cast(dict[str, object], value)
        self.bad(where)
        return {}

    def agenda(self, data: dict[str, object], known: Mapping[str, Block]) -> Agenda:
        found = data.get("steps")
        items = cast(list[object], found) if isinstance(found, list) else []
        if not isinstance(found, list):
            self.bad("steps")
        self.limit(len(items), STEPS, "steps")
        made = [self._step(item, known, f"steps.{at}") for at, item in enumerate(items[:STEPS], 1)]
        steps = tuple(step for step in made if step is not None)
        agenda = Agenda(self._id(data, ""), 0.0, self._people(data, (2, SEATS_IN_ALL), ""), steps)
        return replace(agenda, minutes=total(agenda))

    def limit(self, count: int, limit: int, where: str) -> None:
        if count > limit:
            self._problems.append(Problem("agenda.steps", where, {"limit": limit}))

    def _step(self, item: object, known: Mapping[str, Block], where: str) -> Step | None:
        data = self.group(item, where)
        if "break" in data:
            return Break(self._number(data, "break", 15.0, where))
        return self.block(data, known, where)

    def block(self, data: dict[str, object], known: Mapping[str, Block], where: str) -> Block | None:
        name = data.get("block")
        base = known.get(name) if isinstance(name, str) else Block("", "", Stage.FRAME)
        if base is None:
            self._problems.append(Problem("agenda.block_unknown", "steps", {"block": str(name)[:40]}))
            return None
        return Block(
            id=self._id({"id": data.get("id", base.id)}, where),
            method=self._line(data, "method", base.method, where, 40),
            stage=Stage(self._code(data, "stage", base.stage.value, frozenset(Stage), where)),
            minutes=self._number(data, "minutes", base.minutes, where),
            group=self._people(data, base.group, where),
            private=self._flag(data, "private", base.private, where),
            per_seat=self._count(data, "per_seat", base.per_seat, 60, where),
            self_edit_minutes=self._number(data, "self_edit_minutes", base.self_edit_minutes, where),
            inspire=self._count(data, "inspire", base.inspire, 10, where),
            turns=self._count(data, "turns", base.turns, 12, where),
            vote=self._code(data, "vote", base.vote, VOTES, where),
            phone=self._code(data, "phone", base.phone, TASKS, where),
            projector=self._code(data, "projector", base.projector, SCENES, where),
            exit=self._code(data, "exit", base.exit, EXITS, where),
            source=self._line(data, "source", base.source, where, _LINE),
        )

    def block_words(self, value: object, where: str) -> BlockWords:
        data = self.group(value, where)
        name, prompt, phone, why, watch = (self._line(data, name, "", where) for name in _BLOCK_LINES)
        say, do, poster = (self._lines(data, name, where) for name in ("say", "do", "poster"))
        return BlockWords(name, prompt, say, do, phone, poster, why, watch)

    def all_block_words(self, data: dict[str, object]) -> dict[str, BlockWords]:
        self.limit(len(data), STEPS, "blocks")
        if not all(is_id(id_) for id_ in data):
            self.bad("blocks")
        return {id_: self.block_words(data[id_], f"blocks.{id_[:40]}") for id_ in list(data)[:STEPS]}

    def agenda_words(self, data: dict[str, object]) -> AgendaWords:
        name = self._line(data, "name", "", "words", _NAME)
        rest = [self._line(data, field_, "", "words") for field_ in ("for_whom", "summary", "sponsor")]
        return AgendaWords(name, rest[0], rest[1], self._lines(data, "before", "words"), rest[2])

    def _id(self, data: dict[str, object], where: str) -> str:
        value = data.get("id")
        if isinstance(value, str) and is_id(value):
            return value
        self.bad(_path(where, "id"))
        return ""

    def _line(self, data: dict[str, object], name: str, default: str, where: str, limit: int = _LINE) -> str:
        value = data.get(name, default)
        if isinstance(value, str) and len(value) <= limit:
            return clean(value, lines=True)
        self.bad(_path(where, name))
        return default

    def _lines(self, data: dict[str, object], name: str, where: str) -> tuple[str, ...]:
        value = data.get(name, [])
        items = cast(list[object], value) if isinstance(value, list) else [None]
        texts = [item for item in items[:_LINES] if isinstance(item, str) and len(item) <= _LINE]
        if len(texts) < len(items):
            self.bad(_path(where, name))
        return tuple(clean(text) for text in texts if text.strip())

    def _number(self, data: dict[str, object], name: str, default: float, where: str) -> float:
        value = data.get(name, default)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= DAY:
            return math.floor(value * 2 + 0.5) / 2
        self.bad(_path(where, name))
        return default

    def _count(self, data: dict[str, object], name: str, default: int, most: int, where: str) -> int:
        value = data.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        self.bad(_path(where, name))
        return default

    def _flag(self, data: dict[str, object], name: str, default: bool, where: str) -> bool:
        value = data.get(name, default)
        if not isinstance(value, bool):
            self.bad(_path(where, name))
        return value is True

    def _code(
        self, data: dict[str, object], name: str, default: str, allowed: frozenset[str] | frozenset[Stage], where: str
    ) -> str:
        value = data.get(name, default)
        if isinstance(value, str) and value in set(allowed):
            return value
        self._problems.append(Problem("agenda.code", name, {"where": where, "value": str(value)[:40]}))
        return default

    def _people(self, data: dict[str, object], default: tuple[int, int], where: str) -> tuple[int, int]:
        value = data.get("group", list(default))
        pair = cast(list[object], value) if isinstance(value, list) else []
        whole = [count for count in pair if isinstance(count, int) and not isinstance(count, bool)]
        if len(pair) == len(whole) == 2 and 1 <= whole[0] <= whole[1] <= SEATS_IN_ALL:
            return whole[0], whole[1]
        self.bad(_path(where, "group"))
        return default


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
