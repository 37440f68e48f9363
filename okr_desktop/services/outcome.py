"""What every service returns: a value, what changed, and the label of the step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from okr_desktop.domain.changes import Changes, Label

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of one user action; ``label`` is None when nothing was changed."""

    value: T
    changes: Changes
    label: Label | None = None
