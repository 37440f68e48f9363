"""Metrics as the room writes them, read as far as they say a baseline and a target."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop.model import Said
from okr_desktop.exchange.values.numbers import parse_number
from okr_desktop.qt.texts_numbers import ARROW
from okr_desktop.services.values import same_unit


def metric_said(said: Said) -> Metric | None:
    """The metric that somebody proposed; None where its numbers cannot be read, or make no range."""
    try:
        start, target = (parse_number(text, QLocale().decimalPoint()) for text in (said.baseline, said.target))
    except OkrError:
        return None
    if start.value == target.value:
        return None
    if start.unit and target.unit and same_unit(start.unit) != same_unit(target.unit):
        return None
    kind = Kind.INCREASE if target.value > start.value else Kind.DECREASE
    metric = Metric(kind, (target.unit or start.unit)[:40], start.value, target.value)
    return None if metric.problems() else metric


def said_note(said: Said) -> str:
    """Baseline and target as they were written, and the name where names are known."""
    numbers = f"{said.baseline or '?'} {ARROW} {said.target or '?'}" if said.baseline or said.target else ""
    named = QCoreApplication.translate("WorkshopLate", "by {name}").format(name=said.author) if said.author else ""
    return " · ".join(part for part in (numbers, named) if part)
