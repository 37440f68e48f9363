"""A ballot as it is typed from paper: letters and digits, "A2 C" or "aac"; nothing of it is shown afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from okr_desktop.domain.workshop.model import Target, VoteRound

_PART = re.compile(r"([^\W\d_]+)\s*[x×:=]?\s*(\d{0,6})|(\d+)", re.IGNORECASE)
CARD_VALUES = (1, 5)


@dataclass(frozen=True, slots=True)
class Ballot:
    """Dots (or scores, or hands) by target id, and what was typed that is no letter of an item."""

    counts: dict[str, int]
    unknown: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """All dots together."""
        return sum(self.counts.values())


def read(text: str, items: Sequence[Target]) -> Ballot:
    """What was typed: a digit belongs to the letter before it, a letter typed twice counts twice."""
    by_letter = {item.letter.upper(): item.id for item in items}
    counts, unknown = dict[str, int](), list[str]()
    for letters, digits, alone in _PART.findall(text):
        if alone:
            unknown.append(alone)
            continue
        found = _split(letters.upper(), by_letter)
        unknown += [one for one in found if one not in by_letter]
        known = [by_letter[one] for one in found if one in by_letter]
        for id in known:
            counts[id] = counts.get(id, 0) + 1
        if digits and known:
            counts[known[-1]] += int(digits) - 1
    return Ballot(counts, tuple(unknown))


def _split(letters: str, known: dict[str, str]) -> list[str]:
    """ "AA" where there is such an item, else one letter after the other."""
    return [letters] if letters in known else list(letters)


def refused(ballot: Ballot, round: VoteRound) -> tuple[str, dict[str, object]]:
    """Why a ballot cannot be taken, as a code with its parameters; ("", {}) when it can."""
    letters = {item.id: item.letter for item in round.items}
    if ballot.unknown:
        return "unknown", {"letters": ", ".join(dict.fromkeys(ballot.unknown))}
    if round.kind == "cards":
        least, most = CARD_VALUES
        wrong = [letters[id] for id, value in ballot.counts.items() if not least <= value <= most]
        return ("score", {"letters": ", ".join(wrong)}) if wrong else ("", {})
    high = [letters[id] for id, count in ballot.counts.items() if count > round.stack]
    if high:
        return "stack", {"letters": ", ".join(high), "stack": round.stack}
    if ballot.total > round.budget:
        return "budget", {"over": ballot.total - round.budget, "budget": round.budget}
    return "", {}
