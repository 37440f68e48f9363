"""Rules for one objective and for the objectives of a team."""

from __future__ import annotations

from datetime import timedelta

from okr_desktop.domain.coach.hints import Finding, Level, Profile, Rule
from okr_desktop.domain.coach.rules.fields import missing_value
from okr_desktop.domain.coach.subject import ObjectiveText, TeamText
from okr_desktop.domain.coach.tools import Said, describes_work, has_phrase, likeness
from okr_desktop.domain.text import fold

MOST_WORDS, MOST_CHARACTERS, MOST_IDEOGRAMS = 15, 110, 45
MOST_RESULTS = 5
MANY_OBJECTIVES, MOST_OBJECTIVES = 3, 5
COPY = 0.85
_NAMES_BEFORE = frozenset({"top", "nr", "no", "number"})


def metric(item: ObjectiveText, said: Said) -> Finding | None:
    """O_METRIC: an amount with a unit, a percentage or a currency."""
    for amount in said.amounts:
        before = said.text[: amount.start].split()
        if amount.unit and not (before and before[-1] in _NAMES_BEFORE):
            return Finding({"number": f"{amount.value} {amount.unit}"})
    return None


def long(item: ObjectiveText, said: Said) -> Finding | None:
    """O_LONG: more words or characters than people keep in mind."""
    characters = len(item.title.strip())
    ideograms = sum("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in item.title)
    if ideograms * 2 > characters:
        return Finding({"n": str(characters)}) if characters > MOST_IDEOGRAMS else None
    count = len(said.words)
    return Finding({"n": str(count)}) if count > MOST_WORDS or characters > MOST_CHARACTERS else None


def task(item: ObjectiveText, said: Said) -> Finding | None:
    """O_TASK: something to deliver, without what it is for."""
    pack = said.pack
    if pack is None or len(said.words) < 2 or has_phrase(said.text, pack.purposes):
        return None
    return Finding({"word": said.lead}) if describes_work(said) else None


def vague(item: ObjectiveText, said: Said) -> Finding | None:
    """O_VAGUE: at most four words, a general verb and general nouns only."""
    pack = said.pack
    if pack is None or not 2 <= len(said.words) <= 4 or not said.any_of(pack.generic_verbs):
        return None
    others = [word for word in said.words if word not in pack.generic_verbs]
    return Finding() if others and all(word in pack.generic_nouns for word in others) else None


def usual(item: ObjectiveText, said: Said) -> Finding | None:
    """O_BAU: maintain, keep, continue: perhaps business as usual."""
    pack = said.pack
    if pack is None:
        return None
    found = said.lead in pack.usual or (pack.verbs_anywhere and said.any_of(pack.usual))
    return Finding({"word": said.lead}) if found else None


def no_results(item: ObjectiveText, said: Said) -> Finding | None:
    """O_NOKR: under way without a key result; one that others serve may be a heading."""
    if not item.started or item.results != 0:
        return None
    return Finding(severity=Level.WARN) if item.served else Finding()


def result_count(item: ObjectiveText, said: Said) -> Finding | None:
    """O_KRCOUNT: more than five key results, or only one."""
    if item.results is not None and item.results > MOST_RESULTS:
        return Finding({"n": str(item.results)})
    return Finding({"n": "1", "case": "one"}, Level.INFO) if item.results == 1 else None


def owner(item: ObjectiveText, said: Said) -> Finding | None:
    """OWNER: nobody answers for it."""
    return None if item.owned else Finding()


def copied(item: ObjectiveText, said: Said) -> Finding | None:
    """O_COPY: the words of what it serves."""
    same = [title for title in item.above if likeness(item.title, title) >= COPY]
    return Finding({"other": same[0]}) if same else None


def orphan(item: ObjectiveText, said: Said) -> Finding | None:
    """O_ORPHAN: neither serves anything nor is served, though others in its cycle are aligned."""
    pack = said.pack
    marked = pack is not None and any(fold(tag) in pack.independent_tags for tag in item.tags)
    return Finding() if item.alone and not marked else None


def pair(item: ObjectiveText, said: Said) -> Finding | None:
    """S_PAIR: every key result is tagged volume, speed or cost and none quality."""
    pack = said.pack
    if pack is None or not item.tags_below:
        return None
    tags = [{fold(tag) for tag in tags} for tags in item.tags_below]
    counted = all(one & pack.volume_tags for one in tags)
    return Finding() if counted and not any(one & pack.quality_tags for one in tags) else None


def lagging(item: ObjectiveText, said: Said) -> Finding | None:
    """S_LAG: every key result is tagged lagging, or none can show a value before the last third of the cycle."""
    pack = said.pack
    if pack is not None and item.tags_below:
        tagged = all(any(fold(tag) in pack.lagging_tags for tag in tags) for tags in item.tags_below)
        if tagged:
            return Finding()
    if item.cycle_start is None or item.cycle_end is None or not item.first_values:
        return None
    third = item.cycle_start + timedelta(days=(item.cycle_end - item.cycle_start).days * 2 // 3)
    late = all(day is not None and day > third for day in item.first_values)
    return Finding({"case": "late"}) if late else None


def team_count(item: TeamText, said: Said) -> Finding | None:
    """T_OBJCOUNT: more objectives than a team can look after in one cycle."""
    if item.objectives <= MANY_OBJECTIVES:
        return None
    severity = None if item.objectives > MOST_OBJECTIVES else Level.INFO
    return Finding({"n": str(item.objectives), "team": item.name}, severity)


_STRICT, _MILESTONES = Profile.STRICT, Profile.MILESTONES

OBJECTIVE_RULES: tuple[Rule[ObjectiveText], ...] = (
    Rule("O_METRIC", Level.INFO, "Castro; okrstool glossary; against: Google playbook", metric, speaks=True),
    Rule("O_LONG", Level.INFO, "Sourcegraph guidelines; 15Five", long),
    Rule(
        "O_TASK",
        Level.INFO,
        "Weekplan; okrorca",
        task,
        {_STRICT: Level.WARN, _MILESTONES: None},
        speaks=True,
    ),
    Rule("O_VAGUE", Level.WARN, "a course on quality assurance; Weekplan", vague, speaks=True),
    Rule("O_BAU", Level.INFO, "GitLab; re:Work", usual, speaks=True),
    Rule("O_NOKR", Level.ERROR, "source{d}, note on 2018 Q1", no_results, field="key_results"),
    Rule("O_KRCOUNT", Level.WARN, "Castro; GitLab; 15Five", result_count, field="key_results"),
    Rule("OWNER", Level.WARN, "GitLab (directly responsible person); Mooncamp", owner, field="owner"),
    Rule("O_COPY", Level.WARN, "Castro; Doerr", copied),
    Rule("O_ORPHAN", Level.INFO, "15Five; GitLab", orphan, field="parent"),
    Rule("PLACEHOLDER", Level.WARN, "redactions in GitLab's and Sourcegraph's OKRs", missing_value),
    Rule("S_PAIR", Level.INFO, "Doerr; 15Five", pair, field="key_results", speaks=True),
    Rule("S_LAG", Level.INFO, "Sourcegraph", lagging, field="key_results"),
)
TEAM_RULES: tuple[Rule[TeamText], ...] = (
    Rule("T_OBJCOUNT", Level.WARN, "GitLab; re:Work; 15Five", team_count, field="teams"),
)
