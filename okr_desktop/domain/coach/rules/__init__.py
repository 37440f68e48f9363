"""The registry of all rules: a new rule is one function and one entry."""

from __future__ import annotations

from okr_desktop.domain.coach.hints import Rule
from okr_desktop.domain.coach.rules.fields import FIELD_RULES
from okr_desktop.domain.coach.rules.objectives import OBJECTIVE_RULES, TEAM_RULES
from okr_desktop.domain.coach.rules.wording import WORDING_RULES
from okr_desktop.domain.coach.subject import KeyResultText

KEY_RESULT_RULES: tuple[Rule[KeyResultText], ...] = (*FIELD_RULES, *WORDING_RULES)
CODES: tuple[str, ...] = tuple(
    dict.fromkeys(rule.code for rules in (OBJECTIVE_RULES, TEAM_RULES, KEY_RESULT_RULES) for rule in rules)
)

__all__ = ["CODES", "KEY_RESULT_RULES", "OBJECTIVE_RULES", "TEAM_RULES"]
