"""What the check panel shows, made on the worker: findings with their sentences, grouped by severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from okr_desktop.domain.coach.hints import Level
from okr_desktop.domain.workshop.checks import Check
from okr_desktop.domain.workshop.model import Live
from okr_desktop.qt import texts_coach
from okr_desktop.services.workshop import checking

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One finding in words; ``reason`` is why the room leaves it, empty while it is open."""

    id: str
    rule: str
    about: str
    draft: str
    level: Level
    level_text: str
    question: str
    name: str
    title: str
    why: str
    source: str
    reason: str

    @property
    def blocker(self) -> bool:
        """Whether CHECK cannot be left while it is open."""
        return self.level is Level.ERROR and not self.reason


def load(desk: Desk, live: Live) -> list[CheckLine]:
    """Every finding about the drafts."""
    return lines(live, checking.findings(desk, live))


def lines(live: Live, found: Iterable[Check]) -> list[CheckLine]:
    """Findings with their sentences, the most severe first, in the order of the drafts."""
    made = [_line(live, one) for one in found]
    return sorted(made, key=lambda one: one.level.rank)


def _line(live: Live, check: Check) -> CheckLine:
    hint = check.hint
    item = live.board.results.get(hint.about) or live.board.drafts.get(hint.about)
    return CheckLine(
        check.id,
        hint.code,
        hint.about,
        check.draft,
        hint.severity,
        texts_coach.level_text(hint.severity),
        texts_coach.hint_text(hint),
        texts_coach.rule_title(hint.code),
        item.title if item is not None else "",
        texts_coach.rule_why(hint.code),
        texts_coach.source_text(hint) if hint.source else "",
        check.reason,
    )
