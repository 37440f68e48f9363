"""What the home page says about what is due; made on the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QObject

from okr_desktop.domain.due import Due, DueKind
from okr_desktop.qt.texts_numbers import ago_text, date_text, short_text


class HomeWords(QObject):
    """Counted and dated sentences; a QObject, because a plural is recognised only in ``tr()``."""

    def summary(self, dues: Sequence[Due]) -> str:
        """ "3 check-ins due, 1 overdue · 2 other things"; empty when nothing is due."""
        check_ins = [one for one in dues if one.kind is DueKind.CHECK_IN]
        late = sum(1 for one in check_ins if one.overdue_days)
        parts = list[str]()
        if check_ins:
            text = self.tr("%n check-ins due", "", len(check_ins))
            overdue = self.tr("%n overdue", "", late)
            parts.append(f"{text}, {overdue}" if late else text)
        if len(dues) > len(check_ins):
            others = len(dues) - len(check_ins)
            parts.append(self.tr("%n more things", "", others) if parts else self.tr("%n things to do", "", others))
        return " · ".join(parts)

    def all_done(self, next_day: date | None, today: date) -> str:
        """What stands where nothing is due."""
        if next_day is None:
            return self.tr("All done. Nothing is due from you.")
        return self.tr("All done. Next check-in due {when}.").format(when=self._on(next_day, today))

    def _on(self, day: date, today: date) -> str:
        if (day - today).days == 1:
            return self.tr("tomorrow")
        if (day - today).days < 7:
            name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
            return self.tr("on {weekday}").format(weekday=name)
        return self.tr("on {day}").format(day=date_text(day, today))

    def when(self, one: Due, today: date) -> str:
        """ "3 days overdue", "due today", "due on Friday"; empty without a day."""
        if one.overdue_days:
            return self.tr("%n days overdue", "", one.overdue_days)
        if one.by is None:
            return ""
        if one.by == today:
            return self.tr("due today")
        if one.by < today:
            return self.tr("due {ago}").format(ago=ago_text(one.by, today))
        return self.tr("due {when}").format(when=self._on(one.by, today))

    def verb(self, kind: DueKind) -> str:
        """The button of one thing."""
        verbs = {
            DueKind.CHECK_IN: self.tr("Check in"),
            DueKind.ACKNOWLEDGE: self.tr("Acknowledge"),
            DueKind.ANSWER: self.tr("Answer…"),
            DueKind.DELIVERY: self.tr("Done"),
            DueKind.INITIATIVE: self.tr("Done"),
            DueKind.ACTION: self.tr("Done"),
            DueKind.SCORE: self.tr("Score"),
            DueKind.PULSE: self.tr("Answer…"),
        }
        return verbs.get(kind, self.tr("Show"))

    def confidential(self) -> str:
        """What is told of an open pulse."""
        return self.tr("A few questions, answered without your name")

    def last(self, day: date | None, today: date) -> str:
        """When somebody last checked in."""
        if day is None:
            return self.tr("No check-in yet")
        return self.tr("Last check-in {ago}").format(ago=ago_text(day, today))

    def blocked(self, note: str) -> str:
        """What holds somebody up."""
        return self.tr("Blocked: {note}").format(note=short_text(note, 160))

    def to_read(self, count: int) -> str:
        """Check-ins that nobody has acknowledged."""
        return self.tr("%n check-ins of others to read", "", count)

    def asked(self, asker: str, giver: str) -> str:
        """Who waits for an answer of whom."""
        if not asker:
            return self.tr("Needed from {giver}, not answered yet").format(giver=giver)
        return self.tr("{asker} needs it from {giver}, not answered yet").format(asker=asker, giver=giver)

    def promised(self, asker: str) -> str:
        """To whom something was promised."""
        return self.tr("Promised to {asker}").format(asker=asker) if asker else self.tr("Promised")

    def pledged(self, about: str) -> str:
        """What a sponsor has promised, and for what."""
        return self.tr("You promised this for {about}").format(about=about) if about else self.tr("You promised this")

    def backing(self) -> str:
        """What a sponsor does on the day of the review."""
        return self.tr("You stand behind this: time to look at what was promised")

    def lesson(self) -> str:
        """Where an action comes from."""
        return self.tr("Action from a retrospective")

    def step(self) -> str:
        """Where a next step comes from."""
        return self.tr("Next step of a workshop")

    def coach(self, count: int) -> str:
        """What the coach would ask about."""
        return self.tr("The coach has %n questions about your OKRs", "", count)

    def heard(self, questions: int, news: int) -> str:
        """Questions and mentions that wait."""
        parts = (
            self.tr("%n question(s) wait for your answer", "", questions) if questions else "",
            self.tr("%n thing(s) said to you", "", news) if news else "",
        )
        return " · ".join(part for part in parts if part)

    def unscored(self, count: int) -> str:
        """What a cycle in review waits for."""
        return self.tr("%n objectives and key results wait for your score", "", count)
