"""A Markdown document as headings, paragraphs and nested lists with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

# Fifty levels of lists; what lies deeper is dropped by the parser and must be reported.
NESTING = 100
_COMMENT = re.compile(r"\s*(?:<!--.*?-->\s*)+", re.DOTALL)
_FRONT_MATTER = re.compile(r"---\n((?:[\w-]+:.*\n|[ \t]+\S.*\n|- .*\n|#.*\n|\n){1,100})(?:---|\.\.\.)[ \t]*(?:\n|$)")


@dataclass(slots=True)
class Item:
    """A list item: its first paragraph, what else stands in it, the items below it."""

    line: int
    text: str = ""
    more: list[str] = field(default_factory=list[str])
    children: list[Item] = field(default_factory=list["Item"])


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6 with its inline content."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between headings and lists; ``inline`` when it may hold inline marks."""

    line: int
    text: str
    inline: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list."""

    line: int
    items: list[Item]


Block = Heading | Paragraph | Listing


@dataclass(slots=True)
class Document:
    """The blocks in their order, link definitions, and what could not be taken."""

    blocks: list[Block]
    env: EnvType
    too_deep: list[int]
    front_matter: str = ""


def parse(text: str) -> Document:
    """The blocks of a document; ``too_deep`` are the lines below which nesting goes on beyond fifty lists."""
    front = _FRONT_MATTER.match(text)
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING})
    parser.core.ruler.enableOnly(["normalize", "block"])
    env: EnvType = {}
    tokens = parser.parse(text, env)
    blocks = list(_Walk(tokens, text.split("\n")).blocks())
    return Document(blocks, env, _too_deep(tokens), front[1] if front else "")


def _too_deep(tokens: Sequence[Token]) -> list[int]:
    deep = {token.map[0] + 1 for token in tokens if token.level >= NESTING - 2 and token.map}
    return sorted(deep)


class _Walk:
    """Goes once through the flat list of tokens."""

    def __init__(self, tokens: Sequence[Token], lines: list[str]) -> None:
        self._tokens = tokens
        self._lines = lines
        self._at = 0

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            line = self._line(token)
            if token.type == "heading_open":
                yield Heading(line, int(token.tag[1:]), self._inline())
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield Listing(line, self._items())
            elif token.type == "paragraph_open":
                yield Paragraph(line, self._inline())
            elif text := self._verbatim():
                yield Paragraph(line, text, inline=False)

    @staticmethod
    def _line(token: Token) -> int:
        return token.map[0] + 1 if token.map else 0

    def _inline(self) -> str:
        """The content between this opening token and its closing one, which is passed."""
        content = self._tokens[self._at + 1].content
        self._at += 3
        return content

    def _verbatim(self) -> str:
        """Code, HTML and quotations as they stand in the file; rules and comments are nothing."""
        token = self._tokens[self._at]
        self._at += 1
        if token.type == "blockquote_open":
            while not (
                self._tokens[self._at].type == "blockquote_close" and self._tokens[self._at].level == token.level
            ):
                self._at += 1
            self._at += 1
            first, last = token.map or (0, 0)
            return "\n".join(line.strip() for line in self._lines[first:last]).strip()
        if token.type == "html_block" and _COMMENT.fullmatch(token.content):
            return ""
        return token.content.rstrip("\n")

    def _items(self) -> list[Item]:
        """The items of the list that opens here; its closing token is passed."""
        items: list[Item] = []
        self._at += 1
        while self._tokens[self._at].type == "list_item_open":
            items.append(self._item())
        self._at += 1
        return items

    def _item(self) -> Item:
        item = Item(self._line(self._tokens[self._at]))
        self._at += 1
        while (token := self._tokens[self._at]).type != "list_item_close":
            if token.type in ("bullet_list_open", "ordered_list_open"):
                item.children += self._items()
            elif token.type in ("paragraph_open", "heading_open"):
                self._add_text(item, self._inline())
            elif text := self._verbatim():
                item.more.append(text)
        self._at += 1
        return item

    @staticmethod
    def _add_text(item: Item, text: str) -> None:
        if item.text or item.more or item.children:
            item.more.append(text)
        else:
            item.text = text
