"""A workshop on paper: gathers what may be told and writes one PDF, whole or not at all.

Each function may run on any worker; it needs the ``Live`` of a hall or of a file and opens nothing else. All raise
FileProblem ``file.folder_missing``, ``file.denied``, ``file.disk_full``, ``file.special``; then nothing was written.
``language`` "" is that of the workshop. ``paper`` is "a4" or "letter"; posters come in A3 with "a4" and in Tabloid
with "letter", unless ``size`` says otherwise ("a3", "tabloid", "a4", "letter").
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.workshop.checks import findings
from okr_desktop.domain.workshop.model import Live
from okr_desktop.reports.files import replace_file
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.leaving import origin_of, told

PROTOCOLS = ("full", "one_page", "wall")


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


def _checks(live: Live):
    try:
        return tuple(findings(live))
    except Refused:
        return ()
