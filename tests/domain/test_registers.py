"""Every record goes to registers and back unchanged, in values that JSON carries exactly."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given

from okr_desktop.domain.buy_in import Promise
from okr_desktop.domain.okrs import KeyResult, Objective, State
from okr_desktop.domain.people import Person
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import Group
from okr_desktop.domain.registers import KINDS, Registers, kind_of, shown, to_record, to_registers
from okr_desktop.domain.review import NoteKind, RetroItem
from okr_desktop.domain.strategy import DirectionKind
from okr_desktop.domain.workshop_record import VoteItem
from tests import strategies


def floats(value: object) -> bool:
    match value:
        case float():
            return True
        case dict():
            return any(floats(part) for part in cast(dict[str, object], value).values())
        case list():
            return any(floats(part) for part in cast(list[object], value))
        case _:
            return False


_REQUIRED = {"what", "about", "text", "status", "reason", "rule", "cycle", "kind"} | {
    *("question", "workshop", "letter", "child", "parent", "signed_by", "person", "lesson", "pulse")
}


@given(strategies.records)
def test_record_to_registers_to_record(record: Record) -> None:
    registers = to_registers(record)
    assert not floats(registers)
    through_json = json.loads(json.dumps(registers, ensure_ascii=False))
    assert through_json == registers
    assert to_record(kind_of(record), record.id, through_json) == record


@given(strategies.records)
def test_a_register_set_to_nothing_is_the_default(record: Record) -> None:
    kind, registers = kind_of(record), to_registers(record)
    needed = {"name", "title", "period", "place", "metric", "key_result", "date", "value", *_REQUIRED}
    emptied = {name: value if name in needed else None for name, value in registers.items()}
    bare = {name: value for name, value in registers.items() if name in needed}
    assert to_record(kind, record.id, emptied) == to_record(kind, record.id, bare)


@given(strategies.records)
def test_what_a_newer_program_wrote_is_passed_over(record: Record) -> None:
    registers = to_registers(record) | {"mood": {"deep": [1, None]}, "crew:x": True}
    assert to_record(kind_of(record), record.id, registers) == record


def test_every_field_of_every_record_has_a_register() -> None:
    # A field without one would be dropped silently: change each and see it come back.
    others: dict[str, Any] = {"bool": True, "int": 5, "str": "x", "Decimal": Decimal(3), "tuple": ("x",)}
    lists: dict[tuple[str, str], Any] = {
        ("retrospective", "items"): (RetroItem("start", "x", 1),),
        ("vote_round", "items"): (VoteItem("t", "A", "x"),),
        ("sponsorship", "promises"): (Promise("x", date(2026, 1, 1), "partly", "n"),),
        ("pulse", "groups"): (Group("g", "n", ("t",), 7),),
    }
    for kind, cls in KINDS.items():
        record = cls(**_least(kind))
        for field in fields(cls):
            value = getattr(record, field.name)
            if field.name != "id" and field.compare and type(value).__name__ in others:
                other = lists.get((kind, field.name), others[type(value).__name__])
                changed = replace(record, **{field.name: other})
                assert to_record(kind, record.id, to_registers(changed)) == changed, (kind, field.name)


def _least(kind: str) -> dict[str, Any]:
    day = date(2026, 1, 1)
    named: dict[str, dict[str, Any]] = {
        "workspace": {},
        "person": {"name": "n"},
        "team": {"name": "n"},
        "cycle": {"name": "n", "start": day, "end": date(2026, 2, 1)},
        "objective": {"title": "t"},
        "key_result": {"title": "t", "objective": "o"},
        "check_in": {"key_result": "k", "date": day, "value": Decimal(1)},
        "kpi": {"title": "t"},
        "initiative": {"title": "t", "key_result": "k"},
        "dependency": {"what": "w"},
        "comment": {"about": "o", "text": "t"},
        "status_override": {"about": "o", "status": "behind", "reason": "r"},
        "dismissal": {"rule": "r", "about": "o", "reason": "r"},
        "cycle_note": {"cycle": "c", "about": "c", "kind": NoteKind.NEXT, "text": "t"},
        "retrospective": {"cycle": "c"},
        "action_item": {"text": "t"},
        "workshop": {"question": "q"},
        "idea": {"text": "t"},
        "cluster": {"workshop": "w", "letter": "A"},
        "vote_round": {"workshop": "w"},
        "lineage": {"child": "c", "parent": "p"},
        "parking": {"workshop": "w", "text": "t"},
        "dissent": {"workshop": "w", "text": "t"},
        "protocol": {"workshop": "w"},
        "sign_off": {"about": "o", "signed_by": "s"},
        "direction": {"kind": DirectionKind.THEME, "text": "t"},
        "announcement": {"cycle": "c", "text": "t"},
        "reaction": {"about": "o"},
        "recognition": {"text": "t"},
        "question": {"about": "o", "text": "t"},
        "concern": {"text": "t"},
        "sponsorship": {"about": "o"},
        "lesson_progress": {"person": "p", "lesson": "l"},
        "rollout_step": {"cycle": "c"},
        "pulse": {"title": "t"},
        "pulse_answer": {"pulse": "p"},
        "pulse_result": {"pulse": "p"},
    }
    return {"id": "i", **named[kind]}


@pytest.mark.parametrize(
    ("kind", "registers"),
    [
        ("objective", {}),
        ("objective", {"title": None}),
        ("objective", {"title": 7}),
        ("objective", {"title": "t", "state": "asleep"}),
        ("objective", {"title": "t", "weight": "heavy"}),
        ("cycle", {"name": "n"}),
        ("cycle", {"name": "n", "period": ["2026-01-01"]}),
        ("cycle", {"name": "n", "period": None}),
        ("check_in", {"key_result": "k", "date": "2026-02-30", "value": "1"}),
        ("workshop", {"question": "q", "results": ["x"]}),
        ("workshop", {"question": "q", "results": {"share": 0.5}}),
        ("vote_round", {"workshop": "w", "totals": [["t", 1, 1]]}),
        ("vote_round", {"workshop": "w", "totals": {"t": ["1", 1]}}),
        ("vote_round", {"workshop": "w", "totals": {"t": []}}),
        ("vote_round", {"workshop": "w", "items": [["t"]]}),
        ("sponsorship", {"about": "o", "promises": [["t"]]}),
        ("pulse", {"title": "t", "groups": [["g", "n", ["t"], "many"]]}),
        ("pulse_answer", {"pulse": "p", "ratings": {"say": "4"}}),
        ("pulse_answer", {"pulse": "p", "ratings": ["say", 4]}),
        ("check_in", {"key_result": "k", "date": "2026-02-03", "value": "1", "confidence": "high"}),
    ],
)
def test_values_that_cannot_be_what_their_field_needs_raise(kind: str, registers: Registers) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, ArithmeticError)):
        to_record(kind, "i", registers)


def test_members_are_one_register_each() -> None:
    person = Person("i", "n", teams={"a": Decimal("0.5"), "b": Decimal(1)})
    assert to_registers(person) == {"name": "n", "team:a": "0.5", "team:b": "1"}
    objective = Objective("i", "t", tags=("one", "two"))
    assert to_registers(objective) == {"title": "t", "tag:one": 0, "tag:two": 1}


def test_place_and_metric_are_one_register_each() -> None:
    found = to_registers(KeyResult("i", "t", "o", rank="5"))
    assert found["place"] == {"parent": "o", "rank": "5"}
    assert found["metric"] == {"kind": "increase", "unit": "", "start": "0", "target": "100"}


def test_a_word_of_a_newer_program_shows_as_the_default_and_is_not_written_over() -> None:
    registers: Registers = {"title": "t", "state": "superposed"}
    record = to_record("objective", "0" * 32, registers, strict=False)
    assert isinstance(record, Objective)
    assert record.state is State.ACTIVE
    assert shown("objective", "state", "superposed") == to_registers(record).get("state")
    assert shown("objective", "state", "draft") == "draft"
    assert shown("objective", "title", "superposed") == "superposed"
