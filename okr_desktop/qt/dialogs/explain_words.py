"""The sentences and table lines of an explanation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.okrs import KeyResult, Kind, Metric
from okr_desktop.qt.texts import (
    ambition_text,
    date_text,
    gap_text,
    number_text,
    percent_text,
    points_text,
    quantity_text,
    reading_text,
    short_text,
    state_text,
    status_text,
)
from okr_desktop.services.explain import Explanation, Input

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; the last three may be empty."""

    what: str
    value: str = ""
    weight: str = ""
    note: str = ""

    def cells(self) -> tuple[str, str, str, str]:
        """The four columns."""
        return (self.what, self.value, self.weight, self.note)

    def plain(self) -> str:
        """The line for the clipboard."""
        return "\t".join(part for part in self.cells() if part)


def formula_text(told: Explanation, result: KeyResult | None) -> str:
    """How the figure was found, with its own numbers."""
    values = {one.name: one.value for one in told.inputs}
    match told.formula:
        case "range":
            return _range_text(told, values)
        case "stay_above" | "stay_below" | "band" | "yes_no":
            return _inside_text(told, result)
        case "mean":
            return _mean_text(told)
        case "manual":
            return translate("Explain", "Somebody has set this figure by hand.")
        case "no_range":
            return translate("Explain", "Start and target are equal or missing, so there is no way to measure.")
        case _:
            return translate("Explain", "There is no check-in yet, so there is no figure. In the mean it counts as 0.")


def _range_text(told: Explanation, values: dict[str, Decimal | None]) -> str:
    current, start, target = (values.get(name) or Decimal(0) for name in ("current", "start", "target"))
    text = translate(
        "Explain", "(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}) = {share}"
    )
    shown = {"current": _signed(current), "start": _signed(start), "target": _signed(target)}
    sentence = text.format(**shown, share=percent_text(told.figure.raw))
    raw = told.figure.raw
    if raw is not None and raw < 0:
        return sentence + "\n" + translate("Explain", "Below the start: it counts as 0 % in the objective.")
    if raw is not None and raw > 1:
        return sentence + "\n" + translate("Explain", "Past the target: it counts as 100 % in the objective.")
    return sentence


def _signed(value: Decimal) -> str:
    return f"({number_text(value)})" if value < 0 else number_text(value)


def _inside_text(told: Explanation, result: KeyResult | None) -> str:
    reached = told.figure.raw == 1
    if told.formula == "yes_no":
        yes = translate("Explain", "It is done: 100 %.")
        return yes if reached else translate("Explain", "It is not done yet: 0 %.")
    if reached:
        return translate("Explain", "The current value is within the limits: 100 %. On the limit is within.")
    return translate("Explain", "The current value is outside the limits: 0 %.")


def _mean_text(told: Explanation) -> str:
    figure, inputs = told.figure, told.inputs
    if not inputs:
        return translate("Explain", "Nothing is there yet that this figure could be made of.")
    if figure.progress is None:
        return translate("Explain", "The weights add up to 0, so there is no mean.")
    if len({one.weight for one in inputs}) == 1:
        text = translate("Explain", "The mean of the {count} below is {share}.")
    else:
        text = translate("Explain", "The mean of the {count} below, each by its weight, is {share}.")
    sentence = text.format(count=len(inputs), share=percent_text(figure.progress))
    if figure.reported < figure.total:
        text = translate("Explain", "{reported} of {total} have reported; the others count as 0 %.")
        sentence += "\n" + text.format(reported=figure.reported, total=figure.total)
    return sentence


def input_lines(told: Explanation, result: KeyResult | None) -> list[Line]:
    """What went into the figure."""
    if told.kind == "objective":
        if told.formula == "manual":
            return [Line(translate("Explain", "Set by hand"), percent_text(one.value)) for one in told.inputs]
        plain = len({one.weight for one in told.inputs}) <= 1
        return [
            Line(
                short_text(one.name, 200),
                percent_text(one.value),
                "" if plain or one.weight is None else number_text(one.weight),
                reason_text(one.note),
            )
            for one in told.inputs
        ]
    metric = result.metric if result else Metric()
    lines = [Line(_input_name(one), _input_value(one, metric), "", _input_note(one)) for one in told.inputs]
    return lines + [_history_line(one) for one in told.history]


def _input_name(one: Input) -> str:
    names = {
        "start": translate("Explain", "Start"),
        "target": translate("Explain", "Target"),
        "low": translate("Explain", "Lower limit"),
        "high": translate("Explain", "Upper limit"),
        "current": translate("Explain", "Current value"),
    }
    return names.get(one.name, one.name)


def _input_value(one: Input, metric: Metric) -> str:
    reading = one.name == "current" and metric.kind is Kind.YES_NO
    return reading_text(one.value, metric) if reading else quantity_text(one.value, metric.unit)


def _input_note(one: Input) -> str:
    if one.name != "current":
        return ""
    if not one.note:
        return translate("Explain", "no check-in yet")
    return translate("Explain", "check-in of {date}").format(date=date_text(date.fromisoformat(one.note)))


def _history_line(one: Input) -> Line:
    inside, _, total = one.note.partition("/")
    note = translate("Explain", "{inside} of {total} check-ins").format(inside=inside, total=total)
    return Line(translate("Explain", "Within the limits so far"), percent_text(one.value), "", note)


def reason_text(note: str) -> str:
    """Why a source counts as nothing, or was left out."""
    reasons = {
        "": "",
        "archived": translate("Explain", "archived"),
        "no_range": translate("Explain", "no range to measure"),
        "no_data": translate("Explain", "no check-in yet"),
        "draft": translate("Explain", "draft"),
        "cancelled": translate("Explain", "cancelled"),
    }
    return reasons[note] if note in reasons else state_text(note)


def left_lines(told: Explanation) -> list[Line]:
    """What was left out, each with the reason."""
    return [
        Line(short_text(one.name, 200), percent_text(one.value), "", reason_text(one.note)) for one in told.left_out
    ]


def pace_lines(told: Explanation) -> list[Line]:
    """The rule of the status with the numbers used."""
    found = {one.name: one for one in told.pace}
    value = {name: one.value or Decimal(0) for name, one in found.items()}
    ambition = ambition_text(found["aim"].note)
    gap = found["gap"].value
    aimed = translate("Explain", "Aimed at by the end ({ambition})").format(ambition=ambition)
    lines = [
        Line(translate("Explain", "Time that has passed"), percent_text(value["elapsed"])),
        Line(aimed, percent_text(value["aim"])),
        Line(translate("Explain", "Expected by now (time × aim)"), percent_text(value["expected"])),
    ]
    if gap is not None:
        lines.append(Line(translate("Explain", "Ahead or behind"), _points(gap_text(gap))))
    return lines


def _points(text: str) -> str:
    return translate("Explain", "{number} points").format(number=text)


def status_sentence(told: Explanation) -> str:
    """The thresholds in one paragraph, and the worst part when it differs."""
    value = {one.name: one.value or Decimal(0) for one in told.pace}
    text = translate(
        "Explain",
        "On track down to {on_track} points, behind down to {behind} points, at risk below that. "
        "No verdict during the first {silent} of the cycle. Stale after {days} days without a check-in.",
    )
    sentence = text.format(
        on_track=points_text(value["on_track"]),
        behind=points_text(value["behind"]),
        silent=percent_text(value["silent_before"]),
        days=number_text(value["stale_after_days"]),
    )
    if told.figure.worst is not told.figure.status:
        text = translate("Explain", "The part that most needs attention: {status}.")
        sentence += "\n" + text.format(status=status_text(told.figure.worst))
    return sentence
