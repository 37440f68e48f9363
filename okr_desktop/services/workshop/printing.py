"""A workshop on paper: gathers what may be told and writes one PDF, whole or not at all."""

# Each function may run on any worker; it needs the ``Live`` of a hall or of a file and opens nothing else. All raise
# FileProblem ``file.folder_missing``, ``file.denied``, ``file.disk_full``, ``file.special``; then nothing was written.
# ``language`` "" is that of the workshop. Sizes: "a4", "letter", and for posters "a3" and "tabloid".
#
# What a window calls: ``protocol``, ``poster``, ``all_cards``; before it ``missing_characters`` for a warning.

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop.checks import Check, findings
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Live
from okr_desktop.reports.base.files import replace_file
from okr_desktop.reports.workshop.data import Join, Paper
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.leaving import origin_of, told

PROTOCOLS = ("full", "one_page", "wall")
POSTERS = ("agenda", "question", "join")
CARDS = ("idea_cards", "kr_cards", "dot_ballot", "fist_card", "roti_card", "all_cards")
SHEETS = ("parking_sheet", "sign_off_sheet")


def protocol(
    live: Live,
    path: Path,
    *,
    kind: str = "full",
    language: str = "",
    published: Mapping[str, str] | None = None,
    paper: str = "a4",
) -> Path:
    """Write the protocol: "full" (A4), "one_page" (A4) or "wall" (A3); gives the path.

    ``published`` are record ids by draft id, by default those that the workshop has noted.
    """
    from okr_desktop.reports.workshop import one_page, wall
    from okr_desktop.reports.workshop import protocol as full

    kinds = {"full": full.protocol, "one_page": one_page.one_page, "wall": wall.wall}
    replace_file(Path(path), kinds[kind](gathered(live, language, published), paper))
    return Path(path)


def poster(
    live: Live,
    kind: str,
    path: Path,
    language: str = "",
    size: str = "",
    *,
    join: Join | None = None,
    people: int = 0,
) -> Path:
    """Write a poster, a sheet of cards or a sheet to write on; gives the path.

    ``kind`` is one of ``POSTERS`` (A3 or Tabloid unless ``size`` says A4 or Letter), ``CARDS`` or ``SHEETS`` (A4 or
    Letter). "join" takes ``join`` (address with its secret, code; without it there are lines to write them on) and
    may raise OkrError ``qr.too_long``; ``people`` makes as many cards as so many need, 0 one sheet of each.
    """
    replace_file(Path(path), _drawn(gathered(live, language), kind, size, join, people))
    return Path(path)


def _drawn(paper: Paper, kind: str, size: str, join: Join | None, people: int) -> bytes:
    from okr_desktop.reports.workshop import cards, posters, sheets

    if kind in CARDS:
        draw = getattr(cards, kind)
        return draw(paper, size or "a4", min(max(people, 0), SEATS_IN_ALL))
    if kind == "join":
        return posters.join_poster(paper, join or Join("", ""), size or "a3")
    kinds = {
        "agenda": posters.agenda_poster,
        "question": posters.question_poster,
        "parking_sheet": sheets.parking_sheet,
        "sign_off_sheet": sheets.sign_off_sheet,
    }
    return kinds[kind](paper, size or ("a4" if kind in SHEETS else "a3"))


def all_cards(live: Live, path: Path, language: str = "", size: str = "", *, people: int = 0) -> Path:
    """Write every kind of card as one file."""
    return poster(live, "all_cards", path, language, size, people=people)


def missing_characters(live: Live, language: str = "") -> list[str]:
    """The characters that no bundled font has, each once: they would be printed as a visible mark."""
    from okr_desktop.reports.base.fonts import load_fonts

    fonts, board, setup = load_fonts(), live.board, live.setup
    texts = [setup.question, setup.place, setup.facilitator, setup.sponsor]
    texts += [text for note in board.notes.values() if not note.withheld for text in (note.text, note.wording)]
    texts += [one.name for one in board.clusters.values()]
    for table in (board.drafts, board.results):
        texts += [text for one in table.values() for text in (one.title, one.owner)]
    for table in (board.dissents, board.parked, board.steps):
        texts += [one.text for one in table.values()]
    return sorted({char for text in texts for char in fonts.missing(text)})


def gathered(live: Live, language: str = "", published: Mapping[str, str] | None = None) -> Paper:
    """What the papers show: nothing that was withheld, no voters or dots of so few that they would name somebody."""
    language = language or live.setup.language or "en"
    agenda = live.setup.agenda
    script = content.words_for(agenda, language) if agenda else None
    known = {block.id: words for block, words in content.blocks(language)}
    notes = live.board.notes.values()
    return Paper(
        live,
        language,
        script.agenda.name if script else "",
        {**known, **(script.blocks if script else {})},
        {note.id: origin_of(live, note) for note in notes},
        tuple(told(one) for one in live.results.votes),
        frozenset(live.results.published if published is None else published),
        _checks(live),
        __version__,
    )


def _checks(live: Live) -> tuple[Check, ...]:
    try:
        return tuple(findings(live))
    except Refused:
        return ()
