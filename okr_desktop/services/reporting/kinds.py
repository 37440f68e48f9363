"""Every kind of paper, and the one way in which the window, the command line and the HTML twins get them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from okr_desktop.domain.errors import NotFound
from okr_desktop.reports.base.files import replace_file
from okr_desktop.reports.html.twins import TWINS
from okr_desktop.reports.missing import missing_characters, texts_in
from okr_desktop.reports.review.data import SECTIONS
from okr_desktop.reports.siblings.case import draw_case
from okr_desktop.reports.siblings.check_in_sheet import draw_check_in_sheet
from okr_desktop.reports.siblings.comparison import draw_comparison
from okr_desktop.reports.siblings.one_to_one import draw_one_to_one
from okr_desktop.reports.siblings.poster import draw_poster
from okr_desktop.reports.siblings.strategy import draw_strategy
from okr_desktop.reports.siblings.you_said import draw_you_said
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import whole_review
from okr_desktop.services.reporting.choice import Cancelled, Choice, Made, Progress, Written
from okr_desktop.services.reporting.named import read_out
from okr_desktop.services.reporting.siblings import (
    case,
    check_in_sheet,
    comparison,
    one_to_one,
    poster,
    strategy,
    you_said,
)
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle

T = TypeVar("T")
_DRAWN = 0.95
_SMALL = ("a4", "letter")
_LARGE = {"a4": "a3", "letter": "tabloid", "a3": "a4", "tabloid": "letter"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper. ``needs`` are the fields of Choice that it is about, ``takes`` those that may narrow it.

    What is needed and not chosen is guessed (the current cycle, the cycle before it, whoever uses the program).
    ``papers`` are the sizes to choose from, the usual one first; ``sections`` its parts that may be left out.
    """

    code: str
    needs: tuple[str, ...]
    takes: tuple[str, ...] = ()
    papers: tuple[str, ...] = _SMALL
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipe(Generic[T]):
    """How a kind is made: its data from the plan, and the PDF from the data."""

    gather: Callable[[Desk, Choice], T]
    draw: Callable[[T, str, Progress | None, Cancelled | None], Made]


_REVIEW = ("team", "sections", "decisions", "highlights")
KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("quarterly", ("cycle",), _REVIEW, sections=SECTIONS),
        Kind("one-pager", ("cycle",), ("team", "decisions", "highlights")),
        Kind("team-pages", ("cycle",), ("team",)),
        Kind("check-in-sheet", (), ("team", "person", "cycle")),
        Kind("poster", ("cycle",), ("team",), papers=("a3", "tabloid")),
        Kind("comparison", ("cycle", "other")),
        Kind("you-said", (), ("cycle",)),
        Kind("one-to-one", ("cycle", "person")),
        Kind("strategy", ("cycle",)),
        Kind("case", ("cycle",)),
    )
}

_RECIPES: dict[str, Recipe[Any]] = {
    "quarterly": Recipe(whole_review.data, whole_review.draw),
    "one-pager": Recipe(whole_review.one_pager, whole_review.draw),
    "team-pages": Recipe(whole_review.team_pages, whole_review.draw),
    "check-in-sheet": Recipe(check_in_sheet.gather, draw_check_in_sheet),
    "poster": Recipe(poster.gather, draw_poster),
    "comparison": Recipe(comparison.gather, draw_comparison),
    "you-said": Recipe(you_said.gather, draw_you_said),
    "one-to-one": Recipe(one_to_one.gather, draw_one_to_one),
    "strategy": Recipe(strategy.gather, draw_strategy),
    "case": Recipe(case.gather, draw_case),
}


def kind(code: str) -> Kind:
    """A kind by its code; raises NotFound ``report.kind``."""
    if code not in KINDS:
        raise NotFound("report.kind", id=code, known=", ".join(KINDS))
    return KINDS[code]


def gather(desk: Desk, code: str, choice: Choice) -> Any:
    """The frozen data of a paper, of the class that its kind prints.

    Raises NotFound for a kind, cycle, team or person that is not there, and where one is needed and none is known.
    """
    kind(code)
    return read_out(desk.plan, _RECIPES[code].gather(desk, choice))


def made(
    desk: Desk, code: str, choice: Choice, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF in memory with its number of pages; raises as ``gather``, and ReportCancelled."""
    return _RECIPES[code].draw(gather(desk, code, choice), _paper(code, choice), progress, cancelled)


def render(desk: Desk, code: str, choice: Choice) -> bytes:
    """The PDF in memory; the same records and choice give the same bytes. Raises as ``gather``."""
    return made(desk, code, choice).content


def missing(desk: Desk, code: str, choice: Choice) -> dict[str, list[str]]:
    """The characters of a paper that no font has, each with where it stands; raises as ``gather``."""
    return missing_characters(texts_in(gather(desk, code, choice)))


def write(
    desk: Desk,
    code: str,
    choice: Choice,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Written:
    """Write the PDF, whole or not at all.

    Raises as ``gather``, FileProblem as ``replace_file``, and ReportCancelled; then nothing was written.
    """
    data, recipe = gather(desk, code, choice), _RECIPES[code]
    paper = recipe.draw(data, _paper(code, choice), _part(progress), cancelled)
    replace_file(Path(path), paper.content)
    if progress:
        progress(1.0)
    return Written(paper.pages, missing_characters(texts_in(data)))


def html(desk: Desk, code: str, choice: Choice) -> str:
    """The paper as one HTML file for screen readers; raises as ``gather``, and NotFound ``report.no_html``."""
    kind(code)
    twin = TWINS.get(code)
    if twin is None:
        raise NotFound("report.no_html", id=code)
    return twin(gather(desk, code, choice))


def write_html(desk: Desk, code: str, choice: Choice, path: Path) -> None:
    """Write the paper as one HTML file, whole or not at all; raises as ``html``, and FileProblem."""
    replace_file(Path(path), html(desk, code, choice).encode("utf-8", "replace"))


def cycle_name(desk: Desk, code: str, choice: Choice) -> str:
    """The name of the cycle that a paper is about, "" for one that is about none; raises NotFound."""
    if choice.cycle is None and "cycle" not in kind(code).needs:
        return ""
    return chosen_cycle(desk, choice).name


def _paper(code: str, choice: Choice) -> str:
    """The chosen size, or the one that people take for this kind where they use that."""
    papers = kind(code).papers
    wanted = choice.paper if choice.paper in papers else _LARGE.get(choice.paper, choice.paper)
    return wanted if wanted in papers else papers[0]


def _part(progress: Progress | None) -> Progress | None:
    """Progress that leaves room for writing the file."""
    if progress is None:
        return None
    tell = progress
    return lambda share: tell(share * _DRAWN)
