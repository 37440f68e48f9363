"""What a scene may be given: everything else of a view is dropped before anything is painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# None lets a plain value through, a mapping the named fields of a record, a list of one the records of a list.
Shape = Mapping[str, Any]
PLAIN = (str, int, float, bool)


def only(view: object, shape: Shape) -> dict[str, Any]:
    """A copy of a view that holds the fields of ``shape`` and nothing else; what has another form is left out."""
    if not isinstance(view, Mapping):
        return {}
    found = {name: _part(view[name], inner) for name, inner in shape.items() if name in view}
    return {name: value for name, value in found.items() if value is not None}


def _part(value: object, shape: Any) -> Any:
    if shape is None:
        return value if isinstance(value, PLAIN) else None
    if isinstance(shape, Mapping):
        return only(value, shape) if isinstance(value, Mapping) else None
    if not isinstance(value, list | tuple):
        return None
    parts = [_part(one, shape[0]) for one in value]
    return [part for part in parts if part is not None]
