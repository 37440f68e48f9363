"""Everything of a workshop that can be printed or exported: what it is, on which paper, and writing it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.workshop.model import Live

PROTOCOL, POSTERS, CARDS, SHEETS, DATA = "protocol", "posters", "cards", "sheets", "data"
_SMALL, _LARGE, _ANY = ("a4", "letter"), ("a3", "tabloid"), ("a3", "tabloid", "a4", "letter")
_GROUPS: dict[str, object] = {
    PROTOCOL: QT_TRANSLATE_NOOP("WorkshopPapers", "Protocol"),
    POSTERS: QT_TRANSLATE_NOOP("WorkshopPapers", "Posters"),
    CARDS: QT_TRANSLATE_NOOP("WorkshopPapers", "Cards"),
    SHEETS: QT_TRANSLATE_NOOP("WorkshopPapers", "Sheets"),
    DATA: QT_TRANSLATE_NOOP("WorkshopPapers", "For other programs"),
}
SIZE_NAMES = {"a3": "A3", "a4": "A4", "letter": "Letter", "tabloid": "Tabloid"}


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to write; ``sizes`` are the papers that it fits on, ``people`` says that it is counted by heads."""

    kind: str
    group: str
    _name: object
    _about: object
    sizes: tuple[str, ...] = ()
    people: bool = False
    suffix: str = ".pdf"

    @property
    def name(self) -> str:
        """What it is called."""
        return _said(self._name)

    @property
    def about(self) -> str:
        """One sentence on what is on it."""
        return _said(self._about)

    @property
    def speaks(self) -> bool:
        """Whether words of the program are in it, so that it has a language."""
        return self.suffix in (".pdf", ".md")


PAPERS = (
    Paper(
        "full",
        PROTOCOL,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Whole protocol"),
        QT_TRANSLATE_NOOP(
            "WorkshopPapers", "Ideas, votes, drafts, confidence, owners and signature. No idea bears a name."
        ),
        _SMALL,
    ),
    Paper(
        "one_page",
        PROTOCOL,
        QT_TRANSLATE_NOOP("WorkshopPapers", "One page"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "What was decided, and how much of it came from the room."),
        _SMALL,
    ),
    Paper(
        "wall",
        PROTOCOL,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Wall poster"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Objectives and key results in large letters, for the wall."),
        _LARGE,
    ),
    Paper(
        "agenda",
        POSTERS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Agenda poster"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "The steps with their times, and what is promised about names."),
        _ANY,
    ),
    Paper(
        "question",
        POSTERS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Question poster"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "The question of the workshop, as large as the paper allows."),
        _ANY,
    ),
    Paper(
        "join",
        POSTERS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Join poster with Wi-Fi and join code"),
        QT_TRANSLATE_NOOP(
            "WorkshopPapers",
            "How phones join. Let phones in first; without that there are lines to write address and code on.",
        ),
        _ANY,
    ),
    Paper(
        "all_cards",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "All cards in one file"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Every kind of card, one after the other."),
        _SMALL,
        people=True,
    ),
    Paper(
        "idea_cards",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Idea cards"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Eight to a page, to be cut: one idea each."),
        _SMALL,
        people=True,
    ),
    Paper(
        "kr_cards",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Key result cards"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Lines for what is measured, from where to where, and by when."),
        _SMALL,
        people=True,
    ),
    Paper(
        "dot_ballot",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Ballots for dots"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Voting on paper: a letter for each item, dots beside it."),
        _SMALL,
        people=True,
    ),
    Paper(
        "fist_card",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Cards for the fist of five"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Confidence from 0 to 5, handed in face down."),
        _SMALL,
        people=True,
    ),
    Paper(
        "roti_card",
        CARDS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Cards for the feedback at the end"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Was it worth the time? 1 to 5, and one sentence."),
        _SMALL,
        people=True,
    ),
    Paper(
        "parking_sheet",
        SHEETS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Sheet for the parking lot"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "What is put aside, with lines for who cares for it and until when."),
        _SMALL,
    ),
    Paper(
        "sign_off_sheet",
        SHEETS,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Sheet to sign"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Objectives with their owners, and lines for the signatures."),
        _SMALL,
    ),
    Paper(
        "csv",
        DATA,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Ideas as CSV"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "One row an idea, for spreadsheets: group, dots, and what became of it."),
        suffix=".csv",
    ),
    Paper(
        "json",
        DATA,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Everything as JSON"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "Ideas, votes, objectives and steps, for programs."),
        suffix=".json",
    ),
    Paper(
        "markdown",
        DATA,
        QT_TRANSLATE_NOOP("WorkshopPapers", "Protocol as Markdown"),
        QT_TRANSLATE_NOOP("WorkshopPapers", "The protocol as text, for a wiki or a mail."),
        suffix=".md",
    ),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write: the kind, paper size, language, for how many people, where; and how people join."""

    kind: str
    target: Path
    size: str = ""
    language: str = ""
    people: int = 0
    url: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """Where it stands, and the characters that no font has."""

    target: Path
    missing: tuple[str, ...] = ()


def _said(text: object) -> str:
    return QCoreApplication.translate("WorkshopPapers", str(text))


def group_name(group: str) -> str:
    """The heading over the papers of a group."""
    return _said(_GROUPS[group])


def papers_of(groups: Iterable[str]) -> list[Paper]:
    """The papers of some groups, in their order."""
    wanted = tuple(groups)
    return [paper for paper in PAPERS if paper.group in wanted]


# On the worker


def load(path: Path) -> Live:
    """The workshop of a file that is not open. Worker; raises FileProblem and OkrError."""
    from okr_desktop.services.workshop import files

    return files.read(path)


def missing(live: Live, language: str = "") -> tuple[str, ...]:
    """The characters that would be printed as a mark. Worker."""
    from okr_desktop.services.workshop import printing

    return tuple(printing.missing_characters(live, language))


def write(live: Live, wish: Wish) -> Printed:
    """Write it, whole or not at all. Worker; raises FileProblem and OkrError ``qr.too_long``."""
    from okr_desktop.services.workshop import exporting, printing

    kind, target = wish.kind, wish.target
    match kind:
        case "csv":
            return Printed(exporting.write_csv(live, target))
        case "json":
            return Printed(exporting.write_json(live, target))
        case "markdown":
            return Printed(exporting.write_markdown(live, target, wish.language))
        case _ if kind in printing.PROTOCOLS:
            # The wall poster goes by the family of the paper and takes the larger sheet of it.
            paper = {"a3": "a4", "tabloid": "letter"}.get(wish.size, wish.size) or "a4"
            printing.protocol(live, target, kind=kind, language=wish.language, paper=paper)
        case _:
            _poster(live, wish)
    return Printed(target, missing(live, wish.language))


def _poster(live: Live, wish: Wish) -> None:
    from okr_desktop.reports.workshop.data import Join
    from okr_desktop.services.workshop import printing

    join = Join(wish.url, wish.code) if wish.url else None
    printing.poster(live, wish.kind, wish.target, wish.language, wish.size, join=join, people=wish.people)
