"""The published JSON Schema is the one of the code, and every file that the program writes keeps to it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, kind_of, to_registers
from okr_desktop.exchange.out import json_schema
from okr_desktop.exchange.own import okr_json
from okr_desktop.paths import resource_path
from tests import strategies

CHECK = jsonschema.Draft202012Validator(json_schema.schema(), format_checker=jsonschema.FormatChecker())
ID = "0190" + "a" * 28
ACME = Workspace("", "Acme")


def written(records: list[Record], settings: Workspace = ACME) -> Any:
    groups = [(kind, [one for one in records if kind_of(one) == kind]) for kind in okr_json.GROUPS]
    return json.loads("".join(okr_json.lines("1.0", settings, groups)))


def test_the_published_file_is_not_stale() -> None:
    published = resource_path("schema", json_schema.NAME).read_text("utf-8")
    assert published == json_schema.text(), "write it anew: okr export --schema --out resources/schema/…"


def test_it_is_a_schema_and_knows_every_kind() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema.schema())
    assert set(KINDS) <= set(json_schema.schema()["$defs"])
    for kind, fields in LAYOUT.items():
        assert set(fields) <= set(json_schema.schema()["$defs"][kind]["properties"])


@given(
    st.lists(strategies.records.filter(lambda one: not isinstance(one, Workspace) and not one.problems()), max_size=6)
)
def test_whatever_is_written_keeps_to_it(records: list[Record]) -> None:
    CHECK.validate(written(records))


@given(strategies.workspaces.filter(lambda settings: not settings.problems()))
def test_settings_keep_to_it(settings: Workspace) -> None:
    CHECK.validate(written([], settings))


@given(strategies.records)
def test_each_register_that_is_written_has_a_place_in_it(record: Record) -> None:
    kind = json_schema.schema()["$defs"][kind_of(record)]
    free = tuple(name.lstrip("^") for name in kind.get("patternProperties", {}))
    assert all(name in kind["properties"] or name.startswith(free) for name in to_registers(record))


@pytest.mark.parametrize(
    "wrong",
    [
        {"people": [{"id": ID}]},
        {"people": [{"id": "short", "name": "Ada"}]},
        {"people": [{"id": ID, "name": "Ada", "nickname": "A"}]},
        {"objectives": [{"id": ID, "title": "Grow", "weight": 2.5}]},
        {"objectives": [{"id": ID, "title": "Grow", "weight": "1e5"}]},
        {"objectives": [{"id": ID, "title": "Grow", "state": "sleeping"}]},
        {"cycles": [{"id": ID, "name": "Q3", "period": ["2026-07-01"]}]},
        {"unknown": []},
        {"format": "okr-desktop/1"},
    ],
)
def test_what_the_program_would_not_write_breaks_it(wrong: dict[str, Any]) -> None:
    good: dict[str, Any] = {"format": okr_json.HEAD, "workspace": {}}
    CHECK.validate(good)
    assert not CHECK.is_valid(good | wrong)
