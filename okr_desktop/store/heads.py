"""Heads: the causally greatest values of each register, and the winner that is shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from okr_desktop.domain.registers import Registers, Wire
from okr_desktop.store.ops import CREATION, DELETED


class Head(NamedTuple):
    """A value of a register that nobody has overwritten yet."""

    field: str
    actor: str
    seq: int
    lam: int
    value: Wire
    ctx: dict[str, int] | None = None

    @property
    def order(self) -> tuple[int, str, int]:
        """Ties between concurrent values are broken by (lam, actor, seq)."""
        return (self.lam, self.actor, self.seq)


def registers(heads: Iterable[Head]) -> Registers:
    """The registers of one entity: what it was born with, then the winning later values."""
    ordered = sorted(heads, key=lambda head: head.order)
    found: Registers = {}
    for head in ordered:
        if head.field == CREATION and isinstance(head.value, dict):
            found.update(head.value)
    for head in ordered:
        if head.field not in (CREATION, DELETED):
            found[head.field] = head.value
    return found


def is_gone(heads: Iterable[Head]) -> bool:
    """Deleted, and no other write lies outside what every deleter had seen (sharing.md)."""
    heads = list(heads)
    deletes = [head for head in heads if head.field == DELETED and head.value is True]
    if not deletes or any(head.field == DELETED and head.value is False for head in heads):
        return False
    contexts = [head.ctx or {} for head in deletes]
    others = [head for head in heads if head.field != DELETED]
    return not any(all(head.seq > ctx.get(head.actor, 0) for ctx in contexts) for head in others)
