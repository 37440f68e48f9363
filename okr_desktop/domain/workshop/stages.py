"""The stages of a workshop in their order, and the overlays that may lie over them."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """Where a workshop stands; the order of the members is the order of a workshop."""

    PREPARE = "prepare"
    LOBBY = "lobby"
    FRAME = "frame"
    COLLECT = "collect"
    REVEAL = "reveal"
    MERGE = "merge"
    CLUSTER = "cluster"
    VOTE = "vote"
    SHORTLIST = "shortlist"
    DRAFT_O = "draft_o"
    DRAFT_KR = "draft_kr"
    CHECK = "check"
    CONFIDENCE = "confidence"
    ACCEPT = "accept"
    SIGN = "sign"
    PUBLISH = "publish"
    CLOSE = "close"
    ARCHIVED = "archived"

    @property
    def number(self) -> int:
        """The place in the order, from 0 (prepare) to 17 (archived)."""
        return _NUMBERS[self]


class Overlay(StrEnum):
    """What lies over a stage for a while; the stage stays where it is."""

    NONE = ""
    PAUSED = "paused"
    BREAK = "break"
    PHONES_DOWN = "phones_down"
    OFFLINE = "offline"


_NUMBERS = {stage: number for number, stage in enumerate(Stage)}
# Stages whose second visit is a new round: what was sealed in the first stays as it was.
ROUNDS = frozenset({Stage.COLLECT, Stage.VOTE, Stage.CONFIDENCE})
# Stages in which something sealed is open: only counts may leave the file.
SEALED = frozenset({Stage.COLLECT, Stage.VOTE, Stage.CONFIDENCE})
# Ideas may still come, late, until the list that is voted on is frozen.
LATE = frozenset({Stage.REVEAL, Stage.MERGE, Stage.CLUSTER})
# The earliest stage that one may go back to.
BACK_TO = Stage.REVEAL
EPOCH_STAGES = frozenset(Stage) - {Stage.PREPARE, Stage.ARCHIVED}


def is_live(stage: Stage) -> bool:
    """Whether people may be connected: from the lobby until the workshop is archived."""
    return stage in EPOCH_STAGES
