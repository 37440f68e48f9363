"""Words of the plan page that stand in both tree and details."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt.texts_numbers import number_text


def reported_text(reported: int, total: int) -> str:
    """ "3 of 4", or nothing when there is nothing to report."""
    if not total:
        return ""
    return QCoreApplication.translate("PlanWords", "{reported} of {total}").format(reported=reported, total=total)


def confidence_text(confidence: Decimal | None) -> str:
    """Confidence 0 to 10, one decimal at most; nothing when nobody said."""
    return "" if confidence is None else number_text(confidence, 1)
