"""The first form of the program's own JSON (okr-desktop/1): every field by its name, brought to registers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_PARENTS = {"team": "parent", "objective": "parent", "key_result": "objective"}
# What the journal gives a check-in, not its record.
_DROPPED = frozenset({"id", "lam", "actor", "rank"})


def registers(kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Registers of a record that was written field by field; raises KeyError or AttributeError for another shape."""
    found = {name: value for name, value in fields.items() if value is not None and name not in _DROPPED}
    if above := _PARENTS.get(kind):
        found["place"] = {"parent": found.pop(above, None), "rank": fields.get("rank", "")}
    if kind == "cycle":
        found["period"] = [found.pop("start"), found.pop("end")]
    if kind in ("person", "objective"):
        found |= {f"team:{id}": share for id, share in found.pop("teams", {}).items()}
    if kind in ("objective", "key_result"):
        found |= {f"tag:{tag}": index for index, tag in enumerate(found.pop("tags", []))}
    return found
