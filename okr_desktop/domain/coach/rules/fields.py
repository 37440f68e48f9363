"""Rules for one key result that read its fields: kind, start, target, unit, owner, due day, confidence."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from okr_desktop.domain.coach.hints import Finding, Level, Profile, Rule
from okr_desktop.domain.coach.placeholders import placeholder
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText
from okr_desktop.domain.coach.tools import Said, has_phrase, likeness, range_of
from okr_desktop.domain.text import fold

TWIN = 0.8
UNSURE, SURE = Decimal(5), Decimal(9)
SMALL = Decimal("0.02")
NEARLY_ALL = Decimal(90)
_DAY = re.compile(r"\b(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b")
_DAY_FIRST = re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)\b")
_QUARTER = re.compile(r"\bq(?P<quarter>[1-4])[\s/-]{0,3}(?P<year>20\d\d)\b")
_YEAR_FIRST = re.compile(r"\b(?P<year>20\d\d)[\s/-]{0,3}q(?P<quarter>[1-4])\b")
_INDEX = re.compile(r"\b[A-Ze][A-Z]{2,5}\b|[Ii]ndex|[Ss]core|[Rr]ating")


def no_base(item: KeyResultText, said: Said) -> Finding | None:
    """K_NOBASE: a range without where it begins."""
    return Finding() if item.ranged and item.target is not None and item.start is None else None


def no_unit(item: KeyResultText, said: Said) -> Finding | None:
    """K_NOUNIT: a number of nothing, neither in the unit nor in the words."""
    pack = said.pack
    if not item.measured or item.unit.strip() or item.kind == "levels":
        return None
    if any(amount.unit for amount in said.amounts) or re.search(r"[%٪€$£¥]", said.text) or _INDEX.search(item.title):
        return None
    if pack is not None and (has_phrase(said.text, pack.counts) or said.any_of(pack.rates)):
        return None
    number = item.target if item.ranged else item.low if item.low is not None else item.high
    return Finding({"number": f"{number:f}"}) if number is not None else None


def direction(item: KeyResultText, said: Said) -> Finding | None:
    """K_DIRECTION: no way to go, or the words say up and the numbers go down."""
    start, target = (item.start, item.target) if item.ranged else (None, None)
    if start is not None and start == target:
        return Finding({"case": "same"})
    if start is None or target is None:
        found = range_of(said.text, said.pack) if said.pack and not item.kind else None
        if found is None:
            return None
        start, target = (Decimal(re.sub(r"[.,](?=\d{3}\b)", "", one).replace(",", ".")) for one in _plain(found))
    return Finding({"word": said.lead}) if _against(said, target > start, target < start) else None


def _plain(pair: tuple[str, str]) -> tuple[str, str]:
    """Numbers that can be read safely; two that cannot are taken for equal."""
    return pair if all(re.fullmatch(r"\d+(?:[.,]\d+)?", one, re.ASCII) for one in pair) else ("0", "0")


def _against(said: Said, rises: bool, falls: bool) -> bool:
    pack = said.pack
    if pack is None:
        return False
    if pack.verbs_anywhere:
        up, down = said.any_of(pack.up), said.any_of(pack.down)
    else:
        up, down = said.lead in pack.up, said.lead in pack.down
    return up is not down and ((up and falls) or (down and rises))


def binary(item: KeyResultText, said: Said) -> Finding | None:
    """K_BINARY: done or not done, written as a number (a warning) or as what it is (an info)."""
    if item.zero_to_one:
        return Finding(field="target")
    if item.zero_to_all and not (said.pack is not None and said.any_of(said.pack.rates)) and "%" not in said.text:
        return Finding({"case": "percent"}, field="target")
    return Finding(severity=Level.INFO) if item.kind == "yes_no" and not said.has_number else None


def milestone(item: KeyResultText, said: Said) -> Finding | None:
    """K_MILESTONE: milestones or levels of which fewer than two are written down."""
    if item.kind == "levels" and item.target is not None:
        return None
    return Finding() if item.kind in ("milestones", "levels") and item.steps < 2 else None


def due(item: KeyResultText, said: Said) -> Finding | None:
    """K_DATE: due after the cycle ends (an error), or the words name a later day (a warning)."""
    if item.cycle_end is None:
        return None
    if item.due is not None and item.due > item.cycle_end:
        return Finding({"due": item.due.isoformat(), "end": item.cycle_end.isoformat()}, field="due")
    named = _named_day(item.title, said)
    if named is None or named <= item.cycle_end:
        return None
    return Finding({"due": named.isoformat(), "end": item.cycle_end.isoformat(), "case": "text"}, Level.WARN)


def _named_day(title: str, said: Said) -> date | None:
    text = title.casefold()[:500]
    for pattern in (_DAY, _DAY_FIRST):
        if found := pattern.search(text):
            return _date(int(found["year"]), int(found["month"]), int(found["day"]))
    for pattern in (_QUARTER, _YEAR_FIRST):
        if found := pattern.search(text):
            return _date(int(found["year"]), int(found["quarter"]) * 3 - 2, 1)
    until = said.pack.until if said.pack else frozenset[str]()
    found = re.search(r"(?P<before>[^\W\d]+)\s(?P<year>20\d\d)\b(?!\s?%|\s[^\W\d])", text)
    return _date(int(found["year"]), 1, 1) if found and found["before"] in until else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def owner(item: KeyResultText, said: Said) -> Finding | None:
    """OWNER: neither it nor its objective has one."""
    return None if item.owned else Finding()


def ambition(item: KeyResultText, said: Said) -> Finding | None:
    """K_AMBITION: committed but unsure, a stretch that is nearly sure, a target close to the start."""
    sure = item.confidence
    if sure is not None and item.ambition == "committed" and sure < UNSURE:
        return Finding({"case": "unsure"}, field="confidence")
    if sure is not None and item.ambition == "aspirational" and sure >= SURE:
        return Finding({"case": "near"}, field="confidence")
    start, target = item.start, item.target
    if not item.ranged or not start or target is None or start == target:
        return None
    mature = item.unit.strip() == "%" and max(start, target) >= NEARLY_ALL  # 99.5 to 99.9 % is much
    return None if mature or abs(target - start) > abs(start) * SMALL else Finding({"case": "small"}, field="target")


def twin(item: KeyResultText, said: Said) -> Finding | None:
    """K_DUP: the words or the data of another key result of the cycle (a warning), or almost its words (an info).

    Of real pairs that were only almost alike none was a double (benchmarks/coach): a word or a number made them two.
    Without numbers equal words may mean two things under two objectives ("Map key use cases"): an info as well.
    """
    other = item.twin or next((other for other in item.siblings if likeness(item.title, other) >= TWIN), "")
    if not other:
        return None
    if item.same_data:
        return Finding({"other": other, "case": "data"})
    if fold(item.title) != fold(other):
        return Finding({"other": other, "case": "almost"}, Level.INFO)
    return Finding({"other": other}, None if item.measured or not item.twin_apart else Level.INFO)


def missing_value(item: KeyResultText | ObjectiveText, said: Said) -> Finding | None:
    """PLACEHOLDER: something stands for a value that is not there yet."""
    found = placeholder(item.title, said.pack)
    return Finding({"text": found}) if found else None


_STRICT, _MILESTONES = Profile.STRICT, Profile.MILESTONES

FIELD_RULES: tuple[Rule[KeyResultText], ...] = (
    Rule("K_DIRECTION", Level.ERROR, "the data contradicts itself", direction, field="target"),
    Rule("K_DATE", Level.ERROR, "GitLab (time bound)", due),
    Rule("PLACEHOLDER", Level.WARN, "redactions in GitLab's and Sourcegraph's OKRs", missing_value),
    Rule("OWNER", Level.WARN, "GitLab (directly responsible person); Mooncamp", owner, field="owner"),
    Rule("K_NOBASE", Level.WARN, "GitLab (from x to y)", no_base, field="start"),
    Rule(
        "K_BINARY",
        Level.WARN,
        "Perdoo; Mooncamp",
        binary,
        {_STRICT: Level.WARN, _MILESTONES: None},
        field="kind",
        gives_way=frozenset({"K_TASK", "K_ACTIVITY", "K_NOMETRIC", "K_VAGUE"}),
    ),
    Rule("K_DUP", Level.WARN, "GitLab (mutually exclusive)", twin),
    Rule(
        "K_MILESTONE",
        Level.INFO,
        "GitLab (scoring table)",
        milestone,
        {_MILESTONES: Level.WARN},
        field="milestones",
    ),
    Rule("K_NOUNIT", Level.INFO, "re:Work (measurable)", no_unit, field="unit"),
    Rule("K_AMBITION", Level.INFO, "Google playbook; GitLab (70 %)", ambition),
)
