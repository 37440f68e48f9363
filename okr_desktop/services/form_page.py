"""The check-in form as one HTML page: what is known of each key result, and the fields for what is new."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from urllib.parse import quote

from okr_desktop.domain.durations import clock_text, seconds_in
from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.people import Person
from okr_desktop.reports.base.formats import Formats
from okr_desktop.services.form_answers import NUMBER, asked_kind
from okr_desktop.services.form_template import filled, script_words
from okr_desktop.services.form_texts import form_words

_MAIL = re.compile(r"[^\s@<>\"'?&#%]+@[^\s@<>\"'?&#%]+")
_LONGEST_SAID = 400
_CONFIDENCES = "".join(f"<option>{number}" for number in range(11))


@dataclass(frozen=True, slots=True)
class FormItem:
    """A key result of a form with its objective's title, its latest check-in and who made that."""

    result: KeyResult
    objective: str
    cycle: str
    latest: CheckIn | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class FormData:
    """Everything that a form shows. ``person`` is whom it was made for; without one it asks among ``people``.

    ``whom`` is the name in the heading (of a person or team, "" for none), ``sender`` to whom the answer goes back.
    """

    id: str
    workspace: str
    organisation: str
    made: date
    whom: str
    items: tuple[FormItem, ...]
    person: Person | None = None
    people: tuple[Person, ...] = ()
    sender: Person | None = None
    language: str = "en"


def page(data: FormData) -> str:
    """The whole page. Every text of a person is escaped; what the script needs stands in a block of JSON."""
    words = form_words(data.language)
    heading = words["heading"].format(who=data.whom) if data.whom else words["heading_open"]
    cycles = ", ".join(dict.fromkeys(item.cycle for item in data.items if item.cycle))
    day = Formats(data.language).long_date(data.made)
    texts = {
        **{name: words[name] for name in ("intro", "no_script", "unkept", "day_label", "send_heading")},
        **{name: words[name] for name in ("save", "copy", "clear", "text_label", "to_end", "made_by")},
        "language": data.language,
        "title": words["title"].format(who=data.whom or data.organisation),
        "organisation": data.organisation,
        "heading": heading,
        "about": words["about"].format(cycle=cycles, day=day) if cycles else day,
    }
    blocks = {"who": _who(data, words), "items": _items(data), "send_how": _send_how(data.sender, words)}
    return filled("check_in_form", texts, blocks, _for_script(data, words))


def _for_script(data: FormData, words: Mapping[str, str]) -> dict[str, object]:
    return {
        "workspace": data.workspace,
        "form": data.id,
        "made": data.made.isoformat(),
        "organisation": data.organisation,
        "person": data.person.id if data.person else None,
        "name": data.person.name if data.person else "",
        "decimal": "," if data.language == "de" else ".",
        "words": script_words(words),
    }


def _who(data: FormData, words: Mapping[str, str]) -> str:
    """The question who answers, where the form was not made for one person."""
    if data.person is not None:
        return ""
    options = "".join(f'<option value="{escape(one.id)}">{escape(one.name)}</option>' for one in data.people)
    return (
        f'<div><div class="field"><label for="who">{escape(words["who_label"])}</label>'
        f'<select id="who" aria-describedby="who-e"><option value="">{escape(words["who_choose"])}</option>{options}'
        f'<option value="+">{escape(words["who_other"])}</option></select></div>'
        f'<div class="field" id="other-box" hidden><label for="other">{escape(words["other_label"])}</label>'
        f'<input id="other" maxlength="200" aria-describedby="who-e"></div>'
        '<p class="error" id="who-e" role="alert"></p></div>'
    )


def _send_how(sender: Person | None, words: Mapping[str, str]) -> str:
    if sender is None or not _MAIL.fullmatch(sender.email):
        return escape(words["send_how"])
    mail = f'<a href="mailto:{quote(sender.email, safe="@+")}">{escape(sender.email)}</a>'
    return escape(words["send_to"]).format(name=escape(sender.name), mail=mail)


def _items(data: FormData) -> str:
    """Every key result under the heading of its objective."""
    several = len({item.cycle for item in data.items}) > 1
    found, above = list[str](), None
    for place, item in enumerate(data.items):
        if item.result.objective != above:
            above = item.result.objective
            cycle = f"<small>{escape(item.cycle)}</small>" if several and item.cycle else ""
            found.append(f"<h2>{escape(item.objective)}{cycle}</h2>")
        found.append(_Card(data, item, f"k{place}").html())
    return "\n".join(found)


class _Card:
    """One key result: what it is about, what was known, and the fields for what is new."""

    def __init__(self, data: FormData, item: FormItem, id: str) -> None:
        self._words, self._formats = form_words(data.language), Formats(data.language)
        self._item, self._metric, self._latest, self._id = item, item.result.metric, item.latest, id
        self._kind = asked_kind(item.result)

    def html(self) -> str:
        id, words, title = self._id, self._words, escape(self._item.result.title)
        facts = {
            "id": self._item.result.id,
            "kind": self._kind,
            "unit": self._metric.unit if self._kind == NUMBER else "",
            "seconds": str(seconds_in(self._metric.unit) or "") if self._kind == NUMBER else "",
            "last": self._latest.id if self._latest else "",
            "steps": "".join("1" if step.id in self._reached else "0" for step in self._metric.milestones),
        }
        attributes = "".join(f' data-{name}="{escape(text)}"' for name, text in facts.items() if text)
        return (
            f'<article class="card" id="{id}" aria-labelledby="{id}t"{attributes}><h3 id="{id}t">{title}</h3>'
            f"{self._known()}{self._fields()}{self._area('note', 'n')}"
            f"<details><summary>{escape(words['more'])}</summary>"
            f"{self._area('next', 'x')}{self._area('blocker', 'b')}</details></article>"
        )

    def _area(self, name: str, letter: str) -> str:
        id, label = self._id + letter, escape(self._words[name])
        return (
            f'<div class="field"><label for="{id}">{label}</label>'
            f'<textarea id="{id}" data-in="{name}" rows="2" maxlength="5000"></textarea></div>'
        )

    # What is known

    def _known(self) -> str:
        aim = self._words["aim"].format(aim=self._aim())
        lines = [f'<p class="aim">{escape(aim)}</p>', f"<p>{escape(self._now())}</p>"]
        if self._latest is not None and self._latest.note:
            said = self._latest.note
            short = said if len(said) <= _LONGEST_SAID else said[: _LONGEST_SAID - 1].rstrip() + "…"
            lines.append(f'<p class="said">{escape(short)}</p>')
        return "".join(lines)

    def _now(self) -> str:
        latest, words = self._latest, self._words
        if latest is None:
            return words["never"]
        parts = [words["now"].format(value=self._value(latest.value))]
        if latest.confidence is not None:
            parts.append(words["confidence_of"].format(value=latest.confidence))
        parts += [self._formats.short_date(latest.date), self._item.author]
        return " · ".join(part for part in parts if part)

    def _value(self, value: Decimal) -> str:
        if self._kind == Kind.YES_NO.value:
            return self._formats.yes_no(value)
        if self._kind == Kind.LEVELS.value:
            return self._words[f"level_{min(max(int(value), 0), 3)}"]
        if self._kind == Kind.MILESTONES.value:
            whole = sum((step.weight for step in self._metric.milestones), Decimal(0))
            return self._formats.say("value_of", value=self._formats.number(value), target=self._formats.number(whole))
        return self._quantity(value)

    def _quantity(self, value: Decimal | None) -> str:
        clock = clock_text(value, self._metric.unit) if value is not None else None
        return (
            f"{clock}\N{NO-BREAK SPACE}{self._metric.unit}"
            if clock
            else self._formats.quantity(value, self._metric.unit)
        )

    def _aim(self) -> str:
        metric, words = self._metric, self._words
        match metric.kind:
            case Kind.STAY_ABOVE:
                return words["at_least"].format(limit=self._quantity(metric.low))
            case Kind.STAY_BELOW:
                return words["at_most"].format(limit=self._quantity(metric.high))
            case Kind.BAND:
                return words["between"].format(low=self._quantity(metric.low), high=self._quantity(metric.high))
            case Kind.YES_NO:
                return words["done_or_not"]
            case Kind.MILESTONES:
                return words["steps"]
            case Kind.LEVELS:
                return self._marks(metric)
            case _:
                return words["from_to"].format(start=self._quantity(metric.start), target=self._quantity(metric.target))

    def _marks(self, metric: Metric) -> str:
        if metric.thresholds is None:
            return self._words["levels"]
        marks = enumerate(metric.thresholds, 1)
        return ", ".join(f"{self._words[f'level_{level}']} {self._quantity(mark)}" for level, mark in marks)

    # What is asked

    def _fields(self) -> str:
        """The value with its confidence, and the lines that say what was read and what is wrong."""
        id, words = self._id, self._words
        confidence = (
            f'<div class="field"><label for="{id}c">{escape(words["confidence"])} '
            f"<span>{escape(words['confidence_hint'])}</span></label>"
            f'<select id="{id}c" data-in="confidence"><option value="">–{_CONFIDENCES}</select></div>'
        )
        error = f'<p class="error" id="{id}e" role="alert"></p>'
        if self._kind == NUMBER:
            read = f'<p class="read" id="{id}r" aria-live="polite"></p>'
            return f'<div class="row">{self._number()}{confidence}</div>{read}{error}'
        picks: dict[str, Callable[[], str]] = {Kind.YES_NO.value: self._yes_no, Kind.LEVELS.value: self._levels}
        group = picks.get(self._kind, self._milestones)()
        return f'{group}{error}<div class="row">{confidence}</div>'

    def _number(self) -> str:
        id, words, unit = self._id, self._words, self._metric.unit
        hints = [words["in_unit"].format(unit=unit)] if unit else []
        if seconds_in(unit):
            hints.append(words["clock"])
        hint = f" <span>{escape(', '.join(hints))}</span>" if hints else ""
        # A phone's number pad has neither minus nor colon.
        plain = not seconds_in(unit) and not any(end.is_signed() for end in self._ends())
        mode = ' inputmode="decimal"' if plain else ""
        return (
            f'<div class="field"><label for="{id}v">{escape(words["value"])}{hint}</label>'
            f'<input id="{id}v" data-in="value" maxlength="60"{mode} aria-describedby="{id}r {id}e"></div>'
        )

    def _ends(self) -> list[Decimal]:
        metric = self._metric
        ends = (metric.start, metric.target, metric.low, metric.high, self._latest.value if self._latest else None)
        return [end for end in ends if end is not None]

    def _yes_no(self) -> str:
        words = self._words
        return self._radios(words["where"], [("1", words["yes"], ""), ("0", words["no"], "")])

    def _levels(self) -> str:
        texts = ("", *self._metric.levels)
        return self._radios(
            self._words["where"], [(str(level), self._words[f"level_{level}"], texts[level]) for level in range(4)]
        )

    def _radios(self, legend: str, choices: list[tuple[str, str, str]]) -> str:
        """Buttons of which the first one says nothing new: a radio button cannot be given back."""
        nothing = self._words["unchanged" if self._latest else "no_answer"]
        found = [self._pick("radio", "", nothing, "", checked=True)]
        found += [self._pick("radio", value, text, note) for value, text, note in choices]
        return self._group(legend, found)

    def _milestones(self) -> str:
        steps, words = self._metric.milestones, self._words
        weighed = len({step.weight for step in steps}) > 1
        found = list[str]()
        for step in steps:
            notes = [words["weight"].format(weight=to_text(step.weight))] if weighed else []
            notes += [words["by_day"].format(day=self._formats.short_date(step.due))] if step.due else []
            found.append(
                self._pick("checkbox", step.id, step.title, " · ".join(notes), checked=step.id in self._reached)
            )
        return self._group(words["reached"], found)

    def _group(self, legend: str, picks: list[str]) -> str:
        return f'<fieldset aria-describedby="{self._id}e"><legend>{escape(legend)}</legend>{"".join(picks)}</fieldset>'

    def _pick(self, kind: str, value: str, text: str, note: str, *, checked: bool = False) -> str:
        small = f"<small>{escape(note)}</small>" if note else ""
        return (
            f'<label class="pick"><input type="{kind}" name="{self._id}p" value="{escape(value)}"'
            f"{' checked' if checked else ''}><span><b>{escape(text)}</b>{small}</span></label>"
        )

    @property
    def _reached(self) -> tuple[str, ...]:
        return self._latest.reached if self._latest else ()
