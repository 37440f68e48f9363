"""Asks every rule: for one text while it is typed, and for a whole plan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar

from okr_desktop.domain.coach.gather import Gathered, gather
from okr_desktop.domain.coach.hints import Hint, Profile, Rule, without_echoes
from okr_desktop.domain.coach.rules import KEY_RESULT_RULES, OBJECTIVE_RULES, TEAM_RULES
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText, TeamText
from okr_desktop.domain.coach.tools import Said, said
from okr_desktop.domain.plan import Plan

S = TypeVar("S")
_GIVES_WAY = {rule.code: rule.gives_way for rule in KEY_RESULT_RULES if rule.gives_way}


def hints_for_objective(item: ObjectiveText, profile: Profile = Profile.BALANCED, language: str = "en") -> list[Hint]:
    """Every hint about one objective, in the order of the rules; ``language`` is a code such as "de"."""
    return _asked(OBJECTIVE_RULES, item, item.id, said(item.title, language), profile)


def hints_for_key_result(item: KeyResultText, profile: Profile = Profile.BALANCED, language: str = "en") -> list[Hint]:
    """Every hint about one key result, in the order of the rules; one question about one fault."""
    found = _asked(KEY_RESULT_RULES, item, item.id, said(item.title, language), profile)
    return without_echoes(found, _GIVES_WAY)


def hints_below(owned: bool, item: KeyResultText, profile: Profile, language: str) -> list[Hint]:
    """Every hint about a key result of an objective that is ``owned`` or not.

    Who answers is asked once for the objective, and again for its key results only by the strict profile.
    """
    found = hints_for_key_result(item, profile, language)
    return found if owned or profile is Profile.STRICT else [hint for hint in found if hint.code != "OWNER"]


def hints_for_team(item: TeamText, profile: Profile = Profile.BALANCED) -> list[Hint]:
    """Every hint about what a team took on in one cycle."""
    return _asked(TEAM_RULES, item, item.id, said("", ""), profile)


def _asked(rules: Sequence[Rule[S]], item: S, id: str, text: Said, profile: Profile) -> list[Hint]:
    found = list[Hint]()
    for rule in rules:
        if rule.is_on(profile) and (text.pack is not None or not rule.speaks):
            finding = rule.check(item, text)
            if finding is not None:
                found.append(rule.hint(finding, profile, id))
    return found


def lint_plan(
    plan: Plan,
    cycle: str | None,
    profile: Profile = Profile.BALANCED,
    language: str = "en",
    dismissed: Collection[tuple[str, str]] = frozenset(),
) -> list[Hint]:
    """Every hint about a cycle (id; None: about everything), in the order of the tree; teams come last.

    Archived, done and cancelled items are left out, and pairs of rule and id that are ``dismissed``.
    """
    found = _all_hints(gather(plan, cycle), profile, language)
    return [hint for hint in found if (hint.code, hint.about) not in dismissed]


def _all_hints(items: Gathered, profile: Profile, language: str) -> list[Hint]:
    found = list[Hint]()
    for objective, results in items.objectives:
        found += hints_for_objective(objective, profile, language)
        for result in results:
            found += hints_below(objective.owned, result, profile, language)
    for team in items.teams:
        found += hints_for_team(team, profile)
    return found
