"""Which kinds of paper have an HTML twin, and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from okr_desktop.reports.html.review.document import html_review

TWINS: dict[str, Callable[[Any], str]] = {
    "quarterly": html_review,
    "one-pager": html_review,
    "team-pages": html_review,
}
