"""Counted words of pulses; methods of a QObject, because lupdate recognises a plural only in ``tr()``."""

from __future__ import annotations

from PySide6.QtCore import QObject


class PulseCounted(QObject):
    """One method a text: a number with the word that it counts, in the language of the window."""

    def answered(self, n: int, asked: int) -> str:
        """18 of 24 people answered (75 %); more than were asked have no share."""
        text = self.tr("{n} of %n person(s) answered", "", asked).format(n=n)
        if n > asked:
            return text + " · " + self.tr("more than were asked: some came later, or answered twice")
        return text + (f" ({round(100 * n / asked)} %)" if asked else "")

    def would_ask(self, count: int) -> str:
        """24 people would be asked."""
        return self.tr("%n person(s) would be asked", "", count) if count else self.tr("Too few people would be asked")

    def asked(self, count: int) -> str:
        """24 asked."""
        return self.tr("%n asked", "", count)

    def waiting(self, count: int) -> str:
        """3 more wait in this computer's box."""
        return self.tr("%n more wait(s) on this computer", "", count)

    def late(self, count: int) -> str:
        """3 answers came after it was counted."""
        return self.tr("%n answer(s) came after it was counted.", "", count)

    def questions(self, count: int) -> str:
        """5 questions."""
        return self.tr("%n question(s)", "", count)


counted = PulseCounted()
