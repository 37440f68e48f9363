"""The coach: hints for a cycle, for one item and while typing; putting a hint aside with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from okr_desktop.domain.changes import Label
from okr_desktop.domain.coach.gather import key_result_text, objective_text
from okr_desktop.domain.coach.hints import Hint, Profile, at_most
from okr_desktop.domain.coach.lint import hints_below, hints_for_key_result, hints_for_objective, lint_plan
from okr_desktop.domain.coach.packs import PACKS, guess_language
from okr_desktop.domain.coach.rules import CODES
from okr_desktop.domain.coach.subject import KeyResultText, ObjectiveText
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.talk import Dismissal
from okr_desktop.domain.text import clean
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome

SHOWN = 3
_PROFILE, _LANGUAGE = "coach_profile", "coach_language"


def hints(desk: Desk, cycle: str | None = None, profile: Profile | None = None, language: str = "") -> list[Hint]:
    """Every hint about a cycle (id; None: about all), without those put aside.

    Profile and language are those that were chosen on this computer when they are not given.
    """
    plan = desk.plan
    aside = {(one.rule, one.about) for one in plan.dismissals.values()}
    return lint_plan(plan, cycle, profile or chosen_profile(desk), language or language_of(desk), aside)


def hints_about(desk: Desk, id: str) -> list[Hint]:
    """Every hint about one stored objective or key result, compared with the key results beside it; raises NotFound."""
    plan, item = desk.plan, desk.item(id)
    profile, language = chosen_profile(desk), language_of(desk)
    if id in plan.objectives:
        cycle = plan.objectives[id].cycle
        aligned = any(other.cycle == cycle and other.parent for other in plan.objectives.values())
        aligned = aligned and not any(one.about == id for one in plan.dependencies.values())
        text = objective_text(plan, plan.objectives[id], plan.results(id), in_aligned=aligned)
        found = hints_for_objective(text, profile, language)
    else:
        beside = [one.title for one in plan.results(plan.key_results[id].objective) if one.id != id]
        text = replace(key_result_text(plan, plan.key_results[id]), siblings=tuple(beside))
        above = plan.objectives.get(plan.key_results[id].objective)
        found = hints_below(above is None or above.owner is not None, text, profile, language)
    aside = {one.rule for one in plan.dismissals.values() if one.about == item.id}
    return [hint for hint in found if hint.code not in aside]


def live_objective(text: ObjectiveText, profile: Profile = Profile.BALANCED, language: str = "en") -> list[Hint]:
    """At most three hints about an objective that is being typed, the most severe first. Pure: needs no desk."""
    return at_most(hints_for_objective(text, profile, language), SHOWN)


def live_key_result(text: KeyResultText, profile: Profile = Profile.BALANCED, language: str = "en") -> list[Hint]:
    """At most three hints about a key result that is being typed, the most severe first. Pure: needs no desk."""
    return at_most(hints_for_key_result(text, profile, language), SHOWN)


# Putting aside


def dismiss(desk: Desk, rule: str, about: str, reason: str) -> Outcome[str]:
    """Put a rule aside for one item or team, for everybody and with a reason; gives the id of the dismissal.

    A second time changes the reason. Raises NotFound ``rule.unknown`` or ``id.unknown``, Refused ``reason.empty``.
    """
    title = _title(desk.plan, rule, about)
    known = _dismissal(desk.plan, rule, about)
    record = Dismissal(known.id if known else new_id(), rule, about, clean(reason, lines=True), desk.me)
    refuse(record.problems())
    with desk.action(Label("coach.dismiss", {"rule": rule, "title": title})) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def undismiss(desk: Desk, rule: str, about: str) -> Outcome[str]:
    """Let a rule that was put aside speak again; gives the id of the dismissal.

    Raises NotFound ``rule.unknown``, ``id.unknown``, or ``dismissal.unknown`` when it was not put aside.
    """
    title = _title(desk.plan, rule, about)
    known = _dismissal(desk.plan, rule, about)
    if known is None:
        raise NotFound("dismissal.unknown", rule=rule, title=title)
    with desk.action(Label("coach.undismiss", {"rule": rule, "title": title})) as unit:
        unit.delete("dismissal", known.id)
    return desk.done(unit, known.id)


def dismissals(desk: Desk, cycle: str | None = None) -> list[Dismissal]:
    """What was put aside for items of a cycle (id; None: everything), oldest first; teams belong to every cycle."""
    plan = desk.plan
    return [
        one
        for one in sorted(plan.dismissals.values(), key=lambda one: one.id)
        if one.about not in plan.people  # that two people are not the same is kept the same way
        and (cycle is None or one.about in plan.teams or ((found := plan.cycle_of(one.about)) and found.id == cycle))
    ]


def _title(plan: Plan, rule: str, about: str) -> str:
    """The title or name of what a rule is put aside for."""
    if rule not in CODES:
        raise NotFound("rule.unknown", id=rule)
    if (item := plan.objectives.get(about) or plan.key_results.get(about)) is not None:
        return item.title
    if about in plan.teams:
        return plan.teams[about].name
    raise NotFound("id.unknown", id=about)


def _dismissal(plan: Plan, rule: str, about: str) -> Dismissal | None:
    found = (one for one in plan.dismissals.values() if (one.rule, one.about) == (rule, about))
    return next(found, None)


# Profile and language: of this computer, never shared


def chosen_profile(desk: Desk) -> Profile:
    """The profile chosen on this computer, balanced when none is."""
    stored = desk.space.meta(_PROFILE)
    return Profile(stored) if stored in tuple(Profile) else Profile.BALANCED


def choose_profile(desk: Desk, profile: Profile) -> None:
    """Keep a profile for the next time."""
    desk.space.set_meta(_PROFILE, profile.value)


def language_of(desk: Desk) -> str:
    """The language of the titles: the one chosen on this computer, else guessed from them; "" when it is not plain."""
    stored = desk.space.meta(_LANGUAGE)
    return stored if stored in PACKS else guess_language(_titles(desk.plan))


def choose_language(desk: Desk, language: str) -> None:
    """Keep the language of the titles ("en", "de", "fr", "es"); "" guesses it again. Raises NotFound."""
    if language and language not in PACKS:
        raise NotFound("language.unknown", id=language, known=", ".join(PACKS))
    desk.space.set_meta(_LANGUAGE, language)


def _titles(plan: Plan) -> Iterable[str]:
    for objective in plan.objectives.values():
        yield objective.title
        for result in plan.results(objective.id):
            yield result.title
