"""Records as registers: what can conflict as a whole, in the value types allowed on the wire (model.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from itertools import compress
from operator import attrgetter, is_not
from typing import Any, NamedTuple, cast

from okr_desktop.domain import engagement_wire, workshop_wire
from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.metric_wire import Wire, decimal_of, detail_wire, ends_wire, metric_of, text_of
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import (
    Ambition,
    CheckIn,
    KeyResult,
    Objective,
    Source,
    State,
)
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseResult
from okr_desktop.domain.review import ActionItem, CycleNote, NoteKind, RetroItem, Retrospective
from okr_desktop.domain.strategy import Announcement, Direction
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    VoteRound,
    Workshop,
)

Registers = dict[str, Wire]

KINDS: Mapping[str, type[Record]] = {
    "workspace": Workspace,
    "person": Person,
    "team": Team,
    "cycle": Cycle,
    "objective": Objective,
    "key_result": KeyResult,
    "check_in": CheckIn,
    "kpi": Kpi,
    "initiative": Initiative,
    "dependency": Dependency,
    "comment": Comment,
    "status_override": StatusOverride,
    "dismissal": Dismissal,
    "cycle_note": CycleNote,
    "retrospective": Retrospective,
    "action_item": ActionItem,
    "workshop": Workshop,
    "idea": Idea,
    "cluster": Cluster,
    "vote_round": VoteRound,
    "lineage": Lineage,
    "parking": Parking,
    "dissent": Dissent,
    "protocol": Protocol,
    "sign_off": SignOff,
    "direction": Direction,
    "announcement": Announcement,
    "reaction": Reaction,
    "recognition": Recognition,
    "question": Question,
    "concern": Concern,
    "sponsorship": Sponsorship,
    "lesson_progress": LessonProgress,
    "rollout_step": RolloutStep,
    "pulse": Pulse,
    "pulse_answer": PulseAnswer,
    "pulse_result": PulseResult,
}
_RANK = "rank"
_KIND_OF = {cls: kind for kind, cls in KINDS.items()}


def kind_of(record: Record) -> str:
    """The journal's name for a record's type, such as ``key_result``."""
    return _KIND_OF[type(record)]


def to_registers(record: Record) -> Registers:
    """All registers of a record that differ from what a new record of its kind would have."""
    kind, found = kind_of(record), Registers()
    values = _VALUES[kind](record)
    # Most fields hold the very object that is their default: those are passed over at the speed of C.
    changed = map(is_not, values, _DEFAULTS[kind])
    for value, field in compress(zip(values, _PLAIN[kind], strict=True), changed):
        if value != field.default:
            found[field.name] = None if value is None else field.encode(value)
    for rule in _SPECIAL.get(kind, ()):
        rule.write(record, found)
    return found


def to_record(kind: str, id: str, registers: Mapping[str, Wire], *, strict: bool = True) -> Record:
    """The record that registers describe; unknown ones are passed over, missing ones take their default.

    Unless ``strict``, a word that only a newer program knows, or a number that nobody can reckon with, shows as the
    default (see ``shown``).
    Raises KeyError, TypeError, ValueError or ArithmeticError when a value cannot be what its field needs.
    """
    values: dict[str, Any] = {"id": id}
    for name, _, _, decode, _ in _PLAIN[kind]:
        value = registers.get(name)
        if value is not None:
            try:
                values[name] = decode(value)
            except ValueError:
                if strict or (name not in _WORDS[kind] and decode is not decimal_of):
                    raise
    for rule in _SPECIAL.get(kind, ()):
        rule.read(registers, values)
    return KINDS[kind](**values)


def shown(kind: str, field: str, wire: Wire) -> Wire:
    """What a record shows of a register, as the record would write it: what was stored, where we understand all of it.

    A word of a newer program shows as the default; of a place only parent and rank belong to the record.
    """
    if field == "place" and isinstance(wire, dict):
        return {"parent": wire.get("parent"), "rank": str(wire.get("rank", ""))}
    words = _WORDS.get(kind, {})
    if wire is None or field not in words:
        return wire
    try:
        words[field](wire)
    except ValueError:
        return None
    return wire


def moved(field: str, before: Wire, after: Wire) -> Wire:
    """What is written for a changed register: a place also says where the record stood before (sharing.md, tree)."""
    if field != "place" or not isinstance(after, dict) or not isinstance(before, dict):
        return after
    was = before.get("parent")
    return {**after, "prev": was} if was != after.get("parent") else {**after, "prev": before.get("prev")}


class _Rule:
    """How several fields of a record go to one register and back, or one field to several."""

    def write(self, record: Record, found: Registers) -> None:
        raise NotImplementedError

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class _Place(_Rule):
    """``place`` is one register: parent and rank move together (sharing.md)."""

    parent: str

    def write(self, record: Record, found: Registers) -> None:
        parent, rank = getattr(record, self.parent), getattr(record, _RANK)
        if parent is not None or rank:
            found["place"] = {"parent": parent, "rank": rank}

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        place = registers.get("place")
        if isinstance(place, dict):
            values[self.parent] = place.get("parent")
            values["rank"] = str(place.get("rank", ""))


@dataclass(frozen=True, slots=True)
class _Members(_Rule):
    """A set with one register a member: ``team:<id>`` with a share, or ``tag:<name>`` with its position."""

    name: str
    prefix: str

    def write(self, record: Record, found: Registers) -> None:
        members = getattr(record, self.name)
        if not members:
            return
        if isinstance(members, Mapping):
            shares = cast(Mapping[str, Decimal], members)
            found.update({self.prefix + id: to_text(share) for id, share in shares.items()})
        else:
            found.update({self.prefix + tag: index for index, tag in enumerate(members)})

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        start = len(self.prefix)
        found = {
            name[start:]: value
            for name, value in registers.items()
            if name.startswith(self.prefix) and value is not None and value is not False
        }
        if not found:
            return
        if self.prefix == "team:":
            values[self.name] = {id: decimal_of(share) for id, share in sorted(found.items())}
        else:
            values[self.name] = tuple(sorted(found, key=lambda tag: (_position(found[tag]), tag)))


def _position(value: Wire) -> int:
    return value if isinstance(value, int) else 0


class _MetricRule(_Rule):
    """The whole metric is one register: a target without its kind or unit means nothing."""

    def write(self, record: Record, found: Registers) -> None:
        metric = cast(KeyResult, record).metric
        found["metric"] = {"kind": metric.kind.value, "unit": metric.unit, **ends_wire(metric), **detail_wire(metric)}

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        wire = registers.get("metric")
        if isinstance(wire, dict):
            values["metric"] = metric_of(wire)


class _Period(_Rule):
    """First and last day of a cycle are one register: one never makes sense without the other."""

    def write(self, record: Record, found: Registers) -> None:
        cycle = cast(Cycle, record)
        found["period"] = [cycle.start.isoformat(), cycle.end.isoformat()]

    def read(self, registers: Mapping[str, Wire], values: dict[str, Any]) -> None:
        period = cast(list[str], registers["period"])
        values["start"], values["end"] = (date.fromisoformat(day) for day in period)


def _same(value: Any) -> Any:
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return int(value)


def _iso(value: date) -> str:
    return value.isoformat()


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(text_of(one) for one in value)


def _cards(value: tuple[RetroItem, ...]) -> Wire:
    return [[card.column, card.text, card.votes] for card in value]


def _read_cards(value: Any) -> tuple[RetroItem, ...]:
    return tuple(RetroItem(text_of(column), text_of(text), _whole(votes)) for column, text, votes in value)


_CODECS: dict[str, tuple[Callable[[Any], Wire], Callable[[Any], Any]]] = {
    "text": (_same, text_of),
    "whole": (_same, _whole),
    "flag": (_same, bool),
    "number": (to_text, decimal_of),
    "day": (_iso, date.fromisoformat),
    "ambition": (str, Ambition),
    "state": (str, State),
    "source": (str, Source),
    "cycle_kind": (str, CycleKind),
    "cycle_state": (str, CycleState),
    "work_state": (str, WorkState),
    "asking": (str, Asking),
    "note_kind": (str, NoteKind),
    "texts": (list, _texts),
    "cards": (_cards, _read_cards),
    **workshop_wire.CODECS,
    **engagement_wire.CODECS,
}
LISTS = frozenset({"texts", "cards", *workshop_wire.JSON_CODECS, *engagement_wire.JSON_CODECS})

_SPECIAL: dict[str, list[_Rule]] = {
    "person": [_Members("teams", "team:")],
    "team": [_Place("parent")],
    "cycle": [_Period()],
    "objective": [_Place("parent"), _Members("teams", "team:"), _Members("tags", "tag:")],
    "key_result": [_Place("objective"), _MetricRule(), _Members("tags", "tag:")],
    "initiative": [_Place("key_result")],
    "direction": [_Place("parent")],
}


class Plain(NamedTuple):
    """A field that is one register; an empty register means the default. ``is_list``: a list or a dict on the wire."""

    name: str
    default: object
    encode: Callable[[Any], Wire]
    decode: Callable[[Any], Any]
    is_list: bool = False


def _plain(kind: str) -> list[Plain]:
    defaults = {item.name: item.default for item in fields(KINDS[kind])}
    return [
        Plain(name, defaults.get(name, MISSING), *_CODECS[codec], codec in LISTS)
        for name, codec in LAYOUT[kind].items()
    ]


_PLAIN = {kind: _plain(kind) for kind in KINDS}
# Fields that hold one of a few words, with what reads them: newer programs may know more words.
_ENUMS = {name for name, (encode, _) in _CODECS.items() if encode is str}
_WORDS: Mapping[str, Mapping[str, Callable[[Any], Any]]] = {
    kind: {name: _CODECS[codec][1] for name, codec in LAYOUT[kind].items() if codec in _ENUMS} for kind in KINDS
}
_VALUES = {kind: attrgetter(*LAYOUT[kind]) for kind in KINDS}
_DEFAULTS = {kind: [field.default for field in _PLAIN[kind]] for kind in KINDS}


def plain_fields(kind: str) -> list[Plain]:
    """How each field of a kind that is one register goes to the wire and back."""
    return _PLAIN[kind]


# Registers this version writes, by kind; members (``team:``, ``tag:``) have names of their own.
REGISTER_NAMES: Mapping[str, frozenset[str]] = {
    kind: frozenset(LAYOUT[kind]) | {"place", "metric", "period"} for kind in KINDS
}
