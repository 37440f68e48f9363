"""The check-ins of the key results of one report, read once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from okr_desktop.domain.feeds import feed_chain
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.services.desk import Desk


class Histories:
    """Check-ins by key result, in order of time and up to a day; one that is fed shows those of what feeds it."""

    def __init__(self, desk: Desk, until: date) -> None:
        self._desk, self._until = desk, until
        self._known: dict[str, Sequence[CheckIn]] = {}

    def of(self, item: KeyResult) -> Sequence[CheckIn]:
        """Everything that was said about a key result up to the day."""
        chain = feed_chain(self._desk.plan, item)
        subject = chain[-1] if chain else item.id
        if subject not in self._known:
            found = self._desk.check_ins(subject, "kpi" if subject in self._desk.plan.kpis else "key_result")
            self._known[subject] = [one for one in found if one.date <= self._until]
        return self._known[subject]

    def own(self, item: KeyResult) -> Sequence[CheckIn]:
        """Check-ins of the key result itself: none where it is fed."""
        return () if feed_chain(self._desk.plan, item) else self.of(item)
