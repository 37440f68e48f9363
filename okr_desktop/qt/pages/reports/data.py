"""What the page of reports reads, and the making of a report, on the worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import CycleNote
from okr_desktop.qt.pages.reports.naming import LANGUAGES, usual_language, usual_paper
from okr_desktop.qt.pages.reports.words import reason_text
from okr_desktop.qt.preview.raster import Sheet, sheets
from okr_desktop.qt.preview.system_text import pdf_of_html
from okr_desktop.reports.base.files import ReportCancelled, replace_file
from okr_desktop.reports.base.fonts import borrowing
from okr_desktop.reports.review.data import SECTIONS, QuarterlyData
from okr_desktop.services import cycles, drafting
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.reporting import branding, comments, kinds
from okr_desktop.services.reporting.branding import Look
from okr_desktop.services.reporting.choice import Choice

if TYPE_CHECKING:
    from okr_desktop.qt.tasks import Progress

FIRST = "quarterly"
#: Sections of the review by the code of a preset; the executive page is always there.
PRESETS: Mapping[str, tuple[str, ...]] = {
    "board": (
        "executive",
        "strategy",
        "distribution",
        "pace",
        "at_risk",
        "kpis",
        "voices",
        "engagement",
        "next",
        "sign_off",
    ),
    "team": (
        "executive",
        "pace",
        "confidence",
        "at_risk",
        "teamwork",
        "results",
        "details",
        "learnings",
        "voices",
        "next",
        "log",
    ),
    "all": SECTIONS,
}
# Where the review says nothing without any of these; the other sections always have something to say.
_SAID: Mapping[str, tuple[str, ...]] = {
    "strategy": ("strategy",),
    "distribution": ("spreads",),
    "confidence": ("trends",),
    "at_risk": ("at_risk",),
    "teamwork": ("teamwork",),
    "learnings": ("learnings", "followed", "untaken"),
    "next": ("next_steps", "suggestions"),
    "voices": ("voices",),
    "engagement": ("engagement",),
    "kpis": ("kpis",),
    "teams": ("team_pages",),
    "log": ("log",),
    "quality": ("findings",),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person chose on the page: a kind of report (a code of KINDS) and what it is about.

    ``fonts`` are those of this computer that are borrowed, ``system`` says that its text engine sets the pages.
    """

    kind: str = FIRST
    choice: Choice = field(default_factory=Choice)
    fonts: tuple[Path, ...] = ()
    system: bool = False


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind of report; ``why`` says why it cannot be made now, "" when it can."""

    code: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What there is to choose from, as (id, name), what was chosen (with nothing left to guess), and the comments."""

    wish: Wish
    kinds: tuple[KindLine, ...]
    cycles: tuple[tuple[str, str], ...]
    teams: tuple[tuple[str, str], ...]
    people: tuple[drafting.Choice, ...]
    look: Look
    objectives: int = 0
    closed: bool = False
    comments: tuple[CycleNote, ...] = ()
    drafts: Mapping[str, CycleNote] = field(default_factory=dict[str, CycleNote])
    kept: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def name(self, id: str | None) -> str:
        """The name of a cycle or team, "" for none."""
        return next((name for known, name in (*self.cycles, *self.teams) if known == id), "")


@dataclass(frozen=True, slots=True)
class Paper:
    """A report in memory: the PDF with the size of its pages, characters no font has, sections with nothing to say."""

    pdf: bytes
    sheets: tuple[Sheet, ...]
    missing: Mapping[str, list[str]]
    silent: frozenset[str] = frozenset()


# What is on the page


def load(desk: Desk, wish: Wish | None, begin: Mapping[str, str] | None = None) -> View:
    """Read the page for what was chosen; None for what was chosen last time, but with what ``begin`` says."""
    kept = branding.kept_choices(desk) if wish is None else {}
    plan, known = desk.plan, _known(desk, wish or begun(_recalled(kept), begin or {}))
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    cycle = plan.cycles.get(known.choice.cycle or "")
    return View(
        known,
        tuple(KindLine(code, reason_text(_lacking(desk, kind))) for code, kind in kinds.KINDS.items()),
        tuple((one.id, one.name) for one in order if not one.archived or one is cycle),
        tuple(sorted(((one.id, one.name) for one in plan.teams.values()), key=lambda pair: pair[1].casefold())),
        drafting.person_choices(plan, [known.choice.person]),
        branding.look(desk),
        len(cycles.objectives(plan, cycle.id)) if cycle else 0,
        cycle is not None and cycle.state is CycleState.CLOSED,
        comments.comments(desk, cycle.id) if cycle else (),
        comments.drafts(desk, cycle.id) if cycle else {},
        kept,
    )


def begun(wish: Wish, begin: Mapping[str, str]) -> Wish:
    """A wish with another cycle, team, person or kind; empty ones stay as they are."""
    scope = {name: begin[name] for name in ("cycle", "team", "person") if begin.get(name)}
    return replace(wish, kind=begin.get("kind") or wish.kind, choice=replace(wish.choice, **scope))


def _lacking(desk: Desk, kind: kinds.Kind) -> str:
    """What a kind needs and the workspace has not: a code of reason_text, "" for nothing."""
    plan = desk.plan
    there = {"cycle": plan.cycles, "person": plan.people, "team": plan.teams}
    if "other" in kind.needs and len(plan.cycles) == 1:
        return "other"
    return next((what for what in kind.needs if what in there and not there[what]), "")


def _known(desk: Desk, wish: Wish) -> Wish:
    """The wish with what is not there (any more) replaced by what would be guessed."""
    plan, choice = desk.plan, wish.choice
    kind = wish.kind if wish.kind in kinds.KINDS else FIRST
    cycle = plan.cycles.get(choice.cycle or "") or cycles.current(plan)
    team = choice.team if choice.team in plan.teams else None
    # A sheet is for a team or for a person: the team goes first.
    wanted = None if team and "person" in kinds.kind(kind).takes else choice.person
    known = replace(
        choice,
        cycle=cycle.id if cycle else None,
        team=team,
        person=_person(desk, wanted, needed="person" in kinds.kind(kind).needs),
        other=_other(plan, choice.other, cycle.id if cycle else ""),
    )
    return replace(wish, kind=kind, choice=known)


def _person(desk: Desk, wanted: str | None, *, needed: bool) -> str | None:
    """Who is meant; where nobody needs to be chosen, None is everybody."""
    people = desk.plan.people
    if wanted in people or not needed:
        return wanted if wanted in people else None
    first = min(people.values(), key=lambda one: (one.archived, one.name.casefold()), default=None)
    return desk.me or (first.id if first else None)


def _other(plan: Plan, wanted: str | None, cycle: str) -> str | None:
    if wanted in plan.cycles and wanted != cycle:
        return wanted
    here = plan.cycles.get(cycle)
    before = cycles.preceding(plan, here) if here else None
    rest = sorted((one for one in plan.cycles.values() if one.id != cycle), key=lambda one: (one.start, one.id))
    found = before or (rest[-1] if rest else None)
    return found.id if found else None


# What is remembered


def written(wish: Wish) -> dict[str, Any]:
    """A wish as it is remembered."""
    choice = wish.choice
    sections = None if choice.sections is None else list(choice.sections)
    kept = {"cycle": choice.cycle, "team": choice.team, "person": choice.person, "other": choice.other}
    look = {"language": choice.language, "paper": choice.paper, "sections": sections}
    return {"kind": wish.kind, **kept, **look, "decisions": choice.decisions, "highlights": choice.highlights}


def _recalled(kept: Mapping[str, Any]) -> Wish:
    """What was remembered, whatever is found there. Not the cycle: a new quarter begins with itself."""
    from PySide6.QtCore import QLocale

    team, person, sections = kept.get("team"), kept.get("person"), kept.get("sections")
    language, paper = kept.get("language"), kept.get("paper")
    known = tuple(one for one in SECTIONS if one in sections) if isinstance(sections, list) else None
    choice = Choice(
        team=team if isinstance(team, str) else None,
        person=person if isinstance(person, str) else None,
        language=language if language in LANGUAGES else usual_language(),
        paper=paper if isinstance(paper, str) else usual_paper(QLocale.system()),
        sections=known or None,
        decisions=kept.get("decisions") is not False,
        highlights=kept.get("highlights") is not False,
    )
    return Wish(str(kept.get("kind", FIRST)), choice)


# Making it


def make(desk: Desk, wish: Wish, *, progress: Progress) -> Outcome[Paper]:
    """The report in memory. Raises NotFound, ReportCancelled."""
    with borrowing(wish.fonts):
        pdf = _pdf(desk, wish, progress)
        missing = {} if wish.system else kinds.missing(desk, wish.kind, wish.choice)
        return Outcome(Paper(pdf, sheets(pdf), missing, _silent(desk, wish)), Changes())


def _pdf(desk: Desk, wish: Wish, progress: Progress) -> bytes:
    if not wish.system:
        return kinds.made(desk, wish.kind, wish.choice, tell(progress), progress.cancelled).content
    progress.report(-1.0)
    html = kinds.html(desk, wish.kind, wish.choice)
    return pdf_of_html(html, wish.choice.paper, desk.plan.workspace.organisation)


def nothing(_desk: Desk) -> None:
    """Comes back when everything that was asked for before is done."""


def find_fonts(_desk: Desk, missing: tuple[str, ...]) -> tuple[Path, ...]:
    """The fonts of this computer that have characters which ours lack."""
    from okr_desktop.reports.base.script.system import find_system_fonts

    return tuple(find_system_fonts(missing))


def _silent(desk: Desk, wish: Wish) -> frozenset[str]:
    """The sections that have nothing to say yet."""
    if not kinds.KINDS[wish.kind].sections:
        return frozenset()
    found: object = kinds.gather(desk, wish.kind, replace(wish.choice, sections=None))
    if not isinstance(found, QuarterlyData):
        return frozenset()
    return frozenset(section for section, parts in _SAID.items() if not any(getattr(found, part) for part in parts))


def write(desk: Desk, wish: Wish, path: Path, *, progress: Progress) -> Outcome[None]:
    """Write the PDF, whole or not at all. Raises NotFound, FileProblem, ReportCancelled."""
    with borrowing(wish.fonts):
        pdf = _pdf(desk, wish, progress)
    if progress.cancelled():
        raise ReportCancelled
    replace_file(path, pdf)
    return Outcome(None, Changes())


def write_html(desk: Desk, wish: Wish, path: Path, *, progress: Progress) -> Outcome[None]:
    """Write the page for a browser. Raises NotFound, FileProblem."""
    replace_file(path, kinds.html(desk, wish.kind, wish.choice).encode("utf-8"))
    progress.report(1.0)
    return Outcome(None, Changes())


def has_html(desk: Desk, wish: Wish) -> tuple[str, bool]:
    """A kind, and whether it can be had as a page for a browser."""
    try:
        return wish.kind, bool(kinds.html(desk, wish.kind, wish.choice))
    except NotFound:
        return wish.kind, False


def tell(progress: Progress) -> Callable[[float], None]:
    """What reports call as they go on."""

    def report(share: float) -> None:
        progress.report(share)

    return report
