"""Rules for one key result that read its words with a language pack."""

from __future__ import annotations

import re
from itertools import pairwise

from okr_desktop.domain.coach.hints import Finding, Level, Profile, Rule
from okr_desktop.domain.coach.packs.base import Pack
from okr_desktop.domain.coach.subject import KeyResultText
from okr_desktop.domain.coach.tools import Amount, Said, describes_work
from okr_desktop.domain.text import fold

_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def no_metric(item: KeyResultText, said: Said) -> Finding | None:
    """K_NOMETRIC: a number is meant but not given, or nothing in the words could be seen by an observer."""
    if item.ranged and item.target is None:
        return Finding(field="target")
    if item.kind not in ("", "yes_no") or said.has_number or not said.words:
        return None
    pack = said.pack
    if pack is None or said.lead in pack.reached or said.any_of(pack.states):
        return None  # "Get featured by Apple", "Customers can browse": true or false to anybody
    return None if not pack.statement.isdisjoint(said.words[1:3]) else Finding()


def task(item: KeyResultText, said: Said) -> Finding | None:
    """K_TASK: work, without a change in the words and without a target to read."""
    if item.measured or said.has_change or not describes_work(said):
        return None
    severity = Level.INFO if item.kind in ("milestones", "levels") and item.steps > 1 else None
    return Finding({"word": said.lead}, severity)


def activity(item: KeyResultText, said: Said) -> Finding | None:
    """K_ACTIVITY: consult, help, analyse as the main verb."""
    pack = said.pack
    if pack is None or item.measured or said.has_change:
        return None
    found = said.lead in pack.activities or (pack.verbs_anywhere and said.any_of(pack.activities))
    return Finding({"word": said.lead}) if found else None


def output(item: KeyResultText, said: Said) -> Finding | None:
    """K_OUTPUT: a number of things that are made."""
    pack = said.pack
    if pack is None:
        return None
    if item.measured and pack.outputs & set(_TOKEN.findall(fold(item.unit))):
        return Finding({"what": item.unit})
    if not said.any_of(pack.outputs):
        return None
    counted = _counted(_TOKEN.findall(said.text), pack)
    found = next((f"{number} {what}" for number, what in counted if what in pack.outputs), None)
    return Finding({"what": found}) if found else None


def _counted(tokens: list[str], pack: Pack) -> list[tuple[str, str]]:
    """Each number with the word behind it and the word after that: "8 posts", "8 new posts"."""
    found = list[tuple[str, str]]()
    for at, token in enumerate(tokens):
        if token[0].isdigit() or token in pack.numbers:
            found += [(token, following) for following in tokens[at + 1 : at + 3]]
    return found


def multiple(item: KeyResultText, said: Said) -> Finding | None:
    """K_MULTI: two amounts of different things joined by "and"."""
    pack = said.pack
    if pack is None:
        return None
    units = [(amount, _kind(amount, pack)) for amount in said.amounts]
    for (one, first), (other, second) in pairwise(units):
        between = _TOKEN.findall(said.text[one.end : other.start]) + ["&"] * ("&" in said.text[one.end : other.start])
        if first and second and first != second and not pack.joins.isdisjoint(between):
            return Finding({"one": f"{one.value} {first}", "other": f"{other.value} {second}"})
    return None


def _kind(amount: Amount, pack: Pack) -> str:
    """The unit as far as it tells measures apart: singular, and "" for spans of time and small words."""
    unit = amount.unit
    if len(unit) > 3 and unit[-1] == "s":
        unit = unit[:-1]
    small = unit in pack.joins or unit in pack.ranges or unit in pack.common
    return "" if small or unit in pack.time_units else unit


def vague(item: KeyResultText, said: Said) -> Finding | None:
    """K_VAGUE: better, faster, more, with no number in the words or the fields."""
    pack = said.pack
    if pack is None or item.measured or said.has_number or item.steps > 1:
        return None
    word = next((word for word in said.words if word in pack.vague), None)
    return Finding({"word": word}) if word is not None else None


_STRICT, _MILESTONES = Profile.STRICT, Profile.MILESTONES
_WORK = frozenset({"K_TASK", "K_ACTIVITY", "PLACEHOLDER"})

WORDING_RULES: tuple[Rule[KeyResultText], ...] = (
    Rule(
        "K_TASK",
        Level.WARN,
        "GitLab; Sourcegraph; Microsoft",
        task,
        {_MILESTONES: Level.INFO},
        speaks=True,
    ),
    Rule("K_ACTIVITY", Level.WARN, "Google playbook", activity, speaks=True, gives_way=frozenset({"K_TASK"})),
    Rule(
        "K_NOMETRIC",
        Level.WARN,
        "Perdoo; GitLab; Weekdone",
        no_metric,
        {_MILESTONES: Level.INFO},
        gives_way=_WORK | {"K_VAGUE"},
    ),
    Rule("K_VAGUE", Level.WARN, "collections of bad examples", vague, speaks=True, gives_way=_WORK),
    Rule(
        "K_OUTPUT",
        Level.INFO,
        "Weekplan; a course on quality assurance",
        output,
        profiles={_STRICT: Level.WARN, _MILESTONES: None},
        speaks=True,
        gives_way=frozenset({"K_TASK"}),
    ),
    Rule("K_MULTI", Level.INFO, "GitLab (mutually exclusive)", multiple, speaks=True),
)
