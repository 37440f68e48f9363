"""Columns of the typed tables in the order in which rows are written and read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from okr_desktop.domain.records import ENGAGEMENT
from okr_desktop.domain.registers import KINDS

# Kinds of which there are few: their rows are made field by field.
ASIDE = (
    "kpi",
    "initiative",
    "dependency",
    "comment",
    "status_override",
    "dismissal",
    "cycle_note",
    "retrospective",
    "action_item",
    "workshop",
    "idea",
    "cluster",
    "vote_round",
    "lineage",
    "parking",
    "dissent",
    "protocol",
    "sign_off",
    *ENGAGEMENT,
)

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "workspace": (
        "id",
        "organisation",
        "fiscal_year_start",
        "cadence_days",
        "grace_days",
        "on_track",
        "behind",
        "silent_before",
        "committed",
        "aspirational",
        "level_commit",
        "level_target",
        "band_low",
        "band_high",
        "accent",
        "logo",
        "confidential",
    ),
    "person": ("id", "name", "email", "role", "archived", "alias_of"),
    "team": ("id", "name", "parent", "rank", "lead", "archived", "cadence_days"),
    "cycle": ("id", "name", "start", "end", "kind", "state", "archived", "sponsor"),
    "objective": (
        "id",
        "title",
        "description",
        "parent",
        "rank",
        "cycle",
        "owner",
        "ambition",
        "state",
        "source",
        "manual",
        "weight",
        "archived",
        "origin",
        "origin_hash",
        "why",
        "score",
        "score_comment",
        "miss_cause",
        "carried_from",
        "carried",
        "serves",
        "proposer",
    ),
    "key_result": (
        "id",
        "title",
        "objective",
        "kind",
        "unit",
        "start",
        "target",
        "low",
        "high",
        "description",
        "rank",
        "owner",
        "weight",
        "due",
        "state",
        "archived",
        "origin",
        "origin_hash",
        "detail",
        "feed",
        "score",
        "score_comment",
        "carried_from",
        "carried",
    ),
    "check_in": (
        "id",
        "key_result",
        "date",
        "value",
        "confidence",
        "note",
        "author",
        "lam",
        "actor",
        "kpi",
        "reached",
        "next",
        "blocker",
        "acknowledged_by",
    ),
    **{kind: tuple(field.name for field in fields(KINDS[kind])) for kind in ASIDE},
}


@dataclass(frozen=True, slots=True)
class Side:
    """A table of members beside a kind: its name, the column of the owner, and its other columns."""

    table: str
    owner: str
    columns: tuple[str, str]


SIDES: Mapping[str, tuple[Side, ...]] = {
    "person": (Side("person_team", "person", ("team", "share")),),
    "objective": (
        Side("objective_team", "objective", ("team", "share")),
        Side("objective_tag", "objective", ("position", "tag")),
    ),
    "key_result": (Side("key_result_tag", "key_result", ("position", "tag")),),
}

TABLES = (*COLUMNS, *(side.table for sides in SIDES.values() for side in sides))


def quoted(columns: tuple[str, ...]) -> str:
    """Column names for SQL; some of ours are keywords of some database."""
    return ", ".join(f'"{name}"' for name in columns)
