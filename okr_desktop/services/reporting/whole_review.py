"""The quarterly review and the papers that are parts of it, chosen and drawn as every other kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from okr_desktop.reports.review.data import SECTIONS, QuarterlyData
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import review
from okr_desktop.services.reporting.choice import Cancelled, Choice, Made, Progress
from okr_desktop.services.reporting.siblings.chosen import chosen_cycle, chosen_team


def data(desk: Desk, choice: Choice) -> QuarterlyData:
    """The review of a cycle with the chosen sections; raises NotFound."""
    sections = SECTIONS if choice.sections is None else choice.sections
    found = review.quarterly_data(desk, chosen_cycle(desk, choice), choice.team, choice.language, sections)
    decisions = found.decisions if choice.decisions else ()
    highlights = found.highlights if choice.highlights else ()
    return replace(found, decisions=decisions, highlights=highlights)


def one_pager(desk: Desk, choice: Choice) -> QuarterlyData:
    """The executive page alone; raises NotFound."""
    return data(desk, replace(choice, sections=("executive",)))


def team_pages(desk: Desk, choice: Choice) -> QuarterlyData:
    """The pages of every team with objectives in a cycle, or of one team; raises NotFound."""
    cycle, team = chosen_cycle(desk, choice), chosen_team(desk, choice)
    if team is None:
        return review.quarterly_data(desk, cycle, None, choice.language, ("teams",))
    whole = review.quarterly_data(desk, cycle, None, choice.language, ("teams",), with_teams=False)
    page = review.quarterly_data(desk, cycle, team.id, choice.language, review.TEAM_SECTIONS, with_teams=False)
    return replace(whole, team_pages=(page,))


def draw(found: QuarterlyData, paper: str, progress: Progress | None, cancelled: Cancelled | None) -> Made:
    """The PDF; raises ReportCancelled."""
    from okr_desktop.reports.review.quarterly import write_quarterly

    with TemporaryDirectory(prefix="okr-report-") as folder:
        path = Path(folder, "report.pdf")
        pages = write_quarterly(found, path, paper=paper, progress=progress, cancelled=cancelled)
        return Made(path.read_bytes(), pages)
