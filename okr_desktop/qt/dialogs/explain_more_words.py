"""The sentences of an explanation about confidence, score, and the health of a KPI."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.kpis import Health
from okr_desktop.qt.dialogs.explain_words import Line, cadence_sentence, day_of
from okr_desktop.qt.texts import number_text, quantity_text, short_text
from okr_desktop.services.explain import Explanation, HealthExplanation

translate = QCoreApplication.translate


def confidence_text(told: Explanation) -> str:
    """Where the confidence comes from."""
    sure = told.figure.confidence
    if sure is None:
        return translate("Explain", "Nobody has said how likely the target is.")
    if told.kind == "objective":
        parts = [f"{short_text(one.text, 80)}: {number_text(one.value or Decimal(0))}" for one in told.sure]
        text = translate("Explain", "{value} of 10, the mean of {count} that were said.")
        return "\n".join([text.format(value=number_text(sure), count=len(parts)), *parts])
    said = told.sure[0]
    text = (
        translate("Explain", "{value} of 10, said by {name} on {date}.")
        if said.text
        else translate("Explain", "{value} of 10, said on {date}.")
    )
    return text.format(value=number_text(sure), name=said.text, date=day_of(said.note))


def score_text(told: Explanation) -> str:
    """The grade that a person gave, or what progress suggests, with the bands."""
    value = {one.name: one.value for one in told.graded}
    near = value.get("suggested")
    suggested = "–" if near is None else number_text(near)
    if told.figure.score is None:
        text = translate("Explain", "Not graded yet. The progress suggests {suggested}; a person decides.")
        sentence = text.format(suggested=suggested)
    else:
        text = translate("Explain", "{score}, given by a person; the progress suggests {suggested}.")
        sentence = text.format(score=number_text(told.figure.score), suggested=suggested)
    text = translate("Explain", "Bands: below {low} red, below {high} yellow, from there on green.")
    low, high = (number_text(value.get(name) or Decimal(0)) for name in ("band_low", "band_high"))
    sentence = f"{sentence} {text.format(low=low, high=high)}"
    return f"{sentence}\n{told.score_comment}" if told.score_comment else sentence


# KPIs


def health_sentence(told: HealthExplanation) -> str:
    """Why a KPI is healthy or not, in one sentence."""
    if told.health is Health.NO_DATA:
        return translate("Explain", "There is no reading yet, so nothing can be said.")
    if told.health is Health.OPEN:
        return translate("Explain", "There are no limits, so no alarm can be raised.")
    if told.health is Health.ALARM:
        return translate("Explain", "The last reading lies outside the limits. On a limit is fine.")
    if told.health is Health.STALE:
        return translate("Explain", "The last reading is too old to call it healthy.")
    return translate("Explain", "The last reading lies within the limits. On a limit is fine.")


def health_lines(told: HealthExplanation) -> list[Line]:
    """Limits and reading of a KPI."""
    found = {one.name: one for one in told.inputs}
    current = found["current"]
    note = translate("Explain", "reading of {date}").format(date=day_of(current.note)) if current.note else ""
    return [
        Line(translate("Explain", "Alarm below"), quantity_text(found["low"].value, told.unit)),
        Line(translate("Explain", "Alarm above"), quantity_text(found["high"].value, told.unit)),
        Line(translate("Explain", "Last reading"), quantity_text(current.value, told.unit), "", note),
    ]


def health_rule(told: HealthExplanation) -> str:
    """When a reading is out of date."""
    found = {one.name: one for one in told.inputs}
    text = translate("Explain", "Out of date after {days} days.")
    days = number_text(found["stale_after_days"].value or Decimal(0))
    return f"{text.format(days=days)} {cadence_sentence(told.inputs)}"
