"""What one user action touched, and the label under which it can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a user action as a code with parameters, for example ``check_in.add`` with a title."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and ids touched by one action, for example ``{"objective": {"0190…"}}``."""

    touched: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def __bool__(self) -> bool:
        return any(self.touched.values())

    def ids(self, *kinds: str) -> frozenset[str]:
        """Ids of the given kinds, or of every kind when none is given."""
        found = set[str]()
        for kind in kinds or tuple(self.touched):
            found |= self.touched.get(kind, frozenset[str]())
        return frozenset(found)
