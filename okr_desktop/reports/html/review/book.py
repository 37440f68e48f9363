"""What every part of the review's HTML twin needs: the data, the words, and how figures look in markup."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import NO_FIGURE, Formats
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.html import marks
from okr_desktop.reports.html.page import Column, Html, element, own, text
from okr_desktop.reports.html.texts import words
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.kit import Kit


class Book:
    """One document in the making."""

    def __init__(self, data: QuarterlyData) -> None:
        self.data = data
        self.formats = Formats(data.language)
        # Sentences about figures are the same as on paper, so they come from there.
        self.kit = Kit(data, load_fonts(), self.formats)
        self.say: Words = words(self.formats.language, self.formats.say)

    def of(self, data: QuarterlyData) -> Book:
        """The same for the data of one team."""
        return Book(data)

    def word(self, key: str, **params: object) -> Html:
        """A word or sentence of ours, with people's words in it."""
        return text(self.say(key, **params))

    def lead(self, key: str, **params: object) -> Html:
        """What a section shows, in a sentence."""
        return element("p", self.word(key, **params), class_="muted")

    def status(self, code: str) -> Html:
        """Sign and word of a status."""
        return marks.status(code, self.say(code))

    def share(self, value: Decimal | None) -> Html:
        """A share as a percentage."""
        return text(self.formats.share(value))

    def bar(self, share: Decimal | None, expected: Decimal | None) -> Html:
        """A progress bar, which says its figures."""
        told = {"share": self.formats.share(share), "expected": self.formats.share(expected)}
        return marks.bar(share, expected, self.say("bar" if expected is None else "bar_expected", **told))

    def owner(self, name: str) -> Html:
        """A name, or that there is none."""
        return own(name) if name else element("span", self.word("no_owner"), class_="muted")

    def number(self, value: int | Decimal | None) -> Html:
        """A number, a dash for none."""
        return text(NO_FIGURE if value is None else self.formats.number(Decimal(value)))


def columns(book: Book, *keys: str) -> list[Column]:
    """Columns by the keys of their titles; "#" before one sets numbers flush right."""
    return [Column(book.say(key.lstrip("#")), number=key.startswith("#")) for key in keys]
