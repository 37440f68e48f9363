"""The quarterly review and the papers that are parts of it, chosen and drawn as every other kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import review
from okr_desktop.services.reporting.choice import Cancelled, Choice, Made, Progress
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle


def data(desk: Desk, choice: Choice) -> QuarterlyData:
    """The review of a cycle with the chosen sections; raises NotFound."""
    found = review.quarterly_data(desk, chosen_cycle(desk, choice), choice.team, choice.language)
    return _narrowed(found, choice)


def _narrowed(found: QuarterlyData, choice: Choice) -> QuarterlyData:
    sections = found.sections if choice.sections is None else tuple(choice.sections)
    decisions = found.decisions if choice.decisions else ()
    highlights = found.highlights if choice.highlights else ()
    return replace(found, sections=sections, decisions=decisions, highlights=highlights)


def one_pager(desk: Desk, choice: Choice) -> QuarterlyData:
    """The executive page alone; raises NotFound."""
    return data(desk, replace(choice, sections=("executive",)))


def team_pages(desk: Desk, choice: Choice) -> QuarterlyData:
    """The pages of every team, or of one; raises NotFound."""
    return data(desk, replace(choice, sections=("teams",)))


def draw(found: QuarterlyData, paper: str, progress: Progress | None, cancelled: Cancelled | None) -> Made:
    """The PDF; raises ReportCancelled."""
    from okr_desktop.reports.review.quarterly import write_quarterly

    with TemporaryDirectory(prefix="okr-report-") as folder:
        path = Path(folder, "report.pdf")
        pages = write_quarterly(found, path, paper=paper, progress=progress, cancelled=cancelled)
        return Made(path.read_bytes(), pages)


def texts(found: QuarterlyData) -> Iterable[tuple[str, Iterable[str]]]:
    """Every text of people in it, with the title of where it stands."""
    yield from _told(found)
    for page in found.team_pages:
        yield from _told(page)


def _told(found: QuarterlyData) -> Iterator[tuple[str, list[str]]]:
    for text in (found.organisation, found.cycle, found.team or ""):
        yield text, [text]
    for block in found.objectives:
        parts = [part.title for part in (*block.parts, *block.left_out)]
        own = [block.description, block.owner, *block.teams, block.parent, block.score_comment, block.miss_cause]
        yield block.title, [block.title, block.why, *own, *parts]
        for one in block.key_results:
            said = [one.note, one.next, one.blocker, one.score_comment, one.owner, one.unit, *one.fed_by]
            shaped = [*(step.title for step in one.steps), *(level.text for level in one.levels)]
            yield one.title, [one.title, *said, *shaped]
    for kpi in found.kpis:
        yield kpi.title, [kpi.title, kpi.owner, kpi.team, kpi.unit]
    for decision in found.decisions:
        yield decision.text, [decision.text, decision.advice, decision.because]
    for row in found.log:
        yield row.key_result, [row.note, row.author]
