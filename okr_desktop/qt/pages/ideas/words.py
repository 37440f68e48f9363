"""Counted words of ideas and concerns; methods of a QObject, because lupdate recognises a plural only in ``tr()``."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QObject

from okr_desktop.qt.texts_inbox import BAND_MARKS, band_text
from okr_desktop.qt.texts_numbers import number_text
from okr_desktop.services.engagement.inbox.ageing import Age, Band

#: More than this is not listed at once.
MOST = 1_000


class InboxWords(QObject):
    """Ages, support, comments."""

    def waits(self, age: Age | None) -> str:
        """ "waits 3 weeks · waiting for long": how long, and what that means."""
        if age is None:
            return ""
        long = self._long(age)
        return long if age.band is Band.FRESH else f"{long} · {band_text(age.band.value)}"

    def _long(self, age: Age) -> str:
        if age.weekly:
            return self.tr("waits %n week(s)", "", age.weeks) if age.weeks else self.tr("came this week")
        if age.days >= 14:
            return self.tr("waits %n week(s)", "", age.weeks)
        return self.tr("waits %n day(s)", "", age.days) if age.days else self.tr("came today")

    def said(self, age: Age | None) -> str:
        """ "3 weeks ago"; of what has no name only the week."""
        if age is None:
            return ""
        if age.weekly or age.days >= 14:
            return self.tr("%n week(s) ago", "", age.weeks) if age.weeks else self.tr("this week")
        return self.tr("%n day(s) ago", "", age.days) if age.days else self.tr("today")

    def mark(self, age: Age | None) -> str:
        """The shape of an age."""
        return BAND_MARKS[age.band.value] if age else ""

    def counts(self, voices: int, comments: int) -> str:
        """ "3 support it · 2 comments"."""
        parts = [self.tr("%n support(s) it", "", voices)] if voices else []
        parts += [self.tr("%n comment(s)", "", comments)] if comments else []
        return " · ".join(parts)

    def shared(self, voices: int, comments: int) -> str:
        """ "3 share it · 2 comments"."""
        parts = [self.tr("%n share(s) it", "", voices)] if voices else []
        parts += [self.tr("%n comment(s)", "", comments)] if comments else []
        return " · ".join(parts)

    def support(self, voices: int) -> str:
        """ "3 people support it"."""
        return self.tr("%n person(s) support it", "", voices) if voices else self.tr("Nobody supports it yet")

    def share(self, voices: int) -> str:
        """ "3 people share it"."""
        return (
            self.tr("%n person(s) share it", "", voices)
            if voices
            else self.tr("Nobody else has said that they share it")
        )

    def ideas(self, shown: int, waiting: int) -> str:
        """ "12 ideas · 4 wait for an answer"."""
        return self._counted(self.tr("%n idea(s)", "", shown), shown, waiting)

    def concerns(self, shown: int, waiting: int) -> str:
        """ "12 concerns · 4 wait for an answer"."""
        return self._counted(self.tr("%n concern(s)", "", shown), shown, waiting)

    def _counted(self, found: str, shown: int, waiting: int) -> str:
        wait = self.tr("%n wait(s) for an answer", "", waiting) if waiting else ""
        most = self.tr("the first {count} are listed, the filters find the others") if shown > MOST else ""
        return " · ".join(part for part in (found, wait, most.format(count=number_text(Decimal(MOST)))) if part)

    def no_name(self) -> str:
        """Who it is where there is no name."""
        return self.tr("Without a name")

    def nameless(self, author: str | None) -> str:
        """Who it is where no name can be told: nobody said it, or whoever it was is not there any more."""
        return self.tr("Somebody") if author else self.no_name()

    def actions(self, undone: int) -> str:
        """ "2 actions open"."""
        return self.tr("%n action(s) open", "", undone)
