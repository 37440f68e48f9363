"""The sentences of the case for management: the same in print and in its HTML twin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Protocol

from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.siblings.data_case import (
    CHECK_IN_MINUTES,
    RETROSPECTIVE_HOURS,
    WORKSHOP_HOURS,
    CaseData,
    Impact,
    Pledge,
    minutes,
)

_HOUR = 60
#: How many decisions, and how many promises, are asked for at most.
MOST_ASKED = 4


class Speaker(Protocol):
    """What says the sentences of a paper."""

    @property
    def say(self) -> Words:
        """The words."""
        ...

    @property
    def formats(self) -> Formats:
        """How figures and dates look."""
        ...


def reasons(by: Speaker, data: CaseData) -> list[str]:
    """Why OKRs, and why here."""
    say, number = by.say, _number(by)
    found = [say("case_direction", text="; ".join(data.directions))] if data.directions else []
    found.append(say("case_why_open"))
    if data.asked:
        found.append(say(of("case_why_own", data.proposed), part=number(data.proposed), n=number(data.asked)))
    key = {0: "case_why_early_none", 1: "case_why_early_one"}.get(data.attention, "case_why_early")
    return [*found, say(key, n=number(data.attention))]


def of(key: str, count: int | Decimal) -> str:
    """The key of the sentence for so many."""
    return f"{key}_one" if count == 1 else key


def effort(by: Speaker, data: CaseData) -> list[tuple[str, str]]:
    """Who takes part and what it took, as figures with their words: in minutes where hours would say nothing."""
    people, taken = data.costs.people, minutes(data.costs)
    pairs = [(_number(by)(people), by.say(of("case_people", people)))]
    unit, whole = ("hours", _rounded(taken, _HOUR)) if taken >= _HOUR else ("minutes", Decimal(taken))
    pairs.append((by.formats.number(whole), by.say(of(f"case_{unit}", whole))))
    if not people:
        return pairs
    each = _rounded(taken, people * _HOUR, "0.1")
    if unit == "hours" and each:
        return [*pairs, (by.formats.number(each.normalize() + Decimal(0)), by.say(of("case_each", each)))]
    each = _rounded(taken, people)
    return [*pairs, (by.formats.number(each), by.say(of("case_each_minutes", each)))]


def _rounded(part: int, whole: int, step: str = "1") -> Decimal:
    return (Decimal(part) / whole).quantize(Decimal(step))


def costs(by: Speaker, data: CaseData) -> list[str]:
    """What was counted, with the durations that it was multiplied with."""
    found, say, number = data.costs, by.say, _number(by)
    texts = [say(of("case_cost_checkins", found.check_ins), n=number(found.check_ins), minutes=CHECK_IN_MINUTES)]
    if found.seats:
        texts.append(say(of("case_cost_workshops", found.seats), n=number(found.seats), hours=WORKSHOP_HOURS))
    if found.retrospectives:
        key, people = of("case_cost_retros", found.retrospectives), number(found.in_retrospectives)
        texts.append(say(key, n=number(found.retrospectives), hours=RETROSPECTIVE_HOURS, people=people))
    return texts


def moved(by: Speaker, found: Impact) -> list[str]:
    """How many key results have moved, and how far the cycle before came."""
    key = of("case_moved", found.moved) if found.moved else "case_none_moved"
    texts = [by.say(key, moved=found.moved, n=found.key_results)]
    if found.before:
        texts.append(by.say("case_before", cycle=found.before, share=by.formats.share(found.before_progress)))
    return texts


def limits(by: Speaker, data: CaseData) -> list[str]:
    """What the figures do not say."""
    found, say, number = data.impact, by.say, _number(by)
    texts = [say("case_limit_cause"), say("case_limit_own")]
    missing = found.key_results - found.reported
    if missing:
        texts.append(say(of("case_limit_data", missing), n=number(missing), of=number(found.key_results)))
    if found.elapsed.is_finite() and found.elapsed < 1:
        texts.append(say("case_limit_early", share=by.formats.share(found.elapsed)))
    return texts


def asked(by: Speaker, data: CaseData, most: int = MOST_ASKED) -> list[str]:
    """What management is asked for: decisions first, then what was promised, then what always helps."""
    say, number = by.say, _number(by)
    promised = {one.text.casefold() for one in data.pledges}
    # What was promised already is asked for as a promise, with its day, and not once more.
    found = [one for one in data.decisions if one.casefold() not in promised][:most]
    if not data.sponsor:
        found.append(say("case_ask_sponsor"))
    found += [_pledge(by, one) for one in sorted(data.pledges, key=_urgency)[:most]]
    if data.promises:
        found.append(say(of("case_given", data.kept), part=number(data.kept), n=number(data.promises)))
    if data.review is not None:
        found.append(say("case_ask_review", date=by.formats.long_date(data.review)))
    return [*found, say("case_ask_voice")]


def _urgency(one: Pledge) -> tuple[bool, date]:
    return not one.late, one.due or date.max


def _pledge(by: Speaker, one: Pledge) -> str:
    if one.due is None:
        return by.say("case_ask_promise", text=one.text, name=one.by)
    key = "case_ask_promise_late" if one.late else "case_ask_promise_by"
    return by.say(key, text=one.text, name=one.by, date=by.formats.short_date(one.due))


def _number(by: Speaker) -> Callable[[int], str]:
    def number(count: int) -> str:
        return by.formats.number(Decimal(count))

    return number
