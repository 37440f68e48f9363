"""Random histories of a team: whatever happens to the stores, all come to the same, and to what the oracle says."""

from __future__ import annotations

import random

from benchmarks.torture.team import FIELDS, Rules, Team
from okr_desktop.store import merge_core

CASES = 1000
NIGHTLY = 100_000
RULES = (
    Rules(),
    Rules(compact=True),
    Rules(clones=True),
    Rules(clones=True, compact=True),
    Rules(plain=True),
    Rules(plain=True, clones=True),
)
# How often each thing happens; some only where the rules allow it.
WEIGHTS = {
    "write": 20, "batch": 4, "undo": 3, "delete": 5, "undelete": 2, "move": 4, "merge": 14, "merge_part": 8,
    "merge_many": 3, "algebra": 1, "back_up": 2, "restore": 2, "compact": 5, "clone": 2, "twins": 5, "roll_back": 3,
    "create": 3, "newcomer": 1, "merge_parts": 2, "archive": 2,
}  # fmt: skip


def case(seed: int) -> Team:
    """One history, after which all have come to the same; raises FindingError."""
    team = history(seed)
    team.quiesce()
    return team


def history(seed: int) -> Team:
    """What happens to a team; raises FindingError."""
    dice = random.Random(seed)
    rules = RULES[seed % len(RULES)]
    team = Team(dice, dice.randint(2, 6), rules, entities=dice.randint(1, 3))
    left_out = set[str]() if rules.compact else {"compact", "archive"}
    left_out |= set() if rules.clones else {"clone", "twins", "roll_back"}
    names = [name for name in WEIGHTS if name not in left_out]
    # A history of its own kind each: in some there are many copies, in others much is left out.
    weights = [WEIGHTS[name] * dice.choice((1, 1, 1, 3)) for name in names]
    # Long runs are taken in pieces: here a piece is so short that every way is gone.
    merge_core.BATCH = dice.choice((1, 2, 3, 4096))
    for name in dice.choices(names, weights, k=dice.randint(5, 40)):
        step(team, name)
    return team


def step(team: Team, name: str) -> None:
    """One thing that happens to a store chosen by chance."""
    dice = team.dice
    who, other = dice.sample(team.live, 2)
    eid = dice.choice(team.eids)
    match name:
        case "write":
            team.write(
                who, eid, dice.choice(FIELDS), value=dice.choice((None, True, 3, "ä\n", "12.50", [1, {"a": "b"}]))
            )
        case "batch":
            team.batch(who, dice.randint(1, 4))
        case "delete" | "undelete":
            team.write(who, eid, "deleted", name)
        case "move":
            team.move(who, eid, dice.choice([*team.eids, None]))
        case "merge":
            team.merge(who, other)
        case "merge_many":
            team.merge(who, *dice.sample([one for one in team.live if one is not who], min(3, len(team.live) - 1)))
        case "merge_parts":
            team.merge_parts(
                who, *dice.sample([one for one in team.live if one is not who], min(2, len(team.live) - 1))
            )
        case "create":
            team.create(who, eid)
        case "merge_part":
            team.merge_part(who, other)
        case "restore":
            team.restore(who)
        case "roll_back":
            team.restore(who, rolled_back=True)
        case "algebra":
            team.algebra()
        case _:
            getattr(team, name)(who)


def run(cases: int, seed: int) -> list[str]:
    """The findings of so many histories, each with the seed that shows it again."""
    found = list[str]()
    batch = merge_core.BATCH
    try:
        for number in range(seed, seed + cases):
            try:
                case(number)
            except Exception as error:  # whatever comes out of a merge of good files is a finding
                found.append(f"case {number}: {type(error).__name__}: {error}")
                if len(found) >= 20:
                    break
    finally:
        merge_core.BATCH = batch
    return found
