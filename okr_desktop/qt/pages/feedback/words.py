"""What the feedback page says; made on the worker."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from okr_desktop.qt.texts_numbers import date_text, number_text
from okr_desktop.services.engagement.talking.waiting import NewsKind

if TYPE_CHECKING:
    from okr_desktop.domain.insight.catalogue import Measure

_HOURS = 24
# From here on days are easier to read than hours.
_MANY_HOURS = 48


class FeedbackWords(QObject):
    """Counted and dated sentences; a QObject, because a plural is recognised only in ``tr()``."""

    def joined(self, *parts: str) -> str:
        """What there is of several texts, with dots between."""
        return " · ".join(part for part in parts if part)

    def day(self, day: date, today: date) -> str:
        """A day, without the year when it is this one."""
        return date_text(day, today)

    # Headings

    def to_you(self) -> str:
        """Questions to the person."""
        return self.tr("Questions to you")

    def news(self) -> str:
        """What was said to the person."""
        return self.tr("Said to you since you last looked")

    def read_all(self) -> str:
        """Takes the news away."""
        return self.tr("I have read these")

    def to_read(self) -> str:
        """Check-ins of others."""
        return self.tr("Check-ins to acknowledge")

    def requests(self) -> str:
        """What the person's teams are asked for."""
        return self.tr("Your teams are asked for")

    def open_questions(self) -> str:
        """Questions of everybody."""
        return self.tr("Waiting for an answer")

    def answered_questions(self) -> str:
        """Questions with an answer."""
        return self.tr("Answered")

    def thanks(self) -> str:
        """Recognition."""
        return self.tr("Recognition")

    # Cards

    def news_head(self, kind: NewsKind, author: str, day: str) -> str:
        """Who did what: "Jonas named you · 3 Nov"."""
        who = author or self.tr("Somebody")
        sentences = {
            NewsKind.MENTION: self.tr("{name} named you"),
            NewsKind.REPLY: self.tr("{name} answered you"),
            NewsKind.ANSWER: self.tr("{name} answered your question"),
            NewsKind.RECOGNITION: self.tr("{name} thanks you"),
        }
        return self.joined(sentences[kind].format(name=who), day)

    def asked_head(self, author: str, to: str, day: str, *, eager: bool) -> str:
        """Who asks whom."""
        who = author or self.tr("Somebody")
        if eager:
            return self.joined(self.tr("{name} asks you").format(name=who), day)
        text = self.tr("{name} asks {other}") if to else self.tr("{name} asks everybody")
        return self.joined(text.format(name=who, other=to), day)

    def waits(self, days: int) -> str:
        """How long a question has been waiting."""
        return self.tr("Waits for %n day(s)", "", days) if days > 0 else self.tr("Asked today")

    def answered_word(self) -> str:
        """The state of a question that has its answer."""
        return self.tr("Answered")

    def answered(self, author: str, day: str, text: str) -> str:
        """The answer with who gave it."""
        who = author or self.tr("Somebody")
        return f"{self.joined(who, day)}\n{text}"

    def thanked(self, author: str, to: str, day: str) -> str:
        """Who thanks whom."""
        who, whom = author or self.tr("Somebody"), to or self.tr("somebody")
        text = self.tr("{name} thanks {other}").format(name=who, other=whom)
        return self.joined(text, day)

    def acknowledge(self) -> str:
        """The button of a check-in."""
        return self.tr("Acknowledge")

    def no_note(self) -> str:
        """A check-in that says nothing but its value."""
        return self.tr("No note")

    def next(self, text: str) -> str:
        """What comes next."""
        return self.tr("Next: {text}").format(text=text) if text else ""

    def blocker(self, text: str) -> str:
        """What is in the way."""
        return self.tr("In the way: {text}").format(text=text) if text else ""

    def by(self, day: str, *, late: bool) -> str:
        """Until when something is wanted."""
        return (self.tr("overdue since {date}") if late else self.tr("by {date}")).format(date=day)

    def overdue(self) -> str:
        """The state of a request whose day is over."""
        return self.tr("Overdue")

    def asked(self) -> str:
        """The state of a request that waits."""
        return self.tr("Asked")

    def answer_request(self) -> str:
        """The button of a request."""
        return self.tr("Answer…")

    # Reply times

    def replies(self, latency: Measure | None, silent: Measure | None) -> str:
        """How soon check-ins get a comment of somebody else: everybody together, never a person."""
        if latency is None or silent is None or not latency.denominator:
            return ""
        counted = self.tr("{answered} of {total} check-ins of this cycle got a comment").format(
            answered=latency.numerator, total=latency.denominator
        )
        if latency.value is None or math.isinf(latency.value):
            return counted
        return self.joined(counted, self._within(latency.value))

    def _within(self, hours: float) -> str:
        if hours <= _MANY_HOURS:
            return self.tr("half of them within {count} hours").format(count=number_text(Decimal(max(round(hours), 1))))
        return self.tr("half of them within {count} days").format(count=number_text(Decimal(round(hours / _HOURS))))
