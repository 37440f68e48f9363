"""OKRs written as a Markdown document: headings and nested lists are objectives, the leaves key results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from re import MULTILINE, compile

from okr_desktop.exchange.drafts.building import Builder, KeyResultRow, ObjectiveRow, Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.out.markdown_document import MARK
from okr_desktop.exchange.own import markdown_own
from okr_desktop.exchange.prose.markdown_blocks import Block, Document, Heading, Item, Listing, Paragraph, parse
from okr_desktop.exchange.prose.markdown_text import (
    Title,
    anchor_only,
    metric_in,
    parse_title,
    plain,
    says_progress,
    split_progress,
    why_no_metric,
)
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.values.dates import find_quarter, period_heading
from okr_desktop.exchange.values.measure import Measured

FORMAT = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_HEADING = compile(r"^#{1,6}[ \t]+\S", MULTILINE)
_ITEM = compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S", MULTILINE)
_CONTENTS = frozenset(("contents", "table of contents", "toc", "inhalt", "inhaltsverzeichnis"))
_OKR_WORDS = compile(r"\b(?:okrs?|objectives|key results|goals|ziele)\b", 2)


def certainty(source: Source) -> float:
    """How sure it is that a text is a Markdown document with OKRs, 0 to 1."""
    if markdown_own.is_own(source.text, MARK):
        return 1.0
    head = source.text[:200_000]
    marks = bool(_HEADING.search(head)) + bool(_ITEM.search(head))
    if source.suffix in SUFFIXES:
        return (0.3, 0.8, 0.9)[marks]
    return (0.0, 0.3, 0.6)[marks]


def read(source: Source, today: date, progress: Progress = None) -> Draft:
    """The objectives of a Markdown document. Raises FileProblem file.no_okrs when it has none."""
    if markdown_own.is_own(source.text, MARK):
        return markdown_own.read(source, FORMAT, today)
    builder = Builder(FORMAT, source)
    document = parse(source.text)
    if progress:
        progress(0.5)
    _Reader(builder, document, today).read(progress)
    builder.cycle = builder.cycle or find_quarter(source.name)
    return builder.draft()


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose section is being read; ``row`` is None for one that was skipped."""

    level: int
    row: ObjectiveRow | None


class _Reader:
    def __init__(self, builder: Builder, document: Document, today: date) -> None:
        self._builder = builder
        self._notes = builder.notes
        self._document = document
        self._env = document.env
        self._today = today
        self._open: list[_Open] = []
        self._section = ""
        self._title_at = self._title_line()

    def read(self, progress: Progress) -> None:
        blocks = self._document.blocks
        if self._document.front_matter:
            self._notes.note("file.text_skipped", "", 1, text=shorten(" ".join(self._document.front_matter.split())))
        for line in self._document.too_deep:
            self._notes.error("list.too_deep", "", line)
        for index, block in enumerate(blocks):
            if progress and index % 200 == 0:
                progress(0.5 + index / len(blocks) / 2)
            self._read_block(block, blocks[index + 1] if index + 1 < len(blocks) else None)
        if progress:
            progress(1.0)

    def _title_line(self) -> int:
        """The line of the heading that names the document; 0 when the level-1 headings are the objectives."""
        tops = [block for block in self._document.blocks if isinstance(block, Heading) and block.level == 1]
        if not tops:
            return 0
        first = parse_title(tops[0].text, self._env).text
        names_document = bool(find_quarter(first) or _OKR_WORDS.search(first[:500]))
        others = [top for top in tops[1:] if not period_heading(parse_title(top.text, self._env).text, self._today)]
        return tops[0].line if names_document or not others else 0

    def _read_block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Heading):
            self._read_heading(block, following)
        elif isinstance(block, Listing):
            self._read_list(block)
        else:
            self._read_paragraph(block)

    def _read_heading(self, heading: Heading, following: Block | None) -> None:
        title = parse_title(heading.text, self._env)
        if heading.line == self._title_at:
            self._open = []
            self._enter_period(find_quarter(title.text) or self._period(title, heading.line))
        elif period := self._period(title, heading.line):
            self._leave(heading.level)
            self._open.append(_Open(heading.level, None)) if self._is_skipped() else self._enter_period(period)
        elif not self._is_contents(title, following):
            self._read_objective_heading(heading, title)

    def _period(self, title: Title, line: int) -> str:
        """The quarter that a heading names and nothing else."""
        period = period_heading(title.text, self._today)
        if period and not period_heading(title.text):
            self._notes.note("quarter.year_assumed", "cycle", line, text=title.text, read_as=period)
        return period

    def _enter_period(self, period: str) -> None:
        self._builder.cycle = self._builder.cycle or period
        self._section = period if period != self._builder.cycle else ""

    def _is_contents(self, title: Title, following: Block | None) -> bool:
        if title.text.rstrip(":").casefold() not in _CONTENTS or not isinstance(following, Listing):
            return False
        return self._all_anchors(following.items)

    def _read_objective_heading(self, heading: Heading, title: Title) -> None:
        self._leave(heading.level)
        row = None if self._is_skipped() else self._objective(title, heading.line, self._parent())
        if self._is_skipped():
            self._notes.error("parent.skipped", "title", heading.line, title=shorten(title.text))
        self._open.append(_Open(heading.level, row))

    def _leave(self, level: int) -> None:
        while self._open and self._open[-1].level >= level:
            self._open.pop()

    def _parent(self) -> ObjectiveRow | None:
        return self._open[-1].row if self._open else None

    def _is_skipped(self) -> bool:
        return bool(self._open) and self._open[-1].row is None

    def _objective(self, title: Title, line: int, parent: ObjectiveRow | None) -> ObjectiveRow | None:
        text, tags = title.text, title.tags
        text = text.removesuffix(":").rstrip()
        if not self._builder.usable_title(text, line):
            return None
        row = self._builder.objective(text, line, parent)
        row.tags, row.cancelled, row.cycle = tags, title.cancelled, self._section
        row.description += title.lines
        return row

    def _read_paragraph(self, paragraph: Paragraph) -> None:
        text = plain(paragraph.text, self._env) if paragraph.inline else paragraph.text
        row = self._parent()
        if row:
            row.description.append(text)
            for line in text.split("\n"):
                self._note_progress(line, paragraph.line)
        elif text:
            self._notes.note("file.text_skipped", "", paragraph.line, text=shorten(" ".join(text.split())))

    def _read_list(self, listing: Listing) -> None:
        row = self._parent()
        if row is None and self._all_anchors(listing.items):
            self._notes.note("file.contents_skipped", "", listing.line)
        elif self._is_skipped():
            self._skip(listing.items)
        else:
            self._read_items(listing.items, row)

    def _all_anchors(self, items: list[Item]) -> bool:
        """Whether every item, at every level, is only a link into the same document: a table of contents."""
        return all(
            not item.more and anchor_only(item.text, self._env) and self._all_anchors(item.children) for item in items
        )

    def _skip(self, items: list[Item]) -> None:
        for item in items:
            self._notes.error(
                "parent.skipped", "title", item.line, title=shorten(parse_title(item.text, self._env).text)
            )
            self._skip(item.children)

    def _read_items(self, items: list[Item], parent: ObjectiveRow | None) -> None:
        for item in items:
            title = self._item_title(item)
            if title.done is not None or not item.children:
                self._read_key_result(item, title, parent, None)
            elif row := self._objective(title, item.line, parent):
                row.description += self._more(item)
                self._read_items(item.children, row)
            else:
                self._skip(item.children)

    def _item_title(self, item: Item) -> Title:
        """The title of an item; a progress that it states is kept beside it, not in it."""
        words, said = split_progress(item.text)
        for line in said:
            self._note_progress(line, item.line)
        title = parse_title(words, self._env)
        return replace(title, lines=(*title.lines, *said)) if said else title

    def _note_progress(self, line: str, number: int) -> None:
        if says_progress(line):
            self._notes.note("progress.kept", "progress", number, text=shorten(line))

    def _read_key_result(
        self, item: Item, title: Title, objective: ObjectiveRow | None, above: KeyResultRow | None
    ) -> None:
        if objective is None:
            self._notes.error("key_result.no_objective", "objective", item.line, title=shorten(title.text))
            self._skip(item.children)
        elif not self._builder.usable_title(title.text, item.line):
            self._skip(item.children)
        else:
            row = self._add_key_result(item, title, objective, above)
            for child in item.children:
                self._read_key_result(child, self._item_title(child), objective, row)

    def _add_key_result(
        self, item: Item, title: Title, objective: ObjectiveRow, above: KeyResultRow | None
    ) -> KeyResultRow:
        text, measured = metric_in(title.text) or self._yes_no(title.text, item.line)
        if title.done:
            done = (DraftCheckIn(measured.target or Decimal(1)),)
            measured = Measured(measured.kind, measured.unit, measured.start, measured.target, done)
        row = self._builder.key_result(objective, text, item.line, measured, above)
        row.tags, row.cancelled = title.tags, title.cancelled
        row.description += [f"Part of “{above.title}”"] if above else []
        row.description += [*title.lines, *self._more(item)]
        return row

    def _yes_no(self, text: str, line: int) -> tuple[str, Measured]:
        if why := why_no_metric(text):
            self._notes.note(why, "target", line, text=shorten(text))
        return text, Measured("yes_no", "", Decimal(0), Decimal(1))

    def _more(self, item: Item) -> list[str]:
        return [plain(text, self._env) for text in item.more]
