"""Words of the plan page that stand in both tree and details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from okr_desktop.domain import teamwork
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.domain.scoring import suggested_score
from okr_desktop.qt.texts_numbers import date_text, gap_text, number_text, percent_text
from okr_desktop.qt.texts_words import status_text


def reported_text(reported: int, total: int) -> str:
    """ "3 of 4", or nothing when there is nothing to report."""
    if not total:
        return ""
    return QCoreApplication.translate("PlanWords", "{reported} of {total}").format(reported=reported, total=total)


def team_texts(plan: Plan, item: Objective) -> list[str]:
    """The teams of an objective, with the share of each where somebody has said how they share it: "Sales 60 %"."""
    parts = teamwork.shares(item) if teamwork.said(item) else {}
    named = ((id, plan.teams[id].name) for id in item.teams if id in plan.teams)
    return [f"{name} {percent_text(parts[id])}" if id in parts else name for id, name in named]


def status_word(figure: Figure) -> str:
    """The status, and whether a person has set it."""
    word = status_text(figure.status)
    if figure.override is None:
        return word
    return QCoreApplication.translate("PlanWords", "{status} (set)").format(status=word)


def confidence_text(confidence: Decimal | None) -> str:
    """Confidence 0 to 10, one decimal at most; nothing when nobody said."""
    return "" if confidence is None else number_text(confidence, 1)


def score_text(score: Decimal | None, progress: Decimal | None) -> str:
    """The grade that was given, or in brackets the one that progress suggests; nothing without either."""
    if score is not None:
        return number_text(score, 2)
    suggested = suggested_score(progress)
    return "" if suggested is None else f"({number_text(suggested, 1)})"


def expected_text(expected: Decimal, progress: Decimal | None) -> str:
    """What time asks for by now, and how far ahead or behind progress is: "45 % (−8)"."""
    share = percent_text(expected)
    return share if progress is None else f"{share} ({gap_text(progress - expected)})"


def day_text(day: date, today: date | None = None) -> str:
    """A date of a table, written once for each day; without the year when it is the one of ``today``."""
    return _day(day, today.year if today else 0, QLocale().name())


@lru_cache(maxsize=2048)
def _day(day: date, year: int, _locale: str) -> str:
    return date_text(day, day if year == day.year else None)


@dataclass(slots=True)
class LateTexts:
    """Texts of the tree's further columns, written when they are shown (outline_node.Late)."""

    item: Objective | KeyResult
    figure: Figure
    paced: bool
    today: date

    def text(self, name: str) -> str:
        """The text of one of the columns; "" where there is nothing to say."""
        item, figure = self.item, self.figure
        match name:
            case "expected":
                return expected_text(figure.expected, figure.progress) if self.paced else ""
            case "score":
                return score_text(item.score, figure.progress)
            case "tags":
                return ", ".join(item.tags)
            case "last":
                return day_text(figure.last, self.today) if figure.last else ""
            case "weight":
                return number_text(item.weight)
            case "sources":
                return reported_text(figure.reported, figure.total) if isinstance(item, Objective) else ""
            case _:
                return ""
