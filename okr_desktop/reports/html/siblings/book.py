"""What every sibling's HTML twin needs: the words, how figures look, and the frame of the document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE, Formats
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.html import marks
from okr_desktop.reports.html.accents import readable
from okr_desktop.reports.html.page import Html, Page, element, own, text
from okr_desktop.reports.html.texts import words
from okr_desktop.reports.siblings import texts
from okr_desktop.reports.siblings.head import Head


class Book:
    """One document in the making; ``kind`` is the key of its name in the table of words."""

    def __init__(self, head: Head, kind: str) -> None:
        self.head, self.kind = head, kind
        self.formats = Formats(head.language)
        self.say: Words = words(self.formats.language, texts.words(self.formats.language))
        parts = (head.organisation, self.say(kind), head.cycle, head.scope)
        name = " · ".join(dict.fromkeys(part for part in parts if part))
        self.page = Page(self.formats.language, name, self.say, readable(head.accent))

    def word(self, key: str, **params: object) -> Html:
        """A word or sentence of ours, with people's words in it."""
        return text(self.say(key, **params))

    def count(self, key: str, n: int) -> Html:
        """A sentence about a number of things, in the singular or the plural."""
        return self.word(f"{key}_one" if n == 1 else key, n=self.formats.number(Decimal(n)))

    def lead(self, key: str, **params: object) -> Html:
        """What a part shows, in a sentence."""
        return element("p", self.word(key, **params), class_="muted")

    def status(self, code: str) -> Html:
        """Sign and word of a status."""
        return marks.status(code, self.say(code))

    def day(self, day: date | None) -> Html:
        """A date in short form, a dash without one."""
        return text(self.formats.short_date(day) if day else NO_FIGURE)

    def empty(self, key: str) -> str:
        """The document of a paper with nothing on it: what is missing, and what to do."""
        self.page.add(element("p", self.word(key), class_="lead"), self.lead(f"{key}_hint"))
        return self.done(self.head.cycle or self.say(self.kind))

    def done(self, title: str, *details: str) -> str:
        """The whole document; ``details`` are texts below its title."""
        head = self.head
        over = " · ".join(part for part in (self.say(self.kind), head.organisation) if part)
        period = self.formats.period(head.start, head.end) if head.start and head.end else ""
        when = [part for part in (head.cycle if head.cycle != title else "", period) if part]
        leads = (element("p", text(" · ".join(lead)), class_="lead") for lead in (when, details) if any(lead))
        header = element("p", text(over), class_="over") + element("h1", own(title)) + "".join(leads)
        return self.page.whole(header, self._footer())

    def _footer(self) -> Html:
        head = self.head
        lines = [text(head.confidential)] if head.confidential else []
        lines += [own(head.organisation)] if head.organisation else []
        lines.append(self.word("as_of", date=self.formats.long_date(head.as_of)))
        lines += [self.word("made_with", version=head.app_version)] if head.app_version else []
        return element("p", " · ".join(lines))
