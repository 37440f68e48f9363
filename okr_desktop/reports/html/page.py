"""A report as one HTML file: escaped text, headings in order, tables with captions, nothing loaded from anywhere."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NewType

from okr_desktop.paths import resource_path
from okr_desktop.reports.base.texts import Words

#: Markup that is ready: everything in it is escaped.
Html = NewType("Html", str)
EMPTY = Html("")
#: What never belongs into a document: control characters, halves of characters.
_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000)))


def text(value: str) -> Html:
    """A text of ours or of a person: never markup."""
    return Html(escape(value.translate(_DROPPED), quote=True))


def own(value: str) -> Html:
    """A short text of a person within a line: its writing direction touches nothing around it."""
    return Html(f"<bdi>{text(value)}</bdi>") if value else EMPTY


def element(name: str, *inside: str, **attributes: str | int | bool | None) -> Html:
    """An element; ``inside`` is ready markup. ``class_`` is class, ``aria_label`` aria-label; None is left out."""
    return Html(f"<{name}{_attributes(attributes)}>{''.join(inside)}</{name}>")


def _attributes(given: dict[str, str | int | bool | None]) -> str:
    parts = list[str]()
    for name, value in given.items():
        if value is None or value is False or value == "":
            continue
        plain = name.rstrip("_").replace("_", "-")
        parts.append(f" {plain}" if value is True else f' {plain}="{text(str(value))}"')
    return "".join(parts)


def paragraphs(value: str, class_: str = "") -> Html:
    """A person's text of several lines: blank lines part paragraphs, each with its own direction."""
    blocks = [block.strip("\n") for block in value.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return Html("".join(element("p", text(block), dir="auto", class_=class_ or "said") for block in blocks))


def bullets(items: Iterable[str], class_: str = "") -> Html:
    """A list of ready markup; nothing for an empty one."""
    rows = "".join(element("li", item) for item in items)
    return element("ul", rows, class_=class_) if rows else EMPTY


def facts(pairs: Iterable[tuple[str, str]], class_: str = "facts") -> Html:
    """Names with values as a description list; both ready markup."""
    rows = "".join(element("div", element("dt", name), element("dd", value)) for name, value in pairs)
    return element("dl", rows, class_=class_)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: ``number`` sets it flush right, ``wide`` gives it the room that is left."""

    title: str
    number: bool = False
    wide: bool = False


def table(
    caption: str, columns: Sequence[Column], rows: Iterable[Sequence[str]], *, groups: bool = False, quiet: bool = False
) -> Html:
    """A table whose first cell of each row is its head; cells are ready markup.

    With ``groups`` a row of one cell is a heading over the rows that follow. A ``quiet`` caption is not seen: it says
    what stands above the table already.
    """
    head = "".join(
        element("th", text(one.title), scope="col", class_="number" if one.number else "wide" if one.wide else None)
        for one in columns
    )
    body = "".join(_row(columns, row, groups) for row in rows)
    parts = (
        element("caption", text(caption), class_="unseen" if quiet else None),
        element("thead", element("tr", head)),
        element("tbody", body),
    )
    # A table that is wider than the window scrolls by itself; who uses the keyboard must be able to reach it.
    return element("div", element("table", *parts), class_="scroll", tabindex="0", role="group", aria_label=caption)


def _row(columns: Sequence[Column], row: Sequence[str], groups: bool) -> Html:
    if groups and len(row) == 1:
        return element("tr", element("th", row[0], colspan=len(columns), scope="colgroup", class_="group"))
    cells = [element("th", row[0], scope="row")]
    for column, cell in zip(columns[1:], row[1:], strict=True):
        cells.append(element("td", cell, class_="number" if column.number else None))
    return element("tr", *cells)


@dataclass(slots=True)
class Page:
    """One document in the making; ``accent`` is "#RRGGBB" (already dark enough for text) or ""."""

    language: str
    title: str
    say: Words
    accent: str = ""
    _body: list[str] = field(default_factory=list[str])
    _contents: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def add(self, *parts: str) -> None:
        """Ready markup at the end."""
        self._body.extend(parts)

    def section(self, key: str, title: str, *inside: str, class_: str = "") -> None:
        """A section with a heading, named in the contents; left out when there is nothing inside."""
        if not any(inside):
            return
        self._contents.append((key, title))
        heading = element("h2", text(title), id=f"{key}-title")
        self.add(element("section", heading, *inside, id=key, class_=class_, aria_labelledby=f"{key}-title"))

    def whole(self, header: str, footer: str, contents: bool = True) -> str:
        """The document, with ``header`` and ``footer`` (ready markup) and a list of its sections."""
        links = (element("li", element("a", text(title), href=f"#{key}")) for key, title in self._contents)
        listed = contents and len(self._contents) > 2
        nav = element("nav", element("ol", *links), aria_label=self.say("contents")) if listed else EMPTY
        skip = element("a", text(self.say("skip")), href="#main", class_="skip")
        main = element("main", nav, *self._body, id="main", tabindex="-1")
        sheet = element("div", element("header", header), main, element("footer", footer), class_="sheet")
        return (
            "<!DOCTYPE html>\n" + element("html", self._head(), element("body", skip, sheet), lang=self.language) + "\n"
        )

    def _head(self) -> Html:
        style = resource_path("reports", "report.css").read_text("utf-8")
        if self.accent:
            # On dark ground the accent of an organisation is seldom to be seen.
            style += f"\n@media (prefers-color-scheme: light), print {{ :root {{ --accent: {self.accent}; }} }}\n"
        policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        return element(
            "head",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="generator" content="OKR Desktop">',
            element("title", text(self.title)),
            element("style", style),
        )


def logo(png: bytes, organisation: str) -> Html:
    """The organisation's picture, inside the file."""
    if not png.startswith(b"\x89PNG"):
        return EMPTY
    data = base64.b64encode(png).decode("ascii")
    return Html(f'<img class="logo" alt="{text(organisation)}" src="data:image/png;base64,{data}">')
