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
        case "milestones":
            return _steps_text(told)
        case "levels":
            return _levels_text(told, result, values)
        case "feed":
            return translate("Explain", "It takes the progress of what it is read from: {share}.").format(
                share=percent_text(told.figure.raw)
            )
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


def _steps_text(told: Explanation) -> str:
    """Σ reached weights ÷ Σ weights, with the numbers."""
    weights = [(one.weight or Decimal(0), one.value) for one in told.inputs if one.name == "milestone"]
    whole = sum((weight for weight, _ in weights), Decimal(0))
    current = next((one.value for one in told.inputs if one.name == "current"), None) or Decimal(0)
    text = translate("Explain", "weights reached ÷ all weights = {reached} ÷ {whole} = {share}")
    sentence = text.format(reached=number_text(current), whole=number_text(whole), share=percent_text(told.figure.raw))
    if any(value is None for _, value in weights):
        sentence += "\n" + translate("Explain", "The last check-in says a weight, not which milestones it was.")
    return sentence


def _levels_text(told: Explanation, result: KeyResult | None, values: dict[str, Decimal | None]) -> str:
    metric = result.metric if result else Metric()
    share, current = percent_text(told.figure.raw), values.get("current")
    if metric.worded or current is None:
        text = translate("Explain", "The level reached is “{level}”, which scores {share}.")
        return text.format(level=reading_text(current, metric), share=share)
    below, above = _between(told, current)
    unit = metric.unit
    if below is None and above is not None:
        text = translate("Explain", "{value} is before {mark}, where counting begins: {share}.")
        return text.format(value=quantity_text(current, unit), mark=quantity_text(above.value, unit), share=share)
    if above is None or below is None:
        return translate("Explain", "The stretch level is reached: 100 %.")
    text = translate(
        "Explain", "{value} lies between {low} (scores {low_share}) and {high} (scores {high_share}): {share}."
    )
    return text.format(
        value=quantity_text(current, unit),
        low=quantity_text(below.value, unit),
        low_share=percent_text(below.weight),
        high=quantity_text(above.value, unit),
        high_share=percent_text(above.weight),
        share=share,
    )


def _between(told: Explanation, current: Decimal) -> tuple[Input | None, Input | None]:
    """The last threshold passed and the next one; thresholds may rise or fall."""
    marks = [one for one in told.inputs if one.weight is not None and one.value is not None]
    rising = len(marks) < 2 or (marks[-1].value or 0) > (marks[0].value or 0)
    passed = [
        one for one in marks if one.value is not None and (current >= one.value if rising else current <= one.value)
    ]
    ahead = [one for one in marks if one not in passed]
    return (passed[-1] if passed else None), (ahead[0] if ahead else None)


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
    lines = [_chain_line(one) for one in told.chain]
    if told.formula != "feed":
        read = bool(told.chain) and told.chain[-1].name == "kpi"
        lines += [_input_line(one, metric, read) for one in told.inputs]
    return lines + [_history_line(one) for one in told.history]


def _input_line(one: Input, metric: Metric, read: bool) -> Line:
    """One input; ``read``: the current value is the reading of a KPI."""
    if one.name == "milestone":
        reached = "?" if one.value is None else (translate("Explain", "reached") if one.value else "–")
        due = translate("Explain", "by {date}").format(date=day_of(one.note)) if one.note else ""
        return Line(short_text(one.text, 200), reached, number_text(one.weight or Decimal(1)), due)
    if one.weight is not None:  # a level, or the start that numbers of levels count from
        value = "" if one.value is None else quantity_text(one.value, metric.unit)
        note = translate("Explain", "scores {share}").format(share=percent_text(one.weight))
        text = f"{_input_name(one)}: {short_text(one.text, 200)}" if one.text else _input_name(one)
        return Line(text, value, "", note)
    return Line(_input_name(one), _input_value(one, metric), "", _input_note(one, read))


def _chain_line(one: Input) -> Line:
    """Something in the chain that the value is read from."""
    what = {
        "kpi": translate("Explain", "Read from the KPI “{title}”"),
        "objective": translate("Explain", "Read from the objective “{title}”"),
    }.get(one.name, translate("Explain", "Read from the key result “{title}”"))
    value = number_text(one.value) if one.name == "kpi" and one.value is not None else percent_text(one.value)
    note = translate("Explain", "reading of {date}").format(date=day_of(one.note)) if one.note else ""
    return Line(what.format(title=short_text(one.text, 200)), value, "", note)


def day_of(text: str) -> str:
    """An ISO day as people write it."""
    return date_text(date.fromisoformat(text))


def _input_name(one: Input) -> str:
    names = {
        "start": translate("Explain", "Start"),
        "target": translate("Explain", "Target"),
        "low": translate("Explain", "Lower limit"),
        "high": translate("Explain", "Upper limit"),
        "current": translate("Explain", "Current value"),
        "commit": translate("Explain", "Commit"),
        "stretch": translate("Explain", "Stretch"),
    }
    return names.get(one.name, one.name)


def _input_value(one: Input, metric: Metric) -> str:
    reading = one.name == "current" and (metric.kind in (Kind.YES_NO, Kind.MILESTONES) or metric.worded)
    return reading_text(one.value, metric) if reading else quantity_text(one.value, metric.unit)


def _input_note(one: Input, read: bool) -> str:
    if one.name != "current":
        return ""
    if not one.note:
        return translate("Explain", "no check-in yet")
    text = translate("Explain", "reading of {date}") if read else translate("Explain", "check-in of {date}")
    return text.format(date=day_of(one.note))


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
        *([_expectation(found["line"])] if "line" in found else []),
        Line(aimed, percent_text(value["aim"])),
        Line(_expected_name("line" in found), percent_text(value["expected"])),
    ]
    if gap is not None:
        lines.append(Line(translate("Explain", "Ahead or behind"), _points(gap_text(gap))))
    return lines


def _expectation(line: Input) -> Line:
    """The expected line, where phases or dated milestones draw it instead of the time."""
    if line.note == "phases":
        return Line(translate("Explain", "Where the phases expect it"), percent_text(line.value))
    return Line(translate("Explain", "Milestones that are due by now"), percent_text(line.value))


def _expected_name(drawn: bool) -> str:
    if drawn:
        return translate("Explain", "Expected by now (that × aim)")
    return translate("Explain", "Expected by now (time × aim)")


def _points(text: str) -> str:
    return translate("Explain", "{number} points").format(number=text)


def status_sentence(told: Explanation) -> str:
    """Who set the status, the thresholds in one paragraph, the cadence, and the worst part when it differs."""
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
    parts = [
        _override_sentence(told),
        _timeless_sentence(told) if "timeless" in value else "",
        f"{sentence} {cadence_sentence(told.pace)}",
    ]
    if told.override is None and told.figure.worst is not told.figure.status:
        text = translate("Explain", "The part that most needs attention: {status}.")
        parts.append(text.format(status=status_text(told.figure.worst)))
    return "\n".join(part for part in parts if part)


def _timeless_sentence(told: Explanation) -> str:
    if told.formula == "levels":
        return translate(
            "Explain",
            "Levels in words are not read against time: below the target level it is open, from there on it is on "
            "track.",
        )
    return translate("Explain", "This kind of key result is not read against time: it is open until it is reached.")


def _override_sentence(told: Explanation) -> str:
    set_by = told.override
    if set_by is None:
        return ""
    text = (
        translate("Explain", "{name} has set “{status}”: {reason} Computed: {computed}.")
        if set_by.author
        else translate("Explain", "“{status}” was set by hand: {reason} Computed: {computed}.")
    )
    reason = short_text(set_by.reason, 500)
    sentence = text.format(
        name=set_by.author,
        status=status_text(set_by.status),
        reason=reason if reason.endswith((".", "?")) else f"{reason}.",
        computed=status_text(told.figure.computed),
    )
    if set_by.until is not None:
        text = translate("Explain", "It holds until {date}.")
        sentence += " " + text.format(date=date_text(set_by.until))
    return sentence


def cadence_sentence(inputs: tuple[Input, ...]) -> str:
    """How often is checked in, and where that comes from."""
    found = {one.name: one for one in inputs}
    cadence, grace = found["cadence_days"], found["grace_days"]
    text = (
        translate("Explain", "(Every {days} days as agreed in {team}, and {grace} of grace.)")
        if cadence.text
        else translate("Explain", "(Every {days} days as in the settings, and {grace} of grace.)")
    )
    return text.format(
        days=number_text(cadence.value or Decimal(0)), team=cadence.text, grace=number_text(grace.value or Decimal(0))
    )
