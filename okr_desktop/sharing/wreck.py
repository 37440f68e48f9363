"""What a look at a broken file brings up, whichever form it had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from okr_desktop.sharing.pieces import Range, Read
from okr_desktop.store.causal import Header


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code and its parameters."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])


class Doubtful(NamedTuple):
    """A line that can be read although something near it is broken."""

    run: str
    seq: int
    line: bytes


@dataclass
class Wreck:
    """Sound ranges, doubtful lines and findings; ``header`` says what is left of base, forks and names."""

    header: Header
    ranges: list[Range] = field(default_factory=list[Range])
    doubtful: list[Doubtful] = field(default_factory=list[Doubtful])
    findings: list[Finding] = field(default_factory=list[Finding])
    read_heads: Read | None = None
