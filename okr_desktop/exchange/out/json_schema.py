"""The JSON Schema of the program's own JSON, made from the same tables that write and read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from enum import StrEnum
from typing import Any

from okr_desktop.domain.layout import LAYOUT
from okr_desktop.domain.metrics import Kind
from okr_desktop.domain.numbers import PLACES
from okr_desktop.domain.registers import KINDS, Plain, plain_fields
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT
from okr_desktop.exchange.own.okr_json import GROUPS, HEAD, VERSION

NAME = f"okr-desktop-{VERSION}.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema() -> Schema:
    """The schema of a whole file: the settings and one list for each kind of record."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:okr-desktop:schema:{VERSION}",
        "title": f"OKR Desktop workspace, form {VERSION}",
        "description": (
            "Every record of a workspace with every field. Below its id a record has whatever differs from a new "
            "record of its kind; what is left out has its default. Numbers are text, so that no digit is lost."
        ),
        "type": "object",
        "required": ["format", "workspace"],
        "properties": {
            "format": {"const": HEAD},
            "program": {"type": "string", "description": "Version of the program that wrote the file."},
            "workspace": {"$ref": "#/$defs/workspace"},
            **{group: {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}} for kind, group in GROUPS.items()},
        },
        "additionalProperties": False,
        "$defs": {**_COMMON, **{kind: _record(kind) for kind in KINDS}},
    }


def text() -> str:
    """The schema as the file that is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _record(kind: str) -> Schema:
    fields = {field.name: _field(kind, field) for field in plain_fields(kind)}
    own = {} if kind == "workspace" else {"id": {"$ref": "#/$defs/id"}}
    special, patterns = _SPECIAL.get(kind, {}), _MEMBERS.get(kind, {})
    required = [field.name for field in plain_fields(kind) if field.default is MISSING]
    found: Schema = {
        "type": "object",
        "description": " ".join((KINDS[kind].__doc__ or "").split()),
        "required": [*own, *(name for name in special if name in _ALWAYS), *required],
        "properties": {**own, **special, **fields},
        "additionalProperties": False,
    }
    return {**found, "patternProperties": patterns} if patterns else found


def _field(kind: str, field: Plain) -> Schema:
    made = _of_codec(LAYOUT[kind][field.name], field.decode)
    if field.default is MISSING or field.default is None or field.default == "":
        return made
    default = field.encode(field.default)
    return {**made, "default": default} if default not in ([], {}) else made


def _of_codec(codec: str, decode: Callable[[Any], Any]) -> Schema:
    if isinstance(decode, type) and issubclass(decode, StrEnum):
        return {"enum": [str(one) for one in decode]}
    return dict(_CODECS[codec])


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _tuple(*parts: Schema) -> Schema:
    return {"type": "array", "prefixItems": list(parts), "items": False, "minItems": len(parts)}


_TEXT: Schema = {"type": "string", "maxLength": NOTE_LIMIT}
_WHOLE: Schema = {"type": "integer"}
_CODECS: Mapping[str, Schema] = {
    "text": _TEXT,
    "whole": _WHOLE,
    "flag": {"type": "boolean"},
    "number": _ref("number"),
    "day": _ref("day"),
    "texts": {"type": "array", "items": _TEXT},
    "cards": {"type": "array", "items": _tuple(_TEXT, _TEXT, _WHOLE)},
    "facts": {"type": "object"},
    "totals": {"type": "object", "additionalProperties": _tuple(_WHOLE, {"type": ["integer", "null"]})},
    "promises": {"type": "array", "items": _tuple(_TEXT, {"anyOf": [_ref("day"), {"type": "null"}]}, _TEXT, _TEXT)},
    "groups": {"type": "array", "items": _tuple(_TEXT, _TEXT, {"type": "array", "items": _TEXT}, _WHOLE)},
    "ratings": {"type": "object", "additionalProperties": _WHOLE},
    "vote_items": {"type": "array", "items": _tuple(_TEXT, _TEXT, _TEXT)},
}
_COMMON: Mapping[str, Schema] = {
    "id": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
    "number": {
        "type": "string",
        "pattern": rf"^-?(0|[1-9][0-9]{{0,14}})(\.[0-9]{{0,{PLACES - 1}}}[1-9])?$",
        "description": "A decimal number as text: a point as decimal mark, no exponent, no zeros at the end.",
    },
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "place": {
        "type": "object",
        "description": "What it stands under, and its place among its siblings (in the order of the ranks' bytes).",
        "required": ["parent", "rank"],
        "properties": {"parent": {"type": ["string", "null"]}, "rank": {"type": "string", "pattern": "^[0-9A-Za-z]*$"}},
        "additionalProperties": False,
    },
    "milestone": {
        "type": "object",
        "required": ["id", "title", "weight"],
        "properties": {
            "id": {"type": "string"},
            "title": {"type": "string", "maxLength": TITLE_LIMIT},
            "weight": _ref("number"),
            "due": _ref("day"),
        },
        "additionalProperties": False,
    },
    "metric": {
        "type": "object",
        "required": ["kind", "unit"],
        "properties": {
            "kind": {"enum": [str(one) for one in Kind]},
            "unit": {"type": "string", "maxLength": 40},
            **{name: _ref("number") for name in ("start", "target", "low", "high", "commit", "stretch")},
            "levels": _CODECS["texts"],
            "milestones": {"type": "array", "items": _ref("milestone")},
            "phases": {"type": "array", "items": _tuple(_ref("day"), _ref("number"))},
        },
        "additionalProperties": False,
    },
    "period": {**_tuple(_ref("day"), _ref("day")), "description": "First and last day; both belong to the cycle."},
}
_ALWAYS = frozenset({"metric", "period"})
_SPECIAL: Mapping[str, Mapping[str, Schema]] = {
    "team": {"place": _ref("place")},
    "cycle": {"period": _ref("period")},
    "objective": {"place": _ref("place")},
    "key_result": {"place": _ref("place"), "metric": _ref("metric")},
    "initiative": {"place": _ref("place")},
    "direction": {"place": _ref("place")},
}
_TEAMS: Schema = {**_ref("number"), "description": "A team by its id, with its share."}
_TAGS: Schema = {"type": "integer", "description": "A tag by its name, with its position."}
_MEMBERS: Mapping[str, Mapping[str, Schema]] = {
    "person": {"^team:": _TEAMS},
    "objective": {"^team:": _TEAMS, "^tag:": _TAGS},
    "key_result": {"^tag:": _TAGS},
}
