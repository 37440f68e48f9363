"""Which kinds of paper have an HTML twin, and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.html.siblings.case import html_case
from okr_desktop.reports.html.siblings.check_in_sheet import html_check_in_sheet
from okr_desktop.reports.html.siblings.comparison import html_comparison
from okr_desktop.reports.html.siblings.one_to_one import html_one_to_one
from okr_desktop.reports.html.siblings.poster import html_poster
from okr_desktop.reports.html.siblings.strategy import html_strategy
from okr_desktop.reports.html.siblings.you_said import html_you_said

TWINS: dict[str, Callable[[Any], str]] = {
    "quarterly": html_review,
    "one-pager": html_review,
    "team-pages": html_review,
    "check-in-sheet": html_check_in_sheet,
    "poster": html_poster,
    "comparison": html_comparison,
    "you-said": html_you_said,
    "one-to-one": html_one_to_one,
    "strategy": html_strategy,
    "case": html_case,
}
