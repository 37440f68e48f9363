"""What every part of a workshop's papers needs: the words, the numbers of ideas and drafts, and small helpers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.fates import Fate, fates
from okr_desktop.domain.workshop.lineage import Pedigree, pedigree
from okr_desktop.domain.workshop.model import Draft, DraftResult, Live, Mode, Note, Target, VoteRound
from okr_desktop.domain.workshop_record import Tally
from okr_desktop.reports.base.fonts import Fonts, load_fonts
from okr_desktop.reports.base.formats import NO_FIGURE, Formats
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, paragraph, row, space
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import BODY_MUTED, CONTENT_WIDTH, INK, RULE, SECTION, SUBHEAD
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.texts import words

#: The date of a file whose workshop has none: the same workshop gives the same bytes on every day.
UNDATED = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Book:
    """One paper in the making. ``notes`` are those that stand for themselves, in the shuffled order of the board;
    ``under`` are those merged into each. ``labels`` name drafts (O1) and key results (O1.2), ``places`` number notes.
    """

    paper: Paper
    fonts: Fonts
    formats: Formats
    say: Words
    family: Pedigree
    fates: Mapping[str, Fate]
    notes: tuple[Note, ...]
    under: Mapping[str, tuple[Note, ...]]
    drafts: tuple[Draft, ...]
    results: Mapping[str, tuple[DraftResult, ...]]
    labels: Mapping[str, str]
    places: Mapping[str, int]
    hidden: frozenset[str] = field(default_factory=frozenset[str])

    @property
    def live(self) -> Live:
        """The workshop."""
        return self.paper.live

    @property
    def on(self) -> date:
        """The date of the file."""
        return self.live.setup.held or UNDATED

    @property
    def question(self) -> str:
        """The question, or that there is none."""
        return self.live.setup.question.strip() or self.say("no_question")

    @property
    def named(self) -> bool:
        """Whether ideas carry names."""
        return self.live.setup.mode is not Mode.SEALED

    @property
    def counted(self) -> list[str]:
        """The drafts that figures are about: those in the plan, or all while nothing is published."""
        published = [one.id for one in self.drafts if one.id in self.paper.published]
        return published or [one.id for one in self.drafts]

    def day(self, day: date | None) -> str:
        """A date in short form, a dash without one."""
        return self.formats.short_date(day) if day else NO_FIGURE

    def name(self, name: str) -> str:
        """A name, a dash without one."""
        return name.strip() or NO_FIGURE

    def count(self, key: str, n: int) -> str:
        """A sentence about a number of things, in the singular or the plural."""
        return self.say(f"{key}_one" if n == 1 else key, n=n)

    def rounded(self, number: float) -> str:
        """A number of minutes without a fraction."""
        return self.formats.number(Decimal(round(number)))

    def totals_of(self, round: VoteRound | None) -> Mapping[str, Tally]:
        """What may be told of a round of voting, by target."""
        pairs = zip(self.live.results.votes, self.paper.totals, strict=False)
        return next((totals for one, totals in pairs if one is round), dict[str, Tally]())

    def into(self, ids: Iterable[str]) -> str:
        """The labels of drafts and key results; an objective stands for its key results."""
        found = [id for id in ids if id in self.labels]
        above = {id for id in found if "." not in self.labels[id]}
        kept = [id for id in found if id in above or self.live.board.results[id].draft not in above]
        return ", ".join(self.labels[id] for id in kept)

    def target_text(self, target: Target) -> str:
        """What a target is called now; the words of a card that was withheld later are not told."""
        board = self.live.board
        if target.id in board.clusters and board.clusters[target.id].name:
            return board.clusters[target.id].name
        # A group without a name was called after its first card, and that may have been withheld since.
        own = target.id in board.notes
        return NO_FIGURE if target.text in self.hidden and not own else target.text

    def block_name(self, id: str) -> str:
        """What a step of the agenda is called."""
        if id == "break":
            return self.say("break")
        found = self.paper.blocks.get(id)
        return found.name if found else self.say(f"stage_{id}") if f"stage_{id}" != self.say(f"stage_{id}") else id

    def aim(self, metric: Metric) -> str:
        """What a key result is aimed at: "40 → 90 %", "at least 99 %"."""
        return _aim(self, metric)

    def section(self, title: str, key: str) -> list[Strip]:
        """The heading of a section with its entry in the outline; the strip that follows stays with it."""
        (strip,) = row(self.fonts, [Cell(0, [title], SECTION)], SECTION.leading, below=5)
        strip.bookmark = Bookmark(key, title, 0)
        strip.marks.append(Mark(0, strip.height - 1, Rule(CONTENT_WIDTH, INK, RULE)))
        strip.keep = True
        strip.need = 110
        return [space(26), strip, space(6, keep=True)]

    def sub(self, title: str) -> list[Strip]:
        """A smaller heading."""
        (strip,) = row(self.fonts, [Cell(0, [title], SUBHEAD)], SUBHEAD.leading, below=2)
        strip.keep = True
        return [space(10, keep=True), strip]

    def lead(self, text: str, width: float = CONTENT_WIDTH) -> list[Strip]:
        """A muted sentence below a heading."""
        strips = paragraph(self.fonts, text, BODY_MUTED, 0, width)
        for strip in strips:
            strip.keep = True
        return [*strips, space(6, keep=True)]

    def nothing(self, text: str) -> list[Strip]:
        """What stands where there is nothing."""
        return paragraph(self.fonts, text, BODY_MUTED, 0, CONTENT_WIDTH)


def book(paper: Paper) -> Book:
    """Everything that is reckoned once for a paper."""
    live = paper.live
    formats = Formats(paper.language)
    family = pedigree(live)
    chosen = drafts(live)
    results = {draft.id: tuple(results_of(live, draft.id)) for draft in chosen}
    notes = sorted((live.board.notes[id] for id in family.origins), key=lambda note: (note.order, note.id))
    tops = tuple(note for note in notes if family.keeper(note.id) == note.id)
    under: dict[str, list[Note]] = {}
    for note in notes:
        if family.keeper(note.id) != note.id:
            under.setdefault(family.keeper(note.id), []).append(note)
    labels = _labels(chosen, results)
    return Book(
        paper,
        load_fonts(),
        formats,
        words(formats.language),
        family,
        fates(live, paper.published or labels),
        tops,
        {id: tuple(found) for id, found in under.items()},
        tuple(chosen),
        results,
        labels,
        {note.id: number for number, note in enumerate(tops, start=1)},
        frozenset(text for note in live.board.notes.values() if note.withheld for text in (note.text, note.words)),
    )


def _labels(chosen: Sequence[Draft], results: Mapping[str, Sequence[DraftResult]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, draft in enumerate(chosen, start=1):
        found[draft.id] = f"O{number}"
        for at, one in enumerate(results[draft.id], start=1):
            found[one.id] = f"O{number}.{at}"
    return found


def _aim(book: Book, metric: Metric) -> str:
    formats, say, unit = book.formats, book.say, metric.unit
    match metric.kind:
        case Kind.INCREASE | Kind.DECREASE:
            start = NO_FIGURE if metric.start is None else formats.number(metric.start)
            return f"{start} → {formats.quantity(metric.target, unit)}"
        case Kind.STAY_ABOVE:
            return say("at_least", value=formats.quantity(metric.low, unit))
        case Kind.STAY_BELOW:
            return say("at_most", value=formats.quantity(metric.high, unit))
        case Kind.BAND:
            low, high = (_number(book, value) for value in (metric.low, metric.high))
            return say("between", low=low, high=f"{high} {unit}".strip())
        case Kind.YES_NO:
            return say("yes_no")
        case Kind.MILESTONES:
            return say("milestones", n=len(metric.milestones))
        case Kind.LEVELS:
            return _levels(book, metric)


def _levels(book: Book, metric: Metric) -> str:
    if metric.thresholds is None:
        return book.say("worded_levels")
    commit, target, stretch = (book.formats.number(value) for value in metric.thresholds)
    return f"{book.say('levels', commit=commit, target=target, stretch=stretch)} {metric.unit}".strip()


def _number(book: Book, value: Decimal | None) -> str:
    return NO_FIGURE if value is None else book.formats.number(value)
